//! Pages to look up: one table each, made of the same facts that the engine and the cards use.

mod glossary;
mod hosting;
mod running;
mod stems;
mod symptoms;

pub use glossary::{Term, glossary, search};

use crate::facts::algorithm;
use crate::facts::limit;
use crate::study::cards::limit_value;

/// A page to look up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// Limits by hosting option.
    Limits,
    /// A symptom, the metric that shows it, the first step.
    Symptoms,
    /// The built-in algorithms in four groups.
    Groups,
    /// Key words of questions and what they point to.
    Stems,
    /// Kinds of rollout.
    Rollouts,
    /// Managed Spot training.
    Spot,
    /// Scaling of endpoints.
    Scaling,
}

/// A row: what it is about, then a cell for each further column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is about.
    pub name: String,
    /// The cells.
    pub cells: Vec<String>,
}

impl Sheet {
    /// Every sheet, in the order of the list.
    pub const ALL: [Self; 7] =
        [Self::Limits, Self::Symptoms, Self::Groups, Self::Stems, Self::Rollouts, Self::Spot, Self::Scaling];

    /// Its name in addresses.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Limits => "limits",
            Self::Symptoms => "symptoms",
            Self::Groups => "algorithm-groups",
            Self::Stems => "key-words",
            Self::Rollouts => "rollouts",
            Self::Spot => "spot",
            Self::Scaling => "scaling",
        }
    }

    /// The sheet of a name in addresses.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sheet| sheet.key() == key)
    }

    /// Its title.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Limits => "Limits by hosting option",
            Self::Symptoms => "Symptom, metric, first step",
            Self::Groups => "Algorithms in four groups",
            Self::Stems => "Key words of questions",
            Self::Rollouts => "Kinds of rollout",
            Self::Spot => "Managed Spot training",
            Self::Scaling => "Scaling an endpoint",
        }
    }

    /// What it is good for, in a sentence.
    #[must_use]
    pub const fn lead(self) -> &'static str {
        match self {
            Self::Limits => "A limit rules out an option at once. Look for size, time and GPU in the question first.",
            Self::Symptoms => "A metric names the cause. The first step is the cheapest that cures it.",
            Self::Groups => "Learn these four groups by heart: they answer “CPU or GPU?” without any calculation.",
            Self::Stems => "These words decide. Each points to one option and away from its neighbours.",
            Self::Rollouts => "They differ in who sees the new version, and in how you return to the old one.",
            Self::Spot => "Spot is the cheapest way to train where the job may stop and go on.",
            Self::Scaling => "A policy follows a metric. The traffic decides which policy fits.",
        }
    }

    /// The heads of its columns.
    #[must_use]
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Limits => &["Option", "One request", "Time", "Memory and hardware", "Count"],
            Self::Symptoms => &["Symptom", "Metric", "First step", "Not"],
            Self::Groups => &["Group", "Algorithms", "In an exam"],
            Self::Stems => &["The question says", "It points to", "Because"],
            Self::Rollouts => &["Kind", "Who sees the new version", "Way back", "Choose it when"],
            Self::Spot => &["Setting or rule", "What to know"],
            Self::Scaling => &["Policy", "Follows", "Choose it when", "Watch out"],
        }
    }

    /// Its rows.
    #[must_use]
    pub fn rows(self) -> Vec<Row> {
        match self {
            Self::Limits => hosting::limits(),
            Self::Symptoms => texts(symptoms::ROWS),
            Self::Groups => groups(),
            Self::Stems => texts(stems::ROWS),
            Self::Rollouts => texts(hosting::ROLLOUTS),
            Self::Spot => running::spot(),
            Self::Scaling => running::scaling(),
        }
    }

    /// Where its facts are said.
    #[must_use]
    pub const fn sources(self) -> &'static str {
        match self {
            Self::Limits => {
                "botocore 1.44.5 of November 2026 for what its service models bound; SageMaker Developer Guide, model-deploy-feature-matrix, for the rest."
            }
            Self::Symptoms => {
                "SageMaker Developer Guide, monitoring-cloudwatch, multi-model-endpoints, async-inference-autoscale, distributed-training and serverless-endpoints."
            }
            Self::Groups => {
                "SageMaker Developer Guide, the page of each algorithm. Where its summary differs, the page counts."
            }
            Self::Stems => {
                "Sagefit’s reading of the exam guides of MLA-C01 and MLS-C01, and of the SageMaker Developer Guide."
            }
            Self::Rollouts => {
                "SageMaker Developer Guide, deployment-guardrails, deployment-best-practices, model-ab-testing and shadow-tests."
            }
            Self::Spot => "SageMaker Developer Guide, model-managed-spot-training and model-checkpoints.",
            Self::Scaling => {
                "SageMaker Developer Guide, endpoint-auto-scaling, endpoint-scaling-loadtest, async-inference-autoscale and endpoint-auto-scaling-zero-instances."
            }
        }
    }
}

/// Rows that are written down as they are.
fn texts<const N: usize>(rows: &[[&str; N]]) -> Vec<Row> {
    let row = |row: &[&str; N]| {
        let mut cells = row.iter().map(|cell| (*cell).to_owned());
        Row { name: cells.next().unwrap_or_default(), cells: cells.collect() }
    };
    rows.iter().map(row).collect()
}

/// A limit in words; empty where there is none of this name, which a test forbids.
fn limit(id: &str) -> String {
    limit::by_id(id).map(limit_value).unwrap_or_default()
}

/// The built-in algorithms by what they can train on.
fn groups() -> Vec<Row> {
    use crate::facts::algorithm::Processors::{CpuFirst, CpuOnly, Either, GpuFirst, GpuOnly};
    let group = |name: &str, of: &[algorithm::Processors], says: &str| {
        let names: Vec<&str> =
            algorithm::all().iter().filter(|one| of.contains(&one.processor)).map(|one| one.name).collect();
        Row { name: name.to_owned(), cells: vec![names.join("; "), says.to_owned()] }
    };
    vec![
        group("GPU only", &[GpuOnly], "An option with C, M or R instances for training is wrong."),
        group(
            "GPU first",
            &[GpuFirst],
            "Choose a GPU instance unless the question asks for the lowest cost and has time.",
        ),
        group("CPU or GPU", &[Either], "Size of the data, time and cost decide. Read the numbers."),
        group("CPU", &[CpuOnly, CpuFirst], "A GPU option costs more and gains little or nothing."),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sheet_is_a_whole_table() {
        for sheet in Sheet::ALL {
            assert_eq!(Sheet::from_key(sheet.key()), Some(sheet));
            let rows = sheet.rows();
            assert!(rows.len() >= 4, "{}", sheet.title());
            for row in &rows {
                assert_eq!(row.cells.len() + 1, sheet.columns().len(), "{}: {}", sheet.title(), row.name);
                assert!(!row.name.is_empty() && row.cells.iter().all(|cell| !cell.trim().is_empty()), "{row:?}");
            }
        }
    }

    #[test]
    fn the_four_groups_hold_every_algorithm_once() {
        let rows = groups();
        for one in algorithm::all() {
            let times = rows.iter().filter(|row| row.cells[0].split("; ").any(|name| name == one.name)).count();
            assert_eq!(times, 1, "{}", one.name);
        }
    }

    /// Limits as AWS's feature matrix has them: 6 MB, 4 MB, 1 GB, 100 MB; no GPU in serverless.
    #[test]
    fn limits_are_those_of_the_feature_matrix() {
        let rows = Sheet::Limits.rows();
        let cell = |option: &str, at: usize| rows.iter().find(|row| row.name == option).unwrap().cells[at].clone();
        assert!(cell("Real-time", 0).contains("6 MB"));
        assert!(cell("Serverless", 0).contains("4 MB"));
        assert!(cell("Serverless", 2).contains("no GPU"));
        assert!(cell("Asynchronous", 0).contains("1 GB"));
        assert!(cell("Batch transform", 0).contains("100 MB"));
        assert!(cell("Asynchronous", 1).contains("60 min"));
    }
}
