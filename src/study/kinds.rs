//! The kinds of questions, one file each: from a drawn job to a draft whose key is proven, or nothing.

mod change;
mod count;
mod flow;
mod hosting;
mod step;
mod types;

use super::draft::Draft;
use super::draw::Draw;
use super::parts::Kind;
use crate::job::View;

/// The decision points that a kind examines.
#[must_use]
pub const fn topics(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Type | Kind::Change => {
            &["processor", "spread", "memory", "family", "size", "accelerator", "serving-family", "serving-size"]
        }
        Kind::Step => &[
            "algorithm",
            "processor",
            "spread",
            "memory",
            "family",
            "size",
            "accelerator",
            "serving-family",
            "serving-size",
        ],
        Kind::Count => &["count", "count", "scaling", "spread", "option", "payment"],
        Kind::Hosting => &["option", "models", "option", "models", "scaling"],
        Kind::ReadFlow => &[
            "task",
            "algorithm",
            "processor",
            "spread",
            "memory",
            "family",
            "size",
            "payment",
            "input",
            "bottleneck",
            "trial",
            "serve-next",
            "option",
            "models",
            "application",
            "accelerator",
            "serving-family",
            "serving-size",
            "count",
            "scaling",
            "commitment",
            "rollout",
            "endpoint-bottleneck",
            "load-test",
        ],
    }
}

/// A draft about a decision point, where the job that is drawn gives one.
pub fn draft(kind: Kind, topic: &'static str, view: View, draw: &mut Draw) -> Option<Draft> {
    match kind {
        Kind::Type => types::draft(topic, view, draw),
        Kind::Step => step::draft(topic, view, draw),
        Kind::Change => change::draft(topic, view, draw),
        Kind::Count => count::draft(topic, view, draw),
        Kind::Hosting => hosting::draft(topic, view, draw),
        Kind::ReadFlow => flow::draft(topic, view, draw),
    }
}

/// A question that says whose answer is wanted: `today, which ...?` or `in the exam's view, which ...?`.
fn asked(draw: &mut Draw, view: View, ask: &str) -> String {
    let start = match view {
        View::Today => draw.pick(&["Today, ", "As things stand in November 2026, ", "With what can be had today, "]),
        View::Book => draw.pick(&["In the exam's view, ", "As the exam sees it, ", "By the rules of the exam, "]),
    };
    format!("{start}{ask}")
}
