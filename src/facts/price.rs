//! Prices on record: dollars an hour for one instance, each with the date and the place it was read.

use super::instance::{InstanceType, Use, Uses};
use super::region::Region;
use super::source::SourceRef;
use crate::units::{UsdPerHour, text};

/// How a price came about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Basis {
    /// Read for this use, or in a list that has one rate for all uses of a type.
    Listed,
    /// An estimate: EC2's price times what SageMaker asks over EC2 for types of this family or class.
    FromEc2 {
        /// SageMaker's price over EC2's.
        ratio: f64,
    },
    /// Read for another use of the type, such as Studio or another kind of job.
    OtherComponent,
}

impl Basis {
    /// A short label.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Listed => "SageMaker price list".to_owned(),
            Self::FromEc2 { ratio } => format!("estimate: EC2 price \u{d7} {}", text::fixed(ratio, 2)),
            Self::OtherComponent => "SageMaker price of another use".to_owned(),
        }
    }

    /// Whether the figure was not read as a SageMaker price.
    #[must_use]
    pub const fn is_estimate(self) -> bool {
        matches!(self, Self::FromEc2 { .. })
    }
}

/// A price with all that a reader needs to judge it.
#[derive(Debug, Clone, Copy)]
pub struct Price {
    /// Dollars an hour for one instance.
    pub usd_per_hour: UsdPerHour,
    /// How it came about.
    pub basis: Basis,
    /// Where it holds.
    pub region: Region,
    /// When it was read or published: year, year-month or full date.
    pub date: &'static str,
    /// Where it was read.
    pub source: SourceRef,
}

/// A price as the build script writes it.
#[derive(Debug)]
pub(super) struct Rate {
    /// In units of 10^-7 USD: whole numbers keep the digits of the list.
    amount: u32,
    /// The type's position.
    instance: u16,
    /// Position in `ORIGINS`.
    origin: u8,
    /// The uses it holds for; none for EC2 prices and other components.
    covers: Uses,
}

/// What rates have in common.
#[derive(Debug)]
struct Origin {
    /// SageMaker's price over EC2's in percent for EC2 prices; 0 for SageMaker's own.
    ratio_percent: u8,
    date: &'static str,
    source: SourceRef,
}

include!(concat!(env!("OUT_DIR"), "/prices.rs"));

/// The rates of a Region, sorted by the type's position; of one type, the newest first.
const fn rates(region: Region) -> &'static [Rate] {
    match region {
        Region::UsEast1 => &US_EAST_1,
        Region::UsWest2 => &US_WEST_2,
        Region::EuWest1 => &EU_WEST_1,
        _ => &[],
    }
}

impl Region {
    /// Whether any price of this Region is on record.
    #[must_use]
    pub const fn priced(self) -> bool {
        !rates(self).is_empty()
    }
}

/// The best price on record of a type for a use in a Region.
///
/// A price for the use comes first, then (N. Virginia only) EC2's price times the ratio of the family, then a price
/// of another use. Nothing where none is on record: prices of one Region are never passed off as those of another.
/// Whether the type may be used so is not asked.
#[must_use]
pub fn price(instance: &InstanceType, use_: Use, region: Region) -> Option<Price> {
    let rates = rates(region);
    let from = rates.partition_point(|rate| rate.instance < instance.index);
    let own = || rates.iter().skip(from).take_while(|rate| rate.instance == instance.index);
    let listed = own().find(|rate| rate.covers.allows(use_)).map(|rate| (rate, Basis::Listed));
    let (rate, basis) = listed
        .or_else(|| own().find_map(from_ec2))
        .or_else(|| own().next().map(|rate| (rate, Basis::OtherComponent)))?;
    let origin = ORIGINS.get(usize::from(rate.origin))?;
    let ratio = if let Basis::FromEc2 { ratio } = basis { ratio } else { 1.0 };
    Some(Price {
        usd_per_hour: UsdPerHour(f64::from(rate.amount) / 1e7 * ratio),
        basis,
        region,
        date: origin.date,
        source: origin.source,
    })
}

/// The rate with its ratio, where it is one of EC2.
fn from_ec2(rate: &Rate) -> Option<(&Rate, Basis)> {
    let origin = ORIGINS.get(usize::from(rate.origin))?;
    (origin.ratio_percent > 0).then(|| (rate, Basis::FromEc2 { ratio: f64::from(origin.ratio_percent) / 100.0 }))
}
