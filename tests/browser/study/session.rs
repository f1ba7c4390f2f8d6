//! Sessions: a summary and the missed ones once more, what is at hand after a reload, cards by keyboard, the plan to a day,
//! the pages to look up.

use serde_json::{Value, json};

use super::{at, at_hand, choose, kept, open};
use crate::harness::{Page, browse};

/// Answers the question at hand and goes on.
async fn answer(page: &Page, right: bool) {
    choose(page, &at_hand(page).await, right).await;
    page.click("button", "Check").await;
    page.click("button", "Next").await;
}

#[test]
fn a_session_ends_with_a_summary_and_the_missed_ones_come_again() {
    for width in [360, 1440] {
        browse(async |page| {
            page.screen(width, 800).await;
            open(page, "practise/memory").await;
            let missed = at_hand(page).await.id();
            for number in 0..10 {
                answer(page, number > 1).await;
            }
            page.find("heading", "8 of 10 right").await;
            page.says("main", "*", "What you missed").await;
            page.click("button", "Retry 2 missed").await;
            assert_eq!(at_hand(page).await.id(), missed);
            answer(page, true).await;
            answer(page, true).await;
            page.find("heading", "2 of 2 right").await;
            page.click("button", "Another session").await;
            at_hand(page).await;
            page.says("main", "*", "1 of 10").await;
        });
    }
}

#[test]
fn what_is_at_hand_survives_a_reload_a_lesson_and_the_way_back() {
    browse(async |page| {
        open(page, "practise").await;
        let question = at_hand(page).await;
        choose(page, &question, false).await;
        open(page, "practise").await;
        assert_eq!(at_hand(page).await.id(), question.id());
        page.click("button", "Check").await;
        page.find("heading", "Not right").await;
        page.go("#/study/learn/memory").await;
        page.find("heading", "Memory").await;
        page.driver().back().await.expect("back");
        at(page, "practise").await;
        assert_eq!(at_hand(page).await.id(), question.id());
        page.find("heading", "Not right").await;
        assert_eq!(page.complaints().await, Vec::<String>::new());
    });
}

#[test]
fn cards_are_turned_and_rated_by_keys_taken_back_and_put_off() {
    browse(async |page| {
        open(page, "practise/cards").await;
        page.click("button", "Show the answer").await;
        page.keys("1").await;
        page.find("button", "Undo the last rating").await;
        // The next card has the focus: Space turns it, a digit rates it.
        page.keys(" ").await;
        page.find("group", "How well did you know it?").await;
        page.keys("3").await;
        page.find("button", "Show the answer").await;
        page.click("button", "Undo the last rating").await;
        page.find("group", "How well did you know it?").await;
        assert!(!page.shows("button", "Undo the last rating").await);
        page.click("button", "Not today").await;
        page.find("button", "Show the answer").await;
        page.go("#/study/progress").await;
        page.says("main", "*", "Answers today1 of").await;
        assert_eq!(kept(page).await.answers().len(), 1);
    });
}

#[test]
fn the_exam_is_asked_once_and_its_day_makes_a_plan() {
    for width in [360, 1440] {
        browse(async |page| {
            page.screen(width, 800).await;
            open(page, "").await;
            page.pick("Which exam do you prepare for?", "MLA-C01*").await;
            let set = "const field = document.querySelector('input[type=date]'); const day = new Date(Date.now() + 12 * 864e5);
                field.value = new Date(day - day.getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
                field.dispatchEvent(new Event('change', { bubbles: true }))";
            page.until("a day is asked", "return document.querySelector('input[type=date]') !== null", &[]).await;
            let _: Value = page.js(set, &[]).await;
            page.click("button", "Done").await;
            page.says("main", "*", "in 12 days").await;
            let _: Value = page.js("document.querySelector('.aim-plan summary').click()", &[]).await;
            page.says("main", "*", "And 5 days more").await;
            open(page, "").await;
            page.says("main", "*", "in 12 days").await;
            assert!(!page.shows("radiogroup", "Which exam do you prepare for?").await, "asked once");
        });
    }
}

#[test]
fn today_leads_from_cards_to_questions() {
    browse(async |page| {
        page.screen(360, 740).await;
        open(page, "").await;
        page.click("button", "Start, 12 minutes").await;
        for _ in 0..8 {
            page.click("button", "Show the answer").await;
            page.click("button", "Easy*").await;
        }
        page.find("heading", "8 of 8 right").await;
        page.click("button", "Next: 6 questions*").await;
        at_hand(page).await;
        page.says("main", "*", "1 of 6").await;
    });
}

#[test]
fn bookmarks_notes_and_faults_are_listed() {
    browse(async |page| {
        open(page, "practise").await;
        let question = at_hand(page).await;
        choose(page, &question, true).await;
        page.click("button", "Check").await;
        page.click("button", "Bookmark").await;
        page.click("button", "This question is wrong").await;
        page.fill("What is wrong with it?", "the budget\t").await;
        open(page, "progress").await;
        page.says("main", "*", &format!("bookmarked, called wrong, noted · {}", question.id())).await;
        page.says("main", "*", "the budget").await;
        page.click("link", "Practise the bookmarks").await;
        assert_eq!(at_hand(page).await.id(), question.id());
    });
}

#[test]
fn an_exam_is_finished_only_after_a_question_with_counts() {
    browse(async |page| {
        open(page, "exam").await;
        page.click("button", "10 questions").await;
        choose(page, &at_hand(page).await, true).await;
        page.click("link", "Review").await;
        page.click("button", "Finish the exam").await;
        page.says("group", "Finish the exam", "1 of 10 questions have an answer").await;
        page.click("button", "Go on").await;
        assert!(kept(page).await.exam().is_some());
        page.click("button", "Finish the exam").await;
        page.click("button", "Finish now").await;
        page.find("heading", "Not passed").await;
    });
}

#[test]
fn pages_to_look_up_hold_on_a_phone_and_the_glossary_is_searched() {
    browse(async |page| {
        page.screen(360, 740).await;
        for sheet in sagefit::study::look_up::Sheet::ALL {
            open(page, &format!("look-up/{}", sheet.key())).await;
            page.find("table", sheet.title()).await;
            let wide: bool = page.js("return document.documentElement.scrollWidth > innerWidth", &[]).await;
            assert!(!wide, "{} scrolls sideways", sheet.title());
        }
        open(page, "look-up/glossary").await;
        page.fill("Find a term", "warm").await;
        page.says("main", "*", "Instances that stay after a training job").await;
        page.until("others are gone", "return document.querySelectorAll('dt').length < 8", &[]).await;
    });
}

#[test]
fn the_cheat_sheet_is_one_page_on_paper() {
    browse(async |page| {
        open(page, "look-up/cheat-sheet").await;
        let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "marginTop": 0.4, "marginBottom": 0.4, "marginLeft": 0.4, "marginRight": 0.4 });
        let printed = page.cdp("Page.printToPDF", paper).await;
        let pdf = crate::native::base64(printed["data"].as_str().expect("a document"));
        let pages = String::from_utf8_lossy(&pdf).matches("/Type /Page\n").count();
        assert_eq!(pages, 1);
    });
}
