//! What a step opens: what decided, why it is asked, what was not taken, and where it stands in the sources.

use leptos::html::Section;
use leptos::prelude::*;
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

use super::steps::Steps;
use crate::job::View;
use crate::picture::flow::words::{Ground, Words};

/// An opened step.
#[component]
pub fn OpenStep(
    /// The steps.
    steps: Steps,
    /// The question.
    id: &'static str,
) -> impl IntoView {
    let words = Memo::new(move |_| steps.words(id));
    let title = move || words.with(|words| words.as_ref().map_or("", |words| words.title));
    let panel = NodeRef::<Section>::new();
    Effect::new(move |_| {
        if let Some(panel) = panel.get() {
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            panel.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    });
    view! {
        <section class="flow-panel" aria-label=title node_ref=panel>
            <div class="flow-panel-head">
                <h3>{title}</h3>
                <button type="button" class="flow-close" on:click=move |_| steps.close(id)>"Close"</button>
            </div>
            {move || words.with(|words| words.as_ref().map(|words| content(words, steps)))}
        </section>
    }
}

/// What is said of a step.
pub(super) fn content(words: &Words, steps: Steps) -> AnyView {
    let differs = words.differs.as_ref().map(|(view, says)| {
        let who = if *view == View::Book { "The book" } else { "Today’s answer" };
        view! { <p class="step-differs"><strong>{who}</strong>" "{says.clone()}</p> }
    });
    let refused = words.refused.iter().map(|refused| {
        let takes = if steps.takes { refused.takes.as_slice() } else { &[] };
        let take = |(label, key): &(&'static str, &'static str)| {
            let key = *key;
            view! { <button type="button" class="quiet step-take" on:click=move |_| steps.take(key)>"Take “"{*label}"”"</button> }
        };
        let takes = takes.iter().map(take).collect_view();
        view! { <div><dt>{refused.labels.join(", ")}</dt><dd>{refused.text.clone()}" "{takes}</dd></div> }
    });
    let refused = (!words.refused.is_empty()).then(|| {
        view! { <h4 class="step-head">"Not taken"</h4><dl class="step-refused">{refused.collect_view()}</dl> }
    });
    let left = words.left.clone();
    view! {
        <div class="step-content">
            <div class="step-part">
                <h4 class="step-head">"Why: "{words.answer}</h4>
                <ul class="step-grounds">{words.grounds.iter().map(ground).collect_view()}</ul>
                {differs}
                <h4 class="step-head">"Why it is asked"</h4>
                <p class="step-why">{words.why}</p>
            </div>
            <div class="step-part">{refused}</div>
            <p class="step-meta">
                {left.map(|left| view! { <span>{left}</span>" " })}
                {(!words.rows.is_empty()).then(|| {
                    view! {
                        <span><a href=format!("#/study/learn/{}", words.id)>"Lesson"</a>", chapter "{words.rows.clone()}</span>" "
                    }
                })}
                <span>"Source: "{words.source}</span>
            </p>
        </div>
    }
    .into_any()
}

fn ground(ground: &Ground) -> impl IntoView + use<> {
    let last = ground.rests.len();
    let rests = (1..)
        .zip(&ground.rests)
        .map(|(at, (label, assumed))| {
            let assumed = assumed.then(|| view! { <em class="step-assumed">" (assumed)"</em> });
            view! { {*label}{assumed}{if at < last { ", " } else { "" }} }
        })
        .collect_view();
    let rests = (last > 0).then(|| view! { <span class="step-rests">"Depends on: "{rests}</span> });
    view! { <li>{ground.text.clone()}" "{rests}</li> }
}
