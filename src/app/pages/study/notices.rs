//! What could not be read or kept, said above every screen until it is taken away.

use leptos::prelude::*;

use super::Do;
use super::room::room;
use crate::study::session::{Action, Notice};

/// The notices; nothing where there is none.
#[component]
pub(super) fn Notices() -> impl IntoView {
    let room = room();
    let notices = Memo::new(move |_| room.study.with(|study| study.notices.clone()));
    let list = move || notices.get().iter().map(|notice| view! { <li>{words(notice)}</li> }).collect_view();
    view! {
        <div class="study-notices" role="status" aria-label="Notes">
            <Show when=move || notices.with(|notices| !notices.is_empty())>
                <ul>{list}</ul>
                <Do action=Action::Dismiss text="Dismiss" class="button-quiet"/>
            </Show>
        </div>
    }
}

fn words(notice: &Notice) -> String {
    match notice {
        Notice::Full => "Browser storage is full or blocked: progress is not being saved. Export it on the Progress page before you close this page.".to_owned(),
        Notice::Unread(reason) => format!(
            "Your saved progress could not be read: {reason}. Its text is kept. Save it as a file on the Progress page."
        ),
        Notice::Refused(reason) => format!("The file was not imported: {reason}. Nothing was changed."),
        Notice::Imported => "Imported and merged with your progress.".to_owned(),
    }
}
