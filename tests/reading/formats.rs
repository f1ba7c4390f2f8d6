//! What configuration, code and output say.

use sagefit::Field;
use sagefit::read::{Source, Sure, read};

/// All that is read of a text, as keys and values in the order of the form.
fn said(text: &str) -> Vec<(&'static str, String)> {
    let reading = read(text);
    let mut said: Vec<(Field, String)> = reading
        .spans
        .iter()
        .filter(|span| span.sure != Sure::Other)
        .map(|span| (span.field, span.value.clone()))
        .collect();
    said.sort();
    said.into_iter().map(|(field, value)| (field.spec().key, value)).collect()
}

#[track_caller]
fn reads(text: &str, source: Source, wanted: &[(&str, &str)]) {
    assert_eq!(read(text).source, source);
    let wanted: Vec<(&str, String)> = wanted.iter().map(|(key, value)| (*key, (*value).to_owned())).collect();
    assert_eq!(said(text), wanted);
}

#[test]
fn a_published_config_is_the_model_of_the_library() {
    // meta-llama/Llama-3.1-8B, config.json on Hugging Face.
    let text = r#"{"architectures": ["LlamaForCausalLM"], "hidden_size": 4096, "intermediate_size": 14336, "model_type": "llama",
        "num_attention_heads": 32, "num_hidden_layers": 32, "num_key_value_heads": 8, "tie_word_embeddings": false,
        "torch_dtype": "bfloat16", "vocab_size": 128256}"#;
    reads(text, Source::Config, &[("model", "llama-3.1-8b")]);
}

#[test]
fn experts_and_latent_attention_are_counted_as_published() {
    // Mixtral: 46.7 billion parameters, 12.9 active (arXiv:2401.04088). A vocabulary of our own keeps it out of the library.
    let mixtral = r#"{"architectures": ["MixtralForCausalLM"], "hidden_size": 4096, "intermediate_size": 14336, "model_type": "mixtral",
        "num_attention_heads": 32, "num_experts_per_tok": 2, "num_hidden_layers": 32, "num_key_value_heads": 8,
        "num_local_experts": 8, "vocab_size": 32001}"#;
    // DeepSeek-V3: 671 billion, 37 active (arXiv:2412.19437).
    let deepseek = r#"{"architectures": ["DeepseekV3ForCausalLM"], "first_k_dense_replace": 3, "hidden_size": 7168,
        "intermediate_size": 18432, "kv_lora_rank": 512, "model_type": "deepseek_v3", "moe_intermediate_size": 2048,
        "n_routed_experts": 256, "n_shared_experts": 1, "num_attention_heads": 128, "num_experts_per_tok": 8,
        "num_hidden_layers": 61, "num_key_value_heads": 128, "q_lora_rank": 1536, "qk_nope_head_dim": 128,
        "qk_rope_head_dim": 64, "v_head_dim": 128, "vocab_size": 129281, "quantization_config": {"quant_method": "fp8"}}"#;
    for (text, all, active) in [(mixtral, 46_700.0, 12_900.0), (deepseek, 671_000.0, 37_000.0)] {
        let reading = read(text);
        let number = |field| reading.value(field).unwrap().parse::<f64>().unwrap();
        assert!((number(Field::Parameters) / all - 1.0).abs() < 0.02);
        assert!((number(Field::ActiveParameters) / active - 1.0).abs() < 0.02);
        assert_eq!(reading.value(Field::Algorithm), Some("llm-full"));
    }
    assert_eq!(read(deepseek).value(Field::Precision), Some("int8"));
}

#[test]
fn heads_that_share_one_pair_of_keys_and_values_are_known() {
    // StarCoder's config.json: multi-query attention (arXiv:2305.06161). Counted as 48, its cache would be 48 times too large.
    let text = r#"{"architectures": ["GPTBigCodeForCausalLM"], "model_type": "gpt_bigcode", "n_embd": 6144, "n_layer": 40, "n_head": 48,
        "multi_query": true, "vocab_size": 49153}"#;
    assert_eq!(read(text).value(Field::KvHeads), Some("1"));
}

#[test]
fn parts_of_a_model_that_are_not_its_language_model_are_left_out() {
    let text = r#"{"architectures": ["OwnForConditionalGeneration"], "vision_config": {"hidden_size": 1152, "num_hidden_layers": 27},
        "text_config": {"hidden_size": 3072, "num_hidden_layers": 36, "num_attention_heads": 24, "vocab_size": 200000}}"#;
    let reading = read(text);
    assert_eq!(reading.value(Field::HiddenSize), Some("3072"));
    assert_eq!(reading.value(Field::NetworkLayers), Some("36"));
}

#[test]
fn a_pipeline_of_diffusion_is_known_by_its_class() {
    let text = r#"{"_class_name": "StableDiffusionXLPipeline", "_diffusers_version": "0.19.0", "unet": ["diffusers", "UNet2DConditionModel"]}"#;
    reads(text, Source::Config, &[("algorithm", "diffusion"), ("model", "stable-diffusion-xl-unet")]);
}

const TRAINING_JOB: &str = r#"{
  "TrainingJobName": "churn-2026-10-01", "TrainingJobArn": "arn:aws:sagemaker:eu-central-1:123456789012:training-job/churn",
  "HyperParameters": {"num_round": "400", "max_depth": "6"},
  "AlgorithmSpecification": {"TrainingImage": "492215442770.dkr.ecr.eu-central-1.amazonaws.com/sagemaker-xgboost:1.7-1"},
  "RoleArn": "arn:aws:iam::123456789012:role/service-role/Sage",
  "InputDataConfig": [{"ChannelName": "train", "ContentType": "text/csv",
     "DataSource": {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": "s3://bucket-123456789012/train"}}}],
  "ResourceConfig": {"InstanceType": "ml.m5.4xlarge", "InstanceCount": 2, "VolumeSizeInGB": 100},
  "TrainingTimeInSeconds": 5400, "BillableTimeInSeconds": 1800, "EnableManagedSpotTraining": true,
  "CheckpointConfig": {"S3Uri": "s3://bucket/checkpoints"}
}"#;

#[test]
fn a_described_training_job_is_read() {
    reads(
        TRAINING_JOB,
        Source::Api,
        &[
            ("task", "train"),
            ("algorithm", "xgboost"),
            ("region", "eu-central-1"),
            ("data_format", "csv"),
            ("data_store", "s3"),
            ("trees", "400"),
            ("interruption_ok", "yes"),
            ("checkpoints", "yes"),
            ("current_instance", "ml.m5.4xlarge"),
            ("current_count", "2"),
            // 5,400 s are an hour and a half.
            ("measured_hours", "1.5"),
            ("training_seconds", "5400"),
            ("billable_seconds", "1800"),
        ],
    );
}

#[test]
fn no_secret_is_left_in_what_is_kept() {
    let key = "export AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY AKIAIOSFODNN7EXAMPLE hf_abcdefghijklmnopqrst";
    let text = format!("{TRAINING_JOB}\n{key}");
    let reading = read(&text);
    let kept = format!("{} {:?}", reading.text, reading.applied(&sagefit::Answers::default()));
    for secret in ["123456789012", "492215442770", "wJalr", "AKIA", "hf_abc", "role/", "training-job/"] {
        assert!(!kept.contains(secret), "{secret} in {kept}");
    }
    assert_eq!(reading.secrets.len(), 4);
}

#[test]
fn endpoints_transforms_and_failures_are_read() {
    reads(
        r#"{"EndpointConfigName": "c", "ProductionVariants": [{"InitialInstanceCount": 3, "InstanceType": "ml.g5.xlarge"}], "AsyncInferenceConfig": {}}"#,
        Source::Api,
        &[
            ("task", "serve"),
            ("answer_needed", "minutes"),
            ("current_instance", "ml.g5.xlarge"),
            ("current_count", "3"),
        ],
    );
    reads(
        r#"{"TransformJobName": "t", "TransformResources": {"InstanceType": "ml.m5.xlarge", "InstanceCount": 4}}"#,
        Source::Api,
        &[
            ("task", "serve"),
            ("answer_needed", "schedule"),
            ("current_instance", "ml.m5.xlarge"),
            ("current_count", "4"),
        ],
    );
    reads(
        r#"{"TrainingJobName": "x", "FailureReason": "AlgorithmError: CUDA out of memory", "ResourceConfig": {"InstanceType": "ml.p3.2xlarge", "InstanceCount": 1}}"#,
        Source::Api,
        &[
            ("task", "train"),
            ("current_instance", "ml.p3.2xlarge"),
            ("current_count", "1"),
            ("symptom", "device-memory"),
        ],
    );
}

#[test]
fn metrics_and_tables_are_evidence() {
    reads(
        r#"{"Label": "GPUUtilization", "Datapoints": [{"Average": 12.5, "Unit": "Percent"}, {"Average": 14.0, "Unit": "Percent"}]}"#,
        Source::Metrics,
        // 12.5 and 14.0; the share of the one GPU, as nobody says how many there are.
        &[("symptom", "low-use"), ("gpu_percent", "13.25")],
    );
    reads(
        "| NVIDIA-SMI 535.129.03  CUDA Version: 12.2 |\n| N/A 45C P0 120W / 300W | 15109MiB / 16384MiB | 97% Default |",
        Source::Nvidia,
        // 15,109 MiB over 1,024.
        &[("device_memory_gib", "14.75")],
    );
    // 215,196 and 198,343 tokens over 1,000 requests.
    reads(
        "Serving Benchmark Result\nSuccessful requests:  1000\nTotal input tokens:  215196\nTotal generated tokens:  198343\n\
         Request throughput (req/s):  19.19\nP99 E2EL (ms):  4120.5\n",
        Source::Benchmark,
        &[
            ("task", "serve"),
            ("prompt_tokens", "215"),
            ("answer_tokens", "198"),
            ("measured_requests_per_second", "19.19"),
            ("measured_latency_ms", "4120"),
        ],
    );
}

#[test]
fn code_and_templates_are_read() {
    reads(
        "est = HuggingFace(entry_point=\"train.py\", instance_type=\"ml.p4d.24xlarge\", instance_count=2, use_spot_instances=True,\n\
         hyperparameters={\"epochs\": 3, \"per_device_train_batch_size\": 8, \"model_name_or_path\": \"meta-llama/Llama-2-7b-hf\", \"fp16\": True})\n\
         est.fit({\"train\": \"s3://bucket/train\"})",
        Source::Code,
        &[
            ("task", "train"),
            ("model", "llama-2-7b"),
            ("framework", "pytorch"),
            ("epochs", "3"),
            ("batch_size", "8"),
            ("precision", "mixed"),
            ("interruption_ok", "yes"),
            ("current_instance", "ml.p4d.24xlarge"),
            ("current_count", "2"),
        ],
    );
    reads(
        "predictor = model.deploy(initial_instance_count=2, instance_type=\"ml.c5.xlarge\")",
        Source::Code,
        &[("task", "serve"), ("current_instance", "ml.c5.xlarge"), ("current_count", "2")],
    );
    reads(
        "resource \"aws_sagemaker_endpoint_configuration\" \"e\" {\n  production_variants {\n    initial_instance_count = 2\n    instance_type = \"ml.t2.medium\"\n  }\n}",
        Source::Code,
        &[("task", "serve"), ("current_instance", "ml.t2.medium"), ("current_count", "2")],
    );
    reads(
        "Type: AWS::SageMaker::EndpointConfig\nProperties:\n  ProductionVariants:\n    - InitialInstanceCount: 1\n      InstanceType: ml.g4dn.xlarge\n",
        Source::Code,
        &[("task", "serve"), ("current_instance", "ml.g4dn.xlarge"), ("current_count", "1")],
    );
    reads(
        "args = TrainingArguments(num_train_epochs=2, per_device_train_batch_size=4, bf16=True, gradient_checkpointing=True, optim=\"paged_adamw_8bit\")\n\
         peft = LoraConfig(r=16)\nbnb = BitsAndBytesConfig(load_in_4bit=True)",
        Source::Code,
        &[
            ("task", "train"),
            ("algorithm", "llm-qlora"),
            ("epochs", "2"),
            ("batch_size", "4"),
            ("precision", "mixed"),
            ("optimizer", "adam-8bit"),
            ("activation_checkpointing", "yes"),
        ],
    );
    reads(
        "model = XGBClassifier(n_estimators=500, max_depth=6)",
        Source::Code,
        &[("algorithm", "xgboost"), ("trees", "500")],
    );
}

#[test]
fn two_sizes_are_for_a_person_to_settle() {
    let reading = read("We fine-tune BERT on 400 MB of text after cleaning (the raw dump in S3 is 40 GB).");
    assert_eq!(reading.value(Field::DataSize), Some("0.4"));
    assert_eq!(reading.to_settle(), [Field::DataSize]);
}
