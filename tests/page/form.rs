//! The card of the job.

use leptos::prelude::*;
use sagefit::app::components::job::JobCard;
use sagefit::app::state::{Page, State, state};
use sagefit::app::{example, render, render_part};
use sagefit::job::gallery::GALLERY;
use sagefit::job::{Answers, Field, View};

use crate::check::{check, values};

/// The card of a job.
fn card(answers: &Answers) -> String {
    let html = render_part(answers.clone(), View::Today, || view! { <JobCard/> }.into_any());
    check(&html, "the card");
    html
}

/// The card after something was done.
fn card_after(answers: &Answers, act: impl FnOnce(State) + 'static) -> String {
    let html = render_part(answers.clone(), View::Today, move || {
        act(state());
        view! { <JobCard/> }.into_any()
    });
    check(&html, "the card");
    html
}

/// The start tag of the input of a field.
fn input(html: &str, key: &str) -> String {
    let id = format!("id=\"field-{key}\"");
    let at = html.find(&id).unwrap_or_else(|| panic!("no field {key}"));
    let start = html[..at].rfind('<').unwrap_or_default();
    html[start..].split_once('>').map(|(tag, _)| tag.to_owned()).unwrap_or_default()
}

#[test]
fn every_first_question_of_every_example_is_on_the_card() {
    for example in GALLERY {
        let answers = example.answers();
        let html = card(&answers);
        for field in Field::ALL.iter().filter(|field| field.asked_first(&answers) && field.applies(&answers)) {
            if !matches!(field, Field::Task | Field::Priority) {
                input(&html, field.spec().key);
            }
        }
        assert!(!html.contains("aria-invalid=\"true\""), "{}", example.name);
    }
}

#[test]
fn a_wrong_field_says_so_beside_itself_and_the_answer_stays() {
    let mut answers = example();
    answers.set(Field::Deadline, "1. soon <b>");
    let html = render(Page::Advise, answers, View::Today);
    check(&html, "a wrong field");
    assert!(html.contains("Enter a number of hours, for example 12 or 7 d."));
    let input = input(&html, "deadline_hours");
    assert!(input.contains("aria-invalid=\"true\"") && input.contains("error-deadline_hours"), "{input}");
    assert!(html.contains("value=\"1. soon &lt;b&gt;\"") || html.contains("value=\"1. soon <b>\""), "it is kept");
    assert!(html.contains("ml."), "the answer stays");
}

#[test]
fn a_wrong_field_in_a_folded_group_opens_it() {
    let mut answers = example();
    assert!(!card(&answers).contains("field-sequence_length"));
    answers.set(Field::SequenceLength, "many");
    assert!(input(&card(&answers), "sequence_length").contains("aria-invalid=\"true\""));
}

#[test]
fn a_value_that_no_list_has_is_shown_as_it_came() {
    let html = card(&Answers::of(&[(Field::Algorithm, "quantum")]));
    assert!(html.contains("value=\"quantum\"") && html.contains("is not in the list"));
}

#[test]
fn an_empty_field_shows_what_is_assumed() {
    let html = card(&example());
    assert!(input(&html, "batch_size").contains("placeholder=\"assumed 8 or more\""));
    assert!(input(&html, "budget_usd").contains("placeholder=\"any\""));
    assert!(html.contains(">assumed no<"));
    assert!(!html.contains("not sure"));
}

#[test]
fn what_runs_is_asked_first_where_nobody_said_it() {
    let html = card(&Answers::default());
    assert!(html.contains("What runs on it?") && html.contains("A language model"));
    input(&html, "algorithm");
    input(&html, "model");
    assert!(!html.contains("field-data_gb"), "nothing else is asked yet");
    // A model of the library says what it is.
    let html = card(&Answers::of(&[(Field::Model, "resnet-50")]));
    assert!(!html.contains("What runs on it?"));
    input(&html, "images");
}

#[test]
fn an_example_leaves_nothing_behind_in_another_algorithm() {
    let html = card_after(&example(), |state| state.edit(Field::Algorithm, "xgboost"));
    for key in ["data_gb", "epochs", "deadline_hours"] {
        let tag = input(&html, key);
        assert!(
            !tag.contains(" value=\"0.4\"") && !tag.contains(" value=\"3\"") && !tag.contains(" value=\"12\""),
            "{tag}"
        );
    }
    assert!(html.contains("Cleared from the example: model, training data, epochs, finish within."));
    let kept = card_after(&example(), |state| {
        state.edit(Field::Deadline, "5");
        state.edit(Field::Algorithm, "xgboost");
    });
    assert!(input(&kept, "deadline_hours").contains(" value=\"5\""), "what was typed stays");
}

#[test]
fn undo_brings_back_what_was_there_and_where_it_came_from() {
    let html = card_after(&example(), |state| {
        state.edit(Field::Algorithm, "xgboost");
        state.undo();
        assert_eq!(state.answers.get_untracked(), example());
        // It is the example again: another algorithm clears it again.
        state.edit(Field::Algorithm, "cnn");
        assert_eq!(state.text(Field::Deadline), "");
    });
    assert!(html.contains("Undo"));
    assert!(!card(&example()).contains(">Undo<"), "nothing is to be undone yet");
}

#[test]
fn a_megabyte_reaches_neither_the_answers_nor_the_link() {
    card_after(&example(), |state| {
        state.edit(Field::DataSize, &"9".repeat(1_000_000));
        assert_eq!(state.text(Field::DataSize).len(), 200);
        state.edit(Field::Model, &"\u{1f980}".repeat(300_000));
        assert_eq!(state.text(Field::Model).chars().count(), 200);
    });
}

#[test]
fn the_model_shows_its_name_and_a_closed_list_is_empty() {
    let mut answers = example();
    answers.set(Field::Algorithm, "llm-lora");
    answers.set(Field::Model, "llama-3.1-8b");
    let html = card(&answers);
    assert!(input(&html, "model").contains("value=\"Llama 3.1 8B\""));
    assert!(!html.contains("model-resnet-50"));
    // What the library lacks is the name of one's own model, and its parameters are asked for.
    answers.set(Field::Model, "our ranker v2");
    let html = card(&answers);
    assert!(input(&html, "model").contains("value=\"our ranker v2\"") && !html.contains("aria-invalid=\"true\""));
    input(&html, "parameters_millions");
}

#[test]
fn what_was_said_in_another_unit_stands_beside_it_in_the_fields_own() {
    let mut answers = example();
    answers.set(Field::DataSize, "20 TB");
    answers.set(Field::Deadline, "7 d");
    let html = card(&answers);
    assert!(html.contains("= 20\u{202f}000 GB") && html.contains("= 168 hours"), "{html}");
}

#[test]
fn groups_say_how_much_of_them_is_said() {
    let mut answers = example();
    answers.set(Field::SequenceLength, "x");
    let html = card(&answers);
    let groups = values(&html, "class").into_iter().filter(|class| *class == "more-counts").count();
    assert!(groups >= 4, "{groups}");
    assert!(html.contains("1 said, ") && html.contains(" can be said"));
}
