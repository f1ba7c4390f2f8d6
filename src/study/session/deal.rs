//! What comes to hand next in practice: questions are drawn, cards and missed questions come when they are due, new cards in
//! mixed order and so many a day.

use super::asked::Asked;
use super::place::What;
use super::round::{Pending, Round};
use super::state::{Focus, Study};
use crate::study::cards::{self, Card, weak_topics};
use crate::study::fsrs::Rating;
use crate::study::progress::{Moment, Progress};
use crate::study::question::{self, Kind, Question};

/// How many decision points count as weak at a time.
const WEAK: usize = 3;

/// The cards that are new today, in the order in which they come: those that were never seen, as many as are still meant for
/// today and `more`.
#[must_use]
pub fn new_cards(progress: &Progress, now: Moment, more: u32) -> Vec<Card> {
    let meant = (progress.new_cards() + more) as usize;
    let left = meant.saturating_sub(progress.new_cards_on(now.day));
    let mut new = unseen(progress, now);
    new.truncate(left);
    new
}

/// The cards that were never seen, decks mixed: the same order every time, so that two tabs show the same.
fn unseen(progress: &Progress, now: Moment) -> Vec<Card> {
    let is_new = |card: &Card| progress.item(&card.id).is_none() && !progress.is_buried(&card.id, now);
    let mut new: Vec<Card> = cards::all().into_iter().filter(is_new).collect();
    new.sort_by_cached_key(|card| mixed(&card.id));
    new
}

/// A number that names of one deck do not share: FNV-1a, with its last bits stirred into the first.
fn mixed(id: &str) -> u64 {
    let fnv = id
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    (fnv ^ (fnv >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

impl Study {
    /// Begins a session.
    pub(super) fn begin(&mut self, what: What, round: Round) {
        self.practice.round = round;
        self.practice.over = false;
        self.ask_next(what);
    }

    /// Puts something to be practised at hand; at the end of the session its summary.
    pub(super) fn ask_next(&mut self, what: What) {
        self.practice.what = Some(what);
        self.practice.asked = None;
        self.practice.card = None;
        self.practice.turned = false;
        if let Some(id) = self.practice.round.take() {
            self.bring(&id);
        }
        if !self.practice.waits() && !self.practice.round.is_over() {
            match what {
                What::Cards => self.practice.card = self.next_card(),
                What::Due => self.next_due(),
                What::Saved => self.next_saved(),
                What::Mixed | What::Weak | What::Kind(_) | What::Topic(_) => {
                    let question = self.drawn(what);
                    self.practice.asked = Some(Asked::new(question));
                }
            }
        }
        if !self.practice.waits()
            && let Some(id) = self.practice.round.take_back()
        {
            self.bring(&id);
        }
        if !self.practice.waits() && !self.practice.round.done.is_empty() {
            self.practice.over = true;
        }
    }

    /// Brings a question or card to hand, by id; nothing where this version no longer knows it.
    pub(super) fn bring(&mut self, id: &str) {
        if let Some(question) = question::from_id(id) {
            self.practice.asked = Some(Asked::new(question));
        } else {
            self.practice.card = cards::all().into_iter().find(|card| card.id == id);
        }
    }

    /// A new question.
    fn drawn(&mut self, what: What) -> Question {
        let seed = self.draw();
        match what {
            What::Topic(topic) => question::about(topic, self.view, seed),
            What::Kind(kind) => question::make(kind, self.view, seed),
            What::Weak => question::about(self.weak_topic(seed), self.view, seed),
            _ => {
                let at = usize::try_from(seed).unwrap_or(0) % Kind::ALL.len();
                question::make(Kind::ALL.get(at).copied().unwrap_or(Kind::Cure), self.view, seed)
            }
        }
    }

    /// The card to show next: what is due, else one of today's new ones.
    fn next_card(&self) -> Option<Card> {
        let mut cards = cards::all();
        let mut due = self.progress.due(self.now).into_iter().filter(|item| self.is_left(&item.id));
        if let Some(at) = due.find_map(|item| cards.iter().position(|card| card.id == item.id)) {
            return Some(cards.swap_remove(at));
        }
        // What was rated a moment ago counts for today, though it can still be taken back.
        let pending = self.practice.pending.as_ref();
        let is_new = |pending: &Pending| self.progress.item(&pending.card.id).is_none();
        let taken = usize::from(pending.is_some_and(is_new));
        let new = new_cards(&self.progress, self.now, self.practice.more_cards);
        let left = new.len().saturating_sub(taken);
        let mut new = new.into_iter().filter(|card| self.is_left(&card.id));
        if left == 0 { None } else { new.next() }
    }

    /// Whether there are cards that were never seen beyond those of today.
    #[must_use]
    pub fn more_cards_left(&self) -> bool {
        !unseen(&self.progress, self.now).is_empty()
    }

    /// Whether something was neither done in this session nor rated a moment ago.
    fn is_left(&self, id: &str) -> bool {
        !self.practice.round.has(id)
    }

    /// What waits longest, a missed question or a card.
    fn next_due(&mut self) {
        let due = self.progress.due(self.now).into_iter().map(|item| item.id.clone());
        let due: Vec<String> = due.filter(|id| self.is_left(id)).collect();
        self.bring_first(&due);
    }

    /// The newest bookmark.
    fn next_saved(&mut self) {
        let saved = self.progress.marks().filter(|mark| mark.saved).map(|mark| mark.id.clone());
        let saved: Vec<String> = saved.filter(|id| self.is_left(id)).collect();
        self.bring_first(&saved);
    }

    fn bring_first(&mut self, ids: &[String]) {
        for id in ids {
            self.bring(id);
            if self.practice.waits() {
                return;
            }
        }
    }

    /// A decision point that goes wrong often: one of the three that do most, each as likely as the others.
    fn weak_topic(&self, seed: u64) -> &'static str {
        let weak = weak_topics(&self.progress);
        let at = usize::try_from(seed).unwrap_or(0) % WEAK;
        weak.get(at).map_or("processor", |weak| weak.topic)
    }

    /// Notes how well the card at hand was known, and takes the next. It counts once something else happens.
    pub(super) fn rate(&mut self, rating: Rating) {
        let Some(card) = self.practice.card.take() else { return };
        self.practice.round.note(&card.id, card.topic, rating != Rating::Again);
        if rating == Rating::Again {
            self.practice.round.bring_back(&card.id);
        }
        self.practice.pending = Some(Pending { card, rating, at: self.now });
        self.next();
    }

    /// Takes the last rating back: its card is at hand again, turned.
    pub(super) fn take_back(&mut self) {
        let Some(pending) = self.practice.pending.take() else { return };
        self.practice.round.undo();
        self.practice.asked = None;
        self.practice.over = false;
        self.practice.card = Some(pending.card);
        self.practice.turned = true;
        self.wants.say = Some("The rating was taken back.".to_owned());
        self.wants.focus = Some(Focus::Back);
    }

    /// The last rating counts from now on.
    pub(super) fn settle_rating(&mut self) {
        if let Some(Pending { card, rating, at }) = self.practice.pending.take() {
            self.progress.reviewed(&card.id, card.topic, rating, at);
            self.wants.keep = true;
        }
    }

    /// Puts what is at hand off until tomorrow, and takes the next.
    pub(super) fn put_off(&mut self) {
        let asked = self.practice.asked.as_ref().map(|asked| asked.question.id());
        let Some(id) = self.practice.card.as_ref().map(|card| card.id.clone()).or(asked) else { return };
        self.progress.bury(&id, self.now);
        self.wants.keep = true;
        self.wants.say = Some("Put off until tomorrow.".to_owned());
        self.next();
    }
}
