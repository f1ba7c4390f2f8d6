//! Jobs that are kept in this browser under a name: to open, to duplicate, to delete, to answer beside each other.

use leptos::ev;
use leptos::prelude::*;

use super::{Step, room};
use crate::advise::sentence;
use crate::app::components::table::Scroll;
use crate::app::files;
use crate::app::state::state;
use crate::app::storage::{self, Key};
use crate::app::worker::BatchRead;
use crate::job::link;
use crate::script::batch::beside::{Line, beside};
use crate::script::batch::kept::{self, Kept as Job, LONGEST_NAME, MOST};

/// What the storage holds now; another tab may have changed it.
fn stored() -> Vec<Job> {
    storage::text(Key::Jobs).map(|text| kept::read(&text)).unwrap_or_default()
}

/// The jobs that are kept.
#[component]
pub fn Kept() -> impl IntoView {
    let (state, room) = (state(), room());
    let list = RwSignal::new(Vec::<Job>::new());
    let name = RwSignal::new(String::new());
    let problem = RwSignal::new(String::new());
    // The names of those that are compared.
    let pair = RwSignal::new(Vec::<String>::new());
    Effect::new(move |_| {
        list.set(stored());
        let changed = window_event_listener(ev::storage, move |_| list.set(stored()));
        on_cleanup(move || changed.remove());
    });
    let keep = move |now: Vec<Job>| {
        let done = storage::keep(Key::Jobs, &kept::write(&now));
        problem.set(if done {
            String::new()
        } else {
            "Browser storage is full or blocked: the job is not kept.".to_owned()
        });
        list.set(stored());
    };
    let add = move |name: &str, link: &str| match kept::with(&stored(), name, link) {
        Some(now) => keep(now),
        None => problem.set(format!("{MOST} jobs are kept already. Delete one first.")),
    };
    let add_own = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let link = state.answers.with_untracked(|answers| link::write(answers, state.view.get_untracked(), ""));
        let typed = name.get_untracked();
        let usual = || state.with_advice(|shown, _| sentence(shown.job())).unwrap_or_default();
        let name_of = if typed.trim().is_empty() { untrack(usual) } else { typed };
        add(&name_of, &link);
        name.set(String::new());
    };
    let answer = move |_| {
        room.error.set(String::new());
        room.answers.set(Vec::new());
        let jobs = list.with_untracked(|list| kept::jobs(list));
        room.read.set(Some(BatchRead { heads: Vec::new(), columns: Vec::new(), jobs }));
        room.step.set(Step::Running);
    };
    let save = move |_| {
        files::save("sagefit-kept-jobs.csv", "text/csv;charset=utf-8", &list.with_untracked(|list| kept::csv(list)));
    };
    let save_json = move |_| {
        files::save("sagefit-kept-jobs.jsonl", "application/jsonl", &list.with_untracked(|list| kept::jsonl(list)));
    };
    let row = move |one: Job| {
        let (own, copy) = (one.name.clone(), one.clone());
        let name = StoredValue::new(one.name.clone());
        let ticked = Memo::new(move |_| pair.with(|pair| name.with_value(|name| pair.contains(name))));
        let full = move || !ticked.get() && pair.with(Vec::len) >= 2;
        let tick = move |_| {
            pair.update(|pair| {
                let name = name.get_value();
                if pair.contains(&name) {
                    pair.retain(|one| *one != name);
                } else {
                    pair.push(name);
                }
            });
        };
        let delete = move |_| keep(stored().into_iter().filter(|other| other.name != own).collect());
        let duplicate = move |_| add(&copy.name, &copy.link);
        view! {
            <li class="jobs-kept">
                <label class="jobs-tick">
                    <input type="checkbox" aria-label=format!("Compare {}", one.name) prop:checked=ticked disabled=full on:change=tick/>
                </label>
                <a href=["#/advise?", &one.link].concat()>{one.name.clone()}</a>
                <button type="button" class="quiet" aria-label=format!("Duplicate {}", one.name) on:click=duplicate>"Duplicate"</button>
                <button type="button" class="quiet" aria-label=format!("Delete {}", one.name) on:click=delete>"Delete"</button>
            </li>
        }
    };
    view! {
        <section class="jobs-columns" aria-labelledby="jobs-kept">
            <h2 id="jobs-kept">"Kept jobs"</h2>
            <form class="jobs-open" on:submit=add_own>
                <label class="jobs-file">
                    "Name of the job on the page Advise"
                    <input type="text" maxlength=LONGEST_NAME prop:value=name on:input:target=move |event| name.set(event.target().value())/>
                </label>
                <button type="submit" class="quiet">"Keep this job"</button>
            </form>
            <Show when=move || problem.with(|problem| !problem.is_empty())>
                <p class="jobs-error" role="alert">{move || problem.get()}</p>
            </Show>
            <ul aria-label="Kept jobs"><For each=move || list.get() key=|one| one.name.clone() children=row/></ul>
            <Show when=move || list.with(Vec::is_empty)><p class="catalogue-none">"No job is kept in this browser yet."</p></Show>
            <Show when=move || !list.with(Vec::is_empty)>
                <div class="jobs-open">
                    <button type="button" class="quiet" on:click=answer>"Answer them side by side"</button>
                    <button type="button" class="quiet" on:click=save>"Export all as CSV"</button>
                    <button type="button" class="quiet" on:click=save_json>"Export all as JSON"</button>
                </div>
            </Show>
            <Beside list pair/>
            <History keep=Callback::new(move |(name, link): (String, String)| add(&name, &link))/>
        </section>
    }
}

/// Two kept jobs beside each other, once two are ticked.
#[component]
fn Beside(list: RwSignal<Vec<Job>>, pair: RwSignal<Vec<String>>) -> impl IntoView {
    let jobs = Memo::new(move |_| {
        let find = |name: &String| list.with(|list| list.iter().find(|one| one.name == *name).cloned());
        pair.with(|pair| pair.iter().filter_map(find).collect::<Vec<Job>>())
    });
    let table = move || {
        let jobs = jobs.get();
        let [first, second] = jobs.as_slice() else { return ().into_any() };
        let both = beside([first, second]);
        let (first, second) = (first.name.clone(), second.name.clone());
        let lines = |lines: Vec<Line>| {
            let line = |line: Line| {
                let differs = line.differs.then(|| view! { <span class="hidden">" (differs)"</span> });
                let cells = line.cells.map(|cell| view! { <td>{cell}</td> }).collect_view();
                view! { <tr class:catalogue-differs=line.differs><th scope="row">{line.name}{differs}</th>{cells}</tr> }
            };
            lines.into_iter().map(line).collect_view()
        };
        let none =
            both.inputs.is_empty().then(|| view! { <p class="catalogue-none">"Their inputs do not differ."</p> });
        view! {
            <h3>"Side by side"</h3>
            {none}
            <Scroll label="Kept jobs side by side">
                <table class="catalogue-compare">
                    <thead><tr><td></td><th scope="col">{first}</th><th scope="col">{second}</th></tr></thead>
                    <tbody>{lines(both.answers)}{lines(both.inputs)}</tbody>
                </table>
            </Scroll>
        }
        .into_any()
    };
    view! {
        <Show when=move || pair.with(Vec::len) == 1>
            <p class="catalogue-none" role="status">"Tick a second job to compare."</p>
        </Show>
        {table}
    }
}

/// The jobs that were looked at since the page was loaded, the last one first.
#[component]
fn History(
    /// Keeps one under a name.
    keep: Callback<(String, String)>,
) -> impl IntoView {
    let state = state();
    let jobs = Memo::new(move |_| {
        let mut jobs: Vec<(String, String)> = Vec::new();
        let (now, before) = (state.answers.get(), state.undo.get());
        let all = core::iter::once(&now).chain(before.iter().rev().map(|(answers, _)| answers));
        for answers in all {
            // What is no job has no sentence.
            let Ok(job) = answers.validate() else { continue };
            let link = link::write(answers, state.view.get(), "");
            if !jobs.iter().any(|(_, known)| *known == link) {
                jobs.push((sentence(&job), link));
            }
        }
        jobs
    });
    let row = move |(name, link): (String, String)| {
        let label = format!("Keep {name}");
        let held = (name.clone(), link.clone());
        view! {
            <li class="jobs-kept">
                <a href=["#/advise?", &link].concat()>{name}</a>
                <button type="button" class="quiet" aria-label=label on:click=move |_| keep.run(held.clone())>"Keep"</button>
            </li>
        }
    };
    view! {
        <details class="catalogue-fold">
            <summary>{move || {
                let count = jobs.with(Vec::len);
                format!("Jobs of this visit ({count})")
            }}</summary>
            <ul aria-label="Jobs of this visit"><For each=move || jobs.get() key=|(_, link)| link.clone() children=row/></ul>
        </details>
    }
}
