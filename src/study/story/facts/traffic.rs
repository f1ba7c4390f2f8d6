//! Requests and answers.

use super::super::{Scene, words};
use crate::job::Field;
use crate::study::draw::Draw;

/// Requests on average and at the peak.
pub fn rates(scene: &mut Scene, draw: &mut Draw, average: f64, peak: f64) {
    scene.set(Field::RateAverage, &words::typed(average)).set(Field::RatePeak, &words::typed(peak));
    let (average, peak) = (words::rate(average), words::rate(peak));
    // The unit is said once where both have the same.
    let unit = average.find(" requests").and_then(|at| average.get(at..));
    let top = unit.and_then(|unit| peak.strip_suffix(unit));
    let low = unit.filter(|_| top.is_some()).and_then(|unit| average.strip_suffix(unit)).unwrap_or(&average);
    let top = top.unwrap_or(&peak);
    scene.say_first(
        draw,
        &[
            "Traffic averages {average} and peaks at {top}.",
            "On average, {average} arrive, and {top} at peak times.",
            "The average load is {average}, and the peak load is {top}.",
            "The service has to handle {average} on average and {top} at the peak.",
            "The service gets {average} on average and {top} in the busiest minute.",
            "The team expects {average} on average and up to {top} at peak times.",
            "There are {average} on average and up to {top} at the peak.",
            "Traffic peaks at {peak}; the average is {low}.",
        ],
        &[("average", &average), ("peak", &peak), ("top", top), ("low", low)],
    );
}

/// Requests on average alone.
pub fn average(scene: &mut Scene, draw: &mut Draw, average: f64) {
    scene.set(Field::RateAverage, &words::typed(average));
    scene.say_first(
        draw,
        &[
            "About {average} arrive.",
            "On average, {average} come in.",
            "The service gets about {average}.",
            "The team expects about {average}.",
            "Traffic averages {average}.",
        ],
        &[("average", &words::rate(average))],
    );
}

/// The shape of the traffic, by its key.
pub fn shape(scene: &mut Scene, draw: &mut Draw, shape: &str) {
    scene.set(Field::TrafficShape, shape);
    let forms: &[&str] = match shape {
        "steady" => &[
            "The load hardly changes over the day.",
            "Traffic is steady day and night.",
            "There is little difference between day and night.",
        ],
        "daily" => &[
            "Traffic is high during the day and low at night.",
            "Traffic rises in the morning and falls in the evening.",
            "The service is busy by day and quiet by night, but requests never stop completely.",
            "Traffic follows the working day.",
        ],
        "spiky" => &[
            "Peaks come suddenly and without warning.",
            "Traffic can jump at any time, and nobody can predict when.",
            "There are sudden peaks that cannot be predicted.",
        ],
        "known-peaks" => &[
            "The peaks come at known times: every weekday at nine.",
            "The peaks come at known times, on the first day of each month.",
            "The times of the peaks are known: on the hour, every hour.",
            "The peak always comes at the same time, on Fridays at noon.",
        ],
        _ => &[
            "Requests come now and then, with long gaps between them.",
            "Most of the time there are no requests at all.",
            "Hours may pass between two requests.",
            "There are long gaps between requests.",
        ],
    };
    scene.say_first(draw, forms, &[]);
}

/// Whether a first request may wait for a start.
pub fn cold_start(scene: &mut Scene, draw: &mut Draw, may: bool) {
    scene.set(Field::ColdStart, if may { "yes" } else { "no" });
    let forms: &[&str] = if may {
        &[
            "The first request after a pause may wait while the model is loaded.",
            "After a quiet period, a slow first answer is acceptable.",
            "Nobody minds if the first answer after a pause is slow.",
            "Cold starts are acceptable.",
        ]
    } else {
        &[
            "Even the first request after a pause must be answered promptly.",
            "Cold starts are not acceptable.",
            "No request may have to wait for a model to load.",
        ]
    };
    scene.say(draw, forms, &[]);
}

/// The caller waits, so long at most.
pub fn latency(scene: &mut Scene, draw: &mut Draw, ms: f64) {
    scene.set(Field::Delivery, "now").set(Field::Latency, &words::typed(ms));
    scene.say(
        draw,
        &[
            "Callers wait for the answer, which must arrive within {time}.",
            "95 % of answers must arrive within {time}.",
            "Each answer must be back within {time}.",
            "Answers must arrive within {time}.",
            "The caller waits, and an answer may take {time} at most.",
            "The P95 latency must not exceed {time}.",
        ],
        &[("time", &words::milliseconds(ms))],
    );
}

/// The caller waits; nothing is said of how long.
pub fn at_once(scene: &mut Scene, draw: &mut Draw) {
    scene.set(Field::Delivery, "now");
    scene.say(
        draw,
        &[
            "The caller waits for the answer.",
            "Callers wait for their answers.",
            "Clients wait for each answer.",
            "The client keeps waiting until the answer arrives.",
        ],
        &[],
    );
}
