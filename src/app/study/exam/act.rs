//! What an action does to the exam under way.

use crate::app::study::act::RESULT;
use crate::app::study::action::Action;
use crate::app::study::place::{ExamPage, Place};
use crate::app::study::state::Study;
use crate::study::exam::task::place_of;
use crate::study::exam::{Chosen, Exam, Judged, Size, Standing, blueprint};
use crate::study::question::{self, Form};

/// What the marking of an exam needs to know of a question.
fn judge(id: &str, chosen: Chosen) -> Option<Judged> {
    let question = question::from_id(id)?;
    Some(Judged {
        right: question.is_right(&chosen.places()),
        topic: question.topic.to_owned(),
        task: place_of(question.topic).map_or(question.task.mls, |place| place.task.number).to_owned(),
    })
}

impl Study {
    /// Does something in the exam.
    pub(in crate::app::study) fn act_in_exam(&mut self, action: &Action) {
        let now = self.now.millis;
        match action {
            Action::ExamStart(size) => self.start_exam(*size),
            Action::ExamGo(place) => {
                self.in_exam(|exam| exam.go_to(*place, now));
                self.load_exam_question();
                if self.place == Place::Exam(ExamPage::Main) {
                    self.wants.focus = Some("ask-0".to_owned());
                } else {
                    self.wants.go = Some(Place::Exam(ExamPage::Main));
                }
            }
            Action::ExamFlag => {
                self.in_exam(|exam| {
                    let here = exam.here();
                    let flagged = exam.slots().get(here).is_some_and(crate::study::exam::Slot::is_flagged);
                    exam.flag(here, !flagged, now)
                });
            }
            Action::ExamPause => self.in_exam(|exam| {
                if exam.is_paused() {
                    exam.resume(now);
                } else {
                    exam.pause(now);
                }
                Ok(())
            }),
            Action::ExamHide => self.in_exam(|exam| {
                exam.hide_timer(!exam.is_timer_hidden(), now);
                Ok(())
            }),
            Action::ExamFinish => self.finish_exam(),
            Action::ExamGiveUp => {
                self.in_exam(|exam| {
                    exam.give_up(now);
                    Ok(())
                });
                self.exam_question = None;
                self.wants.focus = Some(super::super::START.to_owned());
            }
            _ => {}
        }
    }

    fn start_exam(&mut self, size: Size) {
        let seed = self.draw();
        let view = self.view;
        let ids = blueprint(size, seed).into_iter().map(|seat| question::about(seat.place.topic, view, seat.seed).id());
        let exam = Exam::start(ids.collect(), self.now.millis);
        self.progress.keep_exam(&exam);
        self.wants.keep = true;
        self.load_exam_question();
        self.wants.focus = Some("ask-0".to_owned());
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
    pub(in crate::app::study) fn pick_in_exam(&mut self, choice: usize, on: bool) {
        let Some(form) = self.exam_question.as_ref().map(|(_, question)| question.form) else { return };
        let now = self.now.millis;
        self.in_exam(|exam| {
            let here = exam.here();
            let chosen = exam.slots().get(here).map_or(Chosen::NONE, crate::study::exam::Slot::chosen);
            let chosen = match form {
                Form::One => Chosen::of(&[choice]),
                Form::Two if chosen.has(choice) != on => chosen.toggled(choice),
                Form::Two => chosen,
            };
            exam.answer(here, chosen, now)
        });
    }

    fn finish_exam(&mut self) {
        let Some(mut exam) = self.progress.exam().cloned() else { return };
        let result = exam.finish(self.now.millis, judge);
        self.progress.keep_exam(&exam);
        self.progress.keep_result(&result, self.now);
        self.exam_question = None;
        self.wants.keep = true;
        self.wants.say = Some("The exam is finished.".to_owned());
        self.wants.go = Some(RESULT);
    }

    /// A second of the exam has passed: the time up to now counts, and at its end the exam is finished.
    pub fn tick(&mut self, keep: bool) {
        let now = self.now.millis;
        let Some(exam) = self.progress.exam() else { return };
        if exam.is_paused() {
            return;
        }
        if exam.left(now) == 0 {
            self.finish_exam();
        } else if keep {
            self.in_exam(|exam| {
                exam.tick(now);
                Ok(())
            });
        }
    }

    /// The page was opened again with an exam under way: it waits, paused.
    pub fn reopen_exam(&mut self) {
        let now = self.now.millis;
        self.in_exam(|exam| {
            exam.reopen(now);
            Ok(())
        });
    }
}
