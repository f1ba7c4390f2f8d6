//! What the page asks first where nobody said it: what runs on the instances.

use leptos::prelude::*;

use crate::app::state::state;
use crate::job::Field;

/// A way to answer: what the data or the model is, an example of it, and the algorithm that it stands for.
struct Way {
    name: &'static str,
    example: &'static str,
    trained: &'static str,
    served: &'static str,
}

const WAYS: [Way; 6] = [
    Way { name: "Tables", example: "XGBoost", trained: "xgboost", served: "xgboost" },
    Way { name: "Images", example: "a ResNet", trained: "cnn", served: "cnn" },
    Way { name: "Text or speech", example: "BERT, Whisper", trained: "transformer", served: "transformer" },
    Way { name: "A language model", example: "Llama, Qwen", trained: "llm-lora", served: "llm-full" },
    Way { name: "Time series", example: "DeepAR", trained: "deepar", served: "deepar" },
    Way { name: "Something else", example: "clustering, PCA", trained: "clustering", served: "clustering" },
];

/// The question and its ways.
#[component]
pub(super) fn WhatRuns() -> impl IntoView {
    let state = state();
    let ways = WAYS.iter().map(|way| {
        let take = move |_| {
            let trains = state.answers.with_untracked(crate::job::Answers::trains);
            state.choose(Field::Algorithm, if trains { way.trained } else { way.served });
        };
        view! {
            <button type="button" class="what-runs-way" on:click=take>
                <span>{way.name}</span>
                " "
                <span class="what-runs-example">{way.example}</span>
            </button>
        }
    });
    view! {
        <div class="what-runs" role="group" aria-labelledby="what-runs">
            <h3 id="what-runs">"What runs on it?"</h3>
            <div class="what-runs-ways">{ways.collect_view()}</div>
            <p class="what-runs-or">"Or choose the algorithm or name the model:"</p>
        </div>
    }
}
