//! Exams and results as they are kept.

use serde::ser::{Serialize, Serializer};

use super::state::{Desk, Exam, Mark, Slot};
use super::{Chosen, ExamResult, Marked};
use crate::study::progress::read::{count, id, row, time, up_to};
use crate::units::json::{Tree, Value};

/// The most questions of one exam that are taken.
pub(super) const MOST: usize = 100;

impl Serialize for Exam {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Desk { at, spent, since, here, hidden } = self.desk;
        (self.started, self.over, (at, spent, since, here as u64, hidden), &self.slots).serialize(serializer)
    }
}

impl Serialize for Slot {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (&self.id, self.mark.at, self.mark.chosen.bits(), self.mark.flagged).serialize(serializer)
    }
}

impl Serialize for ExamResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.started, self.finished, self.spent, &self.marked).serialize(serializer)
    }
}

impl Serialize for Marked {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (&self.id, self.chosen.bits(), self.right, &self.topic, &self.task).serialize(serializer)
    }
}

impl Exam {
    /// Reads what was written; nothing where it is no exam.
    pub(in crate::study) fn read(value: &Tree) -> Option<Self> {
        let [started, over, desk, slots] = row(value)?;
        let slots = at_most(slots, slot)?;
        let desk = read_desk(desk).filter(|desk| desk.here < slots.len().max(1))?;
        Some(Self { started: time(started)?, over: truth(over)?, desk, slots })
    }
}

impl ExamResult {
    /// Reads what was written; nothing where it is no result.
    pub(in crate::study) fn read(value: &Tree) -> Option<Self> {
        let [started, finished, spent, marked] = row(value)?;
        let marked = at_most(marked, read_marked)?;
        Some(Self { started: time(started)?, finished: time(finished)?, spent: time(spent)?, marked })
    }
}

fn at_most<T>(value: &Tree, read: impl Fn(&Tree) -> Option<T>) -> Option<Vec<T>> {
    let list = value.list()?;
    if list.len() <= MOST { list.iter().map(read).collect() } else { None }
}

fn slot(value: &Tree) -> Option<Slot> {
    let [name, at, places, flagged] = row(value)?;
    let mark = Mark { at: time(at)?, chosen: chosen(places)?, flagged: truth(flagged)? };
    Some(Slot { id: id(name)?, mark })
}

fn read_desk(value: &Tree) -> Option<Desk> {
    let [at, spent, since, here, hidden] = row(value)?;
    let since = if *since == Tree::Leaf(Value::Null) { None } else { Some(time(since)?) };
    let here = usize::try_from(count(here)?).ok()?;
    Some(Desk { at: time(at)?, spent: time(spent)?, since, here, hidden: truth(hidden)? })
}

fn read_marked(value: &Tree) -> Option<Marked> {
    let [name, places, right, topic, task] = row(value)?;
    let (right, topic, task) = (truth(right)?, id(topic)?, id(task)?);
    Some(Marked { id: id(name)?, chosen: chosen(places)?, right, topic, task })
}

fn chosen(value: &Tree) -> Option<Chosen> {
    up_to(value, u64::from(u16::MAX))?.try_into().ok().map(Chosen::from_bits)
}

fn truth(value: &Tree) -> Option<bool> {
    if let Tree::Leaf(Value::Bool(truth)) = value { Some(*truth) } else { None }
}
