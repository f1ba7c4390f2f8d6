//! Arrow keys, Home and End move through a row of tabs or the like.

/// The place that a key leads to, of `count` places, from `now`; nothing for any other key.
#[must_use]
pub fn turned(key: &str, now: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowRight" if now >= last => Some(0),
        "ArrowRight" => Some(now + 1),
        "ArrowLeft" if now == 0 => Some(last),
        "ArrowLeft" => Some(now - 1),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}
