//! The trunk from left to right: rows of stops, the branches that leave forwards, the other view's path beside it.

mod heights;

use self::heights::{card_height, head, leaf_height};
use super::Area;
mod drawn;

pub use drawn::{Drawn, Placed, Ribbon, Row};

use super::leaf::Leaf;
use super::story::{Stop, Trunk};
use super::wrap::{self, LABEL};

/// The width of the place where the trunk begins.
const START: i32 = 186;
/// The least distance from stop to stop in one row that ends in the card, in any other row, and the most.
const PITCH: (i32, i32, i32) = (168, 190, 256);
/// Room for the count before the first stop of a further row.
const LEAD: i32 = 64;
/// Between the last stop's column and the card.
const BEFORE_CARD: i32 = 16;
/// From a stop to the text of its branches.
const TEXT: i32 = 32;
/// From the line of the outermost branch to the next one's.
const BESIDE: i32 = 12;
/// How far below the shown path the other view's runs.
const LANE: i32 = 8;
/// What stands between two branches.
const BETWEEN: i32 = 20;

/// How thick the trunk is with so many types.
#[must_use]
pub fn thickness(types: usize) -> i32 {
    if types == 0 { 0 } else { (6.0 + 28.0 * (types as f64).log10()).round() as i32 }
}

/// How thick a branch is with so many types.
#[must_use]
pub fn ribbon(types: usize) -> i32 {
    (2.0 + 5.0 * (types.max(1) as f64).log10()).round() as i32
}

/// The width of the cards.
fn card_width(width: i32) -> i32 {
    if width < 800 { 216 } else { 248 }
}

/// How many stops stand in each row: one row where they fit beside the card, else as few rows as they need.
fn rows(questions: i32, width: i32) -> Vec<i32> {
    let beside_card = |lead: i32, pitch: i32| ((width - lead - card_width(width) - BEFORE_CARD) / pitch).max(1);
    if questions <= beside_card(START, PITCH.0) {
        return vec![questions];
    }
    let first = ((width - START) / PITCH.1).max(1);
    let further = ((width - LEAD) / PITCH.1).max(1);
    let last = beside_card(LEAD, PITCH.1);
    let mut rows = Vec::new();
    let mut left = questions;
    while left > 0 {
        let fitting = if rows.is_empty() { first } else { further };
        // The last row keeps room for the card; rows of like length rather than a full one and a rest.
        let here = if left <= last && !rows.is_empty() {
            left
        } else {
            fitting.min((left + 1) / 2).max(left - last).min(fitting)
        };
        rows.push(here);
        left -= here;
    }
    rows
}

/// Lays a trunk out in a width.
#[must_use]
pub fn draw(trunk: &Trunk, width: i32) -> Drawn {
    let questions = i32::try_from(trunk.stops.len()).unwrap_or(1) - 1;
    let rows = rows(questions.max(0), width);
    let mut drawn = Drawn { width, ..Drawn::default() };
    let mut rest = trunk.stops.as_slice();
    let mut top = 0;
    for (at, here) in (0..).zip(&rows) {
        let take = usize::try_from(here + i32::from(at == 0)).unwrap_or(0).min(rest.len());
        let (stops, after) = rest.split_at(take);
        rest = after;
        let row = Laid { trunk, stops, first: at == 0, last: rest.is_empty(), width, top };
        top = row.place(&mut drawn) + 32;
    }
    drawn.height = top - 32;
    drawn
}

/// A row that is being laid out.
struct Laid<'a> {
    trunk: &'a Trunk,
    stops: &'a [Stop],
    first: bool,
    last: bool,
    width: i32,
    top: i32,
}

impl Laid<'_> {
    fn pitch(&self, lead: i32) -> i32 {
        let questions = i32::try_from(self.stops.len()).unwrap_or(1) - i32::from(self.first);
        let end = if self.last { card_width(self.width) + BEFORE_CARD } else { 0 };
        ((self.width - lead - end) / questions.max(1)).min(PITCH.2)
    }

    /// Whether the other view's path has left before or at a stop.
    fn other(&self, id: &str) -> Option<&Leaf> {
        let other = self.trunk.other.as_ref()?;
        other.lane.iter().find(|(stop, _)| *stop == id).map(|(_, leaf)| leaf)
    }

    /// The branches of a stop that hang below the lane: all but the one that the other view takes.
    fn hanging<'s>(&'s self, stop: &'s Stop) -> impl Iterator<Item = &'s Leaf> {
        let taken = self.other(stop.asked.id).map(|leaf| leaf.label.as_str());
        stop.leaves.iter().filter(move |leaf| Some(leaf.label.as_str()) != taken)
    }

    /// Places the row and gives its lower end.
    fn place(&self, drawn: &mut Drawn) -> i32 {
        let lead = if self.first { START } else { LEAD };
        let pitch = self.pitch(lead);
        let column =
            |at: i32| if self.first { if at == 0 { 0 } else { lead + (at - 1) * pitch } } else { lead + at * pitch };
        let room = |at: i32| if self.first && at == 0 { START } else { pitch } - 16;
        let numbered = || (0..).zip(self.stops);
        let head = numbered().map(|(at, stop)| head(stop, room(at))).max().unwrap_or(0);
        let thickest = self.stops.first().map_or(0, |stop| thickness(stop.before)).max(32);
        let middle = self.top + head + 44 + thickest / 2;
        let parted = self.trunk.other.as_ref().is_some_and(|other| other.card.is_some());
        let begin = if self.first { 58 } else { 0 };
        let cards = self.cards(middle);
        let lane = (middle + thickest / 2 + 78).max(cards.map_or(0, |(_, other)| other.y + 34));
        // What hangs at each stop, downwards: the other path's answer in its lane, then the branches. A level is as high as
        // the highest in it.
        let hung: Vec<Vec<&Leaf>> = self
            .stops
            .iter()
            .map(|stop| self.other(stop.asked.id).into_iter().chain(self.hanging(stop)).collect())
            .collect();
        let tall = |at: i32, leaf: &Leaf| leaf_height(leaf, self.leaf_width(at, pitch));
        let most = hung.iter().map(Vec::len).max().unwrap_or(0);
        let mut levels = vec![lane];
        for level in 0..most {
            let high =
                (0..).zip(&hung).filter_map(|(at, leaves)| Some(tall(at, leaves.get(level)?))).max().unwrap_or(0);
            levels.push(levels.last().copied().unwrap_or(lane) + high + BETWEEN);
        }
        let mut bottom = cards.map_or(middle, |(own, other)| if parted { other.bottom() } else { own.bottom() });
        for (at, stop) in numbered() {
            let x = column(at);
            let begins = self.first && at == 0;
            let ring_x = if begins { 4 } else { x + 7 };
            let hang = |level: i32, beside: i32, types: usize, tall: i32| {
                let vertical = ring_x + 14 - BESIDE * beside;
                let from = middle + (thickness(stop.before) / 2 - 7).max(0);
                let (start, text) = ((vertical - 46).max(0), ring_x + TEXT);
                let turn = (vertical - 14).max(start);
                let line = format!(
                    "M{start} {from}C{turn} {from} {vertical} {} {vertical} {}V{}Q{vertical} {level} {} {level}H{}",
                    from + 14,
                    from + 46,
                    level - 14,
                    vertical + 14,
                    text - 8
                );
                let area = Area { x: text, y: level - 10, w: self.leaf_width(at, pitch), h: tall };
                Ribbon { line, width: ribbon(types), area }
            };
            let leaves = hung.get(usize::try_from(at).unwrap_or(0)).cloned().unwrap_or_default();
            let mut leaves: Vec<Ribbon> = (0..)
                .zip(leaves.into_iter().zip(&levels))
                .map(|(beside, (leaf, level))| hang(*level, beside, leaf.types, tall(at, leaf)))
                .collect();
            let lane_area = self.other(stop.asked.id).is_some().then(|| leaves.remove(0).area);
            bottom = leaves.iter().map(|leaf| leaf.area).chain(lane_area).map(Area::bottom).fold(bottom, i32::max);
            let digits = i32::try_from(stop.before.to_string().len()).unwrap_or(1);
            let wide = digits * 14 + 16;
            let left = if begins { 0 } else { ring_x - 12 - wide };
            drawn.stops.push(Placed {
                id: stop.asked.id,
                head: Area { x, y: self.top, w: room(at), h: head },
                ring: (!begins).then_some((ring_x, middle)),
                count: Area { x: left, y: middle - 14, w: wide, h: 28 },
                leaves,
                lane: lane_area,
            });
        }
        let ends = if let Some((own, other)) = cards {
            drawn.card = own;
            drawn.other = parted.then_some(other);
            own.x
        } else {
            self.width
        };
        drawn.rows.push(Row {
            trunk: self.outline(drawn, middle, ends),
            line: format!("M{begin} {middle}H{ends}"),
            other: self.beside(drawn, middle, lane, ends, begin),
        });
        bottom + 8
    }

    /// The cards at the end of the last row: that of the shown path, and the place of the other below it.
    fn cards(&self, middle: i32) -> Option<(Area, Area)> {
        if !self.last {
            return None;
        }
        let w = card_width(self.width);
        let own = card_height(&self.trunk.card, w, true);
        let own = Area { x: self.width - w, y: (middle - 66).max(self.top), w, h: own };
        let other = self.trunk.other.as_ref().and_then(|other| other.card.as_ref());
        let h = other.map_or(0, |card| card_height(card, w, false));
        Some((own, Area { x: own.x, y: own.bottom() + 20, w, h }))
    }

    /// The width of the text of a branch: up to where the next stop's branches come down.
    fn leaf_width(&self, at: i32, pitch: i32) -> i32 {
        let at = usize::try_from(at).unwrap_or(0);
        let next = self.stops.get(at + 1).map_or(0, |next| i32::try_from(next.leaves.len()).unwrap_or(0));
        let inward = (BESIDE * (next - 1) - 14 + 8).max(-6) + 10;
        let room = if self.first && at == 0 { START + 3 } else { pitch };
        // Behind the last stop nothing comes down, but the row ends; a long line is not read well.
        let end = if at + 1 < self.stops.len() { inward } else { 12 };
        (room - TEXT - end).min(206)
    }

    /// The trunk's outline: the upper edge to the right, the lower back.
    fn outline(&self, drawn: &Drawn, middle: i32, ends: i32) -> String {
        let stops = drawn.stops.iter().rev().take(self.stops.len()).rev();
        let mut turns: Vec<(i32, i32, i32)> = Vec::new();
        for (stop, placed) in self.stops.iter().zip(stops) {
            let x = placed.ring.map_or(28, |(x, _)| x);
            let next = if stop.after == 0 { 0 } else { thickness(stop.after) };
            turns.push((x, thickness(stop.before), next));
        }
        let first = turns.first().map_or(0, |turn| turn.1);
        let last = turns.last().map_or(0, |turn| turn.2);
        let (up, down) = (|thick: i32| middle - thick / 2, |thick: i32| middle + (thick + 1) / 2);
        let mut edge = format!("M0 {}", up(first));
        for (x, before, after) in &turns {
            let (from, to) = (x - 26, x + 58);
            edge.push_str(&format!(
                "H{}C{} {} {} {} {to} {}",
                from.max(0),
                from + 44,
                up(*before),
                from + 40,
                up(*after),
                up(*after)
            ));
        }
        edge.push_str(&format!("H{ends}V{}", down(last)));
        for (x, before, after) in turns.iter().rev() {
            let (from, to) = (x - 26, x + 58);
            edge.push_str(&format!(
                "H{to}C{} {} {} {} {} {}",
                from + 40,
                down(*after),
                from + 44,
                down(*before),
                from.max(0),
                down(*before)
            ));
        }
        edge + "H0Z"
    }

    /// The other view's path in this row.
    fn beside(&self, drawn: &Drawn, middle: i32, lane: i32, ends: i32, begin: i32) -> String {
        let Some(other) = &self.trunk.other else { return String::new() };
        let along = middle + LANE;
        let placed: Vec<&Placed> = drawn.stops.iter().rev().take(self.stops.len()).rev().collect();
        let Some(parted) = other.card.is_some().then_some(other.parts) else {
            return format!("M{begin} {along}H{ends}");
        };
        let end = |x: i32| if self.last && x > 0 { drawn.other.map_or(ends, |card| card.x) } else { self.width };
        let here = parted.and_then(|id| placed.iter().position(|one| one.id == id));
        let passed = parted.is_some_and(|id| drawn.stops.iter().any(|one| one.id == id)) && here.is_none();
        // Where no branch differs, it leaves behind the last question.
        let leaves_at = match (here, passed) {
            (Some(at), _) => placed.get(at).and_then(|one| one.ring).map(|(x, _)| (x - 46, x + 14, at)),
            (None, true) => None,
            (None, false) if parted.is_none() && self.last => {
                placed.last().and_then(|one| one.ring).map(|(x, _)| (x + 24, x + 84, placed.len()))
            }
            (None, false) => return format!("M{begin} {along}H{}", self.width),
        };
        let mut line = String::new();
        let mut x = 0;
        let mut from = 0;
        if let Some((leaves, vertical, at)) = leaves_at {
            line = format!(
                "M{begin} {along}H{leaves}C{} {along} {vertical} {} {vertical} {}V{}Q{vertical} {lane} {} {lane}",
                leaves + 40,
                along + 20,
                along + 56,
                lane - 14,
                vertical + 14
            );
            x = vertical + 14;
            from = at;
        } else {
            line.push_str(&format!("M0 {lane}"));
        }
        // The line is open where the answers stand in it.
        for one in placed.iter().skip(from) {
            let Some((area, leaf)) = one.lane.zip(self.other(one.id)) else { continue };
            let text = format!("{}  {}", leaf.label, leaf.count());
            let text = wrap::width(text.trim(), LABEL).min(area.w) + 8;
            line.push_str(&format!("H{}M{} {lane}", area.x - 8, area.x + text));
            x = area.x + text;
        }
        line + &format!("H{}", end(x.max(1)))
    }
}

#[cfg(test)]
mod tests;
