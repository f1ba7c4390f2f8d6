//! Joining states: in any order, any grouping, any number of times; and nothing is lost.

use proptest::prelude::*;
use sagefit::study::progress::Progress;

use super::support::{life, life_with_new_starts, live};

proptest! {
    /// Three tabs that share a past, and then each go their own way.
    #[test]
    fn order_grouping_and_repetition_do_not_matter(
        past in life(),
        ways in prop::array::uniform3(life_with_new_starts()),
        apart: bool,
    ) {
        let past = if apart { Progress::default() } else { live(Progress::default(), &past) };
        let [a, b, c] = ways.map(|way| live(past.clone(), &way));
        prop_assert_eq!(a.merge(&b), b.merge(&a));
        prop_assert_eq!(a.merge(&b).merge(&c), a.merge(&b.merge(&c)));
        prop_assert_eq!(&a.merge(&a), &a);
        prop_assert_eq!(a.merge(&b).merge(&b), a.merge(&b));
        prop_assert_eq!(&Progress::default().merge(&a), &a);
    }

    /// What a tab kept is in what is written after another tab wrote.
    #[test]
    fn nothing_of_either_is_lost(past in life(), mine in life(), theirs in life()) {
        let past = live(Progress::default(), &past);
        let (mine, theirs) = (live(past.clone(), &mine), live(past, &theirs));
        let both = mine.merge(&theirs);
        for one in [&mine, &theirs] {
            for answer in one.answers() {
                prop_assert!(both.answers().contains(answer));
                prop_assert!(both.studied_on(answer.day));
            }
            for item in one.items() {
                prop_assert!(both.item(&item.id).unwrap().schedule >= item.schedule);
            }
            for lesson in one.lessons() {
                prop_assert!(both.lessons().iter().any(|kept| kept.id == lesson.id && kept.millis >= lesson.millis));
            }
            for result in one.results() {
                prop_assert!(both.results().iter().any(|kept| kept.started == result.started));
            }
        }
        // And nothing comes from nowhere.
        for answer in both.answers() {
            prop_assert!(mine.answers().contains(answer) || theirs.answers().contains(answer));
        }
        for item in both.items() {
            prop_assert!([&mine, &theirs].iter().any(|one| one.item(&item.id) == Some(item)));
        }
    }

    /// A file from before a start over brings back what was in it.
    #[test]
    fn an_import_counts_even_after_a_start_over(before in life(), after in life()) {
        let file = live(Progress::default(), &before);
        let here = live(Progress::started_over(super::support::moment(1)), &after);
        prop_assert_eq!(&here.merge(&file), &here);
        let both = here.import(&file);
        prop_assert!(file.answers().iter().chain(here.answers()).all(|answer| both.answers().contains(answer)));
        prop_assert_eq!(both.merge(&here), both);
    }
}
