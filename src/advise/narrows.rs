//! Which assumed input makes the answer most uncertain: the one to say next.

use super::changes::inputs::{LIMITS, number, searched};
use super::pick::{Picks, pick};
use crate::job::{Answers, Field, View};
use crate::units::text;

/// An input is tried at so many times and at one part in so many of what is assumed.
const TRIED: f64 = 2.0;
/// What moves time and cost by less than a twentieth is not worth saying.
const LEAST: f64 = 0.05;

/// The assumed number that moves time and cost of what is recommended most where it is twice or half of what is assumed.
/// Nothing where none moves them.
#[must_use]
pub fn narrows(answers: &Answers, view: View) -> Option<Field> {
    let job = answers.validate().ok()?;
    let now = pick(&job, view);
    let mut most = (LEAST, None);
    for field in searched(answers).filter(|field| job.assumes(*field) && !LIMITS.contains(field)) {
        let Some(value) = number(&job, &now, field) else { continue };
        let at = |value: f64| {
            let mut answers = answers.clone();
            answers.set(field, &text::trimmed(value, 4));
            Some(spread(&now, &pick(&answers.validate().ok()?, view)))
        };
        let moved = [at(value * TRIED), at(value / TRIED)].into_iter().flatten().fold(0.0, f64::max);
        if moved > most.0 {
            most = (moved, Some(field));
        }
    }
    most.1
}

/// How far time and cost of two answers are apart, as logarithms.
fn spread(one: &Picks, other: &Picks) -> f64 {
    let apart = |a: f64, b: f64| if a > 0.0 && b > 0.0 { (a / b).ln().abs() } else { 0.0 };
    [(&one.trained, &other.trained), (&one.served, &other.served)]
        .into_iter()
        .filter_map(|(one, other)| one.as_ref().zip(other.as_ref()))
        .map(|(one, other)| {
            let cost = one.cost.zip(other.cost).map_or(0.0, |(a, b)| apart(a.likely.value(), b.likely.value()));
            cost + apart(one.time.likely.value(), other.time.likely.value())
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said_next(pairs: &[(Field, &str)]) -> Option<Field> {
        narrows(&Answers::of(pairs), View::Today)
    }

    #[test]
    fn what_the_time_is_proportional_to_is_said_next() {
        // A linear model passes over its data once an epoch: with the size said, the epochs are left.
        let linear = [(Field::Algorithm, "linear-learner"), (Field::DataSize, "400"), (Field::MaxInstances, "1")];
        assert_eq!(said_next(&linear), Some(Field::Epochs));
        let said = [linear[0], linear[1], linear[2], (Field::Epochs, "10")];
        assert_ne!(said_next(&said), Some(Field::Epochs), "what was said is not asked again");
    }
}
