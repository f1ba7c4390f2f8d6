//! Practice: one question or one card at a time.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::card::CardView;
use super::marks::Marks;
use super::question::{QuestionBody, Reasons, Verdict, digits, digits_from_anywhere};
use super::room::room;
use super::summary::Summary;
use super::view_switch::ViewSwitch;
use super::{Do, Title, Way};
use crate::decide::{Side, graph};
use crate::study::question::{Kind, Question};
use crate::study::session::{Action, Place, What, words};

/// Practice.
#[component]
pub(super) fn Practise() -> impl IntoView {
    let room = room();
    let question =
        Memo::new(move |_| room.study.with(|study| study.practice.asked.as_ref().map(|asked| asked.question.clone())));
    let card = Memo::new(move |_| room.study.with(|study| study.practice.card.clone()));
    let over = Memo::new(move |_| room.study.with(|study| study.practice.over));
    view! {
        <div class="practise">
            <Head/>
            <section class="practise-hand" aria-labelledby="practice">
                <h2 class="hidden" id="practice">"Practice"</h2>
                {move || match (question.get(), card.get()) {
                    (Some(question), _) => view! { <Asked question=question/> }.into_any(),
                    (None, Some(card)) => view! { <CardView card=card/> }.into_any(),
                    (None, None) if over.get() => view! { <Summary/> }.into_any(),
                    (None, None) => view! { <Nothing/> }.into_any(),
                }}
                <Undo/>
            </section>
            <aside class="practise-aside">
                <ViewSwitch/>
                <p><a href=Place::Pasted.address()>"Open a question of your own"</a></p>
            </aside>
        </div>
    }
}

/// What is practised, how far the session is, and the way out.
#[component]
fn Head() -> impl IntoView {
    let room = room();
    let round = Memo::new(move |_| {
        room.study.with(|study| {
            let round = &study.practice.round;
            let at_hand = study.practice.asked.is_some() || study.practice.card.is_some() || study.practice.over;
            // Where there is nothing to ask there is no session to count.
            let length = if at_hand { round.length } else { 0 };
            (round.firsts().map(|done| done.right).collect::<Vec<_>>(), length, study.practice.over)
        })
    });
    let judged =
        Memo::new(move |_| room.study.with(|study| study.practice.asked.as_ref().is_some_and(|asked| asked.judged)));
    let bars = move || {
        let (answers, length, over) = round.get();
        // The question at hand is the next bar until it is answered, then the last.
        let begun = answers.len().saturating_sub(usize::from(judged.get()));
        let bar = |at: usize| match answers.get(at) {
            Some(true) => "practise-bar practise-right",
            Some(false) => "practise-bar practise-wrong",
            None if at == begun && !over => "practise-bar practise-now",
            None => "practise-bar",
        };
        (0..if length == 0 { 0 } else { length.max(answers.len()) })
            .map(|at| view! { <i class=bar(at)></i> })
            .collect_view()
    };
    let place = move || {
        let (answers, length, over) = round.get();
        let at = (answers.len() + 1).saturating_sub(usize::from(judged.get())).min(length);
        if over || length == 0 { String::new() } else { format!("{at} of {length}") }
    };
    view! {
        <div class="practise-head">
            <div class="practise-title"><Title text="Practise" small=true/><span class="practise-place">{place}</span></div>
            <Choose/>
            <a class="practise-close" href=Place::Today.address() aria-label="Close"></a>
            <div class="practise-bars" aria-hidden="true">{bars}</div>
        </div>
    }
}

/// Takes the last rating back, as long as that is possible.
#[component]
fn Undo() -> impl IntoView {
    let room = room();
    let pending = Memo::new(move |_| room.study.with(|study| study.practice.pending.is_some()));
    view! {
        <Show when=move || pending.get()>
            <p class="practise-undo"><Do action=Action::Undo text="Undo the last rating" class="button-quiet"/></p>
        </Show>
    }
}

/// What is practised.
#[component]
fn Choose() -> impl IntoView {
    let room = room();
    let now = Memo::new(move |_| match room.place.get() {
        Place::Practise(what) => what.key(),
        _ => String::new(),
    });
    let due = Memo::new(move |_| room.progress(|progress, now| progress.due(now).len()));
    let option = move |key: String, label: String| {
        let value = key.clone();
        view! { <option value=value selected=move || now.with(|now| *now == key)>{label}</option> }
    };
    let of_side = move |side: Side| {
        let questions = graph::questions().into_iter().filter(|question| question.is_of_the_chapter());
        let of_side = questions
            .filter(|question| question.side == side || (question.side == Side::Root && side == Side::Training));
        of_side.map(|question| option(question.id.to_owned(), question.title.to_owned())).collect_view()
    };
    let chosen = move |key: String| go(What::from_key(&key).unwrap_or(What::Mixed));
    view! {
        <label class="practise-what">
            <span class="label">"What to practise"</span>
            <select prop:value=move || now.get() on:change:target=move |event| chosen(event.target().value())>
                {option(String::new(), "Questions of every kind".to_owned())}
                <option value="due" selected=move || now.with(|now| now == "due")>
                    {move || format!("What is due ({})", due.get())}
                </option>
                {option("weak".to_owned(), "My weak topics".to_owned())}
                {option("cards".to_owned(), "Cards".to_owned())}
                {option("bookmarks".to_owned(), "My bookmarks".to_owned())}
                <optgroup label="By kind">
                    {Kind::ALL.map(|kind| option(What::Kind(kind).key(), kind.label().to_owned())).collect_view()}
                </optgroup>
                <optgroup label="Training, by question of the flow">{of_side(Side::Training)}</optgroup>
                <optgroup label="Serving, by question of the flow">{of_side(Side::Serving)}</optgroup>
            </select>
        </label>
    }
}

/// Goes to a place of practice as a link does.
fn go(what: What) {
    let _refused = window().location().set_hash(&Place::Practise(what).address());
}

/// A question with its bar: what to do, and once it was answered the verdict and what comes next.
#[component]
fn Asked(
    /// The question.
    question: Question,
) -> impl IntoView {
    let room = room();
    let of = move |read: fn(&crate::study::session::Asked) -> bool| {
        room.study.with(|study| study.practice.asked.as_ref().is_some_and(read))
    };
    let judged = Memo::new(move |_| of(|asked| asked.judged));
    let chosen = Memo::new(move |_| {
        room.study.with(|study| study.practice.asked.as_ref().map(|asked| asked.chosen).unwrap_or_default())
    });
    view! {
        <QuestionForm number=0 question=question chosen=chosen judged=judged alone=true>
            <Do action=Action::Next text="Next" class="button-main"/>
        </QuestionForm>
    }
}

/// A question with its buttons.
#[component]
pub(super) fn QuestionForm(
    /// Which question of the screen.
    number: usize,
    /// The question.
    question: Question,
    /// What is chosen.
    chosen: Memo<crate::study::exam::Chosen>,
    /// Whether it was answered.
    judged: Memo<bool>,
    /// Whether it is the only one of the screen.
    #[prop(optional)]
    alone: bool,
    /// What to do once it was answered.
    #[prop(optional)]
    children: Option<ChildrenFn>,
) -> impl IntoView {
    let room = room();
    let answer = move |event: SubmitEvent| {
        event.prevent_default();
        room.act(Action::Answer(number));
    };
    let form: NodeRef<leptos::html::Form> = NodeRef::new();
    if alone {
        digits_from_anywhere(form);
    }
    let id = question.id();
    let asked = StoredValue::new(question.clone());
    let after = move || {
        let question = asked.get_value();
        let chosen = chosen.get_untracked();
        view! {
            <Verdict number=number question=question chosen=chosen/>
            {children.as_ref().map(|children| children())}
        }
    };
    view! {
        <form class="question" data-question=id node_ref=form on:submit=answer on:keydown=move |event| digits(&event)>
            <QuestionBody number=number question=question chosen=chosen judged=judged/>
            <Show when=move || judged.get()>
                {move || view! { <Reasons question=asked.get_value()/> <Marks id=asked.get_value().id()/> }}
            </Show>
            <Message number=number judged=judged/>
            <div class="question-bar">
                {move || if judged.get() {
                    after().into_any()
                } else {
                    view! {
                        <Do action=Action::NotSure(number) text="Not sure"/>
                        <button class="button button-main">"Check"</button>
                    }.into_any()
                }}
            </div>
        </form>
    }
}

/// Says beside the button what an answer still needs.
#[component]
fn Message(number: usize, judged: Memo<bool>) -> impl IntoView {
    let room = room();
    let needs = Memo::new(move |_| room.study.with(|study| study.short == Some(number)));
    let words = move || {
        let form = room.study.with(|study| study.at(number).map(|asked| asked.question.form));
        form.filter(|_| needs.get() && !judged.get()).map(words::task)
    };
    // What is said to screen readers is the same, so this is for eyes alone.
    view! { <p class="question-needs" aria-hidden="true">{words}</p> }
}

/// What is said where nothing is at hand.
#[component]
fn Nothing() -> impl IntoView {
    let room = room();
    let words = move || {
        room.study.with(|study| match (study.practice.what, study.progress.next_due()) {
            (Some(What::Due), Some(next)) => {
                format!("Nothing is due now. The next comes back {}.", words::when_due(next, study.now))
            }
            (Some(What::Due), None) => "Nothing is due. Cards and missed questions come back here.".to_owned(),
            (Some(What::Saved), _) => {
                "You have no bookmarks. Set one below a question after you answered it.".to_owned()
            }
            _ if study.more_cards_left() => {
                format!(
                    "You have seen the {} new cards of today. They come back when they are due.",
                    study.progress.new_cards()
                )
            }
            _ => "You have seen every card. They come back when they are due.".to_owned(),
        })
    };
    let more = move || room.study.with(|study| study.practice.what == Some(What::Cards) && study.more_cards_left());
    view! {
        <div class="practise-nothing">
            <p>{words}</p>
            <p class="keep-row">
                <Show when=more><Do action=Action::MoreCards text="10 more new cards"/></Show>
                <Way place=Place::Practise(What::Mixed) text="Questions of every kind"/></p>
        </div>
    }
}
