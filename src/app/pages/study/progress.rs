//! What was done so far, and what comes back.

use leptos::prelude::*;

use super::keep::Keep;
use super::noted::Noted;
use super::room::room;
use super::scores::Scores;
use super::{Title, Way};
use crate::app::components::table::{Heads, Scroll};
use crate::decide::graph;
use crate::study::cards::weak_topics;
use crate::study::progress::Progress;
use crate::study::session::{Action, Place, What, words};

/// The page of progress.
#[component]
pub(super) fn ProgressPage() -> impl IntoView {
    view! {
        <article class="progress">
            <Title text="Progress"/>
            <p class="study-lead">"Your progress stays in this browser. Nothing is sent anywhere."</p>
            <Today/>
            <Scores/>
            <Topics/>
            <Noted/>
            <Keep/>
        </article>
    }
}

#[component]
fn Today() -> impl IntoView {
    let room = room();
    let goal = Memo::new(move |_| room.progress(|progress, _| progress.goal()));
    let new = Memo::new(move |_| room.progress(|progress, _| progress.new_cards()));
    let figure = move |read: fn(&Progress, crate::study::progress::Moment) -> usize| move || room.progress(read);
    let due = Memo::new(move |_| room.progress(|progress, now| progress.due(now).len()));
    let next = move || {
        let next = room.progress(|progress, now| progress.next_due().map(|next| words::when_due(next, now)));
        match (due.get(), next) {
            (0, Some(next)) => format!("Nothing is due. The next comes back {next}."),
            (0, None) => "Missed questions and cards come back just before you would forget them.".to_owned(),
            _ => String::new(),
        }
    };
    let set_goal = move |text: String| {
        if let Ok(answers) = text.trim().parse() {
            room.act(Action::Goal(answers));
        }
    };
    view! {
        <section aria-labelledby="today">
            <h2 class="study-head" id="today">"Today"</h2>
            <dl class="numbers-row">
                <div>
                    <dt>"Answers today"</dt>
                    <dd>
                        {figure(|progress, now| progress.on_day(now.day) as usize)}
                        <span>{move || format!(" of {}", goal.get())}</span>
                    </dd>
                </div>
                <div><dt>"Due now"</dt><dd>{due}</dd></div>
                <div><dt>"Days in a row"</dt><dd>{figure(|progress, now| progress.streak(now.day) as usize)}</dd></div>
                <div><dt>"Lessons read"</dt><dd>{figure(|progress, _| progress.lessons().len())}</dd></div>
            </dl>
            <Week/>
            <p>
                {next}
                <Show when=move || { due.get() > 0 }><Way place=Place::Practise(What::Due) text="Practise what is due"/></Show>
            </p>
            <label class="goal">
                <span>"New cards a day"</span>
                <input
                    inputmode="numeric"
                    maxlength="3"
                    value=new.get_untracked().to_string()
                    prop:value=move || new.get().to_string()
                    on:change:target=move |event| {
                        if let Ok(cards) = event.target().value().trim().parse() {
                            room.act(Action::NewCards(cards));
                        }
                    }
                />
            </label>
            <label class="goal">
                <span>"Daily goal, in answers"</span>
                <input
                    inputmode="numeric"
                    maxlength="4"
                    value=goal.get_untracked().to_string()
                    prop:value=move || goal.get().to_string()
                    on:change:target=move |event| set_goal(event.target().value())
                />
            </label>
        </section>
    }
}

/// The answers of the last seven days as bars.
#[component]
fn Week() -> impl IntoView {
    let room = room();
    let week = Memo::new(move |_| room.progress(|progress, now| progress.week(now.day)));
    let label = move || {
        format!("Answers in the last seven days, today last: {}", week.get().map(|count| count.to_string()).join(", "))
    };
    let bars = move || {
        let week = week.get();
        let most = week.iter().copied().max().unwrap_or(0).max(1);
        let bar = |(at, count): (usize, u32)| {
            let height = (count * 36 / most).max(2);
            let class = if at == 6 { "week-day week-today" } else { "week-day" };
            view! { <rect class=class x=at * 32 y=40 - height width="24" height=height rx="2"/> }
        };
        week.into_iter().enumerate().map(bar).collect_view()
    };
    view! { <svg class="week" viewBox="0 0 224 48" role="img" aria-label=label>{bars}</svg> }
}

/// Right answers by question of the flow, the weak ones first.
#[component]
fn Topics() -> impl IntoView {
    let room = room();
    let rows = Memo::new(move |_| {
        room.progress(|progress, _| {
            let tallies = progress.topics();
            let of = |topic: &str| tallies.iter().find(|tally| tally.topic == topic).cloned();
            weak_topics(progress).iter().filter_map(|weak| of(weak.topic)).collect::<Vec<_>>()
        })
    });
    let row = |tally: crate::study::progress::TopicTally| {
        let question = graph::question(&tally.topic)?;
        let lesson = Place::read(&["learn/", question.id].concat()).unwrap_or_default();
        Some(view! {
            <tr>
                <th scope="row">{question.title}</th>
                <td class="study-figure">{format!("{} of {}", tally.right, tally.answered())}</td>
                <td class="study-figure">{format!("{} of {}", tally.recent_right, tally.recent_right + tally.recent_wrong)}</td>
                <td>
                    <a href=lesson.address()>"Lesson"</a>
                    " "
                    <a href=Place::Practise(What::Topic(question.id)).address()>"Practise"</a>
                </td>
            </tr>
        })
    };
    let table = move || {
        view! {
            <Scroll label="Answers by question">
                <table class="study-table">
                    <Heads names=["Question", "Right", "Of the last 20", "More"]/>
                    <tbody>{rows.get().into_iter().map(row).collect_view()}</tbody>
                </table>
            </Scroll>
        }
    };
    view! {
        <section aria-labelledby="topics">
            <h2 class="study-head" id="topics">"By question of the flow"</h2>
            <Show when=move || rows.with(|rows| !rows.is_empty()) fallback=|| view! { <p>"You have not answered a question yet."</p> }>
                {table}
            </Show>
        </section>
    }
}
