//! The page in a real browser: the release build, Chromium, WebDriver. `cargo xtask test` gives these tests all they need.
#![cfg(feature = "browser-tests")]

mod accessible;
mod answer;
mod catalogue;
mod chapter;
mod figures;
mod firefox;
mod flow;
mod form;
mod gallery;
mod hand_over;
mod harness;
mod history;
mod jobs;
mod keyboard;
mod links;
mod measured;
mod media;
mod native;
mod nonsense;
mod offline;
mod paste;
mod pictures;
mod prices;
mod privacy;
mod speed;
mod start;
mod storage;
mod study;
mod what_if;
