//! An exam under way.

use serde::{Deserialize, Serialize};

use super::{Chosen, ExamResult, Judged, MOST, Marked, Target};
use crate::study::kept::{LATEST, Unsound, is_name, sound};

/// An exam under way, or one that is over and has not been followed by another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "ExamRow", try_from = "ExamRow")]
pub struct Exam {
    /// When it was started, in milliseconds; its name, as it were.
    pub(super) started: u64,
    /// The exam whose pace it has.
    pub(super) target: Target,
    pub(super) slots: Vec<Slot>,
    pub(super) desk: Desk,
    pub(super) over: bool,
}

/// One question of an exam, and what was done with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "SlotRow", try_from = "SlotRow")]
pub struct Slot {
    /// The question.
    pub id: String,
    pub(super) mark: Mark,
}

/// What was done with a question. The later one is the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Mark {
    pub(super) at: u64,
    pub(super) chosen: Chosen,
    pub(super) flagged: bool,
}

/// Where the person is and how the clock stands. The later one is the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "DeskRow", try_from = "DeskRow")]
pub(super) struct Desk {
    pub(super) at: u64,
    /// Time that was spent before the clock last began to run.
    pub(super) spent: u64,
    /// When it last began to run; nothing while it is paused.
    pub(super) since: Option<u64>,
    pub(super) here: usize,
    pub(super) hidden: bool,
}

/// Why something is not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The clock is paused: no answer is taken until it runs.
    Paused,
    /// The time is up or the exam was finished.
    Over,
    /// There is no such question.
    NoSuchQuestion,
}

impl Standing {
    /// The reason in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Paused => "the exam is paused: resume it to answer",
            Self::Over => "the exam is over: no more answers are taken",
            Self::NoSuchQuestion => "the exam has no such question",
        }
    }
}

impl Slot {
    /// What was chosen.
    #[must_use]
    pub const fn chosen(&self) -> Chosen {
        self.mark.chosen
    }

    /// Whether it is to be looked at again.
    #[must_use]
    pub const fn is_flagged(&self) -> bool {
        self.mark.flagged
    }
}

impl Exam {
    /// Begins an exam of at most a hundred questions; the clock runs.
    #[must_use]
    pub fn start(target: Target, questions: Vec<String>, now: u64) -> Self {
        let now = now.min(LATEST);
        let named = questions.into_iter().filter(|id| is_name(id)).take(MOST);
        let slots = named.map(|id| Slot { id, mark: Mark::default() }).collect();
        let desk = Desk { at: now, spent: 0, since: Some(now), here: 0, hidden: false };
        Self { started: now, target, slots, desk, over: false }
    }

    /// Chooses for a question, in place of what was chosen before.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn answer(&mut self, place: usize, chosen: Chosen, now: u64) -> Result<(), Standing> {
        self.may_answer(now)?;
        self.mark(place, now, |mark| mark.chosen = chosen)
    }

    /// Marks a question to be looked at again, or no more.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn flag(&mut self, place: usize, flagged: bool, now: u64) -> Result<(), Standing> {
        self.may_answer(now)?;
        self.mark(place, now, |mark| mark.flagged = flagged)
    }

    /// Goes to a question.
    ///
    /// # Errors
    /// There is no such question.
    pub fn go_to(&mut self, place: usize, now: u64) -> Result<(), Standing> {
        if place >= self.slots.len() {
            return Err(Standing::NoSuchQuestion);
        }
        self.settle(now, |desk| desk.here = place);
        Ok(())
    }

    /// Stops the clock.
    pub fn pause(&mut self, now: u64) {
        let spent = self.spent(now);
        self.settle(now, |desk| (desk.spent, desk.since) = (spent, None));
    }

    /// Lets the clock run again.
    pub fn resume(&mut self, now: u64) {
        if self.desk.since.is_none() && !self.over {
            self.settle(now, |desk| desk.since = Some(now.min(LATEST)));
        }
    }

    /// Notes that the page is still open, so that the time up to now counts when it is closed.
    pub fn tick(&mut self, now: u64) {
        if self.desk.since.is_some() {
            let spent = self.spent(now);
            self.settle(now, |desk| (desk.spent, desk.since) = (spent, Some(now.min(LATEST))));
        }
    }

    /// The page was closed and is open again: the time since the exam was last touched does not count. The clock stays
    /// paused, so that nothing runs before the person is there.
    pub fn reopen(&mut self, now: u64) {
        let spent = self.spent(self.desk.at);
        self.settle(now, |desk| (desk.spent, desk.since) = (spent, None));
    }

    /// Hides or shows the time that is left.
    pub fn hide_timer(&mut self, hidden: bool, now: u64) {
        self.settle(now, |desk| desk.hidden = hidden);
    }

    /// Ends the exam and marks it. `judge` says of an id and what was chosen whether that is right, and what it examines;
    /// nothing where it no longer knows the question, which then does not count.
    pub fn finish(&mut self, now: u64, judge: impl Fn(&str, Chosen) -> Option<Judged>) -> ExamResult {
        self.pause(now);
        self.over = true;
        let marked = self.slots.iter().filter_map(|slot| {
            let chosen = slot.chosen();
            let Judged { right, topic, task } = judge(&slot.id, chosen)?;
            Some(Marked { id: slot.id.clone(), chosen, right, topic, task })
        });
        let marked = marked.collect();
        let (started, target) = (self.started, self.target);
        ExamResult { started, finished: now.min(LATEST), spent: self.spent(now), marked, target }
    }

    /// Ends the exam without a result.
    pub fn give_up(&mut self, now: u64) {
        self.pause(now);
        self.over = true;
    }

    /// When it was started, in milliseconds.
    #[must_use]
    pub const fn started(&self) -> u64 {
        self.started
    }

    /// The exam whose pace it has.
    #[must_use]
    pub const fn target(&self) -> Target {
        self.target
    }

    /// Its questions.
    #[must_use]
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// The place of the question that the person is at.
    #[must_use]
    pub const fn here(&self) -> usize {
        self.desk.here
    }

    /// Whether the clock is paused.
    #[must_use]
    pub const fn is_paused(&self) -> bool {
        self.desk.since.is_none()
    }

    /// Whether the time that is left is hidden.
    #[must_use]
    pub const fn is_timer_hidden(&self) -> bool {
        self.desk.hidden
    }

    /// Whether it was finished or given up.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        self.over
    }

    /// How many questions have an answer.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.slots.iter().filter(|slot| !slot.chosen().is_none()).count()
    }

    /// The time for all of it, in milliseconds.
    #[must_use]
    pub fn time(&self) -> u64 {
        self.target.time(self.slots.len() as u64)
    }

    /// The time that was spent on it, in milliseconds; never more than there is.
    #[must_use]
    pub fn spent(&self, now: u64) -> u64 {
        let running = self.desk.since.map_or(0, |since| now.saturating_sub(since));
        self.desk.spent.saturating_add(running).min(self.time())
    }

    /// The time that is left, in milliseconds. At 0 no more answers are taken, and it is to be finished.
    #[must_use]
    pub fn left(&self, now: u64) -> u64 {
        self.time() - self.spent(now)
    }

    /// Two states of what is kept, in one: a later exam follows an earlier one; of the same exam every question keeps its
    /// latest answer, the clock its latest standing, and once it is over it stays over.
    #[must_use]
    pub fn join(a: Option<Self>, b: Option<Self>) -> Option<Self> {
        let (Some(mut a), Some(b)) = (a.clone(), b.clone()) else { return a.or(b) };
        let name = |exam: &Self| {
            (exam.started, exam.target, exam.slots.iter().map(|slot| slot.id.clone()).collect::<Vec<_>>())
        };
        match name(&a).cmp(&name(&b)) {
            core::cmp::Ordering::Less => Some(b),
            core::cmp::Ordering::Greater => Some(a),
            core::cmp::Ordering::Equal => {
                for (slot, other) in a.slots.iter_mut().zip(&b.slots) {
                    slot.mark = slot.mark.max(other.mark);
                }
                a.desk = a.desk.max(b.desk);
                a.over |= b.over;
                Some(a)
            }
        }
    }

    fn may_answer(&self, now: u64) -> Result<(), Standing> {
        if self.over || self.left(now) == 0 {
            Err(Standing::Over)
        } else if self.is_paused() {
            Err(Standing::Paused)
        } else {
            Ok(())
        }
    }

    fn mark(&mut self, place: usize, now: u64, change: impl Fn(&mut Mark)) -> Result<(), Standing> {
        let slot = self.slots.get_mut(place).ok_or(Standing::NoSuchQuestion)?;
        change(&mut slot.mark);
        slot.mark.at = after(slot.mark.at, now);
        self.settle(now, |_| {});
        Ok(())
    }

    fn settle(&mut self, now: u64, change: impl Fn(&mut Desk)) {
        change(&mut self.desk);
        self.desk.at = after(self.desk.at, now);
    }
}

/// Now, but later than what was before: a change follows what it changed, even where the clock was set back.
fn after(before: u64, now: u64) -> u64 {
    now.max(before.saturating_add(1)).min(LATEST)
}

/// An exam as it is kept: a row without keys, as all that follow. Rows of MLS-C01 name no target, as
/// there was no other before 28 November 2026: an older page that is open in another tab reads them too.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum ExamRow {
    Of(u64, bool, Desk, Vec<Slot>, Target),
    Untold(u64, bool, Desk, Vec<Slot>),
}

impl From<Exam> for ExamRow {
    fn from(exam: Exam) -> Self {
        let Exam { started, target, slots, desk, over } = exam;
        if target == Target::Specialty {
            Self::Untold(started, over, desk, slots)
        } else {
            Self::Of(started, over, desk, slots, target)
        }
    }
}

impl TryFrom<ExamRow> for Exam {
    type Error = Unsound;
    fn try_from(row: ExamRow) -> Result<Self, Unsound> {
        let (started, over, desk, slots, target) = match row {
            ExamRow::Of(started, over, desk, slots, target) => (started, over, desk, slots, target),
            ExamRow::Untold(started, over, desk, slots) => (started, over, desk, slots, Target::Specialty),
        };
        let is_sound = started <= LATEST && slots.len() <= MOST && desk.here < slots.len().max(1);
        sound("the exam", Self { started, target, slots, desk, over }, is_sound)
    }
}

type SlotRow = (String, u64, Chosen, bool);

impl From<Slot> for SlotRow {
    fn from(Slot { id, mark }: Slot) -> Self {
        (id, mark.at, mark.chosen, mark.flagged)
    }
}

impl TryFrom<SlotRow> for Slot {
    type Error = Unsound;
    fn try_from((id, at, chosen, flagged): SlotRow) -> Result<Self, Unsound> {
        let is_sound = at <= LATEST && is_name(&id);
        sound("a question of the exam", Self { id, mark: Mark { at, chosen, flagged } }, is_sound)
    }
}

type DeskRow = (u64, u64, Option<u64>, u32, bool);

impl From<Desk> for DeskRow {
    fn from(desk: Desk) -> Self {
        // At most a hundred questions: the place is never out of range.
        (desk.at, desk.spent, desk.since, desk.here as u32, desk.hidden)
    }
}

impl TryFrom<DeskRow> for Desk {
    type Error = Unsound;
    fn try_from((at, spent, since, here, hidden): DeskRow) -> Result<Self, Unsound> {
        let is_sound = [at, spent, since.unwrap_or(0)].into_iter().all(|time| time <= LATEST);
        sound("the exam's clock", Self { at, spent, since, here: here as usize, hidden }, is_sound)
    }
}
