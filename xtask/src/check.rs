//! `cargo xtask test`: stages, cheapest first, up to the first that fails.

mod code;
mod driver;
mod stages;
mod suites;
mod tally;

use anyhow::Result;
use stages::STAGES;
pub use stages::deny;
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    time::{Duration, Instant},
};
use tally::Tally;

/// What the stages share.
#[derive(Debug)]
struct Context {
    root: PathBuf,
    /// Whether the properties are tried for long.
    long: bool,
    tally: Tally,
}

/// Runs the one stage that reads the code to paste.
pub fn code(root: &Path) -> Result<()> {
    code::check(&mut Context { root: root.to_path_buf(), long: false, tally: Tally::default() })
}

/// Builds the engine as a module and holds it to its schemas.
pub fn module(root: &Path) -> Result<()> {
    stages::module(&mut Context { root: root.to_path_buf(), long: false, tally: Tally::default() })
}

/// Runs the few tests that drive the page in Firefox, as it was last built.
pub fn firefox(root: &Path) -> Result<()> {
    let mut context = Context { root: root.to_owned(), tally: Tally::default(), long: false };
    suites::firefox(&mut context)
}

/// Runs the browser tests whose names hold one of the filters, on the page as it was last built.
pub fn browser(root: &Path, filters: &[&str]) -> Result<()> {
    let mut context = Context { root: root.to_path_buf(), long: false, tally: Tally::default() };
    suites::in_browser(&mut context, &[filters, &["--nocapture"]].concat())
}

/// Runs every stage. The last line printed is the number of tests passed and failed; CI reads it.
pub fn run(root: &Path, long: bool) -> Result<ExitCode> {
    let mut context = Context { root: root.to_path_buf(), long, tally: Tally::default() };
    let mut times: Vec<(&str, Duration)> = Vec::new();
    let mut failure = None;
    for (at, stage) in STAGES.iter().enumerate() {
        println!("\n[{}/{}] {}", at + 1, STAGES.len(), stage.name);
        let start = Instant::now();
        let failed_before = context.tally.failed;
        let outcome = (stage.run)(&mut context);
        times.push((stage.name, start.elapsed()));
        println!("[{}/{}] {:.1} s", at + 1, STAGES.len(), start.elapsed().as_secs_f64());
        if let Err(error) = outcome {
            // A stage can fail without a failed test: a lint, a build. It still counts as one.
            if context.tally.failed == failed_before {
                context.tally.failed += 1;
            }
            failure = Some(format!("stopped at stage {} of {}, {}: {error:#}", at + 1, STAGES.len(), stage.name));
            break;
        }
    }
    println!();
    for (name, time) in &times {
        println!("{:>8.1} s  {name}", time.as_secs_f64());
    }
    println!("{:>8.1} s  in all", times.iter().map(|(_, time)| time.as_secs_f64()).sum::<f64>());
    if let Some(failure) = &failure {
        println!("{failure}");
    }
    println!("{}", context.tally);
    Ok(if failure.is_some() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
