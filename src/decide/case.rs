//! A job on its way through the questions: what is known of it, and which candidates are left.

use core::cell::Cell;

use super::aim::Aim;
use super::serving::hosting::{self, Options};
use super::training::today;
use super::{Branch, Question, Side, compare, rank};
use crate::facts::family::Class;
use crate::facts::instance::InstanceType;
use crate::job::{Job, Symptom, View};
use crate::sizing::candidate::{Mode, serving, training};
use crate::sizing::{Candidate, Check, Needs};

/// What stands for the step of a candidate that no step dropped.
pub const KEPT: u8 = u8::MAX;

/// A job on its way.
#[derive(Debug)]
pub struct Case<'a> {
    /// The job.
    pub job: &'a Job,
    /// The view.
    pub view: View,
    /// What the job needs.
    pub needs: &'a Needs,
    /// The side it is on.
    pub side: Side,
    /// Every candidate of that side.
    pub candidates: Vec<Candidate>,
    /// What each scores, beside `candidates`: a score takes longer to work out than to look up, and is asked for often.
    scores: Vec<f64>,
    /// The candidates left, as positions in `candidates`.
    left: Vec<usize>,
    /// What each hosting option comes to, in today's view.
    pub(super) hosting: Options,
    /// The answer of today's view: the best of all candidates, found before any question is asked.
    winner: Option<usize>,
    /// The best of those left, once it was asked for.
    leader: Cell<Option<usize>>,
    /// What the symptom of today leaves of those left, once it was asked for.
    pub(super) aim: Cell<Option<Option<Aim>>>,
    /// The step that dropped each candidate, beside `candidates`; [`KEPT`] where none did.
    dropped: Vec<u8>,
    /// The branch not taken that would have kept each dropped candidate, beside `candidates`; [`KEPT`] where none would.
    led: Vec<u8>,
    /// Those left when the family was asked for.
    finalists: Vec<usize>,
    /// The branches taken so far: question and branch.
    taken: Vec<(&'static str, &'static str)>,
}

impl<'a> Case<'a> {
    /// A job before its first question.
    #[must_use]
    pub const fn new(job: &'a Job, view: View, needs: &'a Needs) -> Self {
        Self {
            job,
            view,
            needs,
            side: Side::Root,
            candidates: Vec::new(),
            scores: Vec::new(),
            left: Vec::new(),
            hosting: Options { all: Vec::new(), taken: 0 },
            winner: None,
            leader: Cell::new(None),
            aim: Cell::new(None),
            dropped: Vec::new(),
            led: Vec::new(),
            finalists: Vec::new(),
            taken: Vec::new(),
        }
    }

    /// Enters a side with all its candidates.
    pub(super) fn enter(&mut self, side: Side) {
        self.side = side;
        self.candidates = match side {
            Side::Root => Vec::new(),
            Side::Training => training(self.job, self.needs, self.view),
            Side::Serving if self.view == View::Today => {
                let (options, candidates) = hosting::options(self.job, self.needs);
                self.hosting = options;
                candidates
            }
            // Until the hosting option is settled, candidates are those of a real-time endpoint.
            Side::Serving => serving(self.job, self.needs, self.view, Mode::RealTime),
        };
        self.offered();
    }

    /// Begins with every candidate that can be had in the view.
    fn offered(&mut self) {
        self.finalists = Vec::new();
        self.leader.set(None);
        self.aim.set(None);
        self.dropped = vec![KEPT; self.candidates.len()];
        self.led = vec![KEPT; self.candidates.len()];
        // What fails is seldom compared by its score: it is worked out where it is.
        self.scores = self
            .candidates
            .iter()
            .map(|one| if one.passes() { rank::score(self.job, self.view, self.side, one) } else { f64::NAN })
            .collect();
        self.left =
            (0..).zip(&self.candidates).filter(|(_, one)| !one.failed.has(Check::Offered)).map(|(at, _)| at).collect();
        if self.view == View::Today {
            self.note_seen();
        }
        self.winner = if self.view == View::Today { self.best_at(|_| true) } else { None };
    }

    /// Notes what speaks against a candidate by what was seen of the run of today: it is as slow, or would cure nothing.
    fn note_seen(&mut self) {
        let aim = today::aim(self).filter(|aim| aim.settles());
        // What is too slow on a type that was not said is taken to run on one device.
        let is_one = |one: &Candidate| one.count == 1 && one.devices() <= 1;
        let slow = self.side == Side::Training
            && self.job.training.symptom == Some(Symptom::Slow)
            && self.current().is_none()
            && self.any(|one| !is_one(one));
        for one in &mut self.candidates {
            one.seen_against = match aim {
                Some(aim) if !aim.keeps(one) => Some("no cure for what was seen"),
                _ if one.as_slow_as_today => Some("no clearly faster than today"),
                _ if slow && is_one(one) => Some("one device, as today, where one is too slow"),
                _ => None,
            };
        }
    }

    /// Notes which candidates the choice of the family is among.
    pub(super) fn note_finalists(&mut self) {
        self.finalists.clone_from(&self.left);
    }

    /// The candidates among which the family was chosen.
    pub(super) fn finalists(&mut self) -> Vec<usize> {
        core::mem::take(&mut self.finalists)
    }

    /// The step that dropped each candidate.
    pub(super) fn dropped(&mut self) -> Vec<u8> {
        core::mem::take(&mut self.dropped)
    }

    /// The branch that would have kept each candidate that was dropped.
    pub(super) fn led(&mut self) -> Vec<u8> {
        core::mem::take(&mut self.led)
    }

    /// Makes the candidates anew where the hosting option is not real time.
    pub(super) fn host(&mut self, mode: Mode) {
        if self.is_book() && mode != Mode::RealTime {
            self.candidates = serving(self.job, self.needs, self.view, mode);
            self.offered();
        }
    }

    /// Notes a taken branch and drops what it does not keep; `branches` are those by which it may go instead, where
    /// anybody wants to know.
    pub(super) fn take(&mut self, question: &Question, branch: &Branch, branches: &[Branch]) {
        let parts = compare::parts(self, question);
        let keeps = |branch: &Branch, one: &Candidate| match parts {
            Some(parts) => (parts.branch_of)(self, one) == branch.id,
            None => (branch.keeps)(self, one),
        };
        let kept: Vec<usize> = self
            .left
            .iter()
            .copied()
            .filter(|at| self.candidates.get(*at).is_some_and(|candidate| keeps(branch, candidate)))
            .collect();
        let mut gone: Vec<(usize, u8)> = Vec::new();
        // Both lists rise, so that one pass over them finds what is gone.
        let mut still = kept.iter().copied().peekable();
        for at in &self.left {
            if still.next_if_eq(at).is_some() {
                continue;
            }
            let kept_by = |other: &Branch| self.candidates.get(*at).is_some_and(|one| keeps(other, one));
            let led = branches.iter().position(|other| other.id != branch.id && kept_by(other));
            gone.push((*at, led.map_or(KEPT, |way| way as u8)));
        }
        for (at, led) in gone {
            if let Some((step, way)) = self.dropped.get_mut(at).zip(self.led.get_mut(at)) {
                (*step, *way) = (self.taken.len() as u8, led);
            }
        }
        self.left = kept;
        self.leader.set(None);
        self.aim.set(None);
        self.taken.push((question.id, branch.id));
    }

    /// Whether an earlier question took this branch.
    #[must_use]
    pub fn took(&self, question: &str, branch: &str) -> bool {
        self.taken.iter().any(|(asked, took)| *asked == question && *took == branch)
    }

    /// The candidates left.
    pub fn left(&self) -> impl Iterator<Item = &Candidate> {
        self.left.iter().filter_map(|at| self.candidates.get(*at))
    }

    /// The candidates left that pass every check.
    pub fn passing(&self) -> impl Iterator<Item = &Candidate> {
        self.left().filter(|candidate| candidate.passes())
    }

    /// The best of the candidates left that satisfy a condition: those that pass first, then the nearest to passing.
    #[must_use]
    pub fn best(&self, condition: impl Fn(&Candidate) -> bool) -> Option<&Candidate> {
        self.candidates.get(self.best_at(condition)?)
    }

    /// The best of all candidates of the side that satisfy a condition, whatever was dropped.
    #[must_use]
    pub(super) fn best_of_all(&self, condition: impl Fn(&Candidate) -> bool) -> Option<&Candidate> {
        let offered = |one: &&Candidate| !one.failed.has(Check::Offered) && condition(one);
        self.candidates.iter().filter(offered).min_by(|a, b| rank::order(self.job, self.view, self.side, a, b))
    }

    fn best_at(&self, condition: impl Fn(&Candidate) -> bool) -> Option<usize> {
        let known = |at: usize| self.candidates.get(at).zip(self.scores.get(at).copied());
        let mut best: Option<(usize, &Candidate, f64)> = None;
        for (at, (one, score)) in self.left.iter().filter_map(|at| Some((*at, known(*at)?))) {
            if condition(one)
                && best.is_none_or(|(_, other, others)| {
                    rank::order_scored(self.job, self.view, self.side, (one, score), (other, others)).is_lt()
                })
            {
                best = Some((at, one, score));
            }
        }
        best.map(|(at, ..)| at)
    }

    /// The best of all candidates left; in today's view the answer. It is looked for once for each step, however often it
    /// is asked for.
    #[must_use]
    pub fn leader(&self) -> Option<&Candidate> {
        let at = self.winner.or_else(|| self.leader.get()).or_else(|| self.best_at(|_| true))?;
        self.leader.set(Some(at));
        self.candidates.get(at)
    }

    /// The fastest of the candidates left that satisfy a condition, however few checks it passes.
    #[must_use]
    pub fn fastest(&self, condition: impl Fn(&Candidate) -> bool) -> Option<&Candidate> {
        self.left()
            .filter(|candidate| condition(candidate) && candidate.time.likely.value() > 0.0)
            .min_by(|a, b| a.time.likely.value().total_cmp(&b.time.likely.value()))
    }

    /// Whether a passing candidate satisfies a condition.
    #[must_use]
    pub fn any(&self, condition: impl Fn(&Candidate) -> bool) -> bool {
        self.passing().any(condition)
    }

    /// How many types pass among the candidates left.
    #[must_use]
    pub fn types_left(&self) -> usize {
        let mut types: Vec<u16> = self.passing().map(|candidate| candidate.instance.index).collect();
        types.dedup();
        types.len()
    }

    /// Whether the view is the book's.
    #[must_use]
    pub fn is_book(&self) -> bool {
        self.view == View::Book
    }

    /// The type that the job runs on today, where that was said.
    #[must_use]
    pub const fn current(&self) -> Option<&'static InstanceType> {
        self.job.training.current
    }
}

/// The class of a candidate's family.
#[must_use]
pub fn class(candidate: &Candidate) -> Class {
    candidate.instance.family_info().class
}

/// Keeps everything.
pub(super) fn all(_: &Case<'_>, _: &Candidate) -> bool {
    true
}
