//! The official AmazonSageMaker price list of a Region, as AWS publishes it in CSV and in JSON, read chunk by chunk: tens of
//! megabytes pass through, and only the prices of instances an hour stay.
//!
//! The format is described in AWS's "Getting price list files": the bulk API's offer files. Columns differ between Regions
//! and are found by their names. What is no such list is refused with the reason ([`Refusal`]).

mod json;
mod row;
mod scanner;
mod sheet;

use std::collections::{BTreeMap, BTreeSet};

use crate::facts::date::Date;
use crate::facts::instance::{self, Use, Uses};
use crate::facts::own::{ListRate, PriceList};
use crate::facts::region::Region;
use crate::units::UsdPerHour;
use json::Json;
use sheet::Sheet;

/// So many prices are kept at most: several times those of all types, uses and Regions.
const MOST_PRICES: usize = 400_000;

/// The offer code of the service whose lists are read.
const SERVICE: &str = "AmazonSageMaker";

/// Why a file is no price list that can be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is a page of the web.
    #[error("this is a web page (HTML), not a price list; save the address of the CSV or JSON file itself")]
    WebPage,
    /// It is packed.
    #[error("the file is compressed; unpack it first")]
    Compressed,
    /// It is no text in UTF-8.
    #[error("this is not a text file in UTF-8, as AWS publishes its price lists")]
    NotText,
    /// It lists rates of Savings Plans.
    #[error("this is a list of Savings Plans rates; Sagefit needs the on-demand price list AmazonSageMaker")]
    SavingsPlans,
    /// It is the list of another service.
    #[error("this is the price list of `{0}`; Sagefit needs that of AmazonSageMaker")]
    Service(String),
    /// It is what the price list API answers.
    #[error("this is an answer of the API GetProducts; Sagefit needs the price list file of a Region")]
    ApiAnswer,
    /// It ends within a row or a value.
    #[error("the file ends too early: the download was cut off; download it again")]
    Truncated,
    /// A line of a sheet has another number of cells than the heading.
    #[error("line {0} does not have the columns of the heading; the file was changed or damaged")]
    Line(u64),
    /// A column that is needed is missing.
    #[error("the column `{0}` is missing; the file was changed after AWS published it")]
    Column(&'static str),
    /// What begins as JSON is none.
    #[error("the JSON is damaged at byte {0}; download the file again")]
    Json(u64),
    /// It is something else.
    #[error("this is not a price list: it has no heading of an AWS price list file")]
    NotAPriceList,
    /// It is a price list without prices of instances.
    #[error("no on-demand price of a SageMaker instance is in this file")]
    NoPrices,
    /// It holds more than all that AWS sells.
    #[error("the file holds more prices than AWS publishes")]
    TooMany,
}

/// A price of an instance an hour.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The type: `ml.m5.xlarge`.
    pub instance: String,
    /// Where it holds.
    pub region: Region,
    /// What it is used for, in the list's words: `Training`, `Hosting`, `BatchTransform`.
    pub component: String,
    /// The price.
    pub usd_per_hour: UsdPerHour,
}

/// What a price list said.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// The day of its publication; empty where it does not say it.
    pub published: Date,
    /// The prices, by type, Region and use.
    pub rows: Vec<Row>,
}

/// Reads a price list: [`feed`](Reader::feed) it with chunks of any size, then [`end`](Reader::end).
#[derive(Debug, Default)]
pub struct Reader {
    form: Form,
    found: Found,
}

/// How the file is written.
#[derive(Debug, Default)]
enum Form {
    /// Nothing but blanks has come.
    #[default]
    Unknown,
    Sheet(Box<Sheet>),
    Json(Box<Json>),
}

/// What was found so far.
#[derive(Debug, Default)]
struct Found {
    service: Option<String>,
    published: Date,
    prices: BTreeMap<(String, Region, String), UsdPerHour>,
}

impl Found {
    /// Takes in the code of the service that the list is of.
    fn service(&mut self, code: &str) -> Result<(), Refusal> {
        if code.to_ascii_lowercase().contains("savingsplan") {
            return Err(Refusal::SavingsPlans);
        }
        if code != SERVICE {
            return Err(Refusal::Service(code.chars().filter(|sign| !sign.is_control()).take(40).collect()));
        }
        self.service = Some(code.to_owned());
        Ok(())
    }

    /// Takes in a price. Of two for the same the first counts: a list has one.
    fn price(&mut self, kept: row::Kept, usd_per_hour: UsdPerHour) -> Result<(), Refusal> {
        if self.prices.len() >= MOST_PRICES {
            return Err(Refusal::TooMany);
        }
        self.prices.entry((kept.instance, kept.region, kept.component)).or_insert(usd_per_hour);
        Ok(())
    }
}

impl Reader {
    /// Takes in the next bytes of the file.
    ///
    /// # Errors
    /// Says why it is no price list, as soon as that is known.
    pub fn feed(&mut self, chunk: &[u8]) -> Result<(), Refusal> {
        let mut rest = chunk;
        if matches!(self.form, Form::Unknown) {
            // The mark that some programs put before UTF-8 is no part of the text.
            let blank = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, 0xef | 0xbb | 0xbf);
            let Some(start) = rest.iter().position(|byte| !blank(byte)) else { return Ok(()) };
            rest = rest.get(start..).unwrap_or_default();
            self.form = begin(rest.first().copied().unwrap_or_default())?;
        }
        match &mut self.form {
            Form::Unknown => Ok(()),
            Form::Sheet(sheet) => sheet.feed(rest, &mut self.found),
            Form::Json(json) => json.feed(rest, &mut self.found),
        }
    }

    /// The file has ended.
    ///
    /// # Errors
    /// Says why it is no price list.
    pub fn end(self) -> Result<Read, Refusal> {
        let Self { form, mut found } = self;
        match form {
            Form::Unknown => return Err(Refusal::Empty),
            Form::Sheet(mut sheet) => sheet.end(&mut found)?,
            Form::Json(json) => json.end(&mut found)?,
        }
        if found.prices.is_empty() {
            return Err(Refusal::NoPrices);
        }
        let row = |((instance, region, component), usd_per_hour)| Row { instance, region, component, usd_per_hour };
        Ok(Read { published: found.published, rows: found.prices.into_iter().map(row).collect() })
    }
}

/// How a file is written that begins with this byte.
fn begin(first: u8) -> Result<Form, Refusal> {
    match first {
        b'{' => Ok(Form::Json(Box::default())),
        b'<' => Err(Refusal::WebPage),
        // gzip, zip.
        0x1f | b'P' => Err(Refusal::Compressed),
        b'[' => Err(Refusal::NotAPriceList),
        byte if byte.is_ascii_graphic() => Ok(Form::Sheet(Box::default())),
        _ => Err(Refusal::NotText),
    }
}

/// The use that a component of the list is; nothing for those that no job here runs on.
fn use_of(component: &str) -> Option<Use> {
    Some(match component {
        "Training" => Use::Training,
        "Hosting" => Use::Hosting,
        "Processing" => Use::Processing,
        "Notebook" => Use::Notebook,
        "BatchTransform" => Use::Transform,
        _ => return None,
    })
}

impl Read {
    /// The prices as lists of the Regions.
    #[must_use]
    pub fn lists(&self) -> Vec<PriceList> {
        let mut regions: BTreeMap<Region, Vec<ListRate>> = BTreeMap::new();
        for row in &self.rows {
            // A Region whose types are all unknown still has a list: it says that nothing known is sold there.
            let rates = regions.entry(row.region).or_default();
            let Some((type_, use_)) = instance::by_name(&row.instance).zip(use_of(&row.component)) else { continue };
            let same = |rate: &&mut ListRate| rate.instance == type_.index && rate.usd_per_hour == row.usd_per_hour;
            match rates.iter_mut().rev().take(Use::ALL.len()).find(same) {
                Some(rate) => rate.uses = rate.uses.with(Uses::of(use_)),
                None => {
                    rates.push(ListRate {
                        instance: type_.index,
                        uses: Uses::of(use_),
                        usd_per_hour: row.usd_per_hour,
                    });
                }
            }
        }
        regions.into_iter().map(|(region, rates)| PriceList::new(region, self.published, rates)).collect()
    }

    /// The types that are not in the catalogue, by name.
    #[must_use]
    pub fn unknown(&self) -> BTreeSet<&str> {
        let names = self.rows.iter().map(|row| row.instance.as_str());
        names.filter(|name| instance::by_name(name).is_none()).collect()
    }
}
