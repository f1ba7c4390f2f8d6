//! A price list in CSV: a few lines of what the file is, the heading, and a row for each price.

use csv_core::{ReadRecordResult, Reader};

use super::row::{Product, price};
use super::{Found, Refusal};
use crate::facts::date::Date;

/// A row may hold so many bytes; those of AWS have a thousand.
const LONGEST_ROW: usize = 64 * 1024;
/// A row may have so many cells; those of AWS have sixty.
const MOST_CELLS: usize = 512;
/// So many lines may stand before the heading; AWS has five.
const MOST_BEFORE: u64 = 20;

/// What the columns hold that decide.
#[derive(Debug, Default)]
struct Columns {
    count: usize,
    term: usize,
    unit: usize,
    begin: usize,
    usd: usize,
    currency: Option<usize>,
    service: Option<usize>,
    /// The columns of the product, with their names.
    product: Vec<(usize, String)>,
}

/// A price list in CSV.
#[derive(Debug)]
pub(super) struct Sheet {
    reader: Reader,
    row: Vec<u8>,
    ends: Vec<usize>,
    /// How much of the row and of its ends is filled.
    filled: (usize, usize),
    rows: u64,
    columns: Option<Columns>,
    product: Product,
    /// The line of a row that has too few cells: the last one, where the file was cut off.
    short: Option<u64>,
    /// Whether the quotes so far leave a cell open.
    quoted: bool,
    /// The last byte of the file so far.
    last: u8,
}

impl Default for Sheet {
    fn default() -> Self {
        Self {
            reader: Reader::new(),
            row: vec![0; LONGEST_ROW],
            ends: vec![0; MOST_CELLS],
            filled: (0, 0),
            rows: 0,
            columns: None,
            product: Product::default(),
            short: None,
            quoted: false,
            last: 0,
        }
    }
}

impl Sheet {
    pub(super) fn feed(&mut self, chunk: &[u8], found: &mut Found) -> Result<(), Refusal> {
        // Quotes come in pairs, also those within a cell.
        let quotes = chunk.iter().filter(|byte| **byte == b'"').count();
        self.quoted ^= quotes % 2 == 1;
        self.last = chunk.last().copied().unwrap_or(self.last);
        let mut rest = chunk;
        while !rest.is_empty() {
            let taken = self.step(rest, found)?;
            rest = rest.get(taken..).unwrap_or_default();
        }
        Ok(())
    }

    pub(super) fn end(&mut self, found: &mut Found) -> Result<(), Refusal> {
        // A row ends with a cell, never with what parts two of them.
        if self.quoted || self.last == b',' {
            return Err(Refusal::Truncated);
        }
        // Nothing more comes: what is left is the last row, once.
        self.step(&[], found)?;
        self.step(&[], found)?;
        match (&self.columns, self.short) {
            (_, Some(_)) => Err(Refusal::Truncated),
            (None, _) if found.service.is_some() => Err(Refusal::Truncated),
            (None, _) => Err(Refusal::NotAPriceList),
            (Some(_), None) => Ok(()),
        }
    }

    /// Reads to the end of a row or of the input; how much of the input was taken.
    fn step(&mut self, input: &[u8], found: &mut Found) -> Result<usize, Refusal> {
        let (row, ends) = self.filled;
        let out = self.row.get_mut(row..).unwrap_or_default();
        let marks = self.ends.get_mut(ends..).unwrap_or_default();
        let (result, taken, wrote, marked) = self.reader.read_record(input, out, marks);
        self.filled = (row + wrote, ends + marked);
        match result {
            ReadRecordResult::InputEmpty | ReadRecordResult::End => {}
            ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull if self.columns.is_none() => {
                return Err(Refusal::NotAPriceList);
            }
            ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                return Err(Refusal::Line(self.reader.line()));
            }
            ReadRecordResult::Record => {
                let (row, ends) = self.filled;
                self.filled = (0, 0);
                self.rows += 1;
                self.record(row, ends, found)?;
            }
        }
        Ok(taken)
    }

    fn record(&mut self, row: usize, ends: usize, found: &mut Found) -> Result<(), Refusal> {
        if let Some(line) = self.short {
            return Err(Refusal::Line(line));
        }
        let text = core::str::from_utf8(self.row.get(..row).unwrap_or_default()).map_err(|_| Refusal::NotText)?;
        let ends = self.ends.get(..ends).unwrap_or_default();
        let cell = |at: usize| {
            let from = at.checked_sub(1).map_or(Some(0), |before| ends.get(before).copied());
            from.zip(ends.get(at)).and_then(|(from, to)| text.get(from..*to)).unwrap_or_default()
        };
        let Some(columns) = &self.columns else {
            if text.contains('\0') {
                return Err(Refusal::NotText);
            }
            let cells: Vec<&str> = (0..ends.len()).map(cell).collect();
            self.columns = heading(&cells, found)?;
            let known = self.columns.is_some() || (ends.len() == 2 && self.rows <= MOST_BEFORE);
            return if known { Ok(()) } else { Err(Refusal::NotAPriceList) };
        };
        if ends.len() != columns.count {
            self.short = Some(self.reader.line().saturating_sub(1));
            return Ok(());
        }
        if found.service.is_none()
            && let Some(code) = columns.service.map(cell).filter(|code| !code.is_empty())
        {
            found.service(code)?;
        }
        let dollars = columns.currency.is_none_or(|at| cell(at) == "USD");
        let price = price(cell(columns.unit), cell(columns.begin), cell(columns.usd));
        let Some(price) = price.filter(|_| cell(columns.term) == "OnDemand" && dollars) else { return Ok(()) };
        self.product.clear();
        for (at, name) in &columns.product {
            if let Some(place) = self.product.place(name) {
                place.push_str(cell(*at));
            }
        }
        match self.product.kept() {
            Some(kept) => found.price(kept, price),
            None => Ok(()),
        }
    }
}

/// The columns of the heading; nothing for a line before it, which says what the file is.
fn heading(cells: &[&str], found: &mut Found) -> Result<Option<Columns>, Refusal> {
    let names: Vec<String> = cells.iter().map(|cell| plain(cell)).collect();
    if names.iter().any(|name| name.starts_with("discounted")) {
        return Err(Refusal::SavingsPlans);
    }
    if let ([name, _], [_, said]) = (names.as_slice(), cells) {
        match name.as_str() {
            "offercode" => found.service(said.trim())?,
            "publicationdate" => found.published = Date::of(said.trim()),
            _ => {}
        }
        return Ok(None);
    }
    let find = |wanted: &str| names.iter().position(|name| name == wanted);
    if find("sku").is_none() {
        return Ok(None);
    }
    let need = |wanted: &str, said: &'static str| find(wanted).ok_or(Refusal::Column(said));
    let mut known = Product::default();
    Ok(Some(Columns {
        count: cells.len(),
        term: need("termtype", "TermType")?,
        unit: need("unit", "Unit")?,
        begin: need("startingrange", "StartingRange")?,
        usd: need("priceperunit", "PricePerUnit")?,
        currency: find("currency"),
        service: find("servicecode"),
        product: {
            need("productfamily", "Product Family")?;
            need("usagetype", "usageType")?;
            let all = names.iter().enumerate().filter(|(_, name)| known.place(name).is_some());
            all.map(|(at, name)| (at, name.clone())).collect()
        },
    }))
}

/// The name of a column without case, blanks and signs: Regions and years write them differently.
pub(super) fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|sign| sign.to_ascii_lowercase()).collect()
}
