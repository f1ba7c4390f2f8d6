//! Which task of the exam each decision point belongs to, and where the skill lives in the exam that followed.
//!
//! Sources: AWS exam guide of MLS-C01, domains 3 and 4, and of MLA-C01, domains 1 to 4 (docs.aws.amazon.com/aws-certification,
//! read in November 2026). Which decision belongs to which task is our reading of them.

/// A domain of MLS-C01.
#[derive(Debug, PartialEq, Eq)]
pub struct Domain {
    /// Its number.
    pub number: u64,
    /// What it is about, in our words.
    pub about: &'static str,
    /// Its share of the exam in percent.
    pub percent: u64,
}

/// A task of MLS-C01 that asks for the choice of instances.
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
    pub mla: &'static str,
}

static MODELING: Domain = Domain { number: 3, about: "modeling", percent: 36 };
static OPERATIONS: Domain = Domain { number: 4, about: "implementation and operations", percent: 20 };

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

const fn place(topic: &'static str, task: &'static Task, mla: &'static str) -> Place {
    Place { topic, task, mla }
}

/// In the order of the flow.
static PLACES: [Place; 24] = [
    place("task", &TRAIN, "3.1"),
    place("algorithm", &CHOOSE, "2.1"),
    place("processor", &TRAIN, "3.1"),
    place("spread", &TRAIN, "2.2"),
    place("memory", &TRAIN, "3.1"),
    place("bottleneck", &TRAIN, "3.1"),
    place("family", &TRAIN, "3.1"),
    place("size", &TRAIN, "3.1"),
    place("payment", &RECOMMEND, "4.2"),
    place("input", &TRAIN, "1.1"),
    place("trial", &COMPARE, "2.3"),
    place("serve-next", &DEPLOY, "3.1"),
    place("option", &DEPLOY, "3.1"),
    place("models", &DEPLOY, "3.1"),
    place("application", &SCALE, "3.1"),
    place("accelerator", &RECOMMEND, "3.1"),
    place("endpoint-bottleneck", &SCALE, "3.1"),
    place("serving-family", &RECOMMEND, "3.1"),
    place("serving-size", &SCALE, "4.2"),
    place("count", &SCALE, "3.2"),
    place("scaling", &SCALE, "3.2"),
    place("commitment", &RECOMMEND, "4.2"),
    place("rollout", &DEPLOY, "3.1"),
    place("load-test", &SCALE, "4.2"),
];

/// The tasks of MLS-C01 that ask for the choice of instances.
#[must_use]
pub fn tasks() -> &'static [&'static Task] {
    &TASKS
}

/// The task of a number such as `3.3`.
#[must_use]
pub fn task(number: &str) -> Option<&'static Task> {
    TASKS.into_iter().find(|task| task.number == number)
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

/// What a task of MLA-C01 is about, in our words.
#[must_use]
pub fn mla(number: &str) -> Option<&'static str> {
    Some(match number {
        "1.1" => "bring in and store data",
        "2.1" => "choose an approach and an algorithm",
        "2.2" => "train and refine models",
        "2.3" => "analyse how models perform",
        "3.1" => "choose what to train and deploy on",
        "3.2" => "create infrastructure and let it scale",
        "4.2" => "watch and optimise infrastructure and cost",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decide::graph;

    #[test]
    fn every_decision_point_has_its_place_and_no_other_has_one() {
        let mut flow: Vec<&str> = graph::questions().iter().map(|question| question.id).collect();
        let mut placed: Vec<&str> = PLACES.iter().map(|place| place.topic).collect();
        flow.sort_unstable();
        placed.sort_unstable();
        assert_eq!(placed, flow);
    }

    #[test]
    fn tasks_are_those_of_the_guides() {
        for place in places() {
            assert!(mla(place.mla).is_some(), "{}", place.mla);
            assert_eq!(task(place.task.number), Some(place.task));
            assert!(place.task.number.starts_with(&place.task.domain.number.to_string()));
        }
        assert_eq!(task("3.4"), None);
    }
}
