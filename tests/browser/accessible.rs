//! axe-core finds nothing, in light and dark, narrow and wide, in every state that looks different.

use serde::Deserialize;
use serde_json::Value;

use crate::harness::{Page, browse, setting};
use crate::native::example;

#[derive(Deserialize)]
struct Violation {
    id: String,
    help: String,
    nodes: Vec<String>,
}

/// What axe-core finds on the page as it is.
pub async fn look(page: &Page, axe: &str, state: &str) -> Vec<String> {
    let script = format!(
        "const done = arguments[arguments.length - 1];
        if (!window.axe) {{ {axe} }}
        axe.run(document, {{ resultTypes: ['violations'] }}).then(
            found => done(found.violations.map(({{ id, help, nodes }}) => ({{ id, help, nodes: nodes.slice(0, 4).map(node => node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '')) }}))),
            error => done([{{ id: 'axe', help: String(error), nodes: [] }}]))"
    );
    let found = page.driver().execute_async(script, Vec::<Value>::new()).await.expect("axe runs");
    let found: Vec<Violation> = found.convert().expect("what axe found");
    found
        .iter()
        .map(|found| format!("{state}: {}: {}\n    {}", found.id, found.help, found.nodes.join("\n    ")))
        .collect()
}

fn every_state(scheme: &str, width: u32) {
    let axe = std::fs::read_to_string(setting("AXE_PATH")).expect("axe-core");
    let states = [
        ("training", example("BERT-large fine-tune").link.to_owned()),
        ("serving by the book", format!("{}&view=book", example("App with a small CNN").link)),
        ("both", example("Train and serve").link.to_owned()),
        ("an error", "task=train&algorithm=xgboost&data_gb=lots&colour=red".to_owned()),
        (
            "nothing fits",
            "task=train&algorithm=llm-full&parameters_millions=70000&hardware=cpu&max_instances=1".to_owned(),
        ),
    ];
    let mut found = Vec::new();
    for (name, job) in states {
        browse(async |page| {
            page.screen(width, 900).await;
            page.media("screen", &[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]).await;
            page.open_job(&job).await;
            found.extend(look(page, &axe, &format!("{name}, {scheme}, {width} px")).await);
            if name == "training" || name == "both" {
                page.click("tab", "Next steps").await;
                page.find("heading", "Report and hand-over").await;
                page.media("print", &[]).await;
                found.extend(look(page, &axe, &format!("report of {name}, {width} px")).await);
                page.media("screen", &[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]).await;
                page.click("tab", "Flow").await;
            }
            if name == "serving by the book" {
                page.open_job(&format!("{job}&data=2023-01-11")).await;
                page.find("status", "What changed since*").await;
                found.extend(look(page, &axe, &format!("an old link, {scheme}, {width} px")).await);
            }
            if name == "training" {
                for tab in ["Candidates*", "Numbers", "Next steps", "Flow"] {
                    page.click("tab", tab).await;
                    page.find("tabpanel", tab).await;
                    found.extend(look(page, &axe, &format!("{tab}, {scheme}, {width} px")).await);
                }
                if width < 700 {
                    page.click("button", "Change the job").await;
                }
                page.click("button", "More").await;
                page.click("button", "Training run*").await;
                page.click("button", "About Training data").await;
                page.click("button", "Examples").await;
                if width > 1000 {
                    page.step("CPU or GPU?").await;
                    page.click("button", "Whole map").await;
                }
                found.extend(look(page, &axe, &format!("all opened, {scheme}, {width} px")).await);
            }
        });
    }
    browse(async |page| {
        page.screen(width, 900).await;
        page.media("screen", &[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]).await;
        page.open("#/about").await;
        found.extend(look(page, &axe, &format!("About, {scheme}, {width} px")).await);
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn axe_finds_nothing_wide_and_light() {
    every_state("light", 1440);
}

#[test]
fn axe_finds_nothing_wide_and_dark() {
    every_state("dark", 1440);
}

#[test]
fn axe_finds_nothing_narrow_and_light() {
    every_state("light", 360);
}

#[test]
fn axe_finds_nothing_narrow_and_dark() {
    every_state("dark", 360);
}
