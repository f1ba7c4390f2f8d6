//! One type: what it is, where it is sold, which algorithms and which examples may use it.

use leptos::prelude::*;

use super::gallery::Gallery;
use super::room;
use crate::app::components::table::{Heads, Scroll};
use crate::app::state::state;
use crate::facts::instance::{self, InstanceType, Use};
use crate::facts::own::Prices;
use crate::picture::catalogue::detail::{Fit, algorithms, places, sentences, standing};
use crate::picture::catalogue::look::Open;
use crate::picture::catalogue::row::Row;
use crate::units::text;

/// One type.
#[component]
pub fn Detail(
    /// The type.
    one: &'static InstanceType,
) -> impl IntoView {
    let room = room();
    let used = untrack(|| {
        let of = |prices: &Prices| {
            room.look.with(|look| Row::of(one, look.filter.wanted(), look.filter.region(), prices).used)
        };
        state().prices.with(of)
    });
    let uses = one.uses.iter().map(Use::name).collect::<Vec<_>>().join(", ");
    let said = sentences(one).join(" ");
    let source = one.record().map(|record| format!("Figures: {}, {}.", record.source.title, record.source.date));
    let add = move |_| {
        room.update(|look| {
            if !look.compared.contains(&one.index) {
                look.compare(one.index);
            }
            look.open = Open::Types;
        });
    };
    view! {
        <article class="catalogue-one">
            <p><a href=move || room.address(Open::Types)>"All types"</a></p>
            <h1 id="catalogue" class="catalogue-title" tabindex="-1">{one.name}</h1>
            <p class="catalogue-lead">{said}</p>
            <Part title="What it is for">
                <p>{format!("Family {}: {}", one.family, one.family_info().role())}</p>
                <p>{if uses.is_empty() { "The SageMaker API lists no use of it.".to_owned() } else { format!("The SageMaker API accepts it for {uses}.") }}</p>
                <p>{standing(one)}</p>
                <p class="catalogue-source">{source}</p>
                <p><button type="button" class="button" on:click=add>"Compare with another type"</button></p>
                <Sizes one/>
            </Part>
            {used.map(|used| view! { <Part title="Where it is sold"><Places one used/></Part> })}
            <Part title="Built-in algorithms"><Algorithms one/></Part>
            <Part title="Example jobs"><Gallery one/></Part>
        </article>
    }
}

/// A part of the page: its heading at the left, its text beside it.
#[component]
fn Part(title: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="part">
            <div class="part-head"><h2>{title}</h2></div>
            <div class="part-body">{children()}</div>
        </section>
    }
}

/// The other sizes of the family.
#[component]
fn Sizes(one: &'static InstanceType) -> impl IntoView {
    let room = room();
    let sizes = instance::all().iter().filter(|other| other.family == one.family).map(|other| {
        let here = (other.index == one.index).then_some("page");
        view! { <li><a href=move || room.address(Open::One(other.index)) aria-current=here>{other.size()}</a></li> }
    });
    view! { <ul class="catalogue-sizes" aria-label="Sizes of the family">{sizes.collect_view()}</ul> }
}

/// The Regions with their prices, for a use to choose.
#[component]
fn Places(one: &'static InstanceType, used: Use) -> impl IntoView {
    let (state, used) = (state(), RwSignal::new(used));
    let options = one.uses.iter().map(|use_| {
        view! { <option value=use_.name() selected=use_ == used.get_untracked()>{text::capital(use_.name())}</option> }
    });
    let choose = move |key: String| {
        if let Some(found) = Use::ALL.into_iter().find(|one| one.name() == key) {
            used.set(found);
        }
    };
    let rows = move || {
        let rows = state.prices.with(|prices| places(one, used.get(), prices)).into_iter().map(|place| {
            let price = if place.price.is_empty() { "–".to_owned() } else { place.price };
            view! {
                <tr>
                    <th scope="row">{place.region.code()}<small>{place.region.place()}</small></th>
                    <td class="catalogue-figure">{price}</td>
                    <td>{place.basis}</td>
                    <td>{place.offered}</td>
                    <td>{place.source}</td>
                </tr>
            }
        });
        rows.collect_view()
    };
    view! {
        <div class="catalogue-criterion">
            <label for="catalogue-for">"Price an hour for"</label>
            <select id="catalogue-for" on:change:target=move |event| choose(event.target().value())>{options.collect_view()}</select>
        </div>
        <Scroll label="Regions">
            <table class="part-table">
                <Heads names=["Region", "Price", "Basis", "Offered", "Source"]/>
                <tbody>{rows}</tbody>
            </table>
        </Scroll>
    }
}

/// The built-in algorithms with what each may do on it.
#[component]
fn Algorithms(one: &'static InstanceType) -> impl IntoView {
    let (may, not): (Vec<Fit>, Vec<Fit>) = algorithms(one).into_iter().partition(|fit| fit.trains || fit.serves);
    let count = may.len();
    let word = |yes: bool| if yes { "yes" } else { "no" };
    let rows = may.into_iter().map(|fit| {
        view! {
            <tr><th scope="row">{fit.algorithm.name}</th><td>{word(fit.trains)}</td><td>{word(fit.serves)}</td></tr>
        }
    });
    let rows = rows.collect_view();
    let others = not.into_iter().map(|fit| fit.algorithm.name).collect::<Vec<_>>().join("; ");
    let table = (count > 0).then(|| {
        view! {
            <table class="part-table"><Heads names=["Algorithm", "Trains on it", "Is served on it"]/><tbody>{rows}</tbody></table>
        }
    });
    let others = (!others.is_empty()).then(|| {
        let rest = if count == 0 { "No built-in algorithm uses it: " } else { "These do not use it: " };
        view! { <p class="catalogue-source">{rest}{others}"."</p> }
    });
    view! { {table}{others} }
}
