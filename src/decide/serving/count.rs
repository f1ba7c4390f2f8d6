//! How many, for the peak and for availability?

use super::super::{Branch, Case, Question, Row, Side, Verdict, judged};
use crate::job::{Availability, Delivery, Field};
use crate::sizing::candidate::{Candidate, MOST};
use crate::units::text;

/// How many?
pub static QUESTION: Question = Question {
    id: "count",
    side: Side::Serving,
    title: "How many, and how available?",
    why: "Serving needs less compute and memory than training, but must be there all the time, for end users or inside a larger application: two instances in two zones survive the loss of one.",
    source: "Study chapter, row S9; SageMaker Developer Guide, load testing for auto scaling, deployment best practices",
    rows: &[Row(9)],
    parts: None,
    judge: |case, at| judged(case, &[Way::One, Way::Two, Way::Peak], at, verdict),
    keeps: None,
    branches: &[
        Branch::new(
            "one",
            "One",
            "One takes the peak and a short outage is acceptable, or a job ends by itself",
            &["instances:single"],
        ),
        Branch::new(
            "two",
            "Two, in two zones",
            "One would take the peak, but it must survive the loss of a zone",
            &["instances:multi", "scale:min2", "scale:multi-az"],
        ),
        Branch::new(
            "peak",
            "As many as the peak needs",
            "The peak needs more than availability does",
            &["instances:multi"],
        ),
    ],
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    One,
    Two,
    Peak,
}

fn high(case: &Case<'_>) -> bool {
    case.job.serving.availability == Availability::High
        && case.job.serving.delivery == Delivery::Now
        && !case.took("option", "async")
}

fn way(case: &Case<'_>) -> Way {
    let count = case.leader().map_or(1, |best| best.count);
    match count {
        0 | 1 => Way::One,
        2 if high(case) => Way::Two,
        _ => Way::Peak,
    }
}

fn verdict(case: &Case<'_>, branch: Way) -> Verdict {
    let way = way(case);
    let serving = &case.job.serving;
    let fields: &[Field] = &[Field::RatePeak, Field::Availability, Field::SafetyFactor];
    let best = case.leader();
    let count = best.map_or(1, |best| best.count);
    let rate = best.map_or_else(|| "unknown".to_owned(), |best| text::rate(best.rate.likely));
    let queue = case.took("option", "async");
    // A queue evens the peak out.
    let (load, all) = if queue { (serving.average, "what comes on average") } else { (serving.peak, "the peak") };
    let load = load * best.map_or(1.0, |best| best.share);
    let mut sum = if queue {
        format!("{} / {rate} each", text::rate(load))
    } else {
        format!("{} at the peak / ({rate} each × {} safety)", text::rate(load), text::figure(serving.safety))
    };
    let by_rate = best.map_or(0.0, |best| (load / best.rate.likely / serving.safety).ceil());
    if f64::from(count) > by_rate.max(2.0) && serving.delivery == Delivery::Now {
        sum.push_str(&format!(
            ", and more so that 19 of 20 wait no longer than {} in all",
            text::span(serving.latency)
        ));
    }
    let scheduled = serving.delivery == Delivery::Schedule;
    let needed =
        if count >= MOST { format!("more than {}", text::grouped(u64::from(MOST))) } else { count.to_string() };
    let (brief, text) = match (branch, way) {
        (Way::One, Way::One) if scheduled => (
            "the job ends by itself".to_owned(),
            format!("One is done with {} records in a night.", text::count(serving.records)),
        ),
        (Way::One, Way::One) => (
            format!("one takes {all}"),
            format!(
                "One takes {all}: {sum}. {}",
                if queue { "The queue holds what a peak brings." } else { "A short outage is accepted." }
            ),
        ),
        (Way::One, _) if high(case) => {
            ("one zone may fail".to_owned(), "One instance is gone when its zone is.".to_owned())
        }
        (Way::One, _) => (format!("too few for {all}"), format!("One is too few: {sum}.")),
        (Way::Two, Way::Two) => (
            "survives a zone".to_owned(),
            if by_rate > 1.0 {
                format!("The peak takes two ({sum}); in two zones, one goes on answering when the other is lost.")
            } else {
                format!(
                    "One would take the peak ({sum}); the second, in another zone, keeps it answering when a zone is lost."
                )
            },
        ),
        (Way::Two, Way::Peak) => {
            (format!("{all} needs {needed}"), format!("{} needs {needed}: {sum}.", text::capital(all)))
        }
        (Way::Two, Way::One) if scheduled => {
            ("no endpoint to keep up".to_owned(), "There is no endpoint to keep up.".to_owned())
        }
        (Way::Two, Way::One) => {
            ("an outage is accepted".to_owned(), "A short outage is accepted, or requests wait in a queue.".to_owned())
        }
        (Way::Peak, Way::Peak) if scheduled => (
            format!("{count} for one night"),
            format!("{} records in a night take {count}.", text::count(serving.records)),
        ),
        (Way::Peak, Way::Peak) => {
            (format!("{needed} for {}", text::rate(load)), format!("{} needs {needed}: {sum}.", text::capital(all)))
        }
        (Way::Peak, _) => (format!("{all} is small"), format!("{} needs no more: {sum}.", text::capital(all))),
    };
    let verdict = Verdict::new(branch == way, brief, text, fields);
    let spread = branch == Way::Peak && way == branch && high(case) && best.map(Candidate::passes).is_some();
    if spread {
        return verdict
            .and("Spread over two Availability Zones or more, it survives the loss of one.", &[Field::Availability])
            .deciding("scale:min2")
            .deciding("scale:multi-az");
    }
    verdict
}
