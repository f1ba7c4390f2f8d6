//! Stands in for the crate of this name.
//!
//! Leptos brings server functions along, and they bring that crate, which exports three classes to JavaScript. What is
//! exported no linker may leave out: 16 kB of code and its glue, for a page that has no server to call. This has what
//! those functions name, so that they compile, and exports nothing, so that nothing of them is left.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use futures_core::Stream;
use wasm_bindgen::JsValue;

const NEEDED: &str = "server functions need the crate wasm-streams itself";

/// A stream of the browser. There is none on this page.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// The stream that a browser's object is.
    #[must_use]
    pub const fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Would make a stream of the browser out of one of Rust.
    ///
    /// # Panics
    /// Always: a page that sends streams needs the crate itself.
    #[must_use]
    pub fn from_stream<S: Stream<Item = Result<JsValue, JsValue>> + 'static>(_stream: S) -> Self {
        panic!("{NEEDED}")
    }

    /// The browser's object.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Would give the stream's chunks: asking for one panics.
    #[must_use]
    pub const fn into_stream(self) -> IntoStream {
        IntoStream(self)
    }
}

/// The chunks of a [`ReadableStream`].
#[derive(Debug)]
pub struct IntoStream(#[expect(dead_code, reason = "it lives as long as its chunks")] ReadableStream);

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        panic!("{NEEDED}")
    }
}
