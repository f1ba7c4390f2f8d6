//! Tools that measure, watch and advise.

use super::super::table::{Action, Asks, Deck, Era, World};
use super::{bar, need};

/// The deck.
pub static DECK: Deck = Deck {
    id: "tools",
    asks: Asks::Cure,
    read: "2026-11-28",
    world: World::Serving,
    tells: "Ask what kind of question it is: which type, what has drifted, who pays, who changed something, or where the time goes. Each has its own tool.",
    actions: &[
        Action {
            id: "recommender-default",
            topic: "load-test",
            era: Era::Both,
            text: "Run a default SageMaker Inference Recommender job to rank instance types for hosting",
            name: "a default Inference Recommender job",
            rule: "A default job load-tests a registered model on several types within 45 minutes and reports cost, throughput and latency of each.",
            idle: "Nobody asks for a first list of hosting types.",
            cures: "A registered model for which nobody knows a suitable hosting type",
            needs: &[need(
                "type:which",
                &[
                    "The model is in the registry, and within {two|three} hours the team needs a first list of suitable types.",
                    "The present type was a guess, and the team wants a quick ranking of types for the registered model.",
                ],
            )],
            bars: &[bar(
                "type:which",
                &["The instance type is prescribed by company policy."],
                "There is no type to choose.",
            )],
            source: "sagemaker/latest/dg/inference-recommender-recommendation-jobs.html",
        },
        Action {
            id: "recommender-advanced",
            topic: "load-test",
            era: Era::Both,
            text: "Run an advanced Inference Recommender job that replays custom load phases against latency limits",
            name: "an advanced Inference Recommender job",
            rule: "An advanced job takes chosen types, phases of traffic and limits on latency, and tests for about two hours.",
            idle: "No test with a traffic pattern of their own is wanted.",
            cures: "Three candidate types that must be tested with one's own traffic phases",
            needs: &[need(
                "type:own-pattern",
                &[
                    "Three types are left, to be tested with {two|three} phases of growing traffic and a P95 limit of {80|120} ms.",
                    "Before launch, chosen types must prove themselves under the expected ramp of {50|80} users a minute.",
                ],
            )],
            bars: &[bar(
                "type:own-pattern",
                &["No traffic figures are known yet."],
                "Without traffic figures no pattern can be given.",
            )],
            source: "sagemaker/latest/dg/inference-recommender-recommendation-jobs.html",
        },
        Action {
            id: "monitor-data",
            topic: "load-test",
            era: Era::Both,
            text: "Turn on data capture and schedule a Model Monitor data quality job with a baseline",
            name: "Model Monitor data quality",
            rule: "Data quality monitoring compares live features with statistics of the training data; it needs no labels.",
            idle: "Features that drift from those of training are not suspected.",
            cures: "Suspicion that live features no longer look like training data",
            needs: &[need(
                "mon:features",
                &[
                    "A partner changed units in {two|three} input columns, and it took {five|seven} weeks until someone noticed.",
                    "They want an alert when live input no longer looks as it did in training; labels arrive a year later.",
                ],
            )],
            bars: &[bar(
                "mon:features",
                &["A monitoring schedule already compares live inputs with the training data."],
                "Such a check is already in place.",
            )],
            source: "sagemaker/latest/dg/model-monitor-data-quality.html",
        },
        Action {
            id: "monitor-quality",
            topic: "load-test",
            era: Era::Both,
            text: "Schedule a Model Monitor model quality job that joins predictions with arriving labels",
            name: "Model Monitor model quality",
            rule: "Model quality monitoring merges captured predictions with true outcomes and computes accuracy over time.",
            idle: "No true outcomes that arrive soon are mentioned.",
            cures: "True outcomes that arrive daily, and accuracy that must be tracked",
            needs: &[need(
                "mon:labels",
                &[
                    "True outcomes arrive {two|three} days later, and the team wants an alarm when F1 drops below {0.8|0.85}.",
                    "Every evening the real results are known; accuracy should be tracked against them each day.",
                ],
            )],
            bars: &[bar(
                "mon:labels",
                &["The true outcomes of predictions never become known."],
                "Without outcomes no accuracy can be computed.",
            )],
            source: "sagemaker/latest/dg/model-monitor-model-quality.html",
        },
        Action {
            id: "compute-optimizer",
            topic: "serving-size",
            era: Era::Both,
            text: "Read AWS Compute Optimizer findings for the self-managed EC2 instances and resize them",
            name: "AWS Compute Optimizer",
            rule: "Compute Optimizer rates EC2 instances, Auto Scaling groups, volumes, Lambda, ECS on Fargate and databases from past use; SageMaker endpoints are not on its list.",
            idle: "No fleet of EC2 instances of their own is in question.",
            cures: "A self-managed EC2 fleet that may be too large",
            needs: &[need(
                "ec2-fleet",
                &[
                    "Feature code runs on {20|30|40} EC2 instances of their own, most of them far below {15|20} % CPU.",
                    "The application around the model uses an Auto Scaling group of EC2 servers, which look oversized.",
                ],
            )],
            bars: &[bar(
                "ec2-fleet",
                &["The team has no EC2 instances of its own and uses managed SageMaker resources only."],
                "Without EC2 instances of their own, it has nothing to rate.",
            )],
            source: "compute-optimizer/latest/ug/supported-resources.html",
        },
        Action {
            id: "cost-tags",
            topic: "commitment",
            era: Era::Both,
            text: "Activate cost allocation tags and group SageMaker spend by them in Cost Explorer",
            name: "cost allocation tags",
            rule: "Tags that are activated for billing split one account's spend by team or project in Cost Explorer.",
            idle: "Nobody asks which team spends what.",
            cures: "One account, several teams, and nobody who knows who spends what",
            needs: &[need(
                "who-pays",
                &[
                    "{Four|Six|Seven} teams share an account, and the invoice does not say who caused which part.",
                    "Finance cannot tell how much of the SageMaker bill of the account belongs to which project.",
                ],
            )],
            bars: &[bar(
                "who-pays",
                &["Each team has its own AWS account and its own invoice."],
                "Separate accounts divide the bill already.",
            )],
            source: "awsaccountbilling/latest/aboutv2/cost-alloc-tags.html",
        },
        Action {
            id: "budget-alert",
            topic: "commitment",
            era: Era::Both,
            text: "Create an AWS Budgets alert that fires when forecast spend passes the limit",
            name: "AWS Budgets",
            rule: "Budgets compares actual and forecast spend with a limit and notifies people before the month ends.",
            idle: "Nobody was surprised by a bill.",
            cures: "A monthly limit that was passed before anybody knew",
            needs: &[need(
                "overspent",
                &[
                    "In {two|three} of the last {five|six} months, the monthly limit was passed and known only from the invoice.",
                    "Managers want a mail on the day on which the month is likely to end above ${5,000|8,000}.",
                ],
            )],
            bars: &[bar(
                "overspent",
                &["In every month, spend has stayed far below the budget."],
                "No limit is in danger.",
            )],
            source: "cost-management/latest/userguide/budgets-managing-costs.html",
        },
        Action {
            id: "latency-metrics",
            topic: "endpoint-bottleneck",
            era: Era::Both,
            text: "Compare ModelLatency with OverheadLatency in CloudWatch to see which of them grew",
            name: "ModelLatency and OverheadLatency",
            rule: "ModelLatency is the container's time, OverheadLatency the time that SageMaker adds; they point to different cures.",
            idle: "No slow answer of unknown origin is described.",
            cures: "Answers that became slow, with no hint whether container or service is the cause",
            needs: &[need(
                "slow-unknown",
                &[
                    "Since {Monday|Tuesday} answers take {twice|three times} as long, and nobody knows whether the container or the service in front of it is the cause.",
                    "Callers see {400|600} ms instead of {120|150}, and it is unclear where that time goes.",
                ],
            )],
            bars: &[bar("slow-unknown", &["Response times have been stable for months."], "No answer is slow.")],
            source: "sagemaker/latest/dg/monitoring-cloudwatch.html",
        },
        Action {
            id: "cloudtrail",
            topic: "endpoint-bottleneck",
            era: Era::Both,
            text: "Search AWS CloudTrail for the API call that changed the endpoint and its caller",
            name: "AWS CloudTrail",
            rule: "CloudTrail records who called which API and when; metrics and logs do not.",
            idle: "Nobody asks who changed something.",
            cures: "A configuration that somebody changed, and nobody says who",
            needs: &[need(
                "who-did",
                &[
                    "The endpoint was switched to a smaller type on {Sunday|Saturday}, and security must find out who did it.",
                    "An endpoint disappeared at night; auditors ask which identity removed it.",
                ],
            )],
            bars: &[bar(
                "who-did",
                &["A single engineer can change the endpoint, and documents every change."],
                "It is known who changes things.",
            )],
            source: "sagemaker/latest/dg/logging-using-cloudtrail.html",
        },
    ],
    job: &[("task", "serve"), ("algorithm", "xgboost")],
};
