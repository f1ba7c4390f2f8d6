//! A question: its story, its options, and once it was answered what is right and why. No option moves when it is answered:
//! the second line of each turns from hardware to the reason.

use leptos::ev::KeyboardEvent;
use leptos::html::P;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

use super::metric_chart::MetricChart;
use super::room::{room, takes_focus};
use crate::app::state::Page;
use crate::app::url;
use crate::job::View;
use crate::study::exam::Chosen;
use crate::study::question::{Choice, Form, Question};
use crate::study::session::option::{beyond, brief, hardware, marked, of_answer};
use crate::study::session::{Action, Focus, Place, words};

/// How an option stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Open,
    Chosen,
    Right { yours: bool },
    Wrong,
    Left,
}

impl Mark {
    const fn of(judged: bool, keyed: bool, chosen: bool) -> Self {
        match (judged, keyed, chosen) {
            (false, _, false) => Self::Open,
            (false, _, true) => Self::Chosen,
            (true, true, yours) => Self::Right { yours },
            (true, false, true) => Self::Wrong,
            (true, false, false) => Self::Left,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Open => "option",
            Self::Chosen => "option option-chosen",
            Self::Right { .. } => "option option-right",
            Self::Wrong => "option option-wrong",
            Self::Left => "option option-left",
        }
    }

    const fn words(self) -> &'static str {
        match self {
            Self::Open | Self::Chosen | Self::Left => "",
            Self::Right { yours: false } => "Right",
            Self::Right { yours: true } => "Right, yours",
            Self::Wrong => "Yours",
        }
    }
}

/// The story and the options. The fieldset is what a question is to a screen reader.
#[component]
pub(super) fn QuestionBody(
    /// Which question of the screen.
    number: usize,
    /// The question.
    question: Question,
    /// What is chosen.
    #[prop(into)]
    chosen: Signal<Chosen>,
    /// Whether it was answered.
    #[prop(into)]
    judged: Signal<bool>,
) -> impl IntoView {
    let story: NodeRef<P> = NodeRef::new();
    takes_focus(room(), Focus::Ask(number), story);
    let Question { form, view, ask, choices, places, chart, clues, story: text, .. } = question;
    // Once it was answered, what decides is marked in the story.
    let told = move || {
        let shown: &[String] = if judged.get() { &clues } else { &[] };
        let pieces = marked(&text, shown).into_iter();
        pieces
            .map(|(text, clue)| if clue { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() })
            .collect_view()
    };
    // Some say it themselves, as the exam does.
    let task = (!ask.contains("(Choose")).then(|| words::task(form));
    // Situations are listed before the actions that are matched with them; the places of steps name themselves.
    let situations = (form == Form::Match).then(|| {
        let all = places.iter().map(|place| view! { <li>{place.clone()}</li> }).collect_view();
        view! { <ol class="question-places">{all}</ol> }
    });
    // A place is told by its words where it is chosen, and by its number where little room is left.
    let places: Vec<(String, String)> = places
        .into_iter()
        .zip(1..)
        .map(|(place, number)| match form {
            Form::Match => (format!("Situation {number}"), format!("{number}. {place}")),
            _ => (place.clone(), place),
        })
        .collect();
    let options = choices
        .into_iter()
        .enumerate()
        .map(|(at, choice)| {
            if form.is_placed() {
                view! { <PlacedOption number=number at=at places=places.clone() choice=choice chosen=chosen judged=judged/> }
                    .into_any()
            } else {
                view! { <QuestionOption number=number at=at form=form choice=choice chosen=chosen judged=judged/> }
                    .into_any()
            }
        })
        .collect_view();
    view! {
        <p class="question-kind" class:question-book=view == View::Book>
            {question.kind.label()}", "{words::view(view)}
        </p>
        <p class="question-story" tabindex="-1" node_ref=story>{told}</p>
        {chart.map(|chart| view! { <MetricChart chart=chart/> })}
        <fieldset
            class="question-options"
            role=(form == Form::One).then_some("radiogroup")
            aria-labelledby=format!("ask-{number}")
        >
            <legend class="question-ask" id=format!("ask-{number}")>
                {ask} {task.map(|task| view! { " " <span class="question-task">{task}</span> })}
            </legend>
            {situations}
            {options}
        </fieldset>
    }
}

/// A step or an action, with the place that it is put into.
#[component]
fn PlacedOption(
    number: usize,
    at: usize,
    places: Vec<(String, String)>,
    choice: Choice,
    chosen: Signal<Chosen>,
    judged: Signal<bool>,
) -> impl IntoView {
    let room = room();
    let goes = choice.goes;
    let mark = Memo::new(move |_| {
        let place = chosen.get().place_of(at);
        match (judged.get(), place) {
            (false, None) => Mark::Open,
            (false, Some(_)) => Mark::Chosen,
            (true, place) if place == Some(goes) => Mark::Right { yours: true },
            (true, _) => Mark::Wrong,
        }
    });
    let right = places.get(goes).map(|(name, _)| name.clone()).unwrap_or_default();
    let reason = choice.why.clone();
    let note = move || if judged.get() { format!("{right}: {reason}") } else { String::new() };
    let id = format!("option-{number}-{at}");
    let note_id = format!("{id}-note");
    let put = move |value: String| {
        let place = value.parse::<usize>().ok().and_then(|value| value.checked_sub(1));
        room.act(Action::Put { slot: number, choice: at, place });
    };
    let place = move || chosen.get().place_of(at).map_or(0, |place| place + 1).to_string();
    // A closed list changes with each arrow, and what stood in a place trades places with what comes: arrows pass over
    // what is taken, so that nothing else moves. A digit says the place itself.
    let count = places.len();
    let keys = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let chosen = chosen.get_untracked();
        let now = chosen.place_of(at).map_or(0, |place| place + 1);
        let free = |place: &usize| {
            *place == 0 || !(0..count).any(|other| other != at && chosen.place_of(other) == Some(*place - 1))
        };
        let placed = (0..count).all(|other| chosen.place_of(other).is_some());
        let next = match event.key().as_str() {
            "ArrowDown" if placed => Some(now + 1).filter(|next| *next <= count),
            "ArrowUp" if placed => now.checked_sub(1).filter(|next| *next > 0),
            "ArrowDown" => (now + 1..=count).find(free),
            "ArrowUp" => (0..now).rev().find(free),
            key => match key.parse::<usize>() {
                Ok(place) if place <= count => Some(place),
                _ => return,
            },
        };
        event.prevent_default();
        if let Some(next) = next {
            room.act(Action::Put { slot: number, choice: at, place: next.checked_sub(1) });
        }
    };
    let options = places
        .into_iter()
        .zip(1..)
        .map(|((_, words), place)| view! { <option value=place>{words}</option> })
        .collect_view();
    view! {
        <div class=move || [mark.get().class(), " option-placed"].concat()>
            <span class="option-words">
                <label class="option-text" for=id.clone()>{choice.text}</label>
                <span class="option-line">
                    <span class="option-note" id=note_id.clone()>{note}</span>
                    <em class="option-verdict">{move || mark.get().words()}</em>
                </span>
            </span>
            <select
                id=id
                aria-describedby=note_id
                disabled=move || judged.get()
                prop:value=place
                on:keydown=keys
                on:change:target=move |event| put(event.target().value())
            >
                <option value="0">"Choose"</option>
                {options}
            </select>
        </div>
    }
}

/// An option.
#[component]
fn QuestionOption(
    number: usize,
    at: usize,
    form: Form,
    choice: Choice,
    chosen: Signal<Chosen>,
    judged: Signal<bool>,
) -> impl IntoView {
    let room = room();
    let keyed = choice.keyed;
    let mark = Memo::new(move |_| Mark::of(judged.get(), keyed, chosen.get().has(at)));
    let hardware = hardware(&choice.text).unwrap_or_default();
    let reason = brief(&choice);
    let note = move || if judged.get() { reason.clone() } else { hardware.clone() };
    let id = format!("option-{number}-{at}");
    let note_id = format!("{id}-note");
    let pick = move |on: bool| room.act(Action::Pick { slot: number, choice: at, on });
    view! {
        <label class=move || mark.get().class()>
            <input
                type=if form == Form::One { "radio" } else { "checkbox" }
                name=format!("choice-{number}")
                value=at
                aria-labelledby=id.clone()
                aria-describedby=note_id.clone()
                disabled=move || judged.get()
                checked=chosen.with_untracked(|chosen| chosen.has(at))
                prop:checked=move || chosen.get().has(at)
                on:change:target=move |event| pick(event.target().checked())
            />
            <span class="option-mark" aria-hidden="true"><kbd>{at + 1}</kbd></span>
            <span class="option-words">
                <span class="option-text" id=id>{choice.text}</span>
                // The verdict takes room from the second line, which is cut; the first would break and move what is below.
                <span class="option-line">
                    <span class="option-note" id=note_id>{note}</span>
                    <em class="option-verdict">{move || mark.get().words()}</em>
                </span>
            </span>
        </label>
    }
}

/// Why the key is right, and of each other option why not.
#[component]
pub(super) fn Reasons(
    /// The question.
    question: Question,
) -> impl IntoView {
    // What was said of the key is not said again.
    let others = question.choices.iter().map(|choice| (choice, beyond(&choice.why, &question.why)));
    let others = others.filter(|(_, why)| !why.is_empty()).map(|(choice, why)| {
        let mark = if choice.keyed { "question-reason question-reason-right" } else { "question-reason" };
        view! { <li class=mark><strong>{choice.text.clone()}</strong>" "<span>{why}</span></li> }
    });
    let link = in_the_flow(&question);
    let lesson = Place::read(&["learn/", question.topic].concat()).map(|place| {
        view! { <a href=place.address()>"Open the lesson"</a>" " }
    });
    view! {
        <section class="question-reasons" aria-label="Why">
            <p class="question-why">{question.why.clone()}</p>
            <ul>{others.collect_view()}</ul>
            <p class="question-links">{lesson}<a href=link>"Open in the flow"</a></p>
        </section>
    }
}

/// The verdict on an answer, and why what was chosen fails.
#[component]
pub(super) fn Verdict(
    /// Which question of the screen.
    number: usize,
    /// The question.
    question: Question,
    /// What was chosen.
    chosen: Chosen,
) -> impl IntoView {
    let section: NodeRef<leptos::html::Section> = NodeRef::new();
    takes_focus(room(), Focus::Verdict(number), section);
    let (right, any) = (question.is_right(chosen), !chosen.is_none());
    let of_answer = Some(of_answer(&question, chosen)).filter(|words| !words.is_empty());
    view! {
        <section class="question-verdict" class:question-missed=!right tabindex="-1" aria-labelledby=format!("said-{number}") node_ref=section>
            <h2 id=format!("said-{number}")>{words::said(right, any)}</h2>
            {of_answer.map(|words| view! { <p>{words}</p> })}
        </section>
    }
}

/// The address of the job of a question on the page that answers.
fn in_the_flow(question: &Question) -> String {
    url::write(Page::Advise, &question.answers, question.view)
}

/// Whether the key goes into a field for text.
pub(super) fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|target| target.tag_name() == "TEXTAREA")
}

/// Digits choose within a question. On the story Space does what the bar's button does.
pub(super) fn digits(event: &KeyboardEvent) {
    digits_in(event, event.current_target().and_then(|form| form.dyn_into::<HtmlElement>().ok()));
}

/// Digits choose also where nothing has the focus yet, or the heading has it, as after the page was opened.
pub(super) fn digits_from_anywhere(form: NodeRef<leptos::html::Form>) {
    Effect::new(move |_| {
        let handle = window_event_listener(leptos::ev::keydown, move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
            let idle = target.is_some_and(|target| target.tag_name() == "BODY" || target.tag_name() == "H1");
            if idle && event.key() != " " {
                digits_in(&event, form.get_untracked().map(JsCast::unchecked_into));
            }
        });
        on_cleanup(move || handle.remove());
    });
}

fn digits_in(event: &KeyboardEvent, form: Option<HtmlElement>) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || is_typing(event) {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    if event.key() == " " && target.is_some_and(|target| target.has_attribute("tabindex")) {
        let button = form.and_then(|form| form.query_selector(".question-bar .button-main").ok().flatten());
        if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            event.prevent_default();
            button.click();
        }
        return;
    }
    let number = event.key().parse::<u32>().ok().and_then(|number| number.checked_sub(1));
    let choices = form.and_then(|form| form.query_selector_all("fieldset input").ok());
    let choice = number.zip(choices).and_then(|(at, choices)| choices.item(at));
    if let Some(choice) = choice.and_then(|node| node.dyn_into::<HtmlInputElement>().ok()).filter(|one| !one.disabled())
    {
        event.prevent_default();
        choice.click();
        let _focused = choice.focus();
    }
}
