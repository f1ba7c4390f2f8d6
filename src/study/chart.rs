//! Charts of metrics in questions: what an exam's exhibit shows, as plain numbers with a text that says the same.

pub mod strip;

/// How many points a line has.
pub const POINTS: usize = 25;

/// A metric over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its name, as CloudWatch or the training job spells it.
    pub metric: &'static str,
    /// What it counts: `%`, `ms`, `requests`.
    pub unit: &'static str,
    /// Its values in this unit, from left to right; nothing where nothing was reported any more.
    pub values: Vec<Option<u16>>,
    /// The upper end of its axis.
    pub top: u16,
    /// What it may be at most, where a limit is drawn.
    pub limit: Option<u16>,
    /// How its values run, in words.
    pub run: String,
}

/// A chart: one strip for each metric over the same time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// What stands at the left end of the time.
    pub from: &'static str,
    /// What stands at its right end.
    pub to: &'static str,
    /// The metrics.
    pub lines: Vec<Line>,
}

impl Line {
    /// The lowest and the highest value.
    #[must_use]
    pub fn range(&self) -> (u16, u16) {
        let values = || self.values.iter().flatten().copied();
        (values().min().unwrap_or(0), values().max().unwrap_or(0))
    }

    /// The line in a sentence without a full stop: `CPUUtilization stays between 96 and 99 %`.
    #[must_use]
    pub fn words(&self) -> String {
        let limit = self.limit.map(|limit| format!(" ({limit} {} allowed)", self.unit)).unwrap_or_default();
        format!("{} {}{limit}", self.metric, self.run)
    }
}

impl Chart {
    /// The chart in sentences, for those who do not see it.
    #[must_use]
    pub fn words(&self) -> String {
        let lines: Vec<String> = self.lines.iter().map(|line| format!("{}.", line.words())).collect();
        format!("From {} to {}: {}", self.from, self.to, lines.join(" "))
    }
}
