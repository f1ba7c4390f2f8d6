//! Which exam, asked once, and when: with a day there is a plan.

use leptos::prelude::*;

use super::room::room;
use crate::study::exam::Target;
use crate::study::progress::Progress;
use crate::study::session::{Action, Day, calendar, days, words};

/// How many days of the plan are shown.
const SHOWN: usize = 7;

/// The exam and its day.
#[component]
pub(super) fn AimView() -> impl IntoView {
    let room = room();
    let aim = Memo::new(move |_| room.progress(|progress, _| Aim::of(progress)));
    let changing = RwSignal::new(false);
    let asked = move || aim.get().target.is_some() && !changing.get();
    view! {
        <section class="aim" aria-labelledby="aim">
            <Show when=asked fallback=move || view! { <Asking aim=aim changing=changing/> }>
                <h2 class="hidden" id="aim">"Your exam"</h2>
                <p class="aim-said">
                    <span>{move || said(aim.get(), room.study.with(|study| study.now.day))}</span>
                    <button type="button" class="button button-quiet" on:click=move |_| changing.set(true)>"Change"</button>
                </p>
                <Days/>
            </Show>
        </section>
    }
}

/// What was said of the exam.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Aim {
    target: Option<Target>,
    day: Option<u32>,
}

impl Aim {
    fn of(progress: &Progress) -> Self {
        Self { target: progress.has_aim().then(|| progress.target()), day: progress.exam_day() }
    }
}

/// What is prepared for, in a line.
fn said(aim: Aim, today: u32) -> String {
    let target = aim.target.unwrap_or_default();
    let name = target.label();
    match aim.day {
        _ if target == Target::NoExam => "You are not preparing for an exam.".to_owned(),
        None => format!("{name}. Set its day, and Sagefit plans the days up to it."),
        Some(day) if day < today => format!("{name} was on {}.", calendar::day(day)),
        Some(day) if day == today => format!("{name} is today. Good luck."),
        Some(day) => {
            format!("{name} on {}, in {}.", calendar::day(day), words::count(u64::from(day - today), "day"))
        }
    }
}

/// The questions: which exam, and when.
#[component]
fn Asking(aim: Memo<Aim>, changing: RwSignal<bool>) -> impl IntoView {
    let room = room();
    let targets = Target::ALL.map(|target| {
        // Its name stands above the note.
        let note = target.note().replacen(&[target.label(), ", "].concat(), "", 1);
        view! {
            <label class="aim-choice">
                <input
                    type="radio"
                    name="aim"
                    value=target.key()
                    prop:checked=move || aim.get().target == Some(target)
                    on:change=move |_| {
                        // The question stays open for the day.
                        changing.set(target != Target::NoExam);
                        room.act(Action::Aim(target, aim.get_untracked().day));
                    }
                />
                <span><strong>{target.label()}</strong><small>{note}</small></span>
            </label>
        }
    });
    let set_day = move |text: String| {
        room.act(Action::Aim(aim.get_untracked().target.unwrap_or_default(), calendar::from_iso(&text)));
    };
    view! {
        <h2 class="study-head" id="aim">"Which exam do you prepare for?"</h2>
        <div class="aim-choices" role="radiogroup" aria-labelledby="aim">{targets.collect_view()}</div>
        <Show when=move || aim.get().target.is_some_and(|target| target != Target::NoExam)>
            <label class="aim-day">
                <span>"Day of the exam, if you know it"</span>
                <input
                    type="date"
                    prop:value=move || aim.get().day.map(calendar::iso).unwrap_or_default()
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
