//! One model or many?

use super::super::{Branch, Case, Question, Row, Side, Verdict, judged};
use crate::facts::limit;
use crate::job::{Delivery, Field, Symptom};
use crate::sizing::sharing::{self, Sharing, Sharing as Way};
use crate::units::text;

/// One model or many?
pub static QUESTION: Question = Question {
    id: "models",
    side: Side::Serving,
    title: "One model or many?",
    why: "An endpoint for each of hundreds of models would stand idle hundreds of times. Models that share a framework can share instances, and be loaded when they are asked for.",
    source: "Study chapter, row S14; SageMaker Developer Guide, multi-model, multi-container endpoints, inference pipelines",
    rows: &[Row(14)],
    parts: None,
    judge: |case, at| {
        judged(
            case,
            &[
                Way::One,
                Way::MultiModel,
                Way::Dedicated,
                Way::OwnAccelerators,
                Way::MultiContainer,
                Way::Pipeline,
                Way::Components,
                Way::Separate,
            ],
            at,
            verdict,
        )
    },
    keeps: None,
    branches: &[
        Branch::new("one", "One model", "One model behind the endpoint", &[]),
        Branch::new(
            "multi-model",
            "Multi-model endpoint",
            "Many models of one framework, each lightly used, a cold load accepted",
            &["hosting:mme"],
        ),
        Branch::new(
            "dedicated",
            "Its own for the busy one",
            "One of many models is much busier than the rest",
            &["hosting:dedicated", "hosting:mme"],
        ),
        Branch::new(
            "own-accelerators",
            "Each on its own accelerator",
            "A few models share the application's fleet, each loaded on an accelerator of its own",
            &["hosting:own-accelerators"],
        ),
        Branch::new(
            "multi-container",
            "Multi-container endpoint",
            "A few models of different frameworks",
            &["hosting:mce"],
        ),
        Branch::new(
            "pipeline",
            "Serial pipeline",
            "Each request passes several containers in sequence",
            &["hosting:pipeline"],
        ),
        Branch::new(
            "components",
            "Inference components",
            "Models that may not wait for a load, or language models: each keeps its copies on shared instances",
            &["hosting:inference-components"],
        ),
        Branch::new(
            "separate",
            "An endpoint each",
            "Too many frameworks, or cold loads are not accepted",
            &["hosting:dedicated"],
        ),
    ],
};

fn verdict(case: &Case<'_>, branch: Way) -> Verdict {
    let way = Sharing::of(case.job, case.view);
    let serving = &case.job.serving;
    let models = text::count(serving.models);
    let [(endpoints, _), _] = sharing::endpoints(case.job, case.view);
    let endpoints = text::count(endpoints);
    // Whether the first request to one of several may wait decides between them, also where that is only assumed.
    let all: &[Field] = &[Field::Models, Field::ModelFrameworks, Field::PipelineSteps, Field::ColdStart];
    let fields = all.get(..if serving.models > 1.0 { 4 } else { 3 }).unwrap_or(all);
    if branch != way {
        let (brief, text) = match branch {
            Way::One => (
                "there are more".to_owned(),
                format!("There are {models} models, or {} steps.", text::figure(serving.steps)),
            ),
            Way::MultiModel if serving.models <= 1.0 => ("there is one".to_owned(), "There is one model.".to_owned()),
            Way::MultiModel if serving.frameworks > 1.0 => (
                "frameworks differ".to_owned(),
                "A multi-model endpoint wants one framework and container for all.".to_owned(),
            ),
            Way::MultiModel if way == Way::OwnAccelerators => (
                "not with Elastic Inference".to_owned(),
                "Multi-model endpoints and Elastic Inference cannot be combined.".to_owned(),
            ),
            Way::MultiModel if way == Way::Components => (
                "loads at the first call".to_owned(),
                "It loads a model at the first call: no request may wait for that here, or the model is too large."
                    .to_owned(),
            ),
            Way::MultiModel => (
                "one is too busy".to_owned(),
                "A much busier model, or one that may not wait, would suffer among the rest.".to_owned(),
            ),
            Way::Dedicated => ("none stands out".to_owned(), "No model is much busier than the rest.".to_owned()),
            Way::OwnAccelerators if case.is_book() => (
                "no shared fleet".to_owned(),
                "That is for models of an application on its own fleet that need a part of a GPU.".to_owned(),
            ),
            Way::OwnAccelerators => (
                "Elastic Inference is gone".to_owned(),
                "Elastic Inference closed in April 2024; today models share one GPU instead.".to_owned(),
            ),
            Way::MultiContainer => {
                ("one framework".to_owned(), "All models share one framework, or there are more than 15.".to_owned())
            }
            Way::Pipeline => ("one step".to_owned(), "A request passes one container.".to_owned()),
            Way::Separate => ("they can share".to_owned(), "The models can share instances.".to_owned()),
            Way::Components if case.is_book() => {
                ("not in the chapter".to_owned(), "The chapter is older than inference components.".to_owned())
            }
            Way::Components => {
                ("not needed".to_owned(), "There is one model, or a load at the first call is accepted.".to_owned())
            }
        };
        return Verdict::new(false, brief, text, fields);
    }
    let (brief, text) = match way {
        Way::One => ("nothing to share".to_owned(), "One model and one container: nothing to share, nothing to chain.".to_owned()),
        Way::MultiModel => (format!("{models}, one framework"), format!("{models} models of one framework, each lightly used: a multi-model endpoint keeps those in use in memory and loads the rest on request. Memory is its cache, vCPUs are its concurrency.")),
        Way::Dedicated => (format!("{} to one of them", serving.hot.map_or_else(String::new, text::rate)), "Give the busy model an endpoint of its own and keep the rest on a multi-model endpoint: two endpoints of one type; the count is that of the larger, the cost that of both.".to_owned()),
        Way::OwnAccelerators => (format!("{models} on one fleet"), format!("{models} models share the application's fleet, each loaded on an Elastic Inference accelerator of its own, so that requests are answered side by side.")),
        Way::MultiContainer => (format!("{models}, different frameworks"), format!("{models} models of different frameworks: up to 15 containers share the instances of one multi-container endpoint and are called directly.")),
        Way::Pipeline => (format!("{} containers in a row", text::figure(serving.steps)), format!("Each request passes {} containers: a serial inference pipeline runs 2 to 15 of them on one instance.", text::figure(serving.steps))),
        Way::Components => {
            let best = case.leader();
            let name = best.map_or_else(String::new, |best| format!(" on {} × {}", best.count, best.instance.name));
            (
                format!("{models}, each in memory"),
                format!("{models} models each keep their copies in memory as inference components{name}: no request waits for a load."),
            )
        }
        Way::Separate if serving.delivery == Delivery::Schedule => (
            "a job each".to_owned(),
            "The models or steps cannot share one job: each takes its own, and the figures are those of one.".to_owned(),
        ),
        Way::Separate if serving.models <= 1.0 => (
            format!("over {} containers", text::figure(limit::PIPELINE_MAX)),
            format!("A serial pipeline takes up to {} containers: join steps, or let {endpoints} endpoints pass each request on. Count and rate are those of one, the cost is that of all.", text::figure(limit::PIPELINE_MAX)),
        ),
        Way::Separate => (format!("{endpoints} endpoints"), format!("The models cannot share one endpoint: each gets its own, {endpoints} in all. Count and rate are those of one, the cost is that of all; today inference components let endpoints share instances.")),
    };
    let verdict = Verdict::new(true, brief, text, fields);
    if serving.symptom == Some(Symptom::Thrashing) {
        return verdict
            .and("Models load and unload all the time: the cache is too small. Take a larger instance or more of them, and watch ModelCacheHit and ModelUnloadingTime.", &[Field::Symptom])
            .deciding("action:larger-instance")
            .deciding("tool:cloudwatch");
    }
    verdict
}
