//! What to study next.

use super::{Card, weak_topics};
use crate::study::draw::Draw;
use crate::study::progress::{Moment, Progress};

/// What the lot is drawn for, so that others draw differently from the same seed.
const DRAWN_FOR: u64 = 0x6e_65_78_74;

/// What to study next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// A card or missed question that is due, by id.
    Due(String),
    /// A card that was never seen, by id.
    Card(String),
    /// A new question about a decision point.
    Question {
        /// The decision question, by id.
        topic: &'static str,
    },
}

/// What to study next: what is due, the longest waiting first; then something new, a decision point more often the more
/// often it goes wrong, with a card and a question equally likely while there are new cards on it. `cards` are those that
/// may come, `seed` draws.
#[must_use]
pub fn next(progress: &Progress, cards: &[Card], now: Moment, seed: u64) -> Next {
    if let Some(item) = progress.due(now).first() {
        return Next::Due(item.id.clone());
    }
    let mut draw = Draw::of(&[DRAWN_FOR, seed]);
    let topics = weak_topics(progress);
    let weight = |share: f64| (share * 1000.0) as usize + 1;
    let mut left = draw.below(topics.iter().map(|weak| weight(weak.share)).sum());
    let drawn = topics.iter().find(|weak| {
        let here = left < weight(weak.share);
        left = left.saturating_sub(weight(weak.share));
        here
    });
    let topic = drawn.map_or("processor", |weak| weak.topic);
    let new: Vec<&Card> =
        cards.iter().filter(|card| card.topic == topic && progress.item(&card.id).is_none()).collect();
    let card = new.get(draw.below(new.len())).filter(|_| draw.below(2) == 0);
    card.map_or(Next::Question { topic }, |card| Next::Card(card.id.clone()))
}
