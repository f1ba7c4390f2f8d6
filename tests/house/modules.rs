//! The modules of `src/` and where each name in them is declared, as far as text tells.

use std::collections::BTreeMap;
use std::path::Path;

/// A file of `src/`: what it declares, what it passes on, and what it uses.
#[derive(Debug, Default)]
pub struct Module {
    /// The module's own path: `["advise", "answer"]`.
    pub path: Vec<String>,
    /// Lines, tests apart.
    pub lines: usize,
    declared: Vec<String>,
    /// Names that come from elsewhere, with the whole path; `*` for all of a module.
    passed_on: Vec<(String, Vec<String>)>,
    /// Every path that the file names, tests apart.
    pub used: Vec<Vec<String>>,
}

/// All modules by their path.
pub type Modules = BTreeMap<Vec<String>, Module>;

/// Reads all of `src/`.
pub fn modules() -> Modules {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Modules::new();
    read_folder(&root, &mut Vec::new(), &mut found);
    found
}

fn read_folder(folder: &Path, at: &mut Vec<String>, found: &mut Modules) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        at.push(name.clone());
        if path.is_dir() {
            read_folder(&path, at, found);
        } else if path.extension().is_some_and(|end| end == "rs") && !matches!(name.as_str(), "lib" | "main" | "tests")
        {
            found.insert(at.clone(), read(&std::fs::read_to_string(&path).unwrap(), at));
        }
        at.pop();
    }
}

fn read(text: &str, path: &[String]) -> Module {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let mut module = Module { path: path.to_vec(), lines: text.lines().count(), ..Module::default() };
    for line in &code {
        module.declared.extend(declared(line));
    }
    let code = code.join("\n");
    for (at, _) in code.match_indices("use ") {
        let start = code[..at].rsplit('\n').next().unwrap_or_default().trim();
        if !(start.is_empty() || start.starts_with("pub")) {
            continue;
        }
        let statement = code[at + 4..].split(';').next().unwrap_or_default();
        for (name, target) in leaves(statement, &[]) {
            let Some(target) = absolute(&target, path) else { continue };
            if start.starts_with("pub") {
                module.passed_on.push((name, target.clone()));
            }
            // A private `use` names things for the file itself, by which paths in the code begin.
            module.used.push(target);
        }
    }
    for start in ["crate::", "super::"] {
        for (at, _) in code.match_indices(start) {
            let rest = &code[at..];
            let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).unwrap_or(rest.len());
            let parts: Vec<String> = rest[..end].trim_end_matches(':').split("::").map(str::to_owned).collect();
            module.used.extend(absolute(&parts, path));
        }
    }
    module
}

/// The name that a line declares.
fn declared(line: &str) -> Option<String> {
    if line.starts_with(char::is_whitespace) {
        return None;
    }
    let words = ["fn", "struct", "enum", "trait", "const", "static", "type", "macro_rules!"];
    let mut parts = line.split(|c: char| c.is_whitespace() || c == '(' || c == '<' || c == ':' || c == '{' || c == ';');
    parts.by_ref().find(|part| words.contains(part))?;
    let name = parts.find(|part| !part.is_empty() && !words.contains(part))?;
    Some(name.to_owned())
}

/// The names that a `use` brings, each with its path: `a::{b, c::D as E}` brings `b` and `E`.
fn leaves(tree: &str, before: &[String]) -> Vec<(String, Vec<String>)> {
    let tree = tree.trim();
    if let Some((start, group)) = tree.split_once('{') {
        let mut path = before.to_vec();
        path.extend(start.split("::").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned));
        let inside = group.rsplit_once('}').map_or(group, |(inside, _)| inside);
        return parts(inside).into_iter().flat_map(|part| leaves(part, &path)).collect();
    }
    let (path, name) = tree.split_once(" as ").map_or((tree, None), |(path, name)| (path, Some(name.trim())));
    let mut all = before.to_vec();
    all.extend(path.split("::").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned));
    if all.last().is_some_and(|last| last == "self") {
        all.pop();
    }
    let name = name.map_or_else(|| all.last().cloned().unwrap_or_default(), str::to_owned);
    vec![(name, all)]
}

/// Splits at commas that stand in no inner braces.
fn parts(text: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found.push(&text[start..]);
    found.into_iter().filter(|part| !part.trim().is_empty()).collect()
}

/// A path from the crate's root; nothing for one that leads out of the crate.
fn absolute(path: &[String], here: &[String]) -> Option<Vec<String>> {
    let mut at = match path.first()?.as_str() {
        "crate" => Vec::new(),
        "super" => here[..here.len() - 1].to_vec(),
        "self" => here.to_vec(),
        // A child of this module; what is none leads nowhere and is dropped when it is resolved.
        _ => [here, &path[..1]].concat(),
    };
    for part in &path[1..] {
        if part == "super" {
            at.pop();
        } else {
            at.push(part.clone());
        }
    }
    Some(at)
}

/// The module whose file declares what a path names.
pub fn declarer(modules: &Modules, path: &[String]) -> Option<Vec<String>> {
    resolve(modules, path, 0)
}

fn resolve(modules: &Modules, path: &[String], depth: usize) -> Option<Vec<String>> {
    // The longest beginning that is a module holds the next name.
    let end = (1..=path.len()).rev().find(|end| modules.contains_key(&path[..*end]))?;
    let module = &modules[&path[..end]];
    let Some(name) = path.get(end) else { return Some(module.path.clone()) };
    if depth > 8 || module.declared.contains(name) {
        return Some(module.path.clone());
    }
    let by_name = module.passed_on.iter().find(|(passed, _)| passed == name).map(|(_, target)| target.clone());
    if let Some(target) = by_name {
        return resolve(modules, &target, depth + 1);
    }
    let globs = module.passed_on.iter().filter(|(passed, _)| passed == "*");
    globs
        .filter_map(|(_, target)| {
            let inside = [&target[..target.len() - 1], &path[end..]].concat();
            let found = resolve(modules, &inside, depth + 1)?;
            modules[&found].declared.contains(name).then_some(found)
        })
        .next()
        .or_else(|| Some(module.path.clone()))
}
