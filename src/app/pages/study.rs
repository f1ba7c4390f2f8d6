//! Today's session, lessons, questions, cards, the mock exam, and what is kept of them.

mod aim;
mod algorithms;
mod card;
mod cheat_sheet;
mod confirm;
mod exam;
mod files;
mod glossary;
mod keep;
mod learn;
mod lesson;
mod look_up;
mod marks;
mod mastery;
mod metric_chart;
mod noted;
mod notices;
mod pasted;
mod picture;
mod practise;
mod progress;
mod question;
mod room;
mod scores;
mod summary;
mod today;
mod view_switch;

use leptos::html::H1;
use leptos::prelude::*;

use crate::app::parts::{Part, later};
use crate::study::look_up::Sheet;
use crate::study::session::{Action, ExamPage, Focus, Place, What};
use room::{Room, room, takes_focus};

/// The part that draws it.
pub const STUDY: Part = Part {
    name: "study",
    #[cfg(feature = "split")]
    ready: || Box::pin(__preload_study()),
};

/// Today's session, lessons, questions, cards and exams. They are loaded when they are first opened.
#[component]
pub fn LazyStudy() -> impl IntoView {
    later(STUDY, study, || view! { <p class="page-loading">"Loading …"</p> }.into_any())
}

#[cfg_attr(feature = "split", lazy)]
async fn study() -> AnyView {
    view! { <Study/> }.into_any()
}

/// The screens: what is drawn anew when another is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Screen {
    Today,
    Learn,
    Lesson(usize),
    Algorithms,
    LookUp(Sheet),
    CheatSheet,
    Glossary,
    Pasted,
    Practise,
    Exam(ExamPage),
    Progress,
}

impl Screen {
    const fn of(place: Place) -> Self {
        match place {
            Place::Today => Self::Today,
            Place::Learn => Self::Learn,
            Place::Lesson(at, _) => Self::Lesson(at),
            Place::Algorithms => Self::Algorithms,
            Place::LookUp(sheet) => Self::LookUp(sheet),
            Place::CheatSheet => Self::CheatSheet,
            Place::Glossary => Self::Glossary,
            Place::Pasted => Self::Pasted,
            Place::Practise(_) => Self::Practise,
            Place::Exam(page) => Self::Exam(page),
            Place::Progress => Self::Progress,
        }
    }
}

/// Today's session, lessons, questions, cards and exams.
#[component]
pub fn Study() -> impl IntoView {
    let room = Room::enter();
    provide_context(room);
    let screen = Memo::new(move |_| Screen::of(room.place.get()));
    let asking = Memo::new(move |_| room.is_asking());
    view! {
        <div class="study" class:study-asking=move || asking.get()>
            <Ways/>
            <Lost/>
            <notices::Notices/>
            {move || match screen.get() {
                Screen::Today => view! { <today::Today/> }.into_any(),
                Screen::Learn => view! { <learn::Learn/> }.into_any(),
                Screen::Lesson(at) => view! { <lesson::LessonPage at=at/> }.into_any(),
                Screen::Algorithms => view! { <algorithms::Algorithms/> }.into_any(),
                Screen::LookUp(sheet) => view! { <look_up::LookUp sheet=sheet/> }.into_any(),
                Screen::CheatSheet => view! { <cheat_sheet::CheatSheet/> }.into_any(),
                Screen::Glossary => view! { <glossary::GlossaryPage/> }.into_any(),
                Screen::Pasted => view! { <pasted::Pasted/> }.into_any(),
                Screen::Practise => view! { <practise::Practise/> }.into_any(),
                Screen::Exam(page) => view! { <exam::ExamScreen page=page/> }.into_any(),
                Screen::Progress => view! { <progress::ProgressPage/> }.into_any(),
            }}
            <p id="live" class="hidden" role="status" aria-live="polite">{move || room.said.get()}</p>
        </div>
    }
}

/// The parts of the study page, as a row of tabs.
#[component]
fn Ways() -> impl IntoView {
    let room = room();
    let due = Memo::new(move |_| room.study.with(|study| study.progress.due(study.now).len()));
    let way = move |place: Place, name: &'static str| {
        let open = move || is_in(room.place.get(), place);
        let due = move || (matches!(place, Place::Practise(_)) && due.get() > 0).then(|| format!(" {} due", due.get()));
        view! {
            <a href=place.address() aria-current=move || open().then_some("page")>
                {name}
                <span class="study-due">{due}</span>
            </a>
        }
    };
    view! {
        <nav class="study-ways" aria-label="Study">
            {way(Place::Today, "Today")}
            {way(Place::Learn, "Learn")}
            {way(Place::Practise(What::Mixed), "Practise")}
            {way(Place::Exam(ExamPage::Main), "Mock exam")}
            {way(Place::Progress, "Progress")}
        </nav>
    }
}

/// Says that an address names no page of these; natively there is no address.
#[component]
fn Lost() -> impl IntoView {
    let room = room();
    let lost = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        room.place.track();
        let hash = crate::app::url::browser::hash();
        let name = hash.strip_prefix("#/study/").filter(|name| Place::read(name).is_none());
        lost.set(name.map(|name| name.chars().take(40).collect()));
    });
    move || {
        lost.get().map(|name| {
            view! { <p class="study-lead" role="status">{format!("There is no study page “{name}”. This is today’s session.")}</p> }
        })
    }
}

/// Whether a page belongs to one of the ways.
fn is_in(open: Place, way: Place) -> bool {
    match way {
        Place::Learn => matches!(
            open,
            Place::Learn
                | Place::Lesson(..)
                | Place::Algorithms
                | Place::LookUp(_)
                | Place::CheatSheet
                | Place::Glossary
        ),
        Place::Practise(_) if open == Place::Pasted => true,
        _ => core::mem::discriminant(&open) == core::mem::discriminant(&way),
    }
}

/// The heading of a screen: reading begins here.
#[component]
fn Title(
    /// Its text.
    #[prop(into)]
    text: Signal<String>,
    /// Whether what follows is larger.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let heading: NodeRef<H1> = NodeRef::new();
    takes_focus(room(), Focus::Heading, heading);
    view! {
        <h1 id="study" class="study-title" class:study-title-small=small tabindex="-1" node_ref=heading>
            {move || text.get()}
        </h1>
    }
}

/// A link to a place of the study page that looks like a button.
#[component]
fn Way(
    /// The place.
    place: Place,
    /// What it says.
    #[prop(into)]
    text: String,
    /// Whether it is the one button of the screen.
    #[prop(optional)]
    main: bool,
) -> impl IntoView {
    view! { <a class="button" class:button-main=main href=place.address()>{text}</a> }
}

/// A button that makes something happen.
#[component]
fn Do(
    /// What happens.
    action: Action,
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// Its look besides `button`.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let room = room();
    view! {
        <button type="button" class=["button ", class].concat() on:click=move |_| room.act(action.clone())>
            {move || text.get()}
        </button>
    }
}
