//! One type in words: what it is, where it is sold and for how much, and which built-in algorithms may use it.

use super::column::{offered, status};
use crate::facts::algorithm::{self, Algorithm};
use crate::facts::instance::{InstanceType, Status, Use};
use crate::facts::offer::Offer;
use crate::facts::own::Prices;
use crate::facts::price::{Basis, Price};
use crate::facts::region::Region;
use crate::picture::hardware::{Hardware, hardware};
use crate::units::{Usd, text};

/// A Region in which a type is offered, or is known not to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The Region.
    pub region: Region,
    /// How well it is known that the type is offered there.
    pub offered: &'static str,
    /// The price an hour; empty where none is on record.
    pub price: String,
    /// How the price came about, with its date; empty where there is none.
    pub basis: String,
    /// Where the price was read, else where the offer was.
    pub source: &'static str,
}

/// What the type is, in sentences.
#[must_use]
pub fn sentences(one: &InstanceType) -> Vec<String> {
    let mut said = Vec::new();
    let Hardware { device, rest } = hardware(one);
    let mut parts: Vec<String> = device
        .map(|(count, maker, name)| [count.to_string().as_str(), " × ", maker, " ", &name].concat().replace("  ", " "))
        .into_iter()
        .collect();
    parts.extend(rest);
    if !parts.is_empty() {
        said.push(format!("{} has {}.", one.name, listed(&parts)));
    }
    if one.network_gbps > 0.0 {
        let peak = text::figure(f64::from(one.network_gbps));
        let base = f64::from(one.network_baseline_gbps);
        let steady = (base > 0.0 && one.network_baseline_gbps < one.network_gbps)
            .then(|| format!(", {} Gbit/s sustained", text::figure(base)));
        let efa = if one.efa { ", with an Elastic Fabric Adapter" } else { "" };
        said.push(format!("Its network reaches {peak} Gbit/s{}{efa}.", steady.unwrap_or_default()));
    }
    if one.local_nvme_gb > 0 {
        said.push(format!("Local NVMe disks hold {} GB.", text::grouped(u64::from(one.local_nvme_gb))));
    }
    if one.burstable {
        said.push("Its CPU works on credits: it bursts, and slows down when the credits are used up.".to_owned());
    }
    if one.arch == crate::facts::instance::Arch::Arm {
        said.push("Containers must be built for Arm.".to_owned());
    }
    said
}

fn listed(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Its status with what is known of it.
#[must_use]
pub fn standing(one: &InstanceType) -> String {
    let note = one.standing().map_or("", |standing| standing.note);
    let words = text::capital(status(one.status));
    let source = one.standing().map(|standing| standing.source.title).filter(|_| one.status != Status::Current);
    let source = source.map(|source| format!(" Source: {source}.")).unwrap_or_default();
    if note.is_empty() {
        format!("{words}.{source}")
    } else {
        format!("{words}: {}.{source}", note.trim_end_matches('.'))
    }
}

/// Where it is sold for a use: every Region of which something is known, those with a price first.
#[must_use]
pub fn places(one: &InstanceType, used: Use, prices: &Prices) -> Vec<Place> {
    let of = |region: &Region| {
        let offer = prices.offer(one, used, *region);
        let read = match offer {
            Offer::Listed { source, .. }
            | Offer::OnEc2 { source }
            | Offer::NotSold { source }
            | Offer::NotOnEc2 { source } => source.title,
            Offer::InYourList { .. } | Offer::NotInYourList { .. } => "the price list that you loaded",
            Offer::Unknown => return None,
        };
        let price = prices.price(one, used, *region).filter(|_| offer.stands());
        Some(Place {
            region: *region,
            offered: offered(offer),
            price: price.map_or_else(String::new, |price| text::money(Usd(price.usd_per_hour.value()))),
            basis: price.map_or_else(String::new, |price| basis(&price)),
            source: price.map_or(read, |price| price.source()),
        })
    };
    let mut places: Vec<Place> = Region::ALL.iter().filter_map(of).collect();
    // The order of Regions stays within those with a price, and within those without.
    places.sort_by_key(|place| place.price.is_empty());
    places
}

/// How a price came about, with its date where the words do not have it.
fn basis(price: &Price) -> String {
    let told = matches!(price.basis, Basis::YourList | Basis::Yours);
    if told { price.words() } else { format!("{}, {}", price.words(), &*price.date) }
}

/// A built-in algorithm and what a type may do for it today.
#[derive(Debug, Clone, Copy)]
pub struct Fit {
    /// The algorithm.
    pub algorithm: &'static Algorithm,
    /// Whether it trains on the type.
    pub trains: bool,
    /// Whether its models are served on the type.
    pub serves: bool,
}

/// Every built-in algorithm, those that may use the type first.
#[must_use]
pub fn algorithms(one: &InstanceType) -> Vec<Fit> {
    let mut all: Vec<Fit> = algorithm::all()
        .iter()
        .map(|algorithm| Fit {
            algorithm,
            trains: one.uses.allows(Use::Training) && algorithm.trains_on(one, true),
            serves: one.uses.allows(Use::Hosting) && algorithm.serves_on(one),
        })
        .collect();
    all.sort_by_key(|fit| !(fit.trains || fit.serves));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::instance::{all, by_name};

    #[test]
    fn a_type_is_told_in_sentences() {
        // AWS, EC2 P4d: eight A100 with 40 GB, 96 vCPU, 1152 GiB, 400 Gbit/s with EFA, 8 × 1 TB NVMe.
        let said = sentences(by_name("ml.p4d.24xlarge").unwrap());
        assert_eq!(said[0], "ml.p4d.24xlarge has 8 × NVIDIA A100 40 GB, 96 vCPU and 1152 GiB.");
        assert!(said[1].contains("400 Gbit/s") && said[1].contains("Elastic Fabric Adapter"), "{}", said[1]);
        for one in all() {
            for sentence in sentences(one).into_iter().chain([standing(one)]) {
                assert!(sentence.ends_with('.') && !sentence.contains("..") && !sentence.contains("  "), "{sentence}");
            }
        }
    }

    #[test]
    fn only_where_it_is_offered_is_there_a_price() {
        for one in all() {
            for used in one.uses.iter() {
                for place in places(one, used, &Prices::default()) {
                    let stands = Prices::default().offer(one, used, place.region).stands();
                    assert!(place.price.is_empty() || stands, "{} in {}", one.name, place.region.code());
                    assert!(!place.source.is_empty());
                }
            }
        }
    }

    #[test]
    fn algorithms_that_compute_on_the_cpu_alone_find_no_use_for_a_gpu() {
        // Developer Guide, LDA: "CPU"; Object Detection: trains on GPUs alone.
        let fit = |type_: &str, id: &str| {
            let all = algorithms(by_name(type_).unwrap());
            all.into_iter().find(|fit| fit.algorithm.id == id).map(|fit| fit.trains)
        };
        assert_eq!((fit("ml.g5.xlarge", "lda"), fit("ml.c5.xlarge", "lda")), (Some(false), Some(true)));
        assert_eq!(fit("ml.c5.xlarge", "object-detection-mxnet"), Some(false));
    }
}
