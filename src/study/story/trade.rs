//! What is trained or served, and what it is called in a story.

use super::plot::Theme;
use super::{Scene, words};
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
        "llm-pretrain" => Theme::Corpora,
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

/// How a model is trained: the verb, the same as a participle, and what follows.
type Doing = (&'static str, &'static str, &'static str);

/// The ways to say how a model of this algorithm is trained.
fn doing(key: &str) -> &'static [Doing] {
    const TRAIN: [&str; 2] = ["train", "training"];
    match key {
        "tree-boosting" => &[
            (TRAIN[0], TRAIN[1], "gradient-boosted trees with custom code"),
            (TRAIN[0], TRAIN[1], "gradient-boosted trees with a custom script"),
        ],
        "linear-model" => &[
            ("fit", "fitting", "a linear model with a custom scikit-learn script"),
            (TRAIN[0], TRAIN[1], "a linear model with custom code"),
        ],
        "clustering" => &[
            ("run", "running", "a custom clustering script"),
            (TRAIN[0], TRAIN[1], "a clustering model with custom scikit-learn code"),
        ],
        "small-network" => &[
            (TRAIN[0], TRAIN[1], "a small recurrent network with custom code"),
            (TRAIN[0], TRAIN[1], "a small custom recurrent network"),
        ],
        "cnn" => &[
            (TRAIN[0], TRAIN[1], "{one} with custom code"),
            (TRAIN[0], TRAIN[1], "{one} from scratch"),
            (TRAIN[0], TRAIN[1], "{one} with a custom script"),
        ],
        "transformer" => {
            &[("fine-tune", "fine-tuning", "{name}"), ("fine-tune", "fine-tuning", "{name} with a custom script")]
        }
        "llm-full" => {
            &[("fine-tune", "fine-tuning", "all weights of {name}"), ("fully fine-tune", "fully fine-tuning", "{name}")]
        }
        "llm-lora" => {
            &[("fine-tune", "fine-tuning", "{name} with LoRA"), (TRAIN[0], TRAIN[1], "LoRA adapters for {name}")]
        }
        "llm-qlora" => {
            &[("fine-tune", "fine-tuning", "{name} with QLoRA"), (TRAIN[0], TRAIN[1], "QLoRA adapters for {name}")]
        }
        "llm-pretrain" => &[
            ("pre-train", "pre-training", "a language model with {billions} billion parameters"),
            (TRAIN[0], TRAIN[1], "a language model with {billions} billion parameters from scratch"),
        ],
        _ => &[
            (TRAIN[0], TRAIN[1], "a model with SageMaker's built-in {name}"),
            (TRAIN[0], TRAIN[1], "SageMaker's built-in {name}"),
            ("use", "using", "SageMaker's built-in {name}"),
        ],
    }
}

/// A story of training with this algorithm, which opens it.
#[must_use]
pub fn training(draw: &mut Draw, view: View, key: &'static str) -> Scene {
    let model = library(draw, key, view);
    let name = model.map_or_else(|| called(key), |(_, name)| name);
    let one = words::article(name);
    let parameters = draw.pick(&[7.0, 10.0, 13.0, 20.0, 30.0]);
    let billions = words::typed(parameters);
    let (verb, participle, what) = draw.pick(doing(key));
    let what = words::fill(what, &[("name", name), ("one", &one), ("billions", &billions)]);
    let opening = vec![("do", format!("{verb} {what}")), ("doing", format!("{participle} {what}"))];
    let mut scene = Scene::new(theme(key), opening);
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
    served(key, model)
}

fn served(key: &'static str, model: Option<(&'static str, &'static str)>) -> Scene {
    // What is trained from weights that others trained is fine-tuned.
    let trained = if Kind::of(key).is_transformer() { "fine-tuned" } else { "trained" };
    let name = match (model, key) {
        (Some((_, name)), _) => format!("{name} model"),
        (None, "tree-boosting") => "gradient-boosted tree model".to_owned(),
        (None, "linear-model") => "linear model".to_owned(),
        (None, "clustering") => "clustering model".to_owned(),
        (None, "small-network") => "small recurrent network".to_owned(),
        (None, _) if Work::of(key).is_some_and(|work| work.algorithm.is_some()) => {
            format!("{} model", called(key).split(" in ").next().unwrap_or_default())
        }
        (None, _) => "model".to_owned(),
    };
    let model_of = words::article(&name);
    let thing = if trained == "trained" { model_of.clone() } else { format!("a {trained} {name}") };
    let opening = vec![("thing", thing), ("model", model_of), ("trained", trained.to_owned())];
    let mut scene = Scene::new(theme(key), opening);
    scene.set(Field::Task, "serve").set(Field::Algorithm, key);
    if let Some((id, _)) = model {
        scene.set(Field::Model, id);
    }
    scene
}
