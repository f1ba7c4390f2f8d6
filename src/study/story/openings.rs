//! First sentences.

use crate::job::{Answers, Field};

/// The openings that fit a job; `running` where the story speaks of something that runs already.
#[must_use]
pub fn of(answers: &Answers, running: bool) -> Vec<&'static str> {
    if answers.trains() {
        return if running { TRAINING_RUNNING } else { TRAINING }.to_vec();
    }
    if running {
        return SERVING_RUNNING.to_vec();
    }
    // A table scored at night, or a model on a device, is no endpoint that goes live.
    let endpoint = !answers.says(Field::Delivery, "schedule") && !answers.says(Field::Target, "edge");
    let more: &[&str] = if endpoint { ENDPOINT } else { &[] };
    [SERVING, more].concat()
}

/// A model is to be trained: `{do}` is how, `{to}` what for.
const TRAINING: &[&str] = &[
    "{Who} wants to {to}. The plan is to {do}.",
    "{Who} is going to {do} in order to {to}.",
    "To {to}, {who} has decided to {do}.",
    "A data scientist at {who} is about to {do}. The aim is to {to}.",
    "{Who} has started a project to {to}. Its engineers will {do}.",
    "The machine learning team of {who} will {do}. The model should {to}.",
    "{Who} needs a model to {to}. Its team has chosen to {do}.",
    "Next week, {who} will {do}. The goal is to {to}.",
    "An engineer at {who} asks for advice. She has to {do}. The model should {to}.",
    "{Who} would like to {to}. A consultant has recommended that the team {do}.",
    "After a successful pilot, {who} will now {do}. The model should {to}.",
    "The goal at {who} is to {to}. The team has decided to {do}.",
    "A small team at {who} wants to {do}. Once trained, the model should {to}.",
    "The board of {who} has approved a project to {to}. The first step is to {do}.",
    "Two engineers at {who} have to {do}. The model should {to}.",
    "{Who} plans to {do}. The purpose is to {to}.",
    "{Who} asks which instance type to use. It wants to {do} in order to {to}.",
    "Before the end of the month, {who} wants to {do}. The model should {to}.",
    "{Who} has collected the data to {to}. The plan is to {do}.",
    "A new data scientist at {who} has been asked to {do}. The model should {to}.",
    "{Who} needs a way to {to}. After some discussion, the team has decided to {do}.",
    "{Who} has tried simpler methods to {to}. Now it wants to {do}.",
    "A consulting firm helps {who} to {to}. It plans to {do}.",
];

/// A model is being trained: `{doing}` is how, `{to}` what for.
const TRAINING_RUNNING: &[&str] = &[
    "{Who} has been {doing} for some weeks. The model should {to}.",
    "A team at {who} is {doing}. The aim is to {to}.",
    "{Who} has started to {do}. The model should {to}.",
    "To {to}, {who} has started {doing}.",
    "An engineer at {who} asks for advice. She has tried to {do}. The model should {to}.",
    "{Who} wants to {to}. Its data scientists have started to {do}.",
    "In order to {to}, {who} decided last month to {do}.",
    "Last month, {who} started {doing}. The goal is to {to}.",
    "{Who} needs a model to {to}. Its team is already {doing}.",
    "Two engineers at {who} have been {doing} since Monday. The model should {to}.",
    "The machine learning team of {who} has begun to {do}. The model should {to}.",
];

/// A trained model is to answer: `{thing}` is the trained model, `{to}` what it does; `{model}` is that which was
/// `{trained}`.
const SERVING: &[&str] = &[
    "{Who} has {trained} {model} to {to}.",
    "A partner has {trained} {model} for {who}. It should {to}.",
    "Training is complete at {who}: {thing} is ready to {to}.",
    "After months of work, {who} has {thing} to {to}.",
    "{Who} wants to use {thing} to {to}.",
    "{Who} is replacing a manual process with {thing}. The model should {to}.",
    "The data science team of {who} has {trained} {model} to {to}.",
    "An engineer at {who} has to put {thing} to use. Its task is to {to}.",
    "{Who} has decided to use {thing} to {to}.",
    "At {who}, {thing} has passed its tests. The model should {to}.",
];

/// The same where an endpoint is to be set up.
const ENDPOINT: &[&str] = &[
    "{Who} has {trained} {model} to {to}. Now it has to be deployed.",
    "{Who} is about to put {thing} into production to {to}.",
    "To {to}, {who} will host {thing} on SageMaker.",
    "At {who}, {thing} has passed its tests. Now it goes live to {to}.",
    "{Who} wants to host {thing} on SageMaker to {to}.",
    "The operations team of {who} takes over {thing}, which should {to}.",
    "{Who} wants to use {thing} to {to}. How to host it is not decided yet.",
    "An engineer at {who} has to host {thing}. Its task is to {to}.",
    "A product manager at {who} wants to use {thing} to {to}, and asks how to host it.",
    "So far, {who} has used {thing} only in tests. Now it goes live to {to}.",
    "{Who} plans a system that will {to}. It is based on {thing}.",
    "Next month, {who} goes live with {thing} that will {to}.",
    "A new project at {who} relies on {thing} to {to}.",
    "{Who} has {trained} {model} to {to}, and now has to host it.",
    "Two developers at {who} have to deploy {thing}, which will {to}.",
];

/// A model answers already.
const SERVING_RUNNING: &[&str] = &[
    "{Who} uses {thing} to {to}.",
    "At {who}, {thing} has been in production since spring. Its task is to {to}.",
    "The operations team of {who} runs {thing} to {to}.",
    "For some months, {who} has used {thing} to {to}.",
    "Last month, {who} went live with {thing} to {to}.",
    "An engineer at {who} is responsible for {thing}. Its task is to {to}.",
    "A team at {who} relies on {thing} to {to}.",
    "{Who} took {thing} live a few weeks ago. It is used to {to}.",
    "For the past year, {who} has relied on {thing} to {to}.",
];
