//! What would change the answer?

use super::asked;
use crate::advise::{Flip, IDLE, Pick, pick};
use crate::decide::{Side, Step};
use crate::job::{Answers, Field, Kind, View, Work};
use crate::study::draft::{Claim, Draft, Offer};
use crate::study::draw::Draw;
use crate::study::jobs;
use crate::study::played::{Played, scaled};
use crate::study::reason::{against, clearly_fails, is_contested};
use crate::study::story::words;
use crate::units::number::parse;

/// A change of one fact of the story.
struct Change {
    field: Field,
    value: String,
    /// A value as far again, by which it is seen that the change is no near tie; the same where there is none.
    beyond: String,
    /// A value half as far.
    before: String,
    /// The change in a sentence.
    text: String,
}

/// The changes that are tried, at most: each asks the engine again.
const TRIED: usize = 7;

/// The one change of four that leads to another answer; or the two of five.
pub fn draft(topic: &'static str, view: View, draw: &mut Draw) -> Option<Draft> {
    let serves = jobs::side(topic)? == Side::Serving;
    let scene = if serves { jobs::serving::whole(draw, view) } else { jobs::training::changeable(draw, view) };
    let side = if serves { Side::Serving } else { Side::Training };
    let before = Played::of(&scene.answers, view, topic).filter(|before| !is_contested(before))?;
    let now = Pick::exactly(before.best()?);
    let most = if draw.chance(20) { 2 } else { 1 };
    let mut flips: Vec<Offer> = Vec::new();
    let mut stays: Vec<Offer> = Vec::new();
    let mut turned: Vec<(Field, String)> = Vec::new();
    // What settles no type by its nature need not be asked for.
    let (idle, asked_for): (Vec<Change>, Vec<Change>) =
        changes(&scene.answers, serves, draw).into_iter().partition(|change| IDLE.contains(&change.field));
    let idle = idle.iter().take(1 + draw.below(2));
    stays.extend(idle.map(|change| offer(change, stays_idle(change.field, now))));
    for change in asked_for.into_iter().take(TRIED) {
        // One that leads elsewhere is enough where two were wanted, once the rest is there.
        if !flips.is_empty() && stays.len() >= 3 {
            break;
        }
        let ask = |value: &str| ask(&scene.answers, view, side, change.field, value);
        let Some(then) = ask(&change.value) else { continue };
        match now.flip(then) {
            Some(flip) if flips.len() < most && then != Pick::Nothing => {
                let telling =
                    TELLING.contains(&change.field) || (change.field == Field::Latency && flip >= Flip::Family);
                // A number must do so on most of the way there already; a choice also where the job is somewhat another.
                let firm = || {
                    if change.before == change.value {
                        is_firm(&scene.answers, view, side, &change, now)
                    } else {
                        ask(&change.before).is_some_and(|half| now.flip(half).is_some())
                    }
                };
                if telling && is_another(now, then) && firm() {
                    turned.push((change.field, change.value.clone()));
                    let why = format!("With this change the answer is {}, no longer {}.", then.title(), now.title());
                    flips.push(offer(&change, why));
                }
            }
            None if stays.len() < 3 && (change.beyond == change.value || ask(&change.beyond) == Some(now)) => {
                stays.push(offer(&change, stays_because(&change, now, view)));
            }
            _ => {}
        }
    }
    if flips.is_empty() || stays.len() < 3 {
        return None;
    }
    let keys = flips.len();
    // What the question is about is the first question of the flow that is then answered otherwise.
    let mut parted = None;
    for (at, (field, value)) in turned.iter().enumerate() {
        let mut answers = scene.answers.clone();
        answers.set(*field, value);
        let after = Played::of(&answers, view, topic).filter(|after| !is_contested(after))?;
        let step = parts(&before, &after);
        // Today G and P change places by price alone, which no reader can see through.
        let by_price = step.is_some_and(|step| step.question.id == "family")
            && view == View::Today
            && before.took("processor") == Some("gpu");
        if by_price {
            return None;
        }
        parted = parted.or(Some(step.map_or(if serves { "serving-size" } else { "size" }, |step| step.question.id)));
        let key = flips.get_mut(at)?;
        key.why = format!("{} {}", key.why, turns_because(&after, step, now));
    }
    let topic = parted?;
    let why = format!("As told, the answer is {}.", now.title());
    let asks: &[&str] = if keys == 2 {
        &[
            "which two of these changes, each by itself, would lead to another instance type?",
            "which two changes, one at a time, would make another type the right one?",
        ]
    } else {
        &[
            "which of these changes would lead to another instance type?",
            "only one of these changes makes another type the right one. Which?",
            "which change would call for another instance type?",
        ]
    };
    let ask = draw.pick(asks);
    Some(Draft { ask: asked(draw, view, ask), why, topic, keys: flips, others: stays, scene })
}

fn offer(change: &Change, why: String) -> Offer {
    Offer { text: change.text.clone(), why, claim: Claim::Changes(change.field, change.value.clone()) }
}

/// What is recommended where a field holds another value.
fn ask(answers: &Answers, view: View, side: Side, field: Field, value: &str) -> Option<Pick> {
    let mut answers = answers.clone();
    answers.set(field, value);
    pick(&answers.validate().ok()?, view).side(side)
}

/// The first question of this kind's that is answered otherwise after a change.
fn parts<'a>(before: &'a Played, after: &Played) -> Option<&'a Step> {
    let topics = super::topics(super::Kind::Change);
    before.outcome.trail.steps.iter().find(|step| {
        topics.contains(&step.question.id) && after.took(step.question.id) != step.branch().map(|branch| branch.id)
    })
}

/// Why a change turns the answer: the question that is then answered otherwise, or what the answer of before lacks.
fn turns_because(after: &Played, step: Option<&Step>, now: Pick) -> String {
    if let Some(step) = step {
        let then = after.step(step.question.id).and_then(Step::branch).map_or("", |branch| branch.label);
        return format!("“{}” is then answered “{then}”. {}", step.question.title, after.reason(step.question.id));
    }
    let Pick::Instances(instance, count, _) = now else { return String::new() };
    let known = after.shortlist().and_then(|shortlist| {
        shortlist.candidates.iter().position(|one| one.instance.index == instance.index && one.count == count)
    });
    let lacks = known.and_then(|at| {
        let one = after.shortlist()?.candidates.get(at)?;
        clearly_fails(after, one).or_else(|| against(after, at).map(|against| against.why))
    });
    lacks.unwrap_or_else(|| "The questions are answered as before; another size is now the best.".to_owned())
}

/// Why a fact that settles no type by its nature settles none.
fn stays_idle(field: Field, now: Pick) -> String {
    let why = match field {
        Field::SteadyUsage => "A Savings Plan lowers the bill of whatever type is chosen.",
        Field::RunsPerMonth => "Each run is the same job; a warm pool may save its start.",
        Field::Rollout => "How a version goes live is a matter of variants, not of their type.",
        _ => "That changes how the data gets in, not what trains on it.",
    };
    format!("{why} The answer stays {}.", now.title())
}

/// Why a change leaves the answer as it is.
fn stays_because(change: &Change, now: Pick, view: View) -> String {
    let title = now.title();
    let Pick::Instances(instance, count, _) = now else { return String::new() };
    let why = match (change.field, change.value.as_str()) {
        (Field::Hardware, "cpu") if instance.is_cpu() => "It is a CPU type already.",
        (Field::Hardware, "gpu") if instance.is_gpu() => "It is a GPU type already.",
        (Field::MaxInstances, _) if count == 1 => "It is one instance already.",
        (Field::Arm, _) if view == View::Book => "The exam chooses no Arm types.",
        (Field::Arm, _) => "An Arm type is allowed then, but none comes before it.",
        (Field::Neuron, _) => "AWS's own accelerators are allowed then, but none comes before it.",
        (Field::Availability, "single") => "The peak needs them all the same.",
        (Field::Availability, _) => "They run in two zones already.",
        (Field::Deadline, _) => "It is in time for that too.",
        (Field::Latency, _) => "It is within that too, and still comes first of those that are.",
        (Field::RatePeak, _) => "The same number takes that peak too.",
        (Field::DataSize | Field::Images, _) => {
            "It has the room and the time for that, and still comes first of those that have."
        }
        (Field::BatchSize, _) => "Its memory holds that batch too.",
        (Field::Models, _) => "It has the room for them too.",
        (Field::DistributionLibrary, _) => "The library runs on it.",
        (Field::Interruption, _) => "Spot makes it cheaper; the job needs the same as before.",
        (Field::Acceleration, _) if instance.is_gpu() => "It has a whole GPU already.",
        _ => "It passes every check as before.",
    };
    format!("{why} The answer stays {title}.")
}

/// The facts whose change a reader can see through to another type.
const TELLING: [Field; 11] = [
    Field::Hardware,
    Field::Neuron,
    Field::Acceleration,
    Field::Arm,
    Field::Models,
    Field::DataSize,
    Field::Images,
    Field::Deadline,
    Field::BatchSize,
    Field::MaxInstances,
    Field::DistributionLibrary,
];

/// Whether another type is recommended, and not merely its neighbour: another class, or half or double the cores.
fn is_another(now: Pick, then: Pick) -> bool {
    match (now, then) {
        (Pick::Instances(a, ..), Pick::Instances(b, ..)) => {
            a.index != b.index
                && (a.family_info().class != b.family_info().class || a.vcpu >= 2 * b.vcpu || b.vcpu >= 2 * a.vcpu)
        }
        _ => true,
    }
}

/// Whether the change leads elsewhere too where the job is a little harder, and a little easier.
fn is_firm(answers: &Answers, view: View, side: Side, change: &Change, now: Pick) -> bool {
    let mut answers = answers.clone();
    answers.set(change.field, &change.value);
    let Ok(job) = answers.validate() else { return false };
    [1.15, 1.0 / 1.15].into_iter().all(|by| {
        let then = pick(&scaled(&job, by), view).side(side);
        then.and_then(|then| now.flip(then)).is_some_and(|flip| flip != Flip::Count)
    })
}

/// A number so many times as large, of two digits.
fn times(answers: &Answers, field: Field, by: f64) -> Option<f64> {
    let now = parse(answers.get(field)?).ok()?;
    let value = now * by;
    let step = 10f64.powf(value.log10().floor() - 1.0);
    Some((value / step).round() * step)
}

/// A change of a number by a factor, with its text made from the new value.
fn number(answers: &Answers, field: Field, by: f64, text: impl Fn(f64) -> String) -> Option<Change> {
    let at = |by: f64| times(answers, field, by);
    let value = at(by)?;
    Some(Change {
        field,
        value: words::typed(value),
        beyond: words::typed(at(by * by.powf(0.3))?),
        before: words::typed(at(by.powf(0.8))?),
        text: text(value),
    })
}

/// A change of the deadline to so many times of it, in hours that people set.
fn hours(answers: &Answers, by: f64) -> Option<Change> {
    const SET: [f64; 14] = [0.25, 0.5, 1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 24.0, 48.0, 72.0, 96.0, 144.0];
    let now = parse(answers.get(Field::Deadline)?).ok()?;
    let nearest = |hours: f64| SET.into_iter().min_by(|a, b| (a / hours).ln().abs().total_cmp(&(b / hours).ln().abs()));
    let value = nearest(now * by)?;
    let way = value / now;
    let at = |power: f64| words::typed(now * way.powf(power));
    (value != now).then(|| Change {
        field: Field::Deadline,
        value: words::typed(value),
        beyond: at(1.3),
        before: at(0.8),
        text: format!("A run must be over within {}.", words::hours(value)),
    })
}

/// A change of the batch, which people set to powers of two.
fn batch(answers: &Answers, by: f64) -> Option<Change> {
    let now = parse(answers.get(Field::BatchSize)?).ok()?;
    let text = format!("The batch on each device becomes {}.", words::number(now * by));
    let at = |by: f64| words::typed(now * by);
    Some(Change { field: Field::BatchSize, value: at(by), beyond: at(by * 2.0), before: at(by * 0.75), text })
}

/// A change to another choice.
fn choice(field: Field, value: &str, text: &str) -> Change {
    Change { field, value: value.to_owned(), beyond: value.to_owned(), before: value.to_owned(), text: text.to_owned() }
}

/// Changes that may be asked about, by lot.
fn changes(answers: &Answers, serves: bool, draw: &mut Draw) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    let kind = Kind::of(answers.get(Field::Algorithm).unwrap_or_default());
    let mut add = |change: Option<Change>| changes.extend(change);
    if serves {
        let by = draw.pick(&[3.0, 8.0, 0.3]);
        add(number(answers, Field::RatePeak, by, |peak| format!("The peak becomes {}.", words::rate(peak))).filter(
            |change| {
                let average = answers.get(Field::RateAverage).and_then(|text| parse(text).ok()).unwrap_or(0.0);
                [&change.value, &change.beyond, &change.before]
                    .iter()
                    .all(|peak| parse(peak).is_ok_and(|peak| peak >= average))
            },
        ));
        let by = draw.pick(&[0.2, 0.1, 5.0]);
        add(number(answers, Field::Latency, by, |ms| format!("Answers are due within {}.", words::milliseconds(ms))));
        add(Some(choice(Field::Hardware, "cpu", "Only CPU instances may be used.")));
        if kind.is_deep() {
            add(Some(choice(Field::Hardware, "gpu", "Only GPU instances may be used.")));
            add(Some(choice(Field::Acceleration, "whole", "A test shows that a copy keeps a whole GPU busy.")));
            add(Some(choice(Field::Neuron, "yes", "The model may be compiled with AWS Neuron.")));
        }
        add(Some(choice(
            Field::Availability,
            if answers.says(Field::Availability, "high") { "single" } else { "high" },
            if answers.says(Field::Availability, "high") {
                "A short outage becomes acceptable."
            } else {
                "The loss of a zone must be survived."
            },
        )));
        if !kind.is_deep() {
            add(Some(choice(Field::Arm, "yes", "The container may be built for Arm.")));
        }
        if draw.chance(50) {
            let (models, text) = draw.pick(&[
                ("2", "A second such model joins it on the endpoint."),
                ("5", "Four more such models join it on the endpoint."),
                ("120", "A hundred and twenty such models share the endpoint."),
                ("200", "Two hundred such models share the endpoint."),
                ("400", "There will be four hundred such models."),
                ("300", "Each of 300 customers gets such a model."),
            ]);
            add(Some(choice(Field::Models, models, text)));
        }
        add(Some(choice(Field::Rollout, "shadow", "A new version first runs as a shadow.")));
        add(Some(choice(Field::Rollout, "share", "A tenth of the requests goes to the new version first.")));
        add(Some(choice(Field::SteadyUsage, "yes", "Usage becomes level all year.")));
    } else {
        let by = draw.pick(&[4.0, 10.0, 0.1, 1.25, 0.8]);
        add(number(answers, Field::DataSize, by, |gb| {
            format!("The training set {} {}.", if by > 1.0 { "grows to" } else { "shrinks to" }, words::size(gb))
        })
        .filter(|_| answers.get(Field::Images).is_none()));
        let by = draw.pick(&[0.1, 0.2, 3.0]);
        add(hours(answers, by));
        if answers.get(Field::Deadline).is_none() {
            let hours =
                draw.pick(&[("1", "2", "0.6", "an hour"), ("3", "4", "2", "3 hours"), ("48", "60", "40", "two days")]);
            add(Some(Change {
                field: Field::Deadline,
                value: hours.0.to_owned(),
                before: hours.1.to_owned(),
                beyond: hours.2.to_owned(),
                text: format!("A run must be over within {}.", hours.3),
            }));
        }
        let by = draw.pick(&[4.0, 8.0]);
        add(number(answers, Field::Images, by, |images| {
            format!("The training set grows to {} images.", words::number(images))
        }));
        let by = draw.pick(&[8.0, 16.0]);
        add(batch(answers, by));
        add(Some(choice(Field::Hardware, "cpu", "Only CPU instances may be used.")));
        if kind.is_deep() {
            add(Some(choice(Field::Hardware, "gpu", "Only GPU instances may be used.")));
        }
        // What a built-in algorithm is written with, nobody changes.
        let own =
            Work::of(answers.get(Field::Algorithm).unwrap_or_default()).is_some_and(|work| work.algorithm.is_none());
        if own && kind.is_deep() {
            add(Some(choice(Field::Neuron, "yes", "The code may be changed for AWS Neuron.")));
            add(Some(choice(Field::DistributionLibrary, "smddp", "Training must be distributed with SMDDP.")));
        }
        add(Some(choice(Field::MaxInstances, "1", "The account may start one instance only.")));
        add(Some(choice(Field::DataStore, "efs", "The data moves to Amazon EFS.")));
        add(Some(choice(Field::FileLayout, "many-small", "The data is cut into small files.")));
        add(Some(choice(Field::Access, "random", "Training reads its records at random.")));
        add(Some(choice(Field::RunsPerMonth, "30", "The model is trained every day.")));
        add(Some(choice(Field::SteadyUsage, "yes", "Usage becomes level all year.")));
        add(Some(choice(Field::Interruption, "yes", "A run may be interrupted.")));
    }
    changes.retain(|change| answers.get(change.field) != Some(change.value.as_str()));
    draw.shuffle(&mut changes);
    // One that is likely to lead elsewhere comes first more often than not, so that fewer must be asked for.
    let likely = |change: &Change| match change.field {
        Field::Hardware => change.value == "cpu" && kind.is_deep() && (!serves || kind.is_llm()),
        Field::DataSize => !kind.is_deep(),
        Field::Acceleration => answers.get(Field::Acceleration).is_none() && !kind.is_llm(),
        field => matches!(field, Field::Models | Field::DistributionLibrary | Field::Arm),
    };
    if draw.chance(90)
        && let Some(at) = changes.iter().position(likely)
    {
        changes.swap(0, at);
    }
    // A field is changed once.
    let mut seen: Vec<Field> = Vec::new();
    changes.retain(|change| {
        let known = seen.contains(&change.field) && change.field != Field::Rollout;
        seen.push(change.field);
        !known
    });
    changes
}
