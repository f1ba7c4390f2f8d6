//! What is offered where, and for how much, against lists that were read type by type.

use sagefit::facts::instance::{self, Use};
use sagefit::facts::offer::{self, Offer};
use sagefit::facts::price::{self, Basis};
use sagefit::facts::region::Region;

use crate::regions::CODES;

/// EC2's type lists: a digit for each Region, `?` where no list says.
fn offered() -> impl Iterator<Item = (&'static instance::InstanceType, Region, char)> {
    let mut lines = include_str!("../data/ec2_offered.txt").lines();
    let codes: Vec<&str> = lines.next().unwrap().split(' ').collect();
    lines.flat_map(move |line| {
        let (name, digits) = line.split_once(' ').unwrap();
        let instance = instance::by_name(name).unwrap();
        let regions: Vec<Region> = codes.iter().map(|code| Region::from_code(code).unwrap()).collect();
        regions
            .into_iter()
            .zip(digits.chars())
            .map(move |(region, digit)| (instance, region, digit))
            .collect::<Vec<_>>()
    })
}

#[test]
fn the_build_knows_the_regions_in_their_order() {
    let codes: Vec<&str> = Region::ALL.iter().map(|region| region.code()).collect();
    assert_eq!(codes, CODES);
}

#[test]
fn families_and_exceptions_say_what_the_lists_of_types_say() {
    let mut seen = 0;
    for (instance, region, digit) in offered() {
        let offer = offer::offer(instance, Use::Processing, region);
        let good = match (digit, offer) {
            (_, Offer::NotSold { .. }) | ('0', Offer::NotOnEc2 { .. }) => true,
            // Lists without all types have others of the family and not this one.
            ('?', offer) => !offer.stands(),
            ('1', offer) => offer.stands(),
            _ => false,
        };
        assert!(good, "{} {region:?} {digit}: {offer:?}", instance.name);
        seen += 1;
    }
    assert_eq!(seen, 434 * 34);
}

/// 150 prices drawn at random from EC2's offer files: the factor of the family gives each within 1.5 %.
#[test]
fn a_factor_gives_what_ec2_asks() {
    let home = |name: &str| {
        let prices =
            include_str!("../../src/facts/data/prices.csv").lines().map(|line| line.split(',').collect::<Vec<_>>());
        let mut own = prices.filter(|row| row.first() == Some(&name) && row.get(2) == Some(&"ec2"));
        own.next().and_then(|row| row[3].parse::<f64>().ok()).unwrap_or_else(|| panic!("{name} has no EC2 price"))
    };
    for row in csv::Reader::from_reader(include_str!("../data/ec2_prices.csv").as_bytes()).records() {
        let row = row.unwrap();
        // P2 and P3 have no EC2 price in us-east-1 on record any more.
        if row[0].starts_with("ml.p2.") || row[0].starts_with("ml.p3.") || row[0].starts_with("ml.dl1") {
            continue;
        }
        let region = Region::from_code(&row[1]).unwrap();
        let factor = offer::factor(instance::by_name(&row[0]).unwrap(), region).unwrap();
        let error = home(&row[0]) * factor / row[2].parse::<f64>().unwrap() - 1.0;
        assert!(error.abs() < 0.0155, "{} {region:?}: {error}", &row[0]);
    }
}

/// SageMaker's own prices of 2026 outside us-east-1, computed as if they were not on record.
#[test]
fn a_carried_price_is_near_the_listed_one() {
    let mut compared = 0;
    for region in Region::ALL.iter().filter(|region| **region != Region::UsEast1) {
        for instance in instance::all() {
            for use_ in Use::ALL {
                let Some(own) = price::price(instance, use_, *region) else { continue };
                let factor = offer::factor(instance, *region);
                let home = price::price(instance, use_, Region::UsEast1);
                let (Some(factor), Some(home)) = (factor, home) else { continue };
                if own.basis != Basis::Listed || !own.date.starts_with("2026") {
                    continue;
                }
                let error = home.usd_per_hour.value() * factor / own.usd_per_hour.value() - 1.0;
                assert!(error.abs() < 0.015, "{} {use_:?} {region:?}: {error}", instance.name);
                compared += 1;
            }
        }
    }
    assert!(compared > 60, "{compared}");
}

#[test]
fn what_the_price_list_has_no_rate_for_is_not_sold() {
    let r6i = instance::by_name("ml.r6i.4xlarge").unwrap();
    for use_ in [Use::Training, Use::Processing] {
        assert!(price::price(r6i, use_, Region::UsEast1).is_none());
        assert!(matches!(offer::offer(r6i, use_, Region::EuWest1), Offer::NotSold { .. }));
    }
    for use_ in [Use::Notebook, Use::Hosting] {
        assert!(price::price(r6i, use_, Region::UsEast1).is_some(), "{use_:?}");
    }
    // EC2 has g5 in Paris, SageMaker's list of October 2026 has none there.
    let g5 = instance::by_name("ml.g5.xlarge").unwrap();
    assert!(matches!(offer::offer(g5, Use::Hosting, Region::EuWest3), Offer::NotSold { .. }));
    assert!(matches!(offer::offer(g5, Use::Training, Region::EuCentral1), Offer::Listed { date: "2026-08-13", .. }));
    let g6 = instance::by_name("ml.g6.xlarge").unwrap();
    assert!(matches!(offer::offer(g6, Use::Training, Region::EuCentral1), Offer::OnEc2 { .. }));
}

/// Every Region has a price for nearly all that EC2 offers there; what has none is sold by capacity block or newer than the
/// lists.
#[test]
fn every_region_has_prices() {
    for region in Region::ALL {
        let (mut there, mut priced) = (0, 0);
        for (instance, at, digit) in offered() {
            if at == *region && digit == '1' && instance.uses.allows(Use::Hosting) {
                there += 1;
                priced += usize::from(offer::factor(instance, *region).is_some());
            }
        }
        assert!(there > 80 && priced * 100 >= there * 75, "{region:?}: {priced} of {there}");
    }
}
