//! Where a branch leads that is looked at: what follows, the answer then, and the button that takes it. Its room is kept, so
//! that nothing moves when it comes.

use leptos::prelude::*;

use super::card::EndCard;
use super::steps::Steps;
use crate::picture::flow::leaf::{Leaf, WhatIf};
use crate::picture::flow::story::{Stop, Trunk};
use crate::picture::flow::{Area, Drawn};

/// The dotted line from a branch that is looked at down to what follows.
#[component]
pub(super) fn LookedAt(
    /// The steps.
    steps: Steps,
    /// The branch.
    leaf: Signal<Option<Leaf>>,
    /// Where it stands.
    area: Memo<Area>,
    /// The picture it stands in.
    drawn: Memo<Drawn>,
) -> impl IntoView {
    let shown = Memo::new(move |_| {
        // From a row that has others below it, the line would run through them.
        drawn.with(|drawn| drawn.rows.len() == 1)
            && steps
                .looked_at
                .get()
                .is_some_and(|key| leaf.with(|leaf| leaf.as_ref().is_some_and(|leaf| is(leaf, key))))
    });
    let line = move || {
        let (area, bottom) = (area.get(), drawn.with(|drawn| drawn.height));
        // Between the ribbons of the branches below and their text.
        format!("M{} {}V{bottom}", area.x - 4, area.bottom() + 2)
    };
    move || shown.get().then(|| view! { <path class="flow-if-line" d=line aria-hidden="true"/> })
}

fn is(leaf: &Leaf, key: &str) -> bool {
    leaf.what_if.as_ref().is_some_and(|what| what.key == key)
}

/// The branch that is looked at, where it is among these.
fn looked_at<'l>(steps: Steps, mut leaves: impl Iterator<Item = &'l Leaf>) -> Option<(String, WhatIf)> {
    let key = steps.looked_at.get()?;
    let leaf = leaves.find(|leaf| is(leaf, key))?;
    Some((leaf.label.clone(), leaf.what_if.clone()?))
}

/// Where a branch of a trunk leads, in the room below it.
#[component]
pub(super) fn WhatIfRow(
    /// The steps.
    steps: Steps,
    /// The trunk.
    trunk: Memo<Option<Trunk>>,
) -> impl IntoView {
    let found = Memo::new(move |_| {
        trunk.with(|trunk| {
            let trunk = trunk.as_ref()?;
            let lane = trunk.other.iter().flat_map(|other| &other.lane).map(|(_, leaf)| leaf);
            looked_at(steps, trunk.stops.iter().flat_map(|stop| &stop.leaves).chain(lane))
        })
    });
    let any = Memo::new(move |_| {
        let can = |trunk: &Trunk| trunk.stops.iter().flat_map(|stop| &stop.leaves).any(|leaf| leaf.what_if.is_some());
        steps.takes && trunk.with(|trunk| trunk.as_ref().is_some_and(can))
    });
    move || any.get().then(|| view! { <div class="flow-if-room"><Leads steps=steps found=found/></div> })
}

/// Where a branch of a stop leads, below its branches.
#[component]
pub(super) fn WhatIfHere(
    /// The steps.
    steps: Steps,
    /// The stop.
    stop: Memo<Option<Stop>>,
) -> impl IntoView {
    let found = Memo::new(move |_| stop.with(|stop| looked_at(steps, stop.as_ref()?.leaves.iter())));
    view! { <Leads steps=steps found=found/> }
}

#[component]
fn Leads(steps: Steps, found: Memo<Option<(String, WhatIf)>>) -> impl IntoView {
    let says = Memo::new(move |_| {
        found.with(|found| {
            let (label, what) = found.as_ref()?;
            let fits = if what.card.is_some() { "" } else { ": nothing passes" };
            Some((format!("With “{label}” required{fits}"), what.says.clone()))
        })
    });
    let text = move || {
        says.get().map(|(title, says)| view! { <p class="flow-if-title">{title}</p><p class="flow-if-says">{says}</p> })
    };
    let key = Memo::new(move |_| found.with(|found| found.as_ref().map(|(_, what)| what.key)));
    let card = Memo::new(move |_| found.with(|found| found.as_ref().and_then(|(_, what)| what.card.clone())));
    view! {
        <div class="flow-if" class:flow-if-shown=move || key.get().is_some()>
            <div class="flow-if-text" role="status">{text}</div>
            {move || key.get().map(|key| view! {
                <button type="button" class="button" on:click=move |_| steps.take(key)>"Take this branch"</button>
            })}
            {move || card.get().map(|card| view! { <EndCard card=Signal::stored(card) what_if=true/> })}
        </div>
    }
}
