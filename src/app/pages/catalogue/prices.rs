//! The prices that a person brings: price lists of Regions, a discount, prices of single types. All of it can be removed.

mod lists;
mod single;

use leptos::prelude::*;

use crate::app::own_prices::{self, apply};
use crate::app::state::{State, state};
use crate::facts::own::OwnPrices;

/// What the page holds. `Copy`, so that every handler may hold it.
#[derive(Debug, Clone, Copy)]
struct Room {
    state: State,
    /// Why prices are not kept between visits; empty where they are.
    problem: RwSignal<&'static str>,
}

fn room() -> Room {
    expect_context()
}

impl Room {
    /// What was brought so far; tracks it.
    fn own(self) -> OwnPrices {
        self.state.prices.with(|prices| prices.own().cloned().unwrap_or_default())
    }

    /// Uses other prices from now on, and keeps what changed: texts under their keys, an empty one to forget it.
    fn change(self, own: OwnPrices, texts: Vec<(String, String)>) {
        apply(self.state, own);
        own_prices::keep(texts, move |problem| {
            self.problem.try_set(problem);
        });
    }

    /// The same for the discount and the prices of single types.
    fn change_single(self, change: impl FnOnce(&mut OwnPrices)) {
        let mut own = untrack(|| self.own());
        change(&mut own);
        let text = own.write_own();
        self.change(own, vec![(own_prices::SINGLE.to_owned(), text)]);
    }
}

/// The prices that a person brings.
#[component]
pub fn OwnPriceLists() -> impl IntoView {
    let room = Room { state: state(), problem: RwSignal::new("") };
    provide_context(room);
    own_prices::check(move |problem| {
        room.problem.try_set(problem);
    });
    let some = Memo::new(move |_| !room.own().is_empty());
    let remove = move |_| {
        apply(room.state, OwnPrices::default());
        own_prices::clear(move |problem| {
            room.problem.try_set(problem);
        });
    };
    view! {
        <h1 id="catalogue" class="catalogue-title" tabindex="-1">"Your prices"</h1>
        <p class="catalogue-lead">
            "Load the official price list of a Region, or enter your discount and your own prices. All answers and the catalogue then use them."
        </p>
        <p class="catalogue-hint">
            "They stay in this browser. No link and no saved job contains them. A report or table that you export shows costs computed with them, and says so."
        </p>
        <p class="jobs-error" role="alert">{move || room.problem.get()}</p>
        <lists::Lists/>
        <single::Discount/>
        <single::Single/>
        <Show when=move || some.get()>
            <p class="jobs-columns">
                <button type="button" class="quiet" on:click=remove>"Remove all your prices"</button>
            </p>
        </Show>
    }
}
