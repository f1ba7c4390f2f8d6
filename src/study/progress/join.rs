//! Joining two lists of what is kept.

use core::cmp::Ordering;

/// Something that is kept: of two with the same identity the greater one counts, and the greatest are kept longest.
///
/// Because one order decides both, joining lists within a bound is associative: what one list had to drop would not have
/// come into the joint list either.
pub(super) trait Kept: Ord + Clone {
    /// Whether both speak of the same thing, as an order.
    fn identity(&self, other: &Self) -> Ordering;
}

/// Both lists in one, greatest first, each thing once, at most `most` of them.
pub(super) fn join<T: Kept>(lists: [&[T]; 2], most: usize) -> Vec<T> {
    let [ours, theirs] = lists;
    if ours == theirs && ours.len() <= most && ours.is_sorted_by(|a, b| a > b) {
        return ours.to_vec();
    }
    let mut all: Vec<&T> = ours.iter().chain(theirs).collect();
    all.sort_by(|a, b| a.identity(b).then_with(|| b.cmp(a)));
    all.dedup_by(|next, kept| next.identity(kept).is_eq());
    all.sort_by(|a, b| b.cmp(a));
    all.truncate(most);
    all.into_iter().cloned().collect()
}

/// Puts one more into a joint list; a greater one of the same identity stays.
pub(super) fn put<T: Kept>(list: &mut Vec<T>, thing: T, most: usize) {
    let thing = match list.iter().position(|kept| kept.identity(&thing).is_eq()) {
        Some(at) => list.remove(at).max(thing),
        None => thing,
    };
    let at = list.partition_point(|kept| *kept > thing);
    list.insert(at, thing);
    list.truncate(most);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A rank and a name.
    #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
    struct Thing(u8, u8);

    impl Kept for Thing {
        fn identity(&self, other: &Self) -> Ordering {
            self.1.cmp(&other.1)
        }
    }

    fn things() -> impl Strategy<Value = Vec<Thing>> {
        prop::collection::vec((0..9_u8, 0..9_u8).prop_map(|(rank, name)| Thing(rank, name)), 0..20)
    }

    proptest! {
        /// Within a bound too, which drops things.
        #[test]
        fn joining_is_associative(a in things(), b in things(), c in things(), most in 0..6_usize) {
            let whole = join([&join([&a, &b], most), &c], most);
            prop_assert_eq!(&join([&a, &join([&b, &c], most)], most), &whole);
            prop_assert_eq!(&join([&join([&c, &b], most), &a], most), &whole);
            prop_assert_eq!(&join([&whole, &whole], most), &whole);
        }

        #[test]
        fn putting_is_joining_with_one(a in things(), thing in (0..9_u8, 0..9_u8), most in 0..6_usize) {
            let thing = Thing(thing.0, thing.1);
            let mut list = join([&a, &[]], most);
            let due = join([&list, core::slice::from_ref(&thing)], most);
            put(&mut list, thing, most);
            prop_assert_eq!(list, due);
        }
    }
}
