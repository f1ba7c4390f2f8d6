//! The page that answers: the job, the answer, and how it came about.

use leptos::prelude::*;

use crate::app::components::answer::AnswerView;
use crate::app::components::details::{DETAILS, Detail, details};
use crate::app::components::job::JobCard;
use crate::app::components::later::{Later, Piece};
use crate::app::components::tabs::Tabs;
use crate::app::parts::later;
use crate::app::state::state;

/// The page that answers.
#[component]
pub fn Advise() -> impl IntoView {
    let state = state();
    let pasted = Memo::new(move |_| state.pasted.with(Option::is_some));
    let loading = || view! { <p class="page-loading">"Loading …"</p> }.into_any();
    let paste = move || later(DETAILS, || details(Detail::Paste), loading);
    view! {
        <Show when=move || pasted.get()>{paste}</Show>
        <div class="advise">
            <JobCard/>
            <AnswerView/>
            <Later piece=Piece::Aside/>
            // Before anybody said what runs there is no way to show.
            <Show when=move || !state.asks_what_runs()><Tabs/></Show>
        </div>
    }
}
