//! The page rendered natively: every example in both views, whole, well-formed and free of what the page's policy forbids.

use super::action::Action;
use super::*;
use crate::job::Field;

/// Every value of an attribute, in the order of the text.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The checks that hold for any page.
fn check(html: &str, what: &str) {
    let ids = values(html, "id");
    for (at, id) in ids.iter().enumerate() {
        assert!(!ids[..at].contains(id), "{what}: two elements have the id {id}");
    }
    for attribute in ["for", "aria-describedby", "aria-controls", "aria-labelledby"] {
        for id in values(html, attribute).iter().flat_map(|list| list.split(' ')) {
            assert!(ids.contains(&id), "{what}: {attribute} names {id}, which is not there");
        }
    }
    assert!(!html.contains(" style=\""), "{what}: the policy allows no style attribute");
    assert!(!html.contains("NaN") && !html.contains("unknown sum"), "{what}: a figure is missing");
    assert_eq!(html.matches("<main>").count(), 1, "{what}");
}

#[test]
fn every_example_is_answered_in_both_views() {
    for example in GALLERY {
        for view in [View::Today, View::Book] {
            let html = render(Page::Advise, &example.answers(), view);
            let what = format!("{} ({})", example.name, view.key());
            check(&html, &what);
            assert!(html.contains("<h1"), "{what}: no headline");
            assert!(html.contains("class=\"reasons\""), "{what}: no reasons");
            assert!(html.contains(example.name), "{what}: not in the gallery");
            assert!(!html.contains("headline-fails"), "{what}: nothing fits");
        }
    }
}

#[test]
fn a_wrong_field_says_so_beside_itself_and_the_answer_stays() {
    let mut answers = example();
    answers.set(Field::Deadline, "1. soon <b>");
    let html = render(Page::Advise, &answers, View::Today);
    check(&html, "a wrong field");
    assert!(html.contains("a number is needed"));
    assert!(html.contains("aria-invalid=\"true\""));
    assert!(
        html.contains("value=\"1. soon &lt;b&gt;\"") || html.contains("value=\"1. soon <b>\""),
        "what was typed is kept"
    );
    assert!(html.contains("One field of the form cannot be read"));
}

#[test]
fn a_wrong_field_that_is_not_asked_first_is_not_hidden() {
    let mut answers = example();
    answers.set(Field::BatchSize, "many");
    let html = render(Page::Advise, &answers, View::Today);
    check(&html, "a wrong hidden field");
    assert!(html.contains("id=\"field-batch_size\""));
}

#[test]
fn a_value_that_no_list_has_is_shown_as_it_came() {
    let html = render(Page::Advise, &Answers::of(&[(Field::Algorithm, "quantum")]), View::Today);
    check(&html, "an unknown algorithm");
    assert!(html.contains("value=\"quantum\""));
    assert!(html.contains("is not in the list"));
}

#[test]
fn an_impossible_budget_fits_nothing_and_says_why() {
    let mut answers = example();
    answers.set(Field::Budget, "0.01");
    let html = render(Page::Advise, &answers, View::Today);
    check(&html, "an impossible budget");
    assert!(html.contains("Nothing fits") && html.contains("The nearest is"));
}

#[test]
fn a_job_of_both_has_two_answers_and_their_year() {
    let both = GALLERY.iter().map(Example::answers).find(|answers| answers.trains() && answers.serves());
    let html = render(Page::Advise, &both.unwrap_or_default(), View::Today);
    check(&html, "both");
    assert_eq!(html.matches("<h1").count(), 2);
    assert!(html.contains("of a year’s cost"));
}

/// The tab with the candidates of the first example, looked at in some way.
fn candidates_tab(change: impl FnOnce(&mut Look)) -> String {
    let answers = example();
    let outcome = Outcome::of(&answers, None);
    let mut look = Look { tab: screen::Tab::Candidates, ..Look::default() };
    change(&mut look);
    let screen =
        Screen { page: Page::Advise, answers: &answers, view: View::Today, outcome: &outcome, notes: &[], look: &look };
    let html = page(&screen);
    check(&html, "candidates");
    html
}

#[test]
fn a_name_typed_shows_why_not() {
    let html = candidates_tab(|look| look.sift.name = "P4D.24xlarge".to_owned());
    assert_eq!(html.matches("candidates-row").count(), 1);
    assert!(html.contains("Why not ml.p4d.24xlarge?"));
    assert!(html.contains("8 × A100") && html.contains("Source: "), "what it has, and where that was read");
    let html = candidates_tab(|look| look.sift.name = "ml.quantum.large".to_owned());
    assert!(html.contains("There is no such type.") && !html.contains("candidates-row"));
}

#[test]
fn a_few_rows_are_drawn_however_many_types_there_are() {
    let few = candidates_tab(|_| {});
    let rows = few.matches("candidates-row").count();
    assert!((20..=30).contains(&rows), "{rows}");
    let more = candidates_tab(|look| look.sides[0].more = [u8::MAX; 3]);
    assert_eq!(more.matches("candidates-row").count(), crate::facts::instance::all().len());
    assert!(!more.contains("rows:training"), "nothing is left to show");
}

#[test]
fn every_point_of_the_plot_stands_in_words() {
    let html = candidates_tab(|look| look.sides[0].points = true);
    let words = html.split("plot-words\"").nth(1).and_then(|rest| rest.split("</ol>").next()).unwrap_or_default();
    assert_eq!(words.matches("<li").count(), html.matches("<circle").count());
    let pick = words.split("<li").find(|item| item.contains("recommended")).unwrap_or_default();
    let on_line = html.matches("plot-best").count() + usize::from(pick.contains("on the line"));
    assert_eq!(words.matches("on the line").count(), on_line);
    assert_eq!(words.matches("recommended").count(), 1);
}

#[test]
fn the_library_finds_a_model_and_the_line_shows_its_name() {
    let mut answers = example();
    answers.set(Field::Model, "llama-3.1-8b");
    let outcome = Outcome::of(&answers, None);
    let look = Look { library: Some("bert large".to_owned()), ..Look::default() };
    let screen =
        Screen { page: Page::Advise, answers: &answers, view: View::Today, outcome: &outcome, notes: &[], look: &look };
    let html = page(&screen);
    check(&html, "the library");
    assert!(html.contains("value=\"Llama 3.1 8B\""));
    assert!(html.contains("data-do=\"model:bert-large\""));
    assert!(!html.contains("data-do=\"model:resnet-50\""));
    let closed = render(Page::Advise, &answers, View::Today);
    assert!(!closed.contains("data-do=\"model:"), "a closed list is empty");
}

#[test]
fn the_about_page_stands_alone() {
    let html = render(Page::About, &example(), View::Today);
    check(&html, "about");
    assert_eq!(html.matches("MLS-C01").count(), 1);
    assert_eq!(html.matches("MLA-C01").count(), 1);
    for row in 1..=16 {
        assert!(html.contains(&format!(">S{row}<")), "row S{row}");
    }
}

#[test]
fn whatever_a_click_asks_for_is_understood() {
    let mut look = Look { more: true, map: true, library: Some("llama".to_owned()), ..Look::default() };
    for side in &mut look.sides {
        side.row = crate::facts::instance::by_name("ml.p3.2xlarge");
        side.points = true;
        side.figure = Some("Cost");
    }
    let mut asked = 0;
    for example in GALLERY {
        let answers = example.answers();
        let outcome = Outcome::of(&answers, None);
        for tab in screen::Tab::ALL {
            look.tab = tab;
            look.map = !look.map;
            let html = page(&Screen {
                page: Page::Advise,
                answers: &answers,
                view: View::Today,
                outcome: &outcome,
                notes: &[],
                look: &look,
            });
            check(&html, example.name);
            look.sift.name = "ml.p4d.24xlarge".to_owned();
            for text in values(&html, "data-do") {
                assert!(Action::parse(text).is_some(), "{text}");
                asked += 1;
            }
        }
    }
    assert!(asked > 1000, "{asked}");
    assert_eq!(Action::parse("help:colour"), None);
    assert_eq!(Action::parse("sort:root:1"), None);
}
