//! The engine as an ES module in `dist/engine`: `cargo xtask module` builds it, and holds it to its schemas and types.

use crate::{page, project, run, tools};
use anyhow::{Context, Result};
use std::{fs, path::Path, process::Command};

/// What is written by hand, as it lies beside the program.
const BY_HAND: [&str; 3] = ["index.js", "index.d.ts", "package.json"];
/// The schemas, each with a file of types of the same name.
const SCHEMAS: [&str; 4] = ["job", "advice", "reading", "catalogue"];

/// Builds the module.
pub fn build(root: &Path) -> Result<()> {
    let tools = tools::page_tools(root)?;
    let folder = root.join("dist").join("engine");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let target = ["--target", tools::WASM];
    run::check(&mut project::cargo(
        root,
        &[&["build", "--release", "--package", "sagefit-module"], &target[..]].concat(),
    ))?;
    let linked = project::target(root).join(tools::WASM).join("release").join("sagefit_module.wasm");
    let mut bind = tools.command("wasm-bindgen");
    run::check(bind.args(["--target", "web", "--out-dir"]).arg(&folder).arg(linked))?;
    let program = folder.join("sagefit_module_bg.wasm");
    if tools.optimiser {
        let mut optimise = tools.command("wasm-opt");
        run::check(optimise.args(["-Oz", "--strip-producers"]).arg(&program).arg("-o").arg(&program))?;
    }
    println!("The module has {} bytes as brotli", page::brotli(&fs::read(&program)?)?);
    for name in BY_HAND {
        let from = root.join("module").join(name);
        fs::copy(&from, folder.join(name)).with_context(|| format!("cannot copy {}", from.display()))?;
    }
    let schema = ["run", "--quiet", "--package", "sagefit", "--features", "schema", "--bin", "schema", "--"];
    run::check(project::cargo(root, &schema).arg(&folder))?;
    types(&folder)
}

/// Makes types of the schemas.
fn types(folder: &Path) -> Result<()> {
    let program = tools::schema_types()?;
    for name in SCHEMAS {
        let mut make = Command::new("node");
        make.arg(&program).arg("-i").arg(folder.join(format!("{name}.schema.json")));
        run::check(make.arg("-o").arg(folder.join(format!("{name}.d.ts"))))?;
    }
    Ok(())
}

/// Holds the built module to its schemas, and the example to the types; then runs it. Every line goes to `each`.
pub fn check(root: &Path, each: impl FnMut(&str)) -> Result<()> {
    let here = root.join("module");
    run::check(Command::new("node").arg(tools::typescript()?).arg("--project").arg(&here))?;
    run::check(Command::new("node").arg(here.join("example.mjs")))?;
    run::tee(Command::new("node").arg(here.join("check.mjs")).arg(tools::schema_validator()?), each)
}
