//! Keeps every region of the document at what the state says.

use leptos::prelude::*;

use super::measure::measure;
use super::morph::bring;
use super::state::State;
use crate::app::screen::{Page, Tab};
use crate::app::{ADVISE, Region};

/// What of the state decides which drawings stand in the document, so that they have to be measured.
type Drawings = (Page, Tab, bool);

/// Draws every region anew whenever something changes, and changes the document where its text did.
pub fn keep(state: State) {
    for region in Region::ALL {
        Effect::new(move |before: Option<(String, Drawings)>| {
            let (text, drawings) = state.with_screen(|screen| {
                (region.draw(screen), (screen.page, screen.look.tab, screen.outcome.shown.is_some()))
            });
            let fresh = before.as_ref().is_none_or(|(_, before)| *before != drawings);
            if before.is_none_or(|(before, _)| before != text)
                && let Some(element) = document().get_element_by_id(region.id())
            {
                bring(&element, &text);
            }
            if fresh && region == Region::Tabs {
                measure(state);
            }
            (text, drawings)
        });
    }
    Effect::new(move |_| {
        let hidden = state.page.get() != Page::Advise;
        if let Some(element) = document().get_element_by_id(ADVISE) {
            let _kept = element.toggle_attribute_with_force("hidden", hidden);
        }
    });
}
