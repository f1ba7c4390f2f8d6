//! The answers as a person typed them: text for each field, nothing where nothing was said.

use super::choices::Task;
use super::field::Field;
use super::work::{Form, Kind};
use crate::facts::instance::{self, InstanceType};
use crate::facts::model::{self, Model, ModelKind};
use crate::facts::own::Prices;

/// The longest text of a field that is read, in characters: no field holds as much.
pub const LONGEST_VALUE: usize = 200;

/// What a person has typed or chosen so far. Any text is accepted here; [`super::validate`] says what is wrong.
#[derive(Debug, Clone, Default)]
pub struct Answers {
    // INVARIANT: in the order of the fields, no field twice, no text empty.
    given: Vec<(Field, String)>,
    /// The prices that their job is judged by. They are not part of what was said: no link or file holds them, and answers are
    /// equal whatever they are judged by.
    prices: Prices,
}

impl PartialEq for Answers {
    fn eq(&self, other: &Self) -> bool {
        self.given == other.given
    }
}

impl Eq for Answers {}

impl Answers {
    /// Answers from pairs of field and text.
    #[must_use]
    pub fn of(pairs: &[(Field, &str)]) -> Self {
        let mut answers = Self::default();
        for (field, text) in pairs {
            answers.set(*field, text);
        }
        answers
    }

    /// The same answers, judged by these prices.
    #[must_use]
    pub fn priced(mut self, prices: &Prices) -> Self {
        self.prices = prices.clone();
        self
    }

    /// The prices that their job is judged by.
    #[must_use]
    pub const fn prices(&self) -> &Prices {
        &self.prices
    }

    /// The text of a field, or nothing where nothing was said.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<&str> {
        let at = self.given.binary_search_by_key(&field, |(given, _)| *given).ok()?;
        self.given.get(at).map(|(_, text)| text.as_str())
    }

    /// Sets the text of a field; blank text means that nothing was said. What is longer than [`LONGEST_VALUE`] is cut.
    pub fn set(&mut self, field: Field, text: &str) {
        let text = text.char_indices().nth(LONGEST_VALUE).map_or(text, |(end, _)| text.get(..end).unwrap_or_default());
        let blank = text.trim().is_empty();
        match self.given.binary_search_by_key(&field, |(given, _)| *given) {
            Ok(at) if blank => {
                self.given.remove(at);
            }
            Ok(at) => {
                if let Some((_, old)) = self.given.get_mut(at) {
                    text.clone_into(old);
                }
            }
            Err(_) if blank => {}
            Err(at) => self.given.insert(at, (field, text.to_owned())),
        }
    }

    /// The fields that were given, with their text, in the order of the form.
    pub fn iter(&self) -> impl Iterator<Item = (Field, &str)> {
        self.given.iter().map(|(field, text)| (*field, text.as_str()))
    }

    /// How many fields were given.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.given.len()
    }

    /// Whether nothing was given.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.given.is_empty()
    }

    /// What the instances are for; training where nothing readable was said.
    #[must_use]
    pub fn task(&self) -> Task {
        self.get(Field::Task).and_then(Task::from_key).unwrap_or(Task::Train)
    }

    /// Whether the job has a training side.
    #[must_use]
    pub fn trains(&self) -> bool {
        self.task() != Task::Serve
    }

    /// Whether the job has a serving side.
    #[must_use]
    pub fn serves(&self) -> bool {
        self.task() != Task::Train
    }

    /// The key of the algorithm: the one that was chosen, else the one that the model of the library leaves no choice of. A
    /// language model that is trained leaves four.
    #[must_use]
    pub fn algorithm(&self) -> Option<&str> {
        self.get(Field::Algorithm).or_else(|| implied(self.library_model()?, self.task()))
    }

    /// The kind of work that the algorithm is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        Kind::with(self.algorithm().unwrap_or_else(|| self.usual()), self.library_model())
    }

    /// How the work of one request is counted.
    #[must_use]
    pub fn form(&self) -> Form {
        let model = self.library_model();
        Form::of(self.algorithm().unwrap_or_else(|| self.usual()), self.kind(), model)
    }

    /// The key of the algorithm that is assumed where nobody says what runs: a network where it runs on a GPU today.
    #[must_use]
    pub fn usual(&self) -> &'static str {
        let on = self.get(Field::CurrentInstance).and_then(instance::by_name);
        if on.is_some_and(InstanceType::is_gpu) { "cnn" } else { "xgboost" }
    }

    /// Whether nobody has said what runs: no algorithm, and no model whose kind of network is known.
    #[must_use]
    pub fn asks_what_runs(&self) -> bool {
        self.get(Field::Algorithm).is_none() && self.library_model().is_none()
    }

    /// The model of the library that was named.
    #[must_use]
    pub fn library_model(&self) -> Option<&'static Model> {
        self.get(Field::Model).and_then(|text| model::by_id(text.trim()).or_else(|| model::named(text)))
    }

    /// Whether a field holds this key.
    #[must_use]
    pub fn says(&self, field: Field, key: &str) -> bool {
        self.get(field).is_some_and(|text| text.trim() == key)
    }
}

/// The algorithm that a model alone stands for: its kind of network.
fn implied(model: &Model, task: Task) -> Option<&'static str> {
    match model.kind {
        ModelKind::Cnn => Some("cnn"),
        ModelKind::Decoder if task == Task::Serve => Some("llm-full"),
        ModelKind::Decoder => None,
        ModelKind::Vit => Some("vision-transformer"),
        ModelKind::Diffusion => Some("diffusion"),
        ModelKind::Encoder => Some("transformer"),
        ModelKind::EncoderDecoder => Some("encoder-decoder"),
    }
}
