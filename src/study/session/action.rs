//! What happens on the study page.

use super::place::Place;
use crate::job::View;
use crate::study::exam::{Size, Target};
use crate::study::fsrs::Rating;
use crate::study::progress::Progress;

/// What happens.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A page is opened.
    Open(Place),
    /// Time has passed: what is due by now shows.
    Refresh,
    /// Another tab has kept this.
    Join(Box<Progress>),
    /// A kept text could not be read: the text, and why where that is news.
    Unreadable(Option<String>, Option<String>),
    /// The browser keeps nothing more.
    Full,
    /// The book's answers are asked for, or today's.
    View(View),
    /// Other questions of the lesson are asked for.
    Others,
    /// The lesson was read: on to the next.
    Done,
    /// A choice of a question is chosen, or taken back.
    Pick {
        /// Which question of the page.
        slot: usize,
        /// Which of its choices.
        choice: usize,
        /// Whether it is chosen from now on.
        on: bool,
    },
    /// A choice is put into a place, or taken out of it.
    Put {
        /// Which question of the page.
        slot: usize,
        /// Which of its choices.
        choice: usize,
        /// The place, from 0 on; nothing where it is taken out.
        place: Option<usize>,
    },
    /// A question is answered with what is chosen.
    Answer(usize),
    /// A question is given up: what is right is shown, and it counts as missed.
    NotSure(usize),
    /// Another question, or the next card.
    Next,
    /// Today's session begins with one of its parts.
    Lead(usize),
    /// The next part of today's session.
    Onward,
    /// Another session of the same.
    Another,
    /// The missed questions of the session once more.
    RetryMissed,
    /// More new cards than were meant for today.
    MoreCards,
    /// The last rating is taken back.
    Undo,
    /// What is at hand is put off until tomorrow.
    PutOff,
    /// What was only noted counts: the page may be closed.
    Settle,
    /// How many cards are new in a day.
    NewCards(u32),
    /// A bookmark is put beside a question or card, or taken away.
    Save(String),
    /// A question or card is called wrong, or no more.
    Fault(String),
    /// A note is put beside a question or card: its id, and the text.
    Note(String, String),
    /// Notes and faults are to be kept in a file.
    ExportNotes,
    /// The card is turned.
    Turn,
    /// How well the card was remembered.
    Rate(Rating),
    /// Something in the mock exam.
    Exam(ExamAction),
    /// A question of a result is opened or closed.
    Marked(usize),
    /// How many answers a day are meant.
    Goal(u32),
    /// The exam that is learned for, and its day where one is known.
    Aim(Target, Option<u32>),
    /// Everything is to be kept in a file.
    Export,
    /// The cards are to be kept in a file for Anki.
    Anki,
    /// What could not be read is to be kept in a file.
    SaveUnread,
    /// The text of a file of progress.
    Import(String),
    /// It is asked whether everything is to be deleted.
    Clear,
    /// Everything is deleted, or not.
    Cleared(bool),
    /// The notices are taken away.
    Dismiss,
}

/// What happens in the mock exam.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExamAction {
    /// One begins.
    Start(Size),
    /// A question is gone to.
    Go(usize),
    /// The question at hand is flagged, or no more.
    Flag,
    /// The clock stops, or runs again.
    Pause,
    /// The clock is hidden, or shown.
    HideClock,
    /// It is finished.
    Finish,
    /// It is given up.
    GiveUp,
    /// Time has passed: what was spent is kept, and at the end of the time it is finished.
    Tick,
    /// The page was opened again: it waits, paused.
    Reopen,
}
