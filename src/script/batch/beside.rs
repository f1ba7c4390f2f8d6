//! Two kept jobs beside each other: the inputs that differ, the answers, the figures.

use super::kept::Kept;
use crate::advise::{Advice, FigureKind, advise};
use crate::job::field::Kind;
use crate::job::{Answers, Field, View, link};

/// A line of the comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What is compared.
    pub name: String,
    /// What it is of each job.
    pub cells: [String; 2],
    /// Whether they differ.
    pub differs: bool,
}

/// Two jobs beside each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// The inputs that differ, with what is assumed of the one that says nothing.
    pub inputs: Vec<Line>,
    /// What is recommended, and the figures of it.
    pub answers: Vec<Line>,
}

/// What stands where there is nothing to say.
const NONE: &str = "–";

/// Puts two jobs beside each other.
#[must_use]
pub fn beside(pair: [&Kept; 2]) -> Beside {
    let parsed = pair.map(|one| link::parse(&one.link));
    let views = [0, 1].map(|at| parsed.get(at).and_then(|one| one.view).unwrap_or(View::Today));
    let advised: [Option<Advice>; 2] = [0, 1].map(|at| {
        let job = parsed.get(at)?.answers.validate().ok()?;
        Some(advise(&job, views.get(at).copied().unwrap_or(View::Today)))
    });
    let mut inputs = Vec::new();
    for field in Field::ALL {
        let cells = [0, 1].map(|at| parsed.get(at).map_or_else(String::new, |one| said(&one.answers, *field)));
        inputs.extend(Some(line(field.spec().label.to_owned(), cells)).filter(|line| line.differs));
    }
    inputs.extend(Some(line("View".to_owned(), views.map(|view| view.label().to_owned()))).filter(|line| line.differs));
    let mut answers =
        vec![line("Recommended".to_owned(), [0, 1].map(|at| titles(advised.get(at).and_then(Option::as_ref))))];
    for kind in FigureKind::ALL {
        let cells = [0, 1].map(|at| figures(advised.get(at).and_then(Option::as_ref), kind));
        if cells.iter().any(|cell| cell != NONE) {
            answers.push(line(kind.name().to_owned(), cells));
        }
    }
    Beside { inputs, answers }
}

fn line(name: String, cells: [String; 2]) -> Line {
    let differs = cells.first() != cells.last();
    Line { name, cells, differs }
}

/// What a job says of a field, as the form would: the label of a choice, else the text with its unit; else what is assumed.
fn said(answers: &Answers, field: Field) -> String {
    let spec = field.spec();
    let Some(text) = answers.get(field) else { return NONE.to_owned() };
    match spec.kind {
        Kind::Choice(choices) => {
            choices.iter().find(|choice| choice.key == text).map_or(text, |choice| choice.label).to_owned()
        }
        _ if spec.unit.is_empty() => text.to_owned(),
        _ => [text, " ", spec.unit].concat(),
    }
}

fn titles(advice: Option<&Advice>) -> String {
    let Some(advice) = advice else { return "cannot be answered".to_owned() };
    advice.answers.iter().map(crate::advise::Answer::title).collect::<Vec<_>>().join(", then ")
}

fn figures(advice: Option<&Advice>, kind: FigureKind) -> String {
    let of_kind = advice.into_iter().flat_map(|advice| &advice.answers).flat_map(|answer| &answer.figures);
    let values: Vec<&str> = of_kind.filter(|one| one.kind == kind).map(|one| one.value.as_str()).collect();
    if values.is_empty() { NONE.to_owned() } else { values.join(", then ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(link: &str) -> Kept {
        Kept { name: link.to_owned(), link: link.to_owned() }
    }

    #[test]
    fn only_inputs_that_differ_are_listed_and_the_answers_are_those_of_the_front_door() {
        let (small, large) = (
            kept("v=1&task=train&algorithm=xgboost&data_gb=20"),
            kept("v=1&task=train&algorithm=xgboost&data_gb=900&priority=time"),
        );
        let both = beside([&small, &large]);
        let names: Vec<&str> = both.inputs.iter().map(|line| line.name.as_str()).collect();
        assert_eq!(names, [Field::Priority.spec().label, Field::DataSize.spec().label]);
        assert_eq!(both.inputs[1].cells, ["20 GB", "900 GB"]);
        let job = link::parse(&small.link).answers.validate().unwrap();
        assert_eq!(both.answers[0].cells[0], advise(&job, View::Today).answers[0].title());
        assert!(both.answers.iter().any(|line| line.name == "Cost" && line.differs), "{both:?}");
    }

    #[test]
    fn a_job_beside_itself_differs_in_nothing_and_one_that_is_wrong_is_said() {
        let one = kept("v=1&task=serve&model=resnet-50");
        let both = beside([&one, &one]);
        assert!(both.inputs.is_empty() && both.answers.iter().all(|line| !line.differs));
        let wrong = beside([&one, &kept("v=1&task=train&data_gb=lots")]);
        assert_eq!(wrong.answers[0].cells[1], "cannot be answered");
    }
}
