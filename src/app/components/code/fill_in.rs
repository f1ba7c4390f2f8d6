//! What stands in angle brackets in the code, and what belongs there. Python scripts say it themselves.

use leptos::prelude::*;

use crate::plan::code::{Body, Form, Placeholder, Setup};

/// What is to be filled in.
#[component]
pub fn FillIn(setup: Memo<Option<Setup>>, files: Memo<Vec<Body>>, form: RwSignal<Form>) -> impl IntoView {
    let used = Memo::new(move |_| {
        if matches!(form.get(), Form::Sdk | Form::Boto3) {
            return Vec::new();
        }
        let in_use = |one: &Placeholder| {
            let marked = one.marked();
            files.with(|files| files.iter().any(|body| body.text.contains(&marked) || body.run.contains(&marked)))
        };
        Placeholder::ALL.iter().copied().filter(in_use).map(|one| (one, lookup(setup, one))).collect::<Vec<_>>()
    });
    view! {
        <Show when=move || !used.read().is_empty()>
            <dl class="code-fill">
                <For each=move || used.get() key=|(one, lookup)| (one.name(), lookup.clone()) let((one, lookup))>
                    <div>
                        <dt><code>{one.marked()}</code></dt>
                        <dd>
                            {one.what()}
                            {lookup.map(|lookup| view! {
                                ": in Python "
                                <code>{lookup}</code>
                                ", after "
                                <code>"from sagemaker.core import image_uris"</code>
                            })}
                        </dd>
                    </div>
                </For>
            </dl>
        </Show>
    }
}

/// How the SDK looks up the image that stands for a placeholder.
fn lookup(setup: Memo<Option<Setup>>, one: Placeholder) -> Option<String> {
    setup.with(|setup| {
        let setup = setup.as_ref()?;
        let image = setup.image.filter(|image| image.placeholder() == one)?;
        Some(image.lookup(setup.region, setup.instance, false))
    })
}
