//! The text for Anki, parsed back as its importer would.

use proptest::prelude::*;
use sagefit::study::anki::{Missed, Note, file};
use sagefit::study::cards;

/// Header lines and rows: lines that begin with `#` are headers, the rest is CSV with the separator that they name.
fn parsed(text: &str) -> (Vec<(String, String)>, Vec<Vec<String>>) {
    let headers = text.lines().take_while(|line| line.starts_with('#'));
    let headers: Vec<(String, String)> = headers
        .map(|line| line.trim_start_matches('#').split_once(':').unwrap())
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect();
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b'\t').has_headers(false).comment(Some(b'#')).from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    (headers, rows)
}

/// What a reader of the HTML sees, line breaks as line breaks.
fn seen(html: &str) -> String {
    let mut text = html.replace("<br>", "\n");
    for (entity, c) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
        text = text.replace(entity, c);
    }
    text
}

#[test]
fn all_cards_come_out_as_they_went_in() {
    let cards = cards::all();
    let notes: Vec<Note> = cards.iter().map(Note::of_card).collect();
    let (headers, rows) = parsed(&file(&notes));
    let header = |key: &str| headers.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
    assert_eq!(header("separator"), Some("tab"));
    assert_eq!(header("html"), Some("true"));
    assert_eq!(header("columns"), Some("GUID\tFront\tBack\tTags"));
    assert_eq!((header("guid column"), header("tags column")), (Some("1"), Some("4")));
    assert_eq!(rows.len(), cards.len());
    for (row, card) in rows.iter().zip(&cards) {
        assert_eq!(row.len(), 4);
        assert_eq!(row[0], format!("sagefit-{}", card.id));
        assert_eq!(seen(&row[1]), card.front);
        assert!(seen(&row[2]).starts_with(&format!("{}\n\n<small>Source: {}", card.back, card.source)), "{}", row[2]);
        assert_eq!(row[3], format!("sagefit::{} sagefit::{}", card.deck.key(), card.topic));
    }
}

proptest! {
    /// Whatever is in a text, the note has four fields, and what is seen is what was put in.
    #[test]
    fn texts_are_escaped(
        story in "[a-z<>&\"'#\t\n\r;é ]{0,40}",
        choice in "[a-z<>&\"\n\t]{1,20}",
        id in "[a-z0-9 \t\"-]{1,20}",
        keyed: bool,
    ) {
        let choices = [(choice.as_str(), keyed), ("other", !keyed)];
        let missed = Missed { id: &id, topic: "count", story: &story, ask: "How many?", choices: &choices, why: &story };
        let text = file(&[Note::of_question(&missed), Note::of_question(&missed)]);
        let (_, rows) = parsed(&text);
        prop_assert_eq!(rows.len(), 2);
        let row = &rows[0];
        prop_assert_eq!(row.len(), 4);
        prop_assert!(!row[0].contains(char::is_whitespace));
        let expected = story.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
        prop_assert!(seen(&row[1]).starts_with(&expected));
        prop_assert!(seen(&row[2]).ends_with(&expected));
        // In front stand both choices, behind the right one alone.
        prop_assert_eq!(row[1].matches("<li>").count(), 2);
        prop_assert_eq!(row[2].matches("<li>").count(), 1);
        let right = if keyed { choice.replace('\t', " ") } else { "other".to_owned() };
        let right = format!("<li>{right}</li>");
        prop_assert!(seen(&row[2]).contains(&right));
    }
}
