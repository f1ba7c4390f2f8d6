//! The program in parts: what the first answer needs, and what `#[lazy]` marks, each in a file that is loaded when it is
//! first used. The splitter takes the functions and data that only such a part reaches out of the linked program, and
//! writes the script that loads them.
//!
//! Trunk runs `wasm-bindgen` right after the linker, and knows no step between them: `cargo xtask build` puts this program
//! before it in the search path, under that name. Plain `trunk build` makes the page of one piece.

use super::files::name_after;
use super::html::{Tag, tags};
use crate::{run, tools::PageTools};
use anyhow::{Context, Result, anyhow};
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

/// The script that loads parts, as the splitter names it, and the name by which it knows the script of wasm-bindgen.
const LOADER: &str = "__wasm_split.js";
const GLUE: &str = "main.js";
/// The files of each part, in the order in which they are needed.
const LIST: &str = "parts.json";
/// As `index.html` has it for the first part, but for what is true of that alone: the memory is the first part's.
const OPTIMISER: [&str; 7] =
    ["-Oz", "--flatten", "--rereloop", "-Oz", "-Oz", "--strip-producers", "--strip-target-features"];

/// Has Trunk, run by `command`, find this program where it looks for `wasm-bindgen`.
pub fn stand_in(command: &mut Command, root: &Path, tools: &PageTools) -> Result<()> {
    let folder = root.join("target").join("parts");
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

/// Whether the page is being built in parts.
pub fn asked() -> bool {
    env::var_os(FOLDER).is_some()
}

/// What this program does under the name `wasm-bindgen`: takes the parts out of the program that is to be bound, and hands
/// the rest to `wasm-bindgen`.
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
    // The parts import what the linker exports.
    command.arg("--keep-lld-exports");
    run::check(command.args(arguments))?;
    Ok(ExitCode::SUCCESS)
}

/// Takes the linked program apart; returns what is to be bound. The parts lie in `folder`, made small, with a list.
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
        .map_err(|error| anyhow!("{error:#}"))
        .context("cannot take the program apart")?;
    if env::var_os(OPTIMISE).is_some() {
        for part in &split.split_modules {
            run::check(Command::new("wasm-opt").args(OPTIMISER).arg(part).arg("-o").arg(part))?;
        }
    }
    let files: BTreeMap<&str, &Vec<String>> =
        split.prefetch_map.iter().map(|(part, files)| (plain(part), files)).collect();
    fs::write(apart.join(LIST), serde_json::to_string(&files)?).context("cannot write the list of parts")?;
    Ok(first)
}

/// The name of a part as its function has it: `#[lazy]` puts a number behind it.
fn plain(part: &str) -> &str {
    part.trim_end_matches(|digit: char| digit.is_ascii_digit()).trim_end_matches('_')
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

/// The files of each part, by its name.
pub type Parts = BTreeMap<String, Vec<String>>;

/// Puts the parts and the script that loads them beside Trunk's page, each under a name after its content, and the names
/// into the page: a `<meta name="part-…">` for each. Without parts, where the page is of one piece.
pub fn put_into(page: &str, staging: &Path) -> Result<(String, Parts)> {
    let Some(folder) = env::var_os(FOLDER) else { return Ok((page.to_owned(), Parts::new())) };
    let apart = Path::new(&folder).join("apart");
    let mut loader = fs::read_to_string(apart.join(LOADER)).context("the program was not taken apart")?;
    let list: Parts = serde_json::from_str(&fs::read_to_string(apart.join(LIST))?)?;
    let mut names = BTreeMap::new();
    for file in list.values().flatten() {
        let content = fs::read(apart.join(file).with_extension("wasm"))?;
        let name = name_after(stem(file), "wasm", &content);
        fs::write(staging.join(&name), content).with_context(|| format!("cannot write {name}"))?;
        loader = loader.replace(&format!("\"./{file}.wasm\""), &format!("\"./{name}\""));
        names.insert(file.clone(), name);
    }
    // The two scripts name each other: each is named after both.
    let old = Program::of(page)?.glue;
    let glue = fs::read_to_string(staging.join(&old)).with_context(|| format!("cannot read {old}"))?;
    let both = [glue.as_str(), &loader].concat();
    let [new_glue, new_loader] = ["sagefit", "parts"].map(|stem| name_after(stem, "js", both.as_bytes()));
    let glue = replaced(&glue, LOADER, &new_loader)?;
    let loader = replaced(&loader, GLUE, &new_glue)?;
    fs::remove_file(staging.join(&old))?;
    fs::write(staging.join(&new_glue), glue)?;
    fs::write(staging.join(&new_loader), loader)?;
    let parts: Parts = list
        .into_iter()
        .map(|(part, files)| (part, files.iter().filter_map(|file| names.get(file).cloned()).collect()))
        .collect();
    let metas: String = parts
        .iter()
        .map(|(part, files)| format!("<meta name=\"part-{part}\" content=\"{}\">", files.join(" ")))
        .collect();
    let head = format!("<link rel=\"modulepreload\" href=\"./{new_loader}\">{metas}</head>");
    Ok((page.replace(&old, &new_glue).replacen("</head>", &head, 1), parts))
}

/// What a part's file is called by people: `candidates` for `split_candidates_123`, `shared` for what several use.
fn stem(file: &str) -> &str {
    file.strip_prefix("split_").map_or("shared", plain)
}

/// A script with another script's name in place of the one that it imports; as the name of an import of the module the old
/// one stays.
fn replaced(script: &str, import: &str, name: &str) -> Result<String> {
    let forms = [format!("from\"./{import}\""), format!("from \"./{import}\""), format!("from './{import}'")];
    let form = forms.iter().find(|form| script.contains(*form));
    let form = form.with_context(|| format!("a script does not import {import}"))?;
    Ok(script.replace(form, &form.replace(import, name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_called_by_their_names_in_the_program() {
        assert_eq!(plain("next_steps_1234567890"), "next_steps");
        assert_eq!(stem("split_next_steps_1234567890"), "next_steps");
        assert_eq!(stem("chunk_5"), "shared");
    }

    #[test]
    fn a_script_that_imports_nothing_of_the_kind_is_refused() {
        let script = "import*as a from\"./main.js\";({\"./main.js\":a})";
        let expected = "import*as a from\"./b.js\";({\"./main.js\":a})";
        assert_eq!(replaced(script, "main.js", "b.js").unwrap(), expected);
        assert!(replaced("import a", "main.js", "b.js").is_err());
    }

    #[test]
    fn the_program_is_read_from_the_page_s_links() {
        let page = "<link rel=modulepreload href=./a.js><link rel=preload href=./b.wasm as=fetch>";
        assert_eq!(Program::of(page).unwrap(), Program { glue: "a.js".into(), module: "b.wasm".into() });
        assert!(Program::of("<link rel=preload href=./b.wasm>").is_err());
    }
}
