//! What is said of the dot that is pointed at or has the focus; its label says the same to screen readers.

use leptos::prelude::*;

use crate::picture::candidates::plot::{Chart, Mark, width};
use crate::picture::candidates::rows::Key;

/// The height of a line of it.
const LINE: i32 = 18;
/// Around its text.
const PAD: i32 = 12;

/// The tooltip.
#[component]
pub fn Tip(
    /// The plot.
    chart: Memo<Option<Chart>>,
    /// The dot it is of.
    active: RwSignal<Option<Key>>,
) -> impl IntoView {
    move || {
        let key = active.get()?;
        chart.with(|chart| {
            let chart = chart.as_ref()?;
            chart.marks.iter().find(|mark| mark.key == key).map(|mark| tip(mark, chart.size))
        })
    }
}

fn tip(mark: &Mark, (whole, height): (i32, i32)) -> impl IntoView + use<> {
    let lines: Vec<(&'static str, String)> = [
        ("plot-tip-name", mark.name.clone()),
        ("plot-tip-figures", mark.figures.clone()),
        ("plot-tip-quiet", mark.ranges.clone()),
        ("plot-tip-quiet", mark.note.to_owned()),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .collect();
    let wide = lines.iter().map(|(_, text)| width(text, 13.0)).max().unwrap_or(0) + 2 * PAD;
    let high = LINE * i32::try_from(lines.len()).unwrap_or(0) + 2 * PAD - 6;
    let x = if mark.x + 18 + wide > whole { (mark.x - 18 - wide).max(0) } else { mark.x + 18 };
    let y = (mark.y - high / 2).clamp(0, (height - high).max(0));
    let lines = lines.into_iter().zip(0..).map(|((class, text), at)| {
        view! { <text class=class x=x + PAD y=y + PAD + 10 + LINE * at>{text}</text> }
    });
    view! {
        <g class="plot-tip" aria-hidden="true">
            <circle class="plot-ring" cx=mark.x cy=mark.y r="13"/>
            <rect x=x y=y width=wide height=high rx="8"/>
            {lines.collect_view()}
        </g>
    }
}
