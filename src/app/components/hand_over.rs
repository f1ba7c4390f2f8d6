//! Report and hand-over: print it, save it, save the job, open a job.

use super::code::encoded;
use super::report::report;
use crate::app::html::{Html, Raw, html};
use crate::app::outcome::Shown;
use crate::app::screen::Screen;
use crate::job::json;
use crate::plan::report::markdown;
use crate::script::report_json;

/// The ways to hand a job over, and the report as it is printed.
pub fn hand_over(screen: &Screen<'_>, shown: &Shown, html: &mut Html) {
    let answers = shown.answers();
    html!(html, "<section class=\"hand-over\" aria-labelledby=\"hand-over-title\"><h3 id=\"hand-over-title\">");
    html!(
        html,
        "Report and hand-over</h3><p>The job, the answer with its reasons and numbers, the flow and the plan, on paper or in a file that opens here again.</p>"
    );
    html!(
        html,
        "<div class=\"hand-over-ways\"><button type=\"button\" data-do=\"print\">Print or save as PDF</button>"
    );
    let text = markdown(answers, shown.job(), shown.advice(screen.view));
    save("Report as Markdown", ("text/markdown", "sagefit-report.md"), &text, html);
    if let Ok(text) = report_json(answers, screen.view) {
        save("Report as JSON", ("application/json", "sagefit-report.json"), &text, html);
    }
    let text = json::write(answers, screen.view);
    save("Job as a file", ("application/json", "sagefit-job.json"), &text, html);
    html!(
        html,
        "</div><p class=\"hand-over-open\"><label for=\"open-file\">Open a job or a report</label> <input type=\"file\" class=\"file-field\" id=\"open-file\" accept=\".json,.md\"> <span>or drop the file anywhere on the page.</span></p></section>"
    );
    report(screen, shown, html);
}

/// A link that saves a text as a file: the text stands in the link.
fn save(label: &'static str, (kind, name): (&'static str, &'static str), text: &str, html: &mut Html) {
    html!(html, "<a download=\"", name, "\" href=\"data:", Raw(kind), ";charset=utf-8,", encoded(text), "\">", label);
    html!(html, "</a>");
}
