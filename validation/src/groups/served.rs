//! Images made from text, and speech or text that is read and written anew: rows of `serving.csv`.

mod diffusion;
mod speech;

use crate::group::Group;

/// Its groups.
pub fn groups() -> Vec<Box<dyn Group>> {
    let mut all: Vec<Box<dyn Group>> = Vec::new();
    all.extend(diffusion::Part::ALL.map(|part| Box::new(part) as Box<dyn Group>));
    all.extend(speech::Part::ALL.map(|part| Box::new(part) as Box<dyn Group>));
    all
}
