//! How several models share endpoints, and so how many endpoints a job has.

use crate::facts::limit;
use crate::job::{Acceleration, Application, Delivery, Hardware, Job, View};

/// How the models of a job are hosted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sharing {
    /// One model.
    One,
    /// A multi-model endpoint.
    MultiModel,
    /// An endpoint for the busy one, a multi-model endpoint for the rest.
    Dedicated,
    /// Each on an accelerator of the application's fleet.
    OwnAccelerators,
    /// A multi-container endpoint.
    MultiContainer,
    /// Containers in a row.
    Pipeline,
    /// An endpoint for each.
    Separate,
    /// Copies of each loaded side by side on the instances of one endpoint, as inference components.
    Components,
}

/// A model is busy enough for an endpoint of its own from ten times an equal share, or from a request a second where
/// the rest is rare.
fn busy(job: &Job) -> bool {
    let serving = &job.serving;
    serving.hot.is_some_and(|hot| hot.value() >= (10.0 * serving.average.value() / serving.models).clamp(1.0, 50.0))
}

/// In the book several models of an application on its own fleet are each loaded on an accelerator of their own.
fn on_accelerators(job: &Job, view: View) -> bool {
    let serving = &job.serving;
    view == View::Book
        && serving.application == Application::Together
        && serving.acceleration == Some(Acceleration::Part)
        && job.hardware != Hardware::Cpu
        && job.work.kind.is_deep()
}

impl Sharing {
    /// How the models of a job are hosted in a view.
    #[must_use]
    pub fn of(job: &Job, view: View) -> Self {
        let serving = &job.serving;
        let way = Self::by_rules(job, view);
        // A multi-model endpoint loads a model at its first call: never where no request may wait for that, nor for
        // language models, whose load takes longer than a request may (Developer Guide, multi-model endpoints).
        let loads = way == Self::MultiModel && (!serving.cold_start || job.work.kind.is_llm());
        if view == View::Today && serving.models > 1.0 && (loads || way == Self::Separate) {
            return Self::Components;
        }
        way
    }

    /// The same by the rules of the chapter, which knows no inference components.
    pub(super) fn by_rules(job: &Job, view: View) -> Self {
        let serving = &job.serving;
        if serving.steps > 1.0 && serving.models <= 1.0 {
            return if serving.steps <= limit::PIPELINE_MAX { Self::Pipeline } else { Self::Separate };
        }
        if serving.models <= 1.0 {
            return Self::One;
        }
        if on_accelerators(job, view) {
            return Self::OwnAccelerators;
        }
        if serving.frameworks > 1.0 {
            return if serving.models <= limit::MULTI_CONTAINER_MAX { Self::MultiContainer } else { Self::Separate };
        }
        if busy(job) {
            return Self::Dedicated;
        }
        // Models that all fit in memory at once need no cold load.
        let cold = serving.cold_start || serving.models <= 20.0;
        if cold { Self::MultiModel } else { Self::Separate }
    }
}

/// The endpoints of a job: how many that are alike, and the share of all requests that each of them gets. Steps of a
/// pipeline that is too long pass every request on to the next endpoint.
#[must_use]
pub fn endpoints(job: &Job, view: View) -> [(f64, f64); 2] {
    let serving = &job.serving;
    match Sharing::of(job, view) {
        _ if serving.delivery == Delivery::Schedule => [(1.0, 1.0), (0.0, 0.0)],
        Sharing::Separate if serving.models > 1.0 => [(serving.models, 1.0 / serving.models), (0.0, 0.0)],
        Sharing::Separate => [((serving.steps / limit::PIPELINE_MAX).ceil(), 1.0), (0.0, 0.0)],
        Sharing::Dedicated => {
            let hot = serving.hot.map_or(0.5, |hot| hot.value() / serving.average.value().max(1e-12)).min(0.99);
            [(1.0, hot), (1.0, 1.0 - hot)]
        }
        _ => [(1.0, 1.0), (0.0, 0.0)],
    }
}
