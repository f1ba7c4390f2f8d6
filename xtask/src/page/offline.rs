//! The page without a network: a service worker that keeps every file of the built page, and the script that registers
//! it. Both are written by hand; the build fills in what only it knows, the files and the version.
//!
//! A file that is no page must carry a digest of its content in its name: only then can files of two versions lie side
//! by side and never be mixed.

use super::files::{self, has_digest, name_after};
use super::policy;
use anyhow::{Context, Result, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, fs, path::Path};

/// The name of the service worker: always the same, since browsers look for a new one under the old name.
pub const WORKER: &str = "sw.js";
const RETIRED: &str = include_str!("offline/retired.js");
const WORKER_SCRIPT: &str = include_str!("offline/worker.js");
const PAGE_SCRIPT: &str = include_str!("offline/page.js");
/// What `Trunk.toml` has the page load once it has started, in place of the script's own name.
const PLACE: &str = "./offline.js";

/// Adds the page's script to the finished files in `folder`, then the service worker that keeps them all.
pub fn put_into(folder: &Path) -> Result<()> {
    let script = script_text(PAGE_SCRIPT);
    let name = name_after("offline", "js", script.as_bytes());
    fs::write(folder.join(&name), script).with_context(|| format!("cannot write {name}"))?;
    let mut files = files::read(folder)?;
    files.remove(WORKER);
    for name in files.keys() {
        ensure!(is_page(name) || has_digest(name), "{name} is kept offline and has no digest in its name");
    }
    let version = version(&files);
    for (page, content) in files.iter_mut().filter(|(name, _)| is_page(name)) {
        let text = String::from_utf8(std::mem::take(content)).with_context(|| format!("{page} is not text"))?;
        let text = marked(&text, &name, &version).with_context(|| format!("{page} cannot be kept offline"))?;
        fs::write(folder.join(page), &text).with_context(|| format!("cannot write {page}"))?;
        *content = text.into_bytes();
    }
    fs::write(folder.join(WORKER), worker(&files, &version)).context("cannot write the service worker")
}

/// Puts a service worker beside the page that only takes itself and what was kept away: the release page may have been
/// served at the same address before.
pub fn retire(folder: &Path) -> Result<()> {
    fs::write(folder.join(WORKER), script_text(RETIRED)).context("cannot write the service worker")?;
    for (page, content) in files::read(folder)?.into_iter().filter(|(name, _)| is_page(name)) {
        let text = String::from_utf8(content)?.replace(&format!("import(\"{PLACE}\")"), "0");
        fs::write(folder.join(&page), policy::with_hashes(&text)?).with_context(|| format!("cannot write {page}"))?;
    }
    Ok(())
}

/// The page in `dist` as a later build could make it, into `folder`: its worker that draws aside is another. For tests
/// of what an open page does when a new version comes.
pub fn another_version(dist: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let mut files = files::read(dist)?;
    files.remove(WORKER);
    let named = |start: &str| files.keys().find(|name| name.starts_with(start) && name.ends_with(".js")).cloned();
    let script = named("offline-").context("the page has no script that keeps it offline")?;
    let drawer = named("worker-").context("the page has no worker")?;
    files.remove(&script);
    let mut changed = files.remove(&drawer).unwrap_or_default();
    changed.push(b'\n');
    let new = name_after("worker", "js", &changed);
    files.insert(new.clone(), changed);
    for (page, content) in files.iter_mut().filter(|(name, _)| is_page(name)) {
        let text = String::from_utf8(std::mem::take(content)).with_context(|| format!("{page} is not text"))?;
        let text = text.replace(&format!("./{script}"), PLACE).replace(&drawer, &new);
        *content = policy::with_hashes(&unmarked(&text))?.into_bytes();
    }
    for (name, content) in &files {
        fs::write(folder.join(name), content).with_context(|| format!("cannot write {name}"))?;
    }
    put_into(folder)
}

fn is_page(name: &str) -> bool {
    name.ends_with(".html")
}

/// One version for one set of files: a digest of their names and contents.
fn version(files: &BTreeMap<String, Vec<u8>>) -> String {
    let mut all = Sha256::new();
    for (name, content) in files {
        all.update(name);
        all.update([0]);
        all.update(Sha256::digest(content));
    }
    files::hex(&all.finalize()[..8])
}

/// A page that says its version and loads the script.
fn marked(page: &str, script: &str, version: &str) -> Result<String> {
    ensure!(page.contains(PLACE), "it does not load {PLACE}");
    ensure!(page.contains("<html"), "it has no <html>");
    let page = page.replace(PLACE, &format!("./{script}"));
    let page = page.replacen("<html", &format!("<html data-version={version}"), 1);
    // The script's name stands in an inline script, whose hash stands in the policy.
    policy::with_hashes(&page)
}

/// A page without its version.
fn unmarked(page: &str) -> String {
    let Some((before, after)) = page.split_once(" data-version=") else { return page.to_owned() };
    let rest = after.find([' ', '>']).map_or("", |end| &after[end..]);
    [before, rest].concat()
}

/// The service worker of a version.
fn worker(files: &BTreeMap<String, Vec<u8>>, version: &str) -> String {
    let digests: BTreeMap<&String, String> =
        files.iter().map(|(name, content)| (name, STANDARD.encode(Sha256::digest(content)))).collect();
    let digests = serde_json::to_string(&digests).unwrap_or_default();
    script_text(WORKER_SCRIPT).replace("@version@", version).replace("\"@files@\"", &digests)
}

/// A script without the lines that are there for its readers.
fn script_text(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    const PAGE: &str = "<!doctype html><html lang=en>\
                        <meta http-equiv=Content-Security-Policy content=\"script-src 'self'\"><script>import(`./offline.js`)</script>";

    fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("sagefit-offline-{name}-{}", std::process::id()));
        fs::remove_dir_all(&folder).ok();
        fs::create_dir_all(&folder).unwrap();
        for (name, text) in files {
            fs::write(folder.join(name), text).unwrap();
        }
        folder
    }

    fn made(name: &str, files: &[(&str, &str)]) -> BTreeMap<String, String> {
        let folder = folder(name, files);
        put_into(&folder).unwrap();
        let made = files::read(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        made.into_iter().map(|(name, content)| (name, String::from_utf8(content).unwrap())).collect()
    }

    #[test]
    fn the_worker_lists_every_file_as_it_is_served() {
        let made = made("all", &[("index.html", PAGE), ("study.html", PAGE), ("a-0123456789abcdef.css", "abc")]);
        let worker = &made[WORKER];
        let files = worker.lines().find_map(|line| line.strip_prefix("const FILES = ")).unwrap();
        let files: BTreeMap<String, String> = serde_json::from_str(files.trim_end_matches(';')).unwrap();
        let served: Vec<&String> = made.keys().filter(|name| *name != WORKER).collect();
        assert_eq!(files.keys().collect::<Vec<_>>(), served);
        // printf abc | openssl dgst -sha256 -binary | base64
        assert_eq!(files["a-0123456789abcdef.css"], "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
        for page in ["index.html", "study.html"] {
            assert_eq!(files[page], STANDARD.encode(Sha256::digest(&made[page])), "after it was marked");
        }
    }

    #[test]
    fn pages_say_the_version_of_the_worker_and_load_the_script_that_is_there() {
        let made = made("marked", &[("index.html", PAGE)]);
        let version = made[WORKER].lines().find_map(|line| line.strip_prefix("const VERSION = \"")).unwrap();
        let version = version.trim_end_matches("\";");
        assert_eq!(version.len(), 16);
        assert!(made["index.html"].contains(&format!("<html data-version={version} lang=en>")), "{made:?}");
        let script = made.keys().find(|name| name.starts_with("offline-")).unwrap();
        assert!(made["index.html"].contains(&format!("import(`./{script}`)")), "{made:?}");
    }

    #[test]
    fn another_file_is_another_version_and_the_same_files_are_the_same() {
        let worker = |name: &str, css: &str| {
            made(name, &[("index.html", PAGE), ("a-0123456789abcdef.css", css)])[WORKER].clone()
        };
        assert_eq!(worker("same", "a"), worker("again", "a"));
        assert_ne!(worker("one", "a"), worker("two", "b"));
    }

    #[test]
    fn what_could_be_mixed_or_not_be_announced_is_refused() {
        let refused = |name: &str, files: &[(&str, &str)]| {
            let folder = folder(name, files);
            let error = format!("{:#}", put_into(&folder).unwrap_err());
            fs::remove_dir_all(&folder).unwrap();
            error
        };
        assert!(refused("plain", &[("index.html", PAGE), ("a.css", "")]).contains("a.css"));
        assert!(refused("silent", &[("index.html", "<html>")]).contains("offline.js"));
    }

    #[test]
    fn another_version_has_another_worker_under_another_name() {
        let page = PAGE.replace("</script>", ";new Worker(`./worker-0123456789abcdef.js`)</script>");
        let one = folder("before", &[("index.html", &page), ("worker-0123456789abcdef.js", "1")]);
        put_into(&one).unwrap();
        let other = folder("after", &[]);
        another_version(&one, &other).unwrap();
        let (one, other) = (files::read(&one).unwrap(), files::read(&other).unwrap());
        assert_eq!(one.len(), other.len());
        let new: Vec<&String> = other.keys().filter(|name| !one.contains_key(*name)).collect();
        assert!(matches!(&new[..], [worker] if worker.starts_with("worker-")), "{new:?}");
        let page = String::from_utf8(other["index.html"].clone()).unwrap();
        assert!(page.contains(new[0]) && page.matches("data-version=").count() == 1, "{page}");
        assert_ne!(one[WORKER], other[WORKER]);
    }

    #[test]
    fn the_scripts_need_nothing_that_the_policy_forbids() {
        for script in [WORKER_SCRIPT, PAGE_SCRIPT] {
            assert!(!script.contains("eval(") && !script.contains("http") && !script.contains(".style"));
        }
    }
}
