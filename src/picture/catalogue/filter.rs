//! Which types of the catalogue are shown. Each criterion is described once: form, link and filter are made of it.

use super::row::Row;
use crate::facts::accelerator;
use crate::facts::family::Class;
use crate::facts::instance::{Status, Use};
use crate::facts::region::Region;
use crate::job::choices::choices;
use crate::picture::candidates::sift::holds;
use crate::units::number;

choices! {
    /// What types are filtered by: the key of the link and the label of the form.
    Criterion {
        /// Words that the name, its family or its hardware has.
        Text = "q", "Search";
        /// A use.
        Use = "use", "Use";
        /// The Region of prices and offers.
        Region = "region", "Region";
        /// The letter of the family.
        Letter = "letter", "Family letter";
        /// What computes.
        Processor = "processor", "Processor";
        /// Least memory of each device.
        DeviceMemory = "gpu_memory", "Memory of each GPU, at least";
        /// Least virtual CPUs.
        Vcpu = "vcpu", "vCPU, at least";
        /// Least memory.
        Memory = "memory", "Memory, at least";
        /// Least network.
        Network = "network", "Network, at least";
        /// Highest price.
        Price = "price", "Price, at most";
        /// Whether it is offered in the Region.
        Offered = "offered", "In the Region";
        /// Whether it can still be had.
        Status = "status", "Status";
    }
}

/// What may stand in a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// Words.
    Words,
    /// A number with its unit.
    Number(&'static str),
    /// One of these, by key and label; the first is what holds where nothing is chosen.
    Choice(Vec<(String, String)>),
}

impl Criterion {
    /// What may stand in it.
    #[must_use]
    pub fn entry(self) -> Entry {
        let choice = |first: &str, rest: Vec<(&str, String)>| {
            let rest = rest.into_iter().map(|(key, label)| (key.to_owned(), label));
            Entry::Choice(core::iter::once((String::new(), first.to_owned())).chain(rest).collect())
        };
        match self {
            Self::Text => Entry::Words,
            Self::DeviceMemory => Entry::Number("GB"),
            Self::Vcpu => Entry::Number(""),
            Self::Memory => Entry::Number("GiB"),
            Self::Network => Entry::Number("Gbit/s"),
            Self::Price => Entry::Number("USD an hour"),
            Self::Use => {
                choice("Any use", Use::ALL.map(|one| (one.name(), crate::units::text::capital(one.name()))).to_vec())
            }
            Self::Region => {
                let named = |region: &Region| (region.code(), format!("{} · {}", region.code(), region.place()));
                let first = named(&HOME).1;
                choice(&first, Region::ALL.iter().filter(|region| **region != HOME).map(named).collect())
            }
            Self::Letter => {
                let named = |class: &Class| {
                    (class.letter(), format!("{}: {}", crate::units::text::capital(class.letter()), class.words()))
                };
                choice("Any", Class::ALL.iter().filter(|class| **class != Class::Other).map(named).collect())
            }
            Self::Processor => {
                let mut rest = vec![("cpu", "CPU only".to_owned()), ("gpu", "Any NVIDIA GPU".to_owned())];
                let mut seen: Vec<&str> = Vec::new();
                for device in accelerator::all() {
                    if !seen.contains(&device.short) && is_offered(device) {
                        seen.push(device.short);
                        rest.push((device.short, device.short.to_owned()));
                    }
                }
                choice("Any", rest)
            }
            Self::Offered => choice(
                "Any",
                vec![("yes", "Offered or on EC2".to_owned()), ("listed", "In the SageMaker price list".to_owned())],
            ),
            Self::Status => choice(
                "Any",
                vec![
                    ("current", "Current".to_owned()),
                    ("previous", "Previous generation".to_owned()),
                    ("gone", "Retired or withdrawn".to_owned()),
                ],
            ),
        }
    }
}

/// Whether any type has the device.
fn is_offered(device: &accelerator::Accelerator) -> bool {
    crate::facts::instance::all().iter().any(|one| one.accelerator == Some(device))
}

/// The Region that holds where none is chosen.
pub const HOME: Region = Region::UsEast1;

/// The longest text of a criterion.
const LONGEST: usize = 60;

/// Which types are shown: what was typed or chosen for each criterion.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter([String; Criterion::ALL.len()]);

impl Filter {
    /// What was typed or chosen; empty where nothing was.
    #[must_use]
    pub fn get(&self, of: Criterion) -> &str {
        self.0.get(of as usize).map_or("", String::as_str)
    }

    /// Takes over what was typed or chosen. A choice that does not exist is none, and a text is cut.
    pub fn set(&mut self, of: Criterion, text: &str) {
        let known = match of.entry() {
            Entry::Choice(choices) => choices.iter().any(|(key, _)| key == text),
            _ => true,
        };
        let text: String = if known { text.chars().take(LONGEST).collect() } else { String::new() };
        if let Some(held) = self.0.get_mut(of as usize) {
            *held = text;
        }
    }

    /// How many criteria beside the search and the Region hold something.
    #[must_use]
    pub fn set_count(&self) -> usize {
        let counts = |of: &&Criterion| !matches!(of, Criterion::Text | Criterion::Region);
        Criterion::ALL.iter().filter(counts).filter(|of| !self.get(**of).trim().is_empty()).count()
    }

    /// The Region of prices and offers.
    #[must_use]
    pub fn region(&self) -> Region {
        Region::from_code(self.get(Criterion::Region)).unwrap_or(HOME)
    }

    /// The use that is asked for.
    #[must_use]
    pub fn wanted(&self) -> Option<Use> {
        Use::ALL.into_iter().find(|one| one.name() == self.get(Criterion::Use))
    }

    /// What is wrong with the text of a criterion, and what would be right. Such a one filters nothing.
    #[must_use]
    pub fn error(&self, of: Criterion) -> Option<String> {
        let text = self.get(of).trim();
        match of.entry() {
            Entry::Number(_) if !text.is_empty() && number::parse(text).is_err() => {
                Some("Enter a number, for example 16.".to_owned())
            }
            _ => None,
        }
    }

    fn bound(&self, of: Criterion) -> Option<f64> {
        number::parse(self.get(of).trim()).ok()
    }

    /// The rows that pass, in their order.
    #[must_use]
    pub fn pass(&self, rows: Vec<Row>) -> Vec<Row> {
        let wanted = self.wanted();
        let letter = self.get(Criterion::Letter).to_owned();
        let bounds = [Criterion::DeviceMemory, Criterion::Vcpu, Criterion::Memory, Criterion::Network];
        let least = bounds.map(|of| self.bound(of));
        let most = self.bound(Criterion::Price);
        let keeps = |row: &Row| {
            let one = row.instance;
            let each = one.accelerator.map_or(0.0, |device| device.memory_nominal_gb);
            let there = [each, f64::from(one.vcpu), one.memory.value(), f64::from(one.network_gbps)];
            let enough = least.iter().zip(there).all(|(least, there)| least.is_none_or(|least| there >= least));
            let status = match self.get(Criterion::Status) {
                "current" => one.status == Status::Current,
                "previous" => one.status == Status::PreviousGeneration,
                "gone" => one.status > Status::PreviousGeneration,
                _ => true,
            };
            let offered = match self.get(Criterion::Offered) {
                "yes" => row.offer.stands(),
                "listed" => row.offer.confirmed(),
                _ => true,
            };
            let processor = match self.get(Criterion::Processor) {
                "" => true,
                "cpu" => one.is_cpu(),
                "gpu" => one.is_gpu(),
                device => one.accelerator.is_some_and(|own| own.short == device),
            };
            enough
                && status
                && offered
                && processor
                && wanted.is_none_or(|wanted| one.uses.allows(wanted))
                && (letter.is_empty() || one.family_info().class.letter() == letter)
                && most.is_none_or(|most| row.hourly().is_some_and(|hourly| hourly <= most))
                && self.get(Criterion::Text).split_whitespace().all(|word| said(row, word))
        };
        rows.into_iter().filter(keeps).collect()
    }
}

/// Whether a word of the search is in the name of a type, or in that of its devices.
fn said(row: &Row, word: &str) -> bool {
    holds(row.instance.name, word)
        || row.instance.accelerator.is_some_and(|device| {
            holds(device.short, word) || device.record().is_some_and(|record| holds(record.name, word))
        })
}

#[cfg(test)]
mod tests {
    use super::super::row::rows;
    use super::*;

    fn shown(set: &[(Criterion, &str)]) -> Vec<&'static str> {
        let mut filter = Filter::default();
        for (of, text) in set {
            filter.set(*of, text);
        }
        let rows = rows(filter.wanted(), filter.region(), &Default::default());
        filter.pass(rows).iter().map(|row| row.instance.name).collect()
    }

    #[test]
    fn criteria_narrow_together() {
        let all = shown(&[]).len();
        assert_eq!(all, crate::facts::instance::all().len());
        assert_eq!(shown(&[(Criterion::Text, "P4D.24")]), ["ml.p4d.24xlarge"]);
        assert!(shown(&[(Criterion::Text, "a10g")]).iter().all(|name| name.starts_with("ml.g5.")));
        // P4d and P4de: A100 with 40 and 80 GB (NVIDIA).
        let large = shown(&[(Criterion::DeviceMemory, "80"), (Criterion::Text, "p4d")]);
        assert_eq!(large, ["ml.p4de.24xlarge"]);
        assert!(
            shown(&[(Criterion::Letter, "g"), (Criterion::Use, "training")]).iter().all(|name| name.contains(".g"))
        );
        assert!(shown(&[(Criterion::Processor, "cpu"), (Criterion::Letter, "p")]).is_empty());
    }

    #[test]
    fn a_price_leaves_out_what_has_none() {
        let cheap = shown(&[(Criterion::Price, "0.1")]);
        assert!(cheap.contains(&"ml.t3.medium") && !cheap.contains(&"ml.p4d.24xlarge"));
    }

    #[test]
    fn what_is_no_number_filters_nothing_and_is_said() {
        let mut filter = Filter::default();
        filter.set(Criterion::Vcpu, "many");
        assert!(filter.error(Criterion::Vcpu).is_some());
        let all = rows(None, HOME, &Default::default());
        assert_eq!(filter.pass(all.clone()).len(), all.len());
        filter.set(Criterion::Status, "<script>");
        assert_eq!(filter.get(Criterion::Status), "");
        filter.set(Criterion::Text, &"x".repeat(10_000));
        assert_eq!(filter.get(Criterion::Text).len(), LONGEST);
    }

    #[test]
    fn every_choice_leaves_something_in_the_first_region() {
        for of in Criterion::ALL {
            if let Entry::Choice(choices) = of.entry() {
                for (key, label) in choices {
                    assert!(!shown(&[(*of, &key)]).is_empty(), "{of:?}: {label}");
                }
            }
        }
    }
}
