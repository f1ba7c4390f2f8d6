//! What EC2 and SageMaker say of a type in a Region beside its price: the offer and the price are both made of it.

use super::instance::{InstanceType, Use, Uses};
use super::region::Region;
use super::source::SourceRef;

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
pub(super) fn on_ec2(instance: &InstanceType, region: Region) -> Option<(bool, SourceRef)> {
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
pub(super) fn said(instance: &InstanceType, use_: Use, region: Region, offered: bool) -> Option<SourceRef> {
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

/// Whether a type was ever sold in a Region: what EC2 has there, or had a price for before it went.
#[must_use]
pub fn was_sold(instance: &InstanceType, use_: Use, region: Region) -> bool {
    let known = factor(instance, region).is_some() || on_ec2(instance, region).is_some_and(|(there, _)| there);
    known && not_sold(instance, use_, region).is_none()
}
