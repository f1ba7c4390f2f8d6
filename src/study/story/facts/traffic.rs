//! Requests and answers.

use super::super::{Scene, words};
use crate::job::Field;
use crate::study::draw::Draw;

/// Requests on average and at the peak.
pub fn rates(scene: &mut Scene, draw: &mut Draw, average: f64, peak: f64) {
    scene.set(Field::RateAverage, &words::typed(average)).set(Field::RatePeak, &words::typed(peak));
    let values = [("average", words::rate(average)), ("peak", words::rate(peak))];
    scene.say_first(
        draw,
        &[
            "On average {average} arrive, at the peak {peak}.",
            "Traffic averages {average} and peaks at {peak}.",
            "It gets {average} on average; the busiest minute brings {peak}.",
            "At peak times there are {peak}, on average {average}.",
            "They expect {average} on average and up to {peak}.",
            "The average is {average}, the peak {peak}.",
            "Up to {peak} come in, {average} on average.",
        ],
        &[("average", &values[0].1), ("peak", &values[1].1)],
    );
}

/// Requests on average alone.
pub fn average(scene: &mut Scene, draw: &mut Draw, average: f64) {
    scene.set(Field::RateAverage, &words::typed(average));
    scene.say_first(
        draw,
        &[
            "About {average} arrive.",
            "It gets some {average}.",
            "They expect about {average}.",
            "Some {average} come in.",
        ],
        &[("average", &words::rate(average))],
    );
}

/// The shape of the traffic, by its key.
pub fn shape(scene: &mut Scene, draw: &mut Draw, shape: &str) {
    scene.set(Field::TrafficShape, shape);
    let forms: &[&str] = match shape {
        "steady" => {
            &["Traffic is level day and night.", "The load hardly changes over the day.", "Day and night look alike."]
        }
        "daily" => &[
            "Traffic follows the working day.",
            "Traffic rises in the morning and falls in the evening.",
            "It is busy by day and quiet by night, but never silent.",
        ],
        "spiky" => &[
            "Peaks come suddenly and without warning.",
            "Now and then traffic jumps, and nobody knows when.",
            "Sudden peaks come at times that nobody can tell beforehand.",
        ],
        "known-peaks" => &[
            "The peaks come at known times, every weekday at nine.",
            "Traffic peaks on the first of each month, as everybody knows beforehand.",
            "Everybody knows when the peaks come: on the hour, every hour.",
            "When the peaks come is written in a calendar: it is always Friday at noon.",
        ],
        _ => &[
            "Requests come now and then, with long gaps between them.",
            "Most of the day nobody asks; then a few requests come.",
            "Hours may pass between two requests.",
            "There are long gaps in the traffic.",
        ],
    };
    scene.say_first(draw, forms, &[]);
}

/// No traffic at night.
pub fn night_idle(scene: &mut Scene, draw: &mut Draw) {
    scene.set(Field::NightIdle, "yes");
    scene.say_first(
        draw,
        &[
            "Nobody asks at night.",
            "From ten in the evening to six in the morning there are no requests.",
            "At night the service is not used at all.",
        ],
        &[],
    );
}

/// Whether a first request may wait for a start.
pub fn cold_start(scene: &mut Scene, draw: &mut Draw, may: bool) {
    scene.set(Field::ColdStart, if may { "yes" } else { "no" });
    let forms: &[&str] = if may {
        &[
            "The first request after a pause may wait while the model is loaded.",
            "A slow first answer after a quiet spell is acceptable.",
            "Nobody minds if the first answer after a pause is slow.",
            "A cold start is acceptable.",
        ]
    } else {
        &[
            "Even the first request after a pause must be answered at once.",
            "A cold start is not acceptable.",
            "No request may wait for a model to be loaded.",
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
            "The caller waits for the answer, {time} at most.",
            "An answer may take {time}, and the caller waits for it.",
            "Callers wait, and answers are due within {time}.",
            "While the caller waits, {time} may pass at most.",
            "Nineteen in twenty answers must reach the waiting caller within {time}.",
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
            "Answers are needed at once.",
            "A person waits for each answer.",
            "Each answer is needed while the caller waits.",
        ],
        &[],
    );
}

/// The answer may come minutes later.
pub fn later(scene: &mut Scene, draw: &mut Draw) {
    scene.set(Field::Delivery, "minutes");
    scene.say(
        draw,
        &[
            "The answer may come minutes later.",
            "Nobody waits for the answer; a few minutes are fine.",
            "Results may arrive some minutes after they were asked for.",
            "It is enough if an answer comes within some minutes.",
        ],
        &[],
    );
}

/// A whole data set at a time.
pub fn scheduled(scene: &mut Scene, draw: &mut Draw, records: f64) {
    scene.set(Field::Delivery, "schedule").set(Field::Records, &words::typed(records));
    scene.say_first(
        draw,
        &[
            "Every night {n} records are scored in one go.",
            "Once a night {n} records have to be scored.",
            "There is no live traffic: each night a file of {n} records is scored.",
            "The {n} records of the day are scored overnight.",
            "On Sunday night {n} records are to be scored together.",
        ],
        &[("n", &words::number(records))],
    );
}

/// The size of a request.
pub fn payload(scene: &mut Scene, draw: &mut Draw, mb: f64) {
    scene.set(Field::Payload, &words::typed(mb));
    scene.say(
        draw,
        &[
            "A request is up to {size} large.",
            "One request carries up to {size}.",
            "The largest requests have {size}.",
            "What is sent with a request comes to {size}.",
        ],
        &[("size", &words::size(mb / 1000.0))],
    );
}

/// How long one request keeps the model busy.
pub fn processing(scene: &mut Scene, draw: &mut Draw, seconds: f64) {
    scene.set(Field::ProcessingTime, &words::typed(seconds));
    scene.say(
        draw,
        &[
            "One request keeps the model busy for {time}.",
            "The model works on a request for {time}.",
            "Each request means {time} of work.",
            "It takes the model {time} to work through a request.",
        ],
        &[("time", &words::seconds(seconds))],
    );
}

/// How many records one request carries.
pub fn records(scene: &mut Scene, draw: &mut Draw, records: f64) {
    scene.set(Field::RequestBatch, &words::typed(records));
    if records == 1.0 {
        scene.say(
            draw,
            &[
                "Each request looks up a single record.",
                "One record is looked up at a time.",
                "A request is about one record.",
            ],
            &[],
        );
        return;
    }
    scene.say(
        draw,
        &[
            "Each request carries {n} records.",
            "Requests are sent in batches of {n} records.",
            "With one request, {n} records are looked up.",
        ],
        &[("n", &words::number(records))],
    );
}

/// Prompt and answer of a language model.
pub fn chat(scene: &mut Scene, draw: &mut Draw, prompt: f64, answer: f64) {
    scene.set(Field::PromptTokens, &words::typed(prompt)).set(Field::AnswerTokens, &words::typed(answer));
    scene.say(
        draw,
        &[
            "Prompts have about {prompt} tokens, answers about {answer}.",
            "A prompt is some {prompt} tokens long, an answer {answer}.",
            "Expect {prompt} tokens in a prompt and {answer} in an answer.",
        ],
        &[("prompt", &words::number(prompt)), ("answer", &words::number(answer))],
    );
}
