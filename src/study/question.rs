//! A question of the study room: a story, what is asked, and choices of which exactly the keyed ones are right.

use super::draft::{Claim, once};
use super::draw::Draw;
use super::exam::task::{place_of, places};
use super::kinds;
pub use super::parts::{Choice, Form, Kind};
use crate::job::{Answers, View};

/// Where an exam asks for the skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Task {
    /// The task statement of MLS-C01: `3.3`.
    pub mls: &'static str,
    /// What it asks, in our words.
    pub about: &'static str,
    /// Where the skill lives in MLA-C01: `3.1`.
    pub mla: &'static str,
}

impl Task {
    /// Where exams ask for a decision point; that of the first one where the name is none.
    fn of(topic: &str) -> Self {
        let place = place_of(topic).or(places().first());
        place.map_or(Self { mls: "", about: "", mla: "" }, |place| Self {
            mls: place.task.number,
            about: place.task.about,
            mla: place.mla.number,
        })
    }
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub kind: Kind,
    /// How many choices are to be chosen.
    pub form: Form,
    /// The seed that it was drawn from.
    pub seed: u64,
    /// The view that it is asked in.
    pub view: View,
    /// The job, as a short story.
    pub story: String,
    /// What is asked, in a sentence.
    pub ask: String,
    /// The choices, in the order in which they are shown.
    pub choices: Vec<Choice>,
    /// Why the key is right.
    pub why: String,
    /// The decision question (id in the graph) that is examined.
    pub topic: &'static str,
    /// Where an exam asks for the skill.
    pub task: Task,
    /// The job, to open it in the flow.
    pub answers: Answers,
}

impl Question {
    /// Its name: `count-today-123`. The same in every build of the same data.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}-{}-{}", self.kind.key(), self.view.key(), self.seed)
    }

    /// Whether exactly these choices are right.
    #[must_use]
    pub fn is_right(&self, chosen: &[usize]) -> bool {
        self.choices.iter().enumerate().all(|(at, choice)| choice.keyed == chosen.contains(&at))
    }
}

/// The question of a name; nothing where the name is none.
#[must_use]
pub fn from_id(id: &str) -> Option<Question> {
    let mut parts = id.split('-');
    let kind = Kind::from_key(parts.next()?)?;
    let view = View::from_key(parts.next()?)?;
    let seed = parts.next()?.parse().ok()?;
    parts.next().is_none().then(|| make(kind, view, seed))
}

/// More attempts than a decision point needs that gives questions at all: the search ends in any case.
const MOST_ATTEMPTS: u64 = 200;

/// A question with what proves it, for the tests that ask the engine again.
#[derive(Debug, Clone)]
pub struct Proven {
    /// The question.
    pub question: Question,
    /// What each choice claims of the job, beside the choices.
    pub claims: Vec<Claim>,
    /// The forms of the story's sentences: two stories of the same forms differ in names and figures alone.
    pub forms: Vec<&'static str>,
    /// How many jobs were drawn before the proof held.
    pub attempts: u64,
}

/// The question of a kind that a seed draws.
#[must_use]
pub fn make(kind: Kind, view: View, seed: u64) -> Question {
    proven(kind, view, seed).question
}

/// The same with what proves it.
#[must_use]
pub fn proven(kind: Kind, view: View, seed: u64) -> Proven {
    let drawn = topic(kind, view, seed);
    // Where a decision point gives nothing in this view, another of the kind is asked about.
    let topics = core::iter::once(drawn).chain((1..20).map(|at| Draw::of(&[seed, at]).pick(kinds::topics(kind))));
    let found = topics.filter_map(|topic| drilled(kind, topic, view, seed)).next();
    found.unwrap_or_else(|| Proven {
        question: blank(kind, view, seed),
        claims: Vec::new(),
        forms: Vec::new(),
        attempts: MOST_ATTEMPTS,
    })
}

/// The question of a kind about this decision point, with what proves it; nothing where it gives none.
#[must_use]
pub fn drilled(kind: Kind, topic: &'static str, view: View, seed: u64) -> Option<Proven> {
    (0..MOST_ATTEMPTS).find_map(|attempt| try_one(kind, topic, view, seed, attempt))
}

/// The decision points that a kind examines, each once.
#[must_use]
pub fn topics(kind: Kind) -> Vec<&'static str> {
    let mut topics = kinds::topics(kind).to_vec();
    topics.sort_unstable();
    topics.dedup();
    topics
}

/// One attempt: a job, its draft and its choices; nothing where no proof holds.
fn try_one(kind: Kind, topic: &'static str, view: View, seed: u64, attempt: u64) -> Option<Proven> {
    let mut draw = Draw::of(&[kind as u64, view as u64, seed, attempt]);
    let mut draft = kinds::draft(kind, topic, view, &mut draw)?;
    let form = draft.form();
    let (choices, claims): (Vec<Choice>, Vec<Claim>) = draft.choices(&mut draw)?.into_iter().unzip();
    let answers = draft.scene.answers.clone();
    let told = draft.scene.told(&mut draw);
    let question = Question {
        kind,
        form,
        seed,
        view,
        story: told.text,
        ask: draft.ask,
        choices,
        why: once(&draft.why),
        topic: draft.topic,
        task: Task::of(draft.topic),
        answers,
    };
    Some(Proven { question, claims, forms: told.forms, attempts: attempt + 1 })
}

/// What stands for a question that could not be made: none has been seen.
fn blank(kind: Kind, view: View, seed: u64) -> Question {
    Question {
        kind,
        form: Form::One,
        seed,
        view,
        story: String::new(),
        ask: String::new(),
        choices: Vec::new(),
        why: String::new(),
        topic: "task",
        task: Task::of("task"),
        answers: Answers::default(),
    }
}

/// The decision point that a seed draws for a kind.
fn topic(kind: Kind, view: View, seed: u64) -> &'static str {
    Draw::of(&[0x746f_7069, kind as u64, view as u64, seed]).pick(kinds::topics(kind))
}

/// A question about one decision point (the id of a question of the graph), of a kind that examines it; about any where
/// the name is none.
#[must_use]
pub fn about(examined: &str, view: View, seed: u64) -> Question {
    let mut draw = Draw::of(&[0x6162_6f75, seed]);
    // What a change leads to is known only once it is made, so that its topic cannot be asked for.
    let fitting: Vec<Kind> = Kind::ALL
        .into_iter()
        .filter(|kind| *kind != Kind::Change && kinds::topics(*kind).contains(&examined))
        .collect();
    let kind = draw.one(&fitting).copied().unwrap_or(Kind::ReadFlow);
    // The next seed that draws this decision point, so that the question keeps an id of three parts.
    let first = draw.following() >> 20;
    let seed = (first..first + 2000).find(|seed| topic(kind, view, *seed) == examined).unwrap_or(first);
    make(kind, view, seed)
}
