//! What to draw aside, as one text: it goes to a worker, which takes nothing else.

use crate::app::components::candidates::{Column, Order};
use crate::app::look::{Look, OfSide};
use crate::app::screen::Tab;
use crate::decide::Side;
use crate::facts::DATA_DATE;
use crate::job::link;
use crate::job::{Answers, View};

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
    /// The page about the page.
    About,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 5] = [Self::Candidates, Self::Numbers, Self::NextSteps, Self::Changes, Self::About];

    /// The id of its place.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Candidates => "aside-candidates",
            Self::Numbers => "aside-numbers",
            Self::NextSteps => "aside-next-steps",
            Self::Changes => "aside-changes",
            Self::About => "aside-about",
        }
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
    /// The request as text: a line each for the part, the job's link, the width of plots, each side's order, and the
    /// type that is asked about.
    #[must_use]
    pub fn write(&self) -> String {
        let link = link::write(&self.answers, self.view, DATA_DATE);
        let sides = [Side::Training, Side::Serving].map(|side| of_side(self.look.side(side)));
        let [training, serving] = &sides;
        [self.part.id(), &link, &self.look.plot_width.to_string(), training, serving, &self.look.why_not].join("\n")
    }

    /// Reads a request; nothing where it is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.split('\n');
        let id = lines.next()?;
        let part = Part::ALL.into_iter().find(|part| part.id() == id)?;
        let job = link::parse(lines.next()?);
        let mut look = Look { plot_width: lines.next()?.parse().ok()?, ..Look::default() };
        look.sides = [side_of(lines.next()?)?, side_of(lines.next()?)?];
        lines.next()?.clone_into(&mut look.why_not);
        Some(Self { part, answers: job.answers, view: job.view.unwrap_or(View::Today), look })
    }
}

/// A side's order and whether all of it is shown: `2+a` for the third column rising, all shown.
fn of_side(look: &OfSide) -> String {
    let order = look.order.and_then(|(column, rising)| {
        let at = Column::ALL.iter().position(|known| *known == column)?;
        Some(at.to_string() + if rising { "+" } else { "-" })
    });
    order.unwrap_or_default() + if look.all { "a" } else { "" }
}

fn side_of(text: &str) -> Option<OfSide> {
    let all = text.ends_with('a');
    let order: Order = match text.trim_end_matches('a') {
        "" => None,
        order => {
            let (at, rising) =
                order.strip_suffix('+').map_or_else(|| (order.strip_suffix('-'), false), |at| (Some(at), true));
            Some((*Column::ALL.get(at?.parse::<usize>().ok()?)?, rising))
        }
    };
    Some(OfSide { order, all, ..OfSide::default() })
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
                look.sides[0] = OfSide { order: Some((Column::ALL[at], at % 2 == 0)), all: true, figure: None };
                let request = Request { part, answers, view: View::Book, look };
                assert_eq!(Request::parse(&request.write()), Some(request));
            }
        }
    }

    #[test]
    fn nonsense_is_no_request() {
        for text in
            ["", "aside-about", "other\nv=1\n1\n\n\n", "aside-about\nv=1\nwide\n\n\n", "aside-about\nv=1\n1\n9+\n\n"]
        {
            assert_eq!(Request::parse(text), None, "{text}");
        }
    }
}
