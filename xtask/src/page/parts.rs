//! The program in parts: what the first answer needs, and parts that come later and use it. One program is compiled and
//! linked; then the functions and data that only a later part reaches are taken out of it into a file of their own.
//!
//! So the engine is there once. A part shares the first one's memory and its table of functions: a worker that draws
//! starts the first part and puts its own beside it, and so does a page of its own.
//!
//! Trunk runs `wasm-bindgen` right after the linker, and knows no step between them: the build puts this program before
//! it in the search path, under that name.

use super::files::name_after;
use super::html::{Tag, tags};
use crate::{run, tools::PageTools};
use anyhow::{Context, Result, ensure};
use std::{
    collections::BTreeMap,
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

/// The name of the program that this one stands in for.
pub const STANDS_FOR: &str = "wasm-bindgen";
/// What tells the stand-in where the program itself is, where parts go, and whether they are made small.
const PROGRAM: &str = "SAGEFIT_WASM_BINDGEN";
const FOLDER: &str = "SAGEFIT_PARTS";
const OPTIMISE: &str = "SAGEFIT_OPTIMISE";

/// Where the parts of the last build are.
pub fn folder(root: &Path) -> PathBuf {
    root.join("target").join("parts")
}

/// The whole program of the last build, as the linker left it.
pub fn linked(root: &Path) -> PathBuf {
    root.join("target").join("wasm32-unknown-unknown").join("release").join("sagefit.wasm")
}

/// Has Trunk, run by `command`, find this program where it looks for `wasm-bindgen`.
pub fn stand_in(command: &mut Command, root: &Path, tools: &PageTools) -> Result<()> {
    let folder = folder(root);
    let bin = folder.join("bin");
    fs::create_dir_all(&bin).with_context(|| format!("cannot make {}", bin.display()))?;
    let name = format!("{STANDS_FOR}{}", env::consts::EXE_SUFFIX);
    let program = env::split_paths(&tools.path).map(|folder| folder.join(&name)).find(|program| program.is_file());
    let stand_in = bin.join(&name);
    fs::remove_file(&stand_in).ok();
    let here = env::current_exe().context("cannot tell where this program is")?;
    if fs::hard_link(&here, &stand_in).is_err() {
        fs::copy(&here, &stand_in).context("cannot copy this program")?;
    }
    let path = env::join_paths(std::iter::once(bin).chain(env::split_paths(&tools.path)))?;
    command.env("PATH", path).env(FOLDER, &folder);
    command.env(PROGRAM, program.context("wasm-bindgen is not among the tools")?);
    if tools.optimiser {
        command.env(OPTIMISE, "1");
    }
    Ok(())
}

/// What this program does under the name `wasm-bindgen`: takes the later parts out of the program that is to be bound,
/// and hands the first part to `wasm-bindgen`.
pub fn bind(mut arguments: Vec<OsString>) -> Result<ExitCode> {
    let program = env::var_os(PROGRAM).context("this program stands in for wasm-bindgen while the page is built")?;
    let module = arguments.iter_mut().find(|argument| Path::new(argument).extension() == Some("wasm".as_ref()));
    let mut command = Command::new(program);
    let Some(module) = module else {
        // Asked for its version: what is printed has to be its own words.
        let status = command.args(arguments).status().context("cannot start wasm-bindgen")?;
        return Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    };
    let folder = PathBuf::from(env::var_os(FOLDER).context("where do the parts go?")?);
    *module = take_apart(Path::new(&module), &folder)?.into();
    // The later parts import what the linker exports.
    command.arg("--keep-lld-exports");
    run::check(command.args(arguments))?;
    Ok(ExitCode::SUCCESS)
}

/// Takes the linked program apart; returns the first part. The others lie in `folder`, made small, with a list.
fn take_apart(module: &Path, folder: &Path) -> Result<PathBuf> {
    let linked = fs::read(module).with_context(|| format!("cannot read {}", module.display()))?;
    let apart = folder.join("apart");
    fs::remove_dir_all(&apart).ok();
    // Named as the whole program was: wasm-bindgen names its files after it.
    let first = folder.join(module.file_name().context("the module has no name")?);
    let mut options = wasm_split_cli_support::Options::new(&linked);
    options.output_dir = &apart;
    options.main_out_path = &first;
    let split = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow::anyhow!("{error:#}"))
        .context("cannot take the program apart")?;
    for part in &split.split_modules {
        if env::var_os(OPTIMISE).is_some() {
            run::check(Command::new("wasm-opt").args(OPTIMISER).arg(part).arg("-o").arg(part))?;
        }
    }
    let files: BTreeMap<&String, &Vec<String>> = split.prefetch_map.iter().collect();
    fs::write(folder.join(LIST), serde_json::to_string(&files)?).context("cannot write the list of parts")?;
    Ok(first)
}

/// The files that start the program, by name.
#[derive(Debug, PartialEq)]
pub struct Program {
    /// The script that wasm-bindgen made.
    pub glue: String,
    /// The first part.
    pub module: String,
}

impl Program {
    /// The program that Trunk's page loads.
    pub fn of(page: &str) -> Result<Self> {
        let links = tags(page, "link");
        let named = |rel: &str, ending: &str| {
            let of = |tag: &&Tag<'_>| tag.attribute("rel") == Some(rel);
            let names = links.iter().filter(of).filter_map(|tag| tag.attribute("href"));
            let name = names.map(|name| name.trim_start_matches("./")).find(|name| name.ends_with(ending));
            name.map(str::to_owned).with_context(|| format!("index.html links no {ending} file to {rel}"))
        };
        Ok(Self { glue: named("modulepreload", ".js")?, module: named("preload", ".wasm")? })
    }
}

/// Statements that put files of a part beside the program whose exports are `first`, in a module that knows where a file
/// is (`at`).
pub fn load(files: &[String]) -> String {
    let load = |file| {
        format!(
            "await WebAssembly.instantiate(await(await fetch(at(\"./{file}\"))).arrayBuffer(),{{__wasm_split:first}});"
        )
    };
    files.iter().map(load).collect()
}

const LIST: &str = "parts.json";
/// As `index.html` has it for the first part, but for what is true of that alone: the memory is the first part's.
const OPTIMISER: [&str; 7] =
    ["-Oz", "--flatten", "--rereloop", "-Oz", "-Oz", "--strip-producers", "--strip-target-features"];

/// The files of a part, put into `staging` under names after their content, in the order in which they are to be loaded.
pub fn put(part: &str, folder: &Path, staging: &Path) -> Result<Vec<String>> {
    let list = fs::read_to_string(folder.join(LIST)).context("no parts: build with cargo xtask build")?;
    let mut parts: BTreeMap<String, Vec<String>> = serde_json::from_str(&list)?;
    let files = parts.remove(part).with_context(|| format!("the program has no part `{part}`"))?;
    ensure!(!files.is_empty(), "the part `{part}` is empty");
    let mut names = Vec::new();
    for file in files {
        let content = fs::read(folder.join("apart").join(&file).with_extension("wasm"))?;
        // What several parts reach is a file of its own, which each of them loads.
        let name = name_after(if file.starts_with("split_") { part } else { "shared" }, "wasm", &content);
        fs::write(staging.join(&name), content).with_context(|| format!("cannot write {name}"))?;
        names.push(name);
    }
    Ok(names)
}
