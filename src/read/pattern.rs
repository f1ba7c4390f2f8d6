//! Patterns over the items of a sentence, written as a line of words.
//!
//! `|` parts alternatives, `*` at the end of a word stands for any ending, `?` before a part makes it optional, `$name` is a
//! class of words, `#end` the end of the clause, `_` any one word, `..` up to 4 items of the same clause, `...` up to 12 of the same sentence. Amounts:
//! `<n>` a plain figure, `<bytes>`, `<time>`, `<rate>`, `<usd>`, `<pct>`, `<px>`, `<clock>`; `<model>`, `<type>`.
//! `&` joins parts that stand anywhere in the sentence, `& !` parts that must not; `/` (with spaces) parts whole patterns.

use super::amount::Amount;
use super::item::{Item, Means};
use super::lexicon;

/// What one place of a pattern takes.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Takes {
    /// One of these words or amounts.
    Words(Vec<&'static str>),
    /// Any word.
    Any,
    /// An amount of this name.
    Amount(&'static str),
    /// Up to so many items; whether commas may be among them.
    Gap(usize, bool),
    /// Nothing: the clause ends here.
    End,
}

#[derive(Debug, Clone)]
struct Part {
    takes: Takes,
    optional: bool,
}

/// One pattern.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    main: Vec<Part>,
    with: Vec<Vec<Part>>,
    without: Vec<Vec<Part>>,
    /// Whether it says no by itself, so that a `not` before it changes nothing.
    pub(super) says_no: bool,
}

/// Where a pattern was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    /// The first item.
    pub(super) first: usize,
    /// The item behind the last.
    pub(super) behind: usize,
    /// The amounts, in order.
    pub(super) amounts: Vec<usize>,
}

/// The patterns of a line.
pub(super) fn patterns(line: &'static str) -> impl Iterator<Item = Pattern> {
    line.split(" / ").map(pattern)
}

fn pattern(line: &'static str) -> Pattern {
    let mut made = Pattern { main: Vec::new(), with: Vec::new(), without: Vec::new(), says_no: false };
    for (place, piece) in line.split(" & ").enumerate() {
        let (piece, not) = piece.trim().strip_prefix('!').map_or((piece, false), |rest| (rest, true));
        let parts: Vec<Part> = piece.split_whitespace().map(part).collect();
        if not {
            made.without.push(parts);
        } else if place == 0 {
            made.says_no = piece.split_whitespace().any(|word| word.split('|').any(says_no));
            made.main = parts;
        } else {
            made.says_no |= piece.split_whitespace().any(|word| word.split('|').any(says_no));
            made.with.push(parts);
        }
    }
    made
}

fn says_no(word: &str) -> bool {
    let word = word.trim_start_matches('?');
    lexicon::NO.contains(&word) || word == "$no"
}

fn part(word: &'static str) -> Part {
    let (word, optional) =
        word.strip_prefix('?').filter(|rest| !rest.is_empty()).map_or((word, false), |rest| (rest, true));
    let takes = match word {
        "_" => Takes::Any,
        ".." => Takes::Gap(4, false),
        "..." => Takes::Gap(12, true),
        "#end" => Takes::End,
        _ if word.starts_with('<') && word.ends_with('>') && !word.contains('|') && word.len() > 2 => {
            Takes::Amount(word)
        }
        _ => Takes::Words(alternatives(word).collect()),
    };
    Part { takes, optional }
}

impl Pattern {
    /// The words that it can begin with; nothing where it may begin with anything else.
    pub(super) fn begins(&self) -> Option<Vec<&'static str>> {
        let first = self.main.first().filter(|part| !part.optional)?;
        let Takes::Words(words) = &first.takes else { return None };
        words
            .iter()
            .all(|word| !(word.ends_with('*') || word.len() > 2 && word.starts_with('<')))
            .then(|| words.clone())
    }

    /// Whether it begins with an amount, so that it need not be tried at words.
    pub(super) fn begins_with_amount(&self) -> bool {
        self.main.first().is_some_and(|part| !part.optional && matches!(part.takes, Takes::Amount(_)))
    }

    /// Looks for the pattern at an item of a sentence that ends at `end` and began at `start`.
    pub(super) fn at(&self, items: &[Item], start: usize, at: usize, end: usize) -> Option<Hit> {
        let mut amounts = Vec::new();
        let behind = matched(&self.main, items, at, end, &mut amounts)?;
        let anywhere =
            |parts: &Vec<Part>| (start..end).any(|at| matched(parts, items, at, end, &mut Vec::new()).is_some());
        (self.with.iter().all(anywhere) && !self.without.iter().any(anywhere)).then_some(Hit {
            first: at,
            behind,
            amounts,
        })
    }
}

/// The item behind the last of the parts, where they match from `at`.
fn matched(parts: &[Part], items: &[Item], at: usize, end: usize, amounts: &mut Vec<usize>) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else { return Some(at) };
    if let Takes::Gap(most, commas) = part.takes {
        for here in at..=at + most {
            let held = amounts.len();
            if let Some(behind) = matched(rest, items, here, end, amounts) {
                return Some(behind);
            }
            amounts.truncate(held);
            let next = items.get(here).filter(|_| here < end)?;
            if !commas && next.is_mark(",;:?") {
                return None;
            }
        }
        return None;
    }
    if part.takes == Takes::End {
        let ends = at >= end || items.get(at).is_some_and(|item| item.is_mark(",;()"));
        return if ends { matched(rest, items, at, end, amounts) } else { None };
    }
    let held = amounts.len();
    if let Some(item) = items.get(at).filter(|_| at < end)
        && takes(&part.takes, item)
    {
        if matches!(part.takes, Takes::Amount(_)) {
            amounts.push(at);
        }
        if let Some(behind) = matched(rest, items, at + 1, end, amounts) {
            return Some(behind);
        }
        amounts.truncate(held);
    }
    if part.optional { matched(rest, items, at, end, amounts) } else { None }
}

/// The words of a part, its classes spelled out. A doubled slash stands for the mark.
fn alternatives(words: &'static str) -> impl Iterator<Item = &'static str> {
    words.split('|').flat_map(|word| {
        match word {
            "//" => "/",
            _ => word.strip_prefix('$').map_or(word, lexicon::class),
        }
        .split('|')
    })
}

fn takes(wanted: &Takes, item: &Item) -> bool {
    match wanted {
        // A figure is passed over only where the pattern says so.
        Takes::Any => {
            matches!(item.means, Means::Word | Means::Model(_) | Means::Instance(_))
                && !matches!(item.word.as_str(), "and" | "but" | "while" | "or" | "whereas")
        }
        Takes::Words(words) => words.iter().any(|word| match word.strip_suffix('*') {
            Some(start) if !start.is_empty() => item.word.starts_with(start),
            _ if word.len() > 2 && word.starts_with('<') => amount(word, item),
            _ => item.word == *word,
        }),
        Takes::Amount(name) => amount(name, item),
        Takes::Gap(..) | Takes::End => false,
    }
}

/// Whether an item is an amount of this name.
fn amount(name: &str, item: &Item) -> bool {
    match item.means {
        Means::Amount(amount) => matches!(
            (name, amount),
            ("<n>", Amount::Number(_))
                | ("<bytes>", Amount::Bytes(_) | Amount::Binary(_))
                | ("<time>", Amount::Time(_))
                | ("<rate>", Amount::Rate(..))
                | ("<pace>", Amount::Pace(_))
                | ("<usd>", Amount::Usd(_))
                | ("<pct>", Amount::Percent(_))
                | ("<px>", Amount::Pixels(_))
                | ("<clock>", Amount::Clock(_))
        ),
        Means::Model(_) => name == "<model>",
        Means::Instance(_) => name == "<type>",
        _ => false,
    }
}
