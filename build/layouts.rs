//! `layouts.csv`: experts, windows and latents of language models.

use crate::reader::{Checked, Names, Table};

/// The columns.
pub const COLUMNS: &[&str] =
    &["model", "experts", "chosen", "window_layers", "window", "latent", "published", "source"];

const PUBLISHED: &[(&str, &str)] = &[("half", "Half"), ("fp8", "Fp8"), ("int4", "Int4"), ("mxfp4", "Mxfp4")];

/// Checks the rows and writes them by the place of their model.
pub fn table(table: &Table, models: &Table) -> Checked<String> {
    let mut names = Names::of(models);
    for row in models.rows() {
        names.add(&row, "id")?;
    }
    let (mut rows, mut before) = (Vec::new(), None);
    for row in table.rows() {
        let at = row.refer("model", &names)?;
        if before >= Some(at) {
            return Err(row.fault("model", "is not in the order of models.csv"));
        }
        before = Some(at);
        let (experts, chosen) = (row.whole("experts", 0..=1024)?, row.whole("chosen", 0..=64)?);
        if chosen > experts || (chosen == 0) != (experts == 0) {
            return Err(row.fault("chosen", "does not fit experts"));
        }
        row.text("source")?;
        rows.push(format!(
            "(Layout {{ experts: {experts}, chosen: {chosen}, window_layers: {}, window: {}, latent: {}, \
             published: Published::{} }}, {at}),\n",
            row.whole("window_layers", 0..=500)?,
            row.whole("window", 0..=1_000_000)?,
            row.choice("latent", &[("yes", "true"), ("no", "false")])?,
            row.choice("published", PUBLISHED)?,
        ));
    }
    Ok(format!("static LAYOUTS: [(Layout, u16); {}] = [{}];\n", rows.len(), rows.concat()))
}
