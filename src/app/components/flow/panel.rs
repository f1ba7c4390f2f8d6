//! What a step opens: why it is asked, what decided, what was not taken, and where it stands in the sources.

use leptos::prelude::*;

use super::words::{Ground, Refused, Words};
use crate::job::View;

/// The content of an opened step.
pub fn panel(words: &Words) -> AnyView {
    let left = words.left.map(|left| if left == 1 { "1 type left".to_owned() } else { format!("{left} types left") });
    let differs = words.differs.as_ref().map(|(view, says)| {
        let who = if *view == View::Book { "The book" } else { "Today’s answer" };
        view! { <p class="step-differs"><strong>{who}</strong>" "{says.clone()}</p> }
    });
    let refused = (!words.refused.is_empty()).then(|| {
        let rows = words.refused.iter().map(refused_row).collect_view();
        view! { <h4 class="step-head">"Not taken"</h4><dl class="step-refused">{rows}</dl> }
    });
    view! {
        <div class="step-content">
            <div class="step-part">
                <h4 class="step-head">"Why: "{words.answer}</h4>
                <ul class="step-grounds">{words.grounds.iter().map(ground_row).collect_view()}</ul>
                {differs}
                <h4 class="step-head">"Why it is asked"</h4>
                <p class="step-why">{words.why}</p>
            </div>
            <div class="step-part">{refused}</div>
            <p class="step-meta">
                {left.map(|left| view! { <span>{left}</span> })}
                <span>"Chapter "{words.rows.clone()}</span>
                <span>"Source: "{words.source}</span>
            </p>
        </div>
    }
    .into_any()
}

fn ground_row(ground: &Ground) -> impl IntoView + use<> {
    let last = ground.rests.len();
    let rests = (1..)
        .zip(&ground.rests)
        .map(|(at, (label, assumed))| {
            let assumed = assumed.then(|| view! { <em class="step-assumed">" (assumed)"</em> });
            view! { {*label}{assumed}{if at < last { ", " } else { "" }} }
        })
        .collect_view();
    let rests = (last > 0).then(|| view! { <span class="step-rests">"Rests on: "{rests}</span> });
    view! { <li>{ground.text.clone()}{rests}</li> }
}

fn refused_row(refused: &Refused) -> impl IntoView + use<> {
    view! {
        <div>
            <dt>{refused.labels.join(", ")}</dt>
            <dd>{refused.text.clone()}</dd>
        </div>
    }
}
