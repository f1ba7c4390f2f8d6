//! The page's side: starts the worker with the first request, and gives each answer to whoever asked.

use core::cell::RefCell;
use std::collections::BTreeMap;

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::Said;
use super::numbered::{Answered, Asked, READY};
use crate::script::messages::{Reply, Request};

/// Called once with the answer, or with nothing where the worker broke.
type Waiter = Box<dyn FnOnce(Option<Reply>)>;

/// How long after the page's start the first worker waits, in milliseconds: it compiles the program a second time, and
/// would take the processor and the network from what is painted and typed first.
const START_MS: u32 = 1500;

#[derive(Default)]
struct Line {
    worker: Option<Worker>,
    /// Whether the worker listens; what is asked before waits in `unsent`.
    ready: bool,
    unsent: Vec<String>,
    asked: u32,
    waiting: BTreeMap<u32, Waiter>,
}

thread_local! {
    static LINE: RefCell<Line> = RefCell::default();
}

/// Asks the worker whenever the request changes, once it has rested for so many milliseconds. An answer to an older request
/// is dropped.
pub fn ask(request: impl Fn() -> Option<Request> + 'static, rest_ms: u32) -> Signal<Said> {
    let said = RwSignal::new(Said::Waiting);
    let rest: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    let newest = StoredValue::new(0_u32);
    Effect::new(move |before: Option<Option<Request>>| {
        let now = request();
        // The same is asked again where the worker broke: whoever asks has reason to.
        let failed = said.with_untracked(|said| *said == Said::Failed);
        if failed || before.as_ref() != Some(&now) {
            said.set(Said::Waiting);
            newest.update_value(|newest| *newest = newest.wrapping_add(1));
            let mine = newest.get_value();
            rest.set_value(now.clone().map(|request| {
                Timeout::new(rest_ms, move || {
                    send(request, move |reply| {
                        // Whoever asked may be gone, or may have asked anew.
                        if newest.try_get_value() == Some(mine) {
                            said.try_set(reply.map_or(Said::Failed, Said::Reply));
                        }
                    });
                })
            }));
        }
        now
    });
    said.into()
}

fn send(request: Request, waiter: impl FnOnce(Option<Reply>) + 'static) {
    LINE.with_borrow_mut(|line| {
        line.asked = line.asked.wrapping_add(1);
        let number = line.asked;
        line.waiting.insert(number, Box::new(waiter));
        line.unsent.extend(serde_json::to_string(&Asked { number, request }));
    });
    let since_start = window().performance().map_or(f64::from(START_MS), |performance| performance.now());
    let early = f64::from(START_MS) - since_start;
    if early > 0.0 {
        Timeout::new(early as u32, begin).forget();
    } else {
        begin();
    }
}

/// Starts the worker where there is none, and sends what waits for one that listens.
fn begin() {
    let there = LINE.with_borrow_mut(|line| {
        if line.worker.is_none() {
            line.worker = start();
            line.ready = false;
        }
        line.flush();
        line.worker.is_some()
    });
    if !there {
        fail();
    }
}

impl Line {
    fn flush(&mut self) {
        if let Some(worker) = self.worker.as_ref().filter(|_| self.ready) {
            for text in self.unsent.drain(..) {
                let _sent = worker.post_message(&text.into());
            }
        }
    }
}

/// Where the build put the worker: `<meta name="worker" content="…">` of the document.
fn address() -> Option<String> {
    document().query_selector("meta[name=worker]").ok().flatten()?.get_attribute("content")
}

fn start() -> Option<Worker> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(&address()?, &options).ok()?;
    let message = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
        if let Some(text) = event.data().as_string() {
            take(&text);
        }
    });
    worker.set_onmessage(Some(message.into_js_value().unchecked_ref()));
    let error = Closure::<dyn Fn(ErrorEvent)>::new(|_| fail());
    worker.set_onerror(Some(error.into_js_value().unchecked_ref()));
    Some(worker)
}

fn take(text: &str) {
    if text == READY {
        LINE.with_borrow_mut(|line| {
            line.ready = true;
            line.flush();
        });
    } else if let Ok(answered) = serde_json::from_str::<Answered>(text) {
        let waiter = LINE.with_borrow_mut(|line| line.waiting.remove(&answered.number));
        if let Some(waiter) = waiter {
            waiter(Some(answered.reply));
        }
    }
}

/// The worker broke: whoever waits is told, and the next request starts it anew.
fn fail() {
    let (worker, waiting) = LINE.with_borrow_mut(|line| {
        line.unsent.clear();
        (line.worker.take(), core::mem::take(&mut line.waiting))
    });
    if let Some(worker) = worker {
        worker.terminate();
    }
    for waiter in waiting.into_values() {
        waiter(None);
    }
}
