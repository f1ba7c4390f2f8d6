//! The text with what became fields marked in it.

use core::ops::Range;

use leptos::prelude::*;

use super::{number, said};
use crate::job::Field;
use crate::read::{Reading, Sure};

/// A piece of the text: plain, or marked for the fields that it became.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    text: String,
    /// The numbers of its fields and what they say.
    fields: Vec<(usize, String)>,
    /// Whether another value of the field stands elsewhere.
    open: bool,
    /// Whether it was not understood.
    unread: bool,
}

/// The text.
#[component]
pub(super) fn Marked(
    /// What was read of it.
    reading: Memo<Reading>,
) -> impl IntoView {
    let piece = |piece: Piece| {
        if piece.fields.is_empty() {
            return if piece.unread {
                view! { <span class="paste-unread" title="Not understood">{piece.text}</span> }.into_any()
            } else {
                piece.text.into_any()
            };
        }
        let title = piece.fields.iter().map(|(_, said)| said.clone()).collect::<Vec<_>>().join("; ");
        let numbers = piece.fields.iter().map(|(number, _)| number.to_string()).collect::<Vec<_>>().join(", ");
        view! {
            <mark class="paste-mark" class:paste-open=piece.open title=title.clone()>
                {piece.text}
                <sup aria-hidden="true">{numbers}</sup>
                <span class="hidden">{format!(" ({title})")}</span>
            </mark>
        }
        .into_any()
    };
    view! {
        <div class="paste-text" role="group" aria-label="What was read">
            {move || reading.with(pieces).into_iter().map(piece).collect_view()}
        </div>
        {move || unread(&reading.get()).map(|said| view! { <p class="paste-note">{said}</p> })}
        {move || (!reading.with(|reading| reading.options.is_empty())).then(|| view! {
            <p class="paste-note">"The options of the question are offered, not said: they set nothing."</p>
        })}
    }
}

/// The figures and names that became no field.
fn unread(reading: &Reading) -> Option<String> {
    let words: Vec<&str> = reading.unread.iter().filter_map(|place| reading.text.get(place.clone())).take(12).collect();
    (!words.is_empty()).then(|| format!("Not understood: {}.", words.join(", ")))
}

/// A place in the text, the fields it became by number and words, and whether one of them is to be settled.
type Place = (Range<usize>, Vec<(usize, String)>, bool);

/// The text in pieces. Spans that overlap share one mark.
fn pieces(reading: &Reading) -> Vec<Piece> {
    let mut fields: Vec<Field> = Vec::new();
    for span in &reading.spans {
        if !fields.contains(&span.field) {
            fields.push(span.field);
        }
    }
    let settle = reading.to_settle();
    // Each place with what it became; nothing for what was not understood.
    let mut places: Vec<Place> = Vec::new();
    for span in &reading.spans {
        let note = (number(&fields, span.field), said(span));
        let open = span.sure == Sure::Other || settle.contains(&span.field);
        match places.last_mut().filter(|(place, ..)| span.at.start < place.end) {
            Some((place, notes, opened)) => {
                place.end = place.end.max(span.at.end);
                notes.push(note);
                *opened |= open;
            }
            None => places.push((span.at.clone(), vec![note], open)),
        }
    }
    for place in &reading.unread {
        if places.iter().all(|(other, ..)| other.end <= place.start || place.end <= other.start) {
            places.push((place.clone(), Vec::new(), false));
        }
    }
    places.sort_by_key(|(place, ..)| place.start);
    let mut made = Vec::new();
    let mut from = 0;
    let plain = |place: Range<usize>| Piece {
        text: reading.text.get(place).unwrap_or_default().to_owned(),
        fields: Vec::new(),
        open: false,
        unread: false,
    };
    for (place, notes, open) in places {
        if place.start > from {
            made.push(plain(from..place.start));
        }
        from = place.end;
        let unread = notes.is_empty();
        made.push(Piece { fields: notes, open, unread, ..plain(place) });
    }
    if from < reading.text.len() {
        made.push(plain(from..reading.text.len()));
    }
    made
}
