//! How the figures came about: formulas with the reader's own numbers, sources, and what was assumed.

mod load;
mod memory;
mod sure;

use leptos::prelude::*;

use super::derivation::Derivation;
use crate::advise::{self, Figure};
use crate::app::state::{State, state};
use crate::decide::Side;
use crate::job::Field;
use crate::picture::load::{LoadPlot, load_plot};
use crate::picture::memory::Memory;
use crate::sizing::How;
use load::Load;
use memory::MemoryBar;
use sure::SureView;

/// Memory, time and cost with their formulas.
#[component]
pub fn Numbers() -> impl IntoView {
    view! {
        <div class="numbers">
            {[Side::Training, Side::Serving].map(|side| view! { <OneSide side/> }).collect_view()}
            <SureView/>
            <Assumed/>
        </div>
    }
}

/// What a side's numbers say.
#[derive(Debug, Clone, PartialEq)]
struct Content {
    title: String,
    figures: Vec<(Figure, Option<How>)>,
    memory: Option<Memory>,
    load: Option<LoadPlot>,
}

fn content(state: State, side: Side) -> Option<Content> {
    state
        .with_settled(|shown, advice| {
            let answer = advice.answer(side)?;
            let how = |figure: &Figure| advise::how(shown.job(), side, answer.headline.candidate()?, figure.kind);
            let figures: Vec<_> = answer.figures.iter().map(|figure| (figure.clone(), how(figure))).collect();
            let memory = figures
                .iter()
                .find(|(figure, _)| figure.kind.is_memory())
                .and_then(|(figure, how)| Memory::of(figure.kind, answer.headline.candidate()?, how.as_ref()?));
            let name = if advice.answers.len() < 2 {
                ""
            } else if side == Side::Serving {
                "Serving: "
            } else {
                "Training: "
            };
            let load = answer.pick().and_then(|pick| load_plot(shown.job(), side, pick));
            Some(Content { title: format!("{name}{}", answer.title()), figures, memory, load })
        })
        .flatten()
}

#[component]
fn OneSide(side: Side) -> impl IntoView {
    let state = state();
    let content = Memo::new(move |_| content(state, side));
    let pattern = if side == Side::Serving { "memory-range-serving" } else { "memory-range-training" };
    move || {
        content.get().map(|content| {
            let none = content.figures.is_empty().then(|| view! { <p>"This answer has no figure to calculate."</p> });
            let figures = content.figures.into_iter().map(|(figure, how)| view! { <Number figure how/> });
            view! {
                <section class="numbers-side">
                    <h3>{content.title}</h3>
                    {content.memory.map(|memory| view! { <MemoryBar memory pattern/> })}
                    <div class="numbers-figures">{figures.collect_view()}{none}</div>
                    {content.load.map(|plot| view! { <Load plot/> })}
                </section>
            }
        })
    }
}

/// A figure with its range and how it came about.
#[component]
pub fn Number(
    /// The figure.
    figure: Figure,
    /// How it came about, where there is something to say.
    how: Option<How>,
) -> impl IntoView {
    view! {
        <article class="number">
            <h4>{figure.kind.name()}</h4>
            <p class="number-value">{figure.value}</p>
            <p class="number-band">{figure.band}</p>
            {how.map(|how| view! { <Derivation kind=figure.kind how/> })}
        </article>
    }
}

/// What was assumed, as nothing was said about it.
#[component]
fn Assumed() -> impl IntoView {
    let state = state();
    let assumed = Memo::new(move |_| state.with_settled(|shown, _| shown.job().assumed.iter().collect::<Vec<Field>>()));
    move || {
        assumed.get().filter(|fields| !fields.is_empty()).map(|fields| {
            let rows = fields.into_iter().map(|field| {
                view! { <div><dt>{field.spec().label}</dt><dd>{field.assumed()}</dd></div> }
            });
            view! {
                <section class="numbers-assumed">
                    <h3>"Assumed, as nothing was said"</h3>
                    <dl>{rows.collect_view()}</dl>
                </section>
            }
        })
    }
}
