//! Which rows of a table are shown, in which order, and which two are compared.

use super::columns::{Order, sort};
use super::rows::{Group, Row, Table};
use super::sift::{Fit, Sift};

/// How many rows more at a time.
const MORE: usize = 60;

/// The rows that a filter lets through, sorted within their groups.
#[must_use]
pub fn shown<'a>(table: &'a Table, sift: &Sift, order: Order) -> Vec<&'a Row> {
    let mut shown: Vec<&Row> =
        table.rows.iter().filter(|row| sift.shows(row.instance, row.group != Group::Fails)).collect();
    for group in Group::ALL {
        let from = shown.partition_point(|row| row.group < group);
        let to = shown.partition_point(|row| row.group <= group);
        if let Some(rows) = shown.get_mut(from..to) {
            sort(rows, order);
        }
    }
    shown
}

/// How many rows of a group are drawn: few at first, and what is left out or fails only once somebody looks for it. `more`
/// is how many times more were asked for.
#[must_use]
pub fn most(group: Group, sift: &Sift, ranked: bool, more: usize) -> usize {
    let looked_for = sift.fit != Fit::Any || !sift.name.trim().is_empty() || !ranked;
    let first = match group {
        Group::Ranked => 7,
        _ if looked_for => 12,
        _ => 0,
    };
    first + more * MORE
}

/// The types that are compared: those chosen, else the answer and the next best.
#[must_use]
pub fn compared(table: &Table, chosen: &[u16]) -> Vec<u16> {
    if !chosen.is_empty() {
        return chosen.to_vec();
    }
    let pick = table.ranked().find(|row| row.pick()).map(|row| row.instance.index);
    pick.into_iter().chain(table.second()).collect()
}

/// The types that are compared once one was put in or taken out; of three the one that was there second goes.
#[must_use]
pub fn toggled(now: &[u16], instance: u16) -> Vec<u16> {
    let mut chosen = now.to_vec();
    if chosen.contains(&instance) {
        chosen.retain(|one| *one != instance);
    } else {
        // The answer stays to be compared with.
        if chosen.len() > 1 {
            chosen.truncate(1);
        }
        chosen.push(instance);
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::super::columns::Column;
    use super::super::rows::tests::tables;
    use super::*;

    #[test]
    fn filters_and_order_hold_within_the_groups() {
        for (_, table) in tables() {
            let named = Sift { name: "g5".to_owned(), ..Sift::default() };
            let rows = shown(&table, &named, Some((Column::Type, false)));
            assert!(!rows.is_empty() && rows.iter().all(|row| row.instance.name.contains("g5")));
            assert!(rows.is_sorted_by_key(|row| row.group));
            let failing = Sift { fit: Fit::Fails, ..Sift::default() };
            assert!(shown(&table, &failing, None).iter().all(|row| row.group == Group::Fails));
        }
    }

    #[test]
    fn few_rows_are_drawn_until_more_are_asked_for() {
        let all = |sift: &Sift, more: [usize; 3]| {
            let mut more = more.into_iter();
            Group::ALL.map(|group| most(group, sift, true, more.next().unwrap()))
        };
        assert_eq!(all(&Sift::default(), [0, 0, 0]), [7, 0, 0]);
        assert_eq!(all(&Sift::default(), [0, 0, 1]), [7, 0, MORE]);
        assert_eq!(all(&Sift { name: "p4".to_owned(), ..Sift::default() }, [0, 0, 1]), [7, 12, 12 + MORE]);
    }

    #[test]
    fn two_types_are_compared_and_the_answer_stays() {
        let (_, table) = tables().remove(0);
        let pick = table.rows[0].instance.index;
        let start = compared(&table, &[]);
        assert_eq!(start.first(), Some(&pick));
        assert_eq!(start.len(), 2);
        let third = table.ranked().map(|row| row.instance.index).find(|one| !start.contains(one)).expect("a third");
        assert_eq!(compared(&table, &toggled(&start, third)), [pick, third]);
        assert_eq!(compared(&table, &toggled(&[pick, third], pick)), [third]);
    }
}
