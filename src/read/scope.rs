//! What of a text counts: options of a question are no statements, and what was tried and dropped is past.

use core::ops::Range;

use super::item::{Item, Means};

/// A text with its lists of options blanked byte for byte, so that places stay, and where they stood.
///
/// An option begins a line with a letter and a point or bracket. They begin at A, and there are at least two. A list in small
/// letters is one of options only behind a question; a question that is pasted in one line may hold them in that line.
pub(super) fn without_options(text: &str) -> (String, Vec<Range<usize>>) {
    let mut kept = text.as_bytes().to_vec();
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut listed: Vec<Range<usize>> = Vec::new();
    // Whether a blank line stands behind the last option: only another option goes on there.
    let mut gap = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let place = at..at + line.len();
        at += line.len();
        if line.trim().is_empty() {
            gap = true;
            continue;
        }
        let asked = || text.get(..place.start).is_some_and(|before| before.contains('?'));
        let letter = option(line).map(|(letter, _)| letter);
        let letter = letter.filter(|letter| letter.is_ascii_uppercase() || asked()).map(|one| one.to_ascii_uppercase());
        let next = u8::try_from(listed.len()).ok().map(|count| b'A' + count);
        if letter.is_some() && letter == next {
            listed.push(place);
        } else if gap || letter == Some(b'A') {
            close(&mut listed, &mut found);
            if letter == Some(b'A') {
                listed.push(place);
            }
        } else if let Some(last) = listed.last_mut() {
            // An option that goes on in the next line.
            last.end = place.end;
        }
        gap = false;
    }
    close(&mut listed, &mut found);
    if found.is_empty() {
        found = in_line(text);
    }
    for place in &found {
        if let Some(option) = kept.get_mut(place.clone()) {
            option.iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
        }
    }
    // Whole lines were blanked, or parts from one letter on, so no character was cut.
    (String::from_utf8(kept).unwrap_or_default(), found)
}

fn close(listed: &mut Vec<Range<usize>>, found: &mut Vec<Range<usize>>) {
    if listed.len() >= 2 {
        found.append(listed);
    }
    listed.clear();
}

/// Three options or more that stand behind a question in its own line: `Which one? A. … B. … C. …`.
fn in_line(text: &str) -> Vec<Range<usize>> {
    let Some(from) = text.rfind('?').map(|at| at + 1) else { return Vec::new() };
    let mut starts: Vec<usize> = Vec::new();
    let mut at = from;
    for word in text.get(from..).unwrap_or_default().split_inclusive([' ', '\n']) {
        let next = u8::try_from(starts.len()).ok().map(|count| b'A' + count);
        if let [letter, b'.' | b')' | b':'] = word.trim_end().as_bytes()
            && Some(letter.to_ascii_uppercase()) == next
            && *letter <= b'h'
        {
            starts.push(at);
        }
        at += word.len();
    }
    if starts.len() < 3 {
        return Vec::new();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// The letter that an option begins with, and what stands behind it; nothing where a line begins with none.
#[must_use]
pub fn option(line: &str) -> Option<(u8, &str)> {
    let line = line.trim_start();
    let line = line.strip_prefix(['-', '*', '\u{2022}', '\u{25cb}']).map_or(line, str::trim_start);
    let line = line.trim_start_matches('*').trim_start_matches("Option ").trim_start_matches('(');
    let (letter, rest) = (line.bytes().next()?, line.get(1..)?);
    let body = rest.strip_prefix(['.', ')', ':'])?;
    let mut next = body.trim_start_matches('*').chars();
    // `A.Move the data` is an option where the blank was lost, `A.I.` is none.
    let first = next.next()?;
    let parted = first.is_whitespace() || (first.is_uppercase() && next.next().is_some_and(char::is_alphabetic));
    (matches!(letter, b'A'..=b'H' | b'a'..=b'h') && parted).then(|| (letter, body.trim_matches('*').trim()))
}

/// The sentences of a text, and for each item whether it counts.
#[derive(Debug)]
pub(super) struct Scope {
    /// First item and the item of the end of each sentence.
    pub(super) sentences: Vec<Range<usize>>,
    /// Whether the item was said of the past, of another, or was ruled out.
    pub(super) dropped: Vec<bool>,
    /// Whether the item stands in a question.
    pub(super) asked: Vec<bool>,
}

/// From such words on, to the end of the clause, nothing is true any more. Two words stand for one after the other.
const PAST: &[&[&str]] = &[
    &["until", "last"],
    &["until", "recently"],
    &["previously"],
    &["formerly"],
    &["previous", "setup"],
    &["old", "setup"],
    &["previous", "project"],
    &["in", "the", "past"],
    &["meant", "to"],
    &["thought", "about"],
    &["thought", "of"],
    &["considered"],
    &["we", "used", "to"],
    &["it", "used", "to"],
    &["which", "used", "to"],
    &["planned", "to"],
    &["another", "provider"],
    &["looked", "at"],
    &["years", "ago"],
    &["last", "year"],
    &["originally"],
    &["at", "first"],
    &["back", "then"],
    &["old", "cluster"],
    &["old", "server"],
    &["old", "machine"],
    &["old", "system"],
    &["old", "instance"],
    &["old", "hardware"],
    &["former"],
    &["used", "to", "run"],
    &["used", "to", "be"],
    &["used", "to", "take"],
    &["no", "longer", "use"],
    &["no", "longer", "run"],
    &["competitor"],
    &["a", "colleague"],
    &["another", "team"],
];
/// Such words drop what stands before them in the clause.
const DROPPED: &[&[&str]] = &[
    &["dropped"],
    &["rejected"],
    &["cancelled"],
    &["canceled"],
    &["abandoned"],
    &["ruled", "out"],
    &["gave", "up"],
    &["discarded"],
    &["off", "the", "table"],
    &["was", "retired"],
    &["decommissioned"],
    &["switched", "off", "last"],
    &["at", "another", "provider"],
    &["years", "ago"],
    &["in", "the", "past"],
    &["is", "gone"],
    &["are", "gone"],
    &["was", "replaced"],
    &["were", "replaced"],
    &["last", "year"],
];
/// Such words drop the few items behind them.
const NOT_THIS: &[&[&str]] = &[
    &["instead", "of"],
    &["rather", "than"],
    &["forget"],
    &["replaces"],
    &["replacing"],
    &["away", "from"],
    &["moved", "from"],
    &["migrated", "from"],
    &["switched", "from"],
    &["migrating", "from"],
    &["moving", "from"],
    &["in", "place", "of"],
    &["unlike"],
    &["ignore"],
];

impl Scope {
    /// Looks at all sentences once.
    pub(super) fn of(items: &[Item]) -> Self {
        let mut scope =
            Self { sentences: Vec::new(), dropped: vec![false; items.len()], asked: vec![false; items.len()] };
        let mut start = 0;
        for (at, item) in items.iter().enumerate() {
            if item.ends() {
                scope.sentence(items, start..at);
                start = at + 1;
            }
        }
        scope
    }

    fn sentence(&mut self, items: &[Item], place: Range<usize>) {
        let asked = items.get(place.clone()).is_some_and(|sentence| sentence.iter().any(|item| item.is_mark("?")));
        // `Is it normal that an epoch takes …?` and `Can you look at the nightly scoring?` tell what is so.
        let words = |wanted: &[&str]| {
            items.get(place.clone()).is_some_and(|all| all.iter().any(|item| wanted.contains(&item.word.as_str())))
        };
        let tells = words(&["normal", "normally", "why", "weird", "strange"]) || (words(&["look"]) && words(&["you"]));
        let asked = asked && !tells;
        self.set_asked(place.clone(), asked);
        let mut start = place.start;
        for at in place.clone() {
            let parts = items.get(at).is_some_and(|item| {
                item.is_mark(";") || matches!(item.word.as_str(), "but" | "now" | "today" | "nowadays" | "currently")
            });
            if parts {
                // `we had 5 TB, now it is 9 TB`.
                let now = items.get(at).is_some_and(|item| item.word == "now");
                let had = items
                    .get(start..at)
                    .is_some_and(|clause| clause.iter().any(|item| item.word == "had" || item.word == "was"));
                if now && had {
                    self.drop(start..at);
                }
                self.clause(items, start..at);
                start = at + 1;
            }
        }
        self.clause(items, start..place.end);
        self.sentences.push(place);
    }

    fn clause(&mut self, items: &[Item], place: Range<usize>) {
        for at in place.clone() {
            if starts(items, at, place.end, PAST) {
                self.drop(at..place.end);
            }
            if starts(items, at, place.end, DROPPED) {
                // What was dropped stands before the last comma only where it is taken up again: `dropped it`.
                let again = items.get(at + 1).is_some_and(|item| matches!(item.word.as_str(), "it" | "them" | "that"));
                let comma = (place.start..at).rev().find(|at| items.get(*at).is_some_and(|item| item.is_mark(",")));
                self.drop(if again { place.start } else { comma.unwrap_or(place.start) }..at);
            }
            if let Some(words) = NOT_THIS.iter().find(|words| begins(items, at, place.end, words)) {
                let from = at + words.len();
                let to = (from..place.end.min(from + 5)).find(|next| {
                    items.get(*next).is_some_and(|item| {
                        item.is_mark(",;:()") || item.word == "to" || item.word == "we" || item.word == "and"
                    })
                });
                self.drop(from..to.unwrap_or(place.end.min(from + 5)));
            }
        }
    }

    fn drop(&mut self, place: Range<usize>) {
        if let Some(items) = self.dropped.get_mut(place) {
            items.fill(true);
        }
    }

    fn set_asked(&mut self, place: Range<usize>, asked: bool) {
        if let Some(items) = self.asked.get_mut(place) {
            items.fill(asked);
        }
    }
}

fn starts(items: &[Item], at: usize, end: usize, of: &[&[&str]]) -> bool {
    of.iter().any(|words| begins(items, at, end, words))
}

fn begins(items: &[Item], at: usize, end: usize, words: &[&str]) -> bool {
    words.iter().enumerate().all(|(step, word)| {
        at + step < end
            && items.get(at + step).is_some_and(|item| item.word == *word && matches!(item.means, Means::Word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lists_of_options_are_blanked() {
        let (kept, found) = without_options("Which?\nA. ml.p3.2xlarge\nB. ml.m5.large, which\nis small\n\nA note.");
        assert_eq!(found.len(), 2);
        assert_eq!(kept.len(), "Which?\nA. ml.p3.2xlarge\nB. ml.m5.large, which\nis small\n\nA note.".len());
        assert!(!kept.contains("small") && kept.contains("A note."), "{kept}");
        assert!(without_options("A. Smith trains it.\nWe pay.").1.is_empty());
    }

    #[test]
    fn options_are_found_as_people_paste_them() {
        for (text, count) in [
            ("Which?\n\nA. One\n\nB. Two\n\nC. Three\n\nA note.", 3),
            ("Which?\na) one\nb) two", 2),
            ("We need\na) 60 GB\nb) 4 hours", 0),
            ("Which? A. One B. Two C. Three", 3),
            ("Which?\n- A.Use one\n- B.Use two", 2),
            ("Which?\n**A.** Use one\n**B.** Use two\n", 2),
            ("A.I. is used.\nB.I. is not.", 0),
        ] {
            let (kept, found) = without_options(text);
            assert_eq!(found.len(), count, "{text}");
            assert_eq!(kept.len(), text.len());
            assert!(found.iter().all(|place| option(&text[place.clone()]).is_some()), "{text}");
        }
        assert!(without_options("Which?\n\nA. One\n\nB. Two\n\nA note.").0.contains("A note."));
        assert_eq!(option("(b) Use it\n"), Some((b'b', "Use it")));
    }
}
