//! What to draw aside, as one text: it goes to a worker, which takes nothing else.

use crate::advise::NAMES;
use crate::app::action::side_id;
use crate::app::components::candidates::{Column, Fit, Group, Processor, Sift};
use crate::app::look::{CodeLook, Look, OfSide};
use crate::app::screen::Tab;
use crate::decide::Side;
use crate::decide::graph;
use crate::facts::instance;
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
    /// The report, and the files to hand over.
    HandOver,
    /// What would change the answer, what today's instances do, what cannot be met together.
    Changes,
    /// How the open figure of a side came about.
    How(Side),
    /// The whole map of the flow.
    Map,
    /// The explanation of a field.
    Help(Field),
    /// The models of the library that fit what was typed.
    Library,
    /// The page about the page.
    About,
}

impl Part {
    /// Every part, but for the explanations of fields.
    pub const ALL: [Self; 10] = [
        Self::Candidates,
        Self::Numbers,
        Self::NextSteps,
        Self::HandOver,
        Self::Changes,
        Self::How(Side::Training),
        Self::How(Side::Serving),
        Self::Map,
        Self::Library,
        Self::About,
    ];

    /// The id of its place.
    #[must_use]
    pub fn id(self) -> String {
        let (kind, name) = match self {
            Self::Candidates => ("aside", "candidates"),
            Self::Numbers => ("aside", "numbers"),
            Self::NextSteps => ("aside", "next-steps"),
            Self::HandOver => ("aside", "hand-over"),
            Self::Changes => ("aside", "changes"),
            Self::How(side) => ("aside-how", side_id(side)),
            Self::Map => ("aside", "map"),
            Self::Help(field) => ("help", field.spec().key),
            Self::Library => ("aside", "library"),
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
    /// The request as text: a line each for the part, the job's link with the date that it came with, the width of plots and the zoom of the map, the open
    /// step, each side's own, which candidates and which code are shown, and what the model library is asked for.
    #[must_use]
    pub fn write(&self) -> String {
        let link = link::write(&self.answers, self.view, &self.look.since);
        let sides = [Side::Training, Side::Serving].map(|side| of_side(self.look.side(side)));
        let [training, serving] = &sides;
        let size = [self.look.plot_width.to_string(), self.look.zoom.to_string()].join(" ");
        let step = self.look.step.unwrap_or_default();
        let Sift { name, fit, processor } = &self.look.sift;
        let sift = [fit.key(), processor.key(), name].join(" ");
        let library = self.look.library.as_deref().unwrap_or_default();
        let code = of_code(self.look.code);
        [&self.part.id(), &link, &size, step, training, serving, &sift, &code, library].join("\n")
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
        look.since = job.data.unwrap_or_default();
        look.step = graph::question(lines.next()?).map(|question| question.id);
        look.sides = [side_of(lines.next()?)?, side_of(lines.next()?)?];
        let (fit, rest) = lines.next()?.split_once(' ')?;
        let (processor, name) = rest.split_once(' ')?;
        look.sift =
            Sift { name: name.to_owned(), fit: Fit::from_key(fit)?, processor: Processor::from_key(processor)? };
        look.code = code_of(lines.next()?)?;
        look.library = Some(lines.next()?.to_owned()).filter(|typed| !typed.is_empty());
        Some(Self { part, answers: job.answers, view: job.view.unwrap_or(View::Today), look })
    }
}

/// A side's order, how many more rows, the open row, whether points are listed, and the open figure:
/// `2+ 0,1,0 ml.g5.xlarge true Cost` for the third column rising.
fn of_side(look: &OfSide) -> String {
    let order = look.order.and_then(|(column, rising)| {
        let at = Column::ALL.iter().position(|known| *known == column)?;
        Some(at.to_string() + if rising { "+" } else { "-" })
    });
    let more = look.more.map(|more| more.to_string()).join(",");
    let row = look.row.map_or("", |row| row.name);
    let points = if look.points { "true" } else { "" };
    [&order.unwrap_or_default(), &more, row, points, look.figure.unwrap_or_default()].join(" ")
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
    let mut parts = text.splitn(5, ' ');
    let order = match parts.next()? {
        "" => None,
        order => Some(order_of(order)?),
    };
    let mut more = [0; Group::ALL.len()];
    for (more, text) in more.iter_mut().zip(parts.next()?.split(',')) {
        *more = text.parse().ok()?;
    }
    let row = instance::by_name(parts.next()?);
    let points = parts.next()? == "true";
    let figure = parts.next()?;
    Some(OfSide { order, more, row, points, figure: NAMES.into_iter().find(|name| *name == figure) })
}

fn order_of(text: &str) -> Option<(Column, bool)> {
    let (at, rising) = text.strip_suffix('+').map_or_else(|| (text.strip_suffix('-'), false), |at| (Some(at), true));
    Some((*Column::ALL.get(at?.parse::<usize>().ok()?)?, rising))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::gallery::{Example, GALLERY};

    #[test]
    fn what_is_written_is_read_back() {
        for (at, part) in Part::ALL.into_iter().enumerate() {
            for answers in GALLERY.iter().map(Example::answers) {
                let sift = Sift { name: "p3 2xl".to_owned(), fit: Fit::Fails, processor: Processor::Gpu };
                let library = Some("llama 3.1 8b".to_owned());
                let mut look = Look { plot_width: 300, sift, library, ..Look::default() };
                look.sides[0] = OfSide {
                    order: Some((Column::ALL[at % 5], at % 2 == 0)),
                    more: [1, 0, 20],
                    row: instance::by_name("g5.xlarge"),
                    points: true,
                    figure: Some("GPU memory"),
                };
                look.step = Some("family");
                look.since = "2024-03".to_owned();
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
            "other\nv=1\n1 1\n\n 0    \n 0    \nany any \nsdk 0 0\n",
            "aside-about\nv=1\nwide 1\n\n 0    \n 0    \nany any \nsdk 0 0\n",
            "aside-about\nv=1\n1 1\n\n9+ 0    \n 0    \nany any \nsdk 0 0\n",
            "aside-about\nv=1\n1 1\n\n 0    \n 0    \nany all \nsdk 0 0\n",
            "aside-about\nv=1\n1 1\n\n 0    \n 0    \nany any \nbash 0 0\n",
        ] {
            assert_eq!(Request::parse(text), None, "{text}");
        }
    }
}
