//! Writes the first screen of each page as HTML into a folder: `cargo xtask build` puts it into the documents, so that it
//! is painted before the program has come.

use std::path::PathBuf;
use std::process::ExitCode;

use sagefit::app::state::Page;
use sagefit::app::{example, render};
use sagefit::job::View;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("error: prerender FOLDER");
        return ExitCode::FAILURE;
    };
    for (name, page) in [("index.html", Page::Advise), ("study.html", Page::Study)] {
        let file = folder.join(name);
        if let Err(error) = std::fs::write(&file, render(page, example(), View::Today)) {
            eprintln!("error: {}: {error}", file.display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
