//! Stories differ: two thousand questions hold no story twice, and no sentence of one is worn out.

use std::collections::BTreeMap;

use sagefit::job::View;
use sagefit::study::question::{Kind, Proven, proven};

/// Two thousand questions of all kinds in both views.
fn questions() -> Vec<Proven> {
    (0..2000)
        .map(|at| {
            let kind = Kind::ALL[at % Kind::ALL.len()];
            let view = if (at / Kind::ALL.len()).is_multiple_of(2) { View::Today } else { View::Book };
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
    let questions = questions();
    let (story, times) = most(questions.iter().map(|one| one.question.story.as_str()));
    assert_eq!(times, 1, "told {times} times: {story}");
    let (form, times) = most(questions.iter().flat_map(|one| one.forms.iter().copied()));
    println!("the most frequent sentence is in {times} of 2000 stories: {form}");
    assert!(times <= 60, "{times} of 2000 stories say `{form}`");
}
