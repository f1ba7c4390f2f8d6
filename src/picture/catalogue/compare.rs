//! Up to four types side by side, with what differs marked.

use super::column::Column;
use super::row::Row;

/// What a column says of one type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// As text.
    pub text: String,
    /// Whether no other of the compared is better and one is worse.
    pub best: bool,
}

/// A column of the catalogue as a line of the comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The column.
    pub column: Column,
    /// What it says of each type.
    pub cells: Vec<Cell>,
    /// Whether the types differ in it.
    pub differs: bool,
}

/// Every column as a line, without those that say nothing of any of the types.
#[must_use]
pub fn lines(rows: &[Row]) -> Vec<Line> {
    let columns = Column::ALL.iter().copied().filter(|column| *column != Column::Type);
    columns.map(|column| line(column, rows)).filter(|line| line.cells.iter().any(|cell| cell.text != "–")).collect()
}

fn line(column: Column, rows: &[Row]) -> Line {
    let texts: Vec<String> = rows.iter().map(|row| column.text(row)).collect();
    let differs = texts.iter().any(|text| Some(text) != texts.first());
    let values: Vec<Option<f64>> = rows.iter().map(|row| column.value(row)).collect();
    let best = column.less_is_better().filter(|_| differs).and_then(|less| {
        let known = values.iter().flatten().copied();
        if less { known.reduce(f64::min) } else { known.reduce(f64::max) }
    });
    let known = values.iter().flatten().count() > 1;
    let cells = texts
        .into_iter()
        .zip(values)
        .map(|(text, value)| Cell { text, best: known && value.is_some() && value == best })
        .collect();
    Line { column, cells, differs }
}

/// What stands above the comparison: how many lines differ.
#[must_use]
pub fn words(lines: &[Line]) -> String {
    let differ = lines.iter().filter(|line| line.differs).count();
    match differ {
        0 => "These types do not differ in anything on record.".to_owned(),
        _ => format!("{differ} of {} lines differ. They are marked.", lines.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::catalogue::look::Look;

    #[test]
    fn what_differs_is_marked_and_the_better_figure_is_bold() {
        // AWS: both have one A10G; ml.g5.2xlarge has 8 vCPU and 32 GiB where ml.g5.xlarge has 4 and 16.
        let rows = Look::read("?compare=ml.g5.xlarge_ml.g5.2xlarge").chosen(&Default::default());
        let lines = lines(&rows);
        let of = |column: Column| lines.iter().find(|line| line.column == column).unwrap();
        assert!(!of(Column::DeviceMemory).differs && of(Column::Memory).differs);
        assert_eq!(of(Column::Vcpu).cells.iter().map(|cell| cell.best).collect::<Vec<_>>(), [false, true]);
        assert_eq!(of(Column::Price).cells.iter().map(|cell| cell.best).collect::<Vec<_>>(), [true, false]);
        assert!(lines.iter().all(|line| line.differs || line.cells.iter().all(|cell| !cell.best)));
        assert!(words(&lines).contains(" differ. They are marked."));
    }

    #[test]
    fn one_type_differs_from_nothing() {
        let rows = Look::read("?compare=ml.m5.xlarge").chosen(&Default::default());
        assert!(lines(&rows).iter().all(|line| !line.differs));
        assert!(lines(&[]).is_empty());
    }
}
