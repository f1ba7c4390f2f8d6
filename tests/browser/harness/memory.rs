//! What the processes that draw a page and run its workers keep in memory, as Linux counts it.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::Page;

/// Looks at a browser's renderers until it is asked for the most they had.
pub struct Watch {
    ended: Arc<AtomicBool>,
    most: Arc<AtomicU64>,
    thread: JoinHandle<()>,
}

impl Watch {
    /// Begins to look at a page's browser, every 20 milliseconds. A page and its workers share one process.
    pub fn begin(page: &Page) -> Self {
        let browser = page.driver().capabilities().get("goog:processID").and_then(serde_json::Value::as_u64);
        let browser = browser.expect("ChromeDriver tells the process");
        let (ended, most) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
        let (end, highest) = (Arc::clone(&ended), Arc::clone(&most));
        let thread = thread::spawn(move || {
            while !end.load(Ordering::Relaxed) {
                highest.fetch_max(renderers(browser), Ordering::Relaxed);
                thread::sleep(Duration::from_millis(20));
            }
        });
        Self { ended, most, thread }
    }

    /// The most that all renderers together had in memory of their own, in bytes.
    pub fn end(self) -> u64 {
        self.ended.store(true, Ordering::Relaxed);
        self.thread.join().expect("the watch ends");
        self.most.load(Ordering::Relaxed)
    }
}

/// Memory of a browser's renderers that is no file's, in bytes: what is shared with other programs is not theirs.
fn renderers(browser: u64) -> u64 {
    let processes = fs::read_dir("/proc").expect("a list of processes");
    let ids = processes.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u64>().ok());
    let of_it = ids.filter(|id| is_renderer(*id) && descends(*id, browser));
    of_it.filter_map(|id| status(id, "RssAnon:")).sum::<u64>() * 1024
}

fn is_renderer(id: u64) -> bool {
    fs::read_to_string(format!("/proc/{id}/cmdline")).is_ok_and(|line| line.contains("--type=renderer"))
}

fn descends(id: u64, ancestor: u64) -> bool {
    let parents = std::iter::successors(Some(id), |id| status(*id, "PPid:").filter(|parent| *parent > 1));
    parents.take(16).any(|one| one == ancestor)
}

/// A number in what Linux tells of a process; nothing once it has ended.
fn status(id: u64, name: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix(name))?.split_whitespace().next()?.parse().ok()
}
