//! A figure beside the answer: its value, and a picture of its range or of how much of the whole it is.

use leptos::prelude::*;

use crate::app::components::gauge::Gauge;
use crate::app::components::range_bar::{RangeBar, RangeEnds};
use crate::picture::bar::{Fill, Range};
use crate::picture::figures::{Picture, Shape};

/// A figure.
#[component]
pub fn FigureView(
    /// What it shows.
    shape: Signal<Shape>,
    /// Whether how it came about is open.
    open: Signal<bool>,
    /// Opens and closes how it came about.
    toggle: Callback<()>,
    /// The id of the element that it opens.
    controls: String,
) -> impl IntoView {
    let derived = Memo::new(move |_| shape.with(|shape| shape.derived));
    let large = move || shape.with(|shape| shape.large);
    view! {
        {move || {
            let controls = controls.clone();
            if derived.get() {
                view! {
                    <button
                        type="button"
                        class="figure"
                        class:figure-large=large
                        aria-expanded=move || open.get().to_string()
                        aria-controls=controls
                        on:click=move |_| toggle.run(())
                    >
                        <Content shape=shape/>
                    </button>
                }
                .into_any()
            } else {
                view! { <div class="figure" class:figure-large=large><Content shape=shape/></div> }.into_any()
            }
        }}
    }
}

#[component]
fn Content(
    /// What it shows.
    shape: Signal<Shape>,
) -> impl IntoView {
    let part = move |read: fn(&Shape) -> String| Memo::new(move |_| shape.with(read));
    let (of, value, unit) =
        (part(|shape| shape.of.clone()), part(|shape| shape.value.clone()), part(|shape| shape.unit.clone()));
    // Said in full to those who do not see the picture.
    let band = part(|shape| match &shape.picture {
        Picture::Range(_, ends) => match &ends.limit {
            Some(limit) => [&shape.band, "; your limit is ", limit].concat(),
            None => shape.band.clone(),
        },
        Picture::Gauge(_, true) => [&shape.band, "; too small"].concat(),
        _ => shape.band.clone(),
    });
    let kind = Memo::new(move |_| {
        shape.with(|shape| match shape.picture {
            Picture::Range(..) => 0_u8,
            Picture::Gauge(..) => 1,
            Picture::None => 2,
        })
    });
    view! {
        <span class="figure-name">
            {shape.with_untracked(|shape| shape.label)}
            <span class="figure-of" aria-hidden="true">{of}</span>
        </span>
        " "
        <span class="figure-value">
            {value}
            <span class="figure-unit">" "{unit}</span>
        </span>
        {move || match kind.get() {
            0 => view! { <RangePicture shape=shape/> }.into_any(),
            1 => view! { <GaugePicture shape=shape/> }.into_any(),
            _ => view! { <span class="figure-band" aria-hidden="true">{band}</span> }.into_any(),
        }}
        <span class="hidden">" "{band}</span>
    }
}

#[component]
fn RangePicture(
    /// The figure.
    shape: Signal<Shape>,
) -> impl IntoView {
    let range = Memo::new(move |_| {
        shape.with(|shape| match &shape.picture {
            Picture::Range(range, ends) => (*range, ends.clone()),
            _ => (Range { low: 0.0, likely: 0.0, high: 0.0, limit: None, from: 0.0, to: 0.0 }, Default::default()),
        })
    });
    let bar = Signal::derive(move || range.with(|(range, _)| *range));
    let ends = Signal::derive(move || range.with(|(_, ends)| ends.clone()));
    view! {
        <RangeBar range=bar/>
        <RangeEnds range=bar ends=ends/>
    }
}

#[component]
fn GaugePicture(
    /// The figure.
    shape: Signal<Shape>,
) -> impl IntoView {
    let fill = Memo::new(move |_| {
        shape.with(|shape| match &shape.picture {
            Picture::Gauge(fill, too_small) => (*fill, *too_small),
            _ => (Fill { likely: 0.0, high: 0.0, whole: 0.0 }, false),
        })
    });
    view! {
        <Gauge fill=Signal::derive(move || fill.with(|(fill, _)| *fill)) fails=Signal::derive(move || fill.with(|(_, fails)| *fails))/>
        <Show when=move || fill.with(|(_, fails)| *fails)><span class="figure-fails" aria-hidden="true">"too small"</span></Show>
    }
}
