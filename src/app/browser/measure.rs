//! How wide drawings may be: what is drawn for a width follows the window.

use leptos::prelude::*;

use super::state::State;

/// Measures the frames of drawings that stand in the document, and tells the state where their width changed.
pub fn measure(state: State) {
    let width = |name: &str| {
        let frame = document().query_selector(&["[data-measure=", name, "]"].concat()).ok().flatten()?;
        Some(frame.client_width())
    };
    let (flow, plot) = state.look.with_untracked(|look| (look.flow_width, look.plot_width));
    // A frame that does not stand there keeps the width it had.
    let (new_flow, new_plot) = (width("flow").unwrap_or(flow), width("plot").unwrap_or(plot));
    if (flow, plot) != (new_flow, new_plot) {
        state.look.update(|look| {
            look.flow_width = new_flow;
            look.plot_width = new_plot;
        });
    }
}
