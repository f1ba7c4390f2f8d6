//! The house itself: what may use what, and how long a file may be.

mod circles;
mod modules;
mod rooms;
mod style;
