//! The answer: what is recommended, its price and time, and why.

mod asked;
pub mod changes;
mod figure;
mod figures;
pub mod hardware;
mod headline;
mod shape;
mod side;
mod why;

use leptos::prelude::*;

use crate::app::state::state;
use crate::decide::Side;
use asked::Asked;
use side::SideAnswer;

/// The sides in the order of the page.
pub const SIDES: [Side; 2] = [Side::Training, Side::Serving];

/// The name of a side.
#[must_use]
pub const fn side_name(side: Side) -> &'static str {
    if matches!(side, Side::Serving) { "Serving" } else { "Training" }
}

/// A side's part of ids.
#[must_use]
pub const fn side_id(side: Side) -> &'static str {
    if matches!(side, Side::Serving) { "serving" } else { "training" }
}

/// The answer, a part for each side that is asked for.
#[component]
pub fn AnswerView() -> impl IntoView {
    let state = state();
    let sides = SIDES.map(|side| {
        let there = Memo::new(move |_| state.with_answer(side, |_, _| ()).is_some());
        view! { <Show when=move || there.get()><SideAnswer side=side/></Show> }
    });
    view! {
        <section id="answer" class="answer" aria-label="Answer">
            <Asked/>
            {sides.collect_view()}
        </section>
    }
}
