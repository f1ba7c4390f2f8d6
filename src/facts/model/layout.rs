//! What a language model keeps and reads otherwise than every layer all of it.

use super::Model;

/// Format in which weights are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Published {
    /// 16-bit floats.
    Half,
    /// 8-bit floats.
    Fp8,
    /// 4-bit integers with a scale for each group.
    Int4,
    /// 4-bit floats with a scale for each 32 (Open Compute Project).
    Mxfp4,
}

/// Experts, windows and latents of a model.
#[derive(Debug)]
pub struct Layout {
    /// Routed experts of a layer; 0 where there are none.
    pub experts: u16,
    /// Those that one token is sent to.
    pub chosen: u8,
    /// Layers whose attention sees a window only.
    pub window_layers: u16,
    /// Tokens of the window; 0 where such layers keep a state of fixed size.
    pub window: u32,
    /// Whether one latent is kept for all heads.
    pub latent: bool,
    /// Format of the published weights.
    pub published: Published,
}

include!(concat!(env!("OUT_DIR"), "/layouts.rs"));

impl Model {
    /// Its layout, where it is not dense with layers that all see everything.
    #[must_use]
    pub fn layout(&self) -> Option<&'static Layout> {
        let at = LAYOUTS.binary_search_by_key(&self.index, |(_, model)| *model).ok()?;
        LAYOUTS.get(at).map(|(layout, _)| layout)
    }
}
