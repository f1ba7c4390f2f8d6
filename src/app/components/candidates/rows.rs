//! The rows of the table as plain data, and their order.

use crate::advise::Answer;
use crate::decide::Side;
use crate::job::{Delivery, Job};
use crate::sizing::{Candidate, Check};
use crate::units::{Usd, order, text};

/// A column that can be sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Type and count.
    Type,
    /// Time or latency.
    Time,
    /// Cost.
    Cost,
    /// Memory there.
    Memory,
    /// Cost against the recommended.
    Against,
}

impl Column {
    /// Every column, in order.
    pub const ALL: [Self; 5] = [Self::Type, Self::Time, Self::Cost, Self::Memory, Self::Against];
}

/// A column and its direction; nothing is the order of the advice.
pub type Order = Option<(Column, bool)>;

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Type and count.
    pub name: String,
    /// Seconds of the run, or from request to answer.
    pub time: Option<f64>,
    /// Dollars a run or a month.
    pub cost: Option<f64>,
    /// GiB that are there.
    pub there: f64,
    /// Cost against the recommended: 0.04 for 4 % more.
    pub against: Option<f64>,
    /// Whether it is the recommended one.
    pub pick: bool,
    /// The cells as text, in the order of the columns.
    pub cells: [String; 5],
    /// The column whose figure fails, where one does.
    pub fails: Option<Column>,
}

/// The table of one side.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The headings, in the order of the columns.
    pub heads: [&'static str; 5],
    /// Those that pass, in the order of the advice.
    pub passing: Vec<Row>,
    /// Those that fail; their last cell says what.
    pub failing: Vec<Row>,
}

/// The table of an answer.
#[must_use]
pub fn table(job: &Job, answer: &Answer) -> Table {
    let runs = answer.side == Side::Training || job.serving.delivery == Delivery::Schedule;
    let devices =
        answer.ranking.first().or(answer.rejected.first()).is_some_and(|first| first.instance.accelerator.is_some());
    let best = answer.pick().map(Candidate::likely_cost).filter(|cost| cost.is_finite());
    let row = |candidate: &Candidate, pick: bool| row(candidate, runs, best, pick);
    Table {
        heads: [
            "type × count",
            if runs { "time" } else { "latency" },
            if runs { "cost" } else { "cost a month" },
            if devices { "GPU memory" } else { "memory" },
            "cost against best",
        ],
        passing: (0..)
            .zip(&answer.ranking)
            .map(|(at, candidate)| row(candidate, at == 0 && answer.pick().is_some()))
            .collect(),
        failing: answer.rejected.iter().map(|candidate| failed(row(candidate, false), candidate)).collect(),
    }
}

/// Type and count: `ml.g5.2xlarge`, `2 × ml.g5.2xlarge`.
fn name(candidate: &Candidate) -> String {
    let mut name = candidate.instance.name.to_owned();
    // Without a speed there is no telling how many it takes.
    if candidate.count != 1 && !candidate.failed.has(Check::Speed) {
        name = format!("{} × {name}", candidate.count);
    }
    if let Some(attached) = candidate.attached {
        name = format!("{name} with {}", attached.name);
    }
    name
}

fn row(candidate: &Candidate, runs: bool, best: Option<f64>, pick: bool) -> Row {
    let time = if runs { candidate.time.likely } else { candidate.latency.likely };
    let seconds = Some(time.value()).filter(|seconds| *seconds > 0.0);
    // Nor what it costs.
    let cost = candidate.cost.map(|cost| cost.likely).filter(|_| !candidate.failed.has(Check::Speed));
    let (need, there) = if candidate.instance.accelerator.is_some() {
        (candidate.device.likely, candidate.instance.accelerator_memory())
    } else {
        (candidate.host.likely, candidate.instance.memory)
    };
    let against = best.filter(|best| *best > 0.0).zip(cost).map(|(best, cost)| cost.value() / best - 1.0);
    let none = || "–".to_owned();
    let cells = [
        name(candidate),
        seconds.map_or_else(none, |_| text::span(time)),
        cost.map_or_else(none, text::money),
        format!("{} / {}", text::trimmed(need.value(), 1), text::memory(there)),
        if pick { none() } else { against.map_or_else(none, percent) },
    ];
    Row {
        name: name(candidate),
        time: seconds,
        cost: cost.map(Usd::value),
        there: there.value(),
        against,
        pick,
        cells,
        fails: None,
    }
}

/// A share as text: `+4 %`, `−11 %`, and from the double on `4.2 ×`.
fn percent(share: f64) -> String {
    if share >= 1.0 {
        return format!("{} ×", text::trimmed(share + 1.0, 1));
    }
    let text = text::trimmed(share * 100.0, 0);
    if text == "0" {
        "same".to_owned()
    } else if share > 0.0 {
        format!("+{text} %")
    } else {
        format!("{text} %")
    }
}

/// A row with what fails in it: the first check, since a second often follows from it.
fn failed(mut row: Row, candidate: &Candidate) -> Row {
    let Some(check) = candidate.failed.iter().next() else { return row };
    let [.., last] = &mut row.cells;
    check.failed().clone_into(last);
    row.fails = Some(match check {
        Check::HostMemory | Check::DeviceMemory => Column::Memory,
        Check::Deadline | Check::Latency => Column::Time,
        Check::Budget => Column::Cost,
        Check::Count => Column::Type,
        // No figure fails: the words say it all.
        _ => Column::Against,
    });
    row
}

/// The rows in an order. What is not known stands last in either direction.
#[must_use]
pub fn sorted(rows: &[Row], by: Order) -> Vec<Row> {
    let mut rows = rows.to_vec();
    let Some((column, rising)) = by else { return rows };
    let value = |row: &Row| match column {
        Column::Type => None,
        Column::Time => row.time,
        Column::Cost => row.cost,
        Column::Memory => Some(row.there),
        Column::Against => row.against,
    };
    order::sort_by(&mut rows, |a, b| {
        let up = match (value(a), value(b)) {
            _ if column == Column::Type => a.name.cmp(&b.name),
            (Some(a), Some(b)) => a.total_cmp(&b),
            (a, b) => return b.is_some().cmp(&a.is_some()),
        };
        if rising { up } else { up.reverse() }
    });
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advise::advise;
    use crate::job::View;
    use crate::job::gallery::GALLERY;

    fn tables() -> Vec<(Answer, Table)> {
        let jobs = GALLERY.iter().filter_map(|example| example.answers().validate().ok());
        jobs.flat_map(|job| {
            advise(&job, View::Today).answers.into_iter().map(move |answer| (answer.clone(), table(&job, &answer)))
        })
        .collect()
    }

    #[test]
    fn the_table_has_every_candidate_and_one_pick() {
        for (answer, table) in tables() {
            assert_eq!(table.passing.len(), answer.ranking.len());
            assert_eq!(table.failing.len(), answer.rejected.len());
            assert_eq!(table.passing.iter().filter(|row| row.pick).count(), usize::from(answer.pick().is_some()));
            assert!(table.failing.iter().all(|row| row.cells.iter().all(|cell| !cell.is_empty())));
        }
    }

    #[test]
    fn sorting_turns_around_and_keeps_the_unknown_last() {
        for (_, table) in tables() {
            for column in Column::ALL {
                let up = sorted(&table.passing, Some((column, true)));
                let down = sorted(&table.passing, Some((column, false)));
                assert_eq!(up.len(), table.passing.len());
                for rows in [&up, &down] {
                    let known = rows.iter().take_while(|row| row.cost.is_some()).count();
                    assert!(column != Column::Cost || rows.iter().skip(known).all(|row| row.cost.is_none()));
                }
                let costs: Vec<f64> = up.iter().filter_map(|row| row.cost).collect();
                assert!(column != Column::Cost || costs.is_sorted());
            }
            assert_eq!(sorted(&table.passing, None), table.passing);
        }
    }

    #[test]
    fn shares_as_text() {
        for (share, due) in [(0.04, "+4 %"), (-0.11, "−11 %"), (0.001, "same"), (1.6, "2.6 ×")] {
            assert_eq!(percent(share), due);
        }
    }
}
