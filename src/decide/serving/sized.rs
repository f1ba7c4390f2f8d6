//! What each hosting option comes to.

use crate::job::Field;
use crate::sizing::Candidate;
use crate::sizing::serverless::Serverless;

/// A hosting option, sized for the job.
#[derive(Debug, Clone)]
pub struct Hosting {
    /// The branch of the question.
    pub branch: &'static str,
    /// Why it cannot be taken: in a few words, in a sentence, and the inputs behind it.
    pub refused: Option<(String, String, &'static [Field])>,
    /// The best instances for it, passing or not.
    pub best: Option<Candidate>,
    /// The endpoint without instances.
    pub serverless: Option<Serverless>,
    /// What is compared; infinite where nothing passes.
    pub(super) score: f64,
}

/// What each option comes to, beside the branches, and the position of the one to take with its candidates.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Every option.
    pub all: Vec<Hosting>,
    /// The one taken.
    pub taken: usize,
}
