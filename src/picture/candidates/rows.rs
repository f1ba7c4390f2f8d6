//! The rows of the table as plain data: one for each type of the catalogue.

#[cfg(test)]
pub mod tests;

use std::collections::HashMap;

use crate::advise::{self, Answer, Audit, Headline, Why, WhyNot};
use crate::decide::Side;
use crate::facts::family::Class;
use crate::facts::instance::{self, InstanceType, Status};
use crate::job::{Delivery, Job, View};
use crate::picture::bar::Dot;
use crate::sizing::{Candidate, Check};
use crate::units::{Band, Gib, RequestsPerSecond, Seconds, Usd, text};

/// The rows that stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Those that the advice ranks.
    Ranked,
    /// Those that pass every check, and that a question left out.
    LeftOut,
    /// Those that fail, the nearest first, and those that are not for this use.
    Fails,
}

impl Group {
    /// Every group, in order.
    pub const ALL: [Self; 3] = [Self::Ranked, Self::LeftOut, Self::Fails];

    const fn of(why: &Why, ranked: bool) -> Self {
        match why {
            Why::Fails(_) | Why::NotForUse(_) | Why::NoFigures => Self::Fails,
            _ if ranked => Self::Ranked,
            _ => Self::LeftOut,
        }
    }
}

/// A number of instances of a type, as it is told apart from any other.
pub type Key = (u16, u32);

/// What is known of a number of instances of a type.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The type.
    pub instance: &'static InstanceType,
    /// How many; 1 where that is not known.
    pub count: u32,
    /// The accelerator attached to each.
    pub attached: Option<&'static InstanceType>,
    /// The group it stands in.
    pub group: Group,
    /// The answer, worth a look, or neither.
    pub dot: Dot,
    /// The time of the run, or from request to answer.
    pub time: Option<Band<Seconds>>,
    /// The cost of a run or of a month.
    pub cost: Option<Band<Usd>>,
    /// Requests a second of one instance; nothing for a run.
    pub rate: Option<RequestsPerSecond>,
    /// What all instances cost an hour.
    pub hourly: Option<Usd>,
    /// Memory needed on each device, else on each instance.
    pub need: Option<Band<Gib>>,
    /// Memory there.
    pub there: Gib,
    /// Cost over that of the answer.
    pub ratio: Option<f64>,
    /// The check that fails.
    pub failed: Option<Check>,
    /// What stands in the way, in a few words: a part that is always the same, and a name. Nothing where nothing does.
    pub reason: Option<(&'static str, &'static str)>,
    /// What weighs against it beside time and cost.
    pub against: Option<&'static str>,
}

impl Row {
    fn of(not: &WhyNot, ranked: bool, runs: bool, best: Option<Usd>) -> Self {
        let instance = not.instance;
        let group = Group::of(&not.why, ranked);
        let mut row = Self::bare(instance, group, runs, not.candidate.as_ref());
        row.ratio = row.cost.zip(best).filter(|_| group != Group::Fails).map(|(cost, best)| cost.likely / best);
        row.reason = match &not.why {
            Why::Recommended | Why::Loses(_) => None,
            _ if group == Group::Ranked => None,
            Why::NotForUse(_) if instance.vcpu == 0 => Some(("attached to an instance", "")),
            Why::NotForUse(use_) => Some(("not for ", use_.name())),
            Why::NoFigures => Some(("its figures are not on record", "")),
            Why::NoInstances(_) => Some(("no instance is chosen", "")),
            Why::LeftOut { question, .. } => Some(("left out: ", question.title)),
            Why::Fails(_) => row.failed.map(|check| (check.failed(), "")),
        };
        row.against = if let Why::Loses(loss) = &not.why { loss.against } else { None };
        row.dot = if matches!(not.why, Why::Recommended) { Dot::Answer } else { Dot::Grey };
        row
    }

    /// What a candidate says of a type.
    fn bare(instance: &'static InstanceType, group: Group, runs: bool, one: Option<&Candidate>) -> Self {
        // Without a speed there is no telling how many it takes, nor what it costs.
        let sized = one.filter(|one| !one.failed.has(Check::Speed));
        let devices = instance.accelerator.is_some();
        Self {
            instance,
            count: sized.map_or(1, |one| one.count),
            attached: one.and_then(|one| one.attached),
            group,
            dot: Dot::Grey,
            time: sized.map(|one| if runs { one.time } else { one.latency }).filter(|time| time.likely.value() > 0.0),
            cost: sized.and_then(|one| one.cost),
            rate: sized.filter(|_| !runs).map(|one| one.rate.likely),
            hourly: sized.map(|one| Usd(one.hourly())).filter(|hourly| hourly.value().is_finite()),
            need: one.map(|one| if devices { one.device } else { one.host }),
            there: if devices { instance.accelerator_memory() } else { instance.memory },
            ratio: None,
            // The first, since a second often follows from it.
            failed: one.and_then(|one| one.failed.iter().next()),
            reason: None,
            against: None,
        }
    }

    /// Cost, time, and how much is against it: scarce is worse than any doubt.
    fn point(&self) -> Option<[f64; 3]> {
        let against = match (self.to_get(), self.against) {
            ("on demand", None) => 0.0,
            ("on demand", Some(_)) => 1.0,
            _ => 2.0,
        };
        Some([self.cost?.likely.value(), self.time?.likely.value(), against])
    }

    /// What tells it apart.
    #[must_use]
    pub const fn key(&self) -> Key {
        (self.instance.index, self.count)
    }

    /// Whether it is the answer.
    #[must_use]
    pub fn pick(&self) -> bool {
        self.dot == Dot::Answer
    }

    /// Type and count: `ml.g5.2xlarge`, `2 × ml.g5.2xlarge`.
    #[must_use]
    pub fn name(&self) -> String {
        let mut name = self.instance.name.to_owned();
        if self.count != 1 {
            name = format!("{} × {name}", self.count);
        }
        if let Some(attached) = self.attached {
            name.extend([" with ", attached.name]);
        }
        name
    }

    /// The same without `ml.`, where there is little room.
    #[must_use]
    pub fn short(&self) -> String {
        self.name().replace("ml.", "")
    }

    /// What computes: `L40S`, `8 × A100`, `16 vCPU`.
    #[must_use]
    pub fn hardware(&self) -> String {
        match (self.instance.accelerator, self.instance.device_count()) {
            (Some(accelerator), 0 | 1) => accelerator.short.to_owned(),
            (Some(accelerator), count) => format!("{count} × {}", accelerator.short),
            (None, _) if self.instance.vcpu > 0 => format!("{} vCPU", self.instance.vcpu),
            (None, _) => "–".to_owned(),
        }
    }

    /// How far it can be had, in words.
    #[must_use]
    pub const fn to_get(&self) -> &'static str {
        match self.instance.status {
            Status::Current => {}
            Status::PreviousGeneration => return "previous generation",
            Status::Legacy => return "no longer maintained",
            Status::Retired => return "retired",
            Status::Withdrawn => return "withdrawn",
        }
        if matches!(self.instance.family_info().class, Class::GpuP) { "often reserved" } else { "on demand" }
    }

    /// What stands in the way, in a few words; nothing where nothing does.
    #[must_use]
    pub fn reason(&self) -> Option<String> {
        self.reason.map(|(what, name)| format!("{what}{name}"))
    }

    /// Its price against that of the answer, or what stands in the way.
    #[must_use]
    pub fn compared(&self) -> String {
        if self.pick() {
            return "the answer".to_owned();
        }
        let ratio = || self.ratio.map(|ratio| text::compare(ratio, "more expensive", "cheaper"));
        self.reason().or_else(ratio).unwrap_or_else(|| "–".to_owned())
    }

    /// What is needed of what is there: `18.6 of 44.7 GiB`.
    #[must_use]
    pub fn memory(&self) -> String {
        let there = text::memory(self.there);
        match self.need {
            _ if self.there.value() <= 0.0 => "–".to_owned(),
            None => there,
            Some(need) => {
                // What fails is held to the high end: a lower figure beside it would seem to fit.
                let short = matches!(self.failed, Some(Check::HostMemory | Check::DeviceMemory));
                let (up_to, need) = if short { ("up to ", need.high) } else { ("", need.likely) };
                format!("{up_to}{} of {there}", text::trimmed(need.value(), 1))
            }
        }
    }
}

/// The table of one side.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Training or serving.
    pub side: Side,
    /// Whether it is a run, with a time and a cost each; else an endpoint, with a latency and a cost a month.
    pub runs: bool,
    /// Whether the ranked have devices.
    pub devices: bool,
    /// A row for every type, in the order of the advice.
    pub rows: Vec<Row>,
    /// Further counts of ranked types that nothing is both cheaper and faster than; the plot shows them too.
    pub counts: Vec<Row>,
    /// What is said where no instance is recommended.
    pub instead: Option<&'static str>,
    /// The type that the answer names as faster and cheaper, with a catch.
    pub better: Option<u16>,
}

impl Table {
    /// The table of an answer.
    #[must_use]
    pub fn of(job: &Job, view: View, audit: &Audit<'_>, answer: &Answer) -> Self {
        let runs = answer.side == Side::Training || job.serving.delivery == Delivery::Schedule;
        let all = audit.every(answer.side);
        let places: HashMap<u16, usize> =
            answer.ranking.iter().enumerate().map(|(at, one)| (one.instance.index, at)).collect();
        let best = all.first().filter(|first| matches!(first.why, Why::Recommended));
        let best = best.and_then(|first| first.candidate.as_ref()?.cost).map(|cost| cost.likely);
        let best = best.filter(|best| best.value() > 0.0);
        let mut rows: Vec<(usize, Row)> = all
            .iter()
            .map(|not| {
                let place = places.get(&not.instance.index).copied();
                (place.unwrap_or(usize::MAX), Row::of(not, place.is_some(), runs, best))
            })
            .collect();
        rows.sort_by(|(a, one), (b, other)| one.group.cmp(&other.group).then(a.cmp(b)));
        let rows: Vec<Row> = rows.into_iter().map(|(_, row)| row).collect();
        let line = audit.line(answer.side);
        let line = line.iter().map(|one| Row::bare(one.instance, Group::Ranked, runs, Some(one)));
        let counts = line.filter(|one| rows.iter().all(|row| row.key() != one.key()));
        // What weighs against a type weighs against it in every count.
        let against = |one: &Row| rows.iter().find(|row| row.instance == one.instance).and_then(|row| row.against);
        let counts = counts.map(|one| Row { against: against(&one), ..one }).collect();
        let devices = rows.first().is_some_and(|first| first.instance.accelerator.is_some());
        let instead = instead(answer);
        let better = advise::better(job, view, answer).map(|better| better.candidate.instance.index);
        let mut table = Self { side: answer.side, runs, devices, rows, counts, instead, better };
        table.mark();
        table
    }

    /// A table without rows.
    #[must_use]
    pub const fn empty(side: Side) -> Self {
        Self { side, runs: true, devices: false, rows: Vec::new(), counts: Vec::new(), instead: None, better: None }
    }

    /// Marks what is worth a look: nothing that is ranked is both cheaper and faster and has as little against it.
    fn mark(&mut self) {
        let points: Vec<(Key, [f64; 3])> = self.plotted().filter_map(|row| Some((row.key(), row.point()?))).collect();
        let beaten = |point: &[f64; 3]| {
            points.iter().any(|(_, other)| other != point && other.iter().zip(point).all(|(other, own)| other <= own))
        };
        let look: Vec<Key> = points.iter().filter(|(_, point)| !beaten(point)).map(|(key, _)| *key).collect();
        for row in self.rows.iter_mut().chain(&mut self.counts) {
            if row.dot == Dot::Grey && row.group == Group::Ranked && look.contains(&row.key()) {
                row.dot = Dot::Hollow;
            }
        }
    }

    /// What the plot shows: the ranked, and further counts of them.
    pub fn plotted(&self) -> impl Iterator<Item = &Row> {
        self.ranked().chain(&self.counts).filter(|row| row.time.is_some() && row.cost.is_some())
    }

    /// The ranked rows, in order.
    pub fn ranked(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().take_while(|row| row.group == Group::Ranked)
    }

    /// The row of a type.
    #[must_use]
    pub fn row(&self, instance: u16) -> Option<&Row> {
        self.rows.iter().find(|row| row.instance.index == instance)
    }

    /// How many of the ranked types are the answer or worth a look.
    #[must_use]
    pub fn worth(&self) -> usize {
        let other = |row: &Row| self.counts.iter().any(|one| one.dot != Dot::Grey && one.instance == row.instance);
        self.ranked().filter(|row| row.dot != Dot::Grey || other(row)).count()
    }

    /// The type to set beside the answer, where the person chose none: the one that the answer names as faster and cheaper,
    /// else the best of those worth a look, else the runner-up.
    #[must_use]
    pub fn second(&self) -> Option<u16> {
        let others = || self.ranked().filter(|row| !row.pick());
        let named = || others().find(|row| Some(row.instance.index) == self.better);
        let look = || others().find(|row| row.dot == Dot::Hollow);
        named().or_else(look).or_else(|| others().next()).map(|row| row.instance.index)
    }

    /// What passes, in two short sentences.
    #[must_use]
    pub fn sentence(&self) -> String {
        let (ranked, worth) = (self.ranked().count(), self.worth());
        let first = match ranked {
            0 => return "No type passes every check.".to_owned(),
            1 => "One type passes every check.".to_owned(),
            _ => format!("{} pass every check.", number(ranked)),
        };
        match worth {
            0 => first,
            _ if ranked == 1 => first,
            1 => format!("{first} One is worth a look."),
            _ if worth == ranked => format!("{first} All are worth a look."),
            _ => format!("{first} {} are worth a look.", number(worth)),
        }
    }
}

/// What is said where no instance is recommended.
const fn instead(answer: &Answer) -> Option<&'static str> {
    match &answer.headline {
        Headline::Serverless { .. } => {
            Some("A serverless endpoint has no instance type to choose: you choose its memory, and AWS runs the rest.")
        }
        Headline::Edge => Some("The model runs on your own devices: there is no instance type to choose."),
        Headline::Nothing { nearest: Some(_), .. } => Some("The first in the table come nearest."),
        Headline::Nothing { .. } => Some("None comes near."),
        Headline::Instances(_) => None,
    }
}

/// A number at the head of a sentence: in words up to twelve.
#[must_use]
pub fn number(count: usize) -> String {
    const WORDS: [&str; 13] =
        ["None", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];
    WORDS.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// How many types the catalogue has.
#[must_use]
pub fn known() -> usize {
    instance::all().len()
}
