//! The page. It holds one set of answers and one outcome worked out of them; see [`state`].

pub mod address;
pub mod components;
#[cfg(feature = "app")]
pub mod export;
pub mod failure;
pub mod pages;
pub mod state;
pub mod storage;

use leptos::prelude::*;

use components::footer::Footer;
use components::header::Header;
use pages::{About, Advise};
use state::{Page, State};

#[cfg(any(feature = "app", test))]
use crate::job::gallery::GALLERY;
#[cfg(feature = "app")]
use crate::job::link::Parsed;
use crate::job::{Answers, View};

/// Starts the page in the browser's document.
#[cfg(feature = "app")]
pub fn mount() {
    failure::watch();
    mount_to_body(|| {
        let state = start();
        address::browser::keep(state);
        view! { <App state=state/> }
    });
    for id in ["boot", "first-paint"] {
        if let Some(element) = document().get_element_by_id(id) {
            element.remove();
        }
    }
}

/// The state to start with: the job of the link, else that of the last visit, else the first example.
#[cfg(feature = "app")]
fn start() -> State {
    let place = address::read(&address::browser::hash());
    let page = place.as_ref().map(|place| place.page).unwrap_or_default();
    let mut notes = Vec::new();
    let mut job = Parsed::default();
    if let Some(linked) = place.and_then(|place| place.job) {
        notes = address::browser::from_link(linked.notes);
        job = Parsed { answers: linked.answers, view: linked.view, ..Parsed::default() };
    }
    if job.answers.is_empty()
        && let Some(kept) = storage::last()
    {
        job.answers = kept.answers;
        job.view = job.view.or(kept.view);
        notes.extend(storage::from_last_visit(kept.notes));
    }
    if job.answers.is_empty() {
        job.answers = example();
    }
    State::new(page, job.answers, job.view.unwrap_or(View::Today), notes)
}

/// The job that the page opens with.
#[cfg(any(feature = "app", test))]
fn example() -> Answers {
    GALLERY.first().map(crate::job::gallery::Example::answers).unwrap_or_default()
}

/// The whole page.
#[component]
pub fn App(
    /// The page's state.
    state: State,
) -> impl IntoView {
    name_pages(state);
    view! {
        <a
            class="skip"
            href=move || format!("#{}", state.page.get().start())
            on:click=move |event| components::jump::to(&event, state.page.get_untracked().start())
        >
            "Skip to the content"
        </a>
        <Header state=state/>
        <main>
            {move || match state.page.get() {
                Page::Advise => view! { <Advise state=state/> }.into_any(),
                Page::About => view! { <About/> }.into_any(),
            }}
        </main>
        <Footer state=state/>
    }
}

/// Names the document after the open page, and leads the reader to the top of a page that was just opened.
fn name_pages(state: State) {
    Effect::new(move |before: Option<Page>| {
        let page = state.page.get();
        document().set_title(page.title());
        if before.is_some_and(|before| before != page) {
            request_animation_frame(move || {
                components::jump::show(page.start());
                window().scroll_to_with_x_and_y(0.0, 0.0);
            });
        }
        page
    });
}

/// The page as HTML, for tests and for a first answer that is painted before the program runs.
#[cfg(feature = "ssr")]
#[must_use]
pub fn render(answers: Answers, view: View) -> String {
    render_page(Page::Advise, answers, view)
}

/// Any page as HTML.
#[cfg(feature = "ssr")]
#[must_use]
pub fn render_page(page: Page, answers: Answers, view: View) -> String {
    let owner = Owner::new();
    owner.with(|| {
        let state = State::new(page, answers, view, Vec::new());
        view! { <App state=state/> }.to_html()
    })
}

#[cfg(all(test, feature = "ssr"))]
mod tests;
