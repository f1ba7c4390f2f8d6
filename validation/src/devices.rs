//! What the rows were measured on: types of the catalogue, its accelerators, and machines that only rows name.

use sagefit::facts::accelerator::{self, Accelerator, AcceleratorKind};
use sagefit::facts::instance::{self, InstanceType};
use sagefit::units::Gib;
use std::sync::LazyLock;

/// What a row was measured on.
#[derive(Debug, Clone, Copy)]
pub enum Machine {
    /// A type of the catalogue.
    Instance(&'static InstanceType),
    /// One kind of accelerator, in whatever host.
    Device(&'static Accelerator),
    /// A CPU that is in no type of the catalogue.
    Processor(&'static Processor),
}

impl Machine {
    /// The accelerator: the device itself, or the one in the instance.
    pub fn accelerator(self) -> Option<&'static Accelerator> {
        match self {
            Self::Instance(instance) => instance.accelerator,
            Self::Device(device) => Some(device),
            Self::Processor(_) => None,
        }
    }
}

/// A CPU that only rows name.
#[derive(Debug)]
pub struct Processor {
    pub id: String,
    pub cores: f64,
    pub vcpus: f64,
    /// Peak of 32-bit floats in 10^12 operations a second.
    pub fp32_tflops: f64,
    pub bandwidth_gb_s: f64,
}

/// The machine of a row's name; nothing where it is not known, such as a TPU.
pub fn find(name: &str) -> Option<Machine> {
    let lower = name.to_ascii_lowercase();
    if lower.contains("tpu") {
        return None;
    }
    let words = || lower.split([' ', '/', '+', '(', ')', '[', ']']);
    if let Some(found) = words().find_map(instance::by_name) {
        return Some(Machine::Instance(found));
    }
    let joined: String = lower.chars().filter(|character| !matches!(character, ' ' | '-')).collect();
    // Processors first: `metal-48xl` without its dash holds the name of a GPU.
    let squeezed: String = lower.chars().filter(|character| *character != ' ').collect();
    let joined_id =
        |processor: &&Processor| squeezed.contains(&processor.id) || joined.contains(&processor.id.replace('-', ""));
    if let Some(processor) = PROCESSORS.iter().find(joined_id) {
        return Some(Machine::Processor(processor));
    }
    device(&joined).map(Machine::Device)
}

/// Which device a name means, without its blanks and dashes: the first pattern all of whose parts occur.
const NAMES: &[(&[&str], &str)] = &[
    (&["rtx5090"], "rtx5090"),
    (&["rtx5080"], "rtx5080"),
    (&["rtx4060ti"], "rtx4060ti"),
    (&["rtx4060"], "rtx4060"),
    (&["rtx3070ti"], "rtx3070ti"),
    (&["rtx3050"], "rtx3050"),
    (&["rtx6000ada"], "rtx6000ada"),
    (&["rtx2000eada"], "rtx2000eada"),
    (&["rtxpro6000"], "RTX PRO 6000"),
    (&["gh200"], "gh200-96"),
    (&["gb200"], "GB200"),
    (&["b200"], "B200"),
    (&["h200", "nvl"], "h200-nvl"),
    (&["h200"], "H200"),
    (&["h100", "nvl"], "h100-nvl"),
    (&["rtx3090"], "rtx3090"),
    (&["rtx4090"], "rtx4090"),
    (&["a6000"], "rtxa6000"),
    (&["a5000"], "rtxa5000"),
    (&["a4000"], "rtxa4000"),
    (&["rtx6000"], "rtx6000"),
    (&["rtx8000"], "rtx8000"),
    (&["2080ti"], "rtx2080ti"),
    (&["2080"], "rtx2080"),
    (&["titanrtx"], "titanrtx"),
    (&["pascaltitanx"], "titanxpascal"),
    (&["maxwelltitanx"], "titanxmaxwell"),
    (&["1080ti"], "gtx1080ti"),
    (&["gtx1080"], "gtx1080"),
    (&["h100", "96gb"], "h100-96"),
    (&["h100", "pci"], "h100-pcie"),
    (&["h100"], "H100"),
    (&["a100pcie80"], "a100-80-pcie"),
    (&["a100", "pci", "80gb"], "a100-80-pcie"),
    (&["a100", "pci"], "a100-40-pcie"),
    (&["a100", "80gb"], "A100 80"),
    (&["a10080"], "A100 80"),
    (&["a100sxm80"], "A100 80"),
    (&["a800"], "A100 80"),
    (&["a100"], "A100 40"),
    (&["v100s"], "v100s-pcie"),
    (&["v100", "pci"], "v100-pcie"),
    (&["v100", "32gb"], "V100 32"),
    (&["v100"], "V100 16"),
    (&["ecs.gn6e"], "V100 32"),
    (&["ecs.gn6i"], "T4"),
    (&["nd40s"], "V100 32"),
    (&["pi2.2xlarge"], "T4"),
    (&["pi1.2xlarge"], "p4"),
    (&["g3."], "m60"),
    (&["a10g"], "A10G"),
    (&["a10"], "a10"),
    (&["a30"], "a30"),
    (&["a40"], "a40"),
    (&["l40s"], "L40S"),
    (&["l20"], "l20"),
    (&["p100"], "p100"),
    (&["p40"], "p40"),
    (&["p4"], "p4"),
    (&["k80"], "K80"),
    (&["t4"], "T4"),
    (&["l4"], "L4"),
    (&["trn2"], "Trainium2"),
];

fn device(name: &str) -> Option<&'static Accelerator> {
    let (_, id) = NAMES.iter().find(|(parts, _)| parts.iter().all(|part| name.contains(part)))?;
    let whole = || accelerator::all().iter().find(|known| known.short == *id);
    DEVICES.iter().find(|device| device.short == *id).or_else(whole).or_else(|| {
        let (short, memory) = id.split_once(' ').unwrap_or((id, ""));
        let memory: Option<f64> = memory.parse().ok();
        accelerator::all()
            .iter()
            .find(|known| known.short == short && memory.is_none_or(|memory| known.memory_nominal_gb == memory))
    })
}

/// GPUs that are in no type of the catalogue, in the engine's own form.
static DEVICES: LazyLock<Vec<Accelerator>> = LazyLock::new(|| {
    table(include_str!("devices.csv"), |cells| {
        let at = |column: usize| cells[column].parse::<f64>().ok();
        let memory = at(6).unwrap_or(0.0);
        Accelerator {
            index: u8::MAX,
            short: cells[0].clone().leak(),
            kind: AcceleratorKind::Gpu,
            architecture: "",
            fp32_tflops: at(1),
            tf32_tflops: at(2),
            fp16_tflops: at(3),
            bf16_tflops: None,
            fp8_tflops: None,
            int8_tops: at(4),
            bf16_fp32_accumulate_tflops: at(5),
            memory_nominal_gb: memory,
            memory: Gib(memory),
            bandwidth_gb_s: at(7),
            confidence: "high",
        }
    })
});

static PROCESSORS: LazyLock<Vec<Processor>> = LazyLock::new(|| {
    table(include_str!("processors.csv"), |cells| {
        let at = |column: usize| cells[column].parse::<f64>().unwrap_or(0.0);
        Processor { id: cells[0].clone(), cores: at(1), vcpus: at(2), fp32_tflops: at(3), bandwidth_gb_s: at(5) }
    })
});

/// The rows of a table that stands beside this file.
pub fn table<T>(text: &str, read: impl Fn(&[String]) -> T) -> Vec<T> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader
        .records()
        .map(|record| {
            let record = record.expect("the table is well formed");
            read(&record.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn device_of(name: &str, short: &str, gb: f64) {
        let found = find(name).and_then(Machine::accelerator).unwrap_or_else(|| panic!("{name} is not found"));
        assert_eq!(found.short, short, "{name}");
        assert_eq!(found.memory_nominal_gb, gb, "{name}");
    }

    #[test]
    fn names_of_rows_are_found() {
        device_of("A100-80GB", "A100", 80.0);
        device_of("A100", "A100", 40.0);
        device_of("A100-40GB-PCIe", "a100-40-pcie", 40.0);
        device_of("NVIDIA A100-SXM4-80GB (500W) (NF5488A5 x 8/node)", "A100", 80.0);
        device_of("V100-32GB (JeanZay)", "V100", 32.0);
        device_of("p3.2xlarge (V100-16GB)", "V100", 16.0);
        device_of("Titan RTX-24GB", "titanrtx", 24.0);
        device_of("RTX3090-24GB", "rtx3090", 24.0);
        device_of("GTX 1080 Ti", "gtx1080ti", 11.0);
        device_of("1 K80 / 30 GB / 8 CPU (Google Cloud)", "K80", 12.0);
        device_of("inf2.48xlarge/trn1.32xlarge", "Inferentia2", 32.0);
        assert!(find("Half of a TPUv2 Pod").is_none());
        assert!(find("").is_none());
    }

    #[test]
    fn processors_and_types_are_found() {
        let Some(Machine::Processor(i9)) = find("CPU i9-10940X (14 cores)") else { panic!("no i9") };
        assert_eq!(i9.cores, 14.0);
        assert!(matches!(find("c3.8xlarge (r3.8xlarge when >60GB)"), Some(Machine::Processor(_))));
        assert!(matches!(find("Azure ND24s CPU (2x E5-2690 v4, 448GB)"), Some(Machine::Processor(_))));
        assert!(matches!(find("c7i.metal-48xl"), Some(Machine::Processor(_))));
        assert!(matches!(find("m7g.2xlarge"), Some(Machine::Instance(_))));
        assert!(matches!(find("ml.g5.12xlarge"), Some(Machine::Instance(_))));
    }
}
