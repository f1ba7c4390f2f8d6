//! Rooms use only those below them, and no file is longer than can be read at once.

use crate::modules::{declarer, modules};

/// The rooms, lowest first, as `lib.rs` lists them.
const ROOMS: [&str; 13] =
    ["units", "facts", "job", "read", "sizing", "decide", "advise", "plan", "picture", "study", "script", "app", "bin"];
/// The longest file, tests within it apart.
const LONGEST: usize = 400;

#[test]
fn a_room_uses_only_those_below_it() {
    let modules = modules();
    let height =
        |room: &str| ROOMS.iter().position(|known| *known == room).unwrap_or_else(|| panic!("{room} is no room"));
    for module in modules.values() {
        let here = &module.path[0];
        for used in module.used.iter().filter_map(|used| declarer(&modules, used)) {
            assert!(height(&used[0]) <= height(here), "{} uses {}", module.path.join("/"), used.join("/"));
        }
    }
}

#[test]
fn no_file_is_too_long() {
    for module in modules().values() {
        assert!(module.lines <= LONGEST, "{}: {} lines", module.path.join("/"), module.lines);
    }
}
