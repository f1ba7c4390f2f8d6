//! The answers to many jobs: which are shown, what they cost together, and the files that hold them.

use super::{BatchAnswer, BatchSide};
use crate::job::choices::choices;
use crate::picture::candidates::csv::{line, plain};
use crate::picture::candidates::sift::holds;
use crate::units::{Usd, text};

choices! {
    /// Which answers are shown.
    Show {
        /// All of them.
        All = "all", "All";
        /// Those with an answer.
        Answered = "answered", "Answered";
        /// Those that nothing fits.
        Nothing = "nothing", "Nothing fits";
        /// Those that could not be read.
        Wrong = "wrong", "Errors";
    }
}

impl BatchAnswer {
    /// Whether nothing fits one of its sides.
    #[must_use]
    pub fn nothing(&self) -> bool {
        self.sides.iter().any(|side| side.nothing)
    }

    /// What is recommended: `1 × ml.g5.xlarge`, then what serves it.
    #[must_use]
    pub fn title(&self) -> String {
        self.joined(|side| &side.title)
    }

    /// Something of each of its sides, in order.
    #[must_use]
    pub fn joined(&self, of: impl Fn(&BatchSide) -> &str) -> String {
        self.sides.iter().map(of).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", then ")
    }
}

/// The answers that are shown: of a kind, and with every word in the name or in what is recommended.
#[must_use]
pub fn shown<'a>(answers: &'a [BatchAnswer], show: Show, words: &str) -> Vec<&'a BatchAnswer> {
    let is = |one: &&BatchAnswer| match show {
        Show::All => true,
        Show::Answered => one.error.is_empty() && !one.nothing(),
        Show::Nothing => one.nothing(),
        Show::Wrong => !one.error.is_empty(),
    };
    let says = |one: &&BatchAnswer| {
        // No title is made where none is asked for.
        let title = if words.trim().is_empty() { String::new() } else { one.title() };
        words.split_whitespace().all(|word| holds(&one.name, word) || holds(&title, word))
    };
    answers.iter().filter(is).filter(says).collect()
}

/// What the answers come to, in a sentence or two.
#[must_use]
pub fn totals(answers: &[BatchAnswer]) -> String {
    let wrong = answers.iter().filter(|one| !one.error.is_empty()).count();
    let nothing = answers.iter().filter(|one| one.nothing()).count();
    let sides = || answers.iter().flat_map(|one| &one.sides);
    let sum = |monthly: bool| sides().filter(|side| side.monthly == monthly).filter_map(|side| side.usd).sum::<f64>();
    let mut said = vec![format!("{} answered", text::grouped((answers.len() - wrong) as u64))];
    if nothing > 0 {
        said.push(format!("{} that nothing fits", text::grouped(nothing as u64)));
    }
    if wrong > 0 {
        said.push(format!("{} with errors", text::grouped(wrong as u64)));
    }
    let mut costs = Vec::new();
    for (monthly, of) in [(false, "for one run of each"), (true, "a month for endpoints")] {
        let sum = sum(monthly);
        if sum > 0.0 {
            costs.push(format!("{} {of}", text::money(Usd(sum))));
        }
    }
    let costs = if costs.is_empty() { String::new() } else { format!(" Together {}.", costs.join(" and ")) };
    format!("{}.{costs}", said.join(", "))
}

/// The answers as comma-separated values (RFC 4180), a line for each side.
#[must_use]
pub fn csv<'a>(answers: impl IntoIterator<Item = &'a BatchAnswer>) -> String {
    let heads = [
        "line",
        "name",
        "side",
        "recommended",
        "instance_type",
        "count",
        "cost_usd",
        "cost_of",
        "cost",
        "time",
        "reason",
        "risk",
        "error",
        "link",
    ];
    let mut out = line(&heads.map(str::to_owned));
    for one in answers {
        if one.sides.is_empty() {
            let mut cells = vec![String::new(); heads.len()];
            for (at, text) in
                [(0, one.line.to_string()), (1, one.name.clone()), (12, one.error.clone()), (13, one.link.clone())]
            {
                if let Some(cell) = cells.get_mut(at) {
                    *cell = text;
                }
            }
            out.push_str(&line(&cells));
        }
        for side in &one.sides {
            out.push_str(&line(&[
                one.line.to_string(),
                one.name.clone(),
                side.side.clone(),
                side.title.clone(),
                side.instance.clone(),
                side.count.to_string(),
                plain(side.usd),
                if side.monthly { "month" } else { "run" }.to_owned(),
                side.cost.clone(),
                side.time.clone(),
                side.reason.clone(),
                side.risk.clone(),
                String::new(),
                one.link.clone(),
            ]));
        }
    }
    out
}

/// The answers in JSON, one a line.
#[must_use]
pub fn jsonl<'a>(answers: impl IntoIterator<Item = &'a BatchAnswer>) -> String {
    let mut out = String::new();
    for one in answers {
        if let Ok(text) = serde_json::to_string(one) {
            out.push_str(&text);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::{answer, read};
    use super::*;

    fn answers() -> Vec<BatchAnswer> {
        let text = "name,task,algorithm,data_gb,hardware,budget_usd\n=churn,train,xgboost,60,,\nbad,train,xgboost,lots,,\nnone,train,xgboost,60,,0.0001\nboth,both,xgboost,1,,\n";
        read(text, None).unwrap().jobs.iter().map(|job| answer(job, &Default::default())).collect()
    }

    #[test]
    fn filters_part_the_answers() {
        let all = answers();
        let count = |show: Show| shown(&all, show, "").len();
        assert_eq!((count(Show::All), count(Show::Wrong), count(Show::Nothing)), (4, 1, 1));
        assert_eq!(count(Show::Answered), 2);
        assert_eq!(shown(&all, Show::All, "BOTH").len(), 1);
        assert!(
            totals(&all).starts_with("3 answered, 1 that nothing fits, 1 with errors. Together $"),
            "{}",
            totals(&all)
        );
        assert_eq!(totals(&[]), "0 answered.");
    }

    #[test]
    fn files_hold_every_answer_and_no_formula() {
        let all = answers();
        let file = csv(&all);
        let mut reader = ::csv::Reader::from_reader(file.as_bytes());
        let records: Vec<_> = reader.records().map(Result::unwrap).collect();
        assert_eq!(records.len(), 5, "one that is trained and served has two lines");
        assert_eq!(&records[0][1], "'=churn", "no spreadsheet runs a name");
        assert!(!records[1][12].is_empty());
        let lines = jsonl(&all);
        assert_eq!(lines.lines().count(), all.len());
        let back: BatchAnswer = serde_json::from_str(lines.lines().next().unwrap()).unwrap();
        assert_eq!(back, all[0]);
    }
}
