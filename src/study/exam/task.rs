//! Which task of the exam each decision point belongs to, and where the skill lives in the exam that followed.
//!
//! Sources: AWS exam guide of MLS-C01, domains 3 and 4, and of MLA-C01, domains 1 to 4 (docs.aws.amazon.com/aws-certification,
//! read in November 2026). Which decision belongs to which task is our reading of them.

use super::Target;

/// A domain of an exam.
#[derive(Debug, PartialEq, Eq)]
pub struct Domain {
    /// Its number.
    pub number: u64,
    /// What it is about, in our words.
    pub about: &'static str,
    /// Its share of the exam in percent.
    pub percent: u64,
    /// The part of that share which is about the choice of instances, as we read the guide: of ten.
    pub tenths: u64,
}

/// A task of an exam that asks for the choice of instances.
#[derive(Debug, PartialEq, Eq)]
pub struct Task {
    /// Its number: `3.3`.
    pub number: &'static str,
    /// What of it is asked here, in our words.
    pub about: &'static str,
    /// Its domain.
    pub domain: &'static Domain,
}

/// Where a decision point is examined.
#[derive(Debug, PartialEq, Eq)]
pub struct Place {
    /// The decision question, by id.
    pub topic: &'static str,
    /// Its task in MLS-C01.
    pub task: &'static Task,
    /// Its task in MLA-C01: `3.1`.
    pub mla: &'static Task,
}

impl Place {
    /// Its task in an exam; that of today's exam where there is none.
    #[must_use]
    pub const fn in_exam(&self, target: Target) -> &'static Task {
        match target {
            Target::Specialty => self.task,
            Target::Associate | Target::NoExam => self.mla,
        }
    }
}

static MODELING: Domain = Domain { number: 3, about: "modeling", percent: 36, tenths: 10 };
static OPERATIONS: Domain = Domain { number: 4, about: "implementation and operations", percent: 20, tenths: 10 };

// Of data preparation, only how data reach a training job is about instances.
static PREPARATION: Domain = Domain { number: 1, about: "data preparation", percent: 28, tenths: 3 };
static DEVELOPMENT: Domain = Domain { number: 2, about: "model development", percent: 26, tenths: 10 };
static DEPLOYMENT: Domain = Domain { number: 3, about: "deployment and orchestration", percent: 22, tenths: 10 };
static MONITORING: Domain = Domain { number: 4, about: "monitoring, maintenance, security", percent: 24, tenths: 10 };

const fn mla_task(number: &'static str, about: &'static str, domain: &'static Domain) -> Task {
    Task { number, about, domain }
}

static INGEST: Task = mla_task("1.1", "bring in and store data", &PREPARATION);
static APPROACH: Task = mla_task("2.1", "choose an approach and an algorithm", &DEVELOPMENT);
static REFINE: Task = mla_task("2.2", "train and refine models", &DEVELOPMENT);
static ANALYSE: Task = mla_task("2.3", "analyse how models perform", &DEVELOPMENT);
static INFRASTRUCTURE: Task = mla_task("3.1", "choose what to train and deploy on", &DEPLOYMENT);
static SCRIPT: Task = mla_task("3.2", "create infrastructure and let it scale", &DEPLOYMENT);
static OPTIMISE: Task = mla_task("4.2", "watch and optimise infrastructure and cost", &MONITORING);

static MLA_TASKS: [&Task; 7] = [&INGEST, &APPROACH, &REFINE, &ANALYSE, &INFRASTRUCTURE, &SCRIPT, &OPTIMISE];

static CHOOSE: Task =
    Task { number: "3.2", about: "choose a model, and with it the hardware that it can use", domain: &MODELING };
static TRAIN: Task =
    Task { number: "3.3", about: "train models: CPU or GPU, one or many, the right type", domain: &MODELING };
static COMPARE: Task =
    Task { number: "3.5", about: "compare models and runs by time, quality and cost", domain: &MODELING };
static SCALE: Task = Task {
    number: "4.1",
    about: "performance, availability and scaling: the right size and count",
    domain: &OPERATIONS,
};
static RECOMMEND: Task =
    Task { number: "4.2", about: "infrastructure for a given problem: instance types and cost", domain: &OPERATIONS };
static DEPLOY: Task = Task { number: "4.4", about: "deploy and operate: endpoints, variants", domain: &OPERATIONS };

static TASKS: [&Task; 6] = [&CHOOSE, &TRAIN, &COMPARE, &SCALE, &RECOMMEND, &DEPLOY];

const fn place(topic: &'static str, task: &'static Task, mla: &'static Task) -> Place {
    Place { topic, task, mla }
}

/// In the order of the flow.
static PLACES: [Place; 24] = [
    place("task", &TRAIN, &INFRASTRUCTURE),
    place("algorithm", &CHOOSE, &APPROACH),
    place("processor", &TRAIN, &INFRASTRUCTURE),
    place("spread", &TRAIN, &REFINE),
    place("memory", &TRAIN, &INFRASTRUCTURE),
    place("bottleneck", &TRAIN, &INFRASTRUCTURE),
    place("family", &TRAIN, &INFRASTRUCTURE),
    place("size", &TRAIN, &INFRASTRUCTURE),
    place("payment", &RECOMMEND, &OPTIMISE),
    place("input", &TRAIN, &INGEST),
    place("trial", &COMPARE, &ANALYSE),
    place("serve-next", &DEPLOY, &INFRASTRUCTURE),
    place("option", &DEPLOY, &INFRASTRUCTURE),
    place("models", &DEPLOY, &INFRASTRUCTURE),
    place("application", &SCALE, &INFRASTRUCTURE),
    place("accelerator", &RECOMMEND, &INFRASTRUCTURE),
    place("endpoint-bottleneck", &SCALE, &INFRASTRUCTURE),
    place("serving-family", &RECOMMEND, &INFRASTRUCTURE),
    place("serving-size", &SCALE, &OPTIMISE),
    place("count", &SCALE, &SCRIPT),
    place("scaling", &SCALE, &SCRIPT),
    place("commitment", &RECOMMEND, &OPTIMISE),
    place("rollout", &DEPLOY, &INFRASTRUCTURE),
    place("load-test", &SCALE, &OPTIMISE),
];

/// The tasks of an exam that ask for the choice of instances.
#[must_use]
pub fn tasks(target: Target) -> &'static [&'static Task] {
    match target {
        Target::Specialty => &TASKS,
        Target::Associate | Target::NoExam => &MLA_TASKS,
    }
}

/// The task of an exam with a number such as `3.3`.
#[must_use]
pub fn task(target: Target, number: &str) -> Option<&'static Task> {
    tasks(target).iter().copied().find(|task| task.number == number)
}

/// Where every decision point is examined, in the order of the flow.
#[must_use]
pub fn places() -> &'static [Place] {
    &PLACES
}

/// The decision point that is not asked by itself: every story says whether a model is trained or served.
const GIVEN: &str = "task";

/// The decision points that are asked by themselves, in the order of the flow.
pub fn examined() -> impl Iterator<Item = &'static Place> {
    PLACES.iter().filter(|place| place.topic != GIVEN)
}

/// Where a decision point is examined.
#[must_use]
pub fn place_of(topic: &str) -> Option<&'static Place> {
    PLACES.iter().find(|place| place.topic == topic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decide::graph;

    #[test]
    fn every_decision_point_has_its_place_and_no_other_has_one() {
        let mut flow: Vec<&str> = graph::questions()
            .into_iter()
            .filter(|question| question.is_of_the_chapter())
            .map(|question| question.id)
            .collect();
        let mut placed: Vec<&str> = PLACES.iter().map(|place| place.topic).collect();
        flow.sort_unstable();
        placed.sort_unstable();
        assert_eq!(placed, flow);
    }

    #[test]
    fn tasks_are_those_of_the_guides() {
        for place in places() {
            for target in Target::ALL {
                let own = place.in_exam(target);
                assert_eq!(task(target, own.number), Some(own));
                assert!(own.number.starts_with(&own.domain.number.to_string()));
            }
        }
        assert_eq!(task(Target::Specialty, "3.4"), None);
    }
}
