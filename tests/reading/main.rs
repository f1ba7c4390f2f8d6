//! What is read of pasted texts.

mod formats;
mod hostile;
mod judged;
mod sentences;
