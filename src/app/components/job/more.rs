//! What is not asked first: a search over all fields, and the groups that fold.

use leptos::prelude::*;

use super::field::FieldView;
use crate::app::state::state;
use crate::job::Field;
use crate::job::field::Group;
use crate::job::find::found;

/// The search and the groups.
#[component]
pub fn More() -> impl IntoView {
    let state = state();
    let typed = RwSignal::new(String::new());
    let wanted = super::wanted();
    let fields = Memo::new(move |_| {
        state.answers.with(|answers| {
            let later = |field: &Field| !field.asked_first(answers) && field.applies(answers);
            Field::ALL.iter().copied().filter(later).collect::<Vec<_>>()
        })
    });
    // What the search finds is shown here, also where it stands above: a field is on the page once.
    let hits = Memo::new(move |_| {
        typed.with(|typed| state.answers.with(|answers| (!typed.trim().is_empty()).then(|| found(answers, typed))))
    });
    let searching = Memo::new(move |_| hits.with(Option::is_some));
    let shown = Memo::new(move |_| {
        let above = state.answers.with(super::field::rows);
        hits.get().unwrap_or_default().into_iter().filter(|field| !above.contains(field)).collect::<Vec<_>>()
    });
    let above = Memo::new(move |_| {
        let above = state.answers.with(super::field::rows);
        hits.get().unwrap_or_default().into_iter().filter(|field| above.contains(field)).collect::<Vec<_>>()
    });
    let later_wrong = Memo::new(move |_| {
        let later = |field: &Field| fields.with(|fields| fields.contains(field));
        state.outcome.with(|outcome| outcome.errors.iter().any(|error| later(&error.field)))
    });
    let asked = RwSignal::new(false);
    // A wrong field must not hide, nor one that somebody is led to.
    Effect::new(move |_| {
        let led = wanted.get();
        if led.is_some() {
            typed.set(String::new());
        }
        let later = led.is_some_and(|field| fields.with_untracked(|fields| fields.contains(&field)));
        if later_wrong.get() || later {
            asked.set(true);
        }
    });
    let open = Memo::new(move |_| asked.get() || later_wrong.get());
    let groups =
        move || Group::ALL.into_iter().map(|group| view! { <MoreGroup group=group fields=fields/> }).collect_view();
    view! {
        <div class="more" role="group" aria-label="More fields">
            <div class="more-find">
                <input
                    type="search"
                    id="find-a-field"
                    aria-label="Find a field"
                    aria-describedby="found-fields"
                    placeholder="Find a field: Spot, Region, precision"
                    maxlength="60"
                    autocapitalize="none"
                    spellcheck="false"
                    prop:value=move || typed.get()
                    on:input:target=move |event| typed.set(event.target().value())
                    on:keydown=move |event| match event.key().as_str() {
                        "Escape" => typed.set(String::new()),
                        "Enter" => {
                            let first = hits.with_untracked(|hits| hits.as_ref().and_then(|hits| hits.first().copied()));
                            if let Some(field) = first {
                                super::show_field(wanted, field);
                            }
                        }
                        _ => {}
                    }
                />
                <button
                    type="button"
                    class="quiet more-all"
                    aria-expanded=move || (open.get() && !searching.get()).to_string()
                    on:click=move |_| {
                        // From what was found back to all of them.
                        asked.set(searching.get_untracked() || !open.get_untracked());
                        typed.set(String::new());
                    }
                >
                    "More"
                </button>
            </div>
            <p class="more-found" id="found-fields" role="status">
                {move || hits.with(|hits| hits.as_ref().map(|hits| count(hits.len())))}
            </p>
            <Show when=move || searching.get() fallback=move || open.get().then(groups)>
                <ul class="more-above">
                    <For each=move || above.get() key=|field| *field let:field>
                        <li>
                            <button type="button" class="quiet" on:click=move |_| super::show_field(wanted, field)>
                                {format!("{}, above", field.spec().label)}
                            </button>
                        </li>
                    </For>
                </ul>
                <div class="job-fields">
                    <For each=move || shown.get() key=|field| *field let:field>
                        <FieldView field=field/>
                    </For>
                </div>
            </Show>
        </div>
    }
}

/// How many fields were found.
fn count(found: usize) -> String {
    match found {
        0 => "No field matches. Try another word, for example memory.".to_owned(),
        1 => "1 field matches.".to_owned(),
        found => format!("{found} fields match."),
    }
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
    // Once shown for its error it stays, or it would close under the person's hands as soon as it is right.
    Effect::new(move |_| {
        if wrong.get() {
            asked.set(true);
        }
    });
    let open = Memo::new(move |_| asked.get() || wrong.get());
    let counts = Memo::new(move |_| {
        own.with(|own| {
            let said = state.answers.with(|answers| own.iter().filter(|field| answers.get(**field).is_some()).count());
            (said, own.len() - said)
        })
    });
    // The foot and the search lead to a field wherever it is folded.
    let wanted = super::wanted();
    Effect::new(move |_| {
        if wanted.get().is_some_and(|field| own.with_untracked(|own| own.contains(&field))) {
            asked.set(true);
        }
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
                        <span class="more-counts">{move || words(group, counts.get())}</span>
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

/// How many were said and how many are assumed: `2 said, 4 assumed`; what was seen is never assumed.
fn words(group: Group, (said, open): (usize, usize)) -> String {
    let rest = if group == Group::Seen { "can be said" } else { "assumed" };
    match (said, open) {
        (0, open) if group == Group::Seen => format!("none, {open} can be said"),
        (0, open) => format!("{open} {rest}"),
        (said, 0) => format!("{said} said"),
        (said, open) => format!("{said} said, {open} {rest}"),
    }
}
