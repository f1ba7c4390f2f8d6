//! Where a second source knows the answer, the questions agree with it: numbers of instances follow the formula of the guide.

use sagefit::job::{Field, View};
use sagefit::study::draft::Claim;
use sagefit::study::question::{Kind, Proven, proven};

fn each(kind: Kind, mut look: impl FnMut(&Proven)) {
    for seed in 0..400 {
        for view in [View::Today, View::Book] {
            look(&proven(kind, view, 900_000 + seed));
        }
    }
}

/// What is keyed.
fn keys(proven: &Proven) -> impl Iterator<Item = &Claim> {
    proven.question.choices.iter().zip(&proven.claims).filter(|(choice, _)| choice.keyed).map(|(_, claim)| claim)
}

#[test]
fn counts_follow_the_formula_of_the_guide() {
    let mut looked = 0;
    each(Kind::Count, |proven| {
        let job = proven.question.answers.validate().unwrap_or_else(|errors| panic!("{errors:?}"));
        let serving = &job.serving;
        let Some(measured) = serving.measured else { return };
        for key in keys(proven) {
            match key {
                // ceil(peak / (MAX_RPS x safety factor)), two at least where a zone may be lost.
                Claim::Fewest(_, count) => {
                    let least = if proven.question.answers.says(Field::Availability, "high") { 2.0 } else { 1.0 };
                    let needed = (serving.peak.value() / (measured.value() * serving.safety)).ceil().max(least);
                    assert_eq!(f64::from(*count), needed, "{}", proven.question.id());
                }
                // MAX_RPS x safety factor x 60.
                Claim::Target(target) => {
                    assert_eq!(
                        *target as f64,
                        (measured.value() * serving.safety * 60.0).round(),
                        "{}",
                        proven.question.id()
                    );
                }
                _ => continue,
            }
            looked += 1;
        }
    });
    assert!(looked > 200, "{looked}");
}
