//! What stories say beside the point: the setting of the system, and what somebody proposes.

use super::super::table::World;

/// The settings of a world: facts of the system that decide nothing.
#[must_use]
pub const fn settings(world: World) -> &'static [&'static str] {
    match world {
        World::Training => TRAINING,
        World::Serving => SERVING,
        World::Deploying => DEPLOYING,
        World::Planning => PLANNING,
    }
}

/// Facts of any system.
pub const SETTINGS: &[&str] = &[
    "The workload runs in the {us-east-1|eu-west-1|eu-central-1} Region.",
    "All S3 buckets are encrypted with customer managed keys in AWS KMS.",
    "Access is granted through IAM roles with least privilege.",
    "Logs are kept in Amazon CloudWatch for {60|90|180} days.",
    "The infrastructure is deployed with {AWS CDK|AWS CloudFormation|Terraform}.",
    "All traffic between services stays inside a VPC.",
    "Containers are stored in Amazon ECR and scanned at every push.",
    "Code is released through {AWS CodePipeline|GitHub Actions|Jenkins}.",
    "The account belongs to an organization with {12|20|35} accounts in AWS Organizations.",
    "Business users see the results in {Amazon QuickSight|Grafana} dashboards.",
    "Passwords and tokens are stored in AWS Secrets Manager.",
    "The company has to keep its records for {three|five|seven} years by law.",
    "Security groups admit traffic from the corporate network only.",
    "S3 Versioning is turned on for all buckets.",
    "The data scientists work in SageMaker Studio.",
    "Experiments are tracked with MLflow on SageMaker.",
    "The source code is kept in a private {Git|GitHub|GitLab} repository.",
    "An audit reviews all access rights every {quarter|six months}.",
    "AWS Config rules check that every resource is encrypted.",
    "Personal data are masked before they reach the model.",
    "Engineers sign in through AWS IAM Identity Center.",
    "Development and production use separate AWS accounts.",
    "Python packages come from a private AWS CodeArtifact repository.",
    "The results are used in {three|five|nine} countries.",
    "Privacy rules do not allow any data to leave the Region.",
    "Notebooks have no direct access to the internet.",
    "A data governance team approves every new data source.",
    "Amazon Macie scans the company's buckets for personal data.",
    "Operators reach the instances of the company through AWS Systems Manager only.",
    "The company has an AWS {Business|Enterprise} Support plan.",
];

const TRAINING: &[&str] = &[
    "The artifact of each run is written to an encrypted S3 bucket.",
    "Each job uses an execution role of its own.",
    "The validation set is the same in all runs.",
    "Jobs run in private subnets of the company's VPC.",
    "The data have passed all quality checks.",
    "Each run is recorded with its code version and its parameters.",
    "Duplicates are removed before the data are used.",
    "New data arrive every {night|week}.",
    "The data are split into training, validation and test sets.",
    "Model artifacts are kept for {two|three} years.",
    "A data engineer prepares the data with {AWS Glue|Amazon EMR}.",
    "The team compares each new model with the one in use.",
];

const SERVING: &[&str] = &[
    "{Two|Three|Five} internal services call the model.",
    "Predictions are returned as JSON.",
    "The model artifact comes from a separate training account.",
    "The service level agreement asks for an availability of 99.9 %.",
    "Requests arrive through an interface VPC endpoint.",
    "Every request is signed with AWS Signature Version 4.",
    "Support staff are on duty from {7:00|8:00} to {18:00|20:00}.",
    "A review board approved the model before it went live.",
    "All predictions are written to an Amazon DynamoDB table.",
    "The endpoint configuration is kept under version control.",
    "Explanations of single predictions are not required.",
    "The execution role of the endpoint can read one S3 prefix only.",
];

const DEPLOYING: &[&str] = &[
    "Bias and accuracy have been reviewed with SageMaker Clarify.",
    "Model artifacts are stored in Amazon S3 as compressed archives.",
    "Single predictions need no explanation.",
    "The launch date has been announced.",
    "The architecture board has to approve the design.",
    "The accuracy on the test set meets the business goal.",
    "The project is planned to run for {three|four|five} years.",
    "Finance asks for an estimate of the monthly cost.",
    "A data protection officer has approved the use of the data.",
    "The team has already hosted {two|three} other projects on AWS.",
];

const PLANNING: &[&str] = &[
    "The cleaned data are stored in Amazon S3.",
    "The team uses the SageMaker Python SDK.",
    "Service quotas for all candidate instance types have been raised.",
    "A first version of the code runs on a small sample.",
    "The finished model will be registered in the SageMaker Model Registry.",
    "Another team will deploy the finished model.",
    "Each result must be reproducible from a commit and a data version.",
    "The project budget is reviewed every quarter.",
    "The training account is separate from the production account.",
    "The test set has been chosen and is kept apart.",
];

/// What somebody proposes: any of the options, the right one as often as another.
pub const PROPOSALS: &[&str] = &[
    "One engineer suggests {name}.",
    "The team has discussed {name}.",
    "A consultant recommends {name}.",
    "The project lead has proposed {name}.",
    "A colleague from another team recommends {name}.",
    "One suggestion in the planning meeting was {name}.",
    "The architect asks whether {name} would help.",
    "The team's first idea is {name}.",
    "A developer asks about {name}.",
    "Another team in the company relies on {name}.",
    "The team lead is in favor of {name}.",
    "In a design review, someone proposed {name}.",
    "One option under discussion is {name}.",
    "A contractor has suggested {name}.",
    "The manager would prefer {name}, if it meets the need.",
    "An article that the team has read recommends {name}.",
];

/// What leads to four cases that are to be matched.
pub const CASES: &[&str] = &[
    "A review has found four separate situations, and each calls for a different action.",
    "The team has listed four findings and needs the right action for each.",
    "Four support tickets are open, and each needs a different action.",
    "A checklist has four situations, each of which has to get one action.",
    "Four projects of the company report different problems.",
    "The team writes a handbook in which four situations need the action that fits.",
    "The on-call guide names four situations, but the right action for each is missing.",
    "A workshop has collected four needs, each of which has one answer.",
    "The platform team has to answer four questions from other departments.",
    "Before the next release, four separate issues have to be resolved.",
];
