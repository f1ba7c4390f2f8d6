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
        steps.push("Watch the run in a lower environment all the same. Enter its time, its peak memory and the type under “What you measured”; they then decide the next choice.".to_owned());
    } else if !finalists.is_empty() {
        let share = share(job, &finalists);
        let trials: Vec<Trial> = finalists.iter().map(|one| trial(job, share, one)).collect();
        steps.push(what(job, share));
        if let Some(sum) =
            trials.iter().map(|trial| trial.cost).try_fold(Band::exact(Usd::ZERO), |a, b| Some(a.plus(b?)))
        {
            steps.push(format!("All trials together cost {}.", text::money_band(sum)));
        }
        steps.extend(stop(&trials, &finalists));
        steps.push(extrapolate(job, share));
        let rows = finalists.iter().zip(&trials).map(|(one, trial)| row(one, trial)).collect();
        let head = &["Finalist", "Trial time", "Trial cost", "Full run"];
        tables.push(Table { name: "What to try, cheapest first", head, rows });
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
            "Use a lower environment, all of the data and {percent} % of the trees ({}). Memory then is what the full run needs.",
            text::figure((job.training.trees * share / 100.0).ceil())
        )
    } else if job.work.kind.is_deep() {
        format!(
            "Use a lower environment and {} for one epoch, with the batch size and sequence length of the real run. GPU memory then peaks within the first steps.",
            part(share)
        )
    } else {
        format!("Use a lower environment and {} for one pass. Memory grows with the data: watch how fast.", part(share))
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
        "Stop at the end of that part. Stop earlier if memory runs out, or if the step time stays within 5 % for three readings after the first five minutes. Set MaxRuntimeInSeconds to {}, twice the longest estimate.",
        text::figure(limit.value().ceil())
    )];
    if finalists.iter().any(|one| one.count > 4) {
        steps.push(
            "Two instances are enough where memory allows it. Enter their number under “What you measured”; the communication between more of them is estimated."
                .to_owned(),
        );
    }
    if finalists.len() > 1 {
        steps.push(
            "Start with the smallest. If it is fast enough and uses less than 90 % of its memory, the larger types need no trial."
                .to_owned(),
        );
    }
    steps
}

/// How the trial says what the whole run takes.
fn extrapolate(job: &Job, share: f64) -> String {
    if job.work.kind == Kind::Trees {
        return format!(
            "The full run takes the start plus {} × the seconds of the trees you grew. Enter that under “What you measured” as hours of a run, with the type.",
            text::figure(100.0 / share)
        );
    }
    format!(
        "The full run takes the start plus the seconds of that epoch{} × {} epochs. Enter the seconds, the peak memory and the type under “What you measured”: the ranges narrow and the answer follows.",
        if share < 100.0 { format!(" × {}", text::figure(100.0 / share)) } else { String::new() },
        text::figure(job.training.epochs)
    )
}

/// What to watch, and what each reading means for the choice.
fn watch(gpu: bool) -> Table {
    const CPU: [[&str; 3]; 5] = [
        [
            "CPUUtilization",
            "over 90 % on all vCPUs",
            "Compute is the bottleneck: use a larger size, or more instances of a C type.",
        ],
        ["CPUUtilization", "one vCPU busy, the rest idle", "The code uses one core: a larger size gains nothing."],
        ["MemoryUtilization", "over 90 %", "Too tight: use the next size, or an R type."],
        ["MemoryUtilization", "under a third", "Use a smaller size, or a C type instead of M or R."],
        [
            "DiskUtilization and I/O wait",
            "CPU idle while data comes",
            "Input is the bottleneck: pack the files, use FastFile or Pipe mode, or FSx for Lustre.",
        ],
    ];
    const GPU: [[&str; 3]; 7] = [
        ["GPUUtilization", "over 90 %", "The GPU is the bottleneck: a faster GPU or more GPUs speed it up."],
        ["GPUUtilization", "under half, CPU busy", "The GPU waits for data: use more vCPUs per GPU, or decode less."],
        [
            "GPUUtilization",
            "under half, CPU idle",
            "Small steps or slow reading: use a larger batch, or a smaller GPU.",
        ],
        ["GPUMemoryUtilization", "over 90 %", "Too tight: use a smaller batch, or a GPU with more memory."],
        ["GPUMemoryUtilization", "under half", "Double the batch, or use a smaller GPU."],
        [
            "CPUUtilization",
            "100 % for each vCPU is full",
            "Above 90 % beside an idle GPU, the data loader is too slow.",
        ],
        [
            "DiskUtilization and I/O wait",
            "GPU idle while data comes",
            "Input is the bottleneck: pack the files, use FastFile or Pipe mode, or FSx for Lustre.",
        ],
    ];
    let rows: &[[&str; 3]] = if gpu { &GPU } else { &CPU };
    Table {
        name: "What to watch in CloudWatch",
        head: &["Metric", "Reading", "What it means for the choice"],
        rows: rows.iter().map(|row| row.iter().map(|&cell| cell.to_owned()).collect()).collect(),
    }
}
