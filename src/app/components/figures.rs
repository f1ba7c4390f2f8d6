//! The figures beside the answer; each opens how it came about.

use crate::advise::{Answer, Figure};
use crate::app::action::side_id;
use crate::app::aside::{Part, place};
use crate::app::html::{Html, html, when};
use crate::app::screen::Screen;
use crate::sizing::How;

/// The figures of a side's answer.
pub fn figures(screen: &Screen<'_>, answer: &Answer, html: &mut Html) {
    let side = side_id(answer.side);
    let open = screen.look.side(answer.side).figure;
    html!(html, "<ul class=\"figures\">");
    for (at, figure) in answer.figures.iter().enumerate() {
        html!(html, "<li>");
        if figure.derived {
            html!(
                html,
                "<button type=\"button\" class=\"figure\" title=\"How this came about\" aria-expanded=\"",
                open == Some(figure.name),
                "\" aria-controls=\"how-",
                side,
                "\" data-do=\"figure:",
                side,
                ":",
                at,
                "\">"
            );
            content(figure, html);
            html!(html, "</button>");
        } else {
            html!(html, "<div class=\"figure\">");
            content(figure, html);
            html!(html, "</div>");
        }
        html!(html, "</li>");
    }
    html!(html, "</ul><div id=\"how-", side, "\">");
    if answer.figures.iter().any(|figure| Some(figure.name) == open) {
        place(Part::How(answer.side), screen, html);
    }
    html!(html, "</div>");
}

fn content(figure: &Figure, html: &mut Html) {
    html!(
        html,
        "<span class=\"hidden\">",
        figure.name,
        " </span><span class=\"figure-value\">",
        figure.value,
        "</span> <span class=\"figure-band\">"
    );
    let mut parts = figure.band.split(", ").peekable();
    while let Some(part) = parts.next() {
        html!(html, "<span>", part, when(parts.peek().is_some(), ","), "</span> ");
    }
    html.raw("</span>");
}

/// How a figure came about: the formula, its parts with the reader's numbers, the source, and what makes it wide.
pub fn derivation(name: &str, how: &How, html: &mut Html) {
    html!(html, "<div class=\"derivation\"><p><strong>", name, "</strong> = ", how.formula, "</p><dl>");
    for term in &how.terms {
        html!(html, "<div><dt>", term.name, "</dt><dd>", term.text, "</dd></div>");
    }
    html!(
        html,
        "</dl><p class=\"derivation-quiet\">Source: ",
        how.source,
        ". What makes it wide: ",
        how.doubt,
        ".</p></div>"
    );
}
