//! Rules of a roll-out, each with its source.

use super::*;
use crate::advise;
use crate::decide::Side;
use crate::job::{View, link};
use crate::plan::code::setup;

fn set_up(link: &str, view: View) -> Setup {
    let job = link::parse(link).answers.validate().unwrap();
    setup(&job, &advise(&job, view), Side::Serving, 0).unwrap()
}

/// A request of the roll-out.
#[track_caller]
fn request(setup: &Setup, call: Call) -> Option<&Tree> {
    let group = setup.groups.iter().find(|group| group.id == "rollout").expect("a roll-out");
    group.request(call).map(|request| &request.body)
}

#[track_caller]
fn members<'a>(tree: &'a Tree, name: &str) -> &'a [Tree] {
    match tree.get(name) {
        Some(Tree::List(items)) => items,
        other => panic!("{name} is {other:?}"),
    }
}

#[track_caller]
fn policy<'a>(setup: &'a Setup, name: &str) -> &'a Tree {
    request(setup, Call::UpdateEndpoint).and_then(|body| body.get("DeploymentConfig")?.get(name)).expect(name)
}

const SERVE: &str = "task=serve&algorithm=xgboost&requests_per_second=80&latency_ms=50";

/// Developer Guide, model-ab-testing: traffic goes by weight over the sum of the weights.
#[test]
fn variants_share_the_traffic_by_weight() {
    let setup = set_up(&format!("{SERVE}&rollout=share"), View::Today);
    let variants = members(request(&setup, Call::EndpointConfig).unwrap(), "ProductionVariants");
    let weight = |variant: &Tree| match variant.get("InitialVariantWeight") {
        Some(Tree::Number(weight)) => *weight,
        other => panic!("{other:?}"),
    };
    assert_eq!(variants.iter().map(weight).collect::<Vec<_>>(), [0.9, 0.1]);
    assert_ne!(variants[0].get("ModelName"), variants[1].get("ModelName"));
    // The variant that scales keeps its name.
    assert_eq!(variants[0].get("VariantName"), Some(&Tree::text(VARIANT)));
    let update = request(&setup, Call::UpdateEndpoint).unwrap();
    assert_eq!(update.get("DeploymentConfig"), None);
    // Weights are the new configuration's, counts those that run.
    assert!(update.get("ExcludeRetainedVariantProperties").is_some());
}

/// botocore, `ShadowProductionVariants`: one variant beside one.
#[test]
fn a_shadow_stands_beside_one_variant() {
    let link = "task=serve&algorithm=cnn&model=resnet-50&requests_per_second=80&latency_ms=200&rollout=shadow";
    let setup = set_up(link, View::Today);
    let config = request(&setup, Call::EndpointConfig).unwrap();
    let (production, shadow) = (members(config, "ProductionVariants"), members(config, "ShadowProductionVariants"));
    assert_eq!((production.len(), shadow.len()), (1, 1));
    assert_eq!(production[0].get("InstanceType"), shadow[0].get("InstanceType"));
    assert_ne!(production[0].get("ModelName"), shadow[0].get("ModelName"));
    let model = request(&setup, Call::Model).unwrap();
    let mut own = Vec::new();
    model.placeholders(&mut own);
    assert!(own.contains(&Placeholder::NextModelData) && !own.contains(&Placeholder::ModelData));
}

/// botocore, `TrafficRoutingConfig`: a canary is half of the instances at most, so that one instance has none.
#[test]
fn a_canary_needs_a_second_instance() {
    let two = set_up(&format!("{SERVE}&availability=high"), View::Today);
    let routing = policy(&two, "BlueGreenUpdatePolicy").get("TrafficRoutingConfiguration").unwrap();
    assert_eq!(routing.get("Type"), Some(&Tree::text("CANARY")));
    assert_eq!(routing.get("CanarySize").and_then(|size| size.get("Value")), Some(&Tree::whole(1)));
    let one = set_up("task=serve&algorithm=xgboost&requests_per_second=1&availability=single", View::Today);
    let routing = policy(&one, "BlueGreenUpdatePolicy").get("TrafficRoutingConfiguration").unwrap();
    assert_eq!(routing.get("Type"), Some(&Tree::text("ALL_AT_ONCE")));
    assert_eq!(routing.get("CanarySize"), None);
    // Templates replace the fleet the same way.
    assert!(one.deployment.is_some() && two.deployment.is_some());
}

/// The way back: what the alarms watch is the endpoint's own, and the update names them.
#[test]
fn an_alarm_takes_a_deployment_back() {
    let setup = set_up(&format!("{SERVE}&availability=high"), View::Today);
    let alarms = policy(&setup, "AutoRollbackConfiguration");
    let names: Vec<_> = members(alarms, "Alarms").iter().map(|alarm| alarm.get("AlarmName")).collect();
    let group = setup.groups.iter().find(|group| group.id == "rollout").unwrap();
    let made: Vec<_> = group.requests.iter().filter(|request| request.call == Call::Alarm).collect();
    assert_eq!(names, made.iter().map(|request| request.body.get("AlarmName")).collect::<Vec<_>>());
    // 50 ms are 50 000 microseconds.
    assert_eq!(made.last().and_then(|request| request.body.get("Threshold")), Some(&Tree::Number(50_000.0)));
    let at = |call| group.requests.iter().position(|request| request.call == call).unwrap();
    assert!(at(Call::Alarm) < at(Call::UpdateEndpoint), "an alarm is there before it is named");
}

/// botocore, `RollingUpdatePolicy`: 5 to 50 % of the fleet at a time.
#[test]
fn a_fleet_of_gpus_rolls_in_batches() {
    let link = "task=serve&algorithm=llm-lora&model=llama-3.1-8b&requests_per_second=8&peak_requests_per_second=20&latency_ms=20000&hardware=gpu";
    let job = link::parse(link).answers.validate().unwrap();
    let advice = advise(&job, View::Today);
    let pick = advice.answer(Side::Serving).unwrap().pick().unwrap();
    assert!(pick.count > 1 && pick.instance.accelerator.is_some(), "{} {}", pick.count, pick.instance.name);
    let setup = setup(&job, &advice, Side::Serving, 0).unwrap();
    let size = policy(&setup, "RollingUpdatePolicy").get("MaximumBatchSize").and_then(|size| size.get("Value"));
    let Some(Tree::Number(batch)) = size else { panic!("{size:?}") };
    let share = batch / f64::from(pick.count);
    assert!((0.05..=0.5).contains(&share), "{share}");
}

/// Developer Guide, deployment-guardrails-exclusions: not on Inf1, not with Elastic Inference.
#[test]
fn what_has_no_guardrails_is_replaced_at_once() {
    let link = "task=serve&algorithm=cnn&model=mobilenet-v2&framework=tensorflow&acceleration=part&requests_per_second=10&latency_ms=100";
    let setup = set_up(link, View::Book);
    assert!(setup.title.contains("ml.eia"), "{}", setup.title);
    assert_eq!(request(&setup, Call::UpdateEndpoint).unwrap().get("DeploymentConfig"), None);
    assert_eq!((setup.deployment, request(&set_up(SERVE, View::Today), Call::Alarm).is_some()), (None, true));
}

/// Many models on one endpoint: a new version is another file.
#[test]
fn one_of_many_models_needs_no_deployment() {
    let link = "task=serve&algorithm=xgboost&models=300&requests_per_second=20&latency_ms=2000&model_gb=0.05";
    let setup = set_up(link, View::Today);
    assert!(setup.groups.iter().all(|group| group.id != "rollout"), "{:?}", setup.groups.len());
    assert!(setup.notes.iter().any(|note| note.contains("TargetModel")));
}
