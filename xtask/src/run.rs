//! Child processes: shown before they run, checked after, their output passed on as it comes.

use anyhow::{Context, Result, bail};
use std::{
    io::{self, BufRead, BufReader, Write},
    path::Path,
    process::{Command, ExitCode, ExitStatus, Stdio},
};

/// The command as a person would type it, without the folders of the program.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_stem().unwrap_or(program.as_os_str());
    std::iter::once(name)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .map(|word| if word.contains(' ') { format!("'{word}'") } else { word.into_owned() })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Runs the command on this terminal; anything but success is an error.
pub fn check(command: &mut Command) -> Result<()> {
    announce(command);
    let status = command.status().with_context(|| cannot_start(command))?;
    succeeded(command, status)
}

/// Runs the command on this terminal, unannounced: what it prints is the answer. Its end is that of this command.
pub fn status(command: &mut Command) -> Result<ExitCode> {
    let status = command.status().with_context(|| cannot_start(command))?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Like [`check`], and hands each line of standard output to `each` as well.
pub fn tee(command: &mut Command, mut each: impl FnMut(&str)) -> Result<()> {
    announce(command);
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| cannot_start(command))?;
    if let Some(output) = child.stdout.take() {
        pass_on(BufReader::new(output), &mut io::stdout(), &mut each)?;
    }
    let status = child.wait()?;
    succeeded(command, status)
}

// Bytes, not lines of text: a test may print anything, and a reader that stops blocks the child.
fn pass_on(mut output: impl BufRead, terminal: &mut impl Write, each: &mut impl FnMut(&str)) -> io::Result<()> {
    let mut line = Vec::new();
    while output.read_until(b'\n', &mut line)? > 0 {
        terminal.write_all(&line)?;
        terminal.flush()?;
        each(String::from_utf8_lossy(&line).trim_end());
        line.clear();
    }
    Ok(())
}

/// Runs the command unannounced: one with hundreds of arguments. What it prints is for the person.
pub fn quiet(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| cannot_start(command))?;
    if !status.success() {
        let program = Path::new(command.get_program()).display().to_string();
        bail!("{program} found mistakes ({status})");
    }
    Ok(())
}

/// Runs the command unseen and returns its standard output.
pub fn capture(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::inherit()).output().with_context(|| cannot_start(command))?;
    succeeded(command, output.status)?;
    String::from_utf8(output.stdout).with_context(|| format!("`{}` printed no text", shown(command)))
}

fn announce(command: &Command) {
    println!("$ {}", shown(command));
}

fn cannot_start(command: &Command) -> String {
    format!("cannot start `{}`", shown(command))
}

fn succeeded(command: &Command, status: ExitStatus) -> Result<()> {
    if !status.success() {
        bail!("`{}` failed ({status})", shown(command));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_it_would_be_typed() {
        let mut command = Command::new("/somewhere/bin/cargo");
        command.args(["clippy", "--", "-D", "warnings"]).arg("two words");
        assert_eq!(shown(&command), "cargo clippy -- -D warnings 'two words'");
    }

    #[test]
    fn an_error_names_the_command() {
        let error = capture(Command::new("no-such-program").arg("x")).unwrap_err();
        assert!(error.to_string().contains("`no-such-program x`"), "{error}");
    }

    #[test]
    fn every_line_reaches_the_terminal_and_the_listener() {
        let output = b"one\r\n\xff\nlast";
        let (mut terminal, mut lines) = (Vec::new(), Vec::new());
        pass_on(&output[..], &mut terminal, &mut |line| {
            lines.push(line.to_owned());
        })
        .unwrap();
        assert_eq!(terminal, output);
        assert_eq!(lines, ["one", "\u{fffd}", "last"]);
    }
}
