//! Every example of the gallery comes with its plan.

use super::*;
use crate::advise;
use crate::job::View;
use crate::job::gallery::GALLERY;

#[test]
fn every_example_has_a_trial_and_every_endpoint_a_scaling_plan() {
    for example in GALLERY {
        let job = example.answers().validate().unwrap();
        for view in [View::Today, View::Book] {
            let advice = advise(&job, view);
            let sections = plan(&job, &advice);
            let has = |kind: SectionKind| {
                let section = sections.iter().find(|section| section.kind == kind);
                section.is_some_and(|section| {
                    !section.steps.is_empty()
                        && section.steps.iter().all(|step| !step.is_empty())
                        && !section.source.is_empty()
                })
            };
            let what = format!("{} ({}): {sections:?}", example.name, view.key());
            assert_eq!(has(SectionKind::TrainingTrial), advice.answer(Side::Training).is_some(), "{what}");
            assert_eq!(has(SectionKind::EndpointTrial), advice.answer(Side::Serving).is_some(), "{what}");
            // A batch transform job ends by itself; edge devices are not SageMaker's to scale.
            let runs = advice.answer(Side::Serving).is_some() && advice.trail.took("scaling") != Some("none");
            assert!(has(SectionKind::Scaling) || !runs, "{what}");
        }
    }
}

#[test]
fn the_finalists_are_two_or_three_and_the_smallest_comes_first() {
    for example in GALLERY {
        let job = example.answers().validate().unwrap();
        for answer in advise(&job, View::Today).answers {
            let finalists = finalists(&answer.ranking);
            assert!((1..=3).contains(&finalists.len()) || answer.ranking.is_empty(), "{}", example.name);
            let prices: Vec<f64> = finalists
                .iter()
                .filter_map(|one| Some(one.price?.usd_per_hour.value() * f64::from(at_once(one))))
                .collect();
            assert!(prices.windows(2).all(|pair| pair[0] <= pair[1]), "{}: {prices:?}", example.name);
        }
    }
}
