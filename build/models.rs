//! `models.csv`: well-known models.

use std::collections::BTreeMap;

use crate::reader::{Checked, Names, Row, Table};
use crate::rust;

/// The columns.
pub const COLUMNS: &[&str] = &[
    "id",
    "name",
    "kind",
    "parameters",
    "active_parameters",
    "layers",
    "hidden",
    "heads",
    "kv_heads",
    "head_size",
    "feed_forward",
    "vocabulary",
    "sequence",
    "gmacs",
    "activations_millions",
    "source",
];

/// The columns of `model_names.csv`.
pub const NAME_COLUMNS: &[&str] = &["model", "name"];

/// The columns of `model_details.csv`.
pub const DETAIL_COLUMNS: &[&str] = &[
    "model",
    "pixels",
    "patch",
    "quadratic_gmacs",
    "companions_millions",
    "steps",
    "passes",
    "decoder_layers",
    "positions_a_second",
    "source",
];

const KINDS: &[(&str, &str)] = &[
    ("cnn", "Cnn"),
    ("vit", "Vit"),
    ("encoder", "Encoder"),
    ("decoder", "Decoder"),
    ("encoder-decoder", "EncoderDecoder"),
    ("diffusion", "Diffusion"),
];

/// Checks the rows and writes them.
pub fn table(table: &Table, other_names: &Table, details: &Table) -> Checked<String> {
    let mut names = Names::of(table);
    let (mut rows, mut sources) = (Vec::new(), String::new());
    for row in table.rows() {
        let index = names.add(&row, "id")?;
        sources += &format!("{}, ", rust::text(row.text("source")?));
        let (heads, kv_heads) = (row.whole("heads", 0..=512)?, row.whole("kv_heads", 0..=512)?);
        if heads.checked_rem(kv_heads).unwrap_or(heads) != 0 {
            return Err(row.fault("kv_heads", "does not divide heads"));
        }
        let hidden = row.whole("hidden", 0..=65_536)?;
        let head_size = row.whole("head_size", 0..=1024)?;
        if head_size == 0 && hidden.checked_rem(heads).unwrap_or(hidden) != 0 {
            return Err(row.fault("heads", "does not divide hidden, and head_size is 0"));
        }
        if head_size > 0 && head_size * heads == hidden {
            return Err(row.fault("head_size", "is hidden / heads, which is written as 0"));
        }
        rows.push(format!(
            "Model {{ index: {index}, id: {}, name: {}, kind: ModelKind::{}, parameters: {}, active_parameters: {}, layers: {}, \
             hidden: {hidden}, heads: {heads}, kv_heads: {kv_heads}, head_size: {head_size}, feed_forward: {}, \
             vocabulary: {}, sequence: {}, gmacs: {}, activations_millions: {} }},\n",
            rust::text(row.text("id")?),
            rust::text(row.text("name")?),
            row.choice("kind", KINDS)?,
            rust::float(row.number("parameters", 1e5..=1e13)?),
            rust::float(row.number("active_parameters", 0.0..=1e13)?),
            row.whole("layers", 0..=1000)?,
            row.whole("feed_forward", 0..=1_000_000)?,
            row.whole("vocabulary", 0..=1_000_000)?,
            row.whole("sequence", 0..=10_000_000)?,
            rust::float(row.number("gmacs", 0.0..=10_000.0)?),
            rust::float(row.number("activations_millions", 0.0..=10_000.0)?),
        ));
    }
    let sources = format!("static SOURCES: [&str; {}] = [{sources}];\n", rows.len());
    let details = self::details(details, &names)?;
    Ok(rust::table("MODELS", "Model", &rows) + &sources + &by_name(table, other_names, &names)? + &details)
}

/// What only some models have, in the order of the models, so that it is found by bisection.
fn details(table: &Table, ids: &Names) -> Checked<String> {
    let mut rows = BTreeMap::new();
    for row in table.rows() {
        let at = place(ids, &row, "model")?;
        row.text("source")?;
        let code = format!(
            "Detail {{ model: {at}, pixels: {}, patch: {}, quadratic_gmacs: {}, companions_millions: {}, steps: {}, \
             passes: {}, decoder_layers: {}, positions_a_second: {} }},\n",
            row.whole("pixels", 0..=4096)?,
            row.whole("patch", 0..=64)?,
            rust::float(row.number("quadratic_gmacs", 0.0..=1e5)?),
            rust::float(row.number("companions_millions", 0.0..=1e5)?),
            row.whole("steps", 0..=1000)?,
            row.whole("passes", 0..=2)?,
            row.whole("decoder_layers", 0..=500)?,
            rust::float(row.number("positions_a_second", 0.0..=1000.0)?),
        );
        if rows.insert(at, code).is_some() {
            return Err(row.fault("model", "stands twice"));
        }
    }
    Ok(rust::table("DETAILS", "Detail", &rows.into_values().collect::<Vec<_>>()))
}

/// Every name that a model goes by, squeezed and sorted, with the place of its model; and its other names as written.
fn by_name(table: &Table, other_names: &Table, ids: &Names) -> Checked<String> {
    let mut by_name = BTreeMap::new();
    let mut add = |row: &Row<'_>, column: &str, place: usize| {
        let name = squeezed(row.text(column)?);
        match by_name.insert(name, place) {
            Some(before) if before != place => Err(row.fault(column, "is a name of another model")),
            _ => Ok(()),
        }
    };
    for row in table.rows() {
        let at = place(ids, &row, "id")?;
        add(&row, "id", at)?;
        add(&row, "name", at)?;
    }
    let mut others = String::new();
    for row in other_names.rows() {
        let at = place(ids, &row, "model")?;
        add(&row, "name", at)?;
        others += &format!("({at}, {}), ", rust::text(row.text("name")?));
    }
    let rows: String = by_name.iter().map(|(name, place)| format!("({}, {place}), ", rust::text(name))).collect();
    Ok(format!(
        "static BY_NAME: [(&str, u16); {}] = [{rows}];\nstatic OTHER_NAMES: &[(u16, &str)] = &[{others}];\n",
        by_name.len()
    ))
}

fn place(ids: &Names, row: &Row<'_>, column: &str) -> Checked<usize> {
    ids.position(row.text(column)?).ok_or_else(|| row.fault(column, "is no model"))
}

/// Letters, digits and points alone, all small: as `facts::model::named` compares them.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '.').map(|c| c.to_ascii_lowercase()).collect()
}
