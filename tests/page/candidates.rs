//! The Candidates and Numbers tabs.

use leptos::prelude::*;
use sagefit::advise;
use sagefit::app::components::candidates::Candidates;
use sagefit::app::components::numbers::Numbers;
use sagefit::app::{example, render_part};
use sagefit::facts::instance;
use sagefit::job::gallery::GALLERY;
use sagefit::job::{Answers, Field, View};
use sagefit::picture::candidates::sift::{Fit, Processor, Sift};

use crate::check::{check, tags, text, values};

fn candidates(answers: Answers, sift: Sift) -> String {
    let html = render_part(answers, View::Today, move || view! { <Candidates start=sift/> }.into_any());
    check(&html, "candidates");
    html
}

fn named(name: &str) -> Sift {
    Sift { name: name.to_owned(), ..Sift::default() }
}

fn rows(html: &str) -> usize {
    html.matches("class=\"candidates-row").count()
}

#[test]
fn every_example_shows_its_candidates_and_its_numbers_in_both_views() {
    for example in GALLERY {
        for view in [View::Today, View::Book] {
            let what = format!("{} ({})", example.name, view.key());
            let html = render_part(example.answers(), view, || view! { <Candidates/> }.into_any());
            check(&html, &what);
            let sides = usize::from(example.answers().trains()) + usize::from(example.answers().serves());
            assert_eq!(html.matches("class=\"candidates\"").count(), sides, "{what}");
            let html = render_part(example.answers(), view, || view! { <Numbers/> }.into_any());
            check(&html, &what);
            assert!(html.contains("number-value") || html.contains("no figure to calculate"), "{what}");
        }
    }
}

#[test]
fn a_name_typed_shows_why_not() {
    let html = candidates(example(), named("P4D.24xlarge"));
    assert_eq!(rows(&html), 1);
    assert!(html.contains("Why not ml.p4d.24xlarge?"));
    assert!(html.contains("8 × A100") && html.contains("Source: "), "what it has, and where that was read");
    let html = candidates(example(), named("ml.quantum.large"));
    assert!(html.contains("No instance type matches.") && rows(&html) == 0);
}

#[test]
fn a_few_rows_are_drawn_however_many_types_there_are() {
    let few = rows(&candidates(example(), Sift::default()));
    assert!((1..=30).contains(&few), "{few}");
    let fails = candidates(example(), Sift { fit: Fit::Fails, ..Sift::default() });
    assert_eq!(rows(&fails), 12);
    assert!(!fails.contains("candidates-pick"));
    // What is not drawn is counted beside the button that shows it.
    let job = example().validate().expect("a job");
    let answer = advise(&job, View::Today).answers.remove(0);
    let html = candidates(example(), Sift::default());
    let counts: Vec<usize> = html
        .split("<th role=\"rowheader\" colspan")
        .skip(1)
        .filter_map(|group| group.split("<small>").nth(1)?.split('<').next()?.replace("<!>", "").trim().parse().ok())
        .collect();
    assert_eq!(counts.iter().sum::<usize>() + answer.ranking.len(), instance::all().len());
}

#[test]
fn what_computes_on_an_accelerator_is_told_apart() {
    let html = candidates(example(), Sift { processor: Processor::Accelerator, fit: Fit::Fails, ..Sift::default() });
    assert!(html.contains("ml.trn") || html.contains("ml.inf"));
    assert!(!html.contains("Compare ml.g5."));
}

#[test]
fn every_point_of_the_plot_can_be_gone_to_and_says_its_figures() {
    let html = candidates(example(), Sift::default());
    let points = tags(&html, "class=\"plot-point\"");
    assert!(points.len() > 1);
    assert_eq!(points.len(), html.matches("class=\"plot-dot\"").count());
    let words: Vec<&str> =
        points.iter().filter_map(|point| point.split("aria-label=\"").nth(1)?.split('"').next()).collect();
    assert_eq!(words.len(), points.len());
    assert_eq!(words.iter().filter(|words| words.ends_with(", the answer")).count(), 1);
    assert!(
        words.iter().all(|words| words.contains("ml.") && words.contains('$') && words.contains(" – ")),
        "{words:?}"
    );
    // One point is in the order of Tab, and it is the answer.
    let entry: Vec<&&str> = points.iter().filter(|point| point.contains("tabindex=\"0\"")).collect();
    assert_eq!(entry.len(), 1);
    assert!(entry[0].contains(", the answer"));
}

#[test]
fn the_answer_is_compared_with_the_next_best_and_both_are_ticked() {
    let html = candidates(example(), Sift::default());
    let pick = advise(&example().validate().expect("a job"), View::Today).answers.remove(0);
    let pick = pick.pick().expect("a type").instance.name;
    let compare =
        html.split("class=\"compare\"").nth(1).and_then(|rest| rest.split("</section>").next()).expect("a comparison");
    assert!(compare.contains(&pick.replace("ml.", "")) && compare.contains("the answer"));
    assert_eq!(compare.matches("scope=\"col\"").count(), 2);
    assert!(compare.contains("compare-better"));
    assert_eq!(values(&html, "aria-pressed").iter().filter(|pressed| **pressed == "true").count(), 2);
}

#[test]
fn an_endpoint_has_latency_cost_a_month_and_rate() {
    let serving = GALLERY.iter().find(|example| example.name == "Fraud endpoint").expect("an endpoint");
    let html = candidates(serving.answers(), Sift::default());
    for head in ["Price a month", "Latency", "Rate", "Memory used", "To get it", "Price compared"] {
        assert!(html.contains(&format!(">{head}<")), "{head}");
    }
}

#[test]
fn numbers_say_each_figure_with_its_formula_its_uncertainty_and_its_source() {
    for example in GALLERY {
        let job = example.answers().validate().expect("a job");
        let html = render_part(example.answers(), View::Today, || view! { <Numbers/> }.into_any());
        let html = html.replace("<!>", "");
        for answer in advise(&job, View::Today).answers {
            for figure in &answer.figures {
                assert!(html.contains(&figure.value), "{}: {}", example.name, figure.value);
                let how = answer.headline.candidate().and_then(|one| advise::how(&job, answer.side, one, figure.kind));
                if let Some(how) = how {
                    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
                    for said in [how.formula, how.source, how.doubt] {
                        assert!(html.contains(&escaped(said)), "{}: {said}", example.name);
                    }
                }
            }
        }
    }
}

#[test]
fn what_was_assumed_stands_below_the_numbers() {
    let mut answers = example();
    answers.set(Field::Epochs, "");
    let html = render_part(answers, View::Today, || view! { <Numbers/> }.into_any());
    assert!(html.contains("Assumed, as nothing was said"));
}

#[test]
fn a_language_model_is_plotted_under_load_and_others_are_not() {
    let html = |name: &str| {
        let example = GALLERY.iter().find(|example| example.name == name).expect("an example");
        render_part(example.answers(), View::Today, || view! { <Numbers/> }.into_any())
    };
    let chat = html("LLM chat");
    check(&chat, "numbers of a chat");
    assert!(text(&chat).contains("under load, one instance") && text(&chat).contains("sized at this point"));
    assert!(tags(&chat, "role=\"img\"").iter().filter(|tag| tag.contains("tabindex=\"0\"")).count() > 2);
    assert!(!html("Fraud endpoint").contains("under load, one instance"));
}
