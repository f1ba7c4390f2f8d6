//! The catalogue as a file: the types that are shown, in their order, with every column.

use super::column::Column;
use super::look::Look;
use super::row::Row;
use crate::facts::CATALOGUE_DATE;
use crate::picture::candidates::csv::{line, plain};

/// The name of the file.
#[must_use]
pub fn file_name(look: &Look) -> String {
    format!("sagefit-catalogue-{}-{CATALOGUE_DATE}.csv", look.filter.region().code())
}

/// The heading of a column: its key with the unit of its figures.
const fn head(column: Column) -> &'static str {
    match column {
        Column::DeviceMemory => "gpu_memory_gb",
        Column::AllDeviceMemory => "gpu_memory_all_gb",
        Column::Memory => "memory_gib",
        Column::Network => "network_gbit_s",
        Column::Disk => "nvme_gb",
        Column::Price => "usd_an_hour",
        Column::PerDevice => "usd_per_gpu_hour",
        Column::PerVcpu => "usd_per_vcpu_hour",
        Column::PerGib => "usd_per_gib_hour",
        Column::PerDeviceGb => "usd_per_gpu_gb_hour",
        Column::PerTflop => "usd_per_tflops_hour",
        other => other.key(),
    }
}

fn cell(column: Column, row: &Row) -> String {
    if column.is_figure() {
        return plain(column.value(row));
    }
    Some(column.text(row)).filter(|text| text != "–").unwrap_or_default()
}

/// The rows as comma-separated values (RFC 4180), with a heading; Region, and date and source of each price, stand last.
#[must_use]
pub fn csv(look: &Look, rows: &[Row]) -> String {
    let mut heads: Vec<String> = Column::ALL.iter().map(|column| head(*column).to_owned()).collect();
    heads.extend(["region", "price_for", "price_date", "price_source"].map(str::to_owned));
    let mut text = line(&heads);
    for row in rows {
        let mut cells: Vec<String> = Column::ALL.iter().map(|column| cell(*column, row)).collect();
        cells.push(look.filter.region().code().to_owned());
        cells.push(row.used.map_or("", |used| used.name()).to_owned());
        cells.push(row.price.map_or_else(String::new, |price| price.date.to_string()));
        cells.push(row.price.map_or("", |price| price.source()).to_owned());
        text.push_str(&line(&cells));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_has_a_cell_for_each_heading_and_figures_are_plain() {
        let look = Look::read("?q=p4d");
        let file = csv(&look, &look.rows(&Default::default()));
        let mut reader = ::csv::Reader::from_reader(file.as_bytes());
        let heads = reader.headers().unwrap().clone();
        let records: Vec<_> = reader.records().map(Result::unwrap).collect();
        assert_eq!(records.len(), look.rows(&Default::default()).len());
        let at = |name: &str| heads.iter().position(|head| head == name).unwrap();
        let one = records.iter().find(|record| &record[at("type")] == "ml.p4d.24xlarge").unwrap();
        // AWS: 96 vCPU, 1152 GiB, eight A100 with 40 GB, 400 Gbit/s.
        assert_eq!((&one[at("vcpu")], &one[at("memory_gib")]), ("96", "1152"));
        assert_eq!((&one[at("gpu_memory_all_gb")], &one[at("network_gbit_s")]), ("320", "400"));
        assert_eq!(&one[at("region")], "us-east-1");
    }
}
