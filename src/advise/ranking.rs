//! The order of all candidates, and why one fails.

use crate::decide::{Shortlist, Side, rank};
use crate::facts::limit;
use crate::job::{Job, View};
use crate::sizing::{Candidate, Check};
use crate::units::{Seconds, text};

/// How many failing types are kept for "why not".
const REJECTED: usize = 12;

/// The best candidate of each type: those that pass in order with the recommended first, and the nearest that fail.
pub(super) fn of(job: &Job, view: View, side: Side, shortlist: &Shortlist) -> (Vec<Candidate>, Vec<Candidate>) {
    let mut best: Vec<&Candidate> = Vec::with_capacity(256);
    // Candidates of one type stand together, so one look back is enough.
    let finalists = shortlist.finalists.iter().filter_map(|at| shortlist.candidates.get(*at));
    for candidate in finalists {
        match best.last_mut() {
            Some(last) if last.instance.index == candidate.instance.index => {
                if rank::order(job, view, side, candidate, last).is_lt() {
                    *last = candidate;
                }
            }
            _ => best.push(candidate),
        }
    }
    if let Some(pick) = &shortlist.best {
        best.retain(|candidate| candidate.instance.index != pick.instance.index);
    }
    best.sort_by(|a, b| rank::order(job, view, side, a, b));
    let (passing, failing): (Vec<&Candidate>, Vec<&Candidate>) =
        best.into_iter().partition(|candidate| candidate.passes());
    let mut ranking: Vec<Candidate> = shortlist.best.iter().filter(|pick| pick.passes()).cloned().collect();
    ranking.extend(passing.into_iter().cloned());
    (ranking, failing.into_iter().take(REJECTED).cloned().collect())
}

/// Why a candidate fails a check, with the figures that decide.
#[must_use]
pub fn why_not(job: &Job, candidate: &Candidate, check: Check) -> String {
    let name = format!("{} × {}", candidate.count, candidate.instance.name);
    match check {
        Check::Offered => format!("{} is not offered any more, or not in this view.", candidate.instance.name),
        Check::Algorithm => format!("{} cannot use {name}.", crate::decide::capital(job.work.called())),
        Check::Named => format!("AWS names other types than {} for this algorithm.", candidate.instance.name),
        Check::Hardware => format!("You allow no processor of the kind that {} has.", candidate.instance.name),
        Check::Library => format!("The distribution library does not run on {}.", candidate.instance.name),
        Check::Container => format!("The model's container does not run on {} as it is.", candidate.instance.name),
        Check::Scaling => format!("Endpoints on {} do not scale with the traffic.", candidate.instance.name),
        Check::HostMemory => format!(
            "{name}: up to {} of memory are needed on each, {} are there.",
            text::memory(candidate.host.high),
            text::memory(candidate.instance.memory)
        ),
        Check::DeviceMemory => format!(
            "{name}: up to {} of GPU memory are needed on each device, {} are there.",
            text::memory(candidate.device.high),
            text::memory(candidate.instance.accelerator_memory)
        ),
        Check::Speed => format!("How fast {} does this work is not on record.", candidate.instance.name),
        Check::Deadline => {
            let longest = Seconds::from_hours(limit::TRAINING_MAX_DAYS * 24.0);
            let allowed = job.training.deadline.unwrap_or(longest);
            if candidate.time.likely <= allowed && candidate.time.high > longest {
                return format!(
                    "{name} may take up to {}; SageMaker stops a job after {}.",
                    text::span(candidate.time.high),
                    text::span(longest)
                );
            }
            let limit = job
                .training
                .deadline
                .map_or_else(|| "SageMaker's 28 days, or one night for a scheduled run".to_owned(), text::span);
            format!("{name} takes about {}; allowed are {limit}.", text::span(candidate.time.likely))
        }
        Check::Latency => format!(
            "{name} answers in about {}; wanted are {}.",
            text::span(candidate.latency.likely),
            text::span(job.serving.latency)
        ),
        Check::Count => {
            format!("The traffic needs {} × {}, more than you allow.", candidate.count, candidate.instance.name)
        }
        Check::Price => format!("No price is on record for {}.", candidate.instance.name),
        Check::Budget => {
            let cost = candidate.cost.map_or_else(|| "an unknown sum".to_owned(), |cost| text::money(cost.likely));
            let budget = job.training.budget.or(job.serving.budget).map_or_else(|| "less".to_owned(), text::money);
            format!("{name} costs about {cost}; allowed are {budget}.")
        }
    }
}
