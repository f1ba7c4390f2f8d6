//! What happens in the exam under way.

use super::action::ExamAction;
use super::asked::picked;
use super::place::{ExamPage, Place};
use super::state::{Focus, Study};
use crate::study::exam::task::place_of;
use crate::study::exam::{Chosen, Exam, Judged, Size, Slot, Standing, Target, blueprint};
use crate::study::question;

/// What the marking of an exam needs to know of a question.
fn judge(target: Target, id: &str, chosen: Chosen) -> Option<Judged> {
    let question = question::from_id(id)?;
    Some(Judged {
        right: question.is_right(chosen),
        topic: question.topic.to_owned(),
        task: place_of(question.topic).map_or("", |place| place.in_exam(target).number).to_owned(),
    })
}

impl Study {
    /// Takes in what happened in the exam.
    pub(super) fn update_exam(&mut self, action: ExamAction) {
        let now = self.now.millis;
        match action {
            ExamAction::Start(size) => self.start_exam(size),
            ExamAction::Go(place) => {
                self.in_exam(|exam| exam.go_to(place, now));
                self.load_exam_question();
                if self.place == Place::Exam(ExamPage::Main) {
                    self.wants.focus = Some(Focus::Ask(0));
                } else {
                    self.go(Place::Exam(ExamPage::Main));
                }
            }
            ExamAction::Flag => self.in_exam(|exam| {
                let here = exam.here();
                let flagged = exam.slots().get(here).is_some_and(Slot::is_flagged);
                exam.flag(here, !flagged, now)
            }),
            ExamAction::Pause => self.in_exam(|exam| {
                if exam.is_paused() {
                    exam.resume(now);
                } else {
                    exam.pause(now);
                }
                Ok(())
            }),
            ExamAction::HideClock => self.in_exam(|exam| {
                exam.hide_timer(!exam.is_timer_hidden(), now);
                Ok(())
            }),
            ExamAction::Finish => self.finish_exam(),
            ExamAction::GiveUp => {
                self.in_exam(|exam| {
                    exam.give_up(now);
                    Ok(())
                });
                self.exam_question = None;
                self.wants.focus = Some(Focus::Heading);
            }
            ExamAction::Tick => self.tick(),
            ExamAction::Reopen => self.in_exam(|exam| {
                exam.reopen(now);
                Ok(())
            }),
        }
    }

    fn start_exam(&mut self, size: Size) {
        let seed = self.draw();
        let target = self.progress.target();
        let view = target.view().unwrap_or(self.view);
        let ids = blueprint(target, size, seed)
            .into_iter()
            .map(|seat| question::about(seat.place.topic, view, seat.seed).id());
        let exam = Exam::start(target, ids.collect(), self.now.millis);
        self.progress.keep_exam(&exam);
        self.wants.keep = true;
        self.load_exam_question();
        self.wants.focus = Some(Focus::Ask(0));
    }

    /// Changes the exam under way and keeps it; what is refused is said.
    fn in_exam(&mut self, change: impl FnOnce(&mut Exam) -> Result<(), Standing>) {
        let Some(mut exam) = self.progress.exam().cloned() else { return };
        match change(&mut exam) {
            Ok(()) => {
                self.progress.keep_exam(&exam);
                self.wants.keep = true;
            }
            Err(standing) => self.wants.say = Some(standing.words().to_owned()),
        }
    }

    /// Chooses in the question at hand.
    pub(super) fn pick_in_exam(&mut self, choice: usize, on: bool) {
        let Some(form) = self.exam_question.as_ref().map(|(_, question)| question.form) else { return };
        let now = self.now.millis;
        self.in_exam(|exam| {
            let here = exam.here();
            let chosen = exam.slots().get(here).map_or(Chosen::NONE, Slot::chosen);
            exam.answer(here, picked(form, chosen, choice, on), now)
        });
    }

    /// Puts a choice of the question at hand into a place.
    pub(super) fn put_in_exam(&mut self, choice: usize, place: Option<usize>) {
        if !self.exam_question.as_ref().is_some_and(|(_, question)| question.form.is_placed()) {
            return;
        }
        let now = self.now.millis;
        self.in_exam(|exam| {
            let here = exam.here();
            let chosen = exam.slots().get(here).map_or(Chosen::NONE, Slot::chosen);
            exam.answer(here, chosen.placed(choice, place), now)
        });
    }

    fn finish_exam(&mut self) {
        let Some(mut exam) = self.progress.exam().cloned() else { return };
        let target = exam.target();
        let result = exam.finish(self.now.millis, |id, chosen| judge(target, id, chosen));
        self.progress.keep_exam(&exam);
        self.progress.keep_result(&result, self.now);
        self.exam_question = None;
        self.wants.keep = true;
        self.wants.say = Some("The exam is finished.".to_owned());
        self.go(Place::Exam(ExamPage::Result));
    }

    /// The time up to now counts, and at its end the exam is finished.
    fn tick(&mut self) {
        let now = self.now.millis;
        let Some(exam) = self.progress.exam().filter(|exam| !exam.is_paused()) else { return };
        if exam.left(now) == 0 {
            self.finish_exam();
        } else {
            self.in_exam(|exam| {
                exam.tick(now);
                Ok(())
            });
        }
    }
}
