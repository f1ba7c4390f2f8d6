//! How the figures came about: formulas with the reader's own numbers, sources, and what was assumed.

use leptos::prelude::*;

use crate::advise::{Answer, Figure};
use crate::app::state::Shown;
use crate::decide::Side;
use crate::job::{Job, View};
use crate::sizing::How;
use crate::units::{Gib, Seconds, text};

/// The numbers behind every answer.
#[component]
pub fn Numbers(
    /// The last good outcome.
    shown: Signal<Shown>,
    /// The view.
    view: Signal<View>,
) -> impl IntoView {
    view! {
        <div class="numbers">
            {move || shown.with(|shown| {
                let answers = &shown.advice(view.get()).answers;
                let two = answers.len() > 1;
                answers.iter().map(|answer| answer_view(answer, two)).collect_view()
            })}
            {move || shown.with(|shown| assumptions(shown.job()))}
        </div>
    }
}

fn answer_view(answer: &Answer, two: bool) -> AnyView {
    let side = if answer.side == Side::Serving { "Serving" } else { "Training" };
    let heading = if two { format!("{side}: {}", answer.title()) } else { answer.title() };
    let figures = answer.figures.iter().map(figure_view).collect_view();
    let none = answer.figures.is_empty().then(|| view! { <p>"There is no figure to work out for this answer."</p> });
    view! {
        <section class="numbers-side">
            <h3>{heading}</h3>
            <div class="numbers-figures">{figures}{none}</div>
        </section>
    }
    .into_any()
}

fn figure_view(figure: &Figure) -> AnyView {
    let how = figure.how.as_ref().map(|how| how_view(figure.name, how));
    view! {
        <article class="number">
            <h4>{figure.name}</h4>
            <p class="number-value">{figure.value.clone()}</p>
            <p class="number-band">{figure.band.clone()}</p>
            {how}
        </article>
    }
    .into_any()
}

/// The value of a part in the unit of its figure; nothing where the text says it already.
fn value(figure: &str, value: f64) -> Option<String> {
    match figure {
        "Time" => Some(text::span(Seconds(value))),
        "Memory" | "GPU memory" => Some(text::memory(Gib(value))),
        _ => None,
    }
}

fn how_view(figure: &'static str, how: &How) -> AnyView {
    let sum: f64 = how.terms.iter().map(|term| term.value.max(0.0)).sum();
    let parts = how.terms.len() > 1 && sum > 0.0;
    let terms = how
        .terms
        .iter()
        .map(|term| {
            let bar = parts.then(|| bar(term.value / sum));
            let value = parts.then(|| value(figure, term.value)).flatten();
            view! {
                <li>
                    <span class="number-part">{term.name}</span>
                    <span class="number-size">{value}</span>
                    {bar}
                    <span class="number-text">{term.text.clone()}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <p class="number-formula">"= "{how.formula}</p>
        <ul class="number-terms">{terms}</ul>
        <p class="number-quiet">"Wide because of: "{how.doubt}"."</p>
        {(!how.source.is_empty()).then(|| view! { <p class="number-quiet">"Source: "{how.source}</p> })}
    }
    .into_any()
}

/// A bar as long as a share of the whole.
fn bar(share: f64) -> impl IntoView + use<> {
    let long = (share.clamp(0.0, 1.0) * 1000.0).round() as u32;
    view! {
        <svg class="number-bar" viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true">
            <rect class="number-track" width="1000" height="6"/>
            <rect class="number-share" width=long.max(2) height="6"/>
        </svg>
    }
}

/// What was assumed, as nothing was said about it.
fn assumptions(job: &Job) -> Option<impl IntoView + use<>> {
    let rows = job
        .assumed
        .iter()
        .map(|field| {
            let spec = field.spec();
            view! { <div><dt>{spec.label}</dt><dd>{spec.assumed}</dd></div> }
        })
        .collect::<Vec<_>>();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="numbers-assumed">
                <h3>"Assumed, as nothing was said"</h3>
                <dl>{rows}</dl>
            </section>
        }
    })
}
