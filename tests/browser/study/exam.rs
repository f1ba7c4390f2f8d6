//! The mock exam: taken with flags and the clock, resumed after a reload, marked.

use serde_json::json;

use super::{at_hand, choose, kept, open};
use crate::harness::{Page, browse};

async fn place(page: &Page, number: usize) {
    page.says("main", "*", &format!("Question {number} of 10")).await;
}

#[test]
fn an_exam_is_taken_with_flags_and_clock_reloaded_and_marked() {
    browse(async |page| {
        open(page, "exam").await;
        page.says("main", "*", "65 questions in 130 minutes; 720 of 1000 passes").await;
        page.click("button", "10 questions").await;
        for number in 1..=10 {
            place(page, number).await;
            choose(page, &at_hand(page).await, number <= 8).await;
            if number == 3 {
                page.click("button", "Flag").await;
            }
            if number < 10 {
                page.click("button", "Next").await;
            }
        }
        page.says("main", "*", "10 of 10 answered").await;
        let before = page.text("timer", "Time left").await;
        page.until(
            "the clock runs",
            "return tidy(find('timer', 'Time left').textContent) !== arguments[0]",
            &[json!(before)],
        )
        .await;
        page.click("button", "Hide time").await;
        page.find("button", "Show time").await;
        assert!(!page.shows("timer", "*").await);
        page.click("button", "Pause").await;
        page.says("main", "*", "The exam is paused").await;
        let asked: bool = page.js("return document.querySelector('[data-question]') !== null", &[]).await;
        assert!(!asked, "a paused exam hides its question");
        let paused = kept(page).await.exam().expect("an exam").clone();

        open(page, "exam").await;
        page.says("main", "*", "The exam is paused").await;
        let again = kept(page).await.exam().expect("the exam is still there").clone();
        assert_eq!(again.answered(), 10);
        assert_eq!(again.left(again.started()), paused.left(paused.started()), "the time away does not count");
        page.click("button", "Continue").await;
        place(page, 10).await;
        page.click("link", "Review").await;
        page.find("button", "3 answered, flagged").await;
        page.click("button", "3 answered, flagged").await;
        place(page, 3).await;
        page.click("link", "Review").await;
        page.click("button", "Finish the exam").await;
        page.click("button", "Finish now").await;
        // 100 + 900 × 8 / 10.
        page.find("heading", "Passed").await;
        page.says("main", "*", "820 of 1000").await;
        page.find("img", "Score 820 on a scale from 100 to 1000, pass mark 720").await;
        page.find("table", "*").await;
        let progress = kept(page).await;
        assert_eq!(progress.results().len(), 1);
        assert!(progress.exam().is_none());
        assert_eq!(page.complaints().await, Vec::<String>::new());
    });
}

#[test]
fn an_exam_under_way_survives_a_reload_without_a_pause() {
    browse(async |page| {
        open(page, "exam").await;
        page.click("button", "20 questions").await;
        choose(page, &at_hand(page).await, true).await;
        page.says("main", "*", "1 of 20 answered").await;
        open(page, "exam").await;
        page.click("button", "Continue").await;
        page.says("main", "*", "1 of 20 answered").await;
        page.click("button", "Pause").await;
        page.click("button", "Give up this exam").await;
        page.says("group", "Give up this exam", "1 of 20").await;
        page.click("button", "Give up").await;
        page.find("button", "65 questions").await;
        assert!(kept(page).await.exam().is_none());
    });
}
