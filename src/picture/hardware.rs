//! The hardware of a type in words.

use crate::facts::accelerator::{Accelerator, AcceleratorKind};
use crate::facts::instance::InstanceType;
use crate::units::text;

/// The hardware of a type: `1 × `, `NVIDIA `, `L40S 48 GB`, then `4 vCPU` and `32 GiB`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hardware {
    /// How many devices, their maker, and what they are; nothing for a CPU.
    pub device: Option<(u8, &'static str, String)>,
    /// Cores and memory, as far as they are on record.
    pub rest: Vec<String>,
}

const fn maker(device: &Accelerator) -> &'static str {
    match device.kind {
        AcceleratorKind::Gpu => "NVIDIA",
        AcceleratorKind::Inferentia | AcceleratorKind::Trainium => "AWS",
        AcceleratorKind::Gaudi => "Habana",
        AcceleratorKind::ElasticInference => "",
    }
}

/// The hardware of a type.
#[must_use]
pub fn hardware(instance: &InstanceType) -> Hardware {
    let device = instance.accelerator.map(|device| {
        let name = format!("{} {} GB", device.short, text::trimmed(device.memory_nominal_gb, 0));
        (instance.accelerator_count, maker(device), name)
    });
    let mut rest = Vec::new();
    if instance.vcpu > 0 {
        rest.push(format!("{} vCPU", instance.vcpu));
    }
    if instance.memory.value() > 0.0 {
        rest.push(text::memory(instance.memory));
    }
    Hardware { device, rest }
}

/// The hardware of a type in one short line: `L40S 48 GB · 4 vCPU · 32 GiB`.
#[must_use]
pub fn short(instance: &InstanceType) -> String {
    let Hardware { device, rest } = hardware(instance);
    let device = device.map(|(count, _, name)| if count > 1 { format!("{count} × {name}") } else { name });
    device.into_iter().chain(rest).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::instance::by_name;

    #[test]
    fn devices_come_before_cores_and_memory() {
        let words = |name| by_name(name).map(short).unwrap_or_default();
        assert_eq!(words("ml.g5.xlarge"), "A10G 24 GB · 4 vCPU · 16 GiB");
        assert_eq!(words("ml.p4d.24xlarge"), "8 × A100 40 GB · 96 vCPU · 1152 GiB");
        assert_eq!(words("ml.c5.xlarge"), "4 vCPU · 8 GiB");
    }
}
