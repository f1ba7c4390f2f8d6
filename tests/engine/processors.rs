//! CPU, GPU or Trainium for own networks:
//!
//! - a row passes a small network's weights once, however many columns it has
//! - a GPU is taken only where it is clearly faster
//! - that the code may change for Neuron never makes training dearer, by our own estimate

use sagefit::job::View;
use sagefit::sizing::Needs;

use crate::support::{advice, job, took};

#[test]
fn columns_do_not_multiply_the_work_of_a_small_network() {
    let work = |columns: u32| {
        let text = format!(
            "task=train&algorithm=small-network&rows=1000000&columns={columns}&parameters_millions=0.5&epochs=10"
        );
        Needs::of(&job(&text)).training.work.operations().expect("a network").value()
    };
    // 6 operations for each of 0.5 M parameters, 1 M rows and 10 epochs.
    assert!((work(1) / 3e13 - 1.0).abs() < 1e-9 && (work(500) / 3e13 - 1.0).abs() < 1e-9);
    // A recurrent layer passes its weights with each value.
    let recurrent = |columns: u32| {
        let text = format!("task=train&algorithm=small-network&rows=1000000&columns={columns}&cells=100&epochs=10");
        Needs::of(&job(&text)).training.work.operations().expect("a network").value()
    };
    assert!(recurrent(500) > recurrent(50) * 9.0);
}

#[test]
fn a_gpu_is_taken_where_it_is_clearly_faster() {
    let tiny = "task=train&algorithm=small-network&rows=10000&columns=20&parameters_millions=0.01&epochs=10";
    let large = "task=train&algorithm=small-network&rows=1000000&columns=50&parameters_millions=20&epochs=100";
    for &view in View::ALL {
        assert_eq!(took(tiny, view, "processor"), "cpu");
        assert_eq!(took(large, view, "processor"), "gpu");
    }
}

#[test]
fn neuron_is_a_permission_and_makes_nothing_dearer() {
    for billions in ["1", "7", "13", "30"] {
        for priority in ["cost", "balanced"] {
            let text = format!(
                "task=train&algorithm=llm-pretrain&framework=pytorch&tokens_millions=50000&parameters_millions={billions}000&priority={priority}"
            );
            let cost =
                |text: &str| advice(text, View::Today).answers[0].pick().map(sagefit::sizing::Candidate::likely_cost);
            let (without, with) = (cost(&text), cost(&format!("{text}&neuron_ok=yes")));
            assert!(with.unwrap_or(f64::INFINITY) <= without.unwrap_or(f64::INFINITY), "{text}: {with:?}, {without:?}");
        }
    }
}

#[test]
fn active_parameters_do_the_work_and_all_are_held() {
    let text = |active: &str| {
        format!("task=train&algorithm=llm-pretrain&parameters_millions=47000{active}&tokens_millions=1000")
    };
    let (dense, experts) = (job(&text("")), job(&text("&active_parameters_millions=13000")));
    let (dense, experts) = (Needs::of(&dense).training, Needs::of(&experts).training);
    let work = |needs: &sagefit::sizing::TrainingNeeds| needs.work.operations().expect("a network").value();
    let states = |needs: &sagefit::sizing::TrainingNeeds| needs.device.as_ref().expect("a network").states.value();
    // 8 N a token, of 13 rather than 47 B, and attention beside them.
    let ratio = work(&experts) / work(&dense);
    assert!((13.0 / 47.0..0.35).contains(&ratio), "{ratio}");
    assert!((states(&experts) / states(&dense) - 1.0).abs() < 1e-9);
}

/// LibriSpeech: 960 hours in 60 GB; Whisper's encoder has 50 positions a second (arXiv:2212.04356).
#[test]
fn speech_is_not_counted_as_text() {
    let tokens = job("task=train&algorithm=transformer&model=whisper-large-v3&data_gb=60").training.tokens;
    let published = 960.0 * 3600.0 * 50.0;
    assert!((tokens / published - 1.0).abs() < 0.05, "{tokens}, {published}");
    // The published recipes fine-tune it on one GPU of 40 to 80 GB.
    let small = "task=train&algorithm=transformer&model=whisper-large-v3&data_gb=10&batch_size=4";
    assert!(advice(small, View::Today).answers[0].pick().is_some_and(|pick| pick.devices() == 1));
}
