//! How sure a choice is.

use sagefit::advise::{WORLDS, advise, sure, sure_of};
use sagefit::decide::Side;
use sagefit::job::View;

use crate::support::job;

const JOBS: [(&str, Side); 8] = [
    ("algorithm=xgboost&data_gb=20", Side::Training),
    ("algorithm=cnn&model=resnet-50&data_gb=150&priority=cost", Side::Training),
    ("algorithm=llm-lora&model=llama-3.1-8b&tokens_millions=20", Side::Training),
    ("algorithm=transformer&model=bert-base&tokens_millions=300&deadline_hours=3", Side::Training),
    ("task=serve&model=resnet-50&requests_per_second=40", Side::Serving),
    ("task=serve&algorithm=xgboost&requests_per_second=200&latency_ms=60", Side::Serving),
    ("task=serve&model=llama-3.1-8b&requests_per_second=2", Side::Serving),
    ("task=serve&model=bert-base&answer_needed=schedule&records=2000000", Side::Serving),
];

/// Each world has one winner or none, and the same question has the same answer.
#[test]
fn every_world_is_counted_once() {
    for (text, side) in JOBS {
        let job = job(text);
        let Some(sure) = sure(&job, side) else { panic!("{text}: nothing is recommended") };
        let others: u32 = sure.others.iter().map(|(_, times)| times).sum();
        assert_eq!(sure.first + others + sure.nothing, WORLDS as u32, "{text}: {sure:?}");
        assert!(sure.others.iter().all(|(other, _)| *other != sure.pick), "{text}");
        assert_eq!(sagefit::advise::sure(&job, side), Some(sure.clone()), "{text}");
        assert!(sure.sentences(side).contains(&format!("{} of 100", sure.first)), "{text}");
    }
}

/// What costs more, has the same processor and no more memory is first in no world: it errs as the other does.
#[test]
fn what_errs_alike_never_wins() {
    for (text, side) in JOBS {
        let job = job(text);
        let advice = advise(&job, View::Today);
        let answer = advice.answer(side).unwrap();
        let pick = answer.pick().unwrap();
        let sure = sure_of(&job, answer).unwrap();
        for (other, times) in &sure.others {
            let row = answer.ranking.iter().find(|one| one.instance == *other);
            let Some(row) = row.filter(|_| other.family == pick.instance.family) else { continue };
            let worse = row.likely_cost() > pick.likely_cost()
                && row.time.likely >= pick.time.likely
                && row.latency.likely >= pick.latency.likely
                && other.memory <= pick.instance.memory;
            assert!(!worse, "{text}: {} wins {times} times", other.name);
        }
    }
}

/// At a deadline that the pick alone meets, and only just, about half of all worlds have it late.
#[test]
fn a_deadline_at_the_likely_time_is_missed_in_about_half_of_all_worlds() {
    let text = "algorithm=transformer&model=bert-base&tokens_millions=3000&max_instances=1&hardware=gpu";
    let free = advise(&job(&format!("{text}&priority=time")), View::Today);
    let fastest = free.answer(Side::Training).unwrap().pick().unwrap();
    let deadline = fastest.time.likely.hours() * 1.001;
    let held = job(&format!("{text}&priority=time&deadline_hours={deadline}"));
    let sure = sure(&held, Side::Training).unwrap();
    assert!(sure.nothing <= 60, "{sure:?}");
    assert!(sure.first <= 80, "{sure:?}");
}
