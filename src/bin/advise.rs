//! `cargo xtask advise FILE`: many jobs in JSON, one a line, answered one a line; `-` reads standard input. A sheet (`.csv`,
//! `.tsv`) is read as the page reads it.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::process::ExitCode;

use sagefit::job::json;
use sagefit::read::batch;
use sagefit::script::{ScriptError, advise_json};

fn main() -> ExitCode {
    let Some(file) = std::env::args().nth(1) else {
        eprintln!("error: advise FILE (- reads standard input)");
        return ExitCode::FAILURE;
    };
    match run(&file) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        // Whoever read the answers has read enough, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: the jobs of {file} are not all answered: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Answers the jobs in the file; returns how many could not be answered.
fn run(file: &str) -> io::Result<usize> {
    let mut answers = BufWriter::new(io::stdout().lock());
    if is_sheet(file) {
        let bad = answer_sheet(&std::fs::read(file)?, &mut answers, advise_json)?;
        answers.flush()?;
        return Ok(bad);
    }
    let jobs: Box<dyn BufRead> =
        if file == "-" { Box::new(io::stdin().lock()) } else { Box::new(BufReader::new(File::open(file)?)) };
    let bad = answer(jobs, &mut answers, advise_json)?;
    answers.flush()?;
    Ok(bad)
}

fn is_sheet(file: &str) -> bool {
    let end = std::path::Path::new(file).extension().map(std::ffi::OsStr::to_ascii_lowercase);
    end.is_some_and(|end| end == "csv" || end == "tsv")
}

/// Answers every job of a sheet; returns how many could not be answered.
fn answer_sheet(
    sheet: &[u8],
    answers: &mut impl Write,
    engine: impl Fn(&str) -> Result<String, ScriptError>,
) -> io::Result<usize> {
    let lines = batch::read(&String::from_utf8_lossy(sheet)).map_err(io::Error::other)?;
    let mut bad = 0;
    for line in lines {
        let job = line.job.map(|job| json::write(&job.answers, job.view));
        match job.and_then(|job| engine(&job).map_err(|error| error.to_string())) {
            Ok(advice) => writeln!(answers, "{advice}")?,
            Err(error) => {
                bad += 1;
                writeln!(answers, "{}", serde_json::json!({ "line": line.number, "error": error }))?;
            }
        }
    }
    Ok(bad)
}

/// Answers every line that is not empty; returns how many could not be answered.
fn answer(
    mut jobs: impl BufRead,
    answers: &mut impl Write,
    engine: impl Fn(&str) -> Result<String, ScriptError>,
) -> io::Result<usize> {
    let mut bad = 0;
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if jobs.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        let said = match str::from_utf8(&line).map(str::trim) {
            Ok("") => continue,
            Ok(job) => engine(job).map_err(|error| error.to_string()),
            Err(_) => Err("this line is not UTF-8 text".to_owned()),
        };
        match said {
            Ok(advice) => writeln!(answers, "{advice}")?,
            Err(error) => {
                bad += 1;
                writeln!(answers, "{}", serde_json::json!({ "line": number, "error": error }))?;
            }
        }
    }
    Ok(bad)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn engine(job: &str) -> Result<String, ScriptError> {
        if job.starts_with('{') { Ok(format!("[{job}]")) } else { Err(ScriptError::NoSuchType(job.to_owned())) }
    }

    #[track_caller]
    fn check(jobs: &[u8], expected: &str, bad: usize) {
        let mut answers = Vec::new();
        assert_eq!(answer(jobs, &mut answers, engine).unwrap(), bad);
        assert_eq!(String::from_utf8(answers).unwrap(), expected);
    }

    #[test]
    fn every_job_is_answered_on_its_own_line() {
        check(b"{1}\n{2}", "[{1}]\n[{2}]\n", 0);
        check(b"", "", 0);
    }

    #[test]
    fn a_sheet_is_answered_line_by_line_too() {
        let mut answers = Vec::new();
        let sheet = b"task;data_gb\ntrain;60\n;\ntrain;60;1\n";
        assert_eq!(answer_sheet(sheet, &mut answers, |job| Ok(job.len().to_string())).unwrap(), 1);
        let said = String::from_utf8(answers).unwrap();
        assert_eq!(said.lines().count(), 2);
        assert!(said.contains("\"line\":4"), "{said}");
        assert!(answer_sheet(b"", &mut Vec::new(), engine).is_err());
        assert!(is_sheet("jobs.CSV") && !is_sheet("jobs.jsonl") && !is_sheet("-"));
    }

    #[test]
    fn a_bad_line_is_named_and_the_next_is_still_answered() {
        let expected = "[{1}]\n{\"error\":\"`why_not`: `x` is no SageMaker instance type; write it as ml.m5.xlarge\",\"line\":3}\n[{2}]\n";
        check(b"{1}\r\n\r\nx\r\n{2}\r\n", expected, 1);
        check(b"\xff\n{2}\n", "{\"error\":\"this line is not UTF-8 text\",\"line\":1}\n[{2}]\n", 1);
    }
}
