//! Ten jobs in twenty Regions: nothing is recommended that EC2 does not offer there, and price and evidence are the Region's.
//! `cargo test --test engine regions -- --nocapture` prints the table.

use std::collections::BTreeMap;

use sagefit::advise::{Audit, Headline, advise, offered, why_not};
use sagefit::decide::Side;
use sagefit::facts::instance;
use sagefit::facts::region::Region;
use sagefit::job::View;
use sagefit::sizing::Check;

use crate::support::job;

const JOBS: [&str; 10] = [
    "task=train&algorithm=xgboost&data_gb=10",
    "task=train&algorithm=cnn&model=resnet-50&images=1000000&epochs=10",
    "task=train&algorithm=llm-lora&model=qwen2.5-7b&tokens_millions=10",
    "task=train&algorithm=llm-full&parameters_millions=3000&tokens_millions=100",
    "task=train&algorithm=kmeans&data_gb=200&priority=cost",
    "task=serve&algorithm=xgboost&requests_per_second=20",
    "task=serve&model=resnet-50&requests_per_second=50",
    "task=serve&model=llama-3.1-8b&requests_per_second=2&neuron_ok=yes",
    "task=serve&model=bert-base&requests_per_second=10&arm_ok=yes&priority=cost",
    "task=serve&model=resnet-50&answer_needed=schedule&records=1000000",
];

const REGIONS: [&str; 20] = [
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
    "ca-central-1",
    "sa-east-1",
    "eu-west-1",
    "eu-west-3",
    "eu-central-1",
    "eu-north-1",
    "eu-south-1",
    "ap-south-1",
    "ap-northeast-1",
    "ap-northeast-3",
    "ap-southeast-1",
    "ap-southeast-2",
    "ap-southeast-6",
    "af-south-1",
    "me-central-1",
    "mx-central-1",
];

/// EC2's own list, type by type.
fn on_ec2() -> BTreeMap<(&'static str, &'static str), char> {
    let mut lines = include_str!("../data/ec2_offered.txt").lines();
    let codes: Vec<&str> = lines.next().unwrap().split(' ').collect();
    let rows = lines.map(|line| line.split_once(' ').unwrap());
    rows.flat_map(|(name, digits)| codes.iter().zip(digits.chars()).map(move |(code, digit)| ((name, *code), digit)))
        .collect()
}

#[test]
fn regions_have_what_is_recommended_there() {
    let lists = on_ec2();
    for code in REGIONS {
        for text in JOBS {
            let job = job(&format!("{text}&region={code}"));
            let advice = advise(&job, View::Today);
            let answer = &advice.answers[0];
            let Some(pick) = answer.pick() else {
                println!("{code:15} {:24} {text}", answer.title());
                // Nothing may fit where nothing that EC2 has there would do in Virginia either: it is then the job's own
                // limits that stand in the way (T4s alone, and the container of a language model asks for Ampere), not the Region.
                if matches!(answer.headline, Headline::Nothing { .. }) {
                    let home = self::job(&format!("{text}&region=us-east-1"));
                    let audit = Audit::of(&home, View::Today);
                    let there = lists.iter().filter(|((_, at), there)| *at == code && **there == '1');
                    for one in there.filter_map(|((name, _), _)| instance::by_name(name)) {
                        let at_home = audit.why_not(one).remove(0).candidate;
                        let fails = at_home.map(|one| one.failed.iter().collect::<Vec<_>>());
                        assert!(fails.is_none_or(|fails| !fails.is_empty()), "{} in {code}: {text}", one.name);
                    }
                }
                continue;
            };
            let price = pick.price.unwrap();
            let evidence = offered(&job, answer).unwrap();
            println!(
                "{code:15} {:24} ${:<9.4} {:?} {} | {evidence}",
                answer.title(),
                price.usd_per_hour.value(),
                price.basis,
                price.region.code()
            );
            for one in &answer.ranking {
                let name = one.instance.name;
                assert_eq!(lists.get(&(name, code)), Some(&'1'), "{name} in {code}: {text}");
            }
            assert!(evidence.contains(code), "{evidence}");
            // The flow asks where it is to be had, and says the same.
            let asked = if answer.side == Side::Serving { "serving-obtain" } else { "obtain" };
            assert_eq!(advice.trail.reasons(asked)[0].text, evidence, "{code} {text}");
            let scarce = pick.instance.name.starts_with("ml.p");
            let due = match evidence.starts_with("SageMaker lists") {
                _ if scarce => "reserved",
                true => "listed",
                false => "unconfirmed",
            };
            assert_eq!(advice.trail.took(asked), Some(due), "{code} {text}");
            // A price of another Region stands in only where EC2 has none of the type there.
            let here = sagefit::facts::offer::factor(pick.instance, job.region);
            assert!(price.region == job.region || here.is_none(), "{code} {text}");
        }
    }
}

#[test]
fn a_type_that_is_not_offered_says_so() {
    for (text, view, name) in [
        // The API: "not available in this region".
        ("task=train&algorithm=small-network&rows=25000&region=us-west-1", View::Book, "ml.p2.xlarge"),
        // The API: "Unsupported instance type ml.p3dn.24xlarge".
        ("task=train&algorithm=cnn&images=1000000&region=eu-central-1", View::Book, "ml.p3dn.24xlarge"),
        ("task=train&algorithm=cnn&images=1000000&region=eu-central-1", View::Today, "ml.p5.4xlarge"),
        ("task=serve&model=resnet-50&region=eu-west-3", View::Today, "ml.g5.xlarge"),
        // No price list has a training rate of it.
        ("task=train&algorithm=xgboost&data_gb=10", View::Today, "ml.r6i.4xlarge"),
    ] {
        let job = job(text);
        let not = why_not(&job, view, instance::by_name(name).unwrap()).remove(0);
        assert!(not.candidate.as_ref().is_some_and(|one| one.failed.has(Check::Region)), "{name}: {text}");
        let said = not.sentences(&job).join(" ");
        assert!(said.contains("not offer it") && said.contains(job.region.code()), "{said}");
    }
}

#[test]
fn a_price_follows_the_region() {
    // EC2 asks 26 to 37 % more for GPUs in Tokyo than in Virginia; Frankfurt's listed g5.xlarge is 1.76 against 1.408.
    let hourly = |code: &str| {
        let text = format!("task=train&algorithm=cnn&images=1000000&hardware=gpu&region={code}");
        let not = why_not(&job(&text), View::Today, instance::by_name("ml.g5.xlarge").unwrap()).remove(0);
        not.candidate.and_then(|one| one.price).map(|price| price.usd_per_hour.value())
    };
    assert_eq!(hourly("eu-central-1"), Some(1.76));
    let tokyo = hourly("ap-northeast-1").unwrap() / hourly("us-east-1").unwrap();
    assert!((1.2..1.5).contains(&tokyo), "{tokyo}");
    assert!(Region::ALL.len() == 34);
}

/// What is scarce is said with what to do: SageMaker's API has `TrainingPlanArn` and `InstancePreferences` for training,
/// `CapacityReservationConfig` and `InstancePools` (five at most) for a variant of an endpoint.
#[test]
fn what_is_scarce_is_reserved_or_has_types_to_fall_back_on() {
    for (text, asked, words) in [
        (
            "task=train&algorithm=llm-full&parameters_millions=70000&tokens_millions=1000&max_instances=64",
            "obtain",
            ["TrainingPlanArn", "InstancePreferences"],
        ),
        (
            "task=serve&algorithm=llm-full&parameters_millions=400000&latency_ms=60000",
            "serving-obtain",
            ["CapacityReservationConfig", "InstancePools"],
        ),
    ] {
        let trail = advise(&job(text), View::Today).trail;
        assert_eq!(trail.took(asked), Some("reserved"), "{text}");
        let said: Vec<&str> = trail.reasons(asked).iter().map(|reason| reason.text.as_str()).collect();
        let how = said.iter().find(|said| said.starts_with("Reserve")).unwrap_or_else(|| panic!("{said:?}"));
        assert!(words.iter().all(|word| how.contains(word)), "{how}");
        let named = how.split("ml.").count() - 1;
        assert!((0..=5).contains(&named) && named != 1, "{how}");
        // Who says that P types are to be had needs no reservation.
        let had = advise(&job(&format!("{text}&p_types=yes")), View::Today).trail;
        assert_ne!(had.took(asked), Some("reserved"), "{text}");
    }
}

/// The book knows no Regions; whether what it takes is to be had today is said all the same.
#[test]
fn what_the_book_takes_is_looked_for_too() {
    for (code, text) in REGIONS.iter().flat_map(|code| JOBS.map(|text| (code, text))) {
        let job = job(&format!("{text}&region={code}"));
        let advice = advise(&job, View::Book);
        let answer = &advice.answers[0];
        let Some(evidence) = offered(&job, answer) else { continue };
        let asked = if answer.side == Side::Serving { "serving-obtain" } else { "obtain" };
        assert_eq!(advice.trail.reasons(asked)[0].text, evidence, "{code} {text}");
        let gone = evidence.contains("not offer it") || evidence.contains("no source");
        assert_eq!(advice.trail.took(asked) == Some("not-offered"), gone, "{code} {text}: {evidence}");
    }
}
