//! A trunk from left to right.

use leptos::prelude::*;

use super::below::OpenBelow;
use super::card::EndCard;
use super::leaf::LeafView;
use super::steps::{StepButton, Steps};
use super::what_if::{LookedAt, WhatIfRow};
use crate::picture::flow::leaf::Leaf;
use crate::picture::flow::story::{Card, START, Stop, Trunk};
use crate::picture::flow::{Area, Drawn, Placed, Ribbon, Row, draw};

/// Narrower than this the trunk stands upright.
pub(super) const NARROW: i32 = 640;

/// A trunk from left to right, and below it the step that is open.
#[component]
pub fn Wide(
    /// The steps.
    steps: Steps,
    /// Which trunk.
    at: usize,
    /// The width in pixels.
    width: Signal<i32>,
) -> impl IntoView {
    let trunk = Memo::new(move |_| steps.story.with(|story| story.trunks.get(at).cloned()));
    let drawn = Memo::new(move |_| {
        trunk.with(|trunk| trunk.as_ref().map(|trunk| draw(trunk, width.get().max(NARROW))).unwrap_or_default())
    });
    let ids = Memo::new(move |_| drawn.with(|drawn| drawn.stops.iter().map(|stop| stop.id).collect::<Vec<_>>()));
    let rows = Memo::new(move |_| drawn.with(|drawn| drawn.rows.len()));
    let here = Callback::new(move |id| ids.with(|ids| ids.contains(&id)));
    let lost = move || trunk.with(|trunk| trunk.as_ref().is_some_and(|trunk| !trunk.card.fits));
    view! {
        {move || heading(trunk)}
        <svg
            class="flow-trunk"
            class:flow-lost=lost
            viewBox=move || drawn.with(|drawn| format!("0 0 {} {}", drawn.width, drawn.height))
            width=move || drawn.with(|drawn| drawn.width)
            height=move || drawn.with(|drawn| drawn.height)
        >
            <g aria-hidden="true">
                <For each=move || ids.get() key=|id| *id let:id><Ribbons drawn=drawn id=id/></For>
            </g>
            {move || (0..rows.get()).map(|row| view! { <Line drawn=drawn row=row/> }).collect_view()}
            <For each=move || ids.get() key=|id| *id let:id>
                <StopView steps=steps trunk=trunk drawn=drawn id=id/>
            </For>
            <Cards trunk=trunk drawn=drawn/>
        </svg>
        <WhatIfRow steps=steps trunk=trunk/>
        <OpenBelow steps=steps here=here/>
    }
}

/// The side's name, where there are two.
pub(super) fn heading(trunk: Memo<Option<Trunk>>) -> Option<impl IntoView> {
    let name = trunk.with(|trunk| trunk.as_ref().map_or("", |trunk| trunk.name));
    (!name.is_empty()).then(|| view! { <h3 class="flow-side">{name}</h3> })
}

/// The place of a stop.
fn placed(drawn: Memo<Drawn>, id: &'static str) -> Memo<Placed> {
    Memo::new(move |_| drawn.with(|drawn| drawn.stops.iter().find(|stop| stop.id == id).cloned().unwrap_or_default()))
}

#[component]
fn Ribbons(drawn: Memo<Drawn>, id: &'static str) -> impl IntoView {
    let placed = placed(drawn, id);
    let count = Memo::new(move |_| placed.with(|placed| placed.leaves.len()));
    let ribbon =
        move |at: usize, of: fn(&Ribbon) -> String| move || placed.with(|placed| placed.leaves.get(at).map(of));
    move || {
        (0..count.get())
            .map(|at| {
                view! {
                    <path
                        class="flow-ribbon"
                        d=ribbon(at, |ribbon| ribbon.line.clone())
                        stroke-width=ribbon(at, |ribbon| ribbon.width.to_string())
                    />
                }
            })
            .collect_view()
    }
}

#[component]
fn Line(drawn: Memo<Drawn>, row: usize) -> impl IntoView {
    let of = move |line: fn(&Row) -> &String| {
        let line = Memo::new(move |_| drawn.with(|drawn| drawn.rows.get(row).map(|row| line(row).clone())));
        move || line.get()
    };
    view! {
        <g aria-hidden="true">
            <path class="flow-shape" d=of(|row| &row.trunk)/>
            <path class="flow-line" d=of(|row| &row.line)/>
            <path class="flow-line-other" d=of(|row| &row.other)/>
        </g>
    }
}

/// HTML in a place of the picture.
#[component]
fn At(
    /// The place.
    area: Memo<Area>,
    /// What stands there.
    children: Children,
) -> impl IntoView {
    view! {
        <foreignObject
            x=move || area.get().x
            y=move || area.get().y
            width=move || area.get().w
            height=move || area.get().h
        >
            {children()}
        </foreignObject>
    }
}

#[component]
fn StopView(steps: Steps, trunk: Memo<Option<Trunk>>, drawn: Memo<Drawn>, id: &'static str) -> impl IntoView {
    let placed = placed(drawn, id);
    let stop = Memo::new(move |_| trunk.with(|trunk| stop_of(trunk.as_ref()?, id).cloned()));
    let head = Memo::new(move |_| placed.with(|placed| placed.head));
    let count = Memo::new(move |_| placed.with(|placed| placed.count));
    let ring = Memo::new(move |_| placed.with(|placed| placed.ring));
    let left = Memo::new(move |_| stop.with(|stop| stop.as_ref().map_or(0, |stop| stop.before)));
    let lane = Memo::new(move |_| placed.with(|placed| placed.lane));
    let answer = Memo::new(move |_| trunk.with(|trunk| lane_of(trunk.as_ref()?, id).cloned()));
    let leaves =
        Memo::new(move |_| trunk.with(|trunk| trunk.as_ref().map(|trunk| hanging(trunk, id)).unwrap_or_default()));
    let many = Memo::new(move |_| placed.with(|placed| placed.leaves.len()));
    view! {
        <At area=head>
            {if id == START { view! { <Start stop=stop/> }.into_any() } else { view! { <StepButton steps=steps id=id/> }.into_any() }}
        </At>
        {move || ring.get().map(|(x, y)| view! { <circle class="flow-ring" cx=x cy=y r="7" aria-hidden="true"/> })}
        <rect class="flow-count-ground" x=move || count.get().x y=move || count.get().y width=move || count.get().w height="28" rx="14" aria-hidden="true"/>
        <text class="flow-count" x=move || count.get().x + count.get().w / 2 y=move || count.get().y + 22 text-anchor="middle">{left}</text>
        {move || (0..many.get()).map(|at| {
            let area = Memo::new(move |_| placed.with(|placed| placed.leaves.get(at).map(|leaf| leaf.area).unwrap_or_default()));
            let leaf = Signal::derive(move || leaves.with(|leaves| leaves.get(at).cloned()));
            view! { <At area=area><LeafView steps=steps id=id leaf=leaf/></At><LookedAt steps=steps leaf=leaf area=area drawn=drawn/> }
        }).collect_view()}
        {move || lane.get().is_some().then(|| {
            let area = Memo::new(move |_| lane.get().unwrap_or_default());
            let leaf = Signal::derive(move || answer.get());
            view! {
                <At area=area><LeafView steps=steps id=id leaf=leaf other=true/></At>
                <LookedAt steps=steps leaf=leaf area=area drawn=drawn/>
            }
        })}
    }
}

pub(super) fn stop_of<'t>(trunk: &'t Trunk, id: &str) -> Option<&'t Stop> {
    trunk.stops.iter().find(|stop| stop.asked.id == id)
}

/// What the other view answers at a stop, from where it leaves on.
pub(super) fn lane_of<'t>(trunk: &'t Trunk, id: &str) -> Option<&'t Leaf> {
    trunk.other.as_ref()?.lane.iter().find(|(stop, _)| *stop == id).map(|(_, leaf)| leaf)
}

/// The branches of a stop but that which the other view takes.
pub(super) fn hanging(trunk: &Trunk, id: &str) -> Vec<Leaf> {
    let taken = lane_of(trunk, id).map(|leaf| leaf.label.as_str());
    let leaves = stop_of(trunk, id).map(|stop| stop.leaves.as_slice()).unwrap_or_default();
    leaves.iter().filter(|leaf| Some(leaf.label.as_str()) != taken).cloned().collect()
}

/// Where the trunk begins: the Region and the date of the catalogue.
#[component]
pub(super) fn Start(stop: Memo<Option<Stop>>) -> impl IntoView {
    let of = move |text: fn(&Stop) -> String| move || stop.with(|stop| stop.as_ref().map(text));
    view! {
        <p class="flow-start">
            "Start"<b>{of(|stop| stop.asked.answer.clone())}</b><small>{of(|stop| stop.asked.brief.clone())}</small>
        </p>
    }
}

#[component]
fn Cards(trunk: Memo<Option<Trunk>>, drawn: Memo<Drawn>) -> impl IntoView {
    let own = Memo::new(move |_| drawn.with(|drawn| drawn.card));
    let area = Memo::new(move |_| drawn.with(|drawn| drawn.other));
    let place = Memo::new(move |_| area.get().unwrap_or_default());
    let card =
        Signal::derive(move || trunk.with(|trunk| trunk.as_ref().map(|trunk| trunk.card.clone()).unwrap_or_default()));
    let other = Signal::derive(move || trunk.with(|trunk| other_card(trunk.as_ref()).unwrap_or_default()));
    let both = Signal::derive(move || trunk.with(|trunk| trunk.as_ref().is_some_and(ends_together)));
    let has_other = Memo::new(move |_| area.get().is_some());
    view! {
        <At area=own><EndCard card=card both=both/></At>
        {move || has_other.get().then(|| view! { <At area=place><EndCard card=other other=true/></At> })}
    }
}

/// The card of the other view's path, where it ends elsewhere.
pub(super) fn other_card(trunk: Option<&Trunk>) -> Option<Card> {
    trunk?.other.as_ref()?.card.clone()
}

/// Whether the other view's path is shown and ends in the same card.
pub(super) fn ends_together(trunk: &Trunk) -> bool {
    trunk.other.as_ref().is_some_and(|other| other.card.is_none())
}
