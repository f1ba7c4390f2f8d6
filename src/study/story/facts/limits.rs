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
            "The run must be over within {time}.",
            "The model is needed {time} after the start.",
            "A run may take {time} at most.",
            "The deadline is {time} after the start.",
            "A run gets {time} and no more.",
            "If a run takes longer than {time}, the result comes too late.",
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
            "No date is set for it.",
            "Nobody has set a deadline.",
            "It need not be ready by any date.",
        ],
        &[],
    );
}

/// What matters more: `cost`, `balanced` or `time`.
pub fn priority(scene: &mut Scene, draw: &mut Draw, priority: &str) {
    scene.set(Field::Priority, priority);
    let forms: &[&str] = match priority {
        "cost" => &[
            "What counts is the lowest bill.",
            "The lowest cost wins, even if it takes longer.",
            "Above all it has to be cheap.",
            "Money is tight: the cheapest way that works is the right one.",
            "The budget is small, and time matters less.",
        ],
        "time" => &[
            "Speed matters more than the bill.",
            "They would rather pay more than wait.",
            "The sooner it is done, the better; cost comes second.",
            "Time counts more than money here.",
        ],
        _ => &[
            "It should cost little without being needlessly slow.",
            "Cost and speed both count.",
            "They want the cheapest answer that is not needlessly slow.",
            "Neither money nor time is to be wasted.",
            "Money counts first, but speed counts too.",
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
            "Their quota allows {n} and no more.",
            "No more than {n} may run.",
            "They may use {n} at most.",
            "The account is limited to {n}.",
        ],
        &[("n", &words::things(most, "instance", "instances"))],
    );
}

/// Which processors may be used: `cpu` or `gpu`.
pub fn hardware(scene: &mut Scene, draw: &mut Draw, hardware: &str) {
    scene.set(Field::Hardware, hardware);
    let forms: &[&str] = if hardware == "cpu" {
        &[
            "Company policy allows CPU instances only.",
            "Their quota for GPU instances is zero and will stay so.",
            "They may start CPU instances only.",
            "GPU instances are ruled out by the budget office.",
        ]
    } else {
        &[
            "Only GPU instances may be used.",
            "Their quota covers GPU instances and nothing else.",
            "Company policy puts such work on GPU instances only.",
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
            "Nothing speaks against compiling the model with AWS Neuron.",
            "A test port to AWS Neuron has worked.",
        ]
    } else {
        &[
            "The code cannot be changed for AWS Neuron.",
            "Porting anything to AWS Neuron is out of the question.",
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
        &["The code is written in {name}.", "They work in {name}.", "Everything is written in {name}."],
        &[("name", name)],
    );
}

/// Whether a run may be interrupted, and whether it writes checkpoints.
pub fn interruption(scene: &mut Scene, draw: &mut Draw, may: bool, checkpoints: bool) {
    scene.set(Field::Interruption, if may { "yes" } else { "no" });
    scene.set(Field::Checkpoints, if checkpoints { "yes" } else { "no" });
    let forms: &[&str] = match (may, checkpoints) {
        (true, true) => &[
            "The run may be interrupted: it writes checkpoints and can resume.",
            "An interruption does no harm, because the run saves checkpoints.",
            "It saves checkpoints, and may be stopped and resumed at any time.",
            "If a run is stopped half-way, it resumes from its last checkpoint, and that is fine with everybody.",
        ],
        (true, false) => &[
            "It may be interrupted, but it writes no checkpoints.",
            "An interruption would be acceptable, though the run saves no checkpoints and would start again.",
            "Nobody minds an interruption. Checkpoints are not written, however.",
        ],
        (false, true) => &[
            "It writes checkpoints, but must not be interrupted.",
            "Although it saves checkpoints, a run must not be interrupted.",
            "Once started, the run must not be interrupted, checkpoints or not.",
        ],
        (false, false) => &[
            "It writes no checkpoints and must not be interrupted.",
            "Once started, the run must go through: there are no checkpoints to resume from.",
            "An interruption is not acceptable, and no checkpoints are written.",
        ],
    };
    scene.say(draw, forms, &[]);
}

/// Whether usage is level all year.
pub fn steady(scene: &mut Scene, draw: &mut Draw, level: bool) {
    scene.set(Field::SteadyUsage, if level { "yes" } else { "no" });
    let forms: &[&str] = if level {
        &[
            "Usage is level all year and will stay so.",
            "The account uses about as much compute in every month of the year.",
            "The use of instances is the same all year round.",
            "Month after month, usage hardly changes.",
        ]
    } else {
        &[
            "Usage varies a lot from month to month.",
            "Nobody can say what will run in a year.",
            "What they will need next year is open.",
            "Some months nothing runs at all.",
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
            "The last run, on managed Spot, reported {trained} s of training time and {billed} s billed.",
            "A run on managed Spot trained for {trained} s, of which {billed} s were billed.",
            "Managed Spot billed {billed} s for a run that trained for {trained} s.",
        ],
        &[("trained", &words::number(trained)), ("billed", &words::number(billed))],
    );
}
