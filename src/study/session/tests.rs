use super::*;
use crate::job::View;
use crate::study::exam::{Chosen, Size, Target};
use crate::study::fsrs::Rating;
use crate::study::lessons::LESSONS;
use crate::study::progress::{Moment, Progress};

const NOW: Moment = Moment { millis: 1_795_000_000_000, day: 20_775 };

fn at(place: Place) -> Study {
    let mut study = Study::new(Progress::default(), View::Today, NOW, 7);
    study.update(Action::Open(place));
    study
}

/// Chooses what is right in a question at hand, or what is not.
fn choose(study: &mut Study, slot: usize, asked: &Asked, right: bool) {
    if asked.question.form.is_placed() {
        for (choice, one) in asked.question.choices.iter().enumerate() {
            let place = if right { one.goes } else { (one.goes + 1) % 4 };
            study.update(Action::Put { slot, choice, place: Some(place) });
        }
        return;
    }
    let wanted = (0..).zip(&asked.question.choices).filter(|(_, one)| one.keyed == right).map(|(at, _)| at);
    for choice in wanted.take(asked.question.form.keys()).collect::<Vec<_>>() {
        study.update(Action::Pick { slot, choice, on: true });
    }
}

fn in_exam(study: &mut Study, action: ExamAction) -> Wants {
    study.update(Action::Exam(action))
}

#[test]
fn an_answer_is_judged_said_and_kept() {
    let mut study = at(Place::Practise(What::Mixed));
    for right in [true, false, true] {
        let asked = study.practice.asked.clone().unwrap();
        assert!(study.update(Action::Answer(0)).say.is_some());
        assert!(!study.practice.asked.as_ref().unwrap().judged, "nothing was chosen");
        choose(&mut study, 0, &asked, right);
        let wants = study.update(Action::Answer(0));
        assert_eq!(study.practice.asked.as_ref().unwrap().is_right(), right);
        assert_eq!(wants.focus, Some(Focus::Verdict(0)));
        let said = wants.say.unwrap();
        assert!(said.starts_with(if right { "Right." } else { "Not right." }), "{said}");
        assert!(wants.keep);
        // A second answer to the same question is none, and what was chosen stays.
        assert_eq!(study.update(Action::Answer(0)), Wants::default());
        choose(&mut study, 0, &asked, !right);
        assert_eq!(study.practice.asked.as_ref().unwrap().is_right(), right);
        study.update(Action::Next);
        assert_ne!(study.practice.asked.as_ref().unwrap().question.id(), asked.question.id());
    }
    assert_eq!((study.practice.round.asked(), study.practice.round.right()), (3, 2));
    assert_eq!(study.progress.answers().len(), 3);
    assert_eq!(study.progress.items().len(), 1, "the missed one comes back");
}

#[test]
fn not_sure_counts_as_missed() {
    let mut study = at(Place::Practise(What::Mixed));
    let asked = study.practice.asked.clone().unwrap();
    choose(&mut study, 0, &asked, true);
    let said = study.update(Action::NotSure(0)).say.unwrap();
    assert!(said.starts_with("Not answered."), "{said}");
    assert_eq!(study.progress.items().len(), 1);
    assert!(!study.progress.answers()[0].right());
}

#[test]
fn a_missed_question_comes_back_when_it_is_due() {
    let mut study = at(Place::Practise(What::Mixed));
    let asked = study.practice.asked.clone().unwrap();
    choose(&mut study, 0, &asked, false);
    study.update(Action::Answer(0));
    study.update(Action::Open(Place::Practise(What::Due)));
    assert!(study.practice.asked.is_none(), "not yet");
    study.now.millis += 86_400_000;
    study.update(Action::Open(Place::Practise(What::Due)));
    assert_eq!(study.practice.asked.as_ref().map(|asked| asked.question.id()), Some(asked.question.id()));
}

#[test]
fn a_question_that_waits_is_still_there_after_a_lesson() {
    let mut study = at(Place::Practise(What::Mixed));
    let asked = study.practice.asked.clone();
    study.update(Action::Open(Place::Lesson(3, Step::Why)));
    study.update(Action::Open(Place::Practise(What::Mixed)));
    assert_eq!(study.practice.asked, asked);
    study.update(Action::Open(Place::Practise(What::Weak)));
    assert_ne!(study.practice.asked, asked);
}

#[test]
fn a_lesson_keeps_its_questions_from_step_to_step() {
    let mut study = at(Place::Lesson(3, Step::See));
    let asked = study.asked.clone();
    assert_eq!(asked.len(), 3);
    study.update(Action::Open(Place::Lesson(3, Step::Ask)));
    assert_eq!(study.asked, asked);
    for (slot, one) in asked.iter().enumerate() {
        choose(&mut study, slot, one, true);
        study.update(Action::Answer(slot));
    }
    assert_eq!(study.progress.lessons()[0].id, LESSONS[3].id, "answered is read");
    assert_eq!(study.update(Action::Done).go, Some(Place::Lesson(4, Step::See)));
    study.update(Action::Open(Place::Lesson(LESSONS.len() - 1, Step::Ask)));
    assert_eq!(study.update(Action::Done).go, Some(Place::Learn));
}

#[test]
fn another_view_asks_anew_what_was_not_answered() {
    let mut study = at(Place::Practise(What::Mixed));
    study.update(Action::View(View::Book));
    let asked = study.practice.asked.clone().unwrap();
    assert_eq!(asked.question.view, View::Book);
    choose(&mut study, 0, &asked, true);
    study.update(Action::Answer(0));
    study.update(Action::View(View::Today));
    assert_eq!(study.practice.asked.unwrap().question.view, View::Book);
}

#[test]
fn a_card_is_turned_rated_and_followed_by_another() {
    let mut study = at(Place::Practise(What::Cards));
    let card = study.practice.card.clone().unwrap();
    assert_eq!(study.update(Action::Turn).focus, Some(Focus::Back));
    assert!(study.practice.turned);
    assert_eq!(study.update(Action::Rate(Rating::Easy)).focus, Some(Focus::Front));
    assert_ne!(study.practice.card.as_ref().map(|card| card.id.clone()), Some(card.id.clone()));
    assert!(!study.practice.turned);
    // A rating counts once something else happens.
    assert!(study.update(Action::Settle).keep);
    assert!(study.progress.item(&card.id).is_some());
}

#[test]
fn a_rating_is_taken_back_before_anybody_else_knows_of_it() {
    let mut study = at(Place::Practise(What::Cards));
    let card = study.practice.card.clone().unwrap();
    study.update(Action::Turn);
    assert!(!study.update(Action::Rate(Rating::Again)).keep);
    assert_eq!(study.update(Action::Undo).focus, Some(Focus::Back));
    assert_eq!(study.practice.card.as_ref(), Some(&card));
    assert!(study.practice.turned && study.practice.round.done.is_empty());
    study.update(Action::Rate(Rating::Good));
    study.update(Action::Turn);
    study.update(Action::Rate(Rating::Good));
    assert_eq!(study.progress.answers().len(), 1);
    assert_eq!(study.progress.answers()[0].rating, Rating::Good);
    study.update(Action::Undo);
    study.update(Action::Undo);
    assert_eq!(study.progress.answers().len(), 1, "only the last can be taken back");
}

/// Rates the card at hand.
fn rate(study: &mut Study, rating: Rating) {
    study.now.millis += 1000;
    study.update(Action::Turn);
    study.update(Action::Rate(rating));
}

#[test]
fn again_brings_a_card_back_in_the_session() {
    let mut study = at(Place::Practise(What::Cards));
    let first = study.practice.card.clone().unwrap().id;
    rate(&mut study, Rating::Again);
    for _ in 0..3 {
        assert_ne!(study.practice.card.as_ref().unwrap().id, first);
        rate(&mut study, Rating::Good);
    }
    assert_eq!(study.practice.card.as_ref().unwrap().id, first);
    rate(&mut study, Rating::Good);
    assert_eq!(study.practice.round.asked(), 4);
}

#[test]
fn new_cards_are_mixed_and_so_many_a_day() {
    let mut study = at(Place::Practise(What::Cards));
    let meant = study.progress.new_cards() as usize;
    let mut decks = Vec::new();
    while let Some(card) = study.practice.card.clone() {
        decks.push(card.deck);
        rate(&mut study, Rating::Easy);
    }
    assert_eq!(decks.len(), meant);
    assert!(study.practice.over, "a summary ends the session");
    decks.dedup();
    assert!(decks.len() > 3, "decks take turns: {decks:?}");
    study.update(Action::Another);
    assert!(study.practice.card.is_none(), "no more today");
    study.update(Action::MoreCards);
    assert!(study.practice.card.is_some(), "unless they are asked for");
    study.now.day += 1;
    study.now.millis += 86_400_000;
    study.update(Action::Another);
    assert!(study.practice.card.is_some());
}

#[test]
fn what_is_put_off_comes_back_the_next_day() {
    let mut study = at(Place::Practise(What::Cards));
    let card = study.practice.card.clone().unwrap().id;
    study.update(Action::PutOff);
    assert_ne!(study.practice.card.as_ref().unwrap().id, card);
    assert!(study.progress.is_buried(&card, study.now));
    study.now.day += 1;
    assert!(!study.progress.is_buried(&card, study.now));
    study.update(Action::Another);
    assert_eq!(study.practice.card.as_ref().unwrap().id, card);
}

/// Answers questions until the session is over; every third is missed.
fn session(study: &mut Study) -> usize {
    let mut missed = 0;
    while let Some(asked) = study.practice.asked.clone() {
        let right = !study.practice.round.asked().is_multiple_of(3);
        missed += usize::from(!right);
        choose(study, 0, &asked, right);
        study.update(Action::Answer(0));
        study.update(Action::Next);
    }
    missed
}

#[test]
fn ten_questions_make_a_session_and_the_missed_ones_come_again() {
    let mut study = at(Place::Practise(What::Mixed));
    let missed = session(&mut study);
    assert!(study.practice.over);
    assert_eq!((study.practice.round.asked(), study.practice.round.right(), missed), (10, 6, 4));
    let ids = study.practice.round.missed();
    assert!(study.update(Action::RetryMissed).focus.is_some());
    assert_eq!(study.practice.asked.as_ref().unwrap().question.id(), ids[0]);
    session(&mut study);
    assert_eq!(study.practice.round.asked(), 4);
    study.update(Action::Another);
    assert_eq!((study.practice.round.length, study.practice.over), (10, false));
    assert!(study.practice.asked.is_some());
}

#[test]
fn today_leads_from_part_to_part() {
    let mut study = at(Place::Today);
    assert_eq!(study.update(Action::Lead(0)).go, Some(Place::Practise(What::Cards)));
    assert_eq!(study.practice.round.length, 8);
    assert_eq!(study.next_part().unwrap().place, Place::Practise(What::Mixed));
    assert_eq!(study.update(Action::Onward).go, Some(Place::Practise(What::Mixed)));
    session(&mut study);
    assert_eq!(study.practice.round.asked(), 6, "as many as the plan says");
    assert_eq!(study.update(Action::Onward).go, Some(Place::Lesson(0, Step::See)));
    assert!(study.next_part().is_none());
    assert_eq!(study.update(Action::Onward).go, Some(Place::Today));
}

/// The page is loaded anew: what is kept and what was at hand are read, then the address is opened.
fn reloaded(study: &Study) -> Study {
    let progress = Progress::parse(&study.progress.to_json()).unwrap();
    let mut again = Study::new(progress, study.view, study.now, 99);
    again.take_up(&study.at_hand_text());
    again.update(Action::Refresh);
    again
}

#[test]
fn what_is_at_hand_survives_a_reload() {
    let mut study = at(Place::Practise(What::Mixed));
    let asked = study.practice.asked.clone().unwrap();
    choose(&mut study, 0, &asked, false);
    let mut again = reloaded(&study);
    again.update(Action::Open(study.place));
    assert_eq!(again.practice, study.practice);
    study.update(Action::Answer(0));
    let mut again = reloaded(&study);
    again.update(Action::Open(study.place));
    assert_eq!(again.practice, study.practice, "the explanation too");
    let mut study = at(Place::Practise(What::Cards));
    rate(&mut study, Rating::Again);
    study.update(Action::Turn);
    let mut again = reloaded(&study);
    assert_eq!(again.practice.card, study.practice.card);
    assert!(again.practice.turned);
    again.update(Action::Settle);
    assert_eq!(again.progress.answers().len(), 1, "a rating is not lost");
    let study = at(Place::Lesson(3, Step::Ask));
    assert_eq!(reloaded(&study).asked, study.asked);
    let mut later = Study::new(Progress::default(), View::Today, NOW, 7);
    later.now.millis += 2 * 86_400_000;
    later.take_up(&study.at_hand_text());
    assert!(later.asked.is_empty(), "after a day it is gone");
    for nonsense in ["", "{}", "null", "[1]", "\u{1f980}", "{\"at\":1}"] {
        let mut study = at(Place::Today);
        study.take_up(nonsense);
        assert_eq!(study.practice, Practice::default(), "{nonsense}");
    }
}

#[test]
fn bookmarks_notes_and_faults_are_kept_and_handed_over() {
    let mut study = at(Place::Practise(What::Mixed));
    let id = study.practice.asked.clone().unwrap().question.id();
    study.update(Action::Save(id.clone()));
    study.update(Action::Fault(id.clone()));
    assert!(study.update(Action::Note(id.clone(), "  the budget  ".to_owned())).keep);
    let mark = study.progress.marked(&id).cloned().unwrap();
    assert_eq!((mark.saved, mark.wrong, mark.note.as_str()), (true, true, "the budget"));
    let file = study.update(Action::ExportNotes).download.unwrap();
    assert!(file.text.contains(&id) && file.text.contains("Note: the budget"), "{}", file.text);
    study.update(Action::Open(Place::Practise(What::Saved)));
    assert_eq!(study.practice.asked.as_ref().unwrap().question.id(), id);
    for action in [Action::Save(id.clone()), Action::Fault(id.clone()), Action::Note(id, String::new())] {
        study.update(action);
    }
    assert_eq!(study.progress.marks().count(), 0);
}

/// Takes an exam in which as many questions as said are answered right, the others wrong.
fn taken(size: Size, right: usize) -> Study {
    let mut study = at(Place::Exam(ExamPage::Main));
    in_exam(&mut study, ExamAction::Start(size));
    let count = study.progress.exam().unwrap().slots().len();
    for place in 0..count {
        study.now.millis += 1000;
        in_exam(&mut study, ExamAction::Go(place));
        let (_, question) = study.exam_question.clone().unwrap();
        choose(&mut study, 0, &Asked::new(question), place < right);
    }
    study
}

#[test]
fn an_exam_is_taken_flagged_and_marked() {
    let mut study = taken(Size::Ten, 8);
    in_exam(&mut study, ExamAction::Flag);
    assert!(study.progress.exam().unwrap().slots()[9].is_flagged());
    study.update(Action::Open(Place::Exam(ExamPage::Review)));
    let wants = in_exam(&mut study, ExamAction::Finish);
    assert_eq!(wants.go, Some(Place::Exam(ExamPage::Result)));
    let result = study.progress.results()[0].clone();
    assert_eq!((result.right(), result.questions()), (8, 10));
    // 100 + 900 × 8 / 10.
    assert_eq!(result.score(), 820);
    assert!(study.progress.exam().is_none());
    study.update(Action::Marked(9));
    assert_eq!(study.marked, Some(9));
    study.update(Action::Marked(9));
    assert_eq!(study.marked, None);
}

#[test]
fn the_clock_of_a_paused_exam_stands() {
    let mut study = taken(Size::Ten, 10);
    in_exam(&mut study, ExamAction::Pause);
    let left = study.progress.exam().unwrap().left(study.now.millis);
    study.now.millis += 3_600_000;
    assert_eq!(study.progress.exam().unwrap().left(study.now.millis), left);
    in_exam(&mut study, ExamAction::Pause);
    assert!(!study.progress.exam().unwrap().is_paused());
    in_exam(&mut study, ExamAction::HideClock);
    assert!(study.progress.exam().unwrap().is_timer_hidden());
}

#[test]
fn an_exam_ends_with_its_time_and_waits_paused_after_a_reload() {
    let mut study = taken(Size::Ten, 3);
    let kept = study.progress.to_json();
    let mut again = Study::new(Progress::parse(&kept).unwrap(), View::Today, study.now, 9);
    again.now.millis += 3_600_000;
    in_exam(&mut again, ExamAction::Reopen);
    assert!(again.progress.exam().unwrap().is_paused());
    study.now.millis += Size::Ten.time(Target::Associate);
    in_exam(&mut study, ExamAction::Tick);
    assert!(study.progress.exam().is_none());
    assert_eq!(study.progress.results()[0].right(), 3);
}

#[test]
fn the_exam_that_is_learned_for_sets_pace_pass_line_and_view() {
    let mut study = at(Place::Exam(ExamPage::Main));
    assert!(!study.progress.has_aim());
    for (target, minutes, pass, view) in
        [(Target::Specialty, 180, 750, View::Book), (Target::Associate, 130, 720, View::Today)]
    {
        assert!(study.update(Action::Aim(target, Some(20_900))).keep);
        assert_eq!((study.view, study.progress.exam_day()), (view, Some(20_900)));
        in_exam(&mut study, ExamAction::Start(Size::Full));
        let exam = study.progress.exam().unwrap();
        assert_eq!(exam.time(), minutes * 60_000);
        assert!(exam.slots().iter().all(|slot| slot.id.contains(view.key())), "nothing mixes the two");
        in_exam(&mut study, ExamAction::Finish);
        assert_eq!(study.progress.results()[0].target.pass(), pass);
        study.now.millis += 1;
    }
}

#[test]
fn an_unanswered_question_counts_as_wrong() {
    let mut study = at(Place::Exam(ExamPage::Main));
    in_exam(&mut study, ExamAction::Start(Size::Ten));
    in_exam(&mut study, ExamAction::Finish);
    let result = &study.progress.results()[0];
    assert_eq!((result.right(), result.questions(), result.score()), (0, 10, 100));
    assert!(result.marked.iter().all(|marked| marked.chosen == Chosen::NONE));
}

#[test]
fn a_file_that_cannot_be_read_changes_nothing_and_says_why() {
    let mut study = taken(Size::Ten, 5);
    let before = study.progress.clone();
    for text in ["", "{}", "not json \u{1f980}", "{\"sagefit\":\"progress\",\"version\":99}"] {
        assert!(!study.update(Action::Import(text.to_owned())).keep);
        assert_eq!(study.progress, before, "{text}");
        assert!(matches!(study.notices.as_slice(), [Notice::Refused(_)]), "{text}");
    }
    let mut fresh = at(Place::Progress);
    assert!(fresh.update(Action::Import(before.to_json())).keep);
    assert_eq!(fresh.progress.answers().len(), before.answers().len());
    assert_eq!(fresh.notices, [Notice::Imported]);
}

#[test]
fn what_another_tab_did_is_joined() {
    let mut study = taken(Size::Ten, 1);
    let mut other = Progress::default();
    other.read_lesson("letters", NOW);
    study.update(Action::Join(Box::new(other)));
    assert_eq!(study.progress.lessons().len(), 1);
    assert_eq!(study.progress.exam().unwrap().answered(), 10);
}

#[test]
fn everything_is_deleted_only_when_that_was_confirmed() {
    let mut study = at(Place::Progress);
    study.progress.read_lesson("letters", NOW);
    study.update(Action::Clear);
    study.update(Action::Cleared(false));
    assert_eq!(study.progress.lessons().len(), 1);
    study.update(Action::Clear);
    study.now.millis += 1;
    assert!(study.update(Action::Cleared(true)).keep);
    assert!(study.progress.lessons().is_empty());
}

#[test]
fn today_begins_with_what_is_due_then_the_weakest_topic_then_the_next_lesson() {
    let mut progress = Progress::default();
    let fresh = plan(&progress, NOW);
    // Eight cards at 20 s are 160 s, six questions at a minute, a lesson of three minutes.
    assert_eq!(fresh.parts.iter().map(|part| part.minutes).collect::<Vec<_>>(), [3, 6, 3]);
    assert_eq!(fresh.minutes(), 12);
    assert_eq!(fresh.parts[0].place, Place::Practise(What::Cards));
    assert_eq!(fresh.parts[1].place, Place::Practise(What::Mixed));
    assert_eq!(fresh.parts[2].place, Place::Lesson(0, Step::See));
    progress.read_lesson(LESSONS[0].id, NOW);
    for seed in 0..4 {
        progress.answered(&format!("count-today-{seed}"), "scaling", false, NOW);
        progress.answered(&format!("type-today-{seed}"), "memory", true, NOW);
    }
    progress.reviewed("card-letter-t", "family", Rating::Again, NOW);
    let later = Moment { millis: NOW.millis + 40 * 86_400_000, day: NOW.day + 40 };
    let plan = plan(&progress, later);
    assert_eq!(plan.parts[0].title, "1 card due");
    assert_eq!(plan.parts[0].note, "and 4 questions that you missed");
    assert_eq!(plan.parts[0].place, Place::Practise(What::Due));
    assert_eq!(plan.parts[1].place, Place::Practise(What::Topic("scaling")));
    assert_eq!(plan.parts[2].place, Place::Lesson(1, Step::See));
}

#[test]
fn steps_are_put_in_order_and_judged() {
    let mut study = at(Place::Practise(What::Kind(crate::study::question::Kind::Order)));
    let asked = study.practice.asked.clone().unwrap();
    study.update(Action::Put { slot: 0, choice: 0, place: Some(2) });
    assert!(study.update(Action::Answer(0)).say.is_some());
    assert!(!study.practice.asked.as_ref().unwrap().judged, "three steps have no place yet");
    choose(&mut study, 0, &asked, true);
    study.update(Action::Answer(0));
    assert_eq!((study.practice.round.asked(), study.practice.round.right()), (1, 1));
}

#[test]
fn questions_of_kinds_that_retired_do_not_come_back() {
    let mut progress = Progress::default();
    progress.answered("step-today-5", "memory", false, NOW);
    let later = Moment { millis: NOW.millis + 40 * 86_400_000, day: NOW.day + 40 };
    assert_eq!(plan(&progress, later).parts[0].place, Place::Practise(What::Cards));
}

#[test]
fn the_map_shows_what_was_asked_and_how_it_went() {
    let mut progress = Progress::default();
    let memory = LESSONS.iter().position(|lesson| lesson.id == "memory").unwrap();
    let row = |progress: &Progress, now| mastery(progress, now)[memory].clone();
    assert!(row(&progress, NOW).squares.iter().all(|square| square.level == Level::Unseen));
    assert_eq!(row(&progress, NOW).share, None);
    for seed in 0..3 {
        progress.answered(&format!("first-today-{seed}"), "memory", true, NOW);
        progress.answered(&format!("instances-today-{seed}"), "memory", seed == 0, NOW);
    }
    let tomorrow = Moment { millis: NOW.millis + 86_400_000, day: NOW.day + 1 };
    let row = row(&progress, tomorrow);
    let of = |kind| *row.squares.iter().find(|square| square.kind == kind).unwrap();
    use crate::study::question::Kind;
    assert_eq!(of(Kind::First), Square { kind: Kind::First, level: Level::Sure, due: false });
    assert_eq!(of(Kind::Instances), Square { kind: Kind::Instances, level: Level::Shaky, due: true });
    assert_eq!(of(Kind::Match).level, Level::Unseen);
    // 4 of 6.
    assert_eq!((row.share, row.weakest), (Some(66), true));
}
