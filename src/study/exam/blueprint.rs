//! What a mock exam asks.
//!
//! The choice of instances lives in two of the four domains of MLS-C01 (modeling, 36 % of the exam, and operations, 20 %) and
//! in all four of MLA-C01, though in a small part of the first. A mock exam keeps that proportion, and within a domain asks
//! every decision point equally often, as AWS publishes no weights below domains.

use super::task::{self, Domain, Place};
use super::{Size, Target};
use crate::study::draw::Draw;

/// One question of an exam, before it is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seat {
    /// The decision point that it examines, and its task.
    pub place: &'static Place,
    /// The seed to make it from.
    pub seed: u64,
}

/// What the lot is drawn for, so that others draw differently from the same seed.
const DRAWN_FOR: u64 = 0x65_78_61_6d;

/// The questions of an exam. The same seed gives the same exam.
#[must_use]
pub fn blueprint(target: Target, size: Size, seed: u64) -> Vec<Seat> {
    let mut draw = Draw::of(&[DRAWN_FOR, seed]);
    let count = size.questions();
    let mut seats = Vec::new();
    for (domain, share) in shares(target, count) {
        let mut topics: Vec<&'static Place> =
            task::examined().filter(|place| place.in_exam(target).domain == domain).collect();
        draw.shuffle(&mut topics);
        seats.extend(topics.into_iter().cycle().take(share));
    }
    draw.shuffle(&mut seats);
    // Seeds of questions are short numbers, so that their ids can be read out.
    seats.into_iter().map(|place| Seat { place, seed: draw.following() >> 32 }).collect()
}

/// How many questions each domain gets: in proportion, the larger remainder first.
fn shares(target: Target, count: u64) -> Vec<(&'static Domain, usize)> {
    let mut domains: Vec<&'static Domain> = Vec::new();
    for task in task::tasks(target) {
        if !domains.contains(&task.domain) {
            domains.push(task.domain);
        }
    }
    let weight = |domain: &Domain| domain.percent * domain.tenths;
    let sum: u64 = domains.iter().map(|domain| weight(domain)).sum();
    let whole = |domain: &Domain| count * weight(domain) / sum;
    let rest = |domain: &Domain| count * weight(domain) % sum;
    let given: u64 = domains.iter().map(|domain| whole(domain)).sum();
    let mut by_rest = domains.clone();
    by_rest.sort_by_key(|one| core::cmp::Reverse(rest(one)));
    domains
        .iter()
        .map(|domain| {
            let first = by_rest.iter().take_while(|other| other.number != domain.number).count() as u64;
            (*domain, (whole(domain) + u64::from(first < count - given)) as usize)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// 36 : 20 of 10, 20 and 65 is 6.4 : 3.6, 12.9 : 7.1 and 41.8 : 23.2.
    #[test]
    fn domains_in_proportion() {
        let target = Target::Specialty;
        for (size, modeling, operations) in [(Size::Ten, 6, 4), (Size::Twenty, 13, 7), (Size::Full, 42, 23)] {
            let seats = blueprint(target, size, 1);
            let of = |number| seats.iter().filter(|seat| seat.place.in_exam(target).domain.number == number).count();
            assert_eq!((of(3), of(4)), (modeling, operations));
        }
    }

    proptest! {
        #[test]
        fn decision_points_are_spread(seed: u64) {
            for (size, target) in Size::ALL.into_iter().zip(Target::ALL) {
                let seats = blueprint(target, size, seed);
                prop_assert_eq!(seats.len() as u64, size.questions());
                let times = |topic: &str| seats.iter().filter(|seat| seat.place.topic == topic).count();
                for number in [1, 2, 3, 4] {
                    let points = task::examined().filter(|place| place.in_exam(target).domain.number == number);
                    let counts: Vec<usize> = points.map(|place| times(place.topic)).collect();
                    prop_assert!(counts.iter().max().unwrap_or(&0) - counts.iter().min().unwrap_or(&0) <= 1, "{:?}", counts);
                }
                prop_assert_eq!(times("task"), 0);
                prop_assert_eq!(blueprint(target, size, seed), seats);
            }
        }

        #[test]
        fn seeds_differ(seed: u64) {
            let mut seeds: Vec<u64> = blueprint(Target::Associate, Size::Full, seed).iter().map(|seat| seat.seed).collect();
            seeds.sort_unstable();
            seeds.dedup();
            // Two of 65 numbers of 32 bits are equal once in two million exams.
            prop_assert!(seeds.len() >= 64);
        }
    }

    #[test]
    fn another_seed_is_another_exam() {
        let of = |seed| blueprint(Target::Associate, Size::Ten, seed);
        assert_ne!(of(1), of(2));
    }
}
