//! The candidates as a file: what is shown with its filters, in its order, a row for each type.

use super::rows::{Row, Table};
use crate::decide::Side;
use crate::facts::DATA_DATE;
use crate::units::{Band, Unit};

/// The name of the file: what the job is, and of which day the facts are.
#[must_use]
pub fn file_name(side: Side, work: &str) -> String {
    format!("sagefit-{}-{work}-{DATA_DATE}.csv", side.id())
}

/// The rows as comma-separated values (RFC 4180), with a heading.
#[must_use]
pub fn csv(table: &Table, rows: &[&Row]) -> String {
    let (time, cost) = if table.runs { ("time_s", "cost_usd") } else { ("latency_s", "cost_usd_a_month") };
    let mut heads = vec!["type".to_owned(), "count".to_owned(), "hardware".to_owned()];
    for of in [cost, time] {
        heads.extend(["low", "likely", "high"].map(|end| format!("{of}_{end}")));
    }
    heads.extend(
        [
            "usd_an_hour",
            "requests_a_second_each",
            "memory_needed_gib",
            "memory_there_gib",
            "to_get_it",
            "price_compared",
        ]
        .map(str::to_owned),
    );
    let mut text = line(&heads);
    for row in rows {
        let mut cells = vec![row.instance.name.to_owned(), row.count.to_string(), row.hardware()];
        cells.extend(ends(row.cost));
        cells.extend(ends(row.time));
        let figures = [
            row.hourly.map(Unit::bare),
            row.rate.map(Unit::bare),
            row.need.map(|need| need.likely.bare()),
            Some(row.there.bare()).filter(|there| *there > 0.0),
        ];
        cells.extend(figures.map(plain));
        cells.extend([row.to_get().to_owned(), row.compared()]);
        text.push_str(&line(&cells));
    }
    text
}

fn ends<U: Unit>(band: Option<Band<U>>) -> [String; 3] {
    [band.map(|band| band.low), band.map(|band| band.likely), band.map(|band| band.high)]
        .map(|end| plain(end.map(Unit::bare)))
}

/// A figure as programs read it; nothing where it is not known.
pub(in crate::picture) fn plain(value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| ((value * 1e6).round() / 1e6).to_string())
}

/// A row of a file, with its line end.
pub(in crate::picture) fn line(cells: &[String]) -> String {
    let mut line = cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",");
    line.push_str("\r\n");
    line
}

/// A cell, quoted where it has to be. What a spreadsheet would run as a formula gets an apostrophe in front.
fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '@', '\t']) || (cell.starts_with('-') && cell.parse::<f64>().is_err());
    let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_they_have_to_be() {
        for (cell, due) in [
            ("ml.g5.2xlarge", "ml.g5.2xlarge"),
            ("left out: CPU, or GPU?", "\"left out: CPU, or GPU?\""),
            ("\u{201c}option\u{201d} \"x\"", "\"\u{201c}option\u{201d} \"\"x\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("=1+1", "'=1+1"),
            ("-2.5", "-2.5"),
            ("-SUM(A1)", "'-SUM(A1)"),
            ("", ""),
        ] {
            assert_eq!(quoted(cell), due);
        }
    }

    /// A line of the file as its cells, read as RFC 4180 has it.
    fn cells(line: &str) -> Vec<String> {
        let (mut cells, mut quoted) = (vec![String::new()], false);
        let mut letters = line.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '"' if quoted && letters.peek() == Some(&'"') => cells.last_mut().unwrap().extend(letters.next()),
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                _ => cells.last_mut().unwrap().push(letter),
            }
        }
        cells
    }

    #[test]
    fn every_row_that_is_shown_has_a_line_of_as_many_cells_as_the_heading() {
        for (_, table) in super::super::rows::tests::tables() {
            let rows: Vec<&Row> = table.rows.iter().skip(3).take(60).collect();
            let text = csv(&table, &rows);
            let lines: Vec<Vec<String>> = text.split_terminator("\r\n").map(cells).collect();
            assert_eq!(lines.len(), rows.len() + 1);
            assert!(lines.iter().all(|line| line.len() == lines[0].len()));
            for (line, row) in lines.iter().skip(1).zip(&rows) {
                assert_eq!(line[0], row.instance.name);
                let likely = row.cost.map(|cost| cost.likely.value());
                assert!(
                    likely
                        .is_none_or(|likely| (line[4].parse::<f64>().unwrap() - likely).abs() < 1e-3 * likely.max(1.0))
                );
                assert_eq!(line.last(), Some(&row.compared()));
            }
        }
    }

    #[test]
    fn the_file_is_named_after_the_job_and_the_day_of_the_facts() {
        assert_eq!(file_name(Side::Training, "xgboost"), format!("sagefit-training-xgboost-{DATA_DATE}.csv"));
        assert_eq!(file_name(Side::Serving, "bert"), format!("sagefit-serving-bert-{DATA_DATE}.csv"));
    }
}
