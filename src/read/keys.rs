//! What the keys of configuration and code mean: SageMaker's API and SDK, Hugging Face's arguments, hyperparameters.

use super::pairs::Pair;
use super::{Span, Sure};
use crate::facts::{algorithm, instance, model};
use crate::job::Field;
use crate::job::field::Kind;

/// Keys whose number is the value of a field. Compared without `_`, `-` and capitals.
const NUMBERS: &[(&str, Field)] = &[
    ("instancecount", Field::CurrentCount),
    ("initialinstancecount", Field::CurrentCount),
    ("currentinstancecount", Field::CurrentCount),
    ("trainingtimeinseconds", Field::TrainingSeconds),
    ("billabletimeinseconds", Field::BillableSeconds),
    ("epochs", Field::Epochs),
    ("numepochs", Field::Epochs),
    ("nepochs", Field::Epochs),
    ("numtrainepochs", Field::Epochs),
    ("minibatchsize", Field::BatchSize),
    ("batchsize", Field::BatchSize),
    ("trainbatchsize", Field::BatchSize),
    ("perdevicetrainbatchsize", Field::BatchSize),
    ("maxseqlength", Field::SequenceLength),
    ("maxlength", Field::SequenceLength),
    ("blocksize", Field::SequenceLength),
    ("numround", Field::Trees),
    ("numboostround", Field::Trees),
    ("nestimators", Field::Trees),
    ("iterations", Field::Trees),
    ("numiterations", Field::Trees),
    ("numcells", Field::Cells),
    ("vectordim", Field::VectorLength),
    ("numlayers", Field::Layers),
    ("numentityvectors", Field::Entities),
    ("featuredim", Field::Columns),
    ("numtrainingsamples", Field::Images),
    ("imagesize", Field::ImageSize),
    ("maxrps", Field::MeasuredRate),
];

/// Words in the name of a container image, a script or a class, and the algorithm or framework that they stand for.
const NAMES: &[(&str, Field, &str)] = &[
    ("sagemaker-xgboost", Field::Algorithm, "xgboost"),
    ("xgboost", Field::Algorithm, "xgboost"),
    ("linear-learner", Field::Algorithm, "linear-learner"),
    ("factorization-machines", Field::Algorithm, "factorization-machines"),
    ("kmeans", Field::Algorithm, "kmeans"),
    ("randomcutforest", Field::Algorithm, "rcf"),
    ("forecasting-deepar", Field::Algorithm, "deepar"),
    ("object2vec", Field::Algorithm, "object2vec"),
    ("ipinsights", Field::Algorithm, "ip-insights"),
    ("blazingtext", Field::Algorithm, "blazingtext-w2v"),
    ("seq2seq", Field::Algorithm, "seq2seq"),
    ("image-classification", Field::Algorithm, "image-classification-mxnet"),
    ("object-detection", Field::Algorithm, "object-detection-mxnet"),
    ("semantic-segmentation", Field::Algorithm, "semantic-segmentation"),
    ("lightgbm", Field::Algorithm, "lightgbm"),
    ("catboost", Field::Algorithm, "catboost"),
    ("pytorch", Field::Framework, "pytorch"),
    ("huggingface", Field::Framework, "pytorch"),
    ("djl-", Field::Framework, "pytorch"),
    ("tensorflow", Field::Framework, "tensorflow"),
    ("mxnet", Field::Framework, "mxnet"),
    ("scikit-learn", Field::Framework, "scikit-learn"),
    ("sklearn", Field::Framework, "scikit-learn"),
];

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
        "trainingimage" | "imageuri" | "image" | "framework" | "algorithmname" | "trainingimageuri" => {
            if let Some((_, field, value)) = NAMES.iter().find(|(name, ..)| small.contains(name)) {
                push(spans, pair, *field, value, "by the name of the container image");
            } else if let Some(found) = algorithm::by_id(&small) {
                push(spans, pair, Field::Algorithm, found.id, "");
            }
        }
        "contenttype" => {
            let formats = [
                ("csv", "csv"),
                ("parquet", "parquet"),
                ("recordio", "recordio"),
                ("libsvm", "libsvm"),
                ("jsonlines", "json-lines"),
                ("image/", "images"),
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
        "modelid" | "hfmodelid" | "modelname" | "modelnameorpath" | "pretrainedmodelnameorpath" => {
            if let Some(found) = model::named(&pair.value) {
                push(spans, pair, Field::Model, found.id, "");
            }
        }
        "optim" | "optimizer" => {
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
        "model" if pair.value.contains('/') => {
            if let Some(found) = model::named(&pair.value) {
                push(spans, pair, Field::Model, found.id, "");
            }
        }
        _ => {}
    }
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
        "enabled" if on => {
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
        "fp16" | "bf16" if on => {
            push(spans, pair, Field::Precision, "mixed", "16 bits in training keep 32-bit weights");
        }
        _ => {}
    }
}

/// Classes and calls of the SDKs. Each is looked for once.
const CLASSES: &[(&str, Field, &str)] = &[
    ("Tuner(", Field::Task, "train"),
    ("Estimator(", Field::Task, "train"),
    ("create_training_job", Field::Task, "train"),
    ("TrainingArguments(", Field::Task, "train"),
    ("ModelTrainer(", Field::Task, "train"),
    ("TrainingJobName", Field::Task, "train"),
    ("HyperParameterTuningJob", Field::Task, "train"),
    (".fit(", Field::Task, "train"),
    (".deploy(", Field::Task, "serve"),
    ("ProductionVariants", Field::Task, "serve"),
    ("production_variants", Field::Task, "serve"),
    ("aws_sagemaker_endpoint_configuration", Field::Task, "serve"),
    ("TransformJobName", Field::Task, "serve"),
    ("create_transform_job", Field::Task, "serve"),
    (".transformer(", Field::Task, "serve"),
    ("TransformResources", Field::Delivery, "schedule"),
    (".transformer(", Field::Delivery, "schedule"),
    ("AsyncInferenceConfig", Field::Delivery, "minutes"),
    ("async_inference_config", Field::Delivery, "minutes"),
    ("PyTorch(", Field::Framework, "pytorch"),
    ("PyTorchModel(", Field::Framework, "pytorch"),
    ("HuggingFace(", Field::Framework, "pytorch"),
    ("HuggingFaceModel(", Field::Framework, "pytorch"),
    ("TensorFlow(", Field::Framework, "tensorflow"),
    ("TensorFlowModel(", Field::Framework, "tensorflow"),
    ("SKLearn(", Field::Framework, "scikit-learn"),
    ("XGBoost(", Field::Algorithm, "xgboost"),
    ("XGBClassifier(", Field::Algorithm, "xgboost"),
    ("XGBRegressor(", Field::Algorithm, "xgboost"),
    ("lgb.train(", Field::Algorithm, "lightgbm"),
    ("num_leaves", Field::Algorithm, "lightgbm"),
    ("LGBMClassifier(", Field::Algorithm, "lightgbm"),
    ("LGBMRegressor(", Field::Algorithm, "lightgbm"),
    ("CatBoostClassifier(", Field::Algorithm, "catboost"),
    ("load_in_4bit=True", Field::Algorithm, "llm-qlora"),
    ("LoraConfig(", Field::Algorithm, "llm-lora"),
    ("xgb.train(", Field::Algorithm, "xgboost"),
    ("RandomForestClassifier(", Field::Framework, "scikit-learn"),
    ("RandomForestRegressor(", Field::Framework, "scikit-learn"),
    ("ExtraTreesClassifier(", Field::Framework, "scikit-learn"),
    ("GradientBoostingClassifier(", Field::Framework, "scikit-learn"),
    ("HistGradientBoostingClassifier(", Field::Framework, "scikit-learn"),
    ("from sklearn", Field::Framework, "scikit-learn"),
    ("ShadowProductionVariants", Field::Rollout, "shadow"),
    ("shadow_production_variants", Field::Rollout, "shadow"),
    ("horovod", Field::DistributionLibrary, "horovod"),
    ("SFTConfig(", Field::Task, "train"),
    ("Trainer(", Field::Task, "train"),
    (".set_hyperparameters(", Field::Task, "train"),
    ("torchrun ", Field::Task, "train"),
    ("accelerate launch", Field::Task, "train"),
    ("create_hyper_parameter_tuning_job", Field::Task, "train"),
    ("InferenceRecommendations", Field::Task, "serve"),
    ("create-endpoint-config", Field::Task, "serve"),
    ("create-training-job", Field::Task, "train"),
    ("CfnEndpointConfig", Field::Task, "serve"),
    ("ServerlessInferenceConfig(", Field::Task, "serve"),
];

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
