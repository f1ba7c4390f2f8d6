//! The answer of one side.

use leptos::prelude::*;

use super::figures::Figures;
use super::headline::HeadlineView;
use super::pay::FleetLine;
use super::verdict::VerdictView;
use crate::advise::unconfirmed;
use crate::app::components::later::{Later, Piece};
use crate::app::state::state;
use crate::decide::Side;

/// The answer of one side, under its name where both are asked for.
#[component]
pub fn SideAnswer(
    /// The side.
    side: Side,
) -> impl IntoView {
    let state = state();
    let both = Memo::new(move |_| state.with_advice(|_, advice| advice.answers.len() > 1).unwrap_or_default());
    let elsewhere = Memo::new(move |_| {
        state
            .with_answer(side, |shown, answer| {
                let own = shown.job().region;
                let price = answer.pick()?.price.filter(|price| price.region != own)?;
                let (own, other) = (own.code(), price.region.code());
                Some(format!("No price of {own} is on record for it. The price is that of {other}."))
            })
            .flatten()
    });
    let offered =
        Memo::new(move |_| state.with_answer(side, |shown, answer| unconfirmed(shown.job(), answer)).flatten());
    view! {
        <div class="side" class:side-of-two=move || both.get()>
            <Show when=move || both.get()><p class="side-name">{side.name()}</p></Show>
            <HeadlineView side=side/>
            <Figures side=side/>
            {move || elsewhere.get().map(|said| view! { <p class="side-elsewhere">{said}</p> })}
            {move || offered.get().map(|said| view! { <p class="side-elsewhere">{said}</p> })}
            <FleetLine side=side/>
            <VerdictView side=side/>
            <Later piece=Piece::Under(side)/>
        </div>
    }
}
