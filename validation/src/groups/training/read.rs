//! What rows say in words, in the engine's terms.

use crate::devices::{Machine, find};
use crate::row::Row;
use sagefit::facts::accelerator::AcceleratorKind;
use sagefit::job::Precision;
use sagefit::sizing::training_time::{Chip, Layout, Sharding};

/// The number format, and how many times faster than 16 bits its matrices are.
pub fn precision(row: &Row) -> (Precision, f64) {
    let text = row.precision.to_ascii_lowercase();
    let method = row.method.to_ascii_lowercase();
    if text.contains("fp8") {
        (Precision::Mixed, 1.4)
    } else if text.starts_with("fp32") || text.starts_with("tf32") || (text.is_empty() && method.contains("fp32")) {
        (Precision::Fp32, 1.0)
    } else {
        (Precision::Mixed, 1.0)
    }
}

/// The device of a row.
pub fn chip(row: &Row, precision: Precision) -> Result<Chip, &'static str> {
    let device = find(&row.machine).and_then(Machine::accelerator).ok_or("the machine is not known")?;
    let lower = row.machine.to_ascii_lowercase();
    let cards = lower.contains("pci") || lower.contains("rtx") || lower.contains("titan");
    let linked = !cards && device.bandwidth_gb_s.is_some_and(|bandwidth| bandwidth > 865.0 || is_neuron(row));
    Chip::of(device, precision, linked).ok_or("the peak or bandwidth of the device is not on record")
}

/// Whether it ran on Neuron devices, of which rows count whole instances.
pub fn is_neuron(row: &Row) -> bool {
    find(&row.machine)
        .and_then(Machine::accelerator)
        .is_some_and(|device| matches!(device.kind, AcceleratorKind::Trainium | AcceleratorKind::Inferentia))
}

/// The number before `x` after a bracket, as in `DGX-1 (8x V100 32GB)`.
fn in_brackets(text: &str) -> Option<f64> {
    text.split('(').skip(1).find_map(|part| {
        let digits: String = part.chars().take_while(char::is_ascii_digit).collect();
        part.get(digits.len()..).filter(|rest| rest.starts_with(['x', ' ']) && rest.trim_start().starts_with('x'))?;
        digits.parse().ok()
    })
}

/// How a row is spread over devices.
pub fn layout(row: &Row, chip: &Chip, sharding: Sharding) -> Layout {
    let (mut devices, mut per_node) = (row.devices, 8.0);
    if let Some(Machine::Instance(instance)) = find(&row.machine)
        && instance.accelerator_count > 0
    {
        per_node = f64::from(instance.accelerator_count);
        if is_neuron(row) {
            devices *= per_node;
        }
    }
    if row.machine.contains("JeanZay") {
        per_node = 4.0;
    }
    if let Some(count) = in_brackets(&row.notes).filter(|count| *count >= 2.0) {
        per_node = count;
        if let Some(nodes) = row.noted("nodes=") {
            devices = nodes * count;
        }
    }
    if row.method.to_ascii_lowercase().contains("multinode") {
        per_node = (devices / 2.0).max(1.0);
    }
    // Networks of DGX-1, DGX A100 and DGX H100, where the row names none.
    let usual = if chip.bandwidth < 1.2e12 {
        50e9
    } else if chip.peak < 500e12 {
        200e9
    } else {
        400e9
    };
    let network = match find(&row.machine) {
        Some(Machine::Instance(instance)) => f64::from(instance.network_gbps) / 8.0 * 1e9,
        _ if row.notes.contains("4x100Gb") => 50e9,
        _ => usual,
    };
    let mut layout = Layout::data_parallel(devices, per_node, network, sharding);
    let words = format!("{} {}", row.method, row.notes).to_ascii_uppercase();
    layout.tensor = after(&words, "TP").unwrap_or(1.0);
    layout.pipeline = after(&words, "PP").unwrap_or(1.0);
    if is_neuron(row) {
        // The topology counts cores, two of which make a device.
        layout.tensor = (layout.tensor / 2.0).max(1.0);
    }
    layout
}

/// The number after a name and `=` or nothing, as in `TP=8` or `TP8`.
pub fn after(text: &str, name: &str) -> Option<f64> {
    text.match_indices(name).find_map(|(at, _)| {
        let rest = text.get(at + name.len()..)?;
        let rest = rest.trim_start_matches(['=', ' ']);
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok()
    })
}

/// Whether activations are recomputed, as far as the row says.
pub fn recomputed(row: &Row) -> bool {
    let method = row.method.to_ascii_lowercase();
    let notes = row.notes.to_ascii_lowercase();
    let off = method.contains("checkpointing=false") || method.contains("checkpointing false");
    // Where each row adds one technique to the one above, checkpointing is on from the row that names it.
    let cumulative = notes.contains("techniques are cumulative") && !method.contains("lora");
    !off && (method.contains("checkpointing")
        || method.contains("full ac")
        || (notes.contains("checkpointing") && !cumulative)
        || (notes.contains("techniques are cumulative") && method.contains("lora")))
}
