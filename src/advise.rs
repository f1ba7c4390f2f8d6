//! What to pick: the answer of one view, its figures and reasons, the ranking it stands in, and how the other view
//! differs.

mod answer;
mod asks;
mod assumed;
mod better;
mod changes;
mod conflict;
mod current;
mod difference;
mod figures;
mod finding;
mod headline;
mod narrows;
mod offered;
mod outcome;
mod pareto;
mod payment;
mod pick;
mod ranking;
mod sentence;
mod sure;
mod thinning;
mod verdict;
mod why_not;
mod year;

pub use answer::{Answer, offered, unconfirmed};
pub use asks::asks;
pub use better::{Better, asks_for_p, better};
pub use changes::{Change, IDLE, Search, changes};
pub use conflict::{Conflict, Requirement, Setting, conflict};
pub use current::{Current, Shift, current};
pub use difference::Difference;
pub use figures::{Figure, FigureKind, how};
pub use finding::{Finding, Measure, findings};
pub use headline::Headline;
pub use narrows::narrows;
pub use outcome::{Outcome, Shown};
pub use pareto::pareto;
pub use payment::{Fleet, PaidBy, Payment, fleet, payments};
pub use pick::{Flip, Pick, Picks, pick};
pub use sentence::sentence;
pub use sure::{Measurement, Sure, WORLDS, of as sure_of, sure, worlds_below};
pub use verdict::{number, verdict};
pub use why_not::{Audit, Loss, Why, WhyNot, why_not};
pub use year::Year;

use crate::decide::{Side, Trail, walk};
use crate::job::{Job, Task, View};
use crate::sizing::Needs;

/// The advice on a job in one view.
#[derive(Debug, Clone)]
pub struct Advice {
    /// The view.
    pub view: View,
    /// The way through the questions.
    pub trail: Trail,
    /// An answer for training, for serving, or for both in this order.
    pub answers: Vec<Answer>,
    /// What training and serving cost in a year, where both are asked for and both are known.
    pub year: Option<Year>,
}

impl Advice {
    /// The answer of a side, where it was asked.
    #[must_use]
    pub fn answer(&self, side: Side) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.side == side)
    }

    /// Everything that is decided, in the vocabulary of the decisions: what the steps decide and what the chosen
    /// types are.
    #[must_use]
    pub fn decisions(&self) -> Vec<String> {
        let mut decisions = self.trail.decisions();
        for answer in &self.answers {
            for decision in answer.decisions() {
                if !decisions.contains(&decision) {
                    decisions.push(decision);
                }
            }
        }
        decisions
    }
}

/// The front door: the advice on a job in a view.
#[must_use]
pub fn advise(job: &Job, view: View) -> Advice {
    advise_with(job, view, &Needs::of(job))
}

/// The advice in both views, today's first; the job is sized once.
#[must_use]
pub fn advise_both(job: &Job) -> (Advice, Advice) {
    let needs = Needs::of(job);
    (advise_with(job, View::Today, &needs), advise_with(job, View::Book, &needs))
}

fn advise_with(job: &Job, view: View, needs: &Needs) -> Advice {
    let mut outcome = walk(job, view, needs);
    let mut answers = Vec::with_capacity(2);
    for (side, shortlist) in [(Side::Training, outcome.training), (Side::Serving, outcome.serving)] {
        if let Some(shortlist) = shortlist {
            thinning::thin(side, &shortlist, &mut outcome.trail.steps);
            answers.push(answer::make(job, needs, &outcome.trail, side, shortlist));
        }
    }
    let year = if job.task == Task::Both { year::of(job, &answers) } else { None };
    Advice { view, trail: outcome.trail, answers, year }
}
