//! What to do next: the trial, what it measured, the scaling and the day that it leads to.

mod day;
mod measure;

use crate::app::html::{Html, html};
use crate::app::outcome::Shown;
use crate::app::screen::Screen;
use crate::plan::{Day, Section, Table, plan};

/// The next steps.
pub fn next_steps(screen: &Screen<'_>, shown: &Shown, html: &mut Html) {
    let (job, advice) = (shown.job(), shown.advice(screen.view));
    let sections = plan(job, advice);
    let (trials, rest): (Vec<&Section>, Vec<&Section>) =
        sections.iter().partition(|one| one.title.starts_with("Trial"));
    html!(html, "<div class=\"next-steps\">");
    trials.into_iter().for_each(|one| section(one, html));
    measure::measure(screen, shown, html);
    rest.into_iter().for_each(|one| section(one, html));
    if let Some(one) = Day::of(job, advice) {
        day::day(&one, screen.look.plot_width, html);
    }
    html!(html, "</div>");
}

/// A section of the plan.
pub(super) fn section(section: &Section, html: &mut Html) {
    html!(html, "<section><h3>", section.title, "</h3>");
    section.tables.iter().for_each(|one| table(one, html));
    html!(html, "<ol>");
    for step in &section.steps {
        html!(html, "<li>", step, "</li>");
    }
    html!(html, "</ol><p class=\"next-steps-source\">Source: ", section.source, "</p></section>");
}

fn table(table: &Table, html: &mut Html) {
    html!(html, "<table class=\"next-steps-table\"><caption>", table.name, "</caption><thead><tr>");
    for name in table.head {
        html!(html, "<th scope=\"col\">", *name, "</th>");
    }
    html!(html, "</tr></thead><tbody>");
    for row in &table.rows {
        html!(html, "<tr>");
        for (at, cell) in row.iter().enumerate() {
            if at == 0 {
                html!(html, "<th scope=\"row\">", cell, "</th>");
            } else {
                html!(html, "<td>", cell, "</td>");
            }
        }
        html!(html, "</tr>");
    }
    html!(html, "</tbody></table>");
}
