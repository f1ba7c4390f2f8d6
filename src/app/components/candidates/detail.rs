//! What opens under a row: why not this type, what it has, and how its figures came about.

use leptos::prelude::*;

use super::win::Win;
use crate::advise::{Audit, Figure, Why};
use crate::app::components::jump;
use crate::app::components::numbers::Number;
use crate::app::state::{State, state};
use crate::facts::instance::{self, InstanceType};
use crate::picture::candidates::rows::Table;
use crate::picture::candidates::words::has;
use crate::sizing::How;

/// What is said of a type.
#[derive(Debug, Clone, PartialEq)]
struct Content {
    instance: &'static InstanceType,
    recommended: bool,
    /// Whether some job may lead to it.
    usable: bool,
    sentences: Vec<String>,
    /// The question that left it out.
    question: Option<&'static str>,
    figures: Vec<(Figure, Option<How>)>,
}

fn content(state: State, at: u16, table: &Table) -> Option<Content> {
    let instance = instance::all().get(usize::from(at))?;
    let side = table.side;
    state
        .with_settled(|shown, advice| {
            let audit = Audit::of(shown.job(), advice.view);
            let not = audit.why_not(instance).into_iter().find(|not| not.side == side)?;
            let figures = audit.figures(&not).into_iter().map(|figure| {
                let how = audit.how(&not, figure.kind);
                (figure, how)
            });
            let figures = figures.collect();
            let question = if let Why::LeftOut { question, .. } = &not.why { Some(question.id) } else { None };
            let recommended = matches!(not.why, Why::Recommended);
            let usable = !recommended && not.candidate.is_some();
            Some(Content { instance, recommended, usable, sentences: audit.sentences(&not), question, figures })
        })
        .flatten()
}

/// The row under a row.
#[component]
pub fn Detail(
    /// The type.
    at: u16,
    /// The table.
    table: Memo<Table>,
    /// How many columns the table has.
    columns: Signal<&'static str>,
) -> impl IntoView {
    let state = state();
    let content = Memo::new(move |_| table.with(|table| content(state, at, table)));
    let body = move || {
        content.get().map(|content| {
            let name = content.instance.name;
            let why = if content.recommended { "Why" } else { "Why not" };
            let sentences = content.sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> });
            let step = content.question.map(|id| {
                let to = move |event| jump::to_step(&event, state, id);
                view! { <p><a href=format!("#{}", jump::step_id(id)) on:click=to>"See the question"</a></p> }
            });
            let figures = content.figures.into_iter().map(|(figure, how)| view! { <Number figure how/> });
            view! {
                <div class="why-not">
                    <h5>{format!("{why} {name}?")}</h5>
                    <ul>{sentences.collect_view()}</ul>
                    {step}
                    {content.usable.then(|| view! { <Win instance=content.instance/> })}
                    <p class="candidates-has">{has(content.instance)}</p>
                </div>
                <div class="numbers-figures">{figures.collect_view()}</div>
            }
        })
    };
    view! {
        <tr role="row" class="candidates-detail">
            <td role="cell" colspan=columns><div class="candidates-under">{body}</div></td>
        </tr>
    }
}
