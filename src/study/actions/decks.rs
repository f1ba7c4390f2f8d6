//! The decks, one file each.

pub mod asides;
mod hosting;
mod input;
mod instances;
mod many_models;
pub mod openings;
pub mod procedures;
mod rollout;
mod scaling;
mod serving_cost;
mod serving_first;
mod serving_instances;
mod spread;
mod tools;
mod training_cost;
mod training_first;

use super::table::{Bar, Deck, Need};

/// Every deck.
pub static DECKS: [&Deck; 13] = [
    &training_first::DECK,
    &serving_first::DECK,
    &hosting::DECK,
    &many_models::DECK,
    &input::DECK,
    &spread::DECK,
    &scaling::DECK,
    &rollout::DECK,
    &tools::DECK,
    &training_cost::DECK,
    &serving_cost::DECK,
    &instances::DECK,
    &serving_instances::DECK,
];

const fn need(is: &'static str, says: &'static [&'static str]) -> Need {
    Need { is, says }
}

const fn bar(of: &'static str, says: &'static [&'static str], why: &'static str) -> Bar {
    Bar { of, about: of, says, why }
}

/// A bar whose sentences speak of less than the need does, so that they suit stories which the need does not.
const fn bar_about(about: &'static str, of: &'static str, says: &'static [&'static str], why: &'static str) -> Bar {
    Bar { of, about, says, why }
}
