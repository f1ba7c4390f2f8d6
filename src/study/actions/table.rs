//! What the tables of actions are made of.

use crate::study::story::joined::lowered;

/// In which exam an action may be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Era {
    /// In both.
    Both,
    /// Only where today's answer is asked: the service is younger than MLS-C01.
    Today,
    /// Only in MLS-C01: the service can be had no more.
    Book,
}

/// What a story is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum World {
    /// A training job that runs already.
    Training,
    /// An endpoint that serves already.
    Serving,
    /// A model that is trained and waits to be deployed.
    Deploying,
    /// A training job that is being planned.
    Planning,
}

/// What a deck is asked as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// What first?
    First,
    /// Which hosting?
    Hosting,
    /// Which change cures it?
    Cure,
    /// Which costs least, or is the least work?
    Cost,
    /// Which instances?
    Instances,
}

/// Something that must be told for an action to be right.
#[derive(Debug)]
pub struct Need {
    /// The condition, by name: what it is about, several things joined by a plus sign, then a colon and the rest.
    pub is: &'static str,
    /// Sentences that tell it; `{4|6|8}` stands for one of these.
    pub says: &'static [&'static str],
}

/// Sentences which say that a need of an action does not hold.
#[derive(Debug)]
pub struct Bar {
    /// The need that does not hold.
    pub of: &'static str,
    /// What the sentences are about, as before the colon of a need: it may be less than what the need is about.
    pub about: &'static str,
    /// Sentences that say so.
    pub says: &'static [&'static str],
    /// Why the action fails then.
    pub why: &'static str,
}

/// Something that may be done.
#[derive(Debug)]
pub struct Action {
    /// Its name, once among all decks.
    pub id: &'static str,
    /// The decision point that it belongs to.
    pub topic: &'static str,
    /// In which exam it may be asked.
    pub era: Era,
    /// The option: service, verb and setting in 8 to 16 words.
    pub text: &'static str,
    /// What it is called in a few words.
    pub name: &'static str,
    /// The rule: what it does, and when it is right.
    pub rule: &'static str,
    /// Why it fails where a story says nothing of what it needs.
    pub idle: &'static str,
    /// What it cures, as something to match it with.
    pub cures: &'static str,
    /// What somebody wants who needs it: what follows `wants to`, without a word of the cure.
    pub goals: &'static [&'static str],
    /// What must be told.
    pub needs: &'static [Need],
    /// What may be told against it.
    pub bars: &'static [Bar],
    /// The page of AWS that says so.
    pub source: &'static str,
}

/// Actions that answer the same question.
#[derive(Debug)]
pub struct Deck {
    /// Its name.
    pub id: &'static str,
    /// What it is asked as.
    pub asks: Asks,
    /// What its stories are about.
    pub world: World,
    /// How to tell its actions apart: what to look at in a story.
    pub tells: &'static str,
    /// Its actions.
    pub actions: &'static [Action],
    /// The day on which it was last held against the pages that it names.
    pub read: &'static str,
    /// A job of its stories, as fields and values, to open in the flow.
    pub job: &'static [(&'static str, &'static str)],
}

impl Deck {
    /// The actions that may be asked in an exam.
    pub fn of(&self, book: bool) -> impl Iterator<Item = &'static Action> {
        let actions: &'static [Action] = self.actions;
        actions.iter().filter(move |action| action.may(book))
    }
}

impl Action {
    /// Whether it may be asked.
    #[must_use]
    pub const fn may(&self, book: bool) -> bool {
        match self.era {
            Era::Both => true,
            Era::Today => !book,
            Era::Book => book,
        }
    }

    /// The case that it is for: why it fails where a story is about the same things and yet tells of another case, so that to say
    /// that nothing of the kind is told would not be true.
    #[must_use]
    pub fn other_case(&self) -> String {
        format!("It fits another case: {}.", lowered(self.cures))
    }

    /// Whether everything that it needs is among these conditions.
    #[must_use]
    pub fn is_right(&self, told: &[&str]) -> bool {
        self.needs.iter().all(|need| told.contains(&need.is))
    }
}

impl PartialEq for Action {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}
