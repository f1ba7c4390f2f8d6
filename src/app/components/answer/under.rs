//! What stands under a side's verdict: the reasons, the ways to pay, the second line, and the step from today's instances.

use leptos::prelude::*;

use super::current::CurrentView;
use super::pay::Pay;
use super::second::Second;
use super::why::Why;
use crate::decide::Side;

/// What stands under a side's verdict.
#[component]
pub fn Under(
    /// The side.
    side: Side,
) -> impl IntoView {
    view! {
        <Why side=side/>
        <Pay side=side/>
        <Second side=side name=if side == Side::Training { "p-types-training" } else { "p-types-serving" }/>
        <CurrentView side=side/>
    }
}
