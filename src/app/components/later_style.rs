//! The style of what is loaded when it is first opened: a sheet of its own, so that the first paint does without it.

use leptos::prelude::*;

/// Draws its children once the sheet is there; a page whose document names none has it already.
#[component]
pub fn LaterStyle(
    /// What is styled.
    children: ChildrenFn,
) -> impl IntoView {
    let sheet = address();
    let there = RwSignal::new(sheet.is_none());
    let arrived = move || there.set(true);
    view! {
        // A sheet that does not come leaves a plain page, which is better than none.
        {sheet.map(|sheet| view! { <link rel="stylesheet" href=sheet on:load=move |_| arrived() on:error=move |_| arrived()/> })}
        <Show when=move || there.get()>{children()}</Show>
    }
}

/// Where the build put the sheet: `<meta name="later-style" content="…">` of the document.
#[cfg(feature = "csr")]
fn address() -> Option<String> {
    document().query_selector("meta[name=later-style]").ok().flatten()?.get_attribute("content")
}

#[cfg(not(feature = "csr"))]
const fn address() -> Option<String> {
    None
}
