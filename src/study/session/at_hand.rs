//! What is at hand as a text, so that it is still there after the page was loaded anew: the question with what was chosen in
//! it, the session, the questions of the lesson, a rating that does not count yet.
//!
//! It is no progress: of a text that cannot be read, or is older than a day, nothing is taken.

use serde::{Deserialize, Serialize};

use super::asked::Asked;
use super::part::Part;
use super::place::{Place, What};
use super::round::{Done, Pending, Round};
use super::state::{Practice, Study};
use crate::decide::graph;
use crate::study::cards::{self, Card};
use crate::study::exam::Chosen;
use crate::study::fsrs::{DAY, Rating};
use crate::study::lessons::{LESSONS, find};
use crate::study::progress::Moment;
use crate::study::question;

/// The most of anything that is taken.
const MOST: usize = 100;

/// A question: its id, what was chosen, whether it was answered.
type AskedRow = (String, Chosen, bool);
/// Something done: its id, its topic, whether it was right, whether it was repeated.
type DoneRow = (String, String, bool, bool);
/// A part of today's session: its address, title, note, minutes, count.
type PartRow = (String, String, String, usize, usize);

#[derive(Default, Serialize, Deserialize)]
struct Stored {
    at: u64,
    what: Option<String>,
    asked: Option<AskedRow>,
    card: Option<String>,
    turned: bool,
    over: bool,
    length: usize,
    done: Vec<DoneRow>,
    waiting: Vec<String>,
    pending: Option<(String, Rating, u64, u32)>,
    more_cards: u32,
    lead: Vec<PartRow>,
    lesson: Option<String>,
    questions: Vec<AskedRow>,
}

fn row(asked: &Asked) -> AskedRow {
    (asked.question.id(), asked.chosen, asked.judged)
}

fn asked((id, chosen, judged): AskedRow) -> Option<Asked> {
    Some(Asked { chosen, judged, ..Asked::new(question::from_id(&id)?) })
}

fn card(id: &str) -> Option<Card> {
    cards::all().into_iter().find(|card| card.id == id)
}

impl Study {
    /// What is at hand.
    #[must_use]
    pub fn at_hand_text(&self) -> String {
        let Practice { what, asked, card, turned, round, over, pending, more_cards } = &self.practice;
        let done = round.done.iter().map(|done| (done.id.clone(), done.topic.to_owned(), done.right, done.again));
        let part =
            |part: &Part| (part.place.address(), part.title.clone(), part.note.clone(), part.minutes, part.count);
        let stored = Stored {
            at: self.now.millis,
            what: what.map(What::key),
            asked: asked.as_ref().map(row),
            card: card.as_ref().map(|card| card.id.clone()),
            turned: *turned,
            over: *over,
            length: round.length,
            done: done.collect(),
            waiting: round.waiting().map(str::to_owned).collect(),
            pending: pending.as_ref().map(|one| (one.card.id.clone(), one.rating, one.at.millis, one.at.day)),
            more_cards: *more_cards,
            lead: self.lead.iter().map(part).collect(),
            lesson: self.lesson.and_then(|at| LESSONS.get(at)).map(|lesson| lesson.id.to_owned()),
            questions: self.asked.iter().map(row).collect(),
        };
        serde_json::to_string(&stored).unwrap_or_default()
    }

    /// Takes up what was at hand.
    pub fn take_up(&mut self, text: &str) {
        let Ok(stored) = serde_json::from_str::<Stored>(text) else { return };
        if self.now.millis.saturating_sub(stored.at) > DAY || stored.done.len().max(stored.waiting.len()) > MOST {
            return;
        }
        let mut round = Round::of(stored.length.min(MOST));
        for (id, topic, right, again) in stored.done {
            if let Some(question) = graph::question(&topic) {
                round.done.push(Done { id, topic: question.id, right, again });
            }
        }
        stored.waiting.into_iter().for_each(|id| round.wait(id));
        let pending = stored.pending.and_then(|(id, rating, millis, day)| {
            Some(Pending { card: card(&id)?, rating, at: Moment { millis, day } })
        });
        self.practice = Practice {
            what: stored.what.as_deref().and_then(What::from_key),
            asked: stored.asked.and_then(asked),
            card: stored.card.as_deref().and_then(card),
            turned: stored.turned,
            round,
            over: stored.over,
            pending,
            more_cards: stored.more_cards.min(MOST as u32),
        };
        let part = |(address, title, note, minutes, count): PartRow| {
            Some(Part { title, note, minutes, count, place: Place::read(&address)? })
        };
        self.lead = stored.lead.into_iter().take(MOST).filter_map(part).collect();
        self.lesson = stored.lesson.as_deref().and_then(find);
        self.asked = stored.questions.into_iter().take(MOST).filter_map(asked).collect();
        if self.asked.is_empty() {
            self.lesson = None;
        }
    }
}
