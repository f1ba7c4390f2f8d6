//! The table: a few rows of each group, and more on request. However many types there are, what is drawn stays small.

use leptos::prelude::*;

use super::look::Look;
use super::row::RowView;
use crate::picture::candidates::columns::{Column, Scales};
use crate::picture::candidates::rows::{Group, Table};
use crate::picture::candidates::words::{more_words, status};

/// The table of a side.
#[component]
pub fn TableView(
    /// The table.
    table: Memo<Table>,
    /// What the person looks at.
    look: Look,
    /// The types that are compared.
    compared: Memo<Vec<u16>>,
) -> impl IntoView {
    // What is shown, by type: everything else follows from the table.
    let shown = Memo::new(move |_| {
        table.with(|table| look.rows(table).iter().map(|row| (row.instance.index, row.group)).collect::<Vec<_>>())
    });
    let shape = Memo::new(move |_| table.with(|table| (table.runs, table.devices)));
    let scales = Memo::new(move |_| table.with(Scales::of));
    let alone = Memo::new(move |_| shown.with(|shown| shown.len() == 1));
    let heads = move || {
        let (runs, devices) = shape.get();
        Column::of(runs)
            .into_iter()
            .map(|column| view! { <Head column name=column.head(runs, devices) look/> })
            .collect_view()
    };
    let groups = Group::ALL.map(|group| view! { <GroupView group table look compared shown scales alone shape/> });
    view! {
        <p class="candidates-count" role="status">{move || status(&shown.get(), &look.sift.get())}</p>
        <div class="candidates-scroll" hidden=move || shown.with(Vec::is_empty)>
            // The roles are said again: a narrow screen lays the rows out as grids, and some browsers then forget them.
            <table role="table" aria-label="Candidates" class="candidates-table" class:candidates-endpoint=move || !shape.get().0>
                <thead role="rowgroup">
                    <tr role="row"><td role="cell" class="cell cell-tick"></td>{heads}</tr>
                </thead>
                {groups.into_iter().collect_view()}
            </table>
        </div>
    }
}

/// The rows of a group that are drawn, under their heading.
#[component]
fn GroupView(
    group: Group,
    table: Memo<Table>,
    look: Look,
    compared: Memo<Vec<u16>>,
    shown: Memo<Vec<(u16, Group)>>,
    scales: Memo<Scales>,
    alone: Memo<bool>,
    shape: Memo<(bool, bool)>,
) -> impl IntoView {
    let ranked = Memo::new(move |_| table.with(|table| table.ranked().next().is_some()));
    let all = Memo::new(move |_| {
        shown.with(|shown| shown.iter().filter(|(_, one)| *one == group).map(|(at, _)| *at).collect::<Vec<u16>>())
    });
    let most = Memo::new(move |_| look.most(group, ranked.get()));
    let drawn = Memo::new(move |_| all.with(Vec::len).min(most.get()));
    let left = Memo::new(move |_| all.with(Vec::len).saturating_sub(most.get()));
    let columns = move || if shape.get().0 { "8" } else { "9" };
    let heading = match group {
        Group::Ranked => "",
        Group::LeftOut => "Fit, but left out by a question",
        Group::Fails => "Do not fit",
    };
    let button = move || {
        let words = move || table.with(|table| more_words(table, group, &all.get(), most.get()));
        view! { <button type="button" class="quiet" on:click=move |_| look.more(group)>{words}</button> }
    };
    let head = (group != Group::Ranked).then(|| {
        view! {
            <tr role="row" class="candidates-group">
                <th role="rowheader" colspan=columns scope="rowgroup">
                    {heading}
                    " "
                    <small>{move || all.with(Vec::len)}</small>
                    {move || (most.get() == 0).then(button)}
                </th>
            </tr>
        }
    });
    let more = move || {
        (left.get() > 0 && most.get() > 0).then(|| {
            view! {
                <tr role="row">
                    <td role="cell" colspan=columns class="candidates-more">
                        {button()}
                    </td>
                </tr>
            }
        })
    };
    view! {
        <tbody role="rowgroup" class:candidates-fail=group == Group::Fails hidden=move || all.with(Vec::is_empty)>
            {head}
            // A row is a place, not a type: sorting and filtering then write other words into rows that are there.
            <For each=move || 0..drawn.get() key=|place| *place children=move |place| {
                let at = Memo::new(move |_| all.with(|all| all.get(place).copied()));
                view! { <RowView at table look compared scales alone shape/> }
            }/>
            {more}
        </tbody>
    }
}

/// A heading that sorts: rising, falling, and back to the order of the advice.
#[component]
fn Head(column: Column, name: &'static str, look: Look) -> impl IntoView {
    let rising = move || look.order.get().and_then(|(by, rising)| (by == column).then_some(rising));
    let sort = move || rising().map_or("none", |rising| if rising { "ascending" } else { "descending" });
    let click = move |_| {
        look.order.set(match rising() {
            None => Some((column, true)),
            Some(true) => Some((column, false)),
            Some(false) => None,
        });
    };
    let mark = move || rising().map_or("", |rising| if rising { " ↑" } else { " ↓" });
    view! {
        <th role="columnheader" scope="col" class=column.class() aria-sort=sort>
            <button type="button" on:click=click>{name}<span aria-hidden="true">{mark}</span></button>
        </th>
    }
}
