//! Pictures of the study page for people to look at, in SCREENSHOT_DIR; and that nothing is wider than the screen.

use std::path::Path;

use super::{at_hand, choose, open};
use crate::harness::{Page, browse, setting};

async fn take(page: &Page, name: &str, width: u32, scheme: &str) {
    let over: i32 =
        page.js("const whole = document.documentElement; return whole.scrollWidth - whole.clientWidth", &[]).await;
    assert!(over <= 0, "{name}, {width} px: {over} px too wide");
    page.picture(&Path::new(&setting("SCREENSHOT_DIR")).join(format!("study-{name}-{width}-{scheme}.png"))).await;
}

fn all(scheme: &str) {
    browse(async |page| {
        page.media("screen", &[("prefers-color-scheme", scheme)]).await;
        for width in [360, 768, 1440] {
            page.screen(width, 900).await;
            for (place, name) in [
                ("", "today"),
                ("learn", "list"),
                ("learn/processor", "lesson"),
                ("learn/letters/flow", "letters"),
                ("learn/memory/questions", "lesson-questions"),
                ("learn/built-in-algorithms", "algorithms"),
            ] {
                open(page, place).await;
                take(page, name, width, scheme).await;
            }
            open(page, "practise").await;
            take(page, "question", width, scheme).await;
            choose(page, &at_hand(page).await, false).await;
            page.click("button", "Check").await;
            page.find("button", "Next").await;
            take(page, "explanation", width, scheme).await;
            open(page, "practise/cards").await;
            page.click("button", "Show the answer").await;
            take(page, "card", width, scheme).await;
            open(page, "exam").await;
            take(page, "exam", width, scheme).await;
            page.click("button", "10 questions").await;
            for _ in 0..6 {
                choose(page, &at_hand(page).await, true).await;
                page.click("button", "Next").await;
            }
            page.click("button", "Flag").await;
            take(page, "exam-question", width, scheme).await;
            page.click("link", "Review").await;
            page.find("heading", "Review").await;
            take(page, "review", width, scheme).await;
            page.click("button", "Finish the exam").await;
            page.click("button", "Finish now").await;
            page.find("heading", "Not passed").await;
            take(page, "result", width, scheme).await;
            open(page, "progress").await;
            take(page, "progress", width, scheme).await;
        }
    });
}

#[test]
fn pictures_are_taken_in_light() {
    all("light");
}

#[test]
fn pictures_are_taken_in_dark() {
    all("dark");
}
