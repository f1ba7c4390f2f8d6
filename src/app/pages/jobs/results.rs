//! The answers: what they come to, filters, the table, and files to save.

use leptos::prelude::*;

use super::room;
use crate::app::components::segmented::Segmented;
use crate::app::components::table::{Heads, Scroll};
use crate::app::files;
use crate::app::worker::BatchAnswer;
use crate::script::batch::results::{Show as Shows, csv, jsonl, shown, totals};
use crate::units::text;

/// So many rows are drawn at first, and with each further step.
const STEP: usize = 60;

/// The answers.
#[component]
pub fn Results() -> impl IntoView {
    let room = room();
    let show = RwSignal::new(Shows::All);
    let words = RwSignal::new(String::new());
    let drawn = RwSignal::new(STEP);
    let chosen = Signal::derive(move || show.get().key().to_owned());
    let choose = move |key: String| {
        show.set(Shows::from_key(&key).unwrap_or(Shows::All));
        drawn.set(STEP);
    };
    let found = Memo::new(move |_| {
        let (show, words, drawn) = (show.get(), words.get(), drawn.get());
        room.answers.with(|answers| {
            let found = shown(answers, show, &words);
            (found.len(), found.into_iter().take(drawn).cloned().collect::<Vec<BatchAnswer>>())
        })
    });
    let rows = move || found.with(|(_, rows)| rows.clone());
    let count = Memo::new(move |_| found.with(|(count, _)| *count));
    let left = Memo::new(move |_| count.get().saturating_sub(drawn.get()));
    let with_shown = move |write: &dyn Fn(Vec<&BatchAnswer>) -> String| {
        room.answers.with_untracked(|answers| write(shown(answers, show.get_untracked(), &words.get_untracked())))
    };
    let save_csv =
        move |_| files::save("sagefit-answers.csv", "text/csv;charset=utf-8", &with_shown(&|answers| csv(answers)));
    let save_json =
        move |_| files::save("sagefit-answers.jsonl", "application/jsonl", &with_shown(&|answers| jsonl(answers)));
    view! {
        <p class="jobs-totals">{move || room.answers.with(|answers| totals(answers))}</p>
        <div class="jobs-tools" role="search" aria-label="Answers">
            <div class="catalogue-criterion">
                <label for="jobs-search">"Search"</label>
                <input
                    id="jobs-search"
                    type="search"
                    maxlength="60"
                    placeholder="a name or a type"
                    on:input:target=move |event| words.set(event.target().value())
                />
            </div>
            <Segmented name="jobs-show" label="Show" choices=Shows::CHOICES chosen=chosen choose=Callback::new(choose)/>
            <button type="button" class="quiet" on:click=save_csv>"Export as CSV"</button>
            <button type="button" class="quiet" on:click=save_json>"Export as JSON"</button>
        </div>
        <Scroll label="Answers">
            <table class="part-table">
                <Heads names=["Line", "Job", "Recommended", "Cost", "Time", "Why", "Look out"]/>
                <tbody><For each=rows key=|one| one.line children=move |one| view! { <Row one/> }/></tbody>
            </table>
        </Scroll>
        <Show when=move || count.get() == 0><p class="catalogue-none">"No answer to show."</p></Show>
        <Show when=move || left.get().ge(&1)>
            <button type="button" class="quiet" on:click=move |_| drawn.update(|drawn| *drawn += STEP)>
                {move || format!("Show {} more", left.get().min(STEP))}
            </button>
        </Show>
    }
}

#[component]
fn Row(one: BatchAnswer) -> impl IntoView {
    let name = if one.name.is_empty() { format!("Job of line {}", one.line) } else { one.name.clone() };
    let cells = if one.error.is_empty() {
        let texts = [
            one.title(),
            one.joined(|side| &side.cost),
            one.joined(|side| &side.time),
            one.joined(|side| &side.reason),
            one.joined(|side| &side.risk),
        ];
        texts.map(|text| view! { <td>{text}</td> }).collect_view().into_any()
    } else {
        view! { <td colspan="5" class="jobs-error">{text::quoted(&one.error)}</td> }.into_any()
    };
    let address = (!one.link.is_empty()).then(|| ["#/advise?", &one.link].concat());
    let name = match address {
        Some(address) => view! { <a href=address>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    view! { <tr><td>{one.line}</td><th scope="row">{name}</th>{cells}</tr> }
}
