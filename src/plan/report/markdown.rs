//! The report as Markdown. The job itself stands in it as JSON, so that a report opens again as the same job.

use super::{Input, OneAnswer, Report};
use crate::job::{Answers, View, json};

/// Text that stands in Markdown: what would begin markup is written out.
pub(super) fn plain(text: &str, out: &mut String) {
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '<' | '>' | '[' | ']' | '|' | '#') {
            out.push('\\');
        }
        out.push(if c == '\n' { ' ' } else { c });
    }
}

fn heading(level: usize, text: &str, out: &mut String) {
    out.push_str(&["\n", &"#".repeat(level), " "].concat());
    plain(text, out);
    out.push_str("\n\n");
}

fn item(mark: &str, text: &str, out: &mut String) {
    out.push_str(mark);
    plain(text, out);
    out.push('\n');
}

fn row<const N: usize>(cells: [&str; N], out: &mut String) {
    out.push('|');
    for cell in cells {
        out.push(' ');
        plain(cell, out);
        out.push_str(" |");
    }
    out.push('\n');
}

/// Writes a report on a job, with the job as JSON at its end.
#[must_use]
pub fn markdown(report: &Report, answers: &Answers, view: View) -> String {
    let mut out = "# Sagefit report\n\n".to_owned();
    item("", &report.job, &mut out);
    out.push('\n');
    item("", &report.dated, &mut out);
    for answer in &report.answers {
        one(answer, &mut out);
    }
    heading(2, "How it was decided", &mut out);
    for step in &report.steps {
        item("1. ", &[step.question, " ", step.branch, "."].concat(), &mut out);
        step.reasons.iter().for_each(|reason| item("   - ", reason, &mut out));
    }
    for section in &report.plan {
        heading(2, section.kind.title(), &mut out);
        section.steps.iter().for_each(|step| item("1. ", step, &mut out));
    }
    if !report.day.is_empty() {
        heading(2, "A simulated day", &mut out);
        report.day.iter().for_each(|words| item("- ", words, &mut out));
    }
    inputs("What was said", &report.said, &mut out);
    inputs("What was assumed", &report.assumed, &mut out);
    heading(2, "The job", &mut out);
    out.push_str("Sagefit opens this report again from the job below.\n\n```json\n");
    out.push_str(&json::write(answers, view));
    out.push_str("\n```\n");
    out
}

fn inputs(title: &str, inputs: &[Input], out: &mut String) {
    if inputs.is_empty() {
        return;
    }
    heading(2, title, out);
    out.push_str("| Input | Value |\n| --- | --- |\n");
    inputs.iter().for_each(|input| row([input.label, &input.value], out));
}

/// One side's answer.
fn one(answer: &OneAnswer, out: &mut String) {
    heading(2, &answer.title, out);
    answer.reasons.iter().for_each(|reason| item("1. ", reason, out));
    if !answer.figures.is_empty() {
        out.push_str("\n| Figure | Likely | Range |\n| --- | --- | --- |\n");
        answer.figures.iter().for_each(|figure| row([figure.kind.name(), &figure.value, &figure.band], out));
    }
    if !answer.next_best.is_empty() {
        out.push('\n');
        item("Next best: ", &answer.next_best.join(", "), out);
    }
}
