//! The shares of training and serving in a year's cost.

use leptos::prelude::*;

use crate::advise::Advice;
use crate::units::text;

/// The year of a model that is trained and served; nothing where a cost is not known.
#[must_use]
pub fn year(advice: &Advice) -> Option<impl IntoView + use<>> {
    let year = advice.year?;
    let percent = year.serving_percent();
    let all = year.training.plus(year.serving);
    let shown = if percent > 0.0 && percent < 1.0 { "under 1".to_owned() } else { text::trimmed(percent, 0) };
    let words = format!(
        "Serving is {shown} % of a year’s cost: {} of {}.",
        text::money(year.serving.likely),
        text::money(all.likely)
    );
    let training = text::trimmed(100.0 - percent, 1);
    Some(view! {
        <div class="year">
            <svg class="year-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect class="year-serving" width="100" height="8"></rect>
                <rect class="year-training" width=training height="8"></rect>
            </svg>
            <p>{words}</p>
        </div>
    })
}
