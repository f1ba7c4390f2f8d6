//! The worker: a module that starts the same program, whose `main` sees that it has no window and answers requests. The
//! page finds its address in a `meta` element.

use super::files::name_after;
use super::parts::Program;
use anyhow::{Context, Result, ensure};
use std::{fs, path::Path};

/// Writes the worker beside the page, and its address into the page.
pub fn put_into(page: &str, staging: &Path) -> Result<String> {
    let script = script(&Program::of(page)?);
    let name = name_after("worker", "js", script.as_bytes());
    fs::write(staging.join(&name), script).with_context(|| format!("cannot write {name}"))?;
    ensure!(page.contains("</head>"), "index.html has no </head>");
    Ok(page.replacen("</head>", &format!("<meta name=\"worker\" content=\"./{name}\"></head>"), 1))
}

/// A start that fails is thrown out of the promise: only so does it reach the page, as the worker's `error`.
fn script(Program { glue, module }: &Program) -> String {
    format!(
        "import start from\"./{glue}\";start({{module_or_path:new URL(\"./{module}\",import.meta.url)}}).catch(error=>setTimeout(()=>{{throw error}}));\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_starts_the_page_s_program_and_says_where_it_fails() {
        let script = script(&Program { glue: "a.js".into(), module: "b.wasm".into() });
        assert!(
            script.starts_with("import start from\"./a.js\";start({module_or_path:new URL(\"./b.wasm\""),
            "{script}"
        );
        assert!(script.contains("throw error"));
    }
}
