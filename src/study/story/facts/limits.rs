//! What a job may take and cost.

use super::super::{Scene, words};
use crate::job::Field;
use crate::study::draw::Draw;

/// What matters more: `cost`, `balanced` or `time`.
pub fn priority(scene: &mut Scene, draw: &mut Draw, priority: &str) {
    scene.set(Field::Priority, priority);
    let forms: &[&str] = match priority {
        "cost" => &[
            "The lowest cost matters most.",
            "Cost matters more than speed.",
            "The solution should be as cheap as possible.",
            "The budget is tight, and speed matters less.",
            "Keeping the cost low is the first priority.",
            "The team wants the lowest cost, even at the expense of speed.",
        ],
        "time" => &[
            "Speed matters more than cost.",
            "The team would rather pay more than wait.",
            "The faster, the better; cost comes second.",
            "Time matters more than money.",
        ],
        _ => &[
            "Cost and time both matter.",
            "The team wants low cost without needless delay.",
            "The solution should be cheap, but not needlessly slow.",
            "Cost comes first, but speed counts as well.",
            "Both cost and speed are important.",
            "The team wants a good balance of cost and speed.",
            "Low cost is important, but so is speed.",
        ],
    };
    scene.say(draw, forms, &[]);
}

/// Whether usage is level all year.
pub fn steady(scene: &mut Scene, draw: &mut Draw, level: bool) {
    scene.set(Field::SteadyUsage, if level { "yes" } else { "no" });
    let forms: &[&str] = if level {
        &[
            "The account's usage is the same all year round and will stay so.",
            "The account uses about the same amount of compute every month.",
            "The account's use of instances is steady all year round.",
            "The account's usage hardly changes from month to month.",
        ]
    } else {
        &[
            "The account's usage varies a lot from month to month.",
            "Nobody can say how much compute the account will need in a year.",
            "The account's needs for next year are unknown.",
            "Usage of the account changes from month to month and is hard to predict.",
        ]
    };
    scene.say(draw, forms, &[]);
}

/// What managed Spot reported: seconds trained and seconds billed.
pub fn spot_run(scene: &mut Scene, draw: &mut Draw, trained: f64, billed: f64) {
    scene.set(Field::TrainingSeconds, &words::typed(trained)).set(Field::BillableSeconds, &words::typed(billed));
    scene.set(Field::Interruption, "yes");
    scene.say(
        draw,
        &[
            "The last run, on managed Spot, reported {trained} s of training time and {billed} s of billable time.",
            "A run on managed Spot trained for {trained} s, but only {billed} s were billed.",
            "Managed Spot billed {billed} s for a run that trained for {trained} s.",
        ],
        &[("trained", &words::number(trained)), ("billed", &words::number(billed))],
    );
}
