//! The largest thing on the page: how many of which type.

use leptos::prelude::*;

use crate::advise::{Answer, Headline};
use crate::sizing::Candidate;

/// The headline of an answer.
#[must_use]
pub fn headline(answer: &Answer) -> AnyView {
    match &answer.headline {
        Headline::Instances(pick) => instances(pick).into_any(),
        Headline::Serverless { memory_mb } => view! {
            <h1 class="headline"><strong>"Serverless"</strong><span class="headline-with">{format!(" {memory_mb} MB")}</span></h1>
            <p class="headline-note">"No instance to choose: the endpoint starts when a request comes and costs nothing in between."</p>
        }
        .into_any(),
        Headline::Edge => view! {
            <h1 class="headline"><strong>"No instance"</strong></h1>
            <p class="headline-note">"The model runs on your devices. SageMaker trains and compiles it; nothing is hosted."</p>
        }
        .into_any(),
        Headline::Nothing { nearest, because } => nothing(nearest.as_ref(), because).into_any(),
    }
}

fn instances(pick: &Candidate) -> impl IntoView + use<> {
    let attached = pick.attached.map(|attached| view! { <span class="headline-with">" with "{attached.name}</span> });
    view! {
        <h1 class="headline">
            <span class="headline-count">{pick.count.to_string()}" × "</span>
            <strong>{pick.instance.name}</strong>
            {attached}
        </h1>
    }
}

fn nothing(nearest: Option<&Candidate>, because: &[String]) -> impl IntoView + use<> {
    let because = because.iter().map(|sentence| view! { <li>{sentence.clone()}</li> }).collect_view();
    let nearest = nearest.map(|nearest| {
        let attached = nearest.attached.map_or_else(String::new, |attached| format!(" with {}", attached.name));
        let text =
            format!("The nearest is {} × {}{attached}; its figures follow.", nearest.count, nearest.instance.name);
        view! { <p class="headline-note">{text}</p> }
    });
    view! {
        <h1 class="headline headline-fails"><strong>"Nothing fits"</strong></h1>
        <ul class="headline-because">{because}</ul>
        {nearest}
    }
}
