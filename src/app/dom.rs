//! The document, as every page of Sagefit uses it: text brought into it by difference, links within a page, a notice
//! where a program breaks.

pub mod failure;
pub mod jump;
pub mod morph;

pub(crate) use leptos::prelude::{document, window};
