//! The program of the page, and what its later parts are entered by.
//!
//! It is linked as one and then taken apart (`xtask/src/page/parts.rs`): what the first answer needs, and parts that are
//! put beside it when they have come. Nothing runs by itself at the start, since a worker starts the program too.

#[path = "main/aside.rs"]
mod aside;
#[path = "main/study.rs"]
mod study;

use wasm_bindgen::prelude::*;

/// Starts the page in the browser's document.
#[wasm_bindgen]
pub fn mount() {
    sagefit::app::mount();
}

fn main() {}
