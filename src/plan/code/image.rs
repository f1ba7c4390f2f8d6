//! Which image: no name is written here, the SDK's own table gives it (`sagemaker.core.image_uris`).

use super::Placeholder;
use super::write::quoted;
use crate::facts::instance::InstanceType;
use crate::job::{Framework, Job};

/// What a version of an image is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Version {
    /// There is one only.
    Only,
    /// The newest but one that the SDK's table holds (sagemaker-core 2.27): both halves of the job run on it.
    Fixed(&'static str),
    /// The reader's own.
    Own,
}

/// What an image is for, as the SDK's table asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    Training,
    Inference,
}

impl Scope {
    const fn key(self) -> &'static str {
        match self {
            Self::Training => "training",
            Self::Inference => "inference",
        }
    }
}

/// How an image is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Image {
    /// Its key in the SDK's table; nothing for an algorithm of JumpStart.
    framework: Option<&'static str>,
    version: Version,
    python: bool,
    scope: Scope,
}

/// The SDK's key of a built-in algorithm; nothing where JumpStart has it.
fn builtin(id: &str) -> Option<&'static str> {
    Some(match id {
        "xgboost" => "xgboost",
        "linear-learner" => "linear-learner",
        "factorization-machines" => "factorization-machines",
        "kmeans" => "kmeans",
        "knn" => "knn",
        "pca" => "pca",
        "rcf" => "randomcutforest",
        "lda" => "lda",
        "ntm" => "ntm",
        "deepar" => "forecasting-deepar",
        "blazingtext-w2v" | "blazingtext-batch-skipgram" | "blazingtext-supervised" => "blazingtext",
        "seq2seq" => "seq2seq",
        "object2vec" => "object2vec",
        "ip-insights" => "ipinsights",
        "image-classification-mxnet" => "image-classification",
        "object-detection-mxnet" => "object-detection",
        "semantic-segmentation" => "semantic-segmentation",
        _ => return None,
    })
}

impl Image {
    /// The image of a job's training or serving; nothing where only the reader knows it.
    #[must_use]
    pub fn of(job: &Job, instance: Option<&InstanceType>, training: bool) -> Option<Self> {
        let scope = if training { Scope::Training } else { Scope::Inference };
        let own = |framework| Some(Self { framework: Some(framework), version: Version::Own, python: true, scope });
        if let Some(algorithm) = job.work.algorithm {
            let framework = builtin(algorithm.id);
            let version = if framework == Some("xgboost") { Version::Fixed("3.0-5") } else { Version::Only };
            return Some(Self { framework, version, python: false, scope });
        }
        let neuron = instance.is_some_and(InstanceType::is_neuron);
        if !training && job.work.kind.is_llm() {
            // Large model inference: vLLM behind DJL Serving.
            let framework = Some(if neuron { "djl-neuronx" } else { "djl-lmi" });
            return Some(Self { framework, version: Version::Own, python: false, scope });
        }
        let usual = if job.work.kind.is_deep() { Framework::PyTorch } else { Framework::ScikitLearn };
        match job.work.framework.unwrap_or(usual) {
            Framework::PyTorch if neuron => own("pytorch-neuron"),
            Framework::PyTorch => own("pytorch"),
            Framework::TensorFlow => own("tensorflow"),
            Framework::MxNet => own("mxnet"),
            Framework::ScikitLearn => own("sklearn"),
            Framework::Jax | Framework::Other => None,
        }
    }

    /// Whether it serves language models.
    #[must_use]
    pub fn is_llm(self) -> bool {
        self.framework.is_some_and(|framework| framework.starts_with("djl"))
    }

    /// The placeholder that stands for the image where code cannot look it up.
    #[must_use]
    pub fn placeholder(self) -> Placeholder {
        match self.scope {
            Scope::Training => Placeholder::TrainingImage,
            Scope::Inference => Placeholder::InferenceImage,
        }
    }

    /// The placeholders that the look-up itself needs.
    #[must_use]
    pub fn needs(self) -> Vec<Placeholder> {
        let mut needs = Vec::new();
        if self.framework.is_none() {
            needs.push(Placeholder::JumpStart);
        }
        if self.version == Version::Own {
            needs.push(Placeholder::FrameworkVersion);
            if self.python {
                needs.push(Placeholder::PythonVersion);
            }
        }
        needs
    }

    /// The look-up in Python; with the names of constants, or with the placeholders themselves.
    #[must_use]
    pub fn lookup(self, region: &str, instance: Option<&str>, constants: bool) -> String {
        let own = |own: Placeholder| if constants { own.name().to_owned() } else { quoted(&own.marked()) };
        let mut out = "image_uris.retrieve(".to_owned();
        match self.framework {
            Some(framework) => out.push_str(&quoted(framework)),
            None => out.push_str("None"),
        }
        out.push_str(", region=");
        out.push_str(&quoted(region));
        match self.version {
            Version::Only => {}
            Version::Fixed(version) => out.push_str(&[", version=", &quoted(version)].concat()),
            Version::Own => out.push_str(&[", version=", &own(Placeholder::FrameworkVersion)].concat()),
        }
        if self.python && self.version == Version::Own {
            out.push_str(&[", py_version=", &own(Placeholder::PythonVersion)].concat());
        }
        if self.framework.is_none() {
            out.push_str(&[", model_id=", &own(Placeholder::JumpStart), ", model_version=\"*\""].concat());
        }
        if let Some(instance) = instance {
            out.push_str(&[", instance_type=", &quoted(instance)].concat());
        }
        out.push_str(&[", image_scope=", &quoted(self.scope.key()), ")"].concat());
        out
    }
}
