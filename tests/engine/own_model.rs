//! A model of one's own, by its sizes.

use sagefit::facts::model;
use sagefit::job::{Answers, Field};
use sagefit::sizing::shape;

use crate::support::{answers, job};

/// The complaint about a field.
fn complaint(text: &str, field: Field) -> String {
    let errors = answers(text).validate().expect_err(text);
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert_eq!(errors[0].field, field);
    errors[0].message.clone()
}

#[test]
fn sizes_that_are_typed_are_those_of_the_same_model_of_the_library() {
    for id in ["llama-3.1-8b", "qwen3-8b", "gemma-2-9b", "mixtral-8x7b", "gpt-2-xl", "bert-large"] {
        let model = model::by_id(id).unwrap();
        let mut typed = Answers::of(&[(Field::Task, "both"), (Field::Algorithm, "llm-lora")]);
        for (field, value) in [
            (Field::Parameters, model.parameters / 1e6),
            (Field::ActiveParameters, model.active() / 1e6),
            (Field::NetworkLayers, model.layers.into()),
            (Field::HiddenSize, model.hidden.into()),
            (Field::AttentionHeads, model.heads.into()),
            (Field::KvHeads, model.kv_heads.into()),
            (Field::HeadSize, model.head()),
            (Field::Vocabulary, model.vocabulary.into()),
        ] {
            typed.set(field, &value.to_string());
        }
        let typed = typed.validate().unwrap();
        let chosen = job(&format!("task=both&algorithm=llm-lora&model={id}"));
        let (own, known) = (shape::transformer(&typed), shape::transformer(&chosen));
        assert!(own.known && known.known, "{id}");
        // Windows of attention are known of a model of the library only.
        let own = shape::Transformer { feed_forward: known.feed_forward, window: known.window, ..own };
        assert_eq!(own, known, "{id}");
        assert!((typed.work.parameters / chosen.work.parameters - 1.0).abs() < 1e-9, "{id}");
        assert!((typed.work.active_parameters / chosen.work.active_parameters - 1.0).abs() < 1e-9, "{id}");
    }
}

#[test]
fn what_is_typed_goes_before_what_the_library_says() {
    // Llama 3.1 8B with as many key-value heads as heads: four times the cache.
    let (few, many) = ("task=serve&algorithm=llm-full&model=llama-3.1-8b", "&kv_heads=32");
    let (few, many) = (shape::transformer(&job(few)), shape::transformer(&job(&format!("{few}{many}"))));
    assert_eq!((few.kv_heads, many.kv_heads), (8.0, 32.0));
    assert_eq!((few.layers, few.hidden, few.head_size), (many.layers, many.hidden, many.head_size));
    let network = shape::images(&job("algorithm=cnn&model=resnet-50&gmacs=10"), 448.0);
    assert_eq!(network.gmacs, 40.0, "10 at 224 pixels, four times the area");
    assert!((network.activations_millions / 44.4 - 1.0).abs() < 0.01, "ResNet-50's own 11.1, four times the area");
}

#[test]
fn what_is_not_said_follows_from_the_rest() {
    // 12 x 24 x 1024^2 = 302 million, and 30 522 x 1024 = 31 million for the vocabulary: BERT-large has 335.
    let own = job("algorithm=transformer&network_layers=24&hidden_size=1024&vocabulary=30522");
    assert!((own.work.parameters / 335e6 - 1.0).abs() < 0.01, "{}", own.work.parameters);
    // 6 442 million over 12 x 4096^2 are 32 layers; over 12 x 32 layers they are 4096 wide.
    let wide = shape::transformer(&job("algorithm=llm-full&parameters_millions=6442.45&hidden_size=4096"));
    assert!((wide.layers - 32.0).abs() < 0.01, "{}", wide.layers);
    let deep = shape::transformer(&job("algorithm=llm-full&parameters_millions=6442.45&network_layers=32"));
    assert!((deep.hidden - 4096.0).abs() < 1.0, "{}", deep.hidden);
    assert!(!wide.known && !deep.known);
    assert_eq!((wide.heads, wide.kv_heads, wide.head_size), (32.0, 32.0, 128.0));
    // Experts: another number of all parameters keeps the model's share of active ones.
    let half = job("algorithm=llm-full&model=mixtral-8x7b&parameters_millions=23351.396352");
    assert!((half.work.active_parameters / 6.44e9 - 1.0).abs() < 0.001, "{}", half.work.active_parameters);
}

#[test]
fn sizes_that_contradict_each_other_are_refused() {
    assert_eq!(
        complaint("algorithm=llm-full&attention_heads=32&kv_heads=5", Field::KvHeads),
        "32 attention heads are shared out evenly. Enter a number that divides them."
    );
    assert_eq!(
        complaint("algorithm=llm-full&model=llama-3.1-8b&kv_heads=64", Field::KvHeads),
        "32 attention heads are shared out evenly. Enter a number that divides them."
    );
    assert_eq!(
        complaint("algorithm=llm-full&parameters_millions=100&active_parameters_millions=200", Field::ActiveParameters),
        "A token cannot pass more parameters than there are."
    );
    assert_eq!(
        complaint("algorithm=transformer&hidden_size=70000", Field::HiddenSize),
        "Enter a whole number of values from 1 to 65\u{202f}536."
    );
}

#[test]
fn sizes_are_asked_only_where_they_mean_something() {
    // A field that does not apply is not looked at; none of them is among the first questions.
    let fields = [
        Field::ActiveParameters,
        Field::NetworkLayers,
        Field::HiddenSize,
        Field::AttentionHeads,
        Field::KvHeads,
        Field::HeadSize,
        Field::Vocabulary,
    ];
    let images = [Field::Gmacs, Field::Activations];
    let applies = |field: Field, text: &str| (field.spec().applies)(&answers(text));
    for field in fields {
        assert!(
            !field.spec().first && applies(field, "algorithm=transformer") && applies(field, "algorithm=llm-qlora")
        );
        assert!(!applies(field, "algorithm=cnn") && !applies(field, "algorithm=xgboost"));
    }
    for field in images {
        assert!(!field.spec().first && applies(field, "algorithm=cnn"));
        assert!(!applies(field, "algorithm=llm-full") && !applies(field, "algorithm=deepar"));
    }
    // What the library knows is not called an assumption; what nobody said is.
    let (chosen, open) = (job("algorithm=llm-full&model=qwen3-8b"), job("algorithm=llm-full"));
    for field in fields {
        assert!(!chosen.assumes(field) && open.assumes(field), "{field:?}");
    }
}
