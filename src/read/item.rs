//! Tokens joined to what they mean together: amounts, models of the library, instance types, Regions.

mod figures;

use core::ops::Range;

use super::amount::{self, Amount};
use super::token::{Class, Token, tokens};
use crate::facts::instance::{self, InstanceType};
use crate::facts::model::{self, Model};
use crate::facts::region::Region;

/// What stands at a place of the text.
#[derive(Debug, Clone, Copy)]
pub(super) enum Means {
    /// A word that the rules look at.
    Word,
    /// A mark.
    Mark,
    /// A figure with its unit.
    Amount(Amount),
    /// A model of the library.
    Model(&'static Model),
    /// An instance type.
    Instance(&'static InstanceType),
    /// The code of a Region.
    Region(Region),
    /// The end of a sentence.
    End,
}

/// One item of a sentence.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// What it means.
    pub(super) means: Means,
    /// The word in small letters; of an amount its figure as it stands.
    pub(super) word: String,
    /// Where it stands, in bytes.
    pub(super) at: Range<usize>,
}

impl Item {
    /// Whether a sentence ends here.
    pub(super) const fn ends(&self) -> bool {
        matches!(self.means, Means::End)
    }
    /// Whether it is this mark.
    pub(super) fn is_mark(&self, marks: &str) -> bool {
        matches!(self.means, Means::Mark) && marks.contains(self.word.as_str())
    }
}

/// A sentence has at most so many items: a text without marks costs no more than one with them.
const LONGEST_SENTENCE: usize = 100;
/// The words that only soften a figure.
const HEDGES: [&str; 16] = [
    "about",
    "around",
    "approx",
    "approximately",
    "roughly",
    "nearly",
    "almost",
    "some",
    "maybe",
    "perhaps",
    "like",
    "ca",
    "circa",
    "only",
    "just",
    "another",
];
/// The nouns of a request, as far as rates are told of them.
const REQUESTS: &[&str] = &[
    "request",
    "requests",
    "req",
    "reqs",
    "call",
    "calls",
    "invocation",
    "invocations",
    "query",
    "queries",
    "question",
    "questions",
    "prediction",
    "predictions",
    "inference",
    "inferences",
    "transaction",
    "transactions",
    "hit",
    "hits",
    "image",
    "images",
    "picture",
    "pictures",
    "pics",
    "photo",
    "photos",
    "document",
    "documents",
    "prompt",
    "prompts",
    "message",
    "messages",
    "lookup",
    "lookups",
    "search",
    "searches",
    "visits",
    "times",
    "file",
    "files",
    "recording",
    "recordings",
    "clips",
];

/// Reads a text as items. Linear in its length.
pub(super) fn items(text: &str) -> Vec<Item> {
    let tokens = tokens(text);
    let mut builder = Builder { text, tokens: &tokens, at: 0, items: Vec::new(), since_end: 0 };
    while builder.at < tokens.len() {
        builder.step();
    }
    builder.end(text.len());
    builder.items
}

struct Builder<'a> {
    text: &'a str,
    tokens: &'a [Token],
    at: usize,
    items: Vec<Item>,
    since_end: usize,
}

impl Builder<'_> {
    fn token(&self, step: usize) -> Option<&Token> {
        self.tokens.get(self.at + step)
    }
    fn raw(&self, step: usize) -> &str {
        self.token(step).and_then(|token| self.text.get(token.at.clone())).unwrap_or_default()
    }
    fn word(&self, step: usize) -> String {
        let word = self.raw(step).to_lowercase().replace('\u{2019}', "'");
        // Written without its apostrophe, in haste.
        let denials =
            ["dont", "doesnt", "didnt", "isnt", "arent", "wont", "cant", "wouldnt", "shouldnt", "wasnt", "couldnt"];
        if denials.contains(&word.as_str()) {
            format!("{}n't", word.get(..word.len() - 2).unwrap_or_default())
        } else {
            word
        }
    }
    fn is(&self, step: usize, class: Class) -> bool {
        self.token(step).is_some_and(|token| token.class == class)
    }
    fn place(&self, first: usize, behind: usize) -> Range<usize> {
        let start = self.token(first).map_or(self.text.len(), |token| token.at.start);
        let end = behind.checked_sub(1).and_then(|last| self.token(last)).map_or(start, |token| token.at.end);
        start..end.max(start)
    }

    fn push(&mut self, means: Means, word: String, count: usize) {
        let at = self.place(0, count);
        self.items.push(Item { means, word, at });
        self.at += count.max(1);
        self.since_end += 1;
        if self.since_end >= LONGEST_SENTENCE {
            let end = self.items.last().map_or(0, |item| item.at.end);
            self.end(end);
        }
    }

    fn end(&mut self, at: usize) {
        if self.items.last().is_some_and(|item| !item.ends()) {
            self.items.push(Item { means: Means::End, word: String::new(), at: at..at });
        }
        self.since_end = 0;
    }

    /// Reads what begins at the token that stands next.
    fn step(&mut self) {
        let Some(token) = self.token(0) else { return };
        match token.class {
            Class::Line => {
                // One line end inside a sentence that goes on parts nothing; an empty line or a list does.
                let place = token.at.start;
                let next = self.raw(1).chars().next();
                if next.is_none_or(|c| c == '\n' || c == '-' || c == '*' || c.is_uppercase() || c.is_ascii_digit()) {
                    self.end(place);
                }
                self.at += 1;
            }
            Class::Mark => self.mark(),
            Class::Word | Class::Figure => {
                if !self.named() && !self.half_more() && !self.amount() {
                    let word = self.word(0);
                    // `w/o GPUs`
                    if word == "w" && self.raw(1) == "/" && self.word(2) == "o" {
                        self.push(Means::Word, "without".to_owned(), 3);
                        return;
                    }
                    if HEDGES.contains(&word.as_str())
                        && (self.is(1, Class::Figure) || amount::spelled(&self.word(1)).is_some())
                    {
                        self.at += 1;
                    } else {
                        self.push(Means::Word, word, 1);
                    }
                }
            }
        }
    }

    /// `an hour and a half`, `a day and a half`.
    fn half_more(&mut self) -> bool {
        let unit = amount::seconds(&self.word(1)).filter(|_| matches!(self.word(0).as_str(), "a" | "an" | "one"));
        let half = self.word(2) == "and" && self.word(3) == "a" && self.word(4) == "half";
        let Some(unit) = unit.filter(|_| half) else { return false };
        let word = self.word(1);
        self.push(Means::Amount(Amount::Time(1.5 * unit)), word, 5);
        true
    }

    fn mark(&mut self) {
        let mark = self.raw(0).to_owned();
        let place = self.place(0, 1).end;
        match mark.as_str() {
            "." | "!" | "?" => {
                if mark == "?" {
                    self.push(Means::Mark, mark, 1);
                } else {
                    self.at += 1;
                }
                self.end(place);
            }
            // A hyphen parts the words of one; a dash parts clauses.
            "-" if self.token(0).is_some_and(|token| token.glued) => self.at += 1,
            "-" | "\u{2013}" | "\u{2014}" => self.push(Means::Mark, ";".to_owned(), 1),
            "$" if self.is(1, Class::Figure) => {
                self.at += 1;
                let before = self.items.len();
                if self.amount()
                    && let Some(item) = self.items.get_mut(before)
                    && let Means::Amount(Amount::Number(value)) = item.means
                {
                    item.means = Means::Amount(Amount::Usd(value));
                    item.at.start -= 1;
                }
            }
            "\u{20ac}" | "\u{a3}" if self.is(1, Class::Figure) => {
                self.at += 1;
                self.push(Means::Amount(Amount::Other), String::new(), 1);
            }
            "," | ";" | ":" | "(" | ")" | "/" | "<" | ">" | "=" | "\u{2264}" | "\u{d7}" | "%" | "&" | "|" => {
                // `<= 120 ms`
                if mark == "="
                    && self.token(0).is_some_and(|token| token.glued)
                    && self.items.last().is_some_and(|item| item.is_mark("<>"))
                {
                    self.at += 1;
                    return;
                }
                let mark = match mark.as_str() {
                    "\u{d7}" => "x".to_owned(),
                    "\u{2264}" => "<".to_owned(),
                    _ => mark,
                };
                self.push(Means::Mark, mark, 1);
            }
            _ => self.at += 1,
        }
    }

    /// A model, an instance type or a Region that begins here.
    fn named(&mut self) -> bool {
        if let Some((region, count)) = self.region() {
            self.push(Means::Region(region), region.code().to_owned(), count);
            return true;
        }
        let word = self.word(0);
        if word.contains('.')
            && let Some(found) = instance::by_name(&word).or_else(|| instance::by_name(&format!("ml.{word}")))
        {
            self.push(Means::Instance(found), word, 1);
            return true;
        }
        self.model()
    }

    /// `eu-west-1`: three tokens and their hyphens.
    fn region(&self) -> Option<(Region, usize)> {
        if !self.is(0, Class::Word) || self.raw(1) != "-" || self.raw(3) != "-" {
            return None;
        }
        let place = self.place(0, 5);
        Region::from_code(&self.text.get(place)?.to_lowercase()).map(|region| (region, 5))
    }

    /// The longest name of a model that begins here.
    fn model(&mut self) -> bool {
        let letter = self.word(0).len() == 1 && self.raw(1) != "-";
        if !self.is(0, Class::Word) || letter || !model::begins(&self.word(0)) {
            return false;
        }
        for count in (1..=7).rev() {
            if self.token(count - 1).is_none_or(|last| last.class == Class::Line || last.class == Class::Mark) {
                continue;
            }
            let place = self.place(0, count);
            let Some(name) = self.text.get(place).filter(|name| name.len() <= 60 && !name.contains('\n')) else {
                continue;
            };
            let Some(found) = model::named(name) else { continue };
            // `Mixtral-like` is another model; a figure with a unit behind the name is no part of it.
            let like =
                self.raw(count) == "-" && matches!(self.word(count + 1).as_str(), "like" | "style" | "sized" | "class");
            if like {
                return false;
            }
            let word = name.to_lowercase();
            self.push(Means::Model(found), word, count);
            return true;
        }
        false
    }
}
