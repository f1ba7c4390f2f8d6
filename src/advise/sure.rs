//! How sure a choice is: in how many of a hundred worlds, each of which the bands allow, the type recommended is still first.

mod world;

use super::{Answer, advise};
use crate::decide::{Side, rank};
use crate::facts::instance::InstanceType;
use crate::job::{Job, View};
use crate::sizing::Candidate;
pub use world::worlds_below;
use world::{Cause, Worlds};

/// Worlds that are looked at.
pub const WORLDS: usize = 100;
/// Candidates that are compared in each: those that rank first where every estimate is right. Further ones win in none.
const COMPARED: usize = 60;
/// Freezing a cause must keep the pick first in so many more worlds for it to be worth measuring.
const WORTH: u32 = 5;

/// How sure the choice of a type is.
#[derive(Debug, Clone, PartialEq)]
pub struct Sure {
    /// The type recommended.
    pub pick: &'static InstanceType,
    /// Worlds in which it is first, of [`WORLDS`].
    pub first: u32,
    /// Which types are first in the others, the most frequent first.
    pub others: Vec<(&'static InstanceType, u32)>,
    /// Worlds in which nothing passes.
    pub nothing: u32,
    /// What would settle it; nothing where no single measurement would.
    pub settles: Option<Measurement>,
}

/// A measurement that makes a choice surer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measurement {
    /// A run or a load test on the type recommended and on the one that wins otherwise.
    Speed,
    /// The peak of memory.
    Memory,
    /// The price in the Region.
    Price,
}

impl Sure {
    /// The same in words.
    #[must_use]
    pub fn sentences(&self, side: Side) -> String {
        let name = self.pick.name;
        let mut said =
            format!("{name} is first in {} of {WORLDS} simulated cases of what the estimates allow.", self.first);
        if let Some((other, times)) = self.others.first() {
            said = format!("{said} {} is first in {times}.", other.name);
        }
        if self.nothing > 0 {
            said = format!("{said} In {} nothing fits.", self.nothing);
        }
        let both = self.others.first().map_or_else(String::new, |(other, _)| format!(" and {}", other.name));
        match (self.settles, side) {
            (None, _) => said,
            (Some(Measurement::Speed), Side::Serving) => {
                format!("{said} A load test on {name}{both} settles most of it.")
            }
            (Some(Measurement::Speed), _) => format!("{said} A short run on {name}{both} settles most of it."),
            (Some(Measurement::Memory), _) => format!("{said} The measured peak of memory settles most of it."),
            (Some(Measurement::Price), _) => format!("{said} The price in your Region settles most of it."),
        }
    }
}

/// How sure today's answer of a side is; nothing where it recommends no instances.
#[must_use]
pub fn sure(job: &Job, side: Side) -> Option<Sure> {
    let advice = advise(job, View::Today);
    of(job, advice.answer(side)?)
}

/// The same of an answer that was given in today's view.
#[must_use]
pub fn of(job: &Job, answer: &Answer) -> Option<Sure> {
    let (pick, side) = (answer.pick()?, answer.side);
    let mut compared: Vec<&Candidate> =
        answer.ranking.iter().chain(&answer.rejected).filter(|one| world::may_pass(job, one)).collect();
    compared.sort_by(|a, b| rank::order(job, View::Today, side, a, b));
    compared.truncate(COMPARED);
    let first = |frozen: Option<Cause>| -> Vec<Option<&'static InstanceType>> {
        let worlds = Worlds::new(&compared, frozen);
        (0..WORLDS).map(|at| worlds.first(job, side, at)).collect()
    };
    let winners = first(None);
    let times = |winners: &[Option<&'static InstanceType>]| {
        winners.iter().flatten().filter(|one| **one == pick.instance).count() as u32
    };
    let now = times(&winners);
    let mut others: Vec<(&'static InstanceType, u32)> = Vec::new();
    for one in winners.iter().flatten().filter(|one| **one != pick.instance) {
        match others.iter_mut().find(|(other, _)| other == one) {
            Some((_, times)) => *times += 1,
            None => others.push((one, 1)),
        }
    }
    others.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.index.cmp(&b.0.index)));
    let settles =
        [(Cause::Speed, Measurement::Speed), (Cause::Memory, Measurement::Memory), (Cause::Price, Measurement::Price)];
    let gains = settles.map(|(cause, measurement)| (times(&first(Some(cause))), measurement));
    let best = gains.into_iter().rev().max_by_key(|(times, _)| *times);
    Some(Sure {
        pick: pick.instance,
        first: now,
        others,
        nothing: winners.iter().filter(|one| one.is_none()).count() as u32,
        settles: best.filter(|(times, _)| *times >= now + WORTH).map(|(_, measurement)| measurement),
    })
}
