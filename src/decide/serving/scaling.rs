//! How does it scale?

use super::super::{Branch, Case, Question, Row, Side, Verdict, judged};
use crate::job::{Application, Delivery, Field, Traffic};
use crate::units::text;

/// How does it scale?
pub static QUESTION: Question = Question {
    id: "scaling",
    side: Side::Serving,
    title: "How does it scale?",
    why: "In production you have to manage the scaling configuration of hosted models. A fixed fleet costs the peak all day, or fails at the peak.",
    source: "Study chapter, row S16; SageMaker Developer Guide, endpoint auto scaling, load testing, asynchronous inference",
    rows: &[Row(16)],
    parts: None,
    judge: |case, at| judged(case, &[Way::Target, Way::Scheduled, Way::Backlog, Way::Fixed, Way::None], at, verdict),
    keeps: None,
    branches: &[
        Branch::new(
            "target-tracking",
            "Target tracking",
            "Traffic changes at unknown times",
            &["scale:target-tracking"],
        ),
        Branch::new(
            "scheduled",
            "Scheduled",
            "Peaks come at known times",
            &["scale:scheduled", "scale:target-tracking"],
        ),
        Branch::new(
            "backlog",
            "On the backlog",
            "Requests wait in the asynchronous queue",
            &["scale:backlog", "scale:target-tracking", "scale:zero"],
        ),
        Branch::new(
            "fixed",
            "A fixed number",
            "Traffic is level, the fleet is the application's, or the type cannot scale",
            &[],
        ),
        Branch::new("none", "Nothing to scale", "A job ends on its own", &[]),
    ],
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Target,
    Scheduled,
    Backlog,
    Fixed,
    None,
}

fn burstable(case: &Case<'_>) -> bool {
    case.leader().is_some_and(|best| best.instance.burstable)
}

fn way(case: &Case<'_>) -> Way {
    let serving = &case.job.serving;
    if serving.delivery == Delivery::Schedule {
        Way::None
    } else if case.took("option", "async") {
        Way::Backlog
    } else if burstable(case)
        || serving.max_instances <= 1
        || (serving.application == Application::Together && serving.two_fleets_problem)
    {
        Way::Fixed
    } else if serving.traffic == Traffic::Known {
        Way::Scheduled
    } else {
        Way::Target
    }
}

fn verdict(case: &Case<'_>, branch: Way) -> Verdict {
    let way = way(case);
    let serving = &case.job.serving;
    let fields: &[Field] = &[Field::TrafficShape, Field::SafetyFactor, Field::MeasuredRate];
    // A rate measured on another type was scaled to this one.
    let leader = case.leader();
    let rate = leader.map(|best| best.rate.likely).or(serving.measured);
    let target = rate.map_or(0.0, |rate| rate.value() * serving.safety * 60.0);
    let rate_text = rate.map_or_else(|| "unknown".to_owned(), text::rate);
    let same = leader.zip(serving.current).is_none_or(|(best, on)| best.instance.name == on.name);
    let source = match serving.measured {
        Some(_) if same => "measured",
        Some(_) => "by what you measured",
        None => "estimated",
    };
    let sum = format!(
        "{rate_text} {source} × {} × 60 = {} invocations a minute for each instance",
        text::figure(serving.safety),
        text::figure(target.round())
    );
    let (brief, text) = match (branch, way) {
        (Way::Target, Way::Target) if serving.traffic == Traffic::Steady => (
            format!("{} requests a minute each", text::figure(target.round())),
            format!("Even steady traffic grows: target tracking on InvocationsPerInstance with {sum}."),
        ),
        (Way::Target, Way::Target) => (
            format!("{} requests a minute each", text::figure(target.round())),
            format!(
                "Target tracking on InvocationsPerInstance follows the traffic: {sum}. Load test one instance first, then adjust the factor."
            ),
        ),
        (Way::Target, Way::Scheduled) => (
            "peaks are known".to_owned(),
            "Peaks at known times are better met before they come; target tracking does the rest.".to_owned(),
        ),
        (Way::Target, _) => ("not this kind".to_owned(), "There is no endpoint with invocations to track.".to_owned()),
        (Way::Scheduled, Way::Scheduled) => (
            "before the peak comes".to_owned(),
            format!(
                "Peaks come at known times: raise the minimum on a schedule before them, and let target tracking do the rest: {sum}."
            ),
        ),
        (Way::Scheduled, Way::None) => (
            "no endpoint to scale".to_owned(),
            "A job has no endpoint to scale: it can be started at any time.".to_owned(),
        ),
        (Way::Scheduled, _) => ("peaks are not known".to_owned(), "Peaks do not come at known times.".to_owned()),
        (Way::Backlog, Way::Backlog) => (
            "ApproximateBacklogSize".to_owned(),
            "Target tracking on ApproximateBacklogSizePerInstance, from 0 instances: an empty queue costs nothing."
                .to_owned(),
        ),
        (Way::Backlog, _) => ("there is no queue".to_owned(), "Only asynchronous endpoints have a queue.".to_owned()),
        (Way::Fixed, Way::Fixed) if burstable(case) => (
            "T types do not scale".to_owned(),
            "Endpoint auto scaling does not support burstable types: the count is fixed.".to_owned(),
        ),
        (Way::Fixed, Way::Fixed) => (
            "scales with the application".to_owned(),
            "The fleet is the application's, or only one is allowed: the model scales with it.".to_owned(),
        ),
        (Way::Fixed, _) => (
            "idle instances cost too".to_owned(),
            "A fixed fleet is paid for the peak all day, or fails at it.".to_owned(),
        ),
        (Way::None, Way::None) => {
            ("the job ends".to_owned(), "The job ends on its own; more instances finish it sooner.".to_owned())
        }
        (Way::None, _) => ("it runs all the time".to_owned(), "An endpoint runs all the time.".to_owned()),
    };
    let verdict = Verdict::new(branch == way, brief, text, fields);
    if branch == way && matches!(way, Way::Target | Way::Scheduled) && target > 0.0 {
        return verdict.deciding(format!("scale:target={}", target.round() as u64));
    }
    verdict
}
