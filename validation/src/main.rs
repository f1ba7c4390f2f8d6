//! What the engine predicts beside what was measured: `cargo xtask truth FILE [--rows GROUP | --sure]`.

mod devices;
mod group;
mod groups;
mod models;
mod report;
mod row;
mod sure;

use anyhow::{Context, Result, bail};
use group::Outcome;
use report::Report;
use row::Row;

/// Predicts every row of the CSV and prints how far each group is off; with `rows`, also every row of the groups whose
/// name begins so.
fn run(file: &str, rows: Option<&str>) -> Result<()> {
    let groups = groups::all();
    let mut reports: Vec<Report> = groups.iter().map(|group| Report::of(group.as_ref())).collect();
    let mut nobodys = Report::new("no group takes it");
    let mut reader = csv::Reader::from_path(file).with_context(|| format!("cannot read {file}"))?;
    let headers = reader.headers()?.clone();
    for (number, record) in reader.records().enumerate() {
        let row = record
            .with_context(|| format!("{file}, row {}", number + 1))
            .and_then(|record| Row::new(&headers, &record))
            .with_context(|| format!("{file}, row {}", number + 1))?;
        for (group, report) in groups.iter().zip(&mut reports).filter(|(group, _)| group.aside()) {
            report.add(&row, group.predict(&row));
        }
        let mut own = groups.iter().zip(&mut reports).filter(|(group, _)| !group.aside());
        let taken = own.find_map(|(group, report)| match group.predict(&row) {
            Outcome::NotMine => None,
            outcome => Some((outcome, report)),
        });
        match taken {
            Some((outcome, report)) => {
                if rows.is_some_and(|wanted| report.name.starts_with(wanted)) {
                    println!("{}", row.beside(&outcome));
                }
                report.add(&row, outcome);
            }
            None => nobodys.add(&row, Outcome::Skipped(format!("{}, {}", row.origin(), row.metric))),
        }
    }
    print!("{}", report::table(&reports, &nobodys));
    Ok(())
}

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [file] => run(file, None),
        [file, "--sure"] => {
            let mut reader = csv::Reader::from_path(file).with_context(|| format!("cannot read {file}"))?;
            let headers = reader.headers()?.clone();
            let rows = reader.records().map(|record| Row::new(&headers, &record?)).collect::<Result<Vec<Row>>>()?;
            print!("{}", sure::table(&sure::calibration(&groups::all(), &rows)));
            Ok(())
        }
        [file, "--rows", group] => run(file, Some(group)),
        _ => bail!("usage: cargo xtask truth FILE [--rows GROUP | --sure]"),
    }
}
