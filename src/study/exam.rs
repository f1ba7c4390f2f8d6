//! The mock exam: what is asked, the clock, the score.
//!
//! **Making one.** [`blueprint()`] says which decision points are asked, for 10, 20 or 65 questions and a seed; whoever
//! makes questions makes one for each [`Seat`], and [`Exam::start`] takes their ids. The exam knows questions by id alone.
//!
//! **Taking it.** [`Exam::answer`], [`Exam::flag`], [`Exam::go_to`], [`Exam::pause`], [`Exam::resume`],
//! [`Exam::hide_timer`]; times are handed in, in milliseconds. The pace and the pass line are those of the exam that the
//! person learns for ([`Target`]): 130 minutes for 65 questions of MLA-C01, 180 of MLS-C01.
//! After each of them the caller puts the exam into its progress (`Progress::keep_exam`). When the page comes back after
//! it was closed, [`Exam::reopen`] leaves the time between out. Where two tabs answer the same exam, each question keeps
//! its latest answer.
//!
//! **The result.** [`Exam::finish`] asks the caller about each question and gives an [`ExamResult`]: right answers in all,
//! by decision point and by exam task, and a scaled score.
//!
//! **The score is ours.** AWS gives a scaled score from 100 to 1000, passed at 720 (MLA-C01) or 750 (MLS-C01), and does not
//! publish how it is made of the answers. Ours is a straight line from 100 (none right) to 1000 (all right).

pub mod blueprint;
mod chosen;
mod result;
mod state;
mod target;
pub mod task;

pub use blueprint::{Seat, blueprint};
pub use chosen::Chosen;
pub use result::{ExamResult, Judged, Marked, Share};
pub use state::{Exam, Slot, Standing};
pub use target::Target;
pub use task::Task;

/// The most questions of one exam that are taken.
const MOST: usize = 100;

/// How long a mock exam is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// 10 questions.
    Ten,
    /// 20 questions.
    Twenty,
    /// 65 questions, as the real exam.
    Full,
}

impl Size {
    /// Every size.
    pub const ALL: [Self; 3] = [Self::Ten, Self::Twenty, Self::Full];

    /// How many questions are asked.
    #[must_use]
    pub fn questions(self) -> u64 {
        match self {
            Self::Ten => 10,
            Self::Twenty => 20,
            // Both exams have as many.
            Self::Full => Target::default().facts().questions,
        }
    }

    /// The time for it in milliseconds, at the pace of an exam.
    #[must_use]
    pub fn time(self, target: Target) -> u64 {
        target.time(self.questions())
    }

    /// The size of so many questions.
    #[must_use]
    pub fn from_questions(count: u64) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.questions() == count)
    }
}
