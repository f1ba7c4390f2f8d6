//! Which exam, asked once, and when: with a day there is a plan.

use leptos::prelude::*;

use super::room::room;
use crate::study::progress::{Aim, Choice};
use crate::study::session::{Action, Day, calendar, days, words};

/// How many days of the plan are shown.
const SHOWN: usize = 7;

/// The exam and its day.
#[component]
pub(super) fn AimView() -> impl IntoView {
    let room = room();
    let choice = Memo::new(move |_| room.progress(|progress, _| progress.choice()));
    let changing = RwSignal::new(false);
    let asked = move || choice.get().aim.is_some() && !changing.get();
    view! {
        <section class="aim" aria-labelledby="aim">
            <Show when=asked fallback=move || view! { <Asking choice=choice changing=changing/> }>
                <h2 class="hidden" id="aim">"Your exam"</h2>
                <p class="aim-said">
                    <span>{move || said(choice.get(), room.study.with(|study| study.now.day))}</span>
                    <button type="button" class="button button-quiet" on:click=move |_| changing.set(true)>"Change"</button>
                </p>
                <Days/>
            </Show>
        </section>
    }
}

/// What is prepared for, in a line.
fn said(choice: Choice, today: u32) -> String {
    let Some(aim) = choice.aim.filter(|aim| *aim != Aim::NoExam) else { return "You learn for no exam.".to_owned() };
    match choice.day {
        None => format!("{}. Set its day, and Sagefit plans the days up to it.", aim.label()),
        Some(day) if day < today => format!("{} was on {}.", aim.label(), calendar::day(day)),
        Some(day) if day == today => format!("{} is today. Good luck.", aim.label()),
        Some(day) => {
            let left = words::count(u64::from(day - today), "day");
            format!("{} on {}, in {left}.", aim.label(), calendar::day(day))
        }
    }
}

/// The questions: which exam, and when.
#[component]
fn Asking(choice: Memo<Choice>, changing: RwSignal<bool>) -> impl IntoView {
    let room = room();
    let aims = Aim::ALL.map(|aim| {
        let about = match aim {
            Aim::Mla => "Machine Learning Engineer, Associate",
            Aim::Mls => "Machine Learning, Specialty; last held in March 2026",
            Aim::NoExam => "I want to choose instances well",
        };
        view! {
            <label class="aim-choice">
                <input
                    type="radio"
                    name="aim"
                    value=aim.key()
                    prop:checked=move || choice.get().aim == Some(aim)
                    on:change=move |_| {
                        // The question stays open for the day.
                        changing.set(aim != Aim::NoExam);
                        room.act(Action::Choose(Choice { aim: Some(aim), ..choice.get_untracked() }));
                    }
                />
                <span><strong>{aim.label()}</strong><small>{about}</small></span>
            </label>
        }
    });
    let set_day = move |text: String| {
        room.act(Action::Choose(Choice { day: calendar::from_iso(&text), ..choice.get_untracked() }));
    };
    view! {
        <h2 class="study-head" id="aim">"Which exam do you prepare for?"</h2>
        <div class="aim-choices" role="radiogroup" aria-labelledby="aim">{aims.collect_view()}</div>
        <Show when=move || choice.get().aim.is_some_and(|aim| aim != Aim::NoExam)>
            <label class="aim-day">
                <span>"Day of the exam, if you know it"</span>
                <input
                    type="date"
                    prop:value=move || choice.get().day.map(calendar::iso).unwrap_or_default()
                    on:change:target=move |event| set_day(event.target().value())
                />
            </label>
            <button type="button" class="button" on:click=move |_| changing.set(false)>"Done"</button>
        </Show>
    }
}

/// The plan of the days up to the exam.
#[component]
fn Days() -> impl IntoView {
    let room = room();
    let plan = Memo::new(move |_| room.progress(days));
    let one = |day: Day| {
        view! {
            <li>
                <span class="aim-date">{day.name}</span>
                <span>{day.parts.join(", ")}</span>
                <span class="aim-minutes">{format!("{} min", day.minutes)}</span>
            </li>
        }
    };
    let shown = move || plan.get().into_iter().take(SHOWN).map(one).collect_view();
    let rest = move || plan.with(Vec::len).saturating_sub(SHOWN);
    view! {
        <Show when=move || plan.with(|plan| !plan.is_empty())>
            <details class="aim-plan">
                <summary>"Plan of days"</summary>
                <ol>{shown}</ol>
                <Show when=move || { rest() > 0 }>
                    <p>{move || format!("And {} more. The plan follows what you do.", words::count(rest() as u64, "day"))}</p>
                </Show>
            </details>
        </Show>
    }
}
