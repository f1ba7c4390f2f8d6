//! The prices that a person brought, between visits and tabs: they stand in IndexedDB, are read by a part of the program that
//! only those load who have some, and are handed to the state and to the worker.

#[cfg(feature = "csr")]
pub mod store;

use leptos::prelude::*;

use super::state::State;
use crate::facts::own::{OwnPrices, Prices};
#[cfg(feature = "csr")]
use {
    super::parts::Part,
    super::storage::{self, Key},
    leptos::ev,
};

/// The part that reads them.
#[cfg(feature = "csr")]
const OWN: Part = Part {
    name: "own_prices",
    #[cfg(feature = "split")]
    ready: || Box::pin(__preload_own_prices()),
};

/// Uses what was brought before, and what another tab changes from now on.
#[cfg(feature = "csr")]
pub fn follow(state: State) {
    let restore = move || {
        leptos::task::spawn_local(async move {
            if OWN.arrive().await {
                own_prices(state).await;
            }
        });
    };
    if storage::text(Key::Prices).is_some() {
        restore();
    }
    let changed = window_event_listener(ev::storage, move |event| {
        // Nothing is named where all was cleared.
        if event.key().is_none_or(|key| key == Key::Prices.name()) {
            restore();
        }
    });
    on_cleanup(move || changed.remove());
}

/// Natively nothing was brought.
#[cfg(not(feature = "csr"))]
pub const fn follow(_state: State) {}

#[cfg(feature = "csr")]
#[cfg_attr(feature = "split", lazy)]
async fn own_prices(state: State) {
    // What cannot be read is said where prices are brought; the answers go on with the prices on record.
    if let Ok(texts) = store::read().await {
        apply(state, OwnPrices::read(&texts.concat()));
    }
}

/// How long the browser's storage may take, in milliseconds; another tab may hold it up.
#[cfg(feature = "csr")]
const PATIENCE_MS: u32 = 5000;

/// The key that the discount and the single prices are kept under; a list's is the code of its Region.
pub const SINGLE: &str = "own";

/// Keeps texts under their keys; an empty one is forgotten. `then` is told why they are not kept; an empty text where they are.
pub fn keep(texts: Vec<(String, String)>, then: impl Fn(&'static str) + Clone + 'static) {
    #[cfg(feature = "csr")]
    patiently(store::keep(texts), then);
    #[cfg(not(feature = "csr"))]
    drop((texts, then));
}

/// Forgets all; `then` is told as for [`keep`].
pub fn clear(then: impl Fn(&'static str) + Clone + 'static) {
    #[cfg(feature = "csr")]
    patiently(store::clear(), then);
    #[cfg(not(feature = "csr"))]
    drop(then);
}

/// Looks whether anything can be kept; `then` is told as for [`keep`].
pub fn check(then: impl Fn(&'static str) + Clone + 'static) {
    #[cfg(feature = "csr")]
    patiently(async { store::read().await.map(drop) }, then);
    #[cfg(not(feature = "csr"))]
    drop(then);
}

/// Does something with the storage and says what is wrong, also where the storage does not answer.
#[cfg(feature = "csr")]
fn patiently(
    work: impl Future<Output = Result<(), store::Problem>> + 'static,
    then: impl Fn(&'static str) + Clone + 'static,
) {
    use gloo::timers::callback::Timeout;
    let late = then.clone();
    let waits = "The browser's storage does not answer: your prices count until you close this page. Close other tabs of Sagefit.";
    let timer = Timeout::new(PATIENCE_MS, move || late(waits));
    leptos::task::spawn_local(async move {
        let done = work.await;
        drop(timer);
        then(done.err().map_or("", store::Problem::words));
    });
}

/// Answers with these prices from now on.
pub fn apply(state: State, own: OwnPrices) {
    #[cfg(feature = "csr")]
    super::worker::use_prices(&own.write());
    state.prices.set(Prices::of(own));
}
