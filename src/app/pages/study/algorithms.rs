//! The built-in algorithms and the hardware each can use: the table to learn by heart.

use leptos::prelude::*;

use super::{Title, Way};
use crate::app::components::table::{Heads, Scroll};
use crate::facts::algorithm::{self, Algorithm, GpuUse, Processors};
use crate::study::session::{Place, What};

/// The table.
#[component]
pub(super) fn Algorithms() -> impl IntoView {
    let notes = algorithm::all().iter().filter_map(|one| {
        let record = one.record().filter(|record| !record.note.is_empty())?;
        Some(view! { <li><strong>{one.name}</strong>" "{record.note}</li> })
    });
    view! {
        <article>
            <Title text="Built-in algorithms"/>
            <p class="study-lead">
                "What each built-in algorithm of SageMaker can use. Where the summary in the Developer Guide and the algorithm’s own page differ, this table follows the page."
            </p>
            <p class="study-go"><Way place=Place::Practise(What::Topic("algorithm")) text="Practise the algorithms"/></p>
            <Scroll label="Built-in algorithms">
                <table class="study-table algorithms">
                    <Heads names=["Algorithm", "Train on", "Several GPUs", "Several instances", "Data", "Serve on", "Start with"]/>
                    <tbody>{algorithm::all().iter().map(row).collect_view()}</tbody>
                </table>
            </Scroll>
            <ul class="algorithms-notes">{notes.collect_view()}</ul>
        </article>
    }
}

fn row(one: &'static Algorithm) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">
                {one.name}
                {one.record().map(|record| view! { <span class="algorithms-problem">{record.problem}</span> })}
            </th>
            <td>{processors(one.processor)}{one.memory_bound.then_some("; memory decides")}</td>
            <td>{devices(one)}</td>
            <td>{instances(one)}</td>
            <td>{modes(one)}</td>
            <td>{processors(one.infer_processor)}</td>
            <td>{one.start_with}</td>
        </tr>
    }
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
