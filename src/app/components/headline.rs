//! The largest thing on the page: how many of which type.

use crate::advise::{Answer, Headline};
use crate::app::html::{Html, html};
use crate::sizing::Candidate;

/// The headline of an answer.
pub fn headline(answer: &Answer, html: &mut Html) {
    match &answer.headline {
        Headline::Instances(pick) => instances(pick, html),
        Headline::Serverless { memory_mb } => html!(
            html,
            "<h1 class=\"headline\"><strong>Serverless</strong><span class=\"headline-with\"> ",
            memory_mb.to_string(),
            " MB</span></h1><p class=\"headline-note\">No instance to choose: the endpoint starts when a request comes and costs nothing in between.</p>"
        ),
        Headline::Edge => html!(
            html,
            "<h1 class=\"headline\"><strong>No instance</strong></h1><p class=\"headline-note\">The model runs on your devices. SageMaker trains and compiles it; nothing is hosted.</p>"
        ),
        Headline::Nothing { nearest, because } => nothing(nearest.as_ref(), because, html),
    }
}

fn instances(pick: &Candidate, html: &mut Html) {
    html!(html, "<h1 class=\"headline\"><span class=\"headline-count\">", pick.count.to_string(), " × </span><strong>");
    html!(html, pick.instance.name, "</strong>");
    if let Some(attached) = pick.attached {
        html!(html, "<span class=\"headline-with\"> with ", attached.name, "</span>");
    }
    html!(html, "</h1>");
}

fn nothing(nearest: Option<&Candidate>, because: &[String], html: &mut Html) {
    html!(
        html,
        "<h1 class=\"headline headline-fails\"><strong>Nothing fits</strong></h1><ul class=\"headline-because\">"
    );
    for sentence in because {
        html!(html, "<li>", sentence, "</li>");
    }
    html!(html, "</ul>");
    if let Some(nearest) = nearest {
        html!(
            html,
            "<p class=\"headline-note\">The nearest is ",
            nearest.count.to_string(),
            " × ",
            nearest.instance.name
        );
        if let Some(attached) = nearest.attached {
            html!(html, " with ", attached.name);
        }
        html!(html, "; its figures follow.</p>");
    }
}
