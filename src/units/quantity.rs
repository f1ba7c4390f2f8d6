//! Text to quantity: a number with the unit that a person gave it, in the unit that a field counts in.
//!
//! `20 TB`, `7 d`, `50k`, `300 ms`, `$40`, `100 a minute`, `20k x 512`. A number without a unit is in the field's own.

use super::number::{self, NumberError};

/// What a field measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    /// Sizes of data and memory.
    Bytes,
    /// Durations.
    Time,
    /// So many a second.
    Rate,
    /// US dollars.
    Money,
    /// Parts of a hundred.
    Percent,
    /// Things: rows, tokens, images, parameters.
    Count,
}

impl Dimension {
    /// What it is called, with its article.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Bytes => "a size",
            Self::Time => "a duration",
            Self::Rate => "a rate",
            Self::Money => "an amount of money",
            Self::Percent => "a percentage",
            Self::Count => "a count",
        }
    }
}

/// The unit that a field counts in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unit {
    /// What it measures.
    pub dimension: Dimension,
    /// How many bytes, seconds, a second, dollars or things one of it is.
    pub size: f64,
}

impl Unit {
    /// The unit of a field, by the name that the form shows; things where it has none.
    #[must_use]
    pub fn of(name: &str) -> Self {
        let (dimension, size) = match name {
            "GB" => (Dimension::Bytes, 1e9),
            "MB" => (Dimension::Bytes, 1e6),
            "GiB" => (Dimension::Bytes, 1_073_741_824.0),
            "hours" => (Dimension::Time, 3600.0),
            "s" => (Dimension::Time, 1.0),
            "ms" => (Dimension::Time, 0.001),
            "a second" => (Dimension::Rate, 1.0),
            "USD" => (Dimension::Money, 1.0),
            "%" => (Dimension::Percent, 1.0),
            "million" => (Dimension::Count, 1e6),
            _ => (Dimension::Count, 1.0),
        };
        Self { dimension, size }
    }
}

/// A quantity that was read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quantity {
    /// In the field's unit.
    pub value: f64,
    /// Whether it was said in another way than as a plain number of that unit.
    pub converted: bool,
}

/// Why a text is no quantity of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuantityError {
    /// Its number cannot be read.
    Number(NumberError),
    /// It is of another kind: a size where a duration is asked for.
    Other(Dimension),
    /// What stands behind the number is no unit that is known.
    Unit,
}

impl From<NumberError> for QuantityError {
    fn from(error: NumberError) -> Self {
        Self::Number(error)
    }
}

/// Bytes of a unit's name; decimal as disks count, binary where it says so.
const BYTES: &[(&str, f64)] = &[
    ("bytes", 1.0),
    ("kb", 1e3),
    ("mb", 1e6),
    ("gb", 1e9),
    ("tb", 1e12),
    ("pb", 1e15),
    ("kib", 1024.0),
    ("mib", 1_048_576.0),
    ("gib", 1_073_741_824.0),
    ("tib", 1_099_511_627_776.0),
];
/// Seconds of a unit's name. The first that begins as what was typed counts, so that a half-typed unit is read.
const SECONDS: &[(&str, f64)] = &[
    ("seconds", 1.0),
    ("sec", 1.0),
    ("minutes", 60.0),
    ("hours", 3600.0),
    ("hrs", 3600.0),
    ("days", 86_400.0),
    ("weeks", 604_800.0),
    ("ms", 0.001),
    ("milliseconds", 0.001),
    ("months", 2_628_000.0),
    ("mths", 2_628_000.0),
    ("us", 1e-6),
    ("microseconds", 1e-6),
    ("years", 31_536_000.0),
    ("yrs", 31_536_000.0),
];
/// Words for dollars.
const DOLLARS: &[&str] = &["$", "usd", "us$", "dollars"];
/// Words for what is counted; they say nothing that the field does not.
const THINGS: &[&str] = &[
    "tokens",
    "parameters",
    "params",
    "weights",
    "images",
    "pictures",
    "photos",
    "rows",
    "records",
    "series",
    "samples",
    "examples",
    "lines",
    "columns",
    "features",
    "pixels",
    "px",
    "values",
    "instances",
    "models",
    "requests",
    "epochs",
    "trees",
    "rounds",
    "layers",
    "heads",
    "gmac",
    "gmacs",
    "times",
    "users",
    "entities",
    "items",
    "files",
    "runs",
];

/// Reads a text in a unit. `second` says how many things a second of sound stands for, where a field counts in them.
///
/// # Errors
/// [`QuantityError`] says what is wrong; nothing is guessed.
pub fn read(text: &str, unit: Unit, second: Option<f64>) -> Result<Quantity, QuantityError> {
    let mut parts = factors(text);
    let first = parts.next().unwrap_or_default();
    let mut product = part(first, unit, second)?;
    let mut factors = 0;
    for text in parts {
        let next = part(text, unit, second)?;
        product = Part { value: product.value * next.value, said: product.said || next.said };
        factors += 1;
    }
    if factors > 0 && unit.dimension != Dimension::Count && !product.said {
        // `3 x 5` hours is plain enough; both are taken as numbers of the field's unit.
        product.said = true;
        product.value *= unit.size;
    }
    // A product is of plain things: 20 000 x 512 tokens, in whatever the field counts.
    let value = if product.said || factors > 0 { product.value / unit.size } else { product.value };
    Ok(Quantity { value, converted: number::leading(text).map(|(said, _)| said) != Ok(value) })
}

/// The parts of a product: `20k x 512`, `50 000 × 2 MB`.
fn factors(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    core::iter::from_fn(move || {
        let text = rest?;
        let sign = text.char_indices().find(|(at, c)| {
            let behind = text.get(at + c.len_utf8()..).unwrap_or_default().trim_start();
            matches!(c, 'x' | 'X' | '×' | '*')
                && behind.starts_with(|c: char| c.is_ascii_digit() || c == '.')
                && *at > 0
        });
        let (part, after) = match sign {
            Some((at, c)) => (text.get(..at)?, text.get(at + c.len_utf8()..)),
            None => (text, None),
        };
        rest = after;
        Some(part)
    })
}

/// One factor: its value, and whether it said its own unit; then the value is in bytes, seconds or things.
struct Part {
    value: f64,
    said: bool,
}

fn part(text: &str, unit: Unit, second: Option<f64>) -> Result<Part, QuantityError> {
    let text = text.trim();
    let lower = text.to_ascii_lowercase();
    let (money, bare) = DOLLARS
        .iter()
        .find_map(|sign| lower.strip_prefix(sign))
        .map_or((false, text), |rest| (true, text.get(text.len() - rest.len()..).unwrap_or_default()));
    let (value, rest) = number::leading(bare)?;
    let rest = rest.to_ascii_lowercase();
    let rest = rest.trim().trim_end_matches('.');
    if money {
        return if unit.dimension == Dimension::Money {
            let (power, rest) = scaled(rest);
            if rest.is_empty() { Ok(Part { value: value * power, said: true }) } else { Err(QuantityError::Unit) }
        } else {
            Err(QuantityError::Other(Dimension::Money))
        };
    }
    if rest.is_empty() {
        return Ok(Part { value, said: false });
    }
    // The field's own dimension goes first: `5 m` are minutes where time is asked for, millions elsewhere.
    if let Some(size) = size_of(rest, unit.dimension) {
        return Ok(Part { value: value * size, said: true });
    }
    if let (Some(second), Some(size)) = (second, size_of(rest, Dimension::Time)) {
        return Ok(Part { value: value * size * second, said: true });
    }
    if let (power, "") = scaled(rest) {
        return Ok(Part { value: value * power, said: false });
    }
    for other in [Dimension::Bytes, Dimension::Time, Dimension::Rate, Dimension::Money, Dimension::Percent] {
        if other != unit.dimension && size_of(rest, other).is_some() {
            return Err(QuantityError::Other(other));
        }
    }
    Err(QuantityError::Unit)
}

/// The size of a unit's name within a dimension.
fn size_of(name: &str, dimension: Dimension) -> Option<f64> {
    match dimension {
        Dimension::Bytes => begins(BYTES, name).or_else(|| {
            // `50k images` is no size.
            let (power, rest) = scaled(name);
            (power > 1.0).then(|| begins(BYTES, rest).map(|bytes| power * bytes)).flatten()
        }),
        Dimension::Time => begins(SECONDS, name),
        Dimension::Rate => rate(name),
        Dimension::Money => {
            let (power, rest) = scaled(name);
            let named = DOLLARS.iter().any(|one| !rest.is_empty() && one.starts_with(rest));
            (named || rest.is_empty()).then_some(power)
        }
        Dimension::Percent => (name == "%" || "percent".starts_with(name)).then_some(1.0),
        Dimension::Count => {
            let (power, rest) = scaled(name);
            let named = rest.len() > 1 && THINGS.iter().any(|one| one.starts_with(rest));
            (rest.is_empty() || named).then_some(power)
        }
    }
}

/// The size of the first name that begins so.
fn begins(names: &[(&str, f64)], typed: &str) -> Option<f64> {
    if typed.is_empty() {
        return None;
    }
    names.iter().find(|(name, _)| name.starts_with(typed)).map(|(_, size)| *size)
}

/// `rps`, `a minute`, `/day`, `requests per hour`: how many a second one of it is.
fn rate(name: &str) -> Option<f64> {
    let (power, name) = scaled(name);
    match name {
        "rps" | "qps" | "tps" => return Some(power),
        "rpm" | "qpm" => return Some(power / 60.0),
        "" if power > 1.0 => return Some(power),
        _ => {}
    }
    let name = ["requests", "request", "req", "calls", "records"]
        .iter()
        .find_map(|one| name.strip_prefix(one))
        .unwrap_or(name);
    let name = name.trim_start();
    if name.is_empty() {
        return Some(power);
    }
    let time = ["/", "per ", "an ", "a ", "each "].iter().find_map(|one| name.strip_prefix(one))?;
    begins(SECONDS, time.trim_start()).map(|seconds| power / seconds)
}

/// The power of ten that a text begins with, and what follows: `k images`, `million`, `b`.
fn scaled(text: &str) -> (f64, &str) {
    const POWERS: [(&str, f64); 15] = [
        ("thousand", 1e3),
        ("million", 1e6),
        ("billion", 1e9),
        ("trillion", 1e12),
        ("mio", 1e6),
        ("mrd", 1e9),
        ("mn", 1e6),
        ("mm", 1e6),
        ("bn", 1e9),
        ("tn", 1e12),
        ("k", 1e3),
        ("m", 1e6),
        ("b", 1e9),
        ("g", 1e9),
        ("t", 1e12),
    ];
    for (name, power) in POWERS {
        if let Some(rest) = text.strip_prefix(name) {
            // `kg` and `tokens` begin with a power that is none; `kimages` is nothing either.
            if rest.is_empty() || rest.starts_with([' ', '/', '-']) || (name.len() == 1 && THINGS.contains(&rest)) {
                return (power, rest.trim_start_matches(['-', ' ']));
            }
        }
    }
    (1.0, text)
}

#[cfg(test)]
mod tests;
