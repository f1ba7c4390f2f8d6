//! The end of a session: how it went, what was missed, and what comes next.

use leptos::html::H2;
use leptos::prelude::*;

use super::room::{room, takes_focus};
use super::{Do, Way};
use crate::decide::graph;
use crate::study::session::{Action, Done, Focus, Place, Step, What};

/// The summary of the session that is over.
#[component]
pub(super) fn Summary() -> impl IntoView {
    let room = room();
    let heading: NodeRef<H2> = NodeRef::new();
    takes_focus(room, Focus::Summary, heading);
    let (round, what, next) = room.study.with_untracked(|study| {
        let next = study.next_part().cloned();
        (study.practice.round.clone(), study.practice.what, next)
    });
    let (right, asked) = (round.right(), round.asked());
    let missed: Vec<Done> = round.firsts().filter(|done| !done.right).cloned().collect();
    let led = room.study.with_untracked(|study| study.lead.first().is_some_and(|part| part.place == study.place));
    let onward = match next {
        Some(part) => Some(format!("Next: {}, {} min", part.title, part.minutes)),
        None => led.then(|| "That was today’s session".to_owned()),
    };
    let retry = (!missed.is_empty()).then(|| {
        let class = if onward.is_none() { "button-main" } else { "" };
        view! { <Do action=Action::RetryMissed text=format!("Retry {} missed", missed.len()) class=class/> }
    });
    let another = (what != Some(What::Due)).then(|| {
        let class = if onward.is_none() && missed.is_empty() { "button-main" } else { "" };
        view! { <Do action=Action::Another text="Another session" class=class/> }
    });
    let share = (right * 100).checked_div(asked).unwrap_or(0);
    view! {
        <div class="summary">
            <h2 class="summary-head" tabindex="-1" node_ref=heading>
                <b>{right}</b>{format!(" of {asked} right")}
            </h2>
            <svg class="summary-bar" width="100%" height="12" aria-hidden="true" focusable="false">
                <rect class="summary-all" width="100%" height="12" rx="6"/>
                <rect class="summary-right" width=format!("{share}%") height="12" rx="6"/>
            </svg>
            {if missed.is_empty() {
                view! { <p>"You missed none."</p> }.into_any()
            } else {
                view! { <MissedTopics missed=missed.clone()/> }.into_any()
            }}
            <p class="summary-go">
                {onward.map(|text| view! { <Do action=Action::Onward text=text class="button-main"/> })}
                {retry}
                {another}
                <Way place=Place::Today text="Today"/>
            </p>
        </div>
    }
}

/// What was missed, each topic once with its lesson.
#[component]
fn MissedTopics(missed: Vec<Done>) -> impl IntoView {
    let mut topics: Vec<(&'static str, usize)> = Vec::new();
    for done in &missed {
        match topics.iter_mut().find(|(topic, _)| *topic == done.topic) {
            Some((_, count)) => *count += 1,
            None => topics.push((done.topic, 1)),
        }
    }
    let rows = topics.into_iter().filter_map(|(topic, count)| {
        let question = graph::question(topic)?;
        let lesson = match Place::read(&["learn/", topic].concat())? {
            Place::Lesson(at, _) => Place::Lesson(at, Step::Why),
            other => other,
        };
        Some(view! {
            <li>
                <span>{question.title}</span>
                <span class="summary-count">{format!("missed {count}")}</span>
                <a href=lesson.address()>"Lesson"</a>
            </li>
        })
    });
    view! {
        <h3 class="study-head">"What you missed"</h3>
        <ul class="summary-missed">{rows.collect_view()}</ul>
    }
}
