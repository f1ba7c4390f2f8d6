//! A question of the study room: a story, what is asked, and choices of which exactly the keyed ones are right.

use super::chart::Chart;
use super::draft::{Claim, once};
use super::draw::Draw;
use super::exam::Chosen;
use super::exam::task::{place_of, places};
use super::kinds::{self, Made};
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
    /// The chart that the story points to.
    pub chart: Option<Chart>,
    /// What is asked, in a sentence.
    pub ask: String,
    /// The choices, in the order in which they are shown.
    pub choices: Vec<Choice>,
    /// Where choices are put, in order: the places of steps, or the situations of actions; none where choices are chosen.
    pub places: Vec<String>,
    /// Why the key is right.
    pub why: String,
    /// The sentences of the story that decide, as they stand in it.
    pub clues: Vec<String>,
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

    /// Whether exactly these choices are right, or each is where it belongs.
    #[must_use]
    pub fn is_right(&self, chosen: Chosen) -> bool {
        self.choices.iter().enumerate().all(|(at, choice)| {
            if self.form.is_placed() {
                chosen.place_of(at) == Some(choice.goes)
            } else {
                choice.keyed == chosen.has(at)
            }
        })
    }

    /// The right answer.
    #[must_use]
    pub fn key(&self) -> Chosen {
        let choices = self.choices.iter().enumerate();
        if self.form.is_placed() {
            choices.fold(Chosen::NONE, |key, (at, choice)| key.placed(at, Some(choice.goes)))
        } else {
            Chosen::of(&choices.filter(|(_, choice)| choice.keyed).map(|(at, _)| at).collect::<Vec<_>>())
        }
    }
}

/// The question of a name; nothing where the name is none.
#[must_use]
pub fn from_id(id: &str) -> Option<Question> {
    parts_of(id).map(|(kind, view, seed)| make(kind, view, seed))
}

/// Whether a name is that of a question that is still asked: some kinds have retired.
#[must_use]
pub fn is_id(id: &str) -> bool {
    parts_of(id).is_some()
}

fn parts_of(id: &str) -> Option<(Kind, View, u64)> {
    let mut parts = id.split('-');
    let kind = Kind::from_key(parts.next()?)?;
    let view = View::from_key(parts.next()?)?;
    let seed = parts.next()?.parse().ok()?;
    parts.next().is_none().then_some((kind, view, seed))
}

/// More attempts than a decision point needs that gives questions at all: the search ends in any case.
const MOST_ATTEMPTS: u64 = 200;

/// A question with what proves it, for the tests that ask the engine and the tables again.
#[derive(Debug, Clone)]
pub struct Proven {
    /// The question.
    pub question: Question,
    /// What each choice claims of the job, beside the choices.
    pub claims: Vec<Claim>,
    /// The forms of the story's sentences: two stories of the same forms differ in names and figures alone.
    pub forms: Vec<&'static str>,
    /// The conditions that the story tells, where actions are asked about.
    pub told: Vec<&'static str>,
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
    let topics = kinds::topics(kind, view);
    let found = (0..MOST_ATTEMPTS).find_map(|attempt| {
        // Where a decision point gives nothing in this view, another of the kind is asked about.
        let at =
            if attempt % 20 < 19 { drawn(kind, view, seed, topics.len()) } else { attempt as usize % topics.len() };
        try_one(kind, topics.get(at)?, at, view, seed, attempt)
    });
    found.unwrap_or_else(|| blank(kind, view, seed))
}

/// The place in a kind's topics that a seed draws.
fn drawn(kind: Kind, view: View, seed: u64, topics: usize) -> usize {
    Draw::of(&[0x746f_7069, kind as u64, view as u64, seed]).below(topics)
}

/// The decision points that a kind examines, each once.
#[must_use]
pub fn topics(kind: Kind, view: View) -> Vec<&'static str> {
    let mut topics = kinds::topics(kind, view);
    topics.sort_unstable();
    topics.dedup();
    topics
}

/// One attempt: nothing where no proof holds.
fn try_one(kind: Kind, topic: &'static str, at: usize, view: View, seed: u64, attempt: u64) -> Option<Proven> {
    let mut draw = Draw::of(&[kind as u64, view as u64, seed, attempt]);
    let made =
        if kind == Kind::Count { counted(topic, view, &mut draw)? } else { kinds::acted(kind, view, at, &mut draw)? };
    let (choices, claims): (Vec<Choice>, Vec<Claim>) = made.choices.into_iter().unzip();
    let question = Question {
        kind,
        form: made.form,
        seed,
        view,
        story: made.story,
        chart: made.chart,
        ask: made.ask,
        choices,
        places: made.places,
        why: made.why,
        clues: made.clues,
        topic: made.topic,
        task: Task::of(made.topic),
        answers: made.answers,
    };
    Some(Proven { question, claims, forms: made.forms, told: made.told, attempts: attempt + 1 })
}

/// A question about a number, which the engine works out.
fn counted(topic: &'static str, view: View, draw: &mut Draw) -> Option<Made> {
    let mut draft = kinds::counted(topic, view, draw)?;
    let form = draft.form();
    let choices = draft.choices(draw)?;
    let answers = draft.scene.answers.clone();
    let told = draft.scene.told(draw);
    Some(Made {
        form,
        story: told.text,
        chart: None,
        ask: draft.ask,
        choices,
        places: Vec::new(),
        why: once(&draft.why),
        clues: Vec::new(),
        topic: draft.topic,
        answers,
        forms: told.forms,
        told: Vec::new(),
    })
}

/// What stands for a question that could not be made: none has been seen.
fn blank(kind: Kind, view: View, seed: u64) -> Proven {
    let question = Question {
        kind,
        form: Form::One,
        seed,
        view,
        story: String::new(),
        chart: None,
        ask: String::new(),
        choices: Vec::new(),
        places: Vec::new(),
        why: String::new(),
        clues: Vec::new(),
        topic: "task",
        task: Task::of("task"),
        answers: Answers::default(),
    };
    Proven { question, claims: Vec::new(), forms: Vec::new(), told: Vec::new(), attempts: MOST_ATTEMPTS }
}

/// A question about one decision point (the id of a question of the graph), of a kind that examines it; about any where
/// the name is none.
#[must_use]
pub fn about(examined: &str, view: View, seed: u64) -> Question {
    let mut draw = Draw::of(&[0x6162_6f75, seed]);
    // Each kind with its topics, so that they are drawn up once.
    let fitting: Vec<(Kind, Vec<&'static str>)> = Kind::ALL
        .into_iter()
        .map(|kind| (kind, kinds::topics(kind, view)))
        .filter(|(_, topics)| topics.contains(&examined))
        .collect();
    let (kind, topics) = draw.one(&fitting).cloned().unwrap_or_else(|| (Kind::Cure, kinds::topics(Kind::Cure, view)));
    // The next seed that draws this decision point, so that the question keeps an id of three parts.
    let first = draw.following() >> 20;
    let draws = |seed: &u64| topics.get(drawn(kind, view, *seed, topics.len())) == Some(&examined);
    make(kind, view, (first..first + 2000).find(draws).unwrap_or(first))
}
