//! How long the engine and the page take in the browser.

use std::time::Duration;

use sagefit::job::gallery::GALLERY;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::harness::{Page, browse_alone};
use crate::native::example;

/// The most that one call of the engine may take, in milliseconds. It works out both views, of both sides where both are
/// asked for, and writes them as JSON. The aim is 3 for a view; the limit leaves room for a machine that is shared.
const MOST_MS: f64 = 10.0;
/// How often each job is asked.
const RUNS: u32 = 40;

/// Asks the engine's door for scripts a job so often; the last answer, and the times: the middle, p95, the most.
const TIMED: &str = "const [job, runs] = arguments; const times = [];
    return sagefit.ENGINE(job).then(async () => { let said;
        for (let run = 0; run < runs; run++) { const start = performance.now(); said = await sagefit.ENGINE(job); times.push(performance.now() - start); }
        times.sort((one, other) => one - other); return [said, [times[Math.floor(runs / 2)], times[Math.floor(runs * 0.95)], times[runs - 1]]]; })";

/// The job of a link as the JSON that scripts give.
fn json_of(link: &str) -> String {
    let answers = crate::native::answers(link);
    let fields = answers.iter().map(|(field, text)| (field.spec().key.to_owned(), json!(text)));
    Value::Object(fields.collect()).to_string()
}

#[test]
fn the_engine_answers_in_both_views_within_ten_milliseconds() {
    browse_alone(async |page| {
        page.open("#/about").await;
        let measure = TIMED.replace("ENGINE", "advise");
        let mut slowest = 0.0_f64;
        for example in GALLERY {
            let (_, [median, p95, most]): (String, [f64; 3]) =
                page.js(&measure, &[json!(json_of(example.link)), json!(RUNS)]).await;
            println!("advise: {median:>6.2} ms median, {p95:>6.2} p95, {most:>6.2} most  {}", example.name);
            slowest = slowest.max(median);
        }
        assert!(slowest <= MOST_MS, "the slowest job of the gallery takes {slowest} ms");
    });
}

#[test]
fn a_day_is_simulated_with_its_advice_within_ten_milliseconds() {
    browse_alone(async |page| {
        page.open("#/about").await;
        let measure = TIMED.replace("ENGINE", "day");
        let (mut slowest, mut days) = (0.0_f64, 0);
        for example in GALLERY {
            let (said, [median, _, most]): (String, [f64; 3]) =
                page.js(&measure, &[json!(json_of(example.link)), json!(RUNS)]).await;
            if !said.is_empty() {
                println!(
                    "a day, with the advice it needs: {median:>6.2} ms median, {most:>6.2} most  {}",
                    example.name
                );
                slowest = slowest.max(median);
                days += 1;
            }
        }
        assert!(days > 3, "only {days} jobs have a day");
        assert!(slowest <= MOST_MS, "the slowest day of the gallery takes {slowest} ms");
    });
}

/// The most that what would change the answer may take over all inputs, in milliseconds. The aim is 150, and the figures are
/// printed (138 at most in November 2026); the limit leaves room for a machine that is shared.
const CHANGES_MS: f64 = 200.0;

#[test]
fn what_would_change_the_answer_is_found_within_a_fifth_of_a_second() {
    browse_alone(async |page| {
        page.open("#/about").await;
        let measure = TIMED.replace("ENGINE", "advise");
        let mut slowest = 0.0_f64;
        for example in GALLERY {
            let mut job: Value = serde_json::from_str(&json_of(example.link)).expect("a job");
            job["what_would_change"] = json!(true);
            let (said, [median, _, most]): (String, [f64; 3]) =
                page.js(&measure, &[json!(job.to_string()), json!(7)]).await;
            assert!(said.contains("\"what_would_change\""), "nothing was searched");
            println!("what would change, all inputs: {median:>6.1} ms median, {most:>6.1} most  {}", example.name);
            slowest = slowest.max(median);
        }
        assert!(slowest <= CHANGES_MS, "the slowest job of the gallery takes {slowest} ms");
    });
}

/// The most that a person may wait for what a key does to be painted, on a processor four times slower. The aim is 50, and
/// the figures are printed; the limit leaves room for a machine that is shared.
const PAINTED_MS: f64 = 75.0;

/// Notes for each key how long it takes until the frame is painted in which its change stands.
const WATCH: &str = "window.times = []; let pressed = 0; const inside = find(arguments[0], arguments[1]);
    const begin = event => { pressed = event.timeStamp; };
    for (const name of ['keydown', 'mousedown']) document.addEventListener(name, begin, true);
    window.watcher?.disconnect();
    window.watcher = new MutationObserver(() => { if (!pressed) return; const start = pressed; pressed = 0;
        requestAnimationFrame(() => { const after = new MessageChannel(); after.port1.onmessage = () => window.times.push(performance.now() - start); after.port2.postMessage(0); }); });
    window.watcher.observe(inside, { subtree: true, childList: true, characterData: true, attributes: true });";

/// The middle and the largest of the times noted, once there are so many.
async fn noted(page: &Page, what: &str, count: usize) -> f64 {
    page.until(
        &format!("{what}: every key was painted"),
        "return window.times.length >= arguments[0]",
        &[count.into()],
    )
    .await;
    let mut times: Vec<f64> = page.js("return window.times", &[]).await;
    times.sort_by(f64::total_cmp);
    let (median, most) = (times[times.len() / 2], times[times.len() - 1]);
    println!("painted, CPU 4x slower: {median:>5.1} ms median, {most:>5.1} most  {what}");
    median
}

/// The pause between two keys of somebody who types fast: a hundred words in a minute.
const BETWEEN_KEYS: Duration = Duration::from_millis(120);

/// Presses a key as the keyboard does, without the scripts that a driver runs in the page around it.
async fn press(page: &Page, key: char) {
    let text = key.to_string();
    page.cdp("Input.dispatchKeyEvent", json!({ "type": "keyDown", "key": text, "text": text })).await;
    page.cdp("Input.dispatchKeyEvent", json!({ "type": "keyUp", "key": text })).await;
}

/// Fields of each kind of job, with keys of which each gives another answer. A bare number of a time may be about to get its
/// unit, so that it is answered once it rests: where the unit stands already, each key is.
const FIELDS: [(&str, &str, &str); 7] = [
    ("BERT-large fine-tune", "Training data", "512481"),
    ("BERT-large fine-tune", "Epochs", "234567"),
    ("BERT-large fine-tune", "Finish within", "123456 h"),
    ("XGBoost, 60 GB", "Training data", "512481"),
    ("Fraud endpoint", "At the peak", "512481"),
    ("Fraud endpoint", "Answer within", "512481 ms"),
    ("Train and serve", "Training data", "512481"),
];

#[test]
fn a_key_typed_into_any_field_is_answered_and_painted_at_once() {
    browse_alone(async |page| {
        let mut slowest = 0.0_f64;
        for (name, label, keys) in FIELDS {
            page.open_job(example(name).link).await;
            page.until(
                "it has settled",
                "return find('region', 'What would change this answer')?.getAttribute('aria-busy') === 'false'",
                &[],
            )
            .await;
            page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
            let (keys, unit) = keys.split_once(' ').unwrap_or((keys, ""));
            page.fill(label, unit).await;
            page.keys(Key::Home).await;
            let _: Value = page.js(WATCH, &[json!("region"), json!("Answer")]).await;
            for key in keys.chars() {
                press(page, key).await;
                tokio::time::sleep(BETWEEN_KEYS).await;
            }
            slowest = slowest.max(noted(page, &format!("{label} ({name})"), keys.len() - 1).await);
            page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await;
        }
        assert!(slowest <= PAINTED_MS, "the slowest field takes {slowest} ms");
    });
}

/// The next steps hold files and code of many lines: keys must not wait for them.
#[test]
fn keys_are_answered_at_once_while_the_next_steps_stand_open() {
    browse_alone(async |page| {
        page.open_job(example("Train and serve").link).await;
        page.click("tab", "Next steps").await;
        page.find("heading", "Report and hand-over").await;
        page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
        page.fill("Training data", "").await;
        let _: Value = page.js(WATCH, &[json!("region"), json!("Answer")]).await;
        let keys = "512481";
        for key in keys.chars() {
            press(page, key).await;
            tokio::time::sleep(BETWEEN_KEYS).await;
        }
        let median = noted(page, "Training data, next steps open (Train and serve)", keys.len() - 1).await;
        page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await;
        assert!(median <= PAINTED_MS, "{median} ms");
    });
}

/// What filtering and sorting the table of all types may take of the page's own time: less than a frame.
const TABLE_MS: f64 = 16.0;

#[test]
fn candidates_are_filtered_and_sorted_at_once() {
    browse_alone(async |page| {
        page.open("").await;
        page.click("tab", "Candidates*").await;
        page.find("textbox", "Why not …?").await;
        page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
        // From the event to the end of all that follows from it, without the wait for the next frame.
        let timed = "const panel = find('tabpanel', 'Candidates*'); const times = [];
            const after = () => new Promise(done => { const line = new MessageChannel(); line.port1.onmessage = done; line.port2.postMessage(0); });
            // What begins in the callback of a frame would wait for that frame to be drawn.
            const rest = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
            const time = async act => { const start = performance.now(); act(); await after(); times.push(performance.now() - start); await rest(); };
            return (async () => {
                const field = find('textbox', 'Why not …?');
                for (const name of ['m', 'ml', 'ml.', 'ml.g', 'ml.g5', 'ml.g', '']) await time(() => { field.value = name; field.dispatchEvent(new Event('input', { bubbles: true })); });
                for (const head of all('columnheader', '*', find('table', 'Candidates'))) for (let turn = 0; turn < 3; turn++) await time(() => head.querySelector('button').click());
                return times; })()";
        let mut times: Vec<f64> = page.js(timed, &[]).await;
        times.sort_by(f64::total_cmp);
        let (median, most) = (times[times.len() / 2], times[times.len() - 1]);
        println!("filtering and sorting all types, CPU 4x slower: {median:>5.1} ms median, {most:>5.1} most");
        assert!(median <= TABLE_MS, "{times:?}");
    });
}

/// What 10,000 jobs of a file may take, in milliseconds.
const JOBS_MS: f64 = 20_000.0;

#[test]
fn ten_thousand_jobs_are_answered_within_twenty_seconds() {
    browse_alone(async |page| {
        page.open("#/jobs").await;
        page.find("heading", "Many jobs at once").await;
        page.file_field()
            .await
            .send_keys(crate::jobs::mixed(10_000).to_string_lossy())
            .await
            .expect("a file is chosen");
        page.find("button", "Answer 10000 jobs").await;
        // The longest that the page itself cannot be used meanwhile, and the time until all are answered.
        let run = "const long = []; new PerformanceObserver(list => list.getEntries().forEach(one => long.push(one.duration))).observe({ type: 'longtask' });
            const start = performance.now(); find('button', 'Answer 10000 jobs').click();
            return new Promise(done => { const look = setInterval(() => {
                const bar = document.querySelector('progress');
                const over = performance.now() - start;
                if (bar?.value === 10000 || over > 100000) { clearInterval(look); done([over, Math.max(0, ...long)]); } }, 50); })";
        page.driver().set_script_timeout(Duration::from_secs(120)).await.expect("a limit");
        let [all, blocked]: [f64; 2] = page.js(run, &[]).await;
        println!("10,000 jobs: {:.1} s, the page blocked for {blocked:.0} ms at most", all / 1000.0);
        assert!(all <= JOBS_MS, "{all} ms");
    });
}

/// A frame at 60 Hz, in milliseconds.
const FRAME_MS: f64 = 1000.0 / 60.0;

/// So many frames of a hundred may come late on a machine that others use too.
const LATE: f64 = 0.15;

/// The whole table is scrolled through and filtered: the median interval between frames, the share of those that are later
/// than a frame and a half, and the longest task.
#[test]
fn the_catalogue_scrolls_and_filters_at_sixty_frames_a_second() {
    browse_alone(async |page| {
        page.open("#/catalogue").await;
        page.find("rowheader", "ml.*").await;
        let run = "const long = []; new PerformanceObserver(list => list.getEntries().forEach(one => long.push(one.duration))).observe({ type: 'longtask' });
            const frames = async (count, act) => { const gaps = []; let last = null;
                for (let at = 0; at < count; at++) { const now = await new Promise(requestAnimationFrame); if (last !== null) gaps.push(now - last); last = now; act(at); }
                return gaps; };
            const settle = async () => { for (let at = 0; at < 20; at++) await new Promise(requestAnimationFrame); };
            return (async () => {
                await settle();
                const scroll = await frames(150, () => window.scrollBy({ top: 90, behavior: 'instant' }));
                window.scrollTo({ top: 0, behavior: 'instant' }); await settle();
                const field = document.getElementById('catalogue-q');
                const texts = ['g', 'g5', 'g5.', 'g5.x', 'g5.', 'g5', 'g', '', 'a', 'a1', 'a10', 'a1', 'a', ''];
                const filter = await frames(150, at => { if (at % 10 === 5) { field.value = texts[Math.floor(at / 10) % texts.length]; field.dispatchEvent(new Event('input', { bubbles: true })); } });
                return [scroll, filter, long]; })()";
        page.driver().set_script_timeout(Duration::from_secs(60)).await.expect("a limit");
        let [scroll, filter, long]: [Vec<f64>; 3] = page.js(run, &[]).await;
        let most = long.iter().copied().fold(0.0, f64::max);
        for (what, mut gaps) in [("scrolled", scroll), ("filtered", filter)] {
            gaps.sort_by(f64::total_cmp);
            let median = gaps[gaps.len() / 2];
            let late = gaps.iter().filter(|gap| **gap > FRAME_MS * 1.5).count() as f64 / gaps.len() as f64;
            println!(
                "the catalogue {what}: {median:.1} ms a frame at the median, {:.0} % late, longest task {most:.0} ms",
                late * 100.0
            );
            assert!(median <= FRAME_MS + 1.0 && late <= LATE, "{what}: {gaps:?}");
        }
    });
}
