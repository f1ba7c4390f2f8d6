//! Several models behind an endpoint.

use super::super::table::{Action, Asks, Deck, Era, World};
use super::{bar, need};

/// The deck.
pub static DECK: Deck = Deck {
    id: "many-models",
    asks: Asks::Hosting,
    read: "2026-11-28",
    world: World::Deploying,
    tells: "Count the models, compare their frameworks, and ask whether they are busy at the same time and may share a machine.",
    actions: &[
        Action {
            id: "multi-model",
            topic: "models",
            era: Era::Both,
            text: "Create one SageMaker multi-model endpoint that loads models from Amazon S3 on demand",
            name: "a multi-model endpoint",
            rule: "A multi-model endpoint shares one container and its instances among many models of one framework, and loads each when it is asked.",
            idle: "There are no hundreds of like models here that are asked seldom.",
            cures: "Hundreds of like models, each asked now and then",
            goals: &["host all of the models at a low cost", "avoid an endpoint for every model"],
            needs: &[
                need(
                    "number:hundreds",
                    &[
                        "There are {320|600|850} models, one for each customer, and most of them are called a few times an hour.",
                        "Every {store|district} has its own model, {420|700} in all, and few of them are called at the same time.",
                    ],
                ),
                need(
                    "framework:same",
                    &[
                        "All are XGBoost models of {20|40} MB with the same container.",
                        "Each was trained with the same framework version and takes {15|30} MB.",
                    ],
                ),
            ],
            bars: &[
                bar(
                    "framework:same",
                    &["The models were built with {three|four} different frameworks."],
                    "One shared container cannot load models of several frameworks.",
                ),
                bar(
                    "number:hundreds",
                    &["There are just {two|three} models, and all are busy all day."],
                    "Models that are always busy gain nothing from being loaded on demand.",
                ),
            ],
            source: "sagemaker/latest/dg/multi-model-endpoints.html",
        },
        Action {
            id: "multi-container",
            topic: "models",
            era: Era::Both,
            text: "Create one multi-container endpoint and invoke each container directly by its name",
            name: "a multi-container endpoint",
            rule: "A multi-container endpoint holds up to 15 containers, so models of different frameworks share instances and are called one by one.",
            idle: "No models of different frameworks share instances here.",
            cures: "A handful of models in different frameworks, on shared instances",
            goals: &["host the models on shared instances", "use the instances better than separate endpoints would"],
            needs: &[
                need(
                    "framework:different",
                    &[
                        "The {five|six|eight} models use PyTorch, TensorFlow and scikit-learn, each in its own image.",
                        "The {six|seven} models come from different teams and need different frameworks, each with its own image.",
                    ],
                ),
                need(
                    "number:light",
                    &[
                        "Each of them is called a few times a minute, so all would fit on one pair of instances.",
                        "None of them uses more than {5|7} % of an instance.",
                    ],
                ),
            ],
            bars: &[bar(
                "number:light",
                &["In a load test, each model alone kept {three|four} instances busy."],
                "Models that fill instances of their own cannot share.",
            )],
            source: "sagemaker/latest/dg/multi-container-endpoints.html",
        },
        Action {
            id: "pipeline",
            topic: "models",
            era: Era::Both,
            text: "Create a serial inference pipeline that runs preprocessing, model and postprocessing in order",
            name: "a serial inference pipeline",
            rule: "An inference pipeline sends a request through 2 to 15 containers in turn, on the same instance.",
            idle: "No request passes several steps in turn here.",
            cures: "Each request passes a scaler, a model and a postprocessor in turn",
            goals: &[
                "send one request and get one final answer",
                "prepare inputs in production exactly as in training",
            ],
            needs: &[need(
                "steps",
                &[
                    "Every request must pass the fitted scikit-learn transformer, then the model, then a decoder, in one call.",
                    "Each input has to be cleaned by the same Spark ML step as in training before it can be scored.",
                ],
            )],
            bars: &[bar(
                "steps",
                &["Inputs need no preprocessing, and callers use the raw output."],
                "There is no second step to run.",
            )],
            source: "sagemaker/latest/dg/inference-pipelines.html",
        },
        Action {
            id: "inference-components",
            topic: "models",
            era: Era::Today,
            text: "Host each model as an inference component with its own copies and scaling policy",
            name: "inference components",
            rule: "Inference components give each model its share of accelerators on common instances, and scale its copies separately, down to zero.",
            idle: "No large models share GPUs and scale separately here.",
            cures: "Several large models on shared GPUs, each scaled by itself",
            goals: &["use the GPUs of the fleet for all of the models", "give every model the capacity that it needs"],
            needs: &[
                need(
                    "number:large-few",
                    &[
                        "{Four|Five|Six} language models of {7|8} billion parameters each need one GPU and are busy at different hours.",
                        "{Three|Five} generative models share GPU instances, and each fills one accelerator.",
                    ],
                ),
                need(
                    "number:separate",
                    &[
                        "Each model has to get more or fewer copies by its own traffic.",
                        "One of them needs {three|four} copies by day while others need none.",
                    ],
                ),
            ],
            bars: &[bar(
                "number:separate",
                &["All models have the same constant load."],
                "With constant load there is nothing to scale separately.",
            )],
            source: "sagemaker/latest/dg/realtime-endpoints-deploy-models.html",
        },
        Action {
            id: "separate-endpoints",
            topic: "models",
            era: Era::Both,
            text: "Give each model its own endpoint, with instances and access policies of its own",
            name: "an endpoint for each model",
            rule: "Separate endpoints isolate models from each other in load, data and permissions; that costs idle capacity.",
            idle: "No rule asks for isolation here.",
            cures: "Models of two clients that by contract share no machine",
            goals: &["keep the models strictly apart", "pass the next audit"],
            needs: &[need(
                "number:isolation",
                &[
                    "By contract, the models of the {three|four} clients may not run on the same machine.",
                    "There are models for {three|four|five} tenants, and auditors demand that no two of them share an instance or a role.",
                ],
            )],
            bars: &[bar(
                "number:isolation",
                &["All models belong to one team and may share instances."],
                "Nobody asks for isolation, and idle capacity would be paid.",
            )],
            source: "sagemaker/latest/dg/realtime-single-model.html",
        },
        Action {
            id: "busy-apart",
            topic: "models",
            era: Era::Both,
            text: "Move the busiest model to a dedicated endpoint and leave the rest together",
            name: "a dedicated endpoint for the busy model",
            rule: "A model with high traffic pushes others out of the memory of a shared endpoint; it earns an endpoint of its own.",
            idle: "No single model crowds out the others.",
            cures: "One model of many that gets nearly all requests and needs low latency",
            goals: &["keep the important answers fast", "keep the latency limit"],
            needs: &[need(
                "number:one-busy",
                &[
                    "In a pilot with {200|400} models on a shared endpoint, one got {85|90} % of all requests, and it must answer within {50|80} ms.",
                    "In a pilot with a shared endpoint, one model received {300|480} requests a second. The other {150|250} got a few an hour and often had to be loaded first.",
                ],
            )],
            bars: &[bar(
                "number:one-busy",
                &["All models receive about the same number of requests."],
                "No model is busier than the others.",
            )],
            source: "sagemaker/latest/dg/multi-model-endpoints.html",
        },
        Action {
            id: "separate-fleets",
            topic: "application",
            era: Era::Both,
            text: "Keep the application on its own fleet and call a SageMaker endpoint from it",
            name: "separate fleets",
            rule: "An application and its model differ in CPU and memory, so each fleet gets its own type, size and scaling.",
            idle: "No application embeds the model here.",
            cures: "A web application that embeds a model and must scale differently",
            goals: &[
                "scale predictions independently of the website",
                "pay for extra capacity only where it is needed",
            ],
            needs: &[need(
                "embedded",
                &[
                    "At present, the model is embedded in the web application. During the last campaign, {ten|twelve} web servers were added only to compute more predictions.",
                    "In the prototype, each web server carries a copy of the model. Pages need little CPU, but predictions need much.",
                ],
            )],
            bars: &[bar(
                "embedded",
                &[
                    "Other services will send their requests over HTTPS.",
                    "No application contains a copy of the model.",
                ],
                "There is no application to separate.",
            )],
            source: "wellarchitected/latest/machine-learning-lens/welcome.html",
        },
        Action {
            id: "elastic-inference",
            topic: "accelerator",
            era: Era::Book,
            text: "Attach an Elastic Inference accelerator to the CPU instances that run the application",
            name: "Elastic Inference",
            rule: "Elastic Inference attaches a fraction of a GPU to a CPU instance (MLS-C01; the service closed in 2024).",
            idle: "Nothing here needs a fraction of a GPU.",
            cures: "An application on CPU instances whose model needs a fraction of a GPU",
            goals: &[
                "speed up predictions without paying for a whole GPU",
                "stay on the present instances and be faster",
            ],
            needs: &[need(
                "number:fraction",
                &[
                    "The application must stay on its CPU instances, and the TensorFlow model would use {8|10|12} % of a GPU.",
                    "A whole GPU would idle {85|90} % of the time, but CPU alone is {three|four} times too slow.",
                ],
            )],
            bars: &[bar(
                "number:fraction",
                &["A copy of the model keeps a whole GPU busy."],
                "A fraction of a GPU would be too slow.",
            )],
            source: "sagemaker/latest/dg/ei.html",
        },
        Action {
            id: "shared-fleet",
            topic: "serve-next",
            era: Era::Both,
            text: "Retrain in a scheduled pipeline and register each version for approval before deployment",
            name: "a scheduled retraining pipeline",
            rule: "SageMaker Pipelines retrains on schedule, and the Model Registry lets a person approve a version before it serves.",
            idle: "Nothing says that new versions come regularly.",
            cures: "A model that is retrained every month and approved by a person",
            goals: &["bring new versions into production without mistakes", "keep control over what goes live"],
            needs: &[need(
                "retrain",
                &[
                    "In the pilot, a new version was trained by hand every {week|month}, and once the wrong file went live.",
                    "Each {month|quarter}, a new model version is put into production by hand. Risk managers want to approve it first.",
                ],
            )],
            bars: &[bar(
                "retrain",
                &[
                    "The model will not be retrained during the project.",
                    "There will be no new model version for two years.",
                ],
                "Without new versions there is nothing to approve.",
            )],
            source: "sagemaker/latest/dg/pipelines.html",
        },
    ],
    job: &[("task", "serve"), ("algorithm", "xgboost")],
};
