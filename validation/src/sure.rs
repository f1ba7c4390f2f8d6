//! Whether "80 of 100" is right in about 80 %: pairs of measured rows that differ in their processor alone, and in how many of
//! the engine's worlds the one that was found faster is.

use std::collections::BTreeMap;

use super::group::{Group, Outcome};
use super::row::Row;
use sagefit::advise::{WORLDS, worlds_below};

/// So many pairs of one source and two processors count at most: a source with thousands of rows is one opinion.
const EACH: usize = 40;

/// A measured row with what the engine says of it: low, likely and high.
struct Predicted {
    machine: String,
    source: String,
    value: f64,
    band: [f64; 3],
}

/// Pairs by the tens of worlds in which the likelier of two was ahead: how many, and in how many it was ahead when measured.
pub fn calibration(groups: &[Box<dyn Group>], rows: &[Row]) -> BTreeMap<u32, (usize, usize)> {
    let mut alike: BTreeMap<String, Vec<Predicted>> = BTreeMap::new();
    for row in rows {
        let groups = groups.iter().filter(|group| !group.aside() && !group.name().starts_with("memory"));
        let found = groups.map(|group| (group.name(), group.predict(row))).find(|(_, said)| *said != Outcome::NotMine);
        if let Some((group, Outcome::Predicted(low, likely, high))) = found {
            let one = Predicted {
                machine: row.hardware().to_owned(),
                source: row.source.clone(),
                value: row.value,
                band: [low, likely, high],
            };
            alike.entry(format!("{group} {}", same(row))).or_default().push(one);
        }
    }
    let mut counted: BTreeMap<(String, String, String), usize> = BTreeMap::new();
    let mut found: BTreeMap<u32, (usize, usize)> = BTreeMap::new();
    for rows in alike.values() {
        for (at, one) in rows.iter().enumerate() {
            for other in rows.iter().skip(at + 1).filter(|other| other.machine != one.machine) {
                let (low, high) =
                    (one.machine.clone().min(other.machine.clone()), one.machine.clone().max(other.machine.clone()));
                let times = counted.entry((one.source.clone(), low, high)).or_default();
                *times += 1;
                if *times > EACH || one.value == other.value {
                    continue;
                }
                let below = worlds_below((one.band, &one.machine), (other.band, &other.machine));
                let worlds = WORLDS as u32;
                let (times, right) = if below * 2 >= worlds {
                    (below, one.value < other.value)
                } else {
                    (worlds - below, one.value > other.value)
                };
                let ten = found.entry((times.min(worlds - 1)) / 10 * 10).or_default();
                ten.0 += 1;
                ten.1 += usize::from(right);
            }
        }
    }
    found
}

/// All of a row but its processor and what came of it.
fn same(row: &Row) -> String {
    let numbers = [row.params, row.active, row.prompt, row.answer, row.rate, row.steps, row.area, Some(row.devices)];
    let texts = [
        &row.workload,
        &row.model,
        &row.batch_text,
        &row.seq_text,
        &row.precision,
        &row.optimizer,
        &row.method,
        &row.metric,
        &row.unit,
        &row.engine,
        &row.concurrency,
    ];
    format!("{texts:?} {numbers:?}")
}

/// The same as a table.
pub fn table(found: &BTreeMap<u32, (usize, usize)>) -> String {
    let row = |(ten, (all, right)): (&u32, &(usize, usize))| {
        format!("{ten} to {} of 100: right in {:.0} % of {all} pairs\n", ten + 10, 100.0 * *right as f64 / *all as f64)
    };
    found.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::groups;

    /// Measured rows of the same work on two processors or more, a sample of those that `cargo xtask truth` judges.
    const SAMPLE: &str = include_str!("../../tests/data/measured_alike.csv");

    #[test]
    fn eighty_of_a_hundred_is_right_in_about_eighty() {
        let mut reader = csv::Reader::from_reader(SAMPLE.as_bytes());
        let headers = reader.headers().unwrap().clone();
        let rows: Vec<Row> = reader.records().map(|record| Row::new(&headers, &record.unwrap()).unwrap()).collect();
        let found = calibration(&groups::all(), &rows);
        println!("{}", table(&found));
        let of = |tens: &[u32]| {
            let sums =
                tens.iter().filter_map(|ten| found.get(ten)).fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
            assert!(sums.0 >= 60, "{tens:?}: {sums:?}");
            100.0 * sums.1 as f64 / sums.0 as f64
        };
        let eighty = of(&[70, 80]);
        assert!((70.0..=90.0).contains(&eighty), "80 of 100 is right in {eighty:.0} %");
    }
}
