//! What would be faster and cheaper than the answer, were it not for something that weighs against it.

use super::Answer;
use crate::decide::rank;
use crate::facts::family::Class;
use crate::job::{Job, View};
use crate::sizing::Candidate;

/// A candidate that beats the answer in cost and in time, and what speaks against it.
#[derive(Debug, Clone, Copy)]
pub struct Better<'a> {
    /// The candidate.
    pub candidate: &'a Candidate,
    /// What speaks against it, in words that follow "but".
    pub but: &'static str,
}

impl Better<'_> {
    /// Whether it is a P type: those are scarce.
    #[must_use]
    pub fn is_scarce(&self) -> bool {
        is_p(self.candidate)
    }
}

fn is_p(candidate: &Candidate) -> bool {
    candidate.instance.family_info().class == Class::GpuP
}

/// How long a run takes, or a request.
fn time(candidate: &Candidate) -> f64 {
    let run = candidate.time.likely.value();
    if run > 0.0 { run } else { candidate.latency.likely.value() }
}

/// Less by this much at least is called faster and cheaper.
const CLEARLY: f64 = 0.98;

/// The cheapest of those that are clearly faster and cheaper than the answer, where something speaks against them.
#[must_use]
pub fn better<'a>(job: &Job, view: View, answer: &'a Answer) -> Option<Better<'a>> {
    let pick = answer.pick()?;
    let beats = |other: &&Candidate| {
        other.likely_cost() < pick.likely_cost() * CLEARLY && time(other) < time(pick) * CLEARLY && time(other) > 0.0
    };
    let held =
        |candidate| Some(Better { candidate, but: rank::held_against(job, view, answer.side, candidate, pick)? });
    let all = answer.ranking.iter().filter(beats).filter_map(held);
    all.min_by(|a, b| a.candidate.likely_cost().total_cmp(&b.candidate.likely_cost()))
}

/// Whether it matters to the answer if P types can be had: one is among those that fit, or was ruled out.
#[must_use]
pub fn asks_for_p(job: &Job, view: View, answer: &Answer) -> bool {
    view == View::Today && (job.p_types.is_some() || answer.ranking.iter().any(is_p))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advise::{Advice, advise};
    use crate::job::link;

    const BERT: &str = "task=train&algorithm=transformer&model=bert-large&data_gb=0.4&epochs=3&deadline_hours=12";

    fn asked(more: &str) -> (Job, Advice) {
        let job = link::parse(&format!("{BERT}{more}")).answers.validate().unwrap();
        let advice = advise(&job, View::Today);
        (job, advice)
    }

    #[test]
    fn what_is_better_but_scarce_becomes_the_answer_once_it_can_be_had() {
        let (job, advice) = asked("");
        let answer = advice.answers.first().unwrap();
        let (pick, better) = (answer.pick().unwrap(), better(&job, View::Today, answer).unwrap());
        assert!(better.candidate.likely_cost() < pick.likely_cost() && time(better.candidate) < time(pick));
        assert!(better.is_scarce() && better.but.contains("scarce"), "{better:?}");
        let (_, then) = asked("&p_types=yes");
        assert!(is_p(then.answers.first().and_then(Answer::pick).unwrap()));
    }

    #[test]
    fn without_p_types_none_is_left_and_the_reason_is_said() {
        let (job, advice) = asked("&p_types=no");
        let answer = advice.answers.first().unwrap();
        assert!(!answer.ranking.iter().any(is_p));
        assert!(!better(&job, View::Today, answer).is_some_and(|better| better.is_scarce()));
        let instance = crate::facts::instance::by_name("ml.p5.4xlarge").unwrap();
        let why = crate::advise::why_not(&job, View::Today, instance);
        let said: Vec<String> = why.iter().flat_map(|why| why.sentences(&job)).collect();
        assert!(said.iter().any(|said| said.contains("cannot get P types")), "{said:?}");
    }

    #[test]
    fn the_exam_knows_no_shortage() {
        let book = |more: &str| advise(&asked(more).0, View::Book).answers.first().map(Answer::title);
        assert_eq!(book(""), book("&p_types=no"));
    }
}
