//! What is worth doing today: due cards, the weakest topic, the next lesson; and what is known so far.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::aim::AimView;
use super::mastery::MasteryMap;
use super::room::{room, takes_focus};
use crate::study::session::{Action, Focus, calendar, plan, words};

/// The colours of the parts, in order.
const SHADES: [&str; 3] = ["today-first", "today-second", "today-third"];

/// Today's session.
#[component]
pub(super) fn Today() -> impl IntoView {
    let room = room();
    let plan = Memo::new(move |_| room.progress(plan));
    let minutes = move || plan.with(|plan| words::count(plan.minutes() as u64, "minute"));
    let day = Memo::new(move |_| room.study.with(|study| study.now.day));
    // The address is there for a new tab; a click leads on from part to part.
    let lead = move |event: MouseEvent, at: usize| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            room.act(Action::Lead(at));
        }
    };
    let heading: NodeRef<leptos::html::H1> = NodeRef::new();
    takes_focus(room, Focus::Heading, heading);
    let parts = move || {
        let parts = plan.with(|plan| plan.parts.clone());
        parts
            .into_iter()
            .zip(SHADES)
            .enumerate()
            .map(|(at, (part, shade))| {
                view! {
                    <li>
                        <a class="today-part" href=part.place.address() on:click=move |event| lead(event, at)>
                            <span class=["today-mark ", shade].concat() aria-hidden="true"></span>
                            <span class="today-words">
                                <strong>{part.title}</strong>
                                <span class="today-note">{part.note}</span>
                            </span>
                            <span class="today-minutes">{part.minutes}<small>" min"</small></span>
                        </a>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <div class="today">
            <section class="today-plan" aria-labelledby="study">
                <p class="study-kicker">{move || if day.get() == 0 { "Today".to_owned() } else { calendar::day(day.get()) }}</p>
                <h1 id="study" class="study-title today-title" tabindex="-1" node_ref=heading>
                    <span class="today-about">"About "</span>
                    {minutes}
                </h1>
                <Scale plan=plan/>
                <ol class="today-parts">{parts}</ol>
                <p class="today-go">
                    <button type="button" class="button button-main" on:click=move |_| room.act(Action::Lead(0))>
                        {move || format!("Start, {}", minutes())}
                    </button>
                </p>
                <AimView/>
            </section>
            <MasteryMap/>
        </div>
    }
}

/// The parts of the session to scale.
#[component]
fn Scale(
    /// The session.
    plan: Memo<crate::study::session::Plan>,
) -> impl IntoView {
    let bars = move || {
        let plan = plan.get();
        let whole = plan.minutes().max(1) as f64;
        let mut from = 0.0;
        let bars = plan.parts.iter().zip(SHADES).map(|(part, shade)| {
            let width = part.minutes as f64 / whole * 100.0;
            let x = format!("{from:.2}%");
            from += width;
            let end = format!("{from:.2}%");
            view! {
                <rect class=shade x=x width=format!("{width:.2}%") height="12"/>
                <line class="today-gap" x1=end.clone() x2=end y1="0" y2="12"/>
            }
        });
        bars.collect_view()
    };
    view! { <svg class="today-scale" width="100%" height="12" aria-hidden="true" focusable="false">{bars}</svg> }
}
