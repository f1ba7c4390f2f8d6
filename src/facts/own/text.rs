//! What a person brought as text: how it is kept in the browser and handed to its worker.
//!
//! A line for each price list, `list eu-central-1 2026-11-27`, with its prices below it, `ml.m5.xlarge thn 0.271` (a letter
//! for each use); `discount 12`; and `own eu-central-1 ml.m5.xlarge 0.2`. Texts are joined by putting one behind the other.

use core::fmt::Write;

use super::{ListRate, OwnPrice, OwnPrices, PriceList};
use crate::facts::date::Date;
use crate::facts::instance::{self, Use, Uses};
use crate::facts::region::Region;
use crate::units::UsdPerHour;

/// The most that an instance may cost an hour in dollars: far more than any on record.
const MOST_USD: f64 = 10_000.0;

/// The letter of a use, in the order of [`Use::ALL`].
const LETTERS: [char; 5] = ['t', 'h', 'b', 'p', 'n'];

impl PriceList {
    /// The text that [`OwnPrices::read`] reads.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text = format!("list {} {}\n", self.region.code(), &*self.published);
        for rate in &self.rates {
            let Some(type_) = instance::all().get(usize::from(rate.instance)) else { continue };
            let holds = |(use_, _): &(Use, char)| rate.uses.allows(*use_);
            let uses: String = Use::ALL.into_iter().zip(LETTERS).filter(holds).map(|(_, letter)| letter).collect();
            let _written = writeln!(text, "{} {uses} {}", type_.name, rate.usd_per_hour.value());
        }
        text
    }
}

impl OwnPrices {
    /// The text that [`OwnPrices::read`] reads, but for the price lists.
    #[must_use]
    pub fn write_own(&self) -> String {
        let mut text = String::new();
        if self.discount > 0.0 {
            let _written = writeln!(text, "discount {}", self.discount);
        }
        for one in &self.single {
            if let Some(type_) = instance::all().get(usize::from(one.instance)) {
                let _written = writeln!(text, "own {} {} {}", one.region.code(), type_.name, one.usd_per_hour.value());
            }
        }
        text
    }

    /// All of it as text.
    #[must_use]
    pub fn write(&self) -> String {
        self.lists.iter().map(PriceList::write).chain([self.write_own()]).collect()
    }

    /// Reads what was written. A line that cannot be read is left out; what stands later takes the place of what stood before.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut own = Self::default();
        let mut list: Option<PriceList> = None;
        for line in text.lines() {
            let words: Vec<&str> = line.split(' ').collect();
            match words.as_slice() {
                ["list", region, published] => {
                    own.take(list.take());
                    let of = |region| PriceList { region, published: Date::of(published), rates: Vec::new() };
                    list = Region::from_code(region).map(of);
                }
                ["discount", percent] => own.discount = percent_of(percent).unwrap_or_default(),
                ["own", region, name, usd] => own.put(region, name, usd),
                [name, uses, usd] => {
                    let uses = Use::ALL.into_iter().zip(LETTERS).filter(|(_, letter)| uses.contains(*letter));
                    let uses = uses.fold(Uses::NONE, |all, (use_, _)| all.with(Uses::of(use_)));
                    if let Some(list) = &mut list
                        && let (Some(type_), Some(usd_per_hour)) = (instance::by_name(name), usd_of(usd))
                    {
                        list.rates.push(ListRate { instance: type_.index, uses, usd_per_hour });
                    }
                }
                _ => {}
            }
        }
        own.take(list);
        own
    }

    /// Takes in a price list, in the place of an older one of its Region; the lists stay in the order of the Regions.
    fn take(&mut self, list: Option<PriceList>) {
        let Some(list) = list else { return };
        let list = PriceList::new(list.region, list.published, list.rates);
        self.lists.retain(|other| other.region != list.region);
        self.lists.push(list);
        self.lists.sort_by_key(|list| list.region);
    }

    fn put(&mut self, region: &str, name: &str, usd: &str) {
        if let (Some(region), Some(type_), Some(usd_per_hour)) =
            (Region::from_code(region), instance::by_name(name), usd_of(usd))
        {
            self.set(OwnPrice { region, instance: type_.index, usd_per_hour });
        }
    }

    /// Takes in a price of a single type, in the place of an older one.
    pub fn set(&mut self, price: OwnPrice) {
        let key = |one: &OwnPrice| (one.region, one.instance);
        self.single.retain(|other| key(other) != key(&price));
        self.single.push(price);
        self.single.sort_by_key(key);
    }
}

/// A price that an instance may have.
fn usd_of(text: &str) -> Option<UsdPerHour> {
    let usd: f64 = text.parse().ok()?;
    (usd > 0.0 && usd <= MOST_USD).then_some(UsdPerHour(usd))
}

fn percent_of(text: &str) -> Option<f64> {
    let percent: f64 = text.parse().ok()?;
    (percent > 0.0 && percent < 100.0).then_some(percent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_was_written_is_read_and_damage_costs_a_line() {
        let text = "list us-east-1 2026-11-27\nml.m5.large th 0.115\nml.m5.xlarge thbpn 0.23\nlist eu-west-1 \n\
            ml.g5.xlarge h 1.5714\ndiscount 12.5\nown us-east-1 ml.m5.large 0.1\n";
        let own = OwnPrices::read(text);
        assert_eq!(own.write(), text);
        assert_eq!((own.lists.len(), own.discount, own.single.len()), (2, 12.5, 1));
        let damaged =
            format!("nonsense\nml.m5.large t 1\n{text}ml.none.xlarge t 1\nown us-east-1 ml.m5.large -1\nown x y 1\n");
        assert_eq!(OwnPrices::read(&damaged), own);
    }

    #[test]
    fn what_stands_later_counts() {
        let own = OwnPrices::read(
            "list us-east-1 2026-01-01\nml.m5.large t 1\nlist us-east-1 2026-02-01\nml.m5.large t 2\n\
            own us-east-1 ml.m5.large 3\nown us-east-1 ml.m5.large 4\n",
        );
        assert_eq!((own.lists.len(), &*own.lists[0].published), (1, "2026-02-01"));
        assert_eq!((own.single.len(), own.single[0].usd_per_hour.value()), (1, 4.0));
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "([a-z0-9. -]{0,30}\n){0,6}", usd in "\\PC{0,12}") {
            let own = OwnPrices::read(&format!("list eu-west-1 2026\nml.m5.large t {usd}\ndiscount {usd}\n{text}"));
            prop_assert!((0.0..100.0).contains(&own.discount));
            prop_assert!(own.lists.iter().flat_map(PriceList::rates).all(|rate| rate.usd_per_hour.value() > 0.0));
            prop_assert_eq!(OwnPrices::read(&own.write()), own);
        }
    }
}
