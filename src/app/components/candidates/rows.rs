//! The rows of the table as plain data, and their order.

use crate::advise::{Answer, Audit, Why, WhyNot};
use crate::decide::Side;
use crate::facts::instance;
use crate::job::{Delivery, Job};
use crate::sizing::{Candidate, Check};
use crate::units::{Gib, Seconds, Usd, order, text};

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

/// The rows that stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Those that the advice ranks.
    Ranked,
    /// Those that pass every check, and that a question left out.
    LeftOut,
    /// Those that fail, the nearest first, and those that are not for this use.
    Fails,
}

impl Group {
    /// Every group, in order.
    pub const ALL: [Self; 3] = [Self::Ranked, Self::LeftOut, Self::Fails];

    const fn of(why: &Why, ranked: bool) -> Self {
        match why {
            Why::Fails(_) | Why::NotForUse(_) | Why::NoFigures => Self::Fails,
            _ if ranked => Self::Ranked,
            _ => Self::LeftOut,
        }
    }
}

/// A row.
#[derive(Debug)]
pub struct Row {
    /// The type, its candidate and what speaks against it.
    pub not: WhyNot,
    /// The group it stands in.
    pub group: Group,
    /// Seconds of the run, or from request to answer.
    pub time: Option<f64>,
    /// Dollars a run or a month.
    pub cost: Option<f64>,
    /// GiB that are there.
    pub there: f64,
    /// Cost against the recommended: 0.04 for 4 % more.
    pub against: Option<f64>,
}

/// The table of one side.
#[derive(Debug)]
pub struct Table {
    /// The headings, in the order of the columns.
    pub heads: [&'static str; 5],
    /// A row for every type, in the order of the advice.
    pub rows: Vec<Row>,
}

/// The table of an answer.
#[must_use]
pub fn table(job: &Job, audit: &Audit<'_>, answer: &Answer) -> Table {
    let runs = answer.side == Side::Training || job.serving.delivery == Delivery::Schedule;
    let all = audit.every(answer.side);
    let mut places: Vec<Option<usize>> = vec![None; instance::all().len()];
    for (at, candidate) in answer.ranking.iter().enumerate() {
        if let Some(place) = places.get_mut(usize::from(candidate.instance.index)) {
            *place = Some(at);
        }
    }
    let devices = all.first().is_some_and(|first| first.instance.accelerator.is_some());
    let best = all.first().filter(|first| matches!(first.why, Why::Recommended));
    let best = best.and_then(|first| first.candidate.as_ref()?.cost).map(|cost| cost.likely);
    let mut rows: Vec<(usize, Row)> = Vec::with_capacity(all.len());
    for not in all {
        let place = places.get(usize::from(not.instance.index)).copied().flatten();
        rows.push((place.unwrap_or(usize::MAX), row(not, place.is_some(), runs, best)));
    }
    order::sort_by(&mut rows, |(a, one), (b, other)| one.group.cmp(&other.group).then(a.cmp(b)));
    Table {
        heads: [
            "type × count",
            if runs { "time" } else { "latency" },
            if runs { "cost" } else { "cost a month" },
            if devices { "GPU memory" } else { "memory" },
            "cost against best",
        ],
        rows: rows.into_iter().map(|(_, row)| row).collect(),
    }
}

fn row(not: WhyNot, ranked: bool, runs: bool, best: Option<Usd>) -> Row {
    let one = not.candidate.as_ref();
    // Without a speed there is no telling how many it takes, nor what it costs.
    let sized = one.filter(|one| !one.failed.has(Check::Speed));
    let time = sized.map(|one| if runs { one.time.likely } else { one.latency.likely }.value());
    let cost = sized.and_then(|one| one.cost).map(|cost| cost.likely);
    let group = Group::of(&not.why, ranked);
    let best = best.filter(|best| best.value() > 0.0 && group != Group::Fails);
    let instance = not.instance;
    let there = if instance.accelerator.is_some() { instance.accelerator_memory() } else { instance.memory };
    Row {
        time: time.filter(|seconds| *seconds > 0.0),
        cost: cost.map(Usd::value),
        there: there.value(),
        against: best.zip(cost).map(|(best, cost)| cost / best - 1.0),
        group,
        not,
    }
}

impl Row {
    /// Whether it is the recommended one.
    #[must_use]
    pub const fn pick(&self) -> bool {
        matches!(self.not.why, Why::Recommended)
    }

    /// Type and count: `ml.g5.2xlarge`, `2 × ml.g5.2xlarge`.
    #[must_use]
    pub fn name(&self) -> String {
        self.not.candidate.as_ref().map_or_else(|| self.not.instance.name.to_owned(), Self::name_of)
    }

    /// The same of a candidate.
    #[must_use]
    pub fn name_of(candidate: &Candidate) -> String {
        let mut name = candidate.instance.name.to_owned();
        if candidate.count != 1 && !candidate.failed.has(Check::Speed) {
            name = [&candidate.count.to_string(), " × ", &name].concat();
        }
        if let Some(attached) = candidate.attached {
            name.extend([" with ", attached.name]);
        }
        name
    }

    /// The check that fails; the first, since a second often follows from it.
    fn failed(&self) -> Option<Check> {
        self.not.candidate.as_ref()?.failed.iter().next()
    }

    /// The column whose figure fails, where one does.
    #[must_use]
    pub fn fails(&self) -> Option<Column> {
        Some(match self.failed()? {
            Check::HostMemory | Check::DeviceMemory => Column::Memory,
            Check::Deadline | Check::Latency => Column::Time,
            Check::Budget => Column::Cost,
            Check::Count => Column::Type,
            // No figure fails: the words say it all.
            _ => Column::Against,
        })
    }

    /// What stands in the way, in a few words; nothing where nothing does.
    #[must_use]
    pub fn reason(&self) -> Option<String> {
        Some(match &self.not.why {
            _ if self.group == Group::Ranked => return None,
            Why::Recommended | Why::Loses(_) => return None,
            Why::NotForUse(_) if self.not.instance.vcpu == 0 => "attached to an instance".to_owned(),
            Why::NotForUse(use_) => ["not for ", use_.name()].concat(),
            Why::NoFigures => "its figures are not on record".to_owned(),
            Why::NoInstances(_) => "no instance is chosen".to_owned(),
            Why::LeftOut { question, .. } => ["left out: ", question.title].concat(),
            Why::Fails(_) => self.failed()?.failed().to_owned(),
        })
    }

    /// The cells as text, in the order of the columns.
    #[must_use]
    pub fn cells(&self) -> [String; 5] {
        let none = || "–".to_owned();
        let against = || if self.pick() { None } else { self.against.map(percent) };
        [
            self.name(),
            self.time.map_or_else(none, |time| text::span(Seconds(time))),
            self.cost.map_or_else(none, |cost| text::money(Usd(cost))),
            self.memory(),
            self.reason().or_else(against).unwrap_or_else(none),
        ]
    }

    /// What is needed of what is there.
    fn memory(&self) -> String {
        let there = text::memory(Gib(self.there));
        match &self.not.candidate {
            _ if self.there <= 0.0 => "–".to_owned(),
            None => there,
            Some(one) => {
                let need = if one.instance.accelerator.is_some() { one.device } else { one.host };
                [&text::trimmed(need.likely.value(), 1), " / ", &there].concat()
            }
        }
    }
}

/// A share as text: `+4 %`, `−11 %`, and from the double on `4.2 ×`.
fn percent(share: f64) -> String {
    if share >= 1.0 {
        return [&text::trimmed(share + 1.0, 1), " ×"].concat();
    }
    let text = text::trimmed(share * 100.0, 0);
    match text.as_str() {
        "0" => "same".to_owned(),
        _ if share > 0.0 => ["+", &text, " %"].concat(),
        _ => [&text, " %"].concat(),
    }
}

/// Brings rows into an order. What is not known stands last in either direction.
pub fn sort(rows: &mut Vec<&Row>, by: Order) {
    let Some((column, rising)) = by else { return };
    let value = |row: &Row| match column {
        Column::Type => Some(f64::from(row.not.instance.index)),
        Column::Time => row.time,
        Column::Cost => row.cost,
        Column::Memory => Some(row.there).filter(|there| *there > 0.0),
        Column::Against => row.against.filter(|_| row.group == Group::Ranked),
    };
    order::sort_by(rows, |a, b| {
        let up = match (value(a), value(b)) {
            (Some(a), Some(b)) => a.total_cmp(&b),
            (None, None) if column == Column::Against => a.reason().cmp(&b.reason()),
            (a, b) => return b.is_some().cmp(&a.is_some()),
        };
        if rising { up } else { up.reverse() }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advise::advise;
    use crate::job::View;
    use crate::job::gallery::GALLERY;

    fn tables() -> Vec<(Answer, Table)> {
        let jobs: Vec<Job> = GALLERY.iter().filter_map(|example| example.answers().validate().ok()).collect();
        jobs.iter()
            .flat_map(|job| {
                let audit = Audit::of(job, View::Today);
                let answers = advise(job, View::Today).answers.into_iter();
                answers.map(move |answer| (answer.clone(), table(job, &audit, &answer))).collect::<Vec<_>>()
            })
            .collect()
    }

    #[test]
    fn every_type_has_one_row_and_the_ranking_comes_first() {
        for (answer, table) in tables() {
            assert_eq!(table.rows.len(), instance::all().len());
            let mut seen: Vec<u16> = table.rows.iter().map(|row| row.not.instance.index).collect();
            seen.sort_unstable();
            seen.dedup();
            assert_eq!(seen.len(), table.rows.len());
            if answer.pick().is_some() {
                let ranked: Vec<String> =
                    table.rows.iter().filter(|row| row.group == Group::Ranked).map(Row::name).collect();
                let due: Vec<String> = answer.ranking.iter().map(Row::name_of).collect();
                assert_eq!(ranked, due, "{}", answer.title());
                assert!(table.rows.first().is_some_and(Row::pick));
            }
            assert!(table.rows.is_sorted_by_key(|row| row.group));
        }
    }

    #[test]
    fn whatever_is_not_ranked_has_a_reason() {
        for (_, table) in tables() {
            for row in &table.rows {
                assert_eq!(row.reason().is_none(), row.group == Group::Ranked, "{}", row.name());
                assert!(row.cells().iter().all(|cell| !cell.is_empty()));
            }
        }
    }

    #[test]
    fn sorting_turns_around_and_keeps_the_unknown_last() {
        for (_, table) in tables() {
            let all: Vec<&Row> = table.rows.iter().collect();
            let names = |rows: &[&Row]| -> Vec<String> { rows.iter().map(|row| row.name()).collect() };
            for column in Column::ALL {
                for rising in [true, false] {
                    let mut rows = all.clone();
                    sort(&mut rows, Some((column, rising)));
                    let known = rows.iter().take_while(|row| row.cost.is_some()).count();
                    assert!(column != Column::Cost || rows.iter().skip(known).all(|row| row.cost.is_none()));
                    let mut costs: Vec<f64> = rows.iter().filter_map(|row| row.cost).collect();
                    if !rising {
                        costs.reverse();
                    }
                    assert!(column != Column::Cost || costs.is_sorted());
                    assert!(column != Column::Cost || names(&rows) != names(&all));
                }
            }
            let mut rows = all.clone();
            sort(&mut rows, None);
            assert_eq!(names(&rows), names(&all));
        }
    }

    #[test]
    fn shares_as_text() {
        for (share, due) in [(0.04, "+4 %"), (-0.11, "−11 %"), (0.001, "same"), (1.6, "2.6 ×")] {
            assert_eq!(percent(share), due);
        }
    }
}
