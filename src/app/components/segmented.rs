//! A few choices side by side, of which one holds: radio buttons under the skin.

use crate::app::html::{Html, html, when};
use crate::job::Choice;

/// A row of choices.
#[derive(Debug, Clone, Copy)]
pub struct Segmented<'a> {
    /// The name of the radio group: a field's key, or what the page itself knows.
    pub name: &'a str,
    /// What is chosen.
    pub label: &'a str,
    /// Whether the label is for screen readers alone.
    pub quiet_label: bool,
    /// The choices.
    pub choices: &'a [Choice],
    /// The key of the one that holds.
    pub chosen: &'a str,
}

impl<'a> Segmented<'a> {
    /// A row whose label is for screen readers alone.
    #[must_use]
    pub const fn quiet(name: &'a str, label: &'a str, choices: &'a [Choice], chosen: &'a str) -> Self {
        Self { name, label, quiet_label: true, choices, chosen }
    }
}

/// The row, with what stands beside its label.
pub fn segmented(row: &Segmented<'_>, beside: impl FnOnce(&mut Html), html: &mut Html) {
    html!(
        html,
        "<fieldset class=\"segmented\" role=\"radiogroup\" aria-label=\"",
        row.label,
        "\"><legend class=\"",
        if row.quiet_label { "hidden" } else { "label" },
        "\">",
        row.label
    );
    beside(html);
    html!(html, "</legend><div class=\"segmented-row\">");
    for choice in row.choices {
        html!(
            html,
            "<label class=\"segmented-choice\"><input type=\"radio\" name=\"",
            row.name,
            "\" value=\"",
            choice.key,
            "\"",
            when(choice.key == row.chosen, " checked"),
            "><span>",
            choice.label,
            "</span></label>"
        );
    }
    html!(html, "</div></fieldset>");
}
