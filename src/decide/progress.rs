//! How a case goes on: it enters a side with its candidates, takes a branch and drops what the branch does not keep.

use super::case::{Case, KEPT};
use super::required::Wanted;
use super::serving::hosting;
use super::training::today;
use super::{Branch, Question, Side, rank};
use crate::job::{Symptom, View};
use crate::sizing::candidate::{Mode, admit, serving, training};
use crate::sizing::{Candidate, Check};

impl Case<'_> {
    /// Enters a side with all its candidates.
    pub(super) fn enter(&mut self, side: Side) {
        self.side = side;
        self.wanted = Wanted::of(self.job.required, self.view, side);
        self.refused = None;
        self.candidates = match side {
            Side::Root => Vec::new(),
            Side::Training => training(self.job, self.needs, self.view),
            Side::Serving if self.view == View::Today => {
                let (options, candidates) = hosting::options(self.job, self.needs, self.wanted);
                self.refused =
                    options.chosen().and_then(|chosen| chosen.refused.as_ref()).map(|(_, text, _)| text.clone());
                self.hosting = options;
                candidates
            }
            // Until the hosting option is settled, candidates are those of a real-time endpoint.
            Side::Serving => serving(self.job, self.needs, self.view, Mode::RealTime),
        };
        self.offered();
    }

    /// Begins with every candidate that can be had in the view.
    fn offered(&mut self) {
        admit(&mut self.candidates);
        self.finalists = Vec::new();
        self.leader.set(None);
        self.aim.set(None);
        self.dropped = vec![KEPT; self.candidates.len()];
        self.led = vec![KEPT; self.candidates.len()];
        // What fails is seldom compared by its score: it is worked out where it is.
        self.scores = self
            .candidates
            .iter()
            .map(|one| if one.passes() { rank::score(self.job, self.view, self.side, one) } else { f64::NAN })
            .collect();
        self.left =
            (0..).zip(&self.candidates).filter(|(_, one)| !one.failed.has(Check::Offered)).map(|(at, _)| at).collect();
        if self.view == View::Today {
            self.note_seen();
        }
        self.note_unmet();
        let today = self.view == View::Today && self.refused.is_none();
        self.winner = if today { self.best_at(|one| self.meets(one)) } else { None };
        if self.wanted.is_some()
            && let Some((best, hosting)) = self.leader().cloned().zip(self.hosting.all.get_mut(self.hosting.taken))
            && hosting.best.is_some()
        {
            hosting.best = Some(best);
        }
    }

    /// Notes what speaks against a candidate by what was seen of the run of today: it is as slow, or would cure nothing.
    fn note_seen(&mut self) {
        let aim = today::aim(self).filter(|aim| aim.settles());
        // What is too slow on a type that was not said is taken to run on one device.
        let is_one = |one: &Candidate| one.count == 1 && one.devices() <= 1;
        let slow = self.side == Side::Training
            && self.job.training.symptom == Some(Symptom::Slow)
            && self.current().is_none()
            && self.any(|one| !is_one(one));
        for one in &mut self.candidates {
            one.seen_against = match aim {
                Some(aim) if !aim.keeps(one) => Some("no cure for what was seen"),
                _ if one.as_slow_as_today => Some("no clearly faster than today"),
                _ if slow && is_one(one) => Some("one device, as today, where one is too slow"),
                _ => None,
            };
        }
    }

    /// Makes the candidates anew where the hosting option is not real time.
    pub(super) fn host(&mut self, mode: Mode) {
        if self.is_book() && mode != Mode::RealTime {
            self.candidates = serving(self.job, self.needs, self.view, mode);
            self.offered();
        }
    }

    /// Notes a taken branch and drops what it does not keep; `branches` are those by which it may go instead, where
    /// anybody wants to know.
    pub(super) fn take(&mut self, question: &'static Question, branch: &Branch, branches: &[Branch]) {
        let keeps = |branch: &Branch, one: &Candidate| question.keeps(self, branch, one);
        let kept: Vec<usize> = self
            .left
            .iter()
            .copied()
            .filter(|at| self.candidates.get(*at).is_some_and(|candidate| keeps(branch, candidate)))
            .collect();
        let mut gone: Vec<(usize, u8)> = Vec::new();
        // Both lists rise, so that one pass over them finds what is gone.
        let mut still = kept.iter().copied().peekable();
        for at in &self.left {
            if still.next_if_eq(at).is_some() {
                continue;
            }
            let kept_by = |other: &Branch| self.candidates.get(*at).is_some_and(|one| keeps(other, one));
            let led = branches.iter().position(|other| other.id != branch.id && kept_by(other));
            gone.push((*at, led.map_or(KEPT, |way| way as u8)));
        }
        for (at, led) in gone {
            if let Some((step, way)) = self.dropped.get_mut(at).zip(self.led.get_mut(at)) {
                (*step, *way) = (self.taken.len() as u8, led);
            }
        }
        self.left = kept;
        self.leader.set(None);
        self.aim.set(None);
        self.taken.push((question, branch.id));
    }
}
