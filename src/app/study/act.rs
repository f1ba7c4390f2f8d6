//! What an action does to the study page.

use super::action::Action;
use super::place::{ExamPage, Place};
use super::state::{Download, Notice, Study};
use super::{START, asked};
use crate::app::outcome::Outcome;
use crate::job::Field;
use crate::study::lessons::LESSONS;
use crate::study::progress::Progress;

impl Study {
    /// Does what was asked for.
    pub fn act(&mut self, action: Action) {
        match action {
            Action::View(view) => {
                self.view = view;
                // A question belongs to a view: those that nobody has answered yet are drawn anew.
                match self.place {
                    Place::Lesson(at) => {
                        if let Some(lesson) = LESSONS.get(at).filter(|_| !self.asked.iter().any(|one| one.judged)) {
                            self.ask_of(lesson);
                        }
                    }
                    Place::Practise(what) if self.practice.asked.as_ref().is_some_and(|one| !one.judged) => {
                        self.ask_next(what);
                    }
                    _ => {}
                }
            }
            Action::Edit(field, text) => self.edit(field, &text),
            Action::Try(at) => {
                if let Place::Lesson(lesson) = self.place
                    && let Some(one) = LESSONS.get(lesson).and_then(|lesson| lesson.tries.get(at))
                {
                    self.edit(one.field, one.value);
                    self.say_example();
                }
            }
            Action::Help(field) => self.look(|look| look.help.turn(field)),
            Action::Step(question) => self.look(|look| look.turn_step(question)),
            Action::Fold(question, open) => self.look(|look| {
                look.steps.retain(|known| *known != question);
                if open {
                    look.steps.push(question);
                }
            }),
            Action::Others => {
                if let Place::Lesson(at) = self.place
                    && let Some(lesson) = LESSONS.get(at)
                {
                    self.ask_of(lesson);
                    self.wants.focus = Some("ask-0".to_owned());
                }
            }
            Action::Done => self.done(),
            Action::Pick(slot, choice, on) => self.pick(slot, choice, on),
            Action::Answer(slot) => self.answer(slot),
            Action::Next => {
                if let Place::Practise(what) = self.place {
                    self.ask_next(what);
                    self.wants.focus = Some(self.at_hand().to_owned());
                }
            }
            Action::Turn => {
                self.practice.turned = true;
                self.wants.focus = Some("card-back".to_owned());
            }
            Action::Rate(rating) => self.rate(rating),
            Action::ExamStart(_)
            | Action::ExamGo(_)
            | Action::ExamFlag
            | Action::ExamPause
            | Action::ExamHide
            | Action::ExamFinish
            | Action::ExamGiveUp => self.act_in_exam(&action),
            Action::Marked(at) => self.marked = if self.marked == Some(at) { None } else { Some(at) },
            Action::Goal(answers) => {
                self.progress.set_goal(answers, self.now);
                self.wants.keep = true;
            }
            Action::Export => {
                let text = self.progress.to_json();
                self.wants.download = Some(Download { name: "sagefit-progress.json", text });
            }
            Action::Anki => {
                let text = self.anki();
                self.wants.download = Some(Download { name: "sagefit-cards.txt", text });
            }
            Action::Unread => {
                let text = self.unread.clone().unwrap_or_default();
                self.wants.download = Some(Download { name: "sagefit-unread.txt", text });
            }
            Action::Clear => {
                self.clearing = true;
                self.wants.focus = Some("clear-yes".to_owned());
            }
            Action::Cleared(yes) => self.cleared(yes),
            Action::Dismiss => self.notices.clear(),
            Action::Jump(id) => self.wants.focus = Some(id),
        }
    }

    /// Takes in a file of progress, or says why not.
    pub fn import(&mut self, text: &str) {
        self.notices.retain(|notice| !matches!(notice, Notice::Refused(_) | Notice::Imported));
        match Progress::parse(text) {
            Ok(file) => {
                self.progress = self.progress.import(&file);
                self.wants.keep = true;
                self.notice(Notice::Imported);
                self.wants.say = Some("The file was taken in.".to_owned());
            }
            Err(refusal) => self.notice(Notice::Refused(refusal.to_string())),
        }
    }

    fn cleared(&mut self, yes: bool) {
        self.clearing = false;
        if yes {
            self.progress = Progress::started_over(self.now);
            self.exam_question = None;
            self.wants.keep = true;
            self.wants.say = Some("Everything was forgotten.".to_owned());
        }
        self.wants.focus = Some(START.to_owned());
    }

    fn edit(&mut self, field: Field, text: &str) {
        if let Some(example) = &mut self.example {
            example.answers.set(field, text);
            example.outcome = Outcome::of(&example.answers, Some(&example.outcome));
        }
    }

    /// Says what the example comes to now.
    fn say_example(&mut self) {
        let shown = self.example.as_ref().and_then(|example| example.outcome.shown.as_ref());
        let titles = shown.map(|shown| super::lesson::titles(shown.advice(self.view)));
        self.wants.say = titles;
    }

    fn look(&mut self, change: impl FnOnce(&mut crate::app::look::Look)) {
        if let Some(example) = &mut self.example {
            change(&mut example.look);
        }
    }

    fn done(&mut self) {
        if let Place::Lesson(at) = self.place
            && let Some(lesson) = LESSONS.get(at)
        {
            self.progress.read_lesson(lesson.id, self.now);
            self.wants.keep = true;
            self.wants.go = Some(if at + 1 < LESSONS.len() { Place::Lesson(at + 1) } else { Place::Learn });
        }
    }

    fn pick(&mut self, slot: usize, choice: usize, on: bool) {
        match self.place {
            Place::Exam(_) => self.pick_in_exam(choice, on),
            Place::Practise(_) => {
                if let Some(asked) = &mut self.practice.asked {
                    asked.pick(choice, on);
                }
            }
            _ => {
                if let Some(asked) = self.asked.get_mut(slot) {
                    asked.pick(choice, on);
                }
            }
        }
    }

    fn answer(&mut self, slot: usize) {
        let practising = matches!(self.place, Place::Practise(_));
        let asked = if practising { self.practice.asked.as_mut() } else { self.asked.get_mut(slot) };
        let Some(asked) = asked.filter(|asked| !asked.judged) else { return };
        if !asked.is_full() {
            self.wants.say = Some(asked::task(asked.question.form).to_owned());
            return;
        }
        asked.judged = true;
        let right = asked.is_right();
        let (id, topic) = (asked.question.id(), asked.question.topic);
        self.wants.say = Some([asked::said(right, true), ". ", &asked.question.why].concat());
        self.wants.focus = Some(["result-", &slot.to_string()].concat());
        self.progress.answered(&id, topic, right, self.now);
        self.wants.keep = true;
        if practising {
            self.practice.answered += 1;
            self.practice.right += usize::from(right);
        } else if let Place::Lesson(at) = self.place
            && self.asked.iter().all(|asked| asked.judged)
            && let Some(lesson) = LESSONS.get(at)
        {
            self.progress.read_lesson(lesson.id, self.now);
        }
    }

    /// The id of the element to go to when something new is at hand.
    pub(super) const fn at_hand(&self) -> &'static str {
        match (&self.practice.asked, &self.practice.card) {
            (Some(_), _) => "ask-0",
            (None, Some(_)) => "card-front",
            (None, None) => START,
        }
    }
}

/// Where the exam page is left for.
pub(super) const RESULT: Place = Place::Exam(ExamPage::Result);
