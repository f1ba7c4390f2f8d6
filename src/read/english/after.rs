//! What follows once words and amounts are read: what depends on the task, and what needs the whole text.

use super::super::amount::{self, Amount};
use super::super::item::{Item, Means};
use super::super::{Span, Sure};
use super::English;
use super::rule::When;
use crate::facts::model::{self, ModelKind};
use crate::facts::region::Region;
use crate::job::Field;

impl English {
    pub(super) fn after(&mut self) {
        self.night();
        self.waits();
        self.sum_of_models();
        self.shares_of_rates();
        self.data_size();
        self.precision();
        self.language_model();
        self.frameworks();
        self.formats();
        self.places();
        self.files();
        self.one_value_each();
    }

    /// `sees 45 requests per second on average and 160 in the busiest minute`: a figure that borrows its unit.
    fn shares_of_rates(&mut self) {
        let mut last: Option<(usize, f64)> = None;
        for at in 0..self.items.len() {
            let Some(item) = self.items.get(at) else { continue };
            if item.ends() {
                last = None;
                continue;
            }
            let Means::Amount(amount) = item.means else { continue };
            let value = match amount {
                Amount::Rate(_, unit) => {
                    last = Some((at, unit));
                    continue;
                }
                // A rate of what was named before: its own time, or the time of that one.
                Amount::Pace(rate) if !self.taken.contains(&at) => rate,
                Amount::Number(value) if !self.taken.contains(&at) => value / last.map_or(1.0, |(_, unit)| unit),
                _ => continue,
            };
            if last.is_none() || !self.holds(When::Serves) || self.dropped(at) {
                continue;
            }
            let near = |from: usize, to: usize| -> Vec<&str> {
                (from..to).filter_map(|at| self.items.get(at)).map(|item| item.word.as_str()).collect()
            };
            let behind: Vec<&str> =
                near(at + 1, at + 6).into_iter().take_while(|word| !matches!(*word, "," | ";" | "and" | "/")).collect();
            let before: Vec<&str> = near(at.saturating_sub(4), at)
                .into_iter()
                .rev()
                .take_while(|word| !matches!(*word, "," | ";" | "and" | "/"))
                .collect();
            let says = |words: &[&str]| behind.iter().chain(&before).any(|word| words.contains(word));
            let field = if says(&[
                "peak",
                "peaks",
                "busiest",
                "burst",
                "bursts",
                "worst",
                "maximum",
                "max",
                "sometimes",
                "nowhere",
                "reaches",
                "reach",
                "climbs",
                "spikes",
            ]) {
                Field::RatePeak
            } else if says(&[
                "average",
                "avg",
                "mean",
                "usual",
                "usually",
                "normal",
                "normally",
                "otherwise",
                "typical",
            ]) {
                Field::RateAverage
            } else {
                continue;
            };
            let place = item.at.clone();
            self.taken.insert(at);
            self.span(field, amount::written(value), place, Sure::Said, "in the unit of the rate before it");
        }
    }

    /// `can wait 300 ms` is a limit of an endpoint that answers at once; only minutes are time for a queue.
    fn waits(&mut self) {
        let short = |item: &Item| matches!(item.means, Means::Amount(Amount::Time(seconds)) if seconds < 60.0);
        let items = &self.items;
        self.spans.retain(|span| {
            let inside = |item: &&Item| span.at.start <= item.at.start && item.at.end <= span.at.end;
            let queued = span.field == Field::Delivery && span.value == "minutes";
            !(queued && items.iter().filter(inside).any(short))
        });
    }

    /// `45 PyTorch models and 20 scikit-learn models`: what is counted in two parts.
    fn sum_of_models(&mut self) {
        let counts: Vec<&Span> = self.spans.iter().filter(|span| span.field == Field::Models).collect();
        let [first, second] = counts.as_slice() else { return };
        let joined = self
            .items
            .iter()
            .any(|item| item.word == "and" && first.at.end <= item.at.start && item.at.end <= second.at.start);
        let near = second.at.start.saturating_sub(first.at.end) <= 6;
        let Some((one, other)) = first.value.parse::<f64>().ok().zip(second.value.parse::<f64>().ok()) else { return };
        if joined && near {
            let at = first.at.start..second.at.end;
            self.spans.retain(|span| span.field != Field::Models);
            self.span(Field::Models, amount::written(one + other), at, Sure::Said, "both together");
        }
    }

    /// Bytes that nothing else took are the training data, where a model is trained.
    fn data_size(&mut self) {
        if !self.holds(When::NotScored) || self.has(Field::DataSize) {
            return;
        }
        let each = |english: &Self, at: usize| {
            english.items.get(at + 1).is_some_and(|item| matches!(item.word.as_str(), "each" | "apiece" | "per"))
        };
        let places: Vec<usize> = (0..self.items.len())
            .filter(|at| !self.taken.contains(at) && !self.dropped(*at))
            .filter(|at| matches!(self.items.get(*at).map(|item| item.means), Some(Means::Amount(Amount::Bytes(bytes) | Amount::Binary(bytes))) if bytes >= 1e5))
            .filter(|at| !each(self, *at))
            .collect();
        let mut first = true;
        for at in places {
            let Some(value) = self.value(Field::DataSize, at) else { continue };
            let sentence =
                self.scope.sentences.iter().find(|sentence| sentence.contains(&at)).cloned().unwrap_or_default();
            let words: Vec<&str> =
                self.items.get(sentence).unwrap_or_default().iter().map(|item| item.word.as_str()).collect();
            let about = words.iter().any(|word| DATA.contains(word));
            let held = words.iter().any(|word| DATA.contains(word) && !word.starts_with("train"));
            let memory = words
                .iter()
                .any(|word| matches!(*word, "memory" | "ram" | "vram" | "nvidia" | "capacity" | "allocate"));
            if memory && !held || !about && self.serves {
                continue;
            }
            let place = self.items.get(at).map(|item| item.at.clone()).unwrap_or_default();
            self.taken.insert(at);
            self.span(Field::DataSize, value, place, if first { Sure::Said } else { Sure::Other }, "");
            first = false;
        }
    }

    /// 16 bits are mixed precision in training and pure 16 bits in serving. A model that makes images is served where
    /// nobody says that it is trained.
    fn precision(&mut self) {
        let makes_images = self.spans.iter().any(|span| {
            span.field == Field::Model
                && model::by_id(&span.value).is_some_and(|model| model.kind == ModelKind::Diffusion)
        });
        let serves = !self.trains && (self.serves || makes_images);
        for span in &mut self.spans {
            if span.field == Field::Precision && span.value == "16" {
                span.value = if serves { "half" } else { "mixed" }.to_owned();
                span.why =
                    if serves { "16 bits in serving" } else { "16 bits in training keep 32-bit weights" }.to_owned();
            }
        }
    }

    /// A language model that is fine-tuned without an adapter is fine-tuned whole.
    fn language_model(&mut self) {
        if self.has(Field::Algorithm) || !self.trains {
            return;
        }
        let decoder = self.spans.iter().any(|span| {
            span.field == Field::Model
                && model::by_id(&span.value).is_some_and(|model| model.kind == ModelKind::Decoder)
        });
        let tuned = self.items.iter().position(|item| item.word.starts_with("tun") || item.word.starts_with("finetun"));
        if let (true, Some(at)) = (decoder, tuned) {
            let place = self.items.get(at).map(|item| item.at.clone()).unwrap_or_default();
            self.span(Field::Algorithm, "llm-full", place, Sure::Implied, "no adapter is named");
        }
    }

    /// Several frameworks are those of several parts: none is that of the model.
    fn frameworks(&mut self) {
        let several =
            FRAMEWORKS.iter().filter(|words| self.items.iter().any(|item| words.contains(&item.word.as_str()))).count();
        // Some built-in algorithms have the framework in their name.
        let built_in = self.spans.iter().any(|span| {
            span.field == Field::Algorithm && (span.value.ends_with("-mxnet") || span.value.ends_with("-tf"))
        });
        if several > 1 || built_in || self.has(Field::PipelineSteps) {
            self.spans.retain(|span| span.field != Field::Framework);
        }
        let mixed = self.spans.iter().any(|span| span.field == Field::ModelFrameworks && span.value != "1");
        if mixed {
            self.spans.retain(|span| span.field != Field::Algorithm && span.field != Field::Framework);
        }
    }

    /// Images that are files are named by their format; a container such as RecordIO that is named too holds them.
    fn formats(&mut self) {
        let records = self.says(Field::DataFormat, "recordio");
        if records {
            self.spans.retain(|span| span.field != Field::DataFormat || span.value == "recordio");
        }
    }

    /// Places that a Region is named after, where no code of a Region is given.
    fn places(&mut self) {
        if self.has(Field::Region) {
            return;
        }
        for at in 0..self.items.len() {
            let word = self.items.get(at).map_or("", |item| item.word.as_str());
            let before = at.checked_sub(1).and_then(|at| self.items.get(at)).map_or("", |item| item.word.as_str());
            let next = |step: usize| self.items.get(at + step).map_or("", |item| item.word.as_str());
            // `Stockholm region`, `Canada (Central) Region`, `Frankfurt as always`.
            let central = next(1) == "(" && next(2) == "central" && next(3) == ")";
            let behind = if central { 4 } else { 1 };
            let called = matches!(next(behind), "region" | "as");
            let inside = before == "(" && next(1) == ")" && next(2) == "region";
            if !called && !inside && !matches!(before, "," | "/" | ";" | "region" | "in" | ":" | "leave" | "within") {
                continue;
            }
            let region = Region::ALL.iter().find(|region| {
                let place = region.place().to_lowercase();
                let place = place.trim_start_matches("n. ");
                if central { place.strip_suffix(" (central)") == Some(word) } else { place == word && word.len() > 3 }
            });
            let sentence =
                self.scope.sentences.iter().find(|sentence| sentence.contains(&at)).cloned().unwrap_or_default();
            let alone =
                called || inside || self.items.get(at + 1).is_none_or(|next| next.ends() || next.is_mark(",/;("));
            let elsewhere = self.items.get(sentence).unwrap_or_default().iter().any(|item| {
                matches!(item.word.as_str(), "office" | "offices" | "headquarters" | "based" | "colleagues" | "plant")
            });
            let named = alone;
            if let (Some(region), true, false) = (region, named, elsewhere) {
                let place = self.items.get(at).map(|item| item.at.clone()).unwrap_or_default();
                self.span(Field::Region, region.code(), place, Sure::Said, "the Region is named after the place");
                return;
            }
        }
    }

    /// Files of well under a megabyte are small, files of 50 MB and more are large.
    fn files(&mut self) {
        if self.has(Field::FileLayout) || !self.holds(When::NotScored) {
            return;
        }
        for at in 0..self.items.len() {
            let Some(Means::Amount(Amount::Bytes(bytes))) = self.items.get(at).map(|item| item.means) else { continue };
            let word = |step: usize| self.items.get(at + step).map_or("", |item| item.word.as_str());
            let each = matches!(word(1), "each" | "apiece")
                || (matches!(word(1), "per" | "a") && matches!(word(2), "file" | "image" | "object"));
            let value = if bytes < 1e6 {
                "many-small"
            } else if bytes >= 5e7 {
                "few-large"
            } else {
                continue;
            };
            if each && !self.taken.contains(&at) {
                let place = self.items.get(at).map(|item| item.at.clone()).unwrap_or_default();
                self.taken.insert(at);
                self.span(Field::FileLayout, value, place, Sure::Said, "the size of one file");
                return;
            }
        }
    }

    /// The first value of a field is read; another one is kept as a second reading.
    fn one_value_each(&mut self) {
        let mut kept: Vec<Span> = Vec::new();
        for mut span in core::mem::take(&mut self.spans) {
            if let Some(first) = kept.iter().find(|first| first.field == span.field && first.sure != Sure::Other) {
                if first.value == span.value {
                    continue;
                }
                span.sure = Sure::Other;
            }
            kept.push(span);
        }
        self.spans = kept;
    }
}

/// Words of a training set.
const DATA: [&str; 34] = [
    "data",
    "dataset",
    "csv",
    "csvs",
    "parquet",
    "recordio",
    "tfrecord",
    "tfrecords",
    "libsvm",
    "text",
    "json",
    "jsonl",
    "files",
    "file",
    "jpg",
    "jpeg",
    "jpegs",
    "png",
    "pngs",
    "images",
    "train",
    "trains",
    "training",
    "s3",
    "efs",
    "fsx",
    "logs",
    "corpus",
    "set",
    "rows",
    "tables",
    "table",
    "tsv",
    "clicks",
];

/// The names of each framework.
const FRAMEWORKS: [&[&str]; 5] =
    [&["pytorch", "torch"], &["tensorflow", "keras"], &["mxnet"], &["sklearn", "scikit"], &["jax", "flax"]];
