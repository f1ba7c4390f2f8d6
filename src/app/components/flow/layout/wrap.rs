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
pub(super) fn wrap(text: &str, set: Type, limit: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&longer, set) <= limit {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(core::mem::take(&mut line));
        }
        for character in word.chars() {
            line.push(character);
            if width(&line, set) > limit && line.chars().count() > 1 {
                line.pop();
                lines.push(core::mem::replace(&mut line, character.to_string()));
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
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
                assert!(lines.iter().all(|line| width(line, SMALL) <= limit), "{lines:?} in {limit}");
                assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
            }
        }
    }

    #[test]
    fn a_text_that_fits_stays_whole() {
        assert_eq!(wrap("CPU or GPU", LABEL, 160), ["CPU or GPU"]);
        assert_eq!(wrap("One device or many?", HEADING, 120), ["One device or", "many?"]);
    }
}
