//! How many?

mod load;
mod saved;

use load::{Load, tested};
use saved::saved;

use crate::facts::instance;
use crate::job::{Field, View};
use crate::sizing::{Candidate, Check};
use crate::study::draft::{Claim, Draft, Offer};
use crate::study::draw::Draw;
use crate::study::played::Played;
use crate::study::story::{facts, trade, words};
use crate::units::text;

/// A number of instances, a target, a memory size or a saving.
pub fn draft(topic: &'static str, view: View, draw: &mut Draw) -> Option<Draft> {
    match topic {
        "count" => endpoint(view, draw),
        "scaling" => target(view, draw),
        "spread" => training(view, draw),
        "option" => memory(view, draw),
        _ => saved(view, draw),
    }
}

/// Instances in words: `one instance`, `4 instances`.
fn instances(count: u32) -> String {
    format!("{count} {}", if count == 1 { "instance" } else { "instances" })
}

/// The fewest instances of an endpoint for its peak.
fn endpoint(view: View, draw: &mut Draw) -> Option<Draft> {
    // Most of what is drawn and cannot be asked is seen before the engine has worked.
    let load = Load::drawn(draw);
    if !load.is_clear() {
        return None;
    }
    let (scene, played) = tested("count", &load, view, draw)?;
    let best = played.best()?;
    let Load { peak, rate, factor } = load;
    let exact = load.exact();
    let serving = &played.job.serving;
    let needed = best.count;
    if exact.ceil() as u32 != needed {
        return None;
    }
    let sum = format!(
        "{} / ({} × {}) = {}",
        words::number(peak),
        words::number(rate),
        words::typed(factor),
        text::figure(exact)
    );
    let claim = |count: u32| Claim::Fewest(best.instance, count);
    let fewer = |count: u32| {
        let takes = f64::from(count) * rate * factor;
        let take = if count == 1 { "instance takes" } else { "instances take" };
        let few = words::capital(&words::counted(count));
        format!(
            "{few} {take} {} at the safety factor, too few for the peak of {}.",
            words::rate(takes),
            words::rate(peak)
        )
    };
    let more = |count: u32| {
        format!(
            "{} would do, but {needed} {} enough: {sum}. What is beyond that idles even at the peak.",
            instances(count),
            if needed == 1 { "is" } else { "are" }
        )
    };
    let why = format!(
        "Capacity has to be enough for the peak, and the safety factor keeps part of each tested rate free for what a test does not show. Planned at {} × {} = {} each, the peak of {} needs {} / {} = {}, rounded up: {needed}.",
        words::number(rate),
        words::typed(factor),
        text::figure(rate * factor),
        words::rate(peak),
        words::number(peak),
        text::figure(rate * factor),
        text::figure(exact)
    );
    let every = |count: u32| if count < needed { fewer(count) } else { more(count) };
    // What comes out where the factor is forgotten, or the average is taken for the peak.
    let average = serving.average.value();
    let slips = [
        (peak / rate, "That leaves the safety factor out."),
        (average / (rate * factor), "That plans for the average, not for the peak."),
        (average / rate, "That plans for the average, and leaves the safety factor out."),
        (peak / (rate * factor * factor), "That applies the safety factor twice."),
        ((peak + average) / (rate * factor), "That adds the average to the peak, which holds it already."),
    ];
    let slip_of =
        // Where the right calculation comes out the same, nothing was forgotten.
        |count: u32| {
            let comes_out = |slip: f64| slip.ceil() == f64::from(count) && exact.ceil() != f64::from(count);
            slips.iter().find(|(slip, _)| comes_out(*slip)).map_or("", |(_, why)| why)
        };
    let slipped: Vec<u32> = slips.iter().map(|(slip, _)| slip.ceil() as u32).collect();
    let counts = around(needed, &slipped, draw);
    let wrong: Vec<(u32, &str)> = counts.into_iter().map(|count| (count, slip_of(count))).collect();
    let said = |count: u32, slip: &str| if slip.is_empty() { every(count) } else { format!("{slip} {}", every(count)) };
    let others: Vec<Offer> = wrong
        .iter()
        .map(|(count, slip)| Offer { text: instances(*count), why: said(*count, slip), claim: claim(*count) })
        .collect();
    let keys = vec![Offer { text: instances(needed), why: why.clone(), claim: claim(needed) }];
    let type_ = best.instance.name;
    let asks = [
        format!("how many {type_} does the endpoint need at the peak, at least?"),
        format!("what is the smallest number of {type_} that is enough?"),
        format!("how many {type_} should run at the peak, at least?"),
        format!("what is the MINIMUM number of {type_} instances that meets these requirements?"),
        format!("how many instances of {type_} should an ML engineer plan for the peak?"),
    ];
    let ask = draw.one(&asks)?;
    Some(Draft { ask: words::capital(ask), why, topic: "count", keys, others, scene })
}

/// Three wrong numbers, of those that a slip leads to where there are any, and else the next ones. So many are smaller than
/// the right one as the draw has it: its place among the four tells nothing.
fn around(needed: u32, slips: &[u32], draw: &mut Draw) -> Vec<u32> {
    // What is far from the right number is seen at a glance, and large numbers would be wrong more often than others.
    let near = |count: &u32| *count >= 1 && *count != needed && *count <= needed + 3;
    let mut slips: Vec<u32> = slips.iter().copied().filter(near).collect();
    draw.shuffle(&mut slips);
    let below = u32::try_from(draw.below(4)).unwrap_or(0).min(needed.saturating_sub(1)) as usize;
    let take = |wanted: usize, slips: Vec<u32>, next: Vec<u32>| {
        let mut taken: Vec<u32> = Vec::new();
        for count in slips.into_iter().chain(next) {
            if taken.len() < wanted && !taken.contains(&count) {
                taken.push(count);
            }
        }
        taken
    };
    let (smaller, larger): (Vec<u32>, Vec<u32>) = slips.into_iter().partition(|count| *count < needed);
    let mut counts = take(below, smaller, (1..needed).rev().collect());
    counts.extend(take(3 - below, larger, (needed + 1..needed + 4).collect()));
    counts
}

/// The target of auto scaling.
fn target(view: View, draw: &mut Draw) -> Option<Draft> {
    let load = Load::drawn(draw);
    let (scene, played) = tested("scaling", &load, view, draw)?;
    let rate = load.rate;
    if !matches!(played.took("scaling"), Some("target-tracking" | "scheduled")) {
        return None;
    }
    let factor = played.job.serving.safety;
    let likely = played.best()?.rate.likely.value();
    let right = (likely * factor * 60.0).round() as u64;
    if (likely - rate).abs() > 1e-6 {
        return None;
    }
    let say = |value: u64| format!("{} invocations", words::number(value as f64));
    let sum = format!("{} a second × {} × 60", words::number(rate), words::typed(factor));
    let slips = [
        (
            (rate * 60.0).round() as u64,
            format!(
                "That is the measured maximum a minute, {} × 60, without the safety factor: scaling would begin when it is too late.",
                words::number(rate)
            ),
        ),
        (
            (rate * factor).round() as u64,
            "That is a second's worth; the metric counts invocations a minute.".to_owned(),
        ),
        (
            (rate * factor * 3600.0).round() as u64,
            "That is an hour's worth; the metric counts invocations a minute.".to_owned(),
        ),
        (
            (rate * 60.0 / factor).round() as u64,
            "It divides by the safety factor, so that each instance would be asked for more than it can do.".to_owned(),
        ),
        (
            (rate * factor * factor * 60.0).round() as u64,
            "It applies the safety factor twice, so that more instances run than are needed.".to_owned(),
        ),
        (
            (played.job.serving.peak.value() * factor * 60.0).round() as u64,
            "It is made of the traffic of the whole endpoint, not of what one instance takes.".to_owned(),
        ),
    ];
    let mut others: Vec<Offer> = Vec::new();
    for (value, why) in slips {
        let near = value.abs_diff(right) * 10 < right;
        if !near && value > 0 && others.iter().all(|other| other.text != say(value)) {
            others.push(Offer { text: say(value), why, claim: Claim::Target(value) });
        }
    }
    draw.shuffle(&mut others);
    let why = format!(
        "The metric counts invocations a minute for each instance, so the target is what one instance may take in a minute, less the safety margin: {sum} = {}.",
        words::number(right as f64)
    );
    let keys = vec![Offer { text: say(right), why: why.clone(), claim: Claim::Target(right) }];
    let ask = draw.pick(&[
        "which target of SageMakerVariantInvocationsPerInstance should auto scaling track?",
        "how many invocations a minute for each instance should target tracking aim at?",
        "what value should the scaling policy have as its target for each instance?",
        "which target value of the scaling policy follows from the load test?",
    ]);
    Some(Draft { ask: words::capital(ask), why, topic: "scaling", keys, others, scene })
}

/// The fewest instances whose memory together holds a training set.
fn training(view: View, draw: &mut Draw) -> Option<Draft> {
    let key = draw.pick(&["xgboost", "xgboost", "lightgbm"]);
    let mut scene = trade::training(draw, view, key);
    let current = draw.pick(&["ml.m5.4xlarge", "ml.m5.8xlarge", "ml.m5.12xlarge", "ml.m5.24xlarge"]);
    let type_ = instance::by_name(current)?;
    // Well between two numbers, so that the sum is no matter of rounding.
    let many = draw.pick(&[1.5, 2.5, 3.6, 4.6, 5.6, 6.6]);
    let gib = (type_.memory.value() * crate::sizing::USABLE * many / 10.0).round() * 10.0;
    let gb = (gib / draw.pick(&[1.2, 1.5]) / 10.0).round() * 10.0;
    let room = type_.memory.value() * crate::sizing::USABLE;
    let share = |count: u32| gib / f64::from(count);
    let needed = (gib / room).ceil() as u32;
    // One fewer must be clearly too few, and the number clearly enough, also by the type's whole memory.
    let is_clear = needed >= 2 && share(needed) * 1.05 <= room && share(needed - 1) >= type_.memory.value() * 1.02;
    if !is_clear {
        return None;
    }
    facts::data(&mut scene, draw, gb, "CSV");
    facts::memory(&mut scene, draw, gib);
    facts::priority(&mut scene, draw, "balanced");
    facts::symptom(&mut scene, draw, current, "host-memory");
    scene.say(
        draw,
        &[
            "The input channel is set to ShardedByS3Key, so each instance loads its own part of the data.",
            "With ShardedByS3Key, each instance reads and keeps only its own part of the data.",
            "Several instances may share the data: the channel will be distributed by ShardedByS3Key.",
        ],
        &[],
    );
    let played = Played::of(&scene.answers, view, "spread")?;
    let shortlist = played.shortlist()?;
    let of_type =
        |count: u32| shortlist.candidates.iter().find(|one| one.instance.index == type_.index && one.count == count);
    let fits = |one: &Candidate| !one.failed.has(Check::HostMemory);
    let is_proven = of_type(needed).is_some_and(Candidate::passes) && of_type(needed - 1).is_none_or(|one| !fits(one));
    if !is_proven {
        return None;
    }
    let each = text::figure(type_.memory.value());
    let why = format!(
        "With ShardedByS3Key each instance holds its own part of the data, so their memory counts together: {} GiB over {needed} is {} GiB for each, within the {each} GiB of one {}.",
        words::number(gib),
        text::figure(share(needed)),
        type_.name
    );
    let every = |count: u32| {
        if count < needed {
            format!(
                "{} GiB over {count} is {} GiB for each: more than the {each} GiB of one.",
                words::number(gib),
                text::figure(share(count))
            )
        } else {
            format!(
                "{} would leave {} GiB for each to hold, but {needed} are enough; the rest is paid for and stays empty.",
                instances(count),
                text::figure(share(count))
            )
        }
    };
    // Whoever takes the size of the files for the memory that they need, or for all that a machine can hold.
    let files = gb / type_.memory.value();
    let every = |count: u32| {
        let slip = files.ceil() == f64::from(count) && count != needed;
        let said = every(count);
        if slip {
            format!(
                "That divides the {} GB of the files, not the memory that training takes. {said}",
                words::number(gb)
            )
        } else {
            said
        }
    };
    let offer = |count: u32, why: String| Offer { text: instances(count), why, claim: Claim::Fewest(type_, count) };
    let counts = around(needed, &[files.ceil() as u32], draw);
    let others = counts.iter().map(|count| offer(*count, every(*count))).collect();
    let keys = vec![offer(needed, why.clone())];
    let asks = [
        format!("how many {} ({each} GiB each) are needed at least to hold the training?", type_.name),
        format!("what is the smallest number of {} with {each} GiB each that holds it?", type_.name),
        format!("what is the MINIMUM number of {} instances, of {each} GiB each, for this job?", type_.name),
    ];
    let ask = draw.one(&asks)?;
    Some(Draft { ask: words::capital(ask), why, topic: "spread", keys, others, scene })
}

/// The memory of a serverless endpoint.
fn memory(view: View, draw: &mut Draw) -> Option<Draft> {
    let key = draw.pick(&["xgboost", "lightgbm", "linear-learner", "catboost", "kmeans"]);
    let mut scene = trade::serving(draw, view, key);
    let average = draw.pick(&[0.0005, 0.001, 0.002]);
    facts::average(&mut scene, draw, average);
    facts::shape(&mut scene, draw, "rare");
    facts::at_once(&mut scene, draw);
    facts::cold_start(&mut scene, draw, true);
    let gib = draw.pick(&[0.6, 0.7, 1.3, 1.6, 2.4, 2.7, 3.3, 3.6, 4.4, 4.6, 5.3, 5.6]);
    scene.set(Field::HostMemory, &words::typed(gib));
    scene.say(
        draw,
        &[
            "The container with the model needs {gib} GiB of memory, as measured.",
            "Measured, model and container take {gib} GiB of memory.",
            "A test shows a peak of {gib} GiB of memory.",
        ],
        &[("gib", &words::typed(gib))],
    );
    let played = Played::of(&scene.answers, view, "option")?;
    if played.took("option") != Some("serverless") {
        return None;
    }
    let crate::advise::Pick::Serverless(right) = crate::advise::pick(&played.job, view).serving? else { return None };
    let say = |mb: u32| format!("{mb} MB");
    let why = format!(
        "A serverless endpoint is billed by its memory, which comes in steps of 1024 MB: the smallest step that holds model and container decides. {} GiB are {} MB, and the next step is {right} MB.",
        words::typed(gib),
        text::figure(gib * 1024.0)
    );
    // Any three of the others: with neighbours alone, the ends of the ladder would be right more often than its middle.
    let mut others: Vec<Offer> = [1024, 2048, 3072, 4096, 5120, 6144]
        .into_iter()
        .filter(|mb| *mb != right)
        .map(|mb| {
            let why = if mb < right {
                format!(
                    "{mb} MB are less than the {} MB in use: the container would be ended for lack of memory.",
                    text::figure(gib * 1024.0)
                )
            } else {
                format!(
                    "It would fit, but each second of an answer is billed by the memory, and {right} MB are enough."
                )
            };
            Offer { text: say(mb), why, claim: Claim::Memory(mb) }
        })
        .collect();
    draw.shuffle(&mut others);
    let keys = vec![Offer { text: say(right), why: why.clone(), claim: Claim::Memory(right) }];
    let ask = draw.pick(&[
        "how much memory should the serverless endpoint have, at least?",
        "which is the smallest memory size that is enough for the serverless endpoint?",
        "which memory size meets these requirements MOST cost-effectively?",
    ]);
    Some(Draft { ask: words::capital(ask), why, topic: "option", keys, others, scene })
}
