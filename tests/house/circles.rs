//! No two files use each other, directly or by others: each can be read after those that it is made of.
//!
//! A file is read after the files above it in the tree of modules: `advise/answer` after `advise`, whose words it uses. So a
//! use of an ancestor does not count.

use std::collections::{BTreeMap, BTreeSet};

use crate::modules::{Modules, declarer, modules};

type Path = Vec<String>;

/// Which files each file uses.
fn edges(modules: &Modules) -> BTreeMap<Path, BTreeSet<Path>> {
    let mut edges = BTreeMap::new();
    for (path, module) in modules {
        let used: BTreeSet<Path> = module
            .used
            .iter()
            .filter_map(|used| declarer(modules, used))
            .filter(|target| !path.starts_with(target) && target[0] == path[0])
            .collect();
        edges.insert(path.clone(), used);
    }
    edges
}

/// All files that a file reaches.
fn reach(edges: &BTreeMap<Path, BTreeSet<Path>>, from: &Path) -> BTreeSet<Path> {
    let mut found = BTreeSet::new();
    let mut open = vec![from.clone()];
    while let Some(at) = open.pop() {
        for next in &edges[&at] {
            if found.insert(next.clone()) {
                open.push(next.clone());
            }
        }
    }
    found
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    let modules = modules();
    let edges = edges(&modules);
    let mut circles: BTreeSet<Vec<String>> = BTreeSet::new();
    for path in modules.keys() {
        let reached = reach(&edges, path);
        if reached.contains(path) {
            let mut circle: Vec<Path> =
                reached.into_iter().filter(|other| reach(&edges, other).contains(path)).collect();
            circle.sort();
            let said = circle.iter().map(|one| {
                let inside = edges[one].iter().filter(|used| circle.contains(used));
                format!("{} -> {}", one.join("/"), inside.map(|used| used.join("/")).collect::<Vec<_>>().join(", "))
            });
            circles.insert(said.collect());
        }
    }
    let said: Vec<String> = circles.into_iter().map(|circle| circle.join("\n  ")).collect();
    assert!(said.is_empty(), "{} circles of files:\n{}", said.len(), said.join("\n\n"));
}
