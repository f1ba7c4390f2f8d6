//! What opens under a row: why not this type, what it has, and how its figures came about.

use super::rows::Row;
use crate::advise::{Audit, Why};
use crate::app::action::side_id;
use crate::app::components::numbers::number;
use crate::app::components::why_not::why_not;
use crate::app::html::{Html, html};
use crate::decide::Side;
use crate::facts::instance::InstanceType;
use crate::units::text;

/// The row under a row.
pub fn detail(row: &Row, side: Side, audit: &Audit<'_>, html: &mut Html) {
    let instance = row.not.instance;
    html!(
        html,
        "<tr role=\"row\" class=\"candidates-detail\" data-key=\"",
        side_id(side),
        "-",
        instance.name,
        "\"><td role=\"cell\" colspan=\"5\"><div class=\"candidates-under\">"
    );
    why_not(audit, &row.not, html);
    if let Why::LeftOut { question, .. } = &row.not.why {
        let id = question.id;
        html!(html, "<p><a href=\"#step-", id, "\" data-do=\"to-step:", id, "\">See the question</a></p>");
    }
    has(instance, html);
    let figures = audit.figures(&row.not);
    if !figures.is_empty() {
        html!(html, "<div class=\"numbers-figures\">");
        for figure in &figures {
            let how = audit.how(&row.not, figure.name);
            number(figure, how, html);
        }
        html!(html, "</div>");
    }
    html!(html, "</div></td></tr>");
}

/// What the type has, and where that was read.
fn has(instance: &InstanceType, html: &mut Html) {
    html!(html, "<p class=\"candidates-has\">");
    if instance.vcpu > 0 {
        html!(html, usize::from(instance.vcpu), " vCPU, ", text::memory(instance.memory));
    }
    if let Some(accelerator) = instance.accelerator {
        if instance.vcpu > 0 {
            html!(html, ", ");
        }
        html!(html, instance.device_count().to_string(), " × ", accelerator.short);
        html!(html, " with ", text::memory(instance.accelerator_memory()));
    }
    html!(html, ".");
    if let Some(standing) = instance.standing().filter(|standing| !standing.note.is_empty()) {
        html!(html, " ", standing.note);
    }
    if let Some(record) = instance.record() {
        html!(html, " Source: ", record.source.title, ".");
    }
    html!(html, "</p>");
}
