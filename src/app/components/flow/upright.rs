//! A trunk from top to bottom, for narrow screens: each step a block, its branches folded.

use leptos::prelude::*;

use super::below::OpenBelow;
use super::card::EndCard;
use super::facts::OtherAnswer;
use super::leaf::LeafView;
use super::steps::{StepButton, Steps};
use super::what_if::WhatIfHere;
use super::wide::{Start, ends_together, heading, other_card, stop_of};
use crate::picture::flow::story::{START, Stop, Trunk};
use crate::picture::flow::thickness;

/// A trunk from top to bottom.
#[component]
pub fn Upright(
    /// The steps.
    steps: Steps,
    /// Which trunk.
    at: usize,
) -> impl IntoView {
    let trunk = Memo::new(move |_| steps.story.with(|story| story.trunks.get(at).cloned()));
    let ids = Memo::new(move |_| {
        trunk.with(|trunk| trunk.as_ref().map(|trunk| trunk.stops.iter().map(|stop| stop.asked.id).collect::<Vec<_>>()))
    });
    let card =
        Signal::derive(move || trunk.with(|trunk| trunk.as_ref().map(|trunk| trunk.card.clone()).unwrap_or_default()));
    let both = Signal::derive(move || trunk.with(|trunk| trunk.as_ref().is_some_and(ends_together)));
    let other = Memo::new(move |_| trunk.with(|trunk| other_card(trunk.as_ref())));
    let has_other = Memo::new(move |_| other.with(Option::is_some));
    view! {
        {move || heading(trunk)}
        <ol class="flow-upright">
            <For each=move || ids.get().unwrap_or_default() key=|id| *id let:id>
                <StopBlock steps=steps trunk=trunk id=id/>
            </For>
        </ol>
        <EndCard card=card both=both/>
        {move || has_other.get().then(|| view! {
            <EndCard card=Signal::derive(move || other.get().unwrap_or_default()) other=true/>
        })}
    }
}

#[component]
fn StopBlock(steps: Steps, trunk: Memo<Option<Trunk>>, id: &'static str) -> impl IntoView {
    let stop = Memo::new(move |_| trunk.with(|trunk| stop_of(trunk.as_ref()?, id).cloned()));
    let shape = Memo::new(move |_| stop.with(|stop| stop.as_ref().map(outline).unwrap_or_default()));
    let before = Memo::new(move |_| stop.with(|stop| stop.as_ref().map_or(0, |stop| stop.before)));
    let many = Memo::new(move |_| stop.with(|stop| stop.as_ref().map_or(0, |stop| stop.leaves.len())));
    let here = Callback::new(move |open| open == id);
    view! {
        <li class="flow-block">
            <svg class="flow-block-trunk" viewBox="0 0 68 100" preserveAspectRatio="none" aria-hidden="true">
                <path class="flow-shape" d=shape/>
                <path class="flow-line" d="M34 0V100"/>
            </svg>
            <p class="flow-block-count">{before}</p>
            {(id != START).then(|| view! { <span class="flow-block-ring" aria-hidden="true"></span> })}
            <div class="flow-block-text">
                {if id == START {
                    view! { <Start stop=stop/> }.into_any()
                } else {
                    view! { <StepButton steps=steps id=id/><OtherAnswer steps=steps id=id/> }.into_any()
                }}
                <details class="flow-block-leaves">
                    <summary>{move || if id == START { "Not in question".to_owned() } else { format!("Not taken: {}", many.get()) }}</summary>
                    <div class="flow-block-grid">
                        {move || (0..many.get()).map(|at| {
                            let leaf = Signal::derive(move || stop.with(|stop| stop.as_ref().and_then(|stop| stop.leaves.get(at).cloned())));
                            view! { <LeafView steps=steps id=id leaf=leaf/> }
                        }).collect_view()}
                    </div>
                    <WhatIfHere steps=steps stop=stop/>
                </details>
                <OpenBelow steps=steps here=here/>
            </div>
        </li>
    }
}

/// The trunk beside a block, 68 wide and as high as the block: as thick as before at the top, as after at the bottom.
fn outline(stop: &Stop) -> String {
    // 80 px are all types on a wide screen; 45 have room here.
    let half = |types: usize| f64::from(thickness(types)) * 45.0 / 160.0;
    let (before, after) = (half(stop.before), half(stop.after));
    let [left, right] = [34.0 - before, 34.0 + before].map(|x| format!("{x:.1}"));
    let [to_left, to_right] = [34.0 - after, 34.0 + after].map(|x| format!("{x:.1}"));
    format!("M{left} 0V40C{left} 70 {to_left} 60 {to_left} 90V100H{to_right}V90C{to_right} 60 {right} 70 {right} 40V0Z")
}
