//! What would change the answer? For each input, the nearest value that flips what is recommended, found by asking the
//! engine again.
//!
//! A number is tried far away first, in both directions; where the answer there is another one, halving the way between
//! gives the nearest readable number that flips it. The way that may still end nearest is always worked on next, so the
//! closest changes are known first, and the search can be left at any time. Each [`Search::step`] asks the engine once.

pub(super) mod grid;
pub(super) mod inputs;

use super::pick::{Flip, Pick, Picks, pick};
use crate::decide::Side;
use crate::facts::region::Region;
use crate::job::field::Kind;
use crate::job::{Answers, Field, Job, Task, View};
use crate::units::{number, text};
use grid::Grid;

pub use inputs::IDLE;

/// How far a number is tried: so many readable numbers away, a factor of 26.
const FAR: i32 = 128;
/// What a choice counts as beside a number: as much as a number doubled or halved.
const CHOICE: f64 = 1.0;
/// What a change stands behind that says less than another type: the count alone, or that nothing fits any more.
const LESSER: f64 = 1.0;

/// A change of one input that flips what is recommended.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The input.
    pub field: Field,
    /// The value to set it to, as typed or as the key of a choice.
    pub value: String,
    /// The value one step less, which does not flip it; nothing where that is how it stands now, or makes no job.
    pub less: Option<String>,
    /// Whether the number grows; nothing for a choice.
    pub grows: Option<bool>,
    /// How far the value is from now: 1 for a number doubled or halved, and for a choice; a limit that nobody set yet is
    /// a choice beside its value.
    pub distance: f64,
    /// The side whose answer is another one.
    pub side: Side,
    /// What of it is.
    pub flip: Flip,
    /// What is then recommended.
    pub becomes: Pick,
}

impl Change {
    /// By what changes are ordered, the nearest first.
    fn weight(&self) -> f64 {
        let lesser = self.flip == Flip::Count || self.becomes == Pick::Nothing;
        self.distance + if lesser { LESSER } else { 0.0 }
    }

    /// The value as it is shown: the label of a choice, a number with its unit.
    #[must_use]
    pub fn shown(&self) -> String {
        shown(self.field, &self.value)
    }

    /// What has to hold for it: `Finish within: up to 4 hours`, `Epochs: from 12`, `Arm: Yes`.
    #[must_use]
    pub fn condition(&self) -> String {
        let side = match self.grows {
            Some(true) => "from ",
            Some(false) => "up to ",
            None => "",
        };
        [self.field.spec().label, ": ", side, &self.shown()].concat()
    }

    /// The change in a line: `Finish within: 4 hours → 1 × ml.g5.2xlarge`.
    #[must_use]
    pub fn sentence(&self) -> String {
        [self.field.spec().label, ": ", &self.shown(), " → ", &self.becomes.title()].concat()
    }
}

/// A value of a field as it is shown: the label of a choice, a number with its unit, `left open` where it is blank.
pub(super) fn shown(field: Field, value: &str) -> String {
    let spec = field.spec();
    let text = match spec.kind {
        _ if value.is_empty() => return "left open".to_owned(),
        Kind::Choice(choices) => choices.iter().find(|one| one.key == value).map_or(value, |one| one.label).to_owned(),
        Kind::Number { .. } => number::parse(value).map_or_else(|_| value.to_owned(), text::count),
        _ => value.to_owned(),
    };
    if spec.unit.is_empty() { text } else { [&text, " ", spec.unit].concat() }
}

/// A way on which a change may lie.
#[derive(Debug)]
enum Way {
    /// A number that grows (`up`) or shrinks.
    Number {
        field: Field,
        grid: Grid,
        /// Where it stands now.
        base: f64,
        /// What the way there counts beside the number: a choice, where nobody set that limit yet.
        before: f64,
        up: bool,
        /// The furthest position that is known not to flip, or that of the present value.
        near: i32,
        /// The nearest that is known to flip; before that is known, the furthest to try.
        far: i32,
        /// What flips at `far`.
        found: Option<(Side, Flip, Pick)>,
    },
    /// Choices that are yet to try, the next one last.
    Choices { field: Field, keys: Vec<&'static str>, before: f64 },
}

impl Way {
    const fn field(&self) -> Field {
        match self {
            Self::Number { field, .. } | Self::Choices { field, .. } => *field,
        }
    }

    /// The least distance at which it may yet end.
    fn least(&self) -> f64 {
        match self {
            // What lies far away says first whether there is anything on the way.
            Self::Number { found: None, before, .. } => *before,
            Self::Number { grid, base, up, near, before, .. } => {
                before + distance(grid.value(if *up { near + 1 } else { near - 1 }), *base)
            }
            Self::Choices { before, .. } => *before + CHOICE,
        }
    }
}

/// How many times a number is doubled or halved.
fn distance(value: f64, base: f64) -> f64 {
    (value / base).log2().abs()
}

/// The search for what would change the answer, an engine run at a time.
#[derive(Debug)]
pub struct Search {
    answers: Answers,
    view: View,
    now: Picks,
    ways: Vec<Way>,
    changes: Vec<Change>,
    runs: u32,
}

impl Search {
    /// Begins a search; nothing where the answers make no job.
    #[must_use]
    pub fn new(answers: &Answers, view: View) -> Option<Self> {
        let job = answers.validate().ok()?;
        let now = pick(&job, view);
        let mut ways = Vec::with_capacity(64);
        for field in inputs::searched(answers) {
            add_ways(&mut ways, answers, &job, &now, field);
        }
        Some(Self { answers: answers.clone(), view, now, ways, changes: Vec::new(), runs: 1 })
    }

    /// What was found so far, the nearest first; of each input the nearest.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Whether nothing that is still open can come before the first `many` changes.
    #[must_use]
    pub fn settled(&self, many: usize) -> bool {
        let last = many.checked_sub(1).and_then(|last| self.changes.get(last)).map_or(f64::INFINITY, Change::weight);
        self.ways.iter().all(|way| way.least() >= last)
    }

    /// How many times the engine was asked.
    #[must_use]
    pub const fn runs(&self) -> u32 {
        self.runs
    }

    /// Asks the engine once more; false where nothing is left to ask.
    pub fn step(&mut self) -> bool {
        let order = |(_, a): &(usize, &Way), (_, b): &(usize, &Way)| a.least().total_cmp(&b.least());
        let Some((at, _)) = self.ways.iter().enumerate().min_by(order) else { return false };
        let way = self.ways.swap_remove(at);
        match way {
            Way::Choices { field, mut keys, before } => {
                let Some(key) = keys.pop() else { return true };
                match self.ask(field, key).flatten() {
                    Some(flip) => self.note(field, (key.to_owned(), None, None), before + CHOICE, flip),
                    None if keys.is_empty() => {}
                    None => self.ways.push(Way::Choices { field, keys, before }),
                }
            }
            Way::Number { field, grid, base, before, up, near, far, found } => {
                // Far away first, then half way between.
                let tried = if found.is_none() { far } else { i32::midpoint(near, far) };
                let (mut near, mut far, mut found) = (near, far, found);
                match self.ask(field, &grid.text(tried)) {
                    // A value that contradicts another field: half the way there.
                    None if found.is_none() => far = i32::midpoint(near, far),
                    Some(Some(flip)) => (far, found) = (tried, Some(flip)),
                    // Nothing on the whole way.
                    Some(None) if found.is_none() => return true,
                    _ => near = tried,
                }
                if (far - near).abs() > 1 {
                    self.ways.push(Way::Number { field, grid, base, before, up, near, far, found });
                } else if let Some(flip) = found {
                    let less = grid.value(near);
                    let between = if up { less > base } else { less < base };
                    // A value that contradicts another field is no step on the way.
                    let less = between.then(|| grid.text(near)).filter(|less| {
                        let mut answers = self.answers.clone();
                        answers.set(field, less);
                        answers.validate().is_ok()
                    });
                    let value = (grid.text(far), less, Some(up));
                    self.note(field, value, before + distance(grid.value(far), base), flip);
                }
            }
        }
        true
    }

    /// What flips where a field holds this text; nothing where that makes no job.
    fn ask(&mut self, field: Field, text: &str) -> Option<Option<(Side, Flip, Pick)>> {
        let mut answers = self.answers.clone();
        answers.set(field, text);
        let mut job = answers.validate().ok()?;
        self.runs += 1;
        if job.task == Task::Both && inputs::only_serves(&self.answers, field) {
            job.task = Task::Serve;
        }
        let then = pick(&job, self.view);
        Some(self.now.flip(&then).and_then(|(side, flip)| Some((side, flip, then.side(side)?))))
    }

    /// Keeps a change, and drops what can only end further away in the same field.
    fn note(
        &mut self,
        field: Field,
        (value, less, grows): (String, Option<String>, Option<bool>),
        distance: f64,
        (side, flip, becomes): (Side, Flip, Pick),
    ) {
        let nearer = self.changes.iter().any(|change| change.field == field && change.distance <= distance);
        if nearer {
            return;
        }
        self.changes.retain(|change| change.field != field);
        let change = Change { field, value, less, grows, distance, side, flip, becomes };
        let at = self.changes.partition_point(|other| other.weight() <= change.weight());
        self.changes.insert(at, change);
        self.ways.retain(|way| way.field() != field || way.least() < distance);
    }
}

/// The ways that lead from where a field stands.
fn add_ways(ways: &mut Vec<Way>, answers: &Answers, job: &Job, now: &Picks, field: Field) {
    // A limit that nobody set can only be set tighter.
    let unset = inputs::LIMITS.contains(&field) && answers.get(field).is_none();
    let before = if unset { CHOICE } else { 0.0 };
    let keys: Vec<&'static str> = match field.spec().kind {
        Kind::Number { min, max, whole } => {
            let Some(base) = inputs::number(job, now, field) else { return };
            let grid = Grid { whole };
            let least = if min > 0.0 {
                grid.above(min)
            } else if whole {
                1
            } else {
                grid.above(1e-3)
            };
            let (below, above) = (grid.below(base), grid.above(base));
            for (up, near, far) in
                [(true, below, (below + FAR).min(grid.below(max))), (false, above, (above - FAR).max(least))]
            {
                if (if up { far > near } else { far < near }) && !(unset && up) {
                    ways.push(Way::Number { field, grid, base, before, up, near, far, found: None });
                }
            }
            return;
        }
        Kind::Choice(choices) => choices.iter().map(|choice| choice.key).collect(),
        Kind::Region => {
            Region::ALL.iter().filter(|region| answers.prices().listed(**region)).map(|region| region.code()).collect()
        }
        Kind::Model | Kind::InstanceType => return,
    };
    let now = answers.get(field).map(str::trim);
    let mut keys: Vec<&'static str> = keys.into_iter().filter(|key| Some(*key) != now).collect();
    keys.reverse();
    ways.push(Way::Choices { field, keys, before });
}

/// What would change the answer: of each input the nearest value that flips it, the nearest first.
#[must_use]
pub fn changes(answers: &Answers, view: View) -> Vec<Change> {
    let Some(mut search) = Search::new(answers, view) else { return Vec::new() };
    while search.step() {}
    search.changes
}
