//! Cards: a front, a back once it is turned, and how well it was remembered.

use super::place::Place;
use super::state::Study;
use crate::app::html::{Html, html};
use crate::decide::graph;
use crate::study::anki::{Missed, Note, file};
use crate::study::cards::{Card, all};
use crate::study::fsrs::{Rating, Schedule};
use crate::study::question;

impl Study {
    /// The card to show next: what is due, else one that was never seen.
    pub(super) fn next_card(&self) -> Option<Card> {
        let mut cards = all();
        let due = self.progress.due(self.now).into_iter();
        let due = due.filter_map(|item| cards.iter().position(|card| card.id == item.id)).next();
        let at = due.or_else(|| cards.iter().position(|card| self.progress.item(&card.id).is_none()))?;
        Some(cards.swap_remove(at))
    }

    /// Notes how well the card at hand was remembered, and takes the next.
    pub(super) fn rate(&mut self, rating: Rating) {
        let Some(card) = self.practice.card.take() else { return };
        self.progress.reviewed(&card.id, card.topic, rating, self.now);
        self.wants.keep = true;
        if let Place::Practise(what) = self.place {
            self.ask_next(what);
            self.wants.focus = Some(self.at_hand().to_owned());
        }
    }

    /// Every card and every missed question as a text that Anki takes.
    pub(super) fn anki(&self) -> String {
        let mut notes: Vec<Note> = all().iter().map(Note::of_card).collect();
        let missed = self.progress.items().iter().filter(|item| !item.is_card());
        for question in missed.filter_map(|item| question::from_id(&item.id)) {
            let choices: Vec<(&str, bool)> =
                question.choices.iter().map(|choice| (choice.text.as_str(), choice.keyed)).collect();
            notes.push(Note::of_question(&Missed {
                id: &question.id(),
                topic: question.topic,
                story: &question.story,
                ask: &question.ask,
                choices: &choices,
                why: &question.why,
            }));
        }
        file(&notes)
    }
}

/// The card of an id.
pub(super) fn of(id: &str) -> Option<Card> {
    all().into_iter().find(|card| card.id == id)
}

/// A card, its back where it was turned.
pub(super) fn card(study: &Study, card: &Card, html: &mut Html) {
    html!(
        html,
        "<article class=\"card\" data-key=\"",
        &card.id,
        "\"><p class=\"asked-kind\">Card, ",
        card.deck.label(),
        "</p>"
    );
    html!(html, "<h2 class=\"card-front\" id=\"card-front\" tabindex=\"-1\">", &card.front, "</h2>");
    if !study.practice.turned {
        html!(
            html,
            "<p class=\"asked-next\"><button type=\"button\" class=\"button button-main\" data-do=\"turn\">Show the answer</button></p></article>"
        );
        return;
    }
    html!(html, "<div class=\"card-back\" id=\"card-back\" tabindex=\"-1\">");
    for line in card.back.lines() {
        html!(html, "<p>", line, "</p>");
    }
    html!(html, "</div><p class=\"card-source\">Source: ", &card.source);
    if !card.date.is_empty() {
        html!(html, ", ", card.date);
    }
    if let Some(question) = graph::question(card.topic) {
        html!(html, ". <a href=\"#learn/", question.id, "\">Lesson</a>");
    }
    html!(html, "</p><div class=\"rates\" role=\"group\" aria-label=\"How well did you know it?\">");
    let now = study.now.millis;
    for rating in Rating::ALL {
        let next = match study.progress.item(&card.id) {
            Some(item) => item.schedule.reviewed(rating, now),
            None => Schedule::first(rating, now),
        };
        html!(
            html,
            "<button type=\"button\" class=\"rate\" data-do=\"rate:",
            rating.number().to_string(),
            "\"><span>",
            word(rating)
        );
        html!(
            html,
            "</span> <span class=\"rate-next\">",
            super::progress::when_due(next.due, study.now),
            "</span></button>"
        );
    }
    html!(html, "</div></article>");
}

const fn word(rating: Rating) -> &'static str {
    match rating {
        Rating::Again => "Again",
        Rating::Hard => "Hard",
        Rating::Good => "Good",
        Rating::Easy => "Easy",
    }
}
