//! How the multiply-adds of a network on images grow with the size of the image.

/// Side of the image for which the multiply-adds of most networks are published.
const PUBLISHED: f64 = 224.0;

/// What of a network's work grows faster than the area of its image.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Growth {
    /// Nothing: convolutions.
    Area,
    /// Attention between all patches, 2 L h n^2 multiply-adds for n of them (arXiv:2010.11929).
    Patches {
        /// Side of a patch in pixels.
        side: f64,
        /// Layers.
        layers: f64,
        /// Width of the hidden state.
        hidden: f64,
    },
    /// Attention within a network of convolutions, as multiply-adds in 10^9 at one image size.
    Attention {
        /// Multiply-adds of attention between positions at that size, in 10^9.
        gmacs: f64,
        /// Side of that image in pixels.
        pixels: f64,
    },
    /// A transformer that reads text tokens beside the patches, each of which passes `active` parameters.
    Tokens {
        /// Side of a patch in pixels.
        side: f64,
        /// Tokens of text beside the patches.
        text: f64,
        /// Parameters that one token passes.
        active: f64,
        /// Layers.
        layers: f64,
        /// Width of the hidden state.
        hidden: f64,
    },
}

/// Multiply-adds of one pass, and the part of them that is attention between positions; both in 10^9.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gmacs {
    /// All of it.
    pub all: f64,
    /// Attention between positions.
    pub quadratic: f64,
}

/// The multiply-adds of a pass over an image of so many `pixels`, given those at 224 pixels; `at_224` of a network that
/// was counted at another size is scaled to 224 by the area.
#[must_use]
pub fn gmacs(at_224: f64, growth: Growth, pixels: f64) -> Gmacs {
    let area = |from: f64| (pixels / from).powi(2);
    match growth {
        Growth::Area => Gmacs { all: at_224 * area(PUBLISHED), quadratic: 0.0 },
        Growth::Patches { side, layers, hidden } => {
            let attention = |pixels: f64| 2.0 * layers * hidden * (pixels / side).powi(4) / 1e9;
            let (before, quadratic) = (attention(PUBLISHED), attention(pixels));
            Gmacs { all: (at_224 - before).max(0.0) * area(PUBLISHED) + quadratic, quadratic }
        }
        Growth::Attention { gmacs, pixels: own } => {
            let linear = (at_224 * (own / PUBLISHED).powi(2) - gmacs).max(0.0);
            let quadratic = gmacs * area(own).powi(2);
            Gmacs { all: linear * area(own) + quadratic, quadratic }
        }
        Growth::Tokens { side, text, active, layers, hidden } => {
            let tokens = area(side) + text;
            let quadratic = 2.0 * layers * hidden * tokens * tokens / 1e9;
            Gmacs { all: active * tokens / 1e9 + quadratic, quadratic }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_counts_at_other_sizes_come_out() {
        // ViT-B/16: 17.56 at 224 and 55.5 at 384 (timm results, vit_base_patch16_384).
        let vit = Growth::Patches { side: 16.0, layers: 12.0, hidden: 768.0 };
        let large = gmacs(17.56, vit, 384.0).all;
        assert!((large / 55.5 - 1.0).abs() < 0.02, "{large}");
        // Flux.1 takes 3 719.5 TFLOP for 50 steps at 1024 pixels (arXiv:2503.06923): 37.2 T multiply-adds a step.
        let flux = Growth::Tokens { side: 16.0, text: 512.0, active: 6.45e9, layers: 57.0, hidden: 3072.0 };
        let step = gmacs(0.0, flux, 1024.0).all;
        assert!((step / 37_195.0 - 1.0).abs() < 0.03, "{step}");
        // A network of convolutions takes four times as much for twice the side.
        assert!((gmacs(4.1, Growth::Area, 448.0).all - 16.4).abs() < 1e-9);
    }
}
