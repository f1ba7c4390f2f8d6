//! `instances.csv` and `statuses.csv`: one row for each instance type, and what can be said of its availability.

use crate::accelerators::Accelerators;
use crate::reader::{Checked, Names, Row, Table};
use crate::rust;

/// The columns of `statuses.csv`.
pub const STATUS_COLUMNS: &[&str] = &["id", "status", "note", "source"];

/// The columns of `instances.csv`.
pub const COLUMNS: &[&str] = &[
    "type",
    "vcpu",
    "memory_gib",
    "accelerator",
    "accelerator_count",
    "accelerator_memory_gib",
    "network_gbps",
    "network_baseline_gbps",
    "efa",
    "local_nvme_gb",
    "arch",
    "burstable",
    "training",
    "hosting",
    "transform",
    "processing",
    "notebook",
    "first_seen",
    "status",
    "source",
];

/// The uses, lowest bit first, as `Use::ALL` has them.
pub const USES: [&str; 5] = ["training", "hosting", "transform", "processing", "notebook"];

/// The tables that instances refer to.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// Where facts come from.
    pub sources: &'a Names,
    /// The devices.
    pub accelerators: &'a Accelerators,
    /// The families.
    pub families: &'a Names,
    /// What can be said of a type's availability.
    pub statuses: &'a Statuses,
}

/// The rows of `statuses.csv`.
#[derive(Debug)]
pub struct Statuses {
    names: Names,
    /// For each, the status as Rust writes it.
    statuses: Vec<String>,
    /// The table of what is said of each.
    pub code: String,
}

/// Checks the rows of `statuses.csv`.
pub fn statuses(table: &Table, sources: &Names) -> Checked<Statuses> {
    let mut known = Statuses { names: Names::of(table), statuses: Vec::new(), code: String::new() };
    let mut rows = Vec::new();
    for row in table.rows() {
        known.names.add(&row, "id")?;
        let status = row.choice(
            "status",
            &[
                ("current", "Current"),
                ("previous", "PreviousGeneration"),
                ("legacy", "Legacy"),
                ("retired", "Retired"),
                ("withdrawn", "Withdrawn"),
            ],
        )?;
        let note = if status == "Current" { row.maybe("note") } else { row.text("note")? };
        let source = rust::source(row.refer("source", sources)?);
        known.statuses.push(format!("Status::{status}"));
        rows.push(format!("Standing {{ note: {}, source: {source} }},\n", rust::text(note)));
    }
    known.code = rust::table("STANDINGS", "Standing", &rows);
    Ok(known)
}

/// Checks the rows of `instances.csv` and writes them, with an index sorted by name.
pub fn table(table: &Table, known: &Known<'_>) -> Checked<(Names, String)> {
    let mut names = Names::of(table);
    let (mut rows, mut records) = (Vec::new(), Vec::new());
    for row in table.rows() {
        let index = names.add(&row, "type")?;
        rows.push(instance(&row, index, known)?);
        records.push(format!(
            "Record {{ first_seen: {}, source: {} }},\n",
            rust::text(row.text("first_seen")?),
            rust::source(row.refer("source", known.sources)?)
        ));
    }
    let sorted: Vec<String> = names.sorted().map(|(_, at)| format!("{at}, ")).collect();
    let by_name = format!("static BY_NAME: [u16; {}] = [{}];\n", sorted.len(), sorted.concat());
    let code = [
        rust::table("INSTANCES", "InstanceType", &rows),
        rust::table("RECORDS", "Record", &records),
        known.statuses.code.clone(),
        by_name,
    ];
    Ok((names, code.concat()))
}

fn instance(row: &Row<'_>, index: usize, known: &Known<'_>) -> Checked<String> {
    let name = row.text("type")?;
    let Some((family, _)) = name.strip_prefix("ml.").and_then(|bare| bare.split_once('.')) else {
        return Err(row.fault("type", "is not written ml.family.size"));
    };
    let family_row =
        known.families.position(family).ok_or_else(|| row.fault("type", "has a family that families.csv lacks"))?;
    let (accelerator, count) = accelerator(row, family, known.accelerators)?;
    let mut uses = 0;
    for (bit, column) in USES.into_iter().enumerate() {
        uses |= u8::from(row.flag(column)?) << bit;
    }
    let standing = row.refer("status", &known.statuses.names)?;
    let status = known.statuses.statuses.get(standing).ok_or_else(|| row.fault("status", "has no row"))?;
    let peak = row.maybe_number("network_gbps", 0.01..=10_000.0)?.unwrap_or(0.0);
    let baseline = row.maybe_number("network_baseline_gbps", 0.01..=10_000.0)?.unwrap_or(0.0);
    if baseline > peak {
        return Err(row.fault("network_baseline_gbps", "is more than network_gbps"));
    }
    Ok(format!(
        "InstanceType {{ index: {index}, name: {}, family: {}, vcpu: {}, memory: Gib({}), \
         accelerator: {accelerator}, accelerator_count: {count}, \
         network_gbps: {}, network_baseline_gbps: {}, efa: {}, local_nvme_gb: {}, arch: Arch::{}, burstable: {}, \
         uses: Uses::from_bits({uses}), status: {status}, standing: {standing}, family_row: {} }},\n",
        rust::text(name),
        rust::text(family),
        row.maybe_number("vcpu", 1.0..=1024.0)?.unwrap_or(0.0),
        rust::float(row.maybe_number("memory_gib", 0.5..=65_536.0)?.unwrap_or(0.0)),
        rust::float(peak),
        rust::float(baseline),
        row.flag("efa")?,
        row.whole("local_nvme_gb", 0..=1_000_000)?,
        row.choice("arch", &[("x86", "X86"), ("arm", "Arm"), ("", "Unknown")])?,
        row.flag("burstable")?,
        rust::row("family", "FAMILIES", family_row),
    ))
}

/// The accelerator as Rust writes it, and how many there are.
fn accelerator(row: &Row<'_>, family: &str, known: &Accelerators) -> Checked<(String, u64)> {
    if row.maybe("accelerator").is_empty() {
        return Ok(("None".to_owned(), 0));
    }
    let at = row.refer("accelerator", &known.names)?;
    if !known.families.get(at).is_some_and(|families| families.iter().any(|known| known == family)) {
        return Err(row.fault("accelerator", "is not one of this family, as accelerators.csv has it"));
    }
    let memory = row.number("accelerator_memory_gib", 1.0..=1024.0)?;
    if known.memory.get(at) != Some(&memory) {
        return Err(row.fault("accelerator_memory_gib", "is not that of the accelerator in accelerators.csv"));
    }
    let reference = rust::row("accelerator", "ACCELERATORS", at);
    Ok((format!("Some({reference})"), row.whole("accelerator_count", 1..=64)?))
}
