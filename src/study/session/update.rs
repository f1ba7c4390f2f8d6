//! What an action does to the study page.

use super::action::Action;
use super::notes;
use super::place::{ExamPage, Place, Step};
use super::round::TEN;
use super::state::{Download, Focus, Notice, Practice, Study, Wants};
use super::words;
use crate::study::anki::{self, Missed, Note};
use crate::study::cards;
use crate::study::lessons::LESSONS;
use crate::study::progress::Progress;
use crate::study::question;

/// How many new cards more are allowed at a time.
const MORE_CARDS: u32 = 10;

impl Study {
    /// Takes in what happened, and says what the browser is to do.
    pub fn update(&mut self, action: Action) -> Wants {
        if !matches!(action, Action::Undo | Action::Turn | Action::Refresh | Action::Join(_) | Action::Unreadable(..)) {
            self.settle_rating();
        }
        if !matches!(action, Action::Refresh | Action::Join(_)) {
            self.short = None;
        }
        match action {
            Action::Open(place) => self.open(place),
            Action::Refresh | Action::Settle => {}
            Action::Join(progress) => {
                self.progress = self.progress.merge(&progress);
                if self.place == Place::Exam(ExamPage::Main) {
                    self.load_exam_question();
                }
            }
            Action::Unreadable(text, reason) => {
                self.unread = text;
                if let Some(reason) = reason {
                    self.notice(Notice::Unread(reason));
                }
            }
            Action::Full => self.notice(Notice::Full),
            Action::View(view) => self.show_view(view),
            Action::Others => {
                if let Some(lesson) = self.lesson.and_then(|at| LESSONS.get(at)) {
                    self.ask_of(lesson);
                    self.wants.focus = Some(Focus::Ask(0));
                }
            }
            Action::Done => self.done(),
            Action::Pick { slot, choice, on } => self.pick(slot, choice, on),
            Action::Put { slot, choice, place } => self.put(slot, choice, place),
            Action::Answer(slot) => self.answer(slot, false),
            Action::NotSure(slot) => self.answer(slot, true),
            Action::Next => self.next(),
            Action::Lead(at) => self.lead_from(at),
            Action::Onward => self.onward(),
            Action::Another => self.another(TEN),
            Action::RetryMissed => self.retry_missed(),
            Action::MoreCards => {
                self.practice.more_cards += MORE_CARDS;
                self.another(MORE_CARDS as usize);
            }
            Action::Undo => self.take_back(),
            Action::PutOff => self.put_off(),
            Action::NewCards(count) => {
                self.progress.set_new_cards(count, self.now);
                self.wants.keep = true;
            }
            Action::Save(id) => self.mark(&id, |mark| mark.saved = !mark.saved),
            Action::Fault(id) => self.mark(&id, |mark| mark.wrong = !mark.wrong),
            Action::Note(id, note) => self.mark(&id, |mark| mark.note = note),
            Action::ExportNotes => self.hand_over("sagefit-notes.txt", notes::file(&self.progress)),
            Action::Turn => {
                self.practice.turned = true;
                self.wants.focus = Some(Focus::Back);
            }
            Action::Rate(rating) => self.rate(rating),
            Action::Exam(action) => self.update_exam(action),
            Action::Marked(at) => self.marked = if self.marked == Some(at) { None } else { Some(at) },
            Action::Goal(answers) => {
                self.progress.set_goal(answers, self.now);
                self.wants.keep = true;
            }
            Action::Aim(target, day) => {
                self.progress.set_aim(target, day, self.now);
                self.wants.keep = true;
                if let Some(view) = target.view().filter(|view| *view != self.view) {
                    self.show_view(view);
                }
            }
            Action::Export => self.hand_over("sagefit-progress.json", self.progress.to_json()),
            Action::Anki => self.hand_over("sagefit-cards.txt", self.anki()),
            Action::SaveUnread => self.hand_over("sagefit-unread.txt", self.unread.clone().unwrap_or_default()),
            Action::Import(text) => self.import(&text),
            Action::Clear => {
                self.clearing = true;
                self.wants.focus = Some(Focus::Delete);
            }
            Action::Cleared(yes) => self.cleared(yes),
            Action::Dismiss => self.notices.clear(),
        }
        core::mem::take(&mut self.wants)
    }

    /// A question belongs to a view: those that were not answered yet are drawn anew.
    fn show_view(&mut self, view: crate::job::View) {
        self.view = view;
        if let Some(lesson) = self.lesson.and_then(|at| LESSONS.get(at))
            && !self.asked.iter().any(|one| one.judged)
        {
            self.ask_of(lesson);
        }
        if let Place::Practise(what) = self.place
            && self.practice.asked.as_ref().is_some_and(|one| !one.judged)
        {
            self.ask_next(what);
        }
    }

    fn import(&mut self, text: &str) {
        self.notices.retain(|notice| !matches!(notice, Notice::Refused(_) | Notice::Imported));
        match Progress::parse(text) {
            Ok(file) => {
                self.progress = self.progress.import(&file);
                self.wants.keep = true;
                self.notice(Notice::Imported);
            }
            Err(refusal) => self.notice(Notice::Refused(refusal.to_string())),
        }
    }

    fn cleared(&mut self, yes: bool) {
        self.clearing = false;
        if yes {
            self.progress = Progress::started_over(self.now);
            self.exam_question = None;
            self.practice = Practice::default();
            self.lead.clear();
            self.wants.keep = true;
            self.wants.say = Some("Your progress was deleted.".to_owned());
        }
        self.wants.focus = Some(Focus::Heading);
    }

    fn hand_over(&mut self, name: &'static str, text: String) {
        self.wants.download = Some(Download { name, text });
    }

    fn done(&mut self) {
        if let Place::Lesson(at, _) = self.place
            && let Some(lesson) = LESSONS.get(at)
        {
            self.progress.read_lesson(lesson.id, self.now);
            self.wants.keep = true;
            let next = if at + 1 < LESSONS.len() { Place::Lesson(at + 1, Step::See) } else { Place::Learn };
            self.go(next);
        }
    }

    /// Opens a page as a step of the history.
    pub(super) fn go(&mut self, place: Place) {
        self.open(place);
        self.wants.go = Some(place);
    }

    pub(super) fn next(&mut self) {
        if let Place::Practise(what) = self.place {
            self.ask_next(what);
            self.wants.focus = Some(self.at_hand());
        }
    }

    fn pick(&mut self, slot: usize, choice: usize, on: bool) {
        let asked = match self.place {
            Place::Exam(_) => return self.pick_in_exam(choice, on),
            Place::Practise(_) => self.practice.asked.as_mut(),
            _ => self.asked.get_mut(slot),
        };
        if let Some(asked) = asked {
            asked.pick(choice, on);
        }
    }

    fn put(&mut self, slot: usize, choice: usize, place: Option<usize>) {
        let asked = match self.place {
            Place::Exam(_) => return self.put_in_exam(choice, place),
            Place::Practise(_) => self.practice.asked.as_mut(),
            _ => self.asked.get_mut(slot),
        };
        if let Some(asked) = asked {
            asked.put(choice, place);
        }
    }

    fn answer(&mut self, slot: usize, not_sure: bool) {
        let practising = matches!(self.place, Place::Practise(_));
        let asked = if practising { self.practice.asked.as_mut() } else { self.asked.get_mut(slot) };
        let Some(asked) = asked.filter(|asked| !asked.judged) else { return };
        if not_sure {
            asked.chosen = crate::study::exam::Chosen::NONE;
        } else if !asked.is_full() {
            self.wants.say = Some(words::task(asked.question.form).to_owned());
            self.short = Some(slot);
            return;
        }
        asked.judged = true;
        let right = asked.is_right();
        let (id, topic) = (asked.question.id(), asked.question.topic);
        self.wants.say = Some([words::said(right, !not_sure), ". ", &asked.question.why].concat());
        self.wants.focus = Some(Focus::Verdict(slot));
        self.progress.answered(&id, topic, right, self.now);
        self.wants.keep = true;
        if practising {
            self.practice.round.note(&id, topic, right);
        } else if self.asked.iter().all(|asked| asked.judged)
            && let Some(lesson) = self.lesson.and_then(|at| LESSONS.get(at))
        {
            self.progress.read_lesson(lesson.id, self.now);
        }
    }

    /// Every card and every missed question as a text that Anki takes.
    fn anki(&self) -> String {
        let mut notes: Vec<Note> = cards::all().iter().map(Note::of_card).collect();
        let missed = self.progress.items().iter().filter(|item| !item.is_card());
        for question in missed.filter_map(|item| question::from_id(&item.id)) {
            // Where choices are put into places, each stands with its own.
            let place = |goes: usize| question.places.get(goes).map(|place| format!("{place}: ")).unwrap_or_default();
            let texts: Vec<String> = question.choices.iter().map(|choice| place(choice.goes) + &choice.text).collect();
            let choices: Vec<(&str, bool)> =
                texts.iter().map(String::as_str).zip(question.choices.iter().map(|choice| choice.keyed)).collect();
            notes.push(Note::of_question(&Missed {
                id: &question.id(),
                topic: question.topic,
                story: &question.story,
                ask: &question.ask,
                choices: &choices,
                why: &question.why,
            }));
        }
        anki::file(&notes)
    }
}
