//! The rules of the built-in algorithms, list by list as the Developer Guide gives them.

use sagefit::facts::algorithm::{self, Algorithm, GpuUse, Processors};
use sagefit::facts::family;

fn which(test: fn(&Algorithm) -> bool) -> Vec<&'static str> {
    let mut ids: Vec<_> =
        algorithm::all().iter().filter(|algorithm| test(algorithm)).map(|algorithm| algorithm.id).collect();
    ids.sort_unstable();
    ids
}

#[track_caller]
fn named(id: &str) -> &'static Algorithm {
    algorithm::by_id(id).unwrap_or_else(|| panic!("{id} is missing"))
}

#[test]
fn all_are_there_once() {
    assert_eq!(algorithm::all().len(), crate::rows("algorithms"));
    let mut ids = which(|_| true);
    ids.dedup();
    assert_eq!(ids.len(), algorithm::all().len());
    for algorithm in algorithm::all() {
        assert!(
            !algorithm.start_with.is_empty()
                && algorithm.record().is_some_and(|record| record.source.id.starts_with("dg-")),
            "{}",
            algorithm.id
        );
        assert!(algorithm.gpu_families_book.iter().all(|name| family::family(name).is_some_and(|family| family.book)));
    }
}

#[test]
fn those_that_write_checkpoints() {
    assert_eq!(
        which(|a| a.checkpoints),
        ["image-classification-mxnet", "object-detection-mxnet", "semantic-segmentation", "xgboost"]
    );
}

#[test]
fn those_that_share_a_multi_model_endpoint() {
    assert_eq!(which(|a| a.mme), ["knn", "linear-learner", "rcf", "xgboost"]);
}

#[test]
fn those_that_elastic_inference_served() {
    assert_eq!(which(|a| a.elastic_inference), ["image-classification-mxnet", "object-detection-mxnet"]);
}

#[test]
fn those_that_stream_csv() {
    assert_eq!(which(|a| a.input_modes.pipe_csv), ["kmeans", "knn", "linear-learner", "ntm", "pca", "rcf"]);
}

#[test]
fn those_that_train_on_gpu_only() {
    let expected = [
        "image-classification-mxnet",
        "object-detection-mxnet",
        "object-detection-tf",
        "semantic-segmentation",
        "seq2seq",
    ];
    assert_eq!(which(|a| a.processor == Processors::GpuOnly), expected);
    assert_eq!(which(|a| !a.train_cpu), expected);
}

#[test]
fn those_that_train_on_cpu_only() {
    let expected = ["blazingtext-batch-skipgram", "catboost", "lda", "lightgbm", "rcf"];
    assert_eq!(which(|a| a.processor == Processors::CpuOnly), expected);
    assert_eq!(which(|a| !a.train_gpu.useful()), expected);
    assert_eq!(named("rcf").train_gpu, GpuUse::NoBenefit);
    assert_eq!(named("factorization-machines").train_gpu, GpuUse::DenseOnly);
}

#[test]
fn those_that_train_on_one_instance() {
    assert_eq!(
        which(Algorithm::single_instance),
        [
            "autogluon-tabular",
            "blazingtext-supervised",
            "blazingtext-w2v",
            "catboost",
            "image-classification-tf",
            "lda",
            "object-detection-tf",
            "object2vec",
            "semantic-segmentation",
            "seq2seq",
            "tabtransformer",
            "text-classification-tf"
        ]
    );
}

#[test]
fn those_that_use_several_gpus_of_one_instance_and_no_more() {
    assert_eq!(
        which(|a| a.multi_gpu && a.single_instance()),
        [
            "blazingtext-w2v",
            "image-classification-tf",
            "object-detection-tf",
            "object2vec",
            "seq2seq",
            "text-classification-tf"
        ]
    );
}

#[test]
fn those_that_are_bound_by_memory() {
    assert_eq!(which(|a| a.memory_bound), ["catboost", "lightgbm", "xgboost"]);
    assert!(which(|a| a.memory_bound).iter().all(|id| named(id).start_with.contains("ml.m5")));
}

#[test]
fn those_whose_training_files_are_shared_out() {
    assert_eq!(which(|a| a.sharded), ["kmeans", "rcf"]);
}

/// Only XGBoost has learnt anything since the book: several GPUs, through Dask, from May 2023.
#[test]
fn book_and_today_differ_for_xgboost_alone() {
    assert_eq!(
        which(|a| a.multi_gpu != a.multi_gpu_today || a.multi_instance_gpu != a.multi_instance_gpu_today),
        ["xgboost"]
    );
    let xgboost = named("xgboost");
    assert!(
        !xgboost.multi_gpu
            && !xgboost.multi_instance_gpu
            && xgboost.multi_gpu_today
            && xgboost.multi_instance_gpu_today
    );
    assert_eq!(xgboost.processor, Processors::CpuFirst);
}

#[test]
fn k_means_and_knn_use_one_gpu_of_an_instance() {
    for id in ["kmeans", "knn"] {
        let algorithm = named(id);
        assert!(!algorithm.multi_gpu && algorithm.train_gpu.useful() && algorithm.multi_instance_cpu, "{id}");
    }
    assert_eq!(named("kmeans").processor, Processors::CpuFirst);
}

#[test]
fn several_gpus_do_not_pay_for_linear_learner() {
    assert_eq!(which(|a| a.multi_gpu_today && !a.multi_gpu_pays), ["linear-learner"]);
}

#[test]
fn serving() {
    assert_eq!(which(|a| a.infer_processor == Processors::GpuOnly), ["seq2seq"]);
    assert_eq!(which(|a| a.infer_processor == Processors::CpuOnly), ["catboost", "deepar", "lda", "lightgbm", "rcf"]);
    assert_eq!(named("knn").infer_processor, Processors::CpuFirst);
    assert_eq!(named("ip-insights").infer_processor, Processors::CpuFirst);
}

/// Where the summary table and the page differ, the page is followed.
#[test]
fn the_page_beats_the_table() {
    assert!(named("blazingtext-batch-skipgram").multi_instance_cpu);
    assert!(named("kmeans").multi_instance_cpu);
}
