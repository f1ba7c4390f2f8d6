//! Language models under a serving engine (`serving.csv`): what the engine's own model of continuous batching says.
//!
//! The constants of `sizing::serving_engine` were fitted to six tenths of the rows and are judged on the others. A sweep is
//! never in both parts: the part is drawn by a hash of where a row was published (without the commit) and its model.

mod answers;
mod setup;
mod tables;

use super::super::row::Row;
use crate::group::{Group, Outcome};
use setup::Setup;

/// What a row measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    TimePerToken,
    RequestSpeed,
    WholeAnswer,
    Throughput,
    Offline,
    StaticBatch,
    FirstTokenTogether,
    FirstToken,
    Tail,
}

const KINDS: [(Kind, [&str; 2]); 9] = [
    (Kind::TimePerToken, ["serving fitted: time per token", "serving judged: time per token"]),
    (Kind::RequestSpeed, ["serving fitted: speed of a request", "serving judged: speed of a request"]),
    (Kind::WholeAnswer, ["serving fitted: whole answer", "serving judged: whole answer"]),
    (Kind::Throughput, ["serving fitted: throughput, users wait", "serving judged: throughput, users wait"]),
    (Kind::Offline, ["serving fitted: offline maximum", "serving judged: offline maximum"]),
    (Kind::StaticBatch, ["serving fitted: static batch", "serving judged: static batch"]),
    (
        Kind::FirstTokenTogether,
        ["serving fitted: first token, all at once", "serving judged: first token, all at once"],
    ),
    (Kind::FirstToken, ["serving fitted: first token, steady", "serving judged: first token, steady"]),
    (Kind::Tail, ["serving fitted: slowest of ten or twenty", "serving judged: slowest of ten or twenty"]),
];

#[derive(Debug)]
struct Serving {
    kind: Kind,
    judged: bool,
}

/// Rows of one nature, shown apart from the groups that they are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Apart {
    Quantised,
    Experts,
    Pcie,
    LongPrompt,
    Instances,
}

/// The groups.
pub fn groups() -> Vec<Box<dyn Group>> {
    let mut all: Vec<Box<dyn Group>> = Vec::new();
    for judged in [false, true] {
        for (kind, _) in KINDS {
            all.push(Box::new(Serving { kind, judged }));
        }
    }
    for apart in [Apart::Quantised, Apart::Experts, Apart::Pcie, Apart::LongPrompt, Apart::Instances] {
        all.push(Box::new(apart));
    }
    all
}

/// Whether a row is in the part that the constants are judged on.
fn judged(row: &Row) -> bool {
    let source = match row.source.split_once('@') {
        Some((before, after)) => format!("{before}{}", after.trim_start_matches(|c: char| c.is_ascii_hexdigit())),
        None => row.source.clone(),
    };
    let hash = format!("{source}|{}", row.model)
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    (hash ^ (hash >> 32)) % 10 < 4
}

fn language(row: &Row) -> bool {
    row.workload.starts_with("llm")
}

fn kind(row: &Row) -> Kind {
    let setup = setup::together(row);
    match (row.workload.as_str(), row.metric.as_str()) {
        ("llm static batch" | "llm single stream" | "llm prefill", _) => Kind::StaticBatch,
        ("llm offline max load", _) => Kind::Offline,
        (_, metric) if metric.ends_with("p90") || metric.ends_with("p95") => Kind::Tail,
        (_, metric) if metric.starts_with("tpot") || metric.starts_with("itl") => Kind::TimePerToken,
        (_, metric) if metric.starts_with("request_output_speed") => Kind::RequestSpeed,
        (_, metric) if metric.starts_with("e2e") => Kind::WholeAnswer,
        (_, metric) if metric.starts_with("ttft") && setup => Kind::FirstTokenTogether,
        (_, metric) if metric.starts_with("ttft") => Kind::FirstToken,
        _ => Kind::Throughput,
    }
}

fn predict(row: &Row) -> Outcome {
    match Setup::of(row) {
        Ok(setup) => answers::predict(row, &setup),
        Err(reason) => Outcome::Skipped(reason.to_owned()),
    }
}

impl Group for Serving {
    fn name(&self) -> &'static str {
        let names = KINDS.iter().find(|(kind, _)| *kind == self.kind).map(|(_, names)| names);
        names.map_or("", |names| names[usize::from(self.judged)])
    }

    fn predict(&self, row: &Row) -> Outcome {
        if language(row) && kind(row) == self.kind && judged(row) == self.judged {
            predict(row)
        } else {
            Outcome::NotMine
        }
    }
}

impl Group for Apart {
    fn name(&self) -> &'static str {
        match self {
            Self::Quantised => "serving apart: quantised weights",
            Self::Experts => "serving apart: mixtures of experts",
            Self::Pcie => "serving apart: several GPUs on PCIe",
            Self::LongPrompt => "serving apart: prompts from 8000 tokens",
            Self::Instances => "serving apart: SageMaker instances",
        }
    }

    fn aside(&self) -> bool {
        true
    }

    fn predict(&self, row: &Row) -> Outcome {
        if !language(row) || !judged(row) {
            return Outcome::NotMine;
        }
        let Ok(setup) = Setup::of(row) else { return Outcome::NotMine };
        let server = &setup.server;
        let mine = match self {
            Self::Quantised => setup.quantised(),
            Self::Experts => server.network.has_experts(),
            Self::Pcie => server.link.through_host() && server.parallel.devices > 1.0,
            Self::LongPrompt => setup.exchange.is_some_and(|exchange| exchange.prompt >= 8000.0),
            Self::Instances => row.instance.starts_with("ml."),
        };
        if mine { predict(row) } else { Outcome::NotMine }
    }
}
