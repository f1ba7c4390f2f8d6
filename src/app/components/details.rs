//! What is loaded when it is first opened, all of it as one part: several parts would share dozens of little files.

use leptos::prelude::*;

use super::candidates::Candidates;
use super::next_steps::NextSteps;
use super::numbers::Numbers;
use super::paste::PasteBox;
use super::report::Paper;
use crate::app::pages::about::About;
use crate::app::parts::Part;

/// What is to be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Every type that fits.
    Candidates,
    /// How the figures came about.
    Numbers,
    /// What to do next.
    NextSteps,
    /// The report on paper.
    Paper,
    /// The box for pasted text.
    Paste,
    /// What Sagefit is.
    About,
}

/// Draws one of them.
#[cfg_attr(feature = "split", lazy)]
pub async fn details(detail: Detail) -> AnyView {
    match detail {
        Detail::Candidates => view! { <Candidates/> }.into_any(),
        Detail::Numbers => view! { <Numbers/> }.into_any(),
        Detail::NextSteps => view! { <NextSteps/> }.into_any(),
        Detail::Paper => view! { <Paper/> }.into_any(),
        Detail::Paste => view! { <PasteBox/> }.into_any(),
        Detail::About => view! { <About/> }.into_any(),
    }
}

/// The part that draws them.
pub const DETAILS: Part = Part {
    name: "details",
    #[cfg(feature = "split")]
    ready: || Box::pin(__preload_details()),
};
