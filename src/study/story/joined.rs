//! Sentences put together, as people do who tell of one thing: `The queue grows by day, and at night it is empty`.

/// Words that keep their capital within a sentence though only their first letter is one.
const NAMES: &[&str] = &["Neo", "Random", "Sequence-to-Sequence", "Amazon", "Monday", "Tuesday", "Friday", "Saturday"];

/// A sentence as it stands after a comma: its first letter small, unless it begins with a name.
#[must_use]
pub fn lowered(sentence: &str) -> String {
    let first = sentence.split([' ', ',']).next().unwrap_or_default();
    let is_name = NAMES.contains(&first)
        || first.chars().skip(1).any(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit())
        || sentence.starts_with("Model Monitor")
        || first == "I/O";
    let mut letters = sentence.chars();
    match letters.next() {
        Some(letter) if !is_name => letter.to_lowercase().chain(letters).collect(),
        _ => sentence.to_owned(),
    }
}

/// How many words a text has.
#[must_use]
pub fn length(text: &str) -> usize {
    text.split(' ').count()
}

/// Whether a text is one sentence.
#[must_use]
pub fn is_one(text: &str) -> bool {
    !text.trim_end_matches('.').contains(". ")
}

/// Whether a text is one sentence without parts that a comma would confuse.
#[must_use]
pub fn is_plain(text: &str) -> bool {
    is_one(text) && !text.contains([';', ':', '“'])
}

/// Two sentences as one, with these words between; nothing where it would grow long or confused.
#[must_use]
pub fn joined(first: &str, between: &str, second: &str, most: usize) -> Option<String> {
    let fits = is_plain(first) && is_one(second) && length(first) + length(second) <= most;
    fits.then(|| [first.trim_end_matches('.'), between, &lowered(second)].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_their_capitals() {
        assert_eq!(lowered("The queue grows."), "the queue grows.");
        assert_eq!(lowered("CPU use is low."), "CPU use is low.");
        assert_eq!(lowered("Model Monitor reports drift."), "Model Monitor reports drift.");
        assert_eq!(lowered("Neo compiles it."), "Neo compiles it.");
    }

    #[test]
    fn only_short_plain_sentences_are_joined() {
        let both = joined("The queue grows by day.", ", and ", "At night it is empty.", 20);
        assert_eq!(both.as_deref(), Some("The queue grows by day, and at night it is empty."));
        assert_eq!(joined("One fails: the first.", ", and ", "It ends.", 20), None);
        assert_eq!(joined("One two three.", ", and ", "Four five six.", 5), None);
    }
}
