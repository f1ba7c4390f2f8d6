//! What the first input does without: parts of the first screen that are loaded right after the program has started. Until
//! they are there, what was painted before the start stands in their place, so that nothing jumps.

use core::time::Duration;

use leptos::html::Div;
use leptos::prelude::*;

use crate::advise::FigureKind;
use crate::app::parts::{Coming, Loaded, Part, drawn};
use crate::decide::Side;
use crate::job::Field;

/// A part of the first screen that comes later.
#[derive(Debug, Clone, Copy)]
pub enum Piece {
    /// The button that copies the link.
    Link,
    /// The same at the foot of the page.
    FootLink,
    /// The way to the answer.
    Flow,
    /// The right third: the plot, and what would change the answer.
    Aside,
    /// The fields that are not asked first.
    More,
    /// What is said of a link or a file that the job came by.
    Notes,
    /// Why a field is asked, and what is assumed where nothing is said.
    Help(Field),
    /// The examples, with what closes them.
    Examples(Callback<()>),
    /// What stands under a side's verdict.
    Under(Side),
    /// What stands under the sides.
    Below,
    /// The slim line that stands in for the answer once the mark is scrolled off.
    Bar(NodeRef<Div>),
    /// How the open figure of a side came about.
    How(Side, RwSignal<Option<FigureKind>>),
}

impl Piece {
    /// Its name in the document that was painted first; empty for what is not painted then.
    const fn name(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Flow => "flow",
            Self::Aside => "aside",
            Self::More => "more",
            Self::Under(Side::Serving) => "under-serving",
            Self::Under(_) => "under-training",
            Self::Below => "below",
            Self::FootLink | Self::Help(_) | Self::Notes | Self::Examples(_) | Self::Bar(_) | Self::How(..) => "",
        }
    }
}

/// The part of the program that draws them, in the context of the page.
#[derive(Debug, Clone, Copy)]
pub struct Rest {
    /// Which part it is.
    pub part: Part,
    /// Its function.
    pub draw: fn(Piece) -> Coming<AnyView>,
}

/// One of them: itself once it is loaded; before, what was painted first, for as long as the job is the one it is of.
#[component]
pub fn Later(
    /// Which.
    piece: Piece,
) -> impl IntoView {
    let Rest { part, draw } = expect_context::<Rest>();
    let place = NodeRef::<Div>::new();
    let loaded = in_turn(part.load());
    #[cfg(feature = "split")]
    painted::hold(place, loaded, piece);
    let meanwhile = move || {
        let waits = matches!(piece, Piece::Flow);
        waits.then(|| view! { <p class="tabs-loading later-waiting">"Loading …"</p> }).into_any()
    };
    let drawn = drawn(loaded, move || draw(piece), meanwhile);
    view! { <div class="later" data-later=piece.name() node_ref=place>{drawn}</div> }
}

/// What has become of the part, as one piece of it learns: each a task after the one before. A dozen pieces wait for the same
/// part, and drawn in one go they would keep a slow phone from its first tap for a third of a second.
fn in_turn(loaded: Signal<Loaded>) -> Signal<Loaded> {
    if loaded.get_untracked() == Loaded::There {
        return loaded;
    }
    let learnt = RwSignal::new(Loaded::Waiting);
    Effect::new(move |_| {
        let now = loaded.get();
        if now != Loaded::Waiting {
            set_timeout(
                move || {
                    // Whoever closed the piece in the meantime needs it no more.
                    let _refused = learnt.try_set(now);
                },
                Duration::ZERO,
            );
        }
    });
    learnt.into()
}

#[cfg(feature = "split")]
mod painted {
    use super::*;
    use crate::app::state::state;

    /// Keeps what was painted first in its place until the piece itself is there, or the job is another one.
    pub(super) fn hold(place: NodeRef<Div>, loaded: Signal<Loaded>, piece: Piece) {
        if loaded.get_untracked() != Loaded::Waiting || piece.name().is_empty() {
            return;
        }
        let painted = ["#first-paint [data-later=", piece.name(), "]"].concat();
        let Some(painted) = document().query_selector(&painted).ok().flatten() else { return };
        let _set = painted.set_attribute("inert", "");
        let (state, first) = (state(), state().answers.get_untracked());
        let painted = StoredValue::new_local(painted);
        Effect::new(move |_| {
            let Some(place) = place.get() else { return };
            let stands = loaded.get() == Loaded::Waiting && state.answers.with(|answers| *answers == first);
            painted.with_value(|painted| {
                if stands {
                    let _kept = place.append_child(painted);
                } else {
                    painted.remove();
                }
            });
        });
    }
}
