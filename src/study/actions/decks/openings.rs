//! First sentences: what runs at present, and for whom. `{a_model}` is what the model is called, `{which}` a fact of the
//! system that decides nothing.

use super::super::table::{Deck, World};

/// The openings of a deck.
#[must_use]
pub fn of(deck: &Deck, told: &[&str]) -> &'static [&'static str] {
    match deck.id {
        // What is told there is of many models, or of models that differ.
        "many-models" => MODELS,
        "serving-cost" if told.contains(&"fleet:many-idle") => MANY_SERVED,
        _ => of_world(deck.world),
    }
}

/// The openings of a world.
#[must_use]
pub const fn of_world(world: World) -> &'static [&'static str] {
    match world {
        World::Training => TRAINING,
        World::Serving => SERVING,
        World::Deploying => DEPLOYING,
        World::Planning => PLANNING,
    }
}

const TRAINING: &[&str] = &[
    "{Who} trains {a_model} with Amazon SageMaker AI{which}.",
    "{Who} trains its {model} on SageMaker{which}.",
    "A data science team at {who} trains {a_model} with SageMaker{which}.",
    "{Who} uses SageMaker training jobs for its {model}{which}.",
    "An ML engineer at {who} trains {a_model} with a SageMaker training job{which}.",
    "{Who} wants to {to}. For this purpose, it trains {a_model} with SageMaker.",
    "{Who} is developing {a_model} and trains it on SageMaker{which}.",
    "{Who} moved the training of its {model} to SageMaker {last month|in spring|this year}.",
    "To {to}, data scientists at {who} train {a_model} on {data}.",
    "Data scientists at {who} work on {a_model} that is trained on SageMaker.",
    "{Who} relies on SageMaker to train {a_model}{which}.",
    "{Who} trains a new version of its {model} on SageMaker{which}.",
    "{A_model} of {who} is trained with SageMaker{which}.",
    "The training of {a_model} at {who} runs on SageMaker{which}.",
    "{Who} trains a model on SageMaker to {to}{which}.",
    "To {to}, {who} trains a custom model on SageMaker.",
    "A data scientist at {who} uses {data} to train {a_model} with SageMaker.",
    "A team at {who} uses SageMaker training jobs for a model that should {to}.",
    "{Who} has replaced its own servers with SageMaker training jobs for {a_model}.",
    "For {a_model}, {who} runs training jobs on SageMaker{which}.",
    "{Who} is building a model to {to}. Training runs on SageMaker.",
    "{Who} collects {data} and uses them to train {a_model} on SageMaker.",
];

const SERVING: &[&str] = &[
    "{Who} hosts its {model} on a SageMaker endpoint{which}.",
    "{Who} serves {a_model} from a SageMaker endpoint{which}.",
    "{A_model} of {who} runs behind a SageMaker endpoint{which}.",
    "The {model} of {who} is deployed on a SageMaker endpoint{which}.",
    "An ML engineer at {who} is responsible for a SageMaker endpoint that serves {a_model}.",
    "An application of {who} calls {a_model} on a SageMaker endpoint.",
    "{Who} moved its {model} to a SageMaker endpoint {last year|in March|six months ago}.",
    "{Who} offers the predictions of {a_model} through a SageMaker endpoint{which}.",
    "Since {January|February|April}, {who} has served its {model} from a SageMaker endpoint.",
    "{Who} runs {a_model} on SageMaker hosting{which}.",
    "{Who} deployed {a_model} to a SageMaker endpoint {three|five|eight} months ago.",
    "A team at {who} maintains {a_model} on a SageMaker endpoint{which}.",
    "{Who} relies on {a_model} that runs on a SageMaker endpoint{which}.",
    "{Two|Three} engineers at {who} operate a SageMaker endpoint for its {model}.",
    "{Who} uses {a_model} to {to}. The model is hosted on a SageMaker endpoint.",
    "{Who} uses a SageMaker endpoint to {to}.",
    "To {to}, {who} calls a model behind a SageMaker endpoint{which}.",
    "An operations team at {who} looks after a SageMaker endpoint that helps to {to}.",
    "{Who} put {a_model} into production on SageMaker {in May|in autumn|a year ago}.",
    "{Who} has {a_model} that was trained on {data} and runs on a SageMaker endpoint.",
    "A web application of {who} calls a SageMaker endpoint to {to}.",
    "{Who} has deployed {a_model} with SageMaker{which}.",
    "{Who} uses SageMaker to host the model with which it can {to}.",
    "An ML engineer at {who} operates a SageMaker endpoint. Its {model} helps to {to}.",
];

const DEPLOYING: &[&str] = &[
    "{Who} has trained {a_model} and is about to deploy it.",
    "{Who} wants to deploy {a_model} on AWS{which}.",
    "{Who} plans to take its new {model} into production{which}.",
    "An ML engineer at {who} has to plan the deployment of {a_model}.",
    "The {model} of {who} has passed its tests and is registered in the SageMaker Model Registry.",
    "{Who} wants to {to} and has trained {a_model} for that.",
    "A data scientist at {who} has trained {a_model} on {data}. The model is ready for production.",
    "{Who} wants to make {a_model} available{which}.",
    "{Who} is going to host {a_model} on AWS{which}.",
    "{Who} has completed {a_model} after {three|four|five} months of work.",
    "A solutions architect designs the production environment for {a_model} at {who}.",
    "{Who} wants to put {a_model} into production on AWS{which}.",
    "{Who} has tested {a_model} in notebooks and now takes it into production.",
    "After a pilot, {who} wants to use machine learning in production to {to}.",
    "{Who} has trained a model on SageMaker to {to} and now plans its deployment.",
    "The operations team of {who} has received {a_model} that was trained on {data}.",
    "{Who} has developed {a_model} from {data} and needs it in production.",
    "{Who} has approved {a_model} for production{which}.",
];

const MODELS: &[&str] = &[
    "{Who} wants to host its models on SageMaker{which}.",
    "{Who} has trained models to {to} and plans their deployment.",
    "A platform team at {who} designs the hosting of its models{which}.",
    "{Who} is about to take machine learning into production on SageMaker.",
    "An ML engineer designs the model hosting of {who}{which}.",
    "{Who} moves its models from its own servers to SageMaker{which}.",
    "{Who} uses machine learning to {to} and will host it on SageMaker.",
    "A pilot at {who} was successful, and hosting on SageMaker comes next.",
    "{Who} has trained models on {data} and wants to host them on SageMaker.",
    "A solutions architect advises {who} on hosting with SageMaker.",
    "{Who} has used machine learning for {two|three} years and now moves its hosting to SageMaker.",
    "{Who} uses machine learning to {to}. After a pilot, an ML engineer has to design the hosting on SageMaker.",
    "{Who} reviews the design of its model hosting before launch{which}.",
    "The operations team of {who} takes over the hosting of machine learning on SageMaker.",
];

const MANY_SERVED: &[&str] = &[
    "{Who} serves its models from SageMaker endpoints{which}.",
    "Applications of {who} call models on SageMaker endpoints.",
    "{Who} hosts all of its models on SageMaker.",
    "An ML engineer at {who} is responsible for its SageMaker endpoints.",
    "{Who} uses SageMaker endpoints to {to}.",
    "A platform team at {who} operates SageMaker endpoints for all departments.",
];

const PLANNING: &[&str] = &[
    "{Who} plans to train {a_model} on SageMaker{which}.",
    "{Who} is about to train {a_model}{which}.",
    "An ML engineer at {who} prepares the training of {a_model}{which}.",
    "A data science team at {who} is going to train {a_model} with SageMaker.",
    "{Who} wants to train {a_model} on AWS{which}.",
    "A data scientist at {who} wants to train {a_model} on {data}.",
    "To {to}, {who} will train {a_model} on SageMaker.",
    "{Who} moves the training of its {model} from a workstation to AWS.",
    "{Who} rebuilds the training of its {model} on AWS{which}.",
    "{Who} has run first experiments for {a_model} and now plans its training.",
    "{Who} will train its {model} with SageMaker training jobs{which}.",
    "{Who} has collected {data} and wants to train {a_model} on SageMaker.",
    "Data scientists at {who} prepare SageMaker training for {a_model}.",
    "{Who} wants a model to {to} and plans its training.",
    "After a successful prototype, {who} plans the training of {a_model}.",
    "A research team at {who} works on {a_model} that will be trained on SageMaker.",
    "In {two|three|four} weeks, {who} starts to train {a_model}.",
    "{Who} reviews the training setup of its {model}{which}.",
];

/// Openings of stories in which four situations are matched: nobody has all of them with one model.
pub const SEVERAL: &[&str] = &[
    "{Who} runs several machine learning projects on Amazon SageMaker AI.",
    "Several teams at {who} use SageMaker.",
    "{Two|Three|Four} departments of {who} train and host models on SageMaker.",
    "A platform team at {who} supports {six|eight|ten} machine learning projects on SageMaker.",
    "{Who} has {five|six|nine} machine learning teams, which share one platform on AWS.",
    "An ML engineer at {who} advises the teams that use SageMaker.",
    "{Who} runs {five|seven} machine learning projects in {two|three} AWS accounts.",
    "An ML engineer meets the machine learning teams of {who} once a {week|month}.",
    "A central team at {who} helps {seven|nine} departments with machine learning on SageMaker.",
    "A solutions architect visits the machine learning teams of {who}.",
    "Each business unit of {who} has models of its own on SageMaker.",
    "{Who} reviews its machine learning workloads on AWS.",
    "A consultant looks at {five|six|eight} machine learning projects of {who}.",
    "Data scientists at {who} work on {eight|ten|twelve} different models with SageMaker.",
    "{Who} has moved all of its machine learning projects to SageMaker.",
    "An operations team looks after the machine learning projects of {who} on AWS.",
];
