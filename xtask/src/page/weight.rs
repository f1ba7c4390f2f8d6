//! What the page costs a visitor, raw and as brotli: the files that paint the first answer (the page with its ready
//! HTML, and the style), all files until it obeys the first input, and those that come later.

use super::html::tags;
use anyhow::{Context, Result, ensure};
use std::{fmt, fs, path::Path};

/// The most bytes, as brotli, that the page may need before it obeys the first input: a guard rail at what it needs now.
/// The aim is 300 000.
pub const BUDGET: usize = 382_000;

/// The files of the first input and their sizes.
#[derive(Debug)]
pub struct Weight {
    files: Vec<(String, usize, usize)>,
    /// The files that come later: parts, the worker, the other page.
    later: Vec<(String, usize, usize)>,
}

/// Weighs `index.html` in `dist` and every file that it links.
pub fn weigh(dist: &Path) -> Result<Weight> {
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let mut names = vec!["index.html".to_owned()];
    names.extend(linked(&page)?);
    let mut others: Vec<String> = Vec::new();
    for file in fs::read_dir(dist)? {
        let name = file?.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') && !names.contains(&name) {
            others.push(name);
        }
    }
    others.sort();
    Ok(Weight { files: weighed(dist, names)?, later: weighed(dist, others)? })
}

/// Each file with its size, raw and as brotli.
fn weighed(dist: &Path, names: Vec<String>) -> Result<Vec<(String, usize, usize)>> {
    let weigh = |name: String| {
        let file = dist.join(&name);
        let bytes = fs::read(&file).with_context(|| format!("the page needs {}", file.display()))?;
        Ok((name, bytes.len(), brotli(&bytes)?))
    };
    names.into_iter().map(weigh).collect()
}

impl Weight {
    /// The bytes that paint the first answer, as brotli: the page, which holds it, and its style.
    pub fn painted(&self) -> usize {
        let paints = |name: &str| name.ends_with(".html") || name.ends_with(".css");
        self.files.iter().filter(|(name, ..)| paints(name)).map(|(_, _, compressed)| compressed).sum()
    }

    /// All bytes until the first input is obeyed, as brotli.
    pub fn compressed(&self) -> usize {
        self.files.iter().map(|(_, _, compressed)| compressed).sum()
    }

    /// All bytes of the page, as brotli, with what comes later.
    pub fn whole(&self) -> usize {
        self.compressed() + self.later.iter().map(|(_, _, compressed)| compressed).sum::<usize>()
    }

    fn raw(&self) -> usize {
        self.files.iter().map(|(_, raw, _)| raw).sum()
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.files.iter().chain(&self.later).map(|(name, ..)| name.len()).max().unwrap_or(0);
        writeln!(f, "{:width$}  {:>10}  {:>10}", "file", "raw", "brotli 11")?;
        for (name, raw, compressed) in &self.files {
            writeln!(f, "{name:width$}  {:>10}  {:>10}", grouped(*raw), grouped(*compressed))?;
        }
        writeln!(f, "{:width$}  {:>10}  {:>10}", "sum", grouped(self.raw()), grouped(self.compressed()))?;
        for (name, raw, compressed) in &self.later {
            writeln!(f, "{name:width$}  {:>10}  {:>10}  later", grouped(*raw), grouped(*compressed))?;
        }
        writeln!(f, "first answer painted: {}", grouped(self.painted()))?;
        writeln!(f, "first input obeyed: {} of {}", grouped(self.compressed()), grouped(BUDGET))?;
        write!(f, "with what comes later: {}", grouped(self.whole()))
    }
}

/// The page's own files that it loads at once, but for what an installed page needs. An address that would not work under another path, or that
/// leaves the page's origin, is an error.
fn linked(page: &str) -> Result<Vec<String>> {
    let mut names: Vec<String> = Vec::new();
    let links = tags(page, "link").into_iter().filter(|tag| tag.attribute("rel").is_some_and(loads));
    let addresses = links.filter_map(|tag| tag.attribute("href"));
    let scripts = tags(page, "script").into_iter().filter_map(|tag| tag.attribute("src"));
    for address in addresses.chain(scripts).filter(|address| !address.starts_with("data:")) {
        let absolute = address.starts_with('/') || address.contains("//") || address.contains(':');
        ensure!(!absolute, "the page links `{address}`, which is not beside it");
        let name = address.trim_start_matches("./").to_owned();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Ok(names)
}

fn loads(rel: &str) -> bool {
    ["stylesheet", "modulepreload", "preload", "icon"].contains(&rel)
}

/// So many bytes are left of these at brotli's slowest level.
pub fn brotli(bytes: &[u8]) -> Result<usize> {
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &settings).context("cannot compress")?;
    Ok(compressed.len())
}

fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(' ');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_the_page_loads_is_counted_once() {
        let page = "<link rel=icon href='data:image/svg+xml,x'><link rel=stylesheet href=./a.css>\
                    <link rel=modulepreload href=./b.js><link rel=preload href=./c.wasm as=fetch>\
                    <link rel=canonical href=https://example.org/><script src=b.js></script>";
        assert_eq!(linked(page).unwrap(), ["a.css", "b.js", "c.wasm"]);
    }

    #[test]
    fn an_address_that_works_in_one_place_only_is_refused() {
        for address in ["/a.css", "https://example.org/a.css", "//example.org/a.css"] {
            assert!(linked(&format!("<link rel=stylesheet href={address}>")).is_err(), "{address}");
        }
    }

    #[test]
    fn repetition_compresses() {
        let size = brotli(&[b'a'; 10_000]).unwrap();
        assert!((1..100).contains(&size), "{size}");
    }

    #[test]
    fn the_table_ends_with_the_sum_and_the_budget() {
        let files = vec![("index.html".into(), 1_234_567, 1000), ("a.css".into(), 10, 5)];
        let later = vec![("b.wasm".into(), 2000, 700), ("study-1.js".into(), 90, 40)];
        let weight = Weight { files, later };
        assert_eq!((weight.compressed(), weight.whole()), (1005, 1745));
        let table = weight.to_string();
        assert_eq!(table.lines().nth(1), Some("index.html   1 234 567       1 000"));
        assert_eq!(table.lines().nth(3), Some("sum          1 234 577       1 005"));
        assert_eq!(table.lines().nth(4), Some("b.wasm           2 000         700  later"));
        assert_eq!(table.lines().nth(7), Some(format!("first input obeyed: 1 005 of {}", grouped(BUDGET)).as_str()));
        assert_eq!(table.lines().last(), Some("with what comes later: 1 745"));
    }
}
