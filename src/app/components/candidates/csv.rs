//! The button that saves the candidates as a file.

use leptos::prelude::*;

use super::look::Look;
use crate::app::files;
use crate::app::state::state;
use crate::picture::candidates::csv::{csv, file_name};
use crate::picture::candidates::rows::Table;

/// The button that saves the rows that are shown.
#[component]
pub fn Export(
    /// The table of the side.
    table: Memo<Table>,
    /// What the person looks at.
    look: Look,
) -> impl IntoView {
    let state = state();
    let save = move |_| {
        let table = table.get_untracked();
        let text = csv(&table, &untrack(|| look.rows(&table)));
        let work = state.settled.with_untracked(|shown| shown.as_ref().map_or("job", |shown| shown.job().work.key));
        files::save(&file_name(table.side, work), "text/csv;charset=utf-8", &text);
    };
    view! { <button type="button" class="quiet" on:click=save>"Export as CSV"</button> }
}
