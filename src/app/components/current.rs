//! The step from the instances of today to the recommended, where it was said what the job runs on.

use super::answer::side_name;
use crate::advise::{Answer, Shift};
use crate::app::html::{Html, html};
use crate::app::outcome::Shown;
use crate::job::View;
use crate::units::{Gib, Seconds, Usd, text};

/// A row: its name, the step, and how its figures are said.
type Row = (&'static str, Option<Shift>, fn(f64) -> String);

/// The steps from today's instances.
pub fn current(shown: &Shown, view: View, html: &mut Html) {
    shown.advice(view).answers.iter().for_each(|answer| one(answer, html));
}

fn one(answer: &Answer, html: &mut Html) {
    let Some(current) = &answer.current else { return };
    let today = [&current.today.count.to_string(), " × ", current.today.instance.name].concat();
    html!(
        html,
        "<section class=\"changes\" aria-label=\"Against today\"><h2 class=\"changes-name\">Against today’s ",
        today
    );
    html!(html, " (", side_name(answer.side).to_lowercase(), ")</h2><ul class=\"current\">");
    if current.same {
        html!(html, "<li>It is what is recommended already.</li>");
    } else {
        let rows: [Row; 4] = [
            ("Time", current.seconds, |value| text::span(Seconds(value))),
            ("Cost", current.usd, |value| text::money(Usd(value))),
            ("Memory left on each", Some(current.memory_left_gib), |value| text::memory(Gib(value))),
            ("GPU memory left on each", current.device_memory_left_gib, |value| text::memory(Gib(value))),
        ];
        for (name, shift, say) in rows {
            if let Some(shift) = shift {
                html!(html, "<li>", name, ": ", say(shift.today), " → <strong>", say(shift.then), "</strong></li>");
            }
        }
    }
    html!(html, "</ul></section>");
}
