//! Writes the code to paste for every example of the gallery and its alternatives into a folder, one file a body:
//! `cargo xtask code` has them read by those who know the formats.

use anyhow::{Context, Result, ensure};
use sagefit::decide::Side;
use sagefit::job::gallery::GALLERY;
use sagefit::job::{Answers, View, link};
use sagefit::plan::code::{self, Form};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Jobs beside the gallery, for what no example of it has: each a link.
const OTHERS: [(&str, &str); 20] = [
    ("spot without checkpoints", "task=train&algorithm=xgboost&data_gb=1&interruption_ok=yes&checkpoints=no"),
    ("built-in that writes none", "task=train&algorithm=kmeans&data_gb=0.5&interruption_ok=yes&data_format=recordio"),
    ("warm pool", "task=train&algorithm=linear-learner&data_gb=1&runs_per_month=200"),
    ("pipe mode", "task=train&algorithm=linear-learner&data_gb=400&data_format=recordio"),
    ("EFS", "task=train&algorithm=cnn&model=resnet-50&data_store=efs&data_gb=50"),
    ("FSx", "task=train&algorithm=cnn&model=resnet-50&data_store=fsx&data_gb=900&deadline_hours=6"),
    (
        "Horovod",
        "task=train&algorithm=cnn&model=resnet-50&framework=tensorflow&distribution_library=horovod&images=1281167&deadline_hours=10",
    ),
    (
        "SMDDP",
        "task=train&algorithm=transformer&model=bert-large&distribution_library=smddp&data_gb=100&deadline_hours=48",
    ),
    ("SMP", "task=train&algorithm=llm-full&model=llama-3.1-8b&distribution_library=smp&tokens_millions=100"),
    ("JAX", "task=train&algorithm=transformer&model=bert-large&framework=jax"),
    ("JumpStart", "task=both&algorithm=lightgbm&data_gb=5"),
    (
        "serverless",
        "task=serve&algorithm=xgboost&traffic=rare&cold_start_ok=yes&latency_ms=3000&requests_per_second=0.01",
    ),
    ("known peaks", "task=serve&algorithm=xgboost&traffic=known-peaks&requests_per_second=100&latency_ms=50"),
    ("pipeline", "task=serve&algorithm=xgboost&pipeline_steps=3&requests_per_second=10"),
    ("several frameworks", "task=serve&algorithm=xgboost&models=5&model_frameworks=5&requests_per_second=10"),
    ("production variants", "task=serve&algorithm=xgboost&requests_per_second=80&rollout=share"),
    ("shadow variant", "task=serve&algorithm=cnn&model=resnet-50&requests_per_second=80&latency_ms=200&rollout=shadow"),
    ("one to replace", "task=serve&algorithm=xgboost&requests_per_second=1&availability=single"),
    (
        "rolling over GPUs",
        "task=serve&algorithm=llm-lora&model=llama-3.1-8b&requests_per_second=8&peak_requests_per_second=20&latency_ms=20000",
    ),
    (
        "large language model",
        "task=serve&algorithm=llm-lora&model=llama-3.1-70b&requests_per_second=0.2&latency_ms=60000",
    ),
];

fn main() -> Result<()> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).context("code FOLDER")?;
    write(&folder)
}

/// Every body as a file below `folder`, a folder for each job, view, side, choice and form.
fn write(folder: &Path) -> Result<()> {
    let gallery = GALLERY.iter().map(|example| (example.name, example.answers()));
    let others = OTHERS.iter().map(|(name, link)| (*name, link::parse(link).answers));
    let mut written = Vec::new();
    for (name, answers) in gallery.chain(others) {
        let before = written.len();
        for view in [View::Today, View::Book] {
            one(&folder.join(slug(name)).join(view.key()), &answers, view, &mut written)?;
        }
        // An example without code would pass unseen.
        ensure!(written.len() > before, "{name}: nothing is written for it");
    }
    Ok(())
}

fn one(folder: &Path, answers: &Answers, view: View, written: &mut Vec<PathBuf>) -> Result<()> {
    let job = answers.validate().map_err(|errors| anyhow::anyhow!("{}: {errors:?}", folder.display()))?;
    let advice = sagefit::advise(&job, view);
    for side in [Side::Training, Side::Serving] {
        let Some(answer) = advice.answer(side) else { continue };
        for choice in 0..code::choices(answer).len() {
            let setup = code::setup(&job, &advice, side, choice).context("a choice without a setup")?;
            for form in Form::ALL {
                let folder = folder.join(format!("{side:?}-{choice}")).join(form.key());
                fs::create_dir_all(&folder)?;
                let bodies = code::bodies(&setup, form);
                ensure!(!bodies.is_empty(), "{}: no body", folder.display());
                for body in bodies {
                    let file = folder.join(&body.file);
                    ensure!(!file.exists(), "{} is written twice", file.display());
                    fs::write(&file, &body.text)?;
                    written.push(file);
                }
            }
        }
    }
    Ok(())
}

fn slug(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
}
