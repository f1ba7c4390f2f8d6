//! Reads a flat JSON object (RFC 8259).

/// A value of a flat object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it is written.
    Number(String),
    /// A text.
    Text(String),
    /// A list of texts.
    Texts(Vec<String>),
    /// Any other list or an object, which no flat object holds; what is in it is not looked at closely.
    Nested,
}

/// How deep lists and objects may lie in each other before they are refused: depth costs nothing here, but text that
/// deep was not written for this.
const DEEPEST: u32 = 64;

/// Reads one object and gives its keys with their values, in the order of the text.
///
/// # Errors
/// What was expected, and at which line and column.
pub fn object(text: &str) -> Result<Vec<(String, Value)>, String> {
    let mut reader = Reader { rest: text };
    let fields = reader.object().map_err(|expected| {
        let before = text.get(..text.len() - reader.rest.len()).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        let place = [line, column].map(|at| at.to_string());
        ["not valid JSON: expected ", expected, " at line ", &place[0], ", column ", &place[1]].concat()
    })?;
    reader.space();
    if reader.rest.is_empty() { Ok(fields) } else { Err("not valid JSON: something follows the object".to_owned()) }
}

/// What was expected where the text could not be read.
pub(super) type Read<T> = Result<T, &'static str>;

pub(super) struct Reader<'a> {
    pub(super) rest: &'a str,
}

impl Reader<'_> {
    pub(super) fn space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    pub(super) fn take(&mut self, token: &str) -> bool {
        let after = self.rest.strip_prefix(token);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    fn object(&mut self) -> Read<Vec<(String, Value)>> {
        self.fields(Self::value)
    }

    /// Keys and values of an object, each value read by `value`.
    pub(super) fn fields<T>(&mut self, value: impl Fn(&mut Self) -> Read<T>) -> Read<Vec<(String, T)>> {
        self.space();
        if !self.take("{") {
            return Err("`{`");
        }
        let mut fields = Vec::new();
        self.space();
        if self.take("}") {
            return Ok(fields);
        }
        loop {
            self.space();
            if !self.take("\"") {
                return Err("a key in double quotes");
            }
            let key = self.text()?;
            self.space();
            if !self.take(":") {
                return Err("`:`");
            }
            fields.push((key, value(self)?));
            self.space();
            if self.take("}") {
                return Ok(fields);
            }
            if !self.take(",") {
                return Err("`,` or `}`");
            }
        }
    }

    pub(super) fn value(&mut self) -> Read<Value> {
        self.space();
        if self.take("\"") {
            return Ok(Value::Text(self.text()?));
        }
        for (word, value) in [("null", Value::Null), ("true", Value::Bool(true)), ("false", Value::Bool(false))] {
            if self.take(word) {
                return Ok(value);
            }
        }
        if self.rest.starts_with(['[', '{']) {
            let rest = self.rest;
            if let Some(texts) = self.texts() {
                return Ok(Value::Texts(texts));
            }
            self.rest = rest;
            self.nested()?;
            return Ok(Value::Nested);
        }
        self.number()
    }

    /// A number: an optional minus, digits without a leading zero, a fraction, an exponent.
    fn number(&mut self) -> Read<Value> {
        const WRONG: &str = "a value";
        let part = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.' | b'e' | b'E');
        let end = self.rest.bytes().position(|byte| !part(byte)).unwrap_or(self.rest.len());
        let (figure, rest) = self.rest.split_at(end);
        let unsigned = figure.strip_prefix('-').unwrap_or(figure);
        let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        if !digits(whole) || !digits(part) || !digits(exponent) || (whole.len() > 1 && whole.starts_with('0')) {
            return Err(WRONG);
        }
        self.rest = rest;
        Ok(Value::Number(figure.to_owned()))
    }

    /// A text from after its first quote to after its last.
    fn text(&mut self) -> Read<String> {
        const OPEN: &str = "`\"`";
        let mut text = String::new();
        loop {
            let end = self.rest.bytes().position(|byte| matches!(byte, b'"' | b'\\')).ok_or(OPEN)?;
            let (plain, rest) = self.rest.split_at(end);
            if plain.bytes().any(|byte| byte < b' ') {
                return Err("no control character in a text");
            }
            text.push_str(plain);
            self.rest = rest;
            if self.take("\"") {
                return Ok(text);
            }
            self.take("\\");
            text.push(self.escape()?);
        }
    }

    /// What an escape stands for, from after its backslash.
    fn escape(&mut self) -> Read<char> {
        const WRONG: &str = "an escape";
        let mut chars = self.rest.chars();
        let c = chars.next().ok_or(WRONG)?;
        self.rest = chars.as_str();
        Ok(match c {
            '"' | '\\' | '/' => c,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let first = self.four()?;
                // Characters beyond 16 bits are written as two escapes.
                let code = if (0xd800..0xdc00).contains(&first) && self.take("\\u") {
                    let second = self.four()?;
                    if !(0xdc00..0xe000).contains(&second) {
                        return Err(WRONG);
                    }
                    0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00)
                } else {
                    first
                };
                char::from_u32(code).ok_or(WRONG)?
            }
            _ => return Err(WRONG),
        })
    }

    /// Four hexadecimal digits.
    fn four(&mut self) -> Read<u32> {
        const WRONG: &str = "four hexadecimal digits";
        let (digits, rest) = self.rest.split_at_checked(4).ok_or(WRONG)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(WRONG);
        }
        self.rest = rest;
        u32::from_str_radix(digits, 16).map_err(|_| WRONG)
    }

    /// A list of texts, where it is one.
    fn texts(&mut self) -> Option<Vec<String>> {
        let mut texts = Vec::new();
        let mut more = self.take("[");
        while more {
            self.space();
            if !self.take("\"") {
                return None;
            }
            texts.push(self.text().ok()?);
            self.space();
            more = self.take(",");
        }
        (self.take("]") && !texts.is_empty()).then_some(texts)
    }

    /// Skips a list or an object: its brackets and texts have to fit, no more.
    fn nested(&mut self) -> Read<()> {
        let mut depth = 0;
        loop {
            let at = self.rest.find(['"', '[', ']', '{', '}']).ok_or("`]` or `}`")?;
            let (_, rest) = self.rest.split_at(at);
            self.rest = rest;
            if self.take("\"") {
                self.text()?;
            } else if self.take("[") || self.take("{") {
                depth += 1;
                if depth > DEEPEST {
                    return Err("fewer brackets");
                }
            } else if self.take("]") || self.take("}") {
                depth -= 1;
                if depth == 0 {
                    return Ok(());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn one(text: &str) -> Value {
        let mut fields = object(&format!(" {{ \"key\" : {text} }} ")).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(fields.len(), 1);
        fields.remove(0).1
    }

    #[test]
    fn values_of_every_kind() {
        assert_eq!(one("null"), Value::Null);
        assert_eq!(one("true"), Value::Bool(true));
        assert_eq!(one("-12.5e+3"), Value::Number("-12.5e+3".to_owned()));
        assert_eq!(one(r#""a\n\"\\\/\u00e9\ud83d\ude00""#), Value::Text("a\n\"\\/é\u{1f600}".to_owned()));
        assert_eq!(one(r#"[1, {"a": "]"}]"#), Value::Nested);
        assert_eq!(one(r#"["a", "b"]"#), Value::Texts(vec!["a".to_owned(), "b".to_owned()]));
        assert_eq!(one("[]"), Value::Nested);
        assert_eq!(object("{}"), Ok(Vec::new()));
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for text in [
            "",
            "[1]",
            "{",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{a:1}",
            "{\"a\":01}",
            "{\"a\":1.}",
            "{\"a\":+1}",
            "{\"a\":tru}",
            "{\"a\":\"\\x\"}",
            "{\"a\":\"\\ud800\"}",
            "{\"a\":\"",
            "{\"a\":[}",
            "{} {}",
            "{\"a\":\"\n\"}",
            "{\"a\":\"\\ud800\\u0041\"}",
            "{\"a\":-}",
            "{\"a\":\"\\u+123\"}",
        ] {
            assert!(object(text).is_err(), "{text}");
        }
    }

    proptest! {
        /// serde_json is the second source: flat objects that it writes are read back, and what it reads is read.
        #[test]
        fn reads_what_serde_json_writes(key in ".*", text in ".*", number in any::<i64>(), flag in any::<bool>()) {
            let written = serde_json::json!({ "text": text, "number": number, "flag": flag, "none": null, (key.clone()): 1.5 });
            let fields = object(&written.to_string()).unwrap();
            for (name, value) in &fields {
                let due = &written[name.as_str()];
                match value {
                    Value::Text(text) => prop_assert_eq!(due.as_str(), Some(text.as_str())),
                    Value::Number(number) => prop_assert_eq!(&due.to_string(), number),
                    Value::Bool(flag) => prop_assert_eq!(due.as_bool(), Some(*flag)),
                    _ => prop_assert!(due.is_null()),
                }
            }
        }

        #[test]
        fn never_panics_and_refuses_what_serde_json_refuses(text in "[{}\\[\\]\":,a1.\\\\u0e -]{0,24}") {
            if let Ok(fields) = object(&text)
                && fields.iter().all(|(_, value)| !matches!(value, Value::Nested | Value::Texts(_)))
            {
                let parsed: Result<serde_json::Value, _> = serde_json::from_str(&text);
                // A number too large for serde_json is no business of a reader that keeps the text.
                prop_assert!(parsed.is_ok() || parsed.is_err_and(|error| error.to_string().contains("out of range")), "{}", text);
            }
        }
    }
}
