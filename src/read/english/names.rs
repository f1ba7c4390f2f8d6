//! Names: models of the library with the precision that stands behind them, and codes of Regions.

use core::ops::Range;

use super::super::Sure;
use super::super::item::{Item, Means};
use super::English;
use crate::facts::model::ModelKind;
use crate::job::Field;

impl English {
    /// Models of the library and codes of Regions.
    pub(super) fn names(&mut self) {
        let found: Vec<(Field, &'static str, ModelKind, Range<usize>)> = self
            .items
            .iter()
            .enumerate()
            .filter(|(at, item)| !self.dropped(*at) && (!self.denied(*at) || self.only_there(*at, item)))
            .filter_map(|(_, item)| match item.means {
                Means::Model(model) => Some((Field::Model, model.id, model.kind, item.at.clone())),
                Means::Region(region) => Some((Field::Region, region.code(), ModelKind::Cnn, item.at.clone())),
                _ => None,
            })
            .collect();
        for (field, value, _, at) in found {
            if !self.spans.iter().any(|span| span.field == field && span.value == value) {
                self.span(field, value, at, Sure::Said, "");
            }
        }
    }

    /// How a model's file is written stands behind its name: `Llama 3.1 70B int4`.
    pub(super) fn written_as(&mut self) {
        if self.has(Field::Precision) {
            return;
        }
        let forms = [
            ("int4", "int4"),
            ("awq", "int4"),
            ("gptq", "int4"),
            ("int8", "int8"),
            ("fp8", "int8"),
            ("fp16", "16"),
            ("bf16", "16"),
        ];
        let found = self.items.iter().filter(|item| matches!(item.means, Means::Model(_))).find_map(|item| {
            let (_, value) = forms.iter().find(|(form, _)| item.word.ends_with(form))?;
            Some((*value, item.at.clone()))
        });
        if let Some((value, at)) = found {
            self.span(Field::Precision, value, at, Sure::Said, "");
        }
    }

    /// Whether a `not` before a Region is said of something else: `cannot get p4d in eu-west-1`, not `not in eu-west-1`.
    fn only_there(&self, at: usize, item: &Item) -> bool {
        let before =
            |back: usize| at.checked_sub(back).and_then(|at| self.items.get(at)).map_or("", |item| item.word.as_str());
        let no = |back: usize| super::super::lexicon::NO.contains(&before(back));
        matches!(item.means, Means::Region(_)) && before(1) == "in" && !no(2) && !no(3)
    }
}
