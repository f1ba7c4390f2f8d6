//! The step from the instances of today to the recommended, where it was said what the job runs on.

use super::answer::side_name;
use crate::advise::{self, Answer, Current, Shift};
use crate::app::html::{Html, html};
use crate::app::outcome::Shown;
use crate::job::View;
use crate::units::{Gib, Seconds, Usd, text};

/// A row: its name, the step, and how its figures are said.
type Row = (&'static str, Option<Shift>, fn(f64) -> String);

/// The steps from today's instances.
pub fn current(shown: &Shown, view: View, html: &mut Html) {
    let answers = &shown.advice(view).answers;
    for answer in answers {
        if let Some(current) = advise::current(shown.job(), &shown.advice(view).trail, answer) {
            one(&current, answer, answers.len() > 1, html);
        }
    }
}

fn one(current: &Current, answer: &Answer, both: bool, html: &mut Html) {
    html!(
        html,
        "<section class=\"changes current\" aria-label=\"Against what you run now\"><h2 class=\"changes-name\">Against what you run now, ",
        current.today.count.to_string(),
        "\u{a0}×\u{a0}",
        current.today.instance.name
    );
    if both {
        html!(html, " (", side_name(answer.side).to_ascii_lowercase(), ")");
    }
    html!(html, "</h2>");
    if current.same {
        html!(html, "<p>It is what is recommended already.</p></section>");
        return;
    }
    let rows: [Row; 4] = [
        ("Time", current.seconds, |value| text::span(Seconds(value))),
        ("Cost", current.usd, |value| text::money(Usd(value))),
        ("Memory left on each", Some(current.memory_left_gib), left),
        ("GPU memory left on each", current.device_memory_left_gib, left),
    ];
    html!(html, "<dl class=\"current-rows\">");
    for (name, shift, say) in rows {
        if let Some(shift) = shift {
            html!(html, "<div><dt>", name, "</dt><dd>", say(shift.today), " → <strong>", say(shift.then));
            html!(html, "</strong></dd></div>");
        }
    }
    html!(html, "</dl></section>");
}

/// Memory that is left, or how much is short.
fn left(gib: f64) -> String {
    let short = if gib < 0.0 { " short" } else { "" };
    [text::memory(Gib(gib.abs())).as_str(), short].concat()
}
