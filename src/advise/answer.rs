//! One side's answer.

use super::headline::{Headline, chooses, serverless_memory};
use super::pick::Pick;
use super::{Figure, assumed, figures, finding, ranking, why_not};
use crate::decide::{Shortlist, Side, Trail, rank};
use crate::job::{Job, View};
use crate::sizing::{Candidate, Needs};
use crate::units::text;

/// One side's answer.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Training or serving.
    pub side: Side,
    /// What is recommended.
    pub headline: Headline,
    /// The figures that count: time or latency, cost, memory.
    pub figures: Vec<Figure>,
    /// Three reasons, the weightiest first.
    pub reasons: Vec<String>,
    /// The best candidate of each type that passes, the recommended first, then by what the person said matters.
    pub ranking: Vec<Candidate>,
    /// The nearest types that fail, each with its best count.
    pub rejected: Vec<Candidate>,
}

impl Answer {
    /// The recommended candidate, where instances are recommended.
    #[must_use]
    pub const fn pick(&self) -> Option<&Candidate> {
        match &self.headline {
            Headline::Instances(candidate) => Some(candidate),
            _ => None,
        }
    }

    /// The headline as text: `2 × ml.c5.xlarge`.
    #[must_use]
    pub fn title(&self) -> String {
        self.recommended().title()
    }

    /// What is recommended, without what is known of it.
    #[must_use]
    pub const fn recommended(&self) -> Pick {
        match &self.headline {
            Headline::Instances(candidate) => Pick::exactly(candidate),
            Headline::Serverless { memory_mb } => Pick::Serverless(*memory_mb),
            Headline::Edge => Pick::Edge,
            Headline::Nothing { .. } => Pick::Nothing,
        }
    }

    /// What the recommended types decide, in the vocabulary of the decisions.
    pub(super) fn decisions(&self) -> Vec<String> {
        let mut decisions = Vec::new();
        if let Headline::Instances(candidate) = &self.headline {
            decisions.push(format!("family:{}", candidate.instance.family_info().class.letter()));
            if let Some(attached) = candidate.attached {
                decisions.push(format!("attached:{}", attached.name));
            }
            if candidate.instance.is_gpu() && candidate.devices() == candidate.count {
                decisions.push("gpus:single".to_owned());
            } else if candidate.instance.is_gpu() {
                decisions.push("gpus:multi".to_owned());
            }
        }
        decisions
    }
}

/// How well it is known that what an answer recommends is offered in the job's Region; nothing where it recommends no type.
#[must_use]
pub fn offered(job: &Job, answer: &Answer) -> Option<String> {
    Some(super::offered::sentence(job, answer.side, answer.pick()?.instance))
}

/// The same where SageMaker itself does not list it there: what is certain need not be said beside an answer.
#[must_use]
pub fn unconfirmed(job: &Job, answer: &Answer) -> Option<String> {
    let instance = answer.pick()?.instance;
    let known = super::offered::confirmed(job, answer.side, instance);
    (!known).then(|| super::offered::sentence(job, answer.side, instance))
}

/// Why nothing passes: every check that the nearest fails, with its figures.
fn because(job: &Job, side: Side, nearest: Option<&Candidate>) -> Vec<String> {
    let Some(nearest) = nearest else {
        return vec![
            "What you said rules out every type: the algorithm, the processors allowed and the limits leave none."
                .to_owned(),
        ];
    };
    let name = why_not::name(nearest);
    finding::findings(job, side, nearest).into_iter().map(|finding| finding.sentence(job, &name)).collect()
}

/// Makes the answer of a side from what its questions left.
pub(super) fn make(job: &Job, needs: &Needs, trail: &Trail, side: Side, shortlist: Shortlist) -> Answer {
    let option = trail.took("option");
    let (ranking, rejected) = ranking::of(job, trail.view, side, &shortlist);
    let headline = match (side, option) {
        _ if shortlist.refused.is_some() => {
            Headline::Nothing { nearest: None, because: shortlist.refused.iter().cloned().collect() }
        }
        (Side::Serving, Some("serverless")) => Headline::Serverless { memory_mb: serverless_memory(needs) },
        (Side::Serving, Some("edge")) => Headline::Edge,
        (Side::Serving, Some("processing")) => Headline::Nothing {
            nearest: None,
            because: trail.reasons("option").iter().map(|reason| reason.text.clone()).collect(),
        },
        _ => match shortlist.best {
            Some(best) if best.passes() => Headline::Instances(best),
            nearest => {
                let mut because = because(job, side, nearest.as_ref());
                because.extend(assumed::would_fit(job, trail.view, side));
                Headline::Nothing { because, nearest }
            }
        },
    };
    let figures = figures::of(job, needs, side, &headline);
    let reasons = reasons(job, trail, side, &headline, &ranking);
    let choosing = chooses(side, trail) && shortlist.refused.is_none();
    Answer {
        side,
        figures,
        reasons,
        ranking: if choosing { ranking } else { Vec::new() },
        rejected: if choosing { rejected } else { Vec::new() },
        headline,
    }
}

/// Three reasons: the steps that weigh most on this side, then how the pick compares with the runner-up.
fn reasons(job: &Job, trail: &Trail, side: Side, headline: &Headline, ranking: &[Candidate]) -> Vec<String> {
    let questions: &[&str] = match (side, headline) {
        (Side::Training, _) => &["processor", "memory", "spread"],
        (_, Headline::Serverless { .. } | Headline::Edge) => &["option", "load-test"],
        _ if trail.took("models").is_some_and(|models| models != "one") => &["models", "accelerator", "count"],
        _ if trail.took("option") != Some("real-time") => &["option", "accelerator", "count"],
        _ => &["accelerator", "count", "application"],
    };
    let mut reasons: Vec<String> = questions
        .iter()
        .filter_map(|id| trail.step(id)?.verdict()?.reasons.first().map(|reason| reason.text.clone()))
        .collect();
    if let Headline::Instances(pick) = headline {
        reasons.truncate(2);
        reasons.push(against_runner_up(job, trail.view, side, pick, ranking));
        if let Some(risk) = finding::at_risk(job, side, pick) {
            reasons.insert(0, risk);
        }
    }
    reasons
}

/// How the pick compares with the next types in the ranking.
fn against_runner_up(job: &Job, view: View, side: Side, pick: &Candidate, ranking: &[Candidate]) -> String {
    let many = ranking.len();
    let name = pick.instance.name;
    let others: Vec<String> = ranking
        .iter()
        .filter(|other| other.instance.family != pick.instance.family)
        .take(2)
        .map(|other| {
            let ratio = other.likely_cost() / pick.likely_cost();
            let cost = if ratio.is_finite() {
                text::compare(ratio, "dearer", "cheaper")
            } else {
                "of unknown price".to_owned()
            };
            // What is cheaper was passed over for a reason, and the reason is said.
            let held = || {
                let plain = match () {
                    () if other.time.likely > pick.time.likely * 1.05 => "slower",
                    () if other.count > pick.count => "in more instances",
                    () => "of another family",
                };
                rank::held_against(job, view, side, other, pick).unwrap_or(plain)
            };
            let but = (ratio < 0.995).then(held);
            let [comma, but] = but.map_or(["", ""], |but| [", but ", but]);
            let name = why_not::name(other);
            // One is what stands where no number does.
            [name.strip_prefix("1 × ").unwrap_or(&name), " is ", &cost, comma, but].concat()
        })
        .collect();
    let cheapest = ranking.iter().all(|other| other.likely_cost() >= pick.likely_cost());
    let head = match many {
        0 | 1 => format!("{name} is the only type that fits"),
        _ if cheapest => format!("{name} is the cheapest of {many} types that fit"),
        _ => format!("{name} ranks first of {many} types that fit"),
    };
    if others.is_empty() { format!("{head}.") } else { format!("{head}; {}.", others.join("; ")) }
}
