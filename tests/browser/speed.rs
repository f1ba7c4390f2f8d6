//! How long the engine and the page take in the browser.

use sagefit::job::gallery::GALLERY;
use serde_json::{Value, json};

use crate::harness::browse_alone;
use crate::native::example;

/// The most that one call of the engine may take, in milliseconds.
const MOST_MS: f64 = 5.0;
/// How often each job is asked.
const RUNS: u32 = 40;

/// The job of a link as the JSON that scripts give.
fn json_of(link: &str) -> String {
    let answers = crate::native::answers(link);
    let fields = answers.iter().map(|(field, text)| (field.spec().key.to_owned(), json!(text)));
    Value::Object(fields.collect()).to_string()
}

#[test]
fn the_engine_answers_within_five_milliseconds() {
    browse_alone(async |page| {
        page.open("#/about").await;
        let measure = "const [job, runs] = arguments; const times = []; return window.sagefit.engine().then(engine => {
            for (let run = 0; run < runs; run++) { const start = performance.now(); engine.advise(job); times.push(performance.now() - start); }
            times.sort((one, other) => one - other); return [times[Math.floor(runs / 2)], times[Math.floor(runs * 0.95)], times[runs - 1]]; })";
        let mut slowest = 0.0_f64;
        for example in GALLERY {
            let [median, p95, most]: [f64; 3] = page.js(measure, &[json!(json_of(example.link)), json!(RUNS)]).await;
            println!("advise: {median:>6.2} ms median, {p95:>6.2} p95, {most:>6.2} most  {}", example.name);
            slowest = slowest.max(median);
        }
        assert!(slowest <= MOST_MS, "the slowest job of the gallery takes {slowest} ms");
    });
}

#[test]
fn a_typed_key_is_answered_at_once() {
    browse_alone(async |page| {
        page.open_job(example("BERT-large fine-tune").link).await;
        for rate in [1, 4] {
            page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await;
            let watch = "window.times = []; const answer = find('region', 'Answer'); let pressed = 0;
                document.addEventListener('keydown', event => { pressed = event.timeStamp; }, true);
                new MutationObserver(() => { if (pressed) { window.times.push(performance.now() - pressed); pressed = 0; } }).observe(answer, { subtree: true, childList: true, characterData: true });";
            let _: Value = page.js(watch, &[]).await;
            page.fill("Training data", "").await;
            for digits in ["5", "1", "2", "4", "8", "1"] {
                page.keys(digits).await;
            }
            page.until("every key was answered", "return window.times.length >= 6", &[]).await;
            let mut times: Vec<f64> = page.js("return window.times", &[]).await;
            times.sort_by(f64::total_cmp);
            println!(
                "key to answer in the page, CPU {rate}x slower: {:.1} ms median, {:.1} most",
                times[times.len() / 2],
                times[times.len() - 1]
            );
        }
    });
}
