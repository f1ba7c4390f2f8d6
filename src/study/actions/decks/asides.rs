//! What stories say beside the point: a fact of the system within the first sentence, or one of its own.

use super::super::table::World;

/// What may stand at `{which}` in a first sentence.
#[must_use]
pub const fn which(world: World) -> &'static [&'static str] {
    match world {
        World::Training => &[
            " in the {us-east-1|eu-west-1|eu-central-1} Region",
            ", in an AWS account of its own",
            " as part of a SageMaker pipeline",
            " and records every run in MLflow",
            " and keeps the artifacts in Amazon S3",
            " with code from a private {GitHub|GitLab} repository",
        ],
        World::Serving => &[
            ", which was created with {AWS CDK|AWS CloudFormation|Terraform}",
            " in the {us-east-1|eu-west-1|eu-central-1} Region",
            " that {two|three|five} internal services call",
            " inside a VPC",
            ", which {two|three} applications share",
            " in its production account",
        ],
        World::Deploying => &[
            " in the {us-east-1|eu-west-1} Region",
            " before the end of the {quarter|year}",
            " in {three|five} countries",
            ", and the architecture board has to approve the design",
            " with {AWS CDK|Terraform}",
        ],
        World::Planning => &[
            " in the {us-east-1|eu-west-1} Region",
            " in a separate training account",
            ", and another team will deploy the result",
            " and will register the result in the SageMaker Model Registry",
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
    "The validation set is the same in all runs.",
    "Each run is recorded with its code version and its parameters.",
    "Duplicates are removed before the data are used.",
    "The data are split into training, validation and test sets.",
    "A data engineer prepares the data with {AWS Glue|Amazon EMR}.",
    "The team compares each new model with the one in use.",
];

const SERVING: &[&str] = &[
    "Predictions are returned as JSON.",
    "The model artifact comes from a separate training account.",
    "Requests arrive through an interface VPC endpoint.",
    "Support staff are on duty from {7:00|8:00} to {18:00|20:00}.",
    "All predictions are written to an Amazon DynamoDB table.",
    "The endpoint configuration is kept under version control.",
];

const DEPLOYING: &[&str] = &[
    "Bias and accuracy have been reviewed with SageMaker Clarify.",
    "The accuracy on the test set meets the business goal.",
    "The project is planned to run for {three|four|five} years.",
    "The team has already hosted {two|three} other projects on AWS.",
    "A security review has been completed.",
];

const PLANNING: &[&str] = &[
    "The team uses the SageMaker Python SDK.",
    "A first version of the code runs on a small sample.",
    "Each result must be reproducible from a commit and a data version.",
    "The test set has been chosen and is kept apart.",
    "The project budget is reviewed every quarter.",
];

/// What leads to four cases that are to be matched.
pub const CASES: &[&str] = &[
    "A review has found four separate situations, and each calls for a different action.",
    "The team has listed four findings and needs the right action for each.",
    "Four support tickets are open, and each needs a different action.",
    "Four projects of the organization report different problems.",
    "The on-call guide names four situations, but the right action for each is missing.",
    "A workshop has collected four needs, each of which has one answer.",
    "The platform team has to answer four questions from other departments.",
    "Before the next release, four separate issues have to be resolved.",
    "An internal survey has brought up four separate needs.",
    "In a training session, new engineers have to handle four situations.",
    "Over the past {month|quarter}, four different questions have come up.",
    "An ML engineer has received four requests from different teams.",
    "Four incidents of the past {month|quarter} are discussed in a review.",
    "A consultant has written down four observations.",
];
