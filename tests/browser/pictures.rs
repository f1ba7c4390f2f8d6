//! Pictures of the page for people to look at, in SCREENSHOT_DIR.

use std::path::Path;

use crate::harness::{browse, setting};
use crate::native::example;

/// Each picture's name with the place it shows.
fn places() -> Vec<(&'static str, String)> {
    let job = |name: &str, more: &str| format!("#/advise?{}{more}", example(name).link);
    vec![
        ("bert", job("BERT-large fine-tune", "")),
        ("bert-book", job("BERT-large fine-tune", "&view=book")),
        ("fraud", job("Fraud endpoint", "")),
        ("both", job("Train and serve", "")),
        ("chat", job("LLM chat", "")),
        (
            "error",
            "#/advise?task=train&algorithm=transformer&model=bert-large&data_gb=lots&epochs=3&colour=red".to_owned(),
        ),
        (
            "nothing",
            "#/advise?task=train&algorithm=llm-full&parameters_millions=70000&hardware=cpu&max_instances=1".to_owned(),
        ),
        ("old-link", job("App with a small CNN", "&data=2023-01-11")),
        ("about", "#/about".to_owned()),
    ]
}

fn take(scheme: &str) {
    let folder = setting("SCREENSHOT_DIR");
    browse(async |page| {
        for width in [360, 768, 1440] {
            page.screen(width, 900).await;
            page.media("screen", &[("prefers-color-scheme", scheme)]).await;
            for (name, place) in places() {
                page.open(&place).await;
                if name == "old-link" {
                    page.find("status", "What changed since*").await;
                }
                let file = Path::new(&folder).join(format!("{name}-{width}-{scheme}.png"));
                page.picture(&file).await;
                let size = std::fs::metadata(&file).map_or(0, |file| file.len());
                assert!(size > 10_000, "{} has {size} bytes", file.display());
            }
            page.open_job(example("BERT-large fine-tune").link).await;
            for (tab, name) in [("Candidates*", "candidates"), ("Numbers", "numbers"), ("Next steps", "next-steps")] {
                page.click("tab", tab).await;
                page.find("tabpanel", tab).await;
                if name == "next-steps" {
                    page.find("heading", "Report and hand-over").await;
                }
                page.picture(&Path::new(&folder).join(format!("{name}-{width}-{scheme}.png"))).await;
            }
        }
    });
}

#[test]
fn pictures_are_taken_in_light() {
    take("light");
}

#[test]
fn pictures_are_taken_in_dark() {
    take("dark");
}
