//! A price list in JSON: its products by their SKU, then the price of each.

use std::collections::BTreeMap;

use super::row::{Kept, Product, price};
use super::scanner::{Scanner, Token};
use super::sheet::plain;
use super::{Found, MOST_PRICES, Refusal};
use crate::facts::date::Date;
use crate::units::UsdPerHour;

/// The keys that matter stand within so many objects.
const DEEPEST: usize = 8;

/// A price list in JSON.
#[derive(Debug, Default)]
pub(super) struct Json {
    scanner: Scanner,
    list: List,
}

/// What is known of the list.
#[derive(Debug, Default)]
struct List {
    /// The key at each depth.
    path: [String; DEEPEST],
    depth: usize,
    product: Product,
    kept: BTreeMap<String, Kept>,
    /// Prices that stand before their products.
    early: BTreeMap<String, UsdPerHour>,
    unit: String,
    begin: String,
    usd: String,
}

impl Json {
    pub(super) fn feed(&mut self, chunk: &[u8], found: &mut Found) -> Result<(), Refusal> {
        let list = &mut self.list;
        self.scanner.feed(chunk, &mut |token| list.take(token, found))
    }

    pub(super) fn end(mut self, found: &mut Found) -> Result<(), Refusal> {
        if !self.scanner.is_done() {
            return Err(Refusal::Truncated);
        }
        for (sku, price) in core::mem::take(&mut self.list.early) {
            if let Some(kept) = self.list.kept.remove(&sku) {
                found.price(kept, price)?;
            }
        }
        if found.service.is_some() { Ok(()) } else { Err(Refusal::NotAPriceList) }
    }
}

impl List {
    fn take(&mut self, token: Token<'_>, found: &mut Found) -> Result<(), Refusal> {
        match token {
            Token::Key(key) => {
                if let Some(place) = self.depth.checked_sub(1).and_then(|at| self.path.get_mut(at)) {
                    key.clone_into(place);
                }
                self.refuse()
            }
            Token::Open | Token::OpenList => {
                let products = self.depth == 1 && self.path.first().is_some_and(|key| key == "products");
                if products && token == Token::OpenList {
                    return Err(Refusal::SavingsPlans);
                }
                // What stands in an array has no key of its own.
                if let Some(place) = self.path.get_mut(self.depth) {
                    place.clear();
                }
                self.depth += 1;
                Ok(())
            }
            Token::Close => {
                self.depth = self.depth.saturating_sub(1);
                self.close(found)
            }
            Token::Value(text) => self.value(text, found),
        }
    }

    /// Whether a key says that this is another kind of file.
    fn refuse(&self) -> Result<(), Refusal> {
        match (self.depth, keys(&self.path, self.depth)) {
            (1, ["PriceList", ..]) => Err(Refusal::ApiAnswer),
            (2, ["terms", "savingsPlan", ..]) => Err(Refusal::SavingsPlans),
            _ => Ok(()),
        }
    }

    fn value(&mut self, text: &str, found: &mut Found) -> Result<(), Refusal> {
        let field = match (self.depth, keys(&self.path, self.depth)) {
            (1, ["offerCode", ..]) => return found.service(text),
            (1, ["publicationDate", ..]) => {
                found.published = Date::of(text);
                return Ok(());
            }
            (3, ["products", _, name, ..]) | (4, ["products", _, "attributes", name, ..]) => {
                let name = plain(name);
                self.product.place(&name)
            }
            (7, ["terms", "OnDemand", _, _, "priceDimensions", _, "unit", _]) => Some(&mut self.unit),
            (7, ["terms", "OnDemand", _, _, "priceDimensions", _, "beginRange", _]) => Some(&mut self.begin),
            (8, ["terms", "OnDemand", _, _, "priceDimensions", _, "pricePerUnit", "USD"]) => Some(&mut self.usd),
            _ => None,
        };
        if let Some(field) = field {
            text.clone_into(field);
        }
        Ok(())
    }

    /// What has closed is a product, or a price of one.
    fn close(&mut self, found: &mut Found) -> Result<(), Refusal> {
        match (self.depth, keys(&self.path, self.depth)) {
            (2, ["products", sku, ..]) => {
                let kept = self.product.kept().map(|kept| (sku.to_owned(), kept));
                self.product.clear();
                self.kept.extend(kept);
            }
            (6, ["terms", "OnDemand", sku, _, "priceDimensions", ..]) => {
                let price = price(&self.unit, &self.begin, &self.usd).map(|price| (sku.to_owned(), price));
                [&mut self.unit, &mut self.begin, &mut self.usd].into_iter().for_each(String::clear);
                match price {
                    Some((sku, price)) if self.kept.is_empty() => {
                        self.early.entry(sku).or_insert(price);
                    }
                    Some((sku, price)) => {
                        if let Some(kept) = self.kept.get(&sku).cloned() {
                            found.price(kept, price)?;
                        }
                    }
                    None => {}
                }
            }
            _ => {}
        }
        if self.kept.len().max(self.early.len()) > MOST_PRICES { Err(Refusal::TooMany) } else { Ok(()) }
    }
}

/// The keys that lead to what is at hand.
fn keys(path: &[String; DEEPEST], depth: usize) -> [&str; DEEPEST] {
    let mut keys = [""; DEEPEST];
    for (key, own) in keys.iter_mut().zip(path).take(depth) {
        *key = own;
    }
    keys
}
