//! When nothing fits: the smallest set of requirements that cannot be met together, and for each what would make it
//! possible, found and verified by asking the engine again.

use super::changes::grid::Grid;
use super::changes::{inputs, shown};
use super::pick::{Picks, pick};
use crate::job::field::Kind;
use crate::job::{Answers, Field, Job, View};
use crate::units;

/// What can be given up, and how: the text at which it asks for least, where a number the way it grows there.
///
/// Blank leaves the field open. What the job is (its data, model and traffic) is no requirement.
const REQUIREMENTS: [(Field, &str); 16] = [
    (Field::Deadline, "672"),
    (Field::Budget, "1000000000"),
    (Field::MaxInstances, "1000"),
    (Field::Latency, "3600000"),
    (Field::Hardware, "any"),
    (Field::PTypes, "yes"),
    (Field::Branch, ""),
    (Field::DistributionLibrary, ""),
    (Field::CompiledFor, ""),
    (Field::Acceleration, ""),
    (Field::Arm, "yes"),
    (Field::Availability, "single"),
    (Field::BatchSize, "1"),
    (Field::Recompute, "yes"),
    (Field::Payload, "0.001"),
    (Field::ProcessingTime, "0.001"),
];

/// A value of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// The field.
    pub field: Field,
    /// Its text; blank leaves it open.
    pub value: String,
}

impl Setting {
    /// `Finish within: 12 hours`, `Arm: Yes`.
    #[must_use]
    pub fn sentence(&self) -> String {
        [self.field.spec().label, ": ", &shown(self.field, &self.value)].concat()
    }
}

/// A requirement of the set, and what would make the job possible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// The requirement.
    pub field: Field,
    /// The text that gives it up.
    pub given_up: &'static str,
    /// What to set, the requirement's own value first: with all of it set and nothing else, something fits. Mostly one
    /// value; more where another requirement stands in the way as well.
    pub remedy: Vec<Setting>,
}

/// Requirements that cannot be met together: without any one of them, and with all others given up, something fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The set. Empty where nothing fits whatever is given up: the job itself is too large or too unusual.
    pub requirements: Vec<Requirement>,
    /// All others as they were given up to find the set: they do not stand in the way of it.
    pub others: Vec<Setting>,
}

/// Asks the engine about the same answers with some of the requirements given up.
struct Asker<'a> {
    answers: &'a Answers,
    view: View,
    job: Job,
    picks: Picks,
    /// The requirements that can be given up here.
    all: Vec<(Field, &'static str)>,
}

/// What is given up that stands here, in one bit for each; those that mean nothing to the job or that ask for nothing
/// are left out.
fn requirements(answers: &Answers, job: &Job, picks: &Picks) -> Vec<(Field, &'static str)> {
    let asks = |(field, loosest): &(Field, &'static str)| {
        let said = answers.get(*field);
        let number = inputs::number(job, picks, *field);
        // What asks for nothing where it is left open asks for something only where it is said.
        let open = inputs::LIMITS.contains(field)
            || loosest.is_empty()
            || (number.is_none() && matches!(field.spec().kind, Kind::Number { .. }));
        (field.spec().applies)(answers)
            && said.map_or(!open, |text| text.trim() != *loosest)
            && number.is_none_or(|number| units::number::parse(loosest) != Ok(number))
    };
    REQUIREMENTS.into_iter().filter(asks).collect()
}

impl Asker<'_> {
    fn fits(&self, answers: &Answers) -> bool {
        answers.validate().is_ok_and(|job| pick(&job, self.view).fits())
    }

    /// Whether something fits with every requirement given up but those of the set, one bit each.
    fn fits_holding(&self, set: u32) -> bool {
        let mut answers = self.answers.clone();
        for (at, (field, loosest)) in self.all.iter().enumerate() {
            if set & (1 << at) == 0 {
                answers.set(*field, loosest);
            }
        }
        self.fits(&answers)
    }

    fn bits(&self) -> impl Iterator<Item = u32> + use<> {
        (0..self.all.len() as u32).map(|at| 1 << at)
    }

    /// The smallest set that cannot be met together: one alone, else two, else what is left once none can be spared.
    fn smallest(&self) -> u32 {
        if let Some(one) = self.bits().find(|bit| !self.fits_holding(*bit)) {
            return one;
        }
        let mut set = self.bits().fold(0, |all, bit| all | bit);
        while let Some(spared) = self.bits().find(|bit| set & bit != 0 && !self.fits_holding(set & !bit)) {
            set &= !spared;
        }
        if set.count_ones() > 2
            && let Some(two) = self
                .bits()
                .flat_map(|a| self.bits().take_while(move |b| *b < a).map(move |b| a | b))
                .find(|two| !self.fits_holding(*two))
        {
            return two;
        }
        set
    }

    /// What makes the job possible beginning with one requirement, and giving up no more than it takes.
    fn remedy(&self, own: u32) -> Vec<Setting> {
        let every = self.bits().fold(0, |all, bit| all | bit);
        let mut held = every & !own;
        if !self.fits_holding(held) {
            held = 0;
            for bit in self.bits().filter(|bit| *bit != own) {
                if self.fits_holding(held | bit) {
                    held |= bit;
                }
            }
        }
        // The own first, then the others that had to go.
        let mut given: Vec<(Field, &'static str)> = Vec::new();
        for (at, one) in self.all.iter().enumerate() {
            if own & (1 << at) != 0 {
                given.insert(0, *one);
            } else if held & (1 << at) == 0 {
                given.push(*one);
            }
        }
        let mut answers = self.answers.clone();
        given.iter().for_each(|(field, loosest)| answers.set(*field, loosest));
        given
            .into_iter()
            .map(|(field, loosest)| {
                let value = self.tightest(&mut answers, field, loosest);
                answers.set(field, &value);
                Setting { field, value }
            })
            .collect()
    }

    /// The readable value nearest to the present one with which the answers still fit; they fit with the loosest.
    fn tightest(&self, answers: &mut Answers, field: Field, loosest: &str) -> String {
        let number = inputs::number(&self.job, &self.picks, field).zip(units::number::parse(loosest).ok());
        let (Some((base, end)), Kind::Number { whole, .. }) = (number, field.spec().kind) else {
            return loosest.to_owned();
        };
        let grid = Grid { whole };
        let (mut near, mut far) =
            if end > base { (grid.below(base), grid.below(end)) } else { (grid.above(base), grid.above(end)) };
        let mut fits = |at: i32| {
            answers.set(field, &grid.text(at));
            self.fits(answers)
        };
        if near == far || !fits(far) {
            return loosest.to_owned();
        }
        while (far - near).abs() > 1 {
            let half = i32::midpoint(near, far);
            if fits(half) { far = half } else { near = half }
        }
        grid.text(far)
    }
}

/// The smallest set of requirements that cannot be met together; nothing where something fits, or the answers make no
/// job.
#[must_use]
pub fn conflict(answers: &Answers, view: View) -> Option<Conflict> {
    let job = answers.validate().ok()?;
    let picks = pick(&job, view);
    if picks.fits() {
        return None;
    }
    let all = requirements(answers, &job, &picks);
    let asker = Asker { answers, view, job, picks, all };
    let set = if asker.fits_holding(0) { asker.smallest() } else { 0 };
    let (mut requirements, mut others) = (Vec::new(), Vec::new());
    for (bit, (field, given_up)) in asker.bits().zip(&asker.all) {
        if set & bit == 0 {
            others.push(Setting { field: *field, value: (*given_up).to_owned() });
        } else {
            requirements.push(Requirement { field: *field, given_up, remedy: asker.remedy(bit) });
        }
    }
    Some(Conflict { requirements, others })
}
