//! What the engine says against an option, in words that fit a story about somebody else.

mod plainer;

use super::played::Played;
use crate::advise::{Finding, Loss, Measure, Pick, Why, WhyNot, findings};
use crate::decide::{Branch, Side, Step, Verdict};
use crate::job::{Field, View};
use crate::sizing::endpoint::queue::SPREAD;
use crate::sizing::{Candidate, Check};
use crate::units::text;

impl Played {
    /// Why a question took its branch.
    #[must_use]
    pub fn reason(&self, question: &str) -> String {
        let said = self.step(question).and_then(|step| Some(of_branch(self, step, step.branch()?, step.verdict()?)));
        said.unwrap_or_default()
    }
}

/// By how much more than there is must be needed before a failed check is beyond doubt.
pub const CLEARLY: f64 = 1.15;
/// How much more than there is must be likely.
const LIKELY: f64 = 1.05;
/// By how much a candidate must lose to be out of the question.
const CLEARLY_WORSE: f64 = 1.25;
/// By how much a candidate that the flow left out must be dearer where its price could count for it.
const CLEARLY_DEARER: f64 = 1.1;

/// What speaks against a candidate.
#[derive(Debug, Clone)]
pub struct Against {
    /// Why not, in a sentence or two.
    pub why: String,
    /// The question that dropped it, or that it never reached the end of.
    pub at: &'static str,
}

/// What beyond doubt speaks against a candidate; nothing where it could be defended.
#[must_use]
pub fn against(played: &Played, at: usize) -> Option<Against> {
    let one = played.shortlist()?.candidates.get(at)?;
    let best = played.best()?;
    if one.instance.index == best.instance.index
        && one.count == best.count
        && one.attached.is_some() == best.attached.is_some()
    {
        return None;
    }
    let step = played.dropped(at);
    let topic = step.map_or("size", |step| step.question.id);
    if !one.passes() {
        return clearly_fails(played, one).map(|why| Against { why, at: topic });
    }
    let step = step?;
    let cost = one.likely_cost() / best.likely_cost();
    let why = if matches!(topic, "size" | "serving-size") {
        let score = played.score(one) / played.score(best);
        let time = span(one) / span(best);
        let loses = score >= CLEARLY_WORSE && cost >= CLEARLY_DEARER;
        let loss = Loss { cost: Some(cost).filter(|cost| cost.is_finite()), time, score, against: None };
        let why = Why::Loses(loss);
        let not = WhyNot { side: played.side, instance: one.instance, candidate: Some(one.clone()), why };
        loses.then(|| not.sentences(&played.job).join(" "))?
    } else {
        // The exam's rules stand above prices; today a branch that leaves out what is cheaper could be argued with.
        (played.view == View::Book || cost >= CLEARLY_DEARER).then(|| left_out(step, one, cost)).flatten()?
    };
    Some(Against { why: in_story(&why), at: topic })
}

fn span(one: &Candidate) -> f64 {
    one.time.likely.value().max(one.latency.likely.value()).max(1e-9)
}

/// `It would do the work, but “Which family?” is answered “M, balanced”: ... It would cost twice as much.`
fn left_out(step: &Step, one: &Candidate, cost: f64) -> Option<String> {
    let because = &step.verdict()?.reasons.first()?.text;
    let (question, taken) = (step.question.title, step.branch()?.label);
    let name = Pick::exactly(one).title();
    let dearer = if cost.is_finite() && cost >= CLEARLY_DEARER {
        format!(" {name} would be {}.", text::compare(cost, "dearer", "cheaper"))
    } else {
        String::new()
    };
    Some(format!("It would do the work, but “{question}” is answered “{taken}”. {because}{dearer}"))
}

/// What the engine says of a branch. It speaks of the branch alone: where the story makes another sentence plainer, that
/// one is said.
#[must_use]
pub fn of_branch(played: &Played, step: &Step, branch: &Branch, verdict: &Verdict) -> String {
    let plainer = plainer::of_branch(played, step, branch, verdict);
    if !plainer.is_empty() {
        return plainer.into_owned();
    }
    let reasons: Vec<&str> = verdict.reasons.iter().take(2).map(|reason| reason.text.as_str()).collect();
    in_story(&reasons.join(" "))
}

/// The checks that a candidate fails beyond doubt, a sentence each; nothing where none does.
#[must_use]
pub fn clearly_fails(played: &Played, one: &Candidate) -> Option<String> {
    let name = Pick::Instances(one.instance, one.count, one.attached).title();
    let clear = |finding: &Finding| match finding.measure {
        Some(measure) => measure.needed >= measure.there * CLEARLY && is_likely(one, finding.check, measure),
        // What is not on record says nothing about what is right.
        None => !matches!(finding.check, Check::Speed | Check::Price) && !finding_has_limit(finding.check),
    };
    let mut found: Vec<Finding> = findings(&played.job, played.side, one).into_iter().filter(clear).collect();
    if one.failed.has(Check::Speed) && !one.failed.has(Check::Offered) {
        return None;
    }
    // What the view does not know is out of the question whatever else it lacks.
    if one.failed.has(Check::Offered) {
        let name = one.instance.name;
        let note =
            one.instance.standing().map(|standing| standing.note.trim_end_matches('.')).filter(|note| !note.is_empty());
        if played.view == View::Book && one.instance.burstable && played.side == Side::Training {
            return Some(format!("{name} could not train in the exam's time: no T type could."));
        }
        return Some(match (played.view, note) {
            (View::Book, _) => format!("{name} is not among the types that the exam chooses from."),
            (View::Today, Some(note)) => format!("{name} is no longer to be chosen. {note}."),
            (View::Today, None) => format!("{name} is no longer offered."),
        });
    }
    if one.instance.is_neuron() && one.failed.has(Check::Container) && !played.job.assumes(Field::Neuron) {
        return Some(format!("{} needs the model ported to AWS Neuron, which the story rules out.", one.instance.name));
    }
    found.truncate(2);
    let sentences: Vec<String> = found
        .into_iter()
        .map(|finding| finding.sentence(&played.job, if finding.measure.is_some() { &name } else { one.instance.name }))
        .collect();
    (!sentences.is_empty()).then(|| in_story(&sentences.join(" ")))
}

/// Whether a check fails by what is likely too, and not by the high end of a band alone.
fn is_likely(one: &Candidate, check: Check, measure: Measure) -> bool {
    let band = match check {
        Check::HostMemory => one.host,
        Check::DeviceMemory => one.device,
        _ => return true,
    };
    measure.needed * (band.likely.value() / band.high.value()) >= measure.there * LIKELY
}

/// Whether something much cheaper is left out by the high end of a band alone: another expert would take it.
#[must_use]
pub fn is_contested(played: &Played) -> bool {
    let (Some(best), Some(shortlist)) = (played.best(), played.shortlist()) else { return false };
    shortlist.candidates.iter().any(|one| {
        one.failed.count() == 1
            && (one.failed.has(Check::HostMemory) || one.failed.has(Check::DeviceMemory))
            && (one.likely_cost() * 2.0 < best.likely_cost() || one.hourly() * 3.0 < best.hourly())
            && !findings(&played.job, played.side, one)
                .iter()
                .any(|finding| finding.measure.is_some_and(|measure| is_likely(one, finding.check, measure)))
    })
}

/// Whether a check has figures, so that a finding without them does not show that it fails.
const fn finding_has_limit(check: Check) -> bool {
    matches!(check, Check::HostMemory | Check::Deadline | Check::Latency | Check::Count | Check::Budget)
}

/// Whether a candidate passes every check with this much room to spare.
#[must_use]
pub fn passes_by(played: &Played, one: &Candidate, spare: f64) -> bool {
    let usable = crate::sizing::USABLE / spare;
    let host = one.host.high.value() <= one.instance.memory.value() * usable;
    let device = one.instance.accelerator.is_none()
        || one.device.high.value() <= one.instance.accelerator_memory().value() * usable;
    let deadline = played.job.training.deadline.is_none_or(|limit| one.time.likely.value() * spare <= limit.value());
    let latency = one.latency.likely.value() * SPREAD * spare <= played.job.serving.latency.value();
    one.passes() && host && device && deadline && latency
}

/// What the engine says to the person who asks, said of somebody else.
#[must_use]
pub fn in_story(text: &str) -> String {
    const SAID: &[(&str, &str)] = &[
        ("what you said of time and cost rules it out", "what is said of time and cost rules it out"),
        ("is worth to you", "is worth here"),
        (", and you did not say that it may be", ", which the story does not allow"),
        ("You allow CPU instances only", "Only CPU instances are allowed"),
        ("You did not say that it may be interrupted", "Nothing says that it may be interrupted"),
        ("and you did not allow that", "and that is not allowed"),
        ("and you did not accept that", "and that is not acceptable"),
        ("which you did not accept", "which is not acceptable"),
        ("not of the processors that you allow", "not of the processors allowed"),
        ("The algorithm, or your limit,", "The algorithm, or the limit set,"),
        ("Your Spot run saved", "The Spot run saved"),
        ("depends on your data", "depends on the data"),
        ("you measured", "was measured"),
        ("You measured one instance's maximum", "One instance's maximum was measured"),
        ("You know more already than", "More is known already than"),
        ("You want the new version compared", "The new version is to be compared"),
        ("You chose to train and to serve", "The model is to be trained and served"),
        ("; choose both to see what serving adds", ""),
        ("You asked for training alone", "Only training is asked for"),
        (
            "You did not say that use is level all year; if it is, a Savings Plan costs up to 64 % less",
            "Use is not level all year, so a commitment would be paid for nothing",
        ),
        (
            "but you said that a part of a GPU, or a whole one, is needed: leave that open to compare",
            "but a part of a GPU, or a whole one, is needed",
        ),
        ("the type you plan to use", "the type that is planned"),
    ];
    SAID.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}
