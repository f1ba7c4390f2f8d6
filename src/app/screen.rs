//! What the page shows at a moment: everything that its text is made of.

use super::look::Look;
use super::outcome::{Outcome, Shown};
use crate::job::{Answers, Field, View};

/// The pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    /// The job and its answer.
    #[default]
    Advise,
    /// What Sagefit is, where its facts are from, and what it does not know.
    About,
}

impl Page {
    /// The title of the document.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Advise => "Sagefit: which SageMaker instance, how many, and why",
            Self::About => "About Sagefit",
        }
    }

    /// The id of the element where reading begins.
    #[must_use]
    pub const fn start(self) -> &'static str {
        match self {
            Self::Advise => "answer",
            Self::About => "about",
        }
    }
}

/// The tabs under the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// The questions and the way through them.
    #[default]
    Flow,
    /// Every type that fits, ranked.
    Candidates,
    /// Memory and time with their formulas.
    Numbers,
    /// Trial, scaling, code.
    NextSteps,
}

impl Tab {
    /// Every tab, in order.
    pub const ALL: [Self; 4] = [Self::Flow, Self::Candidates, Self::Numbers, Self::NextSteps];

    /// The tab's part of ids.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Flow => "flow",
            Self::Candidates => "candidates",
            Self::Numbers => "numbers",
            Self::NextSteps => "next-steps",
        }
    }

    /// The tab's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Flow => "Flow",
            Self::Candidates => "Candidates",
            Self::Numbers => "Numbers",
            Self::NextSteps => "Next steps",
        }
    }

    /// The tab of an id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.id() == id)
    }
}

/// Something that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Where it came from, in a few words.
    pub from: &'static str,
    /// What became of it, in a sentence.
    pub text: String,
}

/// What the page shows.
#[derive(Debug, Clone, Copy)]
pub struct Screen<'a> {
    /// Which page is open.
    pub page: Page,
    /// What the form says, as typed.
    pub answers: &'a Answers,
    /// The view that is shown.
    pub view: View,
    /// What the answers came to.
    pub outcome: &'a Outcome,
    /// What could not be read from the link or the storage, oldest first.
    pub notes: &'a [Note],
    /// What is unfolded, sorted and zoomed.
    pub look: &'a Look,
}

impl<'a> Screen<'a> {
    /// The last good outcome, where there is one.
    #[must_use]
    pub const fn shown(&self) -> Option<&'a Shown> {
        self.outcome.shown.as_ref()
    }

    /// The text of a field as typed; empty for "not sure".
    #[must_use]
    pub fn text(&self, field: Field) -> &'a str {
        self.answers.get(field).unwrap_or_default()
    }
}
