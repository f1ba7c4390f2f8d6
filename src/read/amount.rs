//! Figures with their units, as people write them in sentences.

/// What a figure measures, and how much it is in the unit named here.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Amount {
    /// A figure without a unit.
    Number(f64),
    /// Bytes.
    Bytes(f64),
    /// Bytes that were written in powers of 1024.
    Binary(f64),
    /// Seconds.
    Time(f64),
    /// Requests a second, and the seconds of the time that they were told for.
    Rate(f64, f64),
    /// So many things a second, where it is not said of what.
    Pace(f64),
    /// US dollars.
    Usd(f64),
    /// Parts of a hundred.
    Percent(f64),
    /// Pixels of the side of a square.
    Pixels(f64),
    /// An hour of the day.
    Clock(f64),
    /// What no field counts: other currencies, ordinal numbers, the number of a ticket.
    Other,
}

/// Seconds in an hour and in a day.
pub(super) const HOUR: f64 = 3600.0;
/// Seconds in a day.
pub(super) const DAY: f64 = 24.0 * HOUR;

/// The value of a written number, up to a hundred.
pub(super) fn spelled(word: &str) -> Option<f64> {
    Some(match word {
        "one" => 1.0,
        "two" => 2.0,
        "three" => 3.0,
        "four" => 4.0,
        "five" => 5.0,
        "six" => 6.0,
        "seven" => 7.0,
        "eight" => 8.0,
        "nine" => 9.0,
        "ten" => 10.0,
        "eleven" => 11.0,
        "twelve" | "dozen" => 12.0,
        "thirteen" => 13.0,
        "fourteen" => 14.0,
        "fifteen" => 15.0,
        "sixteen" => 16.0,
        "seventeen" => 17.0,
        "eighteen" => 18.0,
        "nineteen" => 19.0,
        "twenty" => 20.0,
        "thirty" => 30.0,
        "forty" => 40.0,
        "fifty" => 50.0,
        "sixty" => 60.0,
        "seventy" => 70.0,
        "eighty" => 80.0,
        "ninety" => 90.0,
        "half" => 0.5,
        "third" => 1.0 / 3.0,
        "quarter" | "quarters" => 0.25,
        _ => return None,
    })
}

/// What a word behind a figure multiplies it by. A glued `m` may also be minutes; the caller decides.
pub(super) fn multiplier(word: &str) -> Option<f64> {
    Some(match word {
        "k" | "thousand" | "thousands" => 1e3,
        "m" | "mn" | "mio" | "million" | "millions" => 1e6,
        "b" | "bn" | "billion" | "billions" => 1e9,
        "trillion" => 1e12,
        "hundred" => 100.0,
        _ => return None,
    })
}

/// A unit of size: bytes, and whether it counts in powers of 1024. Case tells `Gb` and `GB` not apart: nobody means bits.
pub(super) fn bytes(word: &str) -> Option<Amount> {
    Some(match word {
        "byte" | "bytes" => Amount::Bytes(1.0),
        "kb" | "kilobyte" | "kilobytes" => Amount::Bytes(1e3),
        "mb" | "megabyte" | "megabytes" | "meg" | "megs" => Amount::Bytes(1e6),
        "gb" | "gigabyte" | "gigabytes" | "gig" | "gigs" => Amount::Bytes(1e9),
        "tb" | "terabyte" | "terabytes" => Amount::Bytes(1e12),
        "pb" | "petabyte" | "petabytes" => Amount::Bytes(1e15),
        "kib" => Amount::Binary(1024.0),
        "mib" => Amount::Binary(1_048_576.0),
        "gib" => Amount::Binary(1_073_741_824.0),
        "tib" => Amount::Binary(1_099_511_627_776.0),
        _ => return None,
    })
}

/// A unit of time, in seconds. A month has 30 days, a year 365.
pub(super) fn seconds(word: &str) -> Option<f64> {
    Some(match word {
        "ms" | "msec" | "msecs" | "millis" | "millisecond" | "milliseconds" => 0.001,
        "s" | "sec" | "secs" | "second" | "seconds" => 1.0,
        "min" | "mins" | "minute" | "minutes" => 60.0,
        "h" | "hr" | "hrs" | "hour" | "hours" => HOUR,
        "d" | "day" | "days" | "night" | "nights" => DAY,
        "fortnight" | "fortnights" => 14.0 * DAY,
        "week" | "weeks" => 7.0 * DAY,
        "month" | "months" | "mo" => 30.0 * DAY,
        "yr" | "year" | "years" => 365.0 * DAY,
        _ => return None,
    })
}

/// The figure of a text such as `1,200.5`, `3e6` or `1.200.000`. Two points can only part thousands.
pub(super) fn figure(text: &str) -> Option<f64> {
    let points = text.matches('.').count();
    let (text, grouped) = if points > 1 {
        (text.replace('.', ""), text.split('.').skip(1).all(|group| group.len() == 3))
    } else {
        (text.to_owned(), true)
    };
    if grouped { crate::units::number::parse(&text).ok() } else { None }
}

/// A figure as a field takes it: four significant digits where it is no whole number.
pub(super) fn written(value: f64) -> String {
    if value == 0.0 || !value.is_finite() {
        return "0".to_owned();
    }
    if value.fract() == 0.0 && value.abs() < 1e15 {
        return format!("{value:.0}");
    }
    let digits = (3 - value.abs().log10().floor() as i32).clamp(0, 12);
    let text = format!("{value:.*}", digits.unsigned_abs() as usize);
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_and_written() {
        assert_eq!(figure("1.200.000"), Some(1.2e6));
        assert_eq!(figure("1,200,000"), Some(1.2e6));
        assert_eq!(figure("1.2.3"), None);
        assert_eq!(figure("3e6"), Some(3e6));
        // 200 a day over 86,400 s.
        assert_eq!(written(200.0 / 86_400.0), "0.002315");
        assert_eq!(written(2400.0), "2400");
        assert_eq!(written(0.75), "0.75");
        assert_eq!(written(1234.567), "1235");
    }
}
