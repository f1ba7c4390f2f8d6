//! The answer and what stands around it: the second line, the book's line, the slim line, the colours.

use sagefit::advise;
use sagefit::job::{Field, View};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::harness::{Page, browse};
use crate::native::{advice, example};
use crate::start::{find_worker, lose_worker};

const BERT: &str = "BERT-large fine-tune";
const SLIM: (&str, &str) = ("region", "The answer in short");

#[test]
fn p_types_that_can_be_had_become_the_answer_in_place() {
    browse(async |page| {
        let start = example(BERT);
        page.open_job(start.link).await;
        let job = start.answers().validate().expect("a job");
        let advice = advice(&start.answers(), View::Today);
        let better = advise::better(&job, View::Today, &advice.answers[0]).expect("a better one");
        page.says("region", "Answer", "Faster and cheaper, if you can get it").await;
        page.says("region", "Answer", better.candidate.instance.name).await;
        let place = "return find('radiogroup', 'P types: can I get them?').getBoundingClientRect().top + scrollY";
        let before: f64 = page.js(place, &[]).await;
        page.pick("P types: can I get them?", "Yes").await;
        let mut changed = start.answers();
        changed.set(Field::PTypes, "yes");
        page.answers(&changed, View::Today).await;
        page.address("p_types=yes", true).await;
        let after: f64 = page.js(place, &[]).await;
        assert!((before - after).abs() < 1.0, "the switch moved from {before} to {after}");
        page.pick("P types: can I get them?", "Not sure").await;
        page.answers(&start.answers(), View::Today).await;
        page.address("p_types", false).await;
    });
}

#[test]
fn the_books_line_leads_to_where_they_part_and_to_the_whole_answer() {
    browse(async |page| {
        let start = example(BERT);
        page.open_job(start.link).await;
        let book = advice(&start.answers(), View::Book).answers[0].title();
        page.says("region", "Answer", &format!("For the exam, the book says {book}.")).await;
        page.click("tab", "Numbers").await;
        page.click("button", "Where they part").await;
        page.until("the flow is open", "return find('tab', 'Flow').getAttribute('aria-selected') === 'true'", &[])
            .await;
        page.click("button", "By the book").await;
        page.answers(&start.answers(), View::Book).await;
        page.address("view=book", true).await;
        page.says("region", "Answer", "By the book. To ").await;
        page.click("button", "Today").await;
        page.answers(&start.answers(), View::Today).await;
    });
}

#[test]
fn an_unreadable_field_dims_the_answer_and_leads_to_the_field() {
    browse(async |page| {
        page.open_job(example(BERT).link).await;
        let colour = "return getComputedStyle(document.querySelector('h1 strong')).color";
        let before: String = page.js(colour, &[]).await;
        page.fill("Finish within", "soon").await;
        page.says("region", "Answer", "Below is the last answer.").await;
        assert_ne!(page.js::<String>(colour, &[]).await, before);
        page.click_in(("region", "Answer"), "button", "Finish within").await;
        let focused = "return document.activeElement.id === 'field-deadline_hours'";
        page.until("the field has the focus", focused, &[]).await;
        page.fill("Finish within", "12").await;
        let sharp = "return getComputedStyle(document.querySelector('h1 strong')).color === arguments[0]";
        page.until("it is sharp again", sharp, &[json!(before)]).await;
    });
}

#[test]
fn what_changes_is_calculated_again_after_a_failure() {
    browse(async |page| {
        let lost = lose_worker(page).await;
        page.open_job(example(BERT).link).await;
        page.says("region", "What would change this answer", "This could not be calculated.").await;
        find_worker(page, lost).await;
        page.click_in(("region", "What would change this answer"), "button", "Try again").await;
        let came = "return all('button', '*leads to*', find('region', 'What would change this answer')).length > 0";
        page.until("the changes come", came, &[]).await;
    });
}

/// Whether the slim line is on the screen.
async fn slim(page: &Page, shown: bool) {
    page.until(
        &format!("the slim line: {shown}"),
        "return (find(arguments[0], arguments[1]) !== null) === arguments[2]",
        &[json!(SLIM.0), json!(SLIM.1), json!(shown)],
    )
    .await;
}

#[test]
fn on_a_phone_the_answer_stays_in_sight_while_one_types() {
    browse(async |page| {
        page.screen(390, 700).await;
        let start = example(BERT);
        page.open_job(start.link).await;
        slim(page, false).await;
        let _: Value = page
            .js("find('textbox', 'Finish within')?.focus(); window.scrollTo(0, document.body.scrollHeight / 3)", &[])
            .await;
        slim(page, true).await;
        let height: f64 = page.js("return find('region', 'The answer in short').offsetHeight", &[]).await;
        assert!((height - 60.0).abs() < 1.0, "{height} px");
        let title = advice(&start.answers(), View::Today).answers[0].title();
        page.says(SLIM.0, SLIM.1, title.trim_start_matches("1 × ml.")).await;
        let wide = "return document.documentElement.scrollWidth <= innerWidth";
        assert!(page.js::<bool>(wide, &[]).await, "the page scrolls sideways");
    });
}

#[test]
fn the_slim_line_says_what_changed_for_a_while_and_covers_no_focus() {
    browse(async |page| {
        page.screen(1440, 700).await;
        let start = example(BERT);
        page.open_job(start.link).await;
        let _: Value = page.js("window.scrollTo(0, 400)", &[]).await;
        slim(page, true).await;
        let uncovered = "const one = document.activeElement.getBoundingClientRect(); const bar = find('region', 'The answer in short')?.getBoundingClientRect(); return !bar || one.top >= bar.bottom - 1 || one.bottom <= bar.top";
        page.find("tab", "Flow").await.focus().await.expect("a focus");
        for _ in 0..12 {
            page.keys(Key::Tab).await;
            page.until("what has the focus is in sight", uncovered, &[]).await;
        }
        let _: Value = page.js("window.scrollTo(0, 400)", &[]).await;
        slim(page, true).await;
        let change = advise::changes(&start.answers(), View::Today).remove(0);
        let before = advice(&start.answers(), View::Today).answers[0].pick().expect("a type").instance.name;
        let label = format!("{}*", change.field.spec().label);
        let press = "find('button', arguments[0], find('region', 'What would change this answer')).click()";
        page.until(
            "the changes come",
            "return find('button', arguments[0], find('region', 'What would change this answer')) !== null",
            &[json!(label)],
        )
        .await;
        let _: Value = page.js(press, &[json!(label)]).await;
        page.says(SLIM.0, SLIM.1, &format!("Changed from {}", before.trim_start_matches("ml."))).await;
        page.until(
            "it is said no longer",
            "return !tidy(find('region', 'The answer in short').textContent).includes('Changed')",
            &[],
        )
        .await;
        let _: Value = page.js("window.scrollTo(0, 0)", &[]).await;
        slim(page, false).await;
    });
}

#[test]
fn the_small_plot_leads_to_the_candidates() {
    browse(async |page| {
        page.open_job(example(BERT).link).await;
        page.click("button", "See all candidates").await;
        page.until(
            "the candidates are open",
            "return find('tab', 'Candidates*').getAttribute('aria-selected') === 'true'",
            &[],
        )
        .await;
    });
}

#[test]
fn the_chosen_colours_stay() {
    browse(async |page| {
        page.media("screen", &[("prefers-color-scheme", "light")]).await;
        page.open("").await;
        let ground = "return getComputedStyle(document.body).backgroundColor";
        let light: String = page.js(ground, &[]).await;
        page.select("Colours", "dark").await;
        page.until("dark", &format!("return getComputedStyle(document.body).backgroundColor !== '{light}'"), &[]).await;
        page.open("").await;
        assert_ne!(page.js::<String>(ground, &[]).await, light);
        page.select("Colours", "system").await;
        page.until(
            "light again",
            &format!("return getComputedStyle(document.body).backgroundColor === '{light}'"),
            &[],
        )
        .await;
    });
}

#[test]
fn a_new_answer_is_said_once_it_rests() {
    browse(async |page| {
        page.open_job(example(BERT).link).await;
        page.fill("Finish within", "2").await;
        let mut changed = example(BERT).answers();
        changed.set(Field::Deadline, "2");
        let title = advice(&changed, View::Today).answers[0].title();
        let said = "return all('status', '*').some(status => tidy(status.textContent).includes(arguments[0]) && tidy(status.textContent).startsWith('To '))";
        page.until("the answer is said", said, &[json!(title)]).await;
    });
}
