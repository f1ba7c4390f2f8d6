//! Every type that fits, ranked, and the nearest that fail, with the plot of time against cost beside them.

mod plot;
mod rows;

use super::answer::side_name;
use crate::advise::{Answer, Headline};
use crate::app::action::side_id;
use crate::app::html::{Html, html, when};
use crate::app::look::OfSide;
use crate::app::outcome::Shown;
use crate::app::screen::Screen;
use crate::decide::Side;
use plot::geometry::Point;
pub use rows::{Column, Order};
use rows::{Row, Table};

/// How many rows are shown before "Show all".
const FIRST: usize = 12;

/// The candidates of every side that is asked for.
pub fn candidates(screen: &Screen<'_>, shown: &Shown, html: &mut Html) {
    let answers = &shown.advice(screen.view).answers;
    for answer in answers {
        let name = heading(answer.side, answers.len() > 1);
        html!(html, "<section class=\"candidates\" aria-label=\"", name, "\"><div class=\"candidates-table\">");
        html!(html, "<h3 class=\"candidates-name\">", name, "</h3>");
        if let Some(instead) = instead(answer) {
            html!(html, "<p class=\"candidates-instead\">", instead, "</p></div>");
        } else {
            let table = rows::table(shown.job(), answer);
            table_of(&table, answer.side, screen.look.side(answer.side), html);
            html!(html, "</div>");
            plot_of(&table, screen.look.plot_width, html);
        }
        html!(html, "</section>");
    }
}

fn heading(side: Side, two: bool) -> String {
    if two { [side_name(side), ": best candidates"].concat() } else { "Best candidates".to_owned() }
}

/// What is said where no table can be.
fn instead(answer: &Answer) -> Option<&'static str> {
    match &answer.headline {
        Headline::Serverless { .. } => {
            Some("A serverless endpoint has no instance type to choose: you choose its memory, and AWS runs the rest.")
        }
        Headline::Edge => Some("The model runs on your own devices: there is no instance type to choose."),
        Headline::Nothing { .. } if answer.rejected.is_empty() => {
            Some("No type passes every check, and none comes near.")
        }
        _ => None,
    }
}

/// The plot of the rows that pass; nothing where there are fewer than two points.
fn plot_of(table: &Table, width: i32, html: &mut Html) {
    let point = |row: &Row| Some(Point { name: row.name.clone(), time: row.time?, cost: row.cost?, pick: row.pick });
    let points: Vec<Point> = table.passing.iter().filter_map(point).collect();
    if points.len() > 1 {
        let [_, time, cost, ..] = table.heads;
        plot::plot(&points, (time, cost), width, html);
    }
}

fn table_of(table: &Table, side: Side, look: &OfSide, html: &mut Html) {
    let count = table.passing.len();
    if count == 0 {
        html!(html, "<p class=\"candidates-instead\">No type passes every check; these come nearest.</p>");
    }
    // The roles are said again: a narrow screen lays the rows out as grids, and some browsers then forget them.
    html!(html, "<div class=\"candidates-scroll\"><table role=\"table\"><thead role=\"rowgroup\"><tr role=\"row\">");
    for (at, (head, column)) in table.heads.iter().zip(Column::ALL).enumerate() {
        head_of(head, (side, at), look.order.and_then(|(by, rising)| (by == column).then_some(rising)), html);
    }
    html!(html, "</tr></thead><tbody role=\"rowgroup\">");
    let most = if look.all { count } else { FIRST };
    rows::sorted(&table.passing, look.order).iter().take(most).for_each(|row| row_of(row, html));
    if count > FIRST {
        html!(
            html,
            "<tr role=\"row\"><td role=\"cell\" colspan=\"5\" class=\"candidates-more\"><button type=\"button\" aria-expanded=\"",
            look.all,
            "\" data-do=\"all:",
            side_id(side),
            "\">",
            if look.all { "Show the first " } else { "Show all " },
            if look.all { FIRST } else { count },
            "</button></td></tr>"
        );
    }
    html!(html, "</tbody>");
    if !table.failing.is_empty() {
        html!(
            html,
            "<tbody class=\"candidates-fail\" role=\"rowgroup\"><tr role=\"row\"><th role=\"rowheader\" colspan=\"5\" scope=\"rowgroup\">Fail</th></tr>"
        );
        table.failing.iter().for_each(|row| row_of(row, html));
        html!(html, "</tbody>");
    }
    html!(html, "</table></div>");
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

fn row_of(row: &Row, html: &mut Html) {
    html!(html, "<tr role=\"row\"", when(row.pick, " class=\"candidates-pick\""), ">");
    for (cell, column) in row.cells.iter().zip(Column::ALL) {
        let fails = when(row.fails == Some(column), " class=\"fails\"");
        if column == Column::Type {
            html!(html, "<th role=\"rowheader\" scope=\"row\"", fails, ">", cell, "</th>");
        } else {
            html!(html, "<td role=\"cell\"", fails, ">", cell, "</td>");
        }
    }
    html!(html, "</tr>");
}
