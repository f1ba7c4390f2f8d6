//! Progress as JSON. What is kept in numbers is written as a list without keys: there are thousands of them.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Answer, Item, Lesson, Progress, VERSION};
use crate::units::json;

impl Progress {
    /// Writes it, for the browser's storage and for a file alike.
    #[must_use]
    pub fn to_json(&self) -> String {
        json::to_string(self).unwrap_or_default()
    }
}

impl Serialize for Progress {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("sagefit", "progress")?;
        map.serialize_entry("version", &VERSION)?;
        map.serialize_entry("began", &self.began)?;
        map.serialize_entry("goal", &(self.goal.set, self.goal.answers))?;
        map.serialize_entry("days", &self.days)?;
        map.serialize_entry("items", &self.items)?;
        map.serialize_entry("answers", &self.answers)?;
        map.serialize_entry("lessons", &self.lessons)?;
        map.serialize_entry("exam", &self.exam)?;
        map.serialize_entry("results", &self.results)?;
        map.end()
    }
}

impl Serialize for Item {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let at = &self.schedule;
        let (stage, step) = (at.stage.number(), at.step);
        (&self.id, at.last, at.due, stage, step, at.reps, at.lapses, at.stability, at.difficulty).serialize(serializer)
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.millis, self.day, &self.id, &self.topic, self.rating.number()).serialize(serializer)
    }
}

impl Serialize for Lesson {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.millis, &self.id).serialize(serializer)
    }
}
