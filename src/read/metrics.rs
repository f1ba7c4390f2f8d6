//! Utilization from CloudWatch. SageMaker sums it over the vCPUs, and over the GPUs, of an instance: 400 % is all of four
//! (Developer Guide, "Monitor SageMaker AI with CloudWatch"). So a share can be told where the type is named.

use core::ops::Range;

use super::keys::bounded;
use super::{Span, Sure};
use crate::facts::InstanceType;
use crate::facts::instance;
use crate::job::Field;

/// Below this share of one vCPU an instance does nothing, however many it has.
const IDLE_PERCENT: f64 = 10.0;

/// A GPU that is busy less than this does little.
const LOW_PERCENT: f64 = 30.0;

/// What metrics say: the mean of each, as the share of all vCPUs or GPUs.
pub(super) fn read(text: &str) -> Vec<Span> {
    let named = named(text);
    let mut spans = Vec::new();
    let say = |field, value: Option<String>, at: Range<usize>, sure, why: String| {
        value.map(|value| Span { at, field, value, sure, why })
    };
    if let Some((one, at)) = &named {
        let name = Some(one.name.to_owned());
        spans.extend(say(Field::CurrentInstance, name, at.clone(), Sure::Said, String::new()));
    }
    let of =
        |count: &dyn Fn(&InstanceType) -> u16| named.as_ref().map(|(one, _)| count(one)).filter(|count| *count > 0);
    if let Some((mean, at)) = mean(text, "GPUUtilization") {
        let gpus = of(&|one| u16::from(one.accelerator_count));
        // Of a type that nobody named, up to 100 is taken for one GPU, which most types have.
        if let Some(count) = gpus.or_else(|| (mean <= 100.0).then_some(1)) {
            let value = bounded(Field::GpuUse, mean / f64::from(count));
            let why = match (gpus, count) {
                (None, _) => "the mean, taken for that of one GPU".to_owned(),
                (_, 1) => "the mean".to_owned(),
                (_, count) => format!("the mean over {count} GPUs"),
            };
            let sure = if gpus.is_some() { Sure::Said } else { Sure::Implied };
            spans.extend(say(Field::GpuUse, value, at.clone(), sure, why));
            // With a type the form draws this from the share itself.
            if gpus.is_none() && mean < LOW_PERCENT {
                let low = Some("low-use".to_owned());
                spans.extend(say(Field::Symptom, low, at, Sure::Implied, "the GPU is under 30 % busy".to_owned()));
            }
        }
    }
    if let Some((mean, at)) = mean(text, "CPUUtilization") {
        if let Some(vcpus) = of(&|one| one.vcpu) {
            let value = bounded(Field::CpuUse, mean / f64::from(vcpus));
            spans.extend(say(Field::CpuUse, value, at, Sure::Said, format!("the mean over {vcpus} vCPUs")));
        } else if mean < IDLE_PERCENT && spans.iter().all(|span| span.field != Field::GpuUse) {
            let idle = Some("idle".to_owned());
            spans.extend(say(Field::Symptom, idle, at, Sure::Implied, "less than a tenth of one vCPU".to_owned()));
        }
    }
    spans
}

/// The first instance type that the text names; `html.` is none.
fn named(text: &str) -> Option<(&'static InstanceType, Range<usize>)> {
    text.match_indices("ml.").find_map(|(start, _)| {
        let rest = text.get(start..)?;
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == '-')).unwrap_or(rest.len());
        let name = rest.get(..end)?.trim_end_matches('.');
        Some((instance::by_name(name)?, start..start + name.len()))
    })
}

/// The mean of a metric's values, and where it is named.
fn mean(text: &str, name: &str) -> Option<(f64, Range<usize>)> {
    let start = text.find(name)?;
    let from = start + name.len();
    // The values up to the next metric.
    let rest = text.get(from..).unwrap_or_default();
    let end = rest.find("Utilization").unwrap_or(rest.len());
    let values = averages(rest.get(..end).unwrap_or_default());
    (!values.is_empty()).then(|| (values.iter().sum::<f64>() / values.len() as f64, start..from))
}

/// The numbers behind `Average` or in `Values`.
fn averages(text: &str) -> Vec<f64> {
    let numbers = |text: &str| -> Vec<f64> {
        text.split(|c: char| !(c.is_ascii_digit() || c == '.'))
            .filter(|piece| piece.starts_with(|c: char| c.is_ascii_digit()))
            .filter_map(|piece| crate::units::number::parse(piece).ok())
            .collect()
    };
    if let Some(start) = text.find("\"Values\"") {
        let rest = text.get(start..).unwrap_or_default();
        return numbers(rest.get(..rest.find(']').unwrap_or(rest.len())).unwrap_or_default());
    }
    text.split("\"Average\"")
        .skip(1)
        .filter_map(|rest| numbers(rest.get(..rest.find([',', '}']).unwrap_or(rest.len()))?).first().copied())
        .collect()
}
