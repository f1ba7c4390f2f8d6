//! What is looked at of the catalogue, and its link: `?use=training&letter=g&sort=price&columns=…&compare=…`.

use super::column::{Column, Order, sort};
use super::filter::{Criterion, Filter};
use super::row::{Row, rows};
use crate::facts::instance::{self, InstanceType};
use crate::facts::own::Prices;
use crate::job::link::{decode, encode};

/// At most so many types are compared.
pub const MOST_COMPARED: usize = 4;

/// What is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Open {
    /// The table of all types.
    #[default]
    Types,
    /// The families as cards.
    Families,
    /// The prices that a person brings.
    Prices,
    /// One type, by its position.
    One(u16),
}

/// What is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// What is open.
    pub open: Open,
    /// Which types are shown.
    pub filter: Filter,
    /// What they are sorted by.
    pub order: Order,
    /// The columns that are shown, in the order of [`Column::ALL`]; the type is always one of them.
    pub columns: Vec<Column>,
    /// The types that are compared, by their positions.
    pub compared: Vec<u16>,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            open: Open::Types,
            filter: Filter::default(),
            order: None,
            columns: in_order(&Column::FIRST),
            compared: Vec::new(),
        }
    }
}

fn in_order(columns: &[Column]) -> Vec<Column> {
    Column::ALL.iter().copied().filter(|one| *one == Column::Type || columns.contains(one)).collect()
}

/// The type of a position.
fn at(index: u16) -> Option<&'static InstanceType> {
    instance::all().get(usize::from(index))
}

impl Look {
    /// Reads the part of an address behind `#/catalogue`. What cannot be read is left out: it is never an error to look.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let open = match path.trim_matches('/') {
            "" => Open::Types,
            "families" => Open::Families,
            "prices" => Open::Prices,
            name => {
                decode(name).and_then(|name| instance::by_name(&name)).map_or(Open::Types, |one| Open::One(one.index))
            }
        };
        let mut look = Self { open, ..Self::default() };
        for pair in query.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let Some(value) = decode(value) else { continue };
            match key {
                "sort" => {
                    let (name, rising) = value.strip_prefix('-').map_or((value.as_str(), true), |name| (name, false));
                    look.order = Column::from_key(name).map(|column| (column, rising));
                }
                "columns" => {
                    let named: Vec<Column> = value.split('.').filter_map(Column::from_key).collect();
                    look.columns = in_order(&named);
                }
                "compare" => {
                    for one in value.split('_').filter_map(instance::by_name) {
                        if !look.compared.contains(&one.index) && look.compared.len() < MOST_COMPARED {
                            look.compared.push(one.index);
                        }
                    }
                }
                key => {
                    if let Some(of) = Criterion::from_key(key) {
                        look.filter.set(of, &value);
                    }
                }
            }
        }
        look
    }

    /// The name of a type in an address that no type has; nothing where there is none.
    #[must_use]
    pub fn missing(text: &str) -> Option<String> {
        let path = text.split_once('?').map_or(text, |(path, _)| path).trim_matches('/');
        // What is read as no place of its own is the table of all types.
        let unread = !path.is_empty() && Self::read(text).open == Open::Types;
        decode(path).filter(|_| unread).map(|name| name.chars().take(40).collect())
    }

    /// What [`Look::read`] reads: the part of the address behind `#/catalogue`.
    #[must_use]
    pub fn address(&self) -> String {
        let mut text = match self.open {
            Open::Types => String::new(),
            Open::Families => "/families".to_owned(),
            Open::Prices => "/prices".to_owned(),
            Open::One(index) => at(index).map_or_else(String::new, |one| ["/", one.name].concat()),
        };
        let mut pairs: Vec<(&str, String)> = Vec::new();
        for of in Criterion::ALL {
            let value = self.filter.get(*of);
            if !value.is_empty() {
                pairs.push((of.key(), value.to_owned()));
            }
        }
        if let Some((column, rising)) = self.order {
            pairs.push(("sort", [if rising { "" } else { "-" }, column.key()].concat()));
        }
        if self.columns != Self::default().columns {
            pairs.push(("columns", self.columns.iter().map(|one| one.key()).collect::<Vec<_>>().join(".")));
        }
        if !self.compared.is_empty() {
            let names: Vec<&str> = self.compared.iter().filter_map(|one| at(*one)).map(|one| one.name).collect();
            pairs.push(("compare", names.join("_")));
        }
        for (place, (key, value)) in pairs.iter().enumerate() {
            text.extend([if place == 0 { "?" } else { "&" }, key, "="]);
            encode(value, &mut text);
        }
        text
    }

    /// The same with something else open.
    #[must_use]
    pub fn opened(&self, open: Open) -> Self {
        Self { open, ..self.clone() }
    }

    /// Shows a column or hides it.
    pub fn turn(&mut self, column: Column) {
        let mut now = self.columns.clone();
        if now.contains(&column) {
            now.retain(|one| *one != column);
        } else {
            now.push(column);
        }
        self.columns = in_order(&now);
    }

    /// Sorts by a column: rising, falling, and back to the order of the catalogue.
    pub fn sort_by(&mut self, column: Column) {
        self.order = match self.order {
            Some((by, true)) if by == column => Some((column, false)),
            Some((by, false)) if by == column => None,
            _ => Some((column, true)),
        };
    }

    /// Puts a type into the comparison or takes it out. Nothing changes where the comparison is full.
    pub fn compare(&mut self, index: u16) {
        if self.compared.contains(&index) {
            self.compared.retain(|one| *one != index);
        } else if self.compared.len() < MOST_COMPARED && at(index).is_some() {
            self.compared.push(index);
        }
    }

    /// The types that are shown, in their order.
    #[must_use]
    pub fn rows(&self, prices: &Prices) -> Vec<Row> {
        let mut rows = self.filter.pass(rows(self.filter.wanted(), self.filter.region(), prices));
        sort(&mut rows, self.order);
        rows
    }

    /// The types that are compared, as they were chosen.
    #[must_use]
    pub fn chosen(&self, prices: &Prices) -> Vec<Row> {
        let of = |one: &u16| Some(Row::of(at(*one)?, self.filter.wanted(), self.filter.region(), prices));
        self.compared.iter().filter_map(of).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_of_nothing_is_missing_and_every_place_is_known() {
        assert_eq!(Look::missing("/ml.nothing?sort=price").as_deref(), Some("ml.nothing"));
        for open in [Open::Types, Open::Families, Open::Prices, Open::One(3)] {
            assert_eq!(Look::missing(&Look { open, ..Look::default() }.address()), None);
        }
    }

    #[test]
    fn what_is_looked_at_is_a_link() {
        let mut look = Look::default();
        assert_eq!(look.address(), "");
        look.filter.set(Criterion::Text, "g5 & \u{fc}=");
        look.filter.set(Criterion::Letter, "g");
        look.filter.set(Criterion::Price, "1.");
        look.sort_by(Column::PerDevice);
        look.sort_by(Column::PerDevice);
        look.turn(Column::Disk);
        look.turn(Column::Status);
        look.compare(0);
        look.compare(7);
        look.open = Open::One(3);
        assert_eq!(Look::read(&look.address()), look);
        assert!(look.address().contains("sort=-usd_per_gpu"), "{}", look.address());
    }

    #[test]
    fn at_most_four_are_compared_and_the_type_is_always_shown() {
        let mut look = Look::default();
        for index in 0..9 {
            look.compare(index);
        }
        look.compare(60_000);
        assert_eq!(look.compared, [0, 1, 2, 3]);
        look.compare(1);
        assert_eq!(look.chosen(&Prices::default()).len(), 3);
        look.turn(Column::Type);
        assert!(look.columns.contains(&Column::Type));
    }

    #[test]
    fn an_address_of_no_type_is_said() {
        assert_eq!(Look::missing("/ml.nothing?q=g5").as_deref(), Some("ml.nothing"));
        for there in ["", "?q=g5", "/families", "/ml.g5.xlarge", "/ml.g5.xlarge?use=training"] {
            assert_eq!(Look::missing(there), None, "{there}");
        }
    }

    #[test]
    fn sorting_goes_round() {
        let mut look = Look::default();
        for order in [Some((Column::Vcpu, true)), Some((Column::Vcpu, false)), None] {
            look.sort_by(Column::Vcpu);
            assert_eq!(look.order, order);
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_and_what_was_read_is_kept(text in "\\PC{0,200}", query in "[a-z_]{0,9}=[-a-z0-9.%_]{0,40}") {
            for text in [text.clone(), format!("{text}?{query}&{text}"), format!("?{query}&{query}")] {
                let look = Look::read(&text);
                prop_assert_eq!(Look::read(&look.address()), look.clone());
                prop_assert!(look.rows(&Prices::default()).len() <= instance::all().len());
            }
        }
    }
}
