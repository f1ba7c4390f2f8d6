//! The measured loop: what a trial showed is typed in, the bands shrink, the answer follows, and the page says what changed.

use sagefit::advise::FigureKind;
use sagefit::job::{Answers, Field, View};
use sagefit::plan::Measured;
use sagefit::plan::measured::Place;

use crate::harness::{Page, browse};
use crate::native::{advice, answers};

const BERT: &str = "task=train&algorithm=transformer&model=bert-large&data_gb=0.4&epochs=3&deadline_hours=12";
const FRAUD: &str =
    "task=serve&algorithm=xgboost&requests_per_second=80&peak_requests_per_second=200&latency_ms=20&traffic=daily";

/// What the engine says of answers with a measurement, asked natively.
fn measured(answers: &Answers) -> Measured {
    let job = answers.validate().expect("a job");
    Measured::of(answers, &job, &advice(answers, View::Today)).expect("a measurement")
}

/// Types a measurement into the next steps and sees all that it changes.
async fn measure(page: &Page, job: &str, on: &str, label: &str, (field, value): (Field, &str)) -> Measured {
    page.open_job(job).await;
    page.click("tab", "Next steps").await;
    page.fill("Type it was measured on", on).await;
    page.fill(label, value).await;
    let mut now = answers(job);
    now.set(Field::CurrentInstance, on);
    now.set(field, value);
    page.answers(&now, View::Today).await;
    let due = measured(&now);
    // Beside the field: what it means.
    for row in &due.rows {
        page.says("tabpanel", "Next steps", row.means).await;
    }
    // Beside the answer: what it changed.
    let changed = "What your measurement changed";
    let said = if due.changes_the_answer() { due.after[0].as_str() } else { "The answer stays the same." };
    page.says("region", changed, said).await;
    for narrowed in &due.narrowed {
        page.says("region", changed, &format!("{}: {} → {}", narrowed.kind.name(), narrowed.before, narrowed.after))
            .await;
    }
    for turned in &due.turned {
        page.find("button", turned.title).await;
        page.says("region", changed, &turned.why).await;
    }
    due
}

#[test]
fn a_slow_epoch_leads_to_a_faster_type() {
    browse(async |page| {
        // 30 000 s an epoch are 25 h for three, where 12 h are allowed.
        let epoch = (Field::EpochSeconds, "30000");
        let due = measure(page, BERT, "ml.g5.xlarge", "An epoch takes, measured", epoch).await;
        assert!(due.changes_the_answer() && due.rows[0].place == Place::Above, "{due:?}");
        // The flow opens at the question that turned.
        let turned = due.turned.first().expect("a question turned");
        page.click("button", turned.title).await;
        page.find("button", &format!("*{} *", turned.title)).await;
    });
}

#[test]
fn a_peak_of_memory_leads_to_a_larger_gpu() {
    browse(async |page| {
        let job = format!("{BERT}&hardware=gpu&priority=cost");
        // More than a GPU of the answer has.
        let first = advice(&answers(&job), View::Today).answers.remove(0);
        let device = first.pick().and_then(|pick| pick.instance.accelerator).expect("a GPU");
        let peak = (device.memory.value() * 1.05).ceil().to_string();
        let memory = (Field::DeviceMemory, peak.as_str());
        let due = measure(page, &job, "ml.p5en.48xlarge", "GPU memory it needs, measured", memory).await;
        assert!(due.changes_the_answer() && due.rows[0].place == Place::Above, "{due:?}");
    });
}

#[test]
fn a_low_maximum_leads_to_more_instances() {
    browse(async |page| {
        let rate = (Field::MeasuredRate, "40");
        let due = measure(page, FRAUD, "ml.c5.xlarge", "One instance's maximum, measured", rate).await;
        assert!(due.changes_the_answer() && due.rows[0].place == Place::Below, "{due:?}");
    });
}

#[test]
fn a_figure_within_the_band_shrinks_it() {
    browse(async |page| {
        // Some epoch between a minute and a day lies within the band.
        let within = (0..60).map(|step| (60.0 * 1.13_f64.powi(step)).round().to_string()).find(|seconds| {
            let mut now = answers(BERT);
            now.set(Field::CurrentInstance, "ml.g5.xlarge");
            now.set(Field::EpochSeconds, seconds);
            measured(&now).rows[0].place == Place::Within
        });
        let seconds = within.expect("an epoch within the band");
        let epoch = (Field::EpochSeconds, seconds.as_str());
        let due = measure(page, BERT, "ml.g5.xlarge", "An epoch takes, measured", epoch).await;
        assert!(due.narrowed.iter().any(|one| one.kind == FigureKind::Time), "{due:?}");
    });
}

#[test]
fn a_finalist_is_named_by_its_button() {
    browse(async |page| {
        page.open_job(FRAUD).await;
        page.click("tab", "Next steps").await;
        page.find("heading", "What you measured").await;
        let finalists = page.names("button", ("tabpanel", "Next steps")).await;
        let finalist = finalists.iter().find(|name| name.starts_with("ml.")).expect("a finalist").clone();
        page.click_in(("tabpanel", "Next steps"), "button", &finalist).await;
        page.address(&format!("current_instance={finalist}"), true).await;
        let pressed = "return find('button', arguments[0], find('tabpanel', 'Next steps'))?.getAttribute('aria-pressed') === 'true'";
        page.until("it is marked", pressed, &[finalist.into()]).await;
    });
}
