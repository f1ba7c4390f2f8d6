//! The path as a picture: rows of columns, and below a row the step of it that is open.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::layout::Line;
use super::layout::path::{Column, Path, Placed, Role, Row};
use super::panel::panel;
use super::words::{self, Words};
use crate::app::state::Shown;
use crate::job::View;

/// Lines of text.
pub(super) fn text(lines: &[Line], class: &'static str) -> impl IntoView + use<> {
    let lines = lines.iter().map(|line| view! { <text class=class x=line.x y=line.y>{line.text.clone()}</text> });
    lines.collect_view()
}

/// Opens a step, or closes it where it is open.
pub(super) fn turn(open: RwSignal<Option<&'static str>>, question: &'static str) {
    open.update(|open| *open = if *open == Some(question) { None } else { Some(question) });
}

/// Does with Enter and Space what a click does.
pub(super) fn press(event: &KeyboardEvent, open: RwSignal<Option<&'static str>>, question: &'static str) {
    if matches!(event.key().as_str(), "Enter" | " ") {
        event.prevent_default();
        turn(open, question);
    }
}

/// The picture of a path.
#[component]
pub fn Picture(
    /// The last good outcome.
    shown: Signal<Shown>,
    /// The view.
    view: Signal<View>,
    /// The path, laid out.
    path: Memo<Path>,
    /// The step that is open.
    open: RwSignal<Option<&'static str>>,
) -> impl IntoView {
    let count = Memo::new(move |_| path.with(|path| path.rows.len()));
    view! {
        <div class="flow-path" role="group" aria-label="Decision flow">
            {move || (0..count.get()).map(|at| view! { <RowView shown=shown view=view path=path at=at open=open/> }.into_any()).collect_view()}
        </div>
    }
}

#[component]
fn RowView(
    shown: Signal<Shown>,
    view: Signal<View>,
    path: Memo<Path>,
    at: usize,
    open: RwSignal<Option<&'static str>>,
) -> impl IntoView {
    let row = Memo::new(move |_| path.with(|path| path.rows.get(at).cloned().unwrap_or_default()));
    let here = Memo::new(move |_| {
        let question = open.get()?;
        row.with(|row| row.columns.iter().any(|column| column.question == question)).then_some(question)
    });
    let words =
        Memo::new(move |_| here.get().and_then(|question| shown.with(|shown| words::of(shown, view.get(), question))));
    view! {
        <svg
            class="flow-row"
            viewBox=move || format!("0 0 {} {}", path.with(|path| path.width), row.with(|row| row.height))
        >
            {move || row.with(|row| row_view(row, open))}
        </svg>
        {move || words.with(|words| words.as_ref().map(|words| opened(words, row.with(|row| row.leaves.is_some()), open)))}
    }
}

/// A step that was opened in a picture; `between` two rows it carries the line on.
pub(super) fn opened(words: &Words, between: bool, open: RwSignal<Option<&'static str>>) -> AnyView {
    view! {
        <section class="flow-panel" class:flow-panel-between=between aria-label=words.title>
            <div class="flow-panel-head">
                <h3>{words.title}<span class="flow-panel-place">" step "{words.number}</span></h3>
                <button type="button" class="flow-close" on:click=move |_| open.set(None)>"Close"</button>
            </div>
            {panel(words)}
        </section>
    }
    .into_any()
}

fn row_view(row: &Row, open: RwSignal<Option<&'static str>>) -> AnyView {
    let lines = row.enters.iter().chain(&row.lit).chain(&row.leaves);
    let lines = lines.map(|lit| view! { <path class="flow-line" d=lit.line.clone()/> }).collect_view();
    let heading = row.heading.as_ref().map(|line| text(core::slice::from_ref(line), "flow-side"));
    view! {
        <g aria-hidden="true">{heading}{lines}</g>
        {row.columns.iter().map(|column| column_view(column, open)).collect_view()}
    }
    .into_any()
}

fn column_view(column: &Column, open: RwSignal<Option<&'static str>>) -> AnyView {
    let boxes = column.boxes.iter().map(|placed| box_view(placed, column, open)).collect_view();
    view! {
        <g aria-hidden="true">
            {text(&column.title, "flow-title")}
            {text(core::slice::from_ref(&column.step), "flow-small")}
        </g>
        {boxes}
    }
    .into_any()
}

fn box_view(placed: &Placed, column: &Column, open: RwSignal<Option<&'static str>>) -> AnyView {
    let question = column.question;
    let area = placed.area;
    let (group, radius) = match placed.role {
        Role::Taken => ("flow-box flow-taken", "8"),
        Role::Other => ("flow-box flow-other", "8"),
        Role::More => ("flow-box flow-more", "8"),
    };
    let content = view! {
        <rect x=area.x y=area.y width=area.w height=area.h rx=radius/>
        {text(&placed.label, "flow-label")}
        {text(&placed.brief, "flow-small")}
    };
    match placed.role {
        Role::Taken => view! {
            <g
                class=group
                role="button"
                tabindex="0"
                aria-label=column.name.clone()
                aria-expanded=move || (open.get() == Some(question)).to_string()
                on:click=move |_| turn(open, question)
                on:keydown=move |event| press(&event, open, question)
            >
                {content}
            </g>
        }
        .into_any(),
        // The list below says the same, so these are for the pointer alone.
        Role::Other | Role::More => view! {
            <g class=group aria-hidden="true" on:click=move |_| turn(open, question)>{content}</g>
        }
        .into_any(),
    }
}
