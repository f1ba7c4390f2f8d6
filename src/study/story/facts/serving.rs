//! The models that are served, the application and the operation.

use super::super::Scene;
use crate::job::Field;
use crate::study::draw::Draw;

/// Whether it must survive the loss of a zone.
pub fn availability(scene: &mut Scene, draw: &mut Draw, high: bool) {
    scene.set(Field::Availability, if high { "high" } else { "single" });
    let forms: &[&str] = if high {
        &[
            "The endpoint must survive the loss of an Availability Zone.",
            "The endpoint must keep answering if an Availability Zone fails.",
            "The failure of one Availability Zone must not stop the service.",
            "The service has to continue if an Availability Zone is lost.",
        ]
    } else {
        &[
            "A short outage is acceptable.",
            "An outage of a few minutes does no harm.",
            "The endpoint need not survive the loss of an Availability Zone.",
        ]
    };
    scene.say(draw, forms, &[]);
}
