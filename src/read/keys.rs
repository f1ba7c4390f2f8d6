//! What the keys of configuration and code mean: SageMaker's API and SDK, Hugging Face's arguments, hyperparameters.

mod tables;

use tables::{CLASSES, NAMES, NUMBERS};

use super::pairs::Pair;
use super::{Span, Sure};
use crate::facts::{algorithm, instance, model};
use crate::job::Field;
use crate::job::field::Kind;

/// What the pairs of configuration or code say.
pub(super) fn read(text: &str, pairs: &[Pair]) -> Vec<Span> {
    let mut spans = Vec::new();
    for pair in pairs {
        number(pair, &mut spans);
        named(pair, &mut spans);
        switched(pair, &mut spans);
    }
    classes(text, &mut spans);
    retrieved(text, &mut spans);
    together(pairs, &mut spans);
    refine(pairs, &mut spans);
    spans
}

/// The container that `image_uris.retrieve("xgboost", …)` names.
fn retrieved(text: &str, spans: &mut Vec<Span>) {
    let Some(call) = text.find("retrieve(") else { return };
    let rest = text.get(call..).unwrap_or_default();
    let Some(open) = rest.find(['"', '\'']) else { return };
    let named = rest.get(open + 1..).unwrap_or_default();
    let Some(end) = named.find(['"', '\'']) else { return };
    let name = named.get(..end).unwrap_or_default().to_lowercase();
    let known = NAMES.iter().find(|(part, ..)| name.contains(part)).map(|(_, field, value)| (*field, *value));
    if let Some((field, value)) = known.or_else(|| Some((Field::Algorithm, algorithm::by_id(&name)?.id)))
        && spans.iter().all(|span| span.field != field)
    {
        let at = call + open + 1..call + open + 1 + end;
        let why = "by the name of the container image".to_owned();
        spans.push(Span { at, field, value: value.to_owned(), sure: Sure::Said, why });
    }
}

/// What several pairs say together: variants that share the traffic, containers in sequence, the batch of a detector.
fn together(pairs: &[Pair], spans: &mut Vec<Span>) {
    let of = |key: &'static str| pairs.iter().filter(move |pair| pair.key == key);
    let shadows = pairs.iter().any(|pair| pair.within("shadowproductionvariants") || pair.key.starts_with("shadow"));
    let mut variants: Vec<&Pair> = of("variantname").collect();
    variants.dedup_by(|one, other| one.value == other.value);
    // A template's table may say the same name twice, and a shadow takes no share.
    if let (Some(second), false) = (variants.get(1), shadows)
        && of("initialvariantweight").count() > 1
    {
        push(spans, second, Field::Rollout, "share", "several variants share the traffic");
    }
    if let Some(mode) = of("mode").find(|pair| pair.value == "Serial" && pair.within("inferenceexecutionconfig")) {
        let steps = of("image").filter(|pair| pair.within("containers")).count();
        if let Some(value) = bounded(Field::PipelineSteps, steps as f64).filter(|_| steps > 1) {
            push(spans, mode, Field::PipelineSteps, &value, "containers in sequence");
        }
    }
    if let (Some(batch), true) = (of("batch").next(), of("imgsz").next().is_some())
        && let Some(value) = batch.number().and_then(|value| bounded(Field::BatchSize, value))
    {
        push(spans, batch, Field::BatchSize, &value, "");
    }
}

/// What a key means once the algorithm is known: the same name is another thing for another algorithm.
fn refine(pairs: &[Pair], spans: &mut Vec<Span>) {
    // Of the algorithms that SageMaker runs, XGBoost alone calls its rounds so.
    let rounds = pairs.iter().find(|pair| pair.key == "numround");
    if let Some(pair) = rounds.filter(|_| spans.iter().all(|span| span.field != Field::Algorithm)) {
        let why = "num_round is a parameter of XGBoost".to_owned();
        spans.push(Span {
            at: pair.at.clone(),
            field: Field::Algorithm,
            value: "xgboost".to_owned(),
            sure: Sure::Implied,
            why,
        });
    }
    let algorithm = spans.iter().find(|span| span.field == Field::Algorithm).map(|span| span.value.clone());
    let recurrent = algorithm.as_deref() == Some("deepar") || spans.iter().any(|span| span.field == Field::Cells);
    for span in spans.iter_mut() {
        match (span.field, algorithm.as_deref()) {
            // BlazingText has two modes; by itself its image says neither.
            (Field::Algorithm, Some("blazingtext-w2v"))
                if pairs.iter().any(|pair| pair.key == "mode" && pair.value == "supervised") =>
            {
                "blazingtext-supervised".clone_into(&mut span.value);
            }
            // The depth of a ResNet, of which the built-in Image Classification is one.
            (Field::Layers, Some(name)) if name.starts_with("image-classification") => {
                let id = format!("resnet-{}", span.value);
                if let Some(found) = model::by_id(&id) {
                    span.field = Field::Model;
                    found.id.clone_into(&mut span.value);
                    "Image Classification is a ResNet of this depth".clone_into(&mut span.why);
                }
            }
            _ => {}
        }
    }
    spans.retain(|span| match span.field {
        Field::Layers => recurrent,
        Field::VectorLength => algorithm.as_deref().is_none_or(|name| name == "ip-insights"),
        _ => true,
    });
}

fn push(spans: &mut Vec<Span>, pair: &Pair, field: Field, value: &str, why: &str) {
    spans.push(Span { at: pair.at.clone(), field, value: value.to_owned(), sure: Sure::Said, why: why.to_owned() });
}

/// A number within the bounds of its field.
pub(super) fn bounded(field: Field, value: f64) -> Option<String> {
    let Kind::Number { min, max, whole } = field.spec().kind else { return None };
    (value > 0.0 && value >= min && value <= max && (!whole || value.fract() == 0.0))
        .then(|| super::amount::written(value))
}

fn number(pair: &Pair, spans: &mut Vec<Span>) {
    let Some((_, field)) = NUMBERS.iter().find(|(key, _)| *key == pair.key) else { return };
    if let Some(value) = pair.number().and_then(|value| bounded(*field, value)) {
        push(spans, pair, *field, &value, "");
    }
}

fn named(pair: &Pair, spans: &mut Vec<Span>) {
    let small = pair.value.to_lowercase();
    match pair.key.as_str() {
        "instancetype" | "traininstancetype" | "currentinstancetype" => {
            if let Some(found) = instance::by_name(&small) {
                push(spans, pair, Field::CurrentInstance, found.name, "");
            }
        }
        "trainingimage" | "imageuri" | "image" | "framework" | "algorithmname" | "trainingimageuri"
        | "specifiedimage" => {
            // `438346466558.dkr.ecr.eu-west-1.amazonaws.com/knn:1`
            let own = small.rsplit('/').next().and_then(|name| name.split(':').next()).unwrap_or_default();
            if let Some(found) = algorithm::by_id(own) {
                push(spans, pair, Field::Algorithm, found.id, "by the name of the container image");
            } else if let Some((_, field, value)) = NAMES.iter().find(|(name, ..)| small.contains(name)) {
                push(spans, pair, *field, value, "by the name of the container image");
            }
        }
        "type" if matches!(small.as_str(), "xgboost" | "lightgbm" | "catboost") => {
            push(spans, pair, Field::Algorithm, &small, "");
        }
        "contenttype" => {
            let formats = [
                ("csv", "csv"),
                ("parquet", "parquet"),
                ("recordio", "recordio"),
                ("libsvm", "libsvm"),
                ("jsonlines", "json-lines"),
                ("image/", "images"),
                ("x-image", "images"),
                ("application/json", "json-lines"),
            ];
            if let Some((_, format)) = formats.iter().find(|(name, _)| small.contains(name)) {
                push(spans, pair, Field::DataFormat, format, "");
            }
        }
        "s3uri" if pair.within("inputdataconfig") => push(spans, pair, Field::DataStore, "s3", ""),
        "filesystemtype" => {
            let store = if small.contains("fsx") { "fsx" } else { "efs" };
            push(spans, pair, Field::DataStore, store, "");
        }
        "modelid" | "hfmodelid" | "modelname" | "modelnameorpath" | "pretrainedmodelnameorpath" | "basemodel" => {
            if let Some(found) = known(&pair.value) {
                push(spans, pair, Field::Model, found.id, "");
            }
        }
        "optim" | "optimizer" | "type" if pair.key != "type" || pair.within("optimizer") => {
            let value = match small.as_str() {
                name if name.contains("8bit") => "adam-8bit",
                name if name.contains("adafactor") => "adafactor",
                name if name.contains("adam") => "adam",
                "sgd" => "sgd",
                _ => return,
            };
            push(spans, pair, Field::Optimizer, value, "");
        }
        "imageshape" => {
            let side = small.split(',').filter_map(|side| side.trim().parse::<f64>().ok()).next_back();
            if let Some(value) = side.and_then(|side| bounded(Field::ImageSize, side)) {
                push(spans, pair, Field::ImageSize, &value, "");
            }
        }
        "failurereason" | "exitmessage" => {
            // Of what else a reason tells, such as a quota, the words are those of people.
            let (told, _) = super::english::read(&pair.value);
            let told = told.into_iter().find(|span| span.field == Field::Symptom).map(|span| span.value);
            if let Some(symptom) = super::message::symptom(&pair.value).map(str::to_owned).or(told) {
                push(spans, pair, Field::Symptom, &symptom, "by the reason of the failure");
            }
        }
        // The name of a model in the hands of a trainer: `SFTTrainer(model="…")`.
        "model" if pair.value.contains(['/', '.']) => {
            if let Some(found) = known(pair.value.trim_end_matches(".pt").trim_end_matches(".yaml")) {
                push(spans, pair, Field::Model, found.id, "");
            }
        }
        _ => {}
    }
}

/// The model of a name or of an id of JumpStart, such as `meta-textgeneration-llama-3-1-8b-instruct`.
fn known(name: &str) -> Option<&'static model::Model> {
    let name = name.trim_matches(['"', '\\']);
    let tasks = ["textgenerationneuron-", "textgeneration-", "-llm-", "txt2img-", "-reasoning-"];
    let own = |task: &&str| {
        let (_, own) = name.split_once(*task)?;
        // Its ids have no points: `llama-3-1-8b` is Llama 3.1 8B.
        let version = own
            .as_bytes()
            .windows(3)
            .position(|part| matches!(part, [one, b'-', other] if one.is_ascii_digit() && other.is_ascii_digit()));
        let pointed = version.and_then(|at| Some(format!("{}.{}", own.get(..=at)?, own.get(at + 2..)?)));
        model::named(own).or_else(|| model::named(&pointed?))
    };
    model::named(name).or_else(|| tasks.iter().find_map(own))
}

fn switched(pair: &Pair, spans: &mut Vec<Span>) {
    let Some(on) = pair.truth() else {
        if matches!(pair.key.as_str(), "checkpoints3uri") || (pair.key == "s3uri" && pair.within("checkpointconfig")) {
            push(spans, pair, Field::Checkpoints, "yes", "");
        }
        return;
    };
    let yes = if on { "yes" } else { "no" };
    match pair.key.as_str() {
        "enablemanagedspottraining" | "usespotinstances" => push(spans, pair, Field::Interruption, yes, "managed Spot"),
        "gradientcheckpointing" | "usegradientcheckpointing" => push(spans, pair, Field::Recompute, yes, ""),
        // `distribution={"smdistributed": {"dataparallel": {"enabled": True}}}`, in either kind of quotes.
        "enabled" if on && !pair.within("fp16") && !pair.within("bf16") => {
            let libraries = [
                ("dataparallel", "smddp"),
                ("modelparallel", "smp"),
                ("torchdistributed", "ddp"),
                ("pytorchddp", "ddp"),
            ];
            if let Some((_, library)) = libraries.iter().find(|(name, _)| pair.within(name)) {
                push(spans, pair, Field::DistributionLibrary, library, "");
            }
        }
        "use4bit" | "loadin4bit" if on => push(spans, pair, Field::Algorithm, "llm-qlora", "an adapter over 4 bits"),
        "oomkilled" if on => push(spans, pair, Field::Symptom, "host-memory", "by an error message"),
        "enabled" if on && (pair.within("fp16") || pair.within("bf16")) => {
            push(spans, pair, Field::Precision, "mixed", "16 bits in training keep 32-bit weights");
        }
        "fp16" | "bf16" if on => {
            push(spans, pair, Field::Precision, "mixed", "16 bits in training keep 32-bit weights");
        }
        _ => {}
    }
}

fn classes(text: &str, spans: &mut Vec<Span>) {
    for (name, field, value) in CLASSES {
        let Some(start) = text.find(name) else { continue };
        let at = start..start + name.trim_end_matches('(').len();
        let both = *field == Field::Task && spans.iter().any(|span| span.field == Field::Task && span.value != *value);
        if both {
            for span in spans.iter_mut().filter(|span| span.field == Field::Task) {
                "both".clone_into(&mut span.value);
            }
        } else if spans.iter().all(|span| span.field != *field) {
            spans.push(Span { at, field: *field, value: (*value).to_owned(), sure: Sure::Said, why: String::new() });
        }
    }
}
