//! The exam that a person learns for: pace, pass line, tasks and whose answers are asked follow from it.

use serde::{Deserialize, Serialize};

use crate::facts::exam::{ExamFacts, MLA_C01, MLS_C01};
use crate::job::View;

/// The exam that a person learns for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub enum Target {
    /// MLA-C01, Machine Learning Engineer, Associate.
    #[default]
    #[serde(rename = "mla-c01")]
    Associate,
    /// MLS-C01, Machine Learning, Specialty, which is held no more.
    #[serde(rename = "mls-c01")]
    Specialty,
    /// None: a person learns for the work itself.
    #[serde(rename = "none")]
    NoExam,
}

impl Target {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Associate, Self::Specialty, Self::NoExam];

    /// Its name in what is kept: `mla-c01`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Associate => "mla-c01",
            Self::Specialty => "mls-c01",
            Self::NoExam => "none",
        }
    }

    /// Its name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Associate => "MLA-C01",
            Self::Specialty => "MLS-C01",
            Self::NoExam => "No exam",
        }
    }

    /// What is known of the exam. A person without one is timed and scored as in the exam that is held today.
    #[must_use]
    pub fn facts(self) -> &'static ExamFacts {
        match self {
            Self::Associate | Self::NoExam => &MLA_C01,
            Self::Specialty => &MLS_C01,
        }
    }

    /// Whose answers its questions ask for: an exam has one view; without an exam the person chooses.
    #[must_use]
    pub const fn view(self) -> Option<View> {
        match self {
            Self::Associate => Some(View::Today),
            Self::Specialty => Some(View::Book),
            Self::NoExam => None,
        }
    }

    /// The scaled score at which it is passed.
    #[must_use]
    pub fn pass(self) -> u64 {
        self.facts().pass
    }

    /// The time in milliseconds for so many questions, at the exam's pace.
    #[must_use]
    pub fn time(self, questions: u64) -> u64 {
        let facts = self.facts();
        questions * facts.minutes * 60_000 / facts.questions.max(1)
    }

    /// What a person should know of the exam, in a sentence or two.
    #[must_use]
    pub fn note(self) -> String {
        let facts = self.facts();
        let frame =
            format!("{} questions in {} minutes; {} of 1000 passes.", facts.questions, facts.minutes, facts.pass);
        match self {
            Self::NoExam => "Questions about today's services. A mock test keeps the pace of MLA-C01.".to_owned(),
            Self::Associate => format!("{}, {}. {frame}", facts.code, facts.title),
            Self::Specialty => format!(
                "{}, {}. {frame} It was last held on 31 March 2026, as third parties report.",
                facts.code, facts.title
            ),
        }
    }
}
