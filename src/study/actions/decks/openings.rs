//! First sentences: what runs at present, and for whom.

use super::super::table::World;

/// The openings of a world.
#[must_use]
pub const fn of(world: World) -> &'static [&'static str] {
    match world {
        World::Training => TRAINING,
        World::Serving => SERVING,
        World::Deploying => DEPLOYING,
        World::Planning => PLANNING,
    }
}

const TRAINING: &[&str] = &[
    "{Who} trains a model with Amazon SageMaker AI to {to}.",
    "At {who}, SageMaker training jobs produce a model that should {to}.",
    "For {nine|ten|eleven} months, {who} has trained models on SageMaker to {to}.",
    "A team at {who} uses SageMaker training jobs for a model to {to}.",
    "{Who} runs training jobs on SageMaker; the model is used to {to}.",
    "An ML engineer at {who} looks after the training of a model to {to}.",
    "Every new model of {who} is trained on SageMaker. Its purpose is to {to}.",
    "In order to {to}, {who} trains a custom model on SageMaker.",
    "{Who} has moved its training to SageMaker. The model should {to}.",
    "The data science team of {who} uses SageMaker jobs to train a model that should {to}.",
    "You support {who}, which trains a model on SageMaker to {to}.",
    "The ML team of {who} trains a model with SageMaker to {to}.",
    "For {several|six|eight} months, {who} has used SageMaker jobs to train a model that should {to}.",
    "{Two|Three|Four} data scientists at {who} train a model to {to}.",
    "A SageMaker training job at {who} produces a model to {to}.",
    "{Who} retrains a model on SageMaker whenever data change. Its task is to {to}.",
    "In the account of {who}, SageMaker trains a model to {to}.",
    "The training of a model to {to} is part of a pipeline at {who}.",
];

const SERVING: &[&str] = &[
    "{Who} runs a SageMaker endpoint to {to}.",
    "At {who}, a SageMaker endpoint in production is used to {to}.",
    "For {seven|eight|nine} months, a SageMaker endpoint of {who} has been used to {to}.",
    "{Who} hosts a model on SageMaker that helps to {to}.",
    "An operations team at {who} looks after a SageMaker endpoint to {to}.",
    "To {to}, {who} calls a model behind a SageMaker endpoint.",
    "A model of {who} is in production on SageMaker. Its task is to {to}.",
    "{Who} went live with a SageMaker endpoint in {March|May|June}. It is used to {to}.",
    "A production service of {who} calls a SageMaker endpoint to {to}.",
    "You are on call for {who}, whose SageMaker endpoint is used to {to}.",
    "Applications of {who} call a SageMaker endpoint in order to {to}.",
    "{Who} operates a hosted model on SageMaker. Its purpose is to {to}.",
    "An ML engineer at {who} maintains the SageMaker endpoint that is used to {to}.",
    "Since {January|February|April}, {who} has served a model from SageMaker to {to}.",
    "One service of {who} depends on a SageMaker endpoint, whose model is used to {to}.",
    "{Who} relies on a model on SageMaker hosting to {to}.",
    "In production, {who} uses a SageMaker endpoint to {to}.",
    "{Who} has a model in production on SageMaker hosting to {to}.",
    "{Who} has deployed a model on a SageMaker endpoint to {to}.",
    "{Two|Three|Four} engineers at {who} maintain a SageMaker endpoint to {to}.",
];

const DEPLOYING: &[&str] = &[
    "{Who} has trained on AWS to {to}. The hosting has not been decided.",
    "At {who}, training is complete. In production, the result should {to}.",
    "The tests of a model to {to} have passed at {who}, and deployment comes next.",
    "{Who} is about to deploy machine learning on AWS to {to}.",
    "An ML engineer at {who} has to plan the deployment of a trained model to {to}.",
    "So far, {who} has run predictions in notebooks. In {May|July|September}, a production system should start to {to}.",
    "A model registry entry of {who} is approved; the model should {to}.",
    "You plan the hosting for {who}, which wants to {to}.",
    "{Who} asks how to deploy what it has trained to {to}.",
    "After {three|four|five} months of work, {who} is about to deploy. The goal is to {to}.",
    "A solutions architect designs the hosting at {who}, where machine learning should {to}.",
    "The next release of {who} includes machine learning to {to}.",
    "{Who} replaces a rules engine with machine learning to {to} and plans the deployment.",
    "After a pilot, {who} wants to use machine learning in production to {to}.",
    "{Who} has trained on SageMaker and now decides on deployment. The purpose is to {to}.",
    "Two weeks before launch, {who} discusses the deployment of a model to {to}.",
];

const PLANNING: &[&str] = &[
    "{Who} plans to train a model on SageMaker to {to}.",
    "At {who}, a new training project begins: a model should {to}.",
    "An ML engineer at {who} prepares SageMaker training for a model to {to}.",
    "{Who} has collected data and wants a model to {to}.",
    "The next project of {who} is a model to {to}, trained on SageMaker.",
    "An ML engineer has to plan the training at {who}, which wants to {to}.",
    "A team at {who} sets up SageMaker training to {to}.",
    "{Who} will train its own model. The goal is to {to}.",
    "After a successful prototype, {who} will train a model on SageMaker to {to}.",
    "{Who} has approved a budget for a model to {to}.",
    "In {two|three|four} weeks, {who} starts to train a model to {to}.",
    "{Who} moves the training of a model to {to} from a workstation to AWS.",
    "{Who} evaluates how to train a model to {to}.",
    "The data scientists of {who} want to use SageMaker to train a model that should {to}.",
    "Before the first large run, {who} reviews how its model to {to} will be trained.",
    "{Who} rebuilds the training of a model to {to} on AWS.",
];
