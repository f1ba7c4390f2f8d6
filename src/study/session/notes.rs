//! Bookmarks, notes and faults as a text, for the person and for whoever mends questions.

use crate::study::cards;
use crate::study::progress::{Mark, Progress};
use crate::study::question;

/// All that is beside questions and cards, each with what it is beside.
#[must_use]
pub fn file(progress: &Progress) -> String {
    let cards = cards::all();
    let mut text = String::from("Sagefit: bookmarks, notes and questions called wrong\n");
    for mark in progress.marks() {
        text.push_str(&["\n", &mark.id, "\n", &labels(mark), "\n"].concat());
        if !mark.note.is_empty() {
            text.push_str(&["Note: ", &mark.note, "\n"].concat());
        }
        if let Some(question) = question::from_id(&mark.id) {
            text.push_str(&[question.story.as_str(), "\n", &question.ask, "\n"].concat());
            for choice in &question.choices {
                let sign = if choice.keyed { "+ " } else { "- " };
                text.push_str(&[sign, &choice.text, "\n"].concat());
            }
        } else if let Some(card) = cards.iter().find(|card| card.id == mark.id) {
            text.push_str(&[card.front.as_str(), "\n", &card.back, "\n"].concat());
        }
    }
    text
}

/// What a person made of it, in words.
#[must_use]
pub fn labels(mark: &Mark) -> String {
    let words = [(mark.saved, "bookmarked"), (mark.wrong, "called wrong"), (!mark.note.is_empty(), "noted")];
    words.into_iter().filter(|(on, _)| *on).map(|(_, word)| word).collect::<Vec<_>>().join(", ")
}
