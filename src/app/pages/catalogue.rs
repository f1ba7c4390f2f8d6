//! The catalogue: every type in a table, one type in detail, the families with their letters. What is looked at stands in
//! the address, and nowhere else.

mod columns;
mod compare;
mod detail;
mod families;
mod filter;
mod gallery;
mod prices;
mod table;

use leptos::prelude::*;

use crate::app::components::jump;
use crate::app::components::later_style::LaterStyle;
use crate::app::files;
use crate::app::pages::jobs::Jobs;
use crate::app::parts::{Part, later};
use crate::app::state::state;
use crate::facts::instance;
use crate::picture::catalogue::csv::{csv, file_name};
use crate::picture::catalogue::look::{Look, Open};
use crate::picture::catalogue::row::Row;

/// The part that draws it, and the page of many jobs.
pub const CATALOGUE: Part = Part {
    name: "catalogue",
    #[cfg(feature = "split")]
    ready: || Box::pin(__preload_catalogue()),
};

/// The catalogue. It is loaded when it is first opened.
#[component]
pub fn LazyCatalogue() -> impl IntoView {
    later(CATALOGUE, || catalogue(false), || view! { <p class="page-loading">"Loading …"</p> }.into_any())
}

/// Many jobs at once. It is loaded when it is first opened.
#[component]
pub fn LazyJobs() -> impl IntoView {
    later(CATALOGUE, || catalogue(true), || view! { <p class="page-loading">"Loading …"</p> }.into_any())
}

#[cfg_attr(feature = "split", lazy)]
async fn catalogue(jobs: bool) -> AnyView {
    if jobs {
        view! { <LaterStyle><Jobs/></LaterStyle> }.into_any()
    } else {
        view! { <LaterStyle><Catalogue/></LaterStyle> }.into_any()
    }
}

/// What the page looks at. `Copy`, so that every handler may hold it.
#[derive(Debug, Clone, Copy)]
struct Room {
    /// What is looked at, as the address says it.
    look: Memo<Look>,
    /// The types that are shown, in their order.
    rows: Memo<Shown>,
}

/// The types that are shown. Their positions tell them apart, with what their figures are made for.
#[derive(Debug, Clone)]
struct Shown(Vec<Row>);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        let key = |row: &Row| (row.instance.index, row.used, row.price.map(|price| price.usd_per_hour.value()));
        self.0.iter().map(key).eq(other.0.iter().map(key))
    }
}

impl Room {
    fn new() -> Self {
        let state = state();
        let look = Memo::new(move |_| state.catalogue.with(|text| Look::read(text)));
        Self { look, rows: Memo::new(move |_| look.with(|look| state.prices.with(|prices| Shown(look.rows(prices))))) }
    }

    /// Looks at something else: the address follows.
    fn update(self, change: impl FnOnce(&mut Look)) {
        let mut look = self.look.get_untracked();
        change(&mut look);
        state().catalogue.set(look.address());
    }

    /// The address of something else that is opened.
    fn address(self, open: Open) -> String {
        self.look.with(|look| ["#/catalogue", &look.opened(open).address()].concat())
    }
}

fn room() -> Room {
    expect_context()
}

/// The catalogue.
#[component]
pub fn Catalogue() -> impl IntoView {
    let room = Room::new();
    provide_context(room);
    let open = Memo::new(move |_| room.look.with(|look| look.open));
    let missing = Memo::new(move |_| state().catalogue.with(|text| Look::missing(text)));
    let current = move |way: Open| (open.get() == way).then_some("page");
    // What is opened is read from its heading on.
    Effect::new(move |before: Option<Open>| {
        let now = open.get();
        if before.is_some_and(|before| before != now) {
            request_animation_frame(|| {
                jump::show("catalogue");
                window().scroll_to_with_x_and_y(0.0, 0.0);
            });
        }
        now
    });
    view! {
        <div class="catalogue">
            <nav class="catalogue-ways" aria-label="Catalogue">
                <a href=move || room.address(Open::Types) aria-current=move || current(Open::Types)>"Types"</a>
                <a href=move || room.address(Open::Families) aria-current=move || current(Open::Families)>"Families"</a>
                <a href=move || room.address(Open::Prices) aria-current=move || current(Open::Prices)>"Your prices"</a>
            </nav>
            {move || missing.get().map(|name| view! {
                <p class="catalogue-hint" role="status" aria-label="Address">{format!("No instance type is called “{name}”. These are all types.")}</p>
            })}
            {move || match open.get() {
                Open::Types => view! { <Types/> }.into_any(),
                Open::Families => view! { <families::Families/> }.into_any(),
                Open::Prices => view! { <prices::OwnPriceLists/> }.into_any(),
                Open::One(index) => instance::all().get(usize::from(index)).map_or_else(
                    || ().into_any(),
                    |one| view! { <detail::Detail one/> }.into_any(),
                ),
            }}
        </div>
    }
}

/// The table with what narrows it.
#[component]
fn Types() -> impl IntoView {
    let room = room();
    let count = move || {
        let (shown, all) = (room.rows.with(|rows| rows.0.len()), instance::all().len());
        if shown == all { format!("{all} types") } else { format!("{shown} of {all} types") }
    };
    let save = move |_| {
        let look = room.look.get_untracked();
        let text = room.rows.with_untracked(|rows| csv(&look, &rows.0));
        files::save(&file_name(&look), "text/csv;charset=utf-8", &text);
    };
    let compared = Memo::new(move |_| room.look.with(|look| look.compared.len()));
    view! {
        <h1 id="catalogue" class="catalogue-title" tabindex="-1">"Instance types"</h1>
        <p class="catalogue-lead">"Every type that the SageMaker API lists, with its hardware, its price and where it is sold."</p>
        <filter::Filters/>
        <div class="catalogue-tools">
            <p role="status">{count}</p>
            <columns::Columns/>
            <button type="button" class="quiet" on:click=save>"Export as CSV"</button>
        </div>
        <Show when=move || compared.get().ge(&2)><compare::Compare/></Show>
        <table::Table/>
        <Show when=move || compared.get() == 1>
            <p class="catalogue-hint" role="status">"Choose another type to compare, up to four."</p>
        </Show>
    }
}
