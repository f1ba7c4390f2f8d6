//! What is kept, as whoever shows it reads it.

use super::{Answer, Exam, ExamResult, Item, Lesson, Mark, Moment, Progress, Target};

impl Progress {
    /// The item of a card or question that was reviewed before.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// Every item, the one reviewed last first.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Every answer that is kept, newest first.
    #[must_use]
    pub fn answers(&self) -> &[Answer] {
        &self.answers
    }

    /// The lessons that were read, newest first.
    #[must_use]
    pub fn lessons(&self) -> &[Lesson] {
        &self.lessons
    }

    /// The exam that is under way; nothing where none is.
    #[must_use]
    pub fn exam(&self) -> Option<&Exam> {
        self.exam.as_ref().filter(|exam| !exam.is_over())
    }

    /// How many cards are new in a day.
    #[must_use]
    pub const fn new_cards(&self) -> u32 {
        self.pace.new_cards
    }

    /// What is beside a question or card; nothing where nothing is.
    #[must_use]
    pub fn marked(&self, id: &str) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.id == id)
    }

    /// Every bookmark, note and fault, newest first.
    pub fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.marks.iter().filter(|mark| !mark.is_empty())
    }

    /// Whether a card or question was put off beyond today.
    #[must_use]
    pub fn is_buried(&self, id: &str, now: Moment) -> bool {
        self.buried.iter().any(|buried| buried.id == id && buried.until > now.day)
    }

    /// The results of exams, newest first.
    #[must_use]
    pub fn results(&self) -> &[ExamResult] {
        &self.results
    }

    /// How many answers a day are meant.
    #[must_use]
    pub const fn goal(&self) -> u32 {
        self.goal.answers
    }

    /// The exam that is learned for; MLA-C01 where nothing was chosen.
    #[must_use]
    pub const fn target(&self) -> Target {
        self.aim.target
    }

    /// The day of the exam, days since 1970; nothing where none is set.
    #[must_use]
    pub const fn exam_day(&self) -> Option<u32> {
        self.aim.day
    }

    /// Whether the person has said which exam they learn for.
    #[must_use]
    pub const fn has_aim(&self) -> bool {
        self.aim.set > 0
    }
}
