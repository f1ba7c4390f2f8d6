//! Which rows of a price list are prices of instances an hour, and of what.

use crate::facts::region::Region;
use crate::units::UsdPerHour;

/// What a product of the list says of itself, in its own words.
#[derive(Debug, Default)]
pub(super) struct Product {
    pub family: String,
    pub location: String,
    pub location_type: String,
    pub instance_name: String,
    pub instance_type: String,
    pub component: String,
    /// What other programs of AWS call the component; it tells reserved capacity and the free tier apart.
    pub plato_type: String,
    pub usage: String,
    pub region: String,
}

/// A product that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept {
    pub instance: String,
    pub region: Region,
    pub component: String,
}

/// The components that are kept, with what the usage type calls them. Studio has several, which begin alike.
const COMPONENTS: [(&str, &str); 6] = [
    ("Training", "Train"),
    ("Hosting", "Host"),
    ("Processing", "Processing"),
    ("Notebook", "Notebk"),
    ("BatchTransform", "Tsform"),
    ("AsyncInf", "AsyncInf"),
];

/// What says in any of a product's words that it is no price on demand: HyperPod's clusters, Spot, plans, the free tier.
const OTHER_SALES: [&str; 8] = ["cluster", "reserved", "spot", "trspt", "trainingplan", "upfront", "free", "parent"];

impl Product {
    /// The place of an attribute by its name without case, blanks and signs; nothing for those that do not matter.
    pub(super) fn place(&mut self, name: &str) -> Option<&mut String> {
        Some(match name {
            "productfamily" => &mut self.family,
            "location" => &mut self.location,
            "locationtype" => &mut self.location_type,
            "instancename" => &mut self.instance_name,
            "instancetype" => &mut self.instance_type,
            "component" => &mut self.component,
            "platoinstancetype" => &mut self.plato_type,
            "usagetype" => &mut self.usage,
            "regioncode" => &mut self.region,
            _ => return None,
        })
    }

    /// Forgets what it said.
    pub(super) fn clear(&mut self) {
        let all = [
            &mut self.family,
            &mut self.location,
            &mut self.location_type,
            &mut self.instance_name,
            &mut self.instance_type,
            &mut self.component,
            &mut self.plato_type,
            &mut self.usage,
            &mut self.region,
        ];
        all.into_iter().for_each(String::clear);
    }

    /// The type, the Region and the use it is of; nothing where it is no instance sold on demand in a Region.
    pub(super) fn kept(&self) -> Option<Kept> {
        let here = self.location_type.is_empty() || self.location_type == "AWS Region";
        let words = [&self.component, &self.plato_type, &self.usage];
        let other = words.iter().any(|words| {
            let words = words.to_ascii_lowercase();
            OTHER_SALES.iter().any(|one| words.contains(one))
        });
        if self.family != "ML Instance" || !here || other {
            return None;
        }
        Some(Kept { instance: self.instance()?, region: self.region()?, component: self.component()? })
    }

    /// `ml.m5.xlarge`, from the name, else from the type without what stands behind its size (`ml.m5.xlarge-Training`), else
    /// from the usage type.
    fn instance(&self) -> Option<String> {
        let used = self.usage.find("ml.").and_then(|at| self.usage.get(at..)).unwrap_or_default();
        [self.instance_name.as_str(), &self.instance_type, used].into_iter().find_map(bare)
    }

    fn region(&self) -> Option<Region> {
        if !self.region.is_empty() {
            return Region::from_code(&self.region);
        }
        let prefix = self.usage.split('-').next().unwrap_or_default();
        if let Some((_, region)) = PREFIXES.iter().find(|(one, _)| *one == prefix) {
            return Some(*region);
        }
        // `EU (Frankfurt)` and `Europe (Frankfurt)` are the same place.
        let place = self.location.split_once('(')?.1.trim_end_matches(')');
        Region::ALL.iter().copied().find(|region| region.place() == place)
    }

    fn component(&self) -> Option<String> {
        let told = [&self.component, &self.plato_type];
        let known = |one: &&&String| one.starts_with("Studio") || COMPONENTS.iter().any(|(name, _)| name == **one);
        match told.into_iter().find(|one| !one.is_empty()) {
            Some(one) => Some(one).filter(|one| known(&one)).cloned(),
            None => {
                let tag = self.usage.rsplit('-').next().unwrap_or_default().split(':').next().unwrap_or_default();
                COMPONENTS.iter().find(|(_, usage)| *usage == tag).map(|(name, _)| (*name).to_owned())
            }
        }
    }
}

/// The name of a type without what stands behind its size; nothing where it is none.
fn bare(name: &str) -> Option<String> {
    let (family, size) = name.trim().strip_prefix("ml.")?.split_once('.')?;
    let size = size.split('-').next().unwrap_or_default();
    let word = |word: &str| {
        let sign = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        (1..=24).contains(&word.len()) && word.bytes().all(sign)
    };
    (word(family) && word(size)).then(|| ["ml.", family, ".", size].concat())
}

/// What usage types begin with in a Region, where that is documented.
const PREFIXES: [(&str, Region); 20] = [
    ("USE1", Region::UsEast1),
    ("USE2", Region::UsEast2),
    ("USW1", Region::UsWest1),
    ("USW2", Region::UsWest2),
    ("CAN1", Region::CaCentral1),
    ("SAE1", Region::SaEast1),
    ("EU", Region::EuWest1),
    ("EUW1", Region::EuWest1),
    ("EUW2", Region::EuWest2),
    ("EUW3", Region::EuWest3),
    ("EUC1", Region::EuCentral1),
    ("EUC2", Region::EuCentral2),
    ("EUN1", Region::EuNorth1),
    ("APN1", Region::ApNortheast1),
    ("APN2", Region::ApNortheast2),
    ("APN3", Region::ApNortheast3),
    ("APS1", Region::ApSoutheast1),
    ("APS2", Region::ApSoutheast2),
    ("APS3", Region::ApSouth1),
    ("APE1", Region::ApEast1),
];

/// The price of a dimension; nothing where it is not that of the first hour on.
pub(super) fn price(unit: &str, begin: &str, usd: &str) -> Option<UsdPerHour> {
    let first = begin.is_empty() || begin.parse::<f64>().is_ok_and(|begin| begin <= 0.0);
    let hours = unit.eq_ignore_ascii_case("hrs") || unit.eq_ignore_ascii_case("hours");
    let usd: f64 = usd.parse().ok()?;
    (first && hours && usd > 0.0 && usd.is_finite()).then_some(UsdPerHour(usd))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn product(pairs: &[(&str, &str)]) -> Product {
        let mut product = Product { family: "ML Instance".to_owned(), ..Product::default() };
        for (name, text) in pairs {
            (*text).clone_into(product.place(name).unwrap());
        }
        product
    }

    fn kept(pairs: &[(&str, &str)]) -> Option<(String, &'static str, String)> {
        product(pairs).kept().map(|kept| (kept.instance, kept.region.code(), kept.component))
    }

    #[test]
    fn what_is_missing_is_read_from_elsewhere() {
        let usage = ("usagetype", "EUC1-Train:ml.m5.xlarge");
        let wanted = Some(("ml.m5.xlarge".to_owned(), "eu-central-1", "Training".to_owned()));
        assert_eq!(kept(&[usage]), wanted);
        assert_eq!(kept(&[usage, ("instancetype", "NA")]), wanted);
        assert_eq!(
            kept(&[
                ("instancetype", "ml.m5.xlarge-Training"),
                ("component", "Training"),
                ("location", "Europe (Frankfurt)")
            ]),
            wanted
        );
        // A family with a sign in its name keeps it.
        let p6 = kept(&[
            ("instancetype", "ml.p6-b200.48xlarge-Hosting"),
            ("component", "Hosting"),
            ("regioncode", "us-west-2"),
        ]);
        assert_eq!(p6, Some(("ml.p6-b200.48xlarge".to_owned(), "us-west-2", "Hosting".to_owned())));
    }

    #[test]
    fn what_is_sold_otherwise_is_left_out() {
        for (place, text) in [
            ("component", "Cluster"),
            ("platoinstancetype", "Cluster-Reserved"),
            ("usagetype", "EUC1-TrSpt:ml.m5.xlarge"),
            ("usagetype", "EUC1-TrainingPlanUpfrontFee:ml.p5.4xlarge"),
            ("platoinstancetype", "FreeTraining"),
            ("locationtype", "AWS Outposts"),
            ("productfamily", "ML Storage"),
            ("regioncode", "us-gov-west-1"),
            ("instancename", "ml.m5"),
            ("component", "Canvas"),
        ] {
            let usual = [("component", "Training"), ("instancename", "ml.m5.xlarge"), ("regioncode", "eu-west-1")];
            assert!(kept(&usual).is_some());
            assert_eq!(kept(&[usual.as_slice(), &[(place, text)]].concat()), None, "{place} {text}");
        }
    }

    #[test]
    fn a_price_is_that_of_the_first_hours() {
        assert_eq!(price("Hrs", "0", "0.2710000000"), Some(UsdPerHour(0.271)));
        for (unit, begin, usd) in [
            ("Hrs", "100", "1"),
            ("Quantity", "0", "1"),
            ("GB-Mo", "0", "1"),
            ("Hrs", "0", "0.0"),
            ("Hrs", "0", "inf"),
            ("Hrs", "0", ""),
        ] {
            assert_eq!(price(unit, begin, usd), None, "{unit} {begin} {usd}");
        }
    }
}
