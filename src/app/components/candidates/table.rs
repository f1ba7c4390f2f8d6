//! The table: a few rows of each group, and more on request. However many types there are, what is drawn stays small.

use super::rows::{self, Column, Group, Row, Table};
use super::{Sift, detail};
use crate::advise::Audit;
use crate::app::action::side_id;
use crate::app::html::{Html, html, when};
use crate::app::look::OfSide;
use crate::decide::Side;
use crate::facts::instance;

/// How many rows of a group are shown at first, and how many more at a time.
const FIRST: [usize; Group::ALL.len()] = [12, 6, 12];
const MORE: usize = 60;

/// The table of a side.
pub fn table(table: &Table, side: Side, look: &OfSide, sift: &Sift, audit: &Audit<'_>, html: &mut Html) {
    let shown: Vec<&Row> =
        table.rows.iter().filter(|row| sift.shows(row.not.instance, row.group != Group::Fails)).collect();
    status(&shown, sift, html);
    if shown.is_empty() {
        return;
    }
    // The roles are said again: a narrow screen lays the rows out as grids, and some browsers then forget them.
    html!(html, "<div class=\"candidates-scroll\"><table role=\"table\"><thead role=\"rowgroup\"><tr role=\"row\">");
    for (at, (head, column)) in table.heads.iter().zip(Column::ALL).enumerate() {
        head_of(head, (side, at), look.order.and_then(|(by, rising)| (by == column).then_some(rising)), html);
    }
    html!(html, "</tr></thead>");
    let alone = shown.len() == 1;
    for (at, group) in Group::ALL.into_iter().enumerate() {
        let mut rows: Vec<&Row> = shown.iter().copied().filter(|row| row.group == group).collect();
        if rows.is_empty() {
            continue;
        }
        rows::sort(&mut rows, look.order);
        let fails = when(group == Group::Fails, " class=\"candidates-fail\"");
        html!(html, "<tbody role=\"rowgroup\" data-key=\"", at, "\"", fails, ">");
        heading(group, html);
        let more = usize::from(look.more.get(at).copied().unwrap_or_default());
        let most = FIRST.get(at).copied().unwrap_or(MORE) + more * MORE;
        for row in rows.iter().take(most) {
            let open = alone || look.row == Some(row.not.instance);
            row_of(row, side, open, alone, html);
            if open {
                detail::detail(row, side, audit, html);
            }
        }
        if let Some(left) = rows.len().checked_sub(most).filter(|left| *left > 0) {
            html!(
                html,
                "<tr role=\"row\" data-key=\"more\"><td role=\"cell\" colspan=\"5\" class=\"candidates-more\">"
            );
            html!(html, "<button type=\"button\" data-do=\"rows:", side_id(side), ":", at, "\">Show ");
            html!(html, left.min(MORE), when(left > MORE, " more of "));
            if left > MORE {
                html!(html, left);
            } else {
                html!(html, " more");
            }
            html!(html, "</button></td></tr>");
        }
        html!(html, "</tbody>");
    }
    html!(html, "</table></div>");
}

/// How many are shown of each group; read out when it changes.
fn status(shown: &[&Row], sift: &Sift, html: &mut Html) {
    let count = |group: Group| shown.iter().filter(|row| row.group == group).count();
    html!(html, "<p class=\"candidates-count\" role=\"status\">");
    if shown.is_empty() {
        let known =
            instance::all().iter().any(|one| Sift { name: sift.name.clone(), ..Sift::default() }.shows(one, true));
        html!(
            html,
            if known {
                "None of these is here: choose “All” and “Any” to see the rest."
            } else {
                "There is no such type. A name looks like ml.g5.2xlarge."
            }
        );
    } else {
        let [ranked, left_out, fails] = Group::ALL.map(count);
        html!(html, ranked + left_out, " fit");
        if left_out > 0 {
            html!(html, ", ", left_out, " of them left out by a question");
        }
        html!(html, "; ", fails, " do not.");
    }
    html!(html, "</p>");
}

fn heading(group: Group, html: &mut Html) {
    let heading = match group {
        Group::Ranked => return,
        Group::LeftOut => "Fit, but left out by a question",
        Group::Fails => "Do not fit",
    };
    html!(
        html,
        "<tr role=\"row\" class=\"candidates-group\"><th role=\"rowheader\" colspan=\"5\" scope=\"rowgroup\">",
        heading,
        "</th></tr>"
    );
}

/// A heading that sorts: rising, falling, and back to the order of the advice.
fn head_of(head: &str, (side, at): (Side, usize), rising: Option<bool>, html: &mut Html) {
    let (sort, mark) = match rising {
        None => ("none", ""),
        Some(true) => ("ascending", " ↑"),
        Some(false) => ("descending", " ↓"),
    };
    html!(
        html,
        "<th role=\"columnheader\" scope=\"col\" aria-sort=\"",
        sort,
        "\"><button type=\"button\" data-do=\"sort:",
        side_id(side),
        ":",
        at,
        "\">",
        head,
        "<span aria-hidden=\"true\">",
        mark,
        "</span></button></th>"
    );
}

fn row_of(row: &Row, side: Side, open: bool, alone: bool, html: &mut Html) {
    let name = row.not.instance.name;
    html!(
        html,
        "<tr role=\"row\" data-key=\"",
        name,
        "\" class=\"candidates-row",
        when(row.pick(), " candidates-pick")
    );
    html!(html, "\"");
    if !alone {
        html!(html, " data-do=\"row:", side_id(side), ":", name, "\"");
    }
    html!(html, ">");
    let fails = row.fails();
    for (cell, column) in row.cells().iter().zip(Column::ALL) {
        let fails = when(fails == Some(column), " class=\"fails\"");
        if column != Column::Type {
            html!(html, "<td role=\"cell\"", fails, ">", cell, "</td>");
        } else if alone {
            html!(html, "<th role=\"rowheader\" scope=\"row\"", fails, ">", cell, "</th>");
        } else {
            html!(html, "<th role=\"rowheader\" scope=\"row\"", fails);
            html!(html, "><button type=\"button\" aria-expanded=\"", open, "\">", cell, "</button></th>");
        }
    }
    html!(html, "</tr>");
}
