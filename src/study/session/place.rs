//! The addresses of the study page, behind `#/study/`: nothing for today's session, `learn`,
//! `learn/<lesson or question of the flow>/<step>`, `look-up/<sheet>`, `your-question`, `practise/<what>`, `exam`, `progress`. Older links begin right behind `#`.

use crate::decide::graph;
use crate::study::lessons::{NAMES, find};
use crate::study::look_up::Sheet;
use crate::study::question::Kind;

/// What is practised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Questions of every kind.
    Mixed,
    /// What comes back today: missed questions and cards.
    Due,
    /// The decision points that went wrong most often.
    Weak,
    /// Cards, new ones too.
    Cards,
    /// Bookmarks.
    Saved,
    /// Questions of one kind.
    Kind(Kind),
    /// Questions about one decision point.
    Topic(&'static str),
}

/// The pages of the mock exam.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExamPage {
    /// The question at hand, or where to start.
    Main,
    /// All questions at a glance.
    Review,
    /// What the last exam came to.
    Result,
}

/// The steps of a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Step {
    /// What it is about: an example to change.
    #[default]
    See,
    /// Why it is so: the first half of the text.
    Why,
    /// The rest of the text.
    More,
    /// The questions of the flow that it explains, and the table of what they choose among.
    Flow,
    /// Its questions.
    Ask,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 5] = [Self::See, Self::Why, Self::More, Self::Flow, Self::Ask];

    /// Its name in addresses; empty for the first.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::See => "",
            Self::Why => "why",
            Self::More => "more",
            Self::Flow => "flow",
            Self::Ask => "questions",
        }
    }

    fn from_key(key: &str) -> Self {
        Self::ALL.into_iter().find(|step| step.key() == key).unwrap_or_default()
    }

    /// Which step it is, from 0 on.
    #[must_use]
    pub fn at(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).unwrap_or(0)
    }

    /// The step after this one.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.at() + 1).copied()
    }

    /// The step before this one.
    #[must_use]
    pub fn before(self) -> Option<Self> {
        self.at().checked_sub(1).and_then(|at| Self::ALL.get(at)).copied()
    }

    /// What leads to it.
    #[must_use]
    pub const fn lead(self) -> &'static str {
        match self {
            Self::See => "the example",
            Self::Why => "why it is so",
            Self::More => "what follows",
            Self::Flow => "in the flow",
            Self::Ask => "three questions",
        }
    }
}

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Place {
    /// What is worth doing today.
    #[default]
    Today,
    /// The list of lessons.
    Learn,
    /// A step of a lesson, by the lesson's place in the list.
    Lesson(usize, Step),
    /// The table of built-in algorithms.
    Algorithms,
    /// A page to look up.
    LookUp(Sheet),
    /// All that is to be known by heart, on one page.
    CheatSheet,
    /// Terms and their meaning.
    Glossary,
    /// A practice question that the person pastes.
    Pasted,
    /// Questions and cards.
    Practise(What),
    /// The mock exam.
    Exam(ExamPage),
    /// What was done so far, and where it is kept.
    Progress,
}

/// The name of the table of algorithms in addresses.
const ALGORITHMS: &str = "built-in-algorithms";
const KIND: &str = "kind-";

impl What {
    /// Its name in addresses; empty for questions of every kind.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Mixed => String::new(),
            Self::Due => "due".to_owned(),
            Self::Weak => "weak".to_owned(),
            Self::Cards => "cards".to_owned(),
            Self::Saved => "bookmarks".to_owned(),
            Self::Kind(kind) => [KIND, kind.key()].concat(),
            Self::Topic(topic) => topic.to_owned(),
        }
    }

    /// What a name in addresses stands for.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        match key {
            "" => Some(Self::Mixed),
            "due" => Some(Self::Due),
            "weak" => Some(Self::Weak),
            "cards" => Some(Self::Cards),
            "bookmarks" => Some(Self::Saved),
            _ => match key.strip_prefix(KIND) {
                Some(kind) => Kind::from_key(kind).map(Self::Kind),
                None => graph::question(key).map(|question| Self::Topic(question.id)),
            },
        }
    }
}

impl Place {
    /// Its address, from `#` on.
    #[must_use]
    pub fn address(self) -> String {
        let path = match self {
            Self::Today => return "#/study".to_owned(),
            Self::Learn => "learn".to_owned(),
            Self::Lesson(at, step) => {
                let lesson = NAMES.get(at).map_or("", |lesson| lesson.id);
                ["learn/", lesson, if step == Step::See { "" } else { "/" }, step.key()].concat()
            }
            Self::Algorithms => ["learn/", ALGORITHMS].concat(),
            Self::LookUp(sheet) => ["look-up/", sheet.key()].concat(),
            Self::CheatSheet => "look-up/cheat-sheet".to_owned(),
            Self::Glossary => "look-up/glossary".to_owned(),
            Self::Pasted => "your-question".to_owned(),
            Self::Practise(What::Mixed) => "practise".to_owned(),
            Self::Practise(what) => ["practise/", &what.key()].concat(),
            Self::Exam(ExamPage::Main) => "exam".to_owned(),
            Self::Exam(ExamPage::Review) => "exam/review".to_owned(),
            Self::Exam(ExamPage::Result) => "exam/result".to_owned(),
            Self::Progress => "progress".to_owned(),
        };
        ["#/study/", &path].concat()
    }

    /// The page of an address, behind `#` or `#/study`. Nothing for one that names no page, such as the anchor of an element.
    #[must_use]
    pub fn read(hash: &str) -> Option<Self> {
        let hash = hash.trim_matches(['#', '/']);
        let hash = hash.strip_prefix("study").map_or(hash, |rest| rest.trim_start_matches('/'));
        let (page, rest) = hash.split_once('/').unwrap_or((hash, ""));
        let (name, step) = rest.split_once('/').unwrap_or((rest, ""));
        match (page, name) {
            ("" | "today", "") => Some(Self::Today),
            ("learn", "") => Some(Self::Learn),
            ("learn", ALGORITHMS) => Some(Self::Algorithms),
            // A lesson that is not there leads to the list of those that are.
            ("learn", name) => Some(find(name).map_or(Self::Learn, |at| Self::Lesson(at, Step::from_key(step)))),
            ("look-up", "cheat-sheet") => Some(Self::CheatSheet),
            ("look-up", "glossary") => Some(Self::Glossary),
            ("your-question", _) => Some(Self::Pasted),
            ("look-up", name) => Some(Sheet::from_key(name).map_or(Self::Learn, Self::LookUp)),
            ("practise", name) => Some(Self::Practise(What::from_key(name).unwrap_or(What::Mixed))),
            ("cards", _) => Some(Self::Practise(What::Cards)),
            ("exam", "review") => Some(Self::Exam(ExamPage::Review)),
            ("exam", "result") => Some(Self::Exam(ExamPage::Result)),
            ("exam", _) => Some(Self::Exam(ExamPage::Main)),
            ("progress", _) => Some(Self::Progress),
            _ => None,
        }
    }

    /// The title of the document.
    #[must_use]
    pub fn title(self) -> String {
        let page = match self {
            Self::Today => "Today",
            Self::Learn => "Learn",
            Self::Lesson(at, _) => NAMES.get(at).map_or("Learn", |lesson| lesson.title),
            Self::Algorithms => "Built-in algorithms",
            Self::LookUp(sheet) => sheet.title(),
            Self::CheatSheet => "Cheat sheet",
            Self::Glossary => "Glossary",
            Self::Pasted => "Your question",
            Self::Practise(_) => "Practise",
            Self::Exam(_) => "Mock exam",
            Self::Progress => "Progress",
        };
        [page, " – Sagefit study"].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::lessons::LESSONS;

    #[test]
    fn every_address_is_read_back() {
        let mut places = vec![Place::Today, Place::Learn, Place::Algorithms, Place::Progress];
        places.extend([Place::CheatSheet, Place::Glossary, Place::Pasted]);
        places.extend(Sheet::ALL.map(Place::LookUp));
        places.extend([ExamPage::Main, ExamPage::Review, ExamPage::Result].map(Place::Exam));
        places.extend((0..LESSONS.len()).flat_map(|at| Step::ALL.map(|step| Place::Lesson(at, step))));
        places.extend([What::Mixed, What::Due, What::Weak, What::Cards, What::Saved].map(Place::Practise));
        places.extend(Kind::ALL.map(|kind| Place::Practise(What::Kind(kind))));
        places.extend(graph::questions().into_iter().map(|question| Place::Practise(What::Topic(question.id))));
        for place in places {
            assert_eq!(Place::read(&place.address()), Some(place), "{}", place.address());
        }
    }

    #[test]
    fn a_question_of_the_flow_leads_to_its_lesson() {
        let place = Place::read("#learn/load-test");
        assert!(matches!(place, Some(Place::Lesson(at, Step::See)) if LESSONS[at].id == "trial"), "{place:?}");
    }

    #[test]
    fn what_is_no_address_is_read_as_far_as_it_goes() {
        assert_eq!(Place::read(""), Some(Place::Today));
        assert_eq!(Place::read("#cards"), Some(Place::Practise(What::Cards)));
        assert_eq!(Place::read("#learn/memory/nonsense"), Place::read("#/study/learn/memory"));
        assert_eq!(Place::read("#learn/no such lesson"), Some(Place::Learn));
        assert_eq!(Place::read("#practise/\u{1f980}"), Some(Place::Practise(What::Mixed)));
        assert_eq!(Place::read("#exam/17"), Some(Place::Exam(ExamPage::Main)));
        assert_eq!(Place::read("#step-memory"), None);
        assert_eq!(Place::read("#%%%"), None);
    }
}
