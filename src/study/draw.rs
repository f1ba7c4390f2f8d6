//! Drawing by lot from a seed: the same seed draws the same in every build.

/// SplitMix64 (Steele, Lea and Flood, 2014): small, and the same on every machine.
#[derive(Debug, Clone)]
pub struct Draw {
    state: u64,
}

/// The last step of SplitMix64: spreads the bits of a number.
const fn spread(mut bits: u64) -> u64 {
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

impl Draw {
    /// A draw whose numbers follow from these parts.
    #[must_use]
    pub fn of(parts: &[u64]) -> Self {
        let state = parts.iter().fold(0x5a6e_f17d_0000_0001, |state: u64, part| {
            spread(state.wrapping_add(0x9e37_79b9_7f4a_7c15) ^ spread(part.wrapping_add(0x9e37_79b9_7f4a_7c15)))
        });
        Self { state }
    }

    /// The number that follows.
    pub const fn following(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        spread(self.state)
    }

    /// A number below `end`; 0 where there is none.
    pub const fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { (self.following() % end as u64) as usize }
    }

    /// Whether something happens that does so in `percent` of all cases.
    pub const fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of some; nothing where there are none.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len()))
    }

    /// One of some; what stands for nothing where there are none.
    pub fn pick<T: Copy + Default>(&mut self, of: &[T]) -> T {
        of.get(self.below(of.len())).copied().unwrap_or_default()
    }

    /// Puts some in an order drawn by lot.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_splitmix64() {
        // The first numbers of the reference implementation (prng.di.unimi.it/splitmix64.c) from the state 1234567.
        let mut draw = Draw { state: 1_234_567 };
        let first = [draw.following(), draw.following(), draw.following()];
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn neighbouring_seeds_draw_apart() {
        let counts = (0..6000).fold([0; 6], |mut counts, seed| {
            let at = Draw::of(&[7, seed]).below(6);
            counts[at] += 1;
            counts
        });
        assert!(counts.iter().all(|count| (900..1100).contains(count)), "{counts:?}");
    }
}
