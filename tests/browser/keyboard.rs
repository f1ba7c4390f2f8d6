//! The keyboard alone: everything can be reached with Tab and done with keys.

use sagefit::job::View;
use thirtyfour::prelude::*;

use crate::harness::{Page, browse};
use crate::native::{advice, answers, example};

/// More stops than the page has.
const STOPS: usize = 200;

/// What has the focus: role and name.
pub async fn focused(page: &Page) -> (String, String) {
    page.js(
        "const here = document.activeElement; return here === document.body ? ['', ''] : [roleOf(here), nameOf(here)]",
        &[],
    )
    .await
}

/// Presses Tab until this has the focus.
pub async fn tab_to(page: &Page, role: &str, name: &str) {
    let mut passed = Vec::new();
    for _ in 0..STOPS {
        page.keys(Key::Tab).await;
        let now = focused(page).await;
        let prefix = name.trim_end_matches('*');
        if now.0 == role && (now.1 == name || (prefix != name && now.1.starts_with(prefix))) {
            let ring: bool = page.js("return document.activeElement.matches(':focus-visible')", &[]).await;
            assert!(ring, "{name} does not show that it has the focus");
            return;
        }
        passed.push(now);
    }
    panic!("Tab never comes to {role} “{name}”: {passed:?}");
}

#[test]
fn a_job_is_changed_with_keys_alone() {
    browse(async |page| {
        page.open("").await;
        tab_to(page, "radio", "Train").await;
        page.keys(Key::Right).await;
        page.find("button", "*Which hosting option? *").await;
        page.keys(Key::Left).await;
        tab_to(page, "button", "Undo").await;
        page.keys(Key::Enter).await;
        page.keys(Key::Enter).await;
        page.answers(&answers(example("BERT-large fine-tune").link), View::Today).await;
        page.open("").await;
        tab_to(page, "button", "Examples").await;
        page.keys(Key::Enter).await;
        tab_to(page, "textbox", "Search the examples").await;
        page.keys("60 GB").await;
        tab_to(page, "button", "XGBoost, 60 GB*").await;
        page.keys(Key::Enter).await;
        let mut job = example("XGBoost, 60 GB").answers();
        page.answers(&job, View::Today).await;
        tab_to(page, "textbox", "Training data").await;
        page.keys("0").await;
        let typed: String = page.js("return document.activeElement.value", &[]).await;
        job.set(sagefit::job::Field::DataSize, &typed);
        page.answers(&job, View::Today).await;
        tab_to(page, "radio", "Balanced").await;
        page.keys(Key::Right).await;
        page.address("priority=cost", true).await;
    });
}

#[test]
fn steps_and_tabs_are_opened_with_keys_alone() {
    browse(async |page| {
        page.open("").await;
        tab_to(page, "tab", "Flow").await;
        let name = "return nameOf(find('button', '*CPU or GPU?*', find('group', 'Decision flow')))";
        tab_to(page, "button", &page.js::<String>(name, &[]).await).await;
        page.keys(Key::Enter).await;
        page.says("region", "CPU or GPU?", "Why it is asked").await;
        page.keys(" ").await;
        page.until("the step is closed", "return find('region', 'CPU or GPU?') === null", &[]).await;
        // The arrows lead from step to step, in the order in which they are asked.
        let trail = advice(&answers(example("BERT-large fine-tune").link), View::Today).trail;
        let asked: Vec<&str> = trail.steps.iter().map(|step| step.question.title).collect();
        let at = asked.iter().position(|title| *title == "CPU or GPU?").expect("the step");
        for (key, name) in [(Key::Right, asked[at + 1]), (Key::Left, asked[at]), (Key::Home, asked[0])] {
            page.keys(key).await;
            let now = focused(page).await.1;
            assert!(now.contains(name), "{now}, not {name}");
        }
        page.keys(Key::Enter).await;
        page.find("region", "Training or inference?").await;
        page.keys(Key::Escape).await;
        page.until("the step is closed", "return find('region', 'Training or inference?') === null", &[]).await;
        tab_to(page, "summary", "The same in words").await;
        page.keys(Key::Enter).await;
        page.says("list", "The path in words", "Does it fit in memory?").await;

        page.open("").await;
        tab_to(page, "tab", "Flow").await;
        for name in ["Candidates", "Numbers", "Next steps"] {
            page.keys(Key::Right).await;
            page.find("tabpanel", &format!("{name}*")).await;
            assert!(focused(page).await.1.starts_with(name));
        }
        page.keys(Key::Right).await;
        page.find("tabpanel", "Flow").await;
        page.keys(Key::End).await;
        page.find("tabpanel", "Next steps").await;
        page.keys(Key::Home).await;
        page.find("tabpanel", "Flow").await;
    });
}

#[test]
fn the_link_is_copied_and_pages_are_changed_with_keys_alone() {
    browse(async |page| {
        page.open("").await;
        let catch = "navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }";
        let _: serde_json::Value = page.js(catch, &[]).await;
        tab_to(page, "button", "Copy link").await;
        page.keys(Key::Enter).await;
        page.until("a link was copied", "return (window.copied ?? '').includes('#/advise?')", &[]).await;
        page.open("").await;
        tab_to(page, "link", "About").await;
        page.keys(Key::Enter).await;
        page.find("heading", "About Sagefit").await;
    });
}

#[test]
fn tab_reaches_every_control_that_is_shown_and_is_never_caught() {
    browse(async |page| {
        page.open("").await;
        // Radio buttons and tabs are one stop for each group; what a group's arrow keys reach is left out.
        let wanted: Vec<(String, String)> = page
            .js(
                "const skip = control => control.type === 'radio' && !control.checked || roleOf(control) === 'tab' && control.getAttribute('aria-selected') !== 'true';
                return [...document.querySelectorAll('a[href], button, input, select, summary, [role=button]')].filter(control => isShown(control) && !skip(control)).map(control => [roleOf(control), nameOf(control)])",
                &[],
            )
            .await;
        assert!(wanted.len() > 30, "{wanted:?}");
        let mut reached = Vec::new();
        for _ in 0..STOPS {
            page.keys(Key::Tab).await;
            let now = focused(page).await;
            if now.0.is_empty() {
                break;
            }
            reached.push(now);
        }
        assert!(reached.len() < STOPS, "Tab never leaves the page");
        let missed: Vec<_> = wanted.iter().filter(|control| !reached.contains(control)).collect();
        assert!(missed.is_empty(), "Tab does not come to {missed:?}");
    });
}

#[test]
fn the_first_stop_skips_to_the_content() {
    browse(async |page| {
        page.open("").await;
        page.keys(Key::Tab).await;
        let (role, name) = focused(page).await;
        assert_eq!(role, "link");
        assert!(name.starts_with("Skip to"), "{name}");
        page.keys(Key::Enter).await;
        page.until("the focus is at the content", "return document.activeElement.closest('main') !== null", &[]).await;
        assert!(page.shows("region", "Answer").await);
    });
}
