//! The models that are served, the application and the operation.

use super::super::Scene;
use crate::job::Field;
use crate::study::draw::Draw;

/// Where the application runs (`own-fleet`, `together`, `none`), and whether two fleets are a problem.
pub fn application(scene: &mut Scene, draw: &mut Draw, place: &str, problem: bool) {
    scene.set(Field::Application, place);
    if place != "none" {
        scene.set(Field::TwoFleets, if problem { "yes" } else { "no" });
    }
    let forms: &[&str] = match (place, problem) {
        ("none", _) => &[
            "Clients call the endpoint directly; there is no application in between.",
            "Partners call the endpoint directly, without any application in between.",
            "There is no application around the model: clients send their requests to the endpoint.",
        ],
        ("together", true) => &[
            "The application runs on the same instances as the model, and the team cannot manage a second fleet.",
            "Application and model share their instances today; a second fleet is more than the team can manage.",
            "The model is embedded in the application on the same instances. Two fleets would be too much to manage.",
        ],
        ("together", false) => &[
            "Today the application runs on the same instances as the model, but a second fleet would be no problem.",
            "Application and model share their instances today; the team could also manage two fleets.",
        ],
        (_, true) => &[
            "The application has its own fleet, and the team cannot manage a second one.",
            "The application runs on its own fleet; another fleet is more than the team can manage.",
        ],
        _ => &[
            "The application that sends the requests has its own fleet, and a second fleet is no problem.",
            "An application with its own fleet calls the endpoint; the team can manage both.",
            "The application has its own fleet, and the team can manage another.",
        ],
    };
    scene.say(draw, forms, &[]);
}

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
