//! The question at hand: it does not move when it is answered, the next one begins at its story, and it waits.

use serde_json::{Value, json};

use super::{at, at_hand, choose, open};
use crate::harness::{Page, browse};

/// Where each option and each of its words stands.
async fn options(page: &Page) -> Vec<[f64; 3]> {
    let script = "return [...document.querySelectorAll('form[data-question] .option')].map(option => {
        const [text, box] = [option.querySelector('.option-text').getBoundingClientRect(), option.getBoundingClientRect()];
        return [box.top + scrollY, box.height, text.top + scrollY];
    })";
    page.js(script, &[]).await
}

#[test]
fn no_option_moves_when_it_is_answered() {
    for width in [360, 390, 1440] {
        browse(async |page| {
            page.screen(width, 844).await;
            open(page, "practise").await;
            for right in [true, false, true] {
                let question = at_hand(page).await;
                choose(page, &question, right).await;
                let before = options(page).await;
                page.click("button", "Check").await;
                page.find("button", "Next").await;
                assert_eq!(options(page).await, before, "{width} px: {}", question.id());
                for ([_, height, _], choice) in before.iter().zip(&question.choices) {
                    assert!(*height >= 72.0, "{width} px: {height} for {}", choice.text);
                }
                page.click("button", "Next").await;
            }
        });
    }
}

#[test]
fn the_next_story_begins_on_the_screen_and_has_the_focus() {
    browse(async |page| {
        page.screen(360, 740).await;
        open(page, "practise").await;
        for number in 1..=20 {
            let question = at_hand(page).await;
            choose(page, &question, false).await;
            page.click("button", "Check").await;
            page.click("button", "Next").await;
            // A session is ten questions; its summary leads to another.
            if number % 10 == 0 {
                page.click("button", "Another session").await;
            }
            let begins = "const story = document.activeElement, top = story.getBoundingClientRect().top;
                return story.className === 'question-story' && top >= 0 && top < innerHeight / 2";
            page.until("the story is in sight", begins, &[]).await;
        }
    });
}

#[test]
fn a_question_waits_while_the_advise_page_is_open() {
    browse(async |page| {
        open(page, "practise").await;
        let question = at_hand(page).await;
        choose(page, &question, true).await;
        page.click("link", "Advise").await;
        page.find("region", "Answer").await;
        page.click("link", "Study").await;
        assert_eq!(at_hand(page).await.id(), question.id());
        let chosen: Value =
            page.js("return document.querySelectorAll('form[data-question] fieldset :checked').length", &[]).await;
        assert_eq!(chosen, json!(question.form.keys()));
        at(page, "practise").await;
    });
}

#[test]
fn not_sure_shows_what_is_right_and_counts_as_missed() {
    browse(async |page| {
        open(page, "practise").await;
        at_hand(page).await;
        page.click("button", "Not sure").await;
        page.find("heading", "Not answered").await;
        assert_eq!(super::kept(page).await.items().len(), 1);
    });
}

#[test]
fn today_leads_to_a_question_in_two_taps() {
    browse(async |page| {
        page.screen(390, 844).await;
        open(page, "").await;
        page.click("link", "6 questions*").await;
        at_hand(page).await;
        page.click("link", "Close").await;
        at(page, "").await;
    });
}
