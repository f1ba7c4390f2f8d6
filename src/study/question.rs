//! A question of the study room: a story, what is asked, and choices of which exactly the keyed ones are right.

use crate::job::{Answers, View};

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Which instance type.
    Type,
    /// Which step of the flow decides.
    Step,
    /// What would change the answer.
    Change,
    /// How many instances.
    Count,
    /// Which hosting option.
    Hosting,
    /// Which branch a job takes in the flow.
    ReadFlow,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 6] = [Self::Type, Self::Step, Self::Change, Self::Count, Self::Hosting, Self::ReadFlow];

    /// Its name in ids: `count`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Step => "step",
            Self::Change => "change",
            Self::Count => "count",
            Self::Hosting => "hosting",
            Self::ReadFlow => "flow",
        }
    }

    /// Its name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Type => "Which type",
            Self::Step => "Which step decides",
            Self::Change => "What would change it",
            Self::Count => "How many",
            Self::Hosting => "Which hosting option",
            Self::ReadFlow => "Read the flow",
        }
    }

    /// The kind of a name in ids.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// How many choices are to be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// One of four.
    One,
    /// Two of five.
    Two,
}

impl Form {
    /// How many choices are right.
    #[must_use]
    pub const fn keys(self) -> usize {
        match self {
            Self::One => 1,
            Self::Two => 2,
        }
    }

    /// How many choices there are.
    #[must_use]
    pub const fn choices(self) -> usize {
        match self {
            Self::One => 4,
            Self::Two => 5,
        }
    }
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is chosen.
    pub text: String,
    /// Whether it is right.
    pub keyed: bool,
    /// Why it is right, or the engine's reason against it.
    pub why: String,
}

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

/// The question of a kind that a seed draws.
#[must_use]
pub fn make(kind: Kind, view: View, seed: u64) -> Question {
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
        task: Task { mls: "3.3", about: "Train models: choose compute", mla: "2.2" },
        answers: Answers::default(),
    }
}

/// A question about one decision point (the id of a question of the graph), of a kind that examines it.
#[must_use]
pub fn about(topic: &str, view: View, seed: u64) -> Question {
    let _ = topic;
    make(Kind::ReadFlow, view, seed)
}
