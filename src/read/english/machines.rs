//! The instance type that the job runs on today, and how many.

use super::super::amount::Amount;
use super::super::item::{Item, Means};
use super::super::{Span, Sure};
use super::English;
use crate::job::Field;

/// Words before a type that say that it only might be used.
const MIGHT: [&str; 24] = [
    "available",
    "move",
    "upgrade",
    "switch",
    "try",
    "use",
    "short",
    "quota",
    "for",
    "to",
    "buy",
    "enough",
    "compiled",
    "want",
    "get",
    "add",
    "attach",
    "consider",
    "cheaper",
    "better",
    "than",
    "could",
    "instead",
    "approved",
];

impl English {
    /// Reads the types that run today. A type that is only asked about, wanted or compiled for does not.
    pub(super) fn machines(&mut self) {
        let types: Vec<usize> = (0..self.items.len())
            .filter(|at| matches!(self.items.get(*at).map(|item| item.means), Some(Means::Instance(_))))
            .collect();
        let mut running: Vec<(u32, usize)> = Vec::new();
        for at in types {
            if self.dropped(at) {
                continue;
            }
            if self.compiled_for(at) {
                self.instance(at, Field::CompiledFor, Sure::Said);
                continue;
            }
            if let Some(weight) = self.runs(at) {
                running.push((weight, at));
            }
        }
        let Some((_, best)) = running.iter().copied().max_by_key(|(weight, at)| (*weight, core::cmp::Reverse(*at)))
        else {
            return;
        };
        self.instance(best, Field::CurrentInstance, Sure::Said);
        // The same type may be counted elsewhere; another type is said to be a second reading.
        let name = self.type_name(best);
        for (weight, at) in &running {
            if *at != best && self.type_name(*at) != name && *weight > 1 && self.type_name(*at).is_some() {
                self.instance(*at, Field::CurrentInstance, Sure::Other);
            }
        }
        let same: Vec<usize> = running.iter().map(|(_, at)| *at).filter(|at| self.type_name(*at) == name).collect();
        // A load test of one instance says nothing of how many run.
        let tested = |at: &usize| {
            let sentence =
                self.scope.sentences.iter().find(|sentence| sentence.contains(at)).cloned().unwrap_or_default();
            self.items
                .get(sentence)
                .unwrap_or_default()
                .iter()
                .any(|item| item.word == "test" || item.word.starts_with("benchmark"))
        };
        let same: Vec<usize> = same.into_iter().filter(|at| !tested(at) || self.at_endpoint()).collect();
        if let Some((count, item)) = same.iter().find_map(|at| self.machine_count(*at)) {
            let place = self.items.get(item).map(|item| item.at.clone()).unwrap_or_default();
            self.taken.insert(item);
            self.span(Field::CurrentCount, super::amount::written(count), place, Sure::Said, "");
        }
    }

    /// Whether it is said that an endpoint runs, so that what is tested is what runs.
    fn at_endpoint(&self) -> bool {
        let says = |item: &Item| matches!(item.word.as_str(), "serves" | "runs" | "running");
        self.items.iter().enumerate().any(|(at, item)| says(item) && !self.dropped(at))
    }

    fn type_name(&self, at: usize) -> Option<&'static str> {
        match self.items.get(at)?.means {
            Means::Instance(found) => Some(found.name),
            _ => None,
        }
    }

    fn instance(&mut self, at: usize, field: Field, sure: Sure) {
        let Some(item) = self.items.get(at) else { return };
        let (place, name) = (item.at.clone(), self.type_name(at).unwrap_or_default());
        self.spans.push(Span { at: place, field, value: name.to_owned(), sure, why: String::new() });
    }

    fn word(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).and_then(|at| self.items.get(at)).map_or("", |item| item.word.as_str())
    }

    fn compiled_for(&self, at: usize) -> bool {
        (1..=9).any(|back| self.word(at, back).starts_with("compil"))
            && (1..=2).any(|back| self.word(at, back) == "for")
    }

    /// How plainly it is said that the job runs on this type; nothing where it is not said.
    fn runs(&self, at: usize) -> Option<u32> {
        let sentence = self.scope.sentences.iter().find(|sentence| sentence.contains(&at))?.clone();
        let words: Vec<&str> = self.items.get(sentence.clone())?.iter().map(|item| item.word.as_str()).collect();
        let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
        if self.asked(at) || self.denied(at) {
            return None;
        }
        let near: Vec<&str> = (1..=4)
            .map(|back| self.word(at, back))
            .take_while(|word| !matches!(*word, "," | ";" | "." | "" | "(" | ")"))
            .collect();
        let behind = self.items.get(at + 1).map_or("", |item| item.word.as_str());
        if has(&["quota", "resourcelimitexceeded", "compare"]) || behind == "available" {
            return None;
        }
        // What the job was moved to is where it runs.
        let moved = near.iter().any(|word| matches!(*word, "moved" | "switched" | "migrated" | "changed" | "upgraded"));
        if moved && near.first() == Some(&"to") {
            return Some(2);
        }
        // `for training` says what a type is used for; `for ml.g5.xlarge` and `to ml.g5.xlarge` only name it.
        if near.first().is_some_and(|word| MIGHT.contains(word))
            || near.iter().any(|word| {
                matches!(*word, "move" | "upgrade" | "switch" | "try" | "consider" | "want" | "could" | "like" | "than")
            })
        {
            return None;
        }
        let now = [
            "now",
            "today",
            "currently",
            "current",
            "runs",
            "running",
            "run",
            "on",
            "uses",
            "environment",
            "have",
            "single",
            "behind",
        ];
        Some(if near.iter().any(|word| now.contains(word)) || has(&["now", "currently", "today"]) { 2 } else { 1 })
    }

    /// `two g4dn.xlarge`, `2x ml.m5.large`, `a single ml.m4.4xlarge`, `ml.g4dn.xlarge x 3`.
    fn machine_count(&self, at: usize) -> Option<(f64, usize)> {
        let number = |at: usize| match self.items.get(at).map(|item| item.means) {
            Some(Means::Amount(Amount::Number(value))) if (1.0..=1000.0).contains(&value) && value.fract() == 0.0 => {
                Some(value)
            }
            _ => None,
        };
        for back in 1..=3 {
            let Some(here) = at.checked_sub(back) else { break };
            if let Some(value) = number(here) {
                return Some((value, here));
            }
            match self.word(at, back) {
                "single" => return Some((1.0, here)),
                "x" | "instances" | "of" | "machines" => {}
                _ => break,
            }
        }
        // `ml.g5.2xlarge x4`
        let glued = self
            .items
            .get(at + 1)
            .and_then(|item| item.word.strip_prefix('x'))
            .and_then(|count| count.parse::<f64>().ok());
        if let Some(count) = glued.filter(|count| (1.0..=1000.0).contains(count)) {
            return Some((count, at + 1));
        }
        // `ml.g4dn.12xlarge (1)`
        if self.word(at + 1, 0) == "(" && self.word(at + 3, 0) == ")" {
            return number(at + 2).map(|value| (value, at + 2));
        }
        let times = self.items.get(at + 1).is_some_and(|item| item.word == "x");
        if times { number(at + 2).map(|value| (value, at + 2)) } else { None }
    }
}
