//! Where the other view differs, and why.

use super::{Advice, Headline};
use crate::decide::Step;
use crate::facts::instance::Status;
use crate::job::View;

/// How the other view differs from the one shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The other view's answers, such as `1 × ml.p3.2xlarge`.
    pub titles: Vec<String>,
    /// Why they differ, a sentence each.
    pub because: Vec<String>,
    /// The questions that are answered otherwise, by id.
    pub questions: Vec<&'static str>,
}

impl Advice {
    /// How `other`, the advice of the other view, differs; nothing where it gives the same answer by the same steps.
    #[must_use]
    pub fn difference(&self, other: &Self) -> Option<Difference> {
        let titles: Vec<String> = other.answers.iter().map(super::Answer::title).collect();
        let same = titles == self.answers.iter().map(super::Answer::title).collect::<Vec<_>>();
        let questions: Vec<&'static str> = other
            .trail
            .steps
            .iter()
            .filter(|step| self.trail.took(step.question.id) != step.branch().map(|branch| branch.id))
            .map(|step| step.question.id)
            .collect();
        if same && questions.is_empty() {
            return None;
        }
        Some(Difference { because: because(self, other, &questions), titles, questions })
    }
}

/// Why: what became of the book's types, then what the first differing step says.
fn because(shown: &Advice, other: &Advice, questions: &[&'static str]) -> Vec<String> {
    let book = if other.view == View::Book { other } else { shown };
    let mut because: Vec<String> = book
        .answers
        .iter()
        .filter_map(|answer| match &answer.headline {
            Headline::Instances(candidate) => Some(candidate),
            _ => None,
        })
        .flat_map(|candidate| candidate.attached.into_iter().chain([candidate.instance]))
        .filter(|instance| instance.status != Status::Current)
        .filter_map(|instance| Some((instance, instance.standing()?.note)))
        .map(|(instance, note)| format!("{}: {}.", instance.name, note.trim_end_matches('.')))
        .collect();
    if because.is_empty() {
        let said = |advice: &Advice, id: &str| {
            advice
                .trail
                .step(id)
                .and_then(Step::verdict)
                .and_then(|verdict| verdict.reasons.first())
                .map(|reason| reason.text.clone())
        };
        if let Some(text) = questions.first().and_then(|id| said(other, id)) {
            because.push(text);
        }
    }
    if because.is_empty() {
        because.push(match other.view {
            View::Book => "The exam chooses among the types of its time.".to_owned(),
            View::Today => "Newer types do the same work for less.".to_owned(),
        });
    }
    because
}
