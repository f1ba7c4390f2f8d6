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
