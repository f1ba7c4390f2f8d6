//! Text to lines by estimated width: SVG does not wrap, and measuring would need the browser.

/// A way of setting text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Type {
    /// Size in tenths of a pixel.
    size: i32,
    /// Width against the regular weight, in percent.
    weight: i32,
}

/// Small text beside labels, 12.5 px.
pub(super) const SMALL: Type = Type { size: 125, weight: 100 };
/// A label in a box, 13.5 px; counted as bold, since the taken one is.
pub(super) const LABEL: Type = Type { size: 135, weight: 108 };
/// A heading, 15 px and bold.
pub(super) const HEADING: Type = Type { size: 150, weight: 110 };
/// What was chosen, 19 px and bold.
pub(super) const CHOSEN: Type = Type { size: 190, weight: 106 };
/// The name in the card of the shown path, 23 px and bold; and the same where it is long, 17 px.
pub(super) const NAME: Type = Type { size: 230, weight: 106 };
/// A long name, or the name in the other path's card.
pub(super) const LONG_NAME: Type = Type { size: 180, weight: 106 };

/// The width of a character in thousandths of the size: a little above that of the common system fonts.
const fn width_of(character: char) -> i32 {
    match character {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' => 300,
        'f' | 't' | 'r' | 'I' | '(' | ')' | '-' | '/' | ' ' => 380,
        'm' | 'w' | 'M' | 'W' | '%' => 920,
        'A'..='Z' => 700,
        '\u{202f}' => 250,
        _ => 585,
    }
}

/// The estimated width of a text in pixels.
pub(super) fn width(text: &str, set: Type) -> i32 {
    let thousandths: i32 = text.chars().map(width_of).sum();
    // Tenths of a pixel × thousandths × percent, rounded up.
    (thousandths * set.size / 10 * set.weight / 100 + 999) / 1000
}

/// Breaks a text into lines that are at most so wide; a word that is wider than a line is broken too.
///
/// Each line ends with the space that stood there, so that the lines together still are the text.
pub(super) fn wrap(text: &str, set: Type, limit: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in words(text) {
        let longer = format!("{line}{word}");
        if width(&longer, set) <= limit {
            line = longer + " ";
            continue;
        }
        if !line.is_empty() {
            lines.push(core::mem::take(&mut line));
        }
        for character in word.chars() {
            line.push(character);
            if width(&line, set) > limit && line.chars().count() > 1 {
                let rest = broken(&mut line);
                lines.push(core::mem::replace(&mut line, rest));
            }
        }
        line.push(' ');
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The words of a text; a figure and its unit are one.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match words.last_mut() {
            Some(last) if word.len() <= 4 && last.ends_with(|end: char| end.is_ascii_digit()) => {
                last.push(' ');
                last.push_str(word);
            }
            _ => words.push(word.to_owned()),
        }
    }
    words
}

/// Takes off the end of a line that is too wide: from its last capital on where it has one inside, else one character.
fn broken(line: &mut String) -> String {
    let last = line.char_indices().next_back().map_or(0, |(at, _)| at);
    let capital = line.char_indices().rev().find(|(at, character)| *at > 0 && character.is_ascii_uppercase());
    line.split_off(capital.map_or(last, |(at, _)| at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_too_wide_and_no_word_is_lost() {
        for text in
            ["What does the algorithm allow?", "ApproximateBacklogSizePerInstance", "a", "", "7.4 h against 11 days"]
        {
            for limit in [40, 90, 137, 170] {
                let lines = wrap(text, SMALL, limit);
                assert!(lines.iter().all(|line| width(line.trim_end(), SMALL) <= limit), "{lines:?} in {limit}");
                assert_eq!(lines.concat().trim_end(), text);
            }
        }
    }

    #[test]
    fn a_long_word_is_broken_at_a_capital_and_a_figure_keeps_its_unit() {
        assert_eq!(wrap("ApproximateBacklogSize", SMALL, 137), ["ApproximateBacklog", "Size "]);
        assert_eq!(wrap("9.2 min against 36 h", SMALL, 125), ["9.2 min against ", "36 h "]);
    }

    #[test]
    fn a_text_that_fits_stays_whole() {
        assert_eq!(wrap("CPU or GPU", LABEL, 160), ["CPU or GPU "]);
        assert_eq!(wrap("One device or many?", HEADING, 120), ["One device or ", "many? "]);
    }
}
