//! A step in words: what the picture opens and the list below it says, as plain data.

use crate::advise::Advice;
use crate::advise::Shown;
use crate::decide::{Reason, Step};
use crate::job::{Job, View};

/// A reason with the inputs that it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// The sentence.
    pub text: String,
    /// The labels of the inputs, and whether each was assumed.
    pub rests: Vec<(&'static str, bool)>,
}

/// Branches that were not taken for one and the same reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Their labels.
    pub labels: Vec<&'static str>,
    /// Those of them that can be required, each with the value of the field.
    pub takes: Vec<(&'static str, &'static str)>,
    /// The reason.
    pub text: String,
}

/// A step in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The question's id.
    pub id: &'static str,
    /// The question.
    pub title: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// The answer.
    pub answer: &'static str,
    /// The reason in a few words.
    pub brief: String,
    /// The reasons.
    pub grounds: Vec<Ground>,
    /// The branches not taken.
    pub refused: Vec<Refused>,
    /// How many types are left after it, in words, where types leave at it.
    pub left: Option<String>,
    /// What the question rests on.
    pub source: &'static str,
    /// The chapter rows: `S4`, `S1, S10`.
    pub rows: String,
    /// Where the other view answers otherwise: who, and what.
    pub differs: Option<(View, String)>,
}

/// A step in words; nothing where the question is not asked.
#[must_use]
pub fn of(shown: &Shown, view: View, question: &str) -> Option<Words> {
    let step = shown.advice(view).trail.step(question)?;
    let (branch, verdict) = (step.branch()?, step.verdict()?);
    Some(Words {
        id: step.question.id,
        title: step.question.title,
        why: step.question.why,
        answer: branch.label,
        brief: verdict.brief.clone(),
        grounds: verdict.reasons.iter().map(|reason| ground(shown.job(), reason)).collect(),
        refused: refused(shown.job(), step, view),
        left: step.thinning.as_ref().map(|thinning| left(thinning.after)),
        source: step.question.source,
        rows: step.question.rows.iter().map(|row| format!("S{}", row.0)).collect::<Vec<_>>().join(", "),
        differs: differs(step, shown.other(view)),
    })
}

fn left(types: usize) -> String {
    match types {
        0 => "no type left".to_owned(),
        1 => "1 type left".to_owned(),
        many => format!("{many} types left"),
    }
}

fn ground(job: &Job, reason: &Reason) -> Ground {
    let mut rests: Vec<(&'static str, bool)> = Vec::new();
    for field in &reason.fields {
        let rest = (field.spec().label, job.assumes(*field));
        if !rests.contains(&rest) {
            rests.push(rest);
        }
    }
    Ground { text: reason.text.clone(), rests }
}

/// The branches not taken, those with the same reason together.
fn refused(job: &Job, step: &Step, view: View) -> Vec<Refused> {
    let mut refused: Vec<Refused> = Vec::new();
    for (at, (branch, verdict)) in step.question.branches.iter().zip(&step.verdicts).enumerate() {
        if at == step.taken {
            continue;
        }
        let text = verdict.reasons.first().map_or_else(|| verdict.brief.clone(), |reason| reason.text.clone());
        let key = job.may_require(step.question.id, branch.id).filter(|_| view == View::Today);
        let takes = key.map(|key| (branch.label, key));
        match refused.iter_mut().find(|known| known.text == text) {
            Some(known) => {
                known.labels.push(branch.label);
                known.takes.extend(takes);
            }
            None => refused.push(Refused { labels: vec![branch.label], text, takes: takes.into_iter().collect() }),
        }
    }
    refused
}

/// What the other view says at this question, where it says something else.
fn differs(step: &Step, other: &Advice) -> Option<(View, String)> {
    let Some(there) = other.trail.step(step.question.id) else {
        return Some((other.view, "does not ask this question here.".to_owned()));
    };
    if there.taken == step.taken {
        return None;
    }
    let reason = there.verdict().and_then(|verdict| verdict.reasons.first()).map_or("", |reason| reason.text.as_str());
    Some((other.view, format!("takes “{}” here. {reason}", there.branch()?.label)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::gallery::GALLERY;

    fn ids(shown: &Shown, view: View) -> Vec<&'static str> {
        shown.advice(view).trail.steps.iter().map(|step| step.question.id).collect()
    }

    fn all() -> Vec<Shown> {
        GALLERY
            .iter()
            .filter_map(|example| Some(Shown::of(example.answers().validate().ok()?, example.answers())))
            .collect()
    }

    #[test]
    fn every_branch_is_spoken_of_once() {
        for shown in all() {
            for view in [View::Today, View::Book] {
                for id in ids(&shown, view) {
                    let words = of(&shown, view, id).unwrap();
                    let step = shown.advice(view).trail.step(id).unwrap();
                    let mut labels: Vec<&str> =
                        words.refused.iter().flat_map(|refused| refused.labels.clone()).collect();
                    labels.push(words.answer);
                    let mut due: Vec<&str> = step.question.branches.iter().map(|branch| branch.label).collect();
                    labels.sort_unstable();
                    due.sort_unstable();
                    assert_eq!(labels, due);
                    assert!(!words.grounds.is_empty() && words.grounds.iter().all(|ground| !ground.text.is_empty()));
                }
            }
        }
    }

    #[test]
    fn the_views_differ_where_the_trails_do() {
        for shown in all() {
            let (today, book) = (shown.advice(View::Today), shown.advice(View::Book));
            for id in ids(&shown, View::Today) {
                let differs = of(&shown, View::Today, id).unwrap().differs;
                assert_eq!(differs.is_some(), today.trail.took(id) != book.trail.took(id), "{id}");
            }
        }
    }

    #[test]
    fn a_question_that_is_not_asked_has_no_words() {
        assert!(all().iter().all(|shown| of(shown, View::Today, "no such question").is_none()));
    }
}
