//! The study page.

use leptos::prelude::*;
use sagefit::app::pages::study::Study as StudyPage;
use sagefit::app::state::{Page, state};
use sagefit::app::{render, render_part};
use sagefit::decide::graph;
use sagefit::job::{Answers, View};
use sagefit::study::exam::{Size, Target};
use sagefit::study::lessons::LESSONS;
use sagefit::study::look_up::Sheet;
use sagefit::study::progress::{Moment, Progress};
use sagefit::study::session::{Action, Asked, ExamAction, ExamPage, Place, Step, Study, What};

use crate::check::{check, text, values};

const NOW: Moment = Moment { millis: 1_795_000_000_000, day: 20_775 };

fn at(place: Place) -> Study {
    let mut study = Study::new(Progress::default(), View::Today, NOW, 7);
    study.update(Action::Open(place));
    study
}

/// The page as it shows this state.
fn page(study: &Study) -> String {
    let study = study.clone();
    render_part(Answers::default(), View::Today, move || {
        let state = state();
        state.study_place.set(study.place);
        state.study.set_value(Some(ArcRwSignal::new(study)));
        view! { <StudyPage/> }.into_any()
    })
}

/// The text of a page without its markup.
fn says(study: &Study) -> String {
    let mut html = page(study);
    while let Some((before, after)) =
        html.split_once("<!--").map(|(before, after)| (before.to_owned(), after.to_owned()))
    {
        html = before + after.split_once("-->").map_or("", |(_, rest)| rest);
    }
    let mut text = String::new();
    for part in html.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, text)| text));
        text.push(' ');
    }
    let text = text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(" ,", ",")
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Chooses what is right in the question at hand, or what is not.
fn choose(study: &mut Study, asked: &Asked, right: bool) {
    if asked.question.form.is_placed() {
        for (choice, one) in asked.question.choices.iter().enumerate() {
            let place = if right { one.goes } else { (one.goes + 1) % 4 };
            study.update(Action::Put { slot: 0, choice, place: Some(place) });
        }
        return;
    }
    let wanted = (0..).zip(&asked.question.choices).filter(|(_, one)| one.keyed == right).map(|(at, _)| at);
    for choice in wanted.take(asked.question.form.keys()).collect::<Vec<_>>() {
        study.update(Action::Pick { slot: 0, choice, on: true });
    }
}

fn places() -> Vec<Place> {
    let mut places = vec![Place::Today, Place::Learn, Place::Algorithms, Place::Progress, Place::Exam(ExamPage::Main)];
    places.extend((0..LESSONS.len()).flat_map(|at| Step::ALL.map(|step| Place::Lesson(at, step))));
    places.extend([What::Mixed, What::Cards, What::Due, What::Saved].map(Place::Practise));
    places.extend(Sheet::ALL.map(Place::LookUp));
    places.extend([Place::CheatSheet, Place::Glossary]);
    places
}

#[test]
fn every_place_has_one_heading_and_keeps_the_policy() {
    for place in places() {
        let html = page(&at(place));
        check(&html, &place.address());
        assert_eq!(html.matches("<h1").count(), 1, "{}", place.address());
        assert_eq!(values(&html, "id").iter().filter(|id| **id == "study").count(), 1, "{}", place.address());
    }
}

#[test]
fn the_first_screen_needs_neither_clock_nor_storage() {
    let html = render(Page::Study, Answers::default(), View::Today);
    check(&html, "study");
    assert!(text(&html).contains("12 minutes"), "three parts of 3, 6 and 3 minutes: {}", text(&html));
    assert!(html.contains("#/study/practise/cards"), "it begins with new cards");
}

#[test]
fn every_question_of_the_flow_links_to_its_lesson_and_every_lesson_back_to_the_flow() {
    for question in graph::questions().into_iter().filter(|question| question.is_of_the_chapter()) {
        let place = Place::read(&["learn/", question.id, "/flow"].concat()).expect("a page");
        let Place::Lesson(lesson, Step::Flow) = place else { panic!("{} has no lesson", question.id) };
        let study = at(place);
        assert!(says(&study).contains(&tidy(question.why)), "{}", LESSONS[lesson].id);
        let decided = says(&study).matches("See it decided").count();
        assert_eq!(decided, LESSONS[lesson].questions.len(), "{}", LESSONS[lesson].id);
    }
}

#[test]
fn a_lesson_says_all_that_it_has_to_say() {
    for (at_list, lesson) in LESSONS.iter().enumerate() {
        let see = says(&at(Place::Lesson(at_list, Step::See)));
        for text in [lesson.title, lesson.say, lesson.book, lesson.today, lesson.example] {
            assert!(see.contains(&tidy(text)), "{}: {text}", lesson.id);
        }
        let why = [Step::Why, Step::More].map(|step| says(&at(Place::Lesson(at_list, step)))).concat();
        for text in lesson.text.iter().chain([&lesson.aim]) {
            assert!(why.contains(&tidy(text)), "{}: {text}", lesson.id);
        }
        let ask = page(&at(Place::Lesson(at_list, Step::Ask)));
        assert_eq!(ask.matches("<form").count(), 3, "{}", lesson.id);
    }
}

#[test]
fn an_answer_is_explained_and_no_option_changes_its_place() {
    let mut study = at(Place::Practise(What::Mixed));
    for right in [true, false, true] {
        let asked = study.practice.asked.clone().expect("a question");
        let before = says(&study);
        assert!(before.contains(&tidy(&asked.question.story)));
        assert!(before.contains("Not sure") && before.contains("Check"));
        choose(&mut study, &asked, right);
        study.update(Action::Answer(0));
        let html = page(&study);
        check(&html, "an answered question");
        let after = says(&study);
        assert!(after.contains(if right { "Right " } else { "Not right " }));
        assert!(after.contains(&tidy(&asked.question.why)), "why the key is right");
        // What was said of the key is not said again, so that reasons are looked for a sentence at a time.
        for choice in &asked.question.choices {
            for sentence in tidy(&choice.why).split(". ") {
                assert!(after.contains(sentence.trim_end_matches('.')), "why of {}: {sentence}", choice.text);
            }
        }
        assert_eq!(html.matches("Yours").count(), if right { 0 } else { asked.question.form.keys() });
        assert!(html.contains("href=\"#/advise?"), "it opens in the flow");
        let order = |html: &str| {
            values(html, "id").into_iter().filter(|id| id.starts_with("option-")).map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(order(&html).len(), 2 * asked.question.choices.len());
        study.update(Action::Next);
    }
    assert!(says(&study).contains("4 of 10"), "the fourth question of the session");
}

#[test]
fn a_card_hides_its_back_until_it_is_turned() {
    let mut study = at(Place::Practise(What::Cards));
    let card = study.practice.card.clone().expect("a card");
    let line = tidy(card.back.lines().next().expect("a back"));
    assert!(says(&study).contains(&tidy(&card.front)));
    assert!(!says(&study).contains(&line), "the back is hidden");
    study.update(Action::Turn);
    assert!(says(&study).contains(&line));
}

/// An exam in which as many questions as said are answered right, the others wrong.
fn taken(right: usize) -> Study {
    let mut study = at(Place::Exam(ExamPage::Main));
    study.update(Action::Exam(ExamAction::Start(Size::Ten)));
    for place in 0..10 {
        study.update(Action::Exam(ExamAction::Go(place)));
        let (_, question) = study.exam_question.clone().expect("a question");
        choose(&mut study, &Asked::new(question), place < right);
    }
    study
}

#[test]
fn an_exam_is_reviewed_and_marked() {
    let mut study = taken(8);
    study.update(Action::Exam(ExamAction::Flag));
    check(&page(&study), "a question of the exam");
    study.update(Action::Open(Place::Exam(ExamPage::Review)));
    let review = says(&study);
    assert_eq!(review.matches("answered").count(), 12, "ten questions, the line that counts them, the line that warns");
    assert!(review.contains("10 answered, flagged"), "{review}");
    study.update(Action::Exam(ExamAction::Finish));
    let result = says(&study);
    assert!(result.contains("Passed") && result.contains("820 of 1000"), "{result}");
    study.update(Action::Marked(9));
    check(&page(&study), "a result");
    assert!(says(&study).contains("Yours"));
}

#[test]
fn a_paused_exam_hides_its_question() {
    let mut study = taken(10);
    study.update(Action::Exam(ExamAction::Pause));
    assert!(!page(&study).contains("class=\"question-options"));
    study.update(Action::Exam(ExamAction::Pause));
    let html = page(&study);
    assert!(html.contains("class=\"question-options") && html.contains("role=\"timer\""));
    study.update(Action::Exam(ExamAction::HideClock));
    assert!(!page(&study).contains("role=\"timer\""));
}

#[test]
fn what_could_not_be_read_is_said() {
    let mut study = at(Place::Progress);
    study.update(Action::Import("{}".to_owned()));
    assert!(says(&study).contains("The file was not imported") && says(&study).contains("Nothing was changed"));
    study.update(Action::Import(Progress::default().to_json()));
    assert!(says(&study).contains("Imported and merged with your progress"));
}

#[test]
fn the_status_of_the_exam_is_said_once() {
    let mut study = at(Place::Exam(ExamPage::Main));
    let said = says(&study);
    assert!(said.contains("MLA-C01") && !said.contains("31 March 2026"), "the exam that is held");
    study.update(Action::Aim(Target::Specialty, None));
    let said = says(&study);
    assert_eq!(said.matches("31 March 2026").count(), 1);
    assert!(said.contains("MLS-C01") && said.contains("third parties report"));
}

#[test]
fn the_table_has_every_built_in_algorithm() {
    let said = says(&at(Place::Algorithms));
    for algorithm in sagefit::facts::algorithm::all() {
        assert!(said.contains(algorithm.name), "{}", algorithm.name);
    }
}

#[test]
fn a_session_ends_with_its_summary() {
    let mut study = at(Place::Practise(What::Mixed));
    let mut missed = 0;
    while let Some(asked) = study.practice.asked.clone() {
        choose(&mut study, &asked, missed > 0);
        missed = 1;
        study.update(Action::Answer(0));
        study.update(Action::Next);
    }
    check(&page(&study), "a summary");
    let said = says(&study);
    assert!(said.contains("9 of 10 right") && said.contains("Retry 1 missed"), "{said}");
}

#[test]
fn the_exam_is_asked_once_and_its_day_makes_a_plan() {
    let mut study = at(Place::Today);
    assert!(says(&study).contains("Which exam do you prepare for?"));
    study.update(Action::Aim(Target::Associate, Some(NOW.day + 12)));
    check(&page(&study), "a plan");
    let said = says(&study);
    assert!(said.contains("in 12 days") && said.contains("And 5 days more") && !said.contains("Which exam"), "{said}");
}

#[test]
fn sheets_show_every_row() {
    for sheet in Sheet::ALL {
        let said = says(&at(Place::LookUp(sheet)));
        for row in sheet.rows() {
            assert!(said.contains(&tidy(&row.name)), "{}: {}", sheet.title(), row.name);
        }
    }
}
