//! What is asked, as exams word it: who should act, and by what the answers are compared.

use super::table::{Asks, Deck};
use crate::study::draw::Draw;

/// Two of five.
const TWO: &[&str] = &[
    "Which combination of actions should {the} take? (Choose two.)",
    "Which combination of actions meets these requirements? (Choose two.)",
    "Which two actions should {the} take together?",
    "Which two actions, taken together, solve both problems?",
    "Which combination of steps should an ML engineer take? (Choose two.)",
    "Which two steps does {the} need?",
    "Which two actions should an ML engineer recommend?",
];

const FIRST: &[&str] = &[
    "What should {the} do FIRST?",
    "Which step should {the} take FIRST?",
    "Which action should an ML engineer take FIRST?",
    "What is the BEST first step?",
    "What should an ML engineer do FIRST?",
    "Which action should come FIRST?",
    "Which action should the team take FIRST?",
    "Which first step is MOST likely to help?",
    "Which change should {the} make FIRST?",
    "With which action should {the} begin?",
];

const FIRST_TO: &[&str] = &[
    "What should {the} do FIRST to {goal}?",
    "Which action should an ML engineer take FIRST to {goal}?",
    "Which step is the BEST way to {goal}?",
];

const COST: &[&str] = &[
    "Which solution is MOST cost-effective?",
    "Which action meets these requirements at the LOWEST cost?",
    "Which solution meets these requirements MOST cost-effectively?",
    "Which change should {the} make to reduce the cost?",
    "What should an ML engineer recommend?",
    "Which action meets these requirements MOST cost-effectively?",
    "Which change meets these requirements at the LOWEST cost?",
    "Which change is the MOST cost-effective one for {the}?",
    "What should {the} do to save money?",
];

const COST_TO: &[&str] =
    &["Which change will help {the} to {goal}?", "How can {the} {goal}?", "What should {the} do to {goal}?"];

const INSTANCES: &[&str] = &[
    "Which instances should {the} choose?",
    "Which choice of compute meets these requirements?",
    "Which hardware fits this workload BEST?",
    "Which compute should an ML engineer select?",
    "Which instances are the BEST choice for {the}?",
    "Which compute should the team use?",
    "Which instances meet these requirements?",
    "On which instances should the workload run?",
];

const INSTANCES_TO: &[&str] = &[
    "Which instances should {the} choose to {goal}?",
    "Which compute will allow {the} to {goal}?",
    "Which instances should an ML engineer select to {goal}?",
    "On which instances should the workload run to {goal}?",
    "Which hardware is the BEST choice to {goal}?",
];

const HOSTING: &[&str] = &[
    "Which deployment meets these requirements?",
    "How should {the} host this?",
    "Which solution meets these requirements with the LEAST operational overhead?",
    "Which hosting option should {the} choose?",
    "Which SageMaker feature or service should {the} use?",
    "How should an ML engineer deploy this?",
    "Which hosting option meets these requirements?",
    "Which deployment should {the} choose?",
    "What should an ML engineer recommend to {the}?",
    "Which solution fits BEST?",
];

const ROLLOUT: &[&str] = &[
    "Which deployment strategy should {the} use?",
    "Which deployment strategy meets these requirements?",
    "Which configuration should an ML engineer choose?",
    "How should {the} release new versions?",
    "What should {the} do?",
    "Which solution meets these requirements?",
];

const SCALING: &[&str] = &[
    "How should {the} configure scaling?",
    "Which change should an ML engineer make?",
    "Which scaling configuration meets these requirements?",
    "What should {the} change?",
    "Which solution meets these requirements?",
    "Which change solves the problem?",
];

const INPUT: &[&str] = &[
    "Which change should {the} make to the input of the job?",
    "How should {the} provide the training data?",
    "Which change solves the problem?",
    "Which approach should {the} choose?",
    "What should an ML engineer change?",
    "Which solution meets these requirements?",
];

const SPREAD: &[&str] = &[
    "How should {the} train the model?",
    "Which approach should {the} choose?",
    "Which training setup meets these requirements?",
    "What should an ML engineer do?",
    "Which solution meets these requirements?",
    "Which setup should the data scientists use?",
];

const TOOLS: &[&str] = &[
    "Which tool or service should {the} use?",
    "Which solution requires the LEAST effort?",
    "Which action meets this need BEST?",
    "What should an ML engineer do?",
    "Which solution meets this requirement?",
    "What should {the} use for this purpose?",
];

const CURE_TO: &[&str] =
    &["What should {the} do to {goal}?", "How can {the} {goal}?", "Which action will help {the} to {goal}?"];

/// What is asked; `goal` is what is wanted, where the story has not said it.
pub fn ask_for(deck: &Deck, two: bool, goal: Option<&str>, draw: &mut Draw) -> String {
    let (plain, to): (&[&str], &[&str]) = match (deck.asks, deck.id) {
        (Asks::First, _) => (FIRST, FIRST_TO),
        (Asks::Cost, _) => (COST, COST_TO),
        (Asks::Instances, _) => (INSTANCES, INSTANCES_TO),
        (Asks::Hosting, _) => (HOSTING, CURE_TO),
        (_, "rollout") => (ROLLOUT, CURE_TO),
        (_, "scaling") => (SCALING, CURE_TO),
        (_, "input") => (INPUT, CURE_TO),
        (_, "spread") => (SPREAD, CURE_TO),
        _ => (TOOLS, CURE_TO),
    };
    if two {
        return draw.pick(TWO).to_owned();
    }
    // Where two families would do, what is wanted decides: it is never left out.
    let always = deck.asks == Asks::Instances;
    match goal.filter(|_| !to.is_empty() && (draw.chance(50) || always)) {
        Some(goal) => draw.pick(to).replace("{goal}", goal),
        None => draw.pick(plain).to_owned(),
    }
}
