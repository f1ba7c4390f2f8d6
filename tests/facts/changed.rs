//! What moved in the facts: in order, dated, and of things that exist.

use sagefit::decide::graph;
use sagefit::facts::{AS_OF, CATALOGUE_DATE, DATA_DATE, Touch, algorithm, change, family::family, source};

use crate::changes::{COLUMNS, table};
use crate::reader::{Checked, Table};

#[test]
fn every_change_touches_something_that_is_there() {
    for change in change::all() {
        let there = match change.touches {
            Touch::All => true,
            Touch::Family(name) => family(name).is_some(),
            Touch::Algorithm(key) => algorithm::by_id(key).is_some(),
            Touch::Branch(question, branch) => graph::question(question)
                .is_some_and(|question| question.branches.iter().any(|known| known.id == branch)),
        };
        assert!(there, "{change:?}");
        assert!(change.what.ends_with('.') && change.date.len() >= 7, "{change:?}");
    }
}

/// Whatever was read anew is a change, so that links made before hear of it.
#[test]
fn what_was_read_last_is_among_the_changes() {
    for date in [DATA_DATE, CATALOGUE_DATE] {
        assert!(change::all().iter().any(|change| change.date == date && change.touches == Touch::All), "{date}");
        assert!(AS_OF >= date);
    }
    assert_eq!(change::all().last().map(|change| change.date), Some(AS_OF));
}

/// Elastic Inference: the dates that AWS gave, as `statuses.csv` has them beside its types.
#[test]
fn the_end_of_elastic_inference_has_both_its_dates() {
    let ends = change::all().iter().filter(|change| change.source.id == "ei-end");
    assert_eq!(ends.map(|change| change.date).collect::<Vec<_>>(), ["2023-04-15", "2024-04"]);
    assert_eq!(source::by_id("ei-end").map(|source| source.date), Some("2024-04"));
}

fn read(rows: &[[&str; 4]]) -> Checked<String> {
    let make = |file: &str, columns: &[&str], rows: &[Vec<&str>]| {
        let cells = |row: &[&str]| row.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        Table::new(file, cells(columns), (2..).zip(rows.iter().map(|row| cells(row))).collect(), columns)
    };
    let sources =
        make("sources.csv", crate::sources::COLUMNS, &[vec!["M", "Types", "somewhere", "2026-10-27", "high"]])?;
    let (sources, _) = crate::sources::table(&sources)?;
    let families = vec!["m5", "general", "5", "Balanced.", "1", "1.0", "0", "M"];
    let (families, _) =
        crate::families::table(&make("families.csv", crate::families::COLUMNS, &[families])?, &sources)?;
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.to_vec()).collect();
    table(&make("changes.csv", COLUMNS, &rows)?, &sources, &families)
}

#[test]
fn a_wrong_row_stops_the_build() {
    let good = ["2026-01", "family:m5", "It moved.", "M"];
    assert!(
        read(&[good, ["2026-01-02", "branch:a:b", "So did it.", "M"]]).is_ok_and(|code| code.contains("2026-01-02"))
    );
    for (row, said) in [
        (["2025-12", "all", "Late.", "M"], "the oldest comes first"),
        (["soon", "all", "When?", "M"], "is no date"),
        (["2026-02", "family:z9", "Who?", "M"], "is neither all, family:NAME"),
        (["2026-02", "everything", "What?", "M"], "is neither all"),
        (["2026-02", "all", "", "M"], "must not be empty"),
        (["2026-02", "all", "Who says?", "X"], "is not in sources.csv"),
    ] {
        let fault = read(&[good, row]).expect_err(said).to_string();
        assert!(fault.starts_with("changes.csv, line 3, column") && fault.contains(said), "{fault}");
    }
}
