//! The columns of the catalogue: what each says of a type, and the order it brings types into.

use super::row::Row;
use crate::facts::instance::{Arch, Status};
use crate::facts::offer::Offer;
use crate::job::choices::choices;
use crate::units::{Usd, text};

choices! {
    /// A column of the catalogue.
    Column {
        /// The name of the type.
        Type = "type", "Type";
        /// What computes.
        Hardware = "hardware", "Processor";
        /// How many accelerator devices.
        Devices = "devices", "GPUs";
        /// Memory of each device.
        DeviceMemory = "gpu_memory", "Memory of each GPU";
        /// Memory of all devices.
        AllDeviceMemory = "gpu_memory_all", "Memory of all GPUs";
        /// Peak of all devices with 16-bit matrices.
        Tflops = "tflops", "16-bit TFLOPS";
        /// Virtual CPUs.
        Vcpu = "vcpu", "vCPU";
        /// Memory of the instance.
        Memory = "memory", "Memory";
        /// Peak of the network.
        Network = "network", "Network";
        /// Whether it has an Elastic Fabric Adapter.
        Efa = "efa", "EFA";
        /// Local NVMe disks.
        Disk = "nvme", "Local NVMe";
        /// Instruction set.
        Arch = "arch", "CPU architecture";
        /// What it may be used for.
        Uses = "uses", "Uses";
        /// Dollars an hour.
        Price = "price", "Price an hour";
        /// How the price came about.
        Basis = "basis", "Price from";
        /// Dollars for a GPU and hour.
        PerDevice = "usd_per_gpu", "USD per GPU-hour";
        /// Dollars for a vCPU and hour.
        PerVcpu = "usd_per_vcpu", "USD per vCPU-hour";
        /// Dollars for a GiB of memory and hour.
        PerGib = "usd_per_gib", "USD per GiB-hour";
        /// Dollars for a GB of device memory and hour.
        PerDeviceGb = "usd_per_gpu_gb", "USD per GB of GPU memory";
        /// Dollars for 10^12 operations a second and hour.
        PerTflop = "usd_per_tflops", "USD per TFLOPS-hour";
        /// Whether it is offered in the Region.
        Offered = "offered", "In the Region";
        /// Whether it can still be had.
        Status = "status", "Status";
    }
}

/// What is shown of a status.
#[must_use]
pub const fn status(status: Status) -> &'static str {
    match status {
        Status::Current => "current",
        Status::PreviousGeneration => "previous generation",
        Status::Legacy => "no longer maintained",
        Status::Retired => "retired",
        Status::Withdrawn => "withdrawn",
    }
}

/// What is shown of an offer.
#[must_use]
pub const fn offered(offer: Offer) -> &'static str {
    match offer {
        Offer::Listed { .. } => "in the price list",
        Offer::OnEc2 { .. } => "on EC2, not confirmed",
        Offer::NotSold { .. } => "not sold",
        Offer::NotOnEc2 { .. } => "not in this Region",
        Offer::InYourList { .. } => "in your price list",
        Offer::NotInYourList { .. } => "not in your price list",
        Offer::Unknown => "unknown",
    }
}

/// A small price with three significant digits.
fn rate(value: Option<f64>) -> String {
    value.map_or_else(none, |value| format!("${}", text::figure(value)))
}

fn none() -> String {
    "–".to_owned()
}

impl Column {
    /// The columns that are shown at first.
    pub const FIRST: [Self; 8] = [
        Self::Type,
        Self::Hardware,
        Self::AllDeviceMemory,
        Self::Vcpu,
        Self::Memory,
        Self::Network,
        Self::Price,
        Self::Status,
    ];

    /// Whether it is a figure, which stands at the right.
    #[must_use]
    pub const fn is_figure(self) -> bool {
        !matches!(
            self,
            Self::Type
                | Self::Hardware
                | Self::Efa
                | Self::Arch
                | Self::Uses
                | Self::Basis
                | Self::Offered
                | Self::Status
        )
    }

    /// Whether less of it is better; nothing where neither end is.
    #[must_use]
    pub const fn less_is_better(self) -> Option<bool> {
        match self {
            Self::Price | Self::PerDevice | Self::PerVcpu | Self::PerGib | Self::PerDeviceGb | Self::PerTflop => {
                Some(true)
            }
            Self::Devices
            | Self::DeviceMemory
            | Self::AllDeviceMemory
            | Self::Tflops
            | Self::Vcpu
            | Self::Memory
            | Self::Network
            | Self::Disk => Some(false),
            _ => None,
        }
    }

    /// What it says of a type.
    #[must_use]
    pub fn text(self, row: &Row) -> String {
        let one = row.instance;
        let gb = |value: Option<f64>| value.map_or_else(none, |value| format!("{} GB", text::trimmed(value, 0)));
        match self {
            Self::Type => one.name.to_owned(),
            Self::Hardware => match (one.accelerator, one.accelerator_count) {
                (Some(device), 0 | 1) => device.short.to_owned(),
                (Some(device), count) => format!("{count} × {}", device.short),
                (None, _) if one.vcpu > 0 => "CPU".to_owned(),
                _ => none(),
            },
            Self::DeviceMemory | Self::AllDeviceMemory => gb(self.value(row)),
            Self::Memory => row.memory().map_or_else(none, text::memory),
            Self::Network => self.value(row).map_or_else(none, |gbps| format!("{} Gbit/s", text::figure(gbps))),
            Self::Efa => if one.efa { "yes" } else { "no" }.to_owned(),
            Self::Disk => self.value(row).map_or_else(none, |gb| format!("{} GB", text::figure(gb))),
            Self::Arch => match one.arch {
                Arch::X86 => "x86-64".to_owned(),
                Arch::Arm => "Arm".to_owned(),
                Arch::Unknown => none(),
            },
            Self::Uses => {
                let uses: Vec<&str> = one.uses.iter().map(crate::facts::Use::name).collect();
                if uses.is_empty() { none() } else { uses.join(", ") }
            }
            Self::Price => row.hourly().map_or_else(none, |hourly| text::money(Usd(hourly))),
            Self::Basis => row.price.map_or_else(none, |price| price.words()),
            Self::PerDevice | Self::PerVcpu | Self::PerGib | Self::PerDeviceGb | Self::PerTflop => {
                rate(self.value(row))
            }
            Self::Offered => offered(row.offer).to_owned(),
            Self::Status => status(one.status).to_owned(),
            Self::Devices | Self::Tflops | Self::Vcpu => self.value(row).map_or_else(none, text::figure),
        }
    }

    /// What types are sorted by; nothing stands last in either direction.
    #[must_use]
    pub fn value(self, row: &Row) -> Option<f64> {
        let one = row.instance;
        let there = |value: f64| Some(value).filter(|value| *value > 0.0);
        match self {
            Self::Type => Some(f64::from(one.index)),
            Self::Hardware => one
                .accelerator
                .map(|device| f64::from(device.index) * 1e3 + f64::from(one.accelerator_count))
                .or_else(|| (one.vcpu > 0).then_some(-1.0)),
            Self::Devices => there(f64::from(one.accelerator_count)),
            Self::DeviceMemory => there(one.accelerator.map_or(0.0, |device| device.memory_nominal_gb)),
            Self::AllDeviceMemory => there(row.device_memory()),
            Self::Tflops => row.tflops(),
            Self::Vcpu => there(f64::from(one.vcpu)),
            Self::Memory => row.memory().map(crate::units::Gib::value),
            Self::Network => there(f64::from(one.network_gbps)),
            Self::Efa => Some(f64::from(u8::from(one.efa))),
            Self::Disk => there(f64::from(one.local_nvme_gb)),
            Self::Arch => match one.arch {
                Arch::X86 => Some(0.0),
                Arch::Arm => Some(1.0),
                Arch::Unknown => None,
            },
            Self::Uses => there(one.uses.iter().count() as f64),
            Self::Price => row.hourly(),
            Self::Basis => row.price.map(|price| f64::from(u8::from(price.basis.is_estimate()))),
            Self::PerDevice => row.hourly_for(f64::from(one.accelerator_count)),
            Self::PerVcpu => row.hourly_for(f64::from(one.vcpu)),
            Self::PerGib => row.hourly_for(one.memory.value()),
            Self::PerDeviceGb => row.hourly_for(row.device_memory()),
            Self::PerTflop => row.hourly_for(row.tflops().unwrap_or_default()),
            Self::Offered => match row.offer {
                Offer::Listed { .. } | Offer::InYourList { .. } => Some(0.0),
                Offer::OnEc2 { .. } => Some(1.0),
                Offer::NotSold { .. } | Offer::NotOnEc2 { .. } | Offer::NotInYourList { .. } => Some(2.0),
                Offer::Unknown => None,
            },
            Self::Status => Some(f64::from(one.status as u8)),
        }
    }
}

/// A column and whether it rises; nothing is the order of the catalogue.
pub type Order = Option<(Column, bool)>;

/// Brings types into an order. What is not known stands last in either direction; equals keep the catalogue's order.
pub fn sort(rows: &mut [Row], by: Order) {
    let Some((column, rising)) = by else { return };
    rows.sort_by(|a, b| match (column.value(a), column.value(b)) {
        (Some(a), Some(b)) if rising => a.total_cmp(&b),
        (Some(a), Some(b)) => b.total_cmp(&a),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
}

#[cfg(test)]
mod tests {
    use super::super::row::rows;
    use super::*;
    use crate::facts::Region;

    #[test]
    fn sorting_turns_around_and_keeps_the_unknown_last() {
        let all = rows(None, Region::UsEast1, &crate::facts::Prices::default());
        for column in Column::ALL {
            for rising in [true, false] {
                let mut sorted = all.clone();
                sort(&mut sorted, Some((*column, rising)));
                let mut values: Vec<f64> = sorted.iter().filter_map(|row| column.value(row)).collect();
                assert!(sorted.iter().skip(values.len()).all(|row| column.value(row).is_none()));
                if !rising {
                    values.reverse();
                }
                assert!(values.is_sorted(), "{column:?}");
            }
        }
    }

    #[test]
    fn a_ratio_is_the_price_over_what_it_is_of() {
        let all = rows(None, Region::UsEast1, &crate::facts::Prices::default());
        let row = all.iter().find(|row| row.instance.name == "ml.p4d.24xlarge").unwrap();
        let hourly = row.hourly().unwrap();
        assert!((Column::PerDevice.value(row).unwrap() * 8.0 - hourly).abs() < 1e-9);
        assert!((Column::PerVcpu.value(row).unwrap() * 96.0 - hourly).abs() < 1e-9);
        assert!((Column::PerDeviceGb.value(row).unwrap() * 320.0 - hourly).abs() < 1e-9);
        let cpu = all.iter().find(|row| row.instance.name == "ml.m5.xlarge").unwrap();
        assert_eq!((Column::PerDevice.value(cpu), Column::PerTflop.value(cpu)), (None, None));
        assert_eq!(Column::PerDevice.text(cpu), "–");
    }

    #[test]
    fn every_cell_says_something() {
        for row in rows(None, Region::EuCentral1, &crate::facts::Prices::default()) {
            for column in Column::ALL {
                let text = column.text(&row);
                assert!(!text.is_empty() && !text.contains("NaN") && !text.contains("inf "), "{column:?}: {text}");
            }
        }
    }
}
