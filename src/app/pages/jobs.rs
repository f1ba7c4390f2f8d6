//! Many jobs at once: a file is read and answered by the worker, a handful of jobs at a time, so that it can be stopped.

mod columns;
mod kept;
mod results;

use leptos::ev;
use leptos::prelude::*;

use crate::app::files;
use crate::app::files::text::TextFile;
use crate::app::worker::{BatchAnswer, BatchJob, BatchRead, Reply, Request, Said, ask};
use crate::read::batch::LONGEST_FILE;
use crate::units::text;

/// So many jobs are asked about at once: the worker answers them within a fraction of a second, and then looks whether it
/// is still wanted.
const AT_ONCE: usize = 20;

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// No file was read.
    Idle,
    /// The worker reads the file.
    Reading,
    /// The columns wait to be confirmed.
    Told,
    /// Jobs are answered.
    Running,
    /// All are answered, or somebody stopped it.
    Done,
}

/// What the page holds.
#[derive(Debug, Clone, Copy)]
struct Room {
    step: RwSignal<Step>,
    name: RwSignal<String>,
    text: RwSignal<String>,
    told: RwSignal<Option<Vec<String>>>,
    read: RwSignal<Option<BatchRead>>,
    answers: RwSignal<Vec<BatchAnswer>>,
    error: RwSignal<String>,
}

fn room() -> Room {
    expect_context()
}

/// Many jobs at once.
#[component]
pub fn Jobs() -> impl IntoView {
    let room = Room {
        step: RwSignal::new(Step::Idle),
        name: RwSignal::new(String::new()),
        text: RwSignal::new(String::new()),
        told: RwSignal::new(None),
        read: RwSignal::new(None),
        answers: RwSignal::new(Vec::new()),
        error: RwSignal::new(String::new()),
    };
    provide_context(room);
    follow(room);
    let step = room.step;
    view! {
        <article class="jobs">
            <h1 id="jobs" class="catalogue-title" tabindex="-1">"Many jobs at once"</h1>
            <p class="catalogue-lead">
                "Open or drop a CSV file with a line of headings, or JSON with one job in each line. Up to 10 000 jobs are answered in your browser."
            </p>
            <Open/>
            <kept::Kept/>
            <p class="jobs-error" role="alert">{move || text::quoted(&room.error.get())}</p>
            <Show when=move || step.get() == Step::Reading><p role="status">"Reading the file …"</p></Show>
            <Show when=move || step.get() == Step::Told><columns::Columns/></Show>
            <Show when=move || matches!(step.get(), Step::Running | Step::Done)><Progress/><results::Results/></Show>
        </article>
    }
}

/// The field that takes a file, and a text to try.
#[component]
fn Open() -> impl IntoView {
    let room = room();
    let file = TextFile::new();
    let take = move |name: String, text: Result<String, String>| match text {
        Ok(text) => begin(room, name, text),
        Err(error) => room.error.set(format!("{error}. Nothing was changed.")),
    };
    // What is dropped anywhere on this page is a file of jobs.
    Effect::new(move |_| {
        let dropped = window_event_listener(ev::drop, move |event| {
            let files = event.data_transfer().and_then(|held| held.files());
            file.read(files.as_ref(), LONGEST_FILE, take);
        });
        on_cleanup(move || dropped.remove());
    });
    let example = move |_| begin(room, "example.csv".to_owned(), EXAMPLE.to_owned());
    view! {
        <div class="jobs-open">
            <label class="jobs-file">
                "File of jobs"
                <input
                    class="file-field"
                    type="file"
                    accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson"
                    on:change:target=move |event| {
                        let field = event.target();
                        file.read(field.files().as_ref(), LONGEST_FILE, take);
                        field.set_value("");
                    }
                />
            </label>
            <button type="button" class="quiet" on:click=example>"Try an example"</button>
            <button
                type="button"
                class="quiet"
                on:click=move |_| files::save("sagefit-jobs.csv", "text/csv;charset=utf-8", EXAMPLE)
            >
                "Save the example as CSV"
            </button>
        </div>
    }
}

/// A sheet to try and to fill in.
const EXAMPLE: &str = "name,task,algorithm,model,data_gb,deadline_hours,requests_per_second,latency_ms,priority\n\
    churn,train,xgboost,,60,8,,,cost\n\
    fraud,serve,xgboost,,,,80,20,\n\
    photos,train,cnn,resnet-50,138,48,,,time\n\
    chat,serve,llm-lora,llama-3.1-8b,,,0.7,,\n";

fn begin(room: Room, name: String, text: String) {
    room.error.set(String::new());
    room.told.set(None);
    room.read.set(None);
    room.answers.set(Vec::new());
    room.name.set(name);
    room.text.set(text);
    room.step.set(Step::Reading);
}

/// Asks the worker for what comes next, and takes in what it says.
fn follow(room: Room) {
    let reading = move || {
        let reads = matches!(room.step.get(), Step::Reading);
        reads.then(|| Request::ReadBatch { text: room.text.get_untracked(), columns: room.told.get_untracked() })
    };
    let said = ask(reading, 0);
    Effect::new(move |_| match said.get() {
        Said::Reply(Reply::BatchRead(Ok(read))) if room.step.get_untracked() == Step::Reading => {
            // A sheet's columns are shown first; they were told where somebody has seen them, and those of the example are known.
            let example = room.text.with_untracked(|text| text == EXAMPLE);
            let sure = read.heads.is_empty() || example || room.told.with_untracked(Option::is_some);
            room.read.set(Some(read));
            room.step.set(if sure { Step::Running } else { Step::Told });
        }
        Said::Reply(Reply::BatchRead(Err(error))) if room.step.get_untracked() == Step::Reading => {
            room.error.set(format!("{error}."));
            room.step.set(Step::Idle);
        }
        Said::Failed => {
            room.error.set("The worker stopped. Try the file again.".to_owned());
            room.step.set(Step::Idle);
        }
        _ => {}
    });
    let answering = move || {
        if room.step.get() != Step::Running {
            return None;
        }
        let done = room.answers.with(Vec::len);
        let jobs: Vec<BatchJob> = room
            .read
            .with_untracked(|read| read.iter().flat_map(|read| &read.jobs).skip(done).take(AT_ONCE).cloned().collect());
        (!jobs.is_empty()).then_some(Request::AnswerBatch { jobs })
    };
    let answered = ask(answering, 0);
    Effect::new(move |_| match answered.get() {
        Said::Reply(Reply::BatchAnswered(more)) if room.step.get_untracked() == Step::Running => {
            room.answers.update(|answers| answers.extend(more));
            let all = room.read.with_untracked(|read| read.as_ref().map_or(0, |read| read.jobs.len()));
            if room.answers.with_untracked(Vec::len) >= all {
                room.step.set(Step::Done);
            }
        }
        Said::Failed if room.step.get_untracked() == Step::Running => {
            room.error.set("The worker stopped. What was answered so far is below.".to_owned());
            room.step.set(Step::Done);
        }
        _ => {}
    });
}

/// How many are answered, and the button that stops it.
#[component]
fn Progress() -> impl IntoView {
    let room = room();
    let done = move || room.answers.with(Vec::len);
    let all = move || room.read.with(|read| read.as_ref().map_or(0, |read| read.jobs.len()));
    let grouped = |count: usize| text::grouped(count as u64);
    // Said aloud at its ends alone: a screen reader must not read every number.
    let said = move || match room.step.get() {
        Step::Running => "Answering …".to_owned(),
        _ if done() < all() => format!("Stopped. {} of {} jobs are answered.", grouped(done()), grouped(all())),
        _ => format!("All {} jobs are read.", grouped(all())),
    };
    view! {
        <div class="jobs-progress">
            <progress aria-label="Jobs answered" max=all prop:value=move || done() as f64></progress>
            <span>{move || format!("{} of {}", grouped(done()), grouped(all()))}</span>
            <Show when=move || room.step.get() == Step::Running>
                <button type="button" class="button" on:click=move |_| room.step.set(Step::Done)>"Cancel"</button>
            </Show>
            <Show when=move || room.step.get() == Step::Done && done() < all()>
                <button type="button" class="button" on:click=move |_| room.step.set(Step::Running)>"Go on"</button>
            </Show>
            <span class="hidden" role="status">{said}</span>
        </div>
    }
}
