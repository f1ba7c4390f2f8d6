//! Deadlines: how long a training may take, as hours or as the difference of two times of the day.

use super::super::Sure;
use super::super::amount::{self, Amount};
use super::super::item::Means;
use super::English;
use super::rule::When;
use crate::job::Field;

impl English {
    /// Reads `starts at 22:00 and has to be through by 6 in the morning`.
    pub(super) fn clocks(&mut self) {
        if !self.holds(When::NotScored) {
            return;
        }
        let sentences = self.scope.sentences.clone();
        for sentence in sentences {
            let mut starts: Option<(f64, usize)> = None;
            for at in sentence {
                let Some(hour) = self.hour(at) else { continue };
                let before: Vec<&str> = (1..=3)
                    .filter_map(|back| at.checked_sub(back))
                    .filter_map(|at| self.items.get(at))
                    .map(|item| item.word.as_str())
                    .collect();
                if before.iter().any(|word| matches!(*word, "by" | "before" | "until" | "till")) {
                    let Some((from, first)) = starts else { continue };
                    let hours =
                        f64::from((hour as i32 - from as i32).rem_euclid(24)) + (hour.fract() - f64::fract(from));
                    let place = self.items.get(first).map_or(0, |item| item.at.start)
                        ..self.items.get(at).map_or(0, |item| item.at.end);
                    if hours > 0.0 && !self.has(Field::Deadline) {
                        self.taken.insert(first);
                        self.taken.insert(at);
                        self.span(
                            Field::Deadline,
                            amount::written(hours),
                            place,
                            Sure::Said,
                            "from the start to the end of the day's window",
                        );
                    }
                } else if before.iter().any(|word| matches!(*word, "at" | "from" | "starts" | "after"))
                    && starts.is_none()
                {
                    starts = Some((hour, at));
                }
            }
        }
    }

    /// A night is 12 hours, where no hours are said.
    pub(super) fn night(&mut self) {
        let night = self.items.iter().position(|item| item.word == "overnight");
        if let Some(at) = night.filter(|at| self.trains && !self.dropped(*at) && !self.has(Field::Deadline))
            && self.holds(When::NotScored)
        {
            let place = self.items.get(at).map(|item| item.at.clone()).unwrap_or_default();
            self.span(Field::Deadline, "12", place, Sure::Implied, "a night is taken for 12 hours");
        }
    }

    /// An hour of the day: `22:00`, `6 am`, `6 in the morning`.
    fn hour(&self, at: usize) -> Option<f64> {
        let Means::Amount(amount) = self.items.get(at)?.means else { return None };
        match amount {
            Amount::Clock(hour) => Some(hour),
            Amount::Number(hour) if (0.0..=12.0).contains(&hour) => {
                let says = |step: usize, word: &str| self.items.get(at + step).is_some_and(|item| item.word == word);
                if says(1, "in") && says(2, "the") && (says(3, "morning")) {
                    Some(hour)
                } else if (says(1, "in") && says(2, "the") && (says(3, "evening") || says(3, "afternoon")))
                    || (says(1, "at") && says(2, "night"))
                {
                    Some(hour % 12.0 + 12.0)
                } else {
                    None
                }
            }
            _ => None,
        }
    }
}
