//! The second module of the page: the engine without the page, drawn on by a worker and called by scripts. Trunk builds
//! one module a page and leaves a worker's files without a hash in their names, so this one is built here.

use super::{files::name_after, style};
use crate::{project, run, tools::PageTools};
use anyhow::{Context, Result};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Before which tag of `index.html` its addresses are put.
const PLACE: &str = "<noscript>";

fn folder(root: &Path) -> PathBuf {
    root.join("target").join("aside")
}

/// Builds the module and keeps its files, each named after its content, for [`put_into`].
pub fn build(root: &Path, tools: &PageTools) -> Result<()> {
    let target = "wasm32-unknown-unknown";
    let build =
        ["build", "--release", "--no-default-features", "--features", "aside", "--bin", "aside", "--target", target];
    run::check(&mut project::cargo(root, &build))?;
    let module = project::module(root, "aside");
    let made = folder(root).join("made");
    let mut bindgen = tool("wasm-bindgen", tools)?;
    run::check(bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&made).arg(&module))?;
    let module = made.join("aside_bg.wasm");
    if tools.optimiser {
        run::check(tool("wasm-opt", tools)?.arg("-Oz").arg(&module).arg("-o").arg(&module))?;
    }
    let files = folder(root).join("files");
    let _none_before = fs::remove_dir_all(&files);
    fs::create_dir_all(&files)?;
    let wasm = keep(&files, "aside", "wasm", &fs::read(&module)?)?;
    let glue = keep(&files, "aside", "js", &fs::read(made.join("aside.js"))?)?;
    let worker = keep(&files, "worker", "js", worker(&glue, &wasm).as_bytes())?;
    let joined = folder(root).join("aside.css");
    style::join(&root.join("style").join("aside"), &joined)?;
    let style = keep(&files, "aside", "css", &fs::read(&joined)?)?;
    fs::write(folder(root).join("script.html"), script(&worker, &style, &glue, &wasm))?;
    Ok(())
}

/// A program of the tools' search path, to be run with that path.
fn tool(name: &str, tools: &PageTools) -> Result<Command> {
    let mut programs = env::split_paths(&tools.path).map(|folder| folder.join(name));
    let program =
        programs.find(|program| program.is_file()).with_context(|| format!("{name} is not among the tools"))?;
    let mut command = Command::new(program);
    command.env("PATH", &tools.path);
    Ok(command)
}

/// Writes a file under a name that holds a digest of its content, and returns the name.
fn keep(folder: &Path, stem: &str, ending: &str, content: &[u8]) -> Result<String> {
    let name = name_after(stem, ending, content);
    fs::write(folder.join(&name), content).with_context(|| format!("cannot write {name}"))?;
    Ok(name)
}

/// The worker: draws what it is asked for, one request after the other, and opens files. (A job's file has a few hundred
/// bytes, a report some ten thousand: of a longer one only so much is read that the engine can say that it is none.)
fn worker(glue: &str, wasm: &str) -> String {
    format!(
        "import start,{{draw,open}}from\"./{glue}\";const ready=start({{module_or_path:new URL(\"./{wasm}\",import.meta.url)}});\
         onmessage=async({{data}})=>{{await ready;postMessage(typeof data==\"string\"?draw(data):open(await data.slice(0,4e6).text().catch(()=>\"\")))}};\
         ready.catch(error=>setTimeout(()=>{{throw error}}));\n"
    )
}

/// What the page and scripts know the module by: `sagefit.worker`, `sagefit.style`, `sagefit.engine()`,
/// `sagefit.advise(json)`.
fn script(worker: &str, style: &str, glue: &str, wasm: &str) -> String {
    format!(
        "<script>window.sagefit={{worker:\"./{worker}\",style:\"./{style}\",engine(){{return this.started??=import(\"./{glue}\").then(async engine=>(await engine.default({{module_or_path:\"./{wasm}\"}}),engine))}},async advise(json){{return(await this.engine()).advise(json)}}}}</script>"
    )
}

/// Puts the module's files beside the page, and its addresses into the page.
pub fn put_into(page: &str, staging: &Path) -> Result<String> {
    let root = env::var_os("TRUNK_SOURCE_DIR").map(PathBuf::from).context("Trunk does not name its source folder")?;
    let files = folder(&root).join("files");
    for file in fs::read_dir(&files).context("no second module: build with cargo xtask build")? {
        let file = file?;
        fs::copy(file.path(), staging.join(file.file_name()))?;
    }
    let script = fs::read_to_string(folder(&root).join("script.html"))?;
    let at = page.find(PLACE).with_context(|| format!("index.html has no {PLACE}"))?;
    let (before, after) = page.split_at(at);
    Ok(format!("{before}{script}{after}"))
}
