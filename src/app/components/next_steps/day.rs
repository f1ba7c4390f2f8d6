//! The simulated day of an endpoint: what comes, what runs, what waits. The sentences beside the picture say the same, the
//! table under it hour by hour.

use leptos::prelude::*;

use crate::app::components::table::Heads;
use crate::app::state::state;
use crate::picture::day::{HEIGHT, Shown, Strip};
use crate::plan::Day;
use crate::plan::traffic::DAY;
use crate::units::text;

/// What the table says of an hour.
const COLUMNS: [&str; 3] = ["Requests a minute", "Instances that answer", "Requests that wait"];

/// The day as a picture, in sentences and as a table; nothing where no endpoint runs all day.
#[component]
pub fn DayView() -> impl IntoView {
    let state = state();
    let day = Memo::new(move |_| {
        state.with_settled(|shown, advice| Day::of(shown.job(), advice).map(|day| Shown::of(&day))).flatten()
    });
    move || day.get().map(day_view)
}

fn day_view(day: Shown) -> impl IntoView {
    let label = format!("Requests, instances and waiting over a day. {}", day.words.join(" "));
    view! {
        <section class="part">
            <div class="part-head">
                <h3>"A simulated day"</h3>
                <p class="part-source">{day.how}</p>
            </div>
            <div class="part-body">
                <div class="day" role="img" aria-label=label>
                    {day.strips.into_iter().map(|strip| view! { <StripView strip=strip/> }).collect_view()}
                    <div class="day-hours" aria-hidden="true">
                        {["0 h", "6 h", "12 h", "18 h", "24 h"].map(|hour| view! { <span>{hour}</span> }).collect_view()}
                    </div>
                </div>
                {day.scales.then(|| view! { <p class="day-note">"Dashed: a fixed fleet for the peak."</p> })}
                <ul class="day-words">{day.words.into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}</ul>
                <details class="day-table">
                    <summary>"The day hour by hour"</summary>
                    <table class="part-table">
                        <caption>"Maximum of each hour"</caption>
                        <Heads names=["From", COLUMNS[0], COLUMNS[1], COLUMNS[2]]/>
                        <tbody>{day.hours.into_iter().map(hour_row).collect_view()}</tbody>
                    </table>
                </details>
            </div>
        </section>
    }
}

fn hour_row([from, rest @ ..]: [String; 4]) -> impl IntoView {
    let cells = rest.into_iter().zip(COLUMNS).map(|(cell, name)| view! { <td data-name=name>{cell}</td> });
    view! { <tr><th scope="row">{from}</th>{cells.collect_view()}</tr> }
}

/// A strip with its name and its scale.
#[component]
fn StripView(strip: Strip) -> impl IntoView {
    let fixed = strip.fixed.map(|at| view! { <path class="day-fixed" d=format!("M0 {at:.1}H{DAY}")/> });
    view! {
        <p class="day-name">{strip.name}</p>
        <div class="day-strip">
            <div class="day-scale">
                <span>{text::count(strip.most)}</span>
                <span>"0"</span>
            </div>
            <svg class="day-picture" viewBox=format!("0 0 {DAY} {HEIGHT}") preserveAspectRatio="none" aria-hidden="true">
                <path class=strip.class d=strip.outline/>
                {fixed}
            </svg>
        </div>
    }
}
