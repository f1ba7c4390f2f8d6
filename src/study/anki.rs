//! Cards and missed questions as a text that Anki imports.
//!
//! Notes of the type Basic, one a line, fields parted by tabs, HTML in the fields; the lines at the top tell Anki so (Anki
//! manual, "Text files", file headers). The first field is the note's GUID, so that importing again brings notes up to
//! date instead of making them twice. No field holds a quotation mark, a tab or a line break, so none needs quoting.

use super::cards::Card;
use crate::units::text;

/// The lines at the top.
const HEADER: &str =
    "#separator:tab\n#html:true\n#notetype:Basic\n#columns:GUID\tFront\tBack\tTags\n#guid column:1\n#tags column:4\n";

/// A note of Anki; its texts are HTML already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    guid: String,
    front: String,
    back: String,
    tags: String,
}

/// A question that was missed, as far as a note of it says.
#[derive(Debug, Clone, Copy)]
pub struct Missed<'a> {
    /// Its id.
    pub id: &'a str,
    /// The decision question that it examines, by id.
    pub topic: &'a str,
    /// The job, as a short story.
    pub story: &'a str,
    /// What is asked.
    pub ask: &'a str,
    /// The choices in their order, and whether each is right.
    pub choices: &'a [(&'a str, bool)],
    /// Why the key is right.
    pub why: &'a str,
}

impl Note {
    /// The note of a card.
    #[must_use]
    pub fn of_card(card: &Card) -> Self {
        let date = text::date(card.date);
        let source = [card.source.as_str(), if date.is_empty() { "" } else { ", " }, &date].concat();
        Self {
            guid: guid(&card.id),
            front: html(&card.front),
            back: [&html(&card.back), "<br><br><small>Source: ", &html(&source), "</small>"].concat(),
            tags: tags(&[card.deck.key(), card.topic]),
        }
    }

    /// The note of a missed question: story, question and choices in front, the right choices and why behind.
    #[must_use]
    pub fn of_question(missed: &Missed<'_>) -> Self {
        let list = |right_alone: bool| {
            let shown = missed.choices.iter().filter(|(_, keyed)| *keyed || !right_alone);
            shown.map(|(text, _)| ["<li>", &html(text), "</li>"].concat()).collect::<String>()
        };
        Self {
            guid: guid(missed.id),
            front: [&html(missed.story), "<br><br><b>", &html(missed.ask), "</b><ul>", &list(false), "</ul>"].concat(),
            back: ["<ul>", &list(true), "</ul>", &html(missed.why)].concat(),
            tags: tags(&["question", missed.topic]),
        }
    }
}

/// The text to import: UTF-8, to be saved as `.txt`.
#[must_use]
pub fn file(notes: &[Note]) -> String {
    let mut file = HEADER.to_owned();
    for note in notes {
        for field in [&note.guid, "\t", &note.front, "\t", &note.back, "\t", &note.tags, "\n"] {
            file.push_str(field);
        }
    }
    file
}

/// Text as HTML on one line.
fn html(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    let mut last = ' ';
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            // Two characters make one line break where a text comes from Windows.
            '\n' if last == '\r' => {}
            '\n' | '\r' => html.push_str("<br>"),
            c if c.is_control() => html.push(' '),
            c => html.push(c),
        }
        last = c;
    }
    html
}

/// Names the note among all of a person's notes.
fn guid(id: &str) -> String {
    ["sagefit-", &word(id)].concat()
}

/// Tags are parted by spaces; levels by two colons.
fn tags(names: &[&str]) -> String {
    names.iter().map(|name| ["sagefit::", &word(name)].concat()).collect::<Vec<_>>().join(" ")
}

/// A text as one word.
fn word(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '-' }).collect()
}
