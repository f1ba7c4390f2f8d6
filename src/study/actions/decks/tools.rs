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
            goals: &["find suitable hardware quickly", "base the choice on measurements"],
            needs: &[need(
                "type:which",
                &[
                    "The model version is registered, and within {two|three} hours the team needs a first list of suitable hardware.",
                    "The present hardware was a guess, and the team wants a quick ranking for the registered model.",
                ],
            )],
            bars: &[bar(
                "type:which",
                &["Company policy prescribes the instance type of every endpoint."],
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
            idle: "Nobody wants a test with a traffic pattern of their own here.",
            cures: "Three candidate types that must be tested with one's own traffic phases",
            goals: &["choose between the candidates", "be certain that the limit is kept after launch"],
            needs: &[need(
                "type:own-pattern",
                &[
                    "Three instance types are left. They have to be tested with {two|three} phases of growing traffic and a P95 limit of {80|120} ms.",
                    "Before the next launch, the chosen types have to be tested with the expected ramp of {50|80} new users a minute.",
                ],
            )],
            bars: &[bar(
                "type:own-pattern",
                &["Traffic figures are not known yet."],
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
            rule: "Data quality monitoring compares live features with statistics of the training data; it needs no labels (closed to new customers, as of November 2026).",
            idle: "Nobody suspects a drift of the features here.",
            cures: "Suspicion that live features no longer look like training data",
            goals: &["notice such a change within a day", "learn early when inputs change"],
            needs: &[need(
                "mon:features",
                &[
                    "A partner changed units in {two|three} input columns, and it took {five|seven} weeks until someone noticed.",
                    "The team wants an alert when live input no longer looks as it did in training. Labels arrive a year later.",
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
            rule: "Model quality monitoring merges captured predictions with true outcomes and computes accuracy over time (closed to new customers, as of November 2026).",
            idle: "No true outcomes arrive soon here.",
            cures: "True outcomes that arrive daily, and accuracy that must be tracked",
            goals: &["follow the accuracy from day to day", "notice a loss of accuracy early"],
            needs: &[need(
                "mon:labels",
                &[
                    "True outcomes arrive {two|three} days later, and the team wants an alarm when the F1 score drops below {0.8|0.85}.",
                    "The real results are known every evening, and the team wants to track the accuracy against them.",
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
            idle: "No EC2 servers of their own are in question here.",
            cures: "A self-managed EC2 fleet that may be too large",
            goals: &["lower the cost of these servers", "find out which servers are too large"],
            needs: &[need(
                "ec2-fleet",
                &[
                    "Feature engineering runs on {18|30|42} EC2 servers of the team, most of them below {15|20} % CPU utilization.",
                    "The application around the model uses an Auto Scaling group of EC2 servers, which seem to be oversized.",
                ],
            )],
            bars: &[bar(
                "ec2-fleet",
                &[
                    "All of the workload runs on managed SageMaker resources.",
                    "There are no EC2 instances outside SageMaker.",
                ],
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
            goals: &["know who spends how much", "charge every department for its own use"],
            needs: &[need(
                "who-pays",
                &[
                    "{Four|Six|Seven} teams share one AWS account, and the invoice does not show the cost of each.",
                    "Finance cannot tell how much of the bill belongs to which project.",
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
            goals: &["be warned in time", "react before the money is spent"],
            needs: &[need(
                "overspent",
                &[
                    "In {two|three} of the last {five|six} months, spend exceeded the monthly limit, and the team learned it from the invoice.",
                    "Management wants an email as soon as the bill of the month is likely to exceed ${5,000|8,000}.",
                ],
            )],
            bars: &[bar(
                "overspent",
                &[
                    "Spend has stayed far below the budget in every month.",
                    "Last month's bill was a third of the budget.",
                ],
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
            idle: "No answer is slow for an unknown reason here.",
            cures: "Answers that became slow, with no hint whether container or service is the cause",
            goals: &["find the part that has become slow", "know where the time is lost"],
            needs: &[need(
                "slow-unknown",
                &[
                    "Since {Monday|Tuesday}, answers have taken {twice|three times} as long. It is not known whether the container or the service in front of it is the cause.",
                    "Callers now see {400|600} ms instead of {120|150} ms, and it is unclear where that time goes.",
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
            goals: &["identify the person or role behind the change", "answer the question of the auditors"],
            needs: &[need(
                "who-did",
                &[
                    "The endpoint was changed to a smaller instance type on {Sunday|Saturday}, and the security team must find out who did it.",
                    "An endpoint disappeared last night, and auditors ask which identity deleted it.",
                ],
            )],
            bars: &[bar(
                "who-did",
                &[
                    "Only one engineer has permission to change the endpoint.",
                    "All changes go through a pipeline that names their author.",
                ],
                "It is known who changes things.",
            )],
            source: "sagemaker/latest/dg/logging-using-cloudtrail.html",
        },
    ],
    job: &[("task", "serve"), ("algorithm", "xgboost")],
};
