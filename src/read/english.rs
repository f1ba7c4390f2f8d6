//! Reading plain English by rules over a lexicon of the form's own fields.
//!
//! A text becomes sentences of words, amounts and names. Rules say which words around an amount make it which field, and
//! which words say the value of a choice. An amount is read once, by the first rule that wants it; what no rule wants is said
//! to be not understood. What was tried and dropped, and what is only asked about, is no statement.

mod after;
mod clock;
mod data;
mod limits;
mod machines;
mod names;
mod often;
mod rule;
mod seen;
mod traffic;
mod work;

use core::ops::Range;
use std::collections::{BTreeMap, BTreeSet};

use rule::{Figure, Say, When};

use super::amount::{self, Amount};
use super::item::{Item, Means, items};
use super::pattern::{Hit, Pattern, patterns};
use super::scope::Scope;
use super::{Span, Sure};
use crate::job::Field;
use crate::job::field::Kind;

/// A text on the way to its spans.
struct English {
    items: Vec<Item>,
    scope: Scope,
    trains: bool,
    serves: bool,
    scores: bool,
    /// The amounts that a rule has taken.
    taken: BTreeSet<usize>,
    spans: Vec<Span>,
}

/// What a text in English says: its spans, and the places that were not understood.
pub(super) fn read(text: &str) -> (Vec<Span>, Vec<Range<usize>>) {
    let items = items(text);
    let scope = Scope::of(&items);
    let mut english = English {
        items,
        scope,
        trains: false,
        serves: false,
        scores: false,
        taken: BTreeSet::new(),
        spans: Vec::new(),
    };
    english.task();
    let says: Vec<&[Say]> = vec![work::SAYS, data::SAYS, seen::SAYS, limits::SAYS, traffic::SAYS];
    let delivery: Vec<Say> = traffic::SAYS.iter().filter(|say| say.field == Field::Delivery).copied().collect();
    english.choices(&[&delivery]);
    english.scores = english.says(Field::Delivery, "schedule");
    english.spans.retain(|span| span.field != Field::Delivery);
    english.choices(&says);
    english.names();
    english.written_as();
    english.machines();
    english.often();
    english.clocks();
    english.figures(&[seen::FIGURES, traffic::FIGURES, limits::FIGURES, data::FIGURES]);
    english.after();
    let unread = english.unread();
    (english.spans, unread)
}

/// Rules by the word that they begin with, and those that begin with anything.
struct Index<'a, R> {
    by_word: BTreeMap<&'static str, Vec<(usize, usize)>>,
    amounts: Vec<(usize, usize)>,
    others: Vec<(usize, usize)>,
    rules: Vec<(&'a R, Vec<Pattern>)>,
}

impl<'a, R> Index<'a, R> {
    fn of(rules: impl Iterator<Item = &'a R>, words: impl Fn(&R) -> &'static str) -> Self {
        let rules: Vec<(&R, Vec<Pattern>)> = rules.map(|rule| (rule, patterns(words(rule)).collect())).collect();
        let mut by_word = BTreeMap::<&str, Vec<(usize, usize)>>::new();
        let (mut amounts, mut others) = (Vec::new(), Vec::new());
        for (at, (_, patterns)) in rules.iter().enumerate() {
            for (which, pattern) in patterns.iter().enumerate() {
                match pattern.begins() {
                    Some(words) => {
                        for word in words {
                            by_word.entry(word).or_default().push((at, which));
                        }
                    }
                    None if pattern.begins_with_amount() => amounts.push((at, which)),
                    None => others.push((at, which)),
                }
            }
        }
        Self { by_word, amounts, others, rules }
    }

    /// Every hit in a text: the rule's number, the rule, its pattern, and where it was found.
    fn hits(&self, items: &[Item], scope: &Scope) -> Vec<(usize, &'a R, &Pattern, Hit)> {
        let mut found = Vec::new();
        for sentence in &scope.sentences {
            for at in sentence.clone() {
                let Some(item) = items.get(at) else { continue };
                let named = self.by_word.get(item.word.as_str()).map_or(&[][..], Vec::as_slice);
                let plain = matches!(item.means, Means::Word | Means::Mark | Means::End);
                let amounts = if plain { &[][..] } else { self.amounts.as_slice() };
                for (rule, which) in named.iter().chain(amounts).chain(&self.others) {
                    let Some((made, pattern)) =
                        self.rules.get(*rule).and_then(|(made, all)| Some((*made, all.get(*which)?)))
                    else {
                        continue;
                    };
                    if let Some(hit) = pattern.at(items, sentence.start, at, sentence.end) {
                        found.push((*rule, made, pattern, hit));
                    }
                }
            }
        }
        found
    }
}

impl English {
    /// Whether a choice was read so.
    fn says(&self, field: Field, value: &str) -> bool {
        self.spans.iter().any(|span| span.field == field && span.value == value)
    }
    fn has(&self, field: Field) -> bool {
        self.spans.iter().any(|span| span.field == field)
    }
    fn dropped(&self, at: usize) -> bool {
        self.scope.dropped.get(at).copied().unwrap_or(false)
    }
    fn asked(&self, at: usize) -> bool {
        self.scope.asked.get(at).copied().unwrap_or(false)
    }
    fn place(&self, hit: &Hit) -> Range<usize> {
        let start = self.items.get(hit.first).map_or(0, |item| item.at.start);
        let end = hit.behind.checked_sub(1).and_then(|last| self.items.get(last)).map_or(start, |item| item.at.end);
        start..end.max(start)
    }
    fn span(&mut self, field: Field, value: impl Into<String>, at: Range<usize>, sure: Sure, why: impl Into<String>) {
        self.spans.push(Span { at, field, value: value.into(), sure, why: why.into() });
    }

    /// Whether a rule holds for this job.
    const fn holds(&self, when: When) -> bool {
        match when {
            When::Always => true,
            When::Trains => self.trains || !self.serves,
            When::Serves => self.serves || !self.trains,
            When::Scores => self.scores,
            When::NotScored => !self.scores && (self.trains || !self.serves),
        }
    }

    /// Whether a `not` stands shortly before an item, in the same clause.
    fn denied(&self, at: usize) -> bool {
        for back in 1..=5 {
            let Some(item) = at.checked_sub(back).and_then(|at| self.items.get(at)) else { return false };
            if item.ends() || item.is_mark(",;:()/") || item.word == "but" || item.word == "and" {
                return false;
            }
            // `no-shows` are a thing, and deny nothing.
            let behind = self.items.get(at + 1 - back);
            let joined = behind.is_some_and(|next| next.is_mark("-") && next.at.start == item.at.end);
            if super::lexicon::NO.contains(&item.word.as_str()) && !joined {
                return true;
            }
        }
        false
    }

    /// Reads the task: from the words alone, or not at all.
    fn task(&mut self) {
        struct Cue(Task, &'static str);
        #[derive(Clone, Copy, PartialEq)]
        enum Task {
            Train,
            Serve,
        }
        let cues = [Cue(Task::Train, work::TRAINS), Cue(Task::Serve, work::SERVES)];
        let index = Index::of(cues.iter(), |cue| cue.1);
        let hits = index.hits(&self.items, &self.scope);
        let first = |task| {
            hits.iter()
                .find(|(_, cue, _, hit)| cue.0 == task && !self.dropped(hit.first))
                .map(|(.., hit)| self.place(hit))
        };
        let (train, serve) = (first(Task::Train), first(Task::Serve));
        (self.trains, self.serves) = (train.is_some(), serve.is_some());
        let (value, at) = match (train, serve) {
            (Some(train), Some(_)) => ("both", train),
            (Some(train), None) => ("train", train),
            (None, Some(serve)) => ("serve", serve),
            (None, None) => return,
        };
        self.span(Field::Task, value, at, Sure::Said, "");
    }

    /// Reads choices. Of two values of one field, that of the earlier rule stays; both stay where the same rule says both.
    fn choices(&mut self, tables: &[&[Say]]) {
        let rules: Vec<&Say> =
            tables.iter().flat_map(|table| table.iter()).filter(|say| self.holds(say.when)).collect();
        let index = Index::of(rules.into_iter(), |say| say.words);
        let mut hits = index.hits(&self.items, &self.scope);
        hits.sort_by_key(|(rule, _, _, hit)| (*rule, hit.first));
        let mut read: BTreeSet<Field> = BTreeSet::new();
        for (_, say, pattern, hit) in hits {
            let only_asked = asks_only(say.field) && (hit.first..hit.behind).any(|at| self.asked(at));
            if only_asked || self.dropped(hit.first) || !read.insert(say.field) {
                continue;
            }
            let denied = !pattern.says_no && self.denied(hit.first);
            let value = if denied { say.denied } else { say.value };
            if value.is_empty() {
                read.remove(&say.field);
                continue;
            }
            let at = self.place(&hit);
            self.span(say.field, value, at, Sure::Said, "");
        }
    }

    /// Reads amounts: the earliest rule takes an amount, and a field is said where it is said first.
    fn figures(&mut self, tables: &[&[Figure]]) {
        let rules: Vec<&Figure> =
            tables.iter().flat_map(|table| table.iter()).filter(|rule| self.holds(rule.when)).collect();
        let index = Index::of(rules.into_iter(), |rule| rule.words);
        let mut hits = index.hits(&self.items, &self.scope);
        hits.sort_by_key(|(rule, _, _, hit)| (*rule, hit.behind, hit.first));
        for (_, rule, _, hit) in hits {
            // What may, shall or must take so long does not take so long today.
            let wished = rule.fields == [Some(Field::ExpectedHours)]
                && (1..=3).filter_map(|back| hit.first.checked_sub(back)).filter_map(|at| self.items.get(at)).any(
                    |item| {
                        matches!(
                            item.word.as_str(),
                            "may"
                                | "shall"
                                | "should"
                                | "must"
                                | "can"
                                | "could"
                                | "to"
                                | "not"
                                | "would"
                                | "will"
                                | "if"
                        )
                    },
                );
            // A text that says a field a hundred times is none that a person wrote.
            let often = |field: &Field| self.spans.iter().filter(|span| span.field == *field).count() >= 4;
            if wished
                || rule.fields.iter().flatten().any(often)
                || hit.amounts.iter().any(|at| self.taken.contains(at) || self.dropped(*at))
            {
                continue;
            }
            let read: Vec<(Option<Field>, Option<String>)> = rule
                .fields
                .iter()
                .zip(&hit.amounts)
                .map(|(field, at)| (*field, field.and_then(|field| self.value(field, *at))))
                .collect();
            if read.iter().any(|(field, value)| field.is_some() && value.is_none()) {
                continue;
            }
            self.taken.extend(&hit.amounts);
            let at = self.place(&hit);
            for (field, value) in read {
                if let (Some(field), Some(value)) = (field, value) {
                    self.span(field, value, at.clone(), Sure::Said, "");
                }
            }
        }
    }

    /// An amount in the unit of a field and within its bounds; nothing where it cannot stand in it.
    fn value(&self, field: Field, at: usize) -> Option<String> {
        let Means::Amount(amount) = self.items.get(at)?.means else { return None };
        let unit = field.spec().unit;
        let value = match (amount, unit) {
            (Amount::Bytes(bytes), "GiB") => bytes / 1e9,
            (Amount::Binary(bytes), "GiB") => bytes / 1_073_741_824.0,
            (Amount::Bytes(bytes) | Amount::Binary(bytes), "GB") => bytes / 1e9,
            (Amount::Bytes(bytes) | Amount::Binary(bytes), "MB") => bytes / 1e6,
            (Amount::Time(seconds), "hours") => seconds / amount::HOUR,
            (Amount::Time(seconds), "s") => seconds,
            (Amount::Time(seconds), "ms") => seconds * 1000.0,
            (Amount::Number(count), "million") => count / 1e6,
            (Amount::Rate(value, _) | Amount::Pace(value) | Amount::Usd(value), _) => value,
            (Amount::Percent(value), "share") => value / 100.0,
            (Amount::Percent(value), _) if field == Field::SafetyFactor => value / 100.0,
            (Amount::Number(value) | Amount::Percent(value) | Amount::Pixels(value), _) => value,
            _ => return None,
        };
        let Kind::Number { min, max, whole } = field.spec().kind else { return None };
        let sane = match field {
            // Nobody waits a quarter of an hour for one answer, and nobody has a table of nine rows.
            Field::Latency => value <= 900_000.0,
            Field::Rows => value >= 10.0,
            // A training takes longer than a third of a minute; what is shorter is one answer.
            Field::ExpectedHours => value >= 0.005,
            // A sequence has hundreds of tokens, a training set millions; a network has thousands of weights.
            Field::Tokens | Field::Parameters => value >= 0.1,
            _ => true,
        };
        let fits = sane && value >= min && value <= max && value > 0.0 && (!whole || value.fract() == 0.0);
        fits.then(|| amount::written(value))
    }

    /// Amounts and types that no rule took, as places of the text.
    fn unread(&self) -> Vec<Range<usize>> {
        let covered =
            |at: &Range<usize>| self.spans.iter().any(|span| span.at.start < at.end && at.start < span.at.end);
        let counts = |item: &Item| match item.means {
            Means::Amount(Amount::Other) => item.word.starts_with(|c: char| c.is_ascii_digit()),
            // `one` and `two` are as often words as numbers.
            Means::Amount(Amount::Number(_)) => item.word.starts_with(|c: char| c.is_ascii_digit()),
            Means::Amount(_) | Means::Model(_) | Means::Instance(_) => true,
            _ => false,
        };
        let mut places: Vec<Range<usize>> = Vec::new();
        for (at, item) in self.items.iter().enumerate() {
            if counts(item) && !self.taken.contains(&at) && !covered(&item.at) {
                places.push(item.at.clone());
            }
        }
        places
    }
}

/// Fields of which a question only asks: what is possible, not what is so.
const fn asks_only(field: Field) -> bool {
    matches!(
        field,
        Field::Hardware
            | Field::TrafficShape
            | Field::Application
            | Field::Target
            | Field::Acceleration
            | Field::Rollout
            | Field::Neuron
            | Field::Arm
            | Field::SteadyUsage
            | Field::Checkpoints
            | Field::PTypes
            | Field::Availability
            | Field::TwoFleets
            | Field::Delivery
    )
}
