//! The worker's side: answers one request after the other.

use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::client::{Answered, Asked};
use crate::script::messages::answer;

/// Answers requests from now on. The page sends none before it is told that this program listens.
pub fn serve() {
    console_error_panic_hook::set_once();
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let answering = scope.clone();
    let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let asked = event.data().as_string().and_then(|text| serde_json::from_str::<Asked>(&text).ok());
        let Some(asked) = asked else { return };
        let answered = Answered { number: asked.number, reply: answer(&asked.request) };
        if let Ok(text) = serde_json::to_string(&answered) {
            let _sent = answering.post_message(&text.into());
        }
    });
    scope.set_onmessage(Some(listener.into_js_value().unchecked_ref()));
    let _told = scope.post_message(&super::client::READY.into());
}
