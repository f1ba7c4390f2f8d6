//! The figures beside the answer; each opens how it came about.

use leptos::prelude::*;

use crate::advise::Figure;
use crate::app::state::Shown;
use crate::decide::Side;
use crate::job::View;
use crate::sizing::How;

/// The figures of a side's answer.
#[component]
pub fn Figures(
    /// The last good outcome.
    shown: Signal<Shown>,
    /// The view.
    view: Signal<View>,
    /// The side.
    side: Side,
) -> impl IntoView {
    // By name, so that the same figure stays open while the job changes.
    let open: RwSignal<Option<&'static str>> = RwSignal::new(None);
    let id = if side == Side::Training { "how-training" } else { "how-serving" };
    let figures = move || {
        shown
            .with(|shown| shown.advice(view.get()).answer(side).map(|answer| answer.figures.clone()))
            .unwrap_or_default()
    };
    let opened = move || {
        let name = open.get()?;
        figures().into_iter().find(|figure| figure.name == name)
    };
    view! {
        <ul class="figures">
            {move || figures().iter().map(|figure| view! { <li>{figure_view(figure, open, id)}</li> }).collect_view()}
        </ul>
        <div id=id>{move || opened().and_then(|figure| figure.how.map(|how| derivation(figure.name, &how)))}</div>
    }
    .into_any()
}

fn figure_view(figure: &Figure, open: RwSignal<Option<&'static str>>, panel: &'static str) -> AnyView {
    let name = figure.name;
    let text = view! {
        <span class="hidden">{name}" "</span>
        <span class="figure-value">{figure.value.clone()}</span>
        " "
        <span class="figure-band">{figure.band.clone()}</span>
    };
    if figure.how.is_none() {
        return view! { <div class="figure">{text}</div> }.into_any();
    }
    view! {
        <button
            type="button"
            class="figure"
            title="How this came about"
            aria-expanded=move || (open.get() == Some(name)).to_string()
            aria-controls=panel
            on:click=move |_| open.update(|open| *open = if *open == Some(name) { None } else { Some(name) })
        >
            {text}
        </button>
    }
    .into_any()
}

/// How a figure came about: the formula, its parts with the reader's numbers, the source, and what makes it wide.
fn derivation(name: &'static str, how: &How) -> impl IntoView + use<> {
    let terms = how
        .terms
        .iter()
        .map(|term| view! { <div><dt>{term.name}</dt><dd>{term.text.clone()}</dd></div> })
        .collect_view();
    view! {
        <div class="derivation">
            <p><strong>{name}</strong>" = "{how.formula}</p>
            <dl>{terms}</dl>
            <p class="derivation-quiet">"Source: "{how.source}". What makes it wide: "{how.doubt}"."</p>
        </div>
    }
}
