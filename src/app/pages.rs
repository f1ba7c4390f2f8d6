//! The pages.

pub mod about;
pub mod advise;
pub mod study;

/// Loads what draws a page, where that is a part of its own.
#[cfg(feature = "csr")]
pub async fn preload(page: super::state::Page) {
    use super::state::Page;
    match page {
        Page::Advise => {}
        #[cfg(feature = "split")]
        Page::Study => study::preload().await,
        #[cfg(feature = "split")]
        Page::About => super::components::details::preload().await,
        #[cfg(not(feature = "split"))]
        _ => {}
    }
}
