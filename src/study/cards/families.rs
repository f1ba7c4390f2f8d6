//! What a family has and is for: every family with accelerators, and the CPU families of the book.

use super::{Card, Deck};
use crate::facts::family::{Class, Family, families};
use crate::facts::instance::{self, InstanceType};
use crate::units::text;

pub(super) fn cards() -> Vec<Card> {
    families().iter().filter(|family| family.book || !family.class.is_cpu()).filter_map(card).collect()
}

fn card(family: &'static Family) -> Option<Card> {
    // What is neither offered for jobs nor has a name of its own is not asked: clusters and notebooks of one purpose.
    if matches!(family.class, Class::Other) {
        return None;
    }
    let types: Vec<&InstanceType> = instance::all().iter().filter(|instance| instance.family == family.name).collect();
    let name = ["ml.", family.name].concat();
    let (front, held) = match family.class {
        Class::ElasticInference => ([&name, ": what is it, and what was it for?"].concat(), None),
        class if class.is_cpu() => ([&name, ": what is it for?"].concat(), None),
        _ => ([&name, ": which accelerators, and what for?"].concat(), devices(&types)),
    };
    let back: Vec<String> = [family.role().to_owned()].into_iter().chain(held).collect();
    let topic = match family.class {
        Class::GpuG | Class::Inferentia | Class::ElasticInference => "accelerator",
        Class::Trainium | Class::Gaudi => "processor",
        _ => "family",
    };
    Some(Deck::Families.card(family.name, topic, front, &back, &family.source))
}

/// The accelerator of a family, and how many its types have.
fn devices(types: &[&InstanceType]) -> Option<String> {
    let device = types.iter().find_map(|instance| instance.accelerator)?;
    let counts = || types.iter().map(|instance| instance.device_count()).filter(|count| *count > 0);
    let (least, most) = (counts().min()?, counts().max()?);
    let count = if least == most { most.to_string() } else { [least.to_string(), most.to_string()].join(" to ") };
    let memory = text::trimmed(device.memory_nominal_gb, 0);
    Some([&count, " ", device.short, " in an instance, ", &memory, " GB each."].concat())
}
