//! Which file answers which address, and as what.

use crate::page::has_digest;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What is sent back.
#[derive(Debug, PartialEq)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The content type.
    pub kind: &'static str,
    /// How long a browser may keep it.
    pub kept: &'static str,
    /// The file's bytes, or a plain word for a person.
    pub body: Vec<u8>,
}

/// The answer to a request for `address` under `folder`.
pub fn answer(method: &str, address: &str, folder: &Path) -> Answer {
    if !["GET", "HEAD"].contains(&method) {
        return plain(405, "only GET and HEAD are answered here");
    }
    let Some(file) = file(address) else {
        return plain(404, "no such page");
    };
    match fs::read(folder.join(&file)) {
        Ok(body) => Answer { status: 200, kind: kind(&file), kept: kept(&file), body },
        Err(_) => plain(404, "no such page"),
    }
}

fn plain(status: u16, text: &str) -> Answer {
    Answer { status, kind: "text/plain; charset=utf-8", kept: ASK, body: text.into() }
}

/// Not without asking: a browser may show an earlier build's page otherwise, whose files are gone.
const ASK: &str = "no-cache";

/// A file whose name holds a digest of its content never changes; all others, pages and the service worker, may.
fn kept(file: &Path) -> &'static str {
    let named = file.file_name().is_some_and(|name| has_digest(&name.to_string_lossy()));
    if named { "public, max-age=31536000, immutable" } else { ASK }
}

/// The file that an address names, relative to the served folder; nothing if it would lead out of it.
fn file(address: &str) -> Option<PathBuf> {
    let path = address.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = decoded(path)?;
    let mut file = PathBuf::new();
    for part in path.split('/') {
        // A backslash or a colon means something to Windows; no file of the page has one.
        if part == ".." || part.contains(['\\', ':', '\0']) {
            return None;
        }
        if !part.is_empty() && part != "." {
            file.push(part);
        }
    }
    if path.is_empty() || path.ends_with('/') {
        file.push("index.html");
    }
    Some(file)
}

fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [char::from(rest.next()?), char::from(rest.next()?)];
            let value = digits.map(|digit| digit.to_digit(16));
            bytes.push(u8::try_from(value[0]? * 16 + value[1]?).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        // Browsers compile WebAssembly while it loads only under this type.
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt" | "csv" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(address: &str, expected: Option<&str>) {
        assert_eq!(file(address), expected.map(PathBuf::from), "{address}");
    }

    #[test]
    fn an_address_names_a_file() {
        check("/", Some("index.html"));
        check("/?job=1", Some("index.html"));
        check("/about/", Some("about/index.html"));
        check("/a%20b.css?v=1", Some("a b.css"));
        check("//a.css", Some("a.css"));
    }

    #[test]
    fn no_address_leads_out_of_the_folder() {
        for address in ["/../x", "/a/../../x", "/%2e%2e/x", "/..%2fx", "/..\\x", "/c:/x", "/%00", "/%zz", "/%f", "x"] {
            check(address, None);
        }
    }

    #[test]
    fn only_reading_is_answered() {
        assert_eq!(answer("POST", "/", Path::new("/")).status, 405);
        assert_eq!(answer("GET", "/no-such-file", Path::new(env!("CARGO_MANIFEST_DIR"))).status, 404);
        let found = answer("GET", "/src/server.rs?x", Path::new(env!("CARGO_MANIFEST_DIR")));
        assert_eq!((found.status, found.kind), (200, "application/octet-stream"));
    }

    #[test]
    fn only_what_never_changes_is_kept_without_asking() {
        for name in ["index.html", "study.html", "sw.js"] {
            assert_eq!(kept(Path::new(name)), "no-cache", "{name}");
        }
        assert!(kept(Path::new("aside-7de55acc79e5686b.css")).contains("immutable"));
        assert_eq!(answer("GET", "/sw.js", Path::new("/no/such/folder")).kept, "no-cache");
    }

    #[test]
    fn the_page_s_files_have_the_types_that_browsers_insist_on() {
        assert_eq!(kind(Path::new("a.wasm")), "application/wasm");
        assert_eq!(kind(Path::new("a.js")), "text/javascript; charset=utf-8");
    }
}
