//! Pictures of the catalogue: how much memory the families have for each CPU, and how much an accelerator has. Each is a
//! table whose figures are drawn beside them as bars, so that the picture and its text are one.

use leptos::prelude::*;

use crate::app::components::table::{Heads, Scroll};
use crate::facts::accelerator::{Accelerator, AcceleratorKind};
use crate::facts::family::Class;
use crate::facts::instance::{self, InstanceType, Status};
use crate::units::text;

/// A bar whose length is this share of the longest, and its figure.
fn bar(share: f64, figure: f64) -> impl IntoView {
    let width = format!("{:.1}%", (share * 100.0).clamp(0.5, 100.0));
    view! {
        <svg class="study-amount" aria-hidden="true" focusable="false"><rect width=width height="100%" rx="3"/></svg>
        <span>{text::figure(figure)}</span>
    }
}

/// The letters of the chapter's families: what each stands for, and how much memory a virtual CPU has.
#[component]
pub(super) fn Families() -> impl IntoView {
    let cpus = [Class::Burstable, Class::Compute, Class::General, Class::Memory];
    let cpus = cpus.into_iter().filter_map(|class| Some((class, Some(memory_of(class)?))));
    let rows: Vec<(Class, Option<f64>)> = cpus.chain([(Class::GpuG, None), (Class::GpuP, None)]).collect();
    let most = rows.iter().filter_map(|(_, memory)| *memory).fold(1.0, f64::max);
    let rows = rows.into_iter().map(move |(class, memory)| {
        let amount = match memory {
            Some(memory) => view! { <td class="study-bar">{bar(memory / most, memory)}</td> }.into_any(),
            None => view! { <td>"GPU"</td> }.into_any(),
        };
        view! { <tr><th scope="row">{class.letter()}</th><td>{class.words()}</td>{amount}<td>{names_of(class)}</td></tr> }
    });
    view! {
        <Scroll label="Families">
            <table class="study-table families">
                <caption>"Families by memory for each vCPU: the median of the types on offer"</caption>
                <Heads names=["Letter", "What it is", "GiB for each vCPU", "Families"]/>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </Scroll>
    }
}

fn offered(instance: &InstanceType) -> bool {
    matches!(instance.status, Status::Current | Status::PreviousGeneration)
}

/// The memory for each virtual CPU of the middle type of a class.
fn memory_of(class: Class) -> Option<f64> {
    let types = instance::all().iter().filter(|instance| instance.family_info().class == class && offered(instance));
    let mut ratios: Vec<f64> = types
        .filter(|instance| instance.vcpu > 0 && instance.memory.value() > 0.0)
        .map(|instance| instance.memory.value() / f64::from(instance.vcpu))
        .collect();
    ratios.sort_by(f64::total_cmp);
    ratios.get(ratios.len() / 2).copied()
}

/// The names of families, each once.
fn names<'a>(types: impl Iterator<Item = &'a InstanceType>) -> String {
    let mut names: Vec<&'static str> = Vec::new();
    for instance in types {
        if !names.contains(&instance.family) {
            names.push(instance.family);
        }
    }
    names.join(", ")
}

/// The names of a class's families on offer.
fn names_of(class: Class) -> String {
    names(instance::all().iter().filter(|one| one.family_info().class == class && offered(one)))
}

/// The accelerators by their memory, those that the book knows and those of today.
#[component]
pub(super) fn Accelerators() -> impl IntoView {
    let mut rows: Vec<(&'static Accelerator, bool)> = Vec::new();
    for instance in instance::all() {
        let Some(device) = instance.accelerator.filter(|one| one.kind != AcceleratorKind::ElasticInference) else {
            continue;
        };
        match rows.iter_mut().find(|(known, _)| *known == device) {
            Some((_, on_offer)) => *on_offer |= offered(instance),
            None => rows.push((device, offered(instance))),
        }
    }
    rows.sort_by(|(a, _), (b, _)| a.memory.value().total_cmp(&b.memory.value()));
    let most = rows.last().map_or(1.0, |(device, _)| device.memory.value().max(1.0));
    let rows = rows.into_iter().map(move |(device, on_offer)| {
        let memory = device.memory.value();
        view! {
            <tr>
                <th scope="row">{device.short}</th>
                <td class="study-bar">{bar(memory / most, memory)}</td>
                <td>{names(instance::all().iter().filter(|one| one.accelerator == Some(device)))}</td>
                <td>{if on_offer { "yes" } else { "no" }}</td>
            </tr>
        }
    });
    view! {
        <Scroll label="Accelerators">
            <table class="study-table">
                <caption>"Memory of one accelerator"</caption>
                <Heads names=["Accelerator", "GiB", "Families", "On offer"]/>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </Scroll>
    }
}
