//! Where prices are kept: a store of IndexedDB with a text for each Region's list, and one for the discount and single prices.
//! It is opened for each use and closed again, so that no tab holds up another.

use idb::{Database, DatabaseEvent, Error, Factory, ObjectStoreParams, TransactionMode};
use wasm_bindgen::JsValue;

use crate::app::storage::{self, Key};

const NAME: &str = "sagefit";
const STORE: &str = "prices";
const VERSION: u32 = 1;

/// Why prices are not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// There is no room.
    Full,
    /// The store was made by a newer version of the page.
    Newer,
    /// The browser has no store for the page.
    Refused,
}

impl Problem {
    /// What is wrong and what to do, in sentences.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Full => {
                "Browser storage is full: your prices count until you close this page. Free some space and load them again."
            }
            Self::Newer => "Another tab runs a newer version of Sagefit. Reload this page to keep your prices.",
            Self::Refused => {
                "This browser does not let Sagefit keep your prices: they count until you close this page. Private windows and blocked cookies cause this."
            }
        }
    }

    fn of(error: &Error) -> Self {
        let name = match error {
            Error::DomException(error) => error.name(),
            Error::IndexedDbOpenFailed(value) | Error::UpdateFailed(value) | Error::TransactionOpenFailed(value) => {
                js_sys::Reflect::get(value, &"name".into()).ok().and_then(|name| name.as_string()).unwrap_or_default()
            }
            _ => String::new(),
        };
        match name.as_str() {
            "QuotaExceededError" => Self::Full,
            "VersionError" => Self::Newer,
            _ => Self::Refused,
        }
    }
}

async fn open() -> Result<Database, Error> {
    let mut request = Factory::new()?.open(NAME, Some(VERSION))?;
    request.on_upgrade_needed(|event| {
        // What fails here fails the opening too, which is said.
        let _made = event.database().and_then(|data| data.create_object_store(STORE, ObjectStoreParams::new()));
    });
    request.await
}

/// All texts that are kept.
///
/// # Errors
/// Says why they cannot be read.
pub async fn read() -> Result<Vec<String>, Problem> {
    let all = async {
        let data = open().await?;
        let held =
            data.transaction(&[STORE], TransactionMode::ReadOnly)?.object_store(STORE)?.get_all(None, None)?.await;
        data.close();
        held
    };
    let all = all.await.map_err(|error| Problem::of(&error))?;
    Ok(all.iter().filter_map(JsValue::as_string).collect())
}

/// Keeps texts under their keys, all or none of them; an empty one is forgotten. Other tabs are told.
///
/// # Errors
/// Says why they are not kept.
pub async fn keep(texts: Vec<(String, String)>) -> Result<(), Problem> {
    let kept = async {
        let data = open().await?;
        let kept = put(&data, &texts).await;
        data.close();
        kept
    };
    kept.await.map_err(|error| Problem::of(&error))?;
    tell()
}

async fn put(data: &Database, texts: &[(String, String)]) -> Result<(), Error> {
    let transaction = data.transaction(&[STORE], TransactionMode::ReadWrite)?;
    let store = transaction.object_store(STORE)?;
    for (key, text) in texts {
        let key = JsValue::from_str(key);
        if text.is_empty() {
            store.delete(key)?.await?;
        } else {
            store.put(&JsValue::from_str(text), Some(&key))?.await?;
        }
    }
    transaction.commit()?.await?;
    Ok(())
}

/// Forgets all. Other tabs are told.
///
/// # Errors
/// Says why it is still there.
pub async fn clear() -> Result<(), Problem> {
    let cleared = async {
        let data = open().await?;
        let transaction = data.transaction(&[STORE], TransactionMode::ReadWrite)?;
        transaction.object_store(STORE)?.clear()?.await?;
        let done = transaction.commit()?.await;
        data.close();
        done
    };
    cleared.await.map_err(|error| Problem::of(&error))?;
    storage::forget(Key::Prices);
    Ok(())
}

/// Changes the mark by which the next visit and other tabs know that there are prices.
fn tell() -> Result<(), Problem> {
    let now = js_sys::Date::now().to_string();
    if storage::keep(Key::Prices, &now) { Ok(()) } else { Err(Problem::Full) }
}
