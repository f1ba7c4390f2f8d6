//! Days as people write them: `2026-11-28` and `Saturday 28 November`.

use crate::units::text::MONTHS;

/// Days from 1 March of year 0 to 1 January 1970.
const EPOCH: u64 = 719_468;
/// Days of 400 years.
const ERA: u64 = 146_097;

/// Year, month and day of the month of a day counted from 1970.
fn civil(day: u32) -> (u64, u64, u64) {
    // Howard Hinnant's `civil_from_days`: years begin in March, so that the leap day is the last of its year.
    let shifted = u64::from(day) + EPOCH;
    let of_era = shifted % ERA;
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let date = of_year - (153 * month + 2) / 5 + 1;
    let (number, later) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    (shifted / ERA * 400 + year + later, number, date)
}

/// A day counted from 1970, as `2026-11-28`.
#[must_use]
pub fn iso(day: u32) -> String {
    let (year, month, date) = civil(day);
    format!("{year:04}-{month:02}-{date:02}")
}

/// The day, counted from 1970, of a date such as `2026-11-28`; nothing where it is none, or before 1970.
#[must_use]
pub fn from_iso(text: &str) -> Option<u32> {
    let mut parts = text.trim().splitn(3, '-').map(|part| part.parse::<u64>().ok());
    let (year, month, date) = (parts.next()??, parts.next()??, parts.next()??);
    if !(1970..=9999).contains(&year) || !(1..=12).contains(&month) || date == 0 {
        return None;
    }
    // `days_from_civil` of the same source.
    let (shifted, from_march) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let of_era = shifted % 400;
    let of_year = (153 * from_march + 2) / 5 + date - 1;
    let of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    let day = u32::try_from((shifted / 400 * ERA + of_era).checked_sub(EPOCH)?).ok()?;
    // 30 February is no day.
    (civil(day) == (year, month, date)).then_some(day)
}

/// A day counted from 1970, as `Friday 27 November`.
#[must_use]
pub fn day(day: u32) -> String {
    const WEEKDAYS: [&str; 7] = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"];
    let (_, month, date) = civil(day);
    let name = |names: &[&'static str], at: u64| usize::try_from(at).ok().and_then(|at| names.get(at)).copied();
    let weekday = name(&WEEKDAYS, u64::from(day) % 7).unwrap_or_default();
    format!("{weekday} {date} {}", name(&MONTHS, month - 1).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_their_names() {
        assert_eq!(day(0), "Thursday 1 January");
        assert_eq!(day(59), "Sunday 1 March");
        // 29 February 2024 and the day after.
        assert_eq!(day(19_782), "Thursday 29 February");
        assert_eq!(day(19_783), "Friday 1 March");
        assert_eq!(day(20_784), "Friday 27 November");
    }

    #[test]
    fn dates_are_read_as_they_are_written() {
        for number in (0..40_000).chain([2_000_000]) {
            assert_eq!(from_iso(&iso(number)), Some(number), "{}", iso(number));
        }
        assert_eq!(iso(20_784), "2026-11-27");
        for none in ["", "2026-02-30", "2027-02-29", "2026-13-01", "1969-12-31", "27.11.2026", "2026-11", "2026-00-01"]
        {
            assert_eq!(from_iso(none), None, "{none}");
        }
        assert!(from_iso("2028-02-29").is_some());
    }
}
