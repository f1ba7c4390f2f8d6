//! JSON as a stream of tokens: bytes go in, in chunks of any size, and nothing is held but the token at hand and how deep it is.

use super::Refusal;

/// Of a text so many bytes are kept: what decides is shorter.
const LONGEST_TEXT: usize = 512;
/// Objects and arrays within each other; a price list has eight.
const DEEPEST: usize = 64;

/// A part of JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'text> {
    /// An object begins.
    Open,
    /// An array begins.
    OpenList,
    /// An object or an array ends.
    Close,
    /// The key of a member; of a long one the beginning.
    Key(&'text str),
    /// A text, a number, `true`, `false` or `null`; of a long one the beginning.
    Value(&'text str),
}

/// What may come next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Value,
    ValueOrEnd,
    Key,
    KeyOrEnd,
    Colon,
    CommaOrEnd,
    /// Within a text.
    Text {
        key: bool,
    },
    /// Behind a backslash.
    Escape {
        key: bool,
    },
    /// Within the four digits of `\u`.
    Unicode {
        key: bool,
        left: u8,
    },
    /// Within a number or a word.
    Word,
    /// Behind the value.
    Done,
}

/// Reads JSON.
#[derive(Debug)]
pub(super) struct Scanner {
    state: State,
    /// For each that is open, whether it is an object.
    open: Vec<bool>,
    held: Vec<u8>,
    digits: u32,
    at: u64,
}

impl Default for Scanner {
    fn default() -> Self {
        Self { state: State::Value, open: Vec::new(), held: Vec::new(), digits: 0, at: 0 }
    }
}

impl Scanner {
    /// Takes in bytes and gives each token to `take`.
    pub(super) fn feed(
        &mut self,
        chunk: &[u8],
        take: &mut impl FnMut(Token<'_>) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let mut rest = chunk;
        while let [byte, after @ ..] = rest {
            if let State::Text { .. } = self.state {
                // Most of a file is within texts.
                let plain = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20)).unwrap_or(rest.len());
                if plain > 0 {
                    self.hold(rest.get(..plain).unwrap_or_default());
                    self.at += plain as u64;
                    rest = rest.get(plain..).unwrap_or_default();
                    continue;
                }
            }
            if self.state == State::Word && !word(*byte) {
                self.end_word(take)?;
            }
            self.byte(*byte, take)?;
            self.at += 1;
            rest = after;
        }
        Ok(())
    }

    /// Whether a whole value was read, and nothing more.
    pub(super) fn is_done(&self) -> bool {
        self.state == State::Done
    }

    fn byte(&mut self, byte: u8, take: &mut impl FnMut(Token<'_>) -> Result<(), Refusal>) -> Result<(), Refusal> {
        match (self.state, byte) {
            (State::Text { key }, b'"') => {
                self.state = if key { State::Colon } else { self.after_value() };
                let text = told(&self.held);
                take(if key { Token::Key(text) } else { Token::Value(text) })?;
            }
            (State::Text { key }, b'\\') => self.state = State::Escape { key },
            (State::Escape { key }, b'u') => {
                self.digits = 0;
                self.state = State::Unicode { key, left: 4 };
            }
            (State::Escape { key }, b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {
                // What stands for a sign of control is of no use in what decides.
                self.hold(&[if byte.is_ascii_alphabetic() { b' ' } else { byte }]);
                self.state = State::Text { key };
            }
            (State::Unicode { key, left }, _) => self.digit(byte, key, left)?,
            (State::Word, _) => self.hold(&[byte]),
            (_, b' ' | b'\t' | b'\r' | b'\n') if !matches!(self.state, State::Text { .. } | State::Escape { .. }) => {}
            (State::KeyOrEnd | State::Key, b'"') => self.begin(State::Text { key: true }),
            (State::Colon, b':') => self.state = State::Value,
            (State::CommaOrEnd, b',') => {
                self.state = if self.open.last() == Some(&true) { State::Key } else { State::Value };
            }
            (State::KeyOrEnd, b'}') => self.close(true, take)?,
            (State::ValueOrEnd, b']') => self.close(false, take)?,
            (State::CommaOrEnd, b'}' | b']') => self.close(byte == b'}', take)?,
            (State::Value | State::ValueOrEnd, b'{' | b'[') => {
                if self.open.len() >= DEEPEST {
                    return Err(Refusal::Json(self.at));
                }
                let object = byte == b'{';
                self.open.push(object);
                self.state = if object { State::KeyOrEnd } else { State::ValueOrEnd };
                take(if object { Token::Open } else { Token::OpenList })?;
            }
            (State::Value | State::ValueOrEnd, b'"') => self.begin(State::Text { key: false }),
            (State::Value | State::ValueOrEnd, _) if word(byte) => {
                self.begin(State::Word);
                self.hold(&[byte]);
            }
            _ => return Err(Refusal::Json(self.at)),
        }
        Ok(())
    }

    fn begin(&mut self, state: State) {
        self.held.clear();
        self.state = state;
    }

    fn hold(&mut self, bytes: &[u8]) {
        let room = LONGEST_TEXT.saturating_sub(self.held.len());
        self.held.extend(bytes.iter().take(room));
    }

    fn digit(&mut self, byte: u8, key: bool, left: u8) -> Result<(), Refusal> {
        let digit = char::from(byte).to_digit(16).ok_or(Refusal::Json(self.at))?;
        self.digits = self.digits * 16 + digit;
        self.state = State::Unicode { key, left: left - 1 };
        if left == 1 {
            // Half of a pair stands for a sign that no name or figure has.
            let sign = char::from_u32(self.digits).unwrap_or('\u{fffd}');
            self.hold(sign.encode_utf8(&mut [0; 4]).as_bytes());
            self.state = State::Text { key };
        }
        Ok(())
    }

    /// A number or a word has ended.
    fn end_word(&mut self, take: &mut impl FnMut(Token<'_>) -> Result<(), Refusal>) -> Result<(), Refusal> {
        let text = told(&self.held);
        let number =
            || text.parse::<f64>().is_ok() && text.starts_with(|sign: char| sign.is_ascii_digit() || sign == '-');
        if !matches!(text, "true" | "false" | "null") && !number() {
            return Err(Refusal::Json(self.at));
        }
        self.state = self.after_value();
        take(Token::Value(text))
    }

    fn close(&mut self, object: bool, take: &mut impl FnMut(Token<'_>) -> Result<(), Refusal>) -> Result<(), Refusal> {
        if self.open.pop() != Some(object) {
            return Err(Refusal::Json(self.at));
        }
        self.state = self.after_value();
        take(Token::Close)
    }

    fn after_value(&self) -> State {
        if self.open.is_empty() { State::Done } else { State::CommaOrEnd }
    }
}

/// Whether a byte may stand in a number or in `true`, `false` and `null`.
const fn word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.')
}

/// What is held, as far as it is UTF-8: a long text may be cut within a sign.
fn told(held: &[u8]) -> &str {
    match core::str::from_utf8(held) {
        Ok(text) => text,
        Err(error) => {
            held.get(..error.valid_up_to()).and_then(|held| core::str::from_utf8(held).ok()).unwrap_or_default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn scan(chunks: &[&[u8]]) -> Result<Vec<String>, Refusal> {
        let mut scanner = Scanner::default();
        let mut said = Vec::new();
        for chunk in chunks {
            scanner.feed(chunk, &mut |token| {
                said.push(format!("{token:?}"));
                Ok(())
            })?;
        }
        if scanner.is_done() { Ok(said) } else { Err(Refusal::Truncated) }
    }

    #[test]
    fn tokens_are_those_of_the_text() {
        let text = br#" {"a\u0041\"" : [1.5e3, true, null, "x\\\n\ud83d", []], "b": {}} "#;
        let wanted = [
            "Open",
            "Key(\"aA\\\"\")",
            "OpenList",
            "Value(\"1.5e3\")",
            "Value(\"true\")",
            "Value(\"null\")",
            "Value(\"x\\\\ \u{fffd}\")",
            "OpenList",
            "Close",
            "Close",
            "Key(\"b\")",
            "Open",
            "Close",
            "Close",
        ];
        assert_eq!(scan(&[text]).unwrap(), wanted);
        for size in 1..text.len() {
            assert_eq!(scan(&text.chunks(size).collect::<Vec<_>>()).unwrap(), wanted, "{size}");
        }
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for text in [
            "{,}",
            "{\"a\" 1}",
            "[1 2]",
            "{\"a\":1]",
            "{} {}",
            "{\"a\":tru }",
            "[1,]",
            "{\"a\":1,}",
            "[\"\n\"]",
            "[+1]",
            "[\"\\x\"]",
        ] {
            assert!(
                matches!(scan(&[text.as_bytes()]), Err(Refusal::Json(_))),
                "{text}: {:?}",
                scan(&[text.as_bytes()])
            );
        }
        let deep = "[".repeat(DEEPEST + 1);
        assert!(matches!(scan(&[deep.as_bytes()]), Err(Refusal::Json(_))));
        for cut in ["{", "[1", "{\"a\":\"x", "{\"a\":1"] {
            assert_eq!(scan(&[cut.as_bytes()]), Err(Refusal::Truncated), "{cut}");
        }
    }

    proptest! {
        /// serde_json is the second source of what is JSON.
        #[test]
        fn it_takes_what_another_reader_takes(text in "[\\[{][\\[\\]{},:\"a1e. \\\\ntrue-]{0,24}") {
            let theirs = serde_json::from_str::<serde_json::Value>(&text).is_ok();
            let ours = scan(&[text.as_bytes()]).is_ok();
            // A number such as 01 or 1. is taken as one here: it decides nothing.
            prop_assert!(ours || !theirs, "{}", text);
        }
    }
}
