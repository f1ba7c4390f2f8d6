//! How well it is known that a type is offered in the job's Region.

use crate::decide::Side;
use crate::facts::date::Date;
use crate::facts::instance::{InstanceType, Use};
use crate::facts::offer::Offer;
use crate::job::{Delivery, Field, Job};
use crate::units::text;

/// What a side uses instances for.
fn use_of(job: &Job, side: Side) -> Use {
    match side {
        Side::Training => Use::Training,
        _ if job.serving.delivery == Delivery::Schedule => Use::Transform,
        _ => Use::Hosting,
    }
}

/// Whether SageMaker itself lists a type for a side's use in the job's Region.
pub(super) fn confirmed(job: &Job, side: Side, instance: &InstanceType) -> bool {
    job.prices.offer(instance, use_of(job, side), job.region).confirmed()
}

/// How well it is known that a type is offered in the job's Region.
pub(super) fn sentence(job: &Job, side: Side, instance: &InstanceType) -> String {
    let (name, use_, region) = (instance.name, use_of(job, side), job.region);
    let assumed = if job.assumes(Field::Region) { " (assumed)" } else { "" };
    let there = format!("{}{assumed}", region.code());
    match job.prices.offer(instance, use_, region) {
        Offer::Listed { date, .. } => {
            format!("SageMaker lists {name} for {} in {there}, as of {}.", use_.name(), text::date(date))
        }
        Offer::OnEc2 { source } => format!(
            "EC2 has {name} in {there}, as of {}; that SageMaker offers it there for {} is not confirmed.",
            text::date(source.date),
            use_.name()
        ),
        Offer::NotSold { source } => format!(
            "{name}: SageMaker does not offer it for {} in {there}, as of {} ({}).",
            use_.name(),
            text::date(source.date),
            source.title
        ),
        Offer::NotOnEc2 { source } => {
            format!("{name}: EC2 does not offer it in {there}, as of {}.", text::date(source.date))
        }
        Offer::InYourList { published } => {
            [your_list(published).as_str(), " has ", name, " for ", use_.name(), " in ", &there, "."].concat()
        }
        Offer::NotInYourList { published } => {
            [your_list(published).as_str(), " does not have ", name, " for ", use_.name(), " in ", &there, "."].concat()
        }
        Offer::Unknown => format!("{name}: no source says that {there} has it."),
    }
}

/// The price list that a person loaded, at the beginning of a sentence.
fn your_list(published: Date) -> String {
    if published.is_empty() {
        "Your price list".to_owned()
    } else {
        ["Your price list of ", &text::date(&published)].concat()
    }
}
