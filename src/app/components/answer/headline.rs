//! The largest thing on the page: how many of which type, and its hardware in words.

use leptos::prelude::*;

use crate::advise::Headline;
use crate::app::state::state;
use crate::decide::Side;
use crate::picture::hardware::{Hardware, hardware};
use crate::sizing::Candidate;

/// Longer names are set smaller, so that they stay on one line.
const LONG: usize = 17;

/// What the headline says.
#[derive(Debug, Clone, PartialEq)]
enum Said {
    Instances { count: u32, name: &'static str, with: Option<&'static str>, hardware: Hardware },
    Serverless(u32),
    Edge,
    Nothing { because: Vec<String>, nearest: Option<String> },
}

fn instances(pick: &Candidate) -> Said {
    Said::Instances {
        count: pick.count,
        name: pick.instance.name,
        with: pick.attached.map(|attached| attached.name),
        hardware: hardware(pick.instance),
    }
}

fn said(headline: &Headline) -> Said {
    match headline {
        Headline::Instances(pick) => instances(pick),
        Headline::Serverless { memory_mb } => Said::Serverless(*memory_mb),
        Headline::Edge => Said::Edge,
        Headline::Nothing { nearest, because } => Said::Nothing {
            because: because.clone(),
            nearest: nearest.as_ref().map(|nearest| {
                let with = nearest.attached.map(|attached| [" with ", attached.name].concat()).unwrap_or_default();
                format!("{} × {}{with}", nearest.count, nearest.instance.name)
            }),
        },
    }
}

/// The headline of a side.
#[component]
pub fn HeadlineView(
    /// The side.
    side: Side,
) -> impl IntoView {
    let state = state();
    let said = Memo::new(move |_| state.with_answer(side, |_, answer| said(&answer.headline)));
    move || {
        said.get().map(|said| match said {
            Said::Instances { count, name, with, hardware } => pick(count, name, with, &hardware),
            Said::Serverless(memory) => plain("Serverless", format!(" {memory} MB"), SERVERLESS),
            Said::Edge => plain("No instance", String::new(), EDGE),
            Said::Nothing { because, nearest } => nothing(because, nearest),
        })
    }
}

const SERVERLESS: &str =
    "No instance to choose: the endpoint starts when a request comes and costs nothing in between.";
const EDGE: &str = "The model runs on your devices. SageMaker trains and compiles it; nothing is hosted.";

fn pick(count: u32, name: &'static str, with: Option<&'static str>, hardware: &Hardware) -> AnyView {
    // Every name begins with the same three characters: the part that differs is the heavy one.
    let (prefix, own) = name.split_at_checked(3).unwrap_or(("", name));
    let long = name.len() > LONG || with.is_some();
    view! {
        <h1 class="headline" class:headline-long=long>
            <span class="headline-count">{format!("{count} × {prefix}")}</span>
            <strong>{own}</strong>
            {with.map(|with| view! { <span class="headline-with">" with "{with}</span> })}
        </h1>
        <p class="hardware">{(count > 1).then_some("Each: ")}{hardware_words(hardware)}</p>
    }
    .into_any()
}

fn hardware_words(hardware: &Hardware) -> impl IntoView + use<> {
    let device = hardware.device.clone().map(|(count, maker, name)| {
        view! { <span>{format!("{count} × ")}<span class="hardware-maker">{maker}" "</span>{name}</span> }
    });
    let rest = hardware.rest.clone().into_iter().enumerate().map(|(at, part)| {
        let dot = (at > 0 || hardware.device.is_some()).then(|| view! { <span class="hardware-dot">" · "</span> });
        view! { {dot}<span>{part}</span> }
    });
    (device, rest.collect_view())
}

fn plain(name: &'static str, with: String, note: &'static str) -> AnyView {
    view! {
        <h1 class="headline"><strong>{name}</strong><span class="headline-with">{with}</span></h1>
        <p class="headline-note">{note}</p>
    }
    .into_any()
}

fn nothing(because: Vec<String>, nearest: Option<String>) -> AnyView {
    view! {
        <h1 class="headline headline-fails"><strong>"Nothing fits"</strong></h1>
        <ul class="headline-because">
            {because.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()}
        </ul>
        {nearest.map(|nearest| view! { <p class="headline-note">"The nearest is "{nearest}". Its figures follow."</p> })}
    }
    .into_any()
}
