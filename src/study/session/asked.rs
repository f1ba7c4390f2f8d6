//! A question with what was chosen in it.

use crate::study::exam::Chosen;
use crate::study::question::{Form, Question};

/// A question with what was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The question.
    pub question: Question,
    /// What is chosen.
    pub chosen: Chosen,
    /// Whether it was answered.
    pub judged: bool,
}

impl Asked {
    /// A question that was not answered yet.
    #[must_use]
    pub const fn new(question: Question) -> Self {
        Self { question, chosen: Chosen::NONE, judged: false }
    }

    /// Whether exactly the right choices are chosen.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.question.is_right(self.chosen)
    }

    /// Whether as many are chosen as there are to choose, or each is put into a place.
    #[must_use]
    pub fn is_full(&self) -> bool {
        if self.question.form.is_placed() {
            return (0..self.question.choices.len()).all(|choice| self.chosen.place_of(choice).is_some());
        }
        self.chosen.places().len() == self.question.form.keys()
    }

    /// Puts a choice into a place, or takes it out.
    pub fn put(&mut self, choice: usize, place: Option<usize>) {
        if !self.judged && choice < self.question.choices.len() && self.question.form.is_placed() {
            self.chosen = self.chosen.placed(choice, place);
        }
    }

    /// Chooses a choice or takes it back; where one is to be chosen, another takes its place.
    pub fn pick(&mut self, choice: usize, on: bool) {
        if !self.judged && choice < self.question.choices.len() {
            self.chosen = picked(self.question.form, self.chosen, choice, on);
        }
    }
}

/// What is chosen once a choice was chosen or taken back.
#[must_use]
pub(super) fn picked(form: Form, chosen: Chosen, choice: usize, on: bool) -> Chosen {
    match form {
        Form::One => Chosen::of(&[choice]),
        Form::Two if chosen.has(choice) != on => chosen.toggled(choice),
        Form::Two | Form::Order | Form::Match => chosen,
    }
}
