//! What the engine says natively, for the page to be held against.

use sagefit::advise;
use sagefit::advise::{Advice, Headline};
use sagefit::job::gallery::{Example, GALLERY};
use sagefit::job::{Answers, View, link};

/// The example of this name.
pub fn example(name: &str) -> &'static Example {
    GALLERY.iter().find(|example| example.name == name).unwrap_or_else(|| panic!("there is no example “{name}”"))
}

/// The answers of a link.
pub fn answers(job: &str) -> Answers {
    link::parse(job).answers
}

/// The advice on answers that make a job.
pub fn advice(answers: &Answers, view: View) -> Advice {
    advise(&answers.validate().unwrap_or_else(|errors| panic!("{errors:?}")), view)
}

/// How the headlines of the answers begin.
pub fn titles(answers: &Answers, view: View) -> Vec<String> {
    let titles = advice(answers, view).answers.into_iter().map(|answer| match answer.headline {
        Headline::Edge => "No instance".to_owned(),
        _ => answer.title().replace(',', ""),
    });
    titles.collect()
}

/// Decodes what WebDriver sends for a picture.
pub fn base64(text: &str) -> Vec<u8> {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut held, mut bits) = (Vec::with_capacity(text.len()), 0_u32, 0_u32);
    for digit in text.bytes().filter_map(|byte| ALPHABET.iter().position(|known| *known == byte)) {
        held = held << 6 | digit as u32;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
        }
    }
    bytes
}

#[test]
fn base64_is_decoded() {
    assert_eq!(base64("U2FnZWZpdA=="), b"Sagefit");
    assert_eq!(base64("AP/+"), [0, 255, 254]);
}
