//! What only some models have: an image size of their own, patches, denoising steps, a decoder of another depth.

use super::{DETAILS, Model};

/// Figures that only models on images and sound have. 0 stands for "has none".
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Detail {
    /// Position of the model in [`super::all`].
    pub model: u16,
    /// Side of the square image it was made for, in pixels.
    pub pixels: u16,
    /// Side of the square of pixels that becomes one token.
    pub patch: u8,
    /// The part of the multiply-adds at its own image size that grows with the square of the area (attention between
    /// positions), in units of 10^9, where it does not follow from layers and patches.
    pub quadratic_gmacs: f32,
    /// Parameters of the networks beside it, text encoders and image decoder, in millions.
    pub companions_millions: f32,
    /// Denoising steps of an image, as its makers use it.
    pub steps: u16,
    /// Passes of a step: 2 with classifier-free guidance, 1 for distilled models.
    pub passes: u8,
    /// Layers of the decoder, where they are not half of all.
    pub decoder_layers: u16,
    /// Positions that a second of sound becomes, where it hears.
    pub positions_a_second: f32,
}

impl Model {
    /// What only some models have; nothing for most.
    #[must_use]
    pub fn detail(&self) -> Option<&'static Detail> {
        let at = DETAILS.binary_search_by_key(&self.index, |detail| detail.model).ok()?;
        DETAILS.get(at)
    }

    /// A figure of [`Model::detail`], where it has it.
    fn own(&self, figure: impl Fn(&Detail) -> f64) -> Option<f64> {
        self.detail().map(figure).filter(|figure| *figure > 0.0)
    }

    /// Side of the square image it was made for, in pixels.
    #[must_use]
    pub fn own_pixels(&self) -> Option<f64> {
        self.own(|detail| f64::from(detail.pixels))
    }

    /// Denoising steps of an image, as its makers use it.
    #[must_use]
    pub fn usual_steps(&self) -> Option<f64> {
        self.own(|detail| f64::from(detail.steps))
    }

    /// Whether a denoising step passes the network twice: classifier-free guidance.
    #[must_use]
    pub fn guided(&self) -> Option<bool> {
        self.own(|detail| f64::from(detail.passes)).map(|passes| passes > 1.0)
    }

    /// Parameters of the networks that are loaded beside it.
    #[must_use]
    pub fn companions(&self) -> f64 {
        self.own(|detail| f64::from(detail.companions_millions)).unwrap_or(0.0) * 1e6
    }

    /// Layers of its decoder: half of all, where it is not said otherwise.
    #[must_use]
    pub fn decoder_layers(&self) -> f64 {
        self.own(|detail| f64::from(detail.decoder_layers)).unwrap_or_else(|| f64::from(self.layers) / 2.0)
    }

    /// How many positions a second of sound is, where it hears: Whisper's stand for 20 ms each (arXiv:2212.04356).
    #[must_use]
    pub fn positions_a_second(&self) -> Option<f64> {
        self.own(|detail| f64::from(detail.positions_a_second))
    }

    /// Whether it hears speech.
    #[must_use]
    pub fn hears(&self) -> bool {
        self.positions_a_second().is_some()
    }
}
