//! What to draw aside, as one text: it goes to a worker, which takes nothing else.

use crate::advise::NAMES;
use crate::app::action::side_id;
use crate::app::components::candidates::{Column, Order};
use crate::app::look::{CodeLook, Look, OfSide};
use crate::app::screen::Tab;
use crate::decide::Side;
use crate::decide::graph;
use crate::facts::DATA_DATE;
use crate::job::link;
use crate::job::{Answers, Field, View};
use crate::plan::code::Form;

/// A part of the page that is drawn aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The candidates, and why not another type.
    Candidates,
    /// The numbers and how they came about.
    Numbers,
    /// What to do next.
    NextSteps,
    /// What would change the answer, what today's instances do, what cannot be met together.
    Changes,
    /// How the open figure of a side came about.
    How(Side),
    /// The whole map of the flow.
    Map,
    /// The explanation of a field.
    Help(Field),
    /// The page about the page.
    About,
}

impl Part {
    /// Every part, but for the explanations of fields.
    pub const ALL: [Self; 8] = [
        Self::Candidates,
        Self::Numbers,
        Self::NextSteps,
        Self::Changes,
        Self::How(Side::Training),
        Self::How(Side::Serving),
        Self::Map,
        Self::About,
    ];

    /// The id of its place.
    #[must_use]
    pub fn id(self) -> String {
        let (kind, name) = match self {
            Self::Candidates => ("aside", "candidates"),
            Self::Numbers => ("aside", "numbers"),
            Self::NextSteps => ("aside", "next-steps"),
            Self::Changes => ("aside", "changes"),
            Self::How(side) => ("aside-how", side_id(side)),
            Self::Map => ("aside", "map"),
            Self::Help(field) => ("help", field.spec().key),
            Self::About => ("aside", "about"),
        };
        [kind, "-", name].concat()
    }

    /// The part whose place has an id.
    fn from_id(id: &str) -> Option<Self> {
        let help = || Some(Self::Help(Field::from_key(id.strip_prefix("help-")?)?));
        Self::ALL.into_iter().find(|part| part.id() == id).or_else(help)
    }

    /// The part that a tab shows; nothing for a tab that the page draws itself.
    #[must_use]
    pub const fn of(tab: Tab) -> Option<Self> {
        match tab {
            Tab::Flow => None,
            Tab::Candidates => Some(Self::Candidates),
            Tab::Numbers => Some(Self::Numbers),
            Tab::NextSteps => Some(Self::NextSteps),
        }
    }
}

/// What to draw of which job.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// What to draw.
    pub part: Part,
    /// The answers.
    pub answers: Answers,
    /// The view.
    pub view: View,
    /// How it is looked at.
    pub look: Look,
}

impl Request {
    /// The request as text: a line each for the part, the job's link, the width of plots and the zoom of the map, the open
    /// step, each side's order and open figure, the type that is asked about, and which
    /// code is shown.
    #[must_use]
    pub fn write(&self) -> String {
        let link = link::write(&self.answers, self.view, DATA_DATE);
        let sides = [Side::Training, Side::Serving].map(|side| of_side(self.look.side(side)));
        let [training, serving] = &sides;
        let size = [self.look.plot_width.to_string(), self.look.zoom.to_string()].join(" ");
        let step = self.look.step.unwrap_or_default();
        [&self.part.id(), &link, &size, step, training, serving, &self.look.why_not, &of_code(self.look.code)]
            .join("\n")
    }

    /// Reads a request; nothing where it is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.split('\n');
        let id = lines.next()?;
        let part = Part::from_id(id)?;
        let job = link::parse(lines.next()?);
        let (width, zoom) = lines.next()?.split_once(' ')?;
        let mut look = Look { plot_width: width.parse().ok()?, zoom: zoom.parse().ok()?, ..Look::default() };
        look.step = graph::question(lines.next()?).map(|question| question.id);
        look.sides = [side_of(lines.next()?)?, side_of(lines.next()?)?];
        lines.next()?.clone_into(&mut look.why_not);
        look.code = code_of(lines.next()?)?;
        Some(Self { part, answers: job.answers, view: job.view.unwrap_or(View::Today), look })
    }
}

/// A side's order, whether all of it is shown, and its open figure: `2+a Cost` for the third column rising, all shown.
fn of_side(look: &OfSide) -> String {
    let order = look.order.and_then(|(column, rising)| {
        let at = Column::ALL.iter().position(|known| *known == column)?;
        Some(at.to_string() + if rising { "+" } else { "-" })
    });
    order.unwrap_or_default() + if look.all { "a " } else { " " } + look.figure.unwrap_or_default()
}

/// The code that is shown: `boto3 0 2` for its form and each side's alternative.
fn of_code(code: CodeLook) -> String {
    let [training, serving] = code.choices;
    [code.form.key(), &training.to_string(), &serving.to_string()].join(" ")
}

fn code_of(text: &str) -> Option<CodeLook> {
    let mut words = text.split(' ');
    let form = Form::from_key(words.next()?)?;
    let choices = [words.next()?.parse().ok()?, words.next()?.parse().ok()?];
    Some(CodeLook { form, choices })
}

fn side_of(text: &str) -> Option<OfSide> {
    let (text, figure) = text.split_once(' ')?;
    let figure = NAMES.into_iter().find(|name| *name == figure);
    let all = text.ends_with('a');
    let order: Order = match text.trim_end_matches('a') {
        "" => None,
        order => {
            let (at, rising) =
                order.strip_suffix('+').map_or_else(|| (order.strip_suffix('-'), false), |at| (Some(at), true));
            Some((*Column::ALL.get(at?.parse::<usize>().ok()?)?, rising))
        }
    };
    Some(OfSide { order, all, figure })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::gallery::{Example, GALLERY};

    #[test]
    fn what_is_written_is_read_back() {
        for (at, part) in Part::ALL.into_iter().enumerate() {
            for answers in GALLERY.iter().map(Example::answers) {
                let mut look = Look { plot_width: 300, why_not: "ml.p3.2xlarge".to_owned(), ..Look::default() };
                look.sides[0] =
                    OfSide { order: Some((Column::ALL[at % 5], at % 2 == 0)), all: true, figure: Some("Cost") };
                look.step = Some("family");
                look.code = CodeLook { form: Form::ALL[at % 5], choices: [at % 3, 1] };
                let request = Request { part, answers, view: View::Book, look };
                assert_eq!(Request::parse(&request.write()), Some(request));
            }
        }
    }

    #[test]
    fn nonsense_is_no_request() {
        for text in [
            "",
            "aside-about",
            "other\nv=1\n1 1\n\n \n \n",
            "aside-about\nv=1\nwide 1\n\n \n \n\nsdk 0 0",
            "aside-about\nv=1\n1 1\nfamily\n \n \n\nbash 0 0",
            "aside-about\nv=1\n1 1\n\n9+ \n \n\nsdk 0 0",
        ] {
            assert_eq!(Request::parse(text), None, "{text}");
        }
    }
}
