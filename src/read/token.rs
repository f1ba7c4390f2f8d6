//! Text to words, figures and marks, each with its place.

use core::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Letters, with digits, points, underscores and apostrophes inside: `p3.2xlarge`, `num_cells`, `doesn't`.
    Word,
    /// Begins with a digit: `1,200.5`, `3e6`.
    Figure,
    /// One mark.
    Mark,
    /// An empty line, or the end of a line that ends no sentence.
    Line,
}

/// A piece of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub(super) class: Class,
    /// Where it stands, in bytes.
    pub(super) at: Range<usize>,
    /// Whether nothing stands between it and the token before.
    pub(super) glued: bool,
}

/// All tokens, in order. Linear in the length of the text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut rest = text.char_indices().peekable();
    let mut before = None;
    while let Some((start, c)) = rest.next() {
        let mut end = start + c.len_utf8();
        if c.is_whitespace() {
            if c == '\n' {
                found.push(Token { class: Class::Line, at: start..end, glued: false });
            }
            continue;
        }
        let class = if c.is_ascii_digit() {
            end = figure(text, start);
            Class::Figure
        } else if c.is_alphabetic() {
            let unit = before == Some(start) && found.last().is_some_and(|last| last.class == Class::Figure);
            end = word(text, start, unit);
            Class::Word
        } else {
            Class::Mark
        };
        while rest.next_if(|(at, _)| *at < end).is_some() {}
        found.push(Token { class, at: start..end, glued: before == Some(start) });
        before = Some(end);
    }
    found
}

/// Where a figure ends: digits with commas and points between them, spaces of thousands, a power of ten.
fn figure(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = start;
    while digit(end) || (matches!(bytes.get(end), Some(b'.' | b',' | b'_')) && digit(end + 1)) {
        end += 1;
    }
    // `1 200 000`: groups of three digits, and no digit behind.
    if end - start <= 3 {
        while bytes.get(end) == Some(&b' ') && (1..4).all(|step| digit(end + step)) && !digit(end + 4) {
            end += 4;
        }
    }
    // `3e6`, and the learning rate `2e-5`, which is no model named E5.
    let sign = usize::from(bytes.get(end + 1) == Some(&b'-'));
    if matches!(bytes.get(end), Some(b'e' | b'E')) && digit(end + 1 + sign) {
        let mut behind = end + 1 + sign;
        while digit(behind) {
            behind += 1;
        }
        if behind - end <= 3 && !bytes.get(behind).is_some_and(u8::is_ascii_alphabetic) {
            end = behind;
        }
    }
    end
}

/// Where a word ends. A word that is glued to a figure is its unit, and ends where a digit comes.
fn word(text: &str, start: usize, unit: bool) -> usize {
    let mut end = start;
    let mut rest = text.get(start..).unwrap_or_default().char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let next = rest.peek().map(|(_, next)| *next);
        let inner = matches!(c, '.' | '_' | '\'' | '\u{2019}')
            && next.is_some_and(char::is_alphanumeric)
            && !(unit && c == '.');
        if !(c.is_alphabetic() || inner || (c == '_' && next.is_some()) || (!unit && c.is_ascii_digit())) {
            break;
        }
        end = start + at + c.len_utf8();
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|token| &text[token.at.clone()]).collect()
    }

    #[test]
    fn words_figures_and_marks_are_told_apart() {
        assert_eq!(parts("an ml.p3.2xlarge."), ["an", "ml.p3.2xlarge", "."]);
        assert_eq!(
            parts("1.2k rps/1,200,000 x 1024x1024"),
            ["1.2", "k", "rps", "/", "1,200,000", "x", "1024", "x", "1024"]
        );
        assert_eq!(parts("3e6 rows, 1 200 000 of 5 600 7"), ["3e6", "rows", ",", "1 200 000", "of", "5 600", "7"]);
        assert_eq!(parts("fine-tune doesn't num_cells=80"), ["fine", "-", "tune", "doesn't", "num_cells", "=", "80"]);
        assert_eq!(parts("<2h"), ["<", "2", "h"]);
        assert_eq!(parts("lr 2e-5"), ["lr", "2e-5"]);
    }
}
