//! The built-in algorithms and the hardware each can use: the table to learn by heart.

use super::place::{Place, What};
use super::shell::heading;
use crate::app::html::{Html, html};
use crate::facts::algorithm::{self, Algorithm, GpuUse, Processors};

/// The table.
pub(super) fn page(html: &mut Html) {
    html!(html, "<article class=\"lesson\">");
    heading(
        "Built-in algorithms",
        "What each of SageMaker’s built-in algorithms can use. Where the summary in the Developer Guide and the algorithm’s own page differ, the page is followed.",
        html,
    );
    html!(
        html,
        "<p><a href=\"",
        Place::Practise(What::Topic("algorithm")).address(),
        "\">Practise the algorithms</a></p>"
    );
    html!(
        html,
        "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Built-in algorithms\"><table class=\"study-table algorithms\"><thead><tr><th scope=\"col\">Algorithm</th><th scope=\"col\">Train on</th><th scope=\"col\">Several GPUs</th><th scope=\"col\">Several instances</th><th scope=\"col\">Data</th><th scope=\"col\">Serve on</th><th scope=\"col\">Start with</th></tr></thead><tbody>"
    );
    algorithm::all().iter().for_each(|one| row(one, html));
    html!(html, "</tbody></table></div><ul class=\"algorithms-notes\">");
    for one in algorithm::all() {
        if let Some(record) = one.record().filter(|record| !record.note.is_empty()) {
            html!(html, "<li><strong>", one.name, "</strong> ", record.note, "</li>");
        }
    }
    html!(html, "</ul></article>");
}

fn row(one: &Algorithm, html: &mut Html) {
    html!(html, "<tr><th scope=\"row\">", one.name);
    if let Some(record) = one.record() {
        html!(html, "<span class=\"algorithms-problem\">", record.problem, "</span>");
    }
    html!(html, "</th><td>", processors(one.processor));
    if one.memory_bound {
        html!(html, "; memory decides");
    }
    html!(html, "</td><td>", devices(one), "</td><td>", instances(one), "</td><td>", modes(one), "</td><td>");
    html!(html, processors(one.infer_processor), "</td><td>", one.start_with, "</td></tr>");
}

const fn processors(processors: Processors) -> &'static str {
    match processors {
        Processors::CpuOnly => "CPU only",
        Processors::CpuFirst => "CPU first, GPU possible",
        Processors::Either => "CPU or GPU",
        Processors::GpuFirst => "GPU first, CPU possible",
        Processors::GpuOnly => "GPU only",
    }
}

fn devices(one: &Algorithm) -> &'static str {
    match (one.train_gpu, one.multi_gpu, one.multi_gpu_today) {
        (GpuUse::No | GpuUse::NoBenefit, ..) => "no GPU",
        (_, true, _) if !one.multi_gpu_pays => "yes, but no clear gain",
        (_, true, _) => "yes",
        (_, false, true) => "today; one in the book",
        (_, false, false) => "one only",
    }
}

fn instances(one: &Algorithm) -> &'static str {
    if one.single_instance() {
        return "one only";
    }
    match (one.multi_instance_cpu, one.multi_instance_gpu, one.multi_instance_gpu_today) {
        (true, true, _) => "CPU and GPU",
        (true, false, true) => "CPU; GPU too, today",
        (true, false, false) => "CPU",
        (false, true, _) => "GPU",
        (false, false, _) => "GPU, today",
    }
}

fn modes(one: &Algorithm) -> &'static str {
    match (one.input_modes.file, one.input_modes.pipe, one.input_modes.pipe_csv) {
        (true, true, true) => "File, Pipe (CSV too)",
        (true, true, false) => "File, Pipe",
        (true, false, _) => "File",
        (false, ..) => "Pipe",
    }
}
