//! Each class of a style sheet is given by a component or by the page's document: what nothing wears is deleted.

use std::collections::BTreeSet;
use std::path::Path;

/// The texts of all files below a folder with such an end.
fn texts(folder: &Path, end: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(texts(&path, end));
        } else if path.extension().is_some_and(|own| own == end) {
            found.push(std::fs::read_to_string(&path).unwrap());
        }
    }
    found
}

/// The beginning of a text that is a name.
fn name(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).unwrap_or(text.len());
    &text[..end]
}

/// The classes that the rules of a sheet are for.
fn styled(sheet: &str) -> BTreeSet<String> {
    // Without comments; what stands before `{` and behind the last `;`, `{` or `}` is a selector.
    let bare: String = sheet.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest)).collect();
    let selectors = bare.split('{').map(|part| part.rsplit([';', '}']).next().unwrap_or_default().to_owned());
    let of = |selector: String| {
        let parts = selector.split('.').skip(1).map(|part| name(part).to_owned()).collect::<Vec<_>>();
        parts.into_iter().filter(|class| class.starts_with(|first: char| first.is_ascii_alphabetic()))
    };
    selectors.flat_map(of).collect()
}

/// The words that stand in quotes in a line, and what stands behind `class:`.
fn worn(line: &str) -> Vec<&str> {
    let quoted = line.split('"').skip(1).step_by(2).flat_map(str::split_whitespace);
    quoted.chain(line.split("class:").skip(1).map(name)).collect()
}

#[test]
fn every_class_of_a_style_sheet_is_worn() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut code = texts(&root.join("src/app"), "rs");
    code.extend(texts(&root.join("src/picture"), "rs"));
    code.extend(["src/app.rs", "index.html"].map(|file| std::fs::read_to_string(root.join(file)).unwrap()));
    let worn: BTreeSet<&str> = code.iter().flat_map(|text| text.lines()).flat_map(worn).collect();
    // `shade-{}` stands for every class that begins so.
    let begun: Vec<&str> = worn.iter().filter_map(|word| word.split_once('{')).map(|(start, _)| start).collect();
    let is_worn = |class: &str| {
        worn.contains(class) || begun.iter().any(|start| start.ends_with('-') && class.starts_with(start))
    };
    let styled: BTreeSet<String> = texts(&root.join("style"), "css").iter().flat_map(|sheet| styled(sheet)).collect();
    let bare: Vec<&String> = styled.iter().filter(|class| !is_worn(class)).collect();
    assert!(styled.len() > 300, "the sheets could not be read");
    assert!(bare.is_empty(), "no component has these classes: {bare:?}");
}
