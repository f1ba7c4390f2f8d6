//! What is said is so: the figures of the reasons are read back and worked out again from the candidates.

use sagefit::advise::Answer;
use sagefit::decide::Side;
use sagefit::sizing::Candidate;

use super::Drawn;
use super::best::{chosen, cost, time};

/// The answers with instances, each with its pick.
fn picked(drawn: &Drawn) -> impl Iterator<Item = (&Answer, &Candidate)> {
    drawn.advice.answers.iter().filter_map(|answer| Some((answer, chosen(answer)?)))
}

/// `4 × ml.g5.xlarge`, or the type alone.
fn named<'a>(all: impl IntoIterator<Item = &'a Candidate>, name: &str) -> Option<&'a Candidate> {
    let (count, name) = name.split_once(" × ").unwrap_or(("1", name));
    all.into_iter().find(|one| one.instance.name == name && one.count.to_string() == count.replace('\u{202f}', ""))
}

/// Whether `28 % cheaper` or `2.1 times dearer` is said of a ratio, within the rounding.
fn says(text: &str, ratio: f64, [more, less]: [&str; 2]) -> bool {
    // Thousands are parted by a narrow space.
    let text = text.replace('\u{202f}', "");
    let words: Vec<&str> = text.split_whitespace().collect();
    let [figure, unit, word] = words[..] else { return false };
    let Ok(figure) = figure.parse::<f64>() else { return false };
    let percent = unit == "%";
    let said = match (word == more, percent) {
        _ if word != more && word != less || !percent && unit != "times" => return false,
        (true, true) => 1.0 + figure / 100.0,
        (true, false) => figure,
        (false, true) => 1.0 - figure / 100.0,
        (false, false) => 1.0 / figure,
    };
    // A percentage is rounded to a whole one, a multiple to a tenth, from ten on to a whole one.
    let rounded = if figure < 10.0 { 0.051 } else { 0.51 };
    let off = if percent { 0.0051 } else { said * (0.001 + rounded / figure.max(1.0)) };
    (said - ratio).abs() <= off
}

/// The last reason, where it is about the ranking.
fn ranking(answer: &Answer) -> Option<(&str, Vec<&str>)> {
    let claim = answer.reasons.iter().find(|reason| {
        ["is the only type that fits", "is the cheapest of ", "ranks first of "].iter().any(|one| reason.contains(one))
    })?;
    let mut parts = claim.trim_end_matches('.').split("; ");
    Some((parts.next()?, parts.collect()))
}

pub fn rank(drawn: &Drawn) -> Result<(), String> {
    for (answer, pick) in picked(drawn) {
        let Some((head, _)) = ranking(answer) else { return Err("no reason is about the ranking".to_owned()) };
        let cheapest = answer.ranking.iter().all(|one| cost(one) >= cost(pick));
        let many = answer.ranking.len();
        let good = match head.strip_suffix(" types that fit").and_then(|head| head.rsplit_once(' ')) {
            None => many <= 1,
            Some((claim, number)) => number == many.to_string() && claim.contains("the cheapest of") == cheapest,
        };
        if !good || !head.starts_with(pick.instance.name) {
            return Err(format!("{head}: {many}, {cheapest}"));
        }
    }
    Ok(())
}

pub fn ratios(drawn: &Drawn) -> Result<(), String> {
    for (answer, pick) in picked(drawn) {
        for other in ranking(answer).map(|(_, others)| others).unwrap_or_default() {
            let Some((name, claim)) = other.split_once(" is ") else { return Err(other.to_owned()) };
            let Some(one) = named(&answer.ranking, name) else { return Err(format!("{name} is not ranked")) };
            let (claim, but) = claim.split_once(", but ").map_or((claim, None), |(claim, but)| (claim, Some(but)));
            let ratio = cost(one) / cost(pick);
            let good = match claim {
                "the same price" => (0.994..1.006).contains(&ratio),
                "of unknown price" => !ratio.is_finite(),
                _ => says(claim, ratio, ["dearer", "cheaper"]),
            };
            let slower = but != Some("slower") || time(one) > time(pick);
            if !good || !slower || but == Some("") {
                return Err(format!("{other}: {ratio}"));
            }
        }
    }
    Ok(())
}

/// What follows "is" up to a full stop that ends a sentence, without what is held against it.
fn comparison(text: &str) -> &str {
    let end = text.find(", but ").or_else(|| text.find(". ")).unwrap_or(text.len());
    text[..end].trim_end_matches('.')
}

/// Whether `28 % cheaper and 2 times slower` is so of one beside another.
fn compares(claim: &str, one: &Candidate, other: &Candidate) -> bool {
    let (ratio, slower) = (cost(one) / cost(other), time(one) / time(other).max(1e-12));
    let Some((price, speed)) = claim.split_once(" and ") else { return false };
    let price = match price {
        "as expensive" | "the same price" => (ratio - 1.0).abs() < 0.011,
        "of unknown price" => !ratio.is_finite(),
        _ => {
            says(price, ratio, ["more expensive", "cheaper"])
                || price.ends_with("more expensive") && {
                    says(&price.replace("more expensive", "dearer"), ratio, ["dearer", "cheaper"])
                }
        }
    };
    price && (speed == "as fast" && (slower - 1.0).abs() < 0.011 || says(speed, slower, ["slower", "faster"]))
}

pub fn branches(drawn: &Drawn) -> Result<(), String> {
    for (answer, pick) in picked(drawn) {
        for step in drawn.advice.trail.steps.iter().filter(|step| step.question.side == answer.side) {
            for (at, (verdict, best)) in step.verdicts.iter().zip(&step.bests).enumerate() {
                for reason in &verdict.reasons {
                    let text = reason.text.as_str();
                    let (claim, one) = if let Some((_, rest)) = text.split_once("The best of “") {
                        let Some((label, rest)) = rest.split_once("”, ") else { return Err(text.to_owned()) };
                        let other = step.question.branches.iter().position(|branch| branch.label == label);
                        let other = other.and_then(|other| step.bests.get(other)?.as_ref());
                        let Some((name, rest)) = rest.split_once(", is ") else { return Err(text.to_owned()) };
                        (rest, other.filter(|one| named([*one], name).is_some()))
                    } else if let Some((_, rest)) = text.split_once(". It is ").filter(|_| at != step.taken) {
                        (rest, best.as_ref())
                    } else {
                        continue;
                    };
                    if !one.is_some_and(|one| compares(comparison(claim), one, pick)) {
                        return Err(format!("{}: {text}", step.question.id));
                    }
                }
            }
        }
    }
    Ok(())
}

/// `likely 13 GiB` of what each instance or device keeps.
pub fn memory(drawn: &Drawn) -> Result<(), String> {
    for (answer, pick) in picked(drawn).filter(|(answer, _)| answer.side == Side::Training) {
        for reason in answer.reasons.iter().filter(|reason| reason.contains("It needs ")) {
            let Some((_, rest)) = reason.split_once(", likely ") else { continue };
            let mut words = rest.split_whitespace();
            let value = words.next().and_then(|word| word.replace('\u{202f}', "").parse::<f64>().ok());
            let unit = match words.next().map(|unit| unit.trim_end_matches('.')) {
                Some("GiB") => 1.0,
                Some("TiB") => 1024.0,
                _ => continue,
            };
            let near = |real: f64| value.is_some_and(|value| (value * unit - real).abs() <= 0.006 * real + 0.051);
            if !near(pick.device.likely.value()) && !near(pick.host.likely.value()) {
                return Err(format!("{reason}: {:.2}, {:.2}", pick.device.likely.value(), pick.host.likely.value()));
            }
        }
    }
    Ok(())
}
