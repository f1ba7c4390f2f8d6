//! The shares of training and serving in a year's cost.

use leptos::prelude::*;

use crate::app::state::state;
use crate::units::text;

/// What the line says: training's share in per cent, and the sentence.
type Said = (String, String);

/// The year of a model that is trained and served; nothing where a cost is not known.
#[component]
pub fn YearLine() -> impl IntoView {
    let state = state();
    let said = Memo::new(move |_| {
        state
            .with_advice(|_, advice| {
                let year = advice.year?;
                let percent = year.serving_percent();
                let all = year.training.plus(year.serving);
                let share = if percent > 0.0 && percent < 1.0 {
                    "under 1".to_owned()
                } else if percent > 99.0 && percent < 100.0 {
                    "over 99".to_owned()
                } else {
                    text::trimmed(percent, 0)
                };
                let (serving, all) = (text::money(year.serving.likely), text::money(all.likely));
                let sentence = format!("Serving is {share} % of a year’s cost: {serving} of {all}.");
                Some::<Said>((format!("{}%", text::trimmed(100.0 - percent, 1)), sentence))
            })
            .flatten()
    });
    move || {
        said.get().map(|(training, sentence)| {
            view! {
                <div class="year">
                    <svg class="year-bar" width="100%" height="10" aria-hidden="true" focusable="false">
                        <rect class="year-serving" width="100%" height="10" rx="5"/>
                        <rect class="year-training" width=training height="10" rx="5"/>
                    </svg>
                    <p>{sentence}</p>
                </div>
            }
        })
    }
}
