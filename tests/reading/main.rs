//! What is read of pasted texts.

mod formats;
mod hostile;
mod inputs;
mod judged;
mod second;
mod sentences;
