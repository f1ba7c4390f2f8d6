//! What is recommended: instances, or what stands in their place.

use crate::decide::{Side, Trail};
use crate::sizing::{Candidate, Needs};

/// What is recommended.
#[derive(Debug, Clone)]
pub enum Headline {
    /// A number of instances of a type.
    Instances(Candidate),
    /// A serverless endpoint with so much memory.
    Serverless {
        /// Memory of the endpoint in MB, one of 1024 to 6144.
        memory_mb: u32,
    },
    /// The model runs on devices outside AWS.
    Edge,
    /// Nothing passes every check.
    Nothing {
        /// The nearest to passing.
        nearest: Option<Candidate>,
        /// What stands in the way, a sentence each.
        because: Vec<String>,
    },
}

impl Headline {
    /// The candidate whose figures stand beside the answer: the recommended, or the nearest where nothing passes.
    #[must_use]
    pub const fn candidate(&self) -> Option<&Candidate> {
        match self {
            Self::Instances(candidate) => Some(candidate),
            Self::Nothing { nearest, .. } => nearest.as_ref(),
            _ => None,
        }
    }
}

/// The smallest serverless memory that holds the job.
pub(super) fn serverless_memory(needs: &Needs) -> u32 {
    crate::sizing::serverless::memory_mb(needs)
}

/// Whether a side ends in a choice between types.
pub(super) fn chooses(side: Side, trail: &Trail) -> bool {
    side == Side::Training || !matches!(trail.took("option"), Some("serverless" | "edge" | "processing"))
}
