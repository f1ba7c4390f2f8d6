//! Numbers that carry their unit in their type and their doubt in their value.
//!
//! No bare `f64` crosses a room's door: a quantity is one of the newtypes below, and a figure that was
//! estimated is a [`Band`] of them. [`text`] is the one place where figures become text, [`number`] the one
//! place where text becomes a figure.

mod band;
pub mod number;
pub mod quantity;
pub mod text;

pub use band::Band;

/// A figure to seven significant digits, more than any estimate has: what is written for programs says no noise.
#[must_use]
pub fn rounded(value: f64) -> f64 {
    format!("{value:.6e}").parse().unwrap_or(value)
}

/// Defines a newtype over `f64` with the arithmetic that keeps its unit.
macro_rules! quantity {
    ($(#[$doc:meta])* $name:ident, $unit:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
        pub struct $name(pub f64);

        impl $name {
            /// The unit as it is written beside a figure.
            pub const UNIT: &'static str = $unit;
            /// None of it.
            pub const ZERO: Self = Self(0.0);

            /// The bare value in this type's unit.
            #[must_use]
            pub const fn value(self) -> f64 {
                self.0
            }
            /// The larger of the two.
            #[must_use]
            pub const fn max(self, other: Self) -> Self {
                Self(self.0.max(other.0))
            }
            /// The smaller of the two.
            #[must_use]
            pub const fn min(self, other: Self) -> Self {
                Self(self.0.min(other.0))
            }
        }
        impl core::ops::Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }
        impl core::ops::Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }
        impl core::ops::Mul<f64> for $name {
            type Output = Self;
            fn mul(self, factor: f64) -> Self {
                Self(self.0 * factor)
            }
        }
        impl core::ops::Div<f64> for $name {
            type Output = Self;
            fn div(self, divisor: f64) -> Self {
                Self(self.0 / divisor)
            }
        }
        impl core::ops::Div for $name {
            type Output = f64;
            fn div(self, other: Self) -> f64 {
                self.0 / other.0
            }
        }
        impl core::iter::Sum for $name {
            fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
                Self(parts.map(|part| part.0).sum())
            }
        }
        impl Unit for $name {
            const NAME: &'static str = $unit;
            fn bare(self) -> f64 {
                self.0
            }
            fn of(value: f64) -> Self {
                Self(value)
            }
        }
    };
}

/// A quantity whose unit is known by its type.
pub trait Unit: Copy {
    /// The unit as it is written beside a figure.
    const NAME: &'static str;
    /// The bare value in that unit.
    fn bare(self) -> f64;
    /// The quantity of a bare value in that unit.
    fn of(value: f64) -> Self;
}

quantity!(
    /// Memory in GiB (2^30 bytes), as AWS states instance and accelerator memory.
    Gib, "GiB"
);
quantity!(
    /// Data at rest in GB (10^9 bytes), as storage is sold.
    Gb, "GB"
);
quantity!(
    /// A span of time in seconds.
    Seconds, "s"
);
quantity!(
    /// US dollars.
    Usd, "USD"
);
quantity!(
    /// US dollars an hour, for one instance.
    UsdPerHour, "USD/h"
);
quantity!(
    /// Floating point operations (a multiplication and an addition are two).
    Flops, "FLOP"
);
quantity!(
    /// Floating point operations a second.
    FlopsPerSecond, "FLOP/s"
);
quantity!(
    /// Requests a second.
    RequestsPerSecond, "requests/s"
);
quantity!(
    /// A plain ratio or count, without unit.
    Ratio, ""
);

impl Gib {
    /// Bytes in one GiB.
    pub const BYTES: f64 = 1_073_741_824.0;

    /// The GiB that hold so many bytes.
    #[must_use]
    pub const fn from_bytes(bytes: f64) -> Self {
        Self(bytes / Self::BYTES)
    }
}

impl Gib {
    /// The same amount in MiB, as serverless memory is sold.
    #[must_use]
    pub const fn to_mib(self) -> f64 {
        self.0 * 1024.0
    }
}

impl Gb {
    /// The same amount in GiB.
    #[must_use]
    pub const fn to_gib(self) -> Gib {
        Gib::from_bytes(self.0 * 1e9)
    }
}

impl Seconds {
    /// The span of so many hours.
    #[must_use]
    pub const fn from_hours(hours: f64) -> Self {
        Self(hours * 3600.0)
    }
    /// The span in hours.
    #[must_use]
    pub const fn hours(self) -> f64 {
        self.0 / 3600.0
    }
}

impl UsdPerHour {
    /// What `count` instances cost over a span of time.
    #[must_use]
    pub const fn over(self, time: Seconds, count: f64) -> Usd {
        Usd(self.0 * time.hours() * count)
    }
}
