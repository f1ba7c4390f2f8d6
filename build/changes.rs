//! `changes.csv`: what moved in the facts and the rules, and when.

use crate::reader::{Checked, Names, Row, Table};
use crate::rust;

/// The columns.
pub const COLUMNS: &[&str] = &["date", "touches", "what", "source"];

/// Checks the rows and writes them, oldest first, with the date of the newest.
pub fn table(table: &Table, sources: &Names, families: &Names) -> Checked<String> {
    let (mut rows, mut newest) = (Vec::new(), String::new());
    for row in table.rows() {
        let date = row.date("date")?;
        if date < newest.as_str() {
            return Err(row.fault("date", "is before the row above: the oldest comes first"));
        }
        date.clone_into(&mut newest);
        rows.push(format!(
            "Change {{ date: {}, touches: {}, what: {}, source: {} }},\n",
            rust::text(date),
            touches(&row, families)?,
            rust::text(row.text("what")?),
            rust::source(row.refer("source", sources)?),
        ));
    }
    let dated =
        "/// The date that links and files carry: that of the newest change of facts or rules.\npub const AS_OF";
    Ok(rust::table("CHANGES", "Change", &rows) + &format!("{dated}: &str = {};\n", rust::text(&newest)))
}

/// What a change touches, as code.
fn touches(row: &Row<'_>, families: &Names) -> Checked<String> {
    let text = row.text("touches")?;
    let parts: Vec<&str> = text.split(':').collect();
    Ok(match parts.as_slice() {
        ["all"] => "Touch::All".to_owned(),
        ["family", name] if families.position(name).is_some() => format!("Touch::Family({})", rust::text(name)),
        ["algorithm", key] => format!("Touch::Algorithm({})", rust::text(key)),
        ["branch", question, branch] => {
            format!("Touch::Branch({}, {})", rust::text(question), rust::text(branch))
        }
        _ => {
            return Err(row.fault(
                "touches",
                "is neither all, family:NAME (of families.csv), algorithm:KEY nor branch:QUESTION:BRANCH",
            ));
        }
    })
}
