//! A running ChromeDriver, ended with the browsers it started whatever happens.

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

/// A running ChromeDriver.
pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver on a port of its own choice: one chosen here could be taken in between.
    pub fn start(program: &Path) -> Result<Self> {
        let mut command = Command::new(program);
        command.arg("--port=0").stdin(Stdio::null()).stdout(Stdio::piped());
        let child = command.spawn().with_context(|| format!("cannot start {}", program.display()))?;
        // From here on the child is ended by drop, whatever goes wrong.
        let mut driver = Self { child, port: 0 };
        let output = driver.child.stdout.take().context("ChromeDriver has no output")?;
        let (tell, told) = mpsc::channel();
        // The thread reads to the end: a driver that cannot write its output any more would stop.
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if let Some(port) = port(&line) {
                    tell.send(port).ok();
                }
            }
        });
        driver.port = match told.recv_timeout(START) {
            Ok(port) => port,
            Err(RecvTimeoutError::Timeout) => {
                bail!("ChromeDriver did not start within {} s", START.as_secs())
            }
            Err(RecvTimeoutError::Disconnected) => bail!("ChromeDriver ended at once"),
        };
        Ok(driver)
    }

    /// The address to send WebDriver commands to.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks the driver to end: killed, it would leave its browsers behind.
    fn ask_to_end(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(END))?;
        write!(stream, "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n", self.port)?;
        stream.read_to_end(&mut Vec::new()).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if self.port != 0 {
            self.ask_to_end().ok();
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

fn port(line: &str) -> Option<u16> {
    let (_, rest) = line.split_once("started successfully on port ")?;
    rest.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_driver_says_its_port() {
        assert_eq!(port("ChromeDriver was started successfully on port 40321."), Some(40321));
        assert_eq!(port("Starting ChromeDriver 156.0.8078.79 on port 0"), None);
    }

    #[test]
    fn a_program_that_is_no_driver_is_an_error() {
        assert!(Driver::start(Path::new("/no/such/driver")).is_err());
    }
}
