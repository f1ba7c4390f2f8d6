//! `models.csv`: well-known models.

use crate::reader::{Checked, Names, Table};
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

const KINDS: &[(&str, &str)] = &[
    ("cnn", "Cnn"),
    ("vit", "Vit"),
    ("encoder", "Encoder"),
    ("decoder", "Decoder"),
    ("encoder-decoder", "EncoderDecoder"),
    ("diffusion", "Diffusion"),
];

/// Checks the rows and writes them.
pub fn table(table: &Table) -> Checked<String> {
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
    Ok(rust::table("MODELS", "Model", &rows) + &sources)
}
