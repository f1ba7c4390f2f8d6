//! Lives of learning: what people do, one thing after another.

use proptest::prelude::*;
use sagefit::study::exam::{Chosen, Exam, Judged, Target};
use sagefit::study::fsrs::Rating;
use sagefit::study::progress::{Moment, Progress};

const DAY: u64 = 86_400_000;
/// 1 January 2027, in days.
const START: u32 = 20_819;

/// Something that a person does.
#[derive(Debug, Clone)]
pub enum Deed {
    Answer { question: u8, right: bool },
    Review { card: u8, rating: Rating },
    Lesson { lesson: u8 },
    Goal { answers: u32 },
    StartExam { length: usize },
    AnswerExam { place: usize, choice: usize },
    Flag { place: usize, flagged: bool },
    Pause,
    Resume,
    Finish,
    StartOver,
    Aim { target: usize, day: Option<u32>, new_cards: u32 },
    Mark { question: u8, saved: bool, note: String },
    Bury { card: u8 },
}

/// A deed, and how many minutes after the one before.
pub type Life = Vec<(u64, Deed)>;

pub fn moment(minutes: u64) -> Moment {
    Moment { millis: u64::from(START) * DAY + minutes * 60_000, day: START + (minutes / 1440) as u32 }
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        8 => (0..20_u8, any::<bool>()).prop_map(|(question, right)| Deed::Answer { question, right }),
        8 => (0..20_u8, prop::sample::select(&Rating::ALL[..])).prop_map(|(card, rating)| Deed::Review { card, rating }),
        2 => (0..5_u8).prop_map(|lesson| Deed::Lesson { lesson }),
        1 => (0..50_u32).prop_map(|answers| Deed::Goal { answers }),
        2 => (1..5_usize).prop_map(|length| Deed::StartExam { length }),
        4 => (0..5_usize, 0..6_usize).prop_map(|(place, choice)| Deed::AnswerExam { place, choice }),
        2 => (0..5_usize, any::<bool>()).prop_map(|(place, flagged)| Deed::Flag { place, flagged }),
        1 => Just(Deed::Pause),
        1 => Just(Deed::Resume),
        2 => Just(Deed::Finish),
        1 => (0..3_usize, prop::option::of(any::<u32>()), any::<u32>())
            .prop_map(|(target, day, new_cards)| Deed::Aim { target, day, new_cards }),
        2 => (0..5_u8, any::<bool>(), ".{0,3}").prop_map(|(question, saved, note)| Deed::Mark { question, saved, note }),
        1 => (0..5_u8).prop_map(|card| Deed::Bury { card }),
    ]
}

/// What one tab does. Times of several tabs meet, down to the millisecond.
pub fn life() -> impl Strategy<Value = Life> {
    let wait = prop_oneof![Just(0), 0..30_u64, 0..5000_u64];
    prop::collection::vec((wait, deed()), 0..30)
}

/// A life in which the person starts over now and then.
pub fn life_with_new_starts() -> impl Strategy<Value = Life> {
    (life(), prop::collection::vec(any::<prop::sample::Index>(), 0..2)).prop_map(|(mut life, starts)| {
        for start in starts {
            let at = start.index(life.len() + 1);
            life.insert(at, (1, Deed::StartOver));
        }
        life
    })
}

/// Goes on with a life from a state.
pub fn live(mut progress: Progress, life: &Life) -> Progress {
    let mut minutes = 0;
    for (wait, deed) in life {
        minutes += wait;
        act(&mut progress, deed, moment(minutes));
    }
    progress
}

fn act(progress: &mut Progress, deed: &Deed, now: Moment) {
    match deed {
        Deed::Answer { question, right } => {
            let topic = ["count", "spread", "memory"][usize::from(*question) % 3];
            progress.answered(&format!("count-today-{question}"), topic, *right, now);
        }
        Deed::Review { card, rating } => progress.reviewed(&format!("card-limit-{card}"), "option", *rating, now),
        Deed::Lesson { lesson } => progress.read_lesson(&format!("lesson-{lesson}"), now),
        Deed::Goal { answers } => progress.set_goal(*answers, now),
        Deed::StartExam { length } => {
            progress.keep_exam(&Exam::start(
                Target::Associate,
                (0..*length).map(|n| format!("type-book-{n}")).collect(),
                now.millis,
            ));
        }
        Deed::Aim { target, day, new_cards } => {
            progress.set_aim(Target::ALL[*target], *day, now);
            progress.set_new_cards(*new_cards, now);
        }
        Deed::Mark { question, saved, note } => {
            progress.mark(&format!("count-today-{question}"), *saved, !*saved, note, now);
        }
        Deed::Bury { card } => progress.bury(&format!("card-limit-{card}"), now),
        Deed::StartOver => *progress = Progress::started_over(now),
        deed => {
            let Some(mut exam) = progress.exam().cloned() else { return };
            let at = now.millis;
            match deed {
                Deed::AnswerExam { place, choice } => drop(exam.answer(*place, Chosen::of(&[*choice]), at)),
                Deed::Flag { place, flagged } => drop(exam.flag(*place, *flagged, at)),
                Deed::Pause => exam.pause(at),
                Deed::Resume => exam.resume(at),
                _ => {
                    let judge = |_: &str, chosen: Chosen| {
                        let (topic, task) = ("spread".to_owned(), "3.3".to_owned());
                        Some(Judged { right: chosen == Chosen::of(&[2]), topic, task })
                    };
                    let result = exam.finish(at, judge);
                    progress.keep_result(&result, now);
                }
            }
            progress.keep_exam(&exam);
        }
    }
}
