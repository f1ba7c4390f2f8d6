use super::exam::CLOCK;
use super::*;
use crate::decide::graph;
use crate::job::{Field, View};
use crate::study::exam::{Chosen, Size};
use crate::study::fsrs::Rating;
use crate::study::lessons::LESSONS;
use crate::study::progress::{Moment, Progress};

const NOW: Moment = Moment { millis: 1_795_000_000_000, day: 20_775 };

fn at(place: Place) -> Study {
    let mut study = Study::new(Progress::default(), View::Today, NOW, 7);
    study.width = 900;
    study.open(place);
    study
}

/// The text of a page without its markup.
fn says(study: &Study) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in page(study).chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push(' ');
            }
            c if !inside => text.push(c),
            _ => {}
        }
    }
    text
}

/// Chooses what is right in a question at hand, or what is not.
fn choose(study: &mut Study, slot: usize, asked: &Asked, right: bool) {
    let keyed: Vec<usize> = (0..).zip(&asked.question.choices).filter(|(_, one)| one.keyed).map(|(at, _)| at).collect();
    let wrong: Vec<usize> =
        (0..).zip(&asked.question.choices).filter(|(_, one)| !one.keyed).map(|(at, _)| at).collect();
    for at in if right { keyed.clone() } else { wrong.into_iter().take(keyed.len()).collect() } {
        study.act(Action::Pick(slot, at, true));
    }
}

#[test]
fn every_tag_is_closed_on_every_page() {
    let mut places = vec![Place::Learn, Place::Algorithms, Place::Progress, Place::Exam(ExamPage::Main)];
    places.extend((0..LESSONS.len()).map(Place::Lesson));
    places.extend([What::Mixed, What::Cards, What::Due].map(Place::Practise));
    for place in places {
        let html = page(&at(place));
        for tag in [
            "div", "section", "article", "main", "p", "ul", "ol", "li", "table", "form", "fieldset", "button", "a",
            "svg", "g", "dl", "nav",
        ] {
            let opened = html.matches(&format!("<{tag}>")).count() + html.matches(&format!("<{tag} ")).count();
            assert_eq!(opened, html.matches(&format!("</{tag}>")).count(), "{tag} on {}", place.address());
        }
        assert_eq!(html.matches("<h1").count(), 1, "{}", place.address());
    }
}

#[test]
fn no_id_stands_twice_on_a_page() {
    for place in (0..LESSONS.len()).map(Place::Lesson).chain([Place::Progress, Place::Practise(What::Mixed)]) {
        let html = page(&at(place));
        let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{}", place.address());
    }
}

#[test]
fn every_question_of_the_flow_links_to_its_lesson_and_every_lesson_back_to_the_flow() {
    for question in graph::questions() {
        let place = Place::read(&["#learn/", question.id].concat()).expect("a page");
        let Place::Lesson(lesson) = place else { panic!("{} has no lesson", question.id) };
        let html = page(&at(place));
        assert!(html.contains(question.why.split(['<', '&', '"']).next().unwrap()), "{}", LESSONS[lesson].id);
        let decided = html.matches("\">See it decided</a>").count();
        assert_eq!(decided, LESSONS[lesson].questions.len(), "{}", LESSONS[lesson].id);
    }
}

#[test]
fn an_example_follows_what_is_typed_and_keeps_its_answer_while_a_field_is_wrong() {
    let spread = LESSONS.iter().position(|lesson| lesson.id == "spread").unwrap();
    let mut study = at(Place::Lesson(spread));
    let taken = |study: &Study| {
        let shown = study.example.as_ref().unwrap().outcome.shown.clone().unwrap();
        shown.advice(View::Today).trail.took("spread")
    };
    assert_eq!(taken(&study), Some("one"));
    study.act(Action::Edit(Field::Deadline, "0.5".to_owned()));
    assert_eq!(taken(&study), Some("several-instances"));
    assert!(says(&study).contains("Several instances"));
    study.act(Action::Edit(Field::Deadline, "soon".to_owned()));
    assert_eq!(taken(&study), Some("several-instances"));
    assert!(page(&study).contains("aria-invalid=\"true\""));
}

#[test]
fn an_answer_is_judged_said_explained_and_kept() {
    let mut study = at(Place::Practise(What::Mixed));
    for right in [true, false, true] {
        let asked = study.practice.asked.clone().unwrap();
        study.act(Action::Answer(0));
        assert!(!study.practice.asked.as_ref().unwrap().judged, "nothing was chosen");
        assert!(study.wants.say.take().is_some());
        choose(&mut study, 0, &asked, right);
        study.act(Action::Answer(0));
        assert_eq!(study.practice.asked.as_ref().unwrap().is_right(), right);
        assert_eq!(study.wants.focus.take().as_deref(), Some("result-0"));
        let said = study.wants.say.take().unwrap();
        assert!(said.starts_with(if right { "Right." } else { "Not right." }), "{said}");
        assert!(core::mem::take(&mut study.wants.keep));
        let html = page(&study);
        // What was said of the key at the top is not said again beside it.
        let others = asked.question.choices.iter().filter(|choice| choice.why != asked.question.why).count();
        assert!(others >= asked.question.choices.len() - asked.question.form.keys());
        assert_eq!(html.matches("class=\"judged-why\"").count(), others);
        assert!(html.contains("href=\"./#/advise?"), "it opens in the flow");
        // A second answer to the same question is none.
        study.act(Action::Answer(0));
        study.act(Action::Next);
        assert_ne!(study.practice.asked.as_ref().unwrap().question.id(), asked.question.id());
    }
    assert_eq!((study.practice.answered, study.practice.right), (3, 2));
    assert_eq!(study.progress.answers().len(), 3);
    assert_eq!(study.progress.items().len(), 1, "the missed one comes back");
}

#[test]
fn a_missed_question_comes_back_when_it_is_due() {
    let mut study = at(Place::Practise(What::Mixed));
    let asked = study.practice.asked.clone().unwrap();
    choose(&mut study, 0, &asked, false);
    study.act(Action::Answer(0));
    study.open(Place::Practise(What::Due));
    assert!(study.practice.asked.is_none(), "not yet");
    assert!(says(&study).contains("Nothing is due now"));
    study.now.millis += 86_400_000;
    study.open(Place::Practise(What::Due));
    assert_eq!(study.practice.asked.as_ref().map(|asked| asked.question.id()), Some(asked.question.id()));
}

#[test]
fn a_card_is_turned_rated_and_followed_by_another() {
    let mut study = at(Place::Practise(What::Cards));
    let card = study.practice.card.clone().unwrap();
    let first_line = card.back.lines().next().unwrap().split(['&', '<', '"']).next().unwrap().to_owned();
    assert!(!says(&study).contains(&first_line), "the back is hidden");
    study.act(Action::Turn);
    assert!(says(&study).contains(&first_line));
    study.act(Action::Rate(Rating::Easy));
    assert!(study.progress.item(&card.id).is_some());
    assert_ne!(study.practice.card.as_ref().map(|card| card.id.clone()), Some(card.id));
    assert!(!study.practice.turned);
}

/// Takes an exam in which as many questions as said are answered right, the others wrong.
fn taken(size: Size, right: usize) -> Study {
    let mut study = at(Place::Exam(ExamPage::Main));
    study.act(Action::ExamStart(size));
    let count = study.progress.exam().unwrap().slots().len();
    for place in 0..count {
        study.now.millis += 1000;
        study.act(Action::ExamGo(place));
        let (_, question) = study.exam_question.clone().unwrap();
        choose(&mut study, 0, &Asked::new(question), place < right);
    }
    study
}

#[test]
fn an_exam_is_taken_reviewed_and_marked() {
    let mut study = taken(Size::Ten, 8);
    study.act(Action::ExamFlag);
    study.open(Place::Exam(ExamPage::Review));
    let review = says(&study);
    assert_eq!(review.matches("answered").count(), 11, "ten questions and the line that counts them");
    assert!(review.contains("10  answered, flagged"), "{review}");
    study.act(Action::ExamFinish);
    assert_eq!(study.wants.go, Some(Place::Exam(ExamPage::Result)));
    study.open(Place::Exam(ExamPage::Result));
    let result = study.progress.results()[0].clone();
    assert_eq!((result.right(), result.questions()), (8, 10));
    // 100 + 900 × 8 / 10.
    assert_eq!(result.score(), 820);
    assert!(says(&study).contains("820"));
    assert!(study.progress.exam().is_none());
    study.act(Action::Marked(9));
    assert!(says(&study).contains("Wrong, your choice"));
}

#[test]
fn a_paused_exam_hides_its_question_and_its_clock_stands() {
    let mut study = taken(Size::Ten, 10);
    study.act(Action::ExamPause);
    let left = study.progress.exam().unwrap().left(study.now.millis);
    study.now.millis += 3_600_000;
    assert_eq!(study.progress.exam().unwrap().left(study.now.millis), left);
    assert!(!page(&study).contains("data-pick"));
    study.act(Action::ExamPause);
    assert!(page(&study).contains("data-pick"));
    assert!(page(&study).contains(CLOCK));
    study.act(Action::ExamHide);
    assert!(!page(&study).contains("role=\"timer\""));
}

#[test]
fn an_exam_ends_with_its_time_and_waits_paused_after_a_reload() {
    let mut study = taken(Size::Ten, 3);
    let kept = study.progress.to_json();
    let mut again = Study::new(Progress::parse(&kept).unwrap(), View::Today, study.now, 9);
    again.now.millis += 3_600_000;
    again.reopen_exam();
    again.open(Place::Exam(ExamPage::Main));
    assert!(again.progress.exam().unwrap().is_paused());
    assert!(says(&again).contains("The exam is paused"));
    study.now.millis += Size::Ten.time();
    study.tick(true);
    assert!(study.progress.exam().is_none());
    assert_eq!(study.progress.results()[0].right(), 3);
}

#[test]
fn an_unanswered_question_counts_as_wrong() {
    let mut study = at(Place::Exam(ExamPage::Main));
    study.act(Action::ExamStart(Size::Ten));
    study.act(Action::ExamFinish);
    let result = &study.progress.results()[0];
    assert_eq!((result.right(), result.questions(), result.score()), (0, 10, 100));
    assert!(result.marked.iter().all(|marked| marked.chosen == Chosen::NONE));
}

#[test]
fn a_file_that_cannot_be_read_changes_nothing_and_says_why() {
    let mut study = taken(Size::Ten, 5);
    let before = study.progress.clone();
    for text in ["", "{}", "not json \u{1f980}", "{\"sagefit\":\"progress\",\"version\":99}"] {
        study.import(text);
        assert_eq!(study.progress, before, "{text}");
        assert!(says(&study).contains("The file was not taken in"), "{text}");
    }
    let file = before.to_json();
    let mut fresh = at(Place::Progress);
    fresh.import(&file);
    assert_eq!(fresh.progress.answers().len(), before.answers().len());
    assert!(says(&fresh).contains("The file was taken in"));
}

#[test]
fn everything_is_forgotten_only_when_that_was_confirmed() {
    let mut study = at(Place::Progress);
    study.progress.read_lesson("letters", NOW);
    study.act(Action::Clear);
    study.act(Action::Cleared(false));
    assert_eq!(study.progress.lessons().len(), 1);
    study.act(Action::Clear);
    study.now.millis += 1;
    study.act(Action::Cleared(true));
    assert!(study.progress.lessons().is_empty());
}

#[test]
fn the_status_of_the_exam_is_said_once() {
    let said = says(&at(Place::Exam(ExamPage::Main)));
    assert_eq!(said.matches("31 March 2026").count(), 1);
    assert!(said.contains("MLA-C01") && said.contains("reported by third parties"));
}

#[test]
fn the_table_has_every_built_in_algorithm() {
    let said = says(&at(Place::Algorithms));
    for algorithm in crate::facts::algorithm::all() {
        assert!(said.contains(algorithm.name), "{}", algorithm.name);
    }
}
