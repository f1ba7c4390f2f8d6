//! The catalogue of instance types as JSON: [`catalogue_json`].

use serde::Serialize;

use super::{ScriptError, written};
use crate::facts::instance::{Arch, Use};
use crate::facts::own::Prices;
use crate::facts::region::Region;
use crate::facts::{CATALOGUE_DATE, Offer};
use crate::picture::catalogue::column::{offered, status};
use crate::picture::catalogue::row::{Row, rows};
use crate::units::rounded;

/// Every instance type of SageMaker, for one Region.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct CatalogueOut {
    /// The date of the catalogue.
    date: &'static str,
    /// The code of the Region that prices and offers are of.
    region: &'static str,
    /// Every type.
    types: Vec<TypeOut>,
}

/// An instance type.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct TypeOut {
    /// Its name as the API takes it.
    instance_type: &'static str,
    /// The part of the name that names the family.
    family: &'static str,
    /// Virtual CPUs; absent where they are not on record.
    #[serde(skip_serializing_if = "Option::is_none")]
    vcpus: Option<u16>,
    /// Memory; absent where it is not on record.
    #[serde(skip_serializing_if = "Option::is_none")]
    memory_gib: Option<f64>,
    /// Its accelerators.
    #[serde(skip_serializing_if = "Option::is_none")]
    accelerators: Option<AcceleratorsOut>,
    /// Network peak in Gbit/s; absent where it is not on record.
    #[serde(skip_serializing_if = "Option::is_none")]
    network_gbps: Option<f64>,
    /// Whether it has an Elastic Fabric Adapter.
    efa: bool,
    /// Local NVMe disks, all together; 0 for EBS only.
    local_nvme_gb: u32,
    /// What containers must be built for: `x86_64` or `arm64`; absent where it is not on record.
    #[serde(skip_serializing_if = "Option::is_none")]
    architecture: Option<&'static str>,
    /// What the SageMaker API accepts it for.
    uses: Vec<&'static str>,
    /// Whether it can still be had.
    status: &'static str,
    /// How well it is known that it is offered in the Region, for the use of its price.
    offered: &'static str,
    /// Whether that knowledge is enough to recommend it there.
    may_be_recommended: bool,
    /// Its price; absent where none is on record.
    #[serde(skip_serializing_if = "Option::is_none")]
    price: Option<HourOut>,
}

/// The accelerators of a type.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct AcceleratorsOut {
    /// What they are.
    name: &'static str,
    /// How many.
    count: u8,
    /// Memory of each, as the maker states it.
    memory_gb_each: f64,
}

/// The price of an hour.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct HourOut {
    /// For one instance.
    usd_per_hour: f64,
    /// The use that it is of.
    #[serde(rename = "for")]
    used: &'static str,
    /// How it came about.
    basis: String,
    /// When it was read.
    date: String,
    /// Where it was read.
    source: &'static str,
}

impl TypeOut {
    fn new(row: &Row) -> Self {
        let one = row.instance;
        let known = |figure: f64| Some(figure).filter(|figure| *figure > 0.0).map(rounded);
        Self {
            instance_type: one.name,
            family: one.family,
            vcpus: Some(one.vcpu).filter(|vcpus| *vcpus > 0),
            memory_gib: known(one.memory.value()),
            accelerators: one.accelerator.map(|accelerator| AcceleratorsOut {
                name: accelerator.short,
                count: one.accelerator_count,
                memory_gb_each: rounded(accelerator.memory_nominal_gb),
            }),
            network_gbps: known(f64::from(one.network_gbps)),
            efa: one.efa,
            local_nvme_gb: one.local_nvme_gb,
            architecture: match one.arch {
                Arch::X86 => Some("x86_64"),
                Arch::Arm => Some("arm64"),
                Arch::Unknown => None,
            },
            uses: one.uses.iter().map(Use::name).collect(),
            status: status(one.status),
            offered: offered(row.offer),
            may_be_recommended: Offer::stands(row.offer),
            price: row.price.zip(row.used).map(|(price, used)| HourOut {
                usd_per_hour: price.usd_per_hour.value(),
                used: used.name(),
                basis: price.words(),
                date: price.date.to_string(),
                source: price.source(),
            }),
        }
    }
}

/// Every instance type as JSON, with prices and offers of a Region; of us-east-1 where none is named. The price is for the
/// first use that the type is sold for: training, else hosting, and so on.
///
/// # Errors
/// [`ScriptError::NoSuchRegion`].
pub fn catalogue_json(region: Option<&str>) -> Result<String, ScriptError> {
    let region = match region {
        None => Region::UsEast1,
        Some(code) => Region::from_code(code).ok_or_else(|| ScriptError::NoSuchRegion(code.to_owned()))?,
    };
    let types = rows(None, region, &Prices::default()).iter().map(TypeOut::new).collect();
    written(&CatalogueOut { date: CATALOGUE_DATE, region: region.code(), types })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_is_there_with_what_it_has() {
        let all: serde_json::Value = serde_json::from_str(&catalogue_json(None).unwrap()).unwrap();
        let types = all["types"].as_array().unwrap();
        assert_eq!(types.len(), crate::facts::instance::all().len());
        // AWS: 96 vCPU, 1152 GiB, eight A100 with 40 GB, 400 Gbit/s with EFA.
        let p4d = types.iter().find(|one| one["instance_type"] == "ml.p4d.24xlarge").unwrap();
        assert_eq!((&p4d["vcpus"], &p4d["memory_gib"]), (&96.into(), &1152.0.into()));
        assert_eq!((&p4d["accelerators"]["count"], &p4d["accelerators"]["memory_gb_each"]), (&8.into(), &40.0.into()));
        assert_eq!((&p4d["network_gbps"], &p4d["efa"]), (&400.0.into(), &true.into()));
        assert!(p4d["price"]["usd_per_hour"].as_f64().unwrap() > 20.0);
    }

    #[test]
    fn a_region_that_is_none_is_refused_with_its_name() {
        assert_eq!(
            catalogue_json(Some("mars-1")).unwrap_err().to_string(),
            "`mars-1` is no AWS Region; write its code, such as eu-central-1"
        );
    }
}
