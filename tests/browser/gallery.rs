//! Every example in both views, both flows, and the two ways of drawing the path.

use sagefit::job::View;
use sagefit::job::gallery::GALLERY;

use crate::harness::{Page, browse};
use crate::native;

/// Opens an example from the list.
pub async fn open_example(page: &Page, name: &str) {
    page.click("button", "Examples").await;
    page.click_in(("list", "Examples"), "button", &format!("{name}*")).await;
    page.until("the list has closed", "return find('list', 'Examples') === null", &[]).await;
}

async fn every_example(page: &Page, view: View) {
    page.open(&format!("#/advise?view={}", view.key())).await;
    for example in GALLERY {
        open_example(page, example.name).await;
        let answers = example.answers();
        page.answers(&answers, view).await;
        let advice = native::advice(&answers, view);
        let steps = page.questions().await;
        assert_eq!(steps.len(), advice.trail.steps.len(), "{}: {steps:?}", example.name);
        for step in &advice.trail.steps {
            let taken = step.branch().map_or("", |branch| branch.label);
            let said = format!("{} {taken}", step.question.title);
            assert!(steps.iter().any(|name| name.contains(&said)), "{}: {said} is not in {steps:?}", example.name);
        }
        let wrong: usize = page.js("return [...document.querySelectorAll('[aria-invalid=true]')].length", &[]).await;
        assert_eq!(wrong, 0, "{}", example.name);
        for tab in ["Candidates*", "Numbers", "Next steps", "Flow"] {
            page.click("tab", tab).await;
            // Most tabs are drawn by a worker.
            let full = "const panel = find('tabpanel', arguments[0]); return panel !== null && tidy(panel.textContent).length > 40";
            page.until(&format!("{}: {tab}", example.name), full, &[tab.into()]).await;
        }
    }
    assert_eq!(page.complaints().await, Vec::<String>::new());
}

#[test]
fn every_example_is_answered_today() {
    browse(async |page| every_example(page, View::Today).await);
}

#[test]
fn every_example_is_answered_by_the_book() {
    browse(async |page| every_example(page, View::Book).await);
}

#[test]
fn training_serving_and_both_have_their_flows() {
    browse(async |page| {
        page.open("").await;
        for (task, there, not_there) in [
            ("Serve", "*Which hosting option? *", Some("*CPU or GPU? *")),
            ("Both", "*CPU or GPU? *", None),
            ("Train", "*CPU or GPU? *", Some("*Which hosting option? *")),
        ] {
            page.pick("What is to be done", task).await;
            if let Some(gone) = not_there {
                page.until(gone, "return find('button', arguments[0]) === null", &[gone.into()]).await;
            }
            page.find("button", there).await;
            if task == "Both" {
                page.find("button", "*Which hosting option? *").await;
                assert_eq!(page.headlines().await.len(), 2);
            }
        }
    });
}

#[test]
fn the_whole_map_and_the_words_tell_the_same_path() {
    browse(async |page| {
        page.open("").await;
        let path = page.questions().await;
        page.click("summary", "The same in words").await;
        let words = page.names("listitem", ("list", "The path in words")).await;
        // What is listed within an item are its reasons.
        let steps = words.iter().filter(|words| words.contains("Why it is asked")).count();
        assert_eq!(steps, path.len(), "{words:?}");
        page.click("button", "Whole map").await;
        page.find("group", "Whole map*").await;
        let lit = page.names("button", ("group", "Whole map*")).await;
        assert_eq!(lit.len(), path.len(), "{lit:?}");
        page.click("button", "CPU or GPU?*").await;
        page.says("region", "CPU or GPU?", "Why it is asked").await;
        page.click("button", "Close").await;
    });
}

#[test]
fn candidates_sort_by_any_heading_and_figures_open_their_formulas() {
    browse(async |page| {
        page.open("").await;
        page.click("tab", "Candidates*").await;
        for heading in ["Time", "Price", "GPU memory"] {
            page.click_in(("columnheader", &format!("{heading}*")), "button", "*").await;
            let sorted = "return find('columnheader', arguments[0]).getAttribute('aria-sort') === 'ascending'";
            page.until(&format!("sorted by {heading}"), sorted, &[format!("{heading}*").into()]).await;
        }
        page.click("button", "Time *").await;
        page.says("region", "Answer", "Main uncertainty").await;
        page.click("tab", "Numbers").await;
        page.says("tabpanel", "Numbers", "Assumed, as nothing was said").await;
    });
}
