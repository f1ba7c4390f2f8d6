//! Why a text is no progress.

use super::VERSION;

/// Why a text was not read as progress. Nothing of it was taken; the text itself is still whole.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A newer Sagefit wrote it.
    #[error(
        "it was written by a newer Sagefit (version {version}; this page reads version {VERSION}): reload the page to update it, then try again"
    )]
    Newer {
        /// The version of its form.
        version: u64,
    },
    /// It is not JSON, or damaged.
    #[error("it is damaged or not a progress file: {0}")]
    NotJson(String),
    /// It is JSON of something else.
    #[error("it is not a progress file of Sagefit: `\"sagefit\": \"progress\"` is not in it")]
    Foreign,
    /// A part of it cannot be what Sagefit wrote.
    #[error("it is damaged: {0}")]
    Damaged(String),
}
