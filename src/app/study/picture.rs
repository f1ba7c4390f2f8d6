//! Pictures of the catalogue: what the families have of each, and the memory of accelerators. Each is a table whose
//! figures are drawn beside them as bars, so that the picture and its text are one.

use crate::app::html::{Html, html};
use crate::facts::accelerator::{Accelerator, AcceleratorKind};
use crate::facts::family::Class;
use crate::facts::instance::{self, InstanceType, Status};
use crate::units::text;

/// The width of the longest bar in pixels, and the height of all.
const BAR: (i32, i32) = (220, 10);

/// A bar whose length is this share of the longest.
fn bar(share: f64, html: &mut Html) {
    let length = (f64::from(BAR.0) * share).round().clamp(1.0, f64::from(BAR.0)) as i32;
    html!(
        html,
        "<svg class=\"bar\" aria-hidden=\"true\" viewBox=\"0 0 ",
        BAR.0,
        " ",
        BAR.1,
        "\"><rect width=\"",
        length
    );
    html!(html, "\" height=\"", BAR.1, "\" rx=\"2\"/></svg>");
}

/// The letters of the chapter's families: what each stands for, and how much memory a virtual CPU or a GPU has.
pub(super) fn families(html: &mut Html) {
    let cpus = [Class::Burstable, Class::Compute, Class::General, Class::Memory];
    let rows: Vec<(Class, f64)> = cpus.into_iter().filter_map(|class| Some((class, memory_of(class)?))).collect();
    let most = rows.iter().map(|(_, memory)| *memory).fold(1.0, f64::max);
    html!(
        html,
        "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Families\"><table class=\"study-table families\"><caption>"
    );
    html!(
        html,
        "CPU families by memory for each virtual CPU, the middle of the types that can be had</caption><thead><tr><th scope=\"col\">Letter</th><th scope=\"col\">What it is</th><th scope=\"col\">GiB for each vCPU</th><th scope=\"col\">Families</th></tr></thead><tbody>"
    );
    for (class, memory) in rows {
        html!(
            html,
            "<tr><th scope=\"row\">",
            class.letter(),
            "</th><td>",
            class.words(),
            "</td><td class=\"study-figure\">"
        );
        bar(memory / most, html);
        html!(html, text::figure(memory), "</td><td>", names_of(class), "</td></tr>");
    }
    for class in [Class::GpuG, Class::GpuP] {
        html!(
            html,
            "<tr><th scope=\"row\">",
            class.letter(),
            "</th><td>",
            class.words(),
            "</td><td class=\"study-figure\">GPU</td><td>"
        );
        html!(html, names_of(class), "</td></tr>");
    }
    html!(html, "</tbody></table></div>");
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
    crate::units::order::sort_by(&mut ratios, f64::total_cmp);
    ratios.get(ratios.len() / 2).copied()
}

/// The names of a class's families that can be had.
fn names_of(class: Class) -> String {
    let mut names: Vec<&'static str> = Vec::new();
    for instance in instance::all().iter().filter(|one| one.family_info().class == class && offered(one)) {
        if !names.contains(&instance.family) {
            names.push(instance.family);
        }
    }
    names.join(", ")
}

/// The accelerators by their memory, those that the book knows and those of today.
pub(super) fn accelerators(html: &mut Html) {
    let mut rows: Vec<&'static InstanceType> = Vec::new();
    for instance in instance::all() {
        let is_device = instance.accelerator.is_some_and(|one| one.kind != AcceleratorKind::ElasticInference);
        if is_device && !rows.iter().any(|known| known.accelerator == instance.accelerator) {
            rows.push(instance);
        }
    }
    crate::units::order::sort_by(&mut rows, |a, b| memory(a).total_cmp(&memory(b)).then_with(|| a.index.cmp(&b.index)));
    let most = rows.last().map_or(1.0, |last| memory(last).max(1.0));
    html!(
        html,
        "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Accelerators\"><table class=\"study-table\"><caption>Memory of one device</caption><thead><tr><th scope=\"col\">Device</th><th scope=\"col\">GiB</th><th scope=\"col\">Found in</th><th scope=\"col\">Can be had</th></tr></thead><tbody>"
    );
    for row in rows {
        let Some(device) = row.accelerator else { continue };
        html!(html, "<tr><th scope=\"row\">", device.short, "</th><td class=\"study-figure\">");
        bar(memory(row) / most, html);
        html!(html, text::figure(memory(row)), "</td><td>", found_in(device), "</td><td>");
        html!(html, if offered(row) { "yes" } else { "no" }, "</td></tr>");
    }
    html!(html, "</tbody></table></div>");
}

fn memory(instance: &InstanceType) -> f64 {
    instance.accelerator.map_or(0.0, |device| device.memory.value())
}

fn found_in(device: &Accelerator) -> String {
    let mut names: Vec<&'static str> = Vec::new();
    for instance in instance::all().iter().filter(|one| one.accelerator == Some(device)) {
        if !names.contains(&instance.family) {
            names.push(instance.family);
        }
    }
    names.join(", ")
}
