//! Rows S8 to S14 and S16: serving.

use crate::harness::{Page, browse};
use crate::native::example;

const EMBEDDED: &str = "App with a small CNN";
const ACCELERATOR: &str = "CPU, part of a GPU, GPU or Inferentia?";
const APPLICATION: &str = "Where does the application run?";

async fn open(page: &Page, name: &str, more: &str) {
    page.open_job(&format!("{}{more}", example(name).link)).await;
}

#[test]
fn s08_the_share_of_serving_in_a_year_is_most_of_it() {
    browse(async |page| {
        open(page, "Train and serve", "").await;
        page.says("region", "Answer", "Serving is ").await;
        let answer = page.text("region", "Answer").await;
        let (_, share) = answer.split_once("Serving is ").expect("the share of serving");
        let figure = share.trim_start_matches("over ");
        let percent: f64 = figure.split(' ').next().and_then(|number| number.parse().ok()).expect("a number");
        assert!(percent > 50.0, "{share}");
        assert!(share.contains("of a year’s cost") && share.contains('$'), "{share}");
    });
}

#[test]
fn s09_serving_must_be_there_all_the_time() {
    browse(async |page| {
        let quiet = "task=serve&algorithm=xgboost&requests_per_second=1&latency_ms=100&availability=";
        page.open_job(&format!("{quiet}high")).await;
        page.took("How many, and how available?", "Two, in two zones").await;
        assert!(page.headlines().await.concat().starts_with("2 ×"));
        let step = page.step("How many, and how available?").await;
        assert!(step.contains("zone"), "{step}");
        page.open_job(&format!("{quiet}single")).await;
        assert!(page.headlines().await.concat().starts_with("1 ×"));
    });
}

#[test]
fn s10_any_type_can_serve_and_inf1_and_elastic_inference_are_offered() {
    browse(async |page| {
        open(page, "Fraud endpoint", "&view=book").await;
        page.took(ACCELERATOR, "CPU").await;
        let step = page.step(ACCELERATOR).await;
        assert!(step.contains("Any type can serve inference, by workload"), "{step}");
        for way in ["Part of a GPU", "GPU", "Inferentia"] {
            assert!(step.contains(way), "{way} is not in: {step}");
        }
        page.open_job("task=serve&algorithm=transformer&neuron_ok=yes&acceleration=whole&requests_per_second=100&latency_ms=500&view=book").await;
        assert!(page.headlines().await.concat().contains("ml.inf1."), "{:?}", page.headlines().await);
    });
}

#[test]
fn s11_the_book_attaches_elastic_inference_and_today_says_that_it_closed() {
    browse(async |page| {
        open(page, EMBEDDED, "&view=book").await;
        let headline = page.headlines().await.concat();
        assert!(headline.contains(" with ml.eia"), "{headline}");
        assert!(["ml.t", "ml.m", "ml.c", "ml.r"].iter().any(|cpu| headline.contains(cpu)), "{headline}");
        page.took(ACCELERATOR, "Part of a GPU").await;
        page.click("button", "Today").await;
        page.until(
            "no accelerator attached",
            "return !nameOf(find('heading', '*', find('region', 'Answer'))).includes('eia')",
            &[],
        )
        .await;
        let step = page.step(ACCELERATOR).await;
        assert!(step.contains("Elastic Inference closed in April 2024"), "{step}");
        page.click("summary", "Why*").await;
        page.says("note", "*", "Elastic Inference").await;
    });
}

#[test]
fn s12_application_and_inference_each_get_type_and_size() {
    browse(async |page| {
        open(page, EMBEDDED, "&two_fleets_problem=no").await;
        let step = page.step(APPLICATION).await;
        assert!(step.contains("choose type and size for each"), "{step}");
    });
}

#[test]
fn s13_two_fleets_are_better_and_take_management() {
    browse(async |page| {
        open(page, EMBEDDED, "&two_fleets_problem=no").await;
        page.took(APPLICATION, "Separate fleets").await;
        let step = page.step(APPLICATION).await;
        assert!(step.contains("Two fleets do that best, and take management"), "{step}");
    });
}

#[test]
fn s14_where_two_fleets_are_a_problem_they_run_together_each_model_on_its_accelerator() {
    browse(async |page| {
        open(page, EMBEDDED, "&two_fleets_problem=yes&models=4&view=book").await;
        page.took(APPLICATION, "Together").await;
        let step = page.step(APPLICATION).await;
        assert!(step.contains("Managing two fleets is a problem"), "{step}");
        let step = page.step("One model or many?").await;
        assert!(step.contains("accelerator"), "{step}");
    });
}

#[test]
fn s16_the_scaling_configuration_is_there_with_its_figures() {
    browse(async |page| {
        page.open_job("task=serve&algorithm=xgboost&requests_per_second=10&peak_requests_per_second=30&latency_ms=200&measured_requests_per_second=20")
            .await;
        page.find("button", "*How does it scale? *").await;
        page.click("tab", "Next steps").await;
        page.find("heading", "Scaling in production").await;
        // 20 requests a second x 0.5 x 60 = 600 invocations an instance and minute.
        for words in ["600", "Minimum 2, maximum", "Cooldowns"] {
            page.says("tabpanel", "Next steps", words).await;
        }
    });
}
