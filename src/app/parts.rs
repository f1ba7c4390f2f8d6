//! Parts of the program that are loaded when they are first used (`#[lazy]`, feature `split`).
//!
//! A part is named as its function is; the build puts the names of its files into `<meta name="part-…">`. A page of one
//! piece has none, and natively nothing has to be loaded. Once the page has started its service worker keeps every file
//! anyway.

use core::pin::{Pin, pin};
use core::task::{Context, Poll, Waker};
use std::cell::RefCell;
#[cfg(feature = "split")]
use std::collections::BTreeMap;
use std::collections::BTreeSet;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// A future of the page, which has one thread.
pub type Coming<T> = Pin<Box<dyn Future<Output = T>>>;

/// What has become of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loaded {
    /// It is on its way.
    Waiting,
    /// It can be used at once.
    There,
    /// Its files did not come.
    Failed,
}

/// A part of the program.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// The name of its function.
    pub name: &'static str,
    /// Makes it ready once its files are there: the function that `#[lazy]` adds.
    #[cfg(feature = "split")]
    pub ready: fn() -> Coming<()>,
}

thread_local! {
    static PREFETCHED: RefCell<BTreeSet<&'static str>> = const { RefCell::new(BTreeSet::new()) };
}

#[cfg(feature = "split")]
thread_local! {
    static PARTS: RefCell<BTreeMap<&'static str, ArcRwSignal<Loaded>>> = RefCell::default();
    static ARRIVED: RefCell<BTreeSet<&'static str>> = const { RefCell::new(BTreeSet::new()) };
}

impl Part {
    /// Has the browser keep its files at hand. Nothing is said where they do not come: they are asked for again when the part
    /// is used. It is a request as any other, since Firefox holds `rel=prefetch` against the policy.
    pub fn prefetch(self) {
        if PREFETCHED.with_borrow_mut(|parts| parts.insert(self.name)) {
            for file in self.files() {
                leptos::task::spawn_local(async move {
                    let _there = came(window().fetch_with_str(&file)).await;
                });
            }
        }
    }

    /// The names of its files.
    fn files(self) -> Vec<String> {
        let meta = document().query_selector(&["meta[name=part-", self.name, "]"].concat()).ok().flatten();
        let content = meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default();
        content.split_whitespace().map(str::to_owned).collect()
    }

    /// What has become of it. The first to ask has it loaded; so has the next one where it failed.
    #[must_use]
    #[cfg(feature = "split")]
    pub fn load(self) -> Signal<Loaded> {
        let there = PARTS.with_borrow(|parts| parts.contains_key(self.name));
        let loaded = self.kept();
        if !there || loaded.get_untracked() == Loaded::Failed {
            loaded.set(Loaded::Waiting);
            leptos::task::spawn_local(async move { self.bring().await });
        }
        loaded.read_only().into()
    }

    /// What is known of it.
    #[cfg(feature = "split")]
    fn kept(self) -> ArcRwSignal<Loaded> {
        PARTS.with_borrow_mut(|parts| {
            parts.entry(self.name).or_insert_with(|| ArcRwSignal::new(Loaded::Waiting)).clone()
        })
    }

    /// Loads it, and lets everybody know who waits for it.
    #[cfg(feature = "split")]
    pub async fn bring(self) {
        let came = self.arrive().await;
        self.kept().set(if came { Loaded::There } else { Loaded::Failed });
    }

    /// Loads it: it is there.
    #[cfg(not(feature = "split"))]
    #[expect(clippy::unused_async, reason = "split, it is loaded")]
    pub async fn bring(self) {}

    /// What has become of it: it is there.
    #[must_use]
    #[cfg(not(feature = "split"))]
    pub fn load(self) -> Signal<Loaded> {
        Signal::stored(Loaded::There)
    }

    /// Loads it; whether it can be used now. A part whose files do not come must not be used: Leptos takes that for a mistake
    /// of the program, and ends it. One that came once stays, and is not asked for again.
    #[cfg(feature = "split")]
    pub async fn arrive(self) -> bool {
        if ARRIVED.with_borrow(|parts| parts.contains(self.name)) {
            return true;
        }
        // In a worker there is no document that names files, and a worker that ends is started again.
        let files = if web_sys::window().is_some() { self.files() } else { Vec::new() };
        // All are asked for before the first is waited for.
        let files: Vec<_> = files.iter().map(|file| window().fetch_with_str(file)).collect();
        for file in files {
            if !came(file).await {
                return false;
            }
        }
        (self.ready)().await;
        ARRIVED.with_borrow_mut(|parts| parts.insert(self.name));
        true
    }

    /// Loads it; whether it can be used now.
    #[cfg(not(feature = "split"))]
    #[expect(clippy::unused_async, reason = "split, it is loaded")]
    pub async fn arrive(self) -> bool {
        true
    }
}

/// Whether a file came, whole: the browser keeps none whose end nobody read.
async fn came(file: js_sys::Promise) -> bool {
    let Ok(answer) = JsFuture::from(file).await else { return false };
    let answer: web_sys::Response = answer.unchecked_into();
    let Ok(content) = answer.array_buffer() else { return false };
    answer.ok() && JsFuture::from(content).await.is_ok()
}

/// What a part draws, once it is there, and something else in the meantime.
pub fn later<F>(part: Part, draw: impl Fn() -> F + 'static, meanwhile: impl Fn() -> AnyView + 'static) -> AnyView
where
    F: Future<Output = AnyView>,
{
    drawn(part.load(), draw, meanwhile)
}

/// The same for a part that somebody has already asked for.
pub fn drawn<F>(
    loaded: Signal<Loaded>,
    draw: impl Fn() -> F + 'static,
    meanwhile: impl Fn() -> AnyView + 'static,
) -> AnyView
where
    F: Future<Output = AnyView>,
{
    let (draw, meanwhile) = (StoredValue::new_local(draw), StoredValue::new_local(meanwhile));
    (move || match loaded.get() {
        Loaded::There => draw.with_value(|draw| at_once(draw())),
        Loaded::Waiting => meanwhile.with_value(|meanwhile| meanwhile()),
        Loaded::Failed => failed(),
    })
    .into_any()
}

/// What a part that is there draws: it waits for nothing.
pub fn at_once(view: impl Future<Output = AnyView>) -> AnyView {
    match pin!(view).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(view) => view,
        Poll::Pending => ().into_any(),
    }
}

/// That a part did not come.
fn failed() -> AnyView {
    let reload = |_| drop(window().location().reload());
    view! {
        <div class="part-failed" role="alert">
            <p>"A part of the page did not load. Your job is in the address."</p>
            <button type="button" class="button" on:click=reload>"Reload"</button>
        </div>
    }
    .into_any()
}
