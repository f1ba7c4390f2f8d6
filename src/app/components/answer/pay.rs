//! The ways to pay, side by side, and how many instances run where their number follows the traffic.

use leptos::prelude::*;

use crate::advise::{Payment, fleet, payments};
use crate::app::state::state;
use crate::decide::Side;

/// How many instances of a side's answer run, where their number follows the traffic.
#[component]
pub fn FleetLine(
    /// The side.
    side: Side,
) -> impl IntoView {
    let state = state();
    let fleet =
        Memo::new(move |_| state.with_answer(side, |_, answer| fleet(answer).map(|fleet| fleet.words())).flatten());
    move || fleet.get().map(|words| view! { <p class="pay-fleet">{words}"."</p> })
}

/// The ways to pay for a side's answer, folded; open where the flow takes another way than on demand.
#[component]
pub fn Pay(
    /// The side.
    side: Side,
) -> impl IntoView {
    let state = state();
    let ways = Memo::new(move |_| {
        state
            .with_settled(|shown, advice| {
                advice.answer(side).map(|answer| payments(shown.job(), &advice.trail, answer))
            })
            .flatten()
            .unwrap_or_default()
    });
    let other = Memo::new(move |_| ways.with(|ways| ways.iter().skip(1).any(|way| way.taken)));
    let title = move || {
        ways.with(|ways| {
            let said = ways.iter().skip(1).map(|way| [way.by.name(), " ", &way.price()].concat());
            ["Other ways to pay: ", &said.collect::<Vec<_>>().join(", ")].concat()
        })
    };
    let rows = move || ways.get().into_iter().map(row).collect_view();
    view! {
        <Show when=move || ways.with(|ways| !ways.is_empty())>
            <details class="pay" prop:open=move || other.get() open=other.get_untracked()>
                <summary>{title}</summary>
                <table class="pay-rows">
                    <caption class="hidden">"Ways to pay"</caption>
                    <tbody>{rows}</tbody>
                </table>
            </details>
        </Show>
    }
}

fn row(way: Payment) -> impl IntoView {
    let price = way.price();
    view! {
        <tr class:pay-taken=way.taken>
            <th scope="row">{way.by.name()}{way.taken.then(|| view! { <span class="hidden">", for this job"</span> })}</th>
            <td class="pay-price">{price}</td>
            <td>{way.means}</td>
        </tr>
    }
}
