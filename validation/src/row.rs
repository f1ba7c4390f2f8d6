//! One measured row.

use super::group::Outcome;
use anyhow::{Context, Result};
use csv::StringRecord;

/// One measured row. Texts are as written; numbers are nothing where the cell holds none.
#[derive(Debug, Clone, Default)]
pub struct Row {
    pub id: String,
    pub source: String,
    pub workload: String,
    pub model: String,
    pub params: Option<f64>,
    pub batch: Option<f64>,
    /// The batch as written, where it says more than a number.
    pub batch_text: String,
    /// Tokens, or pixels of an image's side.
    pub seq: Option<f64>,
    /// The same as written, such as `512+128` or `300x300`.
    pub seq_text: String,
    pub precision: String,
    pub optimizer: String,
    pub method: String,
    pub machine: String,
    /// How many devices; 1 where the row does not say.
    pub devices: f64,
    /// The same as written, such as `48 (HT) cores`.
    pub devices_text: String,
    pub metric: String,
    pub value: f64,
    pub unit: String,
    pub notes: String,
    /// Of a serving run: the engine with its version.
    pub engine: String,
    /// The GPU's name.
    pub gpu: String,
    /// The SageMaker instance type, where it ran on one.
    pub instance: String,
    /// Parameters that a token passes, in 10^9; `params` is in 10^9 too there.
    pub active: Option<f64>,
    /// Tokens of a prompt and of an answer.
    pub prompt: Option<f64>,
    pub answer: Option<f64>,
    /// Callers at a time, or `max`.
    pub concurrency: String,
    /// Requests a second.
    pub rate: Option<f64>,
    /// Denoising steps of an image.
    pub steps: Option<f64>,
    /// Pixels of an image.
    pub area: Option<f64>,
}

impl Row {
    /// Reads one record by the names of the columns.
    pub fn new(headers: &StringRecord, record: &StringRecord) -> Result<Self> {
        let mut row = Self { devices: 1.0, ..Self::default() };
        let mut value = None;
        for (header, cell) in headers.iter().zip(record) {
            let cell = cell.trim();
            let number = number(cell);
            let text = cell.to_owned();
            match header {
                "id" => row.id = text,
                "source" => row.source = text,
                "workload" => row.workload = text,
                "model" => row.model = text,
                "params" | "params_b" => row.params = number,
                "active_b" => row.active = number,
                "engine" => row.engine = text,
                "gpu" => row.gpu = text,
                "instance" => row.instance = text,
                "prompt_tokens" => row.prompt = number,
                "output_tokens" => row.answer = number,
                "concurrency" => row.concurrency = text,
                "request_rate" => row.rate = number,
                "steps" => row.steps = number,
                "image_pixels" => row.area = number,
                "batch" => (row.batch, row.batch_text) = (number, text),
                "seq_or_image" => (row.seq, row.seq_text) = (number, text),
                "precision" => row.precision = text,
                "optimizer" => row.optimizer = text,
                "method" => row.method = text,
                "instance_or_gpu" => row.machine = text,
                "devices" => (row.devices, row.devices_text) = (number.unwrap_or(1.0).max(1.0), text),
                "metric" => row.metric = text,
                "value" => value = number,
                "unit" => row.unit = text,
                "notes" => row.notes = text,
                _ => {}
            }
        }
        row.value = value.context("its value is no number")?;
        Ok(row)
    }

    /// The collection it came from: how rows without a group are named, never how one is predicted.
    pub fn origin(&self) -> &str {
        self.id.rsplit_once('-').map_or(&self.id, |(origin, _)| origin)
    }

    /// How it was run: the engine of a serving run, else the method.
    pub fn software(&self) -> &str {
        if self.engine.is_empty() { &self.method } else { &self.engine }
    }

    /// What it ran on: the instance type, the GPU, or the machine as named.
    pub fn hardware(&self) -> &str {
        [&self.instance, &self.gpu, &self.machine].into_iter().find(|name| !name.is_empty()).map_or("", |name| name)
    }

    /// Whether a text of the row contains a part, in any case.
    pub fn notes_say(&self, part: &str) -> bool {
        self.notes.to_ascii_lowercase().contains(part)
    }

    /// The first number after a name in the notes: `gmacs` finds 4.1 in `gmacs=4.1; macts 11`.
    pub fn noted(&self, name: &str) -> Option<f64> {
        after(&self.notes, name)
    }

    /// The row beside what was predicted, for a reader who looks for what is off.
    pub fn beside(&self, outcome: &Outcome) -> String {
        let predicted = match outcome {
            Outcome::Predicted(low, likely, high) => {
                let inside = if (*low..=*high).contains(&self.value) { "in " } else { "OUT" };
                format!("{inside} {:7.3}  {low:10.4} {likely:10.4} {high:10.4}", likely / self.value)
            }
            Outcome::Skipped(reason) => format!("skipped: {reason}"),
            Outcome::NotMine => "-".to_owned(),
        };
        let Self { id, model, batch_text, seq_text, precision, optimizer, method, machine, devices, .. } = self;
        format!(
            "{predicted} | {:10.4} {} {} | {id} | {model} b={batch_text} s={seq_text} {precision} {optimizer} | \
             {method} | {devices} x {machine} | {}",
            self.value, self.unit, self.metric, self.notes
        )
    }
}

/// A cell as a number; `1,024` and `64 per GPU` begin with one, `global 64` does not.
fn number(cell: &str) -> Option<f64> {
    let cell: String = cell.chars().filter(|character| *character != ',').collect();
    cell.parse().ok().or_else(|| leading(&cell))
}

/// The number that a text begins with.
fn leading(text: &str) -> Option<f64> {
    let end = text.find(|character: char| !character.is_ascii_digit() && character != '.').unwrap_or(text.len());
    text.get(..end)?.trim_end_matches('.').parse().ok()
}

/// The first number after a name, past what separates them.
fn after(text: &str, name: &str) -> Option<f64> {
    text.match_indices(name).find_map(|(at, _)| {
        leading(text.get(at + name.len()..)?.trim_start_matches(|character: char| " =:~".contains(character)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_far_as_they_go() {
        assert_eq!(number("1,024"), Some(1024.0));
        assert_eq!(number("1e9"), Some(1e9));
        assert_eq!(number("64 per GPU"), Some(64.0));
        assert_eq!(number("300x300"), Some(300.0));
        assert_eq!(number("global 64"), None);
        assert_eq!(number(""), None);
    }

    #[test]
    fn notes_are_searched_by_name() {
        assert_eq!(after("gmacs=4.1; macts 11.1.", "macts"), Some(11.1));
        assert_eq!(after("gmacs=4.1", "gmac"), None);
        assert_eq!(after("zero stage; stage: 3", "stage"), Some(3.0));
    }
}
