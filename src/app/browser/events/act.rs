//! Does what a click asks for.

use leptos::prelude::*;

use super::{library, zoom};
use crate::app::action::Action;
use crate::app::browser::clipboard;
use crate::app::browser::state::State;
use crate::app::components::candidates::{Column, Group};
use crate::app::components::flow::{MAP_WIDTH, ZOOM};
use crate::app::dom::jump;
use crate::app::screen::Tab;
use crate::decide::Side;
use crate::job::gallery::GALLERY;

/// Does what a click asks for.
pub fn act(state: State, action: Action) {
    let look = state.look;
    match action {
        Action::Example(at) => {
            if let Some(example) = GALLERY.get(at) {
                state.open(example.answers());
            }
        }
        Action::Examples => look.update(|look| look.examples = !look.examples),
        Action::Help(field) => look.update(|look| look.help.turn(field)),
        Action::More => more(state),
        Action::Dismiss => state.dismiss(),
        Action::Figure(side, at) => figure(state, side, at),
        Action::Step(question) => look.update(|look| look.turn_step(question)),
        Action::Zoom(0) => look.update(|look| look.zoom = fitting()),
        Action::Zoom(percent) => zoom(state, percent),
        Action::Sort(side, at) => sort(state, side, at),
        Action::Rows(side, group) => look.update(|look| {
            if let Some(more) = look.side_mut(side).more.get_mut(group) {
                *more = more.saturating_add(1);
            }
        }),
        Action::Row(side, row) => look.update(|look| {
            let open = &mut look.side_mut(side).row;
            *open = if *open == Some(row) { None } else { Some(row) };
        }),
        Action::Points(side) => look.update(|look| {
            let side = look.side_mut(side);
            side.points = !side.points;
        }),
        Action::Model(id) => library::take(state, id),
        Action::Set(field, value) => state.choose(field, &value),
        Action::Tab(tab) => look.update(|look| look.tab = tab),
        Action::Copy => clipboard::copy(state),
        // A browser without printing does nothing.
        Action::Print => drop(window().print()),
        Action::CopyCode(id) => clipboard::copy_code(&id),
        Action::Code(side, at) => look.update(|look| look.code.choose(side, at)),
        Action::Jump(id) => jump::show(&id),
        Action::ToStep(question) => {
            look.update(|look| look.tab = Tab::Flow);
            // The flow has to be there before it can be gone to.
            request_animation_frame(move || jump::show(&["step-", question].concat()));
        }
    }
}

fn more(state: State) {
    let open = state.with_screen(crate::app::components::more_fields::is_open);
    state.look.update(|look| look.more = !open);
}

fn figure(state: State, side: Side, at: usize) {
    let view = state.view.get_untracked();
    let name = state.outcome.with_untracked(|outcome| {
        let answer = outcome.shown.as_ref()?.advice(view).answer(side)?;
        answer.figures.get(at).map(|figure| figure.name)
    });
    state.look.update(|look| {
        let side = look.side_mut(side);
        side.figure = if side.figure == name { None } else { name };
    });
}

/// Rising, falling, and back to the order of the advice.
fn sort(state: State, side: Side, at: usize) {
    let Some(column) = Column::ALL.get(at).copied() else { return };
    state.look.update(|look| {
        let side = look.side_mut(side);
        side.order = match side.order {
            Some((by, true)) if by == column => Some((column, false)),
            Some((by, false)) if by == column => None,
            _ => Some((column, true)),
        };
        side.more = [0; Group::ALL.len()];
    });
}

/// Shows the whole map, at first as large as fits, or the path.
pub fn show_map(state: State, map: bool) {
    state.look.update(|look| {
        look.map = map;
        look.zoom = fitting().max(ZOOM.2);
    });
}

/// The zoom at which the map just fits into its frame, which is as wide as the flow but for its border.
fn fitting() -> i32 {
    let flow = document().query_selector("[data-measure=flow]").ok().flatten();
    let width = flow.map_or(0, |flow| flow.client_width() - 2);
    (width * 100 / MAP_WIDTH).clamp(ZOOM.0, 100)
}
