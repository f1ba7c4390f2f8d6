//! Configuration and code to paste: the form is chosen, for the answer or an alternative; each file can be copied and saved.

use super::answer::side_name;
use super::segmented::{Segmented, segmented};
use crate::advise::Answer;
use crate::app::action::side_id;
use crate::app::html::{Html, html, when};
use crate::app::look::Look;
use crate::app::outcome::Shown;
use crate::decide::Side;
use crate::job::{Choice, View};
use crate::plan::code::{Body, Form, Placeholder, Setup, bodies, choices, setup};

/// The name of the choice of a form.
pub const FORM: &str = "code-form";

const FORMS: [Choice; 5] = {
    const fn of(form: Form) -> Choice {
        Choice { key: form.key(), label: form.label() }
    }
    [of(Form::Sdk), of(Form::Boto3), of(Form::Cli), of(Form::CloudFormation), of(Form::Terraform)]
};

/// Code for every side that has some.
pub fn code(look: &Look, shown: &Shown, view: View, html: &mut Html) {
    let advice = shown.advice(view);
    let sides: Vec<(&Answer, Vec<String>)> = advice
        .answers
        .iter()
        .map(|answer| (answer, choices(answer)))
        .filter(|(_, choices)| !choices.is_empty())
        .collect();
    if sides.is_empty() {
        return;
    }
    html!(
        html,
        "<section class=\"code\" aria-labelledby=\"code-title\"><h3 id=\"code-title\">Configuration and code</h3>"
    );
    segmented(&Segmented::quiet(FORM, "Form of the code", &FORMS, look.code.form.key()), |_| {}, html);
    let two = advice.answers.len() > 1;
    for (answer, choices) in sides {
        let at = look.code.choice(answer.side).min(choices.len() - 1);
        if let Some(setup) = setup(shown.job(), advice, answer.side, at) {
            html!(html, "<div class=\"code-side\">");
            if two {
                html!(html, "<h4>", side_name(answer.side), "</h4>");
            }
            chooser(answer.side, &choices, at, html);
            one(&setup, look.code.form, html);
            html!(html, "</div>");
        }
    }
    html!(html, "</section>");
}

/// Which of the answer and its alternatives.
fn chooser(side: Side, choices: &[String], chosen: usize, html: &mut Html) {
    if choices.len() < 2 {
        return;
    }
    let id = side_id(side);
    html!(html, "<label class=\"code-choice\"><span>For</span> <select data-code=\"", id, "\">");
    for (at, title) in choices.iter().enumerate() {
        html!(html, "<option value=\"", at, "\"", when(at == chosen, " selected"), ">", title);
        html!(html, when(at == 0, " (the answer)"), "</option>");
    }
    html!(html, "</select></label>");
}

/// Notes, what to fill in, and the files.
fn one(setup: &Setup, form: Form, html: &mut Html) {
    if !setup.notes.is_empty() {
        html!(html, "<ul class=\"code-notes\">");
        for note in &setup.notes {
            html!(html, "<li>", note, "</li>");
        }
        html!(html, "</ul>");
    }
    let files = bodies(setup, form);
    if !matches!(form, Form::Sdk | Form::Boto3) {
        fill_in(setup, &files, html);
    }
    for body in &files {
        file(setup.side, body, html);
    }
}

/// What stands in angle brackets, and what belongs there. Scripts say it themselves.
fn fill_in(setup: &Setup, files: &[Body], html: &mut Html) {
    let used = |own: &&Placeholder| {
        let marked = own.marked();
        files.iter().any(|body| body.text.contains(&marked) || body.run.contains(&marked))
    };
    html!(html, "<dl class=\"code-fill\">");
    for own in Placeholder::ALL.iter().filter(used) {
        html!(html, "<div><dt><code>", own.marked(), "</code></dt><dd>", own.what());
        if let Some(image) = setup.image.filter(|image| image.placeholder() == *own) {
            let lookup = image.lookup(setup.region, setup.instance, false);
            html!(
                html,
                ": in Python <code>",
                lookup,
                "</code>, after <code>from sagemaker.core import image_uris</code>"
            );
        }
        html!(html, "</dd></div>");
    }
    html!(html, "</dl>");
}

/// One file with its buttons.
fn file(side: Side, body: &Body, html: &mut Html) {
    let id = ["code-", side_id(side), "-", &body.file.replace('.', "-")].concat();
    html!(html, "<figure class=\"code-file\" data-key=\"", id, "\"><figcaption><span>", body.title, "</span><code>");
    html!(html, body.file, "</code><span class=\"code-buttons\"><button type=\"button\" id=\"copy-", id);
    html!(html, "\" data-do=\"copy-code:", id, "\" aria-live=\"polite\">Copy</button><a download=\"", body.file);
    html!(html, "\" href=\"data:text/plain;charset=utf-8,", encoded(&body.text), "\">Download</a></span></figcaption>");
    html!(
        html,
        "<pre tabindex=\"0\" aria-label=\"",
        body.file,
        "\"><code id=\"",
        id,
        "\">",
        body.text,
        "</code></pre>"
    );
    html!(html, "<pre class=\"code-run\"><code>", body.run, "</code></pre></figure>");
}

/// Percent-encoded, for an address that holds the file.
pub(super) fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~' | b'/' | b':' | b',' | b'=') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for digit in [byte >> 4, byte & 15] {
                out.push(char::from_digit(u32::from(digit), 16).unwrap_or('0').to_ascii_uppercase());
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::gallery::{Example, GALLERY};

    fn drawn(look: &Look, example: &Example) -> String {
        let answers = example.answers();
        let shown = Shown::of(answers.validate().unwrap(), answers);
        let mut html = Html::default();
        code(look, &shown, View::Today, &mut html);
        html.into_string()
    }

    #[test]
    fn every_example_has_every_form_and_every_alternative() {
        for example in GALLERY {
            for form in Form::ALL {
                for at in 0..4 {
                    let mut look = Look::default();
                    look.code.form = form;
                    look.code.choices = [at; 2];
                    let html = drawn(&look, example);
                    assert!(html.contains("class=\"code-file\""), "{} {}", example.name, form.label());
                    assert!(html.contains(" checked"), "the form is marked");
                }
            }
        }
    }

    /// RFC 3986: everything but the unreserved and what a data address may hold plainly.
    #[test]
    fn a_file_stands_in_its_address() {
        assert_eq!(encoded("{\"a\": 1}\n"), "%7B%22a%22:%201%7D%0A");
        assert_eq!(encoded("\u{d7}"), "%C3%97");
    }
}
