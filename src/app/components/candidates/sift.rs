//! The fields that filter the candidates.

use leptos::prelude::*;

use crate::app::components::segmented::Segmented;
use crate::picture::candidates::sift::{Fit, Processor, Sift};

/// The fields that filter the candidates of both sides.
#[component]
pub fn Filter(
    /// What they filter by.
    sift: RwSignal<Sift>,
) -> impl IntoView {
    let fit = Signal::derive(move || sift.with(|sift| sift.fit.key().to_owned()));
    let processor = Signal::derive(move || sift.with(|sift| sift.processor.key().to_owned()));
    let name = Memo::new(move |_| sift.with(|sift| sift.name.clone()));
    let choose_fit = move |key: String| sift.update(|sift| sift.fit = Fit::from_key(&key).unwrap_or(Fit::Any));
    let choose_processor =
        move |key: String| sift.update(|sift| sift.processor = Processor::from_key(&key).unwrap_or(Processor::Any));
    view! {
        <div class="sift" role="search" aria-label="Candidates">
            <label class="sift-name">
                <span>"Why not …?"</span>
                <input
                    type="text"
                    class="field"
                    autocapitalize="none"
                    autocomplete="off"
                    spellcheck="false"
                    maxlength="60"
                    placeholder="a name, such as p4d"
                    prop:value=name
                    on:input=move |event| sift.update(|sift| sift.name = event_target_value(&event))
                />
            </label>
            <Segmented name="sift-fit" label="Show" choices=Fit::CHOICES chosen=fit choose=Callback::new(choose_fit)/>
            <Segmented
                name="sift-processor"
                label="Computes on"
                choices=Processor::CHOICES
                chosen=processor
                choose=Callback::new(choose_processor)
            />
        </div>
    }
}
