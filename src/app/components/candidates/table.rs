//! The table: a few rows of each group, and more on request. However many types there are, what is drawn stays small.

use leptos::prelude::*;

use super::columns::{Column, Scales};
use super::look::Look;
use super::row::RowView;
use super::rows::{Group, Row, Table, known, number};
use super::sift::Sift;
use crate::facts::instance;

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
    let drawn = Memo::new(move |_| all.with(|all| all.iter().copied().take(most.get()).collect::<Vec<u16>>()));
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
            <For each=move || drawn.get() key=|at| *at children=move |at| view! { <RowView at table look compared scales alone shape/> }/>
            {more}
        </tbody>
    }
}

/// What the button says that shows more rows: `Two more, both more expensive`.
fn more_words(table: &Table, group: Group, all: &[u16], drawn: usize) -> String {
    let left: Vec<&Row> = all.iter().skip(drawn).filter_map(|at| table.row(*at)).collect();
    if drawn == 0 {
        return match left.len() {
            1 => "Show it".to_owned(),
            count if count > 60 => "Show the first 60".to_owned(),
            _ => "Show all".to_owned(),
        };
    }
    let dearer = group == Group::Ranked && left.iter().all(|row| row.ratio.is_some_and(|ratio| ratio > 1.0));
    let note = match (dearer, left.len()) {
        (false, _) => "",
        (_, 1) => ", more expensive",
        (_, 2) => ", both more expensive",
        _ => ", all more expensive",
    };
    format!("{} more{note}", number(left.len()))
}

/// How many are shown of each group; read out when it changes.
fn status(shown: &[(u16, Group)], sift: &Sift) -> String {
    if *sift == Sift::default() {
        return String::new();
    }
    if shown.is_empty() {
        let any = Sift { name: sift.name.clone(), ..Sift::default() };
        return if instance::all().iter().any(|one| any.shows(one, true)) {
            "No type passes these filters: choose “All” and “Any” to see the rest.".to_owned()
        } else {
            "No instance type matches. A name looks like ml.g5.2xlarge.".to_owned()
        };
    }
    let count = |group: Group| shown.iter().filter(|(_, one)| *one == group).count();
    let [ranked, left_out, fails] = Group::ALL.map(count);
    let fit = if ranked == 1 { "1 fits" } else { &format!("{ranked} fit") };
    let fail = if fails == 1 { "1 does not fit" } else { &format!("{fails} do not fit") };
    format!("{} of {} types: {fit}, {left_out} would fit but a question left them out, {fail}.", shown.len(), known())
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
