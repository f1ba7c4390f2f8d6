//! The line at the top: the name, the pages, the link to what is shown.

use leptos::prelude::*;

use super::copy_button::CopyButton;
use super::details::DETAILS;
use super::later::{Later, Piece};
use crate::app::pages::catalogue::CATALOGUE;
use crate::app::pages::study::STUDY;
use crate::app::state::{Page, State, state};
use crate::app::url;

/// The line at the top.
#[component]
pub fn Header() -> impl IntoView {
    let state = state();
    view! {
        <header class="header">
            <div class="header-inside">
                <a class="header-name" href=move || address(state, Page::Advise)>
                    <Mark/>
                    "Sagefit"
                </a>
                <Pages class="header-pages"/>
                <div class="header-tools">
                    <Show when=move || state.page.get() == Page::Advise>
                        <Later piece=Piece::Link/>
                    </Show>
                </div>
            </div>
        </header>
    }
}

/// The mark: a path that steps up, and the dotted one that was not taken.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" width="22" height="16" viewBox="0 0 22 16" aria-hidden="true" focusable="false">
            <path class="mark-path" d="M1.5 14.5h6l5-13h8"/>
            <path class="mark-other" d="M7.5 14.5h13"/>
        </svg>
    }
}

/// The button that copies the link to the job.
#[component]
pub fn LinkButton() -> impl IntoView {
    let state = state();
    let link = Callback::new(move |()| url::browser::link(state));
    view! { <CopyButton label="Copy link" what="Link to this job" text=link/> }
}

fn address(state: State, page: Page) -> String {
    // From another page it leads to where the study page was left, and from there to its start.
    if page == Page::Study && state.page.get() != Page::Study {
        return state.study_place.get().address();
    }
    if page == Page::Catalogue && state.page.get() != Page::Catalogue {
        return ["#/catalogue", &state.catalogue.get()].concat();
    }
    state.answers.with(|answers| url::write(page, answers, state.view.get()))
}

/// The links to the pages.
#[component]
pub fn Pages(
    /// The class that places them.
    class: &'static str,
    /// What it is called.
    #[prop(default = "Pages")]
    label: &'static str,
) -> impl IntoView {
    let state = state();
    let links = Page::ALL.map(|page| {
        view! {
            <a
                href=move || address(state, page)
                aria-current=move || (state.page.get() == page).then_some("page")
                on:pointerenter=move |_| prefetch(page)
                on:focus=move |_| prefetch(page)
            >
                {page.name()}
            </a>
        }
    });
    view! { <nav class=class aria-label=label>{links.collect_view()}</nav> }
}

/// Asks for what a page is loaded with before its link is pressed.
fn prefetch(page: Page) {
    match page {
        Page::Advise => {}
        Page::Catalogue => CATALOGUE.prefetch(),
        Page::Study => STUDY.prefetch(),
        Page::About => DETAILS.prefetch(),
    }
}
