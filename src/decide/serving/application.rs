//! Where does the application run?

use super::super::{Branch, Case, Question, Row, Side, Verdict, judged};
use crate::job::{Application, Delivery, Field};

/// Where does the application run?
pub static QUESTION: Question = Question {
    id: "application",
    side: Side::Serving,
    title: "Where does the application run?",
    why: "An application that embeds inference needs CPU and memory of another kind than the inference does: choose type and size for each. Two fleets do that best, and take management.",
    source: "Study chapter, rows S12, S13 and S14",
    rows: &[Row(12), Row(13), Row(14)],
    parts: None,
    judge: |case, at| judged(case, &[Way::None, Way::Separate, Way::Together], at, verdict),
    keeps: None,
    branches: &[
        Branch::new("no-application", "No application of ours", "Clients call the endpoint, or a job scores data", &[]),
        Branch::new(
            "separate",
            "Separate fleets",
            "Application and inference each get the type and size that fits them",
            &["fleets:separate"],
        ),
        Branch::new(
            "together",
            "Together",
            "Managing two fleets is a problem: the application's fleet also runs the model",
            &["fleets:together"],
        ),
    ],
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    None,
    Separate,
    Together,
}

fn way(case: &Case<'_>) -> Way {
    let serving = &case.job.serving;
    if serving.delivery == Delivery::Schedule || serving.application == Application::None {
        Way::None
    } else if serving.two_fleets_problem {
        Way::Together
    } else {
        Way::Separate
    }
}

fn verdict(case: &Case<'_>, branch: Way) -> Verdict {
    let way = way(case);
    let embeds = case.job.serving.application == Application::Together;
    let fields: &[Field] = &[Field::Application, Field::TwoFleets];
    let (brief, text) = match (branch, way) {
        (Way::None, Way::None) if case.job.serving.delivery == Delivery::Schedule => {
            ("a job scores the data", "A job scores the data; there is no application beside it.")
        }
        (Way::None, Way::None) => {
            ("clients call the endpoint", "Clients call the endpoint; its size follows the model alone.")
        }
        (Way::None, _) => ("an application calls it", "There is an application that asks for predictions."),
        (Way::Separate, Way::Separate) if embeds => (
            "each its own type",
            "The application embeds inference today, and two fleets are no problem: separate them, so that each gets the type and size that fits it and scales by itself.",
        ),
        (Way::Separate, Way::Separate) => (
            "each its own type",
            "Application and inference differ in CPU and memory: each fleet gets the type and size that fits it and scales by itself.",
        ),
        (Way::Separate, Way::Together) => {
            ("two fleets are a problem", "Separate fleets would fit each better, but managing two is a problem here.")
        }
        (Way::Separate, Way::None) => ("nothing to separate", "There is no application to separate from."),
        (Way::Together, Way::Together) => (
            "one fleet to manage",
            "Managing two fleets is a problem: application and model share instances chosen for the application, and acceleration is added to them.",
        ),
        (Way::Together, Way::Separate) => {
            ("two fleets fit better", "Two fleets are no problem, and each then gets the type that fits it.")
        }
        (Way::Together, Way::None) => ("nothing to share with", "There is no application to share instances with."),
    };
    Verdict::new(branch == way, brief, text, fields)
}
