//! A plan of the days up to an exam: lessons first, then more questions, mock exams towards the end.

use super::calendar;
use super::words::count;
use crate::study::exam::Target;
use crate::study::lessons::LESSONS;
use crate::study::progress::{Moment, Progress};

/// How long things take, in minutes: what comes back, a lesson with its questions, a session of ten, a mock exam of 20
/// questions and of 65.
const RECALL: usize = 3;
const LESSON: usize = 6;
const TEN: usize = 10;
const MOCK: usize = 40;
const FULL: usize = 130;
/// The most days that are planned.
const MOST: u32 = 120;

/// A day of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub day: u32,
    /// Its name: `Today`, `Saturday 28 November`.
    pub name: String,
    /// What is done.
    pub parts: Vec<String>,
    /// About how long it takes, in minutes.
    pub minutes: usize,
}

/// The days from today to the one before the exam; none where no day was said, or it has passed.
///
/// The lessons that were not read are spread over the first two thirds, so that the last third is practice. A mock exam of 20
/// questions stands at half time, one at full length three days before; on the last day nothing is new.
#[must_use]
pub fn days(progress: &Progress, now: Moment) -> Vec<Day> {
    let exam = progress.exam_day().filter(|_| progress.has_aim() && progress.target() != Target::NoExam);
    let left = exam.map_or(0, |exam| exam.saturating_sub(now.day)).min(MOST);
    let read = |id: &str| progress.lessons().iter().any(|read| read.id == id);
    let lessons: Vec<&str> = LESSONS.iter().filter(|lesson| !read(lesson.id)).map(|lesson| lesson.title).collect();
    let learning = (left * 2 / 3).max(1) as usize;
    let mut given = 0;
    (0..left)
        .map(|at| {
            let day = now.day + at;
            let to_go = left - at;
            let (mut parts, mut minutes) = (vec!["cards".to_owned()], RECALL);
            // After so many days so many lessons are read, rounded up: the early days have the more.
            let due = (lessons.len() * (at as usize + 1)).div_ceil(learning).min(lessons.len());
            let today = lessons.get(given..due).unwrap_or_default();
            given = due.max(given);
            match today {
                [] => {}
                [one] => parts.push(format!("lesson {one}")),
                several => parts.push(count(several.len() as u64, "lesson")),
            }
            minutes += today.len() * LESSON;
            if to_go == 1 {
                parts.push("the cheat sheet".to_owned());
                minutes += RECALL;
            } else if to_go == 3 {
                parts.push("a mock exam of 65 questions".to_owned());
                minutes += FULL;
            } else if at == left / 2 && left >= 6 {
                parts.push("a mock exam of 20 questions".to_owned());
                minutes += MOCK;
            } else {
                parts.push("ten questions".to_owned());
                minutes += TEN;
            }
            let name = if at == 0 { "Today".to_owned() } else { calendar::day(day) };
            Day { day, name, parts, minutes }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment { millis: 1_795_000_000_000, day: 20_775 };

    fn planned(left: u32) -> Vec<Day> {
        let mut progress = Progress::default();
        progress.set_aim(Target::Associate, Some(NOW.day + left), NOW);
        days(&progress, NOW)
    }

    #[test]
    fn every_lesson_is_read_before_the_last_third() {
        for left in [1, 2, 3, 7, 12, 30, 90] {
            let plan = planned(left);
            assert_eq!(plan.len(), left as usize);
            let lessons = |day: &Day| day.parts.iter().filter(|part| part.contains("lesson")).count();
            let last = plan.iter().rposition(|day| lessons(day) > 0).unwrap();
            assert!(last <= plan.len() * 2 / 3, "{left} days: {last}");
            let mocks = plan.iter().filter(|day| day.parts.iter().any(|part| part.contains("65"))).count();
            assert_eq!(mocks, usize::from(left >= 3), "{left} days");
            let by_heart = plan.last().unwrap().parts.last().unwrap().as_str();
            assert_eq!(by_heart, "the cheat sheet");
        }
    }

    #[test]
    fn without_a_day_there_is_no_plan() {
        assert!(days(&Progress::default(), NOW).is_empty());
        let mut progress = Progress::default();
        progress.set_aim(Target::Specialty, Some(NOW.day - 1), NOW);
        assert!(days(&progress, NOW).is_empty());
    }
}
