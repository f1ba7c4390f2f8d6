//! Everything that the study page shows, and what it wants of the browser.

use super::asked::Asked;
use super::part::Part;
use super::place::{ExamPage, Place, Step, What};
use super::round::{Pending, Round, TEN};
use crate::job::View;
use crate::study::cards::Card;
use crate::study::lessons::{LESSONS, Lesson};
use crate::study::progress::{Moment, Progress};
use crate::study::question::{self, Question};

/// A file for the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// Its name.
    pub name: &'static str,
    /// Its text.
    pub text: String,
}

/// A place on the page that the keyboard goes on from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// The heading of the open page.
    Heading,
    /// A question that has just come.
    Ask(usize),
    /// What is said of an answer.
    Verdict(usize),
    /// The front of a card.
    Front,
    /// The back of a card.
    Back,
    /// The summary of a session.
    Summary,
    /// The button that deletes everything.
    Delete,
}

/// What only a browser can do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wants {
    /// Where the keyboard goes on.
    pub focus: Option<Focus>,
    /// What to say to screen readers.
    pub say: Option<String>,
    /// The page to go to, as a step of the history.
    pub go: Option<Place>,
    /// Whether progress has changed and is to be kept.
    pub keep: bool,
    /// A file to hand over.
    pub download: Option<Download>,
}

/// Something that could not be read or kept, or was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The browser keeps nothing.
    Full,
    /// What was kept could not be read; the reason.
    Unread(String),
    /// A file could not be read; the reason.
    Refused(String),
    /// A file was imported.
    Imported,
}

/// What is practised.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Practice {
    /// What is practised.
    pub what: Option<What>,
    /// The question at hand.
    pub asked: Option<Asked>,
    /// The card at hand.
    pub card: Option<Card>,
    /// Whether the card was turned.
    pub turned: bool,
    /// The session.
    pub round: Round,
    /// Whether the session is over and its summary is shown.
    pub over: bool,
    /// The last rating, as long as it can be taken back.
    pub pending: Option<Pending>,
    /// How many new cards more than meant are allowed today.
    pub more_cards: u32,
}

impl Practice {
    /// Whether something waits for the person.
    #[must_use]
    pub const fn waits(&self) -> bool {
        self.asked.is_some() || self.card.is_some() || self.over
    }
}

/// Everything that the study page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Study {
    /// The open page.
    pub place: Place,
    /// Whose answers are learned.
    pub view: View,
    /// The time, as it was last said.
    pub now: Moment,
    /// What questions are drawn from next.
    pub seed: u64,
    /// What is kept.
    pub progress: Progress,
    /// The lesson whose questions are at hand.
    pub lesson: Option<usize>,
    /// Its questions.
    pub asked: Vec<Asked>,
    /// What is practised.
    pub practice: Practice,
    /// The parts of today's session that are still to come, the open one first.
    pub lead: Vec<Part>,
    /// The question of the exam that is at hand, with its id: making one takes a moment.
    pub exam_question: Option<(String, Question)>,
    /// The question of the screen that was to be answered with too few choices.
    pub short: Option<usize>,
    /// Which question of the result is open.
    pub marked: Option<usize>,
    /// Whether everything is to be deleted, once that is confirmed.
    pub clearing: bool,
    /// What could not be read or kept.
    pub notices: Vec<Notice>,
    /// A text that was kept and could not be read.
    pub unread: Option<String>,
    pub(super) wants: Wants,
}

/// How many questions a lesson has.
const ASKED: usize = 3;

impl Study {
    /// A page that starts with what was kept.
    #[must_use]
    pub fn new(progress: Progress, view: View, now: Moment, seed: u64) -> Self {
        Self {
            place: Place::Today,
            view,
            now,
            seed,
            progress,
            lesson: None,
            asked: Vec::new(),
            practice: Practice::default(),
            lead: Vec::new(),
            exam_question: None,
            short: None,
            marked: None,
            clearing: false,
            notices: Vec::new(),
            unread: None,
            wants: Wants::default(),
        }
    }

    /// A page that nothing is known of yet: no progress, no clock.
    #[must_use]
    pub fn fresh() -> Self {
        Self::new(Progress::default(), View::Today, Moment { millis: 0, day: 0 }, 0)
    }

    /// Opens a page. A question that was not answered yet waits there.
    pub(super) fn open(&mut self, place: Place) {
        self.place = place;
        self.clearing = false;
        self.marked = None;
        match place {
            Place::Lesson(at, _) => {
                if let Some(lesson) = LESSONS.get(at).filter(|_| self.lesson != Some(at)) {
                    self.lesson = Some(at);
                    self.ask_of(lesson);
                }
            }
            Place::Practise(what) => {
                let led = self.lead.first().filter(|part| part.place == place).map(|part| part.count);
                if !self.practice.waits() || self.practice.what != Some(what) {
                    self.begin(what, Round::of(led.unwrap_or(TEN)));
                }
            }
            Place::Exam(ExamPage::Main) => self.load_exam_question(),
            Place::Exam(_)
            | Place::Today
            | Place::Learn
            | Place::Algorithms
            | Place::LookUp(_)
            | Place::CheatSheet
            | Place::Glossary
            | Place::Pasted
            | Place::Progress => {}
        }
    }

    /// The question of the screen with this number.
    #[must_use]
    pub fn at(&self, number: usize) -> Option<&Asked> {
        if matches!(self.place, Place::Practise(_)) { self.practice.asked.as_ref() } else { self.asked.get(number) }
    }

    /// Whether something is at hand that a reload should not lose.
    #[must_use]
    pub fn holds_something(&self) -> bool {
        self.practice.what.is_some() || !self.asked.is_empty() || self.practice.pending.is_some()
    }

    /// Draws the questions of a lesson.
    pub(super) fn ask_of(&mut self, lesson: &Lesson) {
        self.asked.clear();
        for topic in lesson.questions.iter().cycle().take(ASKED) {
            let seed = self.draw();
            self.asked.push(Asked::new(question::about(topic, self.view, seed)));
        }
    }

    /// The next seed. Seeds are short numbers, so that the ids of questions can be read out.
    pub(super) fn draw(&mut self) -> u64 {
        // The step of a Weyl sequence: seeds that follow each other have nothing in common.
        self.seed = self.seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.seed ^ (self.seed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        (mixed ^ (mixed >> 32)) & 0xffff_ffff
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
    pub(super) fn notice(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    /// The step after this one of a lesson; nothing after the last.
    #[must_use]
    pub fn next_step(at: usize, step: Step) -> Option<Place> {
        step.next().map(|step| Place::Lesson(at, step))
    }
}
