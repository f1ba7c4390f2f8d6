//! How a new version goes live.

use super::super::table::{Action, Asks, Deck, Era, World};
use super::{bar, need};

/// The deck.
pub static DECK: Deck = Deck {
    id: "rollout",
    asks: Asks::Cure,
    read: "2026-11-28",
    world: World::Serving,
    tells: "Ask who may see the new version, in how many steps traffic moves, and whether capacity for a second fleet exists.",
    actions: &[
        Action {
            id: "canary",
            topic: "rollout",
            era: Era::Both,
            text: "Use blue/green deployment with canary traffic shifting and an alarm for automatic rollback",
            name: "canary traffic shifting",
            rule: "A canary sends a small share to the new fleet, waits, and then shifts all the rest in one step.",
            idle: "Nothing asks for one small share first and then all at once.",
            cures: "First ten percent, then after a watch all of the rest at once",
            goals: &["limit the damage of a bad version", "detect a faulty version early"],
            needs: &[need(
                "share:one-step",
                &[
                    "The new version must get {5|10} % of the requests for {20|30} minutes. If no alarm fires, all of the rest should follow in one step.",
                    "A small share of real requests should go to the update first, and then all of the rest at once.",
                ],
            )],
            bars: &[bar(
                "share:one-step",
                &["No user may get an answer from the new version yet."],
                "A canary answers real users.",
            )],
            source: "sagemaker/latest/dg/deployment-guardrails-blue-green-canary.html",
        },
        Action {
            id: "linear",
            topic: "rollout",
            era: Era::Both,
            text: "Use blue/green deployment with linear traffic shifting in equal steps and baking periods",
            name: "linear traffic shifting",
            rule: "Linear shifting moves traffic in several equal steps with a watch after each, the most cautious and slowest way.",
            idle: "Nothing asks for several equal steps.",
            cures: "Five equal steps of twenty percent with a watch after each",
            goals: &["move users over gradually", "keep control over every stage of the change"],
            needs: &[need(
                "share:equal-steps",
                &[
                    "A {quarter|fifth} of all requests may move at a time, and operators watch each part for {10|15} minutes.",
                    "Operators want the new version to get {20|25} % more of the requests every quarter of an hour.",
                ],
            )],
            bars: &[bar(
                "share:equal-steps",
                &["The whole update must be over within {two|three} minutes."],
                "Several watched steps take longer than that.",
            )],
            source: "sagemaker/latest/dg/deployment-guardrails-blue-green-linear.html",
        },
        Action {
            id: "all-at-once",
            topic: "rollout",
            era: Era::Both,
            text: "Use blue/green deployment that shifts all traffic at once, then watches before termination",
            name: "an all-at-once shift",
            rule: "All at once is the fastest shift to a new fleet; the old one stays for the baking period, so the way back is open.",
            idle: "Nothing calls for one immediate switch of everyone.",
            cures: "Everyone on the new version at the same moment, with a way back",
            goals: &["switch everybody over together", "change versions without mixed results"],
            needs: &[need(
                "share:everyone",
                &[
                    "By contract, all users must get the new version at the same moment. A way back must stay open for an hour.",
                    "Old and new answers must never be mixed, so the switch has to take effect for everybody together.",
                ],
            )],
            bars: &[bar(
                "share:everyone",
                &["At first, only a few users may see the update."],
                "This would give it to all users together.",
            )],
            source: "sagemaker/latest/dg/deployment-guardrails-blue-green-all-at-once.html",
        },
        Action {
            id: "rolling",
            topic: "rollout",
            era: Era::Today,
            text: "Use a rolling deployment that replaces a few instances at a time in batches",
            name: "a rolling deployment",
            rule: "Rolling replaces batches of 5 to 50 % of the instances in turn, so it never needs a whole second fleet.",
            idle: "A second fleet is no problem here.",
            cures: "Twenty large GPU instances, of which no second set can be had",
            goals: &["update the fleet despite the shortage", "release the new version despite the limited capacity"],
            needs: &[need(
                "no-double",
                &[
                    "The endpoint has {16|20|24} large GPU instances, and the quota leaves room for {two|three} more.",
                    "The endpoint runs on {12|18} P5 nodes, and only {two|three} more are available in the Region.",
                ],
            )],
            bars: &[bar(
                "no-double",
                &[
                    "The quota allows twice the present number of instances.",
                    "Instances of this type have always been available in any number.",
                ],
                "With spare capacity, a second fleet is the safer way.",
            )],
            source: "sagemaker/latest/dg/deployment-guardrails-rolling.html",
        },
        Action {
            id: "shadow",
            topic: "rollout",
            era: Era::Both,
            text: "Add a shadow variant that gets copies of live requests without returning its answers",
            name: "a shadow variant",
            rule: "A shadow variant is measured with real requests while users see only the old version's answers.",
            idle: "Users may see answers of the new version.",
            cures: "Real requests for the new version, of which no user may see an answer",
            goals: &["learn how both behave under real conditions", "judge the new model before anybody depends on it"],
            needs: &[need(
                "share:unseen",
                &[
                    "Latency and errors must be compared under real load, but no user may get an answer of the new version.",
                    "Regulators forbid that customers see a decision of the new model before {two|three} weeks of comparison.",
                ],
            )],
            bars: &[bar(
                "share:unseen",
                &["Users should see the results of the new version and rate them."],
                "Users never see what a shadow answers.",
            )],
            source: "sagemaker/latest/dg/shadow-tests.html",
        },
        Action {
            id: "ab-variants",
            topic: "rollout",
            era: Era::Both,
            text: "Create two production variants, split requests by weight, and compare business results",
            name: "weighted production variants",
            rule: "Variants share live traffic by weight for as long as a comparison of their effect on users needs.",
            idle: "No comparison by the reaction of users is wanted.",
            cures: "Two versions side by side for weeks, judged by what users prefer",
            goals: &["decide between the models by their effect", "learn which model people like more"],
            needs: &[need(
                "share:user-effect",
                &[
                    "For {three|four} weeks, two models have to serve half of the users each. The ratings by users decide which one stays.",
                    "The product team wants to learn which of two models users prefer, in a test with live users.",
                ],
            )],
            bars: &[bar(
                "share:user-effect",
                &["Error rates within the first hour decide about the new version."],
                "An hour of errors needs no test on users.",
            )],
            source: "sagemaker/latest/dg/model-ab-testing.html",
        },
        Action {
            id: "rollback-alarm",
            topic: "rollout",
            era: Era::Both,
            text: "Attach CloudWatch alarms on errors and latency to the deployment's auto-rollback configuration",
            name: "automatic rollback",
            rule: "With alarms in the deployment configuration, SageMaker returns to the old fleet without a person.",
            idle: "No update went wrong unnoticed here.",
            cures: "Bad updates that are noticed by customers, hours later",
            goals: &["recover from a bad update within minutes", "shorten the next outage"],
            needs: &[need(
                "unnoticed",
                &[
                    "Twice this year, a bad update caused 5xx errors for {four|five} hours until an engineer on call reverted it.",
                    "Updates are rolled back by hand, and on weekends that takes {six|eight} hours.",
                ],
            )],
            bars: &[bar(
                "unnoticed",
                &["An operator watches each update and can revert it within a minute."],
                "Updates are already reverted in time.",
            )],
            source: "sagemaker/latest/dg/deployment-guardrails-configuration.html",
        },
        Action {
            id: "update-weights",
            topic: "serve-next",
            era: Era::Both,
            text: "Change the traffic split with UpdateEndpointWeightsAndCapacities and leave the endpoint configuration as it is",
            name: "new variant weights",
            rule: "Weights of variants that are deployed already can be changed in place, with no new endpoint configuration.",
            idle: "No two deployed variants wait for a new split.",
            cures: "Two variants in service of which one should get more traffic now",
            goals: &["let more users profit from the better model", "react to the result at once"],
            needs: &[need(
                "share:both-live",
                &[
                    "Both variants are deployed and healthy. The second should get {40|50} % of the requests instead of {5|10} %, without any downtime.",
                    "Two variants are live, and the better one should receive {80|90} % of the requests within a minute.",
                ],
            )],
            bars: &[bar(
                "share:both-live",
                &["The new version has not been deployed yet.", "The new version is registered but not deployed."],
                "Weights can be given only to what is deployed.",
            )],
            source: "sagemaker/latest/APIReference/API_UpdateEndpointWeightsAndCapacities.html",
        },
    ],
    job: &[("task", "serve"), ("algorithm", "xgboost")],
};
