//! How high the texts of a trunk stand, by estimate.

use super::super::height;
use super::super::leaf::Leaf;
use super::super::story::{Card, Stop};
use super::super::wrap::{self, CHOSEN, LABEL, LONG_NAME, NAME, SMALL, Type};

/// The least height of a branch's text, with the room for what it could do at best.
const LEAF: i32 = 64;

/// The height of question, answer and reason.
pub(super) fn head(stop: &Stop, width: i32) -> i32 {
    let title = format!("{} {}", stop.asked.number, stop.asked.title);
    height(&title, LABEL, width, 20)
        + height(&stop.asked.answer, CHOSEN, width, 26)
        + height(&stop.asked.brief, LABEL, width, 20)
}

/// The height of a branch's text.
pub(super) fn leaf_height(leaf: &Leaf, width: i32) -> i32 {
    let text = format!("{} {}", leaf.label, leaf.count());
    let best = leaf.best.as_ref().map(|best| format!("Best: {best}")).unwrap_or_default();
    // The frame of a branch that can be taken stands 8 px outside of its text.
    let text = height(text.trim(), LABEL, width, 20) + height(&best, LABEL, width, 20);
    (text + height(&leaf.why, SMALL, width, 18)).max(LEAF)
}

/// The height of a card.
pub(super) fn card_height(card: &Card, width: i32, own: bool) -> i32 {
    let room = width - 36;
    let name = format!("{}{}", card.count, card.name);
    let (set, line): (Type, i32) = if own && !card.is_long() { (NAME, 30) } else { (LONG_NAME, 26) };
    // Price and time stand side by side where there is room, else below each other.
    let (of, each) = if !own {
        (LABEL, 20)
    } else if card.is_long() {
        (CHOSEN, 28)
    } else {
        (NAME, 28)
    };
    let side_by_side = wrap::width(&card.price, of) + 24 + wrap::width(&card.time, of) <= room;
    let figures = match (card.price.is_empty(), side_by_side) {
        (true, _) => 0,
        (_, true) => each,
        (_, false) => 2 * each,
    };
    let text = height(&name, set, room, line) + height(&card.line, LABEL, room, 20) + figures;
    (16 + text + 28).max(if own { 132 } else { 82 })
}
