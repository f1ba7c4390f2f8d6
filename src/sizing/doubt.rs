//! How wide the bands are, from how far the formulas were off on public runs of each kind (facts/truth).

use crate::units::{Band, RequestsPerSecond, Seconds};

/// How far estimates of one kind of work are off: the measured value lies between the estimate divided by `below` and
/// multiplied by `above` in about nine rows of ten.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Doubt {
    /// The estimate is at most so many times too long.
    pub below: f64,
    /// And at most so many times too short.
    pub above: f64,
}

impl Doubt {
    /// Networks on images, on GPUs and Neuron.
    pub const IMAGES: Self = Self { below: 1.65, above: 1.75 };
    /// Encoders, on GPUs and Neuron.
    pub const ENCODERS: Self = Self { below: 1.7, above: 1.65 };
    /// Networks on images and encoders on Neuron.
    pub const NEURON: Self = Self { below: 1.8, above: 1.9 };
    /// Language models.
    pub const LANGUAGE: Self = Self { below: 1.5, above: 2.1 };
    /// Images made by diffusion.
    pub const DIFFUSION: Self = Self { below: 1.48, above: 1.48 };
    /// Speech and text that an encoder reads and a decoder writes.
    pub const WRITTEN: Self = Self { below: 1.7, above: 1.7 };
    /// The first token of a language model, which waits for others'.
    pub const FIRST_TOKEN: Self = Self { below: 1.69, above: 1.77 };
    /// The same where all callers come together: most wait for each other's prompts.
    pub const FIRST_TOGETHER: Self = Self { below: 1.92, above: 1.55 };
    /// Tokens and answers of a serving engine on GPUs.
    pub const SERVED: Self = Self { below: 1.6, above: 1.85 };
    /// The slowest of ten or twenty whole answers of a serving engine: seldom faster than the usual one, often slower.
    pub const SLOWEST: Self = Self { below: 1.27, above: 2.33 };
    /// Networks on CPUs.
    pub const PROCESSORS: Self = Self { below: 1.5, above: 2.0 };
    /// Requests beside each other before a server that batches.
    pub const BATCHED: Self = Self { below: 1.75, above: 1.85 };
    /// Work that nothing public was measured of.
    pub const UNMEASURED: Self = Self { below: 1.8, above: 1.8 };
    /// The work of a request as the person states it.
    pub const STATED: Self = Self { below: 1.2, above: 1.2 };

    /// The same on another machine than it was stated for.
    pub const SCALED: Self = Self { below: 1.5, above: 1.5 };

    /// Pre-training of language models.
    pub const PRETRAIN: Self = Self { below: 1.3, above: 1.35 };
    /// Fine-tuning of language models.
    pub const FINE_TUNE: Self = Self { below: 1.6, above: 1.5 };
    /// Training of other transformers.
    pub const TRAIN_TRANSFORMER: Self = Self { below: 1.65, above: 1.5 };
    /// Training of networks on images.
    pub const TRAIN_IMAGES: Self = Self { below: 1.5, above: 1.75 };
    /// Boosted trees.
    pub const TREES: Self = Self { below: 1.75, above: 1.65 };
    /// Training of networks on CPUs.
    pub const TRAIN_ON_CPU: Self = Self { below: 1.7, above: 1.7 };
    /// Passes over data.
    pub const PASSES: Self = Self { below: 2.5, above: 2.5 };
    /// Training of small networks on a GPU, for which there are no public runs.
    pub const TRAIN_SMALL: Self = Self { below: 4.0, above: 4.0 };

    /// The band of a time.
    #[must_use]
    pub fn time(self, likely: Seconds) -> Band<Seconds> {
        Band::around(likely, self.below, self.above)
    }

    /// The band of a rate: it errs the other way.
    #[must_use]
    pub fn rate(self, likely: RequestsPerSecond) -> Band<RequestsPerSecond> {
        Band::around(likely, self.above, self.below)
    }
}
