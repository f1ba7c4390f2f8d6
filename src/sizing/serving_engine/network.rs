//! A language model as a serving engine sees it: weights that a token passes, and what is kept of each token.

use crate::sizing::shape::Transformer;

/// Routers favour some experts: so many tokens, to this power, touch as many as if each were sent at random (fitted).
const SPREAD: f64 = 0.8;

/// A language model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Network {
    /// All weights.
    pub weights: f64,
    /// Weights that one token passes.
    pub passed: f64,
    /// Experts of a layer that are chosen among; 1 where there are none.
    pub experts: f64,
    /// Experts that one token is sent to.
    pub chosen: f64,
    /// Its layers, as far as the cache of keys and values depends on them; a latent of all heads (DeepSeek-V2,
    /// arXiv:2405.04434) is one head half as wide.
    pub shape: Transformer,
    /// Whether that latent is kept, which no head can be split from.
    pub latent: bool,
}

impl Network {
    /// Whether tokens are sent to experts.
    #[must_use]
    pub fn has_experts(&self) -> bool {
        self.experts > 1.0
    }

    /// Weights of the experts, all together: what one token leaves aside is 1 - chosen / experts of them.
    #[must_use]
    pub fn routed(&self) -> f64 {
        if !self.has_experts() {
            return 0.0;
        }
        let aside = (1.0 - self.chosen / self.experts).max(1e-6);
        ((self.weights - self.passed) / aside).clamp(0.0, self.weights * 0.99)
    }

    /// Weights that are read for so many tokens: those outside the experts, and of the experts those that any token is sent
    /// to, each token to its share at random (Fedus et al., arXiv:2101.03961, train routers so).
    #[must_use]
    pub fn read(&self, tokens: f64) -> f64 {
        if !self.has_experts() {
            return self.weights;
        }
        let routed = self.routed();
        let untouched = (1.0 - self.chosen / self.experts).powf(tokens.max(1.0).powf(SPREAD));
        self.weights - routed * untouched
    }
}
