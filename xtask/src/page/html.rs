//! As much of HTML as the project's own built page needs: start tags and their attributes.

use std::ops::Range;

/// A start tag.
#[derive(Debug, PartialEq)]
pub struct Tag<'a> {
    /// Where it stands, from `<` to after `>`.
    pub span: Range<usize>,
    attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> Tag<'a> {
    /// The attribute's value as written; empty for one without a value.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    }
}

/// The start tags of that name, in the page's order. Comments are not looked into.
pub fn tags<'a>(page: &'a str, name: &str) -> Vec<Tag<'a>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(open) = page[at..].find('<').map(|found| at + found) {
        at = open + 1;
        if page[at..].starts_with("!--") {
            at = page[at..].find("-->").map_or(page.len(), |end| at + end);
        } else if is_named(&page[at..], name) {
            let (attributes, length) = attributes(&page[at + name.len()..]);
            at += name.len() + length;
            tags.push(Tag { span: open..at, attributes });
        }
    }
    tags
}

fn is_named(text: &str, name: &str) -> bool {
    let Some((start, rest)) = text.split_at_checked(name.len()) else {
        return false;
    };
    start.eq_ignore_ascii_case(name) && rest.starts_with(|next: char| next.is_whitespace() || "/>".contains(next))
}

/// The attributes up to the tag's `>`, and the length of all that with it.
fn attributes(text: &str) -> (Vec<(&str, &str)>, usize) {
    let mut attributes = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|space: char| space.is_whitespace() || space == '/');
        if rest.is_empty() {
            return (attributes, text.len());
        }
        if let Some(after) = rest.strip_prefix('>') {
            return (attributes, text.len() - after.len());
        }
        let (name, after) = until(rest, |end| end.is_whitespace() || "=/>".contains(end));
        let Some(value) = after.trim_start().strip_prefix('=') else {
            attributes.push((name, ""));
            // A stray quote names nothing; without this step it would be met for ever.
            rest = if name.is_empty() { &after[1..] } else { after };
            continue;
        };
        let value = value.trim_start();
        let quoted = ['"', '\''].into_iter().find_map(|quote| value.strip_prefix(quote)?.split_once(quote));
        let (value, after) = quoted.unwrap_or_else(|| until(value, |end| end.is_whitespace() || end == '>'));
        attributes.push((name, value));
        rest = after;
    }
}

fn until(text: &str, ends: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(ends).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &str, name: &str, attribute: &str, expected: &[Option<&str>]) {
        let found: Vec<_> = tags(page, name).iter().map(|tag| tag.attribute(attribute)).collect();
        assert_eq!(found, expected, "{page}");
    }

    #[test]
    fn values_are_read_however_they_are_quoted() {
        check("<link href=\"a b\">", "link", "href", &[Some("a b")]);
        check("<link href='a \"b\"'>", "link", "href", &[Some("a \"b\"")]);
        check("<link rel=preload href=./a.css>", "link", "href", &[Some("./a.css")]);
        check("<LINK HREF = a/>", "link", "href", &[Some("a/")]);
        check("<script nomodule src='x'></script>", "script", "nomodule", &[Some("")]);
        check("<script async>", "script", "src", &[None]);
    }

    #[test]
    fn only_whole_names_outside_comments_count() {
        check("<linked href=a><link><!-- <link href=b> --><link href=c>", "link", "href", &[None, Some("c")]);
        check("a < b <", "link", "href", &[]);
    }

    #[test]
    fn the_span_is_the_whole_tag() {
        let page = "ab<meta name='x>y' content=z>c";
        let span = tags(page, "meta")[0].span.clone();
        assert_eq!(&page[span], "<meta name='x>y' content=z>");
    }

    #[test]
    fn broken_tags_end() {
        check("<link href=\"never closed", "link", "href", &[Some("\"never")]);
        check("<link = >", "link", "href", &[None]);
        check("<link", "link", "href", &[]);
    }
}
