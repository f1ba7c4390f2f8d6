//! One job's way through the graph.

use core::mem::take;

use super::serving::option;
use super::{Branch, Case, Question, Side, Step, Trail, compare, root};
use crate::job::{Field, Job, Task, View};
use crate::sizing::{Candidate, Needs};

/// What is left of a side at the end of its questions.
#[derive(Debug, Clone)]
pub struct Shortlist {
    /// Every candidate of the side.
    pub candidates: Vec<Candidate>,
    /// What each that passes scores, beside `candidates`; of the others no number.
    pub scores: Vec<f64>,
    /// Those among which the family was chosen: what the questions before it left, as positions in `candidates`.
    pub finalists: Vec<usize>,
    /// The step of the trail that dropped each, beside `candidates`; [`super::KEPT`] where none did.
    pub dropped: Vec<u8>,
    /// The branch not taken that would have kept each of those, beside `candidates`; [`super::KEPT`] where none would.
    pub led: Vec<u8>,
    /// Those outside the branch that the person requires, as positions in `candidates`; none where none is required.
    pub unmet: Vec<usize>,
    /// The one chosen, or the nearest where none passes every check.
    pub best: Option<Candidate>,
    /// Why nothing is chosen whatever passes: the branch that is required takes no request, or no type is in it.
    pub refused: Option<String>,
}

/// A job's way and what it leads to.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The steps.
    pub trail: Trail,
    /// The training side, where it was asked.
    pub training: Option<Shortlist>,
    /// The serving side, where it was asked.
    pub serving: Option<Shortlist>,
}

/// What a job comes to, without a word of why.
#[derive(Debug, Clone, Default)]
pub struct Settled {
    /// The one chosen for training, or the nearest where none passes; nothing where the side was not asked.
    pub training: Option<Option<Candidate>>,
    /// The branch of the hosting option, empty where the required one takes no request, and the one chosen for it, or the
    /// nearest.
    pub serving: Option<(&'static str, Option<Candidate>)>,
}

/// More steps than the graph has questions: the walk ends in any case.
const MOST_STEPS: usize = 64;

/// Takes a job through the graph.
#[must_use]
pub fn walk(job: &Job, view: View, needs: &Needs) -> Outcome {
    let mut case = Case::new(job, view, needs);
    let mut outcome = Outcome { trail: Trail { view, steps: Vec::new() }, training: None, serving: None };
    let mut next = Some(&root::QUESTION);
    while let Some(question) = next.filter(|_| outcome.trail.steps.len() < MOST_STEPS) {
        if question.side != case.side {
            leave(&mut case, &mut outcome);
            case.enter(question.side);
        }
        let step = ask(&mut case, question);
        next = step.branch().and_then(|branch| question.next(branch));
        outcome.trail.steps.push(step);
    }
    leave(&mut case, &mut outcome);
    outcome
}

/// Takes a job through the graph as [`walk`] does, but only as far as the answer depends on it: of each question the
/// branches up to the one that holds, and no question from the size on, which keeps the best of what is left.
#[must_use]
pub fn settle(job: &Job, view: View, needs: &Needs) -> Settled {
    let mut case = Case::new(job, view, needs);
    let mut settled = Settled::default();
    let mut option = "";
    let mut next = Some(&root::QUESTION);
    for _ in 0..MOST_STEPS {
        let Some((question, branch)) = next.and_then(|question| pass(&mut case, question)) else { break };
        if question.id == option::QUESTION.id {
            option = branch.id;
        }
        next = question.next(branch);
        match next.map(|next| next.id) {
            Some("size") => {
                settled.training = Some(case.leader().filter(|_| case.refused.is_none()).cloned());
                next = (job.task == Task::Both).then_some(&option::QUESTION);
            }
            Some("serving-size" | "load-test") => {
                settled.serving = Some(match case.refused {
                    Some(_) => ("", None),
                    None => (option, case.leader().cloned()),
                });
                next = None;
            }
            _ => {}
        }
    }
    settled
}

/// Takes the branch of a question that holds, without a word of why.
fn pass(case: &mut Case<'_>, question: &'static Question) -> Option<(&'static Question, &'static Branch)> {
    if question.side != case.side {
        case.enter(question.side);
    }
    let branch = question.branches.get(compare::taken(case, question).unwrap_or(0))?;
    go(case, question, branch, &[]);
    Some((question, branch))
}

/// Takes a branch with all that hangs on it.
fn go(case: &mut Case<'_>, question: &'static Question, branch: &'static Branch, branches: &[Branch]) {
    if question.id == option::QUESTION.id {
        case.host(option::mode(branch.id));
    }
    // Today everything that was offered is compared; in the book what the rules before the family left.
    let last = if case.is_book() { ["family", "serving-family"] } else { ["algorithm", "models"] };
    if last.contains(&question.id) {
        case.note_finalists();
    }
    case.take(question, branch, branches);
}

/// Keeps what is left of a side.
fn leave(case: &mut Case<'_>, outcome: &mut Outcome) {
    let refused = case.refused.take();
    let best = if refused.is_none() { case.leader().cloned() } else { None };
    let outside = |(at, one): (usize, &Candidate)| (!case.meets(one)).then_some(at);
    let unmet = case.wanted.map(|_| case.candidates.iter().enumerate().filter_map(outside).collect());
    let shortlist = Shortlist {
        unmet: unmet.unwrap_or_default(),
        best,
        refused,
        finalists: take(&mut case.finalists),
        dropped: take(&mut case.dropped),
        led: take(&mut case.led),
        candidates: take(&mut case.candidates),
        scores: take(&mut case.scores),
    };
    match case.side {
        Side::Root => {}
        Side::Training => outcome.training = Some(shortlist),
        Side::Serving => outcome.serving = Some(shortlist),
    }
}

/// Judges every branch of a question and takes the one that holds.
fn ask(case: &mut Case<'_>, question: &'static Question) -> Step {
    let (verdicts, taken, bests) = match (compare::parts(case, question), compare::taken(case, question)) {
        (Some(parts), Some(taken)) => {
            let bests = compare::bests(case, question, parts, taken);
            let verdicts = compare::verdicts(case, question, parts, &bests, taken);
            (verdicts, taken, bests.into_iter().map(Option::<&Candidate>::cloned).collect())
        }
        _ => {
            let verdicts = question.judged(case);
            // INVARIANT: one holds; were none to hold, the first is taken rather than nothing said.
            let taken = verdicts.iter().position(|verdict| verdict.holds).unwrap_or(0);
            (verdicts, taken, Vec::new())
        }
    };
    let before = case.left().count();
    if let Some(branch) = question.branches.get(taken) {
        go(case, question, branch, question.branches);
    }
    let narrows = case.side != Side::Root && (case.left().count() != before || question.id == "algorithm");
    let mut assumed: Vec<Field> = Vec::new();
    for reason in verdicts.get(taken).into_iter().flat_map(|verdict| &verdict.reasons) {
        for field in &reason.fields {
            if case.job.assumes(*field) && !assumed.contains(field) {
                assumed.push(*field);
            }
        }
    }
    Step { question, taken, verdicts, types_left: narrows.then(|| case.types_left()), thinning: None, assumed, bests }
}
