//! A line of text: a number with its unit, or the name of an instance type.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::parts::{Parts, taken};
use super::product::Product;
use crate::app::state::state;
use crate::facts::instance;
use crate::job::Field;
use crate::job::field::Kind;
use crate::job::fields::Spec;
use crate::units::quantity::{self, Dimension, Unit};
use crate::units::{number, text};

/// How long a bare number rests in a field of a duration before it is answered. A `7` on the way to `7 d` is seven hours for
/// the length of a key, and would flash an answer that nobody asked for. Other fields are answered at once.
const REST_MS: u32 = 400;

/// Whether a number may be about to get a unit that makes it many times larger.
fn rests(spec: &Spec, typed: &str) -> bool {
    Unit::of(spec.unit).dimension == Dimension::Time && matches!(number::leading(typed), Ok((_, "")))
}

/// A line of text with its unit at the right; for instance types with the known names to pick from.
#[component]
pub(super) fn TextInput(parts: Parts) -> impl IntoView {
    let state = state();
    let spec = parts.spec;
    let instances = matches!(spec.kind, Kind::InstanceType);
    let list = format!("list-{}", spec.key);
    // Hundreds of names: they are put into the page only once somebody is about to pick one.
    let touched = RwSignal::new(false);
    let names = {
        let list = list.clone();
        move || {
            touched.get().then(|| {
                let names = instance::all().iter().map(|one| view! { <option value=one.name></option> });
                view! { <datalist id=list.clone()>{names.collect_view()}</datalist> }
            })
        }
    };
    let second = move || {
        let heard = spec.field == Field::Tokens;
        heard.then(|| state.answers.with(|answers| answers.library_model()?.positions_a_second())).flatten()
    };
    // Dropping it cancels it.
    let resting: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    let typed = move |line: &HtmlInputElement| {
        let text = taken(line, parts.note);
        if rests(spec, &text) {
            resting.set_value(Some(Timeout::new(REST_MS, move || state.edit(spec.field, &text))));
        } else {
            resting.set_value(None);
            state.edit(spec.field, &text);
        }
    };
    let left = move |line: &HtmlInputElement| {
        if resting.try_update_value(Option::take).flatten().is_some() {
            state.edit(spec.field, &taken(line, parts.note));
        }
    };
    view! {
        <div class=parts.class()>
            <input
                id=parts.id()
                type="text"
                inputmode=if instances || Unit::of(spec.unit).dimension != Dimension::Count { "text" } else { "decimal" }
                autocapitalize="none"
                spellcheck="false"
                placeholder=move || parts.assumed.get()
                list=move || touched.get().then(|| list.clone())
                value=parts.text.get_untracked()
                prop:value=move || parts.text.get()
                aria-invalid=move || parts.wrong.get().then_some("true")
                aria-describedby=parts.described()
                on:focus=move |_| touched.set(instances)
                on:input:target=move |event| typed(&event.target())
                on:change:target=move |event| left(&event.target())
            />
            {(!spec.unit.is_empty()).then(|| {
                let id = format!("unit-{}", spec.key);
                view! { <span class="field-unit" id=id>{move || parts.text.with(|text| unit(spec, text, second()))}</span> }
            })}
            {names}
        </div>
        {super::product::PAIRS.iter().find(|pair| pair.field == spec.field).map(|pair| view! { <Product pair=pair parts=parts/> })}
    }
}

/// The unit of a field, or what was said in another one: `= 20 000 GB`.
fn unit(spec: &'static Spec, typed: &str, second: Option<f64>) -> String {
    match quantity::read(typed, Unit::of(spec.unit), second) {
        Ok(read) if read.converted => {
            let value = if read.value >= 1e6 { text::count(read.value) } else { text::figure(read.value) };
            format!("= {value} {}", spec.unit)
        }
        _ => spec.unit.to_owned(),
    }
}
