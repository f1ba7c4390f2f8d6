//! Quantities as people type them.

use super::*;

#[track_caller]
fn reads(text: &str, unit: &str, value: f64) {
    let read = read(text, Unit::of(unit), None).map(|read| read.value);
    assert!(read.is_ok_and(|read| (read - value).abs() <= value.abs() * 1e-12), "{text} in {unit}: {read:?}");
}

#[test]
fn a_unit_is_converted_into_the_fields_own() {
    for (text, unit, value) in [
        ("20 TB", "GB", 20_000.0),
        ("20TB", "GB", 20_000.0),
        ("20 T", "GB", 20_000.0),
        ("500 MB", "GB", 0.5),
        ("500m", "GB", 0.5),
        ("0.4 gb", "GB", 0.4),
        ("16 GiB", "GB", 17.179_869_184),
        ("24 GB", "GiB", 22.351_741_790_771_484),
        ("900 kB", "MB", 0.9),
        ("7 d", "hours", 168.0),
        ("7d", "hours", 168.0),
        ("7 da", "hours", 168.0),
        ("7 days", "hours", 168.0),
        ("2 weeks", "hours", 336.0),
        ("2 we", "hours", 336.0),
        ("90 min", "hours", 1.5),
        ("90 m", "hours", 1.5),
        ("36 h", "hours", 36.0),
        ("2 s", "ms", 2000.0),
        ("300 ms", "ms", 300.0),
        ("300 ms", "s", 0.3),
        ("5 m", "s", 300.0),
        ("50k", "", 50_000.0),
        ("50 k", "tokens", 50_000.0),
        ("50k images", "", 50_000.0),
        ("1.5M rows", "", 1_500_000.0),
        ("20 million", "", 20_000_000.0),
        ("224 px", "px", 224.0),
        ("3B", "million", 3000.0),
        ("8 B", "million", 8000.0),
        ("335M", "million", 335.0),
        ("335 million", "million", 335.0),
        ("50000 tokens", "million", 0.05),
        ("$40", "USD", 40.0),
        ("40 $", "USD", 40.0),
        ("1.5k", "USD", 1500.0),
        ("1 200 dollars", "USD", 1200.0),
        ("50 rps", "a second", 50.0),
        ("600 a minute", "a second", 10.0),
        ("86400/day", "a second", 1.0),
        ("7200 requests per hour", "a second", 2.0),
        ("1M/day", "a second", 1e6 / 86_400.0),
        ("2k", "a second", 2000.0),
        ("10 %", "%", 10.0),
        ("20k x 512", "million", 10.24),
        ("20 000 × 512 tokens", "million", 10.24),
        ("20000x512", "", 10_240_000.0),
        ("50k * 2 MB", "GB", 100.0),
        ("300 x 16", "", 4800.0),
    ] {
        reads(text, unit, value);
    }
}

#[test]
fn a_plain_number_is_in_the_fields_own_unit() {
    for (text, value) in [("12", 12.0), ("1,5", 1.5), ("1 200", 1200.0), ("1.5e3", 1500.0), ("8000", 8000.0)] {
        for unit in ["GB", "hours", "ms", "a second", "USD", "million", "", "%"] {
            assert_eq!(read(text, Unit::of(unit), None), Ok(Quantity { value, converted: false }), "{text} {unit}");
        }
    }
}

#[test]
fn what_is_of_another_kind_is_refused() {
    for (text, unit, other) in [
        ("20 GB", "hours", Dimension::Bytes),
        ("12 hours", "GB", Dimension::Time),
        ("12 hours", "", Dimension::Time),
        ("12 h", "", Dimension::Time),
        ("3 d", "million", Dimension::Time),
        ("0.4 GB", "million", Dimension::Bytes),
        ("$5", "GB", Dimension::Money),
        ("5 %", "hours", Dimension::Percent),
        ("5 rps", "ms", Dimension::Rate),
    ] {
        assert_eq!(read(text, Unit::of(unit), None), Err(QuantityError::Other(other)), "{text} in {unit:?}");
    }
    for text in ["12 apples", "7 dx", "5 xyz"] {
        assert_eq!(read(text, Unit::of("hours"), None), Err(QuantityError::Unit), "{text}");
    }
    assert_eq!(read("a few", Unit::of("GB"), None), Err(QuantityError::Number(NumberError::NotANumber)));
    assert_eq!(read("-3 GB", Unit::of("GB"), None), Err(QuantityError::Number(NumberError::Negative)));
}

#[test]
fn seconds_of_sound_are_counted_where_a_model_hears() {
    // 20 ms a position: 50 a second.
    let hours = read("2 h", Unit::of("million"), Some(50.0)).map(|read| read.value);
    assert_eq!(hours, Ok(0.36));
    let clips = read("1000 x 30 s", Unit::of("million"), Some(50.0)).map(|read| read.value);
    assert_eq!(clips, Ok(1.5));
}
