//! The shares of training and serving in a year's cost.

use crate::advise::Advice;
use crate::app::html::{Html, html};
use crate::units::text;

/// The year of a model that is trained and served; nothing where a cost is not known.
pub fn year(advice: &Advice, html: &mut Html) {
    let Some(year) = advice.year else { return };
    let percent = year.serving_percent();
    let all = year.training.plus(year.serving);
    let share = if percent > 0.0 && percent < 1.0 {
        "under 1".to_owned()
    } else if percent > 99.0 && percent < 100.0 {
        "over 99".to_owned()
    } else {
        text::trimmed(percent, 0)
    };
    html!(
        html,
        "<div class=\"year\"><svg class=\"year-bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"year-serving\" width=\"100\" height=\"8\"></rect><rect class=\"year-training\" width=\"",
        text::trimmed(100.0 - percent, 1),
        "\" height=\"8\"></rect></svg><p>Serving is ",
        share,
        " % of a year’s cost: ",
        text::money(year.serving.likely),
        " of ",
        text::money(all.likely),
        ".</p></div>"
    );
}
