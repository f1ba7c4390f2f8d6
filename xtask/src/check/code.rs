//! The code to paste, for every example of the gallery and its alternatives: written as files, then read by those who
//! know the formats. Request bodies by botocore's own parameter validator, CloudFormation by cfn-lint, Python by
//! compiling it (the boto3 scripts by running them against a client that only validates), Terraform by an HCL parser. So are
//! the texts of SageMaker's API that the reader is tested with, by the shapes of botocore.

use super::Context;
use crate::{project, run, tools};
use anyhow::{Context as _, Result, ensure};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Writes every body and has it read.
pub fn check(context: &mut Context) -> Result<()> {
    let folder = context.root.join("target").join("code");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    // With the features of the tests, which have compiled it.
    let writer = ["run", "--quiet", "--profile", "test", "--package", "validation", "--bin", "code", "--"];
    run::check(project::cargo(&context.root, &writer).arg(&folder))?;
    let mut written = Vec::new();
    files_below(&folder, &mut written)?;
    let python = tools::python()?;
    terraform(&written)?;
    let script = folder.join("validate.py");
    fs::write(&script, include_str!("code/validate.py"))?;
    run::tee(Command::new(&python).arg(&script).arg(&folder), |line| context.tally.read(line))?;
    let script = folder.join("pasted.py");
    fs::write(&script, include_str!("code/pasted.py"))?;
    let texts = context.root.join("tests").join("reading").join("inputs");
    run::tee(Command::new(&python).arg(&script).arg(&texts), |line| context.tally.read(line))?;
    lint(&python, &written)
}

fn files_below(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() { files_below(&path, files)? } else { files.push(path) }
    }
    files.sort();
    Ok(())
}

/// Every Terraform file must parse.
fn terraform(written: &[PathBuf]) -> Result<()> {
    let mut count = 0;
    for file in written.iter().filter(|file| file.extension().is_some_and(|kind| kind == "tf")) {
        let body = hcl::parse(&fs::read_to_string(file)?).with_context(|| format!("{}", file.display()))?;
        ensure!(body.blocks().any(|block| block.identifier() == "resource"), "{} has no resource", file.display());
        count += 1;
    }
    ensure!(count > 0, "no Terraform was written");
    println!("Terraform: {count} files parse");
    Ok(())
}

/// Every different template must pass cfn-lint without an error or a warning.
fn lint(python: &Path, written: &[PathBuf]) -> Result<()> {
    // Equal templates are looked at once: cfn-lint takes its time.
    let mut seen: Vec<String> = Vec::new();
    let mut files: Vec<&PathBuf> = Vec::new();
    for file in written.iter().filter(|file| file.to_string_lossy().ends_with(".template.json")) {
        let text = fs::read_to_string(file)?;
        if !seen.contains(&text) {
            seen.push(text);
            files.push(file);
        }
    }
    ensure!(!files.is_empty(), "no CloudFormation was written");
    for some in files.chunks(40) {
        let arguments = ["-c", "from cfnlint.runner import main; main()", "--regions", "us-east-1", "--"];
        let mut command = Command::new(python);
        run::quiet(command.args(arguments).args(some))?;
    }
    println!("CloudFormation: {} different templates pass cfn-lint", files.len());
    Ok(())
}
