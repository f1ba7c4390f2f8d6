//! What changed since the book: types that went, rules of algorithms and limits that became others.

use super::algorithms::{gpus, instances};
use super::limits::{BOOK, topic, value};
use super::{Card, Deck, sentence};
use crate::facts::algorithm::{self, Algorithm};
use crate::facts::family::{Class, Family, families};
use crate::facts::instance::{self, Status};
use crate::facts::limit::{self, Limit};
use crate::facts::source;

pub(super) fn cards() -> Vec<Card> {
    let limits = limit::all().iter().filter_map(|limit| of_limit(limit));
    families()
        .iter()
        .filter_map(of_family)
        .chain(algorithm::all().iter().filter_map(of_algorithm))
        .chain(limits)
        .collect()
}

/// Whether a family can still be had, where something is to be said about that.
fn of_family(family: &'static Family) -> Option<Card> {
    let instance = instance::all().iter().find(|instance| instance.family == family.name)?;
    let standing = instance.standing().filter(|standing| !standing.note.is_empty())?;
    let answer = match instance.status {
        Status::Current | Status::PreviousGeneration => "Yes.",
        Status::Legacy => "Yes, but not for anything new.",
        Status::Retired | Status::Withdrawn => "No.",
    };
    let topic = match family.class {
        Class::ElasticInference | Class::Inferentia => "accelerator",
        _ => "family",
    };
    let front = ["ml.", family.name, ": is it still on offer?"].concat();
    let back = [answer.to_owned(), sentence(standing.note)];
    Some(Deck::Since.card(family.name, topic, front, &back, &standing.source))
}

/// An algorithm that spreads further today.
fn of_algorithm(algorithm: &'static Algorithm) -> Option<Card> {
    let further = (algorithm.multi_gpu_today && !algorithm.multi_gpu)
        || (algorithm.multi_instance_gpu_today && !algorithm.multi_instance_gpu);
    if !further {
        return None;
    }
    let front = [algorithm.name, ": how far does it spread, in the book and today?"].concat();
    let back = [gpus(algorithm).to_owned(), instances(algorithm)];
    // The pages of the book cannot say what holds today.
    let source = source::by_id("xgb-gpu")?;
    Some(Deck::Since.card(algorithm.id, "spread", front, &back, source))
}

/// A limit that was another one in the book.
fn of_limit(today: &'static Limit) -> Option<Card> {
    let book = limit::all().iter().find(|limit| limit.id.contains(BOOK) && limit.id.replace(BOOK, "") == today.id)?;
    let front = [today.what, ": in the book and today?"].concat();
    let back = [["Book: ", &value(book), "."].concat(), ["Today: ", &value(today), "."].concat()];
    Some(Deck::Since.card(today.id, topic(today)?, front, &back, &today.source))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each row of the statuses that says something has its card; XGBoost and warm pools changed.
    #[test]
    fn what_changed() {
        let cards = cards();
        let ids: Vec<&str> = cards.iter().map(|card| card.id.as_str()).collect();
        for name in ["t2", "m4", "c4", "p2", "p3", "inf1", "eia1", "eia2", "xgboost", "warm-pool-keep-s"] {
            assert!(ids.contains(&["card-since-", name].concat().as_str()), "{name} of {ids:?}");
        }
        let changed: Vec<&str> = algorithm::all().iter().filter(|a| of_algorithm(a).is_some()).map(|a| a.id).collect();
        assert_eq!(changed, ["xgboost"], "another algorithm's card would need its own source");
    }
}
