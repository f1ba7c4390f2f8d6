//! Hostile texts: no panic, places within the text, time that grows with the length only.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use sagefit::read::{LONGEST_TEXT, read};

/// What must hold of any text.
fn holds(text: &str) {
    let reading = read(text);
    for span in &reading.spans {
        assert!(reading.text.get(span.at.clone()).is_some(), "{:?}", span.at);
    }
    for place in reading.unread.iter().chain(&reading.options) {
        assert!(reading.text.get(place.clone()).is_some(), "{place:?}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in "\\PC{0,400}") {
        holds(&text);
    }

    #[test]
    fn any_words_of_the_lexicon_are_read(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "train", "serve", "no", "not", "gpu", "cpu", "40", "GB", "1.5", "million", "rows", "x", "per", "second", "hour", "within",
                "ml.g5.xlarge", "llama", "3.1", "8b", "-", "?", ".", "\n", "A.", "B.", "{", "}", "\"", ":", "=", "spot", "peak", "requests",
                "every", "night", "$", "%", "arn:aws:iam::123456789012:role/x", "\u{e9}", "instead of", "dropped", ",", "(", ")", "half a", "e9",
                "config", "\"architectures\"", "[", "]", "MiB /", "Request throughput (req/s):",
            ]),
            0..120,
        ),
        glue in prop::sample::select(vec!["", " "]),
    ) {
        holds(&words.join(glue));
    }
}

#[test]
fn long_texts_take_time_that_grows_with_their_length() {
    let pieces = [
        "a",
        "1",
        " ",
        "(",
        "{",
        "\"",
        "\n",
        "1 ",
        "A. x\nB. y\n",
        "\"a\":1,",
        "\"a\":{",
        "a(",
        "5 epochs ",
        "40 GB, ",
        "bert ",
        "ml.g5.xlarge ",
        "not ",
        "requests per second ",
        "10 requests per second ",
        "meta-llama/",
        "in ohio, ",
        "arn:aws:",
        "us-east-1 ",
        "gpu cpu 100 idle ",
        "token=",
        "12345678901234567890 ",
        "MiB /",
        "first request ",
        "\u{1f600}",
        "no gpu at night ",
        "1,",
        "x ",
        "\"architectures\":[",
        "every ",
        "models loaded ",
        "and 5 ",
        "22:00 by ",
        "trains daily. ",
    ];
    for piece in pieces {
        let whole = piece.repeat(LONGEST_TEXT / piece.len());
        let started = Instant::now();
        holds(&whole);
        let taken = started.elapsed();
        // Ten times what is read at once on the page, in a test build, on a busy machine.
        assert!(taken < Duration::from_secs(12), "{piece:?}: {taken:?}");
    }
}

#[test]
fn a_longer_text_is_read_to_its_limit_and_says_so() {
    let text = format!("We train XGBoost. {}", "\u{e9}".repeat(LONGEST_TEXT));
    let reading = read(&text);
    assert!(reading.cut && reading.text.len() <= LONGEST_TEXT + 100);
    assert_eq!(reading.value(sagefit::Field::Algorithm), Some("xgboost"));
}
