//! What is true of every job, over many random jobs in one pass: a job is drawn and answered once, and every truth of the list
//! looks at that answer, or asks the short way for one more.
//!
//! Ten times `SAGEFIT_CASES` jobs are drawn (100,000 in the normal run, at most a million); `SAGEFIT_JOBS` says another number. The
//! same jobs are drawn each time. What breaks a truth is made small, field by field, and printed as a link.

mod best;
mod said;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use sagefit::advise::{Advice, advise};
use sagefit::job::{Answers, Field, Job, View, link};

use crate::support::{any_answers, cases};

/// A job that was drawn, and the answer to it.
pub struct Drawn {
    pub answers: Answers,
    pub job: Job,
    pub advice: Advice,
    /// Dice of the job's own: which of many variants of it is asked for.
    pub dice: u64,
}

impl Drawn {
    fn of(answers: &Answers, dice: u64) -> Option<Self> {
        let (answers, job) = answers.readable()?;
        let advice = advise(&job, View::Today);
        Some(Self { answers, job, advice, dice })
    }
}

/// Whether something holds of a job; else what breaks it.
type Truth = fn(&Drawn) -> Result<(), String>;

const TRUTHS: [(&str, Truth); 10] = [
    ("each side has an answer that passes every check, or a reason why none exists", best::answered),
    ("nothing cheaper and faster that passes stands beside the answer without a soft fact", best::never_dominated),
    ("the branch taken is the one that the answer belongs to", best::in_its_branch),
    ("cost first is never dearer than time first, and time first never slower", best::priorities),
    ("more allowed is never worse, and a later deadline never dearer", best::more_allowed),
    ("stating an assumed value changes nothing", best::stated),
    ("the claim of the ranking is true: cheapest, only one, so many types", said::rank),
    ("percentages and multiples in the reasons are those of the candidates", said::ratios),
    ("the best of another branch that a reason names is that branch's best, and compares as it says", said::branches),
    ("the memory that is named is that of the pick as it runs", said::memory),
];

/// Jobs that once broke a truth, as small as they could be made.
const FOUND: [&str; 8] = [
    // A cold start that was assumed was another one than the same that was said.
    "task=both&answer_needed=minutes&peak_requests_per_second=0.0071&models=34698&checkpoints=no",
    "task=serve&algorithm=knn&priority=cost&payload_mb=0.0687&models=4&compiled_for=ml.g7e.12xlarge&safety_factor=0.0522&max_instances=51",
    // The deadline of training weighed on a batch that is served.
    "task=both&algorithm=blazingtext-batch-skipgram&answer_needed=schedule&deadline_hours=0.1145",
    // What is only at risk of being late is late no more with a later deadline.
    "data_gb=16696.2046&rows=12301&deadline_hours=136.4037&host_memory_gib=0.024",
    "deadline_hours=0.0279&budget_usd=0.062",
    // With as many instances as were assumed, the night is kept by its low estimate alone.
    "task=both&algorithm=deepar&parameters_millions=16191.7795&answer_needed=schedule&payload_mb=0.0036&pipeline_steps=19&runs_per_month=2.3759",
    // Who can get P types lost them where what has to be reserved was required.
    "algorithm=image-classification-tf&required_branch=obtain.reserved",
    // A multiple with thousands.
    "algorithm=cnn&gmacs=0.0012&activations_millions=21254.9687&device_memory_gib=0.0042",
];

#[test]
fn truths_hold_of_what_once_broke_them() {
    for text in FOUND {
        for dice in (0..64).map(|at| at * 129) {
            let drawn = Drawn::of(&crate::support::answers(text), dice).unwrap();
            for (name, truth) in TRUTHS {
                let held = truth(&drawn);
                assert!(held.is_ok(), "{name}: {text}: {held:?}");
            }
        }
    }
}

/// How many jobs are drawn with one seed.
const BLOCK: usize = 250;

fn jobs() -> usize {
    let said = std::env::var("SAGEFIT_JOBS").ok().and_then(|jobs| jobs.parse().ok());
    said.unwrap_or_else(|| (cases() as usize * 10).min(1_000_000))
}

fn runner(block: usize) -> TestRunner {
    let mut seed = [0x5a; 32];
    seed[..8].copy_from_slice(&(block as u64).to_le_bytes());
    TestRunner::new_with_rng(Config::default(), TestRng::from_seed(RngAlgorithm::ChaCha, &seed))
}

/// The same job with as few fields as still break the truth.
fn smallest(truth: Truth, answers: &Answers, dice: u64) -> (Answers, String) {
    let broken = |answers: &Answers| Drawn::of(answers, dice).and_then(|drawn| truth(&drawn).err());
    let (mut answers, mut why) = (answers.clone(), String::new());
    let mut changed = true;
    while changed {
        changed = false;
        for field in Field::ALL.iter().copied() {
            if answers.get(field).is_none() {
                continue;
            }
            let mut fewer = answers.clone();
            fewer.set(field, "");
            if let Some(still) = broken(&fewer) {
                (answers, why, changed) = (fewer, still, true);
            }
        }
    }
    let why = if why.is_empty() { broken(&answers).unwrap_or_default() } else { why };
    (answers, why)
}

/// How many of the jobs break each truth, by its position, and the first few of them.
#[derive(Default)]
struct Found {
    many: BTreeMap<usize, usize>,
    first: BTreeMap<usize, Vec<(Answers, u64)>>,
}

#[test]
fn truths_hold_of_random_jobs() {
    let (jobs, next, found) = (jobs(), AtomicUsize::new(0), Mutex::new(Found::default()));
    let work = || {
        let strategy = any_answers();
        loop {
            let block = next.fetch_add(1, Ordering::Relaxed);
            if block * BLOCK >= jobs {
                break;
            }
            let mut runner = runner(block);
            for at in 0..BLOCK.min(jobs - block * BLOCK) {
                let answers = strategy.new_tree(&mut runner).unwrap().current();
                let dice = ((block * BLOCK + at) as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 16;
                let Some(drawn) = Drawn::of(&answers, dice) else { continue };
                for (at, _) in TRUTHS.iter().enumerate().filter(|(_, (_, truth))| truth(&drawn).is_err()) {
                    let mut found = found.lock().unwrap();
                    *found.many.entry(at).or_default() += 1;
                    let first = found.first.entry(at).or_default();
                    if first.len() < 4 {
                        first.push((drawn.answers.clone(), dice));
                    }
                }
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(work))));
    let found = found.into_inner().unwrap();
    let mut broken = String::new();
    for (at, (name, truth)) in TRUTHS.iter().enumerate() {
        let many = found.many.get(&at).copied().unwrap_or(0);
        println!("{many:6} of {jobs} jobs break: {name}");
        for (answers, dice) in found.first.get(&at).into_iter().flatten() {
            let (answers, why) = smallest(*truth, answers, *dice);
            broken += &format!("\n{name} ({many} jobs)\n  {}\n  {why}", link::write(&answers, View::Today, ""));
        }
    }
    assert!(broken.is_empty(), "{broken}");
}
