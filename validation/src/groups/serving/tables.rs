//! Chips and models that rows name.

use crate::devices::table;
use sagefit::facts::model;
use sagefit::sizing::serving_engine::{Chip, Generation, Link, Network};
use sagefit::sizing::shape::{Transformer, Window};
use sagefit::units::Gib;
use std::sync::LazyLock;

/// A GPU by its name in the rows, with what links several of it: the host where neither form nor link is said.
pub fn chip(name: &str) -> Option<(Chip, Link)> {
    let plain = name.trim_end_matches('?');
    CHIPS.iter().find(|(known, ..)| known == plain).map(|(_, chip, link)| (*chip, *link))
}

static CHIPS: LazyLock<Vec<(String, Chip, Link)>> = LazyLock::new(|| {
    table(include_str!("chips.csv"), |cells| {
        let at = |column: usize| cells[column].parse::<f64>().ok();
        let chip = Chip {
            bandwidth: at(1).unwrap_or(0.0) * 1e9,
            half: at(2).unwrap_or(0.0) * 1e12,
            eight: at(3).map(|tflops| tflops * 1e12),
            four: at(4).map(|tflops| tflops * 1e12),
            memory: Gib(at(5).unwrap_or(0.0)),
            generation: Generation::of(&cells[6]),
        };
        let link = match cells[7].as_str() {
            "nv2" => Link::NvLink2,
            "nv3" | "nv4" => Link::NvLink4,
            "nv5" => Link::NvLink5,
            "p5" => Link::Pcie5,
            _ => Link::Pcie4,
        };
        (cells[0].clone(), chip, link)
    })
});

/// A model by its name in the rows: sizes of the engine's library where it has it, with the parameters that the row says.
pub fn network(name: &str, weights: f64, passed: f64) -> Option<Network> {
    let library = model::named(name).filter(|model| model.layers > 0 && model.kv_heads > 0);
    if let Some(model) = library {
        let layout = model.layout();
        let experts = layout.filter(|layout| layout.experts > 0);
        return Some(Network {
            weights: model.parameters,
            passed: model.active().min(model.parameters),
            experts: experts.map_or(1.0, |layout| f64::from(layout.experts)),
            chosen: experts.map_or(1.0, |layout| f64::from(layout.chosen)),
            latent: layout.is_some_and(|layout| layout.latent),
            shape: Transformer {
                layers: model.layers.into(),
                hidden: model.hidden.into(),
                heads: model.heads.into(),
                kv_heads: model.kv_heads.into(),
                head_size: model.head(),
                feed_forward: model.feed_forward.into(),
                vocabulary: model.vocabulary.into(),
                window: layout.map_or(Window::default(), |layout| Window {
                    layers: layout.window_layers.into(),
                    tokens: layout.window.into(),
                }),
                known: true,
            },
        });
    }
    let (_, known) = NETWORKS.iter().find(|(known, _)| known == name)?;
    Some(Network { weights, passed: if known.experts > 1.0 { passed } else { weights }, ..*known })
}

static NETWORKS: LazyLock<Vec<(String, Network)>> = LazyLock::new(|| {
    table(include_str!("networks.csv"), |cells| {
        let at = |column: usize| cells[column].parse::<f64>().unwrap_or(0.0);
        let network = Network {
            weights: 0.0,
            passed: 0.0,
            experts: at(5).max(1.0),
            chosen: at(6).max(1.0),
            latent: at(9) > 0.0,
            shape: Transformer {
                layers: at(1),
                hidden: at(2),
                heads: (at(2) / at(4)).max(at(3)),
                kv_heads: at(3),
                head_size: at(4),
                feed_forward: 4.0 * at(2),
                vocabulary: 0.0,
                window: Window { layers: at(7), tokens: at(8) },
                known: true,
            },
        };
        (cells[0].clone(), network)
    })
});
