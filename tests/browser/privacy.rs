//! Nothing leaves the browser: no other origin, a strict policy, and it goes on without a network.

use serde_json::{Value, json};

use crate::gallery::open_example;
use crate::harness::browse;
use crate::native::{answers, example};
use sagefit::job::View;

#[test]
fn no_request_goes_to_another_origin() {
    browse(async |page| {
        page.open("").await;
        for name in ["Fraud endpoint", "LLM chat", "Train and serve"] {
            open_example(page, name).await;
        }
        for tab in ["Candidates*", "Numbers", "Next steps", "Flow"] {
            page.click("tab", tab).await;
        }
        page.click("link", "About").await;
        page.find("heading", "About Sagefit").await;
        let asked: Vec<String> =
            page.js("return performance.getEntriesByType('resource').map(entry => entry.name)", &[]).await;
        assert!(asked.iter().any(|address| address.contains(".wasm")), "{asked:?}");
        for address in &asked {
            assert!(address.starts_with(page.url()), "{address} was asked for");
        }
        let elsewhere: Vec<String> = page
            .js("return [...document.querySelectorAll('[src], link[href]')].map(element => element.src || element.href).filter(address => !address.startsWith('data:') && !address.startsWith(location.origin))", &[])
            .await;
        assert_eq!(elsewhere, Vec::<String>::new());
    });
}

#[test]
fn the_policy_is_strict_and_nothing_breaks_it() {
    browse(async |page| {
        let watch = "window.broken = []; document.addEventListener('securitypolicyviolation', event => window.broken.push(event.violatedDirective + ' ' + event.blockedURI));";
        let added = page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watch })).await;
        page.open("").await;
        let policy: String =
            page.js("return document.querySelector('meta[http-equiv=\"Content-Security-Policy\"]').content", &[]).await;
        for loose in ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "*", "http:", "https:"] {
            assert!(!policy.split([' ', ';']).any(|word| word == loose), "{loose} in {policy}");
        }
        assert!(policy.contains("default-src 'none'") && policy.contains("connect-src 'self'"), "{policy}");
        open_example(page, "Train and serve").await;
        page.fill("Epochs", "nonsense").await;
        for tab in ["Candidates*", "Numbers", "Next steps", "Flow"] {
            page.click("tab", tab).await;
        }
        page.click("button", "Whole map").await;
        page.click("link", "About").await;
        page.find("heading", "About Sagefit").await;
        assert_eq!(page.js::<Vec<String>>("return window.broken", &[]).await, Vec::<String>::new());
        // The watch itself works: a picture from elsewhere is against the policy and never asked for.
        let _: Value = page.js("new Image().src = 'http://other.invalid/picture.png'", &[]).await;
        page.until("a break is seen", "return window.broken.some(broken => broken.includes('other.invalid'))", &[])
            .await;
        page.complaints().await;
        page.cdp("Page.removeScriptToEvaluateOnNewDocument", added).await;
    });
}

#[test]
fn once_loaded_it_answers_without_a_network() {
    browse(async |page| {
        page.open("").await;
        // What the first answer does without comes a moment later.
        page.find("region", "What would change this answer").await;
        open_example(page, "ResNet-50").await;
        let come = "return find('region', 'What would change this answer')?.getAttribute('aria-busy') === 'false'";
        page.until("what would change that one has come", come, &[]).await;
        page.cdp("Network.enable", json!({})).await;
        let network = |offline: bool| json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        page.cdp("Network.emulateNetworkConditions", network(true)).await;
        page.until("the network is gone", "return !navigator.onLine", &[]).await;
        for name in ["XGBoost, 60 GB", "Llama 8B LoRA"] {
            open_example(page, name).await;
            page.answers(&answers(example(name).link), View::Today).await;
        }
        for tab in ["Candidates*", "Numbers", "Next steps", "Flow"] {
            page.click("tab", tab).await;
            page.find("tabpanel", tab).await;
            let drawn = "return !tidy(find('tabpanel', '*').textContent).startsWith('Working')";
            page.until("the tab is drawn", drawn, &[]).await;
        }
        page.click("button", "By the book").await;
        page.answers(&answers(example("Llama 8B LoRA").link), View::Book).await;
        page.click("link", "About").await;
        page.find("heading", "About Sagefit").await;
        page.cdp("Network.emulateNetworkConditions", network(false)).await;
        assert_eq!(page.complaints().await, Vec::<String>::new());
    });
}

#[test]
fn the_engine_is_there_for_scripts_and_says_what_is_wrong() {
    browse(async |page| {
        page.open("").await;
        let said: Value = page
            .js(
                "return window.sagefit.advise(arguments[0]).then(JSON.parse)",
                &[json!(r#"{"task":"train","algorithm":"xgboost","data_gb":60}"#)],
            )
            .await;
        let title = said["answers"][0]["title"].as_str().expect("a title");
        assert!(title.contains("ml."), "{said}");
        let text = |text: &str| json!(text);
        for wrong in [
            text("{"),
            text(r#"{"task":"cook"}"#),
            text(r#"{"colour":1}"#),
            text(""),
            json!(5),
            json!({}),
            Value::Null,
            json!([1]),
            json!(true),
        ] {
            let message: String = page
                .js(
                    "return window.sagefit.advise(arguments[0]).catch(error => (error instanceof Error ? 'refused: ' : 'no error: ') + error.message)",
                    std::slice::from_ref(&wrong),
                )
                .await;
            assert!(message.starts_with("refused: ") && message.len() > 20, "{wrong}: {message}");
        }
        let day: String = page
            .js(
                "return window.sagefit.day(arguments[0])",
                &[json!(
                    r#"{"task":"serve","algorithm":"xgboost","requests_per_second":40,"peak_requests_per_second":200}"#
                )],
            )
            .await;
        assert!(day.contains("instance"), "{day}");
        assert!(page.headlines().await.concat().contains("ml."), "the page goes on");
    });
}
