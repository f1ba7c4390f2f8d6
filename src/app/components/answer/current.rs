//! The step from the instances of today to the recommended, where it was said what the job runs on.

use leptos::prelude::*;

use crate::advise::{self, Shift};
use crate::app::state::state;
use crate::decide::Side;
use crate::units::{Gib, Seconds, Usd, text};

/// What is said of a side.
#[derive(Debug, Clone, PartialEq)]
struct Said {
    title: String,
    same: bool,
    /// Name, today, then.
    rows: Vec<(&'static str, String, String)>,
}

/// A row: its name, the step, and how its figures are said.
type Row = (&'static str, Option<Shift>, fn(f64) -> String);

/// The step from today's instances on a side.
#[component]
pub fn CurrentView(
    /// The side.
    side: Side,
) -> impl IntoView {
    let state = state();
    let said = Memo::new(move |_| {
        state
            .with_settled(|shown, advice| {
                let answer = advice.answer(side)?;
                let current = advise::current(shown.job(), &advice.trail, answer)?;
                let rows: [Row; 4] = [
                    ("Price", current.usd, |value| text::money(Usd(value))),
                    ("Time", current.seconds, |value| text::span(Seconds(value))),
                    ("Memory left on each", Some(current.memory_left_gib), left),
                    ("GPU memory left on each", current.device_memory_left_gib, left),
                ];
                let row = |(name, shift, say): Row| shift.map(|shift| (name, say(shift.today), say(shift.then)));
                let of = if advice.answers.len() > 1 {
                    format!(" ({})", side.name().to_ascii_lowercase())
                } else {
                    String::new()
                };
                let title = format!("Compared with your {} × {}{of}", current.today.count, current.today.instance.name);
                Some(Said { title, same: current.same, rows: rows.into_iter().filter_map(row).collect() })
            })
            .flatten()
    });
    move || {
        said.get().map(|Said { title, same, rows }| {
            let name = title.clone();
            let rows = rows.into_iter().map(|(name, today, then)| {
                view! { <tr><th scope="row">{name}</th><td>{today}</td><td><strong>{then}</strong></td></tr> }
            });
            view! {
                <section class="current" aria-label=name>
                    <h2 class="aside-name">{title}</h2>
                    {if same {
                        view! { <p>"It is what is recommended already."</p> }.into_any()
                    } else {
                        view! {
                            <table class="current-rows">
                                <thead><tr><td></td><th scope="col">"Now"</th><th scope="col">"Then"</th></tr></thead>
                                <tbody>{rows.collect_view()}</tbody>
                            </table>
                        }
                        .into_any()
                    }}
                </section>
            }
        })
    }
}

/// Memory that is left, or how much is short.
fn left(gib: f64) -> String {
    let short = if gib < 0.0 { " short" } else { "" };
    [text::memory(Gib(gib.abs())).as_str(), short].concat()
}
