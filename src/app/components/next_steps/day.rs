//! The simulated day of an endpoint: what comes, what runs, what waits. The sentences beside the picture say the same, the
//! table under it hour by hour.

mod strip;

use leptos::prelude::*;

use crate::app::state::state;
use crate::plan::Day;
use crate::plan::day::clock;
use crate::plan::simulate::Minute;
use crate::units::text;
use strip::{Strip, StripView};

/// Minutes of an hour.
const HOUR: usize = 60;

/// What is shown of a day.
#[derive(Debug, Clone, PartialEq)]
struct Shown {
    strips: Vec<Strip>,
    words: Vec<String>,
    how: String,
    /// Whether a dashed line shows the fixed fleet.
    scales: bool,
    hours: Vec<[String; 4]>,
}

impl Shown {
    fn of(day: &Day) -> Self {
        let fixed = day.scales.then(|| f64::from(day.fixed));
        let mut strips = vec![
            Strip::line("Requests a minute", "day-traffic", &day.minutes, |minute| minute.arrived),
            Strip::steps("Instances that answer", &day.minutes, fixed),
        ];
        if day.sum.waited >= 0.5 {
            strips.push(Strip::line("Requests that wait", "day-queue", &day.minutes, |minute| minute.queue));
        }
        let hours = day.minutes.chunks(HOUR).enumerate().map(|(at, minutes)| hour(at, minutes)).collect();
        Self { strips, words: day.words(), how: day.how(), scales: day.scales, hours }
    }
}

/// An hour of the table: its maxima, as the picture shows them.
fn hour(at: usize, minutes: &[Minute]) -> [String; 4] {
    let most = |value: fn(&Minute) -> f64| text::count(minutes.iter().map(value).fold(0.0, f64::max).round());
    [
        clock(at * HOUR),
        most(|minute| minute.arrived),
        most(|minute| f64::from(minute.running)),
        most(|minute| minute.queue),
    ]
}

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
                        <thead>
                            <tr>
                                {["From", "Requests a minute", "Instances that answer", "Requests that wait"]
                                    .map(|name| view! { <th scope="col">{name}</th> })
                                    .collect_view()}
                            </tr>
                        </thead>
                        <tbody>{day.hours.into_iter().map(hour_row).collect_view()}</tbody>
                    </table>
                </details>
            </div>
        </section>
    }
}

fn hour_row([from, arrived, running, queue]: [String; 4]) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{from}</th>
            <td data-name="Requests a minute">{arrived}</td>
            <td data-name="Instances that answer">{running}</td>
            <td data-name="Requests that wait">{queue}</td>
        </tr>
    }
}
