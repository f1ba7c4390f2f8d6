//! How a figure came about: the formula with the reader's own numbers, its parts as a bar, the main uncertainty, the source.
//! A figure's box in the answer, the Numbers tab and the detail of a candidate all say it with this one component.

use leptos::prelude::*;

use crate::advise::FigureKind;
use crate::sizing::How;
use crate::units::{Gib, Seconds, text};

/// How many shades tell the parts of a bar apart.
pub const SHADES: usize = 6;

/// How a figure came about.
#[component]
pub fn Derivation(
    /// What the figure is of.
    kind: FigureKind,
    /// How it came about.
    how: How,
) -> impl IntoView {
    let sum: f64 = how.terms.iter().map(|term| term.value.max(0.0)).sum();
    let parted = how.terms.iter().filter(|term| term.value > 0.0).count() > 1 && part(kind, sum).is_some();
    let terms = how.terms.iter().enumerate().map(|(at, term)| {
        let class = if parted {
            format!("derivation-part derivation-shade-{}", at % SHADES)
        } else {
            "derivation-part".to_owned()
        };
        let size = part(kind, term.value).filter(|_| parted);
        view! {
            <li>
                <span class=class>{term.name}</span>
                " "
                <span class="derivation-size">{size}</span>
                " "
                <span class="derivation-text">{term.text.clone()}</span>
            </li>
        }
    });
    view! {
        <div class="derivation">
            {parted.then(|| bar(&how, sum))}
            <p class="derivation-formula">"= "{how.formula}</p>
            <ul class="derivation-terms">{terms.collect_view()}</ul>
            <p class="derivation-quiet"><strong>"Main uncertainty: "</strong>{how.doubt}"."</p>
            {(kind == FigureKind::Cost).then(|| view! { <p class="derivation-quiet"><a href="#/catalogue/prices">"Use your own prices"</a></p> })}
            {(!how.source.is_empty()).then(|| view! { <p class="derivation-quiet"><strong>"Source: "</strong>{how.source}"."</p> })}
        </div>
    }
}

/// The value of a part in the unit of its figure; nothing where the text says it already.
fn part(kind: FigureKind, value: f64) -> Option<String> {
    match kind {
        FigureKind::Time | FigureKind::Latency => Some(text::span(Seconds(value))),
        _ if kind.is_memory() => Some(text::memory(Gib(value))),
        _ => None,
    }
}

/// A bar split by parts; the list under it is its legend.
fn bar(how: &How, sum: f64) -> impl IntoView + use<> {
    let mut before = 0.0;
    let parts: Vec<_> = how
        .terms
        .iter()
        .enumerate()
        .filter(|(_, term)| term.value > 0.0)
        .map(|(at, term)| {
            let share = term.value / sum * 100.0;
            let start = before;
            before += share;
            // A gap of the paper's colour tells neighbours apart; a part too small for it is shown nevertheless.
            let (x, width) = (format!("{start:.2}%"), format!("{:.2}%", (share - 0.4).max(0.3)));
            view! { <rect class=format!("derivation-shade-{}", at % SHADES) x=x width=width height="12"/> }
        })
        .collect();
    view! { <svg class="derivation-bar" width="100%" height="12" aria-hidden="true" focusable="false">{parts}</svg> }
}
