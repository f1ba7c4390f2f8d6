//! The report: the job, the answer, the reasons in order, the numbers with their bands, the way through the questions,
//! the plan, and the date of the data, as Markdown. The job itself stands in it, so that a report reads back to the
//! same answer. (The report as JSON is [`crate::script::report_json`].)

use crate::advise::{Advice, Answer, Headline, sentence};
use crate::decide::Side;
use crate::facts::DATA_DATE;
use crate::job::field::Group;
use crate::job::{Answers, Field, Job, View, json};
use crate::plan::measured::FIELDS;

/// How many alternatives are told.
const ALTERNATIVES: usize = 4;

/// Text that stands in Markdown: what would begin markup is written out.
fn plain(text: &str, out: &mut String) {
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

/// The report as Markdown. `answers` are those that the job was read from.
#[must_use]
pub fn markdown(answers: &Answers, job: &Job, advice: &Advice) -> String {
    let mut out = "# Sagefit report\n\n".to_owned();
    plain(&sentence(job), &mut out);
    out.push_str("\n\n");
    let view = match advice.view {
        View::Today => "as of today",
        View::Book => "as the study chapter and the exam expect it",
    };
    out.push_str(&["Answer ", view, "; data of ", DATA_DATE, ".\n"].concat());
    let two = advice.answers.len() > 1;
    for answer in &advice.answers {
        one(answer, two, &mut out);
    }
    heading(2, "The way through the questions", &mut out);
    for step in &advice.trail.steps {
        let label = step.branch().map_or("", |branch| branch.label);
        item("1. ", &[step.question.title, " ", label, "."].concat(), &mut out);
        for reason in step.verdict().map(|verdict| verdict.reasons.as_slice()).unwrap_or_default() {
            item("   - ", &reason.text, &mut out);
        }
    }
    for section in super::plan(job, advice) {
        heading(2, section.kind.title(), &mut out);
        section.steps.iter().for_each(|step| item("1. ", step, &mut out));
    }
    let assumed = assumed(job);
    if !assumed.is_empty() {
        heading(2, "Assumed, as nothing was said", &mut out);
        for field in assumed {
            item("- ", &[field.spec().label, ": ", field.assumed()].concat(), &mut out);
        }
    }
    heading(2, "The job", &mut out);
    out.push_str("Sagefit opens this report again by what stands here.\n\n```json\n");
    out.push_str(&json::write(answers, advice.view));
    out.push_str("\n```\n");
    out
}

/// What was assumed, but for what could have been measured.
#[must_use]
pub fn assumed(job: &Job) -> Vec<Field> {
    job.assumed.iter().filter(|field| field.spec().group != Group::Seen && !FIELDS.contains(field)).collect()
}

/// One side's answer.
fn one(answer: &Answer, two: bool, out: &mut String) {
    let side = match answer.side {
        Side::Training if two => "Training: ",
        Side::Serving if two => "Serving: ",
        _ => "",
    };
    heading(2, &[side, &answer.title()].concat(), out);
    answer.reasons.iter().for_each(|reason| item("1. ", reason, out));
    if let Headline::Nothing { because, .. } = &answer.headline {
        because.iter().for_each(|why| item("- ", why, out));
    }
    if !answer.figures.is_empty() {
        out.push_str("\n| Figure | Likely | Band |\n| --- | --- | --- |\n");
        for figure in &answer.figures {
            out.push_str("| ");
            plain(figure.kind.name(), out);
            out.push_str(" | ");
            plain(&figure.value, out);
            out.push_str(" | ");
            plain(&figure.band, out);
            out.push_str(" |\n");
        }
    }
    let others = answer.ranking.iter().filter(|other| answer.pick().is_none_or(|pick| other.instance != pick.instance));
    let others: Vec<String> = others
        .take(ALTERNATIVES)
        .map(|other| [&other.count.to_string(), " \u{d7} ", other.instance.name].concat())
        .collect();
    if !others.is_empty() {
        out.push('\n');
        item("Next best: ", &others.join(", "), out);
    }
}

/// The job in a report, or in a file that holds nothing else, as JSON: what [`json::parse`] reads.
#[must_use]
pub fn job_in(report: &str) -> Option<&str> {
    let text = report.trim_start_matches('\u{feff}').trim();
    if text.starts_with('{') {
        return Some(text);
    }
    let (_, rest) = text.rsplit_once("```json")?;
    rest.split_once("```").map(|(json, _)| json.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::gallery::GALLERY;
    use crate::{advise, script};

    /// What is recommended, side by side.
    fn titles(text: &str) -> (View, Vec<String>) {
        let request = json::parse(job_in(text).unwrap()).unwrap();
        let advice = advise(&request.answers.validate().unwrap(), request.view);
        (request.view, advice.answers.iter().map(Answer::title).collect())
    }

    #[test]
    fn both_forms_read_back_to_the_same_job_and_answer() {
        for example in GALLERY {
            for view in [View::Today, View::Book] {
                let answers = example.answers();
                let job = answers.validate().unwrap();
                let advice = advise(&job, view);
                let due: Vec<String> = advice.answers.iter().map(Answer::title).collect();
                let markdown = markdown(&answers, &job, &advice);
                let json = script::report_json(&answers, view).unwrap();
                for text in [&markdown, &json] {
                    assert_eq!(titles(text), (view, due.clone()), "{}", example.name);
                    assert_eq!(json::parse(job_in(text).unwrap()).unwrap().answers, answers);
                }
                // serde_json is the second reader of the JSON.
                let read: serde_json::Value = serde_json::from_str(&json).unwrap();
                assert_eq!(read["advice"]["answers"][0]["title"], due[0]);
                assert_eq!(read["advice"]["data_date"], DATA_DATE);
                assert!(!read["plan"].as_array().unwrap().is_empty());
                for part in [DATA_DATE, "## The way through the questions", "| Figure | Likely | Band |"] {
                    assert!(
                        markdown.contains(part) || advice.answers[0].figures.is_empty(),
                        "{}: {part}",
                        example.name
                    );
                }
            }
        }
    }

    /// CommonMark: a backslash before punctuation takes its meaning away.
    #[test]
    fn what_a_person_typed_is_no_markup() {
        let mut out = String::new();
        plain("<b> *x* [a](b) |", &mut out);
        assert_eq!(out, "\\<b\\> \\*x\\* \\[a\\](b) \\|");
        assert_eq!(job_in("no report"), None);
    }
}
