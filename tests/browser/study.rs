//! The study page: lessons, questions, the mock exam, and what is kept of them.

mod accessible;
mod at_hand;
mod exam;
mod keep;
mod learn;
mod pasted;
mod pictures;
mod practise;
mod session;
mod speed;
mod tabs;

use sagefit::study::question::{Question, from_id};
use serde_json::{Value, json};

use crate::harness::Page;

/// Under which name the page keeps progress.
pub const KEY: &str = "sagefit.1.study";

/// Opens a place of the study page, such as `learn/memory`.
pub async fn open(page: &Page, place: &str) {
    page.open(&format!("#/study/{place}")).await;
}

/// The question that is at hand, made again natively from its id.
pub async fn at_hand(page: &Page) -> Question {
    page.until("a question is at hand", "return document.querySelector('form[data-question]') !== null", &[]).await;
    let id: String = page.js("return document.querySelector('form[data-question]').dataset.question", &[]).await;
    from_id(&id).unwrap_or_else(|| panic!("`{id}` names no question"))
}

/// The texts of the choices that are right, or of as many that are wrong.
pub fn choices(question: &Question, right: bool) -> Vec<String> {
    let some = question.choices.iter().filter(|choice| choice.keyed == right);
    some.take(question.form.keys()).map(|choice| choice.text.clone()).collect()
}

/// Chooses choices by what they say.
pub async fn choose(page: &Page, question: &Question, right: bool) {
    // Where each is put in its place, a wrong answer puts each in the place after its own.
    let places = question.places.len();
    if places > 0 {
        for choice in &question.choices {
            let place = if right { choice.goes } else { (choice.goes + 1) % places };
            let script = "const text = tidy(arguments[0]);
                const list = all('combobox', '*').find(one => nameOf(one) === text);
                list.value = String(arguments[1]); list.dispatchEvent(new Event('change', { bubbles: true }))";
            let _: Value = page.js(script, &[json!(choice.text), json!(place + 1)]).await;
        }
        return;
    }
    let role = if question.form.keys() == 1 { "radio" } else { "checkbox" };
    for text in choices(question, right) {
        let script =
            "const text = tidy(arguments[1]); all(arguments[0], '*').find(one => nameOf(one) === text).click()";
        let _: Value = page.js(script, &[json!(role), json!(text)]).await;
    }
}

/// The address of the open place of the study page.
pub async fn at(page: &Page, place: &str) {
    page.address_ends(&format!("#/study{}{place}", if place.is_empty() { "" } else { "/" })).await;
}

/// The progress as it stands in the storage.
pub async fn kept(page: &Page) -> sagefit::study::progress::Progress {
    let text: String = page.js("return localStorage.getItem(arguments[0])", &[json!(KEY)]).await;
    sagefit::study::progress::Progress::parse(&text).unwrap_or_else(|refusal| panic!("{refusal}: {text}"))
}
