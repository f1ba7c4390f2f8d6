//! The discount, and prices of single types.

use leptos::ev;
use leptos::prelude::*;

use super::room;
use crate::facts::instance;
use crate::facts::own::OwnPrice;
use crate::facts::region::Region;
use crate::units::{Usd, UsdPerHour, number, text};

/// The discount on every price but the single ones.
#[component]
pub fn Discount() -> impl IntoView {
    let room = room();
    let error = RwSignal::new("");
    let now = Memo::new(move |_| room.own().discount);
    let shown = move || Some(now.get()).filter(|now| *now > 0.0).map_or_else(String::new, text::figure);
    let take = move |typed: String| {
        let percent =
            if typed.trim().is_empty() { Some(0.0) } else { number::parse(typed.trim_end_matches(['%', ' '])).ok() };
        match percent.filter(|percent| *percent < 100.0) {
            Some(percent) => {
                error.set("");
                room.change_single(|own| own.discount = percent);
            }
            None => error.set("Enter a percentage from 0 to 99, for example 12."),
        }
    };
    view! {
        <section class="jobs-columns" aria-labelledby="prices-discount">
            <h2 id="prices-discount">"Discount"</h2>
            <label class="jobs-file">
                "Discount on all prices, in %"
                <input
                    type="text"
                    inputmode="decimal"
                    aria-describedby="prices-discount-error"
                    aria-invalid=move || (!error.get().is_empty()).then_some("true")
                    prop:value=shown
                    on:change:target=move |event| take(event.target().value())
                />
            </label>
            <p id="prices-discount-error" class="jobs-error" role="alert">{move || error.get()}</p>
        </section>
    }
}

/// Prices of single types.
#[component]
pub fn Single() -> impl IntoView {
    let room = room();
    let home =
        room.state.shown.with_untracked(|shown| shown.as_ref().map_or(Region::UsEast1, |shown| shown.job().region));
    let (region, name, usd) = (RwSignal::new(home), RwSignal::new(String::new()), RwSignal::new(String::new()));
    let error = RwSignal::new("");
    let list = Memo::new(move |_| room.own().single);
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let type_ = name.with_untracked(|name| instance::by_name(name));
        let price = usd.with_untracked(|usd| number::parse(usd.trim_start_matches(['$', ' '])).ok());
        match (type_, price.filter(|usd| *usd > 0.0 && *usd <= 10_000.0)) {
            (None, _) => error.set("Enter an instance type, for example ml.g5.xlarge."),
            (_, None) => error.set("Enter the price of an hour in USD, for example 1.20."),
            (Some(type_), Some(usd_per_hour)) => {
                error.set("");
                let one = OwnPrice {
                    region: region.get_untracked(),
                    instance: type_.index,
                    usd_per_hour: UsdPerHour(usd_per_hour),
                };
                room.change_single(|own| own.set(one));
                name.set(String::new());
                usd.set(String::new());
            }
        }
    };
    let row = move |one: OwnPrice| {
        let type_ = instance::all().get(usize::from(one.instance)).map_or("", |type_| type_.name);
        let of = format!("{type_} in {}", one.region.code());
        let remove = move |_| {
            room.change_single(|own| {
                own.single.retain(|other| (other.region, other.instance) != (one.region, one.instance));
            });
        };
        view! {
            <li class="jobs-kept">
                <span>{of.clone()}": "{text::money(Usd(one.usd_per_hour.value()))}" an hour"</span>
                <button type="button" class="quiet" aria-label=format!("Remove your price of {of}") on:click=remove>"Remove"</button>
            </li>
        }
    };
    let regions = Region::ALL.iter().map(|one| {
        view! { <option value=one.code() selected=*one == home>{one.code()}" ("{one.place()}")"</option> }
    });
    view! {
        <section class="jobs-columns" aria-labelledby="prices-single">
            <h2 id="prices-single">"Prices of single types"</h2>
            <p class="catalogue-hint">"Your own price counts for every use of the type in the Region. The discount is not taken off it."</p>
            <form class="jobs-open" on:submit=add>
                <label class="jobs-file">
                    "Region of the price"
                    <select on:change:target=move |event| region.set(Region::from_code(&event.target().value()).unwrap_or(home))>
                        {regions.collect_view()}
                    </select>
                </label>
                <label class="jobs-file">
                    "Instance type"
                    <input type="text" list="prices-types" autocomplete="off" spellcheck="false" prop:value=name on:input:target=move |event| name.set(event.target().value())/>
                </label>
                <datalist id="prices-types">
                    {instance::all().iter().map(|one| view! { <option value=one.name></option> }).collect_view()}
                </datalist>
                <label class="jobs-file">
                    "USD an hour"
                    <input type="text" inputmode="decimal" prop:value=usd on:input:target=move |event| usd.set(event.target().value())/>
                </label>
                <button type="submit" class="quiet">"Use this price"</button>
            </form>
            <p class="jobs-error" role="alert">{move || error.get()}</p>
            <ul aria-label="Your own prices">{move || list.get().into_iter().map(row).collect_view()}</ul>
        </section>
    }
}
