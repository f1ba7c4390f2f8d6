//! The figures of a side's answer; each opens how it came about.

use leptos::prelude::*;

use super::figure::FigureView;
use super::shape::{Shape, shapes};
use super::side_id;
use crate::advise;
use crate::app::state::state;
use crate::decide::Side;
use crate::sizing::How;

/// The figures of a side.
#[component]
pub fn Figures(
    /// The side.
    side: Side,
) -> impl IntoView {
    let state = state();
    let all =
        Memo::new(move |_| state.with_answer(side, |shown, answer| shapes(shown.job(), answer)).unwrap_or_default());
    let names = Memo::new(move |_| all.with(|all| all.iter().map(|shape| shape.name).collect::<Vec<_>>()));
    let open = RwSignal::new(None::<&'static str>);
    let id = format!("how-{}", side_id(side));
    let one = {
        let id = id.clone();
        move |name: &'static str| {
            let first = all.with_untracked(|all| of(all, name));
            // The last one stays while the figure itself goes away.
            let shape = Memo::new(move |before: Option<&Option<Shape>>| {
                all.with(|all| of(all, name)).or_else(|| before.cloned().flatten()).or_else(|| first.clone())
            });
            first_shape(shape).map(|first| {
                let shape = Signal::derive(move || shape.get().unwrap_or_else(|| first.clone()));
                let toggle = Callback::new(move |()| {
                    open.update(|open| *open = if *open == Some(name) { None } else { Some(name) });
                });
                let is_open = Signal::derive(move || open.get() == Some(name));
                view! { <li><FigureView shape=shape open=is_open toggle=toggle controls=id.clone()/></li> }
            })
        }
    };
    view! {
        <Show when=move || names.with(|names| !names.is_empty())>
            <ul class="figures">
                <For each=move || names.get() key=|name| *name children=one.clone()/>
            </ul>
        </Show>
        <div id=id>
            <Derivation side=side open=open/>
        </div>
    }
}

fn of(all: &[Shape], name: &str) -> Option<Shape> {
    all.iter().find(|shape| shape.name == name).cloned()
}

fn first_shape(shape: Memo<Option<Shape>>) -> Option<Shape> {
    shape.get_untracked()
}

/// How the open figure came about: the formula, its parts with the person's numbers, the source, and what is most uncertain.
#[component]
fn Derivation(
    /// The side.
    side: Side,
    /// The open figure.
    open: RwSignal<Option<&'static str>>,
) -> impl IntoView {
    let state = state();
    let how = Memo::new(move |_| {
        let name = open.get()?;
        let how = state
            .with_answer(side, |shown, answer| advise::how(shown.job(), side, answer.headline.candidate()?, name))?;
        Some((name, how?))
    });
    move || how.get().map(|(name, how)| derivation(name, &how))
}

fn derivation(name: &'static str, how: &How) -> impl IntoView + use<> {
    let terms = how.terms.iter().map(|term| view! { <div><dt>{term.name}</dt><dd>{term.text.clone()}</dd></div> });
    view! {
        <div class="derivation">
            <p><strong>{name}</strong>" = "{how.formula}</p>
            <dl>{terms.collect_view()}</dl>
            <p class="derivation-quiet">"Main uncertainty: "{how.doubt}". Source: "{how.source}"."</p>
        </div>
    }
}
