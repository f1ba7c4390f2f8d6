//! Keeps every region of the document at what the state says.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use super::measure::measure;
use super::state::State;
use crate::app::dom::morph::{bring, bring_from};
use crate::app::screen::{Page, Tab};
use crate::app::{ADVISE, Region};

/// How long after the answer's frame the rest is drawn: that frame has to get to the screen first.
const FRAME_MS: u32 = 16;

/// What of the state decides which drawings stand in the document, so that they have to be measured.
type Drawings = (Page, Tab, bool);

/// Draws every region anew whenever something changes, and changes the document where its text did. Where a
/// field was changed, all but the answer waits until the answer is painted.
pub fn keep(state: State) {
    let late = RwSignal::new(());
    Effect::new(move |_| {
        state.answers.track();
        if state.typed.get_value() {
            request_animation_frame(move || {
                let after = Timeout::new(FRAME_MS, move || {
                    state.typed.set_value(false);
                    late.set(());
                });
                after.forget();
            });
        }
    });
    for region in Region::ALL {
        Effect::new(move |before: Option<(String, Drawings)>| {
            late.track();
            if region != Region::Answer
                && state.typed.get_value()
                && let Some(before) = before
            {
                return before;
            }
            let (text, drawings) = state.with_screen(|screen| {
                (region.draw(screen), (screen.page, screen.look.tab, screen.outcome.shown.is_some()))
            });
            let fresh = before.as_ref().is_none_or(|(_, before)| *before != drawings);
            if let Some(element) = document().get_element_by_id(region.id()) {
                match before {
                    Some((before, _)) if before == text => {}
                    Some((before, _)) => bring_from(&element, &before, &text),
                    None => bring(&element, &text),
                }
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
