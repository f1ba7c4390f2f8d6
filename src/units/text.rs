//! Figure to text: the one formatter of all figures that a person reads.

use super::{Band, Gib, RequestsPerSecond, Seconds, Unit, Usd};

/// The largest figure that is written in full; anything above is written as "over" it.
const LARGEST: f64 = 9e15;

/// A figure with three significant digits, thousands parted by a thin space: `0.131`, `7.4`, `14.6`, `335`, `63 296`.
#[must_use]
pub fn figure(value: f64) -> String {
    let size = value.abs();
    let decimals = if size == 0.0 || size >= 99.95 {
        0
    } else if size >= 9.995 {
        1
    } else if size >= 0.9995 {
        2
    } else if size >= 0.0995 {
        3
    } else {
        4
    };
    trimmed(value, decimals)
}

/// A figure with at most so many decimals (0 to 4), without trailing zeros.
#[must_use]
pub fn trimmed(value: f64, decimals: u32) -> String {
    let text = fixed(value, decimals);
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// A figure with exactly so many decimals (0 to 6).
#[must_use]
pub fn fixed(value: f64, decimals: u32) -> String {
    if value.is_nan() {
        return "unknown".to_owned();
    }
    if value.abs() >= LARGEST {
        return "over 9 000 000 000 000 000".to_owned();
    }
    let unit = 10u64.pow(decimals.min(6));
    // `as` saturates; the value was bounded above.
    let scaled = (value.abs() * unit as f64).round() as u64;
    let (whole, part) = (scaled / unit, scaled % unit);
    let sign = if value < 0.0 && scaled > 0 { "\u{2212}" } else { "" };
    let whole = grouped(whole);
    if decimals == 0 {
        return format!("{sign}{whole}");
    }
    let part = part.to_string();
    let zeros = "0".repeat((decimals.min(6) as usize).saturating_sub(part.len()));
    format!("{sign}{whole}.{zeros}{part}")
}

/// A share of 0 to 100 per cent with a decimal, as pictures take lengths: `12.5%`.
#[must_use]
pub fn percent(share: f64) -> String {
    let tenths = (share * 10.0).round() as u32;
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// A whole number with its thousands parted by a narrow no-break space.
#[must_use]
pub fn grouped(value: u64) -> String {
    let digits = value.to_string();
    if digits.len() <= 4 {
        return digits;
    }
    let mut text = String::with_capacity(digits.len() + 4);
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

/// A count in words that scale: `335 M`, `8 B`, `50 000`.
#[must_use]
pub fn count(value: f64) -> String {
    if value >= 1e12 {
        format!("{} T", figure(value / 1e12))
    } else if value >= 1e9 {
        format!("{} B", figure(value / 1e9))
    } else if value >= 1e6 {
        format!("{} M", figure(value / 1e6))
    } else {
        figure(value)
    }
}

/// A quantity with its unit: `14.6 GiB`.
#[must_use]
pub fn with_unit<U: Unit>(value: U) -> String {
    let figure = figure(value.bare());
    if U::NAME.is_empty() { figure } else { format!("{figure} {}", U::NAME) }
}

/// A band: `12.9 – 16.8`, or the one figure where both ends read the same.
#[must_use]
pub fn band<U: Unit>(band: Band<U>) -> String {
    range(&figure(band.low.bare()), &figure(band.high.bare()))
}

fn range(low: &str, high: &str) -> String {
    if low == high { low.to_owned() } else { format!("{low} – {high}") }
}

/// A sum of money: `$11.20`, `$1 240`.
#[must_use]
pub fn money(value: Usd) -> String {
    format!("${}", money_figure(value))
}

fn money_figure(value: Usd) -> String {
    let size = value.value().abs();
    if size >= 99.95 {
        fixed(value.value(), 0)
    } else if size >= 0.095 || size == 0.0 {
        fixed(value.value(), 2)
    } else {
        figure(value.value())
    }
}

/// A band of money: `$8.50 – 14.90`.
#[must_use]
pub fn money_band(band: Band<Usd>) -> String {
    format!("${}", range(&money_figure(band.low), &money_figure(band.high)))
}

/// The unit in which a span reads best, and its name.
fn span_unit(span: Seconds) -> (f64, &'static str) {
    let seconds = span.value();
    if seconds < 0.9995 {
        (0.001, "ms")
    } else if seconds < 99.5 {
        (1.0, "s")
    } else if seconds < 5_970.0 {
        (60.0, "min")
    } else if seconds < 96.0 * 3600.0 {
        (3600.0, "h")
    } else if seconds < 700.0 * 86_400.0 {
        (86_400.0, "days")
    } else {
        (31_557_600.0, "years")
    }
}

/// A span of time in the unit that reads best: `40 ms`, `12 min`, `7.4 h`, `11 days`.
#[must_use]
pub fn span(value: Seconds) -> String {
    let (unit, name) = span_unit(value);
    format!("{} {name}", short(value.value() / unit))
}

/// A band of time in one unit, that of its likely value: `5.6 – 9.8 h`.
#[must_use]
pub fn span_band(band: Band<Seconds>) -> String {
    let (unit, name) = span_unit(band.likely);
    format!("{} {name}", range(&short(band.low.value() / unit), &short(band.high.value() / unit)))
}

/// Two significant digits are enough where the band is wide anyway.
fn short(value: f64) -> String {
    if value >= 9.95 {
        trimmed(value, 0)
    } else if value >= 0.0995 {
        trimmed(value, 1)
    } else {
        figure(value)
    }
}

/// A ratio in words: `4 % dearer`, `2.6 times cheaper`.
#[must_use]
pub fn compare(ratio: f64, more: &str, less: &str) -> String {
    if (0.995..=1.005).contains(&ratio) {
        return "the same price".to_owned();
    }
    let (ratio, word) = if ratio > 1.0 { (ratio, more) } else { (1.0 / ratio, less) };
    if ratio < 1.95 {
        format!(
            "{} % {word}",
            trimmed(if word == more { (ratio - 1.0) * 100.0 } else { (1.0 - 1.0 / ratio) * 100.0 }, 0)
        )
    } else {
        // Two digits say all that an estimate knows.
        format!("{} times {word}", trimmed(ratio, u32::from(ratio < 9.95)))
    }
}

/// Memory: `14.6 GiB`, `1.5 TiB`.
#[must_use]
pub fn memory(value: Gib) -> String {
    if value.value() >= 2048.0 {
        format!("{} TiB", figure(value.value() / 1024.0))
    } else {
        format!("{} GiB", short_memory(value))
    }
}

/// A band of memory: `12.9 – 16.8 GiB`.
#[must_use]
pub fn memory_band(band: Band<Gib>) -> String {
    format!("{} GiB", range(&short_memory(band.low), &short_memory(band.high)))
}

fn short_memory(value: Gib) -> String {
    if value.value() >= 99.5 { trimmed(value.value(), 0) } else { trimmed(value.value(), 1) }
}

/// A text that somebody else wrote, cut to so many characters, with `…` where some are left out.
#[must_use]
pub fn cut(text: &str, most: usize) -> String {
    let mut rest = text.chars();
    let mut start: String = rest.by_ref().take(most).collect();
    if rest.next().is_some() {
        start.push('…');
    }
    start
}

/// A name at the start of a sentence. Its first letter is one of ASCII; a k of its own is a number's sign, as in k-NN.
#[must_use]
pub fn capital(name: &str) -> String {
    let mut name = name.to_owned();
    if !name.starts_with("k-")
        && let Some(first) = name.get_mut(..1)
    {
        first.make_ascii_uppercase();
    }
    name
}

/// The months of the year by their names.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date as people write it: `2026-09-27` is `27 September 2026`, `2026-09` is `September 2026`. What is no date stays.
#[must_use]
pub fn date(iso: &str) -> String {
    let mut parts = iso.split('-');
    let (year, month, day) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
    let name = month.and_then(|month| MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?));
    match (name, day) {
        (Some(name), Some(day)) => [day.trim_start_matches('0'), " ", name, " ", year].concat(),
        (Some(name), None) => [name, " ", year].concat(),
        _ => iso.to_owned(),
    }
}

/// A rate of requests: `200/s`, `0.5/s`, and `5.18 a day` where a second has none to speak of.
#[must_use]
pub fn rate(value: RequestsPerSecond) -> String {
    if value.value() > 0.0 && value.value() < 0.001 {
        return format!("{} a day", figure(value.value() * 86_400.0));
    }
    format!("{}/s", figure(value.value()))
}

/// A message for a person: what stands in backticks stands in quotation marks.
#[must_use]
pub fn quoted(message: &str) -> String {
    let mut out = String::new();
    for (at, part) in message.split('`').enumerate() {
        out.push_str(if at == 0 {
            ""
        } else if at % 2 == 1 {
            "\u{201c}"
        } else {
            "\u{201d}"
        });
        out.push_str(part);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_written_as_a_length() {
        assert_eq!([0.0, 5.04, 12.5, 99.96].map(percent), ["0.0%", "5.0%", "12.5%", "100.0%"]);
    }

    #[test]
    fn rates_are_never_nothing() {
        let texts = [200.0, 0.5, 0.004, 0.000_06].map(|value| rate(RequestsPerSecond(value)));
        assert_eq!(texts, ["200/s", "0.5/s", "0.004/s", "5.18 a day"]);
    }

    #[test]
    fn figures_have_three_digits() {
        for (value, text) in [
            (0.0, "0"),
            (0.131, "0.131"),
            (7.4, "7.4"),
            (14.62, "14.6"),
            (334.7, "335"),
            (99.96, "100"),
            (63_296.4, "63\u{202f}296"),
            (1024.0, "1024"),
            (-2.5, "\u{2212}2.5"),
            (f64::NAN, "unknown"),
        ] {
            assert_eq!(figure(value), text);
        }
    }

    #[test]
    fn ratios_in_words() {
        for (ratio, text) in [
            (1.04, "4 % dearer"),
            (0.8, "20 % cheaper"),
            (2.6, "2.6 times dearer"),
            (0.1, "10 times cheaper"),
            (1.0, "the same price"),
        ] {
            assert_eq!(compare(ratio, "dearer", "cheaper"), text);
        }
    }

    #[test]
    fn fixed_keeps_zeros() {
        assert_eq!(fixed(1.5, 2), "1.50");
        assert_eq!(fixed(0.015, 3), "0.015");
        assert_eq!(fixed(2.0, 0), "2");
    }

    #[test]
    fn spans_choose_their_unit() {
        for (seconds, text) in
            [(0.02, "20 ms"), (40.0, "40 s"), (720.0, "12 min"), (26_640.0, "7.4 h"), (950_400.0, "11 days")]
        {
            assert_eq!(span(Seconds(seconds)), text);
        }
    }

    #[test]
    fn dates_are_written_as_people_do() {
        for (iso, text) in [
            ("2026-09-27", "27 September 2026"),
            ("2026-11-07", "7 November 2026"),
            ("2026-07", "July 2026"),
            ("2021", "2021"),
            ("2026-13-01", "2026-13-01"),
            ("soon", "soon"),
            ("", ""),
        ] {
            assert_eq!(date(iso), text);
        }
    }

    #[test]
    fn input_in_a_message_stands_in_quotation_marks() {
        assert_eq!(
            quoted("`colour` is no field, `a` neither"),
            "\u{201c}colour\u{201d} is no field, \u{201c}a\u{201d} neither"
        );
        assert_eq!(quoted("nothing is quoted"), "nothing is quoted");
    }

    #[test]
    fn money_and_counts() {
        assert_eq!(money(Usd(11.2)), "$11.20");
        assert_eq!(money(Usd(1240.0)), "$1240");
        assert_eq!(money_band(Band::around(Usd(10.0), 2.0, 2.0)), "$5.00 – 20.00");
        assert_eq!(count(335e6), "335 M");
        assert_eq!(count(8e9), "8 B");
        assert_eq!(count(50_000.0), "50\u{202f}000");
    }
}
