//! Jobs that are kept in this browser under a name: to open, to duplicate, to delete, to answer beside each other.

use leptos::ev;
use leptos::prelude::*;

use super::{Step, room};
use crate::advise::sentence;
use crate::app::files;
use crate::app::state::state;
use crate::app::storage::{self, Key};
use crate::app::worker::BatchRead;
use crate::job::link;
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
    let row = move |one: Job| {
        let (own, copy) = (one.name.clone(), one.clone());
        let delete = move |_| keep(stored().into_iter().filter(|other| other.name != own).collect());
        let duplicate = move |_| add(&copy.name, &copy.link);
        view! {
            <li class="jobs-kept">
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
                </div>
            </Show>
        </section>
    }
}
