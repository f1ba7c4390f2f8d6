//! What takes the engine longer than a frame: a request by a link, and a typed reply. The page asks it of its worker.

use serde::{Deserialize, Serialize};

use super::batch::{self, BatchAnswer, BatchJob, BatchRead};
use crate::advise::{Audit, Conflict, FigureKind, Search, Setting, Why, WhyNot, advise, conflict, narrows, sure_of};
use crate::facts::AS_OF;
use crate::facts::instance::{InstanceType, by_name};
use crate::facts::own::Prices;
use crate::job::Answers;
use crate::job::View;
use crate::job::gallery::{Example, GALLERY};
use crate::job::link;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// What would change the answer to the job of a link (which holds the view too).
    WhatWouldChange {
        /// The job.
        link: String,
    },
    /// Which assumed input moves the answer to the job of a link most.
    Narrows {
        /// The job.
        link: String,
    },
    /// The answers to the examples.
    Examples {
        /// Whether the book's view is shown.
        book: bool,
    },
    /// What stands in the way where nothing fits the job of a link.
    Conflict {
        /// The job.
        link: String,
    },
    /// How sure today's answer to the job of a link is.
    HowSure {
        /// The job.
        link: String,
    },
    /// Which changes of one input of the job of a link make a type the answer.
    WouldWin {
        /// The job.
        link: String,
        /// The name of the type.
        instance: String,
    },
    /// Which examples of the gallery pick a type, and why the others do not.
    InGallery {
        /// The name of the type.
        instance: String,
        /// Whether the book's view is shown.
        book: bool,
    },
    /// The jobs of a file of many.
    ReadBatch {
        /// The file.
        text: String,
        /// What each column of a sheet is; nothing leaves it to the headings.
        columns: Option<Vec<String>>,
    },
    /// The answers to some of them.
    AnswerBatch {
        /// The jobs.
        jobs: Vec<BatchJob>,
    },
}

/// What is answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// The closest changes, the nearest first.
    WhatWouldChange(Vec<OneChange>),
    /// The key of the field; nothing where none moves it.
    Narrows(Option<String>),
    /// The answers to the examples, in the order of the gallery.
    Examples(Vec<ExampleAnswer>),
    /// Requirements that cannot be met together; nothing where something fits.
    Conflict(Option<Together>),
    /// The closest changes that make the type the answer, the nearest first.
    WouldWin(Vec<OneChange>),
    /// How sure the choice is on each side that has instances, training first.
    HowSure(Vec<OneSure>),
    /// The examples, those that pick the type first.
    InGallery(Vec<InExample>),
    /// The jobs of a file, or why there are none.
    BatchRead(Result<BatchRead, String>),
    /// The answers, in the order of the jobs.
    BatchAnswered(Vec<BatchAnswer>),
}

/// How sure the choice of one side is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OneSure {
    /// Worlds of a hundred in which the type recommended stays first.
    pub first: u32,
    /// The whole in sentences: which other type wins in the rest, and what would settle it.
    pub sentences: String,
}

/// What a type is to an example of the gallery.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct InExample {
    /// The name of the example.
    pub name: String,
    /// Its job, as a link.
    pub link: String,
    /// Whether the type is recommended.
    pub picks: bool,
    /// Why, or why not, in a sentence.
    pub why: String,
}

/// What is recommended for an example.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExampleAnswer {
    /// What is recommended: `1 × ml.g6e.xlarge`.
    pub title: String,
    /// What it costs: `$6.23 per run`; empty where no price is on record.
    pub price: String,
}

/// A change of one input that leads to another answer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OneChange {
    /// The key of the field.
    pub field: String,
    /// The value to set it to, as typed.
    pub value: String,
    /// What has to hold: `Finish within: up to 4 hours`.
    pub condition: String,
    /// What is then recommended: `2 × ml.g5.xlarge`.
    pub becomes: String,
}

/// Requirements that cannot be met together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Together {
    /// The labels of their fields; none where nothing fits even with all given up.
    pub labels: Vec<String>,
    /// What makes it possible, a way for each: the values to set, each with its sentence.
    pub ways: Vec<Vec<OneSetting>>,
}

/// A value for a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OneSetting {
    /// The key of the field.
    pub field: String,
    /// The value to set it to, as typed.
    pub value: String,
    /// `Finish within: 12 hours`.
    pub sentence: String,
}

/// How many changes are looked for.
const CHANGES: usize = 3;

/// The job of a link, judged by these prices.
fn linked(link: &str, prices: &Prices) -> (Answers, View) {
    let parsed = link::parse(link);
    (parsed.answers.priced(prices), parsed.view.unwrap_or(View::Today))
}

/// Answers a request with these prices.
#[must_use]
pub fn answer(request: &Request, prices: &Prices) -> Reply {
    match request {
        Request::WhatWouldChange { link } => {
            let (answers, view) = linked(link, prices);
            let mut changes = Vec::new();
            if let Some(mut search) = Search::new(&answers, view) {
                while !search.settled(CHANGES) && search.step() {}
                changes = search.changes().iter().take(CHANGES).map(one).collect();
            }
            Reply::WhatWouldChange(changes)
        }
        Request::Narrows { link } => {
            let (answers, view) = linked(link, prices);
            let field = narrows(&answers, view);
            Reply::Narrows(field.map(|field| field.spec().key.to_owned()))
        }
        Request::Examples { book } => {
            let view = if *book { View::Book } else { View::Today };
            Reply::Examples(
                GALLERY.iter().map(|example| example_answer(&example.answers().priced(prices), view)).collect(),
            )
        }
        Request::Conflict { link } => {
            let (answers, view) = linked(link, prices);
            Reply::Conflict(conflict(&answers, view).as_ref().map(together))
        }
        Request::HowSure { link } => {
            let job = linked(link, prices).0.validate().ok();
            let advice = job.as_ref().map(|job| (job, advise(job, View::Today)));
            let said = advice.iter().flat_map(|(job, advice)| {
                advice.answers.iter().filter_map(|answer| {
                    let sure = sure_of(job, answer)?;
                    Some(OneSure { first: sure.first, sentences: sure.sentences(answer.side) })
                })
            });
            Reply::HowSure(said.collect())
        }
        Request::WouldWin { link, instance } => {
            let (answers, view) = linked(link, prices);
            let mut changes = Vec::new();
            if let Some(mut search) = Search::new(&answers, view) {
                while search.step() {}
                let wins = |change: &OneChange| change.becomes.split(' ').any(|word| word == instance);
                changes = search.changes().iter().map(one).filter(wins).take(CHANGES).collect();
            }
            Reply::WouldWin(changes)
        }
        Request::InGallery { instance, book } => {
            let view = if *book { View::Book } else { View::Today };
            let found = by_name(instance).map(|instance| in_gallery(instance, view, prices));
            Reply::InGallery(found.unwrap_or_default())
        }
        Request::ReadBatch { text, columns } => Reply::BatchRead(batch::read(text, columns.as_deref())),
        Request::AnswerBatch { jobs } => {
            Reply::BatchAnswered(jobs.iter().map(|job| batch::answer(job, prices)).collect())
        }
    }
}

/// What a type is to each example, those that pick it first.
fn in_gallery(instance: &'static InstanceType, view: View, prices: &Prices) -> Vec<InExample> {
    let of = |example: &Example| {
        let answers = example.answers().priced(prices);
        let job = answers.validate().ok()?;
        let audit = Audit::of(&job, view);
        let sides = audit.why_not(instance);
        let picks = |side: &&WhyNot| matches!(side.why, Why::Recommended);
        let side = sides.iter().find(picks).or_else(|| sides.first())?;
        Some(InExample {
            name: example.name.to_owned(),
            link: link::write(&answers, view, AS_OF),
            picks: matches!(side.why, Why::Recommended),
            why: audit.sentences(side).into_iter().next().unwrap_or_default(),
        })
    };
    let mut all: Vec<InExample> = GALLERY.iter().filter_map(of).collect();
    all.sort_by_key(|example| !example.picks);
    all
}

fn example_answer(answers: &Answers, view: View) -> ExampleAnswer {
    let Ok(job) = answers.validate() else { return ExampleAnswer { title: String::new(), price: String::new() } };
    let advice = advise(&job, view);
    let title = |answer: &crate::advise::Answer| answer.title();
    let price = |answer: &crate::advise::Answer| {
        answer.figures.iter().find(|figure| figure.kind == FigureKind::Cost).map(|figure| figure.value.clone())
    };
    let joined = |parts: Vec<String>| parts.join(", then ");
    ExampleAnswer {
        title: joined(advice.answers.iter().map(title).collect()),
        price: joined(advice.answers.iter().filter_map(price).collect()),
    }
}

fn one(change: &crate::advise::Change) -> OneChange {
    OneChange {
        field: change.field.spec().key.to_owned(),
        value: change.value.clone(),
        condition: change.condition(),
        becomes: change.becomes.title(),
    }
}

fn together(conflict: &Conflict) -> Together {
    let setting = |setting: &Setting| OneSetting {
        field: setting.field.spec().key.to_owned(),
        value: setting.value.clone(),
        sentence: setting.sentence(),
    };
    Together {
        labels: conflict.requirements.iter().map(|one| one.field.spec().label.to_owned()).collect(),
        ways: conflict.requirements.iter().map(|one| one.remedy.iter().map(setting).collect()).collect(),
    }
}
