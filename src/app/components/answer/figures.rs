//! The figures of a side's answer; each opens how it came about.

use leptos::prelude::*;

use super::figure::FigureView;
use crate::advise::FigureKind;
use crate::app::components::later::{Later, Piece};
use crate::app::state::state;
use crate::decide::Side;
use crate::picture::figures::{Shape, shapes};

/// The figures of a side.
#[component]
pub fn Figures(
    /// The side.
    side: Side,
) -> impl IntoView {
    let state = state();
    let all =
        Memo::new(move |_| state.with_answer(side, |shown, answer| shapes(shown.job(), answer)).unwrap_or_default());
    let kinds = Memo::new(move |_| all.with(|all| all.iter().map(|shape| shape.kind).collect::<Vec<_>>()));
    let open = RwSignal::new(None::<FigureKind>);
    let id = format!("how-{}", side.id());
    let one = {
        let id = id.clone();
        move |kind: FigureKind| {
            let first = all.with_untracked(|all| of(all, kind));
            // The last one stays while the figure itself goes away.
            let shape = Memo::new(move |before: Option<&Option<Shape>>| {
                all.with(|all| of(all, kind)).or_else(|| before.cloned().flatten()).or_else(|| first.clone())
            });
            first_shape(shape).map(|first| {
                let shape = Signal::derive(move || shape.get().unwrap_or_else(|| first.clone()));
                let toggle = Callback::new(move |()| {
                    open.update(|open| *open = if *open == Some(kind) { None } else { Some(kind) });
                });
                let is_open = Signal::derive(move || open.get() == Some(kind));
                view! { <li><FigureView shape=shape open=is_open toggle=toggle controls=id.clone()/></li> }
            })
        }
    };
    view! {
        <Show when=move || kinds.with(|kinds| !kinds.is_empty())>
            <ul class="figures">
                <For each=move || kinds.get() key=|kind| *kind children=one.clone()/>
            </ul>
        </Show>
        <div id=id>
            <Later piece=Piece::How(side, open)/>
        </div>
    }
}

fn of(all: &[Shape], kind: FigureKind) -> Option<Shape> {
    all.iter().find(|shape| shape.kind == kind).cloned()
}

fn first_shape(shape: Memo<Option<Shape>>) -> Option<Shape> {
    shape.get_untracked()
}
