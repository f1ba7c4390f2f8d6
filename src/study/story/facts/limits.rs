//! What a job may take and cost.

use super::super::{Scene, words};
use crate::job::Field;
use crate::study::draw::Draw;

/// The longest that a run may take.
pub fn deadline(scene: &mut Scene, draw: &mut Draw, hours: f64) {
    scene.set(Field::Deadline, &words::typed(hours));
    scene.say(
        draw,
        &[
            "A run has to finish within {time}.",
            "Training must be done within {time}.",
            "A run may take {time} at most.",
            "Training must not take longer than {time}.",
            "The model must be ready {time} after the start.",
            "The deadline is {time} after the start.",
            "Each run has {time} to finish.",
        ],
        &[("time", &words::hours(hours))],
    );
}

/// No deadline.
pub fn no_deadline(scene: &mut Scene, draw: &mut Draw) {
    scene.leave_open(Field::Deadline);
    scene.say(
        draw,
        &[
            "There is no deadline.",
            "No deadline has been set.",
            "The model is not needed by any particular date.",
            "The project has no deadline.",
        ],
        &[],
    );
}

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

/// The most instances.
pub fn most(scene: &mut Scene, draw: &mut Draw, most: u32) {
    scene.set(Field::MaxInstances, &most.to_string());
    scene.say(
        draw,
        &[
            "The account is limited to {n}.",
            "The team's quota allows {n} at most.",
            "No more than {n} may be used.",
            "The team can use {n} at most.",
        ],
        &[("n", &words::things(most, "instance", "instances"))],
    );
}

/// Which processors may be used: `cpu` or `gpu`.
pub fn hardware(scene: &mut Scene, draw: &mut Draw, hardware: &str) {
    scene.set(Field::Hardware, hardware);
    let forms: &[&str] = if hardware == "cpu" {
        &[
            "Company policy allows only CPU instances.",
            "The quota for GPU instances is zero and will not be raised.",
            "Only CPU instances may be used.",
            "The budget does not allow GPU instances.",
        ]
    } else {
        &[
            "Only GPU instances may be used.",
            "The quota covers only GPU instances.",
            "Company policy requires GPU instances for such work.",
        ]
    };
    scene.say(draw, forms, &[]);
}

/// Whether the code may change for AWS Neuron.
pub fn neuron(scene: &mut Scene, draw: &mut Draw, may: bool) {
    scene.set(Field::Neuron, if may { "yes" } else { "no" });
    let forms: &[&str] = if may {
        &[
            "The code may be changed for AWS Neuron.",
            "The engineers are willing to port the code to AWS Neuron.",
            "Compiling the model with AWS Neuron is not a problem.",
            "A test port to AWS Neuron has worked.",
        ]
    } else {
        &[
            "The code cannot be changed for AWS Neuron.",
            "Porting the model to AWS Neuron is not an option.",
            "There is no time to port the model to AWS Neuron.",
        ]
    };
    scene.say(draw, forms, &[]);
}

/// The library the code is written with, by its key and name.
pub fn framework(scene: &mut Scene, draw: &mut Draw, (key, name): (&str, &str)) {
    scene.set(Field::Framework, key);
    scene.say(
        draw,
        &["The code is written in {name}.", "The team works with {name}.", "The training code uses {name}."],
        &[("name", name)],
    );
}

/// Whether a run may be interrupted, and whether it writes checkpoints.
pub fn interruption(scene: &mut Scene, draw: &mut Draw, may: bool, checkpoints: bool) {
    scene.set(Field::Interruption, if may { "yes" } else { "no" });
    scene.set(Field::Checkpoints, if checkpoints { "yes" } else { "no" });
    let forms: &[&str] = match (may, checkpoints) {
        (true, true) => &[
            "A run may be interrupted: it saves checkpoints and can resume.",
            "An interruption does no harm, because the job saves checkpoints.",
            "The job saves checkpoints and may be stopped and resumed at any time.",
            "An interrupted run may resume from its last checkpoint.",
        ],
        (true, false) => &[
            "A run may be interrupted, but it saves no checkpoints.",
            "An interruption is acceptable, although the job saves no checkpoints and would start again.",
            "Nobody minds an interruption, but no checkpoints are saved.",
        ],
        (false, true) => &[
            "The job saves checkpoints, but must not be interrupted.",
            "Although it saves checkpoints, a run must not be interrupted.",
            "A run must not be interrupted, even though checkpoints are saved.",
        ],
        (false, false) => &[
            "The job saves no checkpoints and must not be interrupted.",
            "A run must not be interrupted: there are no checkpoints to resume from.",
            "Interruptions are not acceptable, and no checkpoints are saved.",
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
