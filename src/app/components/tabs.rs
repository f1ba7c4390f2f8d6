//! The tabs under the answer. Only the open one is worked out.

use super::answer::candidates as count;
use super::flow::flow;
use crate::app::aside::{Part, place};
use crate::app::html::{Html, html, when};
use crate::app::outcome::Shown;
use crate::app::screen::{Screen, Tab};

/// The tabs and the open one's panel.
pub fn tabs(screen: &Screen<'_>, html: &mut Html) {
    let Some(shown) = screen.shown() else { return };
    html!(
        html,
        "<section class=\"tabs\" aria-label=\"How the answer came about\"><div class=\"tabs-row\" role=\"tablist\" aria-label=\"Details\">"
    );
    for tab in Tab::ALL {
        button(screen, shown, tab, html);
    }
    html!(html, "</div>");
    for tab in Tab::ALL {
        let open = tab == screen.look.tab;
        html!(
            html,
            "<div role=\"tabpanel\" id=\"panel-",
            tab.id(),
            "\" aria-labelledby=\"tab-",
            tab.id(),
            "\" tabindex=\"0\""
        );
        html!(html, when(!open, " hidden"), ">");
        if open {
            panel(screen, shown, html);
        }
        html!(html, "</div>");
    }
    html!(html, "</section>");
}

fn button(screen: &Screen<'_>, shown: &Shown, tab: Tab, html: &mut Html) {
    let open = tab == screen.look.tab;
    html!(
        html,
        "<button type=\"button\" role=\"tab\" id=\"tab-",
        tab.id(),
        "\" aria-selected=\"",
        open,
        "\" aria-controls=\"panel-",
        tab.id(),
        "\" tabindex=\"",
        if open { "0" } else { "-1" },
        "\" data-do=\"tab:",
        tab.id(),
        "\">",
        tab.name()
    );
    if tab == Tab::Candidates {
        html!(html, "<span class=\"tabs-count\"> ", count(shown.advice(screen.view)), "</span>");
    }
    html!(html, "</button>");
}

fn panel(screen: &Screen<'_>, shown: &Shown, html: &mut Html) {
    match Part::of(screen.look.tab) {
        None => flow(screen, shown, html),
        Some(part) => place(part, screen, html),
    }
}
