//! The next steps, the report on paper, what changed since, and About.

use leptos::prelude::*;
use sagefit::advise;
use sagefit::app::components::measured::MeasuredView;
use sagefit::app::components::next_steps::NextSteps;
use sagefit::app::components::report::Paper;
use sagefit::app::components::since::Since;
use sagefit::app::pages::about::About;
use sagefit::app::render_part;
use sagefit::app::state::state;
use sagefit::job::gallery::GALLERY;
use sagefit::job::{Answers, Field, View, link};
use sagefit::plan::code::{Form, bodies, choices, setup};
use sagefit::plan::{Measured, plan};

use crate::check::{check, text};

fn next_steps(answers: &Answers, view: View) -> String {
    render_part(answers.clone(), view, || view! { <NextSteps/> }.into_any())
}

fn paper(answers: &Answers, view: View) -> String {
    render_part(answers.clone(), view, || view! { <Paper/> }.into_any())
}

#[test]
fn every_step_of_every_plan_is_shown_and_printed() {
    for example in GALLERY {
        for view in [View::Today, View::Book] {
            let answers = example.answers();
            let job = answers.validate().unwrap();
            let advice = advise(&job, view);
            let screen = next_steps(&answers, view);
            let what = format!("{} ({})", example.name, view.key());
            check(&screen, &what);
            let (shown, printed) = (text(&screen), text(&paper(&answers, view)));
            for section in plan(&job, &advice) {
                for part in section.steps.iter().map(String::as_str).chain([section.kind.title()]) {
                    assert!(shown.contains(part), "{what}: “{part}” is not shown");
                    assert!(printed.contains(part), "{what}: “{part}” is not printed");
                }
            }
        }
    }
}

#[test]
fn the_paper_has_the_answer_every_input_and_every_assumption() {
    for example in GALLERY {
        let answers = example.answers();
        let job = answers.validate().unwrap();
        let html = paper(&answers, View::Today);
        check(&html, example.name);
        let printed = text(&html);
        for answer in &advise(&job, View::Today).answers {
            assert!(printed.contains(&answer.title()));
            for part in answer.reasons.iter().chain(answer.figures.iter().map(|figure| &figure.band)) {
                assert!(printed.contains(part.as_str()), "{}: {part}", example.name);
            }
        }
        for (field, _) in answers.iter() {
            assert!(printed.contains(field.spec().label), "{}: {}", example.name, field.spec().label);
        }
        // What an applicable field assumes is in the table; what can only be measured is no assumption.
        let assumed = [Field::Region].into_iter().filter(|field| answers.get(*field).is_none());
        for field in assumed {
            let spec = field.spec();
            assert!(printed.contains(spec.label) && printed.contains(field.assumed()), "{}", spec.label);
        }
        assert!(!printed.contains(Field::EpochSeconds.spec().label));
        let due = link::write(&answers, View::Today, sagefit::facts::AS_OF);
        assert!(printed.contains(&due), "{}: the link is printed", example.name);
    }
}

#[test]
fn code_is_shown_for_the_answer_with_its_alternatives() {
    for example in GALLERY {
        let answers = example.answers();
        let job = answers.validate().unwrap();
        let advice = advise(&job, View::Today);
        let shown = text(&next_steps(&answers, View::Today));
        for answer in &advice.answers {
            for choice in choices(answer) {
                assert!(shown.contains(&choice), "{}: {choice}", example.name);
            }
            if let Some(setup) = setup(&job, &advice, answer.side, 0) {
                for body in bodies(&setup, Form::default()) {
                    assert!(shown.contains(&body.text), "{}: {}", example.name, body.file);
                }
            }
        }
    }
}

#[test]
fn what_was_measured_is_said_beside_its_field_and_beside_the_answer() {
    // 30 000 s an epoch are 25 h for three, where 12 h are allowed.
    let answers = link::parse("task=train&algorithm=transformer&model=bert-large&data_gb=0.4&epochs=3&deadline_hours=12&current_instance=ml.g5.xlarge&epoch_seconds=30000").answers;
    let due = Measured::of(&answers, &answers.validate().unwrap(), &advise(&answers.validate().unwrap(), View::Today));
    let due = due.unwrap();
    let shown = text(&next_steps(&answers, View::Today));
    assert!(shown.contains(due.rows[0].means) && shown.contains(&due.rows[0].measured), "{shown}");
    let beside = render_part(answers, View::Today, || view! { <MeasuredView/> }.into_any());
    check(&beside, "what was measured");
    assert!(text(&beside).contains(&format!("{} → {}", due.before[0], due.after[0])));
    let none = render_part(sagefit::app::example(), View::Today, || view! { <MeasuredView/> }.into_any());
    assert_eq!(text(&none), "");
}

#[test]
fn a_job_of_an_older_date_says_what_changed() {
    let of = |date: &'static str| {
        render_part(link::parse("task=train&algorithm=xgboost").answers, View::Today, move || {
            state().since.set(date.to_owned());
            view! { <Since/> }.into_any()
        })
    };
    let html = of("2023-01");
    check(&html, "since");
    assert!(text(&html).contains("What changed since January 2023"));
    assert_eq!(text(&of("")), "");
    assert_eq!(text(&of(sagefit::facts::AS_OF)), "");
}

#[test]
fn about_has_every_row_of_the_chapter_and_counts_what_it_counts() {
    let html = render_part(Answers::default(), View::Today, || view! { <About/> }.into_any());
    check(&html, "about");
    let shown = text(&html);
    // Besides, the list of sources names their guides.
    assert_eq!(shown.matches("MLS-C01 was last held").count(), 1);
    assert_eq!(shown.matches("Its successor for this skill is MLA-C01").count(), 1);
    for row in 1..=16 {
        assert!(html.contains(&format!(">S{row}<")), "row S{row}");
    }
    let types = sagefit::facts::instance::all().len();
    assert!(shown.contains(&format!("{types} instance types")));
    for source in sagefit::facts::source::all() {
        assert!(shown.contains(source.title), "{}", source.title);
    }
}
