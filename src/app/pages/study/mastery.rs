//! What is known: a row for each topic, a square for each kind of question.

use leptos::prelude::*;

use super::room::room;
use crate::study::session::{Level, Mastery, Place, Step, mastery};

/// The map.
#[component]
pub(super) fn MasteryMap() -> impl IntoView {
    let room = room();
    let map = Memo::new(move |_| room.progress(mastery));
    let squares = move || map.with(|map| map.iter().map(|row| row.squares.len()).sum::<usize>());
    let topics = move || map.with(Vec::len);
    view! {
        <section class="mastery" aria-labelledby="mastery">
            <div class="mastery-head">
                <h2 id="mastery" class="study-head">"What you know"</h2>
                <p>{move || format!("{} topics; {} squares, one for each kind of question about a topic", topics(), squares())}</p>
            </div>
            <ul class="mastery-rows">
                {move || map.get().into_iter().map(|row| view! { <MasteryRow row=row/> }).collect_view()}
            </ul>
            <p class="mastery-key" aria-hidden="true">
                <span><i class="square square-unseen"></i>"not seen"</span>
                <span>
                    <i class="square square-shaky"></i>
                    <i class="square square-fair"></i>
                    <i class="square square-good"></i>
                    <i class="square square-sure"></i>
                    "shaky to sure"
                </span>
                <span><i class="square square-fair square-due"></i>"due today"</span>
            </p>
        </section>
    }
}

/// A topic: its lesson, its squares, the share of right answers.
#[component]
fn MasteryRow(
    /// What is known of it.
    row: Mastery,
) -> impl IntoView {
    let share = row.share.map_or_else(|| "not asked yet".to_owned(), |share| format!("{share} % right"));
    let seen = row.squares.iter().filter(|square| square.level != Level::Unseen).count();
    let label = format!(", {share}, {seen} of {} kinds of question seen", row.squares.len());
    let order = row.share.map_or("mastery-row mastery-new", |share| match share {
        0..40 => "mastery-row mastery-low",
        40..75 => "mastery-row mastery-middle",
        _ => "mastery-row mastery-high",
    });
    let squares = row.squares.iter().map(|square| {
        let class = format!("square square-{}{}", level(square.level), if square.due { " square-due" } else { "" });
        view! { <i class=class title=format!("{}: {}", square.kind.label(), square.level.words())></i> }
    });
    view! {
        <li class=order>
            <a href=Place::Lesson(row.lesson, Step::See).address()>
                <span class="mastery-name">
                    {row.title}
                    {row.weakest.then(|| view! { <em>"weakest"</em> })}
                    <span class="hidden">{label}</span>
                </span>
                <span class="mastery-squares" aria-hidden="true">{squares.collect_view()}</span>
                <span class="mastery-share" aria-hidden="true">
                    {row.share.map(|share| view! { <b>{share}</b><small>" %"</small> })}
                </span>
            </a>
        </li>
    }
}

const fn level(level: Level) -> &'static str {
    match level {
        Level::Unseen => "unseen",
        Level::Shaky => "shaky",
        Level::Fair => "fair",
        Level::Good => "good",
        Level::Sure => "sure",
    }
}
