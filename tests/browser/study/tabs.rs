//! Two open tabs do not overwrite each other.

use super::{at_hand, choose, kept, open};
use crate::harness::{Page, browse};

async fn answer(page: &Page, right: bool) {
    choose(page, &at_hand(page).await, right).await;
    page.click("button", "Check").await;
    page.find("button", "Next").await;
}

#[test]
fn what_each_of_two_tabs_does_is_kept() {
    browse(async |page| {
        open(page, "practise").await;
        let driver = page.driver();
        let first = driver.window().await.expect("a tab");
        let second = driver.new_tab().await.expect("another tab");
        driver.switch_to_window(second.clone()).await.expect("the other tab");
        open(page, "practise").await;
        // The second tab knows nothing yet of what the first does now, and the first nothing of the second.
        driver.switch_to_window(first.clone()).await.expect("the first tab");
        answer(page, true).await;
        driver.switch_to_window(second.clone()).await.expect("the other tab");
        answer(page, false).await;
        page.click("button", "Next").await;
        answer(page, true).await;
        driver.switch_to_window(first.clone()).await.expect("the first tab");
        page.click("button", "Next").await;
        answer(page, true).await;
        let progress = kept(page).await;
        assert_eq!(progress.answers().len(), 4);
        assert_eq!(progress.items().len(), 1);
        // What one tab does is seen in the other without a reload.
        page.go("#/study/progress").await;
        page.says("main", "*", "Answers today4 of").await;
        driver.switch_to_window(second).await.expect("the other tab");
        page.click("button", "Next").await;
        answer(page, true).await;
        driver.close_window().await.expect("it closes");
        driver.switch_to_window(first).await.expect("the first tab");
        page.says("main", "*", "Answers today5 of").await;
    });
}
