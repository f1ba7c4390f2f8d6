//! `prices.csv` and `ec2_ratio.csv`: prices as they were read, and what SageMaker asks over EC2.

use std::collections::BTreeMap;

use crate::instances::USES;
use crate::reader::{Checked, Names, Row, Table};
use crate::rust;

/// The columns of `prices.csv`.
pub const COLUMNS: &[&str] = &["type", "region", "component", "usd_per_hour", "date", "source", "covers", "note"];

/// The columns of `ec2_ratio.csv`.
pub const RATIO_COLUMNS: &[&str] = &["family", "size", "ratio", "basis", "types_observed", "lowest", "highest"];

/// The Regions of `prices.csv` and the name of their table.
const REGIONS: [(&str, &str); 9] = [
    ("us-east-1", "US_EAST_1"),
    ("us-east-2", "US_EAST_2"),
    ("us-west-2", "US_WEST_2"),
    ("eu-west-1", "EU_WEST_1"),
    ("eu-west-3", "EU_WEST_3"),
    ("eu-central-1", "EU_CENTRAL_1"),
    ("eu-north-1", "EU_NORTH_1"),
    ("ap-south-1", "AP_SOUTH_1"),
    ("ap-northeast-1", "AP_NORTHEAST_1"),
];

const COMPONENTS: [&str; 12] = [
    "any",
    "training",
    "hosting",
    "async",
    "transform",
    "training-or-transform",
    "processing",
    "notebook",
    "studio",
    "cluster",
    "unspecified",
    "ec2",
];

/// SageMaker's price over EC2's in percent, by family and size; an empty size is every other size.
pub type Ratios = BTreeMap<(String, String), u8>;

/// Checks the rows of `ec2_ratio.csv`.
pub fn ratios(table: &Table, families: &Names) -> Checked<Ratios> {
    let mut ratios = Ratios::new();
    for row in table.rows() {
        row.refer("family", families)?;
        let ratio = row.number("ratio", 1.0..=2.5)?;
        let bounds = (row.maybe_number("lowest", 1.0..=2.5)?, row.maybe_number("highest", 1.0..=2.5)?);
        match (row.choice("basis", &[("observed", "observed"), ("class", "class")])?, bounds) {
            ("observed", (Some(lowest), Some(highest))) => {
                row.whole("types_observed", 1..=100)?;
                // The ratio is rounded to the cent; single types differ from it because prices are rounded.
                if !(lowest - 0.006..=highest + 0.006).contains(&ratio) {
                    return Err(row.fault("ratio", "is outside lowest and highest"));
                }
            }
            ("class", (None, None)) => {}
            _ => return Err(row.fault("basis", "does not go with lowest and highest: only observed ratios have them")),
        }
        let key = (row.text("family")?.to_owned(), row.maybe("size").to_owned());
        if ratios.insert(key, (ratio * 100.0).round() as u8).is_some() {
            return Err(row.fault("family", "is there twice with this size"));
        }
    }
    Ok(ratios)
}

/// A rate on its way into a table, in the order in which rates of one type are asked.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rate {
    instance: usize,
    /// Newest first: the date with its digits turned round.
    age: Vec<u8>,
    covers: u8,
    origin: usize,
    amount: u32,
}

/// Checks the rows of `prices.csv` and writes those that are used, a table for each Region.
pub fn table(table: &Table, sources: &Names, instances: &Names, ratios: &Ratios) -> Checked<String> {
    let mut origins: Vec<String> = Vec::new();
    let mut tables: BTreeMap<&str, Vec<Rate>> = BTreeMap::new();
    let mut covered: BTreeMap<(usize, &str), u8> = BTreeMap::new();
    let mut estimates = Vec::new();
    for row in table.rows() {
        let instance = row.refer("type", instances)?;
        let region = row.choice("region", &REGIONS)?;
        row.choice("component", &COMPONENTS.map(|component| (component, component)))?;
        let usd = row.number("usd_per_hour", 0.001..=400.0)?;
        let date = row.date("date")?;
        let source = row.refer("source", sources)?;
        let estimate = row.maybe("covers") == "estimate";
        if estimate != (row.maybe("component") == "ec2") {
            return Err(row.fault("covers", "contradicts component: EC2 prices, and only they, are for estimates"));
        }
        let Some(covers) = covers(&row)? else { continue };
        let percent = if estimate { ratio(row.text("type")?, ratios) } else { Some(0) };
        let Some(percent) = percent else { continue };
        let before = covered.entry((instance, region)).or_default();
        if *before & covers != 0 {
            return Err(row.fault("covers", "has a use that another row of this type and region covers"));
        }
        *before |= covers;
        let origin = format!(
            "Origin {{ ratio_percent: {percent}, date: {}, source: {} }},\n",
            rust::text(date),
            rust::source(source)
        );
        let at = origins.iter().position(|known| *known == origin).unwrap_or_else(|| {
            origins.push(origin);
            origins.len() - 1
        });
        let age = date.bytes().map(|digit| u8::MAX - digit).collect();
        let rate = Rate { instance, age, covers, origin: at, amount: (usd * 1e7).round() as u32 };
        if estimate { estimates.push((region, rate)) } else { tables.entry(region).or_default().push(rate) }
    }
    // A price of EC2 that no use needs is left out.
    let all = (1 << USES.len()) - 1;
    for (region, rate) in estimates {
        if covered.get(&(rate.instance, region)).is_none_or(|covered| *covered != all) {
            tables.entry(region).or_default().push(rate);
        }
    }
    let mut code = format!("static ORIGINS: [Origin; {}] = [\n{}];\n", origins.len(), origins.concat());
    for (_, name) in REGIONS {
        let mut rates = tables.remove(name).unwrap_or_default();
        rates.sort();
        let rows: Vec<String> = rates
            .iter()
            .map(|rate| {
                format!(
                    "Rate {{ amount: {}, instance: {}, origin: {}, covers: Uses::from_bits({}) }},\n",
                    rate.amount, rate.instance, rate.origin, rate.covers
                )
            })
            .collect();
        code += &format!("static {name}: [Rate; {}] = [\n{}];\n", rows.len(), rows.concat());
    }
    Ok(code)
}

/// The uses that a row's price holds for, lowest bit first; nothing where the row is kept for the record only.
fn covers(row: &Row<'_>) -> Checked<Option<u8>> {
    match row.text("covers")? {
        "no" => Ok(None),
        "other" | "estimate" => Ok(Some(0)),
        "all" => Ok(Some((1 << USES.len()) - 1)),
        uses => {
            let mut bits = 0;
            for use_ in uses.split_whitespace() {
                let bit = USES.iter().position(|known| *known == use_).ok_or_else(|| {
                    row.fault(
                        "covers",
                        &format!("is none of: no, other, estimate, all, or some of {}", USES.join(", ")),
                    )
                })?;
                bits |= 1 << bit;
            }
            Ok(Some(bits))
        }
    }
}

/// The ratio of a type: that of its size, else that of its family.
fn ratio(name: &str, ratios: &Ratios) -> Option<u8> {
    let (family, size) = name.strip_prefix("ml.")?.split_once('.')?;
    let of = |size: &str| ratios.get(&(family.to_owned(), size.to_owned())).copied();
    of(size).or_else(|| of(""))
}
