//! What an exam came to: the score with the pass mark, what was right by exam task and by decision point, every question.

use leptos::prelude::*;

use super::super::question::{QuestionBody, Reasons};
use super::super::room::room;
use super::super::{Title, Way};
use crate::app::components::table::Heads;
use crate::decide::graph;
use crate::study::exam::{ExamResult, Marked, Share, Target, task};
use crate::study::question;
use crate::study::session::{Action, ExamPage, Place, What, words};

/// The scale of the score.
const SCALE: (u64, u64) = (100, 1000);

/// The last result.
#[component]
pub(super) fn ResultPage() -> impl IntoView {
    let room = room();
    let result = Memo::new(move |_| room.progress(|progress, _| progress.results().first().cloned()));
    move || result.get().map(|result| view! { <OneResult result=result/> })
}

#[component]
fn OneResult(result: ExamResult) -> impl IntoView {
    let (score, right, questions) = (result.score(), result.right(), result.questions());
    let target = result.target;
    let marked =
        result.marked.iter().enumerate().map(|(at, marked)| view! { <OneMarked at=at marked=marked.clone()/> });
    view! {
        <article class="exam">
            <Title text=if result.passed() { "Passed" } else { "Not passed" }/>
            <p class="study-lead">{format!("{score} of 1000. The pass mark of {} is {}.", result.target.facts().code, result.target.pass())}</p>
            <Scale score=score target=result.target/>
            <p>{format!("{right} of {questions} right in {}. {}", words::minutes(result.spent), result.score_note())}</p>
            <div class="shares">
                <Shares title="By exam task" name="Task" shares=result.by_task() words=move |number| task_name(target, number)/>
                <Shares title="By question of the flow" name="Question" shares=result.by_topic() words=topic_name/>
            </div>
            <h2 class="study-head">"Every question"</h2>
            <ol class="marked">{marked.collect_view()}</ol>
            <p class="keep-row"><Way place=Place::Exam(ExamPage::Main) text="Another exam" main=true/></p>
        </article>
    }
}

/// A question of the result; its story and reasons where it was opened.
#[component]
fn OneMarked(at: usize, marked: Marked) -> impl IntoView {
    let room = room();
    let open = Memo::new(move |_| room.study.with(|study| study.marked == Some(at)));
    let Marked { id, chosen, right, topic, .. } = marked;
    let full = move || {
        question::from_id(&id).map(|question| {
            view! {
                <div class="question">
                    <QuestionBody number=0 question=question.clone() chosen=chosen judged=true/>
                    <Reasons question=question/>
                </div>
            }
        })
    };
    view! {
        <li>
            <button
                type="button"
                class="marked-head"
                class:marked-wrong=!right
                aria-expanded=move || open.get().to_string()
                on:click=move |_| room.act(Action::Marked(at))
            >
                <span class="marked-number">{at + 1}</span>
                " "
                <span class="marked-said">{words::said(right, !chosen.is_none())}</span>
                " "
                {topic_title(&topic).to_owned()}
            </button>
            {move || open.get().then(&full)}
        </li>
    }
}

/// The score on its scale, with the pass mark as a line.
#[component]
fn Scale(score: u64, target: Target) -> impl IntoView {
    let mark = target.pass();
    let place =
        |score: u64| format!("{:.1}%", score.saturating_sub(SCALE.0) as f64 * 100.0 / (SCALE.1 - SCALE.0) as f64);
    let label = format!("Score {score} on a scale from {} to {}, pass mark {mark}", SCALE.0, SCALE.1);
    view! {
        <div class="scale" role="img" aria-label=label>
            <svg width="100%" height="20" aria-hidden="true" focusable="false">
                <rect class="scale-all" width="100%" y="5" height="10" rx="5"/>
                <rect class="scale-score" class:scale-below=score < mark width=place(score) y="5" height="10" rx="5"/>
                <line class="scale-mark" x1=place(mark) x2=place(mark) y1="0" y2="20"/>
            </svg>
            <svg width="100%" height="16" aria-hidden="true" focusable="false">
                <text x="0" y="12">{SCALE.0}</text>
                <text x=place(mark) y="12" text-anchor="middle">{mark}</text>
                <text x="100%" y="12" text-anchor="end">{SCALE.1}</text>
            </svg>
        </div>
    }
}

/// What was right by something, as a table.
#[component]
fn Shares(
    title: &'static str,
    name: &'static str,
    shares: Vec<Share>,
    words: impl Fn(&str) -> AnyView,
) -> impl IntoView {
    let rows = shares.into_iter().map(|share| {
        view! {
            <tr>
                <th scope="row">{words(&share.name)}</th>
                <td class="study-figure">{format!("{} of {}", share.right, share.of)}</td>
            </tr>
        }
    });
    view! {
        <table class="study-table">
            <caption>{title}</caption>
            <Heads names=[name, "Right"]/>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

fn task_name(target: Target, number: &str) -> AnyView {
    let about = task::task(target, number).map(|task| format!(": {}", task.about)).unwrap_or_default();
    format!("{} {number}{about}", target.facts().code).into_any()
}

fn topic_name(topic: &str) -> AnyView {
    let title = topic_title(topic).to_owned();
    let name = match graph::question(topic) {
        Some(question) => view! { <a href=Place::Practise(What::Topic(question.id)).address()>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    let mla = task::place_of(topic).map(|place| format!("MLA-C01 {}: {}", place.mla.number, place.mla.about));
    view! { {name}{mla.map(|mla| view! { <span class="shares-mla">{mla}</span> })} }.into_any()
}

fn topic_title(topic: &str) -> &str {
    graph::question(topic).map_or(topic, |question| question.title)
}
