//! How does the data get in?

use super::super::{Branch, Case, Question, Row, Side, Verdict, judged};
use crate::facts::limit;
use crate::job::{Access, DataFormat, DataStore, Field, FileLayout, Kind, Symptom};
use crate::units::text;

/// How does the data get in?
pub static QUESTION: Question = Question {
    id: "input",
    side: Side::Training,
    title: "How does the data get in?",
    why: "An instance that waits for its data is paid for waiting. Fixing the way in can make an epoch several times faster, which no larger type does.",
    source: "SageMaker Developer Guide, access training data; AWS sample questions for MLS-C01, item 1",
    rows: &[Row(2)],
    parts: None,
    judge: |case, at| judged(case, &[Way::File, Way::FastFile, Way::Pipe, Way::Fsx, Way::Efs, Way::Pack], at, verdict),
    keeps: None,
    branches: &[
        Branch::new("file", "File", "Up to about 100 GB: copied to the instance before training", &["input:file"]),
        Branch::new(
            "fastfile",
            "FastFile",
            "More than 100 GB in large files, read from front to back",
            &["input:fastfile"],
        ),
        Branch::new(
            "pipe",
            "Pipe",
            "A built-in algorithm that streams, with much data or a slow start",
            &["input:pipe"],
        ),
        Branch::new(
            "fsx",
            "FSx for Lustre",
            "Very much data in random order, or many small files read again and again",
            &["input:fsx"],
        ),
        Branch::new("efs", "EFS", "The data lies on EFS already", &["input:efs"]),
        Branch::new(
            "pack",
            "Pack the files first",
            "Many small files that can be packed into fewer large ones",
            &["input:pack-files"],
        ),
    ],
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    File,
    FastFile,
    Pipe,
    Fsx,
    Efs,
    Pack,
}

/// The size up to which the data is simply copied.
fn copied(case: &Case<'_>) -> bool {
    case.job.training.data.value() <= limit::FILE_MODE_GB
}

/// Whether a built-in algorithm streams and gains from it: it reads in order and keeps no data in memory.
fn streams(case: &Case<'_>) -> bool {
    case.job.work.algorithm.is_some_and(|algorithm| algorithm.input_modes.pipe) && case.job.work.kind != Kind::Trees
}

fn way(case: &Case<'_>) -> Way {
    let training = &case.job.training;
    match training.store {
        DataStore::Efs => return Way::Efs,
        DataStore::Fsx => return Way::Fsx,
        DataStore::S3 => {}
    }
    let random = training.access == Access::Random;
    let small_files = training.layout == FileLayout::ManySmall;
    if random && !copied(case) || (small_files && training.runs_per_month >= 20.0 && !copied(case)) {
        return Way::Fsx;
    }
    if small_files {
        return Way::Pack;
    }
    let slow = matches!(training.symptom, Some(Symptom::Slow | Symptom::SlowStart | Symptom::GpuWaitsForData));
    if streams(case) && !random && (!copied(case) || slow) {
        return Way::Pipe;
    }
    // The exam takes Pipe for RecordIO and TFRecord of own code too, where terabytes would have to be copied first.
    let streamed = training.format == Some(DataFormat::RecordIo);
    if case.is_book() && streamed && !random && !copied(case) && slow {
        return Way::Pipe;
    }
    if !copied(case) || (matches!(training.symptom, Some(Symptom::SlowStart)) && !random) {
        return Way::FastFile;
    }
    Way::File
}

fn verdict(case: &Case<'_>, branch: Way) -> Verdict {
    let way = way(case);
    let training = &case.job.training;
    let data = format!("{} GB", text::figure(training.data.value()));
    let fields: &[Field] = &[Field::DataSize, Field::FileLayout, Field::Access];
    let (brief, text) = match (branch, way) {
        (Way::File, Way::File) => (format!("{data} is quickly copied"), format!("{data} is copied to the instance before training: the simplest way up to about 100 GB.")),
        (Way::File, Way::Pipe | Way::FastFile) => ("would wait for the copy".to_owned(), "Training would wait until all is copied.".to_owned()),
        (Way::File, _) => ("another way suits".to_owned(), "The data is better read where it lies, or packed first.".to_owned()),
        (Way::FastFile, Way::FastFile) => ("starts at once".to_owned(), format!("{data} in large files, read from front to back: FastFile streams them from S3 and needs no change of code.")),
        (Way::FastFile, Way::Pipe) => ("Pipe is listed for it".to_owned(), "The algorithm's table lists File and Pipe; FastFile is the simpler successor where code reads files.".to_owned()),
        (Way::FastFile, _) => ("not needed".to_owned(), "The data is small enough to copy, or not read from front to back.".to_owned()),
        (Way::Pipe, Way::Pipe) => ("streams, smaller disk".to_owned(), format!("{} reads {data} as a stream: it starts sooner, reads faster and needs a smaller disk.", case.job.work.name)),
        (Way::Pipe, _) if !case.job.work.algorithm.is_some_and(|algorithm| algorithm.input_modes.pipe) => ("FastFile replaced it".to_owned(), "For own code FastFile has taken Pipe's place.".to_owned()),
        (Way::Pipe, _) => ("no gain here".to_owned(), "The data is small, or kept in memory anyway.".to_owned()),
        (Way::Fsx, Way::Fsx) if training.store == DataStore::Fsx => ("it lies there".to_owned(), "The data lies on FSx for Lustre already.".to_owned()),
        (Way::Fsx, Way::Fsx) => ("much data, read at random".to_owned(), format!("{data} read at random or in many small files, again and again: FSx for Lustre, linked to the bucket, loads it once.")),
        (Way::Fsx, _) => ("more than is needed".to_owned(), "A file system of its own pays only for very much data that many runs share.".to_owned()),
        (Way::Efs, Way::Efs) => ("it lies there".to_owned(), "The data lies on EFS already: mount it.".to_owned()),
        (Way::Efs, _) => ("the data is not there".to_owned(), "The data does not lie on EFS.".to_owned()),
        (Way::Pack, Way::Pack) => ("small files are slow".to_owned(), "Many small files are slow to list and to read: pack them into RecordIO, TFRecord or tar files of 50 MB and more.".to_owned()),
        (Way::Pack, _) => ("files are large enough".to_owned(), "There are few files, or they are read at random from a file system made for it.".to_owned()),
    };
    let symptom: &[Field] = &[Field::Symptom, Field::DataSize];
    let verdict = Verdict::new(branch == way, brief, text, if training.symptom.is_some() { symptom } else { fields });
    if branch == Way::Pack && way == branch {
        // What is packed is read like any other data.
        let (how, why) = if copied(case) {
            ("input:file", "Packed, it is copied to the instance before training.")
        } else {
            ("input:fastfile", "Packed, FastFile streams it from S3: it is too much to copy first.")
        };
        return verdict.and(why, fields).deciding(how);
    }
    verdict
}
