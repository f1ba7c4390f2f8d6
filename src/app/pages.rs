//! The pages.

pub mod about;
pub mod advise;
pub mod catalogue;
pub mod lazy_about;
pub mod study;

/// Loads what draws a page, where that is a part of its own.
#[cfg(feature = "csr")]
pub async fn preload(page: super::state::Page) {
    use super::state::Page;
    let part = match page {
        Page::Advise => return,
        Page::Catalogue => catalogue::CATALOGUE,
        Page::Study => study::STUDY,
        Page::About => super::components::details::DETAILS,
    };
    part.bring().await;
}
