//! The course: short lessons, each with a job that can be changed and the questions of the flow it explains.
//!
//! A lesson says nothing about a job: what its example comes to is worked out by the engine when it is shown.

mod accelerator;
mod application;
mod cost;
mod family;
mod inference;
mod letters;
mod memory;
mod models;
mod processor;
mod scaling;
mod spread;
mod trial;

use crate::decide::Row;
use crate::job::Field;

/// What a lesson's picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// The steps of the flow that the lesson explains, with the way of the example through them.
    Flow,
    /// The families of the catalogue by their letters.
    Families,
    /// The accelerators of the catalogue by their memory.
    Accelerators,
}

/// A value to try in the example.
#[derive(Debug, Clone, Copy)]
pub struct Try {
    /// What is tried, in a few words.
    pub label: &'static str,
    /// The field.
    pub field: Field,
    /// What is put into it.
    pub value: &'static str,
}

/// A lesson.
#[derive(Debug)]
pub struct Lesson {
    /// Its name in addresses.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What one can do after it, in a sentence.
    pub aim: &'static str,
    /// What it comes down to, in two sentences at most.
    pub say: &'static str,
    /// The rows of the chapter it covers.
    pub rows: &'static [Row],
    /// The questions of the flow it explains, by id.
    pub questions: &'static [&'static str],
    /// The lesson, a paragraph each.
    pub text: &'static [&'static str],
    /// What the book says where today says otherwise.
    pub book: &'static str,
    /// What is true today.
    pub today: &'static str,
    /// What it is pictured by.
    pub picture: Picture,
    /// What the example is.
    pub example: &'static str,
    /// The example, as the text of a link.
    pub job: &'static str,
    /// The inputs of the example that can be changed.
    pub inputs: &'static [Field],
    /// Values that are worth trying.
    pub tries: &'static [Try],
    /// The steps of the flow to watch in the example, by id, in the order of the flow.
    pub steps: &'static [&'static str],
}

/// Every lesson, in the order in which they are best read.
pub static LESSONS: [Lesson; 12] = [
    letters::LESSON,
    processor::LESSON,
    spread::LESSON,
    memory::LESSON,
    family::LESSON,
    cost::LESSON,
    inference::LESSON,
    accelerator::LESSON,
    application::LESSON,
    models::LESSON,
    trial::LESSON,
    scaling::LESSON,
];

/// What addresses and titles need of a lesson.
#[derive(Debug, Clone, Copy)]
pub struct Name {
    /// Its name in addresses.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// The questions of the flow it explains, by id.
    pub questions: &'static [&'static str],
}

/// The name of every lesson, in order. It stands apart from the lessons, so that a program that only reads addresses is
/// smaller.
#[expect(clippy::indexing_slicing, reason = "a constant: an index out of its range ends the compilation")]
pub static NAMES: [Name; LESSONS.len()] = {
    let mut names = [Name { id: "", title: "", questions: &[] }; LESSONS.len()];
    let mut at = 0;
    while at < names.len() {
        let Lesson { id, title, questions, .. } = LESSONS[at];
        names[at] = Name { id, title, questions };
        at += 1;
    }
    names
};

/// The place of the lesson of a name: its own id, or the id of a question of the flow that it explains.
#[must_use]
pub fn find(name: &str) -> Option<usize> {
    let named = NAMES.iter().position(|lesson| lesson.id == name);
    named.or_else(|| NAMES.iter().position(|lesson| lesson.questions.contains(&name)))
}

const fn attempt(label: &'static str, field: Field, value: &'static str) -> Try {
    Try { label, field, value }
}

#[cfg(test)]
mod tests;
