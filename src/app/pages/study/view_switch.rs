//! Whose answers are asked for and shown: today's, or the book's.

use leptos::prelude::*;

use super::room::room;
use crate::app::components::segmented::Segmented;
use crate::job::View;
use crate::study::session::Action;

/// The switch.
#[component]
pub(super) fn ViewSwitch() -> impl IntoView {
    let room = room();
    let chosen = Memo::new(move |_| room.study.with(|study| study.view.key().to_owned()));
    let choose = Callback::new(move |key: String| {
        if let Some(view) = View::from_key(&key) {
            room.act(Action::View(view));
        }
    });
    view! { <Segmented name="view" label="View" choices=View::CHOICES chosen=chosen choose=choose/> }
}
