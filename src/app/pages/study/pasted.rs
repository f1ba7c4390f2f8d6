//! A practice question of the person's own: pasted, opened in the flow, and kept nowhere.

use leptos::prelude::*;

use super::Title;
use crate::app::components::later_style::LaterStyle;
use crate::app::state::state;
use crate::job::View;
use crate::read::LONGEST_TEXT;
use crate::study::pasted::{Judged, Pasted as Opened, Read, Ruling, Seen, Standing, open};
use crate::units::text;

/// A question to try, of our own.
const EXAMPLE: &str = "A bank trains an XGBoost model on 90 GB of CSV files in Amazon S3. The training job on one ml.m4.4xlarge instance runs out of memory. Which change should the team make?\n\
    A. Train on one ml.p3.2xlarge instance.\n\
    B. Train on one ml.m5.24xlarge instance.\n\
    C. Train on one ml.m4.2xlarge instance.\n\
    D. Train for fewer rounds.";

/// The page.
#[component]
pub(super) fn Pasted() -> impl IntoView {
    view! { <LaterStyle><Body/></LaterStyle> }
}

#[component]
fn Body() -> impl IntoView {
    let state = state();
    let typed = RwSignal::new(state.question.get_untracked());
    let opened = Memo::new(move |_| {
        state.question.with(|text| (!text.trim().is_empty()).then(|| Shown { text: text.clone(), opened: open(text) }))
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        state.question.set(typed.get_untracked());
    };
    let example = move |_| {
        typed.set(EXAMPLE.to_owned());
        state.question.set(EXAMPLE.to_owned());
    };
    view! {
        <article class="own">
            <Title text="Your question"/>
            <p class="study-lead">
                "Paste a practice question with its options. Sagefit opens it in the flow, in the book’s view and today’s. The text is not kept, not sent, and not in the link."
            </p>
            <form class="own-form" on:submit=submit>
                <label for="own-text">"Question and options"</label>
                <textarea
                    id="own-text"
                    rows="8"
                    maxlength=LONGEST_TEXT
                    spellcheck="false"
                    prop:value=typed
                    on:input:target=move |event| typed.set(event.target().value())
                ></textarea>
                <p class="own-ways">
                    <button class="button button-main">"Open in the flow"</button>
                    <button type="button" class="button" on:click=example>"Try an example"</button>
                </p>
            </form>
            <div aria-live="polite">
                {move || opened.get().map(|shown| view! { <Found pasted=shown.opened/> })}
            </div>
        </article>
    }
}

/// A question that was opened. Its text tells it apart.
#[derive(Debug, Clone)]
struct Shown {
    text: String,
    opened: Opened,
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

/// What the flow says of it.
#[component]
fn Found(pasted: Opened) -> impl IntoView {
    if pasted.views.is_empty() {
        let problems = pasted.problems.iter().map(|one| view! { <li>{text::quoted(one)}</li> }).collect_view();
        return view! { <p>"What was read is no job that can be answered:"</p><ul>{problems}</ul> }.into_any();
    }
    let views = pasted.views.iter().map(|seen| view! { <InView seen=seen.clone()/> }).collect_view();
    let options = pasted.options.iter().enumerate().map(|(at, one)| {
        let judged: Vec<(View, Judged)> =
            pasted.views.iter().filter_map(|seen| Some((seen.view, seen.judged.get(at)?.clone()))).collect();
        view! { <Choice one=one.clone() judged/> }
    });
    let secrets = (!pasted.reading.secrets.is_empty())
        .then(|| view! { <p class="own-note">"Keys, account numbers and ARNs were removed from the text."</p> });
    view! {
        <section aria-label="Answer" class="own-views">{views}</section>
        <section aria-label="Options">
            <ol class="own-options">{options.collect_view()}</ol>
        </section>
        <section class="own-read" aria-label="What was read">
            <h2 class="study-head">"What was read"</h2>
            {secrets}
            <Fields pasted=pasted/>
        </section>
    }
    .into_any()
}

/// What is said of a view.
const fn name(view: View) -> &'static str {
    if matches!(view, View::Book) { "By the book" } else { "Today" }
}

/// What Sagefit would answer in a view.
#[component]
fn InView(seen: Seen) -> impl IntoView {
    let answers = seen.answers.into_iter().map(|(title, why)| view! { <p class="own-pick"><b>{title}</b>" "{why}</p> });
    view! {
        <div class=if seen.view == View::Book { "own-view own-book" } else { "own-view" }>
            <h2>{name(seen.view)}</h2>
            <p class="own-answer">{seen.words}</p>
            <p class="own-note">"For the job as it was read, Sagefit recommends:"</p>
            {answers.collect_view()}
        </div>
    }
}

/// One option with what speaks for and against it.
#[component]
fn Choice(one: Read, judged: Vec<(View, Judged)>) -> impl IntoView {
    // Where both views say the same it is said once.
    let same = match judged.as_slice() {
        [(_, first), (_, second)] => first.says_the_same(second),
        _ => false,
    };
    let shown = judged.into_iter().take(if same { 1 } else { 2 });
    let views = shown.map(|(view, judged)| {
        let head = if same { "In both views" } else { name(view) };
        view! { <div class="own-view"><h4>{head}": "{words(judged.standing)}</h4><Why judged/></div> }
    });
    view! {
        <li>
            <h3><span class="own-letter">{one.letter.to_string()}</span>" "{one.text}</h3>
            <div class="own-views">{views.collect_view()}</div>
        </li>
    }
}

/// How an option stands, in words.
const fn words(standing: Standing) -> &'static str {
    match standing {
        Standing::Fits => "agrees with the flow",
        Standing::Against => "the flow goes another way",
        Standing::Open => "the flow does not ask this here",
        Standing::Elsewhere => "not about instances or hosting",
    }
}

/// The branches that an option belongs to, with the reasons.
#[component]
fn Why(judged: Judged) -> impl IntoView {
    let ruling = |one: Ruling| {
        let mark = match one.taken {
            Some(true) => "taken",
            Some(false) => "not taken",
            None => "not asked",
        };
        view! { <li><b>{one.question}" "{one.branch}</b>", "{mark}". "{one.why}</li> }
    };
    let rulings = judged.rulings.into_iter().map(ruling).collect_view();
    let types = judged.types.into_iter().map(|why| view! { <li>{why}</li> }).collect_view();
    view! { <ul>{rulings}{types}</ul> }
}

/// The fields of the stem, and what is assumed beside them.
#[component]
fn Fields(pasted: Opened) -> impl IntoView {
    let fields =
        pasted.fields().into_iter().map(|(label, value)| view! { <div><dt>{label}</dt><dd>{value}</dd></div> });
    let guessed = pasted.task_by_options.then(|| view! { <p class="own-note">"The question does not say whether a model is trained or served. The options decide it."</p> });
    view! {
        {guessed}
        <dl class="own-fields">{fields.collect_view()}</dl>
        <p class="own-note">"Everything else is assumed. "<a href=["#/advise?", &pasted.link()].concat()>"Open this job"</a>" to see and change it."</p>
    }
}
