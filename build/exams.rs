//! `exams.csv`: the exams of AWS in which the choice of instances is asked.

use crate::reader::{Checked, Names, Table};
use crate::rust;

/// The columns.
pub const COLUMNS: &[&str] =
    &["code", "title", "questions", "scored", "minutes", "pass", "last_held", "source", "last_held_source"];

/// Checks the rows and writes a record for each, under its code.
pub fn table(table: &Table, sources: &Names) -> Checked<String> {
    let mut names = Names::of(table);
    let mut code = String::new();
    for row in table.rows() {
        names.add(&row, "code")?;
        let questions = row.whole("questions", 1..=200)?;
        let held = row.maybe("last_held");
        let held = if held.is_empty() {
            "None".to_owned()
        } else {
            let source = row.refer("last_held_source", sources)?;
            format!("Some(({}, {}))", rust::text(row.date("last_held")?), rust::source(source))
        };
        let source = row.refer("source", sources)?;
        code += &format!(
            "/// The row of {code}.\npub static {name}: ExamFacts = ExamFacts {{ code: {}, title: {}, questions: {questions}, scored: {}, minutes: {}, pass: {}, last_held: {held}, source: {}, date: {}.date }};\n",
            rust::text(row.text("code")?),
            rust::text(row.text("title")?),
            row.whole("scored", 1..=questions)?,
            row.whole("minutes", 10..=600)?,
            row.whole("pass", 100..=1000)?,
            rust::source(source),
            rust::row("source", "SOURCES", source).trim_start_matches('&'),
            code = row.text("code")?,
            name = row.text("code")?.replace('-', "_"),
        );
    }
    Ok(code)
}
