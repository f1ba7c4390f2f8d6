//! A job on its way through the questions: what is known of it, and which candidates are left.

use core::cell::Cell;

use super::aim::Aim;
use super::required::Wanted;
use super::serving::sized::Options;
use super::{Question, Side, Verdict, rank};
use crate::facts::family::Class;
use crate::facts::instance::InstanceType;
use crate::job::{Job, View};
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
    pub(super) scores: Vec<f64>,
    /// The candidates left, as positions in `candidates`.
    pub(super) left: Vec<usize>,
    /// What each hosting option comes to, in today's view.
    pub(super) hosting: Options,
    /// The branch that the person requires on the side it is on.
    pub(super) wanted: Option<Wanted>,
    /// Why nothing passes whatever its checks: the required branch takes no request, or no type is in it.
    pub(super) refused: Option<String>,
    /// The answer of today's view: the best of all candidates, found before any question is asked.
    pub(super) winner: Option<usize>,
    /// The best of those left, once it was asked for.
    pub(super) leader: Cell<Option<usize>>,
    /// What the symptom of today leaves of those left, once it was asked for.
    pub(super) aim: Cell<Option<Option<Aim>>>,
    /// The step that dropped each candidate, beside `candidates`; [`KEPT`] where none did.
    pub(super) dropped: Vec<u8>,
    /// The branch not taken that would have kept each dropped candidate, beside `candidates`; [`KEPT`] where none would.
    pub(super) led: Vec<u8>,
    /// Those left when the family was asked for.
    pub(super) finalists: Vec<usize>,
    /// The branches taken so far: question and branch.
    pub(super) taken: Vec<(&'static Question, &'static str)>,
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
            wanted: None,
            refused: None,
            winner: None,
            leader: Cell::new(None),
            aim: Cell::new(None),
            dropped: Vec::new(),
            led: Vec::new(),
            finalists: Vec::new(),
            taken: Vec::new(),
        }
    }

    /// Notes which candidates the choice of the family is among.
    pub(super) fn note_finalists(&mut self) {
        let met = |at: &usize| self.candidates.get(*at).is_some_and(|one| self.meets(one));
        self.finalists = self.left.iter().copied().filter(met).collect();
    }

    /// Whether an earlier question took this branch.
    #[must_use]
    pub fn took(&self, question: &str, branch: &str) -> bool {
        self.taken.iter().any(|(asked, took)| asked.id == question && *took == branch)
    }

    /// The title of the question that dropped the first of the candidates that satisfy a condition.
    pub(super) fn dropped_at(&self, condition: impl Fn(&Candidate) -> bool) -> Option<&'static str> {
        let gone = self.candidates.iter().zip(&self.dropped).filter(|(_, step)| **step != KEPT);
        let (_, step) = gone.into_iter().find(|(one, _)| condition(one))?;
        self.taken.get(usize::from(*step)).map(|(question, _)| question.title)
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

    /// The best of all candidates of the side whose position satisfies a condition, whatever was dropped.
    #[must_use]
    pub(super) fn best_of_all(&self, condition: impl Fn(usize) -> bool) -> Option<&Candidate> {
        let scored = self.candidates.iter().zip(&self.scores).enumerate();
        let offered = scored.filter(|(at, (one, _))| !one.failed.has(Check::Offered) && condition(*at));
        rank::best(self.job, self.view, self.side, offered.map(|(_, (one, score))| (one, one, *score)))
    }

    pub(super) fn best_at(&self, condition: impl Fn(&Candidate) -> bool) -> Option<usize> {
        let known = |at: &usize| Some((*at, self.candidates.get(*at)?, *self.scores.get(*at)?));
        let left = self.left.iter().filter_map(known).filter(|(_, one, _)| condition(one));
        rank::best(self.job, self.view, self.side, left)
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

/// Judges a branch, as its position among `ways`, which stand in the order of the question's branches.
pub(super) fn judged<W: Copy>(case: &Case<'_>, ways: &[W], at: usize, judge: fn(&Case<'_>, W) -> Verdict) -> Verdict {
    ways.get(at).map_or_else(|| Verdict::new(false, "", "", &[]), |way| judge(case, *way))
}

/// The same where each branch is a class of types, named by its letter.
pub(super) fn judged_by_letter(
    case: &Case<'_>,
    question: &Question,
    at: usize,
    judge: fn(&Case<'_>, Class) -> Verdict,
) -> Verdict {
    let class = Class::ALL.into_iter().find(|class| class.letter() == question.id_at(at));
    class.map_or_else(|| Verdict::new(false, "", "", &[]), |class| judge(case, class))
}
