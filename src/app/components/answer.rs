//! The answer: what is recommended, its price and time, and why.

mod asked;
pub mod bar;
mod below;
mod book;
pub mod changes;
mod conflict;
mod current;
mod figure;
mod figures;
mod headline;
mod how;
mod live;
mod pay;
pub mod plot;
mod second;
mod side;
mod stale;
mod under;
mod verdict;
mod why;
mod year;

use leptos::prelude::*;

use crate::app::components::later::{Later, Piece};
use crate::app::state::state;
use crate::decide::Side;
use asked::Asked;
pub use below::Below;
pub use book::BookWhy;
pub use how::How;
use live::Live;
use side::SideAnswer;
use stale::{AskWhatRuns, NOTICE, Stale};
pub use under::Under;

/// The sides in the order of the page.
pub const SIDES: [Side; 2] = [Side::Training, Side::Serving];

/// The answer, a part for each side that is asked for.
#[component]
pub fn AnswerView() -> impl IntoView {
    let state = state();
    let mark: NodeRef<leptos::html::Div> = NodeRef::new();
    let asks = Memo::new(move |_| state.asks_what_runs());
    let stale = Memo::new(move |_| state.outcome.with(|outcome| !outcome.errors.is_empty()));
    let sides = move || {
        SIDES
            .map(|side| {
                let there = Memo::new(move |_| state.with_answer(side, |_, _| ()).is_some());
                view! { <Show when=move || there.get()><SideAnswer side=side/></Show> }
            })
            .collect_view()
    };
    view! {
        <section id="answer" class="answer" aria-label="Answer">
            // Where the name of the type ends: once it is scrolled off, the slim line stands in for it.
            <div class="answer-mark" aria-hidden="true" node_ref=mark></div>
            <Later piece=Piece::Notes/>
            <Show when=move || !asks.get() fallback=|| view! { <AskWhatRuns/> }>
                <Asked/>
                <Stale/>
                <div
                    class:answer-dimmed=move || stale.get()
                    aria-describedby=move || stale.get().then_some(NOTICE)
                >
                    {sides}
                    <Later piece=Piece::Below/>
                </div>
                <Later piece=Piece::Bar(mark)/>
            </Show>
            <Live/>
        </section>
    }
}
