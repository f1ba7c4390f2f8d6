//! The line at the top: the pages, the view and the link.

use leptos::prelude::*;

use super::copy_link::CopyLink;
use super::segmented::Segmented;
use crate::app::address;
use crate::app::state::{Page, State};
use crate::job::View;

/// The line at the top.
#[component]
pub fn Header(
    /// The page's state.
    state: State,
) -> impl IntoView {
    let view = Signal::derive(move || state.view.get().key().to_owned());
    let choose = Callback::new(move |key: String| {
        if let Some(view) = View::from_key(&key) {
            state.view.set(view);
        }
    });
    view! {
        <header class="header">
            <a class="header-name" href=move || advise_address(state)>"Sagefit"</a>
            <Pages state=state class="header-pages"/>
            <div class="header-tools">
                <Segmented name="view" label="View" quiet_label=true choices=View::CHOICES chosen=view choose=choose/>
                <CopyLink state=state/>
            </div>
        </header>
    }
    .into_any()
}

fn advise_address(state: State) -> String {
    state.answers.with(|answers| address::write(Page::Advise, answers, state.view.get()))
}

/// The links to the pages. They stand in the header, and in the footer where the header has no room.
#[component]
pub fn Pages(
    /// The page's state.
    state: State,
    /// The class that places them.
    class: &'static str,
) -> impl IntoView {
    let current = move |page| (state.page.get() == page).then_some("page");
    view! {
        <nav class=class aria-label="Pages">
            <a href=move || advise_address(state) aria-current=move || current(Page::Advise)>"Advise"</a>
            <a href="#/about" aria-current=move || current(Page::About)>"About"</a>
        </nav>
    }
}
