//! The page that answers: the job, the answer, and how it came about.

use leptos::prelude::*;

use crate::app::components::answer::AnswerView;
use crate::app::components::aside::Aside;
use crate::app::components::job::JobCard;
use crate::app::components::tabs::Tabs;

/// The page that answers.
#[component]
pub fn Advise() -> impl IntoView {
    view! {
        <div class="advise">
            <JobCard/>
            <AnswerView/>
            <Aside/>
            <Tabs/>
        </div>
    }
}
