//! What changed since a link or a file was made: the recorded changes of facts and rules that touch its job.

use crate::advise::Advice;
use crate::decide::Side;
use crate::facts::change::{self, Change, Touch};
use crate::facts::{AS_OF, InstanceType};
use crate::job::{Answers, Job};
use crate::sizing::Candidate;
use crate::units::text;

/// So many of a ranking a change of price or of what can be had may move to the top.
const NEAR: usize = 5;

/// What changed since a date, as far as it touches a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Since {
    /// The date that the job came with.
    date: String,
    /// The changes that touch the job, the oldest first.
    pub touching: Vec<&'static Change>,
    /// How many do not.
    pub others: usize,
}

impl Since {
    /// What changed since the date that a job came with; nothing where it came with today's facts, or without a date.
    #[must_use]
    pub fn of(date: &str, answers: &Answers, job: &Job, views: [&Advice; 2]) -> Option<Self> {
        if date.is_empty() || date == AS_OF {
            return None;
        }
        let since =
            if dated(date) { change::all().iter().filter(|change| change.date > date).collect() } else { vec![] };
        let touch = |change: &&'static Change| touches(change.touches, answers, job, views);
        let (touching, others): (Vec<&'static Change>, Vec<&'static Change>) = since.into_iter().partition(touch);
        Some(Self { date: date.to_owned(), touching, others: others.len() })
    }

    /// The heading.
    #[must_use]
    pub fn title(&self) -> String {
        if dated(&self.date) {
            ["What changed since ", &text::date(&self.date)].concat()
        } else {
            "The date of the link".to_owned()
        }
    }

    /// What that means for the answer, in a sentence or two.
    #[must_use]
    pub fn means(&self) -> String {
        let now = text::date(AS_OF);
        if !dated(&self.date) {
            return [
                "“",
                &self.date,
                "” is not a date, so Sagefit cannot tell what changed. The answer is as of ",
                &now,
                ".",
            ]
            .concat();
        }
        if self.date.as_str() > AS_OF {
            let newer = "This job was saved with newer facts than this page has. The page has those of ";
            return [newer, &now, ". Reload the page to get them."].concat();
        }
        let others = match self.others {
            0 => String::new(),
            1 => " One other recorded change does not affect this job.".to_owned(),
            others => [" ", &others.to_string(), " other recorded changes do not affect this job."].concat(),
        };
        let own = self.touching.iter().any(|change| change.touches != Touch::All);
        let answer = if own {
            "The answer may have changed. It is as of "
        } else {
            "No recorded change of a fact or rule affects this job, so the type should be the same. Prices may differ. The answer is as of "
        };
        [answer, &now, ".", &others].concat()
    }
}

/// Whether a text has the form of a date: year-month or full.
fn dated(text: &str) -> bool {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    matches!(shape.as_str(), "0000-00" | "0000-00-00")
}

/// Whether a change touches a job: in either view, since the link may have shown either.
fn touches(touch: Touch, answers: &Answers, job: &Job, views: [&Advice; 2]) -> bool {
    match touch {
        Touch::All => true,
        Touch::Algorithm(key) => answers.trains() && job.work.key == key,
        Touch::Branch(question, branch) => views.iter().any(|view| view.trail.took(question) == Some(branch)),
        Touch::Family(family) => {
            let is = |instance: &InstanceType| instance.family == family;
            let runs = [job.training.current, job.serving.current].into_iter().flatten().any(is);
            runs || views.iter().any(|view| near(view).any(|candidate| is(candidate.instance)))
        }
    }
}

/// The first of each side's ranking.
fn near(advice: &Advice) -> impl Iterator<Item = &Candidate> {
    let sides = [Side::Training, Side::Serving].into_iter().filter_map(|side| advice.answer(side));
    sides.flat_map(|answer| answer.ranking.iter().take(NEAR))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advise::advise_both;
    use crate::job::link;

    fn since(job: &str, date: &str) -> Option<Since> {
        let answers = link::parse(job).answers;
        let job = answers.validate().unwrap();
        let (today, book) = advise_both(&job);
        Since::of(date, &answers, &job, [&today, &book])
    }

    fn dates(since: &Since) -> Vec<&str> {
        since.touching.iter().filter(|change| change.touches != Touch::All).map(|change| change.date).collect()
    }

    const EMBEDDED: &str = "task=serve&algorithm=cnn&model=mobilenet-v2&framework=tensorflow&application=together&acceleration=part&requests_per_second=10&latency_ms=100";

    /// The dates are AWS's: no new customers from 15 April 2023, closed in April 2024.
    #[test]
    fn the_end_of_elastic_inference_is_told_to_whom_it_touches() {
        let before = since(EMBEDDED, "2023-01-11").unwrap();
        assert!(dates(&before).starts_with(&["2023-04-15", "2024-04"]), "{before:?}");
        assert_eq!(before.title(), "What changed since 11 January 2023");
        assert!(before.means().starts_with("The answer may have changed"), "{}", before.means());
        // In 2024-04 itself it had just been closed.
        assert!(!dates(&since(EMBEDDED, "2024-04-30").unwrap()).contains(&"2024-04"));
        let training = since("task=train&algorithm=kmeans&data_gb=1", "2023-01-11").unwrap();
        assert_eq!(dates(&training), Vec::<&str>::new());
        assert!(training.others > 2 && training.means().contains("should be the same"), "{training:?}");
    }

    #[test]
    fn what_runs_on_a_type_is_told_of_its_family() {
        let job = "task=train&algorithm=transformer&model=bert-large&data_gb=1&current_instance=ml.p3.2xlarge";
        assert!(dates(&since(job, "2025-06").unwrap()).contains(&"2025-12-20"));
        assert!(!dates(&since(job, "2026-01").unwrap()).contains(&"2025-12-20"));
    }

    #[test]
    fn the_newest_facts_have_nothing_to_tell_and_other_texts_are_said() {
        assert_eq!(since(EMBEDDED, AS_OF), None);
        assert_eq!(since(EMBEDDED, ""), None);
        let newer = since(EMBEDDED, "2099-01-01").unwrap();
        assert!(newer.touching.is_empty() && newer.means().contains("Reload"), "{newer:?}");
        for nonsense in ["soon", "2026", "2026-1-1", "<b>", "20260101"] {
            let said = since(EMBEDDED, nonsense).unwrap();
            assert!(said.touching.is_empty() && said.means().contains("not a date"), "{said:?}");
        }
        // Whoever comes with the facts before the newest hears of these alone.
        let last = since(EMBEDDED, "2026-09-27").unwrap();
        assert!(last.touching.iter().all(|change| change.date > "2026-09-27") && !last.touching.is_empty());
    }
}
