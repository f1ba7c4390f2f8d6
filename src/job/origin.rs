//! Which values came with an example, and which a person said.
//!
//! An example is there to be changed. What it brought stands only as long as the example's own question does: another
//! task or another algorithm is another job, and takes along what the person said and nothing else.

use super::answers::Answers;
use super::field::{Field, FieldSet};
use super::gallery::{Example, GALLERY};
use super::work::Kind;

/// Where the values of a job came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Origin {
    /// The example it began as, by its place in the gallery.
    example: Option<usize>,
    /// What the person said, even where it is the same as the example's value.
    said: FieldSet,
}

impl Origin {
    /// The origin of a job that comes from outside: all of it was said by somebody, unless it is an example as it is.
    #[must_use]
    pub fn of(answers: &Answers) -> Self {
        Self { example: GALLERY.iter().position(|example| example.answers() == *answers), said: FieldSet::default() }
    }

    /// The origin of a job that began as the example of this name.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self { example: GALLERY.iter().position(|example| example.name == name), said: FieldSet::default() }
    }

    /// The example that the job began as.
    #[must_use]
    pub fn example(&self) -> Option<&'static Example> {
        self.example.and_then(|at| GALLERY.get(at))
    }

    /// Notes that the person said a value.
    pub const fn say(&mut self, field: Field) {
        self.said.add(field);
    }

    /// The fields whose values are the example's and not the person's.
    #[must_use]
    pub fn brought(&self, answers: &Answers) -> FieldSet {
        let mut brought = FieldSet::default();
        let Some(example) = self.example() else { return brought };
        let example = example.answers();
        for (field, text) in example.iter() {
            if !self.said.has(field) && answers.get(field) == Some(text) {
                brought.add(field);
            }
        }
        brought
    }
}

/// The job after a person chose another task, algorithm or model: what an example brought is cleared where it belongs to
/// the job before. Also the fields that were cleared, in the order of the form.
#[must_use]
pub fn changed(answers: &Answers, origin: &Origin, field: Field, text: &str) -> (Answers, Vec<Field>) {
    let mut after = answers.clone();
    after.set(field, text);
    let keeps = |other: Field| match field {
        // What runs is the same, whatever is to be done with it.
        Field::Task => matches!(other, Field::Algorithm | Field::Model | Field::Parameters),
        Field::Algorithm => other == Field::Task,
        // Another model of the same kind is the same job.
        Field::Model => other == Field::Task || !parts(answers, &after),
        _ => true,
    };
    let cleared: Vec<Field> =
        origin.brought(answers).iter().filter(|other| *other != field && !keeps(*other)).collect();
    for other in &cleared {
        after.set(*other, "");
    }
    (after, cleared)
}

/// Whether the model that is now named is none that the algorithm before could be.
fn parts(before: &Answers, after: &Answers) -> bool {
    let kind = before.kind();
    after.library_model().is_some_and(|model| !kind.suits(model.kind))
        && before.get(Field::Algorithm).is_some_and(|key| Kind::of(key).is_deep())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example(name: &str) -> (Answers, Origin) {
        let origin = Origin::named(name);
        (origin.example().map(Example::answers).unwrap_or_default(), origin)
    }

    #[test]
    fn another_algorithm_keeps_nothing_of_the_example() {
        let (bert, origin) = example("BERT-large fine-tune");
        let (after, cleared) = changed(&bert, &origin, Field::Algorithm, "xgboost");
        assert_eq!(after, Answers::of(&[(Field::Task, "train"), (Field::Algorithm, "xgboost")]));
        assert_eq!(cleared, [Field::Model, Field::DataSize, Field::Epochs, Field::Deadline]);
    }

    #[test]
    fn what_a_person_said_stays_even_where_the_example_says_the_same() {
        let (mut bert, mut origin) = example("BERT-large fine-tune");
        bert.set(Field::DataSize, "60");
        origin.say(Field::DataSize);
        origin.say(Field::Deadline);
        let (after, cleared) = changed(&bert, &origin, Field::Algorithm, "xgboost");
        assert_eq!(after.get(Field::DataSize), Some("60"));
        assert_eq!(after.get(Field::Deadline), Some("12"));
        assert_eq!(cleared, [Field::Model, Field::Epochs]);
    }

    #[test]
    fn another_task_keeps_what_runs_and_nothing_else() {
        let (bert, origin) = example("BERT-large fine-tune");
        for task in ["serve", "both"] {
            let (after, _) = changed(&bert, &origin, Field::Task, task);
            let wanted = [(Field::Task, task), (Field::Algorithm, "transformer"), (Field::Model, "bert-large")];
            assert_eq!(after, Answers::of(&wanted), "{task}");
        }
    }

    #[test]
    fn another_model_of_the_same_kind_is_the_same_job() {
        let (bert, origin) = example("BERT-large fine-tune");
        let (after, cleared) = changed(&bert, &origin, Field::Model, "roberta-large");
        assert_eq!((after.get(Field::Epochs), cleared), (Some("3"), Vec::new()));
        let (after, _) = changed(&bert, &origin, Field::Model, "resnet-50");
        assert_eq!(after, Answers::of(&[(Field::Task, "train"), (Field::Model, "resnet-50")]));
        assert_eq!(after.kind(), Kind::Cnn, "the model says what kind of network it is");
    }

    #[test]
    fn a_job_from_outside_was_said_by_somebody() {
        let job = Answers::of(&[(Field::Algorithm, "cnn"), (Field::Epochs, "90"), (Field::Model, "resnet-50")]);
        let origin = Origin::of(&job);
        assert!(origin.brought(&job).is_empty());
        let (after, cleared) = changed(&job, &origin, Field::Algorithm, "xgboost");
        assert_eq!((after.get(Field::Epochs), cleared), (Some("90"), Vec::new()));
        for example in GALLERY {
            let answers = example.answers();
            assert_eq!(Origin::of(&answers).brought(&answers).len(), answers.len(), "{}", example.name);
        }
    }
}
