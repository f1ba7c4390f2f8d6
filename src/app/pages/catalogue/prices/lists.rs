//! Price lists: one is chosen or dropped, read by a worker with its progress, and used; each can be removed.

use leptos::ev;
use leptos::prelude::*;
use web_sys::File;

use super::{Room, room};
use crate::app::components::table::Heads;
use crate::app::worker::import::{Imported, Importing, Told};
use crate::facts::own::{OwnPrices, PriceList};
use crate::facts::region::Region;
use crate::units::text;

/// What became of the last file.
#[derive(Debug, Clone, PartialEq)]
enum Step {
    Idle,
    /// So many bytes of so many are read.
    Reading(f64, f64),
    Done(String),
    Refused(String),
}

/// The lists that are used, and the field for one more.
#[component]
pub fn Lists() -> impl IntoView {
    let room = room();
    let step = RwSignal::new(Step::Idle);
    // Dropping it ends the worker: by the button, and where the page is left.
    let importing: StoredValue<Option<Importing>, LocalStorage> = StoredValue::new_local(None);
    let take = move |file: &File| {
        let (name, size) = (file.name(), file.size());
        step.set(Step::Reading(0.0, size));
        let told = move |told: Told| {
            let next = match told {
                Told::At(at) => Step::Reading(at, size),
                Told::Read(read) => Step::Done(add(room, &read)),
                Told::Refused(why) => Step::Refused(format!("{name}: {why}. Nothing was changed.")),
            };
            // The worker ends itself with its handle, not while it is being listened to.
            if !matches!(next, Step::Reading(..)) {
                request_animation_frame(move || {
                    let _ended = importing.try_set_value(None);
                });
            }
            step.try_set(next);
        };
        importing.set_value(Importing::begin(file, told));
        if importing.with_value(Option::is_none) {
            step.set(Step::Refused("The worker did not start. Reload the page.".to_owned()));
        }
    };
    let cancel = move |_| {
        importing.set_value(None);
        step.set(Step::Done("Cancelled. Nothing was changed.".to_owned()));
    };
    Effect::new(move |_| {
        let dropped = window_event_listener(ev::drop, move |event| {
            if let Some(file) = event.data_transfer().and_then(|held| held.files()).and_then(|files| files.get(0)) {
                take(&file);
            }
        });
        on_cleanup(move || dropped.remove());
    });
    let region = Memo::new(move |_| {
        let of = |shown: &Option<crate::advise::Shown>| shown.as_ref().map(|shown| shown.job().region);
        room.state.shown.with(of).unwrap_or(Region::UsEast1)
    });
    let address = move || {
        let start = "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonSageMaker/current/";
        [start, region.get().code(), "/index.csv"].concat()
    };
    let lists = Memo::new(move |_| room.own().lists);
    let row = move |list: PriceList| {
        let (region, types) = (list.region, types(&list));
        let remove = move |_| {
            let mut own = untrack(|| room.own());
            own.lists.retain(|other| other.region != region);
            room.change(own, vec![(region.code().to_owned(), String::new())]);
        };
        let label = format!("Remove the price list of {}", region.code());
        let published = if list.published.is_empty() { "unknown".to_owned() } else { text::date(&list.published) };
        view! {
            <tr>
                <th scope="row">{region.code()}" ("{region.place()}")"</th>
                <td>{published}</td>
                <td>{types}" types"</td>
                <td><button type="button" class="quiet" aria-label=label on:click=remove>"Remove"</button></td>
            </tr>
        }
    };
    view! {
        <section class="jobs-columns" aria-labelledby="prices-lists">
            <h2 id="prices-lists">"Price lists"</h2>
            <p class="catalogue-hint">
                "Download the list of your Region from AWS, in CSV or JSON: "
                <a href=address rel="noreferrer">{move || format!("price list of {}", region.get().code())}</a>
                ". No account is needed. Then choose the file, or drop it on this page."
            </p>
            <div class="jobs-open">
                <label class="jobs-file">
                    "Price list file"
                    <input
                        class="file-field"
                        type="file"
                        accept=".csv,.json"
                        on:change:target=move |event| {
                            let field = event.target();
                            if let Some(file) = field.files().and_then(|files| files.get(0)) {
                                take(&file);
                            }
                            field.set_value("");
                        }
                    />
                </label>
                <Progress step cancel/>
            </div>
            <p class="jobs-error" role="alert">
                {move || step.with(|step| if let Step::Refused(why) = step { why.clone() } else { String::new() })}
            </p>
            <p role="status">{move || step.with(said)}</p>
            <Show when=move || !lists.with(Vec::is_empty)>
                <table class="part-table">
                    <caption class="hidden">"Price lists that are used"</caption>
                    <Heads names=["Region", "Published", "Types", "Remove"]/>
                    <tbody>{move || lists.get().into_iter().map(row).collect_view()}</tbody>
                </table>
            </Show>
        </section>
    }
}

/// How far the reading is, with what stops it.
#[component]
fn Progress(step: RwSignal<Step>, cancel: impl Fn(ev::MouseEvent) + Copy + Send + Sync + 'static) -> impl IntoView {
    let reading =
        Memo::new(move |_| step.with(|step| if let Step::Reading(_, size) = step { Some(*size) } else { None }));
    let at = move || step.with(|step| if let Step::Reading(at, _) = step { *at } else { 0.0 });
    let megabytes = |bytes: f64| text::figure((bytes / 1e5).round() / 10.0);
    move || {
        reading.get().map(|size| {
            view! {
                <progress aria-label="Price list read" max=size prop:value=at></progress>
                <span>{move || format!("{} of {} MB", megabytes(at()), megabytes(size))}</span>
                <button type="button" class="button" on:click=cancel>"Cancel"</button>
            }
        })
    }
}

/// What a screen reader is told: not each step.
fn said(step: &Step) -> String {
    match step {
        Step::Idle | Step::Refused(_) => String::new(),
        Step::Reading(..) => "Reading the price list …".to_owned(),
        Step::Done(said) => said.clone(),
    }
}

/// How many types a list has.
fn types(list: &PriceList) -> usize {
    let mut all: Vec<u16> = list.rates().iter().map(|rate| rate.instance).collect();
    all.dedup();
    all.len()
}

/// Uses lists that were read, and says so.
fn add(room: Room, read: &Imported) -> String {
    let mut all = untrack(|| room.own()).write();
    all.extend(read.lists.iter().map(|(_, text)| text.as_str()));
    let own = OwnPrices::read(&all);
    room.change(own, read.lists.clone());
    let regions: Vec<&str> = read.lists.iter().map(|(code, _)| code.as_str()).collect();
    let left = match read.unknown.as_slice() {
        [] => String::new(),
        [one] => format!(" {one} is not in the catalogue and is left out."),
        [first, ..] => {
            format!(" {} types are not in the catalogue and are left out, such as {first}.", read.unknown.len())
        }
    };
    format!("{} prices are read, for {}.{left}", text::grouped(read.prices as u64), regions.join(", "))
}
