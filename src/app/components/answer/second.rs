//! The second line: what would be faster and cheaper, if one can get it; and whether one can.

use leptos::prelude::*;

use crate::advise::{asks_for_p, better};
use crate::app::components::segmented::Segmented;
use crate::app::state::state;
use crate::decide::Side;
use crate::job::{Choice, Field};
use crate::units::text;

/// Nothing said is the same as not being sure.
const CAN_GET: &[Choice] =
    &[Choice { key: "", label: "Not sure" }, Choice { key: "yes", label: "Yes" }, Choice { key: "no", label: "No" }];

/// What the line says.
#[derive(Debug, Clone, PartialEq)]
struct Line {
    lead: String,
    title: String,
    figures: String,
}

/// The second line of a side. Its room is kept wherever it may come.
#[component]
pub fn Second(
    /// The side.
    side: Side,
    /// The name of the radio group.
    name: &'static str,
) -> impl IntoView {
    let state = state();
    let asks = Memo::new(move |_| {
        let asks = state.with_settled(|shown, advice| {
            advice.answer(side).is_some_and(|answer| asks_for_p(shown.job(), advice.view, answer))
        });
        asks.unwrap_or_default()
    });
    let line = Memo::new(move |_| {
        state
            .with_settled(|shown, advice| {
                let better = better(shown.job(), advice.view, advice.answer(side)?)?;
                let one = better.candidate;
                let lead = if better.is_scarce() {
                    "Faster and cheaper, if you can get it".to_owned()
                } else {
                    ["Faster and cheaper, but ", better.but].concat()
                };
                let run = one.time.likely.value() > 0.0;
                let time = text::span(if run { one.time.likely } else { one.latency.likely });
                let month = if run { "" } else { " a month" };
                let price = one.cost.map(|cost| text::money(cost.likely)).unwrap_or_default();
                Some(Line {
                    lead,
                    title: format!("{} × {}", one.count, one.instance.name),
                    figures: [&price, month, ", ", &time].concat(),
                })
            })
            .flatten()
    });
    let can_get = Memo::new(move |_| state.text(Field::PTypes));
    let none = move || match can_get.get().as_str() {
        "yes" => "P types count like any other type.",
        "no" => "P types are left out.",
        _ => "Nothing that fits is both faster and cheaper.",
    };
    let choose = Callback::new(move |key: String| state.choose(Field::PTypes, &key));
    view! {
        <Show when=move || asks.get() || line.with(Option::is_some)>
            <div class="second">
                <div class="second-line">
                    {move || match line.get() {
                        Some(Line { lead, title, figures }) => view! {
                            <p class="second-lead">{lead}</p>
                            <p class="second-type"><strong>{title}</strong>" "<span>{figures}</span></p>
                        }
                        .into_any(),
                        None => view! { <p class="second-lead">{none}</p> }.into_any(),
                    }}
                </div>
                <Show when=move || asks.get()>
                    <div class="second-asks">
                        <Segmented
                            name=name
                            label="P types: can I get them?"
                            choices=CAN_GET
                            chosen=can_get
                            choose=choose
                        />
                    </div>
                </Show>
            </div>
        </Show>
    }
}
