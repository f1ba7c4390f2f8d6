//! What the person looks at of one side's candidates: filtered, sorted, opened, compared.

use leptos::prelude::*;

use super::columns::{Order, sort};
use super::rows::{Group, Row, Table};
use super::sift::{Fit, Sift};

/// What the person looks at. `Copy`, so that every handler may hold it.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Which rows are shown.
    pub sift: RwSignal<Sift>,
    /// The column that is sorted by.
    pub order: RwSignal<Order>,
    /// How many times more rows were asked for, for each group.
    pub more: RwSignal<[usize; Group::ALL.len()]>,
    /// The type whose row is open.
    pub open: RwSignal<Option<u16>>,
    /// The types chosen for the comparison; empty while the person chose none.
    pub chosen: RwSignal<Vec<u16>>,
}

/// How many rows more at a time.
const MORE: usize = 60;

impl Look {
    /// Nothing filtered, sorted, opened or chosen; the filter is shared by both sides.
    #[must_use]
    pub fn new(sift: RwSignal<Sift>) -> Self {
        Self {
            sift,
            order: RwSignal::new(None),
            more: RwSignal::new([0; 3]),
            open: RwSignal::new(None),
            chosen: RwSignal::new(Vec::new()),
        }
    }

    /// Puts a type into the comparison or takes it out; of three the one that was there first goes.
    pub fn compare(&self, instance: u16, now: &[u16]) {
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
        self.chosen.set(chosen);
    }

    /// The types that are compared: those chosen, else the answer and the next best.
    #[must_use]
    pub fn compared(&self, table: &Table) -> Vec<u16> {
        let chosen = self.chosen.get();
        if !chosen.is_empty() {
            return chosen;
        }
        let pick = table.ranked().find(|row| row.pick()).map(|row| row.instance.index);
        pick.into_iter().chain(table.second()).collect()
    }

    /// The rows that the filter lets through, in order.
    #[must_use]
    pub fn rows<'a>(&self, table: &'a Table) -> Vec<&'a Row> {
        let sift = self.sift.get();
        let mut shown: Vec<&Row> =
            table.rows.iter().filter(|row| sift.shows(row.instance, row.group != Group::Fails)).collect();
        let order = self.order.get();
        for group in Group::ALL {
            let from = shown.partition_point(|row| row.group < group);
            let to = shown.partition_point(|row| row.group <= group);
            if let Some(rows) = shown.get_mut(from..to) {
                sort(rows, order);
            }
        }
        shown
    }

    /// How many rows of a group are drawn: few at first, and what is left out or fails only once somebody looks for it.
    #[must_use]
    pub fn most(&self, group: Group, ranked: bool) -> usize {
        let sift = self.sift.get();
        let looked_for = sift.fit != Fit::Any || !sift.name.trim().is_empty() || !ranked;
        let first = match group {
            Group::Ranked => 7,
            _ if looked_for => 12,
            _ => 0,
        };
        first + self.more.get().get(group as usize).copied().unwrap_or_default() * MORE
    }

    /// Asks for more rows of a group.
    pub fn more(&self, group: Group) {
        self.more.update(|more| {
            if let Some(more) = more.get_mut(group as usize) {
                *more += 1;
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::columns::Column;
    use super::super::rows::tests::tables;
    use super::*;

    #[test]
    fn filters_and_order_hold_within_the_groups() {
        let owner = Owner::new();
        owner.with(|| {
            for (_, table) in tables() {
                let look = Look::new(RwSignal::new(Sift { name: "g5".to_owned(), ..Sift::default() }));
                look.order.set(Some((Column::Type, false)));
                let rows = look.rows(&table);
                assert!(!rows.is_empty() && rows.iter().all(|row| row.instance.name.contains("g5")));
                assert!(rows.is_sorted_by_key(|row| row.group));
                look.sift.set(Sift { fit: Fit::Fails, ..Sift::default() });
                assert!(look.rows(&table).iter().all(|row| row.group == Group::Fails));
            }
        });
    }

    #[test]
    fn few_rows_are_drawn_until_more_are_asked_for() {
        let owner = Owner::new();
        owner.with(|| {
            let look = Look::new(RwSignal::new(Sift::default()));
            let all = |look: &Look| Group::ALL.map(|group| look.most(group, true));
            assert_eq!(all(&look), [7, 0, 0]);
            look.more(Group::Fails);
            assert_eq!(all(&look), [7, 0, MORE]);
            look.sift.set(Sift { name: "p4".to_owned(), ..Sift::default() });
            assert_eq!(all(&look), [7, 12, 12 + MORE]);
        });
    }

    #[test]
    fn two_types_are_compared_and_the_answer_stays() {
        let owner = Owner::new();
        owner.with(|| {
            let (_, table) = tables().remove(0);
            let look = Look::new(RwSignal::new(Sift::default()));
            let pick = table.rows[0].instance.index;
            let start = look.compared(&table);
            assert_eq!(start.first(), Some(&pick));
            assert_eq!(start.len(), 2);
            let third = table.ranked().map(|row| row.instance.index).find(|one| !start.contains(one)).expect("a third");
            look.compare(third, &start);
            assert_eq!(look.compared(&table), [pick, third]);
            look.compare(pick, &[pick, third]);
            assert_eq!(look.compared(&table), [third]);
        });
    }
}
