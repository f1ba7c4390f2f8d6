//! Two types side by side.

use super::rows::{Row, Table};
use crate::picture::bar::Dot;
use crate::units::{Gib, RequestsPerSecond, Seconds, Usd, text};

/// A figure of a type as the comparison shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// As text.
    pub text: String,
    /// How long its bar is, in per cent; nothing where there is no bar.
    pub bar: Option<f64>,
    /// Whether it is the better of the two.
    pub better: bool,
}

/// One line of the comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What is compared.
    pub name: &'static str,
    /// What it is of each.
    pub cells: [Cell; 2],
}

/// Type and count. Where one of the two stands for several instances, that the other is one is said too.
#[must_use]
pub fn counted(row: &Row, pair: &[Row]) -> String {
    let several = pair.iter().any(|one| one.count > 1);
    if several && row.count == 1 { ["1 × ", &row.short()].concat() } else { row.short() }
}

/// What a type is to the answer, in a word or two.
#[must_use]
pub fn standing(row: &Row) -> String {
    match row.dot {
        Dot::Answer => "the answer".to_owned(),
        _ if row.reason.is_some() => row.reason().unwrap_or_default(),
        _ => row
            .against
            .unwrap_or_else(|| if row.to_get() == "often reserved" { "if you can get it" } else { "fits too" })
            .to_owned(),
    }
}

/// The two that are compared after the second has made room for the next of the ranked types; nothing where there is none.
#[must_use]
pub fn swapped(table: &Table, now: &[u16]) -> Option<Vec<u16>> {
    let ranked: Vec<u16> = table.ranked().map(|row| row.instance.index).collect();
    let (first, second) = (now.first().or(ranked.first()).copied()?, now.get(1));
    let at = second.and_then(|second| ranked.iter().position(|one| one == second)).map_or(0, |at| at + 1);
    let mut next = ranked.iter().cycle().skip(at).take(ranked.len() + 1);
    next.find(|one| **one != first && Some(*one) != second).map(|next| vec![first, *next])
}

/// What is compared, line by line; nothing unless there are two.
#[must_use]
pub fn lines(pair: &[Row], runs: bool) -> Vec<Line> {
    let [one, other] = pair else { return Vec::new() };
    let both = [one, other];
    // Time and price are of all that are needed, hardware is of one.
    let several = pair.iter().any(|row| row.count > 1);
    let mut lines = vec![
        line(
            if runs { "Price" } else { "Price a month" },
            both.map(|row| row.cost.map(|cost| cost.likely.value())),
            true,
            |row, _| row.cost.map(|cost| text::money(cost.likely)),
            both,
        ),
        line(
            if runs { "Time" } else { "Latency" },
            both.map(|row| row.time.map(|time| time.likely.value())),
            true,
            |row, _| row.time.map(|time| text::span(time.likely)),
            both,
        ),
        line(
            "Price an hour",
            both.map(|row| row.hourly.map(Usd::value)),
            true,
            |_, value| Some(text::money(Usd(value))),
            both,
        ),
    ];
    if !runs {
        let rate = both.map(|row| row.rate.map(RequestsPerSecond::value));
        lines.push(line("Rate of each", rate, false, |row, _| row.rate.map(text::rate), both));
    }
    if both.iter().any(|row| row.instance.accelerator.is_some()) {
        let memory = both.map(|row| {
            let each = row.instance.accelerator?.memory_nominal_gb;
            Some(each * f64::from(row.instance.accelerator_count)).filter(|memory| *memory > 0.0)
        });
        let said = |row: &Row, value: f64| Some(format!("{} GB {}", text::figure(value), row.hardware()));
        lines.push(line(if several { "GPU memory of each" } else { "GPU memory" }, memory, false, said, both));
    }
    let vcpu = both.map(|row| Some(f64::from(row.instance.vcpu)).filter(|vcpu| *vcpu > 0.0));
    lines.push(line(
        if several { "vCPU of each" } else { "vCPU" },
        vcpu,
        false,
        |_, value| Some(text::figure(value)),
        both,
    ));
    let memory = both.map(|row| Some(row.instance.memory.value()).filter(|memory| *memory > 0.0));
    lines.push(line(
        if several { "RAM of each" } else { "RAM" },
        memory,
        false,
        |_, value| Some(text::memory(Gib(value))),
        both,
    ));
    let easy = both.map(|row| row.to_get() == "on demand");
    let cell = |at: usize| Cell {
        text: both.get(at).map_or_else(String::new, |row| row.to_get().to_owned()),
        bar: None,
        better: easy.get(at) == Some(&true) && easy.contains(&false),
    };
    lines.push(Line { name: "To get it", cells: [cell(0), cell(1)] });
    lines
}

fn line(
    name: &'static str,
    values: [Option<f64>; 2],
    less_is_better: bool,
    said: impl Fn(&Row, f64) -> Option<String>,
    both: [&Row; 2],
) -> Line {
    let most = values.iter().flatten().copied().fold(0.0, f64::max);
    let cell = |at: usize| {
        let [mine, other] = if at == 0 { values } else { [values[1], values[0]] };
        let text = mine.and_then(|value| said(both.get(at)?, value)).unwrap_or_else(|| "–".to_owned());
        let better = mine
            .zip(other)
            .is_some_and(|(mine, other)| if less_is_better { mine < other * 0.995 } else { mine > other * 1.005 });
        Cell { text, bar: mine.filter(|_| most > 0.0).map(|mine| mine / most * 100.0), better }
    };
    Line { name, cells: [cell(0), cell(1)] }
}

/// What the second saves or costs against the first, in a sentence.
#[must_use]
pub fn saves(pair: &[Row], runs: bool) -> String {
    let [one, other] = pair else {
        return "Tick two types in the table to compare them.".to_owned();
    };
    let (Some(cost), Some(time)) = (one.cost.zip(other.cost), one.time.zip(other.time)) else {
        return format!("The price or the speed of {} is not on record.", other.short());
    };
    let money = cost.0.likely - cost.1.likely;
    let span = time.0.likely - time.1.likely;
    let per = if runs { " on each run" } else { " a month" };
    let verb = |better: bool, good: &'static str, bad: &'static str| if better { good } else { bad };
    let dollars = text::money(Usd(money.value().abs()));
    let name = other.short();
    let money_same = money.value().abs() < cost.0.likely.value() * 0.005;
    let time_same = span.value().abs() < time.0.likely.value() * 0.02;
    let spent = text::span(Seconds(span.value().abs()));
    let first = if money_same {
        format!("{name} costs the same")
    } else {
        format!("{name} {} {dollars}{per}", verb(money.value() > 0.0, "saves", "costs"))
    };
    let first =
        if money_same || money.value() > 0.0 { first } else { first.replace(&dollars, &format!("{dollars} more")) };
    let second = match (time_same, span.value() > 0.0) {
        (true, _) if runs => "takes as long".to_owned(),
        (true, _) => "answers as fast".to_owned(),
        (_, true) => format!("is {spent} faster"),
        _ => format!("is {spent} slower"),
    };
    let but = other.against.map(|against| format!(" Against it: {against}.")).unwrap_or_default();
    format!("{first} and {second}.{but}")
}

#[cfg(test)]
mod tests {
    use super::super::rows::tests::tables;
    use super::*;

    #[test]
    fn the_better_of_each_pair_is_marked_and_only_one() {
        for (_, table) in tables() {
            let pair: Vec<Row> = table.ranked().take(2).cloned().collect();
            let [one, other] = pair.as_slice() else { continue };
            let lines = lines(&pair, table.runs);
            for line in &lines {
                assert!(line.cells.iter().filter(|cell| cell.better).count() < 2, "{}", line.name);
                assert!(line.cells.iter().all(|cell| cell.bar.is_none_or(|bar| (0.0..=100.0).contains(&bar))));
            }
            let price = lines.first().expect("a price");
            if let Some((a, b)) = one.cost.zip(other.cost).filter(|(a, b)| a.likely * 2.0 < b.likely) {
                assert!(price.cells[0].better, "{} is cheaper than {}", text::money(a.likely), text::money(b.likely));
            }
            let time = lines.get(1).expect("a time");
            if let Some((a, b)) = one.time.zip(other.time).filter(|(a, b)| a.likely > b.likely * 2.0) {
                assert!(time.cells[1].better, "{} is slower than {}", text::span(a.likely), text::span(b.likely));
            }
        }
    }

    #[test]
    fn the_sentence_says_what_the_second_saves() {
        let (_, table) = tables().remove(0);
        let mut pair: Vec<Row> = table.ranked().take(2).cloned().collect();
        let money = |low: f64| Some(crate::units::Band::exact(Usd(low)));
        let span = |hours: f64| Some(crate::units::Band::exact(Seconds(hours * 3600.0)));
        (pair[0].cost, pair[0].time) = (money(6.0), span(4.0));
        (pair[1].cost, pair[1].time, pair[1].against) = (money(4.5), span(2.0), None);
        let name = pair[1].short();
        assert_eq!(saves(&pair, true), format!("{name} saves $1.50 on each run and is 2 h faster."));
        (pair[1].cost, pair[1].time) = (money(8.0), span(4.0));
        assert_eq!(saves(&pair, false), format!("{name} costs $2.00 more a month and answers as fast."));
        assert_eq!(saves(&pair[..1], true), "Tick two types in the table to compare them.");
    }
}
