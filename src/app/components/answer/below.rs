//! What stands under the sides: what was measured, what cannot be met together, the year, and the book's answer.

use leptos::prelude::*;

use super::book::BookLine;
use super::conflict::ConflictView;
use super::year::YearLine;
use crate::app::components::measured::MeasuredView;

/// What stands under the sides.
#[component]
pub fn Below() -> impl IntoView {
    view! {
        <MeasuredView/>
        <ConflictView/>
        <YearLine/>
        <BookLine/>
    }
}
