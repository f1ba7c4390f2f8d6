//! What follows from progress: what is due, counts by decision point, the day's goal, the days studied.

use super::{Answer, Item, Moment, Progress};

/// How many of the newest answers on a topic are called recent.
const RECENT: u32 = 20;

/// Right and wrong answers to questions about one decision point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicTally {
    /// The decision question, by id.
    pub topic: String,
    /// Right answers, of those that are kept.
    pub right: u32,
    /// Wrong ones.
    pub wrong: u32,
    /// Right answers among the last 20.
    pub recent_right: u32,
    /// Wrong ones among them.
    pub recent_wrong: u32,
}

/// Seven days, the last of them today: how many answers were given on each.
pub type Week = [u32; 7];

impl Progress {
    /// The items that are due and were not put off, the one that waits longest first.
    #[must_use]
    pub fn due(&self, now: Moment) -> Vec<&Item> {
        let is_due = |item: &&Item| item.schedule.due <= now.millis && !self.is_buried(&item.id, now);
        let mut due: Vec<&Item> = self.items.iter().filter(is_due).collect();
        due.sort_by(|a, b| a.schedule.due.cmp(&b.schedule.due).then_with(|| a.id.cmp(&b.id)));
        due
    }

    /// When the next item comes back; nothing where there is no item.
    #[must_use]
    pub fn next_due(&self) -> Option<u64> {
        self.items.iter().map(|item| item.schedule.due).min()
    }

    /// Counts of answers to questions for each topic, in the order of the newest answer. Cards are not counted.
    #[must_use]
    pub fn topics(&self) -> Vec<TopicTally> {
        let mut tallies: Vec<TopicTally> = Vec::new();
        for answer in self.answers.iter().filter(|answer| !answer.is_card()) {
            match tallies.iter_mut().find(|tally| tally.topic == answer.topic) {
                Some(tally) => tally.count(answer),
                None => {
                    let mut tally = TopicTally {
                        topic: answer.topic.clone(),
                        right: 0,
                        wrong: 0,
                        recent_right: 0,
                        recent_wrong: 0,
                    };
                    tally.count(answer);
                    tallies.push(tally);
                }
            }
        }
        tallies
    }

    /// How many answers were given on a day, cards included.
    #[must_use]
    pub fn on_day(&self, day: u32) -> u32 {
        self.answers.iter().filter(|answer| answer.day == day).fold(0, |sum, _| sum + 1)
    }

    /// How many cards were seen for the first time on a day.
    #[must_use]
    pub fn new_cards_on(&self, day: u32) -> usize {
        let of_cards = || self.answers.iter().filter(|answer| answer.is_card());
        let mut here: Vec<&str> = of_cards().filter(|one| one.day == day).map(|one| one.id.as_str()).collect();
        here.sort_unstable();
        here.dedup();
        let earlier = |id: &str| of_cards().any(|one| one.day < day && one.id == id);
        here.into_iter().filter(|id| !earlier(id)).count()
    }

    /// The answers of the last seven days, today last.
    #[must_use]
    pub fn week(&self, today: u32) -> Week {
        let mut day = today.saturating_add(1);
        let mut week = [0; 7];
        for count in week.iter_mut().rev() {
            day = day.saturating_sub(1);
            *count = self.on_day(day);
        }
        week
    }

    /// Whether something was done on a day.
    #[must_use]
    pub fn studied_on(&self, day: u32) -> bool {
        self.days.contains(&day)
    }

    /// On how many days something was done.
    #[must_use]
    pub fn days_studied(&self) -> usize {
        self.days.len()
    }

    /// How many days in a row something was done, up to today or, as today is not over, up to yesterday.
    #[must_use]
    pub fn streak(&self, today: u32) -> u32 {
        let last = if self.studied_on(today) { Some(today) } else { today.checked_sub(1) };
        let mut streak = 0;
        while last.and_then(|last| last.checked_sub(streak)).is_some_and(|day| self.studied_on(day)) {
            streak += 1;
        }
        streak
    }
}

impl TopicTally {
    /// All answers.
    #[must_use]
    pub const fn answered(&self) -> u32 {
        self.right + self.wrong
    }

    /// Counts one more answer, an older one than those before.
    fn count(&mut self, answer: &Answer) {
        let recent = self.answered() < RECENT;
        if answer.right() {
            self.right += 1;
            self.recent_right += u32::from(recent);
        } else {
            self.wrong += 1;
            self.recent_wrong += u32::from(recent);
        }
    }
}
