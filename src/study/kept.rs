//! What may be kept: the bounds of times and names, so that whatever is written can be read back.

/// The latest time in milliseconds: the last that a browser's date knows. What is later counts as this.
pub const LATEST: u64 = 8_640_000_000_000_000;
/// The longest id.
const LONGEST_ID: usize = 96;

/// Whether a text can be an id or the name of a topic: printable ASCII without spaces.
pub(super) fn is_name(text: &str) -> bool {
    (1..=LONGEST_ID).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Why a row that was read is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} has a value that cannot be")]
pub struct Unsound(pub(super) &'static str);

/// A row that was read, where all its values can be.
pub(super) fn sound<T>(what: &'static str, row: T, is_sound: bool) -> Result<T, Unsound> {
    if is_sound { Ok(row) } else { Err(Unsound(what)) }
}
