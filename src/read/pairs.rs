//! Keys and values of any notation: JSON, Python, YAML, Terraform, a table of a benchmark.
//!
//! A scanner rather than a parser: pasted text is often cut off at both ends, and each value must know its place.

use core::ops::Range;

use super::secret::Secret;

/// So deep are brackets followed; what is deeper belongs to the last of them.
const DEEPEST: usize = 40;

/// No key is longer, in bytes.
const LONGEST_KEY: usize = 80;

/// One key with its value.
#[derive(Debug, Clone)]
pub(super) struct Pair {
    /// The key in small letters without `_` and `-`.
    pub(super) key: String,
    /// The keys of the objects around it, outermost first.
    pub(super) path: Vec<String>,
    /// The value without its quotes.
    pub(super) value: String,
    /// Where key and value stand.
    pub(super) at: Range<usize>,
}

impl Pair {
    /// Whether one of the objects around it has this key.
    pub(super) fn within(&self, key: &str) -> bool {
        self.path.iter().any(|one| one == key)
    }
    /// The value as a number.
    pub(super) fn number(&self) -> Option<f64> {
        crate::units::number::parse(&self.value).ok()
    }
    /// The value as yes or no.
    pub(super) fn truth(&self) -> Option<bool> {
        match self.value.as_str() {
            "true" | "True" | "yes" => Some(true),
            "false" | "False" | "no" => Some(false),
            _ => None,
        }
    }
}

/// A key as it is compared: `num_hidden_layers`, `NumHiddenLayers` and `num-hidden-layers` are one.
pub(super) fn plain(key: &str) -> String {
    key.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// All pairs, in order. Linear in the length of the text.
pub(super) fn pairs(text: &str) -> Vec<Pair> {
    let mut scan = Scan { text, at: 0, path: Vec::new(), found: Vec::new() };
    scan.run();
    scan.found
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
    path: Vec<String>,
    found: Vec<Pair>,
}

impl<'a> Scan<'a> {
    fn peek(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn run(&mut self) {
        let mut key: Option<(String, usize)> = None;
        while let Some(c) = self.peek() {
            match c {
                '[' if self.removed(self.at).is_some() => {
                    let start = self.at;
                    let word = self.bare();
                    self.word(word, start, &mut key);
                }
                '{' | '[' | '(' => {
                    if self.path.len() < DEEPEST {
                        self.path.push(
                            key.take().map(|(key, _)| key).filter(|key| key.len() <= LONGEST_KEY).unwrap_or_default(),
                        );
                    }
                    self.at += 1;
                }
                '}' | ']' | ')' => {
                    self.path.pop();
                    key = None;
                    self.at += 1;
                }
                // A body in the quotes of a shell: what is in them counts.
                '\'' if self.text.get(self.at + 1..).is_some_and(|rest| rest.starts_with(['[', '{'])) => self.at += 1,
                '"' | '\'' => {
                    let start = self.at;
                    let word = self.quoted(c);
                    if !self.listed_flag(word, start, &mut key) {
                        self.word(word, start, &mut key);
                    }
                }
                c if c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/') => {
                    let start = self.at;
                    let word = self.bare();
                    self.word(word, start, &mut key);
                }
                ',' | ';' | '\n' => {
                    // A value may begin in the next line, a list of values goes on behind a comma.
                    if c != '\n' {
                        key = None;
                    }
                    self.at += 1;
                }
                _ => self.at += c.len_utf8(),
            }
        }
    }

    /// A word is a key where `:` or `=` follows, else the value of the key before it.
    fn word(&mut self, word: &'a str, start: usize, key: &mut Option<(String, usize)>) {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let spaces = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let rest = rest.get(spaces..).unwrap_or_default();
        let marked =
            rest.starts_with('=') && !rest.starts_with("==") || rest.starts_with(':') && !rest.starts_with("://");
        // `repository/image:1.7`: the colon of a tag names nothing.
        let tag =
            word.contains('/') && rest.get(1..).is_some_and(|rest| rest.starts_with(|c: char| !c.is_whitespace()));
        let named =
            !tag && (word.starts_with(|c: char| c.is_alphabetic() || c == '_' || c == '-') || word.contains(' '));
        if marked && named && word.len() <= LONGEST_KEY {
            self.at += spaces + 1;
            *key = Some((plain(word), start));
            return;
        }
        // A flag of a command: `--block_size 1024`.
        let flag = word.starts_with("--") && spaces > 0 && !rest.starts_with('-') && word.len() <= LONGEST_KEY;
        if flag {
            *key = Some((plain(word), start));
            return;
        }
        // `resource "aws_sagemaker_endpoint_configuration" "c" {` and `PyTorch(`: names of what follows.
        if let Some((name, from)) = key.take() {
            let path = self.path.clone();
            self.found.push(Pair { key: name, path, value: word.to_owned(), at: from..self.at });
            // `compute=Compute(`: what stands in the brackets is of both.
            if rest.starts_with('(') && spaces == 0 {
                *key = Some((plain(word), start));
            }
        } else if rest.starts_with('(') || rest.starts_with('{') {
            *key = Some((plain(word), start));
        }
    }

    /// A flag and its value as two texts of a list: `["--epochs", "4"]`.
    fn listed_flag(&mut self, word: &str, start: usize, key: &mut Option<(String, usize)>) -> bool {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let behind = rest.strip_prefix(',').map(|rest| rest.trim_start_matches([' ', '\t', '\n']));
        let value = behind.is_some_and(|rest| rest.starts_with(['"', '\'']) && !rest.starts_with("\"--"));
        let flag = word.starts_with("--") && value && word.len() <= LONGEST_KEY;
        if flag {
            self.at += 1;
            *key = Some((plain(word), start));
        }
        flag
    }

    /// Where a secret that was taken out at a place ends: `[account removed]`.
    fn removed(&self, at: usize) -> Option<usize> {
        let rest = self.text.get(at..)?;
        Secret::ALL.iter().find(|secret| rest.starts_with(secret.instead())).map(|secret| at + secret.instead().len())
    }

    fn quoted(&mut self, quote: char) -> &'a str {
        let start = self.at + 1;
        let rest = self.text.get(start..).unwrap_or_default();
        let mut escaped = false;
        let end = rest
            .char_indices()
            .find(|(_, c)| {
                let ends = (*c == quote && !escaped) || *c == '\n';
                escaped = *c == '\\' && !escaped;
                ends
            })
            .map_or(rest.len(), |(at, _)| at);
        self.at = (start + end + usize::from(rest.get(end..).is_some_and(|left| left.starts_with(quote))))
            .min(self.text.len());
        rest.get(..end).unwrap_or_default()
    }

    fn bare(&mut self) -> &'a str {
        if let Some(behind) = self.removed(self.at) {
            let start = self.at;
            self.at = behind;
            if self.peek().is_some_and(|c| matches!(c, '.' | '/')) {
                self.bare();
            }
            return self.text.get(start..self.at).unwrap_or_default();
        }
        let rest = self.text.get(self.at..).unwrap_or_default();
        let end = rest
            .find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/' | '+')))
            .unwrap_or(rest.len())
            .max(1);
        let word = rest.get(..end).unwrap_or_default();
        self.at += end;
        word
    }
}

/// The pairs of a table of lines such as `Request throughput (req/s):   19.19`.
pub(super) fn lines(text: &str) -> Vec<Pair> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some((key, value)) = line.split_once(':')
            && key.len() <= LONGEST_KEY
        {
            let (key, value) = (plain(key), value.trim().trim_end_matches(',').to_owned());
            let at = start..start + line.trim_end().len();
            found.push(Pair { key, path: Vec::new(), value, at });
        }
        start += line.len();
    }
    found
}

/// The pairs of a table of the command line, whose lines have two cells: `|  InstanceType  |  ml.m5.large  |`.
pub(super) fn cells(text: &str) -> Vec<Pair> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let at = start..start + line.trim_end().len();
        start += line.len();
        let mut cells = line.split('|').map(str::trim).filter(|cell| !cell.is_empty());
        if let (true, Some(key), Some(value), None) =
            (line.trim_start().starts_with('|'), cells.next(), cells.next(), cells.next())
            && key.len() <= LONGEST_KEY
        {
            found.push(Pair { key: plain(key), path: Vec::new(), value: value.to_owned(), at });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_python_yaml_and_terraform_are_scanned() {
        let of = |text: &str| -> Vec<(String, String)> {
            pairs(text).into_iter().map(|pair| (pair.key, pair.value)).collect()
        };
        let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
        assert_eq!(of(r#"{"hidden_size": 4096, "a": {"b": "c d"}}"#), [pair("hiddensize", "4096"), pair("b", "c d")]);
        assert_eq!(
            of("PyTorch(instance_type='ml.g5.xlarge', n=2)"),
            [pair("instancetype", "ml.g5.xlarge"), pair("n", "2")]
        );
        assert_eq!(
            of("InstanceType: ml.m5.large\nInitialInstanceCount: 2"),
            [pair("instancetype", "ml.m5.large"), pair("initialinstancecount", "2")]
        );
        assert_eq!(of("instance_type = \"ml.m5.large\""), [pair("instancetype", "ml.m5.large")]);
        assert_eq!(
            of("compute=Compute(instance_count=3)\nArgs: [\"--epochs\", \"4\"]"),
            [pair("compute", "Compute"), pair("instancecount", "3"), pair("epochs", "4")]
        );
        assert_eq!(
            of("Image: [account removed].dkr.ecr/xgboost:1.7\nN: 2"),
            [pair("image", "[account removed].dkr.ecr/xgboost"), pair("n", "2")]
        );
        assert!(pairs(r#"{"vision_config": {"hidden_size": 1"#)[0].within("visionconfig"));
    }
}
