//! What a person asks of the study page, as it stands in its text: `data-do="exam-go:3"`.

use crate::decide::graph;
use crate::job::{Field, View};
use crate::study::exam::Size;
use crate::study::fsrs::Rating;

/// What is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Show the book's answers or today's.
    View(View),
    /// Put a text into a field of the lesson's example.
    Edit(Field, String),
    /// Try a value of the lesson, by its place.
    Try(usize),
    /// Open or close the explanation of a field.
    Help(Field),
    /// Open or close a step in the picture.
    Step(&'static str),
    /// Open or close a step in words.
    Fold(&'static str, bool),
    /// Ask other questions of the lesson.
    Others,
    /// The lesson was read: on to the next.
    Done,
    /// Choose a choice of a question, or take it back.
    Pick(usize, usize, bool),
    /// Answer a question.
    Answer(usize),
    /// Another question, or the next card.
    Next,
    /// Turn the card.
    Turn,
    /// Say how well a card was remembered.
    Rate(Rating),
    /// Begin a mock exam.
    ExamStart(Size),
    /// Go to a question of the exam.
    ExamGo(usize),
    /// Flag the question at hand, or no more.
    ExamFlag,
    /// Stop the clock, or let it run again.
    ExamPause,
    /// Hide the clock, or show it.
    ExamHide,
    /// Finish the exam.
    ExamFinish,
    /// Give the exam up.
    ExamGiveUp,
    /// Open or close a question of a result.
    Marked(usize),
    /// Set how many answers a day are meant.
    Goal(u32),
    /// Keep everything in a file.
    Export,
    /// Keep the cards in a file for Anki.
    Anki,
    /// Keep what could not be read in a file.
    Unread,
    /// Ask whether everything is to be forgotten.
    Clear,
    /// Forget everything, or not.
    Cleared(bool),
    /// Take the notices away.
    Dismiss,
    /// Go to an element of the page.
    Jump(String),
}

impl Action {
    /// Reads what stands in the page's text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (verb, rest) = text.split_once(':').unwrap_or((text, ""));
        let number = || rest.parse::<usize>().ok();
        Some(match verb {
            "view" => Self::View(View::from_key(rest)?),
            "try" => Self::Try(number()?),
            "help" => Self::Help(Field::from_key(rest)?),
            "step" => Self::Step(graph::question(rest)?.id),
            "others" => Self::Others,
            "done" => Self::Done,
            "answer" => Self::Answer(number()?),
            "next" => Self::Next,
            "turn" => Self::Turn,
            "rate" => Self::Rate(Rating::from_number(rest.parse().ok()?)?),
            "exam-start" => Self::ExamStart(Size::from_questions(rest.parse().ok()?)?),
            "exam-go" => Self::ExamGo(number()?),
            "exam-flag" => Self::ExamFlag,
            "exam-pause" => Self::ExamPause,
            "exam-hide" => Self::ExamHide,
            "exam-finish" => Self::ExamFinish,
            "exam-give-up" => Self::ExamGiveUp,
            "marked" => Self::Marked(number()?),
            "goal" => Self::Goal(rest.parse().ok()?),
            "export" => Self::Export,
            "anki" => Self::Anki,
            "unread" => Self::Unread,
            "clear" => Self::Clear,
            "clear-yes" => Self::Cleared(true),
            "clear-no" => Self::Cleared(false),
            "dismiss" => Self::Dismiss,
            "jump" => Self::Jump(rest.to_owned()),
            _ => return None,
        })
    }
}
