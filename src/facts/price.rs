//! Prices on record: dollars an hour for one instance, each with the date and the place it was read.

use super::date::Date;
use super::instance::{InstanceType, Use, Uses};
use super::region::Region;
use super::sold;
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
    /// An estimate: the price in us-east-1 times what EC2 asks in this Region over us-east-1 for the family. 132 prices of 2026
    /// in eight Regions were off by 0.65 % at most (`src/facts/data/README.md`).
    Carried {
        /// EC2's price in the Region over that in us-east-1.
        factor: f64,
    },
    /// Read for another use of the type, such as Studio or another kind of job.
    OtherComponent,
    /// Read for this use in a price list that a person loaded ([`own`](super::own)).
    YourList,
    /// A price that a person stated.
    Yours,
}

impl Basis {
    /// A short label.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Listed => "SageMaker price list".to_owned(),
            Self::FromEc2 { ratio } => format!("estimate: EC2 price \u{d7} {}", text::fixed(ratio, 2)),
            Self::Carried { factor } => format!("estimate: us-east-1 price \u{d7} {}", text::fixed(factor, 3)),
            Self::OtherComponent => "SageMaker price of another use".to_owned(),
            Self::YourList => "your price list".to_owned(),
            Self::Yours => "your own price".to_owned(),
        }
    }

    /// Whether the figure was not read as a SageMaker price.
    #[must_use]
    pub const fn is_estimate(self) -> bool {
        matches!(self, Self::FromEc2 { .. } | Self::Carried { .. })
    }

    /// Whether it may be off by more than rounding: the ratio over EC2 is that of a class of types.
    #[must_use]
    pub const fn is_unsure(self) -> bool {
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
    /// The discount that a person stated and that is taken off it, in per cent; 0 where there is none.
    pub discount: f64,
    /// Where it holds.
    pub region: Region,
    /// When it was read or published: year, year-month or full date; empty where nobody said it.
    pub date: Date,
    /// Where it was read; nothing where a person brought it.
    pub source: Option<SourceRef>,
}

impl Price {
    /// How it came about, in a few words: `SageMaker price list`, `your price list of 27 November 2026, less 12 %`.
    #[must_use]
    pub fn words(&self) -> String {
        let dated = self.basis == Basis::YourList && !self.date.is_empty();
        let date = if dated { [" of ", &text::date(&self.date)].concat() } else { String::new() };
        [self.basis.words(), date, self.less()].concat()
    }

    /// The discount in words, behind a comma: `, less 12 %`; empty where there is none.
    #[must_use]
    pub fn less(&self) -> String {
        if self.discount > 0.0 { [", less ", &text::figure(self.discount), " %"].concat() } else { String::new() }
    }

    /// Where it was read.
    #[must_use]
    pub fn source(&self) -> &'static str {
        match (self.source, self.basis) {
            (Some(source), _) => SourceRef::title(source),
            (None, Basis::YourList) => "the price list that you loaded",
            (None, _) => "your own price",
        }
    }
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
        Region::UsEast2 => &US_EAST_2,
        Region::UsWest2 => &US_WEST_2,
        Region::EuWest1 => &EU_WEST_1,
        Region::EuWest3 => &EU_WEST_3,
        Region::EuCentral1 => &EU_CENTRAL_1,
        Region::EuNorth1 => &EU_NORTH_1,
        Region::ApSouth1 => &AP_SOUTH_1,
        Region::ApNortheast1 => &AP_NORTHEAST_1,
        _ => &[],
    }
}

impl Region {
    /// Whether any of SageMaker's own prices of this Region was read.
    #[must_use]
    pub const fn listed(self) -> bool {
        !rates(self).is_empty()
    }
}

/// The rates of a type in a Region.
fn own(instance: &InstanceType, region: Region) -> impl Iterator<Item = &'static Rate> {
    let (rates, index) = (rates(region), instance.index);
    let from = rates.partition_point(|rate| rate.instance < index);
    rates.iter().skip(from).take_while(move |rate| rate.instance == index)
}

/// The day and the source of SageMaker's own price of a type for a use in a Region, where one was read.
pub(super) fn listed(instance: &InstanceType, use_: Use, region: Region) -> Option<(&'static str, SourceRef)> {
    let rate = own(instance, region).find(|rate| rate.covers.allows(use_))?;
    ORIGINS.get(usize::from(rate.origin)).map(|origin| (origin.date, origin.source))
}

/// The best price on record of a type for a use in a Region; nothing where none is, or where SageMaker does not sell it so.
///
/// A price for the use comes first, then in us-east-1 EC2's price times the ratio of the family, elsewhere the price in us-east-1
/// times EC2's factor of family and Region, then a price of another use. Whether EC2 has the type there is not asked
/// ([`offer`](super::offer::offer) says it).
#[must_use]
pub fn price(instance: &InstanceType, use_: Use, region: Region) -> Option<Price> {
    if sold::not_sold(instance, use_, region).is_some() {
        return None;
    }
    let listed = own(instance, region).find(|rate| rate.covers.allows(use_)).map(|rate| (rate, Basis::Listed));
    let here = listed.or_else(|| own(instance, region).find_map(from_ec2));
    if here.is_none()
        && let Some(carried) = carried(instance, use_, region)
    {
        return Some(carried);
    }
    let (rate, basis) = here.or_else(|| own(instance, region).next().map(|rate| (rate, Basis::OtherComponent)))?;
    let origin = ORIGINS.get(usize::from(rate.origin))?;
    let ratio = if let Basis::FromEc2 { ratio } = basis { ratio } else { 1.0 };
    Some(Price {
        usd_per_hour: UsdPerHour(f64::from(rate.amount) / 1e7 * ratio),
        basis,
        discount: 0.0,
        region,
        date: Date::of(origin.date),
        source: Some(origin.source),
    })
}

/// The price in us-east-1 carried to another Region.
fn carried(instance: &InstanceType, use_: Use, region: Region) -> Option<Price> {
    if region == Region::UsEast1 {
        return None;
    }
    let factor = sold::factor(instance, region)?;
    let home = price(instance, use_, Region::UsEast1)?;
    let usd_per_hour = UsdPerHour(home.usd_per_hour.value() * factor);
    Some(Price { usd_per_hour, basis: Basis::Carried { factor }, region, ..home })
}

/// The rate with its ratio, where it is one of EC2.
fn from_ec2(rate: &Rate) -> Option<(&Rate, Basis)> {
    let origin = ORIGINS.get(usize::from(rate.origin))?;
    (origin.ratio_percent > 0).then(|| (rate, Basis::FromEc2 { ratio: f64::from(origin.ratio_percent) / 100.0 }))
}
