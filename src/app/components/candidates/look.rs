//! What the person looks at of one side's candidates: filtered, sorted, opened, compared.

use leptos::prelude::*;

use crate::picture::candidates::columns::Order;
use crate::picture::candidates::rows::{Group, Row, Table};
use crate::picture::candidates::shown::{self, shown, toggled};
use crate::picture::candidates::sift::Sift;

/// What the person looks at. `Copy`, so that every handler may hold it.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Which rows are shown.
    pub sift: RwSignal<Sift>,
    /// The column that is sorted by.
    pub order: RwSignal<Order>,
    /// How many times more rows were asked for, for each group.
    more: RwSignal<[usize; Group::ALL.len()]>,
    /// The type whose row is open.
    pub open: RwSignal<Option<u16>>,
    /// The types chosen for the comparison; empty while the person chose none.
    pub chosen: RwSignal<Vec<u16>>,
}

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

    /// Puts a type into the comparison or takes it out.
    pub fn compare(&self, instance: u16, now: &[u16]) {
        self.chosen.set(toggled(now, instance));
    }

    /// The types that are compared.
    #[must_use]
    pub fn compared(&self, table: &Table) -> Vec<u16> {
        shown::compared(table, &self.chosen.read())
    }

    /// The rows that the filter lets through, in order.
    #[must_use]
    pub fn rows<'a>(&self, table: &'a Table) -> Vec<&'a Row> {
        shown(table, &self.sift.read(), self.order.get())
    }

    /// How many rows of a group are drawn.
    #[must_use]
    pub fn most(&self, group: Group, ranked: bool) -> usize {
        let more = self.more.get().get(group as usize).copied().unwrap_or_default();
        shown::most(group, &self.sift.read(), ranked, more)
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
