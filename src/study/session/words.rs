//! Short texts of the study page that are made of figures.

use crate::job::View;
use crate::study::progress::Moment;
use crate::study::question::Form;

/// How many choices a question asks for.
#[must_use]
pub const fn task(form: Form) -> &'static str {
    match form {
        Form::One => "Choose one.",
        Form::Two => "Choose two.",
        Form::Order => "Put all four in order.",
        Form::Match => "Use each once.",
    }
}

/// Whose answer is asked for.
#[must_use]
pub const fn view(view: View) -> &'static str {
    match view {
        View::Today => "today’s answer",
        View::Book => "the book’s answer",
    }
}

/// The verdict on an answer; `any` says whether something was chosen.
#[must_use]
pub const fn said(right: bool, any: bool) -> &'static str {
    match (right, any) {
        (true, _) => "Right",
        (false, true) => "Not right",
        (false, false) => "Not answered",
    }
}

/// When something comes back.
#[must_use]
pub fn when_due(due: u64, now: Moment) -> String {
    let minutes = due.saturating_sub(now.millis).div_ceil(60_000);
    let (amount, name) = match minutes {
        0..=90 => (minutes.max(1), "minute"),
        91..=2160 => ((minutes + 30) / 60, "hour"),
        _ => ((minutes + 720) / 1440, "day"),
    };
    format!("in {}", count(amount, name))
}

/// A count with its name: `1 minute`, `2 minutes`.
#[must_use]
pub fn count(number: u64, name: &str) -> String {
    format!("{number} {name}{}", if number == 1 { "" } else { "s" })
}

/// A time in minutes.
#[must_use]
pub fn minutes(millis: u64) -> String {
    count(millis.div_ceil(60_000), "minute")
}

/// A time as a clock shows it: `1:04:09`, `27:41`.
#[must_use]
pub fn clock(millis: u64) -> String {
    let seconds = millis.div_ceil(1000);
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_counts_in_sixties() {
        assert_eq!(clock(0), "0:00");
        assert_eq!(clock(59_001), "1:00");
        assert_eq!(clock(1_661_000), "27:41");
        assert_eq!(clock(3_849_000), "1:04:09");
    }
}
