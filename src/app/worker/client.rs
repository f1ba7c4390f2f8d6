//! The page's side: starts the worker with the first request, and gives each answer to whoever asked.

use core::cell::RefCell;
use std::collections::BTreeMap;

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::Said;
use super::numbered::{Answered, Asked, PRICES, READY};
use crate::app::state::state;
use crate::facts::own::Prices;
use crate::script::messages::{Reply, Request};

/// Called once with the answer, or with nothing where the worker broke.
type Waiter = Box<dyn FnOnce(Option<Reply>)>;

/// How long after the page's start the first worker waits, in milliseconds: it compiles the program a second time, and
/// would take the processor and the network from what is painted and typed first.
const START_MS: u32 = 1500;
/// How long it waits where nobody touches the page, in milliseconds: the parts of the first screen come before it.
const REST_MS: u32 = 4000;

#[derive(Default)]
struct Line {
    worker: Option<Worker>,
    /// Whether the worker listens; what is asked before waits in `unsent`.
    ready: bool,
    unsent: Vec<String>,
    /// The prices that the worker answers with, as they are sent; empty where it never got any.
    prices: String,
    asked: u32,
    waiting: BTreeMap<u32, Waiter>,
}

thread_local! {
    static LINE: RefCell<Line> = RefCell::default();
    static REST: RefCell<Rest> = const { RefCell::new(Rest::Fresh) };
}

/// Whether the first worker waits for somebody to touch the page.
enum Rest {
    /// Nothing was asked yet.
    Fresh,
    /// It waits for one of these.
    Waiting(Vec<WindowListenerHandle>),
    /// It has waited.
    Over,
}

/// Asks the worker whenever the request changes, once it has rested for so many milliseconds. An answer to an older request
/// is dropped.
pub fn ask(request: impl Fn() -> Option<Request> + 'static, rest_ms: u32) -> Signal<Said> {
    let said = RwSignal::new(Said::Waiting);
    let rest: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    let newest = StoredValue::new(0_u32);
    let prices = state().prices;
    Effect::new(move |before: Option<(Option<Request>, Prices)>| {
        // The same is asked again with other prices.
        let now = (request(), prices.get());
        // The same is asked again where the worker broke: whoever asks has reason to.
        let failed = said.with_untracked(|said| *said == Said::Failed);
        if failed || before.as_ref() != Some(&now) {
            said.set(Said::Waiting);
            newest.update_value(|newest| *newest = newest.wrapping_add(1));
            let mine = newest.get_value();
            rest.set_value(now.0.clone().map(|request| {
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

/// Has the worker answer with these prices from now on, as the text of what a person brought.
pub fn use_prices(text: &str) {
    LINE.with_borrow_mut(|line| {
        line.prices = [PRICES, text].concat();
        if let Some(worker) = line.worker.as_ref().filter(|_| line.ready) {
            let _sent = worker.post_message(&line.prices.as_str().into());
        }
    });
}

fn send(request: Request, waiter: impl FnOnce(Option<Reply>) + 'static) {
    LINE.with_borrow_mut(|line| {
        line.asked = line.asked.wrapping_add(1);
        let number = line.asked;
        line.waiting.insert(number, Box::new(waiter));
        line.unsent.extend(serde_json::to_string(&Asked { number, request }));
    });
    rest();
}

/// Has the worker begin: at once where the page was touched, else when it has rested.
fn rest() {
    let listen = || {
        Timeout::new(REST_MS, wake).forget();
        vec![
            window_event_listener(leptos::ev::pointermove, |_| wake()),
            window_event_listener(leptos::ev::pointerdown, |_| wake()),
            window_event_listener(leptos::ev::keydown, |_| wake()),
            window_event_listener(leptos::ev::scroll, |_| wake()),
        ]
    };
    let over = REST.with_borrow_mut(|rest| {
        if matches!(rest, Rest::Fresh) {
            *rest = Rest::Waiting(listen());
        }
        matches!(rest, Rest::Over)
    });
    if over {
        begin_soon();
    }
}

/// The page was touched, or has rested: what was asked is sent.
fn wake() {
    if let Rest::Waiting(listeners) = REST.replace(Rest::Over) {
        listeners.into_iter().for_each(WindowListenerHandle::remove);
        begin_soon();
    }
}

/// Begins, though not in the first moments of the page.
fn begin_soon() {
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
            line.worker = start(take, fail);
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

/// Starts a worker; `take` gets each text that it says, `fail` is told when it breaks.
pub fn start(take: impl Fn(&str) + 'static, fail: impl Fn() + 'static) -> Option<Worker> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(&address()?, &options).ok()?;
    let message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(text) = event.data().as_string() {
            take(&text);
        }
    });
    worker.set_onmessage(Some(message.into_js_value().unchecked_ref()));
    let error = Closure::<dyn Fn(ErrorEvent)>::new(move |_| fail());
    worker.set_onerror(Some(error.into_js_value().unchecked_ref()));
    Some(worker)
}

fn take(text: &str) {
    if text == READY {
        LINE.with_borrow_mut(|line| {
            line.ready = true;
            if let Some(worker) = line.worker.as_ref().filter(|_| !line.prices.is_empty()) {
                let _sent = worker.post_message(&line.prices.as_str().into());
            }
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
