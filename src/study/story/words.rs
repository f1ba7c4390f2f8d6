//! Figures and names as people say them.

use crate::study::draw::Draw;
use crate::units::text;

pub use crate::units::text::capital;

/// A form with its names replaced: `{who}` by what stands for `who`.
#[must_use]
pub fn fill(form: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(form.len() + 40);
    let mut rest = form;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        let value = values.iter().rev().find(|(known, _)| *known == name).map(|(_, value)| *value);
        filled.push_str(value.unwrap_or(name));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// A form with each `{4|6|8}` replaced by one of these; other braces stay.
#[must_use]
pub fn drawn(form: &str, draw: &mut Draw) -> String {
    let mut text = String::with_capacity(form.len());
    let mut rest = form;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (inside, after) = after.split_once('}').unwrap_or((after, ""));
        if inside.contains('|') {
            let values: Vec<&str> = inside.split('|').collect();
            text.push_str(draw.pick(&values));
        } else {
            text.push('{');
            text.push_str(inside);
            text.push('}');
        }
        rest = after;
    }
    text.push_str(rest);
    text
}

/// A number as it is typed into a field.
#[must_use]
pub fn typed(value: f64) -> String {
    text::trimmed(value, 4).chars().filter(|c| c.is_ascii_digit() || *c == '.').collect()
}

/// A number as it is said: `0.4`, `1200`, `25 000`, `1.2 million`.
#[must_use]
pub fn number(value: f64) -> String {
    match value {
        _ if value >= 1e9 => format!("{} billion", typed((value / 1e7).round() / 100.0)),
        _ if value >= 1e6 => format!("{} million", typed((value / 1e4).round() / 100.0)),
        _ if value >= 1e4 => text::grouped(value.round() as u64),
        _ => typed(value),
    }
}

/// A small number in words: `one`, `twelve`; larger ones in figures.
#[must_use]
pub fn counted(value: u32) -> String {
    const WORDS: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(value as usize).map_or_else(|| number(f64::from(value)), |word| (*word).to_owned())
}

/// An amount of data: `400 MB`, `60 GB`, `1.5 TB`.
#[must_use]
pub fn size(gb: f64) -> String {
    match gb {
        _ if gb < 0.001 => format!("{} kB", typed((gb * 1e6).round())),
        _ if gb < 1.0 => format!("{} MB", typed((gb * 1000.0).round())),
        _ if gb < 1000.0 => format!("{} GB", typed(gb)),
        _ => format!("{} TB", typed(gb / 1000.0)),
    }
}

/// A limit of time in milliseconds: `50 ms`, `2 s`.
#[must_use]
pub fn milliseconds(ms: f64) -> String {
    match ms {
        _ if ms < 1000.0 => format!("{} ms", typed(ms)),
        _ => format!("{} s", typed(ms / 1000.0)),
    }
}

/// A rate: `80 requests a second`, `170 requests a day`.
#[must_use]
pub fn rate(per_second: f64) -> String {
    match per_second {
        _ if per_second < 0.02 => {
            format!("{} requests a day", number((per_second * 86_400.0 / 10.0).round().max(0.5) * 10.0))
        }
        1.0 => "one request a second".to_owned(),
        _ if per_second < 0.5 => format!("{} requests a minute", typed((per_second * 60.0).round())),
        _ => format!("{} requests a second", number(per_second)),
    }
}

/// The name with `a` or `an` before it, by how it is said.
#[must_use]
pub fn article(name: &str) -> String {
    let first = name.chars().next().unwrap_or(' ');
    let an = "AEIOaeio".contains(first)
        || ["R-", "LS", "MP", "XL", "XG", "SS", "FC", "8 ", "8-", "11 ", "18 "]
            .iter()
            .any(|start| name.starts_with(start));
    format!("{} {name}", if an { "an" } else { "a" })
}

/// Somebody who was named before: `the bank` for `a bank`.
#[must_use]
pub fn definite(name: &str) -> String {
    let bare = name.strip_prefix("an ").or_else(|| name.strip_prefix("a "));
    bare.map_or_else(|| name.to_owned(), |bare| ["the ", bare].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_said_as_people_say_them() {
        assert_eq!(number(1_250_000.0), "1.25 million");
        assert_eq!(number(25_000.0), text::grouped(25_000));
        assert_eq!([size(0.4), size(60.0), size(1500.0)], ["400 MB", "60 GB", "1.5 TB"]);
        assert_eq!(
            [rate(80.0), rate(0.002), rate(0.1)],
            ["80 requests a second", "170 requests a day", "6 requests a minute"]
        );
        assert_eq!(
            [article("XGBoost model"), article("ResNet-50"), article("all-MiniLM-L6-v2")],
            ["an XGBoost model", "a ResNet-50", "an all-MiniLM-L6-v2"]
        );
    }

    #[test]
    fn forms_are_filled() {
        assert_eq!(fill("{Who} has {n} cats.", &[("Who", "She"), ("n", "two")]), "She has two cats.");
    }
}
