//! Built-in algorithms train on hardware that their pages name, and no further than they go:
//!
//! - GPUs of the families that the algorithm's page names, in both views; the TensorFlow algorithms take any today

use sagefit::facts::algorithm;
use sagefit::job::View;

use crate::support::advice;

#[test]
fn gpus_are_of_the_families_that_the_page_names() {
    for one in algorithm::all().iter().filter(|one| one.train_gpu.useful()) {
        for more in ["", "&priority=time", "&deadline_hours=2", "&priority=cost"] {
            let text = format!("task=train&algorithm={}&data_gb=40&hardware=gpu{more}", one.id);
            for &view in View::ALL {
                let any = one.gpu_families_book.is_empty() || (view == View::Today && one.takes_any_gpu());
                for candidate in &advice(&text, view).answers[0].ranking {
                    let family = candidate.instance.family;
                    let named = one.gpu_families_book.contains(&family) || family == "p3dn";
                    assert!(any || named, "{text}, {:?}: {}", view, candidate.instance.name);
                }
            }
        }
    }
    // A container of MXNet's time does not land on what came years after it, however the time presses.
    let images = "task=train&algorithm=image-classification-mxnet&images=1500000&epochs=30&deadline_hours=6";
    let family = |view| advice(images, view).answers[0].pick().map(|pick| pick.instance.family);
    assert_eq!(family(View::Today), Some("g5"));
    assert_eq!(family(View::Book), Some("p3"));
    let newer = images.replace("mxnet", "tf");
    assert!(advice(&newer, View::Today).answers[0].ranking.iter().any(|one| one.instance.family.starts_with("p5")));
}
