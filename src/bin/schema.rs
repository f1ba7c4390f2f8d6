//! Writes the JSON Schemas of the engine for scripts into the folder named: `cargo xtask module` does.

use std::path::PathBuf;
use std::process::ExitCode;

use sagefit::script::schema;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("error: schema FOLDER");
        return ExitCode::FAILURE;
    };
    for (name, schema) in schema::all() {
        let file = folder.join(format!("{name}.schema.json"));
        if let Err(error) = std::fs::write(&file, format!("{schema:#}\n")) {
            eprintln!("error: cannot write {}: {error}", file.display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
