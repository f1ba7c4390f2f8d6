//! A server of static files for this machine alone: `serve` and the browser tests use it.

mod files;

use std::{
    future::pending,
    net::{Ipv4Addr, SocketAddr},
    path::Path,
    sync::Arc,
    time::Duration,
};

use anyhow::{Result, anyhow};
use files::Answer;
use http_body_util::Full;
use hyper::{
    Request, Response,
    body::{Bytes, Incoming},
    header::{CACHE_CONTROL, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::TokioIo;
use tokio::{
    net::TcpListener,
    runtime::{Builder, Runtime},
};

const THREADS: usize = 2;
const PORTS_TRIED: u16 = 20;
/// How long to wait after a connection that could not be taken.
const PAUSE: Duration = Duration::from_millis(50);

/// A running server; it stops when dropped.
pub struct Server {
    runtime: Runtime,
    address: SocketAddr,
}

impl Server {
    /// Serves `folder` on the loopback address: on `port` or the next free one; on any free one if it is 0.
    pub fn start(folder: &Path, port: u16) -> Result<Self> {
        let runtime = Builder::new_multi_thread().worker_threads(THREADS).enable_all().build()?;
        let listener = runtime.block_on(listen(port))?;
        let address = listener.local_addr()?;
        runtime.spawn(serve(listener, folder.into()));
        Ok(Self { runtime, address })
    }

    /// The address of the page.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves until the program is stopped.
    pub fn wait(self) {
        self.runtime.block_on(pending::<()>());
    }
}

async fn listen(port: u16) -> Result<TcpListener> {
    let last = if port == 0 { 0 } else { port.saturating_add(PORTS_TRIED) };
    let mut refusal = anyhow!("no port");
    for port in port..=last {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            Ok(listener) => return Ok(listener),
            Err(error) => refusal = error.into(),
        }
    }
    Err(refusal.context(format!("cannot listen on 127.0.0.1, ports {port} to {last}")))
}

async fn serve(listener: TcpListener, folder: Arc<Path>) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // A browser has gone away again, or too many connections are open: some will be closed.
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        let folder = Arc::clone(&folder);
        let answered = service_fn(move |request| {
            let response = respond(&request, &folder);
            async { response }
        });
        tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), answered));
    }
}

fn respond(request: &Request<Incoming>, folder: &Path) -> Result<Response<Full<Bytes>>, hyper::http::Error> {
    let Answer { status, kind, kept, body } = files::answer(request.method().as_str(), request.uri().path(), folder);
    Response::builder()
        .status(status)
        .header(CONTENT_TYPE, kind)
        .header(CACHE_CONTROL, kept)
        .header(X_CONTENT_TYPE_OPTIONS, "nosniff")
        .body(Full::new(body.into()))
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
        assert!(page.to_lowercase().contains("content-type: text/html; charset=utf-8"), "{page}");
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

    /// Browsers open up to six connections at once and keep them.
    #[test]
    fn no_connection_waits_until_another_one_is_closed() {
        let server = Server::start(Path::new(env!("CARGO_MANIFEST_DIR")), 0).unwrap();
        for _ in 0..4 {
            let mut open: Vec<_> = (0..12).map(|_| TcpStream::connect(server.address).unwrap()).collect();
            for stream in &mut open {
                stream.write_all(b"GET /Cargo.toml HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
            }
            for stream in &mut open {
                stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
                let mut start = [0; 12];
                stream.read_exact(&mut start).unwrap();
                assert_eq!(&start, b"HTTP/1.1 200");
            }
        }
    }
}
