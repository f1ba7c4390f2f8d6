//! How far the predictions of a group are off.

use super::group::{Group, Outcome};
use super::row::Row;
use std::collections::BTreeMap;
use std::fmt::Write;

/// What one group predicted.
#[derive(Debug)]
pub struct Report {
    pub name: &'static str,
    /// Its rows are other groups' too, and counted there.
    aside: bool,
    results: Vec<Compared>,
    skipped: BTreeMap<String, usize>,
}

/// One measured value beside its prediction.
#[derive(Debug, Clone, Copy)]
struct Compared {
    measured: f64,
    low: f64,
    likely: f64,
    high: f64,
}

impl Compared {
    fn error(self) -> f64 {
        (self.likely / self.measured - 1.0).abs()
    }
    fn within(self, factor: f64) -> bool {
        self.likely <= self.measured * factor && self.measured <= self.likely * factor
    }
}

impl Report {
    /// An empty one.
    pub const fn new(name: &'static str) -> Self {
        Self { name, aside: false, results: Vec::new(), skipped: BTreeMap::new() }
    }

    /// That of a group.
    pub fn of(group: &dyn Group) -> Self {
        Self { aside: group.aside(), ..Self::new(group.name()) }
    }

    /// Takes one row in. A prediction that is no number above zero is a failure of the engine and counted as one.
    pub fn add(&mut self, row: &Row, outcome: Outcome) {
        match outcome {
            Outcome::Predicted(low, likely, high) => {
                assert!(
                    low <= likely && likely <= high && low > 0.0 && high.is_finite(),
                    "no band: {low} {likely} {high} for {row:?}"
                );
                if row.value > 0.0 {
                    self.results.push(Compared { measured: row.value, low, likely, high });
                } else {
                    *self.skipped.entry("measured as nothing".to_owned()).or_default() += 1;
                }
            }
            Outcome::Skipped(reason) => *self.skipped.entry(reason).or_default() += 1,
            Outcome::NotMine => {}
        }
    }

    fn skipped_rows(&self) -> usize {
        self.skipped.values().sum()
    }

    /// One line of figures, and one for each reason a row was skipped.
    fn lines(&self) -> String {
        let rows = &self.results;
        let mut text = format!("{:44} {:5} {:5}", self.name, rows.len(), self.skipped_rows());
        if !rows.is_empty() {
            let count = rows.len() as f64;
            let share =
                |holds: &dyn Fn(&Compared) -> bool| 100.0 * rows.iter().filter(|row| holds(row)).count() as f64 / count;
            let mut errors: Vec<f64> = rows.iter().map(|row| 100.0 * row.error()).collect();
            let _ = write!(
                text,
                " {:6.1}% {:6.1}% {:5.0}% {:5.0}% {:6.0}% {:6.1}% {:6.2}",
                percentile(&mut errors, 0.5),
                percentile(&mut errors, 0.9),
                share(&|row| row.within(1.5)),
                share(&|row| row.within(2.0)),
                share(&|row| (row.low..=row.high).contains(&row.measured)),
                share(&|row| row.measured > row.high),
                rows.iter().map(|row| row.high / row.low).sum::<f64>() / count
            );
        }
        text.push('\n');
        for (reason, count) in &self.skipped {
            let _ = writeln!(text, "    {count} skipped: {reason}");
        }
        text
    }
}

/// The value below which a share of the values lies, between neighbours in proportion.
fn percentile(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let place = (values.len() - 1) as f64 * share;
    let below = values[place.floor() as usize];
    below + (values[place.ceil() as usize] - below) * place.fract()
}

/// Every group's figures, and the share of all rows that was used.
pub fn table(reports: &[Report], nobodys: &Report) -> String {
    let mut text = format!(
        "{:44} {:>5} {:>5} {:>7} {:>7} {:>6} {:>6} {:>7} {:>7} {:>6}\n",
        "group", "used", "skip", "median", "p90", "<=1.5x", "<=2x", "in band", "above", "width"
    );
    for (at, report) in reports.iter().enumerate() {
        text.push_str(&report.lines());
        // Groups of one subject (`training memory: LoRA`) are also summed up.
        let subject = |report: &Report| report.name.split_once(": ").map(|(subject, _)| subject);
        let of = |other: &&Report| subject(other).is_some() && subject(other) == subject(report);
        let last = reports.get(at + 1).is_none_or(|next| !of(&next));
        if last && reports.iter().filter(of).count() > 1 {
            let results = reports.iter().filter(of).flat_map(|report| report.results.iter().copied()).collect();
            let together =
                Report { name: subject(report).unwrap_or(""), aside: true, results, skipped: BTreeMap::new() };
            text.push_str(&format!("= {}", together.lines()));
        }
    }
    text.push_str(&nobodys.lines());
    let used: usize = reports.iter().filter(|report| !report.aside).map(|report| report.results.len()).sum();
    let skipped: usize = reports.iter().chain([nobodys]).filter(|report| !report.aside).map(Report::skipped_rows).sum();
    let all = (used + skipped).max(1);
    let _ = writeln!(text, "used {used} of {all} rows: {:.1} %", 100.0 * used as f64 / all as f64);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(value: f64) -> Row {
        Row { value, ..Row::default() }
    }

    #[test]
    fn percentiles_lie_between_neighbours() {
        assert_eq!(percentile(&mut [3.0, 1.0, 2.0], 0.5), 2.0);
        assert_eq!(percentile(&mut [0.0, 10.0], 0.9), 9.0);
        assert_eq!(percentile(&mut [7.0], 0.9), 7.0);
    }

    #[test]
    fn a_group_says_how_far_it_is_off() {
        let mut report = Report::new("two rows");
        report.add(&row(100.0), Outcome::Predicted(80.0, 90.0, 120.0));
        report.add(&row(300.0), Outcome::Predicted(100.0, 120.0, 200.0));
        report.add(&row(1.0), Outcome::skipped("no batch"));
        let text = table(&[report], &Report::new("none"));
        // Errors 10 % and 60 %; the first is inside its band and within 1.5x, the second above and 2.5x off.
        let figures: Vec<&str> = text.lines().nth(1).unwrap().split_whitespace().skip(2).collect();
        assert_eq!(figures, ["2", "1", "35.0%", "55.0%", "50%", "50%", "50%", "50.0%", "1.75"]);
        assert!(text.contains("1 skipped: no batch"), "{text}");
        assert!(text.contains("used 2 of 3 rows: 66.7 %"), "{text}");
    }
}
