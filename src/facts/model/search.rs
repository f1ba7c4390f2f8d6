//! Finds models by the beginnings of their words.

use super::{Model, ModelKind, all, other_names};

/// The models of one kind that were found, the best first.
#[derive(Debug, Clone)]
pub struct Found {
    /// Their kind.
    pub kind: ModelKind,
    /// At least one model.
    pub models: Vec<&'static Model>,
}

/// The models whose name or key has a word that begins so for each word of the text; all where the text has no word.
///
/// Words are told apart by anything but letters and digits, and also where small letters turn to capitals or letters to
/// digits, so that `llama3 8b`, `resnet50` and `bert` find what they mean. Groups and models stand best first: whole
/// words before beginnings, the start of a name before its middle; equals stand in the order of the library.
#[must_use]
pub fn search(text: &str) -> Vec<Found> {
    let wanted: Vec<String> =
        text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).map(lower).collect();
    let mut hits: Vec<(u32, &'static Model)> =
        all().iter().filter_map(|model| Some((distance(model, &wanted)?, model))).collect();
    hits.sort_by_key(|(distance, _)| *distance);
    let mut found: Vec<Found> = Vec::new();
    for (_, model) in hits {
        match found.iter_mut().find(|group| group.kind == model.kind) {
            Some(group) => group.models.push(model),
            None => found.push(Found { kind: model.kind, models: vec![model] }),
        }
    }
    found
}

fn lower(text: &str) -> String {
    text.to_ascii_lowercase()
}

impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind
            && self.models.iter().map(|model| model.id).eq(other.models.iter().map(|model| model.id))
    }
}

/// How far a model is from what is wanted; nothing where a wanted word begins none of its words.
fn distance(model: &Model, wanted: &[String]) -> Option<u32> {
    let names: Vec<Words> = [model.name, model.id].into_iter().chain(other_names(model)).map(Words::of).collect();
    wanted.iter().map(|word| names.iter().filter_map(|name| name.distance(word)).min()).sum()
}

/// A text without its separators, and where its words begin.
struct Words {
    squeezed: String,
    starts: Vec<usize>,
}

impl Words {
    fn of(text: &str) -> Self {
        let (mut squeezed, mut starts) = (String::new(), Vec::new());
        let mut before = ' ';
        for c in text.chars() {
            if c.is_ascii_alphanumeric() {
                let turns = before.is_ascii_lowercase() && c.is_ascii_uppercase()
                    || before.is_ascii_alphabetic() && c.is_ascii_digit();
                if turns || !before.is_ascii_alphanumeric() {
                    starts.push(squeezed.len());
                }
                squeezed.push(c.to_ascii_lowercase());
            }
            before = c;
        }
        Self { squeezed, starts }
    }

    /// 0 for the first words as they are, 1 for their beginning, 2 and 3 for later words.
    fn distance(&self, wanted: &str) -> Option<u32> {
        self.starts
            .iter()
            .filter(|at| self.squeezed.get(**at..).is_some_and(|rest| rest.starts_with(wanted)))
            .map(|at| {
                let end = at + wanted.len();
                let whole = end == self.squeezed.len() || self.starts.contains(&end);
                if *at == 0 { u32::from(!whole) } else { 2 + u32::from(!whole) }
            })
            .min()
    }
}
