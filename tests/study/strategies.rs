//! Strategies that know nothing of the subject: each gives every option a score and takes the highest.

use std::collections::BTreeMap;

use sagefit::study::question::{Choice, Question};

/// What was learned from questions that are not judged.
#[derive(Default)]
pub struct Learned {
    /// How often a text was offered and right.
    texts: BTreeMap<String, (f64, f64)>,
    /// How often a word stood in right and in wrong options.
    words: BTreeMap<String, (f64, f64)>,
    right: f64,
    wrong: f64,
}

/// The words of a text, without figures.
pub fn words(text: &str) -> Vec<String> {
    let all = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.len() > 1);
    all.map(str::to_lowercase).collect()
}

impl Learned {
    pub fn learn(&mut self, question: &Question) {
        for choice in &question.choices {
            let hit = f64::from(u8::from(choice.keyed));
            let seen = self.texts.entry(choice.text.clone()).or_default();
            *seen = (seen.0 + 1.0, seen.1 + hit);
            (self.right, self.wrong) = (self.right + hit, self.wrong + 1.0 - hit);
            for word in words(&choice.text) {
                let seen = self.words.entry(word).or_default();
                *seen = (seen.0 + hit, seen.1 + 1.0 - hit);
            }
        }
    }

    /// Texts that were offered so often, with the share in which they were right.
    pub fn shares(&self, least: f64) -> impl Iterator<Item = (&str, f64, f64)> {
        let often = self.texts.iter().filter(move |(_, (offered, _))| *offered >= least);
        often.map(|(text, (offered, right))| (text.as_str(), *offered, right / offered))
    }

    fn share(&self, text: &str) -> f64 {
        self.texts.get(text).map_or(0.25, |(offered, right)| (right + 0.5) / (offered + 2.0))
    }

    fn bayes(&self, text: &str) -> f64 {
        let score = |word: String| {
            let (right, wrong) = self.words.get(&word).copied().unwrap_or_default();
            ((right + 1.0) / (self.right + 2.0)).ln() - ((wrong + 1.0) / (self.wrong + 2.0)).ln()
        };
        words(text).into_iter().map(score).sum()
    }
}

/// How many of these words stand in an option.
fn count(choice: &Choice, of: &[&str]) -> f64 {
    words(&choice.text).iter().filter(|word| of.contains(&word.as_str())).count() as f64
}

const CHEAP: &[&str] =
    &["spot", "serverless", "smaller", "single", "one", "cpu", "delete", "lower", "sample", "zero", "halve", "small"];
const DEAR: &[&str] =
    &["gpu", "gpus", "double", "larger", "more", "twice", "several", "eight", "four", "plan", "reserve", "three"];

/// Every strategy but the vote, by name.
pub const NAMES: [&str; 14] = [
    "longest",
    "shortest",
    "cheapest",
    "dearest",
    "most specific",
    "least specific",
    "always GPU",
    "always serverless",
    "first shown",
    "last shown",
    "repeats the stem",
    "avoids the stem",
    "most frequent key",
    "naive Bayes",
];

/// The score of each option by each strategy.
pub fn scores(question: &Question, learned: &Learned) -> Vec<Vec<f64>> {
    let stem: Vec<String> = words(&question.story).into_iter().filter(|word| word.len() > 3).collect();
    let specific = |text: &str| {
        let marks = |word: &str| word.chars().any(|letter| letter.is_uppercase() || letter.is_ascii_digit());
        text.split_whitespace().skip(1).filter(|word| marks(word)).count() as f64
    };
    let of = |at: usize, choice: &Choice| {
        let length = choice.text.chars().count() as f64;
        let repeated = words(&choice.text).iter().filter(|word| stem.contains(word)).count() as f64;
        vec![
            length,
            -length,
            count(choice, CHEAP) - count(choice, DEAR),
            count(choice, DEAR) - count(choice, CHEAP),
            specific(&choice.text),
            -specific(&choice.text),
            count(choice, &["gpu", "gpus"]),
            count(choice, &["serverless"]),
            -(at as f64),
            at as f64,
            repeated,
            -repeated,
            learned.share(&choice.text),
            learned.bayes(&choice.text),
        ]
    };
    question.choices.iter().enumerate().map(|(at, choice)| of(at, choice)).collect()
}

/// What a strategy gains in a question: the share of its picks that are right, where ties are broken by chance.
pub fn gain(question: &Question, of_each: &[f64]) -> f64 {
    let keys = question.form.keys();
    let mut sorted: Vec<f64> = of_each.to_vec();
    sorted.sort_by(|a, b| b.total_cmp(a));
    let border = sorted[keys - 1];
    let above = of_each.iter().filter(|score| **score > border).count();
    let tied = of_each.iter().filter(|score| **score == border).count();
    let at_border = (keys - above) as f64 / tied as f64;
    let right = question.choices.iter().zip(of_each).filter(|(choice, _)| choice.keyed);
    right
        .map(|(_, score)| {
            if *score > border {
                1.0
            } else if *score == border {
                at_border
            } else {
                0.0
            }
        })
        .sum::<f64>()
        / keys as f64
}

/// The votes for each option: each strategy votes for what it would take.
pub fn votes(question: &Question, scores: &[Vec<f64>]) -> Vec<f64> {
    let keys = question.form.keys();
    let mut votes = vec![0.0; scores.len()];
    for strategy in 0..NAMES.len() {
        let mut order: Vec<usize> = (0..scores.len()).collect();
        order.sort_by(|a, b| scores[*b][strategy].total_cmp(&scores[*a][strategy]));
        order.iter().take(keys).for_each(|at| votes[*at] += 1.0);
    }
    votes
}
