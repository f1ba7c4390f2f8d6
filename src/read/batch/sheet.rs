//! A sheet of jobs: a line of headings, and a job in each line below it.

use super::{BatchError, Line, MOST_JOBS, named};
use crate::job::json::{self, JsonError, Request};
use crate::job::{Answers, Field, View};
use crate::units::text;

/// The delimiters that are tried.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// So many columns are read: a job has fewer fields.
const MOST_COLUMNS: usize = 200;

/// What a column of a sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// It says nothing of the job.
    Skipped,
    /// The name of the job.
    Name,
    /// A field.
    Field(Field),
}

/// A sheet as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The headings.
    pub heads: Vec<String>,
    /// The lines with their numbers and cells; blank ones are left out.
    rows: Vec<(u64, Vec<String>)>,
}

impl Sheet {
    /// Reads a sheet.
    pub(super) fn read(text: &str) -> Result<Self, BatchError> {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter(text))
            .has_headers(false)
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let mut heads = Vec::new();
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|error| BatchError::Csv(text::cut(&error.to_string(), 120)))?;
            if record.iter().all(str::is_empty) {
                continue;
            }
            let cells: Vec<String> = record.iter().take(MOST_COLUMNS).map(str::to_owned).collect();
            if heads.is_empty() {
                heads = cells;
            } else if rows.len() == MOST_JOBS {
                return Err(BatchError::TooMany);
            } else {
                let number = record.position().map_or(0, |position| line(text, position));
                rows.push((number, cells));
            }
        }
        if rows.is_empty() { Err(BatchError::Empty) } else { Ok(Self { heads, rows }) }
    }

    /// How many jobs it has.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has none, which is never so of a sheet that was read.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// What each column may be, by its heading: the key of a field or its label, in any case, with or without a unit. A
    /// field is given once.
    #[must_use]
    pub fn guess(&self) -> Vec<Column> {
        let mut found: Vec<Column> = Vec::new();
        for head in &self.heads {
            let column = column(head);
            let again = column != Column::Skipped && found.contains(&column);
            found.push(if again { Column::Skipped } else { column });
        }
        found
    }

    /// The jobs, with each column read as it is said to be. Columns beyond those that were told say nothing.
    #[must_use]
    pub fn jobs(&self, columns: &[Column], view: View) -> Vec<Line> {
        self.rows.iter().map(|(number, cells)| self.job(*number, cells, columns, view)).collect()
    }

    fn job(&self, number: u64, cells: &[String], columns: &[Column], view: View) -> Line {
        let mut name = String::new();
        let mut answers = Answers::default();
        let mut wrong = None;
        for (cell, column) in cells.iter().zip(columns) {
            match column {
                Column::Skipped => {}
                Column::Name => name = named(cell),
                Column::Field(field) => match json::cell(*field, cell) {
                    Ok(text) => answers.set(*field, &text),
                    Err(error) => wrong = wrong.or(Some(error)),
                },
            }
        }
        if cells.len() > self.heads.len() {
            let said = format!("{} cells, but there are {} headings", cells.len(), self.heads.len());
            return Line { number, name, job: Err(said) };
        }
        let job = match wrong {
            Some(error) => Err(error.to_string()),
            None if answers.is_empty() => Err(JsonError::Empty.to_string()),
            None => Ok(Request::of(answers, view)),
        };
        Line { number, name, job }
    }
}

/// The line that a record begins at: blank lines before it are a part of the record where the reader stands.
fn line(text: &str, at: &csv::Position) -> u64 {
    let rest = usize::try_from(at.byte()).ok().and_then(|byte| text.as_bytes().get(byte..)).unwrap_or_default();
    let blank = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    at.line() + blank.filter(|byte| **byte == b'\n').count() as u64
}

/// The delimiter that parts the line of headings into most cells; the comma where none does.
fn delimiter(text: &str) -> u8 {
    let heads = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |delimiter: &u8| heads.bytes().filter(|byte| byte == delimiter).count();
    // Of equals the first is taken.
    DELIMITERS.iter().rev().copied().max_by_key(count).unwrap_or(b',')
}

/// The letters and digits of a heading, without what stands in parentheses.
fn bare(head: &str) -> String {
    let head = head.split_once('(').map_or(head, |(head, _)| head);
    head.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}

fn column(head: &str) -> Column {
    let own = bare(head);
    if matches!(own.as_str(), "name" | "id" | "job" | "jobname" | "jobid") {
        return Column::Name;
    }
    if own.is_empty() {
        return Column::Skipped;
    }
    let by = |says: fn(Field) -> &'static str| Field::ALL.iter().copied().find(|field| bare(says(*field)) == own);
    by(|field| field.spec().key).or_else(|| by(|field| field.spec().label)).map_or(Column::Skipped, Column::Field)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(text: &str) -> Sheet {
        Sheet::read(text).unwrap()
    }

    #[test]
    fn every_field_is_found_by_its_key() {
        for field in Field::ALL {
            assert_eq!(column(field.spec().key), Column::Field(*field));
            assert_eq!(column(&field.spec().key.to_ascii_uppercase()), Column::Field(*field));
        }
        assert_eq!(column("data_gb (GB)"), column("data_gb"));
        assert_eq!((column("Job name"), column(""), column("owner")), (Column::Name, Column::Skipped, Column::Skipped));
    }

    #[test]
    fn quoted_cells_hold_delimiters_and_lines_and_the_numbers_are_those_of_the_file() {
        let sheet = sheet("name;task;data_gb\n\n\"a; \"\"b\"\"\nc\";train;1,5\nd;serve;\n");
        let lines = sheet.jobs(&sheet.guess(), View::Today);
        assert_eq!(lines.iter().map(|line| line.number).collect::<Vec<_>>(), [3, 5]);
        assert_eq!(lines[0].name, "a; \"b\"\nc");
        let job = lines[0].job.as_ref().unwrap();
        assert_eq!(job.answers, Answers::of(&[(Field::Task, "train"), (Field::DataSize, "1,5")]));
    }

    #[test]
    fn a_column_that_is_told_otherwise_is_read_so() {
        let sheet = sheet("what,size\ntrain,60\n");
        assert_eq!(sheet.guess(), [Column::Skipped, Column::Skipped]);
        assert!(sheet.jobs(&sheet.guess(), View::Today)[0].job.is_err());
        let told = [Column::Field(Field::Task), Column::Field(Field::DataSize)];
        let due = Answers::of(&[(Field::Task, "train"), (Field::DataSize, "60")]);
        assert_eq!(sheet.jobs(&told, View::Book)[0].job, Ok(Request::of(due, View::Book)));
    }

    #[test]
    fn a_line_with_too_many_or_too_long_cells_is_wrong_alone() {
        let sheet = sheet(&format!("task,data_gb\ntrain,1,2\ntrain,{}\ntrain\n", "9".repeat(300)));
        let lines = sheet.jobs(&sheet.guess(), View::Today);
        assert!(lines[0].job.as_ref().is_err_and(|error| error.starts_with("3 cells")));
        assert!(lines[1].job.as_ref().is_err_and(|error| error.contains("300 characters")));
        assert!(lines[2].job.is_ok());
    }
}
