//! Joining two lists of what is kept.

use core::cmp::Ordering;

use crate::units::order;

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
    let mut all = lists.concat();
    order::sort_by(&mut all, |a, b| a.identity(b).then_with(|| b.cmp(a)));
    all.dedup_by(|next, kept| next.identity(kept).is_eq());
    order::sort_by(&mut all, |a, b| b.cmp(a));
    all.truncate(most);
    all
}
