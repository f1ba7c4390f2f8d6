//! What the rows' networks are made of.

use crate::devices::table;
use sagefit::sizing::endpoint::{ImageNetwork, Layers};
use std::sync::LazyLock;

/// A network of a row's name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Network {
    Image(ImageNetwork),
    Encoder(Layers),
    Language(Layers),
}

static KNOWN: LazyLock<Vec<(String, Network)>> = LazyLock::new(|| {
    table(include_str!("networks.csv"), |cells| {
        let at = |column: usize| cells[column].parse::<f64>().unwrap_or(0.0);
        let layers = Layers { layers: at(3), hidden: at(4), weights: at(2) * 1e6, passed: at(2) * 1e6, kept: at(5) };
        let image = ImageNetwork { gmacs: at(6), activations_millions: at(7), parameters: at(2) * 1e6, layers: at(3) };
        let network = match cells[1].as_str() {
            "image" => Network::Image(image),
            "encoder" => Network::Encoder(layers),
            _ => Network::Language(layers),
        };
        (cells[0].clone(), network)
    })
});

/// The network of just this name.
pub fn named(name: &str) -> Option<Network> {
    KNOWN.iter().find(|(known, _)| known == name).map(|(_, known)| *known)
}

/// The network whose name is the longest that the text contains, without blanks, dashes and case.
pub fn find(text: &str) -> Option<Network> {
    let plain: String =
        text.to_ascii_lowercase().chars().filter(|letter| letter.is_alphanumeric() || *letter == '.').collect();
    if let Some(network) = for_phones(text) {
        return Some(Network::Image(network));
    }
    // A part of a larger network, or another one by a like name.
    if ["moe", "xlm", "rcnn", "clip"].iter().any(|other| plain.contains(other)) {
        return None;
    }
    KNOWN.iter().filter(|(name, _)| plain.contains(name)).max_by_key(|(name, _)| name.len()).map(|(_, known)| *known)
}

/// MobileNets and EfficientNet-Lite as MLPerf's open division names them: counted layer by layer from the papers
/// (arXiv:1704.04861, 1801.04381), or as published for the rest.
fn for_phones(name: &str) -> Option<ImageNetwork> {
    let last = |back: usize| name.rsplit('-').nth(back);
    if name.starts_with("mobilenet-v1") {
        return Some(mobilenet_v1(last(1)?.parse().ok()?, last(0)?.parse().ok()?));
    }
    if name.starts_with("mobilenet-v2") {
        return Some(mobilenet_v2(last(1)?.parse().ok()?, last(0)?.parse().ok()?));
    }
    let published: &[(&str, f64, f64, f64, f64)] = &[
        ("large-minimalistic-224", 0.209, 4.2, 3.9, 47.0),
        ("small-minimalistic-224", 0.065, 1.4, 2.0, 43.0),
        ("large-224", 0.219, 4.4, 5.4, 62.0),
        ("small-224", 0.057, 1.4, 2.5, 52.0),
        ("lite0", 0.407, 6.7, 4.7, 50.0),
        ("lite1", 0.631, 10.1, 5.4, 65.0),
        ("lite2", 0.899, 13.6, 6.1, 65.0),
        ("lite3", 1.44, 21.8, 8.2, 77.0),
        ("lite4", 2.64, 37.0, 13.0, 92.0),
    ];
    let of = |ending: &str| name.ends_with(ending) && (name.contains("mobilenet-v3") || name.contains("efficientnet-"));
    let (_, gmacs, activations_millions, parameters, layers) = *published.iter().find(|known| of(known.0))?;
    Some(ImageNetwork { gmacs, activations_millions, parameters: parameters * 1e6, layers })
}

/// Multiply-adds, values and weights of convolutions, summed.
#[derive(Default)]
struct Counted {
    macs: f64,
    values: f64,
    weights: f64,
    layers: f64,
}

impl Counted {
    /// A convolution to `side` x `side` positions: `each` multiply-adds and weights for one value at a position.
    fn add(&mut self, side: f64, out: f64, each: f64) {
        self.macs += side * side * out * each;
        self.values += side * side * out;
        self.weights += out * each;
        self.layers += 1.0;
    }
    fn network(self) -> ImageNetwork {
        ImageNetwork {
            gmacs: self.macs / 1e9,
            activations_millions: self.values / 1e6,
            parameters: self.weights,
            layers: self.layers,
        }
    }
}

fn mobilenet_v1(width: f64, pixels: f64) -> ImageNetwork {
    let wide = |channels: f64| (channels * width).floor().max(8.0);
    let mut counted = Counted::default();
    let mut side = (pixels / 2.0).ceil();
    let mut channels = wide(32.0);
    counted.add(side, channels, 27.0);
    for (out, stride) in [(64., 1.), (128., 2.), (128., 1.), (256., 2.), (256., 1.), (512., 2.)]
        .into_iter()
        .chain([(512., 1.); 5])
        .chain([(1024., 2.), (1024., 1.)])
    {
        side = (side / stride).ceil();
        counted.add(side, channels, 9.0);
        counted.add(side, wide(out), channels);
        channels = wide(out);
    }
    counted.add(1.0, 1000.0, channels);
    counted.network()
}

fn mobilenet_v2(width: f64, pixels: f64) -> ImageNetwork {
    let wide = |channels: f64| {
        let channels = channels * width;
        let eighths = ((channels + 4.0) / 8.0).floor().max(1.0) * 8.0;
        if eighths < 0.9 * channels { eighths + 8.0 } else { eighths }
    };
    let mut counted = Counted::default();
    let mut side = (pixels / 2.0).ceil();
    let mut channels = wide(32.0);
    counted.add(side, channels, 27.0);
    for (expand, out, blocks, first_stride) in [
        (1., 16., 1, 1.),
        (6., 24., 2, 2.),
        (6., 32., 3, 2.),
        (6., 64., 4, 2.),
        (6., 96., 3, 1.),
        (6., 160., 3, 2.),
        (6., 320., 1, 1.),
    ] {
        for block in 0..blocks {
            let inner = channels * expand;
            if expand > 1.0 {
                counted.add(side, inner, channels);
            }
            side = (side / if block == 0 { first_stride } else { 1.0 }).ceil();
            counted.add(side, inner, 9.0);
            counted.add(side, wide(out), inner);
            channels = wide(out);
        }
    }
    let last = 1280.0 * width.max(1.0);
    counted.add(side, last, channels);
    counted.add(1.0, 1000.0, last);
    counted.network()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mobilenets_have_the_published_sizes() {
        // 569 and 300 million multiply-adds, 4.2 and 3.4 million parameters (arXiv:1704.04861 table 8, 1801.04381 table 4).
        let v1 = mobilenet_v1(1.0, 224.0);
        assert!((v1.gmacs - 0.569).abs() < 0.003 && (v1.parameters - 4.2e6).abs() < 5e4, "{v1:?}");
        let v2 = mobilenet_v2(1.0, 224.0);
        assert!((v2.gmacs - 0.300).abs() < 0.003 && (v2.parameters - 3.4e6).abs() < 1e5, "{v2:?}");
    }

    #[test]
    fn names_of_rows_are_found() {
        assert!(matches!(find("se-resnext101-32x4d"), Some(Network::Image(net)) if net.layers == 171.0));
        assert!(matches!(find("BERT base (bert-base-cased)"), Some(Network::Encoder(net)) if net.layers == 12.0));
        assert!(matches!(find("TheBloke/Llama-2-70B-GPTQ"), Some(Network::Language(net)) if net.layers == 80.0));
        assert_eq!(find("GNMT"), None);
    }
}
