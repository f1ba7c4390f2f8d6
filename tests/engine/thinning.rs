//! How the steps thin out the types: every type leaves once, and for a reason that holds.

use sagefit::advise::{Headline, advise};
use sagefit::decide::{Side, Step, Way};
use sagefit::facts::{instance, offer};
use sagefit::job::View;
use sagefit::job::gallery::GALLERY;

#[test]
fn every_type_leaves_once_and_the_chosen_one_stays() {
    for example in GALLERY {
        let job = example.answers().validate().unwrap();
        for view in [View::Today, View::Book] {
            let advice = advise(&job, view);
            for answer in &advice.answers {
                let of_side = |step: &&Step| step.question.side == answer.side;
                let mut left = instance::all().len();
                for step in advice.trail.steps.iter().filter(of_side) {
                    let Some(thinning) = &step.thinning else { continue };
                    assert_eq!(thinning.before, left, "{}: {}", example.name, step.question.id);
                    let leave: usize = thinning.leaving.iter().map(|leaving| leaving.types).sum();
                    assert_eq!(thinning.before - leave, thinning.after);
                    left = thinning.after;
                    for leaving in &thinning.leaving {
                        assert!(leaving.types > 0);
                        if let Way::Branch(at) = leaving.way {
                            assert!(at != step.taken && at < step.question.branches.len());
                        }
                    }
                    // What passes every check so far includes what passes every check.
                    assert!(step.types_left.is_none_or(|pass| pass <= left), "{}: {}", example.name, step.question.id);
                }
                let due = usize::from(matches!(answer.headline, Headline::Instances(_)));
                assert_eq!(left, due, "{} ({})", example.name, view.key());
            }
        }
    }
}

#[test]
fn a_gpu_only_job_loses_every_cpu_type_at_the_processor() {
    let job = GALLERY[0].answers().validate().unwrap();
    let advice = advise(&job, View::Today);
    let step = advice.trail.step("processor").unwrap();
    let cpu = step.question.branches.iter().position(|branch| branch.id == "cpu").unwrap();
    let leave = step.thinning.as_ref().unwrap().leaving.iter().find(|leaving| leaving.way == Way::Branch(cpu));
    // By the catalogue alone: CPU types that are offered and that SageMaker trains on.
    let offered = instance::all().iter().filter(|one| {
        one.is_cpu()
            && one.status == instance::Status::Current
            && one.uses.allows(instance::Use::Training)
            && offer::offer(one, instance::Use::Training, job.region).stands()
    });
    assert_eq!(leave.map(|leaving| leaving.types), Some(offered.count()));
    assert_eq!(advice.answers[0].side, Side::Training);
}
