//! How often the model is trained.

use super::super::Sure;
use super::super::amount::{self, Amount};
use super::super::item::Means;
use super::English;
use crate::job::Field;

/// A month as the form counts it: 30 days, and 4 weeks for what happens on a day of the week.
const A_MONTH: [(&str, f64); 33] = [
    ("nightly", 30.0),
    ("daily", 30.0),
    ("hourly", 720.0),
    ("weekly", 4.0),
    ("fortnightly", 2.0),
    ("biweekly", 2.0),
    ("fortnight", 2.0),
    ("monthly", 1.0),
    ("quarterly", 1.0 / 3.0),
    ("yearly", 1.0 / 12.0),
    ("night", 30.0),
    ("nights", 30.0),
    ("day", 30.0),
    ("morning", 30.0),
    ("evening", 30.0),
    ("hour", 720.0),
    ("week", 4.0),
    ("month", 1.0),
    ("quarter", 1.0 / 3.0),
    ("year", 1.0 / 12.0),
    ("monday", 4.0),
    ("tuesday", 4.0),
    ("wednesday", 4.0),
    ("thursday", 4.0),
    ("friday", 4.0),
    ("saturday", 4.0),
    ("sunday", 4.0),
    ("weekend", 4.0),
    ("mondays", 4.0),
    ("tuesdays", 4.0),
    ("fridays", 4.0),
    ("saturdays", 4.0),
    ("sundays", 4.0),
];

/// What has a rhythm of its own that is not that of the training.
const OTHER_RHYTHMS: [&str; 14] = [
    "data", "series", "sales", "pattern", "patterns", "traffic", "peak", "peaks", "readings", "values", "budget",
    "report", "reports", "active",
];

fn a_month(word: &str) -> Option<f64> {
    A_MONTH.iter().find(|(name, _)| *name == word).map(|(_, times)| *times)
}

impl English {
    /// Reads how often a run is repeated: `nightly`, `every Sunday`, `once a week`, `twice a day`, `every 6 hours`.
    pub(super) fn often(&mut self) {
        if self.scores || (self.serves && !self.trains) {
            return;
        }
        let mut found = None;
        for at in 0..self.items.len() {
            if self.dropped(at) || self.asked(at) {
                continue;
            }
            let Some((times, behind)) = self.times(at) else { continue };
            // `hourly data` is a rhythm of the data, `weekly retraining` one of the training.
            let next = self.at(behind + 1);
            if OTHER_RHYTHMS.contains(&next) || next.starts_with("forecast") {
                continue;
            }
            // Checkpoints have a rhythm of their own.
            if (at.saturating_sub(4)..at).any(|at| self.at(at).starts_with("checkpoint") || self.at(at) == "ckpt") {
                continue;
            }
            let near = (at.saturating_sub(4)..behind + 5)
                .any(|at| self.at(at).contains("train") || self.at(at) == "run" || self.at(at) == "runs");
            if near || found.is_none() {
                found = Some((times, at, behind));
            }
            if near {
                break;
            }
        }
        let Some((times, first, last)) = found else { return };
        let start = self.items.get(first).map_or(0, |item| item.at.start);
        let end = self.items.get(last).map_or(start, |item| item.at.end);
        for at in first..=last {
            self.taken.insert(at);
        }
        self.span(Field::RunsPerMonth, amount::written(times), start..end, Sure::Said, "30 days, or 4 weeks, a month");
    }

    fn at(&self, at: usize) -> &str {
        self.items.get(at).map_or("", |item| item.word.as_str())
    }

    fn times(&self, at: usize) -> Option<(f64, usize)> {
        let word = self.at(at);
        let next = |step: usize| self.at(at + step);
        if word.ends_with("ly") {
            return a_month(word).map(|times| (times, at));
        }
        if matches!(word, "every" | "each") {
            // `every other week`, `every 6 hours`, `every night`.
            if let Some(Means::Amount(Amount::Time(seconds))) = self.items.get(at + 1).map(|item| item.means) {
                return (seconds >= amount::HOUR).then_some((30.0 * amount::DAY / seconds, at + 1));
            }
            if next(1) == "other" || next(1) == "second" {
                return a_month(next(2)).map(|times| (times / 2.0, at + 2));
            }
            return a_month(next(1)).map(|times| (times, at + 1));
        }
        if matches!(word, "once" | "twice" | "thrice") && matches!(next(1), "a" | "per" | "every" | "each") {
            let each = match word {
                "twice" => 2.0,
                "thrice" => 3.0,
                _ => 1.0,
            };
            return a_month(next(2)).map(|times| (times * each, at + 2));
        }
        // `3 times a week`, `4 runs a month`.
        if let Some(Means::Amount(Amount::Number(count))) = self.items.get(at).map(|item| item.means)
            && matches!(next(1), "times" | "runs" | "trainings")
            && matches!(next(2), "a" | "per" | "each" | "every" | "/")
        {
            return a_month(next(3)).map(|times| (times * count, at + 3));
        }
        None
    }
}
