//! Sessions one after another: today's parts, another ten, the missed ones once more.

use super::place::Place;
use super::plan::plan;
use super::round::Round;
use super::state::{Focus, Study};

impl Study {
    /// Begins today's session with one of its parts; the others follow.
    pub(super) fn lead_from(&mut self, at: usize) {
        let parts = plan(&self.progress, self.now).parts;
        self.lead = parts.into_iter().skip(at).collect();
        self.open_lead();
    }

    /// Goes on to the next part of today's session; after the last, to what is left for today.
    pub(super) fn onward(&mut self) {
        if !self.lead.is_empty() {
            self.lead.remove(0);
        }
        self.open_lead();
    }

    fn open_lead(&mut self) {
        self.practice.what = None;
        let place = self.lead.first().map_or(Place::Today, |part| part.place);
        self.go(place);
        if matches!(place, Place::Practise(_)) {
            self.wants.focus = Some(self.at_hand());
        }
    }

    /// The part of today's session that follows the open one.
    #[must_use]
    pub fn next_part(&self) -> Option<&super::part::Part> {
        let led = self.lead.first().is_some_and(|part| part.place == self.place);
        self.lead.get(1).filter(|_| led)
    }

    /// Another session of the same.
    pub(super) fn another(&mut self, length: usize) {
        self.begin_again(Round::of(length));
    }

    /// What was missed in the session, once more.
    pub(super) fn retry_missed(&mut self) {
        let missed = self.practice.round.missed();
        if !missed.is_empty() {
            self.begin_again(Round::with(missed));
        }
    }

    fn begin_again(&mut self, round: Round) {
        if let Place::Practise(what) = self.place {
            self.begin(what, round);
            self.wants.focus = Some(self.at_hand());
        }
    }

    /// Changes what is beside a question or card.
    pub(super) fn mark(&mut self, id: &str, change: impl FnOnce(&mut crate::study::progress::Mark)) {
        let before = self.progress.marked(id).cloned();
        let mut mark = before.unwrap_or_else(|| crate::study::progress::Mark {
            millis: 0,
            id: id.to_owned(),
            saved: false,
            wrong: false,
            note: String::new(),
        });
        change(&mut mark);
        self.progress.mark(id, mark.saved, mark.wrong, &mark.note, self.now);
        self.wants.keep = true;
    }

    /// Where the keyboard goes on when something new is at hand.
    pub(super) const fn at_hand(&self) -> Focus {
        match (&self.practice.asked, &self.practice.card) {
            (Some(_), _) => Focus::Ask(0),
            (None, Some(_)) => Focus::Front,
            (None, None) if self.practice.over => Focus::Summary,
            (None, None) => Focus::Heading,
        }
    }
}
