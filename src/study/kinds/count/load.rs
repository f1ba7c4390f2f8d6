//! An endpoint that was load-tested: what is drawn of it, and the story.

use crate::job::{Field, View};
use crate::study::draw::Draw;
use crate::study::played::Played;
use crate::study::story::{Scene, facts, trade};

/// What is drawn of an endpoint before the engine is asked.
pub(super) struct Load {
    /// Requests a second at the peak.
    pub(super) peak: f64,
    /// Requests a second that one instance took in the load test.
    pub(super) rate: f64,
    /// The share of that rate which is planned with.
    pub(super) factor: f64,
}

impl Load {
    pub(super) fn drawn(draw: &mut Draw) -> Self {
        let peak = draw.pick(&[30.0, 45.0, 75.0, 110.0, 150.0, 180.0, 240.0, 320.0, 450.0, 600.0, 900.0]);
        let factor = draw.pick(&[0.5, 0.5, 0.6, 0.7]);
        // Of the size of the peak, so that there is something to count; small numbers come no more often than others.
        let rate = round(peak / draw.pick(&[0.45, 0.7, 1.3, 1.8, 2.3, 2.8, 3.3, 3.8, 4.3, 4.8, 5.3]));
        Self { peak, rate, factor }
    }

    /// The instances that the peak needs, before rounding.
    pub(super) fn exact(&self) -> f64 {
        self.peak / (self.rate * self.factor)
    }

    /// Whether their number is beyond doubt and follows from the safety factor. A sum that comes out at a whole number, or
    /// nearly, is a question of rounding; and where the factor changes nothing, whoever forgets it would be right.
    pub(super) fn is_clear(&self) -> bool {
        let exact = self.exact();
        let is_round = exact.fract() < 0.03 && exact > 1.0;
        !is_round && exact <= 12.0 && exact.ceil() > (self.peak / self.rate).ceil()
    }
}

/// An endpoint whose chosen type was load-tested: the story, and the flow's way with it.
pub(super) fn tested(topic: &str, load: &Load, view: View, draw: &mut Draw) -> Option<(Scene, Played)> {
    let key = draw.pick(&["xgboost", "lightgbm", "linear-learner", "cnn", "transformer", "kmeans"]);
    let mut scene = trade::serving(draw, view, key);
    let average: f64 = load.peak / draw.pick(&[2.5, 3.0, 5.0]);
    facts::rates(&mut scene, draw, average.round(), load.peak);
    facts::latency(&mut scene, draw, 200.0);
    facts::availability(&mut scene, draw, false);
    facts::safety(&mut scene, draw, load.factor);
    let shape = draw.pick(&["daily", "daily", "known-peaks"]);
    facts::shape(&mut scene, draw, shape);
    // No application is told of, and there is none.
    scene.set(Field::Application, "none");
    // The type that would be chosen without a test is the one that was tested.
    let chosen = crate::advise::pick(&scene.job()?, view).served?;
    if chosen.attached.is_some() || chosen.instance.burstable {
        return None;
    }
    facts::load_test(&mut scene, draw, chosen.instance.name, load.rate);
    let played = Played::of(&scene.answers, view, topic)?;
    let same = played.best()?.instance.index == chosen.instance.index;
    same.then_some((scene, played))
}

/// A figure as a load test reports it: two digits.
fn round(rate: f64) -> f64 {
    let step = 10f64.powf(rate.max(1.0).log10().floor() - 1.0).max(1.0);
    (rate / step).round().max(1.0) * step
}
