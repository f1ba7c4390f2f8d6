//! The part of the program that draws what comes later, in a worker, and answers scripts.

use super::{
    files::name_after,
    parts::{self, Program},
    style,
};
use anyhow::{Context, Result};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// Before which tag of `index.html` its addresses are put.
const PLACE: &str = "<noscript>";

/// Writes a file under a name that holds a digest of its content, and returns the name.
fn keep(folder: &Path, stem: &str, ending: &str, content: &[u8]) -> Result<String> {
    let name = name_after(stem, ending, content);
    fs::write(folder.join(&name), content).with_context(|| format!("cannot write {name}"))?;
    Ok(name)
}

/// The module that puts the part beside the program and calls it: for the worker, and for scripts of the page.
fn engine(program: &Program, parts: &[String]) -> String {
    let Program { glue, module } = program;
    let functions: String =
        FUNCTIONS.iter().map(|name| format!("export const {name}=text=>aside(\"{name}\",text);")).collect();
    format!(
        "import start,{{aside}}from\"./{glue}\";const at=file=>new URL(file,import.meta.url);\
         const first=await start({{module_or_path:at(\"./{module}\")}});{}{functions}\n",
        parts::load(parts)
    )
}

/// What the part answers; `src/main/aside.rs` says the same, and a test looks.
const FUNCTIONS: [&str; 4] = ["draw", "open", "advise", "day"];

/// The worker: draws what it is asked for, one request after the other, and opens files. (A job's file has a few hundred
/// bytes, a report some ten thousand: of a longer one only so much is read that the engine can say that it is none.)
///
/// It listens from the start: what is sent before somebody listens is lost.
fn worker(engine: &str) -> String {
    format!(
        "const engine=import(\"./{engine}\");\
         onmessage=async({{data}})=>{{const{{draw,open}}=await engine;postMessage(typeof data==\"string\"?draw(data):open(await data.slice(0,4e6).text().catch(()=>\"\")))}};\
         engine.catch(error=>setTimeout(()=>{{throw error}}));\n"
    )
}

/// What the page and scripts know the part by: `sagefit.worker`, `sagefit.style`, `sagefit.engine()`,
/// `sagefit.advise(json)`.
fn script(worker: &str, style: &str, engine: &str) -> String {
    format!(
        "<script>window.sagefit={{worker:\"./{worker}\",style:\"./{style}\",engine:()=>import(\"./{engine}\"),advise:async json=>(await sagefit.engine()).advise(json)}}</script>"
    )
}

/// Puts the part's files beside the page, and its addresses into the page.
pub fn put_into(page: &str, staging: &Path) -> Result<String> {
    let root = env::var_os("TRUNK_SOURCE_DIR").map(PathBuf::from).context("Trunk does not name its source folder")?;
    let program = Program::of(page)?;
    let parts = parts::put("aside", &parts::folder(&root), staging)?;
    let engine = keep(staging, "engine", "js", engine(&program, &parts).as_bytes())?;
    let worker = keep(staging, "worker", "js", worker(&engine).as_bytes())?;
    let joined = root.join("target").join("style").join("aside.css");
    style::join(&root.join("style").join("aside"), &joined)?;
    let style = keep(staging, "aside", "css", &fs::read(&joined)?)?;
    let script = script(&worker, &style, &engine);
    let at = page.find(PLACE).with_context(|| format!("index.html has no {PLACE}"))?;
    let (before, after) = page.split_at(at);
    Ok(format!("{before}{script}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_answers_what_the_module_asks() {
        let part = include_str!("../../../src/main/aside.rs");
        for name in FUNCTIONS {
            assert!(part.contains(&format!("\"{name}\" =>")), "{name}");
        }
    }

    #[test]
    fn the_module_starts_the_program_and_loads_each_file_of_the_part() {
        let program = Program { glue: "a.js".to_owned(), module: "a.wasm".to_owned() };
        let made = engine(&program, &["b.wasm".to_owned(), "c.wasm".to_owned()]);
        let places = ["a.js", "a.wasm", "b.wasm", "c.wasm", "export const draw="].map(|name| made.find(name));
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{made}");
    }
}
