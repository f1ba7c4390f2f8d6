//! Reads JSON of any shape, for what is kept in the browser and in files.

use super::read::{Read, Reader, Value};

/// A value of any shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tree {
    /// A value that holds no other: `null`, a truth value, a number or a text.
    Leaf(Value),
    /// A list.
    List(Vec<Tree>),
    /// An object: keys and values, in the order of the text.
    Object(Vec<(String, Tree)>),
}

impl Tree {
    /// The text, where it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        if let Self::Leaf(Value::Text(text)) = self { Some(text) } else { None }
    }

    /// The whole number, where it is one that is not negative.
    #[must_use]
    pub fn whole(&self) -> Option<u64> {
        if let Self::Leaf(Value::Number(number)) = self { number.parse().ok() } else { None }
    }

    /// The values of the list, where it is one.
    #[must_use]
    pub fn list(&self) -> Option<&[Self]> {
        if let Self::List(list) = self { Some(list) } else { None }
    }

    /// Keys and values of the object, where it is one.
    #[must_use]
    pub fn object(&self) -> Option<&[(String, Self)]> {
        if let Self::Object(fields) = self { Some(fields) } else { None }
    }
}

/// How deep lists and objects may lie in each other: nothing that is kept is deeper, and reading calls itself.
const DEEPEST: u32 = 16;

/// Reads one value.
///
/// # Errors
/// What was expected, and after how many characters.
pub fn tree(text: &str) -> Result<Tree, String> {
    let mut reader = Reader { rest: text };
    let tree = value(&mut reader, 0).map_err(|expected| {
        let at = text.chars().count() - reader.rest.chars().count();
        ["not valid JSON: expected ", expected, " after ", &at.to_string(), " characters"].concat()
    })?;
    reader.space();
    if reader.rest.is_empty() { Ok(tree) } else { Err("not valid JSON: something follows the value".to_owned()) }
}

fn value(reader: &mut Reader<'_>, depth: u32) -> Read<Tree> {
    reader.space();
    let list = reader.take("[");
    if !list && !reader.rest.starts_with('{') {
        return Ok(Tree::Leaf(reader.value()?));
    }
    if depth >= DEEPEST {
        return Err("fewer brackets");
    }
    if list {
        return Ok(Tree::List(items(reader, depth)?));
    }
    reader.fields(|reader| value(reader, depth + 1)).map(Tree::Object)
}

/// The values of a list, from after its first bracket.
fn items(reader: &mut Reader<'_>, depth: u32) -> Read<Vec<Tree>> {
    let mut items = Vec::new();
    reader.space();
    if reader.take("]") {
        return Ok(items);
    }
    loop {
        items.push(value(reader, depth + 1)?);
        reader.space();
        if reader.take("]") {
            return Ok(items);
        }
        if !reader.take(",") {
            return Err("`,` or `]`");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value as Json;

    /// The same value as serde_json reads it; numbers by their text, as `arbitrary` makes whole ones alone.
    fn same(tree: &Tree, json: &Json) -> bool {
        match (tree, json) {
            (Tree::Leaf(Value::Null), Json::Null) => true,
            (Tree::Leaf(Value::Bool(a)), Json::Bool(b)) => a == b,
            (Tree::Leaf(Value::Number(a)), Json::Number(b)) => *a == b.to_string(),
            (Tree::Leaf(Value::Text(a)), Json::String(b)) => a == b,
            (Tree::List(a), Json::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
            (Tree::Object(a), Json::Object(b)) => {
                a.len() == b.len() && a.iter().all(|(key, a)| b.get(key).is_some_and(|b| same(a, b)))
            }
            _ => false,
        }
    }

    fn arbitrary() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![
            Just(Json::Null),
            any::<bool>().prop_map(Json::from),
            any::<i64>().prop_map(Json::from),
            ".*".prop_map(Json::from),
        ];
        leaf.prop_recursive(6, 48, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Json::from),
                prop::collection::btree_map(".*", inner, 0..6).prop_map(|map| Json::Object(map.into_iter().collect())),
            ]
        })
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for text in ["", "[", "[1,]", "[1 2]", "{\"a\":[}", "[1]]", "{\"a\":1,}", "nul", "[\"a]"] {
            assert!(tree(text).is_err(), "{text}");
        }
        assert!(tree(&("[".repeat(100_000) + &"]".repeat(100_000))).is_err());
        assert!(tree(&("[".repeat(16) + &"]".repeat(16))).is_ok());
    }

    proptest! {
        /// serde_json is the second source: what it writes is read as the same value.
        #[test]
        fn reads_what_serde_json_writes(json in arbitrary(), pretty: bool) {
            let text = if pretty { serde_json::to_string_pretty(&json) } else { serde_json::to_string(&json) }.unwrap();
            prop_assert!(same(&tree(&text).unwrap(), &json), "{}", text);
        }

        /// And whatever is read, serde_json reads too.
        #[test]
        fn nothing_more_is_read(text in r#"[\[\]{}",:a0-9 .\\eE+-]{0,24}"#) {
            if tree(&text).is_ok() {
                prop_assert!(serde_json::from_str::<Json>(&text).is_ok(), "{}", text);
            }
        }
    }
}
