//! Device memory of training.

use super::setup::setup;
use super::{in_unit, is_memory};
use crate::group::{Group, Outcome};
use crate::row::Row;
use sagefit::sizing::device;
use sagefit::sizing::memory::states::Stage;
use sagefit::sizing::memory::training::{Network, Setup, Tuned};
use sagefit::units::Gib;

/// One kind of training.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part {
    Encoder,
    Cnn,
    Full,
    Lora,
    Qlora,
    Sharded,
}

impl Part {
    pub const ALL: [Self; 6] = [Self::Encoder, Self::Cnn, Self::Full, Self::Lora, Self::Qlora, Self::Sharded];

    fn of(setup: &Setup) -> Self {
        match (setup.tuned, &setup.network) {
            (_, Network::Images(_)) => Self::Cnn,
            (Tuned::Adapters { frozen, .. }, _) if frozen < 2.0 => Self::Qlora,
            (Tuned::Adapters { .. }, _) => Self::Lora,
            _ if setup.stage > Stage::Whole => Self::Sharded,
            (_, Network::Layers(layers)) if layers.encoder => Self::Encoder,
            _ => Self::Full,
        }
    }
}

impl Group for Part {
    fn name(&self) -> &'static str {
        match self {
            Self::Encoder => "training memory: BERT, all weights",
            Self::Cnn => "training memory: CNN",
            Self::Full => "training memory: LLM, all weights, one GPU",
            Self::Lora => "training memory: LoRA, adapters",
            Self::Qlora => "training memory: QLoRA",
            Self::Sharded => "training memory: all weights, ZeRO and FSDP",
        }
    }

    fn predict(&self, row: &Row) -> Outcome {
        let on_device = row.metric.starts_with("gpu_memory") && row.workload == "training" && row.machine != "any";
        if !is_memory(row) || !on_device || row.seq_text.contains("rows") {
            return Outcome::NotMine;
        }
        let setup = match setup(row) {
            Ok(setup) => setup,
            // The first group counts what no group can size.
            Err(why) if *self == Self::Encoder => return Outcome::skipped(why),
            Err(_) => return Outcome::NotMine,
        };
        if Self::of(&setup) != *self {
            return Outcome::NotMine;
        }
        let memory = setup.memory();
        // PyTorch's own counters know neither the context nor the allocator's gaps.
        let allocated = row.metric.contains("allocated") || row.metric.contains("active");
        let each = if allocated { Gib::from_bytes(memory.in_use()) } else { memory.reserved() };
        let devices = if row.metric.contains("total") { row.devices } else { 1.0 };
        in_unit(row, device::band(&setup, each).scale(devices))
    }
}
