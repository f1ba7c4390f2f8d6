//! What the letters of families stand for (chapter row S1).

use super::{Card, Deck, listed, sentence};
use crate::facts::family::{Class, families};
use crate::facts::{InstanceType, instance};
use crate::units::text;

/// The letters that are asked, with the chapter's word for those that it names.
const ASKED: [(Class, &str); 9] = [
    (Class::Burstable, "tiny"),
    (Class::General, "medium"),
    (Class::Compute, "compute"),
    (Class::Memory, "memory"),
    (Class::GpuG, "GPU"),
    (Class::GpuP, "GPU"),
    (Class::Inferentia, ""),
    (Class::Trainium, ""),
    (Class::ElasticInference, ""),
];

pub(super) fn cards() -> Vec<Card> {
    ASKED.into_iter().filter_map(|(class, word)| card(class, word)).collect()
}

fn card(class: Class, word: &str) -> Option<Card> {
    let of_class: Vec<_> = families().iter().filter(|family| family.class == class).collect();
    let names: Vec<&str> = of_class.iter().map(|family| family.name).collect();
    let source = of_class.first()?.source;
    let letter = class.letter();
    let front = ["Family letter ", letter, ": what does it stand for?"].concat();
    // The class says the chapter's word itself, or is told by it.
    let told = class.words().starts_with(word);
    let meaning = if told { sentence(class.words()) } else { sentence(&[word, ": ", class.words()].concat()) };
    let mut back = vec![meaning];
    if let Some(ratio) = ratio(class).filter(|_| class != Class::Burstable) {
        back.push(["About ", &text::figure(ratio), " GiB of memory for each vCPU."].concat());
    }
    back.push(["Families: ", &listed(&names), "."].concat());
    let mut card = Deck::Letters.card(letter, "family", front, &back, &source);
    if !word.is_empty() {
        card.source = ["Study chapter, row S1; ", source.title].concat();
    }
    Some(card)
}

/// The GiB of memory that most types of a CPU class have for each vCPU, to the nearest whole number.
fn ratio(class: Class) -> Option<f64> {
    let of_class = |instance: &&InstanceType| instance.family_info().class == class && instance.is_cpu();
    let each = |instance: &InstanceType| (instance.memory.value() / f64::from(instance.vcpu)).round();
    let mut counts: Vec<(f64, u32)> = Vec::new();
    for ratio in instance::all().iter().filter(of_class).map(each) {
        match counts.iter_mut().find(|(known, _)| *known == ratio) {
            Some((_, count)) => *count += 1,
            None => counts.push((ratio, 1)),
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(ratio, _)| ratio)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// AWS on its general, compute and memory families: 4, 2 and 8 GiB for each vCPU.
    #[test]
    fn memory_for_a_vcpu() {
        assert_eq!(ratio(Class::General), Some(4.0));
        assert_eq!(ratio(Class::Compute), Some(2.0));
        assert_eq!(ratio(Class::Memory), Some(8.0));
        assert_eq!(ratio(Class::GpuP), None);
    }
}
