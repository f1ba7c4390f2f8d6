//! How much managed Spot saved.

use crate::job::View;
use crate::study::draft::{Claim, Draft, Offer};
use crate::study::draw::Draw;
use crate::study::played::Played;
use crate::study::story::{facts, trade, words};

/// What managed Spot saved.
pub(super) fn saved(view: View, draw: &mut Draw) -> Option<Draft> {
    let key = draw.pick(&["cnn", "transformer", "xgboost", "deepar", "semantic-segmentation"]);
    let mut scene = trade::training(draw, view, key);
    let trained = draw.pick(&[1800.0, 2400.0, 3600.0, 5000.0, 7200.0, 9000.0, 12_000.0]);
    let percent = 15.0 + draw.below(75) as f64;
    let billed: f64 = trained * (100.0 - percent) / 100.0;
    facts::spot_run(&mut scene, draw, trained, billed);
    facts::steady(&mut scene, draw, false);
    let played = Played::of(&scene.answers, view, "payment")?;
    if played.took("payment") != Some("spot") {
        return None;
    }
    let (time, cost) = played.job.training.spot_run?;
    let right = ((1.0 - cost / time) * 100.0).round() as u32;
    let say = |percent: u32| format!("{percent} %");
    let sum = format!("(1 − {} / {}) × 100", words::number(billed), words::number(trained));
    let mut others: Vec<Offer> = Vec::new();
    let slips = [
        (100 - right, "That is the share that was billed, not the share that was saved.".to_owned()),
        (
            (100.0 * billed / (trained + billed)).round() as u32,
            "That sets the billed time against the sum of both times.".to_owned(),
        ),
        (
            (100.0 * trained / (trained + billed)).round() as u32,
            "That sets the training time against the sum of both times.".to_owned(),
        ),
        ((right + 100) / 2, format!("That is half way from the saving to a run for nothing; {sum} gives {right} %.")),
        (right / 2, format!("That counts half of the unbilled time only: {sum} gives {right} %.")),
        (
            (100.0 * trained / billed - 100.0).round() as u32,
            "That compares with the billed time; the saving is counted from the time trained.".to_owned(),
        ),
    ];
    for (value, why) in slips {
        // A number that is never right would be known as wrong.
        let fits = (15..=89).contains(&value) && value.abs_diff(right) >= 5;
        if fits && others.iter().all(|other| other.text != say(value)) {
            others.push(Offer { text: say(value), why, claim: Claim::Saved(value) });
        }
    }
    draw.shuffle(&mut others);
    let why = format!(
        "A Spot job reports how long it trained and how long was billed. On demand, every second would be billed, so the share that was not billed is the saving: {sum} = {right} %."
    );
    let keys = vec![Offer { text: say(right), why: why.clone(), claim: Claim::Saved(right) }];
    let ask = draw.pick(&[
        "how much did managed Spot save on that run?",
        "what share of the cost did managed Spot save?",
        "by how much did managed Spot lower the cost of the run?",
    ]);
    Some(Draft { ask: words::capital(ask), why, topic: "payment", keys, others, scene })
}
