//! Printing, as a button asks for it.

use core::time::Duration;

use leptos::prelude::*;

/// Prints. The button is let go first: browsers print what is shown as pressed.
pub fn print() {
    set_timeout(|| drop(window().print()), Duration::ZERO);
}
