//! The input of a field, by the kind of what may stand in it.

use leptos::prelude::*;

use super::Ids;
use crate::app::state::State;
use crate::facts::model::{self, ModelKind};
use crate::facts::{Region, algorithm, instance};
use crate::job::field::{Kind, Spec};
use crate::job::{Choice, Field};

/// What an empty field says.
const NOT_SURE: &str = "not sure";

/// What a field reads its error from.
type Wrong = Memo<Option<String>>;

/// The input of a field.
pub(super) fn input(state: State, spec: &'static Spec, error: Wrong) -> AnyView {
    match spec.kind {
        Kind::Number { .. } => text(state, spec, error, false).into_any(),
        Kind::InstanceType => text(state, spec, error, true).into_any(),
        Kind::Choice(choices) => select(state, spec, error, choice_groups(spec.field, choices)).into_any(),
        Kind::Model => select(state, spec, error, model_groups()).into_any(),
        Kind::Region => select(state, spec, error, region_groups()).into_any(),
    }
}

/// A line of text with its unit at the right; for instance types with the known names to pick from.
fn text(state: State, spec: &'static Spec, error: Wrong, instances: bool) -> impl IntoView {
    let ids = Ids(spec.key);
    let field = spec.field;
    let list = format!("list-{}", spec.key);
    // Hundreds of names: they are put into the page only once somebody is about to pick one.
    let touched = RwSignal::new(false);
    let names = {
        let list = list.clone();
        move || {
            touched.get().then(|| {
                let names = instance::all()
                    .iter()
                    .map(|instance| view! { <option value=instance.name></option> })
                    .collect_view();
                view! { <datalist id=list.clone()>{names}</datalist> }
            })
        }
    };
    view! {
        <div class="field-box">
            <input
                id=ids.input()
                type="text"
                inputmode=if instances { "text" } else { "decimal" }
                autocapitalize="none"
                spellcheck="false"
                maxlength="60"
                placeholder=NOT_SURE
                list=instances.then_some(list)
                value=state.answers.with_untracked(|answers| answers.get(field).map(str::to_owned))
                prop:value=move || state.text(field)
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described(spec)
                on:focus=move |_| touched.set(instances)
                on:input:target=move |event| state.edit(field, &event.target().value())
            />
            {(!spec.unit.is_empty()).then(|| view! { <span class="field-unit" id=ids.unit()>{spec.unit}</span> })}
            {names}
        </div>
    }
}

/// What describes an input besides its label.
fn described(spec: &Spec) -> String {
    let ids = Ids(spec.key);
    if spec.unit.is_empty() { ids.error() } else { format!("{} {}", ids.unit(), ids.error()) }
}

/// Options under a heading; no heading means that they stand by themselves.
struct Options {
    heading: &'static str,
    options: Vec<(&'static str, String)>,
}

/// A list to choose from. "Not sure" is always the first.
fn select(state: State, spec: &'static Spec, error: Wrong, groups: Vec<Options>) -> impl IntoView {
    let ids = Ids(spec.key);
    let field = spec.field;
    let known: Vec<&'static str> = groups.iter().flat_map(|group| group.options.iter().map(|(key, _)| *key)).collect();
    // A link may bring what the list does not have: it is shown as it came, beside the message that says so.
    let unknown = move || Some(state.text(field)).filter(|text| !text.is_empty() && !known.contains(&text.as_str()));
    let now = state.answers.with_untracked(|answers| answers.get(field).unwrap_or_default().to_owned());
    let groups = groups
        .into_iter()
        .map(|group| {
            let options = group
                .options
                .into_iter()
                .map(|(key, label)| view! { <option value=key selected=key == now>{label}</option> })
                .collect_view();
            if group.heading.is_empty() {
                options.into_any()
            } else {
                view! { <optgroup label=group.heading>{options}</optgroup> }.into_any()
            }
        })
        .collect_view();
    let change =
        move |key: String| if field == Field::Algorithm { state.choose(field, &key) } else { state.edit(field, &key) };
    view! {
        <div class="field-box field-select">
            <select
                id=ids.input()
                prop:value=move || state.text(field)
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described(spec)
                on:change:target=move |event| change(event.target().value())
            >
                <option value="">{NOT_SURE}</option>
                {groups}
                {move || unknown().map(|text| view! { <option value=text.clone() selected=true>{text.clone()}</option> })}
            </select>
        </div>
    }
}

/// Built-in algorithms apart from own code; other choices as they are.
fn choice_groups(field: Field, choices: &'static [Choice]) -> Vec<Options> {
    let of = |heading, keep: &dyn Fn(&Choice) -> bool| Options {
        heading,
        options: choices
            .iter()
            .filter(|choice| keep(choice))
            .map(|choice| (choice.key, choice.label.to_owned()))
            .collect(),
    };
    if field == Field::Algorithm {
        vec![
            of("Own code", &|choice| algorithm::by_id(choice.key).is_none()),
            of("Built-in algorithms", &|choice| algorithm::by_id(choice.key).is_some()),
        ]
    } else {
        vec![of("", &|_| true)]
    }
}

fn model_groups() -> Vec<Options> {
    [
        ("Images", &[ModelKind::Cnn, ModelKind::Vit] as &[ModelKind]),
        ("Texts, read as a whole", &[ModelKind::Encoder]),
        ("Texts, written token by token", &[ModelKind::Decoder]),
        ("Texts into texts", &[ModelKind::EncoderDecoder]),
        ("Texts into images", &[ModelKind::Diffusion]),
    ]
    .into_iter()
    .map(|(heading, kinds)| Options {
        heading,
        options: model::all()
            .iter()
            .filter(|model| kinds.contains(&model.kind))
            .map(|model| (model.id, model.name.to_owned()))
            .collect(),
    })
    .collect()
}

fn region_groups() -> Vec<Options> {
    [("With prices on record", true), ("Without prices on record", false)]
        .into_iter()
        .map(|(heading, priced)| Options {
            heading,
            options: Region::ALL
                .iter()
                .filter(|region| region.priced() == priced)
                .map(|region| (region.code(), format!("{}, {}", region.code(), region.place())))
                .collect(),
        })
        .collect()
}
