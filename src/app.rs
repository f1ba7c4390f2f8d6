//! The page in Leptos: one app with its pages, over one set of answers and one outcome worked out of them ([`state`]).
//!
//! In the browser (feature `csr`) `start` mounts it, or, in a worker, answers the page's requests ([`worker`]).
//! Natively (feature `ssr`) [`render`] gives any screen as HTML: for tests, and for the first answer that is painted
//! before the program has come.
#![expect(clippy::needless_pass_by_value, reason = "components and what draws a part of one take their props by value")]

pub mod components;
pub mod failure;
pub mod files;
pub mod own_prices;
pub mod pages;
pub mod parts;
#[cfg(feature = "csr")]
pub mod scripts;
#[cfg(feature = "csr")]
mod start;
pub mod state;
pub mod storage;
pub mod url;
pub mod work;
pub mod worker;

use leptos::prelude::*;

use components::footer::Footer;
use components::header::Header;
use components::jump;
use components::report::PrintReport;
use components::rest::REST;
use pages::advise::Advise;
use pages::catalogue::{LazyCatalogue, LazyJobs};
use pages::lazy_about::LazyAbout;
use pages::study::LazyStudy;
use state::{Page, State};

use crate::job::Answers;
#[cfg(feature = "ssr")]
use crate::job::View;
use crate::job::gallery::{Example, GALLERY};

/// Starts the program: the page in a window, the answering of requests in a worker.
#[cfg(feature = "csr")]
pub fn start() {
    if web_sys::window().is_none() {
        worker::serve();
        return;
    }
    failure::watch();
    components::theme::apply_kept();
    let page = url::read(&url::browser::hash()).map_or_else(url::browser::own_page, |place| place.page);
    match page {
        Page::Advise => once_painted(mount),
        // What was painted before stands until the page that takes its place is whole.
        _ => wasm_bindgen_futures::spawn_local(async move {
            pages::preload(page).await;
            once_painted(mount);
        }),
    }
}

/// Goes on once the browser has painted the document as it came, so that a program which is there at once (a second visit, a
/// near host) does not keep the reader from the first screen while it starts. A page that nobody looks at has no frames.
#[cfg(feature = "csr")]
fn once_painted(go_on: fn()) {
    if document().hidden() {
        go_on();
    } else {
        request_animation_frame(move || set_timeout(go_on, core::time::Duration::ZERO));
    }
}

#[cfg(feature = "csr")]
fn mount() {
    mount_to_body(|| {
        let state = start::state();
        url::browser::keep(state);
        view! { <App state=state/> }
    });
    for id in ["boot", "loading", "first-paint"] {
        if let Some(element) = document().get_element_by_id(id) {
            element.remove();
        }
    }
}

/// The job that the page opens with.
#[must_use]
pub fn example() -> Answers {
    GALLERY.first().map(Example::answers).unwrap_or_default()
}

/// The whole page.
#[component]
pub fn App(
    /// What the page holds; every component finds it in its context.
    state: State,
) -> impl IntoView {
    provide_context(state);
    provide_context(REST);
    name_pages(state);
    files::listen(state);
    own_prices::follow(state);
    view! {
        <a
            class="skip"
            href=move || format!("#{}", state.page.get().start())
            on:click=move |event| jump::to(&event, state.page.get_untracked().start())
        >
            "Skip to the content"
        </a>
        <Header/>
        <main>
            {move || match state.page.get() {
                Page::Advise => view! { <Advise/> }.into_any(),
                Page::Catalogue => view! { <LazyCatalogue/> }.into_any(),
                Page::Jobs => view! { <LazyJobs/> }.into_any(),
                Page::Study => view! { <LazyStudy/> }.into_any(),
                Page::About => view! { <LazyAbout/> }.into_any(),
            }}
        </main>
        <Footer/>
        <PrintReport/>
    }
}

/// Names the document after the open page, and leads the reader to the top of a page that was just opened.
fn name_pages(state: State) {
    Effect::new(move |before: Option<Page>| {
        let page = state.page.get();
        document().set_title(page.title());
        if before.is_some_and(|before| before != page) {
            request_animation_frame(move || {
                jump::show(page.start());
                window().scroll_to_with_x_and_y(0.0, 0.0);
            });
        }
        page
    });
}

/// A page as HTML, as it stands before anybody has touched it.
#[cfg(feature = "ssr")]
#[must_use]
pub fn render(page: Page, answers: Answers, view: View) -> String {
    rendered(page, answers, view, || ().into_any(), true)
}

/// Any view as HTML, within the state of a page that shows these answers.
#[cfg(feature = "ssr")]
#[must_use]
pub fn render_part(answers: Answers, view: View, part: impl FnOnce() -> AnyView + 'static) -> String {
    rendered(Page::Advise, answers, view, part, false)
}

#[cfg(feature = "ssr")]
fn rendered(page: Page, answers: Answers, view: View, part: impl FnOnce() -> AnyView + 'static, whole: bool) -> String {
    let owner = Owner::new();
    owner.with(|| {
        let state = State::new(page, answers, view);
        if whole {
            view! { <App state=state/> }.into_any().to_html()
        } else {
            provide_context(state);
            provide_context(REST);
            part().to_html()
        }
    })
}
