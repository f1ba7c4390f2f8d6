//! The first screen of each page as ready HTML: rendered natively, put into the document, replaced when the program starts.
//!
//! It must never show another job's answer, nor a list of lessons without the marks of what was learned: where the address
//! or the storage asks for something else, a small script before it hides it (`style/base.css`), since a browser may paint
//! what it has read so far, and one after it takes it away. It is `inert`, so that nothing typed into it can be lost.

use crate::{project, run};
use anyhow::{Context, Result, bail};
use std::{env, fs, path::Path, process::Command};

/// What tells the build where the rendered pages are.
const FOLDER: &str = "SAGEFIT_READY";
/// Before which tag of the document it is put.
const PLACE: &str = "<noscript>";
/// When another screen is asked for, as JavaScript: `src/app/storage.rs` names the same keys, and a test looks.
const OTHERS: [(&str, &str); 2] = [
    ("index.html", "location.hash.length>1||localStorage.getItem(\"sagefit.1.last-job\")"),
    (
        "study.html",
        "!/^#?(\\/study\\/?)?$/.test(location.hash)||localStorage.getItem(\"sagefit.1.study\")||localStorage.getItem(\"sagefit.1.study-view\")",
    ),
];

/// Renders the pages, and tells Trunk, run by `command`, where they are.
pub fn render(command: &mut Command, root: &Path) -> Result<()> {
    let folder = root.join("target").join("ready");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let arguments = ["run", "--quiet", "--features", "ssr", "--bin", "prerender", "--"];
    run::check(project::cargo(root, &arguments).arg(&folder))?;
    command.env(FOLDER, folder);
    Ok(())
}

/// A document with its first screen in it, where screens were rendered.
pub fn put_into(page: &str, name: &str) -> Result<String> {
    let Some(folder) = env::var_os(FOLDER) else { return Ok(page.to_owned()) };
    let html = fs::read_to_string(Path::new(&folder).join(name)).with_context(|| format!("{name} was not rendered"))?;
    with(page, name, &html)
}

fn with(page: &str, name: &str, html: &str) -> Result<String> {
    let Some((_, other)) = OTHERS.iter().find(|(document, _)| *document == name) else { bail!("no such page: {name}") };
    let Some(at) = page.find(PLACE) else { bail!("{name} has no {PLACE}") };
    let (before, after) = page.split_at(at);
    Ok(format!(
        "{before}<script>try{{if({other})document.documentElement.dataset.other=\"\"}}catch{{}}</script>\
         <div id=\"first-paint\" inert>{html}</div>\
         <script>if(document.documentElement.matches(\"[data-other]\"))document.getElementById(\"first-paint\").remove()</script>{after}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_screen_stands_before_the_rest_of_the_body() {
        let page = with("<body><noscript>no</noscript></body>", "index.html", "<h1>1</h1>").unwrap();
        assert!(page.starts_with("<body><script>"), "hidden before any of it is painted: {page}");
        assert!(page.contains("</script><div id=\"first-paint\" inert><h1>1</h1></div><script>"), "{page}");
        assert!(page.ends_with("</script><noscript>no</noscript></body>"), "{page}");
        assert!(with("<body></body>", "index.html", "").is_err());
        assert!(with("<body><noscript></noscript></body>", "other.html", "").is_err());
    }

    #[test]
    fn the_names_of_the_storage_are_the_page_s_own() {
        let storage = include_str!("../../../src/app/storage.rs");
        for (_, other) in OTHERS {
            for key in other.split("getItem(").skip(1).filter_map(|rest| rest.split(')').next()) {
                assert!(storage.contains(key), "{key}");
            }
        }
    }
}
