//! How long the advice takes natively, on the gallery's jobs (`cargo bench --no-default-features`).
//!
//! | what | budget | how it grows with the catalogue |
//! | --- | --- | --- |
//! | `one_view`: all candidates, ranking, reasons | 2 ms | linearly: each type is sized once for each count allowed, and each question looks once at what is left; the ranking sorts one candidate of each type |
//! | `candidates`: one candidate sized and checked | 1 us | not at all: types x counts of them are made (2000 to 2900 here) |
//! | `one_pick`: the answer without reasons | - | linearly, as the candidates |
//! | `what_would_change`: all inputs, to the end | 150 ms in Chromium | runs x `one_pick`: the number of runs (50 to 170) depends on the inputs of the form, not on the catalogue |
//! | `a_day`: traffic and scaling of 1440 minutes | 1 ms (10 ms in Chromium, with the advice it needs) | not at all: the minutes of a day |
//! | `why_not_all`: what speaks against every type | - | types x candidates to find the type's own: 442 x 2900 comparisons of a number |

use std::time::Instant;

use divan::{Bencher, black_box};
use sagefit::advise;
use sagefit::advise::{Audit, Search, advise_both, changes, pick};
use sagefit::facts::instance;
use sagefit::job::gallery::GALLERY;
use sagefit::job::{Job, View};
use sagefit::plan::Day;
use sagefit::sizing::{Needs, candidate};

fn main() {
    for name in ["BERT-large fine-tune", "XGBoost, 60 GB", "10 B pre-training"] {
        each_candidate(name);
    }
    divan::main();
}

/// Prints how many candidates a job has and how long one takes, the fastest of a hundred times.
fn each_candidate(name: &str) {
    let job = job(name);
    let needs = Needs::of(&job);
    let once = || {
        let start = Instant::now();
        let many = black_box(candidate::training(black_box(&job), &needs, View::Today)).len();
        (start.elapsed().as_nanos() / many.max(1) as u128, many)
    };
    if let Some((each, many)) = (0..100).map(|_| once()).min() {
        println!("{name}: {many} candidates, {each} ns each");
    }
}

fn job(name: &str) -> Job {
    let example = GALLERY.iter().find(|example| example.name == name).expect("an example of the gallery");
    example.answers().validate().expect("examples are valid")
}

/// One view of one job.
#[divan::bench(args = ["BERT-large fine-tune", "XGBoost, 60 GB", "Fraud endpoint", "LLM chat", "Train and serve", "10 B pre-training"])]
fn one_view(bencher: Bencher<'_, '_>, name: &str) {
    let job = job(name);
    bencher.bench(|| advise(black_box(&job), View::Today));
}

/// What is recommended and nothing else, as the search for what would change asks for it.
#[divan::bench(args = ["BERT-large fine-tune", "XGBoost, 60 GB", "Fraud endpoint", "LLM chat", "Train and serve", "10 B pre-training"])]
fn one_pick(bencher: Bencher<'_, '_>, name: &str) {
    let job = job(name);
    bencher.bench(|| pick(black_box(&job), View::Today));
}

/// What would change the answer, over all inputs to the end; the items are engine runs.
#[divan::bench(args = ["BERT-large fine-tune", "XGBoost, 60 GB", "Fraud endpoint", "LLM chat", "Train and serve", "10 B pre-training"])]
fn what_would_change(bencher: Bencher<'_, '_>, name: &str) {
    let example = GALLERY.iter().find(|example| example.name == name).expect("an example of the gallery");
    let answers = example.answers();
    let mut search = Search::new(&answers, View::Today).expect("examples are valid");
    while search.step() {}
    bencher.counter(divan::counter::ItemsCount::new(search.runs())).bench(|| changes(black_box(&answers), View::Today));
}

/// What speaks against each type of the catalogue, after one walk.
#[divan::bench(args = ["BERT-large fine-tune", "Fraud endpoint"])]
fn why_not_all(bencher: Bencher<'_, '_>, name: &str) {
    let job = job(name);
    bencher.bench(|| {
        let audit = Audit::of(black_box(&job), View::Today);
        instance::all().iter().map(|one| audit.why_not(one).len()).sum::<usize>()
    });
}

/// The candidates of one side, sized and checked: the items are candidates, so that divan prints how many a second.
#[divan::bench(args = ["BERT-large fine-tune", "XGBoost, 60 GB", "10 B pre-training"])]
fn candidates(bencher: Bencher<'_, '_>, name: &str) {
    let job = job(name);
    let needs = Needs::of(&job);
    let many = candidate::training(&job, &needs, View::Today).len();
    bencher
        .counter(divan::counter::ItemsCount::new(many))
        .bench(|| candidate::training(black_box(&job), &needs, View::Today));
}

/// From a link to the advice in both views, as the page does at every keystroke.
#[divan::bench(args = ["BERT-large fine-tune", "Train and serve"])]
fn keystroke(bencher: Bencher<'_, '_>, name: &str) {
    let example = GALLERY.iter().find(|example| example.name == name).expect("an example of the gallery");
    let answers = example.answers();
    bencher.bench(|| {
        let job = black_box(&answers).validate().expect("examples are valid");
        advise_both(&job)
    });
}

/// A day of an endpoint, minute by minute, with its traffic.
#[divan::bench(args = ["Fraud endpoint", "LLM chat", "Video, later"])]
fn a_day(bencher: Bencher<'_, '_>, name: &str) {
    let job = job(name);
    let advice = advise(&job, View::Today);
    bencher.bench(|| Day::of(black_box(&job), &advice));
}
