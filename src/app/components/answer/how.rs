//! How the open figure of a side came about.

use leptos::prelude::*;

use crate::advise::{self, FigureKind};
use crate::app::components::derivation::Derivation;
use crate::app::state::state;
use crate::decide::Side;
use crate::picture::figures::label;

/// How the open figure came about.
#[component]
pub fn How(
    /// The side.
    side: Side,
    /// The open figure.
    open: RwSignal<Option<FigureKind>>,
) -> impl IntoView {
    let state = state();
    let how = Memo::new(move |_| {
        let kind = open.get()?;
        let how = state
            .with_answer(side, |shown, answer| advise::how(shown.job(), side, answer.headline.candidate()?, kind))?;
        Some((kind, how?))
    });
    move || {
        how.get().map(|(kind, how)| {
            view! {
                <div class="figure-how">
                    <p class="figure-how-name">{label(kind)}</p>
                    <Derivation kind=kind how=how/>
                </div>
            }
        })
    }
}
