//! Has parts of the page drawn aside: a worker with the engine's second module takes a request and gives text.

use core::cell::{Cell, RefCell};

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::jump;
use super::measure::measure;
use super::state::State;
use crate::app::aside::{Part, Request, seen};
use crate::app::dom::morph::bring;
use crate::app::look::Look;
use crate::app::screen::{Note, Page, Tab};
use crate::decide::Side;
use crate::job::Answers;

/// How long the answer must rest before it is asked what would change it: a long search.
const REST_MS: u32 = 250;
/// How long after the start the worker is started, so that it does not compete with the page for the first answer.
const START_MS: u32 = 400;

thread_local! {
    /// The worker, once it was needed.
    static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
    /// Whether an answer rests before it is asked what would change it, and how many such questions are under way.
    static CHANGES: Cell<(bool, u32)> = const { Cell::new((false, 0)) };
}

#[wasm_bindgen]
extern "C" {
    /// Where the build put the worker; `cargo xtask finish` writes it into the page.
    #[wasm_bindgen(thread_local_v2, js_namespace = sagefit, js_name = worker)]
    static WORKER_ADDRESS: String;
    /// Where the build put the style of what is drawn aside.
    #[wasm_bindgen(thread_local_v2, js_namespace = sagefit, js_name = style)]
    static STYLE_ADDRESS: String;
}

/// Keeps every part that is drawn aside at what the state says.
pub fn keep(state: State) {
    // What is asked for lies behind the same delay as the start of the worker.
    let started = RwSignal::new(false);
    Timeout::new(START_MS, move || started.set(true)).forget();
    Effect::new(move |before: Option<Vec<Request>>| {
        let wanted: Vec<Request> = open_parts(state).into_iter().filter_map(|part| request(state, part)).collect();
        // Whoever opens a part waits for it: it is not held back.
        for request in &wanted {
            if !before.as_ref().is_some_and(|before| before.contains(request)) {
                ask(state, Some(request));
            }
        }
        wanted
    });
    keep_hand_over(state);
    let waiting: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |before: Option<(bool, Option<Request>)>| {
        // Another page takes its place away; it is asked again when the answer is back.
        let here = started.get() && state.page.get() == Page::Advise;
        let now = (here, request(state, Part::Changes));
        // While a new answer rests the old changes are not its own. (Those of the ready-made first answer are.)
        if before.as_ref().is_some_and(|before| before.1 != now.1) {
            old(Part::Changes, true);
            CHANGES.set((true, CHANGES.get().1));
        }
        if now.0 && before.as_ref() != Some(&now) {
            let asked = now.1.clone();
            waiting.set_value(Some(Timeout::new(REST_MS, move || {
                CHANGES.set((false, CHANGES.get().1 + u32::from(asked.is_some())));
                ask(state, asked.as_ref());
            })));
        }
        now
    });
}

/// Keeps files and report at what the state says, once it rests.
fn keep_hand_over(state: State) {
    let waiting: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |before: Option<Option<Request>>| {
        let here = state.page.get() == Page::Advise && state.look.with(|look| look.tab == Tab::NextSteps);
        let now = if here { request(state, Part::HandOver) } else { None };
        if before.as_ref() != Some(&now) {
            let asked = now.clone();
            waiting.set_value(Some(Timeout::new(REST_MS, move || ask(state, asked.as_ref()))));
        }
        now
    });
}

/// The parts that stand open, beside those that come when the answer rests.
fn open_parts(state: State) -> Vec<Part> {
    if state.page.get() == Page::About {
        return vec![Part::About];
    }
    state.look.with(|look| {
        let sides = [Side::Training, Side::Serving].into_iter().filter(|side| look.side(*side).figure.is_some());
        let mut parts: Vec<Part> = sides.map(Part::How).collect();
        parts.extend(look.help.iter().map(Part::Help));
        if look.library.is_some() {
            parts.push(Part::Library);
        }
        // Where the picture is not shown its place is gone: it is asked again when that is back.
        if look.tab == Tab::Flow && look.map && look.flow_width > 0 {
            parts.push(Part::Map);
        }
        parts.extend(Part::of(look.tab));
        parts
    })
}

fn request(state: State, part: Part) -> Option<Request> {
    // What does not depend on how the page is looked at is not asked for again.
    let look = match part {
        Part::Library => Look { library: state.look.with(|look| look.library.clone()), ..Look::default() },
        Part::Changes => Look { since: state.look.with(|look| look.since.clone()), ..Look::default() },
        Part::HandOver | Part::Help(_) | Part::About => Look::default(),
        _ => state.look.with(seen),
    };
    let view = state.view.get();
    state.outcome.with(|outcome| {
        let same = matches!(part, Part::Help(_) | Part::Library | Part::About);
        let answers = if same { Answers::default() } else { outcome.shown.as_ref()?.answers().clone() };
        Some(Request { part, answers, view, look })
    })
}

/// Whether what stands in a part's place is that of an answer before: then it keeps its place, unseen.
fn old(part: Part, old: bool) {
    if let Some(place) = document().get_element_by_id(&part.id()) {
        let _kept = place.set_attribute("aria-busy", if old { "true" } else { "false" });
    }
}

/// Sends a request, where there is one.
fn ask(state: State, request: Option<&Request>) {
    if let Some(request) = request {
        send(state, &request.write().into());
    }
}

/// Sends the worker a request as text, or a file to be opened. The worker is started with the first.
pub fn send(state: State, what: &JsValue) {
    WORKER.with_borrow_mut(|worker| {
        if worker.is_none() {
            *worker = start(state);
        }
        if let Some(worker) = worker {
            let _sent = worker.post_message(what);
        } else {
            failed();
        }
    });
}

fn start(state: State) -> Option<Worker> {
    style();
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(&WORKER_ADDRESS.with(String::clone), &options).ok()?;
    let message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(text) = event.data().as_string() {
            take(state, &text);
        }
    });
    worker.set_onmessage(Some(message.into_js_value().unchecked_ref()));
    let error = Closure::<dyn Fn(ErrorEvent)>::new(|_| {
        // The next request starts it anew.
        WORKER.set(None);
        CHANGES.set((false, 0));
        failed();
    });
    worker.set_onerror(Some(error.into_js_value().unchecked_ref()));
    Some(worker)
}

/// Has the style of what is drawn aside loaded, once.
fn style() {
    const ID: &str = "aside-style";
    if let (Some(head), None) = (document().head(), document().get_element_by_id(ID))
        && let Ok(link) = document().create_element("link")
    {
        link.set_id(ID);
        let _set = link.set_attribute("rel", "stylesheet");
        let _set = link.set_attribute("href", &STYLE_ADDRESS.with(String::clone));
        let _added = head.append_child(&link);
    }
}

/// Puts a drawn part into its place: the first line is the place's id, the rest the text. Of an opened file comes its job
/// as an address, or after `!` what is wrong with it.
fn take(state: State, text: &str) {
    if text.starts_with(['#', '!']) {
        state.dismiss();
        match text.strip_prefix('!') {
            Some(wrong) => state.notes.set(vec![Note { from: "From the file", text: wrong.to_owned() }]),
            None => drop(window().location().set_hash(text)),
        }
        return jump::show(Page::Advise.start());
    }
    let Some((id, html)) = text.split_once('\n') else { return };
    if id == Part::Changes.id() {
        let (resting, asked) = CHANGES.get();
        let asked = asked.saturating_sub(1);
        CHANGES.set((resting, asked));
        // A newer answer is already there, and what would change that one is still to come.
        if resting || asked > 0 {
            return;
        }
        old(Part::Changes, false);
    }
    if let Some(place) = document().get_element_by_id(id) {
        bring(&place, html);
        // What is drawn for a width can be measured only now.
        measure(state);
    }
}

/// What would change the ready-made first answer, as it stands in the page before the program has started.
pub fn ready() -> Option<String> {
    document().get_element_by_id(&Part::Changes.id()).map(|place| place.inner_html())
}

/// Puts it into its place, so that it does not go and come again.
pub fn keep_ready(html: &str) {
    if let Some(place) = document().get_element_by_id(&Part::Changes.id()) {
        place.set_inner_html(html);
    }
}

/// Says in every open place that nothing came.
fn failed() {
    for part in Part::ALL.into_iter().filter(|part| *part != Part::Changes) {
        if let Some(place) = document().get_element_by_id(&part.id()) {
            bring(&place, FAILED);
        }
    }
}

const FAILED: &str = "<p class=\"aside-wait\" role=\"alert\">This part did not load. Go to another tab and back to try again, or reload the page.</p>";
