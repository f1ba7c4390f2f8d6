//! How is it paid?

use super::super::{Branch, Case, Question, Row, Side, Verdict, judged};
use crate::facts::limit;
use crate::job::Field;
use crate::units::{Seconds, text};

/// How is it paid?
pub static QUESTION: Question = Question {
    id: "payment",
    side: Side::Training,
    title: "How is it paid?",
    why: "The same instance costs up to 90 % less where the job may be interrupted, and starts at once where it is kept warm.",
    source: "SageMaker Developer Guide, managed Spot training, checkpoints, warm pools, inference cost optimisation",
    rows: &[Row(7)],
    parts: None,
    judge: |case, at| judged(case, &[Way::OnDemand, Way::Spot, Way::Warm, Way::Plan], at, verdict),
    keeps: None,
    branches: &[
        Branch::new("on-demand", "On demand", "It must not be interrupted, or could not resume", &["cost:on-demand"]),
        Branch::new(
            "spot",
            "Managed Spot",
            "It may be interrupted, and resumes from checkpoints or takes under an hour",
            &["cost:spot"],
        ),
        Branch::new("warm-pool", "Warm pool", "Short runs follow each other many times a day", &["cost:warm-pool"]),
        Branch::new("savings-plan", "Savings Plan", "Use is level all year", &["cost:savings-plan", "cost:on-demand"]),
    ],
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    OnDemand,
    Spot,
    Warm,
    Plan,
}

/// Two runs a day: a warm pool saves each the start of its instances.
const OFTEN: f64 = 60.0;

fn run_time(case: &Case<'_>) -> Seconds {
    case.job.training.measured_time.or_else(|| case.leader().map(|best| best.time.likely)).unwrap_or(Seconds::ZERO)
}

/// Whether an interrupted run loses little: it writes checkpoints, or is over within the hour that Spot may wait.
fn can_resume(case: &Case<'_>) -> bool {
    case.job.training.checkpoints || run_time(case).value() <= limit::SPOT_BUILTIN_WAIT_S
}

/// What a run that may be interrupted needs of the time before its deadline: a fifth more than it takes to wait for
/// capacity and go back to a checkpoint, our assumption; twice as much where it begins again.
fn slack(case: &Case<'_>) -> f64 {
    if case.job.training.checkpoints { 1.2 } else { 2.0 }
}

/// Whether the deadline leaves it that.
fn has_slack(case: &Case<'_>) -> bool {
    case.job.training.deadline.is_none_or(|deadline| run_time(case) * slack(case) <= deadline)
}

fn way(case: &Case<'_>) -> Way {
    let training = &case.job.training;
    if training.spot_run.is_some() || (training.interruption && can_resume(case) && has_slack(case)) {
        Way::Spot
    } else if case.job.steady_usage {
        Way::Plan
    } else if training.runs_per_month >= OFTEN && run_time(case).hours() <= 1.0 {
        Way::Warm
    } else {
        Way::OnDemand
    }
}

fn verdict(case: &Case<'_>, branch: Way) -> Verdict {
    let way = way(case);
    let training = &case.job.training;
    let spot: &[Field] = &[Field::Interruption, Field::Checkpoints];
    let unsaid = case.job.assumes(Field::Interruption);
    let (brief, text, fields): (String, String, &[Field]) = match (branch, way) {
        (Way::OnDemand, Way::OnDemand) if training.interruption && can_resume(case) => (
            "no time to spare before the deadline".to_owned(),
            format!("It may be interrupted, but takes about {}, and the deadline leaves no slack to wait for capacity: it would want {} in all.", text::span(run_time(case)), text::span(run_time(case) * slack(case))),
            &[Field::Interruption, Field::Deadline],
        ),
        (Way::OnDemand, Way::OnDemand) if training.interruption => (
            "no checkpoints, over an hour".to_owned(),
            format!("Spot does not suit: a built-in algorithm without checkpoints may wait an hour at most, and this takes about {}.", text::span(run_time(case))),
            spot,
        ),
        (Way::OnDemand, Way::OnDemand) if unsaid => ("no interruption assumed".to_owned(), "You did not say that it may be interrupted, so it runs on demand.".to_owned(), spot),
        (Way::OnDemand, Way::OnDemand) => ("no interruption allowed".to_owned(), "It may not be interrupted, so it runs on demand.".to_owned(), spot),
        (Way::OnDemand, _) => ("there is a cheaper way".to_owned(), "There is a cheaper way for this use.".to_owned(), spot),
        (Way::Spot, Way::Spot) => match training.spot_run {
            Some((time, billed)) => {
                let saved = text::figure(((1.0 - billed / time) * 100.0).round());
                (format!("{saved} % saved"), format!("Your Spot run saved {saved} %: (1 − {} s billed / {} s trained) × 100.", text::figure(billed.value()), text::figure(time.value())), &[Field::TrainingSeconds, Field::BillableSeconds])
            }
            None if training.checkpoints => ("up to 90 % less".to_owned(), "It may be interrupted and resumes from checkpoints: managed Spot costs up to 90 % less. Allow a longest wait that is longer than the run.".to_owned(), spot),
            None => ("under an hour".to_owned(), "It may be interrupted and takes under an hour, so little is lost: managed Spot costs up to 90 % less.".to_owned(), spot),
        },
        (Way::Spot, _) if training.interruption && can_resume(case) => ("no slack".to_owned(), "An interrupted run waits for capacity, and the deadline leaves no time to wait.".to_owned(), &[Field::Interruption, Field::Deadline]),
        (Way::Spot, _) if training.interruption => ("cannot resume".to_owned(), "Without checkpoints an interrupted run of this length starts again.".to_owned(), spot),
        (Way::Spot, _) => ((if unsaid { "only if interruption is fine" } else { "no interruption allowed" }).to_owned(), "Spot may interrupt it, and you did not allow that; if it may, it costs up to 90 % less.".to_owned(), spot),
        (Way::Warm, Way::Warm) => ("short and often".to_owned(), format!("{} short runs a month: a warm pool keeps the instances for the next run.", text::figure(training.runs_per_month)), &[Field::RunsPerMonth]),
        (Way::Warm, _) => ("too few runs".to_owned(), "A warm pool is billed while it waits; it pays only for short runs close together.".to_owned(), &[Field::RunsPerMonth]),
        (Way::Plan, Way::Plan) => ("level all year".to_owned(), "Usage is steady all year: a Savings Plan for that minimum costs up to 64 % less on any family. Usage above it is on demand.".to_owned(), &[Field::SteadyUsage]),
        (Way::Plan, _) if case.job.steady_usage => ("Spot saves more".to_owned(), "Spot saves more where a run may be interrupted; a plan then covers what may not.".to_owned(), &[Field::SteadyUsage]),
        (Way::Plan, _) => ("usage is not steady".to_owned(), "A commitment pays only for use that is level all year.".to_owned(), &[Field::SteadyUsage]),
    };
    let mut verdict = Verdict::new(branch == way, brief, text, fields);
    if branch == Way::Spot && way == Way::Spot && training.checkpoints {
        verdict = verdict.deciding("checkpoint:yes");
    }
    if branch == Way::Spot && way == Way::Spot && case.job.steady_usage {
        return verdict
            .and("Other steady usage belongs under a Savings Plan.", &[Field::SteadyUsage])
            .deciding("cost:savings-plan");
    }
    verdict
}
