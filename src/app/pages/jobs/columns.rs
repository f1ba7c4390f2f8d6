//! What each column of a sheet is: guessed by its heading, and put right here.

use leptos::prelude::*;

use super::{Step, room};
use crate::job::Field;

/// The columns with their fields.
#[component]
pub fn Columns() -> impl IntoView {
    let room = room();
    let (heads, columns, count) = room.read.with_untracked(|read| {
        read.as_ref().map(|read| (read.heads.clone(), read.columns.clone(), read.jobs.len())).unwrap_or_default()
    });
    let chosen = RwSignal::new(columns.clone());
    let rows = heads.into_iter().zip(columns).enumerate().map(|(at, (head, key))| {
        let id = format!("jobs-column-{at}");
        let fields = Field::ALL.iter().map(|field| field.spec()).map(|spec| (spec.key, spec.label));
        let options = [("", "Leave out"), ("name", "Name of the job")].into_iter().chain(fields).map(|(value, label)| {
            view! { <option value=value selected=value == key>{label}</option> }
        });
        let options = options.collect_view();
        let choose = move |key: String| {
            chosen.update(|chosen| {
                // A field is given once: the column that had it is left out.
                for other in chosen.iter_mut().filter(|other| **other == key) {
                    other.clear();
                }
                if let Some(own) = chosen.get_mut(at) {
                    *own = key;
                }
            });
        };
        let value = move || chosen.with(|chosen| chosen.get(at).cloned().unwrap_or_default());
        view! {
            <div class="catalogue-criterion">
                <label for=id.clone()>{if head.is_empty() { format!("Column {}", at + 1) } else { head }}</label>
                <select id=id prop:value=value on:change:target=move |event| choose(event.target().value())>{options}</select>
            </div>
        }
    });
    let rows = rows.collect_view();
    let none = move || chosen.with(|chosen| chosen.iter().all(|key| key.is_empty() || key == "name"));
    let start = move |_| {
        room.told.set(Some(chosen.get_untracked()));
        room.step.set(Step::Reading);
    };
    view! {
        <section class="jobs-columns" aria-labelledby="jobs-columns">
            <h2 id="jobs-columns">{format!("What the columns of {} are", room.name.get_untracked())}</h2>
            <div class="catalogue-row">{rows}</div>
            <Show when=none><p class="jobs-error" role="alert">"Choose a field for at least one column."</p></Show>
            <button type="button" class="button button-main" disabled=none on:click=start>{format!("Answer {count} jobs")}</button>
        </section>
    }
}
