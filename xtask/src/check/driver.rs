//! A running driver of browsers, ended with the browsers it started whatever happens.

use anyhow::{Context, Result, bail};
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
    sync::mpsc::{self, RecvTimeoutError},
    thread,
    time::{Duration, Instant},
};

const START: Duration = Duration::from_secs(30);
const END: Duration = Duration::from_secs(10);

/// What tells drivers apart.
pub struct Kind {
    name: &'static str,
    /// Has it choose a port: one chosen here could be taken in between.
    port: &'static str,
    /// What it writes before the port.
    says: &'static str,
    /// What it is asked to end by: killed, it would leave its browsers behind.
    end: Option<&'static str>,
}

/// Drives Chromium and Chrome.
pub const CHROME: Kind =
    Kind { name: "ChromeDriver", port: "--port=0", says: "started successfully on port ", end: Some("/shutdown") };

/// Drives Firefox. It ends the browsers whose session was ended.
pub const GECKO: Kind = Kind { name: "geckodriver", port: "--port=0", says: "Listening on 127.0.0.1:", end: None };

/// A running driver.
pub struct Driver {
    child: Child,
    kind: &'static Kind,
    port: u16,
}

impl Driver {
    /// Starts the driver on a port of its own choice.
    pub fn start(program: &Path, kind: &'static Kind) -> Result<Self> {
        let mut command = Command::new(program);
        command.arg(kind.port).stdin(Stdio::null()).stdout(Stdio::piped());
        let child = command.spawn().with_context(|| format!("cannot start {}", program.display()))?;
        // From here on the child is ended by drop, whatever goes wrong.
        let mut driver = Self { child, kind, port: 0 };
        let output = driver.child.stdout.take().context("the driver has no output")?;
        let (tell, told) = mpsc::channel();
        // The thread reads to the end: a driver that cannot write its output any more would stop.
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if let Some(port) = port(&line, kind.says) {
                    tell.send(port).ok();
                }
            }
        });
        driver.port = match told.recv_timeout(START) {
            Ok(port) => port,
            Err(RecvTimeoutError::Timeout) => {
                bail!("{} did not start within {} s", kind.name, START.as_secs())
            }
            Err(RecvTimeoutError::Disconnected) => bail!("{} ended at once", kind.name),
        };
        Ok(driver)
    }

    /// The address to send WebDriver commands to.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks the driver to end.
    fn ask_to_end(&self, path: &str) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(END))?;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n", self.port)?;
        stream.read_to_end(&mut Vec::new()).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Some(path) = self.kind.end.filter(|_| self.port != 0) {
            self.ask_to_end(path).ok();
            let start = Instant::now();
            while start.elapsed() < END {
                if matches!(self.child.try_wait(), Ok(Some(_))) {
                    return;
                }
                thread::sleep(Duration::from_millis(50));
            }
        }
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn port(line: &str, says: &str) -> Option<u16> {
    let (_, rest) = line.split_once(says)?;
    rest.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_driver_says_its_port() {
        assert_eq!(port("ChromeDriver was started successfully on port 40321.", CHROME.says), Some(40321));
        assert_eq!(port("Starting ChromeDriver 156.0.8078.79 on port 0", CHROME.says), None);
        assert_eq!(port("1795801 geckodriver INFO Listening on 127.0.0.1:4444", GECKO.says), Some(4444));
    }

    #[test]
    fn a_program_that_is_no_driver_is_an_error() {
        assert!(Driver::start(Path::new("/no/such/driver"), &CHROME).is_err());
    }
}
