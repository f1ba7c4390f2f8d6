//! A price list is read by a worker of its own, piece by piece, so that the page goes on and the reading can be stopped by
//! ending the worker, which gives back its memory too.

use js_sys::Uint8Array;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, File};

use crate::read::price_list::{Read, Reader};

/// So many bytes are read at a time: a fraction of a frame's worth of memory and some milliseconds of work.
const CHUNK: f64 = 512.0 * 1024.0;

/// The largest file that is read, in bytes. That of one Region has some 16 MB; those of all Regions have more than this.
pub const LARGEST: f64 = 256e6;

/// What the worker says of a price list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Told {
    /// So many bytes are read.
    At(f64),
    /// All is read.
    Read(Imported),
    /// It is not used; why, in words.
    Refused(String),
}

/// A price list that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// The code of each Region, with its list as it is kept.
    pub lists: Vec<(String, String)>,
    /// How many prices there are in all.
    pub prices: usize,
    /// The types that are not in the catalogue.
    pub unknown: Vec<String>,
}

impl Imported {
    fn of(read: &Read) -> Self {
        Self {
            lists: read.lists().iter().map(|list| (list.region.code().to_owned(), list.write())).collect(),
            prices: read.rows.len(),
            unknown: read.unknown().into_iter().map(str::to_owned).collect(),
        }
    }
}

/// A price list that is being read. Dropping it ends the worker that reads.
#[derive(Debug)]
pub struct Importing(#[cfg(feature = "csr")] web_sys::Worker);

impl Importing {
    /// Has a worker read a file; `told` gets what it says. Nothing where no worker starts.
    #[cfg(feature = "csr")]
    #[must_use]
    pub fn begin(file: &File, told: impl Fn(Told) + Clone + 'static) -> Option<Self> {
        use super::numbered::READY;
        use std::cell::RefCell;
        use std::rc::Rc;
        let own: Rc<RefCell<Option<web_sys::Worker>>> = Rc::default();
        let (file, sender, failed) = (file.clone(), Rc::clone(&own), told.clone());
        let take = move |text: &str| {
            if text == READY {
                let _sent = sender.borrow().as_ref().map(|worker| worker.post_message(&file));
            } else if let Ok(said) = serde_json::from_str(text) {
                told(said);
            }
        };
        let fail = move || failed(Told::Refused("the worker stopped; try again".to_owned()));
        let worker = super::start(take, fail)?;
        own.replace(Some(worker.clone()));
        Some(Self(worker))
    }

    /// Natively nobody chooses a file.
    #[cfg(not(feature = "csr"))]
    #[must_use]
    pub fn begin(_file: &File, _told: impl Fn(Told) + Clone + 'static) -> Option<Self> {
        None
    }
}

#[cfg(feature = "csr")]
impl Drop for Importing {
    fn drop(&mut self) {
        // A message that is on its way must not be heard any more.
        self.0.set_onmessage(None);
        self.0.terminate();
    }
}

/// Reads a file, says how far it is, and gives what to say at the end.
pub async fn read(file: &File) -> Option<String> {
    let told = match read_all(file).await {
        Ok(read) => Told::Read(Imported::of(&read)),
        Err(why) => Told::Refused(why),
    };
    serde_json::to_string(&told).ok()
}

async fn read_all(file: &File) -> Result<Read, String> {
    let (size, mut at) = (file.size(), 0.0);
    if size > LARGEST {
        return Err(format!("the file is larger than {} MB; download the list of one Region", LARGEST / 1e6));
    }
    let unreadable = "the browser cannot read the file; it may have been moved or changed";
    let mut reader = Reader::default();
    let mut bytes = Vec::new();
    while at < size {
        let end = (at + CHUNK).min(size);
        let piece = file.slice_with_f64_and_f64(at, end).map_err(|_| unreadable)?;
        let buffer = JsFuture::from(piece.array_buffer()).await.map_err(|_| unreadable)?;
        let held = Uint8Array::new(&buffer);
        bytes.resize(held.length() as usize, 0);
        held.copy_to(&mut bytes);
        reader.feed(&bytes).map_err(|refusal| refusal.to_string())?;
        at = end;
        say(&Told::At(at));
    }
    reader.end().map_err(|refusal| refusal.to_string())
}

fn say(told: &Told) {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    if let Ok(text) = serde_json::to_string(told) {
        let _sent = scope.post_message(&text.into());
    }
}
