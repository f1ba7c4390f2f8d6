//! What stories say beside the point: a fact of the system within the first sentence, or one of its own.

use super::super::table::World;

/// What may stand at `{which}` in a first sentence.
#[must_use]
pub const fn which(world: World) -> &'static [&'static str] {
    match world {
        World::Training => &[
            " in the {us-east-1|eu-west-1|eu-central-1} Region",
            ", with {data} as training data",
            " as part of a SageMaker pipeline",
            ", based on {data}",
            " in order to {to}",
            ", so that it can {to}",
            " and stores every version in the SageMaker Model Registry",
        ],
        World::Serving => &[
            " to {to}",
            " in the {us-east-1|eu-west-1|eu-central-1} Region",
            ", which {two|three} applications call",
            " in order to {to}",
            ", where it helps to {to}",
            " in its production account",
            ", which helps to {to}",
        ],
        World::Deploying => &[
            " in the {us-east-1|eu-west-1} Region",
            " before the end of the {quarter|year}",
            " to {to}",
            " in order to {to}",
            ", so that it can {to}",
            " within the next {three|five} weeks",
        ],
        World::Planning => &[
            " in the {us-east-1|eu-west-1} Region",
            ", with {data} as training data",
            " in order to {to}",
            ", based on {data}",
            ", so that it can {to}",
            " in {April|May|October}",
        ],
    }
}

/// Facts of a world that decide nothing and take a sentence of their own.
#[must_use]
pub const fn settings(world: World) -> &'static [&'static str] {
    match world {
        World::Training => TRAINING,
        World::Serving => SERVING,
        World::Deploying => DEPLOYING,
        World::Planning => PLANNING,
    }
}

const TRAINING: &[&str] = &[
    "The training data are {data}.",
    "The training data are {data} from the past {two|three|four} years.",
    "Each new version is compared with the one in use.",
    "A data engineer prepares {data} for each run.",
    "The model is needed to {to}.",
    "The data set consists of {data} and keeps growing.",
    "{The} uses the result to {to}.",
];

const SERVING: &[&str] = &[
    "The predictions are used to {to}.",
    "The model was trained on {data}.",
    "The endpoint is needed to {to}.",
    "An application of the {sales|operations|support} department calls it.",
    "The model was developed by {a partner|a former team|the data science team} from {data}.",
    "The business depends on it to {to}.",
];

const DEPLOYING: &[&str] = &[
    "The predictions are needed to {to}.",
    "Training used {data} from the past {two|three|four} years.",
    "Accuracy on the test set meets the business goal.",
    "The predictions should help to {to}.",
    "The predictions are based on {data}.",
];

const PLANNING: &[&str] = &[
    "The training data are {data}.",
    "A first version of the code runs on a small sample of {data}.",
    "The model is needed to {to}.",
    "The data set consists of {data}.",
    "The project should help to {to}.",
    "The team has prepared {data} from the past {two|three|five} years.",
];

/// What leads to four cases that are to be matched.
pub const CASES: &[&str] = &[
    "In a review of the workloads, an ML engineer finds four situations.",
    "An ML engineer has to recommend one action for each of four cases.",
    "Four teams have asked the platform team for advice.",
    "Four tickets are open, and each of them needs a different action.",
    "Four projects report different problems.",
    "The on-call guide is to be extended by four cases.",
    "In a workshop, four teams describe what they need.",
    "Before the next release, four open issues have to be resolved.",
    "A cost and performance review names four findings.",
    "A training for new engineers uses four cases from the past {year|quarter}.",
    "Over the past {month|quarter}, four teams have asked for help.",
    "An ML engineer has received four requests from different teams.",
    "The review of the past {month|quarter} names four cases.",
    "An architect has noted four observations.",
];
