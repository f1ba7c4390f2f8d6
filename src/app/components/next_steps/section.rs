//! A section of the plan: its steps, and what is tried or watched as tables.

use leptos::prelude::*;

use crate::plan::{Section, Table};

/// A section of the plan; nothing where the plan has it no more.
#[component]
pub fn PlanSection(section: Memo<Option<Section>>) -> impl IntoView {
    move || section.get().map(section_view)
}

fn section_view(section: Section) -> impl IntoView {
    view! {
        <section class="part">
            <div class="part-head">
                <h3>{section.kind.title()}</h3>
                <p class="part-source">"Source: " {section.source}</p>
            </div>
            <div class="part-body">
                <ol>{section.steps.into_iter().map(|step| view! { <li>{step}</li> }).collect_view()}</ol>
                {section.tables.into_iter().map(table).collect_view()}
            </div>
        </section>
    }
}

fn table(table: Table) -> impl IntoView {
    let head = table.head;
    let cells = |row: Vec<String>| {
        row.into_iter()
            .zip(head)
            .enumerate()
            .map(|(at, (cell, name))| {
                if at == 0 {
                    view! { <th scope="row">{cell}</th> }.into_any()
                } else {
                    // On a phone a row is a paragraph, and each cell says what it is.
                    view! { <td data-name=*name>{cell}</td> }.into_any()
                }
            })
            .collect_view()
    };
    view! {
        <table class="part-table">
            <caption>{table.name}</caption>
            <thead>
                <tr>{head.iter().map(|name| view! { <th scope="col">{*name}</th> }).collect_view()}</tr>
            </thead>
            <tbody>{table.rows.into_iter().map(|row| view! { <tr>{cells(row)}</tr> }).collect_view()}</tbody>
        </table>
    }
}
