//! Terms and their meaning, with a search.

use leptos::prelude::*;

use super::Title;
use crate::study::look_up::search;
use crate::study::session::words;

/// The page.
#[component]
pub(super) fn GlossaryPage() -> impl IntoView {
    let text = RwSignal::new(String::new());
    let found = Memo::new(move |_| search(&text.get()));
    let count = move || match found.with(Vec::len) {
        0 => "No term matches. Try a shorter word.".to_owned(),
        count => words::count(count as u64, "term"),
    };
    let terms = move || {
        found
            .get()
            .into_iter()
            .map(|term| view! { <div><dt>{term.name}</dt><dd>{term.meaning}</dd></div> })
            .collect_view()
    };
    view! {
        <article class="glossary">
            <Title text="Glossary"/>
            <label class="glossary-search">
                <span>"Find a term"</span>
                <input
                    autocomplete="off"
                    spellcheck="false"
                    maxlength="60"
                    prop:value=move || text.get()
                    on:input:target=move |event| text.set(event.target().value())
                />
            </label>
            <p class="glossary-count" role="status">{count}</p>
            <dl class="glossary-terms">{terms}</dl>
        </article>
    }
}
