//! `limits.csv`: service limits and rule constants.

use crate::reader::{Checked, Names, Table};
use crate::rust;

/// The columns.
pub const COLUMNS: &[&str] = &["id", "value", "unit", "what", "source"];

/// Checks the rows and writes a constant and a record for each.
pub fn table(table: &Table, sources: &Names) -> Checked<String> {
    let mut names = Names::of(table);
    let (mut constants, mut records, mut list) = (String::new(), String::new(), String::new());
    for row in table.rows() {
        names.add(&row, "id")?;
        let id = row.text("id")?;
        if !id.chars().all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == '_') {
            return Err(row.fault("id", "is not a name such as TRAINING_MAX_DAYS"));
        }
        let value = rust::float(row.number("value", 0.000_1..=1e9)?);
        let (unit, what) = (row.maybe("unit"), row.text("what")?);
        let source = row.refer("source", sources)?;
        let in_unit = if unit.is_empty() { String::new() } else { format!(", in {unit}") };
        constants += &format!("/// {what}{in_unit}; see [`record::{id}`].\npub const {id}: f64 = {value};\n");
        records += &format!(
            "    /// {what}{in_unit}.\n    pub static {id}: Limit = Limit {{ id: {}, value: {value}, unit: {}, what: {}, source: {}, date: {}.date }};\n",
            rust::text(id),
            rust::text(unit),
            rust::text(what),
            rust::source(source),
            rust::row("source", "SOURCES", source).trim_start_matches('&'),
        );
        list += &format!("    &record::{id},\n");
    }
    Ok(format!(
        "{constants}static LIMITS: [&Limit; {}] = [\n{list}];\n/// Each limit with what it limits and where that is said.\npub mod record {{\n    use super::{{Limit, SourceRef}};\n{records}}}\n",
        list.lines().count()
    ))
}
