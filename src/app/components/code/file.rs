//! One file of the code: what it is for, its buttons, its text, and the command that uses it.

use leptos::prelude::*;

use crate::app::components::copy_button::CopyButton;
use crate::app::files;
use crate::plan::code::Body;

/// A file; nothing where the form has it no more.
#[component]
pub fn CodeFile(body: Memo<Option<Body>>) -> impl IntoView {
    let part = move |read: fn(&Body) -> String| {
        Memo::new(move |_| body.with(|body| body.as_ref().map(read).unwrap_or_default()))
    };
    let (name, title) = (part(|body| body.file.clone()), part(|body| body.title.to_owned()));
    let (text, run) = (part(|body| body.text.clone()), part(|body| body.run.clone()));
    let copy = Callback::new(move |()| text.get_untracked());
    let save = move |_| name.with_untracked(|name| text.with_untracked(|text| files::save(name, "text/plain", text)));
    view! {
        <figure class="code-file">
            <figcaption>
                <span>{title}</span>
                " "
                <code>{name}</code>
                <span class="code-buttons">
                    <CopyButton label="Copy" what="The code" text=copy/>
                    <button type="button" class="quiet" on:click=save>"Download"</button>
                </span>
            </figcaption>
            <pre tabindex="0" role="region" aria-label=name><code>{text}</code></pre>
            <pre class="code-run"><code>{run}</code></pre>
        </figure>
    }
}
