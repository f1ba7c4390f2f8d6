//! The whole map in a box of its own: to be scrolled, dragged and zoomed.

use leptos::ev::{PointerEvent, WheelEvent};
use leptos::html::Div;
use leptos::prelude::*;

use super::layout::map::{Map, Node, Way};
use super::picture::{press, text, turn};

/// The zoom in percent: the least, the most, and the least to begin with.
const ZOOM: (i32, i32, i32) = (30, 200, 50);

/// The whole map.
#[component]
pub fn Whole(
    /// The map, laid out.
    map: Memo<Map>,
    /// The step that is open.
    open: RwSignal<Option<&'static str>>,
) -> impl IntoView {
    let frame = NodeRef::<Div>::new();
    let zoom = RwSignal::new(100);
    let fit = move || {
        let width = frame.get_untracked().map_or(0, |frame| frame.client_width());
        map.with_untracked(|map| (width * 100 / map.width.max(1)).clamp(ZOOM.0, 100))
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
    let size = move |of: fn(&Map) -> i32| move || (map.with(of) * zoom.get() / 100).to_string();
    view! {
        <div class="map-tools">
            <button type="button" aria-label="Smaller" on:click=move |_| by(83)>"−"</button>
            <button type="button" aria-label="Larger" on:click=move |_| by(120)>"+"</button>
            <button type="button" on:click=move |_| zoom.set(fit())>"Fit"</button>
            <span class="map-zoom" role="status">{move || zoom.get()}" %"</span>
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
                viewBox=move || map.with(|map| format!("0 0 {} {}", map.width, map.height))
            >
                {move || map.with(|map| content(map, open))}
            </svg>
        </div>
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

fn content(map: &Map, open: RwSignal<Option<&'static str>>) -> AnyView {
    let edges = map.edges.iter().map(|drawn| {
        let class = if drawn.lit { "flow-line" } else { "map-line" };
        view! { <path class=class d=drawn.line.clone()/> }
    });
    view! {
        <g aria-hidden="true">{edges.collect_view()}</g>
        {text(&map.lanes, "flow-side")}
        {map.nodes.iter().map(|node| node_view(node, open)).collect_view()}
    }
    .into_any()
}

fn node_view(node: &Node, open: RwSignal<Option<&'static str>>) -> AnyView {
    let (area, question) = (node.area, node.question);
    let class = if node.lit { "map-node map-lit" } else { "map-node" };
    let head = view! {
        <rect x=area.x y=area.y width=area.w height=area.h rx="8"/>
        {text(&node.title, "flow-title")}
    };
    let head = if node.lit {
        view! {
            <g
                class=class
                role="button"
                tabindex="0"
                aria-label=node.words
                aria-expanded=move || (open.get() == Some(question)).to_string()
                on:click=move |_| turn(open, question)
                on:keydown=move |event| press(&event, open, question)
            >
                {head}
            </g>
        }
        .into_any()
    } else {
        view! { <g class=class>{head}</g> }.into_any()
    };
    view! { {head}{node.ways.iter().map(way_view).collect_view()} }.into_any()
}

fn way_view(way: &Way) -> impl IntoView + use<> {
    let area = way.area;
    let class = if way.lit { "flow-box flow-taken" } else { "flow-box flow-other" };
    view! {
        <g class=class>
            <title>{way.when}</title>
            <rect x=area.x y=area.y width=area.w height=area.h rx="8"/>
            {text(&way.label, "flow-label")}
        </g>
    }
}
