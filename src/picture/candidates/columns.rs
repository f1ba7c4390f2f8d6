//! The columns of the table, what each says of a row, and the order they bring rows into.

use super::rows::{Group, Row, Table};
use crate::sizing::Check;
use crate::units::{RequestsPerSecond, Seconds, Usd, text};

/// A column that can be sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    /// Type and count.
    Type,
    /// What computes.
    Hardware,
    /// Cost of a run or a month.
    Price,
    /// Time or latency.
    Time,
    /// Requests a second.
    Rate,
    /// Memory used of what is there.
    Memory,
    /// How far it can be had, and what weighs against it.
    ToGet,
    /// Price against that of the answer, or what stands in the way.
    Compared,
}

/// A column and whether it rises; nothing is the order of the advice.
pub type Order = Option<(Column, bool)>;

impl Column {
    /// The columns of a table, in order.
    #[must_use]
    pub fn of(runs: bool) -> Vec<Self> {
        let mut all = vec![Self::Type, Self::Hardware, Self::Price, Self::Time];
        if !runs {
            all.push(Self::Rate);
        }
        all.extend([Self::Memory, Self::ToGet, Self::Compared]);
        all
    }

    /// Its heading.
    #[must_use]
    pub const fn head(self, runs: bool, devices: bool) -> &'static str {
        match self {
            Self::Type => "Type",
            Self::Hardware if devices => "GPU",
            Self::Hardware => "CPU",
            Self::Price if runs => "Price",
            Self::Price => "Price a month",
            Self::Time if runs => "Time",
            Self::Time => "Latency",
            Self::Rate => "Rate",
            Self::Memory if devices => "GPU memory used",
            Self::Memory => "Memory used",
            Self::ToGet => "To get it",
            Self::Compared => "Price compared",
        }
    }

    /// Its class, by which its width is set.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Type => "cell cell-type",
            Self::Hardware => "cell cell-hardware",
            Self::Price => "cell cell-price",
            Self::Time => "cell cell-time",
            Self::Rate => "cell cell-rate",
            Self::Memory => "cell cell-memory",
            Self::ToGet => "cell cell-get",
            Self::Compared => "cell cell-compared",
        }
    }

    /// The column whose figure fails, where a check does.
    #[must_use]
    pub const fn failed(check: Check) -> Self {
        match check {
            Check::HostMemory | Check::DeviceMemory => Self::Memory,
            Check::Deadline | Check::Latency => Self::Time,
            Check::Budget => Self::Price,
            Check::Count => Self::Type,
            // No figure fails: the words say it all.
            _ => Self::Compared,
        }
    }

    /// What it says of a row.
    #[must_use]
    pub fn text(self, row: &Row) -> String {
        let none = || "–".to_owned();
        match self {
            Self::Type => row.name(),
            Self::Hardware => row.hardware(),
            Self::Price => row.cost.map_or_else(none, |cost| text::money(cost.likely)),
            Self::Time => row.time.map_or_else(none, |time| text::span(time.likely)),
            Self::Rate => row.rate.map_or_else(none, text::rate),
            Self::Memory => row.memory(),
            Self::ToGet => row.to_get().to_owned(),
            Self::Compared => row.compared(),
        }
    }

    /// What rows are sorted by; nothing stands last in either direction.
    fn value(self, row: &Row) -> Option<f64> {
        match self {
            Self::Type => Some(f64::from(row.instance.index)),
            Self::Hardware => {
                let devices = f64::from(row.instance.accelerator_count) * 1e6;
                Some(
                    row.instance
                        .accelerator
                        .map_or(f64::from(row.instance.vcpu), |one| devices + f64::from(one.index) * 1e3),
                )
            }
            Self::Price => row.cost.map(|cost| Usd::value(cost.likely)),
            Self::Time => row.time.map(|time| Seconds::value(time.likely)),
            Self::Rate => row.rate.map(RequestsPerSecond::value),
            Self::Memory => row.need.filter(|_| row.there.value() > 0.0).map(|need| need.likely / row.there),
            Self::ToGet => None,
            Self::Compared => row.ratio.filter(|_| row.group == Group::Ranked),
        }
    }
}

/// Brings rows into an order. What is not known stands last in either direction.
pub fn sort(rows: &mut [&Row], by: Order) {
    let Some((column, rising)) = by else { return };
    rows.sort_by(|a, b| {
        let up = match (column.value(a), column.value(b)) {
            (Some(a), Some(b)) => a.total_cmp(&b),
            (None, None) if column == Column::Compared => a.reason.cmp(&b.reason),
            (None, None) if column == Column::ToGet => (a.to_get(), a.against).cmp(&(b.to_get(), b.against)),
            (a, b) => return b.is_some().cmp(&a.is_some()),
        };
        if rising { up } else { up.reverse() }
    });
}

/// A scale that a column's ranges share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scales {
    /// The end of the scale of prices.
    pub price: f64,
    /// The end of the scale of times.
    pub time: f64,
}

impl Scales {
    /// The scales of a table: wide enough for the ranges of the first, mostly the answer's, and for the likely values of the
    /// next. What is many times as expensive or as slow ends at the edge; it must not press all others together.
    #[must_use]
    pub fn of(table: &Table) -> Self {
        let end = |values: Vec<(f64, f64)>| {
            let first = values.first().map_or(1.0, |(_, high)| *high);
            let most = values.iter().map(|(likely, _)| *likely).fold(0.0, f64::max);
            (most * 1.15).clamp(first * 1.15, first * 3.0).max(1e-9)
        };
        let first: Vec<&Row> = table.rows.iter().take(FIRST).collect();
        let price = first.iter().filter_map(|row| row.cost).map(|cost| (cost.likely.value(), cost.high.value()));
        let time = first.iter().filter_map(|row| row.time).map(|time| (time.likely.value(), time.high.value()));
        Self { price: end(price.collect()), time: end(time.collect()) }
    }
}

/// How many rows the scales are made for.
const FIRST: usize = 10;

#[cfg(test)]
mod tests {
    use super::super::rows::tests::tables;
    use super::*;

    #[test]
    fn sorting_turns_around_and_keeps_the_unknown_last() {
        for (_, table) in tables() {
            let all: Vec<&Row> = table.rows.iter().collect();
            for column in Column::of(table.runs) {
                for rising in [true, false] {
                    let mut rows = all.clone();
                    sort(&mut rows, Some((column, rising)));
                    let mut values: Vec<f64> = rows.iter().filter_map(|row| column.value(row)).collect();
                    assert!(rows.iter().skip(values.len()).all(|row| column.value(row).is_none()));
                    if !rising {
                        values.reverse();
                    }
                    assert!(values.is_sorted(), "{column:?}");
                }
            }
            let mut rows = all.clone();
            sort(&mut rows, None);
            assert!(rows.iter().zip(&all).all(|(one, other)| one.key() == other.key()));
        }
    }

    #[test]
    fn the_answer_lies_on_both_scales() {
        for (answer, table) in tables() {
            let scales = Scales::of(&table);
            let Some(pick) = table.ranked().find(|row| row.pick()) else { continue };
            let (cost, time) = (pick.cost.map(|cost| cost.high.value()), pick.time.map(|time| time.high.value()));
            assert!(cost.is_none_or(|cost| cost <= scales.price), "{}", answer.title());
            assert!(time.is_none_or(|time| time <= scales.time), "{}", answer.title());
        }
    }
}
