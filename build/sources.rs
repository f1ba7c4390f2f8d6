//! `sources.csv`: where facts come from.

use crate::reader::{Checked, Names, Table};
use crate::rust;

/// The columns.
pub const COLUMNS: &[&str] = &["id", "title", "where", "date", "trust"];

/// Checks the rows and writes them, with the two dates that stand for the whole data.
pub fn table(table: &Table) -> Checked<(Names, String)> {
    let mut names = Names::of(table);
    let (mut rows, mut records) = (Vec::new(), Vec::new());
    let mut code = String::new();
    for row in table.rows() {
        let index = names.add(&row, "id")?;
        let id = row.text("id")?;
        let date = row.date("date")?;
        let trust = row.choice("trust", &[("high", "high"), ("medium", "medium"), ("low", "low"), ("own", "own")])?;
        rows.push(format!(
            "Source {{ index: {index}, id: {}, title: {}, date: {} }},\n",
            rust::text(id),
            rust::text(row.text("title")?),
            rust::text(date)
        ));
        records.push(format!(
            "Record {{ where_: {}, trust: {} }},\n",
            rust::text(row.text("where")?),
            rust::text(trust)
        ));
        let dated = match id {
            "S1" => "/// The date of most prices: that of the price list they were read from.\npub const DATA_DATE",
            "botocore" => "/// The date of the list of instance types and their uses.\npub const CATALOGUE_DATE",
            _ => continue,
        };
        code += &format!("{dated}: &str = {};\n", rust::text(date));
    }
    Ok((names, rust::table("SOURCES", "Source", &rows) + &rust::table("RECORDS", "Record", &records) + &code))
}
