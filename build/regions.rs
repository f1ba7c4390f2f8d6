//! `ec2_regions.csv`, `ec2_exceptions.csv` and `sagemaker_offers.csv`: what is offered where, packed into bits.

use crate::instances::USES;
use crate::reader::{Checked, Names, Row, Table};
use crate::rust;

/// The columns of `ec2_regions.csv`.
pub const COLUMNS: &[&str] = &["family", "region", "offered", "offered_source", "factor", "factor_source"];

/// The columns of `ec2_exceptions.csv`.
pub const EXCEPTION_COLUMNS: &[&str] = &["type", "region", "offered", "source"];

/// The columns of `sagemaker_offers.csv`.
pub const OFFER_COLUMNS: &[&str] = &["subject", "region", "uses", "offered", "source", "note"];

/// The source that lists all types of a Region: what it does not list there is not offered.
const COMPLETE: &str = "M";

/// The Regions in the order of `Region::ALL`, which `tests/facts/regions.rs` holds to it.
pub const CODES: [&str; 34] = [
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
    "ca-central-1",
    "ca-west-1",
    "mx-central-1",
    "sa-east-1",
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "eu-central-1",
    "eu-central-2",
    "eu-north-1",
    "eu-south-1",
    "eu-south-2",
    "ap-south-1",
    "ap-south-2",
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-northeast-3",
    "ap-southeast-1",
    "ap-southeast-2",
    "ap-southeast-3",
    "ap-southeast-4",
    "ap-southeast-5",
    "ap-southeast-6",
    "ap-southeast-7",
    "ap-east-1",
    "ap-east-2",
    "af-south-1",
    "il-central-1",
    "me-central-1",
    "me-south-1",
];

/// What the rows refer to.
#[derive(Debug)]
pub struct Known<'a> {
    /// The sources.
    pub sources: &'a Names,
    /// The families.
    pub families: &'a Names,
    /// The types.
    pub instances: &'a Names,
}

fn region(row: &Row<'_>) -> Checked<usize> {
    let code = row.text("region")?;
    CODES.iter().position(|known| *known == code).ok_or_else(|| row.fault("region", "is no Region"))
}

/// Checks the rows and writes, for each family and Region, the price factor in thousandths (bits 0 to 11), what is known
/// of the offer (bits 12 and 13: 0 nothing, 1 offered, 2 not offered) and who says so (bits 14 and 15).
pub fn table(table: &Table, exceptions: &Table, offers: &Table, known: &Known<'_>) -> Checked<String> {
    let count = known.families.sorted().count();
    let mut cells = vec![[0_u16; CODES.len()]; count];
    let mut sayers: Vec<usize> = vec![known.sources.position(COMPLETE).unwrap_or_default()];
    let mut complete = [false; CODES.len()];
    for row in table.rows() {
        let (family, region) = (row.refer("family", known.families)?, region(&row)?);
        let says = row.refer("offered_source", known.sources)?;
        let sayer = sayers.iter().position(|one| *one == says).unwrap_or_else(|| {
            sayers.push(says);
            sayers.len() - 1
        });
        if sayer > 3 {
            return Err(row.fault("offered_source", "is a fifth source, and two bits name four"));
        }
        let factor = row.maybe_number("factor", 0.4..=4.0)?;
        if factor.is_some() {
            row.refer("factor_source", known.sources)?;
        }
        let Some(complete) = complete.get_mut(region) else { continue };
        *complete |= row.text("offered_source")? == COMPLETE;
        let thousandths = factor.map_or(0, |factor| (factor * 1000.0).round() as u16);
        let offered = if row.flag("offered")? { 1 } else { 2 };
        let Some(cell) = cells.get_mut(family).and_then(|cells| cells.get_mut(region)) else { continue };
        if *cell != 0 {
            return Err(row.fault("region", "is there twice with this family"));
        }
        *cell = thousandths | offered << 12 | (sayer as u16) << 14;
    }
    for cells in &mut cells {
        for (cell, complete) in cells.iter_mut().zip(complete) {
            if *cell == 0 && complete {
                *cell = 2 << 12;
            }
        }
    }
    let rows: Vec<String> = cells.iter().map(|cells| format!("{cells:?},\n")).collect();
    let sayers: Vec<String> = sayers.into_iter().map(|at| format!("{},\n", rust::source(at))).collect();
    let code = [
        format!("static PLACES: [[u16; {}]; {count}] = [\n{}];\n", CODES.len(), rows.concat()),
        format!("static SAYERS: [SourceRef; {}] = [\n{}];\n", sayers.len(), sayers.concat()),
        exceptional(exceptions, known)?,
        said(offers, known)?,
    ];
    Ok(code.concat())
}

/// Types that differ from their family in a Region.
fn exceptional(table: &Table, known: &Known<'_>) -> Checked<String> {
    let mut rows = Vec::new();
    for row in table.rows() {
        let (instance, region) = (row.refer("type", known.instances)?, region(&row)?);
        let source = rust::source(row.refer("source", known.sources)?);
        rows.push(format!("({instance}, {region}, {}, {source}),\n", row.flag("offered")?));
    }
    Ok(format!("static EXCEPTIONS: [(u16, u8, bool, SourceRef); {}] = [\n{}];\n", rows.len(), rows.concat()))
}

/// What is said of SageMaker itself: a type or a family (named by the first of its types and how many they are), a Region
/// or all, and uses as bits.
fn said(table: &Table, known: &Known<'_>) -> Checked<String> {
    let mut rows = Vec::new();
    for row in table.rows() {
        let subject = row.text("subject")?;
        let family = format!("{subject}.");
        let of: Vec<usize> = known
            .instances
            .sorted()
            .filter(|(name, _)| *name == subject || name.starts_with(&family))
            .map(|(_, at)| at)
            .collect();
        let (Some(first), Some(last)) = (of.iter().min(), of.iter().max()) else {
            return Err(row.fault("subject", "is neither a type nor a family"));
        };
        if last - first + 1 != of.len() {
            return Err(row.fault("subject", "is a family whose types do not stand together in instances.csv"));
        }
        let region = if row.text("region")? == "all" { u8::MAX } else { region(&row)? as u8 };
        let mut uses = 0_u8;
        for word in row.text("uses")?.split_whitespace() {
            uses |= match USES.iter().position(|known| *known == word) {
                Some(bit) => 1 << bit,
                None if word == "all" => (1 << USES.len()) - 1,
                None => return Err(row.fault("uses", "has a word that is no use")),
            };
        }
        rows.push(format!(
            "Said {{ types: ({first}, {last}), region: {region}, uses: Uses::from_bits({uses}), offered: {}, source: {} }},\n",
            row.flag("offered")?,
            rust::source(row.refer("source", known.sources)?)
        ));
    }
    Ok(format!("static SAID: [Said; {}] = [\n{}];\n", rows.len(), rows.concat()))
}
