//! Every type of the catalogue: those that the advice ranks, those that a question left out, those that fail and why, with
//! the plot of price against time and two of them side by side.

mod compare;
mod csv;
mod detail;
mod look;
mod plot;
mod row;
mod sift;
mod table;
mod win;

use leptos::prelude::*;

use crate::advise::Audit;
use crate::app::state::state;
use crate::decide::Side;
use crate::picture::candidates::rows::Table;
use crate::picture::candidates::sift::Sift;
use compare::Compare;
use csv::Export;
use look::Look;
use plot::Plot;
use sift::Filter;
use table::TableView;

/// The candidates of every side that is asked for.
#[component]
pub fn Candidates(
    /// Which rows are shown at first.
    #[prop(optional)]
    start: Sift,
) -> impl IntoView {
    let state = state();
    // Both sides are read from one walk.
    let tables = Memo::new(move |_| {
        let tables = state.with_settled(|shown, advice| {
            let audit = Audit::of(shown.job(), advice.view);
            advice.answers.iter().map(|answer| Table::of(shown.job(), advice.view, &audit, answer)).collect::<Vec<_>>()
        });
        tables.unwrap_or_default()
    });
    let sides = move || tables.with(|tables| tables.iter().map(|table| table.side).collect::<Vec<Side>>());
    let two = Memo::new(move |_| tables.with(|tables| tables.len() > 1));
    let sift = RwSignal::new(start);
    view! {
        <div class="candidates-all">
            <For
                each=sides
                key=|side| *side as u8
                children=move |side| view! { <OneSide side tables two sift/> }
            />
        </div>
    }
}

#[component]
fn OneSide(side: Side, tables: Memo<Vec<Table>>, two: Memo<bool>, sift: RwSignal<Sift>) -> impl IntoView {
    let table = Memo::new(move |before: Option<&Table>| {
        let now = tables.with(|tables| tables.iter().find(|table| table.side == side).cloned());
        // A side that is gone is taken from the page in a moment.
        now.or_else(|| before.cloned()).unwrap_or_else(|| Table::empty(side))
    });
    let look = Look::new(sift);
    let compared = Memo::new(move |_| table.with(|table| look.compared(table)));
    let name = side.name();
    let sentence = Memo::new(move |_| table.with(Table::sentence));
    let plotted = Memo::new(move |_| table.with(|table| table.plotted().count() > 1));
    let pair = move || if two.get() { format!("{name}: two side by side") } else { "Two side by side".to_owned() };
    let first = move || side == Side::Training || !two.get();
    view! {
        <section class="candidates" aria-label=move || if two.get() { format!("{name}: candidates") } else { "Candidates".to_owned() }>
            <div class="candidates-top" class:candidates-alone=move || !plotted.get()>
                <div class="candidates-plot">
                    <div class="candidates-head">
                        <h3>
                            {move || two.get().then(|| view! { <span class="candidates-side">{name}": "</span> })}
                            {sentence}
                        </h3>
                    </div>
                    <p class="candidates-instead">{move || table.with(|table| table.instead)}</p>
                    <Plot table look compared/>
                </div>
                <Compare table look compared name=Signal::derive(pair)/>
            </div>
            <div class="candidates-tools">
                {move || first().then(|| view! { <Filter sift/> })}
                <Export table look/>
            </div>
            <TableView table look compared/>
        </section>
    }
}
