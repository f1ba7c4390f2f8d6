//! Keys, account numbers and names of resources: taken out before anything else looks at the text.

/// What was taken out of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secret {
    /// An AWS access key id.
    AccessKey,
    /// A secret key, token or password.
    Key,
    /// An account id of twelve digits.
    Account,
    /// The name of a resource (ARN), which holds the account id.
    Arn,
}

impl Secret {
    /// All of them.
    pub(super) const ALL: [Self; 4] = [Self::AccessKey, Self::Key, Self::Account, Self::Arn];

    /// What a person calls it.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::AccessKey => "access key id",
            Self::Key => "secret key or token",
            Self::Account => "account id",
            Self::Arn => "ARN",
        }
    }

    /// What stands in the text instead.
    pub(super) const fn instead(self) -> &'static str {
        match self {
            Self::AccessKey => "[access key removed]",
            Self::Key => "[secret removed]",
            Self::Account => "[account removed]",
            Self::Arn => "[ARN removed]",
        }
    }
}

/// Names whose value is secret whatever it looks like.
const NAMES: [&str; 14] = [
    "secret_access_key",
    "secretaccesskey",
    "session_token",
    "sessiontoken",
    "password",
    "passwd",
    "api_key",
    "apikey",
    "token",
    "secret",
    "authorization",
    "bearer",
    "hf_token",
    "private_key",
];

/// The text without its secrets, and how many of each were taken out. Linear in the text.
pub(super) fn without(text: &str) -> (String, Vec<(Secret, usize)>) {
    let mut kept = String::with_capacity(text.len());
    let mut found: Vec<(Secret, usize)> = Vec::new();
    let mut named = false;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if !part(c) {
            kept.push(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
            // A name keeps its force over `=`, `:`, quotes and spaces, to the end of the line.
            named &= matches!(c, '=' | ':' | '"' | '\'' | ' ' | '`');
            continue;
        }
        let end = rest.find(|c| !part(c)).unwrap_or(rest.len());
        // What ends a sentence is no part of the key before it.
        let end = match rest.split_at(end).0.trim_end_matches(['.', '-']).len() {
            0 => end,
            trimmed => trimmed,
        };
        let (word, behind) = rest.split_at(end);
        // `arn:aws:...` goes on over its colons, to a quote, a comma, a bracket or a space.
        let word = if word == "arn" && behind.starts_with(":aws") {
            let end = rest
                .find(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ',' | ')' | ']' | '}' | '`' | '<'))
                .unwrap_or(rest.len());
            rest.get(..end).unwrap_or(word)
        } else {
            word
        };
        let secret = secret(word, named);
        match secret {
            Some(secret) => {
                // The service and the Region of an ARN are no secrets.
                let mut parts = word.split(':').skip(2).filter(|_| secret == Secret::Arn);
                for part in [parts.next(), parts.next()]
                    .into_iter()
                    .flatten()
                    .filter(|part| part.len() < 30 && !part.contains(['/', '_']))
                {
                    kept.push_str(part);
                    kept.push(' ');
                }
                kept.push_str(secret.instead());
                match found.iter_mut().find(|(kind, _)| *kind == secret) {
                    Some((_, count)) => *count += 1,
                    None => found.push((secret, 1)),
                }
                named = false;
            }
            None => {
                mask(word, &mut kept, &mut found);
                let small = word.to_lowercase();
                named = NAMES.iter().any(|name| small.ends_with(name));
            }
        }
        rest = rest.get(word.len()..).unwrap_or_default();
    }
    (kept, found)
}

/// Account ids inside longer names, such as those of buckets and container images.
fn mask(word: &str, kept: &mut String, found: &mut Vec<(Secret, usize)>) {
    let mut rest = word;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, digits) = rest.split_at(start);
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        let (digits, behind) = digits.split_at(end);
        kept.push_str(before);
        if digits.len() == 12 {
            kept.push_str(Secret::Account.instead());
            match found.iter_mut().find(|(kind, _)| *kind == Secret::Account) {
                Some((_, count)) => *count += 1,
                None => found.push((Secret::Account, 1)),
            }
        } else {
            kept.push_str(digits);
        }
        rest = behind;
    }
    kept.push_str(rest);
}

/// Whether a character may stand in a key or a name.
fn part(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '_' | '-' | '.')
}

fn secret(word: &str, named: bool) -> Option<Secret> {
    if word.starts_with("arn:aws") {
        return Some(Secret::Arn);
    }
    let capitals = word.len() == 20 && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    if capitals && (word.starts_with("AKIA") || word.starts_with("ASIA")) {
        return Some(Secret::AccessKey);
    }
    let published = ["hf_", "ghp_", "gho_", "sk-", "xoxb-", "github_pat_", "eyJ"];
    let long = published.iter().any(|start| word.starts_with(start)) && word.len() >= 20;
    if long || (named && word.len() >= 8 && word.bytes().any(|byte| byte.is_ascii_digit())) || looks_random(word) {
        return Some(Secret::Key);
    }
    None
}

/// Forty characters of base 64 with capitals, small letters and digits: the form of a secret access key.
fn looks_random(word: &str) -> bool {
    let base64 =
        word.len() == 40 && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'));
    base64
        && word.bytes().any(|byte| byte.is_ascii_uppercase())
        && word.bytes().any(|byte| byte.is_ascii_lowercase())
        && word.bytes().any(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_accounts_and_arns_are_taken_out() {
        let text = "role arn:aws:iam::123456789012:role/Sage, key AKIAIOSFODNN7EXAMPLE. Go on ... --\n\
            aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n\
            s3://bucket-123456789012/data 123456789012.dkr.ecr.us-east-1.amazonaws.com/xgboost:1.7-1";
        let (kept, found) = without(text);
        for secret in ["123456789012", "AKIA", "wJalr"] {
            assert!(!kept.contains(secret), "{kept}");
        }
        assert!(kept.contains("us-east-1") && kept.contains("xgboost"), "{kept}");
        assert_eq!(found, [(Secret::Arn, 1), (Secret::AccessKey, 1), (Secret::Key, 1), (Secret::Account, 2)]);
    }

    #[test]
    fn plain_text_stays() {
        let text = "1,200,000,000 clicks, 640px; train ResNet-50 on 60 GB — token window 384";
        assert_eq!(without(text), (text.to_owned(), Vec::new()));
    }
}
