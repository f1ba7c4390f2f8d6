//! Limits and sources.

use std::collections::BTreeSet;

use sagefit::facts::limit;
use sagefit::facts::source;

#[test]
fn limits_are_those_of_the_service() {
    assert_eq!((limit::REALTIME_PAYLOAD_MB, limit::REALTIME_TIMEOUT_S), (6.0, 60.0));
    assert_eq!(
        (limit::SERVERLESS_PAYLOAD_MB, limit::SERVERLESS_MEMORY_MB_MAX, limit::SERVERLESS_CONCURRENCY_MAX),
        (4.0, 6144.0, 200.0)
    );
    assert_eq!((limit::ASYNC_PAYLOAD_GB, limit::ASYNC_TIMEOUT_S), (1.0, 3600.0));
    assert_eq!((limit::BATCH_PAYLOAD_MB, limit::TRAINING_MAX_DAYS), (100.0, 28.0));
    assert_eq!(
        (limit::SPOT_BUILTIN_WAIT_S, limit::SPOT_CEILING_PERCENT, limit::SAVINGS_PLAN_CEILING),
        (3600.0, 90.0, 64.0)
    );
    assert_eq!((limit::MULTI_CONTAINER_MAX, limit::PIPELINE_MAX), (15.0, 15.0));
    assert_eq!((limit::COOLDOWN_S, limit::SAFETY_FACTOR), (300.0, 0.5));
    assert_eq!((limit::FILE_MODE_GB_LOW, limit::FILE_MODE_GB), (50.0, 100.0));
    assert_eq!((limit::BLAZINGTEXT_CPU_GB, limit::DEEPAR_BATCH), (2.0, 512.0));
    assert_eq!((limit::RECOMMENDER_DEFAULT_MIN, limit::RECOMMENDER_ADVANCED_MIN), (45.0, 120.0));
}

#[test]
fn every_limit_has_its_record() {
    assert_eq!(limit::record::TRAINING_MAX_DAYS.value, limit::TRAINING_MAX_DAYS);
    assert_eq!(limit::by_id("COOLDOWN_S").unwrap().unit, "s");
    assert!(limit::by_id("NOTHING").is_none());
    for limit in limit::all() {
        assert!(!limit.what.is_empty() && limit.date == limit.source.date, "{}", limit.id);
    }
}

#[test]
fn sources_are_complete() {
    let ids: BTreeSet<_> = source::all().iter().map(|source| source.id).collect();
    assert_eq!(ids.len(), source::all().len());
    for source in source::all() {
        assert!(
            !source.title.is_empty()
                && source.record().is_some_and(|record| !record.where_.is_empty())
                && source.date.starts_with("20"),
            "{}",
            source.id
        );
    }
    assert_eq!(source::by_id("S1").unwrap().date, "2026-09-27");
    assert!(source::by_id("S99").is_none());
}
