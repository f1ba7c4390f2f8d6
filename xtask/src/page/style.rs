//! One stylesheet out of the files in `style/`: one request, and an order that does not depend on luck.

use super::files::name_after;
use anyhow::{Context, Result, ensure};
use std::{
    fs,
    path::{Path, PathBuf},
};

const FIRST: [&str; 2] = ["tokens.css", "base.css"];

/// Joins the `.css` files of the folders into `target`, which is written only when that changes it.
pub fn join(folders: &[PathBuf], target: &Path) -> Result<()> {
    let joined = joined(folders)?;
    // `trunk serve` watches the file: writing it without need would build for ever.
    if fs::read_to_string(target).is_ok_and(|before| before == joined) {
        return Ok(());
    }
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
    }
    fs::write(target, joined).with_context(|| format!("cannot write {}", target.display()))
}

/// Puts the sheet of what is loaded when it is first opened (`style/later`) beside the page, under a name after its
/// content, and the name into the page: `<meta name="later-style" content="…">`.
pub fn put_later_into(page: &str, root: &Path, staging: &Path) -> Result<String> {
    let sheet = squeezed(&joined(&[root.join("style").join("later")])?);
    let name = name_after("later", "css", sheet.as_bytes());
    fs::write(staging.join(&name), sheet).with_context(|| format!("cannot write {name}"))?;
    Ok(page.replacen("</head>", &format!("<meta name=\"later-style\" content=\"./{name}\"></head>"), 1))
}

/// A sheet without what only people read: comments and the beginnings of lines.
fn squeezed(sheet: &str) -> String {
    let bare = sheet.split("/*").enumerate().map(|(at, part)| match part.split_once("*/") {
        Some((_, rest)) if at > 0 => rest,
        _ => part,
    });
    let bare: String = bare.collect();
    bare.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The `.css` files of the folders as one text.
fn joined(folders: &[PathBuf]) -> Result<String> {
    let mut joined = String::new();
    for folder in folders {
        let mut names = Vec::new();
        for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.ends_with(".css") {
                names.push(name);
            }
        }
        ensure!(!names.is_empty(), "there is no .css file in {}", folder.display());
        for name in ordered(names) {
            let file = folder.join(&name);
            let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
            ensure!(!text.contains("@import"), "{} imports a file: every file is joined anyway", file.display());
            joined.push_str(&format!("/* {name} */\n{}\n", text.trim_end()));
        }
    }
    Ok(joined)
}

/// Tokens before base before components, these by name: a component may count on what stands before it.
fn ordered(mut names: Vec<String>) -> Vec<String> {
    names.sort_by_key(|name| {
        let place = FIRST.iter().position(|first| first == name).unwrap_or(FIRST.len());
        (place, name.clone())
    });
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_and_base_come_first_then_the_components_by_name() {
        let names = ["answer.css", "base.css", "figure.css", "tokens.css", "a.css"].map(str::to_owned).to_vec();
        assert_eq!(ordered(names), ["tokens.css", "base.css", "a.css", "answer.css", "figure.css"]);
    }

    #[test]
    fn a_squeezed_sheet_keeps_its_rules() {
        assert_eq!(squeezed("/* a */\n.a {\n  color: red; /* b */\n}\n\n"), ".a {\ncolor: red;\n}");
    }

    #[test]
    fn the_joined_file_has_every_file_and_is_left_alone_when_nothing_changed() {
        let folder = std::env::temp_dir().join(format!("sagefit-style-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("b.css"), "b {}\n").unwrap();
        fs::write(folder.join("base.css"), "base {}\n").unwrap();
        fs::write(folder.join("notes.txt"), "no style").unwrap();
        let target = folder.join("out").join("all.css");
        join(std::slice::from_ref(&folder), &target).unwrap();
        assert_eq!(fs::read_to_string(&target).unwrap(), "/* base.css */\nbase {}\n/* b.css */\nb {}\n");

        let written = fs::metadata(&target).unwrap().modified().unwrap();
        join(std::slice::from_ref(&folder), &target).unwrap();
        assert_eq!(fs::metadata(&target).unwrap().modified().unwrap(), written);

        fs::write(folder.join("b.css"), "@import 'c.css';").unwrap();
        assert!(join(std::slice::from_ref(&folder), &target).unwrap_err().to_string().contains("imports"));
        fs::remove_dir_all(&folder).unwrap();
        assert!(join(std::slice::from_ref(&folder), &target).is_err());
    }
}
