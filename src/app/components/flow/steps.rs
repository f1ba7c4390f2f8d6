//! What the parts of the flow share: the story, its words, and which step is open.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::advise::Shown;
use crate::app::components::jump::step_id;
use crate::app::components::turn::turned;
use crate::app::state::state;
use crate::job::{Field, Required, View};
use crate::picture::flow::story::{Asked, Story};
use crate::picture::flow::words::{self, Words};

/// What the parts of the flow share.
#[derive(Debug, Clone, Copy)]
pub struct Steps {
    /// The job and its advice.
    pub shown: Signal<Option<Shown>>,
    /// The view whose path is shown.
    pub view: Signal<View>,
    /// What there is to tell.
    pub story: Memo<Story>,
    /// The question that is open.
    pub open: RwSignal<Option<&'static str>>,
    /// The questions that are marked.
    pub marked: StoredValue<&'static [&'static str]>,
    /// The branch that is looked at, by the value that would require it.
    pub looked_at: RwSignal<Option<&'static str>>,
    /// Whether a branch can be taken: only where the job is the page's.
    pub takes: bool,
}

impl Steps {
    /// The steps of a job in a view, with the other view's path where `both` says so.
    pub fn new(shown: Signal<Option<Shown>>, view: Signal<View>, both: Signal<bool>) -> Self {
        let story = Memo::new(move |_| {
            shown.with(|shown| shown.as_ref().map(|shown| Story::of(shown, view.get(), both.get())).unwrap_or_default())
        });
        let (open, looked_at) = (RwSignal::new(None), RwSignal::new(None));
        Self { shown, view, story, open, marked: StoredValue::new(&[]), looked_at, takes: false }
    }

    /// The same where the job is the page's, so that a branch can be taken.
    pub const fn taking(self) -> Self {
        Self { takes: true, ..self }
    }

    /// Requires a branch of the page's job: a change that undo and back lead away from. The focus stays at its question.
    pub fn take(&self, key: &'static str) {
        self.looked_at.set(None);
        state().choose(Field::Branch, key);
        if let Some(required) = Required::from_key(key) {
            focus(required.question);
        }
    }

    /// A question as it is answered now; nothing while it is not asked.
    pub fn asked(&self, id: &'static str) -> Memo<Option<Asked>> {
        let story = self.story;
        Memo::new(move |_| story.with(|story| story.asked(id).cloned()))
    }

    /// All that is said of a question.
    pub fn words(&self, id: &'static str) -> Option<Words> {
        let view = self.view.get();
        self.shown.with(|shown| words::of(shown.as_ref()?, view, id))
    }

    /// Opens a step, or closes it where it is open.
    pub fn turn(&self, id: &'static str) {
        self.open.update(|open| *open = (*open != Some(id)).then_some(id));
    }

    /// Moves the focus from step to step with the arrow keys; Escape closes what is open.
    pub fn key(&self, event: &KeyboardEvent, id: &'static str) {
        let key = match event.key().as_str() {
            "ArrowDown" => "ArrowRight".to_owned(),
            "ArrowUp" => "ArrowLeft".to_owned(),
            "Escape" => return self.open.set(None),
            _ => event.key(),
        };
        let order = self.story.with_untracked(|story| story.order.clone());
        let now = order.iter().position(|one| *one == id).unwrap_or(0);
        if let Some(next) = turned(&key, now, order.len()).and_then(|next| order.get(next)) {
            event.prevent_default();
            focus(next);
        }
    }

    /// Closes a step, and leaves the focus where it was opened.
    pub fn close(&self, id: &'static str) {
        self.open.set(None);
        focus(id);
    }
}

/// Focuses a step. On the whole map it is no HTML element, so that the focus stays where it is.
fn focus(id: &str) {
    let step = document().get_element_by_id(&step_id(id));
    if let Some(step) = step.as_ref().and_then(JsCast::dyn_ref::<HtmlElement>) {
        let _focused = step.focus();
    }
}

/// A step as a button: question, answer and reason; pressed, it opens what is said of it.
#[component]
pub fn StepButton(
    /// The steps.
    steps: Steps,
    /// The question.
    id: &'static str,
) -> impl IntoView {
    let asked = steps.asked(id);
    let of = move |text: fn(&Asked) -> String| {
        let text = Memo::new(move |_| asked.with(|asked| asked.as_ref().map(text)));
        move || text.get()
    };
    let number = Memo::new(move |_| asked.with(|asked| asked.as_ref().map_or(0, |asked| asked.number)));
    let marked = steps.marked.with_value(|marked| marked.contains(&id));
    view! {
        <button
            type="button"
            class="flow-step"
            class:flow-step-marked=marked
            id=step_id(id)
            aria-expanded=move || (steps.open.get() == Some(id)).to_string()
            on:click=move |_| steps.turn(id)
            on:keydown=move |event| steps.key(&event, id)
        >
            <span class="flow-question">
                {move || (number.get() > 0).then(|| view! { <span class="flow-number">{number}</span>" " })}
                {of(|asked| asked.title.to_owned())}
            </span>
            " "
            <span class="flow-answer">{of(|asked| asked.answer.clone())}</span>
            " "
            <span class="flow-brief">{of(|asked| asked.brief.clone())}</span>
        </button>
    }
}
