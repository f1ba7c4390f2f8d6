//! The form: what the job is.

use super::field::field;
use super::gallery::gallery;
use super::more_fields::{applying, more_fields};
use super::segmented::{Segmented, segmented};
use crate::app::html::{Html, html};
use crate::app::screen::Screen;
use crate::job::{Field, Task};

/// The form.
pub fn job_form(screen: &Screen<'_>, html: &mut Html) {
    html!(
        html,
        "<form id=\"the-job\" class=\"job\" aria-label=\"The job\" autocomplete=\"off\"><h2 class=\"job-heading\">The job</h2>"
    );
    let task = Segmented::quiet("task", "What is to be done", Task::CHOICES, screen.answers.task().key());
    segmented(&task, |_| {}, html);
    html.apart(|html| gallery(screen, html));
    html!(html, "<div class=\"fields\">");
    for one in applying(screen.answers, true) {
        // The task stands above; what weighs time against cost reads best after all else was asked.
        if !matches!(one, Field::Task | Field::Priority) {
            field(screen, one, html);
        }
    }
    field(screen, Field::Priority, html);
    html!(html, "</div>");
    more_fields(screen, html);
    html!(html, "</form>");
}
