//! What was measured in the trial: fields to type it in, and what each figure means beside the estimate.

mod field;

use leptos::prelude::*;

use crate::app::components::range_bar::RangeBar;
use crate::app::state::{State, state};
use crate::job::Field;
use crate::picture::bar::Range;
use crate::plan::measured::{FIELDS, Place, Row};
use crate::plan::{Measured, finalists};
use field::MeasureField;

/// The fields of the trial's figures, with what was typed so far and what it means.
#[component]
pub fn Measure() -> impl IntoView {
    let state = state();
    let fields = Memo::new(move |_| {
        state
            .with_settled(|shown, _| {
                FIELDS.into_iter().filter(|field| (field.spec().applies)(shown.answers())).collect::<Vec<_>>()
            })
            .unwrap_or_default()
    });
    let rows = Memo::new(move |_| {
        state
            .with_settled(|shown, advice| Measured::of(shown.answers(), shown.job(), advice))
            .flatten()
            .map(|measured| measured.rows)
            .unwrap_or_default()
    });
    let any = Memo::new(move |_| !fields.read().is_empty());
    view! {
        <Show when=move || any.get()>
            <section class="part">
                <div class="part-head">
                    <h3>"What you measured"</h3>
                    <p>"Enter what the trial showed. The ranges narrow and the answer follows."</p>
                </div>
                <div class="part-body">
                    <div class="measure">
                        <div class="measure-card">
                            <Finalists/>
                            <MeasureField field=Field::CurrentInstance label="Type it was measured on"/>
                            <MeasureField field=Field::CurrentCount label="How many of them"/>
                            <For each=move || fields.get() key=|field| field.spec().key let:field>
                                <MeasureField field=field label=field.spec().label/>
                            </For>
                        </div>
                        // The region is there before its text, or screen readers would miss it.
                        <div role="status">
                            <ul class="measure-rows">{move || rows.get().into_iter().map(row).collect_view()}</ul>
                            {move || rows.read().is_empty().then(|| view! {
                                <p class="measure-none">"Nothing measured yet. Each figure appears here beside its estimate."</p>
                            })}
                        </div>
                    </div>
                </div>
            </section>
        </Show>
    }
}

/// The types worth trying, as buttons: on which of them was it measured?
#[component]
fn Finalists() -> impl IntoView {
    let state = state();
    let names = Memo::new(move |_| finalist_names(state));
    let chosen = Memo::new(move |_| state.text(Field::CurrentInstance).trim().to_owned());
    let button = move |name: &'static str| {
        view! {
            <button
                type="button"
                aria-pressed=move || chosen.with(|chosen| chosen == name).to_string()
                on:click=move |_| state.choose(Field::CurrentInstance, name)
            >
                {name}
            </button>
        }
    };
    view! {
        <div class="measure-types" role="group" aria-label="Measured on">
            <span aria-hidden="true">"Types worth trying: choose the one you measured on"</span>
            <div><For each=move || names.get() key=|name| *name children=button/></div>
        </div>
    }
}

fn finalist_names(state: State) -> Vec<&'static str> {
    state
        .with_settled(|_, advice| {
            let mut names = Vec::new();
            for one in advice.answers.iter().flat_map(|answer| finalists(&answer.ranking)) {
                if !names.contains(&one.instance.name) {
                    names.push(one.instance.name);
                }
            }
            names
        })
        .unwrap_or_default()
}

/// The estimate as a range, the measured figure as the tick on it.
fn bar([measured, low, likely, high]: [f64; 4]) -> impl IntoView {
    let range = Range { low, likely, high, limit: Some(measured), from: 0.0, to: high.max(measured) * 1.04 };
    view! { <RangeBar range=Signal::stored(range)/> }
}

fn row(row: Row) -> impl IntoView {
    let outside = matches!(row.place, Place::Below | Place::Above);
    let estimated = (!row.estimated.is_empty()).then(|| format!("Estimated {}", row.estimated));
    view! {
        <li class:measure-outside=outside>
            <div class="measure-value">
                <span>{row.field.spec().label.trim_end_matches(", measured")}</span>
                " "
                <strong>{row.measured}</strong>
            </div>
            {row.drawn.map(bar)}
            {estimated.map(|text| view! { <span class="measure-ends">{text}</span> })}
            {row.means}
        </li>
    }
}
