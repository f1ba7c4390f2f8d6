//! A card: a front, a back once it is turned, and how well it was remembered.

use leptos::ev::KeyboardEvent;
use leptos::html::{Div, H2};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::Do;
use super::marks::Marks;
use super::question::is_typing;
use super::room::{Room, room, takes_focus};
use crate::decide::graph;
use crate::study::cards::Card;
use crate::study::fsrs::{Rating, Schedule};
use crate::study::session::{Action, Focus, Place, words};
use crate::units::text;

/// A card, its back where it was turned.
#[component]
pub(super) fn CardView(
    /// The card.
    card: Card,
) -> impl IntoView {
    let room = room();
    let front: NodeRef<H2> = NodeRef::new();
    takes_focus(room, Focus::Front, front);
    let turned = Memo::new(move |_| room.study.with(|study| study.practice.turned));
    let (deck, ask) = (card.deck.label(), card.front.clone());
    let id = card.id.clone();
    let card = StoredValue::new(card);
    view! {
        <article class="study-card" on:keydown=move |event| keys(&event, room, turned)>
            <p class="question-kind">"Card, "{deck}</p>
            <h2 class="card-front" tabindex="-1" node_ref=front>{ask}</h2>
            <Show when=move || turned.get() fallback=|| view! {
                <p class="question-bar"><Do action=Action::Turn text="Show the answer" class="button-main"/></p>
                <p class="keys" aria-hidden="true">"Space shows the answer, 1 to 4 rate it"</p>
            }>
                {move || view! { <Back card=card.get_value()/> }}
            </Show>
            <div class="card-aside">
                <Do action=Action::PutOff text="Not today" class="button-quiet"/>
                <Marks id=id/>
            </div>
        </article>
    }
}

/// Space turns the card, digits rate it, from wherever the keyboard is within it but a control.
fn keys(event: &KeyboardEvent, room: Room, turned: Memo<bool>) {
    let on_control = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let on_control = on_control.is_some_and(|one| matches!(one.tag_name().as_str(), "BUTTON" | "TEXTAREA" | "A"));
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let rating = event.key().parse::<u8>().ok().and_then(|number| Rating::try_from(number).ok());
    match (event.key().as_str(), turned.get_untracked(), rating) {
        (" ", false, _) if !on_control => {
            event.prevent_default();
            room.act(Action::Turn);
        }
        (_, true, Some(rating)) if !is_typing(event) => {
            event.prevent_default();
            room.act(Action::Rate(rating));
        }
        _ => {}
    }
}

/// The back of a card.
#[component]
fn Back(card: Card) -> impl IntoView {
    let room = room();
    let back: NodeRef<Div> = NodeRef::new();
    takes_focus(room, Focus::Back, back);
    let lines = card.back.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view();
    let date = text::date(card.date);
    let lesson = graph::question(card.topic).and_then(|question| Place::read(&["learn/", question.id].concat()));
    let rates = Rating::ALL.map(|rating| {
        let key = rating as u8;
        let next = room.progress_once(|progress, now| {
            let next = match progress.item(&card.id) {
                Some(item) => item.schedule.reviewed(rating, now.millis),
                None => Schedule::first(rating, now.millis),
            };
            words::when_due(next.due, now)
        });
        view! {
            <button type="button" class="rate" on:click=move |_| room.act(Action::Rate(rating))>
                <span>{word(rating)}<kbd aria-hidden="true">{key}</kbd></span>
                " "
                <span class="rate-next">{next}</span>
            </button>
        }
    });
    view! {
        <div class="card-back" tabindex="-1" node_ref=back>{lines}</div>
        <p class="card-source">
            "Source: "{card.source}{(!date.is_empty()).then(|| [", ", &date].concat())}". "
            {lesson.map(|place| view! { <a href=place.address()>"Lesson"</a> })}
        </p>
        <div class="rates" role="group" aria-label="How well did you know it?">{rates.collect_view()}</div>
    }
}

const fn word(rating: Rating) -> &'static str {
    match rating {
        Rating::Again => "Again",
        Rating::Hard => "Hard",
        Rating::Good => "Good",
        Rating::Easy => "Easy",
    }
}
