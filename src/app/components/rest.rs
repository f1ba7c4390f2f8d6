//! The part of the program that draws what the first input does without ([`Later`](super::later::Later)).

use leptos::prelude::*;

use super::answer::{Below, How, Under, bar::AnswerBar};
use super::aside::Aside;
use super::flow::Flow;
use super::header::LinkButton;
use super::job::examples::Examples;
use super::job::help::FieldHelp;
use super::job::{Foot, More};
use super::later::{Piece, Rest};
use super::notes::Notes;
use super::required::RequiredNote;
use super::since::Since;
use crate::app::parts::Part;

/// For the context of the page.
pub const REST: Rest = Rest {
    part: Part {
        name: "rest",
        #[cfg(feature = "split")]
        ready: || Box::pin(__preload_rest()),
    },
    draw: |piece| Box::pin(rest(piece)),
};

#[cfg_attr(feature = "split", lazy)]
async fn rest(piece: Piece) -> AnyView {
    match piece {
        Piece::Link | Piece::FootLink => view! { <LinkButton/> }.into_any(),
        Piece::Flow => view! { <Flow/> }.into_any(),
        Piece::Aside => view! { <Aside/> }.into_any(),
        Piece::More => view! { <More/><Foot/> }.into_any(),
        Piece::Notes => view! { <Notes/><Since/><RequiredNote/> }.into_any(),
        Piece::Help(field) => view! { <FieldHelp field=field/> }.into_any(),
        Piece::Examples(close) => view! { <Examples close=close/> }.into_any(),
        Piece::Under(side) => view! { <Under side=side/> }.into_any(),
        Piece::Below => view! { <Below/> }.into_any(),
        Piece::Bar(mark) => view! { <AnswerBar mark=mark/> }.into_any(),
        Piece::How(side, open) => view! { <How side=side open=open/> }.into_any(),
    }
}
