//! The answer and what stands around it.

use sagefit::app::components::answer::AnswerView;
use sagefit::app::components::aside::Aside;
use sagefit::app::render_part;
use sagefit::job::gallery::{Example, GALLERY};
use sagefit::job::{Answers, Field, View, link};

use crate::check::{check, tags};

use leptos::prelude::*;

fn answer(answers: Answers, view: View, what: &str) -> String {
    let html = render_part(answers, view, || leptos::view! { <AnswerView/><Aside/> }.into_any());
    check(&html, what);
    html
}

fn of(link: &str) -> String {
    answer(link::parse(link).answers, View::Today, link)
}

fn example() -> Answers {
    GALLERY.first().map(Example::answers).unwrap_or_default()
}

const BERT: &str = "task=train&algorithm=transformer&model=bert-large&data_gb=0.4&epochs=3&deadline_hours=12";

/// The text of a page without its tags.
fn text(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in html.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            letter if !inside => text.push(letter),
            _ => {}
        }
    }
    text
}

#[test]
fn every_example_has_a_type_a_price_and_reasons() {
    for example in GALLERY {
        for view in [View::Today, View::Book] {
            let html = answer(example.answers(), view, example.name);
            assert!(html.contains("<h1"), "{}", example.name);
            assert!(html.contains("class=\"why\"") && html.contains("reasons\"><li>"), "{}", example.name);
            assert!(!html.contains("headline-fails"), "{}: nothing fits", example.name);
            let price = html.find(">Price").expect("a price");
            let time = html.find(">Time<").or_else(|| html.find(">Latency<"));
            assert!(time.is_none_or(|time| price < time), "{}: price comes before time", example.name);
        }
    }
}

#[test]
fn a_field_that_cannot_be_read_dims_the_answer_and_is_named_in_it() {
    let mut answers = example();
    answers.set(Field::Deadline, "1. soon <b>");
    let html = answer(answers, View::Today, "a wrong field");
    assert!(html.contains("answer-dimmed") && html.contains("aria-describedby=\"answer-stale\""));
    let notice = html.split("id=\"answer-stale\"").nth(1).and_then(|rest| rest.split("</p>").next()).expect("a notice");
    assert!(notice.contains(Field::Deadline.spec().label), "{notice}");
    assert!(!of(BERT).contains("answer-dimmed"));
}

#[test]
fn where_nobody_said_what_runs_that_is_asked_in_place_of_an_answer() {
    let html = answer(Answers::default(), View::Today, "nothing said");
    assert!(html.contains("What runs on it?") && !html.contains("class=\"figures\"") && !html.contains("small-plot"));
}

#[test]
fn an_impossible_budget_fits_nothing_and_says_what_would() {
    let html = text(&of(&format!("{BERT}&budget_usd=0.01")));
    assert!(html.contains("Nothing fits") && html.contains("The nearest is"));
    assert!(html.contains("What would make it possible") && html.contains("Spend at most: "), "{html}");
}

#[test]
fn a_job_of_both_has_two_answers_and_their_year() {
    let both = GALLERY.iter().map(Example::answers).find(|answers| answers.trains() && answers.serves());
    let html = answer(both.expect("an example of both"), View::Today, "both");
    assert_eq!(html.matches("<h1").count(), 2);
    assert!(html.contains("of a year’s cost") && html.contains(">Training<") && html.contains(">Serving<"));
}

#[test]
fn what_would_change_the_answer_is_there_at_once() {
    let html = of(BERT);
    assert_eq!(html.matches("class=\"change\"").count(), 3, "{html}");
    assert!(text(&html).contains("leads to "));
}

#[test]
fn spot_has_a_figure_of_its_own_and_is_open_where_it_is_allowed() {
    let said = |html: &str| tags(html, "class=\"pay\"").first().map(|tag| tag.contains(" open"));
    let (closed, open) = (of(BERT), of(&format!("{}&interruption_ok=yes", BERT.replace("=12", "=24"))));
    assert_eq!((said(&closed), said(&open)), (Some(false), Some(true)));
    for way in ["On demand", "Managed Spot", "Savings Plan"] {
        assert!(closed.contains(way), "{way}");
    }
    let taken = open.split("pay-taken").nth(1).map(text).unwrap_or_default();
    assert!(taken.contains("Managed Spot") && taken.contains("no rate on record"), "{taken}");
}

#[test]
fn a_count_that_follows_the_traffic_is_an_average_and_says_so() {
    let html = text(&of(
        "task=serve&algorithm=xgboost&requests_per_second=800&peak_requests_per_second=4000&traffic=daily&latency_ms=100&availability=high",
    ));
    assert!(html.contains(" a month on average, $") && html.contains(" at full count."), "{html}");
}

#[test]
fn the_second_line_names_what_is_better_until_it_can_be_had() {
    let unsure = text(&of(BERT));
    assert!(unsure.contains("Faster and cheaper, if you can get it") && unsure.contains("P types: can I get them?"));
    let yes = text(&of(&format!("{BERT}&p_types=yes")));
    assert!(!yes.contains("if you can get it") && yes.contains("P types: can I get them?"));
    let trees = text(&of("task=train&algorithm=kmeans&data_gb=1"));
    assert!(!trees.contains("P types"), "a job without GPUs is not asked");
}

#[test]
fn the_books_view_says_so_and_leads_back() {
    let today = text(&answer(example(), View::Today, "today"));
    assert!(today.contains("For the exam, the book says") && today.contains("Where they part"));
    let book = text(&answer(example(), View::Book, "book"));
    assert!(today.contains("The book differs. "), "why they part is told");
    assert!(book.contains("By the book. To ") && book.contains("Today’s answer is "));
}

#[test]
fn the_small_plot_says_its_points_in_words() {
    let html = of(BERT);
    assert_eq!(html.matches("small-plot-pick").count(), 1);
    let words =
        html.split("id=\"plot-words-training\"").nth(1).and_then(|rest| rest.split("</p>").next()).expect("words");
    let points = words.matches("; ").count() + 1;
    assert!(points >= html.matches("<circle class=\"small-plot").count(), "{words}");
}

#[test]
fn the_slim_line_waits_out_of_sight() {
    let html = of(BERT);
    let bar = tags(&html, "class=\"bar\"").first().copied().expect("the slim line");
    assert!(bar.contains("hidden"), "{bar}");
}
