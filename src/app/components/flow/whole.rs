//! The whole map in a box of its own: every question with every branch, the path of the job lit; scrolled, dragged, zoomed.

use leptos::ev::{PointerEvent, WheelEvent};
use leptos::html::Div;
use leptos::prelude::*;

use super::below::OpenBelow;
use super::steps::Steps;
use crate::app::components::jump::step_id;
use crate::decide::graph;
use crate::picture::flow::map::{Map, Node, Way, map};
use crate::picture::flow::{Area, Line};

/// The zoom in percent: the least, the most, and the least to begin with.
const ZOOM: (i32, i32, i32) = (30, 200, 50);

/// The whole map.
#[component]
pub fn WholeMap(
    /// The steps.
    steps: Steps,
) -> impl IntoView {
    let drawn = Memo::new(move |_| {
        let view = steps.view.get();
        steps.shown.with(|shown| {
            shown.as_ref().map(|shown| map(&graph::questions(), &graph::edges(), &shown.advice(view).trail))
        })
    });
    let frame = NodeRef::<Div>::new();
    let zoom = RwSignal::new(100);
    let length = move |of: fn(&Map) -> i32| drawn.with(|map| map.as_ref().map_or(0, of));
    let fit = move || {
        let width = frame.get_untracked().map_or(0, |frame| frame.client_width());
        (width * 100 / untrack(|| length(|map| map.width)).max(1)).clamp(ZOOM.0, 100)
    };
    Effect::new(move |_| {
        if frame.get().is_some() {
            zoom.set(fit().max(ZOOM.2));
        }
    });
    let by = move |percent: i32| zoom.update(|zoom| *zoom = (*zoom * percent / 100).clamp(ZOOM.0, ZOOM.1));
    let wheel = move |event: WheelEvent| {
        if event.ctrl_key() {
            event.prevent_default();
            by(if event.delta_y() < 0.0 { 110 } else { 91 });
        }
    };
    let size = move |of: fn(&Map) -> i32| move || (length(of) * zoom.get() / 100).to_string();
    view! {
        <div class="map-tools">
            <button type="button" aria-label="Smaller" on:click=move |_| by(83)>"−"</button>
            <button type="button" aria-label="Larger" on:click=move |_| by(120)>"+"</button>
            <button type="button" on:click=move |_| zoom.set(fit())>"Fit"</button>
            <span class="map-zoom" role="status">{zoom}" %"</span>
            <span class="map-hint">"Drag or scroll to move, Ctrl and wheel to zoom."</span>
        </div>
        <div
            class="map-frame"
            node_ref=frame
            tabindex="0"
            role="group"
            aria-label="Whole map: every question with every branch, your path lit"
            on:wheel=wheel
            on:pointermove=move |event| drag(&event, frame)
        >
            <svg
                class="map"
                width=size(|map| map.width)
                height=size(|map| map.height)
                viewBox=move || format!("0 0 {} {}", length(|map| map.width), length(|map| map.height))
            >
                {move || drawn.with(|map| map.as_ref().map(|map| content(map, steps)))}
            </svg>
        </div>
        <OpenBelow steps=steps here=Callback::new(|_| true)/>
    }
}

/// Moves the map with a mouse that is held down; a finger scrolls by itself.
fn drag(event: &PointerEvent, frame: NodeRef<Div>) {
    if event.buttons() == 1
        && event.pointer_type() == "mouse"
        && let Some(frame) = frame.get_untracked()
    {
        frame.set_scroll_left(frame.scroll_left() - event.movement_x());
        frame.set_scroll_top(frame.scroll_top() - event.movement_y());
    }
}

fn content(map: &Map, steps: Steps) -> AnyView {
    let edges = map.edges.iter().map(|drawn| {
        let class = if drawn.lit { "map-line map-line-lit" } else { "map-line" };
        view! { <path class=class d=drawn.line.clone()/> }
    });
    view! {
        <g aria-hidden="true">{edges.collect_view()}</g>
        {text(&map.lanes, "map-side")}
        {map.nodes.iter().map(|node| node_view(node, steps)).collect_view()}
    }
    .into_any()
}

/// Lines of text.
fn text(lines: &[Line], class: &'static str) -> impl IntoView + use<> {
    lines.iter().map(|line| view! { <text class=class x=line.x y=line.y>{line.text.clone()}</text> }).collect_view()
}

fn rect(area: Area) -> impl IntoView {
    view! { <rect x=area.x y=area.y width=area.w height=area.h rx="8"/> }
}

fn node_view(node: &Node, steps: Steps) -> AnyView {
    let question = node.question;
    let head = view! { {rect(node.area)}{text(&node.title, "map-title")} };
    let ways = node.ways.iter().map(way_view).collect_view();
    if !node.lit {
        return view! { <g class="map-node">{head}</g>{ways} }.into_any();
    }
    view! {
        <g
            class="map-node map-lit"
            id=step_id(question)
            role="button"
            tabindex="0"
            aria-label=node.words
            aria-expanded=move || (steps.open.get() == Some(question)).to_string()
            on:click=move |_| steps.turn(question)
            on:keydown=move |event| {
                if matches!(event.key().as_str(), "Enter" | " ") {
                    event.prevent_default();
                    steps.turn(question);
                } else {
                    steps.key(&event, question);
                }
            }
        >
            {head}
        </g>
        {ways}
    }
    .into_any()
}

fn way_view(way: &Way) -> impl IntoView + use<> {
    let class = if way.lit { "map-way map-taken" } else { "map-way" };
    view! {
        <g class=class>
            <title>{way.when}</title>
            {rect(way.area)}
            {text(&way.label, "map-label")}
        </g>
    }
}
