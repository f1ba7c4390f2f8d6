//! The whole map in a box of its own: to be scrolled, dragged and zoomed.

use super::layout::map::{Map, Node, Way};
use super::picture::{button, rect, text};
use crate::app::html::{Html, html, when};
use crate::app::look::Look;

/// The whole map.
pub(super) fn whole(map: &Map, look: &Look, html: &mut Html) {
    html!(
        html,
        "<div class=\"map-tools\"><button type=\"button\" aria-label=\"Smaller\" data-do=\"zoom:83\">−</button><button type=\"button\" aria-label=\"Larger\" data-do=\"zoom:120\">+</button><button type=\"button\" data-do=\"zoom:0\">Fit</button><span class=\"map-zoom\" role=\"status\">",
        look.zoom,
        " %</span><span class=\"map-hint\">Drag or scroll to move, Ctrl and wheel to zoom.</span></div>"
    );
    html!(
        html,
        "<div class=\"map-frame\" tabindex=\"0\" role=\"group\" aria-label=\"Whole map: every question with every branch, your path lit\"><svg class=\"map\" width=\"",
        map.width * look.zoom / 100,
        "\" height=\"",
        map.height * look.zoom / 100,
        "\" viewBox=\"0 0 ",
        map.width,
        " ",
        map.height,
        "\"><g aria-hidden=\"true\">"
    );
    for drawn in &map.edges {
        let class = if drawn.lit { "flow-line" } else { "map-line" };
        html!(html, "<path class=\"", class, "\" d=\"", drawn.line, "\"/>");
    }
    html!(html, "</g>");
    text(&map.lanes, "flow-side", html);
    map.nodes.iter().for_each(|node| node_of(node, look.step, html));
    html!(html, "</svg></div>");
}

fn node_of(node: &Node, open: Option<&str>, html: &mut Html) {
    html!(html, "<g class=\"map-node");
    if node.lit {
        button(" map-lit", node.question, node.words, open, html);
    } else {
        html!(html, "\">");
    }
    rect(node.area, html);
    text(&node.title, "flow-title", html);
    html!(html, "</g>");
    node.ways.iter().for_each(|way| way_of(way, html));
}

fn way_of(way: &Way, html: &mut Html) {
    html!(html, "<g class=\"flow-box ", when(way.lit, "flow-taken"), when(!way.lit, "flow-other"), "\"><title>");
    html!(html, way.when, "</title>");
    rect(way.area, html);
    text(&way.label, "flow-label", html);
    html!(html, "</g>");
}
