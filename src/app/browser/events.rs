//! What a person does on the page: one listener for each kind of event, on the element that holds the page.

mod act;
mod keys;
mod library;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, KeyboardEvent, PointerEvent, WheelEvent};

use super::aside;
use super::measure::measure;
use super::state::State;
use crate::app::action::Action;
use crate::app::components::candidates::{FIT, Fit, NAME, PROCESSOR, Processor};
use crate::app::components::code::FORM;
use crate::app::components::flow::ZOOM;
use crate::decide::graph;
use crate::job::{Field, View};
use crate::plan::code::Form;

/// The state, for listeners that live as long as the document.
type Handler = fn(State, &Event);

/// Listens on the element that holds the page. The page lives as long as its document, and so do the listeners.
pub fn listen(root: &Element, state: State) {
    let bubbling: [(&'static str, Handler); 9] = [
        ("click", click),
        ("keydown", keydown),
        ("input", typed),
        ("change", changed),
        ("submit", |_, event| event.prevent_default()),
        ("focusin", focused),
        ("focusout", |state, event| {
            if library::line(event).is_some() {
                library::left(state);
            }
        }),
        // Choosing from a list leaves the focus in the line above it.
        ("mousedown", |_, event| {
            if around(event, "[role=listbox]").is_some() {
                event.prevent_default();
            }
        }),
        ("wheel", wheel),
    ];
    for (name, handler) in bubbling {
        on(root, name, EventListenerOptions::enable_prevent_default(), state, handler);
    }
    // A job's file is opened wherever it is dropped.
    for (name, handler) in [("dragover", dragged as Handler), ("drop", dropped)] {
        on(&window(), name, EventListenerOptions::enable_prevent_default(), state, handler);
    }
    on(root, "pointermove", EventListenerOptions::default(), state, moved);
    // Whether a list folds is not told to what it stands in, but on the way down.
    let down = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    on(root, "toggle", down, state, toggled);
    for (name, handler) in [
        ("resize", (|state, _| measure(state)) as Handler),
        ("beforeprint", |state, _| state.look.update(|look| look.printing = true)),
        ("afterprint", |state, _| state.look.update(|look| look.printing = false)),
    ] {
        on(&window(), name, EventListenerOptions::default(), state, handler);
    }
}

fn on(
    target: &web_sys::EventTarget,
    name: &'static str,
    options: EventListenerOptions,
    state: State,
    handler: Handler,
) {
    EventListener::new_with_options(target, name, options, move |event| handler(state, event)).forget();
}

/// The nearest element around an event that fits a selector.
fn around(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// What an element asks for.
fn action(element: &Element) -> Option<Action> {
    Action::parse(&element.get_attribute("data-do")?)
}

fn click(state: State, event: &Event) {
    if let Some(line) = library::line(event) {
        library::clicked(state, &line);
    } else if let Some(action) = around(event, "[data-do]").as_ref().and_then(action) {
        event.prevent_default();
        act::act(state, action);
    }
}

fn keydown(state: State, event: &Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
    if let Some(button) = around(event, "g[role=button]") {
        // Enter and Space do what a click does.
        if matches!(key.key().as_str(), "Enter" | " ")
            && let Some(action) = action(&button)
        {
            event.prevent_default();
            act::act(state, action);
        }
    } else if around(event, "[role=tab]").is_some() {
        keys::turn(state, key);
    } else if let Some(line) = library::line(event) {
        library::key(state, key, &line);
    }
}

/// The field that an element of the form is for.
fn field_of(element: &Element) -> Option<Field> {
    Field::from_key(&element.get_attribute("data-field")?)
}

fn typed(state: State, event: &Event) {
    if let Some(line) = library::line(event) {
        return library::typed(state, &line);
    }
    let input = around(event, "input[data-field]");
    if let Some((element, field)) = input.and_then(|input| field_of(&input).map(|field| (input, field)))
        && let Some(input) = element.dyn_ref::<HtmlInputElement>()
    {
        state.edit(field, &input.value());
    } else if let Some(element) = around(event, &["#", NAME].concat())
        && let Some(input) = element.dyn_ref::<HtmlInputElement>()
    {
        let name = input.value();
        state.look.update(|look| look.sift(|sift| sift.name = name));
    }
}

fn changed(state: State, event: &Event) {
    if let Some(line) = library::line(event) {
        library::changed(state, &line);
    } else if let Some(element) = around(event, "select[data-field]")
        && let (Some(field), Some(list)) = (field_of(&element), element.dyn_ref::<HtmlSelectElement>())
    {
        // Another algorithm is another job.
        let take = if field == Field::Algorithm { State::choose } else { State::edit };
        take(&state, field, &list.value());
    } else if let Some(element) = around(event, "select[data-code]")
        && let (Some(side), Some(list)) = (element.get_attribute("data-code"), element.dyn_ref::<HtmlSelectElement>())
        && let Some(action) = Action::parse(&["code", &side, &list.value()].join(":"))
    {
        act::act(state, action);
    } else if let Some(input) = around(event, "input[type=file]") {
        open_file(state, &input);
        // Or the same file, mended, could not be chosen again.
        input.unchecked_ref::<HtmlInputElement>().set_value("");
    } else if let Some(element) = around(event, "input[type=radio]")
        && let Some(radio) = element.dyn_ref::<HtmlInputElement>()
    {
        picked(state, &radio.name(), &radio.value());
    }
}

/// Without this the browser would show the dropped file itself, in place of the page. Fields take what is dropped.
fn dragged(_: State, event: &Event) {
    if around(event, "input").is_none() {
        event.prevent_default();
    }
}

fn dropped(state: State, event: &Event) {
    dragged(state, event);
    if event.default_prevented()
        && let Ok(held) = js_sys::Reflect::get(event, &"dataTransfer".into())
    {
        open_file(state, &held);
    }
}

/// Has the first of the files opened that something holds.
fn open_file(state: State, holder: &JsValue) {
    let inner = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &name.into()).ok();
    if let Some(file) = inner(holder, "files").and_then(|files| inner(&files, "0")).filter(JsValue::is_object) {
        aside::send(state, &file);
    }
}

/// A choice among radio buttons: a field's, or one of the page's own.
fn picked(state: State, name: &str, key: &str) {
    match name {
        "view" => {
            if let Some(view) = View::from_key(key) {
                state.view.set(view);
            }
        }
        FIT => {
            let fit = Fit::from_key(key).unwrap_or(Fit::Any);
            state.look.update(|look| look.sift(|sift| sift.fit = fit));
        }
        PROCESSOR => {
            let processor = Processor::from_key(key).unwrap_or(Processor::Any);
            state.look.update(|look| look.sift(|sift| sift.processor = processor));
        }
        FORM => state.look.update(|look| look.code.form = Form::from_key(key).unwrap_or_default()),
        "flow-picture" => act::show_map(state, key == "map"),
        "task" => state.choose(Field::Task, key),
        _ => {
            if let Some(field) = Field::from_key(name) {
                state.edit(field, key);
            }
        }
    }
}

/// A field for an instance type is about to be filled: now its list of names is needed.
fn focused(state: State, event: &Event) {
    if let Some(field) = around(event, "input[list]").as_ref().and_then(field_of) {
        state.look.update(|look| look.names = Some(field));
    }
    // A link to a step focuses it: who came for it sees it open.
    let step = around(event, "li[id^=step-]").map(|item| item.id());
    if let Some(id) = step.filter(|_| event.target().is_some_and(|target| target.has_type::<web_sys::HtmlLiElement>()))
    {
        open_step(state, id.trim_start_matches("step-"), true);
    }
}

fn open_step(state: State, id: &str, open: bool) {
    let Some(question) = graph::question(id).map(|question| question.id) else { return };
    if state.look.with_untracked(|look| look.steps.contains(&question)) != open {
        state.look.update(|look| {
            look.steps.retain(|known| *known != question);
            if open {
                look.steps.push(question);
            }
        });
    }
}

fn toggled(state: State, event: &Event) {
    // Everything stands open on paper; that is not the person's doing.
    if state.look.with_untracked(|look| look.printing) {
        return;
    }
    if let Some(details) = around(event, "details[data-step]") {
        open_step(state, &details.get_attribute("data-step").unwrap_or_default(), details.has_attribute("open"));
    }
}

/// Zooms the map with Ctrl and the wheel.
fn wheel(state: State, event: &Event) {
    if let Some(wheel) = event.dyn_ref::<WheelEvent>().filter(|wheel| wheel.ctrl_key())
        && around(event, ".map-frame").is_some()
    {
        event.prevent_default();
        zoom(state, if wheel.delta_y() < 0.0 { 110 } else { 91 });
    }
}

fn zoom(state: State, percent: i32) {
    state.look.update(|look| look.zoom = (look.zoom * percent / 100).clamp(ZOOM.0, ZOOM.1));
}

/// Moves the map with a mouse that is held down; a finger scrolls by itself.
fn moved(_: State, event: &Event) {
    if let Some(pointer) = event.dyn_ref::<PointerEvent>().filter(|pointer| pointer.buttons() == 1)
        && pointer.pointer_type() == "mouse"
        && let Some(frame) = around(event, ".map-frame")
    {
        frame.set_scroll_left(frame.scroll_left() - pointer.movement_x());
        frame.set_scroll_top(frame.scroll_top() - pointer.movement_y());
    }
}
