//! Real jobs to start from: the first is what the page opens with.

use super::answers::Answers;
use super::link;

/// A job of the gallery.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    /// Its name in the gallery.
    pub name: &'static str,
    /// What it is, in one line.
    pub about: &'static str,
    /// The answers, written as a link.
    pub link: &'static str,
}

impl Example {
    /// The answers of the example.
    #[must_use]
    pub fn answers(&self) -> Answers {
        link::parse(self.link).answers
    }
}

/// Every example; the first is the one the page opens with.
pub const GALLERY: &[Example] = &[
    Example {
        name: "BERT-large fine-tune",
        about: "Fine-tune BERT-large on 0.4 GB of text within 12 hours",
        link: "task=train&algorithm=transformer&model=bert-large&data_gb=0.4&epochs=3&deadline_hours=12",
    },
    Example {
        name: "XGBoost, 60 GB",
        about: "Built-in XGBoost on 60 GB of CSV to predict churn",
        link: "task=train&algorithm=xgboost&data_gb=60&data_format=csv&columns=200&trees=300&deadline_hours=8",
    },
    Example {
        name: "ResNet-50",
        about: "ResNet-50 on ImageNet, 90 epochs, within two days, may be interrupted",
        link: "task=train&algorithm=cnn&model=resnet-50&data_gb=138&images=1281167&epochs=90&deadline_hours=48&interruption_ok=yes",
    },
    Example {
        name: "Llama 8B LoRA",
        about: "LoRA fine-tune of Llama 3.1 8B on 50 million tokens within a day",
        link: "task=train&algorithm=llm-lora&model=llama-3.1-8b&tokens_millions=50&sequence_length=2048&epochs=3&deadline_hours=24",
    },
    Example {
        name: "DeepAR, 50k series",
        about: "DeepAR forecasts for 50 000 short series, retrained each week",
        link: "task=train&algorithm=deepar&rows=50000&data_gb=2&cells=40&layers=2&batch_size=128&runs_per_month=4",
    },
    Example {
        name: "Fraud endpoint",
        about: "XGBoost fraud scores at 200 requests a second within 20 ms",
        link: "task=serve&algorithm=xgboost&requests_per_second=80&peak_requests_per_second=200&latency_ms=20&traffic=daily&availability=high",
    },
    Example {
        name: "300 customer models",
        about: "One small model for each of 300 customers, a few calls an hour each",
        link: "task=serve&algorithm=xgboost&models=300&requests_per_second=1&traffic=rare&cold_start_ok=yes&latency_ms=2000&model_gb=0.05",
    },
    Example {
        name: "Nightly scoring",
        about: "40 million rows scored every night",
        link: "task=serve&algorithm=xgboost&answer_needed=schedule&records=40000000",
    },
    Example {
        name: "App with a small CNN",
        about: "An application that embeds a small image model on its own machines",
        link: "task=serve&algorithm=cnn&model=mobilenet-v2&framework=tensorflow&application=together&acceleration=part&requests_per_second=10&peak_requests_per_second=25&latency_ms=100",
    },
    Example {
        name: "LLM chat",
        about: "Llama 3.1 8B answers a chat at two requests a second",
        link: "task=serve&algorithm=llm-lora&model=llama-3.1-8b&requests_per_second=0.7&peak_requests_per_second=2&prompt_tokens=1000&answer_tokens=250&traffic=daily",
    },
    Example {
        name: "Video, later",
        about: "Videos of up to 900 MB, ten minutes of work each, the answer comes later",
        link: "task=serve&algorithm=cnn&answer_needed=minutes&payload_mb=900&processing_seconds=600&requests_per_second=0.002&traffic=rare&acceleration=whole",
    },
    Example {
        name: "Train and serve",
        about: "A DistilBERT classifier, trained each week and served all day",
        link: "task=both&algorithm=transformer&model=distilbert&data_gb=1&epochs=3&runs_per_month=4&requests_per_second=20&peak_requests_per_second=60&latency_ms=100",
    },
    Example {
        name: "10 B pre-training",
        about: "A 10-billion-parameter language model trained from the start",
        link: "task=train&algorithm=llm-pretrain&parameters_millions=10000&tokens_millions=200000&max_instances=64",
    },
    Example {
        name: "Small photo classifier",
        about: "A first CNN on 20 000 photos, no deadline",
        link: "task=train&algorithm=cnn&model=resnet-18&images=20000&epochs=30&priority=cost",
    },
];
