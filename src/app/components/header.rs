//! The line at the top: the name, the pages, the link to what is shown.

use leptos::prelude::*;

use super::copy_button::CopyButton;
use crate::app::state::{Page, State, state};
use crate::app::url;

/// The line at the top.
#[component]
pub fn Header() -> impl IntoView {
    let state = state();
    let link = Callback::new(move |()| url::browser::link(state));
    view! {
        <header class="header">
            <a class="header-name" href=move || address(state, Page::Advise)>"Sagefit"</a>
            <Pages class="header-pages"/>
            <div class="header-tools">
                <Show when=move || state.page.get() == Page::Advise>
                    <CopyButton label="Copy link" what="Link to this job" text=link/>
                </Show>
            </div>
        </header>
    }
}

fn address(state: State, page: Page) -> String {
    // From another page it leads to where the study page was left, and from there to its start.
    if page == Page::Study && state.page.get() != Page::Study {
        return state.study_place.get().address();
    }
    state.answers.with(|answers| url::write(page, answers, state.view.get()))
}

/// The links to the pages.
#[component]
pub fn Pages(
    /// The class that places them.
    class: &'static str,
) -> impl IntoView {
    let state = state();
    let links = Page::ALL.map(|page| {
        view! {
            <a href=move || address(state, page) aria-current=move || (state.page.get() == page).then_some("page")>
                {page.name()}
            </a>
        }
    });
    view! { <nav class=class aria-label="Pages">{links.collect_view()}</nav> }
}
