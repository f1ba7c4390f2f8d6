//! What the person measured in a trial, beside what was estimated, and what it changed.

use crate::advise::{Advice, FigureKind, advise};
use crate::job::{Answers, Field, Job, Task};
use crate::sizing::{Needs, endpoint, time};
use crate::units::{Band, Gib, Unit, text};

/// The fields that take a measurement.
pub const FIELDS: [Field; 7] = [
    Field::EpochSeconds,
    Field::MeasuredShare,
    Field::ExpectedHours,
    Field::HostMemory,
    Field::DeviceMemory,
    Field::MeasuredRate,
    Field::MeasuredLatency,
];

/// Where a measurement lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Below the band.
    Below,
    /// Within it.
    Within,
    /// Above it.
    Above,
    /// There is nothing to compare it with: no type was named, or that type has no estimate.
    Alone,
}

/// One measurement.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What was measured.
    pub field: Field,
    /// The figure, with its unit.
    pub measured: String,
    /// What was estimated for the type it was measured on; empty where there is nothing to compare it with.
    pub estimated: String,
    /// The same in plain figures of one unit, to be drawn: the measured one, and the low end, the likely value and the
    /// high end of the estimate; nothing where there is nothing to compare it with.
    pub drawn: Option<[f64; 4]>,
    /// Where it lies.
    pub place: Place,
    /// What that means and how it is used.
    pub means: &'static str,
}

/// A figure of the answer before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Narrowed {
    /// Which.
    pub kind: FigureKind,
    /// Its band as estimated.
    pub before: String,
    /// Its band with the measurement.
    pub after: String,
}

/// A question that is answered otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turned {
    /// The question, by id.
    pub question: &'static str,
    /// Its title.
    pub title: &'static str,
    /// The branch taken before; empty where it was not asked.
    pub before: &'static str,
    /// The branch taken now.
    pub after: &'static str,
    /// Why.
    pub why: String,
}

/// What measurements changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// The type and number it was measured on, where that was said.
    pub on: Option<String>,
    /// Each measurement.
    pub rows: Vec<Row>,
    /// The answers without the measurements.
    pub before: Vec<String>,
    /// The answers with them.
    pub after: Vec<String>,
    /// The figures whose bands moved.
    pub narrowed: Vec<Narrowed>,
    /// The questions that are answered otherwise.
    pub turned: Vec<Turned>,
}

impl Measured {
    /// What the measurements of a job changed; nothing where none was given. The engine runs once more, without them.
    #[must_use]
    pub fn of(answers: &Answers, job: &Job, advice: &Advice) -> Option<Self> {
        let mut without = answers.clone();
        FIELDS.iter().for_each(|field| without.set(*field, ""));
        let estimated = without.validate().ok()?;
        let rows = rows(job, &estimated);
        if rows.is_empty() {
            return None;
        }
        let before = advise(&estimated, advice.view);
        let titles = |advice: &Advice| advice.answers.iter().map(crate::advise::Answer::title).collect();
        let on = job.training.current.map(|on| format!("{} × {}", job.training.current_count, on.name));
        Some(Self {
            on,
            rows,
            before: titles(&before),
            after: titles(advice),
            narrowed: narrowed(&before, advice),
            turned: turned(&before, advice),
        })
    }

    /// Whether something else is recommended.
    #[must_use]
    pub fn changes_the_answer(&self) -> bool {
        self.before != self.after
    }
}

/// Where a figure lies beside its band, and both as text.
fn row<U: Unit>(
    field: Field,
    measured: U,
    band: Option<Band<U>>,
    say: fn(U) -> String,
    say_band: fn(Band<U>) -> String,
) -> Row {
    let value = measured.bare();
    let place = match band {
        None => Place::Alone,
        Some(band) if value < band.low.bare() => Place::Below,
        Some(band) if value > band.high.bare() => Place::Above,
        Some(_) => Place::Within,
    };
    let estimated = band.map_or_else(String::new, say_band);
    let drawn = band.map(|band| [value, band.low.bare(), band.likely.bare(), band.high.bare()]);
    Row { field, measured: say(measured), estimated, drawn, place, means: means(field, place) }
}

/// What a measurement means for the estimate, and how it is used all the same.
const fn means(field: Field, place: Place) -> &'static str {
    match (field, place) {
        (_, Place::Within) => "Within our range: the range narrows around your figure.",
        (Field::HostMemory | Field::DeviceMemory, Place::Above) => {
            "Above our range: the code keeps more than the formula counts, such as copies, longer inputs or a larger batch. Your figure is used."
        }
        (Field::HostMemory | Field::DeviceMemory, Place::Below) => {
            "Below our range: the data is sparser, or the code keeps less. Your figure is used. Check that it is the peak with the real batch and data."
        }
        (Field::MeasuredRate, Place::Above) => {
            "Above our range: the server batches requests, or its kernels are faster than we assume. Your figure is used."
        }
        (Field::MeasuredRate, Place::Below) => {
            "Below our range: requests are heavier, or something other than the model is the bottleneck. Your figure is used. Check CPU and GPU utilization."
        }
        (_, Place::Above) => {
            "Above our range: something other than the processor is the bottleneck, such as reading data or small batches. Your figure is used and every time is scaled by it. See what to watch."
        }
        (_, Place::Below) => {
            "Below our range: the code is faster than we assume. Your figure is used and every time is scaled by it. Check that it covers all of the work."
        }
        (Field::EpochSeconds | Field::ExpectedHours, Place::Alone) => "Not used yet: name the type it was measured on.",
        (_, Place::Alone) => {
            "Used for every type as it is. If you name the type it was measured on, other types are scaled from it."
        }
    }
}

/// The measurements of a job beside what is estimated for the type they are from.
fn rows(job: &Job, estimated: &Job) -> Vec<Row> {
    let needs = Needs::of(estimated);
    let (training, serving) = (&job.training, &job.serving);
    let mut rows = Vec::new();
    if job.task != Task::Serve {
        let start = time::START;
        let band = training.current.and_then(|on| {
            let band = time::training(estimated, &needs.training, on, training.current_count)?;
            Some(Band { low: band.low - start.low, likely: band.likely - start.likely, high: band.high - start.high })
        });
        let epochs = training.epochs;
        if let Some(hours) = training.measured_time {
            let band = band.map(|band| band.plus(start));
            rows.push(row(Field::ExpectedHours, hours, band, text::span, text::span_band));
        } else if let Some(epoch) = training.measured_epoch {
            let band = band.map(|band| band.scale(1.0 / epochs));
            rows.push(row(Field::EpochSeconds, epoch, band, text::span, text::span_band));
        }
    }
    if job.task != Task::Train {
        let service = serving.current.and_then(|on| endpoint::of(estimated, &needs.serving, on, None));
        if let Some(rate) = serving.measured {
            let say_band = |band: Band<_>| format!("{}/s", text::band(band));
            rows.push(row(Field::MeasuredRate, rate, service.map(|service| service.rate), text::rate, say_band));
        }
        if let Some(latency) = serving.measured_latency {
            // At the rate it is to run at, as it is measured.
            let band = service.and_then(|service| service.under(service.rate.likely * serving.safety.min(0.95), 1.0));
            rows.push(row(Field::MeasuredLatency, latency, band, text::span, text::span_band));
        }
    }
    let (host, device) = if job.task == Task::Serve {
        (needs.serving.host.band, needs.serving.device.as_ref().map(|device| device.band))
    } else {
        (needs.training.host.band, needs.training.device.as_ref().map(|device| device.whole))
    };
    let memory = [
        (Field::HostMemory, training.host_memory.or(serving.host_memory), Some(host)),
        (Field::DeviceMemory, training.device_memory.or(serving.device_memory), device),
    ];
    for (field, measured, band) in memory {
        if let Some(measured) = measured {
            rows.push(row::<Gib>(field, measured, band, text::memory, text::memory_band));
        }
    }
    rows
}

/// The figures of the answers whose bands differ, where both have them.
fn narrowed(before: &Advice, after: &Advice) -> Vec<Narrowed> {
    let mut narrowed = Vec::new();
    for (old, new) in before.answers.iter().zip(&after.answers) {
        for figure in &new.figures {
            let was = old.figures.iter().find(|old| old.kind == figure.kind && old.band != figure.band);
            if let Some(was) = was {
                narrowed.push(Narrowed { kind: figure.kind, before: was.band.clone(), after: figure.band.clone() });
            }
        }
    }
    narrowed
}

/// The questions whose branch differs.
fn turned(before: &Advice, after: &Advice) -> Vec<Turned> {
    let mut turned = Vec::new();
    for step in &after.trail.steps {
        let Some(branch) = step.branch() else { continue };
        let was = before.trail.step(step.question.id).and_then(crate::decide::Step::branch);
        if was.map(|was| was.id) != Some(branch.id) {
            turned.push(Turned {
                question: step.question.id,
                title: step.question.title,
                before: was.map_or("", |was| was.label),
                after: branch.label,
                why: step
                    .verdict()
                    .and_then(|verdict| verdict.reasons.first())
                    .map_or_else(String::new, |reason| reason.text.clone()),
            });
        }
    }
    turned
}

#[cfg(test)]
mod tests;
