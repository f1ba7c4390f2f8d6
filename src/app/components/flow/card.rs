//! The card at the end of a path.

use leptos::prelude::*;

use crate::picture::flow::story::Card;

/// A card: whose path, the type, its hardware, price and time.
#[component]
pub fn EndCard(
    /// What it says.
    #[prop(into)]
    card: Signal<Card>,
    /// Whether it ends the other view's path.
    #[prop(optional)]
    other: bool,
    /// Whether it is the answer of a branch not taken.
    #[prop(optional)]
    what_if: bool,
    /// Whether both paths end here.
    #[prop(into, optional)]
    both: Signal<bool>,
) -> impl IntoView {
    let of = move |text: fn(&Card) -> String| {
        let text = Memo::new(move |_| card.with(text));
        move || text.get()
    };
    let whose = move || match both.get() {
        false => card.with(|card| card.whose.clone()),
        true => "Today and the book".to_owned(),
    };
    view! {
        <div
            class="flow-card"
            class:flow-card-other=other
            class:flow-card-if=what_if
            class:flow-card-long=move || card.with(Card::is_long)
            class:flow-card-nothing=move || card.with(|card| !card.fits)
        >
            <p class="flow-card-whose">{whose}</p>
            <p class="flow-card-name"><span class="flow-card-count">{of(|card| card.count.clone())}</span>{of(|card| card.name.clone())}</p>
            <p class="flow-card-line">{of(|card| card.line.clone())}</p>
            <p class="flow-card-figures"><span>{of(|card| card.price.clone())}</span>" "<span>{of(|card| card.time.clone())}</span></p>
        </div>
    }
}
