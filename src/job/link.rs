//! The job as a link: readable keys and values, versioned, and forgiving when read.
//!
//! `v=1&task=train&algorithm=xgboost&data_gb=60`. What cannot be read is said in a note and left out; the readable
//! part is kept.

use super::answers::{Answers, LONGEST_VALUE};
use super::choices::View;
use super::field::Field;

/// The version of the link's keys. A link without version is read as this one.
pub const VERSION: u32 = 1;
/// A longer link is cut here: no honest job comes near it.
const LONGEST: usize = 8_000;

/// A link that was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parsed {
    /// The readable answers.
    pub answers: Answers,
    /// The view that was asked for.
    pub view: Option<View>,
    /// The date of the data that the link was made with.
    pub data: Option<String>,
    /// What could not be read, a sentence each.
    pub notes: Vec<String>,
}

/// Reads the pairs of a link (with or without a leading `?` or `#`).
#[must_use]
pub fn parse(link: &str) -> Parsed {
    let mut parsed = Parsed::default();
    let mut link = link.trim_start_matches(['#', '?']);
    if link.len() > LONGEST {
        let cut = (0..=LONGEST).rev().find(|at| link.is_char_boundary(*at)).unwrap_or(0);
        link = link.get(..cut).unwrap_or_default();
        parsed.notes.push("The link is too long; only its beginning was read.".to_owned());
    }
    for pair in link.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        match (decode(key), decode(value)) {
            (Some(key), Some(value)) => read_pair(&mut parsed, &key, &value),
            _ => parsed.notes.push(format!("`{}` in the link is not readable and was left out.", cut(pair))),
        }
    }
    parsed
}

fn read_pair(parsed: &mut Parsed, key: &str, value: &str) {
    match key {
        "v" => match value.parse::<u32>() {
            Ok(version) if version > VERSION => parsed.notes.push(format!(
                "The link was made by a newer Sagefit (version {version}); what this one knows of it was kept."
            )),
            Ok(_) => {}
            Err(_) => parsed.notes.push("The link's version is not a number; it was read as version 1.".to_owned()),
        },
        "view" => match View::from_key(value) {
            Some(view) => parsed.view = Some(view),
            None => parsed.notes.push(format!("The link asks for the view `{}`, which is not known.", cut(value))),
        },
        "data" => parsed.data = Some(cut(value)),
        _ => match Field::from_key(key) {
            None => parsed.notes.push(format!("The link's field `{}` is not known and was left out.", cut(key))),
            Some(field) if value.chars().count() > LONGEST_VALUE => {
                parsed.notes.push(format!("The link's value for {} is too long and was left out.", field.spec().label));
            }
            Some(field) if parsed.answers.get(field).is_some() => {
                parsed.notes.push(format!("The link gives {} twice; the first was kept.", field.spec().label));
            }
            Some(field) => parsed.answers.set(field, value),
        },
    }
}

/// The pairs of a link that holds these answers: version, view, data date, then the fields.
#[must_use]
pub fn write(answers: &Answers, view: View, data: &str) -> String {
    let mut link = format!("v={VERSION}");
    if view != View::Today {
        link.push_str("&view=");
        link.push_str(view.key());
    }
    if !data.is_empty() {
        link.push_str("&data=");
        encode(data, &mut link);
    }
    for (field, text) in answers.iter() {
        link.push('&');
        link.push_str(field.spec().key);
        link.push('=');
        encode(text, &mut link);
    }
    link
}

fn cut(text: &str) -> String {
    text.chars().take(40).collect()
}

/// Percent-encodes all but the unreserved characters of RFC 3986.
pub(crate) fn encode(text: &str, link: &mut String) {
    const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            link.push(char::from(byte));
        } else {
            link.push('%');
            for digit in [byte >> 4, byte & 15] {
                link.push(HEX.get(usize::from(digit)).copied().unwrap_or('0'));
            }
        }
    }
}

/// Undoes [`encode`]; nothing where the text is no valid percent-encoding of UTF-8.
pub(crate) fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let high = char::from(rest.next()?).to_digit(16)?;
                let low = char::from(rest.next()?).to_digit(16)?;
                u8::try_from(high * 16 + low).ok()?
            }
            _ => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_trip() {
        let answers = Answers::of(&[(Field::Task, "both"), (Field::DataSize, "1 200,5 % & ü=+")]);
        let parsed = parse(&write(&answers, View::Book, "2026-09-27"));
        assert_eq!(parsed.answers, answers);
        assert_eq!(parsed.view, Some(View::Book));
        assert_eq!(parsed.data.as_deref(), Some("2026-09-27"));
        assert!(parsed.notes.is_empty());
    }

    #[test]
    fn broken_parts_are_said_and_the_rest_kept() {
        let parsed = parse("v=7&task=serve&data_gb=%ZZ&colour=red&view=future&epochs=3&epochs=4&%FF=1&rows");
        assert_eq!(parsed.answers, Answers::of(&[(Field::Task, "serve"), (Field::Epochs, "3")]));
        assert_eq!(parsed.notes.len(), 6, "{:?}", parsed.notes);
    }

    #[test]
    fn a_huge_link_is_cut() {
        let parsed = parse(&format!("task=serve&rows={}", "9".repeat(20_000)));
        assert!(parsed.answers.says(Field::Task, "serve"));
        assert!(!parsed.notes.is_empty());
    }
}
