//! The flow: both paths, steps opened by links and by fingers, the map.

use sagefit::job::View;
use serde_json::Value;
use thirtyfour::prelude::*;

use crate::harness::browse;
use crate::keyboard::tab_to;
use crate::native::{advice, example};

/// What the cards at the ends of paths say.
const CARDS: &str =
    "return [...find('group', 'Decision flow').querySelectorAll('.flow-card')].map(card => tidy(card.textContent))";

#[test]
fn the_switch_shows_the_books_path_and_where_it_ends() {
    browse(async |page| {
        let job = example("BERT-large fine-tune");
        page.open_job(job.link).await;
        page.find("group", "Decision flow").await;
        let cards: Vec<String> = page.js(CARDS, &[]).await;
        let title = |view| advice(&job.answers(), view).answers[0].title().replace(' ', "");
        let tight = |text: &str| text.replace(' ', "");
        assert_eq!(cards.len(), 1);
        assert!(tight(&cards[0]).contains(&title(View::Today)), "{cards:?}");
        tab_to(page, "switch", "The book’s path").await;
        page.keys(" ").await;
        page.until(
            "two paths",
            "return find('group', 'Decision flow').querySelectorAll('.flow-card').length === 2",
            &[],
        )
        .await;
        let cards: Vec<String> = page.js(CARDS, &[]).await;
        assert!(cards[1].starts_with("The book") && tight(&cards[1]).contains(&title(View::Book)), "{cards:?}");
        let on: bool =
            page.js("return find('switch', 'The book’s path').getAttribute('aria-checked') === 'true'", &[]).await;
        assert!(on);
        page.click("switch", "The book’s path").await;
        page.until(
            "one path",
            "return find('group', 'Decision flow').querySelectorAll('.flow-card').length === 1",
            &[],
        )
        .await;
    });
}

#[test]
fn the_counts_fall_from_all_types_to_one() {
    browse(async |page| {
        page.open("").await;
        let all = sagefit::facts::instance::all().len();
        page.find("heading", &format!("How {all} instance types became one")).await;
        let counts: Vec<usize> = page
            .js("return [...find('group', 'Decision flow').querySelectorAll('text')].map(text => Number(text.textContent))", &[])
            .await;
        assert_eq!(counts.first(), Some(&all));
        assert!(counts.len() > 2 && counts.is_sorted_by(|a, b| a > b), "{counts:?}");
    });
}

#[test]
fn on_a_phone_the_trunk_is_upright_and_its_branches_fold() {
    browse(async |page| {
        page.screen(360, 800).await;
        page.open("").await;
        page.find("group", "Decision flow").await;
        let upright = "return find('group', 'Decision flow').querySelector('ol') !== null";
        page.until("the trunk is upright", upright, &[]).await;
        assert!(!page.shows("paragraph", "*no GPU*").await);
        let unfold =
            "const fold = all('summary', 'Not taken: *')[0]; fold.click(); return tidy(fold.parentElement.textContent)";
        let said: String = page.js(unfold, &[]).await;
        assert!(said.contains("types"), "{said}");
        page.step("CPU or GPU?").await;
        page.says("region", "CPU or GPU?", "Not taken").await;
        let sideways: bool = page.js("return document.documentElement.scrollWidth > innerWidth", &[]).await;
        assert!(!sideways);
    });
}

#[test]
fn a_step_stays_open_while_the_job_changes() {
    browse(async |page| {
        page.open("").await;
        page.step("CPU or GPU?").await;
        let before = page.text("region", "CPU or GPU?").await;
        page.fill("Training data", "4").await;
        let changed = "const panel = find('region', 'CPU or GPU?'); return panel !== null && tidy(panel.textContent) !== arguments[0]";
        page.until("the step says something else", changed, &[before.into()]).await;
        page.click("button", "Close").await;
        page.until("the step is closed", "return find('region', 'CPU or GPU?') === null", &[]).await;
        let focused: String = page.js("return nameOf(document.activeElement)", &[]).await;
        assert!(focused.contains("CPU or GPU?"), "the focus is on {focused}");
    });
}

#[test]
fn the_map_is_zoomed_and_its_steps_open() {
    browse(async |page| {
        page.open("").await;
        page.click("button", "Whole map").await;
        page.find("group", "Whole map*").await;
        let zoom = "return parseInt(all('status', '*%')[0].textContent)";
        let before: i32 = page.js(zoom, &[]).await;
        page.click("button", "Larger").await;
        let after: i32 = page.js(zoom, &[]).await;
        assert!(after > before, "{before} to {after}");
        page.click("button", "Fit").await;
        let _: Value = page.js("find('button', 'Which family?', find('group', 'Whole map*')).focus()", &[]).await;
        page.keys(Key::Enter).await;
        page.says("region", "Which family?", "Why it is asked").await;
    });
}
