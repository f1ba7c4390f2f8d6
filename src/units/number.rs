//! Text to figure: the one parser of numbers that people type.
//!
//! Written over integers because the standard library's float parser alone costs about 13 kB of download.

/// Why a typed number cannot be used, in words that follow "this is".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberError {
    /// Nothing was typed.
    Empty,
    /// There is something that is no digit, sign of thousands, decimal point or known suffix.
    NotANumber,
    /// It is below zero.
    Negative,
    /// More than 10^15 or more digits than can be held.
    TooLarge,
}

const LARGEST: f64 = 1e15;

/// The power of ten that a suffix stands for: `k`, `M`, `B`/`G`, `T` or their words.
fn suffix_power(suffix: &str) -> Option<i32> {
    Some(match suffix {
        "" => 0,
        "k" | "K" | "thousand" => 3,
        "m" | "M" | "million" | "mn" => 6,
        "b" | "B" | "g" | "G" | "billion" | "bn" => 9,
        "t" | "T" | "trillion" | "tn" => 12,
        _ => return None,
    })
}

/// Reads a number as people type it: `1200`, `1 200`, `1,200.5`, `0.5`, `335M`, `8 B`, `1.5e9`.
///
/// A comma is read as a sign of thousands only where three digits follow it, else as a decimal comma.
///
/// # Errors
/// [`NumberError`] says what is wrong; nothing is guessed.
pub fn parse(text: &str) -> Result<f64, NumberError> {
    let (value, rest) = leading(text)?;
    let power = suffix_power(rest).ok_or(NumberError::NotANumber)?;
    bounded(if power == 0 { value } else { scaled_by(text, power)? })
}

/// The number that a text begins with, and the text behind it.
///
/// # Errors
/// Those of [`parse`], for the number.
pub fn leading(text: &str) -> Result<(f64, &str), NumberError> {
    let (negative, mantissa, power, rest) = parts(text)?;
    let value = scaled(mantissa, power);
    if negative && value > 0.0 {
        return Err(NumberError::Negative);
    }
    Ok((bounded(value)?, rest))
}

fn bounded(value: f64) -> Result<f64, NumberError> {
    if value > LARGEST { Err(NumberError::TooLarge) } else { Ok(value) }
}

/// The number that a text begins with times a power of ten, rounded once.
fn scaled_by(text: &str, by: i32) -> Result<f64, NumberError> {
    parts(text).map(|(_, mantissa, power, _)| scaled(mantissa, power + by))
}

/// Sign, digits, power of ten, and the text behind.
fn parts(text: &str) -> Result<(bool, u64, i32, &str), NumberError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(NumberError::Empty);
    }
    let (negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let end = text
        .char_indices()
        .find(|(_, c)| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '_' | ' ' | '\u{a0}' | '\u{202f}' | '\'')))
        .map_or(text.len(), |(at, _)| at);
    let (figure, rest) = text.split_at(end);
    let (mantissa, decimals) = mantissa(figure.trim())?;
    let (power, rest) = power_of(rest)?;
    Ok((negative, mantissa, power - decimals, rest.trim()))
}

/// The power of ten that the text behind the digits begins with, as `e9`, and what follows.
fn power_of(rest: &str) -> Result<(i32, &str), NumberError> {
    let Some(exponent) = rest.strip_prefix(['e', 'E']) else { return Ok((0, rest)) };
    let (sign, digits) = match exponent.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, exponent.strip_prefix('+').unwrap_or(exponent)),
    };
    let count = digits.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = digits.split_at(count);
    if count == 0 || count > 2 {
        return Err(NumberError::NotANumber);
    }
    Ok((sign * digits.bytes().fold(0, |sum, b| sum * 10 + i32::from(b - b'0')), rest))
}

/// The digits as an integer, and how many of them stand behind the decimal point.
fn mantissa(figure: &str) -> Result<(u64, i32), NumberError> {
    let decimal = decimal_mark(figure);
    let (mut value, mut decimals, mut digits) = (0u64, 0i32, 0u32);
    let mut behind = false;
    for (at, c) in figure.char_indices() {
        if let Some(digit) = c.to_digit(10) {
            digits += 1;
            if value > 10u64.pow(17) {
                // More digits than a float can tell apart: those behind the point are dropped.
                if behind {
                    continue;
                }
                return Err(NumberError::TooLarge);
            }
            value = value * 10 + u64::from(digit);
            decimals += i32::from(behind);
        } else if Some(at) == decimal {
            behind = true;
        } else if c == '.' || (behind && c == ',') {
            return Err(NumberError::NotANumber);
        }
    }
    if digits == 0 { Err(NumberError::NotANumber) } else { Ok((value, decimals)) }
}

/// Where the decimal point stands: the only point, or a comma that cannot be a sign of thousands.
fn decimal_mark(figure: &str) -> Option<usize> {
    if let Some(at) = figure.find('.') {
        return Some(at);
    }
    let at = figure.find(',')?;
    let behind = figure.len() - at - 1;
    (figure.matches(',').count() == 1 && behind != 3).then_some(at)
}

/// `mantissa` x 10^`power`, with a division for negative powers so that 0.1 is the float nearest to it.
fn scaled(mantissa: u64, power: i32) -> f64 {
    // A mantissa of at most 18 digits loses no more than a float does.
    let value = mantissa as f64;
    if power >= 0 { value * 10f64.powi(power) } else { value / 10f64.powi(-power) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_type() {
        for (text, value) in [
            ("0", 0.0),
            ("12", 12.0),
            (" 0.1 ", 0.1),
            (".5", 0.5),
            ("5.", 5.0),
            ("1,200", 1200.0),
            ("1 200 000", 1_200_000.0),
            ("1,5", 1.5),
            ("1,200.25", 1200.25),
            ("335M", 335e6),
            ("8 B", 8e9),
            ("1.5e9", 1.5e9),
            ("2e-3", 0.002),
            ("+7", 7.0),
            ("50 thousand", 50_000.0),
            ("-0", 0.0),
        ] {
            assert_eq!(parse(text), Ok(value), "{text}");
        }
    }

    #[test]
    fn refuses_the_rest() {
        for (text, error) in [
            ("", NumberError::Empty),
            ("   ", NumberError::Empty),
            ("abc", NumberError::NotANumber),
            ("1.2.3", NumberError::NotANumber),
            ("1e", NumberError::NotANumber),
            ("1e999", NumberError::NotANumber),
            ("NaN", NumberError::NotANumber),
            ("inf", NumberError::NotANumber),
            ("-3", NumberError::Negative),
            ("9e30", NumberError::TooLarge),
            ("99999999999999999999999999", NumberError::TooLarge),
            ("12 apples", NumberError::NotANumber),
            (".", NumberError::NotANumber),
            ("1,5,5.5,", NumberError::NotANumber),
        ] {
            assert_eq!(parse(text), Err(error), "{text}");
        }
    }
}
