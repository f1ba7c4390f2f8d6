//! A question on the page: its story, its choices, and once it was answered what is right and why.

use crate::app::address;
use crate::app::html::{Html, html, when};
use crate::app::screen::Page;
use crate::job::View;
use crate::study::exam::Chosen;
use crate::study::question::{Form, Question};

/// A question with what a person chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The question.
    pub question: Question,
    /// What is chosen.
    pub chosen: Chosen,
    /// Whether it was answered.
    pub judged: bool,
}

impl Asked {
    /// A question that nobody has answered yet.
    #[must_use]
    pub const fn new(question: Question) -> Self {
        Self { question, chosen: Chosen::NONE, judged: false }
    }

    /// Whether exactly the right choices are chosen.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.question.is_right(&self.chosen.places())
    }

    /// Whether as many are chosen as there are to choose.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.chosen.places().len() == self.question.form.keys()
    }

    /// Chooses a choice or takes it back; where one is to be chosen, another takes its place.
    pub fn pick(&mut self, choice: usize, on: bool) {
        if self.judged || choice >= self.question.choices.len() {
            return;
        }
        self.chosen = match self.question.form {
            Form::One => Chosen::of(&[choice]),
            Form::Two if self.chosen.has(choice) != on => self.chosen.toggled(choice),
            Form::Two => self.chosen,
        };
    }
}

/// What is asked of the person, in words.
#[must_use]
pub fn task(form: Form) -> &'static str {
    match form {
        Form::One => "Choose one.",
        Form::Two => "Choose two.",
    }
}

/// Whose answer is asked for.
pub(super) fn view_words(view: View) -> &'static str {
    match view {
        View::Today => "today’s answer",
        View::Book => "the book’s answer",
    }
}

/// The kind of a question, and whose answer it asks for.
pub(super) fn head(question: &Question, html: &mut Html) {
    let book = when(question.view == View::Book, " asked-book");
    html!(html, "<p class=\"asked-kind", book, "\">", question.kind.label(), ", ", view_words(question.view), "</p>");
}

/// The story and the choices, to be chosen among. The fieldset is what a question is to a screen reader.
pub(super) fn choices(slot: usize, question: &Question, chosen: Chosen, html: &mut Html) {
    head(question, html);
    html!(html, "<p class=\"asked-story\">", question.story, "</p><fieldset class=\"choices\"");
    html!(html, when(question.form == Form::One, " role=\"radiogroup\""));
    html!(
        html,
        " aria-labelledby=\"ask-",
        slot,
        "\"><legend class=\"asked-ask\" id=\"ask-",
        slot,
        "\" tabindex=\"-1\">"
    );
    html!(html, &question.ask, " <span class=\"asked-task\">", task(question.form), "</span></legend>");
    for (at, choice) in question.choices.iter().enumerate() {
        html!(
            html,
            "<label class=\"choice\"><input type=\"",
            if question.form == Form::One { "radio" } else { "checkbox" },
            "\" name=\"choice-",
            slot,
            "\" value=\"",
            at,
            "\" data-pick=\"",
            slot,
            "\"",
            when(chosen.has(at), " checked"),
            "><span class=\"choice-text\">",
            choice.text,
            "</span></label>"
        );
    }
    html!(html, "</fieldset>");
}

/// The choices once the question was answered: which is right, which was chosen, and why of each.
pub(super) fn judged(slot: usize, question: &Question, chosen: Chosen, html: &mut Html) {
    head(question, html);
    html!(html, "<p class=\"asked-story\">", question.story, "</p>");
    let (right, any) = (question.is_right(&chosen.places()), !chosen.is_none());
    html!(html, "<p class=\"asked-ask\">", question.ask, "</p><section class=\"result");
    html!(html, when(!right, " result-wrong"), "\" id=\"result-", slot, "\" tabindex=\"-1\" aria-labelledby=\"said-");
    html!(html, slot, "\"><h3 id=\"said-", slot, "\" class=\"result-said\">");
    html!(html, said(right, any), "</h3><p>", question.why, "</p></section><ul class=\"judged\">");
    for (at, choice) in question.choices.iter().enumerate() {
        let mark = match (choice.keyed, chosen.has(at)) {
            (true, true) => "Right, your choice",
            (true, false) => "Right",
            (false, true) => "Wrong, your choice",
            (false, false) => "Wrong",
        };
        html!(html, "<li class=\"judged-choice", when(choice.keyed, " judged-right"));
        html!(
            html,
            when(!choice.keyed && chosen.has(at), " judged-missed"),
            "\"><p class=\"judged-text\"><span class=\"judged-mark\">"
        );
        html!(html, mark, "</span> <strong>", choice.text, "</strong></p>");
        // What was said of the key above need not be said again.
        if !question.why.contains(&choice.why) {
            html!(html, "<p class=\"judged-why\">", choice.why, "</p>");
        }
        html!(html, "</li>");
    }
    html!(html, "</ul>");
}

/// The verdict in a word.
pub(super) fn said(right: bool, any: bool) -> &'static str {
    match (right, any) {
        (true, _) => "Right",
        (false, true) => "Not right",
        (false, false) => "Not answered",
    }
}

/// The address of the job of a question on the page that answers.
pub(super) fn in_the_flow(question: &Question) -> String {
    ["./", &address::write(Page::Advise, &question.answers, question.view)].concat()
}

/// A question with its button; once it was answered, with what to do next.
pub(super) fn asked(slot: usize, asked: &Asked, next: impl FnOnce(&mut Html), html: &mut Html) {
    let question = &asked.question;
    if asked.judged {
        html!(html, "<div class=\"asked\" data-key=\"judged-", question.id(), "\">");
        judged(slot, question, asked.chosen, html);
        html!(html, "<p class=\"asked-next\">");
        next(html);
        html!(html, "<a href=\"", in_the_flow(question), "\">Open in the flow</a></p></div>");
    } else {
        html!(
            html,
            "<form class=\"asked\" data-key=\"asked-",
            question.id(),
            "\" data-question=\"",
            question.id(),
            "\" data-do=\"answer:",
            slot,
            "\">"
        );
        choices(slot, question, asked.chosen, html);
        html!(html, "<p class=\"asked-next\"><button class=\"button button-main\">Answer</button></p></form>");
    }
}
