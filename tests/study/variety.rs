//! Stories differ: a thousand questions hold no story twice, and none of the ways to tell one is worn out.

use std::collections::BTreeMap;

use sagefit::job::View;
use sagefit::study::question::{Kind, Proven, proven};

/// A thousand questions of all kinds in both views.
fn thousand() -> Vec<Proven> {
    (0..1000)
        .map(|at| {
            let kind = Kind::ALL[at % 6];
            let view = if at / 6 % 2 == 0 { View::Today } else { View::Book };
            proven(kind, view, 500_000 + at as u64)
        })
        .collect()
}

/// The most frequent of some and how often it comes.
fn most<'a, T: Ord + 'a>(of: impl Iterator<Item = T>) -> (T, usize) {
    let mut counts = BTreeMap::new();
    for one in of {
        *counts.entry(one).or_insert(0) += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).unwrap()
}

#[test]
fn no_story_twice_and_no_template_worn_out() {
    let questions = thousand();
    let (story, times) = most(questions.iter().map(|one| one.question.story.as_str()));
    assert_eq!(times, 1, "told {times} times: {story}");
    // A template is the order of forms that a story is told in.
    let (forms, times) = most(questions.iter().map(|one| one.forms.as_slice()));
    assert!(times <= 50, "{times} of 1000 are told as {forms:?}");
    // Stronger: not even the first sentence, or the question asked, is of the same form more often.
    let (first, times) = most(questions.iter().map(|one| one.forms[0]));
    assert!(times <= 50, "{times} of 1000 begin as `{first}`");
}
