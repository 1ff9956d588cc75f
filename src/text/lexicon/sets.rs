//! Sets of the values that word lists name by an id, as bits: a word is asked for any of several of them at once, and a
//! set of one enum is never taken for a set of another.

/// Declares the sets of an enum that [`listed!`] made: `Sets of Value in TABLE: N words`, of 32 values each.
macro_rules! sets {
    ($set:ident of $value:ident in $table:ident: $words:literal words) => {
        #[doc = concat!("A set of [`", stringify!($value), "`]s.")]
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct $set([u32; $words]);

        const _: () = assert!(
            $table.len() <= $words * u32::BITS as usize,
            concat!("`", stringify!($set), "` is full: declare it with one word more")
        );

        impl $set {
            /// No value at all.
            pub const NONE: Self = Self([0; $words]);

            /// The set of these values.
            #[must_use]
            pub const fn of(values: &[$value]) -> Self {
                let mut set = Self::NONE;
                let mut i = 0;
                while i < values.len() {
                    let place = values[i] as usize;
                    set.0[place / u32::BITS as usize] |= 1 << (place % u32::BITS as usize);
                    i += 1;
                }
                set
            }

            /// Whether this value is among them. Of one value that is asked for most, no set is made.
            #[must_use]
            #[inline]
            pub const fn has(&self, value: $value) -> bool {
                let place = value as usize;
                self.0[place / u32::BITS as usize] >> (place % u32::BITS as usize) & 1 != 0
            }

            /// Whether any value is in both.
            #[must_use]
            #[inline]
            pub fn meets(self, other: Self) -> bool {
                self.0.iter().zip(other.0).fold(0, |both, (own, other)| both | own & other) != 0
            }
        }

        impl std::ops::BitOr for $set {
            type Output = Self;

            #[inline]
            fn bitor(mut self, other: Self) -> Self {
                self.0.iter_mut().zip(other.0).for_each(|(own, other)| *own |= other);
                self
            }
        }

        impl std::ops::Sub for $set {
            type Output = Self;

            #[inline]
            fn sub(mut self, other: Self) -> Self {
                self.0.iter_mut().zip(other.0).for_each(|(own, other)| *own &= !other);
                self
            }
        }

        impl $value {
            /// The set of this value alone.
            #[must_use]
            #[inline]
            pub const fn bit(self) -> $set {
                $set::of(&[self])
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::text::lexicon::keywords::{Keyword, Keywords};

    #[test]
    fn sets_hold_the_values_that_were_put_into_them() {
        let (first, last) = (Keyword::Perhaps, Keyword::AtHour);
        let both = Keywords::of(&[first, last]);
        assert_eq!(both, first.bit() | last.bit());
        assert!(both.meets(first.bit()) && both.meets(last.bit()) && !both.meets(Keyword::Was.bit()));
        assert_eq!(both - last.bit(), first.bit());
        assert!(both - both == Keywords::NONE && !both.meets(Keywords::NONE));
    }
}
