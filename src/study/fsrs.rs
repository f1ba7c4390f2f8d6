//! When to ask again: the published algorithm FSRS-6 with its default parameters.
//!
//! Formulas and parameters are those of the Open Spaced Repetition project's description of FSRS-6; the reference is its
//! implementation `ts-fsrs` 5.4.2 with its own defaults: retention 0.9, learning steps of 1 and 10 minutes, a relearning
//! step of 10 minutes, no fuzz, intervals of at most 36 500 days. `tests/data/fsrs` holds histories that it scheduled.
//! Like it, days between reviews are days of UTC, and every figure is rounded to eight decimals. Stability and difficulty
//! are therefore kept as whole numbers of hundred-millionths: they compare, and are written, exactly.

use serde::{Deserialize, Serialize};

use super::kept::Unsound;

/// Milliseconds in a day.
pub const DAY: u64 = 86_400_000;
const MINUTE: u64 = 60_000;

/// The default parameters of FSRS-6.
const W: [f64; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
    1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/// The chance of recall at which an item is due.
pub const RETENTION: f64 = 0.9;

/// The longest interval in days, and the greatest stability.
const LONGEST: f64 = 36_500.0;
const LEAST_STABILITY: f64 = 0.001;

/// What a stability or difficulty is a multiple of.
const SCALE: f64 = 1e8;

/// Learning steps before an item is first asked after days, in minutes.
const LEARNING: [u64; 2] = [1, 10];
/// The step after an item was forgotten, in minutes.
const RELEARNING: [u64; 1] = [10];

/// How well an item was remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
#[repr(u8)]
pub enum Rating {
    /// Not at all.
    Again = 1,
    /// With trouble.
    Hard = 2,
    /// As it should be.
    Good = 3,
    /// Without thinking.
    Easy = 4,
}

impl Rating {
    /// Every rating, worst first.
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    fn grade(self) -> f64 {
        f64::from(self as u8)
    }
}

impl From<Rating> for u8 {
    fn from(rating: Rating) -> Self {
        rating as Self
    }
}

impl TryFrom<u8> for Rating {
    type Error = Unsound;
    fn try_from(number: u8) -> Result<Self, Unsound> {
        Self::ALL.into_iter().find(|rating| *rating as u8 == number).ok_or(Unsound("a rating"))
    }
}

/// Where an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
#[repr(u8)]
pub enum Stage {
    /// It is being learnt: asked again within minutes.
    Learning = 1,
    /// It is known: asked again after days.
    Review = 2,
    /// It was forgotten, and is being learnt again.
    Relearning = 3,
}

impl From<Stage> for u8 {
    fn from(stage: Stage) -> Self {
        stage as Self
    }
}

impl TryFrom<u8> for Stage {
    type Error = Unsound;
    fn try_from(number: u8) -> Result<Self, Unsound> {
        let all = [Self::Learning, Self::Review, Self::Relearning];
        all.into_iter().find(|stage| *stage as u8 == number).ok_or(Unsound("a stage"))
    }
}

/// What is kept of an item that was reviewed at least once. Of two, the later one is the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Schedule {
    /// When it was last reviewed, in milliseconds.
    pub last: u64,
    /// How often it was reviewed.
    pub reps: u32,
    /// How often it was forgotten after it was known.
    pub lapses: u32,
    /// When it is to be asked again, in milliseconds.
    pub due: u64,
    /// Where it stands.
    pub stage: Stage,
    /// The learning step that it is on.
    pub step: u8,
    /// Days after which it is remembered with a chance of 0.9, in hundred-millionths of a day.
    pub stability: u64,
    /// How hard it is, 1 to 10, in hundred-millionths.
    pub difficulty: u64,
}

/// What is remembered, as figures.
#[derive(Clone, Copy)]
struct Memory {
    stability: f64,
    difficulty: f64,
}

impl Schedule {
    /// The schedule of an item that was reviewed for the first time.
    #[must_use]
    pub fn first(rating: Rating, now: u64) -> Self {
        let at = usize::from(rating as u8) - 1;
        let memory = Memory {
            stability: W.get(at).copied().unwrap_or(1.0).max(0.1),
            difficulty: first_difficulty(rating).clamp(1.0, 10.0),
        };
        Self { last: now, reps: 1, lapses: 0, due: now, stage: Stage::Learning, step: 0, stability: 0, difficulty: 0 }
            .with(memory)
            .stepped(rating)
    }

    /// The schedule after a review. A clock that was set back counts as no time at all.
    #[must_use]
    pub fn reviewed(self, rating: Rating, now: u64) -> Self {
        let days = (now / DAY).saturating_sub(self.last / DAY) as f64;
        let before = self.memory();
        let after = self.with(next(before, days, rating));
        let after = Self { last: now.max(self.last), reps: self.reps.saturating_add(1), ..after };
        match (self.stage, rating) {
            (Stage::Learning | Stage::Relearning, _) => after.stepped(rating),
            (Stage::Review, Rating::Again) => {
                let lapses = self.lapses.saturating_add(1);
                Self { lapses, stage: Stage::Relearning, step: 0, ..after }.in_minutes(first_of(&RELEARNING))
            }
            (Stage::Review, _) => {
                // A better rating never brings an item back sooner than a worse one, whatever rounding makes of it.
                let of = |rating| interval(next(before, days, rating).stability);
                let hard = of(Rating::Hard).min(of(Rating::Good));
                let good = of(Rating::Good).max(hard + 1);
                after.in_days(match rating {
                    Rating::Easy => of(Rating::Easy).max(good + 1),
                    Rating::Good => good,
                    _ => hard,
                })
            }
        }
    }

    /// The chance that it is remembered now.
    #[must_use]
    pub fn retrievability(&self, now: u64) -> f64 {
        let days = now.saturating_sub(self.last) as f64 / DAY as f64;
        recall(days, self.memory().stability)
    }

    /// Days between the last review and the next; nothing while it is asked again within minutes.
    #[must_use]
    pub const fn days(&self) -> u64 {
        self.due.saturating_sub(self.last) / DAY
    }

    /// Whether it can have been made here: whatever is kept was in others' hands.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let memory = self.memory();
        (LEAST_STABILITY..=LONGEST).contains(&memory.stability)
            && (1.0..=10.0).contains(&memory.difficulty)
            && self.reps > self.lapses
            && self.due > self.last
            // Good and easy may add a day each to the longest interval, so that ratings differ.
            && self.due - self.last <= (LONGEST as u64 + 2) * DAY
    }

    fn memory(&self) -> Memory {
        Memory { stability: self.stability as f64 / SCALE, difficulty: self.difficulty as f64 / SCALE }
    }

    fn with(self, memory: Memory) -> Self {
        let whole = |value: f64| (value * SCALE).round() as u64;
        Self { stability: whole(memory.stability), difficulty: whole(memory.difficulty), ..self }
    }

    /// The next learning step, or the first interval in days where there is none left.
    fn stepped(self, rating: Rating) -> Self {
        let steps: &[u64] = if self.stage == Stage::Relearning { &RELEARNING } else { &LEARNING };
        let first = first_of(steps);
        let next = self.step.saturating_add(1);
        match rating {
            _ if usize::from(self.step) >= steps.len() => self.known(),
            Rating::Again => Self { step: 0, ..self }.in_minutes(first),
            // Half of the way to the second step, or half as long again where there is one step alone.
            Rating::Hard => self.in_minutes(steps.get(1).map_or(first * 3, |second| first + second).div_ceil(2)),
            Rating::Good => match steps.get(usize::from(next)) {
                Some(minutes) => Self { step: next, ..self }.in_minutes(*minutes),
                None => self.known(),
            },
            Rating::Easy => self.known(),
        }
    }

    fn known(self) -> Self {
        self.in_days(interval(self.memory().stability))
    }

    const fn in_minutes(self, minutes: u64) -> Self {
        Self { due: self.last.saturating_add(minutes * MINUTE), ..self }
    }

    const fn in_days(self, days: u64) -> Self {
        Self { stage: Stage::Review, step: 0, due: self.last.saturating_add(days * DAY), ..self }
    }
}

fn first_of(steps: &[u64]) -> u64 {
    steps.first().copied().unwrap_or(1)
}

/// To eight decimals, halves up, as the reference rounds.
fn rounded(value: f64) -> f64 {
    (value * SCALE + 0.5).floor() / SCALE
}

fn bounded(stability: f64) -> f64 {
    rounded(stability.clamp(LEAST_STABILITY, LONGEST))
}

/// The factor of the forgetting curve, chosen so that recall is 0.9 after as many days as the stability.
fn factor() -> f64 {
    let [.., decay] = W;
    rounded((-(0.9_f64.ln()) / decay).exp() - 1.0)
}

/// The chance of recall after so many days.
fn recall(days: f64, stability: f64) -> f64 {
    let [.., decay] = W;
    rounded((1.0 + factor() * days / stability).powf(-decay))
}

/// Days until recall falls to [`RETENTION`].
fn interval(stability: f64) -> u64 {
    let [.., decay] = W;
    let modifier = rounded((RETENTION.powf(-1.0 / decay) - 1.0) / factor());
    // `as` saturates; the value is bounded by both ends.
    ((stability * modifier + 0.5).floor()).clamp(1.0, LONGEST) as u64
}

fn first_difficulty(rating: Rating) -> f64 {
    let [_, _, _, _, w4, w5, ..] = W;
    rounded(w4 - ((rating.grade() - 1.0) * w5).exp() + 1.0)
}

/// What is remembered after a review that came so many days after the one before it.
fn next(memory: Memory, days: f64, rating: Rating) -> Memory {
    let stability = if days == 0.0 {
        same_day(memory.stability, rating)
    } else if rating == Rating::Again {
        forgotten(memory, days)
    } else {
        recalled(memory, days, rating)
    };
    Memory { stability, difficulty: next_difficulty(memory.difficulty, rating) }
}

fn next_difficulty(difficulty: f64, rating: Rating) -> f64 {
    let [_, _, _, _, _, _, w6, w7, ..] = W;
    let change = -w6 * (rating.grade() - 3.0);
    let damped = difficulty + rounded(change * (10.0 - difficulty) / 9.0);
    rounded(w7 * first_difficulty(Rating::Easy) + (1.0 - w7) * damped).clamp(1.0, 10.0)
}

fn same_day(stability: f64, rating: Rating) -> f64 {
    let [.., w17, w18, w19, _] = W;
    let gain = stability.powf(-w19) * (w17 * (rating.grade() - 3.0 + w18)).exp();
    bounded(stability * if rating == Rating::Again { gain } else { gain.max(1.0) })
}

fn forgotten(memory: Memory, days: f64) -> f64 {
    let [.., w11, w12, w13, w14, _, _, w17, w18, _, _] = W;
    let recall = recall(days, memory.stability);
    let after = bounded(
        w11 * memory.difficulty.powf(-w12) * ((memory.stability + 1.0).powf(w13) - 1.0) * ((1.0 - recall) * w14).exp(),
    );
    rounded(memory.stability / (w17 * w18).exp()).max(LEAST_STABILITY).min(after)
}

fn recalled(memory: Memory, days: f64, rating: Rating) -> f64 {
    let [.., w8, w9, w10, _, _, _, _, w15, w16, _, _, _, _] = W;
    let recall = recall(days, memory.stability);
    let share = match rating {
        Rating::Hard => w15,
        Rating::Easy => w16,
        _ => 1.0,
    };
    bounded(
        memory.stability
            * (1.0
                + w8.exp()
                    * (11.0 - memory.difficulty)
                    * memory.stability.powf(-w9)
                    * (((1.0 - recall) * w10).exp() - 1.0)
                    * share),
    )
}
