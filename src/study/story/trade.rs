//! What is trained or served, and what it is called in a story.

use super::plot::Theme;
use super::{Scene, openings, words};
use crate::facts::{algorithm, model};
use crate::job::{Field, Kind, View, Work};
use crate::study::draw::Draw;

/// The theme of an algorithm's stories.
fn theme(key: &str) -> Theme {
    match key {
        "kmeans" | "clustering" => Theme::Groups,
        "knn" => Theme::Neighbours,
        "pca" => Theme::Columns,
        "rcf" => Theme::Anomalies,
        "lda" | "ntm" => Theme::Topics,
        "deepar" | "small-network" => Theme::Forecasts,
        "blazingtext-w2v" | "blazingtext-batch-skipgram" => Theme::Words,
        "blazingtext-supervised" | "text-classification-tf" | "transformer" => Theme::Texts,
        "seq2seq" => Theme::Sequences,
        "object2vec" => Theme::Pairs,
        "ip-insights" => Theme::Logins,
        "cnn" | "image-classification-mxnet" | "image-classification-tf" => Theme::Images,
        "object-detection-mxnet" | "object-detection-tf" => Theme::Objects,
        "semantic-segmentation" => Theme::Pixels,
        _ if Kind::of(key).is_llm() => Theme::Writing,
        _ => Theme::Tables,
    }
}

/// A built-in algorithm's name where the list's own would not read well in a sentence.
fn called(key: &str) -> &'static str {
    match key {
        "knn" => "k-NN",
        "lda" => "LDA",
        "blazingtext-w2v" => "BlazingText in skip-gram mode",
        "blazingtext-batch-skipgram" => "BlazingText in batch_skipgram mode",
        "blazingtext-supervised" => "BlazingText in supervised mode",
        "image-classification-mxnet" => "Image Classification (MXNet)",
        "image-classification-tf" => "Image Classification (TensorFlow)",
        "object-detection-mxnet" => "Object Detection (MXNet)",
        "object-detection-tf" => "Object Detection (TensorFlow)",
        "text-classification-tf" => "Text Classification (TensorFlow)",
        _ => algorithm::by_id(key).map_or("an algorithm", |algorithm| algorithm.name),
    }
}

/// Models of the library that a story may be about: those of an algorithm that people knew in the view's time.
fn models(key: &str, view: View) -> &'static [&'static str] {
    match (key, view) {
        ("cnn", _) => &[
            "resnet-18",
            "resnet-50",
            "resnet-101",
            "resnet-152",
            "vgg-16",
            "efficientnet-b4",
            "inception-v3",
            "densenet-201",
        ],
        ("transformer", _) => {
            &["distilbert", "bert-base", "bert-large", "roberta-base", "roberta-large", "xlm-r-base", "electra-base"]
        }
        ("llm-full" | "llm-lora" | "llm-qlora", View::Book) => {
            &["gpt-2-xl", "gpt-j-6b", "opt-6.7b", "opt-13b", "bloom-7.1b", "gpt-neox-20b"]
        }
        ("llm-full" | "llm-lora" | "llm-qlora", View::Today) => &[
            "llama-3.1-8b",
            "mistral-7b",
            "qwen2.5-7b",
            "qwen3-8b",
            "gemma-2-9b",
            "phi-4",
            "qwen2.5-14b",
            "llama-3.2-3b",
            "gemma-3-12b",
            "mistral-small-24b",
        ],
        _ => &[],
    }
}

/// A model of the library by lot, as its id and name.
fn library(draw: &mut Draw, key: &str, view: View) -> Option<(&'static str, &'static str)> {
    let known: Vec<_> = models(key, view).iter().filter_map(|id| model::by_id(id)).collect();
    let at = draw.below(known.len());
    known.get(at).map(|model| (model.id, model.name))
}

/// A story of training with this algorithm, which opens it.
#[must_use]
pub fn training(draw: &mut Draw, view: View, key: &'static str) -> Scene {
    let model = library(draw, key, view);
    let name = model.map_or_else(|| called(key), |(_, name)| name);
    let one = words::article(name);
    let parameters = draw.pick(&[7.0, 10.0, 13.0, 20.0, 30.0]);
    let billions = words::typed(parameters);
    let builtin = [
        "train SageMaker's built-in {name}",
        "train a model with SageMaker's built-in {name}",
        "use SageMaker's built-in {name}",
    ];
    let do_: &str = match key {
        "tree-boosting" => {
            draw.pick(&["train gradient-boosted trees with its own code", "boost trees with its own script"])
        }
        "linear-model" => draw
            .pick(&["fit a linear model with its own scikit-learn script", "train a linear model with its own code"]),
        "clustering" => draw.pick(&["run its own clustering script", "cluster with its own scikit-learn code"]),
        "small-network" => {
            draw.pick(&["train a small recurrent network of its own", "train a recurrent network with its own code"])
        }
        "cnn" => {
            draw.pick(&["train {one} with its own code", "train {one} from scratch", "train its own version of {name}"])
        }
        "transformer" => draw.pick(&["fine-tune {name}", "fine-tune {name} with its own script"]),
        "llm-full" => draw.pick(&["fine-tune all weights of {name}", "fine-tune {name}, all of its weights"]),
        "llm-lora" => draw.pick(&["fine-tune {name} with LoRA", "train LoRA adapters for {name}"]),
        "llm-qlora" => draw.pick(&["fine-tune {name} with QLoRA", "train QLoRA adapters for {name}"]),
        "llm-pretrain" => draw.pick(&[
            "pre-train a language model of {billions} billion parameters",
            "train a language model of {billions} billion parameters from scratch",
        ]),
        _ => draw.pick(&builtin),
    };
    let do_ = words::fill(do_, &[("name", name), ("one", &one), ("billions", &billions)]);
    let plot = draw.pick(theme(key).plots());
    let mut scene = Scene::new(draw, plot, openings::TRAINING, &[("do", &do_)]);
    scene.set(Field::Task, "train").set(Field::Algorithm, key);
    if let Some((id, _)) = model {
        scene.set(Field::Model, id);
    }
    if key == "llm-pretrain" {
        scene.set(Field::Parameters, &words::typed(parameters * 1000.0));
    }
    scene
}

/// A story of serving with this algorithm, which opens it.
#[must_use]
pub fn serving(draw: &mut Draw, view: View, key: &'static str) -> Scene {
    let model = library(draw, key, view);
    served(draw, key, model)
}

/// A story of serving this model of the library, which opens it.
#[must_use]
pub fn serving_model(draw: &mut Draw, key: &'static str, id: &str) -> Scene {
    let model = model::by_id(id).map(|model| (model.id, model.name));
    served(draw, key, model)
}

fn served(draw: &mut Draw, key: &'static str, model: Option<(&'static str, &'static str)>) -> Scene {
    let thing = match (model, key) {
        (Some((_, name)), _) => {
            format!("{} {name}", draw.pick(&["a fine-tuned", "a retrained", "a specially trained"]))
        }
        (None, "tree-boosting") => "a model of boosted trees".to_owned(),
        (None, "linear-model") => "a linear model from its own code".to_owned(),
        (None, "clustering") => "a clustering model from its own code".to_owned(),
        (None, "small-network") => "a small recurrent network".to_owned(),
        (None, _) if Work::of(key).is_some_and(|work| work.algorithm.is_some()) => {
            let name = called(key).split(" in ").next().unwrap_or_default();
            words::article(&format!("{name} model"))
        }
        (None, _) => "a model".to_owned(),
    };
    let plot = draw.pick(theme(key).plots());
    let mut scene = Scene::new(draw, plot, openings::SERVING, &[("thing", &thing)]);
    scene.set(Field::Task, "serve").set(Field::Algorithm, key);
    if let Some((id, _)) = model {
        scene.set(Field::Model, id);
    }
    scene
}
