//! A button that copies a text, says that it did, and where the browser refuses shows the text selected.

use core::time::Duration;

use leptos::html::Textarea;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

/// How long "Copied" stays.
const SAID: Duration = Duration::from_millis(2500);

/// How far copying got.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Copy {
    /// Nothing was copied lately.
    Idle,
    /// The text is in the clipboard.
    Done,
    /// The browser refused: the text is shown, selected, to be copied by hand.
    ByHand(String),
}

/// The button.
#[component]
pub fn CopyButton(
    /// What the button says.
    label: &'static str,
    /// What the text is, for the field that shows it where copying is refused.
    what: &'static str,
    /// The text to copy, made when it is asked for.
    text: Callback<(), String>,
) -> impl IntoView {
    let copy = RwSignal::new(Copy::Idle);
    let field: NodeRef<Textarea> = NodeRef::new();
    Effect::new(move |_| {
        // The field is there once copying was refused. Its text has to be there too, or nothing would be selected.
        if let (Some(field), Copy::ByHand(text)) = (field.get(), copy.get_untracked()) {
            field.set_value(&text);
            let _focused = field.focus();
            field.select();
        }
    });
    let click = move |_| {
        let text = text.run(());
        let refused = text.clone();
        let done = move || {
            copy.try_set(Copy::Done);
            set_timeout(move || drop(copy.try_set(Copy::Idle)), SAID);
        };
        to_clipboard(&text, done, move || drop(copy.try_set(Copy::ByHand(refused))));
    };
    view! {
        <div class="copy">
            <button type="button" class="copy-button" on:click=click>
                {move || if copy.get() == Copy::Done { "Copied" } else { label }}
            </button>
            <span class="hidden" role="status" aria-live="polite">
                {move || match copy.get() {
                    Copy::Idle => "",
                    Copy::Done => "Copied",
                    Copy::ByHand(_) => "The browser does not let the page copy. The text is selected.",
                }}
            </span>
            {move || match copy.get() {
                Copy::ByHand(text) => Some(view! {
                    // Code has many lines.
                    <textarea
                        class="copy-field"
                        aria-label=what
                        rows="1"
                        readonly
                        node_ref=field
                        prop:value=text
                        on:blur=move |_| copy.set(Copy::Idle)
                    ></textarea>
                }),
                _ => None,
            }}
        </div>
    }
}

/// Writes to the clipboard, where there is one: pages that are not served securely have none.
fn to_clipboard(text: &str, done: impl FnOnce() + 'static, refused: impl FnOnce() + 'static) {
    let navigator = window().navigator();
    let there = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    if !there {
        refused();
        return;
    }
    let done = Closure::once_into_js(move |_: JsValue| done());
    let refused = Closure::once_into_js(move |_: JsValue| refused());
    let written = navigator.clipboard().write_text(text);
    then(&written, &done, &refused);
}

/// `promise.then(done, refused)` with plain functions, of which the browser frees whichever is not called.
fn then(promise: &js_sys::Promise, done: &JsValue, refused: &JsValue) {
    let then = js_sys::Reflect::get(promise, &"then".into()).and_then(JsCast::dyn_into::<js_sys::Function>);
    if let Ok(then) = then {
        let _chained = then.call2(promise, done, refused);
    }
}
