//! Why a text is no progress.

use core::fmt;

use super::VERSION;

/// Why a text was not read as progress. Nothing of it was taken; the text itself is still whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A newer Sagefit wrote it.
    Newer {
        /// The version of its form.
        version: u64,
    },
    /// It is not JSON, or damaged.
    NotJson(String),
    /// It is JSON of something else.
    Foreign,
    /// A part of it cannot be what Sagefit wrote.
    Wrong {
        /// The part, by its key.
        part: String,
        /// What it has to be.
        expected: &'static str,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer { version } => f.write_str(
                &[
                    "it was written by a newer Sagefit (version ",
                    &version.to_string(),
                    "; this page reads version ",
                    &VERSION.to_string(),
                    "): reload the page to bring it up to date, then try again",
                ]
                .concat(),
            ),
            Self::NotJson(reason) => f.write_str(&["it is damaged or not a progress file: ", reason].concat()),
            Self::Foreign => {
                f.write_str("it is not a progress file of Sagefit: `\"sagefit\": \"progress\"` is not in it")
            }
            Self::Wrong { part, expected } => {
                f.write_str(&["it is damaged: `", part, "` has to be ", expected].concat())
            }
        }
    }
}

impl core::error::Error for Refusal {}
