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
