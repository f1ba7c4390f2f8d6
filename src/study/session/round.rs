//! A session of practice: so many questions or cards, then a summary, and the missed ones once more.

use crate::study::cards::Card;
use crate::study::fsrs::Rating;
use crate::study::progress::Moment;

/// How many questions or cards a session has, where today's plan does not say otherwise.
pub const TEN: usize = 10;
/// After how many others a card comes back that was not known.
const BETWEEN: usize = 3;

/// Something that was answered or rated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The question or card.
    pub id: String,
    /// The question of the flow that it is about.
    pub topic: &'static str,
    /// Whether it was known.
    pub right: bool,
    /// Whether it had been asked before in the session.
    pub again: bool,
}

/// A card that was not known and comes back in the same session.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Back {
    id: String,
    /// Once so many were done in all.
    after: usize,
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// How many it has.
    pub length: usize,
    /// What was done, in order.
    pub done: Vec<Done>,
    /// What comes next in place of something drawn, by id.
    queue: Vec<String>,
    back: Vec<Back>,
}

/// A rating that can still be taken back. It counts once something else happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// The card.
    pub card: Card,
    /// How well it was known.
    pub rating: Rating,
    /// When it was rated.
    pub at: Moment,
}

impl Default for Round {
    fn default() -> Self {
        Self::of(TEN)
    }
}

impl Round {
    /// A session of so many.
    #[must_use]
    pub const fn of(length: usize) -> Self {
        Self { length, done: Vec::new(), queue: Vec::new(), back: Vec::new() }
    }

    /// A session of these, by id.
    #[must_use]
    pub const fn with(ids: Vec<String>) -> Self {
        Self { length: ids.len(), done: Vec::new(), queue: ids, back: Vec::new() }
    }

    /// How many were answered right at the first try.
    #[must_use]
    pub fn right(&self) -> usize {
        self.firsts().filter(|done| done.right).count()
    }

    /// How many different ones were done.
    #[must_use]
    pub fn asked(&self) -> usize {
        self.firsts().count()
    }

    /// What was done for the first time, in order.
    pub fn firsts(&self) -> impl Iterator<Item = &Done> {
        self.done.iter().filter(|done| !done.again)
    }

    /// Those that were missed, by id, each once.
    #[must_use]
    pub fn missed(&self) -> Vec<String> {
        self.firsts().filter(|done| !done.right).map(|done| done.id.clone()).collect()
    }

    /// Whether something was done in it.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.done.iter().any(|done| done.id == id)
    }

    /// Notes that something was done.
    pub(super) fn note(&mut self, id: &str, topic: &'static str, right: bool) {
        let again = self.has(id);
        self.done.push(Done { id: id.to_owned(), topic, right, again });
    }

    /// Lets a card come back after a few others.
    pub(super) fn bring_back(&mut self, id: &str) {
        self.back.push(Back { id: id.to_owned(), after: self.done.len() + BETWEEN });
    }

    /// Forgets the last thing done.
    pub(super) fn undo(&mut self) {
        if let Some(done) = self.done.pop() {
            self.back.retain(|back| back.id != done.id);
        }
    }

    /// What comes back or waits by now, by id; nothing where something new may be drawn.
    pub(super) fn take(&mut self) -> Option<String> {
        if let Some(at) = self.back.iter().position(|back| back.after <= self.done.len()) {
            return Some(self.back.remove(at).id);
        }
        if !self.queue.is_empty() {
            return Some(self.queue.remove(0));
        }
        if self.asked() >= self.length { self.take_back() } else { None }
    }

    /// What comes back at some time, by id.
    pub(super) fn take_back(&mut self) -> Option<String> {
        (!self.back.is_empty()).then(|| self.back.remove(0).id)
    }

    /// Whether nothing more is drawn.
    pub(super) fn is_over(&self) -> bool {
        self.asked() >= self.length
    }

    /// What waits, by id, in order.
    pub(super) fn waiting(&self) -> impl Iterator<Item = &str> {
        self.back.iter().map(|back| back.id.as_str()).chain(self.queue.iter().map(String::as_str))
    }

    /// Puts something at the end of what waits.
    pub(super) fn wait(&mut self, id: String) {
        self.queue.push(id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_known_comes_back_after_three_others_or_at_the_end() {
        let mut round = Round::of(5);
        round.note("a", "memory", false);
        round.bring_back("a");
        for id in ["b", "c"] {
            assert_eq!(round.take(), None);
            round.note(id, "memory", true);
        }
        assert_eq!(round.take(), None);
        round.note("d", "memory", false);
        round.bring_back("d");
        assert_eq!(round.take().as_deref(), Some("a"));
        round.note("a", "memory", true);
        assert_eq!(round.take(), None);
        round.note("e", "memory", true);
        assert_eq!((round.asked(), round.right(), round.done.len()), (5, 3, 6));
        assert_eq!(round.take().as_deref(), Some("d"), "nothing new is left");
        assert!(round.is_over());
        assert_eq!(round.missed(), ["a", "d"]);
    }
}
