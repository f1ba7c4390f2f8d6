//! The flow as HTML, and the story it tells.

use leptos::prelude::*;
use sagefit::advise::Answer;
use sagefit::advise::Headline;
use sagefit::advise::Shown;
use sagefit::app::components::flow::{Flow, FlowPicture};
use sagefit::app::render_part;
use sagefit::decide::Side;
use sagefit::facts::instance;
use sagefit::job::gallery::GALLERY;
use sagefit::job::{Answers, View, link};
use sagefit::picture::flow::story::{Story, Trunk};

use crate::check::check;

fn shown(answers: &Answers) -> Shown {
    Shown::of(answers.validate().expect("a job"), answers.clone())
}

fn flow(answers: Answers, view: View) -> String {
    render_part(answers, view, || view! { <Flow/> }.into_any())
}

fn job(text: &str) -> Answers {
    link::parse(text).answers
}

const TOO_LARGE: &str = "task=train&algorithm=llm-full&parameters_millions=70000&hardware=cpu&max_instances=1";

#[test]
fn every_question_is_a_step_once() {
    for example in GALLERY {
        for view in [View::Today, View::Book] {
            let what = format!("{} ({})", example.name, view.key());
            let html = flow(example.answers(), view);
            check(&html, &what);
            for step in &shown(&example.answers()).advice(view).trail.steps {
                let id = format!(" id=\"step-{}\"", step.question.id);
                assert_eq!(html.matches(&id).count(), 1, "{what}: {}", step.question.id);
            }
        }
    }
}

#[test]
fn all_that_leave_and_all_that_stay_are_all_types() {
    for example in GALLERY {
        let shown = shown(&example.answers());
        for view in [View::Today, View::Book] {
            for trunk in Story::of(&shown, view, false).trunks {
                let what = format!("{} ({})", example.name, view.key());
                let mut left = instance::all().len();
                for stop in &trunk.stops {
                    assert_eq!(stop.before, left, "{what}: {}", stop.asked.id);
                    let leave: usize = stop.leaves.iter().map(|leaf| leaf.types).sum();
                    assert!(leave > 0, "{what}: nothing leaves at {}", stop.asked.id);
                    assert_eq!(stop.before - leave, stop.after, "{what}: {}", stop.asked.id);
                    left = stop.after;
                }
                let answer = shown.advice(view).answer(trunk.side).expect("an answer");
                let due = usize::from(matches!(answer.headline, Headline::Instances(_)));
                assert_eq!(left, due, "{what}: {}", answer.title());
            }
        }
    }
}

#[test]
fn what_cannot_be_had_leaves_at_the_start() {
    // The same by the catalogue alone: what the API takes for training and is still offered, with figures to size it by.
    let usable = |one: &&instance::InstanceType| {
        one.status == instance::Status::Current && one.uses.allows(instance::Use::Training)
    };
    let most = instance::all().iter().filter(usable).count();
    let trunk = trunk(&job("task=train&algorithm=transformer&model=bert-large"), View::Today);
    let start = trunk.stops.first().expect("a start");
    assert!(start.after <= most && start.after + 40 > most, "{} of {most}", start.after);
}

fn trunk(answers: &Answers, view: View) -> Trunk {
    Story::of(&shown(answers), view, true).trunks.swap_remove(0)
}

#[test]
fn the_trunk_of_a_job_that_nothing_fits_ends_in_why() {
    let answers = job(TOO_LARGE);
    let html = flow(answers.clone(), View::Today);
    check(&html, "nothing fits");
    let all = instance::all().len();
    assert!(html.contains(&format!("Why none of {all} instance types fits")));
    assert!(html.contains("Nothing fits"));
    let trunk = trunk(&answers, View::Today);
    assert_eq!(trunk.stops.last().map(|stop| stop.after), Some(0));
    assert!(!trunk.card.fits && trunk.card.line.ends_with('.'), "{:?}", trunk.card);
}

#[test]
fn serverless_and_edge_need_no_type_and_say_so() {
    for (text, name) in [
        ("task=serve&algorithm=xgboost&requests_per_second=0.01&traffic=rare", "Serverless"),
        ("task=serve&algorithm=cnn&deploy_to=edge", "No instance"),
    ] {
        let answers = job(text);
        let trunk = trunk(&answers, View::Today);
        assert_eq!(trunk.card.name, name, "{text}: {:?}", trunk.card);
        assert_eq!(trunk.stops.last().map(|stop| (stop.asked.id, stop.after)), Some(("option", 0)));
        let html = flow(answers, View::Today);
        check(&html, text);
        assert!(html.contains(&format!("Why it needs none of {} instance types", instance::all().len())));
    }
}

#[test]
fn both_sides_have_a_trunk_each() {
    let both = GALLERY.iter().find(|example| example.name == "Train and serve").expect("the example");
    let story = Story::of(&shown(&both.answers()), View::Today, false);
    assert_eq!(
        story.trunks.iter().map(|trunk| (trunk.side, trunk.name)).collect::<Vec<_>>(),
        [(Side::Training, "Training"), (Side::Serving, "Serving")]
    );
}

#[test]
fn the_other_path_leaves_where_its_first_other_answer_stands() {
    for example in GALLERY {
        let shown = shown(&example.answers());
        for view in [View::Today, View::Book] {
            for trunk in Story::of(&shown, view, true).trunks {
                let other = trunk.other.as_ref().expect("the other path");
                let own = &shown.advice(view).trail;
                let there = &shown.other(view).trail;
                let ids = trunk.stops.iter().map(|stop| stop.asked.id);
                let due = ids.into_iter().find(|id| there.step(id).is_some() && there.took(id) != own.took(id));
                assert_eq!(other.parts, due, "{}", example.name);
                let same = shown.other(view).answer(trunk.side).map(Answer::title)
                    == shown.advice(view).answer(trunk.side).map(Answer::title);
                assert_eq!(other.card.is_none(), due.is_none() && same, "{}", example.name);
            }
        }
    }
}

#[test]
fn a_lesson_can_mark_a_question() {
    let answers = GALLERY[0].answers();
    let shown = shown(&answers);
    let html = render_part(answers, View::Today, move || {
        let shown = Signal::derive(move || Some(shown.clone()));
        let view = Signal::derive(|| View::Today);
        view! { <FlowPicture shown=shown view=view marked=&["memory"]/> }.into_any()
    });
    check(&html, "a lesson's flow");
    assert_eq!(html.matches("flow-step-marked").count(), 1);
}
