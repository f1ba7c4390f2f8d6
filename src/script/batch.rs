//! Many jobs at once for the page: a file as jobs with their links, and each job's answer in a line.

pub mod beside;
pub mod kept;
pub mod results;

use serde::{Deserialize, Serialize};

use crate::advise::{Answer, FigureKind, advise, unconfirmed};
use crate::decide::Side;
use crate::facts::{AS_OF, Prices};
use crate::job::{Field, Job, View, link};
use crate::read::batch::{Batch, Column, Line, open};

/// A job of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchJob {
    /// The line of the file that it begins at.
    pub line: u64,
    /// Its name; empty where it has none.
    pub name: String,
    /// The job as a link; empty where the line cannot be read.
    pub link: String,
    /// What is wrong with the line; empty where nothing is.
    pub error: String,
}

/// A file of jobs as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchRead {
    /// The headings of a sheet; none where the jobs are in JSON.
    pub heads: Vec<String>,
    /// What each column is: the key of a field, `name`, or nothing.
    pub columns: Vec<String>,
    /// The jobs.
    pub jobs: Vec<BatchJob>,
}

/// The answer to a job of a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BatchAnswer {
    /// The line of the file.
    pub line: u64,
    /// The name of the job.
    pub name: String,
    /// The job as a link.
    pub link: String,
    /// What is wrong; empty where it was answered.
    pub error: String,
    /// The answer for training, for serving, or for both in this order.
    pub sides: Vec<BatchSide>,
}

/// What is recommended for one side of a job.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BatchSide {
    /// `training` or `serving`.
    pub side: String,
    /// `2 × ml.c5.xlarge`, or that nothing fits.
    pub title: String,
    /// The type; empty where no instance is recommended.
    pub instance: String,
    /// How many; 0 where no instance is recommended.
    pub count: u32,
    /// Whether nothing passes every check.
    pub nothing: bool,
    /// `$6.23 per run`; empty where no price is on record.
    pub cost: String,
    /// The likely cost of a run or of a month in dollars.
    pub usd: Option<f64>,
    /// Whether the cost is that of a month.
    pub monthly: bool,
    /// The time of the run, or the latency; empty where there is none.
    pub time: String,
    /// The weightiest reason.
    pub reason: String,
    /// What to look out for; empty where nothing is known.
    pub risk: String,
}

/// Reads a file of jobs. `told` says what each column of a sheet is; nothing leaves it to the headings.
///
/// # Errors
/// Says why no job can be read.
pub fn read(text: &str, told: Option<&[String]>) -> Result<BatchRead, String> {
    match open(text).map_err(|error| error.to_string())? {
        Batch::Lines(lines) => {
            Ok(BatchRead { heads: Vec::new(), columns: Vec::new(), jobs: lines.iter().map(job).collect() })
        }
        Batch::Sheet(sheet) => {
            let columns = told.map_or_else(|| sheet.guess(), |told| told.iter().map(|key| column(key)).collect());
            let jobs = sheet.jobs(&columns, View::Today).iter().map(job).collect();
            Ok(BatchRead {
                heads: sheet.heads,
                columns: columns.iter().map(|one| key(*one).to_owned()).collect(),
                jobs,
            })
        }
    }
}

fn column(key: &str) -> Column {
    match key {
        "name" => Column::Name,
        key => Field::from_key(key).map_or(Column::Skipped, Column::Field),
    }
}

fn key(column: Column) -> &'static str {
    match column {
        Column::Skipped => "",
        Column::Name => "name",
        Column::Field(field) => field.spec().key,
    }
}

fn job(line: &Line) -> BatchJob {
    let (link, error) = match &line.job {
        Ok(request) => (link::write(&request.answers, request.view, AS_OF), String::new()),
        Err(error) => (String::new(), error.clone()),
    };
    BatchJob { line: line.number, name: line.name.clone(), link, error }
}

/// Answers a job with these prices.
#[must_use]
pub fn answer(job: &BatchJob, prices: &Prices) -> BatchAnswer {
    let mut out = BatchAnswer {
        line: job.line,
        name: job.name.clone(),
        link: job.link.clone(),
        error: job.error.clone(),
        sides: Vec::new(),
    };
    if !out.error.is_empty() {
        return out;
    }
    let parsed = link::parse(&job.link);
    match parsed.answers.priced(prices).validate() {
        Ok(valid) => {
            let advice = advise(&valid, parsed.view.unwrap_or(View::Today));
            out.sides = advice.answers.iter().map(|answer| side(&valid, answer)).collect();
        }
        Err(errors) => out.error = errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
    }
    out
}

fn side(job: &Job, answer: &Answer) -> BatchSide {
    let figure = |kinds: &[FigureKind]| {
        let found = answer.figures.iter().find(|figure| kinds.contains(&figure.kind));
        found.map_or_else(String::new, |figure| figure.value.clone())
    };
    let pick = answer.pick();
    let estimate = pick.and_then(|pick| pick.price).is_some_and(|price| price.basis.is_unsure());
    let risk = unconfirmed(job, answer)
        .or_else(|| estimate.then(|| "The price is an estimate from the EC2 price.".to_owned()));
    BatchSide {
        side: super::side_key(answer.side).to_owned(),
        title: answer.title(),
        instance: pick.map_or_else(String::new, |pick| pick.instance.name.to_owned()),
        count: pick.map_or(0, |pick| pick.count),
        nothing: matches!(answer.headline, crate::advise::Headline::Nothing { .. }),
        cost: figure(&[FigureKind::Cost]),
        usd: pick.and_then(|pick| pick.cost).map(|cost| cost.likely.value()),
        monthly: answer.side == Side::Serving,
        time: figure(&[FigureKind::Time, FigureKind::Latency, FigureKind::PeakLatency]),
        reason: answer.reasons.first().cloned().unwrap_or_default(),
        risk: risk.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_of_a_sheet_gets_the_answer_of_the_front_door() {
        let read = read(
            "name,task,algorithm,data_gb,deadline_hours\nchurn,train,xgboost,60,8\nbad,train,xgboost,lots,8\n",
            None,
        );
        let jobs = read.unwrap().jobs;
        let answers: Vec<BatchAnswer> = jobs.iter().map(|job| answer(job, &Prices::default())).collect();
        let parsed = link::parse(&jobs[0].link);
        let advice = advise(&parsed.answers.validate().unwrap(), View::Today);
        assert_eq!(answers[0].sides[0].title, advice.answers[0].title());
        assert!(answers[0].sides[0].usd.is_some() && !answers[0].sides[0].reason.is_empty());
        assert!(answers[1].sides.is_empty() && !answers[1].error.is_empty());
        assert_eq!((answers[1].line, answers[1].name.as_str()), (3, "bad"));
    }

    #[test]
    fn columns_can_be_told() {
        let text = "what,how big\ntrain,60\n";
        let first = read(text, None).unwrap();
        assert_eq!(first.columns, ["", ""]);
        let told = read(text, Some(&["task".to_owned(), "data_gb".to_owned()])).unwrap();
        assert!(told.jobs[0].error.is_empty() && told.jobs[0].link.contains("data_gb=60"));
        assert_eq!(told.columns, ["task", "data_gb"]);
    }
}
