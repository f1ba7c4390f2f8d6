//! What memory an accelerator has.

use super::{Card, Deck, id, listed};
use crate::facts::accelerator::{self, Accelerator, AcceleratorKind};
use crate::facts::instance;
use crate::units::text;

/// When the figures of accelerators were put together (the data's README).
const READ: &str = "2026-11";

pub(super) fn cards() -> Vec<Card> {
    accelerator::all().iter().filter_map(card).collect()
}

/// Nothing for a device that no type has.
fn card(device: &'static Accelerator) -> Option<Card> {
    let record = device.record()?;
    let mut families: Vec<&str> = Vec::new();
    for instance in instance::all().iter().filter(|instance| instance.accelerator == Some(device)) {
        if !families.contains(&instance.family) {
            families.push(instance.family);
        }
    }
    if families.is_empty() {
        return None;
    }
    let nominal = text::trimmed(device.memory_nominal_gb, 0);
    let mut back = vec![[&nominal, " GB."].concat()];
    let usable = device.memory.value();
    if (usable - device.memory_nominal_gb).abs() > 0.5 {
        back.push([&text::trimmed(usable, 1), " GiB of it are usable."].concat());
    }
    back.push([record.name, "."].concat());
    // The maker's name often holds the answer, so the front has the short one.
    let front = if device.kind == AcceleratorKind::ElasticInference {
        ["Elastic Inference ", device.short, ": how much memory?"].concat()
    } else {
        let named: Vec<String> = families.iter().map(|family| ["ml.", family].concat()).collect();
        let named: Vec<&str> = named.iter().map(String::as_str).collect();
        [&listed(&named), ": how much memory does each ", device.short, " have?"].concat()
    };
    let topic = match device.kind {
        AcceleratorKind::ElasticInference | AcceleratorKind::Inferentia => "accelerator",
        _ => "memory",
    };
    Some(Card {
        id: id(Deck::Accelerators, &[device.short, " ", &nominal].concat()),
        deck: Deck::Accelerators,
        topic,
        front,
        back: back.join("\n"),
        source: record.source.to_owned(),
        date: READ,
    })
}
