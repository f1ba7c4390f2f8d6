//! What if: a branch of the flow is looked at, taken by mouse, keys and finger, said in the link, and left again.

use sagefit::job::{Answers, Field, View};
use serde_json::json;
use thirtyfour::prelude::*;

use crate::accessible::look;
use crate::harness::{Page, browse, setting};
use crate::keyboard::tab_to;
use crate::native::{advice, example};

const FLOW: &str = "find('group', 'Decision flow')";

fn start() -> Answers {
    example("BERT-large fine-tune").answers()
}

fn requiring(key: &str) -> Answers {
    let mut answers = start();
    answers.set(Field::Branch, key);
    answers
}

/// Price and time of the best of a branch, as the engine says them natively.
fn best(key: &str) -> (String, String) {
    let advice = advice(&requiring(key), View::Today);
    let pick = advice.answers[0].pick().expect("something passes");
    let cost = sagefit::units::text::money(pick.cost.expect("a cost").likely);
    (cost, sagefit::units::text::span(pick.time.likely))
}

async fn open(page: &Page) {
    page.open_job(example("BERT-large fine-tune").link).await;
    page.find("group", "Decision flow").await;
    page.find("button", "CPU *").await;
}

async fn is_back(page: &Page) {
    page.answers(&start(), View::Today).await;
    page.until("no note", "return find('note', 'Required branch') === null", &[]).await;
    page.address("required_branch", false).await;
}

#[test]
fn a_branch_says_its_price_and_time_and_shows_where_it_leads_when_pointed_at() {
    browse(async |page| {
        open(page).await;
        let (cost, time) = best("processor.cpu");
        let said = page.text("button", "CPU *").await;
        assert!(said.contains(&format!("Best: {cost}, {time}")), "{said}");
        let height = format!("return {FLOW}.getBoundingClientRect().height");
        let before: f64 = page.js(&height, &[]).await;
        let branch = page.find("button", "CPU *").await;
        branch.scroll_into_view().await.expect("it is in sight");
        page.driver().action_chain().move_to_element_center(&branch).perform().await.expect("the mouse moves");
        page.says("status", "*With “CPU” required*", "Its best").await;
        page.find("button", "Take this branch").await;
        let card = format!("return tidy({FLOW}.querySelector('.flow-card-if').textContent)");
        let card: String = page.js(&card, &[]).await;
        assert!(card.starts_with("What if: CPU") && card.contains(&cost) && card.contains(&time), "{card}");
        let after: f64 = page.js(&height, &[]).await;
        assert!((after - before).abs() < 1.0, "the picture was {before} px high and is {after}");
        // The job is as it was until the branch is taken.
        page.answers(&start(), View::Today).await;
    });
}

#[test]
fn a_branch_is_taken_with_the_mouse_and_left_by_the_note_by_undo_and_by_back() {
    browse(async |page| {
        open(page).await;
        let due = requiring("processor.cpu");
        for way in ["note", "undo", "back"] {
            page.click("button", "CPU *").await;
            page.answers(&due, View::Today).await;
            page.says("note", "Required branch", "With “CPU” required").await;
            page.address("required_branch=processor.cpu", true).await;
            // What is left is now the branch that the price of the way back stands at.
            let gpu = page.text("button", "GPU *").await;
            assert!(gpu.contains("Best: "), "{gpu}");
            match way {
                "note" => page.click("button", "Remove").await,
                "undo" => page.click("button", "Undo").await,
                _ => page.driver().back().await.expect("back"),
            }
            is_back(page).await;
        }
        assert_eq!(page.complaints().await, Vec::<String>::new());
    });
}

#[test]
fn a_branch_is_taken_with_keys_and_the_focus_stays_at_its_question() {
    browse(async |page| {
        open(page).await;
        let name: String = page.text("button", "CPU *").await;
        tab_to(page, "button", &name).await;
        page.says("status", "*With “CPU” required*", "Its best").await;
        page.keys(Key::Escape).await;
        page.until("nothing is looked at", "return find('button', 'Take this branch') === null", &[]).await;
        page.keys(Key::Enter).await;
        page.answers(&requiring("processor.cpu"), View::Today).await;
        let focused: String = page.js("return nameOf(document.activeElement)", &[]).await;
        assert!(focused.contains("CPU or GPU?"), "the focus is on {focused}");
    });
}

#[test]
fn the_first_tap_of_a_finger_shows_and_the_button_takes() {
    browse(async |page| {
        page.screen(360, 800).await;
        page.open_job(example("BERT-large fine-tune").link).await;
        page.find("group", "Decision flow").await;
        page.until("the trunk is upright", &format!("return {FLOW}.querySelector('ol') !== null"), &[]).await;
        let unfold = "for (const fold of all('summary', 'Not taken: *')) fold.click()";
        let _: serde_json::Value = page.js(unfold, &[]).await;
        let branch = page.find("button", "CPU *").await;
        branch.scroll_into_view().await.expect("it is in sight");
        let place = "const area = find('button', 'CPU *').getBoundingClientRect(); return [area.x + 20, area.y + 10]";
        let [x, y]: [f64; 2] = page.js(place, &[]).await;
        page.cdp("Input.dispatchTouchEvent", json!({ "type": "touchStart", "touchPoints": [{ "x": x, "y": y }] }))
            .await;
        page.cdp("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] })).await;
        page.says("status", "*With “CPU” required*", "Its best").await;
        page.answers(&start(), View::Today).await;
        page.click("button", "Take this branch").await;
        page.answers(&requiring("processor.cpu"), View::Today).await;
    });
}

#[test]
fn a_branch_in_which_nothing_passes_says_which_check_empties_it() {
    browse(async |page| {
        let job = "task=train&algorithm=llm-full&model=llama-3.1-8b&tokens_millions=50&deadline_hours=24";
        page.open_job(&format!("{job}&required_branch=processor.cpu")).await;
        page.says("note", "Required branch", "With “CPU” required").await;
        page.find("heading", "Why none of *").await;
        page.says("region", "What cannot be met together", "Required branch").await;
        page.click("button", "Remove").await;
        page.until("something fits", "return find('heading', 'Why none of *') === null", &[]).await;
        page.step("CPU or GPU?").await;
        page.says("region", "CPU or GPU?", "It fails").await;
    });
}

#[test]
fn the_book_differs_in_words_and_a_required_branch_counts_for_today_alone() {
    browse(async |page| {
        open(page).await;
        page.click("switch", "The book’s path").await;
        page.says("note", "*The book differs.*", "the book’s answer is").await;
        page.click("switch", "The book’s path").await;
        page.click("button", "CPU *").await;
        page.answers(&requiring("processor.cpu"), View::Today).await;
        page.click("button", "By the book").await;
        page.says("note", "Required branch", "The book’s answer ignores it").await;
        page.answers(&start(), View::Book).await;
    });
}

#[test]
fn axe_finds_nothing_while_a_branch_is_looked_at_and_taken() {
    let axe = std::fs::read_to_string(setting("AXE_PATH")).expect("axe-core");
    let mut found = Vec::new();
    for (scheme, width) in [("light", 1440), ("dark", 1440), ("light", 768), ("dark", 360)] {
        browse(async |page| {
            page.screen(width, 900).await;
            page.media("screen", &[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]).await;
            page.open_job(example("BERT-large fine-tune").link).await;
            page.find("group", "Decision flow").await;
            if width < 700 {
                page.find("summary", "Not taken: *").await;
                let unfold = "for (const fold of all('summary', 'Not taken: *')) fold.click()";
                let _: serde_json::Value = page.js(unfold, &[]).await;
            }
            page.find("button", "CPU *").await.focus().await.expect("it takes the focus");
            page.find("button", "Take this branch").await;
            found.extend(look(page, &axe, &format!("looked at, {scheme}, {width} px")).await);
            page.click("button", "Take this branch").await;
            page.find("note", "Required branch").await;
            // What would change the answer is dimmed until the worker has said it.
            let rests = "return [...document.querySelectorAll('[aria-busy=true]')].length === 0";
            page.until("nothing is waited for", rests, &[]).await;
            found.extend(look(page, &axe, &format!("taken, {scheme}, {width} px")).await);
            let sideways: bool = page.js("return document.documentElement.scrollWidth > innerWidth", &[]).await;
            assert!(!sideways, "{width} px");
        });
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
