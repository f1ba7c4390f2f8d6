//! The families as cards: what each letter stands for.

use leptos::prelude::*;

use super::room;
use crate::picture::catalogue::family::{Card, Member, cards};
use crate::picture::catalogue::filter::Criterion;
use crate::picture::catalogue::look::{Look, Open};
use crate::units::text;

/// The cards.
#[component]
pub fn Families() -> impl IntoView {
    let cards = cards().into_iter().map(|card| view! { <OneCard card/> });
    view! {
        <h1 id="catalogue" class="catalogue-title" tabindex="-1">"Families"</h1>
        <p class="catalogue-lead">"The letter says what a family is for, the number its generation: ml.g5.2xlarge is a GPU type of the fifth generation."</p>
        <div class="catalogue-cards">{cards.collect_view()}</div>
    }
}

/// The address of the table with one letter.
fn address(letter: &str) -> String {
    let mut look = Look::default();
    look.filter.set(Criterion::Letter, letter);
    ["#/catalogue", &look.address()].concat()
}

#[component]
fn OneCard(card: Card) -> impl IntoView {
    let letter = text::capital(card.class.letter());
    let members = card.families.into_iter().map(|member| view! { <OneFamily member/> });
    view! {
        <section class="catalogue-card">
            <h2>
                <span class="catalogue-letter">{letter}</span>
                " "
                {card.class.words()}
            </h2>
            <dl>{members.collect_view()}</dl>
            <p><a href=address(card.class.letter())>{format!("All types of {}", text::capital(card.class.letter()))}</a></p>
        </section>
    }
}

#[component]
fn OneFamily(member: Member) -> impl IntoView {
    let room = room();
    let first = member.types.first().map(|one| one.index);
    let name = ["ml.", member.family.name].concat();
    let gone = (!member.offered()).then(|| view! { <small>" no longer offered"</small> });
    view! {
        <div>
            <dt>
                {first.map(|index| view! { <a href=move || room.address(Open::One(index))>{name.clone()}</a> })}
                {gone}
            </dt>
            <dd>{member.family.role()}<small>{member.sizes()}</small></dd>
        </div>
    }
}
