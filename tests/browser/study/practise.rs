//! Practice: questions with their explanations, cards with their ratings.

use super::{at, at_hand, choose, kept, open};
use crate::harness::browse;

#[test]
fn ten_questions_are_answered_and_explained() {
    browse(async |page| {
        open(page, "practise").await;
        let mut seen = Vec::new();
        for number in 0..10 {
            let question = at_hand(page).await;
            let right = number % 3 != 0;
            page.says("main", "*", &tidy(&question.story)).await;
            choose(page, &question, right).await;
            page.click("button", "Check").await;
            page.find("heading", if right { "Right" } else { "Not right" }).await;
            let said: String = page.js("return tidy(find('main', '*').textContent)", &[]).await;
            assert!(said.contains(&tidy(&question.why)), "{}: why the key is right", question.id());
            for choice in &question.choices {
                for sentence in tidy(&choice.why).split(". ") {
                    let told = said.contains(sentence.trim_end_matches('.'));
                    assert!(told, "{}: why of “{}”: {sentence}", question.id(), choice.text);
                }
            }
            assert!(page.shows("link", "Open in the flow").await);
            assert!(!seen.contains(&question.id()), "{} comes twice", question.id());
            seen.push(question.id());
            page.click("button", "Next").await;
        }
        page.says("region", "Practice", "6 of 10 right").await;
        let progress = kept(page).await;
        assert_eq!(progress.answers().len(), 10);
        assert_eq!(progress.items().len(), 4, "missed questions come back");
        assert_eq!(page.complaints().await, Vec::<String>::new());
    });
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn too_few_choices_are_no_answer() {
    browse(async |page| {
        open(page, "practise/kind-host").await;
        at_hand(page).await;
        page.click("button", "Check").await;
        page.until("it is said", "return document.getElementById('live').textContent.startsWith('Choose')", &[]).await;
        assert!(!page.shows("button", "Next").await);
    });
}

#[test]
fn what_is_practised_is_chosen_and_stands_in_the_address() {
    browse(async |page| {
        open(page, "practise").await;
        page.select("What to practise", "kind-host").await;
        at(page, "practise/kind-host").await;
        assert_eq!(at_hand(page).await.kind.key(), "host");
        page.select("What to practise", "memory").await;
        assert_eq!(at_hand(page).await.topic, "memory");
        page.driver().back().await.expect("back");
        at(page, "practise/kind-host").await;
        page.until("the question follows", "return document.querySelector('form[data-question^=host]') !== null", &[])
            .await;
    });
}

#[test]
fn the_book_is_asked_for_in_the_book_s_view() {
    browse(async |page| {
        open(page, "practise").await;
        page.pick("View", "Book").await;
        page.until(
            "the question follows",
            "return document.querySelector('form[data-question*=-book-]') !== null",
            &[],
        )
        .await;
        open(page, "practise").await;
        assert_eq!(at_hand(page).await.view, sagefit::job::View::Book, "the view is remembered");
    });
}

#[test]
fn cards_are_turned_and_rated_and_come_back() {
    browse(async |page| {
        open(page, "practise/cards").await;
        for rating in ["Good*", "Again*", "Easy*"] {
            page.click("button", "Show the answer").await;
            page.find("group", "How well did you know it?").await;
            page.click("button", rating).await;
            page.find("button", "Show the answer").await;
        }
        // A rating counts once something else happens.
        page.go("#/study/progress").await;
        page.says("main", "*", "Answers today3 of").await;
        assert_eq!(kept(page).await.items().len(), 3);
    });
}
