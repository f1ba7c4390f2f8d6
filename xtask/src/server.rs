//! A server of static files for this machine alone: `serve` and the browser tests use it.

mod files;

use anyhow::{Context, Result, anyhow};
use files::Answer;
use std::{
    net::SocketAddr,
    path::Path,
    sync::Arc,
    thread::{self, JoinHandle},
};
use tiny_http::{Header, Request, Response};

const THREADS: usize = 4;
const PORTS_TRIED: u16 = 20;

/// A running server; it stops when dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    threads: Vec<JoinHandle<()>>,
    address: SocketAddr,
}

impl Server {
    /// Serves `folder` on the loopback address: on `port` or the next free one; on any free one if it is 0.
    pub fn start(folder: &Path, port: u16) -> Result<Self> {
        let http = Arc::new(listen(port)?);
        let address = http.server_addr().to_ip().context("the server has no address")?;
        let threads = (0..THREADS)
            .map(|_| {
                let (http, folder) = (Arc::clone(&http), folder.to_path_buf());
                thread::spawn(move || {
                    for request in http.incoming_requests() {
                        respond(request, &folder);
                    }
                })
            })
            .collect();
        Ok(Self { http, threads, address })
    }

    /// The address of the page.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves until the program is stopped.
    pub fn wait(mut self) {
        for thread in self.threads.drain(..) {
            thread.join().ok();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in &self.threads {
            self.http.unblock();
        }
        for thread in self.threads.drain(..) {
            thread.join().ok();
        }
    }
}

fn listen(port: u16) -> Result<tiny_http::Server> {
    let last = if port == 0 { 0 } else { port.saturating_add(PORTS_TRIED) };
    let mut refusal = anyhow!("no port");
    for port in port..=last {
        match tiny_http::Server::http(("127.0.0.1", port)) {
            Ok(server) => return Ok(server),
            Err(error) => refusal = anyhow!("{error}"),
        }
    }
    Err(refusal.context(format!("cannot listen on 127.0.0.1, ports {port} to {last}")))
}

fn respond(request: Request, folder: &Path) {
    let Answer { status, kind, kept, body } = files::answer(request.method().as_str(), request.url(), folder);
    let mut response = Response::from_data(body).with_status_code(status);
    for (name, value) in [("Content-Type", kind), ("Cache-Control", kept), ("X-Content-Type-Options", "nosniff")] {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // A browser that has gone away is its own affair.
    request.respond(response).ok();
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        fs,
        io::{Read, Write},
        net::TcpStream,
    };

    fn get(server: &Server, request: &str) -> String {
        let mut stream = TcpStream::connect(server.address).unwrap();
        stream.write_all(format!("{request} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn pages_come_over_the_wire_on_loopback_only_and_the_next_port_is_taken() {
        let folder = std::env::temp_dir().join(format!("sagefit-server-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("index.html"), "<p>hello").unwrap();
        let server = Server::start(&folder, 0).unwrap();
        assert!(server.address.ip().is_loopback());

        let page = get(&server, "GET /");
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        assert!(page.contains("Content-Type: text/html; charset=utf-8"), "{page}");
        assert!(page.ends_with("<p>hello"), "{page}");
        let head = get(&server, "HEAD /index.html");
        assert!(head.starts_with("HTTP/1.1 200") && head.ends_with("\r\n\r\n"), "{head}");
        assert!(get(&server, "GET /../index.html").starts_with("HTTP/1.1 404"));

        let second = Server::start(&folder, server.address.port()).unwrap();
        assert_ne!(second.address, server.address);
        drop(server);
        drop(second);
        fs::remove_dir_all(folder).unwrap();
    }
}
