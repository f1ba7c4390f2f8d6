//! Everything that the study page shows, and what it wants of the browser.

use super::asked::Asked;
use super::cards;
use super::place::{ExamPage, Place, What};
use crate::advise::advise;
use crate::app::look::Look;
use crate::app::outcome::Outcome;
use crate::app::screen::{Page, Screen};
use crate::job::gallery::{self, GALLERY};
use crate::job::{Answers, View, link};
use crate::study::cards::{Card, weak_topics};
use crate::study::lessons::{LESSONS, Lesson};
use crate::study::progress::{Moment, Progress};
use crate::study::question::{self, Kind};

/// A file for the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// Its name.
    pub name: &'static str,
    /// Its text.
    pub text: String,
}

/// What only a browser can do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wants {
    /// The element to go to.
    pub focus: Option<String>,
    /// What to say to screen readers.
    pub say: Option<String>,
    /// The page to go to, as a step of the history.
    pub go: Option<Place>,
    /// Whether progress has changed and is to be kept.
    pub keep: bool,
    /// A file to hand over.
    pub download: Option<Download>,
}

/// Something that could not be read or kept, in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The browser keeps nothing.
    Full,
    /// What was kept could not be read; the reason.
    Unread(String),
    /// A file could not be read; the reason.
    Refused(String),
    /// A file was taken in.
    Imported,
}

/// The example of the open lesson.
#[derive(Debug, Clone)]
pub(super) struct Example {
    pub answers: Answers,
    pub outcome: Outcome,
    pub look: Look,
    /// Jobs that come to the questions of the flow which the lesson explains.
    seen: Vec<(&'static str, Answers)>,
}

impl Example {
    /// A job that comes to a question of the flow.
    pub fn seen_in(&self, question: &str) -> Option<&Answers> {
        self.seen.iter().find(|(id, _)| *id == question).map(|(_, answers)| answers)
    }
}

/// For each question of the flow a job that comes to it: the lesson's own where it does, else one of the gallery.
fn seen(lesson: &Lesson, own: &Answers) -> Vec<(&'static str, Answers)> {
    let mut left: Vec<&'static str> = lesson.questions.to_vec();
    let mut seen = Vec::new();
    for answers in core::iter::once(own.clone()).chain(GALLERY.iter().map(gallery::Example::answers)) {
        if left.is_empty() {
            break;
        }
        let Ok(job) = answers.validate() else { continue };
        let trail = advise(&job, View::Today).trail;
        left.retain(|question| {
            let asked = trail.step(question).is_some();
            if asked {
                seen.push((*question, answers.clone()));
            }
            !asked
        });
    }
    seen
}

/// What was practised since the page was opened.
#[derive(Debug, Clone, Default)]
pub(super) struct Practice {
    /// The question at hand.
    pub asked: Option<Asked>,
    /// The card at hand.
    pub card: Option<Card>,
    /// Whether the card was turned.
    pub turned: bool,
    /// Questions answered.
    pub answered: usize,
    /// Those of them answered right.
    pub right: usize,
}

/// Everything that the study page shows.
#[derive(Debug, Clone)]
pub struct Study {
    /// The open page.
    pub place: Place,
    /// Whose answers are learned.
    pub view: View,
    /// The time, as the caller last said it.
    pub now: Moment,
    /// What questions are drawn from next.
    pub seed: u64,
    /// What is kept.
    pub progress: Progress,
    /// How wide a picture may be, in pixels.
    pub width: i32,
    /// What the browser is to do.
    pub wants: Wants,
    pub(super) example: Option<Example>,
    /// The questions of the lesson.
    pub(super) asked: Vec<Asked>,
    pub(super) practice: Practice,
    /// The question of the exam that is at hand, with its id: making one takes a moment.
    pub(super) exam_question: Option<(String, question::Question)>,
    /// Which question of the result is open.
    pub(super) marked: Option<usize>,
    /// Whether it was asked to forget everything, and is to be confirmed.
    pub(super) clearing: bool,
    pub(super) notices: Vec<Notice>,
    /// A text that was kept and could not be read.
    pub unread: Option<String>,
}

/// How many questions a lesson has.
const ASKED: usize = 3;
/// How many decision points count as weak at a time.
const WEAK: usize = 3;

impl Study {
    /// A page that starts with what was kept.
    #[must_use]
    pub fn new(progress: Progress, view: View, now: Moment, seed: u64) -> Self {
        Self {
            place: Place::Learn,
            view,
            now,
            seed,
            progress,
            width: 0,
            wants: Wants::default(),
            example: None,
            asked: Vec::new(),
            practice: Practice::default(),
            exam_question: None,
            marked: None,
            clearing: false,
            notices: Vec::new(),
            unread: None,
        }
    }

    /// Opens a page.
    pub fn open(&mut self, place: Place) {
        self.place = place;
        self.clearing = false;
        self.marked = None;
        self.example = None;
        self.asked.clear();
        match place {
            Place::Lesson(at) => {
                if let Some(lesson) = LESSONS.get(at) {
                    self.begin(lesson);
                }
            }
            Place::Practise(what) => self.ask_next(what),
            Place::Exam(ExamPage::Main) => self.load_exam_question(),
            Place::Exam(_) | Place::Learn | Place::Algorithms | Place::Progress => {}
        }
    }

    fn begin(&mut self, lesson: &Lesson) {
        let answers = link::parse(lesson.job).answers;
        let outcome = Outcome::of(&answers, None);
        let look = Look { flow_width: self.width, ..Look::default() };
        let seen = seen(lesson, &answers);
        self.example = Some(Example { answers, outcome, look, seen });
        self.ask_of(lesson);
    }

    /// Draws the questions of a lesson.
    pub(super) fn ask_of(&mut self, lesson: &Lesson) {
        self.asked.clear();
        for topic in lesson.questions.iter().cycle().take(ASKED) {
            let seed = self.draw();
            self.asked.push(Asked::new(question::about(topic, self.view, seed)));
        }
    }

    /// Whether a step of the example is open in words.
    #[must_use]
    pub fn is_folded_out(&self, question: &str) -> bool {
        self.example.as_ref().is_some_and(|example| example.look.steps.contains(&question))
    }

    /// Says how wide a picture may be.
    pub fn measured(&mut self, width: i32) {
        self.width = width;
        if let Some(example) = &mut self.example {
            example.look.flow_width = width;
        }
    }

    /// The next seed. Seeds are short numbers, so that the ids of questions can be read out.
    pub(super) fn draw(&mut self) -> u64 {
        // The step of a Weyl sequence: seeds that follow each other have nothing in common.
        self.seed = self.seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.seed ^ (self.seed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        (mixed ^ (mixed >> 32)) & 0xffff_ffff
    }

    /// The example as the page that answers shows a job, so that its parts can be used.
    pub(super) fn screen<'a>(&'a self, example: &'a Example) -> Screen<'a> {
        Screen {
            page: Page::Advise,
            answers: &example.answers,
            view: self.view,
            outcome: &example.outcome,
            notes: &[],
            look: &example.look,
        }
    }

    /// Puts something to be practised at hand.
    pub(super) fn ask_next(&mut self, what: What) {
        self.practice.asked = None;
        self.practice.card = None;
        self.practice.turned = false;
        match what {
            What::Cards => self.practice.card = self.next_card(),
            What::Due => self.next_due(),
            What::Mixed | What::Weak | What::Kind(_) | What::Topic(_) => {
                let seed = self.draw();
                let question = match what {
                    What::Topic(topic) => question::about(topic, self.view, seed),
                    What::Kind(kind) => question::make(kind, self.view, seed),
                    What::Weak => question::about(self.weak_topic(seed), self.view, seed),
                    _ => {
                        let at = usize::try_from(seed).unwrap_or(0) % Kind::ALL.len();
                        question::make(Kind::ALL.get(at).copied().unwrap_or(Kind::Type), self.view, seed)
                    }
                };
                self.practice.asked = Some(Asked::new(question));
            }
        }
    }

    /// What waits longest, a missed question or a card.
    fn next_due(&mut self) {
        let due: Vec<String> = self.progress.due(self.now).into_iter().map(|item| item.id.clone()).collect();
        for id in due {
            if let Some(question) = question::from_id(&id) {
                self.practice.asked = Some(Asked::new(question));
                return;
            }
            if let Some(card) = cards::of(&id) {
                self.practice.card = Some(card);
                return;
            }
        }
    }

    /// A decision point that goes wrong often: one of the three that do most, each as likely as the others.
    fn weak_topic(&self, seed: u64) -> &'static str {
        let weak = weak_topics(&self.progress);
        let at = usize::try_from(seed).unwrap_or(0) % WEAK;
        weak.get(at).map_or("processor", |weak| weak.topic)
    }

    /// Brings the question of the exam to hand.
    pub(super) fn load_exam_question(&mut self) {
        let id = self.progress.exam().and_then(|exam| exam.slots().get(exam.here())).map(|slot| slot.id.clone());
        let known = self.exam_question.as_ref().map(|(id, _)| id);
        if known != id.as_ref() {
            self.exam_question = id.and_then(|id| question::from_id(&id).map(|question| (id, question)));
        }
    }

    /// Puts a notice up; the same is not said twice.
    pub fn notice(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    /// Takes over what another tab has kept.
    pub fn join(&mut self, progress: &Progress) {
        self.progress = self.progress.merge(progress);
        if self.place == Place::Exam(ExamPage::Main) {
            self.load_exam_question();
        }
    }
}
