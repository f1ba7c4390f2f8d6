//! Jobs that a person keeps under a name: a list of names and links, as the text that the browser stores.

use super::BatchJob;
use crate::job::Field;
use crate::job::{View, json, link};
use crate::picture::candidates::csv::line;

/// So many jobs are kept at most: a list that is read at a glance, within what a browser stores for a page.
pub const MOST: usize = 200;
/// A longer name is cut.
pub const LONGEST_NAME: usize = 80;

/// A job that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its name, unique in the list.
    pub name: String,
    /// The job as a link.
    pub link: String,
}

/// Reads the stored text: a job a line, its name and its link with a tab between them. A line that holds no job is left out.
#[must_use]
pub fn read(text: &str) -> Vec<Kept> {
    let one = |line: &str| {
        let (name, link) = line.split_once('\t')?;
        let readable = !name.is_empty() && !link::parse(link).answers.is_empty();
        readable.then(|| Kept { name: name.to_owned(), link: link.to_owned() })
    };
    text.lines().filter_map(one).take(MOST).collect()
}

/// The text that is stored.
#[must_use]
pub fn write(kept: &[Kept]) -> String {
    kept.iter().map(|one| format!("{}\t{}\n", one.name, one.link)).collect()
}

/// Adds a job at the top, under a name that no other has; nothing where the list is full.
#[must_use]
pub fn with(kept: &[Kept], name: &str, link: &str) -> Option<Vec<Kept>> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let name: String = words.join(" ").chars().take(LONGEST_NAME).collect();
    let name = if name.is_empty() { "Job".to_owned() } else { name };
    let taken = |name: &str| kept.iter().any(|one| one.name == name);
    let numbered = (2..).map(|number| format!("{name} ({number})"));
    let name = core::iter::once(name.clone()).chain(numbered).take(MOST + 1).find(|name| !taken(name))?;
    let own = Kept { name, link: link.to_owned() };
    (kept.len() < MOST).then(|| core::iter::once(own).chain(kept.iter().cloned()).collect())
}

/// The jobs as a file of jobs has them, to be answered beside each other.
#[must_use]
pub fn jobs(kept: &[Kept]) -> Vec<BatchJob> {
    let one = |(line, one): (u64, &Kept)| BatchJob {
        line,
        name: one.name.clone(),
        link: one.link.clone(),
        error: String::new(),
    };
    (1..).zip(kept).map(one).collect()
}

/// The jobs as a sheet that opens again as a file of jobs: a column for each field that any of them says.
#[must_use]
pub fn csv(kept: &[Kept]) -> String {
    let all: Vec<_> = kept.iter().map(|one| (one.name.as_str(), link::parse(&one.link).answers)).collect();
    let said = |field: &&Field| all.iter().any(|(_, answers)| answers.get(**field).is_some());
    let fields: Vec<Field> = Field::ALL.iter().filter(said).copied().collect();
    let row = |name: &str, cell: &dyn Fn(Field) -> String| {
        let cells: Vec<String> =
            core::iter::once(name.to_owned()).chain(fields.iter().map(|field| cell(*field))).collect();
        line(&cells)
    };
    let head = row("name", &|field| field.spec().key.to_owned());
    let rows = all.iter().map(|(name, answers)| row(name, &|field| answers.get(field).unwrap_or_default().to_owned()));
    core::iter::once(head).chain(rows).collect()
}

/// The jobs in JSON, one a line, as a file of jobs and the command line read them.
#[must_use]
pub fn jsonl(kept: &[Kept]) -> String {
    let one = |one: &Kept| {
        let parsed = link::parse(&one.link);
        let text = json::write(&parsed.answers, parsed.view.unwrap_or(View::Today));
        // The name goes first; the rest is written by the one writer of jobs.
        let name = serde_json::to_string(&one.name).unwrap_or_default();
        format!("{{\"id\":{name},{}\n", text.strip_prefix('{').unwrap_or_default())
    };
    kept.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::Answers;

    const TREES: &str = "v=1&task=train&algorithm=xgboost&data_gb=60";
    const FRAUD: &str = "v=1&task=serve&algorithm=xgboost&latency_ms=20";

    fn two() -> Vec<Kept> {
        with(&with(&[], "Churn, \"new\"", TREES).unwrap(), "  Fraud\tat  night ", FRAUD).unwrap()
    }

    #[test]
    fn what_is_kept_is_read_back_and_damage_costs_a_line() {
        let kept = two();
        assert_eq!(kept.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Fraud at night", "Churn, \"new\""]);
        assert_eq!(read(&write(&kept)), kept);
        assert_eq!(read(&format!("no tab\n\tno name\nempty\t\n{}", write(&kept))), kept);
    }

    #[test]
    fn a_name_that_is_taken_gets_a_number_and_a_full_list_takes_no_more() {
        let kept = with(&two(), "Fraud at night", FRAUD).unwrap();
        assert_eq!(kept[0].name, "Fraud at night (2)");
        let full = (0..MOST).fold(Vec::new(), |kept, _| with(&kept, "", TREES).unwrap());
        assert_eq!((full.len(), with(&full, "one more", TREES)), (MOST, None));
    }

    #[test]
    fn the_sheet_opens_again_as_the_same_jobs() {
        let kept = two();
        let read = super::super::read(&csv(&kept), None).unwrap();
        let of = |jobs: &[BatchJob]| -> Vec<(String, Answers)> {
            jobs.iter().map(|one| (one.name.clone(), link::parse(&one.link).answers)).collect()
        };
        assert_eq!(of(&read.jobs), of(&jobs(&kept)));
        let read = super::super::read(&jsonl(&kept), None).unwrap();
        assert_eq!(of(&read.jobs), of(&jobs(&kept)));
    }
}
