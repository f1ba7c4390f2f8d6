//! The layers of a network: what was said of them, else those of the model, else those usual for its size.

use super::pixels::{self, Growth};
use crate::facts::{Model, ModelKind};
use crate::job::{Form, Job, Kind};

/// The sizes of a transformer that its memory depends on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Transformer {
    /// Layers.
    pub layers: f64,
    /// Width of the hidden state.
    pub hidden: f64,
    /// Attention heads.
    pub heads: f64,
    /// Heads that keep keys and values.
    pub kv_heads: f64,
    /// Width of one head; `heads` of them are not always as wide as the hidden state.
    pub head_size: f64,
    /// Width of the feed-forward layer, with experts of all that one token passes; usually 4 times the hidden state.
    pub feed_forward: f64,
    /// Tokens in the vocabulary.
    pub vocabulary: f64,
    /// Layers whose attention sees, and keeps, a window of tokens only.
    pub window: Window,
    /// Whether layers and width are those of a known model or were said.
    pub known: bool,
}

impl Transformer {
    /// Values that the key-value cache keeps of a sequence of so many tokens.
    #[must_use]
    pub fn kept(&self, tokens: f64) -> f64 {
        let whole = (self.layers - self.window.layers).max(0.0);
        2.0 * self.kv_heads * self.head_size * (whole * tokens + self.window.layers * tokens.min(self.window.tokens))
    }
}

/// Layers whose attention sees a window only.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Window {
    /// How many.
    pub layers: f64,
    /// Tokens that they see, and keep; 0 for layers that keep a state of fixed size (linear attention).
    pub tokens: f64,
}

/// A size of a model, where it has it.
fn own(model: Option<&Model>, size: impl Fn(&Model) -> u32) -> Option<f64> {
    model.map(size).filter(|size| *size > 0).map(f64::from)
}

/// The transformer of a job: each size as it was said, else the chosen model's, else that usual for as many parameters.
#[must_use]
pub fn transformer(job: &Job) -> Transformer {
    let (said, llm) = (&job.work.sizes, job.work.kind.is_llm());
    let model = job.work.model.filter(|model| model.layers > 0 && model.hidden > 0);
    let layers = said.layers.or(own(model, |model| model.layers.into()));
    let hidden = said.hidden.or(own(model, |model| model.hidden));
    let known = layers.is_some() && hidden.is_some();
    // 12 x layers x hidden^2 parameters; encoders have hidden/layers near 43 (BERT-large), language models near 128.
    let parameters = job.work.active_parameters.max(1e5) / 12.0;
    let ratio = if llm { 128.0 } else { 43.0 };
    let hidden = hidden.unwrap_or_else(|| match layers {
        Some(layers) => (parameters / layers).sqrt().max(64.0),
        None => (parameters * ratio).cbrt().max(64.0),
    });
    let layers = layers.unwrap_or_else(|| match said.hidden {
        Some(hidden) => (parameters / (hidden * hidden)).max(1.0),
        None => (hidden / ratio).max(2.0),
    });
    // A model's heads are as wide as they are, also where another width of the hidden state was said.
    let own_head = said.head_size.or(own(model, |model| model.head_size.into()));
    let heads = said.heads.or(own(model, |model| model.heads.into()));
    let heads = heads.unwrap_or_else(|| (hidden / own_head.unwrap_or(128.0)).max(said.kv_heads.unwrap_or(1.0)));
    let own_kv = own(model, |model| model.kv_heads.into()).filter(|_| said.heads.is_none());
    let own_wide = own(model, |model| model.feed_forward).filter(|_| said.hidden.is_none());
    let usual_vocabulary = if llm { 64_000.0 } else { 30_522.0 };
    Transformer {
        layers,
        hidden,
        heads,
        kv_heads: said.kv_heads.or(own_kv).unwrap_or(heads),
        head_size: own_head.unwrap_or(hidden / heads),
        feed_forward: own_wide.unwrap_or(4.0 * hidden),
        vocabulary: said.vocabulary.or(own(model, |model| model.vocabulary)).unwrap_or(usual_vocabulary),
        window: model.and_then(Model::layout).filter(|_| said.layers.is_none()).map_or(Window::default(), |layout| {
            Window { layers: f64::from(layout.window_layers), tokens: f64::from(layout.window) }
        }),
        known,
    }
}

/// The work and activations of a network on images for one image.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Images {
    /// Multiply-adds of one pass, in units of 10^9.
    pub gmacs: f64,
    /// The part of them that is attention between positions.
    pub quadratic: f64,
    /// Activations of one pass, in millions.
    pub activations_millions: f64,
    /// Whether the work is that of a known model or was said.
    pub known: bool,
}

/// ResNet-50 at 224 pixels (He et al., arXiv:1512.03385): the network others are scaled from.
const RESNET50: (f64, f64, f64) = (25.6e6, 4.1, 11.1);
/// The network of Stable Diffusion 1.5 likewise (arXiv:2112.10752).
const UNET: (f64, f64, f64) = (860e6, 70.84, 49.72);

/// What of a model's work grows faster than the area of its image.
fn growth(model: Option<&Model>) -> Growth {
    let Some((model, detail)) = model.and_then(|model| Some((model, model.detail()?))) else { return Growth::Area };
    let (side, layers, hidden) = (f64::from(detail.patch), f64::from(model.layers), f64::from(model.hidden));
    if side > 0.0 && model.kind == ModelKind::Diffusion {
        return Growth::Tokens { side, text: f64::from(model.sequence), active: model.active(), layers, hidden };
    }
    if side > 0.0 {
        return Growth::Patches { side, layers, hidden };
    }
    let gmacs = f64::from(detail.quadratic_gmacs);
    if gmacs > 0.0 { Growth::Attention { gmacs, pixels: f64::from(detail.pixels) } } else { Growth::Area }
}

/// The network on images of a job at an image size.
#[must_use]
pub fn images(job: &Job, pixels: f64) -> Images {
    let area = (pixels / 224.0).powi(2);
    let said = &job.work.sizes;
    let of_model = |size: fn(&Model) -> f32| job.work.model.map(size).filter(|size| *size > 0.0).map(f64::from);
    // Work and activations grow about as the parameters do, from small networks to ResNet-152.
    let scale = (job.work.parameters / RESNET50.0).clamp(0.05, 40.0);
    let known = said.gmacs.or(of_model(|model| model.gmacs));
    let activations = said.activations_millions.or(of_model(|model| model.activations_millions));
    // What is unknown of a diffusion model is about what Stable Diffusion has for its parameters.
    let (usual, values) = if job.work.form == Form::Denoising {
        let scale = job.work.parameters / UNET.0;
        (UNET.1 * scale, UNET.2 * scale)
    } else {
        (RESNET50.1 * scale, known.map_or(RESNET50.2 * scale.sqrt(), |gmacs| gmacs / RESNET50.1 * RESNET50.2))
    };
    let growth = if said.gmacs.is_some() { Growth::Area } else { growth(job.work.model) };
    let gmacs = pixels::gmacs(known.unwrap_or(usual), growth, pixels);
    Images {
        gmacs: gmacs.all,
        quadratic: gmacs.quadratic,
        activations_millions: activations.unwrap_or(values) * area,
        known: known.is_some(),
    }
}

/// The network of a model of the library on images at an image size.
#[must_use]
pub fn images_of(model: &Model, pixels: f64) -> Images {
    let gmacs = pixels::gmacs(f64::from(model.gmacs), growth(Some(model)), pixels);
    Images {
        gmacs: gmacs.all,
        quadratic: gmacs.quadratic,
        activations_millions: f64::from(model.activations_millions) * (pixels / 224.0).powi(2),
        known: true,
    }
}

/// The transformer of a model of the library.
#[must_use]
pub fn of_model(model: &Model) -> Transformer {
    Transformer {
        layers: model.layers.into(),
        hidden: model.hidden.into(),
        heads: model.heads.into(),
        kv_heads: model.kv_heads.into(),
        head_size: model.head(),
        feed_forward: model.feed_forward.into(),
        vocabulary: model.vocabulary.into(),
        window: Window::default(),
        known: true,
    }
}

/// Parameters that one value passes in a small network: stated, or those of its recurrent layers.
#[must_use]
pub fn small_network_parameters(job: &Job) -> f64 {
    let training = &job.training;
    let recurrent = 8.0 * training.cells * training.cells * training.layers;
    if job.assumes(crate::job::Field::Parameters) && job.work.kind == Kind::SmallNetwork {
        if job.work.key == "ip-insights" { training.vector * 2.0 } else { recurrent }
    } else {
        job.work.parameters
    }
}
