//! What is trained or served: a built-in algorithm or a kind of network, and the model.

use super::choices::{Choice, Framework};
use crate::facts::algorithm::{self, Algorithm};
use crate::facts::model::{Model, ModelKind};

/// The kind of work, as far as sizing and deciding tell kinds apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Boosted or bagged decision trees on tables.
    Trees,
    /// Linear and factorisation models.
    Linear,
    /// Clustering, nearest neighbours, projections, anomaly and topic models without a network.
    Classic,
    /// Networks on images: convolutional ones, vision transformers, diffusion models.
    Cnn,
    /// Small networks on sequences, tables and pairs: recurrent, embeddings, forecasting.
    SmallNetwork,
    /// Transformers up to about a billion parameters.
    Transformer,
    /// A large language model trained from the start.
    LlmPretrain,
    /// A large language model, all weights fine-tuned.
    LlmFull,
    /// A large language model, low-rank adapters fine-tuned.
    LlmLora,
    /// A large language model in 4 bits, low-rank adapters fine-tuned.
    LlmQlora,
}

impl Kind {
    /// The kind of an algorithm's key; classic work where the key says nothing.
    #[must_use]
    pub fn of(key: &str) -> Self {
        match key.trim() {
            "tree-boosting" | "xgboost" | "lightgbm" | "catboost" => Self::Trees,
            "linear-model" | "linear-learner" | "factorization-machines" => Self::Linear,
            "cnn"
            | "vision-transformer"
            | "diffusion"
            | "image-classification-mxnet"
            | "image-classification-tf"
            | "object-detection-mxnet"
            | "object-detection-tf"
            | "semantic-segmentation" => Self::Cnn,
            "transformer" | "encoder-decoder" | "text-classification-tf" => Self::Transformer,
            "llm-pretrain" => Self::LlmPretrain,
            "llm-full" => Self::LlmFull,
            "llm-lora" => Self::LlmLora,
            "llm-qlora" => Self::LlmQlora,
            "small-network"
            | "ntm"
            | "deepar"
            | "blazingtext-w2v"
            | "blazingtext-batch-skipgram"
            | "blazingtext-supervised"
            | "seq2seq"
            | "object2vec"
            | "ip-insights"
            | "tabtransformer"
            | "autogluon-tabular" => Self::SmallNetwork,
            _ => Self::Classic,
        }
    }

    /// The kind of an algorithm's key with a model: one that works on images does so whatever transformer it is made of.
    #[must_use]
    pub fn with(key: &str, model: Option<&Model>) -> Self {
        match (Self::of(key), model.map(|model| model.kind)) {
            (Self::Transformer, Some(ModelKind::Vit | ModelKind::Diffusion)) => Self::Cnn,
            (kind, _) => kind,
        }
    }

    /// Whether a network is trained by gradients, so that a GPU may pay.
    #[must_use]
    pub const fn is_deep(self) -> bool {
        !matches!(self, Self::Trees | Self::Linear | Self::Classic)
    }

    /// Whether a model of the library can be this kind of work.
    #[must_use]
    pub const fn suits(self, model: ModelKind) -> bool {
        match model {
            ModelKind::Cnn | ModelKind::Vit | ModelKind::Diffusion => matches!(self, Self::Cnn),
            ModelKind::Decoder => self.is_transformer(),
            ModelKind::Encoder | ModelKind::EncoderDecoder => matches!(self, Self::Transformer),
        }
    }

    /// Whether it is a large language model.
    #[must_use]
    pub const fn is_llm(self) -> bool {
        matches!(self, Self::LlmPretrain | Self::LlmFull | Self::LlmLora | Self::LlmQlora)
    }

    /// Whether it is made of transformer layers.
    #[must_use]
    pub const fn is_transformer(self) -> bool {
        self.is_llm() || matches!(self, Self::Transformer)
    }

    /// The thing that is trained, with its article.
    #[must_use]
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Trees => "boosted trees",
            Self::Linear => "a linear model",
            Self::Classic => "a classic model",
            Self::Cnn => "an image network",
            Self::SmallNetwork => "a small network",
            Self::Transformer => "a transformer",
            Self::LlmPretrain | Self::LlmFull | Self::LlmLora | Self::LlmQlora => "a language model",
        }
    }

    /// What it is called in a sentence.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Trees => "tree boosting",
            Self::Linear => "a linear model",
            Self::Classic => "a classic algorithm",
            Self::Cnn => "an image network",
            Self::SmallNetwork => "a small network",
            Self::Transformer => "a transformer",
            Self::LlmPretrain => "language model pre-training",
            Self::LlmFull => "a full language model fine-tune",
            Self::LlmLora => "a LoRA fine-tune",
            Self::LlmQlora => "a QLoRA fine-tune",
        }
    }
}

/// How the work of one request is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Without a network.
    Table,
    /// One pass over what was sent.
    Pass,
    /// A pass over an image for each denoising step, and once through the image decoder.
    Denoising,
    /// A pass of the encoder, then the decoder once for each token it writes.
    EncodeDecode,
    /// The prompt at once, then the network once for each token it writes.
    NextToken,
}

impl Form {
    /// The form of a kind of work with a model of the library.
    #[must_use]
    pub fn of(key: &str, kind: Kind, model: Option<&Model>) -> Self {
        match (kind, model.map(|model| model.kind)) {
            (Kind::Trees | Kind::Linear | Kind::Classic, _) => Self::Table,
            (Kind::Cnn, Some(ModelKind::Diffusion)) => Self::Denoising,
            (Kind::Cnn, None) if key == "diffusion" => Self::Denoising,
            (Kind::Transformer, Some(ModelKind::EncoderDecoder)) => Self::EncodeDecode,
            (Kind::Transformer, None) if key == "encoder-decoder" => Self::EncodeDecode,
            (kind, _) if kind.is_llm() => Self::NextToken,
            _ => Self::Pass,
        }
    }
}

/// Every algorithm a person can choose: own code by kind of network first, then the built-in algorithms.
pub const ALGORITHMS: &[Choice] = &[
    Choice { key: "tree-boosting", label: "Tree boosting, own code" },
    Choice { key: "linear-model", label: "Linear model, own code" },
    Choice { key: "clustering", label: "Clustering or other classic, own code" },
    Choice { key: "cnn", label: "Convolutional network (images)" },
    Choice { key: "vision-transformer", label: "Vision transformer (images)" },
    Choice { key: "diffusion", label: "Diffusion model (text to images)" },
    Choice { key: "small-network", label: "Small or recurrent network" },
    Choice { key: "transformer", label: "Transformer, all weights" },
    Choice { key: "encoder-decoder", label: "Encoder-decoder, speech or translation" },
    Choice { key: "llm-pretrain", label: "Language model, pre-training" },
    Choice { key: "llm-full", label: "Language model, fine-tune all weights" },
    Choice { key: "llm-lora", label: "Language model, LoRA fine-tune" },
    Choice { key: "llm-qlora", label: "Language model, QLoRA fine-tune" },
    Choice { key: "xgboost", label: "XGBoost" },
    Choice { key: "lightgbm", label: "LightGBM" },
    Choice { key: "catboost", label: "CatBoost" },
    Choice { key: "linear-learner", label: "Linear Learner" },
    Choice { key: "factorization-machines", label: "Factorization Machines" },
    Choice { key: "kmeans", label: "K-Means" },
    Choice { key: "knn", label: "k-NN" },
    Choice { key: "pca", label: "PCA" },
    Choice { key: "rcf", label: "Random Cut Forest" },
    Choice { key: "lda", label: "LDA" },
    Choice { key: "ntm", label: "Neural Topic Model" },
    Choice { key: "deepar", label: "DeepAR" },
    Choice { key: "blazingtext-w2v", label: "BlazingText, Word2Vec (cbow, skipgram)" },
    Choice { key: "blazingtext-batch-skipgram", label: "BlazingText, batch_skipgram" },
    Choice { key: "blazingtext-supervised", label: "BlazingText, supervised" },
    Choice { key: "seq2seq", label: "Sequence-to-Sequence" },
    Choice { key: "object2vec", label: "Object2Vec" },
    Choice { key: "ip-insights", label: "IP Insights" },
    Choice { key: "image-classification-mxnet", label: "Image Classification, MXNet" },
    Choice { key: "image-classification-tf", label: "Image Classification, TensorFlow" },
    Choice { key: "object-detection-mxnet", label: "Object Detection, MXNet" },
    Choice { key: "object-detection-tf", label: "Object Detection, TensorFlow" },
    Choice { key: "semantic-segmentation", label: "Semantic Segmentation" },
    Choice { key: "text-classification-tf", label: "Text Classification, TensorFlow" },
    Choice { key: "tabtransformer", label: "TabTransformer" },
    Choice { key: "autogluon-tabular", label: "AutoGluon-Tabular" },
];

/// Sizes of a network as they were said, for a model that the library lacks or to correct one that it has.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Sizes {
    /// Layers of a transformer; encoder and decoder layers together.
    pub layers: Option<f64>,
    /// Width of its hidden state.
    pub hidden: Option<f64>,
    /// Its attention heads.
    pub heads: Option<f64>,
    /// Heads that keep keys and values; they divide the attention heads.
    pub kv_heads: Option<f64>,
    /// Width of one head.
    pub head_size: Option<f64>,
    /// Tokens in its vocabulary.
    pub vocabulary: Option<f64>,
    /// Multiply-adds of one pass over one image of 224 x 224 pixels, in units of 10^9.
    pub gmacs: Option<f64>,
    /// Outputs of all layers with weights in that pass, in millions.
    pub activations_millions: Option<f64>,
}

/// What is trained or served.
#[derive(Debug, Clone)]
pub struct Work {
    /// The key that was chosen, or the one assumed.
    pub key: &'static str,
    /// The name a reader knows it by.
    pub name: &'static str,
    /// The kind of work.
    pub kind: Kind,
    /// How the work of one request is counted.
    pub form: Form,
    /// The built-in algorithm, where it is one.
    pub algorithm: Option<&'static Algorithm>,
    /// The model of the library, where one was chosen.
    pub model: Option<&'static Model>,
    /// The name of one's own model, where the library has none of that name.
    pub label: Option<String>,
    /// How many parameters the network has; 0 where there is none.
    pub parameters: f64,
    /// How many of them one token passes, counted as often as it passes them.
    pub active_parameters: f64,
    /// The sizes of the network that were said.
    pub sizes: Sizes,
    /// The library the code is written with, where it was said.
    pub framework: Option<Framework>,
}

impl Work {
    /// The work of an algorithm's key, without a model yet.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        let choice = ALGORITHMS.iter().find(|choice| choice.key == key)?;
        Some(Self {
            key: choice.key,
            name: choice.label,
            kind: Kind::of(choice.key),
            form: Form::of(choice.key, Kind::of(choice.key), None),
            algorithm: algorithm::by_id(choice.key),
            model: None,
            label: None,
            parameters: 0.0,
            active_parameters: 0.0,
            sizes: Sizes::default(),
            framework: None,
        })
    }

    /// The thing that is trained or served: the model, the built-in algorithm, or the kind of model.
    #[must_use]
    pub fn thing(&self) -> &str {
        match (self.model, self.algorithm, &self.label) {
            (Some(model), ..) => model.name,
            (None, _, Some(label)) => label,
            (None, Some(_), None) => self.name,
            (None, None, None) => self.kind.noun(),
        }
    }

    /// What the thing is called in a sentence: the model, the built-in algorithm, or the kind of work.
    #[must_use]
    pub fn called(&self) -> &str {
        match (self.model, self.algorithm, &self.label) {
            (Some(model), ..) => model.name,
            (None, _, Some(label)) => label,
            (None, Some(_), None) => self.name,
            (None, None, None) => self.kind.words(),
        }
    }
}
