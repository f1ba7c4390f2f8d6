//! Cards: turned, rated, taken back, put off.

use super::*;

#[test]
fn a_card_is_turned_rated_and_followed_by_another() {
    let mut study = at(Place::Practise(What::Cards));
    let card = study.practice.card.clone().unwrap();
    assert_eq!(study.update(Action::Turn).focus, Some(Focus::Back));
    assert!(study.practice.turned);
    assert_eq!(study.update(Action::Rate(Rating::Easy)).focus, Some(Focus::Front));
    assert_ne!(study.practice.card.as_ref().map(|card| card.id.clone()), Some(card.id.clone()));
    assert!(!study.practice.turned);
    // A rating counts once something else happens.
    assert!(study.update(Action::Settle).keep);
    assert!(study.progress.item(&card.id).is_some());
}

#[test]
fn a_rating_is_taken_back_before_anybody_else_knows_of_it() {
    let mut study = at(Place::Practise(What::Cards));
    let card = study.practice.card.clone().unwrap();
    study.update(Action::Turn);
    assert!(!study.update(Action::Rate(Rating::Again)).keep);
    assert_eq!(study.update(Action::Undo).focus, Some(Focus::Back));
    assert_eq!(study.practice.card.as_ref(), Some(&card));
    assert!(study.practice.turned && study.practice.round.done.is_empty());
    study.update(Action::Rate(Rating::Good));
    study.update(Action::Turn);
    study.update(Action::Rate(Rating::Good));
    assert_eq!(study.progress.answers().len(), 1);
    assert_eq!(study.progress.answers()[0].rating, Rating::Good);
    study.update(Action::Undo);
    study.update(Action::Undo);
    assert_eq!(study.progress.answers().len(), 1, "only the last can be taken back");
}

#[test]
fn again_brings_a_card_back_in_the_session() {
    let mut study = at(Place::Practise(What::Cards));
    let first = study.practice.card.clone().unwrap().id;
    rate(&mut study, Rating::Again);
    for _ in 0..3 {
        assert_ne!(study.practice.card.as_ref().unwrap().id, first);
        rate(&mut study, Rating::Good);
    }
    assert_eq!(study.practice.card.as_ref().unwrap().id, first);
    rate(&mut study, Rating::Good);
    assert_eq!(study.practice.round.asked(), 4);
}

#[test]
fn new_cards_are_mixed_and_so_many_a_day() {
    let mut study = at(Place::Practise(What::Cards));
    let meant = study.progress.new_cards() as usize;
    let mut decks = Vec::new();
    while let Some(card) = study.practice.card.clone() {
        decks.push(card.deck);
        rate(&mut study, Rating::Easy);
    }
    assert_eq!(decks.len(), meant);
    assert!(study.practice.over, "a summary ends the session");
    decks.dedup();
    assert!(decks.len() > 3, "decks take turns: {decks:?}");
    study.update(Action::Another);
    assert!(study.practice.card.is_none(), "no more today");
    study.update(Action::MoreCards);
    assert!(study.practice.card.is_some(), "unless they are asked for");
    study.now.day += 1;
    study.now.millis += 86_400_000;
    study.update(Action::Another);
    assert!(study.practice.card.is_some());
}

#[test]
fn what_is_put_off_comes_back_the_next_day() {
    let mut study = at(Place::Practise(What::Cards));
    let card = study.practice.card.clone().unwrap().id;
    study.update(Action::PutOff);
    assert_ne!(study.practice.card.as_ref().unwrap().id, card);
    assert!(study.progress.is_buried(&card, study.now));
    study.now.day += 1;
    assert!(!study.progress.is_buried(&card, study.now));
    study.update(Action::Another);
    assert_eq!(study.practice.card.as_ref().unwrap().id, card);
}
