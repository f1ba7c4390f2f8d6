//! What is not asked first: a search over all fields, and the groups that fold.

use leptos::prelude::*;

use super::field::FieldView;
use crate::app::state::state;
use crate::job::Field;
use crate::job::field::Group;

/// The search and the groups.
#[component]
pub(super) fn More() -> impl IntoView {
    let state = state();
    let fields = Memo::new(move |_| {
        state.answers.with(|answers| {
            let later = |field: &Field| !field.asked_first(answers) && field.applies(answers);
            Field::ALL.iter().copied().filter(later).collect::<Vec<_>>()
        })
    });
    let groups = Group::ALL.into_iter().map(|group| view! { <MoreGroup group=group fields=fields/> });
    view! { <div class="more">{groups.collect_view()}</div> }
}

/// A group of fields under its heading.
#[component]
fn MoreGroup(group: Group, fields: Memo<Vec<Field>>) -> impl IntoView {
    let state = state();
    let own = Memo::new(move |_| {
        fields.with(|fields| fields.iter().copied().filter(|field| field.spec().group == group).collect::<Vec<_>>())
    });
    let asked = RwSignal::new(false);
    // A wrong field must not hide.
    let wrong = Memo::new(move |_| {
        state.outcome.with(|outcome| own.with(|own| outcome.errors.iter().any(|error| own.contains(&error.field))))
    });
    let open = Memo::new(move |_| asked.get() || wrong.get());
    let counts = Memo::new(move |_| {
        own.with(|own| {
            let said = state.answers.with(|answers| own.iter().filter(|field| answers.get(**field).is_some()).count());
            (said, own.len() - said)
        })
    });
    view! {
        <Show when=move || own.with(|own| !own.is_empty())>
            <div class="more-group">
                <h3>
                    <button
                        type="button"
                        class="more-button"
                        aria-expanded=move || open.get().to_string()
                        on:click=move |_| asked.set(!open.get_untracked())
                    >
                        <span>{group.heading()}</span>
                        " "
                        <span class="more-counts">{move || words(counts.get())}</span>
                    </button>
                </h3>
                <Show when=move || open.get()>
                    <div class="job-fields" role="group" aria-label=group.heading()>
                        <For each=move || own.get() key=|field| *field let:field>
                            <FieldView field=field/>
                        </For>
                    </div>
                </Show>
            </div>
        </Show>
    }
}

/// How many were said and how many are assumed: `2 said, 4 assumed`.
fn words((said, assumed): (usize, usize)) -> String {
    match (said, assumed) {
        (0, assumed) => format!("{assumed} assumed"),
        (said, 0) => format!("{said} said"),
        (said, assumed) => format!("{said} said, {assumed} assumed"),
    }
}
