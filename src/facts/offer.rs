//! What is offered where, and how well that is known.
//!
//! EC2's lists are an upper bound: SageMaker runs on EC2 types and offers fewer of them. SageMaker's own offer by Region
//! is published as prices only, of which few were read; so most Regions are known by EC2 alone.

use super::instance::{InstanceType, Use, Uses};
use super::price;
use super::region::Region;
use super::source::SourceRef;

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
    /// No source says anything of it there.
    Unknown,
}

impl Offer {
    /// Whether it may be recommended: something says that it is there, and nothing that it is not.
    #[must_use]
    pub const fn stands(self) -> bool {
        matches!(self, Self::Listed { .. } | Self::OnEc2 { .. })
    }

    /// Whether SageMaker itself says that it is there.
    #[must_use]
    pub const fn confirmed(self) -> bool {
        matches!(self, Self::Listed { .. })
    }
}

/// What a source says of SageMaker itself.
#[derive(Debug)]
struct Said {
    /// The first and the last type, by their positions.
    types: (u16, u16),
    /// The Region by its position; all Regions where it is that of none.
    region: u8,
    uses: Uses,
    offered: bool,
    source: SourceRef,
}

include!(concat!(env!("OUT_DIR"), "/regions.rs"));

fn place(instance: &InstanceType, region: Region) -> u16 {
    let family = usize::from(instance.family_info().index);
    PLACES.get(family).and_then(|regions| regions.get(region as usize)).copied().unwrap_or_default()
}

/// EC2's price of a type's family in a Region over that in us-east-1 (largest error 1.5 %); nothing where none is on
/// record.
#[must_use]
pub fn factor(instance: &InstanceType, region: Region) -> Option<f64> {
    let thousandths = place(instance, region) & 0xfff;
    (thousandths > 0).then(|| f64::from(thousandths) / 1000.0)
}

/// Who says that EC2 has a type in a Region, or that it does not; nothing where nobody does.
fn on_ec2(instance: &InstanceType, region: Region) -> Option<(bool, SourceRef)> {
    let exception = EXCEPTIONS.iter().find(|(type_, at, ..)| *type_ == instance.index && *at == region as u8);
    if let Some((_, _, offered, source)) = exception {
        return Some((*offered, *source));
    }
    let place = place(instance, region);
    let source = *SAYERS.get(usize::from(place >> 14))?;
    match place >> 12 & 3 {
        1 => Some((true, source)),
        2 => Some((false, source)),
        _ => None,
    }
}

/// What a source says of SageMaker's own offer, the most specific first as the rows stand.
fn said(instance: &InstanceType, use_: Use, region: Region, offered: bool) -> Option<SourceRef> {
    SAID.iter()
        .filter(|said| said.offered == offered && said.uses.allows(use_))
        .filter(|said| (said.types.0..=said.types.1).contains(&instance.index))
        .find(|said| said.region == region as u8 || usize::from(said.region) >= Region::ALL.len())
        .map(|said| said.source)
}

/// Whether SageMaker is known not to sell a type for a use in a Region, whatever else it is sold for there.
#[must_use]
pub fn not_sold(instance: &InstanceType, use_: Use, region: Region) -> Option<SourceRef> {
    said(instance, use_, region, false)
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

/// Whether a type was ever sold in a Region: what EC2 has there, or had a price for before it went.
#[must_use]
pub fn was_sold(instance: &InstanceType, use_: Use, region: Region) -> bool {
    let known = factor(instance, region).is_some() || on_ec2(instance, region).is_some_and(|(there, _)| there);
    known && not_sold(instance, use_, region).is_none()
}
