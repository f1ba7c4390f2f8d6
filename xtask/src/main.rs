//! The developer's commands: `cargo xtask help` lists them.

mod check;
mod licences;
mod module;
mod page;
mod project;
mod run;
mod server;
mod tools;

use anyhow::{Context, Error, Result, bail};
use std::{path::PathBuf, process::ExitCode};

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N]   build the release page and serve it on this machine (port 8080, else the next free one)
  build              build the release page into dist/
  module             build the engine as an ES module with types and schemas into dist/engine/, check it in Node
  test [--long]      everything that has to pass, cheapest first; --long tries a million cases per property
  browser FILTER …   the tests in the browser whose names hold one of these, on the page as it was last built
  code               write the code to paste for every example and have it read: a stage of test
  firefox            the few tests in Firefox, on the page as it was last built: a stage of test
  deny               look whether every licence is allowed (cargo-deny, without a network): a stage of test
  licences           write the list of the licences of what is in the program, for About
  advise FILE        one job in JSON per line of FILE (- reads standard input), or a sheet (.csv, .tsv) with a line of
                     headings; one answer in JSON per line out
  truth FILE         the engine's numbers beside measured ones: rows of a CSV, errors and bands by group;
                     --rows GROUP prints every row of the groups whose name begins so
  help               this list

Called by Trunk while it builds (Trunk.toml):

  style              join style/*.css into the page's one stylesheet
  finish             write the hashes of the inline scripts into the page's Content-Security-Policy

What is missing is installed once, into a cache that all checkouts share: $SAGEFIT_TOOLS, else
$XDG_CACHE_HOME/sagefit/tools, else ~/.cache/sagefit/tools.
";

fn main() -> ExitCode {
    let name = std::env::args_os().next().map(PathBuf::from);
    if name.is_some_and(|name| name.file_stem() == Some(page::STANDS_FOR.as_ref())) {
        return page::bind(std::env::args_os().skip(1).collect()).unwrap_or_else(|error| failed(&error));
    }
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    dispatch(&arguments).unwrap_or_else(|error| failed(&error))
}

fn failed(error: &Error) -> ExitCode {
    eprintln!("error: {error:#}");
    ExitCode::FAILURE
}

fn dispatch(arguments: &[&str]) -> Result<ExitCode> {
    match arguments {
        [] | ["help" | "--help" | "-h"] => print!("{HELP}"),
        ["serve"] => serve(8080)?,
        ["serve", "--port", port] => {
            serve(port.parse().with_context(|| format!("`{port}` is no port (0 to 65535)"))?)?;
        }
        ["build"] => {
            let dist = page::build(&project::root()?)?;
            println!("The page is in {}", dist.display());
        }
        ["module"] => check::module(&project::root()?)?,
        ["browser", filters @ ..] if !filters.is_empty() => check::browser(&project::root()?, filters)?,
        ["test"] => return check::run(&project::root()?, false),
        ["test", "--long"] => return check::run(&project::root()?, true),
        ["code"] => check::code(&project::root()?)?,
        ["advise", file] => {
            let run = ["run", "--quiet", "--package", "sagefit", "--bin", "advise", "--", file];
            return run::status(&mut project::cargo(&project::root()?, &run));
        }
        ["truth", rest @ ..] => {
            let run = ["run", "--quiet", "--release", "--package", "validation", "--"];
            run::check(&mut project::cargo(&project::root()?, &[&run[..], rest].concat()))?;
        }
        ["firefox"] => check::firefox(&project::root()?)?,
        ["deny"] => check::deny(&project::root()?)?,
        ["licences"] => licences::write(&project::root()?)?,
        ["style"] => page::join_styles(&project::root()?)?,
        ["finish"] => page::finish(&project::root()?)?,
        other => bail!("no such command: `{}`; `cargo xtask help` lists them", other.join(" ")),
    }
    Ok(ExitCode::SUCCESS)
}

fn serve(port: u16) -> Result<()> {
    let dist = page::build(&project::root()?)?;
    let server = server::Server::start(&dist, port)?;
    println!("Sagefit is at {}", server.url());
    println!("Ctrl-C stops it.");
    server.wait();
    Ok(())
}
