//! Values as Rust writes them.

/// A text.
pub fn text(value: &str) -> String {
    format!("{value:?}")
}

/// A float.
pub fn float(value: f64) -> String {
    format!("{value:?}")
}

/// A float that may be missing.
pub fn maybe_float(value: Option<f64>) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({value:?})"))
}

/// A static table of so many rows, for use inside the room of the facts.
pub fn table(name: &str, kind: &str, rows: &[String]) -> String {
    format!("pub(super) static {name}: [{kind}; {}] = [\n{}];\n", rows.len(), rows.concat())
}

/// A reference to a row of another table of the facts.
pub fn row(module: &str, table: &str, at: usize) -> String {
    format!("&crate::facts::{module}::{table}[{at}]")
}

/// A reference to a source.
pub fn source(at: usize) -> String {
    format!("SourceRef({at})")
}
