//! The path in words: the text twin of the picture, and the whole of it on narrow screens.

use super::panel::panel;
use super::words::{self, Words};
use crate::app::html::{Html, html, when};
use crate::app::outcome::Shown;
use crate::app::screen::Screen;

/// The path in words. What is folded away is not worked out until it is asked for.
pub(super) fn twin(screen: &Screen<'_>, shown: &Shown, html: &mut Html) {
    html!(html, "<h3 class=\"twin-name\">The path in words</h3><ol class=\"twin\">");
    steps(screen, shown, &words::ids(shown, screen.view), html);
    html!(html, "</ol>");
}

/// Some steps in words, those of these questions.
pub(super) fn some(screen: &Screen<'_>, shown: &Shown, questions: &[&str], html: &mut Html) {
    let mut ids = words::ids(shown, screen.view);
    ids.retain(|id| questions.contains(id));
    html!(html, "<ol class=\"twin\" aria-label=\"The same in words\">");
    steps(screen, shown, &ids, html);
    html!(html, "</ol>");
}

fn steps(screen: &Screen<'_>, shown: &Shown, ids: &[&'static str], html: &mut Html) {
    for id in ids.iter().copied() {
        if let Some(words) = words::of(shown, screen.view, id) {
            let open = screen.look.printing || screen.look.steps.contains(&id);
            html.apart(|html| step(&words, open, html));
        }
    }
}

/// A step of the list.
fn step(words: &Words, open: bool, html: &mut Html) {
    let id = words.id;
    html!(
        html,
        "<li data-key=\"words-",
        id,
        "\" id=\"step-",
        id,
        "\"><details class=\"twin-step\" data-step=\"",
        id,
        "\"",
        when(open, " open"),
        "><summary><span class=\"twin-title\"><span class=\"twin-number\">",
        words.number,
        ". </span>",
        words.title,
        "</span><span class=\"twin-place\">step ",
        words.number,
        "</span><span class=\"twin-between\"> — </span><span class=\"twin-answer\"><strong>",
        words.answer,
        "</strong><span class=\"twin-between\">: </span><span class=\"twin-brief\">",
        words.brief,
        "</span></span></summary>"
    );
    if open {
        panel(words, html);
    }
    html!(html, "</details></li>");
}
