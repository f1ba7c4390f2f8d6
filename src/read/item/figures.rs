//! Figures with all that belongs to them: multipliers, units, rates.

use super::super::amount::{self, Amount};
use super::super::token::Class;
use super::{Builder, Means, REQUESTS};

impl Builder<'_> {
    /// A figure with all that belongs to it.
    pub(super) fn amount(&mut self) -> bool {
        let figure = self.is(0, Class::Figure);
        let Some(value) = (if figure { amount::figure(self.raw(0)) } else { amount::spelled(&self.word(0)) }) else {
            if figure {
                self.push(Means::Amount(Amount::Other), self.word(0), 1);
            }
            return figure;
        };
        let shown = self.word(0);
        let clock =
            figure && self.raw(1) == ":" && self.is(2, Class::Figure) && self.token(2).is_some_and(|next| next.glued);
        if clock {
            let minutes = amount::figure(self.raw(2)).unwrap_or(0.0);
            self.push(Means::Amount(Amount::Clock(value + minutes / 60.0)), shown, 3);
            return true;
        }
        // `MLOPS-412`, `#8810`: a number behind a hyphen or a hash that is glued to it is a name.
        if figure && self.token(0).is_some_and(|token| token.glued) && self.is_name_before() {
            self.push(Means::Amount(Amount::Other), shown, 1);
            return true;
        }
        let (mut value, mut count) = (value, 1);
        // `half a terabyte`, `a quarter of a million`: a part is one of a unit alone.
        if value < 1.0 && !figure {
            let of = usize::from(self.word(1) == "of");
            if !matches!(self.word(1 + of).as_str(), "a" | "an") || !self.is_unit(2 + of) {
                return false;
            }
            count = 2 + of;
        }
        if let Some((part, behind)) = self.part(value, figure) {
            (value, count) = (part, behind);
        }
        // `nine out of ten`, `8 out of 10`: a share.
        if self.word(1) == "out" && self.word(2) == "of" {
            let whole = amount::figure(self.raw(3)).or_else(|| amount::spelled(&self.word(3)));
            if let Some(whole) = whole.filter(|whole| *whole >= value && *whole >= 1.0) {
                self.push(Means::Amount(Amount::Percent(100.0 * value / whole)), shown, 4);
                return true;
            }
        }
        if !figure
            && self.raw(1) == "-"
            && amount::spelled(&self.word(2)).is_some_and(|ones| ones < 10.0)
            && value >= 20.0
        {
            value += amount::spelled(&self.word(2)).unwrap_or(0.0);
            count = 3;
        }
        let mut large = false;
        while let Some(by) = self.multiplied(count, figure) {
            (value, count, large) = (value * by, count + 1, true);
        }
        // `40ish min`.
        if self.token(count).is_some_and(|next| next.glued) && self.word(count) == "ish" {
            count += 1;
        }
        // A hyphen between figure and unit: `384-pixel`, `two-hour`.
        let skip = usize::from(self.raw(count) == "-" && self.is(count + 1, Class::Word));
        let unit = self.word(count + skip);
        let with = count + skip + 1;
        let (means, count) = match unit.as_str() {
            "%" | "percent" | "pct" => (Amount::Percent(value), with),
            "per" if matches!(self.word(count + 1).as_str(), "cent") => (Amount::Percent(value), count + 2),
            "usd" | "dollar" | "dollars" | "bucks" => (Amount::Usd(value), with),
            "us" if self.word(with) == "dollars" => (Amount::Usd(value), with + 1),
            "euro" | "euros" | "eur" | "gbp" | "pounds" | "chf" => (Amount::Other, with),
            "st" | "nd" | "rd" | "th" => (Amount::Other, with),
            "px" | "pixel" | "pixels" => (Amount::Pixels(value), with),
            "am" | "a.m" => (Amount::Clock(value % 12.0), with),
            "pm" | "p.m" => (Amount::Clock(value % 12.0 + 12.0), with),
            "rps" | "qps" | "tps" => (Amount::Rate(value, 1.0), with),
            // `nm`: not a unit of ours, and a version behind.
            _ => self.measured(value, &unit, count, with, large),
        };
        self.push(Means::Amount(means), shown, count);
        true
    }

    /// Whether the figure that stands next is the tail of a name: `MLOPS-412`, `#12`.
    fn is_name_before(&self) -> bool {
        let Some(before) = self.at.checked_sub(1).and_then(|at| self.tokens.get(at)) else { return false };
        let mark = self.text.get(before.at.clone()).unwrap_or_default();
        let word = self.at.checked_sub(2).and_then(|at| self.tokens.get(at));
        mark == "#"
            || (mark == "-"
                && before.glued
                && word.is_some_and(|word| {
                    let name = self.text.get(word.at.clone()).unwrap_or_default();
                    word.class == Class::Word && name.len() > 1 && name.chars().all(|c| c.is_ascii_uppercase())
                }))
    }

    /// Whether a unit of size or time, or a word for a power of ten, stands at a step.
    fn is_unit(&self, step: usize) -> bool {
        let word = self.word(step);
        amount::bytes(&word).is_some() || amount::seconds(&word).is_some() || amount::multiplier(&word).is_some()
    }

    /// A figure with a part of one: `3/4 TB`, `one and a half hours`, `three quarters of an hour`; how many tokens it takes.
    fn part(&self, value: f64, figure: bool) -> Option<(f64, usize)> {
        if figure && self.raw(1) == "/" && self.token(1).is_some_and(|token| token.glued) {
            let whole = amount::figure(self.raw(2)).filter(|whole| value < *whole && *whole <= 8.0)?;
            let of = usize::from(self.word(3) == "of") + usize::from(matches!(self.word(4).as_str(), "a" | "an"));
            return self.is_unit(3 + of).then_some((value / whole, 3 + of));
        }
        if self.word(1) == "and" && self.word(2) == "a" && self.word(3) == "half" && self.is_unit(4) {
            return Some((value + 0.5, 4));
        }
        let parts = matches!(self.word(1).as_str(), "quarter" | "quarters") && !figure && value < 4.0;
        (parts && self.word(2) == "of" && matches!(self.word(3).as_str(), "a" | "an") && self.is_unit(4))
            .then_some((value / 4.0, 4))
    }

    /// What the word at a step multiplies the figure by.
    fn multiplied(&self, step: usize, figure: bool) -> Option<f64> {
        let (raw, word) = (self.raw(step), self.word(step));
        let glued = self.token(step).is_some_and(|token| token.glued);
        let by = amount::multiplier(&word)?;
        match word.as_str() {
            // `5m` are minutes as often as millions: only a capital, or a thing that is counted behind it, is a million.
            "m" if raw == "m" => (glued && figure && self.counts(step + 1)).then_some(by),
            "m" | "k" | "b" => (figure && (glued || raw != "b") && !self.raw(step + 1).starts_with('/')).then_some(by),
            _ => Some(by),
        }
    }

    /// Whether a thing that is counted in millions stands at a step.
    fn counts(&self, step: usize) -> bool {
        matches!(
            self.word(step).as_str(),
            "rows"
                | "records"
                | "images"
                | "tokens"
                | "tok"
                | "params"
                | "parameters"
                | "x"
                | "samples"
                | "requests"
                | "lines"
        ) || super::super::lexicon::class("image").split('|').any(|image| image == self.word(step))
    }

    /// A size, a time or a rate: the value, and how many tokens it takes.
    fn measured(&self, value: f64, unit: &str, count: usize, with: usize, large: bool) -> (Amount, usize) {
        if let Some(size) = amount::bytes(unit) {
            let amount = match size {
                Amount::Binary(one) => Amount::Binary(value * one),
                Amount::Bytes(one) => Amount::Bytes(value * one),
                other => other,
            };
            return (amount, with);
        }
        if let Some((rate, behind)) = self.rate(value, count) {
            return (rate, behind);
        }
        let minutes = unit == "m" && self.token(count).is_some_and(|token| token.glued);
        if let Some(one) = amount::seconds(unit).or(minutes.then_some(60.0)).filter(|_| !large) {
            return (Amount::Time(value * one), with);
        }
        // `1024x1024`, `512 x 512`: two equal sides are those of an image.
        let same = matches!(self.word(count).as_str(), "x" | "\u{d7}" | "by")
            && self.is(count + 1, Class::Figure)
            && amount::figure(self.raw(count + 1)) == Some(value)
            && value >= 16.0;
        if same {
            let named = matches!(self.word(count + 2).as_str(), "px" | "pixel" | "pixels");
            return (Amount::Pixels(value), count + 2 + usize::from(named));
        }
        (Amount::Number(value), count)
    }

    /// `120 requests per second`, `10 req/s`, `one question every two seconds`, `30 a minute`.
    fn rate(&self, value: f64, count: usize) -> Option<(Amount, usize)> {
        let noun = (count..count + 3)
            .take_while(|step| self.is(*step, Class::Word))
            .find(|step| REQUESTS.contains(&self.word(*step).as_str()));
        let mut each = noun.map_or(count, |step| step + 1);
        // `500 images are requested per hour`.
        if noun.is_some() && matches!(self.word(each).as_str(), "are" | "is" | "come" | "arrive") {
            let verb = ["requested", "made", "sent", "in", "served", "processed", "answered", "generated"];
            each += 1 + usize::from(verb.contains(&self.word(each + 1).as_str()));
        }
        let word = self.word(each);
        if !matches!(word.as_str(), "per" | "a" | "an" | "/" | "each" | "every") {
            return None;
        }
        let (times, unit) = match (
            amount::spelled(&self.word(each + 1)).filter(|times| *times >= 0.5),
            amount::figure(self.raw(each + 1)),
        ) {
            (Some(times), _) | (None, Some(times)) => (times, each + 2),
            _ => (1.0, each + 1),
        };
        let one = amount::seconds(&self.word(unit))?;
        // A size an hour and a time a day are no requests; a night of records is no rate.
        let often = noun.is_some_and(|step| self.word(step) == "times") && one > amount::HOUR;
        if often || times <= 0.0 || one < 0.5 || self.word(unit).starts_with("night") {
            return None;
        }
        let rate = value / (times * one);
        Some((if noun.is_some() { Amount::Rate(rate, times * one) } else { Amount::Pace(rate) }, unit + 1))
    }
}
