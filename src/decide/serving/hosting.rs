//! Which hosting option is best for the traffic, in today's view: each that may be taken is sized, and they compete on cost
//! and latency like everything else.

use super::sized::{Hosting, Options};
use crate::decide::required::Wanted;
use crate::decide::{Side, rank};
use crate::facts::limit;
use crate::job::{Delivery, Field, Job, View};
use crate::sizing::candidate::{Mode, serving};
use crate::sizing::hosting::{Refusal, no, refused};
use crate::sizing::{Candidate, Needs, serverless, words};
use crate::units::{Seconds, text};

/// Why an option without instances cannot be taken where a branch of instances is required.
fn without_instances(branch: &str, wanted: Option<Wanted>) -> Option<Refusal> {
    let wanted = wanted.filter(|wanted| wanted.question.id != "option")?;
    matches!(branch, "serverless" | "processing" | "edge")
        .then(|| {
            no(
                "has no instances",
                format!("You require “{}”, and it has no instances.", wanted.label),
                &[Field::Branch],
            )
        })
        .flatten()
}

/// Why an endpoint without instances answers too late, with the limit and whether that was only assumed.
fn late(job: &Job, latency: Seconds) -> String {
    let whose = if job.assumes(Field::Latency) { "assumed" } else { "allowed" };
    format!("It answers in about {}, over the {} {whose}.", text::span(latency), text::span(job.serving.latency))
}

/// What a month costs and how long an answer takes, as one figure; where minutes later is fine, the cost alone.
fn score(job: &Job, cost: f64, latency: f64) -> f64 {
    let latency = if job.serving.delivery == Delivery::Now { latency } else { 1.0 };
    rank::weighed(job, View::Today, Side::Serving, cost, latency, false)
}

/// Sizes every option; also the candidates of the one taken.
///
/// A hosting option that is required is taken. Where a branch of instances is required, what has none cannot be taken; which
/// of the others is taken does not depend on it, so that the answer is the best of the branch as the flow shows it.
pub(in crate::decide) fn options(job: &Job, needs: &Needs, wanted: Option<Wanted>) -> (Options, Vec<Candidate>) {
    let (mut all, mut lists): (Vec<Hosting>, Vec<Vec<Candidate>>) = (Vec::new(), Vec::new());
    for branch in ["real-time", "serverless", "async", "batch", "processing", "edge"] {
        let refused = refused(job, needs, branch).or_else(|| without_instances(branch, wanted));
        let mut one = Hosting { branch, refused, best: None, serverless: None, score: f64::INFINITY };
        let mut list = Vec::new();
        match branch {
            _ if one.refused.is_some() => {}
            "serverless" => {
                let waits = job.serving.delivery == Delivery::Now;
                match serverless::suits(job, needs) {
                    Some(way) if waits && way.latency.likely > job.serving.latency => {
                        one.refused = no("answers too late", late(job, way.latency.likely), &[Field::Latency]);
                    }
                    Some(way) => {
                        one.score = score(job, way.cost.likely.value(), way.latency.likely.value());
                        one.serverless = Some(way);
                    }
                    None => {
                        let most = text::figure(limit::SERVERLESS_CONCURRENCY_MAX);
                        let text =
                            format!("The peak brings more requests at a time than the {most} that one endpoint takes.");
                        one.refused = no("too many at a time", text, &[Field::RatePeak]);
                    }
                }
            }
            "processing" | "edge" => one.score = f64::MAX,
            _ => {
                let mode = super::option::mode(branch);
                list = serving(job, needs, View::Today, mode);
                let offered = list.iter().filter(|one| !one.failed.has(crate::sizing::Check::Offered));
                let offered = offered.map(|one| (one, one, f64::NAN));
                one.best = rank::best(job, View::Today, Side::Serving, offered).cloned();
                if let Some(best) = one.best.as_ref().filter(|best| best.passes()) {
                    one.score = if mode == Mode::Batch {
                        0.0
                    } else {
                        score(job, best.likely_cost(), best.latency.likely.value())
                    };
                }
            }
        }
        all.push(one);
        lists.push(list);
    }
    let open = |at: usize| all.get(at).is_some_and(|one| one.refused.is_none());
    let required = wanted.filter(|wanted| wanted.question.id == "option").map(|wanted| wanted.branch);
    // Where nothing passes, the first that takes a request at all: its nearest candidate says what is in the way.
    let best = (0..all.len()).filter(|at| open(*at)).min_by(|a, b| {
        let of = |at: usize| all.get(at).map_or(f64::INFINITY, |one| one.score);
        of(*a).total_cmp(&of(*b))
    });
    let taken = all.iter().position(|one| Some(one.branch) == required).or(best).unwrap_or(0);
    let mut candidates = if taken < lists.len() { lists.swap_remove(taken) } else { Vec::new() };
    if candidates.is_empty() {
        let mode = all.get(taken).map_or(Mode::RealTime, |one| super::option::mode(one.branch));
        candidates = serving(job, needs, View::Today, mode);
    }
    (Options { all, taken }, candidates)
}

impl Options {
    /// The option taken.
    #[must_use]
    pub fn chosen(&self) -> Option<&Hosting> {
        self.all.get(self.taken)
    }

    /// How an option that was not taken compares, in a few words and in a sentence; nothing where it was not sized.
    pub(in crate::decide) fn against(&self, branch: &str) -> Option<Refusal> {
        let one = self.all.iter().find(|one| one.branch == branch)?;
        if one.refused.is_some() {
            return one.refused.clone();
        }
        let brief = one.brief()?;
        Some((brief.clone(), format!("{}: {brief}.", one.name()?), &[Field::RateAverage, Field::TrafficShape]))
    }

    /// What the option taken costs beside the next best, in a sentence; nothing where there is no other.
    pub(in crate::decide) fn compared(&self) -> Option<String> {
        let chosen = self.chosen()?;
        let others = self.all.iter().filter(|one| one.branch != chosen.branch && one.score < f64::MAX);
        let next = others.min_by(|a, b| a.score.total_cmp(&b.score))?;
        Some(format!("{}: {}. {}: {}.", chosen.name()?, chosen.brief()?, next.name()?, next.brief()?))
    }
}

impl Hosting {
    fn name(&self) -> Option<String> {
        let kind = match self.branch {
            "async" => "asynchronous",
            "batch" => "batch transform",
            _ => "real time",
        };
        match (self.serverless, &self.best) {
            (Some(way), _) if way.warm > 0 => {
                Some(format!("Serverless with {} MB and {} kept warm", way.memory_mb, way.warm))
            }
            (Some(way), _) => Some(format!("Serverless with {} MB", way.memory_mb)),
            (_, Some(best)) => Some(format!("{}, {kind}", words::name(best))),
            _ => None,
        }
    }

    fn brief(&self) -> Option<String> {
        match (self.serverless, &self.best) {
            (Some(way), _) => {
                Some(format!("{}, {} a month", text::span(way.latency.likely), text::money(way.cost.likely)))
            }
            (_, Some(best)) if best.passes() => Some(words::brief(best)),
            (_, Some(best)) => Some(words::fails(best).0),
            _ => None,
        }
    }
}
