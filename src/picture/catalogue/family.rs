//! The families as cards: what each letter stands for, and the families that begin with it.

use crate::facts::family::{Class, Family, families};
use crate::facts::instance::{self, InstanceType, Status};

/// A letter with its families.
#[derive(Debug, Clone)]
pub struct Card {
    /// What the letter says.
    pub class: Class,
    /// Its families, the newest generation first.
    pub families: Vec<Member>,
}

/// A family of a card.
#[derive(Debug, Clone)]
pub struct Member {
    /// The family.
    pub family: &'static Family,
    /// Its types, from small to large.
    pub types: Vec<&'static InstanceType>,
}

impl Member {
    /// Whether any of its types can still be had.
    #[must_use]
    pub fn offered(&self) -> bool {
        self.types.iter().any(|one| one.status <= Status::PreviousGeneration)
    }

    /// How many types it has and from which to which size: `9 types, large to 48xlarge`.
    #[must_use]
    pub fn sizes(&self) -> String {
        match self.types.as_slice() {
            [] => "no types".to_owned(),
            [one] => format!("1 type, {}", one.size()),
            [first, .., last] => format!("{} types, {} to {}", self.types.len(), first.size(), last.size()),
        }
    }
}

/// A card for every letter that has a family, in the order of [`Class::ALL`].
#[must_use]
pub fn cards() -> Vec<Card> {
    let of = |class: &Class| {
        let mut members: Vec<Member> = families()
            .iter()
            .filter(|family| family.class == *class)
            .map(|family| Member {
                family,
                types: instance::all().iter().filter(|one| one.family == family.name).collect(),
            })
            .filter(|member| !member.types.is_empty())
            .collect();
        members.sort_by(|a, b| b.family.generation.cmp(&a.family.generation));
        Card { class: *class, families: members }
    };
    Class::ALL.iter().map(of).filter(|card| !card.families.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_stands_on_one_card() {
        let cards = cards();
        let types: usize = cards.iter().flat_map(|card| &card.families).map(|member| member.types.len()).sum();
        assert_eq!(types, instance::all().len());
        for member in cards.iter().flat_map(|card| &card.families) {
            assert!(!member.sizes().starts_with("no "), "{}", member.family.name);
        }
    }

    #[test]
    fn families_stand_newest_first_under_their_letter() {
        for card in cards() {
            let generations: Vec<u8> = card.families.iter().map(|member| member.family.generation).collect();
            assert!(generations.is_sorted_by(|a, b| a >= b), "{:?}", card.class);
        }
    }
}
