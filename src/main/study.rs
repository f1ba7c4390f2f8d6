//! The part `study`: the study page. Its way in is there twice, as that of `aside` is.
#![expect(unsafe_code, reason = "a function is imported and exported by name")]

use sagefit::app::study::browser;
use sagefit::job::View;
use sagefit::study::question::{Kind, make};
use wasm_bindgen::prelude::*;

/// Asks the part, which has to be there: 0 starts the page in the browser's document. Another number makes the question of
/// a kind, counted from 1, in a view and from a seed, and gives the length of its story, for measuring how long making one
/// takes. (Numbers alone cost the first answer least.)
#[wasm_bindgen]
pub fn study(kind: u32, book: bool, seed: u32) -> usize {
    import::study(kind, book, seed)
}

mod import {
    #[link(wasm_import_module = "__wasm_split_placeholder__")]
    unsafe extern "C" {
        #[link_name = "__wasm_split_00study00_import_00000000000000000000000000000002_study"]
        pub safe fn study(kind: u32, book: bool, seed: u32) -> usize;
    }
}

#[unsafe(export_name = "__wasm_split_00study00_export_00000000000000000000000000000002_study")]
extern "C" fn answer(kind: u32, book: bool, seed: u32) -> usize {
    let Some(before) = kind.checked_sub(1) else {
        browser::mount();
        return 0;
    };
    let view = if book { View::Book } else { View::Today };
    let kind = usize::try_from(before).ok().and_then(|at| Kind::ALL.get(at));
    kind.map_or(0, |kind| make(*kind, view, seed.into()).story.len())
}
