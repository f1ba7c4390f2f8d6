//! axe-core finds nothing on the study page, in light and dark, narrow and wide.

use super::{at_hand, choose, open};
use crate::accessible::look;
use crate::harness::{browse, setting};

fn every_state(scheme: &str, width: u32) {
    let axe = std::fs::read_to_string(setting("AXE_PATH")).expect("axe-core");
    let mut found = Vec::new();
    browse(async |page| {
        page.screen(width, 900).await;
        page.media("screen", &[("prefers-color-scheme", scheme)]).await;
        let state = |name: &str| format!("{name}, {scheme}, {width} px");
        for place in [
            "",
            "learn",
            "learn/memory",
            "learn/letters/why",
            "learn/letters/flow",
            "learn/accelerator/more",
            "learn/accelerator/flow",
            "learn/memory/questions",
            "learn/built-in-algorithms",
            "look-up/limits",
            "look-up/symptoms",
            "look-up/cheat-sheet",
            "look-up/glossary",
            "progress",
        ] {
            open(page, place).await;
            found.extend(look(page, &axe, &state(place)).await);
        }
        open(page, "practise").await;
        page.pick("View", "Book").await;
        found.extend(look(page, &axe, &state("question")).await);
        choose(page, &at_hand(page).await, false).await;
        page.click("button", "Check").await;
        page.find("button", "Next").await;
        page.click("button", "This question is wrong").await;
        found.extend(look(page, &axe, &state("explanation")).await);
        open(page, "practise/cards").await;
        page.click("button", "Show the answer").await;
        page.click("button", "Good*").await;
        page.click("button", "Show the answer").await;
        found.extend(look(page, &axe, &state("card")).await);
        open(page, "exam").await;
        found.extend(look(page, &axe, &state("exam")).await);
        page.click("button", "10 questions").await;
        choose(page, &at_hand(page).await, true).await;
        page.click("button", "Flag").await;
        found.extend(look(page, &axe, &state("exam question")).await);
        page.click("link", "Review").await;
        page.find("heading", "Review").await;
        found.extend(look(page, &axe, &state("review")).await);
        page.click("button", "Finish the exam").await;
        page.click("button", "Finish now").await;
        page.find("heading", "Not passed").await;
        page.click("button", "1 *").await;
        found.extend(look(page, &axe, &state("result")).await);
        open(page, "progress").await;
        page.click("button", "Start over…").await;
        found.extend(look(page, &axe, &state("progress with answers")).await);
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
