//! Writes what serde describes as JSON.

use core::fmt;
use serde::Serialize;
use serde::ser::{self, Impossible, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple};

/// Why something cannot be written: it holds what JSON has no form for, or what no output here uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unwritable;

impl fmt::Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it holds what has no form in JSON")
    }
}

impl core::error::Error for Unwritable {}

impl ser::Error for Unwritable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// Something as JSON. Numbers keep seven significant digits, more than any estimate has; what is no number is `null`.
///
/// # Errors
/// [`Unwritable`] for enums with content, byte strings, keys that are no text.
pub fn to_string<T: Serialize>(value: &T) -> Result<String, Unwritable> {
    let mut out = String::new();
    value.serialize(Writer(&mut out))?;
    Ok(out)
}

/// A text in quotes, escaped.
#[inline(never)]
fn quoted(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c if c < ' ' => {
                let code = u32::from(c);
                out.push_str("\\u00");
                for digit in [code / 16, code % 16] {
                    out.push(char::from_digit(digit, 16).unwrap_or('0'));
                }
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// The largest number that is written in digits.
const LARGEST: f64 = 1e17;

#[inline(never)]
fn float(value: f64, out: &mut String) {
    let size = value.abs();
    if !size.is_finite() || size > LARGEST {
        out.push_str("null");
        return;
    }
    if value < 0.0 {
        out.push('-');
    }
    // Seven significant digits: as many decimals as the digits before the point leave.
    let mut decimals = 6_usize;
    let mut bound = 10.0;
    while decimals > 0 && size >= bound {
        decimals -= 1;
        bound *= 10.0;
    }
    let mut bound = 1.0;
    while decimals < 15 && size < bound && size > 0.0 {
        decimals += 1;
        bound /= 10.0;
    }
    let unit = 10u64.pow(decimals as u32);
    let scaled = (size * unit as f64).round() as u64;
    out.push_str(&(scaled / unit).to_string());
    let part = scaled % unit;
    if part > 0 {
        let digits = part.to_string();
        out.push('.');
        (digits.len()..decimals).for_each(|_| out.push('0'));
        out.push_str(digits.trim_end_matches('0'));
    }
}

struct Writer<'a>(&'a mut String);

/// A list or an object while it is written.
struct Open<'a> {
    out: &'a mut String,
    /// Whether something stands in it already.
    begun: bool,
    close: char,
}

impl<'a> Open<'a> {
    fn new(out: &'a mut String, open: char, close: char) -> Self {
        out.push(open);
        Self { out, begun: false, close }
    }
    #[inline(never)]
    fn next(&mut self) {
        if self.begun {
            self.out.push(',');
        }
        self.begun = true;
    }
    fn field<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), Unwritable> {
        self.key(key);
        value.serialize(Writer(self.out))
    }
    #[inline(never)]
    fn key(&mut self, key: &str) {
        self.next();
        quoted(key, self.out);
        self.out.push(':');
    }
    fn close(self) {
        self.out.push(self.close);
    }
}

impl SerializeSeq for Open<'_> {
    type Ok = ();
    type Error = Unwritable;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.next();
        value.serialize(Writer(self.out))
    }
    fn end(self) -> Result<(), Unwritable> {
        self.close();
        Ok(())
    }
}

impl SerializeTuple for Open<'_> {
    type Ok = ();
    type Error = Unwritable;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        SerializeSeq::serialize_element(self, value)
    }
    fn end(self) -> Result<(), Unwritable> {
        SerializeSeq::end(self)
    }
}

impl SerializeStruct for Open<'_> {
    type Ok = ();
    type Error = Unwritable;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Unwritable> {
        self.field(key, value)
    }
    fn end(self) -> Result<(), Unwritable> {
        self.close();
        Ok(())
    }
}

impl SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Unwritable;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unwritable> {
        self.next();
        let before = self.out.len();
        key.serialize(Writer(self.out))?;
        let quoted = self.out.get(before..).is_some_and(|key| key.starts_with('"'));
        self.out.push(':');
        if quoted { Ok(()) } else { Err(Unwritable) }
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        value.serialize(Writer(self.out))
    }
    fn end(self) -> Result<(), Unwritable> {
        self.close();
        Ok(())
    }
}

/// Methods for what no output here uses.
macro_rules! unwritable {
    ($($name:ident($($argument:ty),*) -> $ok:ty;)*) => { $(
        fn $name(self, $(_: $argument),*) -> Result<$ok, Unwritable> { Err(Unwritable) }
    )* };
}

/// Whole numbers.
macro_rules! whole {
    ($($name:ident: $type:ty),*) => { $(
        fn $name(self, value: $type) -> Result<(), Unwritable> {
            self.0.push_str(&value.to_string());
            Ok(())
        }
    )* };
}

impl<'a> ser::Serializer for Writer<'a> {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Open<'a>;
    type SerializeTuple = Open<'a>;
    type SerializeTupleStruct = Impossible<(), Unwritable>;
    type SerializeTupleVariant = Impossible<(), Unwritable>;
    type SerializeMap = Open<'a>;
    type SerializeStruct = Open<'a>;
    type SerializeStructVariant = Impossible<(), Unwritable>;

    whole!(serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64);
    whole!(serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64);
    unwritable! {
        serialize_bytes(&[u8]) -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }

    fn serialize_bool(self, value: bool) -> Result<(), Unwritable> {
        self.0.push_str(if value { "true" } else { "false" });
        Ok(())
    }
    fn serialize_f32(self, value: f32) -> Result<(), Unwritable> {
        self.serialize_f64(f64::from(value))
    }
    fn serialize_f64(self, value: f64) -> Result<(), Unwritable> {
        float(value, self.0);
        Ok(())
    }
    fn serialize_char(self, value: char) -> Result<(), Unwritable> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }
    fn serialize_str(self, value: &str) -> Result<(), Unwritable> {
        quoted(value, self.0);
        Ok(())
    }
    fn serialize_none(self) -> Result<(), Unwritable> {
        self.serialize_unit()
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unwritable> {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<(), Unwritable> {
        self.0.push_str("null");
        Ok(())
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Unwritable> {
        self.serialize_str(variant)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Unwritable> {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Unwritable> {
        Err(Unwritable)
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'a>, Unwritable> {
        Ok(Open::new(self.0, '[', ']'))
    }
    fn serialize_tuple(self, _: usize) -> Result<Open<'a>, Unwritable> {
        self.serialize_seq(None)
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Open<'a>, Unwritable> {
        Ok(Open::new(self.0, '{', '}'))
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'a>, Unwritable> {
        Ok(Open::new(self.0, '{', '}'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    #[derive(Debug, Serialize)]
    enum Variant {
        Of(u8),
    }

    #[derive(Debug, Serialize)]
    struct Sample {
        text: String,
        number: f64,
        list: Vec<Option<i32>>,
        map: BTreeMap<String, bool>,
        #[serde(skip_serializing_if = "Option::is_none")]
        left_out: Option<u8>,
    }

    #[test]
    fn seven_digits() {
        for (number, text) in [
            (0.0, "0"),
            (-1.5, "-1.5"),
            (0.1, "0.1"),
            (1_234.567_89, "1234.568"),
            (123_456_789.2, "123456789"),
            (0.001_234_567_8, "0.001234568"),
            (1e16, "10000000000000000"),
            (f64::NAN, "null"),
            (f64::INFINITY, "null"),
            (999_999.99, "1000000"),
            (2.0 / 3.0, "0.6666667"),
        ] {
            assert_eq!(to_string(&number).unwrap(), text);
        }
    }

    #[test]
    fn what_has_no_form_is_refused() {
        assert_eq!(to_string(&Variant::Of(1)), Err(Unwritable));
        assert_eq!(to_string(&[1, 2]).unwrap(), "[1,2]");
        assert_eq!(to_string(&BTreeMap::from([(1, 2)])), Err(Unwritable));
    }

    proptest! {
        /// serde_json is the second source: it reads back what was written.
        #[test]
        fn serde_json_reads_it(text in ".*", number in -1e12..1e12, list in prop::collection::vec(any::<Option<i32>>(), 0..4), key in ".*") {
            let sample = Sample { text, number, list, map: BTreeMap::from([(key, true)]), left_out: None };
            let written = to_string(&sample).unwrap();
            let read: serde_json::Value = serde_json::from_str(&written).unwrap();
            let mut due = serde_json::to_value(&sample).unwrap();
            let off = (read["number"].as_f64().unwrap() - number).abs();
            prop_assert!(off <= number.abs() * 1e-6 + 1e-12, "{} for {}", written, number);
            due["number"] = read["number"].clone();
            prop_assert_eq!(read, due);
        }
    }
}
