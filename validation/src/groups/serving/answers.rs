//! What the engine says of a row's metric.

use super::setup::Setup;
use crate::group::Outcome;
use crate::row::Row;
use sagefit::sizing::Doubt;
use sagefit::sizing::serving_engine::{self, Answering, Arrivals, Exchange, Steps, Together};
use sagefit::units::{RequestsPerSecond, Seconds};

fn time(row: &Row, seconds: Seconds, doubt: Doubt) -> Outcome {
    let band = doubt.time(seconds);
    let unit = if row.unit == "ms" { 1000.0 } else { 1.0 };
    Outcome::Predicted(band.low.value() * unit, band.likely.value() * unit, band.high.value() * unit)
}

/// The row's value as seconds.
fn seconds(row: &Row) -> f64 {
    if row.unit == "ms" { row.value / 1000.0 } else { row.value }
}

fn rate(value: f64, doubt: Doubt) -> Outcome {
    let band = doubt.rate(RequestsPerSecond(value));
    Outcome::Predicted(band.low.value(), band.likely.value(), band.high.value())
}

/// How the row's copy answers at its load, and how many requests a second.
fn loaded(setup: &Setup, exchange: Exchange) -> Result<(Answering, RequestsPerSecond), &'static str> {
    let server = &setup.server;
    if let Some(rate) = setup.rate {
        let rate = RequestsPerSecond(rate);
        if let Some(requests) = setup.requests {
            let arrivals = Arrivals { rate, requests, lengths_vary: setup.lengths_vary };
            return Ok(serving_engine::run(server, exchange, &arrivals));
        }
        // As many are answered as come.
        return serving_engine::under_rate(server, exchange, rate)
            .map(|answer| (answer, rate))
            .ok_or("more requests a second than it answers: the queue grows for as long as the run");
    }
    let callers = setup.callers.ok_or("neither callers nor a rate said")?;
    let answer = match setup.pass {
        Some(pass) => serving_engine::burst(server, exchange, Together { callers, pass, again: setup.again }),
        None => serving_engine::answering(server, exchange, callers),
    };
    Ok((answer, answer.rate()))
}

pub fn predict(row: &Row, setup: &Setup) -> Outcome {
    let server = &setup.server;
    let metric = row.metric.as_str();
    let whole = Doubt::SERVED;
    let first = if setup.pass.is_some() { Doubt::FIRST_TOGETHER } else { Doubt::FIRST_TOKEN };
    let Some(exchange) = setup.exchange else { return Outcome::skipped("lengths of prompt or answer not said") };
    if row.workload == "llm offline max load" {
        let tokens = serving_engine::offline(server, exchange) * setup.copies;
        return match metric {
            "output_throughput" => rate(tokens, whole),
            "request_throughput" => rate(tokens / exchange.answer, whole),
            _ => Outcome::skipped("another metric"),
        };
    }
    if row.workload != "llm serving" {
        let Some(batch) = setup.batch else { return Outcome::skipped("batch not said") };
        let all = serving_engine::static_batch(server, exchange, batch);
        let step = server.step(batch, exchange.prompt + exchange.answer / 2.0);
        return match metric {
            "batch_latency" => time(row, all, whole),
            "output_throughput" | "decode_speed" => rate(batch * exchange.answer / all.value(), whole),
            "tpot_p50" | "decode_step_latency" => time(row, step, whole),
            "decode_throughput" => rate(batch / step.value(), whole),
            "ttft_mean" => time(row, server.prompt(exchange.prompt, exchange.prompt) * batch + step, first),
            _ => Outcome::skipped("another metric"),
        };
    }
    let (answer, served) = match loaded(setup, exchange) {
        Ok(loaded) => loaded,
        Err(reason) => return Outcome::skipped(reason),
    };
    match metric {
        "tpot_mean" | "tpot_p50" | "itl_mean" if seconds(row) < server.least_step(answer.batch) / 2.0 => {
            Outcome::skipped("tokens came faster than memory can be read: the answer was not streamed")
        }
        "tpot_mean" | "tpot_p50" | "itl_mean" => time(row, answer.next, whole),
        "request_output_speed_p50" => rate(exchange.answer / answer.whole.value(), whole),
        "e2e_latency_mean" | "e2e_latency_p50" => time(row, answer.whole, whole),
        "e2e_latency_p90" | "e2e_latency_p95" => time(row, answer.whole * serving_engine::WHOLE_95, Doubt::SLOWEST),
        "tpot_p95" => time(row, answer.next * serving_engine::NEXT_95, whole),
        "ttft_p95" => time(row, answer.first * serving_engine::FIRST_95, first),
        "ttft_mean" | "ttft_p50" => time(row, answer.first, first),
        "output_throughput" => rate(served.value() * exchange.answer * setup.copies, whole),
        "request_throughput" => rate(served.value() * setup.copies, whole),
        _ => Outcome::skipped("another metric"),
    }
}
