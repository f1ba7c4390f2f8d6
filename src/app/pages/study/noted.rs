//! Every bookmark, note and question called wrong.

use leptos::prelude::*;

use super::room::room;
use super::{Do, Way};
use crate::decide::graph;
use crate::study::cards;
use crate::study::progress::Mark;
use crate::study::session::{Action, Place, What, labels};

/// How many are listed.
const SHOWN: usize = 30;

/// The list; a line before there is anything in it.
#[component]
pub(super) fn Noted() -> impl IntoView {
    let room = room();
    let marks = Memo::new(move |_| room.progress(|progress, _| progress.marks().cloned().collect::<Vec<_>>()));
    let saved = move || marks.with(|marks| marks.iter().any(|mark| mark.saved));
    let list = move || marks.get().into_iter().take(SHOWN).map(one).collect_view();
    view! {
        <section aria-labelledby="noted">
            <h2 class="study-head" id="noted">"Bookmarks and notes"</h2>
            <Show
                when=move || marks.with(|marks| !marks.is_empty())
                fallback=|| view! { <p>"Bookmarks, notes and questions that you call wrong are listed here."</p> }
            >
                <ul class="marks-list">{list}</ul>
                <p class="keep-row">
                    <Show when=saved><Way place=Place::Practise(What::Saved) text="Practise the bookmarks"/></Show>
                    <Do action=Action::ExportNotes text="Export notes"/>
                </p>
            </Show>
        </section>
    }
}

fn one(mark: Mark) -> impl IntoView {
    // A question is made anew only when it is practised: here its kind and view, as its id says them, are enough.
    let name = match cards::all().into_iter().find(|card| card.id == mark.id) {
        Some(card) => card.front,
        None => {
            let mut parts = mark.id.split('-');
            let kind = parts.next().and_then(crate::study::question::Kind::from_key);
            let topic = mark.id.split('-').find_map(graph::question).map(|question| question.title);
            [kind.map_or("Question", |kind| kind.label()), topic.unwrap_or_default()].join(" ").trim().to_owned()
        }
    };
    let labels = labels(&mark);
    let note = (!mark.note.is_empty()).then(|| view! { <p>{mark.note.clone()}</p> });
    view! { <li><strong>{name}</strong><span class="marks-said">{labels}" · "{mark.id.clone()}</span>{note}</li> }
}
