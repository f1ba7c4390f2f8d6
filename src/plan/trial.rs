//! The trial of a training run: a part of the data on the finalists, what to watch, when to stop, how to go on from it.

use super::{Section, SectionKind, Table, finalists, said};
use crate::advise::{Advice, Answer};
use crate::facts::limit;
use crate::job::{Job, Kind};
use crate::sizing::{Candidate, cost, time::START};
use crate::units::{Band, Seconds, Usd, text};

/// Long enough that the start and the first steps do not weigh: five times the likely start.
const LONG_ENOUGH: Seconds = Seconds(600.0);
/// Shares of the work that a trial may take, in percent.
const SHARES: [f64; 6] = [1.0, 2.0, 5.0, 10.0, 25.0, 50.0];

/// What a trial on a finalist comes to.
struct Trial {
    time: Band<Seconds>,
    cost: Option<Band<Usd>>,
}

/// How many passes over the data a run takes in which a trial can be counted: trees are grown one after the other.
fn passes(job: &Job) -> f64 {
    if job.work.kind == Kind::Trees { 1.0 } else { job.training.epochs.max(1e-6) }
}

/// The share of one pass over the data, in percent, that keeps the slowest finalist busy for ten minutes; all of it where
/// a pass is shorter than that.
fn share(job: &Job, finalists: &[&Candidate]) -> f64 {
    let pass = |one: &&Candidate| (one.time.likely - START.likely).value() / passes(job);
    let slowest = finalists.iter().map(pass).fold(0.0, f64::max);
    SHARES.into_iter().find(|share| slowest * share / 100.0 >= LONG_ENOUGH.value()).unwrap_or(100.0)
}

fn trial(job: &Job, share: f64, one: &Candidate) -> Trial {
    let part = share / 100.0 / passes(job);
    let work = |all: Seconds, start: Seconds| (all - start).max(Seconds::ZERO) * part;
    let time = Band {
        low: work(one.time.low, START.low),
        likely: work(one.time.likely, START.likely),
        high: work(one.time.high, START.high),
    }
    .plus(START);
    Trial { time, cost: one.price.as_ref().map(|price| cost::run(price, time, one.count)) }
}

/// The trial of the training.
pub(super) fn section(job: &Job, advice: &Advice, answer: &Answer) -> Section {
    let finalists = finalists(&answer.ranking);
    let mut steps: Vec<String> = said(advice, "trial").into_iter().collect();
    let mut tables = Vec::new();
    if advice.trail.took("trial") == Some("just-run") {
        steps.push("Watch it in a lower environment all the same, and give its time and its peaks of memory under “What you measured”, with the type: the next run is then chosen by them.".to_owned());
    } else if !finalists.is_empty() {
        let share = share(job, &finalists);
        let trials: Vec<Trial> = finalists.iter().map(|one| trial(job, share, one)).collect();
        steps.push(what(job, share));
        if let Some(sum) =
            trials.iter().map(|trial| trial.cost).try_fold(Band::exact(Usd::ZERO), |a, b| Some(a.plus(b?)))
        {
            steps.push(format!("All of these cost {} together.", text::money_band(sum)));
        }
        steps.extend(stop(&trials, &finalists));
        steps.push(extrapolate(job, share));
        let rows = finalists.iter().zip(&trials).map(|(one, trial)| row(one, trial)).collect();
        let head = &["Finalist", "The trial takes", "It costs", "The whole run"];
        tables.push(Table { name: "What to try, the smallest first", head, rows });
    }
    tables.push(watch(finalists.iter().any(|one| one.instance.accelerator.is_some())));
    steps.extend(said(advice, "bottleneck"));
    steps.extend(said(advice, "payment"));
    Section {
        kind: SectionKind::TrainingTrial,
        tables,
        steps,
        source: "Study chapter, row S15; SageMaker Developer Guide, training-metrics, debugger-built-in-profiler-rules, API StoppingCondition",
    }
}

fn row(one: &Candidate, trial: &Trial) -> Vec<String> {
    vec![
        format!("{} × {}", one.count, one.instance.name),
        text::span_band(trial.time),
        trial.cost.map_or_else(|| "no price".to_owned(), text::money_band),
        text::span_band(one.time),
    ]
}

/// What to run. What a table takes in memory grows with the data, so that trees are tried on all of it with fewer rounds.
fn what(job: &Job, share: f64) -> String {
    let percent = text::figure(share);
    if job.work.kind == Kind::Trees {
        format!(
            "Do it in a lower environment: all of the data, so that memory is what it will be, and {percent} % of the trees ({}).",
            text::figure((job.training.trees * share / 100.0).ceil())
        )
    } else if job.work.kind.is_deep() {
        format!(
            "Do it in a lower environment: {} for one epoch, with the batch and the length of the real run; GPU memory then peaks within the first steps.",
            part(share)
        )
    } else {
        format!("Do it in a lower environment: {} for one pass; memory grows with the data, so watch how.", part(share))
    }
}

fn part(share: f64) -> String {
    if share >= 100.0 { "all of the data".to_owned() } else { format!("{} % of the data", text::figure(share)) }
}

/// When to stop: at the end of the share, out of memory, level, or at a limit that the job itself keeps.
fn stop(trials: &[Trial], finalists: &[&Candidate]) -> Vec<String> {
    let longest = trials.iter().map(|trial| trial.time.high).fold(Seconds::ZERO, Seconds::max);
    let limit = (longest * 2.0).min(Seconds::from_hours(limit::TRAINING_MAX_DAYS * 24.0));
    let mut steps = vec![format!(
        "Stop at the end of that part, or sooner: when memory runs out, or when the time of a step stays within 5 % for three readings after the first five minutes. Set MaxRuntimeInSeconds to {}, twice the longest estimate.",
        text::figure(limit.value().ceil())
    )];
    if finalists.iter().any(|one| one.count > 4) {
        steps.push(
            "Two instances tell enough of a fleet where memory allows it: give their number under “What you measured”, and the exchange between more of them is estimated."
                .to_owned(),
        );
    }
    if finalists.len() > 1 {
        steps.push(
            "Begin with the smallest; where it is fast enough, and its memory under nine tenths, the larger ones need no trial."
                .to_owned(),
        );
    }
    steps
}

/// How the trial says what the whole run takes.
fn extrapolate(job: &Job, share: f64) -> String {
    if job.work.kind == Kind::Trees {
        return format!(
            "The whole run: the start, then the seconds of the trees you grew × {}. Give that under “What you measured” as hours of a run, with the type.",
            text::figure(100.0 / share)
        );
    }
    format!(
        "The whole run: the start, then the seconds of that epoch{} × {} epochs. Give the seconds and the peaks of memory under “What you measured”, with the type: the bands shrink around them and the answer follows.",
        if share < 100.0 { format!(" × {}", text::figure(100.0 / share)) } else { String::new() },
        text::figure(job.training.epochs)
    )
}

/// What to watch, and what each reading means for the choice.
fn watch(gpu: bool) -> Table {
    const CPU: [[&str; 3]; 5] = [
        [
            "CPUUtilization",
            "over nine tenths of all vCPUs",
            "Compute holds it back: a larger size or more instances of a C type.",
        ],
        ["CPUUtilization", "one vCPU busy, the rest idle", "The code does not spread: a larger size gains nothing."],
        ["MemoryUtilization", "over nine tenths", "Too tight: the next size, or an R type."],
        ["MemoryUtilization", "under a third", "A smaller size, or a C type in place of M or R."],
        [
            "DiskUtilization and I/O wait",
            "CPU idle while data comes",
            "Pack the files, FastFile or Pipe mode, FSx for Lustre.",
        ],
    ];
    const GPU: [[&str; 3]; 7] = [
        ["GPUUtilization", "over nine tenths", "It works: a faster GPU or more of them is what would speed it up."],
        [
            "GPUUtilization",
            "under half, CPU busy",
            "It waits for data: more vCPUs for each GPU, or decode less on the way.",
        ],
        ["GPUUtilization", "under half, CPU idle", "Small steps or slow reading: a larger batch, or a smaller GPU."],
        ["GPUMemoryUtilization", "over nine tenths", "Too tight: a smaller batch, or a GPU with more memory."],
        ["GPUMemoryUtilization", "under half", "Double the batch, or take a smaller GPU."],
        [
            "CPUUtilization",
            "100 % for each vCPU is full",
            "Above nine tenths beside an idle GPU the loader is too slow.",
        ],
        [
            "DiskUtilization and I/O wait",
            "GPU idle while data comes",
            "Pack the files, FastFile or Pipe mode, FSx for Lustre.",
        ],
    ];
    let rows: &[[&str; 3]] = if gpu { &GPU } else { &CPU };
    Table {
        name: "What to watch in CloudWatch",
        head: &["Metric", "Reading", "What it means for the choice"],
        rows: rows.iter().map(|row| row.iter().map(|&cell| cell.to_owned()).collect()).collect(),
    }
}
