//! What is offered where, and how well that is known.
//!
//! EC2's lists are an upper bound: SageMaker runs on EC2 types and offers fewer of them. SageMaker's own offer by Region
//! is published as prices only, of which few were read; so most Regions are known by EC2 alone.

use super::date::Date;
use super::instance::{InstanceType, Use};
use super::price;
use super::region::Region;
use super::sold::{on_ec2, said};
use super::source::SourceRef;
use crate::units::text;

pub use super::sold::{factor, not_sold, was_sold};

/// How well it is known that a type is offered for a use in a Region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// SageMaker's price list has it there for this use, or AWS itself uses it so.
    Listed {
        /// The day of the list: year, year-month or full date.
        date: &'static str,
        /// Where it was read.
        source: SourceRef,
    },
    /// EC2 has it there; that SageMaker offers it is not confirmed.
    OnEc2 {
        /// Where it was read.
        source: SourceRef,
    },
    /// SageMaker does not sell it there for this use.
    NotSold {
        /// Where it was read.
        source: SourceRef,
    },
    /// EC2 does not have it there, so that SageMaker cannot.
    NotOnEc2 {
        /// Where it was read.
        source: SourceRef,
    },
    /// A price list that a person loaded has it there for this use.
    InYourList {
        /// The day of its publication; empty where the list does not say it.
        published: Date,
    },
    /// A price list that a person loaded does not have it there for this use.
    NotInYourList {
        /// The day of its publication; empty where the list does not say it.
        published: Date,
    },
    /// No source says anything of it there.
    Unknown,
}

impl Offer {
    /// Whether it may be recommended: something says that it is there, and nothing that it is not.
    #[must_use]
    pub const fn stands(self) -> bool {
        matches!(self, Self::Listed { .. } | Self::OnEc2 { .. } | Self::InYourList { .. })
    }

    /// Whether SageMaker itself says that it is there.
    #[must_use]
    pub const fn confirmed(self) -> bool {
        matches!(self, Self::Listed { .. } | Self::InYourList { .. })
    }

    /// Whether something says that it is not there.
    #[must_use]
    pub const fn denied(self) -> bool {
        matches!(self, Self::NotSold { .. } | Self::NotOnEc2 { .. } | Self::NotInYourList { .. })
    }
}

/// How well it is known that a type is offered for a use in a Region today.
#[must_use]
pub fn offer(instance: &InstanceType, use_: Use, region: Region) -> Offer {
    if let Some(source) = not_sold(instance, use_, region) {
        return Offer::NotSold { source };
    }
    let there = on_ec2(instance, region);
    if let Some((false, source)) = there {
        return Offer::NotOnEc2 { source };
    }
    if let Some((date, source)) = price::listed(instance, use_, region) {
        return Offer::Listed { date, source };
    }
    if let Some(source) = said(instance, use_, region, true) {
        return Offer::Listed { date: source.date, source };
    }
    there.map_or(Offer::Unknown, |(_, source)| Offer::OnEc2 { source })
}

/// How well it is known that a type is offered for a use in a Region, in a sentence; `assumed` is the Region that nobody
/// stated.
#[must_use]
pub fn sentence(offer: Offer, instance: &InstanceType, use_: Use, region: Region, assumed: bool) -> String {
    let name = instance.name;
    let there = format!("{}{}", region.code(), if assumed { " (assumed)" } else { "" });
    match offer {
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
