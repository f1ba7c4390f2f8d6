//! The book's line: what the exam would say, and where the two part.

use leptos::prelude::*;

use crate::advise::Answer;
use crate::app::components::jump;
use crate::app::state::{Tab, state};
use crate::decide::graph;
use crate::job::View;

/// What the line says of the view that is not shown.
#[derive(Debug, Clone, PartialEq)]
struct Other {
    /// Its answers, where they are others.
    titles: Option<String>,
    /// Whether a step of the way differs.
    parts: bool,
}

/// One quiet line on what the other view says.
#[component]
pub fn BookLine() -> impl IntoView {
    let state = state();
    let other = Memo::new(move |_| {
        let view = state.view.get();
        state.with_settled(|shown, advice| {
            let titles = |answers: &[Answer]| answers.iter().map(Answer::title).collect::<Vec<_>>();
            let other = shown.other(view);
            let said = titles(&other.answers);
            let difference = advice.difference(other);
            Other {
                titles: (said != titles(&advice.answers)).then(|| said.join(", then ").replace(" × ", "\u{a0}×\u{a0}")),
                parts: difference.is_some_and(|difference| !difference.questions.is_empty()),
            }
        })
    });
    let book = move || state.view.get() == View::Book;
    let says = move || {
        other.get().map(|Other { titles, parts }| match (book(), titles, parts) {
            (false, Some(titles), _) => format!("For the exam, the book says {titles}."),
            (false, None, true) => "The book gives the same answer for a different reason.".to_owned(),
            (false, None, false) => "The book says the same.".to_owned(),
            (true, Some(titles), _) => format!("Today’s answer is {titles}."),
            (true, None, true) => "Today the answer is the same, for a different reason.".to_owned(),
            (true, None, false) => "Today the answer is the same.".to_owned(),
        })
    };
    let parts = Memo::new(move |_| other.with(|other| other.as_ref().is_some_and(|other| other.parts)));
    let show_parts = move |_| {
        state.both_paths.set(true);
        state.tab.set(Tab::Flow);
        request_animation_frame(|| jump::show("tab-flow"));
    };
    let turn = move |_| {
        state.step.set_value(true);
        state.view.update(|view| *view = if *view == View::Today { View::Book } else { View::Today });
    };
    view! {
        <p class="book" class:book-shown=book>
            <span>{says}</span>
            " "
            <Show when=move || parts.get()>
                <button type="button" class="quiet" on:click=show_parts>"Where they part"</button>
            </Show>
            " "
            <button type="button" class="quiet" on:click=turn>
                {move || if book() { "Today" } else { "By the book" }}
            </button>
        </p>
    }
}

/// Why the other view differs: what became of the book's types, and the steps that differ, each a link to its place.
#[component]
pub fn BookWhy() -> impl IntoView {
    let state = state();
    let why = Memo::new(move |_| {
        state
            .with_settled(|shown, advice| {
                let difference = advice.difference(shown.other(advice.view))?;
                Some((difference.because.join(" "), difference.questions))
            })
            .flatten()
    });
    move || {
        why.get().map(|(because, questions)| {
            let at = (!questions.is_empty()).then_some(" At: ");
            let steps = questions.into_iter().enumerate().map(|(at, id)| {
                let name = graph::question(id).map_or(id, |question| question.title);
                let href = format!("#{}", jump::step_id(id));
                view! {
                    {(at > 0).then_some(" ")}
                    <a href=href on:click=move |event| jump::to_step(&event, state, id)>{name}</a>
                }
            });
            let other = if state.view.get() == View::Book { "Today" } else { "The book" };
            view! {
                <p class="book-why" role="note">
                    <strong>{other}" differs. "</strong>
                    {because}
                    {at}
                    {steps.collect_view()}
                </p>
            }
        })
    }
}
