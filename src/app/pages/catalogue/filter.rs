//! What narrows the table: made of the criteria's own description.

use leptos::prelude::*;

use super::room;
use super::table::clear;
use crate::picture::catalogue::filter::{Criterion, Entry};

/// The criteria that stand outside the fold.
const FIRST: [Criterion; 4] = [Criterion::Text, Criterion::Use, Criterion::Processor, Criterion::Region];

/// The search, and every criterion.
#[component]
pub fn Filters() -> impl IntoView {
    let room = room();
    let folded = Criterion::ALL.iter().filter(|of| !FIRST.contains(of));
    let in_fold = move || {
        room.look.with(|look| {
            let held = |of: &&Criterion| !FIRST.contains(of) && !look.filter.get(**of).is_empty();
            Criterion::ALL.iter().filter(held).count()
        })
    };
    // A link that holds a folded criterion opens the fold; afterwards the reader does.
    let open = untrack(in_fold) > 0;
    let any =
        move || room.look.with(|look| look.filter.set_count() > 0 || !look.filter.get(Criterion::Text).is_empty());
    view! {
        <div class="catalogue-filters" role="search" aria-label="Instance types">
            <div class="catalogue-row">{FIRST.map(|of| view! { <One of/> }).collect_view()}</div>
            <details class="catalogue-fold" open=open>
                <summary>
                    "More filters"
                    {move || Some(in_fold()).filter(|count| *count > 0).map(|count| format!(" ({count} set)"))}
                </summary>
                <div class="catalogue-row">{folded.map(|of| view! { <One of=*of/> }).collect_view()}</div>
            </details>
            <Show when=any>
                <button type="button" class="quiet" on:click=move |_| clear(room)>"Clear all filters"</button>
            </Show>
        </div>
    }
}

/// One criterion.
#[component]
fn One(of: Criterion) -> impl IntoView {
    let room = room();
    let held = Memo::new(move |_| room.look.with(|look| look.filter.get(of).to_owned()));
    let set = move |text: String| room.update(|look| look.filter.set(of, &text));
    let id = ["catalogue-", of.key()].concat();
    let said = [&id, "-said"].concat();
    let error = Memo::new(move |_| room.look.with(|look| look.filter.error(of)));
    let entry = match of.entry() {
        Entry::Choice(choices) => {
            let now = held.get_untracked();
            let options = choices
                .into_iter()
                .map(|(key, label)| view! { <option value=key.clone() selected=key == now>{label}</option> })
                .collect_view();
            view! {
                <select id=id.clone() prop:value=held on:change:target=move |event| set(event.target().value())>{options}</select>
            }
            .into_any()
        }
        entry => {
            let words = entry == Entry::Words;
            view! {
                <input
                    id=id.clone()
                    type=if words { "search" } else { "text" }
                    inputmode=(!words).then_some("decimal")
                    placeholder=if words { "g5, A100, 48xlarge" } else { "any" }
                    maxlength="60"
                    autocapitalize="none"
                    autocomplete="off"
                    spellcheck="false"
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    aria-describedby=said.clone()
                    prop:value=held
                    on:input:target=move |event| set(event.target().value())
                />
            }
            .into_any()
        }
    };
    let unit = if let Entry::Number(unit) = of.entry() { unit } else { "" };
    view! {
        <div class="catalogue-criterion">
            <label for=id>{of.label()}{(!unit.is_empty()).then(|| format!(" ({unit})"))}</label>
            {entry}
            <p id=said class="catalogue-error" role="status">{move || error.get()}</p>
        </div>
    }
}
