//! The worker's side: answers one request after the other.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::numbered::READY;
use crate::app::work::{WORK, Work, Worked, work};

/// Answers requests from now on. The page sends none before it is told that this program listens.
pub fn serve() {
    console_error_panic_hook::set_once();
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    spawn_local(async move {
        WORK.arrive().await;
        let answering = scope.clone();
        let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let answering = answering.clone();
            spawn_local(async move {
                let data = event.data();
                let asked = match data.as_string() {
                    Some(text) => Work::Answer(text),
                    None => Work::Import(data.unchecked_into()),
                };
                if let Worked::Answered(Some(text)) = work(asked).await {
                    let _sent = answering.post_message(&text.into());
                }
            });
        });
        scope.set_onmessage(Some(listener.into_js_value().unchecked_ref()));
        let _told = scope.post_message(&READY.into());
    });
}
