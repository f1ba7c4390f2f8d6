//! Up to four types side by side.

use leptos::prelude::*;

use super::room;
use crate::app::components::table::Scroll;
use crate::app::state::state;
use crate::picture::catalogue::compare::{lines, words};
use crate::picture::catalogue::look::Open;

/// The comparison of the chosen types.
#[component]
pub fn Compare() -> impl IntoView {
    let (room, state) = (room(), state());
    let only = RwSignal::new(false);
    // What is compared follows the choice, the Region and the use, and nothing else that is looked at.
    let subject =
        Memo::new(move |_| room.look.with(|look| (look.compared.clone(), look.filter.region(), look.filter.wanted())));
    let table = move || {
        // Read, not only tracked: a memo that nobody has read yet follows nothing.
        subject.with(|_| ());
        let chosen = room.look.with_untracked(|look| state.prices.with(|prices| look.chosen(prices)));
        let lines = lines(&chosen);
        let said = words(&lines);
        let heads = chosen.iter().map(|row| {
            let (index, name) = (row.instance.index, row.instance.name);
            view! {
                <th scope="col">
                    <a href=move || room.address(Open::One(index))>{name}</a>
                    <button
                        type="button"
                        class="quiet"
                        aria-label=format!("Remove {name} from the comparison")
                        on:click=move |_| room.update(|look| look.compare(index))
                    >
                        "Remove"
                    </button>
                </th>
            }
        });
        let heads = heads.collect_view();
        let all = !only.get();
        let shown = lines.into_iter().filter(move |line| line.differs || all);
        let body = shown.map(|line| {
            let cells = line.cells.into_iter().map(|cell| {
                let mark = (cell.best).then(|| view! { <span class="hidden">" (best)"</span> });
                view! { <td class:catalogue-best=cell.best>{cell.text}{mark}</td> }
            });
            let cells = cells.collect_view();
            let differs = line.differs.then(|| view! { <span class="hidden">" (differs)"</span> });
            view! {
                <tr class:catalogue-differs=line.differs>
                    <th scope="row">{line.column.label()}{differs}</th>
                    {cells}
                </tr>
            }
        });
        view! {
            <p>{said}</p>
            <Scroll label="Comparison">
                <table class="catalogue-compare">
                    <thead><tr><td></td>{heads}</tr></thead>
                    <tbody>{body.collect_view()}</tbody>
                </table>
            </Scroll>
        }
    };
    view! {
        <section class="catalogue-side" aria-labelledby="catalogue-compared">
            <h2 id="catalogue-compared">"Side by side"</h2>
            <label class="catalogue-only">
                <input type="checkbox" prop:checked=only on:change=move |_| only.update(|only| *only = !*only)/>
                "Only what differs"
            </label>
            <button type="button" class="quiet" on:click=move |_| room.update(|look| look.compared.clear())>"Close"</button>
            {table}
        </section>
    }
}
