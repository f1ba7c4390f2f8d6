//! What readers said of the questions: 25 of each kind were read one by one, and the rules mended until each kind was good.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use sagefit::study::question::{Kind, from_id};

use crate::decks::repeats;

/// What is judged, each from 1 to 5.
const ASPECTS: [&str; 4] = ["realism", "clarity", "distractors", "explanation"];

/// A question as it was judged.
struct Score {
    round: u32,
    question: String,
    points: [f64; 4],
    remark: String,
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/questions")
}

fn scores() -> Vec<Score> {
    let text = std::fs::read_to_string(folder().join("scores.csv")).unwrap();
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("round,date,question,realism,clarity,distractors,explanation,remark"));
    let of = |line: &str| {
        let cells: Vec<&str> = line.splitn(8, ',').collect();
        let points = [3, 4, 5, 6].map(|at: usize| cells[at].parse::<f64>().unwrap());
        assert!(points.iter().all(|point| (1.0..=5.0).contains(point)), "{line}");
        Score { round: cells[0].parse().unwrap(), question: cells[2].to_owned(), points, remark: cells[7].to_owned() }
    };
    lines.map(of).collect()
}

#[test]
fn every_kind_was_read_and_scores_four() {
    let scores = scores();
    let mut low = Vec::new();
    for kind in Kind::ALL {
        // A kind that came later was read in later rounds alone.
        let rounds: BTreeSet<u32> =
            scores.iter().filter(|score| score.question.starts_with(kind.key())).map(|score| score.round).collect();
        let last = rounds.last().copied().unwrap_or(0);
        assert!(last > 0, "{} was never read", kind.key());
        for round in rounds {
            let of_kind = |score: &&Score| score.round == round && score.question.starts_with(kind.key());
            let read: Vec<&Score> = scores.iter().filter(of_kind).collect();
            let ids: BTreeSet<&str> = read.iter().map(|score| score.question.as_str()).collect();
            assert_eq!((read.len(), ids.len()), (25, 25), "{}, round {round}", kind.key());
            let mean = |at: usize| read.iter().map(|score| score.points[at]).sum::<f64>() / read.len() as f64;
            println!("{}, round {round}: {:.2?}", kind.key(), [0, 1, 2, 3].map(mean));
            low.extend((0..4).filter(|at| round == last && mean(*at) < 4.0).map(|at| (kind.key(), ASPECTS[at])));
        }
    }
    assert!(low.is_empty(), "{low:?}");
    for score in &scores {
        assert!(from_id(&score.question).is_some_and(|question| question.id() == score.question));
        let poor = score.points.iter().any(|point| *point < 3.5);
        assert!(!poor || !score.remark.is_empty(), "{}: poor without a word", score.question);
    }
}

#[test]
fn the_written_stems_are_forty_and_none_is_a_generated_one() {
    let written = std::fs::read_to_string(folder().join("written.txt")).unwrap();
    let written: Vec<&str> = written.trim().split("\n\n").collect();
    assert_eq!(written.iter().collect::<BTreeSet<_>>().len(), 40);
    let words: Vec<usize> = written.iter().map(|stem| stem.split_whitespace().count()).collect();
    assert!(words.iter().all(|count| (30..=90).contains(count)), "{words:?}");
    let mut generated = BTreeMap::new();
    for kind in Kind::ALL {
        let text = std::fs::read_to_string(folder().join(format!("{}.txt", kind.key()))).unwrap();
        generated.insert(kind.key(), text);
    }
    for stem in written {
        let (story, ask) = stem.split_once('\n').unwrap();
        assert!(ask.ends_with('?') && story.ends_with('.'), "{stem}");
        for (kind, text) in &generated {
            assert!(!repeats(story, text), "{kind}: {story}");
        }
    }
}
