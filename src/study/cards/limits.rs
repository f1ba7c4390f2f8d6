//! Limits of the service: payloads, time-outs, counts.

use super::{Card, Deck, sentence};
use crate::facts::Source;
use crate::facts::limit::{self, Limit};
use crate::units::{Seconds, text};

pub(super) fn cards() -> Vec<Card> {
    let own = |limit: &&&'static Limit| !limit.id.contains(BOOK) && !limit.id.ends_with(NOTES);
    limit::all().iter().filter(own).filter_map(|limit| card(limit)).collect()
}

/// What the name of a limit ends in that notes say and no page of AWS.
const NOTES: &str = "_NOTES_MB";

/// What the name of a limit has in it that held in the book alone.
pub(super) const BOOK: &str = "_BOOK";

fn card(limit: &'static Limit) -> Option<Card> {
    let (what, aside) = limit.what.split_once("; ").unwrap_or((limit.what, ""));
    let front = [what, ": ", asked(limit)].concat();
    let mut back = vec![sentence(&value(limit))];
    if !aside.is_empty() {
        back.push(sentence(aside));
    }
    // What notes say otherwise is said beside what AWS says, with where it is said.
    if let Some(notes) = limit::by_id(&limit.id.replace("_MB", NOTES)).filter(|_| limit.id.ends_with("_MB")) {
        let Source { title, date, .. } = *notes.source;
        back.push(format!("Some notes say {}: {title}, {date}.", value(notes)));
    }
    let mut card = Deck::Limits.card(limit.id, topic(limit)?, front, &back, &limit.source);
    card.date = limit.date;
    Some(card)
}

const fn is_time(unit: &str) -> bool {
    matches!(unit.as_bytes(), b"s" | b"min" | b"days")
}

fn asked(limit: &Limit) -> &'static str {
    match limit.unit {
        unit if is_time(unit) => "how long?",
        "instances" | "requests" | "containers" | "types" => "how many?",
        _ => "how much?",
    }
}

/// The value with its unit, as people say it.
#[must_use]
pub fn value(limit: &Limit) -> String {
    match limit.unit {
        "s" => text::span(Seconds(limit.value)),
        "min" => text::span(Seconds(limit.value * 60.0)),
        "" => text::figure(limit.value),
        "days" if limit.value == 1.0 => "1 day".to_owned(),
        unit => [&text::trimmed(limit.value, 2), " ", unit].concat(),
    }
}

/// The decision question that a limit serves; nothing for prices, which nobody is asked to know.
pub(super) fn topic(limit: &Limit) -> Option<&'static str> {
    // Prices change: they are looked up and not learned by heart.
    if limit.unit.contains("USD") {
        return None;
    }
    let first = limit.id.split('_').next().unwrap_or_default();
    Some(match first {
        "REALTIME" | "SERVERLESS" | "ASYNC" | "BATCH" | "PROCESSING" => "option",
        "ENDPOINT" | "LARGE" => "serving-size",
        "TRAINING" | "WARM" | "SPOT" => "payment",
        "SAVINGS" => "commitment",
        "MULTI" | "PIPELINE" => "models",
        "INSTANCE" => "serving-family",
        "SAFETY" | "COOLDOWN" => "scaling",
        "AVAILABLE" => "count",
        "RECOMMENDER" | "AI" => "load-test",
        "FILE" => "input",
        "ADAM" => "memory",
        "BLAZINGTEXT" | "DEEPAR" | "IP" => "algorithm",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_limit_but_prices_has_a_card() {
        for limit in limit::all() {
            assert_eq!(topic(limit).is_none(), limit.unit.contains("USD"), "{}", limit.id);
        }
    }

    #[test]
    fn values_as_people_say_them() {
        let said = |id: &str| value(limit::by_id(id).unwrap());
        assert_eq!(said("REALTIME_TIMEOUT_S"), "60 s");
        assert_eq!(said("ASYNC_TIMEOUT_S"), "60 min");
        assert_eq!(said("TRAINING_MAX_DAYS"), "28 days");
        assert_eq!(said("TRAINING_DEFAULT_DAYS"), "1 day");
        assert_eq!(said("SERVERLESS_PAYLOAD_MB"), "4 MB");
        assert_eq!(said("SAFETY_FACTOR"), "0.5");
        assert_eq!(said("ASYNC_INLINE_BYTES"), "128\u{202f}000 bytes");
    }
}
