//! Every type that fits, ranked, and the nearest that fail, with the plot of time against cost beside them.

mod plot;
mod rows;

use leptos::prelude::*;

use crate::advise::{Answer, Headline};
use crate::app::state::Shown;
use crate::decide::Side;
use crate::job::{Job, View};
use plot::Plot;
use plot::geometry::Point;
use rows::{Column, Order, Row, Table};

/// How many rows are shown before "Show all".
const FIRST: usize = 12;

/// The candidates of every side that is asked for.
#[component]
pub fn Candidates(
    /// The last good outcome.
    shown: Signal<Shown>,
    /// The view.
    view: Signal<View>,
) -> impl IntoView {
    view! {
        <OneSide shown=shown view=view side=Side::Training/>
        <OneSide shown=shown view=view side=Side::Serving/>
    }
}

/// What a side shows.
#[derive(Debug, Clone, PartialEq)]
struct Content {
    table: Table,
    /// Whether the other side has a table as well.
    two: bool,
    /// What is said where no table can be.
    instead: Option<&'static str>,
}

fn content(job: &Job, answers: &[Answer], side: Side) -> Option<Content> {
    let answer = answers.iter().find(|answer| answer.side == side)?;
    let instead = match &answer.headline {
        Headline::Serverless { .. } => {
            Some("A serverless endpoint has no instance type to choose: you choose its memory, and AWS runs the rest.")
        }
        Headline::Edge => Some("The model runs on your own devices: there is no instance type to choose."),
        Headline::Nothing { .. } if answer.rejected.is_empty() => {
            Some("No type passes every check, and none comes near.")
        }
        _ => None,
    };
    Some(Content { table: rows::table(job, answer), two: answers.len() > 1, instead })
}

#[component]
fn OneSide(shown: Signal<Shown>, view: Signal<View>, side: Side) -> impl IntoView {
    let content = Memo::new(move |_| shown.with(|shown| content(shown.job(), &shown.advice(view.get()).answers, side)));
    let there = Memo::new(move |_| content.with(Option::is_some));
    let order: RwSignal<Order> = RwSignal::new(None);
    let all = RwSignal::new(false);
    let name = if side == Side::Serving { "Serving" } else { "Training" };
    let heading = move || {
        content.with(|content| {
            if content.as_ref().is_some_and(|content| content.two) {
                format!("{name}: best candidates")
            } else {
                "Best candidates".to_owned()
            }
        })
    };
    let table = move || {
        content.with(|content| {
            content.as_ref().map(|content| match content.instead {
                Some(instead) => view! { <p class="candidates-instead">{instead}</p> }.into_any(),
                None => table_view(&content.table, order, all),
            })
        })
    };
    let plot = move || {
        content.with(|content| {
            content.as_ref().filter(|content| content.instead.is_none()).and_then(|content| plot_view(&content.table))
        })
    };
    move || {
        there.get().then(|| {
            view! {
                <section class="candidates" aria-label=heading>
                    <div class="candidates-table">
                        <h3 class="candidates-name">{heading}</h3>
                        {table}
                    </div>
                    {plot}
                </section>
            }
            .into_any()
        })
    }
}

/// The plot of the rows that pass; nothing where there are fewer than two points.
fn plot_view(table: &Table) -> Option<AnyView> {
    let point = |row: &Row| Some(Point { name: row.name.clone(), time: row.time?, cost: row.cost?, pick: row.pick });
    let points: Vec<Point> = table.passing.iter().filter_map(point).collect();
    let [_, time, cost, ..] = table.heads;
    (points.len() > 1).then(|| view! { <Plot points=points time=time cost=cost/> }.into_any())
}

fn table_view(table: &Table, order: RwSignal<Order>, all: RwSignal<bool>) -> AnyView {
    let heads = table.heads.iter().zip(Column::ALL).map(|(head, column)| head_view(head, column, order)).collect_view();
    let (passing, count) = (table.passing.clone(), table.passing.len());
    let rows = move || {
        let shown = if all.get() { count } else { FIRST };
        rows::sorted(&passing, order.get()).iter().take(shown).map(row_view).collect_view()
    };
    let fails = (!table.failing.is_empty()).then(|| {
        let rows = table.failing.iter().map(row_view).collect_view();
        view! {
            <tbody class="candidates-fail" role="rowgroup">
                <tr role="row"><th role="rowheader" colspan="5" scope="rowgroup">"Fail"</th></tr>
                {rows}
            </tbody>
        }
    });
    let nothing = (count == 0)
        .then(|| view! { <p class="candidates-instead">"No type passes every check; these come nearest."</p> });
    let more = (count > FIRST).then(|| {
        view! {
            <tr role="row">
                <td role="cell" colspan="5" class="candidates-more">
                    <button type="button" aria-expanded=move || all.get().to_string() on:click=move |_| all.update(|all| *all = !*all)>
                        {move || if all.get() { format!("Show the first {FIRST}") } else { format!("Show all {count}") }}
                    </button>
                </td>
            </tr>
        }
    });
    view! {
        {nothing}
        <div class="candidates-scroll">
            // The roles are said again: a narrow screen lays the rows out as grids, and some browsers then forget them.
            <table role="table">
                <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
                <tbody role="rowgroup">{rows}{more}</tbody>
                {fails}
            </table>
        </div>
    }
    .into_any()
}

/// A heading that sorts: rising, falling, and back to the order of the advice.
fn head_view(head: &'static str, column: Column, order: RwSignal<Order>) -> AnyView {
    let rising = move || order.get().and_then(|(by, rising)| (by == column).then_some(rising));
    let sort = move || rising().map_or("none", |rising| if rising { "ascending" } else { "descending" });
    let click = move |_| {
        order.set(match rising() {
            None => Some((column, true)),
            Some(true) => Some((column, false)),
            Some(false) => None,
        });
    };
    let mark = move || rising().map_or("", |rising| if rising { " ↑" } else { " ↓" });
    view! {
        <th role="columnheader" scope="col" aria-sort=sort>
            <button type="button" on:click=click>{head}<span aria-hidden="true">{mark}</span></button>
        </th>
    }
    .into_any()
}

fn row_view(row: &Row) -> impl IntoView + use<> {
    let mut cells = row.cells.iter().zip(Column::ALL);
    let name = cells.next().map(|(cell, column)| view! { <th role="rowheader" scope="row" class:fails=row.fails == Some(column)>{cell.clone()}</th> });
    let (fails, quiet) = (row.fails, row.pick);
    let cells = cells
        .map(|(cell, column)| view! { <td role="cell" class:fails=fails == Some(column)>{cell.clone()}</td> })
        .collect_view();
    view! { <tr role="row" class:candidates-pick=quiet>{name}{cells}</tr> }
}
