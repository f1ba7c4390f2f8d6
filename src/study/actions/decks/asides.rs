//! What stories say beside the point.

/// Facts of the team.
pub const ASIDES: &[&str] = &[
    "The team has {four|five|seven} members in two offices.",
    "All code is kept in Git and reviewed by a second person.",
    "The documentation is written in {German|English|Spanish}.",
    "A steering group meets every second {Monday|Thursday}.",
    "The project is called {Heron|Juniper|Falcon|Amber}.",
    "Tickets are kept in the company's own tracker.",
    "An external auditor reviews the project once a year.",
    "The head of the department prefers short reports.",
    "A student has prepared the slides for the next review.",
    "Results are presented to {sales|finance|logistics} each quarter.",
    "The company was founded {12|18|25} years ago.",
    "Two members of the team are new.",
    "The budget year begins in {April|October}.",
    "A style guide covers the names of all resources.",
    "Colleagues in {Oslo|Lyon|Porto} use the same repository.",
    "The product owner reads every release note.",
];

/// Facts of the system that decide nothing.
pub const PRESENT: &[&str] = &[
    "Everything runs in {us-east-1|eu-west-1|eu-central-1}.",
    "Buckets are encrypted with keys in AWS KMS.",
    "Access follows IAM roles, one for each team.",
    "Logs are kept in CloudWatch for {60|90|180} days.",
    "Infrastructure is described in {AWS CDK|CloudFormation|Terraform}.",
    "All traffic stays inside a VPC.",
    "Container images lie in Amazon ECR and are scanned every night.",
    "Releases go through {CodePipeline|GitHub Actions|Jenkins}.",
    "The account belongs to an organization with {12|20|35} accounts.",
    "Dashboards are drawn in {QuickSight|Grafana}.",
    "Secrets are kept in AWS Secrets Manager.",
    "Features are described in a catalogue of {80|140|220} entries.",
    "Data are kept for {three|five|seven} years by law.",
    "A security group allows the office network only.",
    "Versioning is on for all buckets.",
    "Notebooks are cleaned up every {Friday|Sunday}.",
];

/// What somebody says of an option that is wrong here.
pub const RUMOURS: &[&str] = &[
    "A colleague suggests {name}.",
    "A blog post that the team has read praises {name}.",
    "At a meetup, somebody recommended {name}.",
    "Another department is happy with {name}.",
    "One engineer would like to try {name}.",
    "Last year's consultant mentioned {name}.",
    "A manager has heard of {name}.",
    "In the last review, {name} came up as an idea.",
    "A newsletter described {name} at length.",
    "Somebody asks whether {name} would help.",
    "A training course spent an hour on {name}.",
    "A partner company swears by {name}.",
    "The backlog holds an old ticket about {name}.",
    "A former colleague always voted for {name}.",
    "The architect is curious about {name}.",
    "One proposal on the table is {name}.",
    "A forum answer points to {name}.",
    "The wiki has a page about {name}.",
    "For another project, the team once looked at {name}.",
    "An intern has prepared a talk about {name}.",
    "In a chat, someone praised {name}.",
    "A sales engineer spoke of {name}.",
    "The roadmap of next year lists {name}.",
    "A study group discussed {name} last week.",
];

/// What leads to four cases that are to be matched.
pub const CASES: &[&str] = &[
    "In a review, the team lists four separate cases and has to assign one action to each.",
    "Four findings are on the list, each of which calls for another action.",
    "The team has written down four situations and wants the right action for each.",
    "Four tickets are open, and each needs a different answer.",
    "A checklist with four situations is to be completed with one action each.",
    "Four projects report what hurts them; each needs its own cure.",
    "For the handbook, four situations need the action that fits.",
    "Four questions came in this week, with a different answer to each.",
    "The on-call guide names four situations, and the right action is missing for each.",
    "A workshop has collected four needs, and each has one answer.",
];
