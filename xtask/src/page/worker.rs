//! The worker: a module that starts the same program. The page finds its address in a `meta` element.

use super::files::name_after;
use super::parts::Program;
use anyhow::{Context, Result};
use std::{fs, path::Path};

/// Before which tag of `index.html` its address is put.
const PLACE: &str = "</head>";

/// Writes the worker beside the page, and its address into the page.
pub fn put_into(page: &str, staging: &Path) -> Result<String> {
    let Program { glue, module } = Program::of(page)?;
    let script =
        format!("import start from\"./{glue}\";start({{module_or_path:new URL(\"./{module}\",import.meta.url)}});\n");
    let name = name_after("worker", "js", script.as_bytes());
    fs::write(staging.join(&name), script).with_context(|| format!("cannot write {name}"))?;
    let at = page.find(PLACE).with_context(|| format!("index.html has no {PLACE}"))?;
    let (before, after) = page.split_at(at);
    Ok(format!("{before}<meta name=\"worker\" content=\"./{name}\">{after}"))
}
