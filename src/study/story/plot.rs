//! Who wants what, and what they know: the people of the stories. Each plot says what a job may ask of it, so that no
//! story gives a village shop the traffic of an advertising exchange.

mod images;
mod series;
mod tables;
mod texts;

use crate::job::{Answers, Field};
use crate::units::number::parse;

/// Somebody with a problem that a model solves.
#[derive(Debug, Clone, Copy)]
pub struct Plot {
    /// Who: `a mobile operator`.
    pub who: &'static str,
    /// What the model is for, as a verb: `predict which subscribers will cancel`.
    pub to: &'static str,
    /// What the model is called in a few words: `churn model`.
    pub model: &'static str,
    /// What it learns from or is asked about, in the plural: `call and billing records`.
    pub data: &'static str,
    /// What each of many models is for: `store`; empty where nobody would train more than a few.
    pub unit: &'static str,
    /// The most of these.
    units: u32,
    /// Requests a second: the least that it gets on average, and the most at the peak. Both zero where it is not asked live.
    traffic: [f64; 2],
    /// Whether an answer may come minutes later.
    is_queued: bool,
    /// The most records of a night; zero where nothing is scored in batches.
    nightly: f64,
    /// The largest request in MB.
    request_mb: f64,
    /// The most training data in GB.
    training_gb: f64,
    /// Whether devices in the field may run the model.
    is_edge: bool,
}

/// A plot of training alone, until more is said of it.
const fn plot(who: &'static str, to: &'static str, model: &'static str, data: &'static str) -> Plot {
    Plot {
        who,
        to,
        model,
        data,
        unit: "",
        units: 0,
        traffic: [0.0, 0.0],
        is_queued: false,
        nightly: 0.0,
        request_mb: 2.0,
        training_gb: 60.0,
        is_edge: false,
    }
}

impl Plot {
    /// Asked live: so many requests a second, from the least on average to the most at the peak.
    const fn asked(mut self, least: f64, most: f64) -> Self {
        self.traffic = [least, most];
        self
    }

    /// Asked some dozen to some hundred times a day.
    const fn rare(self) -> Self {
        self.asked(0.0, 0.06)
    }

    /// An answer may come minutes later.
    const fn queued(mut self) -> Self {
        self.is_queued = true;
        self
    }

    /// Up to so many million records are scored in a night.
    const fn nightly(mut self, millions: f64) -> Self {
        self.nightly = millions * 1e6;
        self
    }

    /// One model for each of these, of which there are so many at most.
    const fn each(mut self, unit: &'static str, most: u32) -> Self {
        self.unit = unit;
        self.units = most;
        self
    }

    /// Requests of up to so many MB.
    const fn up_to_mb(mut self, mb: f64) -> Self {
        self.request_mb = mb;
        self
    }

    /// Training data of up to so many GB.
    const fn up_to_gb(mut self, gb: f64) -> Self {
        self.training_gb = gb;
        self
    }

    /// Training data of up to some TB.
    const fn big(self) -> Self {
        self.up_to_gb(2000.0)
    }

    /// Training data of a few GB.
    const fn small(self) -> Self {
        self.up_to_gb(6.0)
    }

    /// Devices in the field may run the model.
    const fn edge(mut self) -> Self {
        self.is_edge = true;
        self
    }

    /// Whether it may be asked some hundred times a second.
    #[must_use]
    pub const fn is_often_asked(&self) -> bool {
        self.traffic[1] >= 100.0
    }

    /// Whether it is asked live, but never some hundred times a second.
    #[must_use]
    pub const fn is_seldom_asked(&self) -> bool {
        self.traffic[1] > 0.0 && self.traffic[1] < 100.0
    }

    /// Whether a request may have some hundred MB.
    #[must_use]
    pub const fn takes_large_requests(&self) -> bool {
        self.request_mb >= 100.0
    }

    /// Whether millions of records are scored in a night.
    #[must_use]
    pub const fn has_nights_of_millions(&self) -> bool {
        self.nightly >= 5e6
    }

    /// Whether devices in the field may run the model.
    #[must_use]
    pub const fn is_on_devices(&self) -> bool {
        self.is_edge
    }

    /// Whether a job can be believed of it.
    #[must_use]
    pub fn bears(&self, answers: &Answers) -> bool {
        let number = |field: Field| answers.get(field).and_then(|text| parse(text).ok());
        let within = |field: Field, most: f64| number(field).is_none_or(|value| value <= most);
        let [least, most] = self.traffic;
        let average = number(Field::RateAverage);
        let live = answers.serves() && !answers.says(Field::Delivery, "schedule");
        let traffic = match average {
            Some(average) => average >= least && average <= most && within(Field::RatePeak, most),
            None => !live || answers.says(Field::Target, "edge") || most > 0.0,
        };
        // Models of several frameworks are not one for each unit.
        let several = number(Field::Models).filter(|_| answers.says(Field::ModelFrameworks, "1"));
        traffic
            && several.is_none_or(|models| models <= 1.0 || models <= f64::from(self.units))
            && (self.is_queued || !answers.says(Field::Delivery, "minutes"))
            && within(Field::Records, self.nightly)
            && within(Field::Payload, self.request_mb)
            && within(Field::DataSize, self.training_gb)
            && (self.is_edge || !answers.says(Field::Target, "edge"))
    }
}

/// What a model is for, as far as stories differ by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Something is predicted from tables.
    Tables,
    /// Alike things are put together.
    Groups,
    /// The nearest things are looked up.
    Neighbours,
    /// Many columns become few.
    Columns,
    /// What is unusual is found.
    Anomalies,
    /// What texts are about is found.
    Topics,
    /// Series are continued.
    Forecasts,
    /// Words become vectors.
    Words,
    /// Texts are put into classes.
    Texts,
    /// Texts become other texts.
    Sequences,
    /// Pairs are compared.
    Pairs,
    /// Odd log-ins are found.
    Logins,
    /// Images are put into classes.
    Images,
    /// Things are found in images.
    Objects,
    /// Pixels are put into classes.
    Pixels,
    /// A language model writes.
    Writing,
    /// A language model is trained from scratch.
    Corpora,
}

impl Theme {
    /// The plots of a theme.
    #[must_use]
    pub const fn plots(self) -> &'static [Plot] {
        match self {
            Self::Tables => tables::TABLES,
            Self::Groups => tables::GROUPS,
            Self::Neighbours => tables::NEIGHBOURS,
            Self::Columns => series::COLUMNS,
            Self::Anomalies => series::ANOMALIES,
            Self::Topics => texts::TOPICS,
            Self::Forecasts => series::FORECASTS,
            Self::Words => texts::WORDS,
            Self::Texts => texts::TEXTS,
            Self::Sequences => texts::SEQUENCES,
            Self::Pairs => texts::PAIRS,
            Self::Logins => series::LOGINS,
            Self::Images => images::IMAGES,
            Self::Objects => images::OBJECTS,
            Self::Pixels => images::PIXELS,
            Self::Writing => texts::WRITING,
            Self::Corpora => texts::CORPORA,
        }
    }

    /// The plots of which a job can be believed; all of the theme where there are none.
    #[must_use]
    pub fn fitting(self, answers: &Answers) -> Vec<&'static Plot> {
        let fitting: Vec<_> = self.plots().iter().filter(|plot| plot.bears(answers)).collect();
        if fitting.is_empty() { self.plots().iter().collect() } else { fitting }
    }
}
