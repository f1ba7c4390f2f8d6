//! What holds for any page.

/// Every value of an attribute, in the order of the text.
pub fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Ids stand once, what is named is there, and the page's policy is kept.
#[track_caller]
pub fn check(html: &str, what: &str) {
    let ids = values(html, "id");
    for (at, id) in ids.iter().enumerate() {
        assert!(!ids[..at].contains(id), "{what}: two elements have the id {id}");
    }
    for attribute in ["for", "aria-describedby", "aria-controls", "aria-labelledby"] {
        for id in values(html, attribute).iter().flat_map(|list| list.split(' ')) {
            assert!(ids.contains(&id), "{what}: {attribute} names {id}, which is not there");
        }
    }
    assert!(!html.contains(" style=\""), "{what}: the policy allows no style attribute");
    assert!(!html.contains("NaN") && !html.contains("unknown sum"), "{what}: a figure is missing");
}

/// The text of a part as a reader gets it: without tags, comments, and with what is escaped written out.
pub fn text(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let end = if after.starts_with("!--") { "-->" } else { ">" };
        rest = after.split_once(end).map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&")]
        .into_iter()
        .fold(out, |text, (from, to)| text.replace(from, to))
}

/// The start tags that hold some text, whole: attributes stand in no certain order.
pub fn tags<'a>(html: &'a str, holds: &str) -> Vec<&'a str> {
    let tags = html.split('<').skip(1).filter_map(|rest| rest.split('>').next());
    tags.filter(|tag| tag.contains(holds)).collect()
}
