//! Which decision points go wrong most.

use crate::study::exam::task;
use crate::study::progress::Progress;

/// How many answers of the person's average are put to those on a topic, so that one miss does not make it the weakest.
const PRIOR: f64 = 5.0;

/// How often a decision point goes wrong.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeakTopic {
    /// The decision question, by id.
    pub topic: &'static str,
    /// Answers among the last 20 on it.
    pub answered: u32,
    /// Wrong ones among them.
    pub wrong: u32,
    /// The share that is expected to go wrong: of these answers and, with the weight of five, of the person's average.
    pub share: f64,
}

/// Every decision point that is examined, the one that goes wrong most first; equal ones in the order of the flow.
#[must_use]
pub fn weak_topics(progress: &Progress) -> Vec<WeakTopic> {
    let tallies = progress.topics();
    let sum = |count: fn(&crate::study::progress::TopicTally) -> u32| tallies.iter().map(count).sum::<u32>();
    let (right, wrong) = (sum(|tally| tally.recent_right), sum(|tally| tally.recent_wrong));
    // One right and one wrong answer more, so that nobody's average is all or nothing.
    let average = f64::from(wrong + 1) / f64::from(right + wrong + 2);
    let mut topics: Vec<WeakTopic> = task::examined()
        .map(|place| {
            let tally = tallies.iter().find(|tally| tally.topic == place.topic);
            let (right, wrong) = tally.map_or((0, 0), |tally| (tally.recent_right, tally.recent_wrong));
            let answered = right + wrong;
            let share = (f64::from(wrong) + PRIOR * average) / (f64::from(answered) + PRIOR);
            WeakTopic { topic: place.topic, answered, wrong, share }
        })
        .collect();
    topics.sort_by(|a, b| b.share.total_cmp(&a.share));
    topics
}
