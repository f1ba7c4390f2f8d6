//! Prices that a person brings: official price lists of Regions, a discount, and prices of single types. They take the place
//! of the prices on record, and a list says by itself what is sold in its Region.

mod text;

use std::sync::Arc;

use super::date::Date;
use super::instance::{InstanceType, Use, Uses};
use super::offer::{self, Offer};
use super::price::{self, Basis, Price};
use super::region::Region;
use crate::units::UsdPerHour;

/// The prices that a job is judged by: those on record, under what a person brought. Cheap to clone; equal only to a copy of
/// itself.
#[derive(Debug, Clone, Default)]
pub struct Prices(Option<Arc<OwnPrices>>);

/// What a person brought.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OwnPrices {
    /// Price lists, one for a Region.
    pub lists: Vec<PriceList>,
    /// A discount on every price but those of `single`, in per cent; 0 where there is none.
    pub discount: f64,
    /// Prices of single types.
    pub single: Vec<OwnPrice>,
}

/// The official price list of a Region.
#[derive(Debug, Clone, PartialEq)]
pub struct PriceList {
    /// The Region.
    pub region: Region,
    /// The day of its publication; empty where the list does not say it.
    pub published: Date,
    /// Its prices.
    // INVARIANT: sorted by the type's position.
    rates: Vec<ListRate>,
}

/// A price of a list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ListRate {
    /// The type's position.
    pub instance: u16,
    /// The uses it holds for.
    pub uses: Uses,
    /// Dollars an hour for one instance.
    pub usd_per_hour: UsdPerHour,
}

/// A person's own price of a type in a Region, for every use.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OwnPrice {
    /// The Region.
    pub region: Region,
    /// The type's position.
    pub instance: u16,
    /// Dollars an hour for one instance.
    pub usd_per_hour: UsdPerHour,
}

impl PriceList {
    /// A list of these prices, in any order.
    #[must_use]
    pub fn new(region: Region, published: Date, mut rates: Vec<ListRate>) -> Self {
        rates.sort_by_key(|rate| rate.instance);
        Self { region, published, rates }
    }

    /// Its prices, by the type's position.
    #[must_use]
    pub fn rates(&self) -> &[ListRate] {
        &self.rates
    }

    /// The price of a type for a use; nothing where the list has none, so that the type is not sold so.
    fn rate(&self, instance: &InstanceType, use_: Use) -> Option<&ListRate> {
        let from = self.rates.partition_point(|rate| rate.instance < instance.index);
        let own = self.rates.iter().skip(from).take_while(|rate| rate.instance == instance.index);
        own.into_iter().find(|rate| rate.uses.allows(use_))
    }
}

impl OwnPrices {
    /// Whether nothing was brought.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lists.is_empty() && self.single.is_empty() && self.discount <= 0.0
    }

    fn list(&self, region: Region) -> Option<&PriceList> {
        self.lists.iter().find(|list| list.region == region)
    }

    fn price(&self, instance: &InstanceType, use_: Use, region: Region) -> Option<Price> {
        let own = |one: &&OwnPrice| one.instance == instance.index && one.region == region;
        if let Some(one) = self.single.iter().find(own) {
            return Some(Price {
                usd_per_hour: one.usd_per_hour,
                basis: Basis::Yours,
                discount: 0.0,
                region,
                date: Date::default(),
                source: None,
            });
        }
        let listed = self.list(region).and_then(|list| {
            let rate = list.rate(instance, use_)?;
            let (usd_per_hour, date) = (rate.usd_per_hour, list.published);
            Some(Price { usd_per_hour, basis: Basis::YourList, discount: 0.0, region, date, source: None })
        });
        let price = listed.or_else(|| price::price(instance, use_, region))?;
        let usd_per_hour = UsdPerHour(price.usd_per_hour.value() * (1.0 - self.discount / 100.0));
        Some(Price { usd_per_hour, discount: self.discount, ..price })
    }
}

impl Prices {
    /// The prices on record under these.
    #[must_use]
    pub fn of(own: OwnPrices) -> Self {
        Self((!own.is_empty()).then(|| Arc::new(own)))
    }

    /// What a person brought; nothing where the prices on record stand alone.
    #[must_use]
    pub fn own(&self) -> Option<&OwnPrices> {
        self.0.as_deref()
    }

    /// The best price of a type for a use in a Region: a person's own, else that of a price list that was brought, else
    /// [that on record](price::price).
    #[must_use]
    pub fn price(&self, instance: &InstanceType, use_: Use, region: Region) -> Option<Price> {
        match self.own() {
            Some(own) => own.price(instance, use_, region),
            None => price::price(instance, use_, region),
        }
    }

    /// How well it is known that a type is offered for a use in a Region: a price list that was brought says it for its
    /// Region, whatever else is on record.
    #[must_use]
    pub fn offer(&self, instance: &InstanceType, use_: Use, region: Region) -> Offer {
        match self.own().and_then(|own| own.list(region)) {
            Some(list) if list.rate(instance, use_).is_some() => Offer::InYourList { published: list.published },
            Some(list) => Offer::NotInYourList { published: list.published },
            None => offer::offer(instance, use_, region),
        }
    }

    /// Whether prices of SageMaker itself are known for a Region.
    #[must_use]
    pub fn listed(&self, region: Region) -> bool {
        region.listed() || self.own().is_some_and(|own| own.list(region).is_some())
    }
}

impl PartialEq for Prices {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}

impl Eq for Prices {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::instance::by_name;

    fn brought() -> Prices {
        let (xlarge, g5) = (by_name("ml.m5.xlarge").unwrap(), by_name("ml.g5.xlarge").unwrap());
        let rate = |instance: &InstanceType, uses: Uses, usd: f64| ListRate {
            instance: instance.index,
            uses,
            usd_per_hour: UsdPerHour(usd),
        };
        let rates = vec![
            rate(xlarge, Uses::TRAINING.with(Uses::HOSTING), 0.271),
            rate(g5, Uses::TRAINING, 1.7),
            rate(xlarge, Uses::NOTEBOOK, 0.3),
        ];
        Prices::of(OwnPrices {
            lists: vec![PriceList::new(Region::EuCentral1, Date::of("2026-11-27"), rates)],
            discount: 10.0,
            single: vec![OwnPrice { region: Region::EuCentral1, instance: g5.index, usd_per_hour: UsdPerHour(1.0) }],
        })
    }

    #[test]
    fn a_list_takes_the_place_of_prices_and_offers_of_its_region_alone() {
        let (prices, xlarge) = (brought(), by_name("ml.m5.xlarge").unwrap());
        let here = |use_| prices.price(xlarge, use_, Region::EuCentral1).unwrap();
        // 0.271 and 0.3 less 10 %.
        assert!((here(Use::Training).usd_per_hour.value() - 0.2439).abs() < 1e-12);
        assert!((here(Use::Notebook).usd_per_hour.value() - 0.27).abs() < 1e-12);
        assert_eq!(here(Use::Hosting).words(), "your price list of 27 November 2026, less 10 %");
        assert!(prices.offer(xlarge, Use::Training, Region::EuCentral1).confirmed());
        // The list has no row for processing.
        let none = prices.offer(xlarge, Use::Processing, Region::EuCentral1);
        assert!(!none.stands() && matches!(none, Offer::NotInYourList { .. }));
        let elsewhere = prices.price(xlarge, Use::Training, Region::UsEast1).unwrap();
        let on_record = price::price(xlarge, Use::Training, Region::UsEast1).unwrap();
        assert!((elsewhere.usd_per_hour.value() / on_record.usd_per_hour.value() - 0.9).abs() < 1e-12);
        assert_eq!(elsewhere.basis, on_record.basis);
        assert_eq!(
            prices.offer(xlarge, Use::Training, Region::UsEast1),
            offer::offer(xlarge, Use::Training, Region::UsEast1)
        );
    }

    #[test]
    fn an_own_price_counts_without_the_discount_and_sells_nothing() {
        let (prices, g5) = (brought(), by_name("ml.g5.xlarge").unwrap());
        let price = prices.price(g5, Use::Hosting, Region::EuCentral1).unwrap();
        assert_eq!((price.usd_per_hour.value(), price.words().as_str()), (1.0, "your own price"));
        assert!(!prices.offer(g5, Use::Hosting, Region::EuCentral1).stands());
    }

    #[test]
    fn without_any_the_prices_on_record_stand() {
        assert!(Prices::of(OwnPrices::default()).own().is_none());
        assert_eq!(Prices::default(), Prices::of(OwnPrices::default()));
        assert_ne!(brought(), brought());
    }
}
