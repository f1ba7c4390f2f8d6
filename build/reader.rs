//! Reads the cells of a table and says exactly which one is wrong.
//!
//! Knows neither CSV nor the disk, so that the tests use it on tables of their own.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::RangeInclusive;

/// A cell that cannot be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    file: String,
    line: u64,
    column: String,
    value: String,
    why: String,
}

/// What a check gives.
pub type Checked<T> = Result<T, Fault>;

impl Fault {
    /// A fault of a file; `column` and `value` may be empty where there is none.
    pub fn new(file: &str, line: u64, column: &str, value: &str, why: &str) -> Self {
        Self { file: file.to_owned(), line, column: column.to_owned(), value: value.to_owned(), why: why.to_owned() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, line {}", self.file, self.line)?;
        if !self.column.is_empty() {
            write!(f, ", column `{}`", self.column)?;
        }
        if self.value.is_empty() { write!(f, ": {}", self.why) } else { write!(f, ": `{}` {}", self.value, self.why) }
    }
}

impl std::error::Error for Fault {}

/// A table as it was read.
#[derive(Debug)]
pub struct Table {
    file: String,
    columns: BTreeMap<String, usize>,
    rows: Vec<(u64, Vec<String>)>,
}

impl Table {
    /// A table with exactly the expected columns, in any order; each row comes with its line in the file.
    pub fn new(file: &str, header: Vec<String>, rows: Vec<(u64, Vec<String>)>, expected: &[&str]) -> Checked<Self> {
        for name in expected {
            if !header.iter().any(|column| column == name) {
                return Err(Fault::new(file, 1, name, "", "the column is missing"));
            }
        }
        for column in &header {
            if !expected.contains(&column.as_str()) {
                return Err(Fault::new(file, 1, column, "", "nothing reads this column"));
            }
        }
        for (line, cells) in &rows {
            if cells.len() != header.len() {
                let why = format!("the row has {} cells, not {}", cells.len(), header.len());
                return Err(Fault::new(file, *line, "", "", &why));
            }
        }
        let columns = header.into_iter().enumerate().map(|(at, name)| (name, at)).collect();
        Ok(Self { file: file.to_owned(), columns, rows })
    }

    /// Its rows in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(line, cells)| Row { table: self, line: *line, cells })
    }
}

/// One row of a table.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    table: &'a Table,
    line: u64,
    cells: &'a [String],
}

impl<'a> Row<'a> {
    /// A fault of one of its cells.
    pub fn fault(&self, column: &str, why: &str) -> Fault {
        Fault::new(&self.table.file, self.line, column, self.maybe(column), why)
    }

    /// A text, which may be empty.
    pub fn maybe(&self, column: &str) -> &'a str {
        self.table.columns.get(column).and_then(|at| self.cells.get(*at)).map_or("", |cell| cell.trim())
    }

    /// A text.
    pub fn text(&self, column: &str) -> Checked<&'a str> {
        let text = self.maybe(column);
        if text.is_empty() { Err(self.fault(column, "must not be empty")) } else { Ok(text) }
    }

    /// A number within a range, or nothing where the cell is empty.
    pub fn maybe_number(&self, column: &str, range: RangeInclusive<f64>) -> Checked<Option<f64>> {
        if self.maybe(column).is_empty() { Ok(None) } else { self.number(column, range).map(Some) }
    }

    /// A number within a range.
    pub fn number(&self, column: &str, range: RangeInclusive<f64>) -> Checked<f64> {
        let number: f64 = self.text(column)?.parse().map_err(|_| self.fault(column, "is not a number"))?;
        if range.contains(&number) {
            Ok(number)
        } else {
            Err(self.fault(column, &format!("is not between {} and {}", range.start(), range.end())))
        }
    }

    /// A whole number within a range.
    pub fn whole(&self, column: &str, range: RangeInclusive<u64>) -> Checked<u64> {
        let number: u64 = self.text(column)?.parse().map_err(|_| self.fault(column, "is not a whole number"))?;
        if range.contains(&number) {
            Ok(number)
        } else {
            Err(self.fault(column, &format!("is not between {} and {}", range.start(), range.end())))
        }
    }

    /// 1 or 0.
    pub fn flag(&self, column: &str) -> Checked<bool> {
        match self.text(column)? {
            "1" => Ok(true),
            "0" => Ok(false),
            _ => Err(self.fault(column, "is neither 1 nor 0")),
        }
    }

    /// One of the words that are known, as the code that it stands for.
    pub fn choice<'c>(&self, column: &str, choices: &[(&str, &'c str)]) -> Checked<&'c str> {
        let word = self.maybe(column);
        choices.iter().find(|(known, _)| *known == word).map(|(_, code)| *code).ok_or_else(|| {
            let known: Vec<_> = choices.iter().map(|(known, _)| *known).collect();
            self.fault(column, &format!("is none of: {}", known.join(", ")))
        })
    }

    /// The position of the row that a cell refers to.
    pub fn refer(&self, column: &str, names: &Names) -> Checked<usize> {
        let name = self.text(column)?;
        names.position(name).ok_or_else(|| self.fault(column, &format!("is not in {}", names.file)))
    }

    /// A date: year, year-month or full.
    pub fn date(&self, column: &str) -> Checked<&'a str> {
        let date = self.text(column)?;
        let parts: Vec<_> = date.split('-').collect();
        let holds = |at: usize, length: usize, range: RangeInclusive<u32>| {
            parts
                .get(at)
                .is_none_or(|part| part.len() == length && part.parse().is_ok_and(|part| range.contains(&part)))
        };
        if parts.len() <= 3 && holds(0, 4, 2010..=2099) && holds(1, 2, 1..=12) && holds(2, 2, 1..=31) {
            Ok(date)
        } else {
            Err(self.fault(column, "is no date such as 2026, 2026-09 or 2026-09-27"))
        }
    }
}

/// The keys of a table, each once.
#[derive(Debug)]
pub struct Names {
    file: String,
    positions: BTreeMap<String, usize>,
}

impl Names {
    /// No keys yet, of the file of a table.
    pub fn of(table: &Table) -> Self {
        Self { file: table.file.clone(), positions: BTreeMap::new() }
    }

    /// Adds the key in a cell.
    pub fn add(&mut self, row: &Row<'_>, column: &str) -> Checked<usize> {
        let at = self.positions.len();
        match self.positions.insert(row.text(column)?.to_owned(), at) {
            None => Ok(at),
            Some(_) => Err(row.fault(column, "is there twice")),
        }
    }

    /// Where a key is.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.positions.get(name).copied()
    }

    /// Keys and positions, sorted by key.
    pub fn sorted(&self) -> impl Iterator<Item = (&str, usize)> {
        self.positions.iter().map(|(name, at)| (name.as_str(), *at))
    }
}
