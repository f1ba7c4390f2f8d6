//! The licences of the crates that are in the page's program: `src/app/pages/about/licences.csv`, shown on About.

use crate::{project, run};
use anyhow::{Context, Result, ensure};
use std::{fs, path::Path};

/// Where the list is.
const LIST: &str = "src/app/pages/about/licences.csv";

/// Writes the list.
pub fn write(root: &Path) -> Result<()> {
    fs::write(root.join(LIST), list(root)?).with_context(|| format!("cannot write {LIST}"))
}

/// Sees that the list is that of the program as it is.
pub fn check(root: &Path) -> Result<()> {
    let kept = fs::read_to_string(root.join(LIST)).with_context(|| format!("cannot read {LIST}"))?;
    ensure!(kept == list(root)?, "{LIST} is of another set of crates: cargo xtask licences");
    Ok(())
}

/// What is compiled into the program; macros run while it is built and are none of it.
fn list(root: &Path) -> Result<String> {
    let tree = [
        "tree",
        "--package",
        "sagefit",
        "--features",
        "csr,split",
        "--target",
        "wasm32-unknown-unknown",
        "--edges",
        "normal,no-proc-macro",
        "--prefix",
        "none",
        "--format",
        "{p}\t{l}",
    ];
    listed(&run::capture(&mut project::cargo(root, &tree))?)
}

fn listed(tree: &str) -> Result<String> {
    let mut rows = Vec::new();
    for line in tree.lines() {
        let (package, licence) = line.split_once('\t').with_context(|| format!("no licence in `{line}`"))?;
        let mut words = package.split_whitespace();
        let (Some(name), Some(version)) = (words.next(), words.next()) else { continue };
        // A crate that stands in the tree again has a star behind its licence.
        let licence = licence.trim_end_matches("(*)").trim();
        ensure!(!licence.is_empty(), "{name} has no licence");
        if name != "sagefit" {
            rows.push([name, version.trim_start_matches('v'), licence]);
        }
    }
    rows.sort_unstable();
    rows.dedup();
    ensure!(!rows.is_empty(), "the program is made of no crates");
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(["name", "version", "licence"])?;
    for row in rows {
        table.write_record(row)?;
    }
    Ok(String::from_utf8(table.into_inner()?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_crate_is_listed_once_by_name() {
        let tree = "sagefit v0.1.0 (/x)\tMIT\nserde v1.0.2\tMIT OR Apache-2.0\nany v2.0.0\tMIT\nserde v1.0.2\tMIT OR Apache-2.0 (*)\n";
        assert_eq!(listed(tree).unwrap(), "name,version,licence\nany,2.0.0,MIT\nserde,1.0.2,MIT OR Apache-2.0\n");
        assert!(listed("a v1.0.0\t").is_err(), "a crate without a licence");
    }
}
