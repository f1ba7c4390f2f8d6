//! What is said under an option of a question: the hardware before it is answered, the reason in a line afterwards.

use crate::facts::instance;
use crate::study::question::Choice;
use crate::units::text;

/// The hardware of an option that names an instance type.
#[must_use]
pub fn hardware(option: &str) -> Option<String> {
    let name = option.split(' ').find(|word| word.starts_with("ml."))?;
    let one = instance::by_name(name)?;
    let cpus = (one.vcpu > 0).then(|| format!("{} vCPU", one.vcpu));
    let memory = (one.memory.value() > 0.0).then(|| format!("{} GiB", text::figure(one.memory.value())));
    let device = one.accelerator.map(|device| format!("{} × {}", one.accelerator_count.max(1), device.short));
    let parts: Vec<String> = [device, cpus, memory].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The reason of an option in a line: its first sentence, without what the option itself says.
#[must_use]
pub fn brief(choice: &Choice) -> String {
    let why = choice
        .why
        .strip_prefix(choice.text.as_str())
        .map_or(choice.why.as_str(), |rest| rest.trim_start_matches([':', ' ']));
    let why = why.strip_prefix("It would do the work, but ").unwrap_or(why);
    let end = why.find(". ").map_or(why.len(), |at| at + 1);
    let why = why.get(..end).unwrap_or(why);
    // The names of types keep their small letters.
    if why.starts_with("ml.") {
        return why.to_owned();
    }
    let mut chars = why.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn option(text: &str, why: &str) -> Choice {
        Choice { text: text.to_owned(), keyed: false, why: why.to_owned(), goes: 0 }
    }

    #[test]
    fn the_second_line_is_the_first_sentence_without_the_option_itself() {
        let brief_of = |text: &str, why: &str| brief(&option(text, why));
        assert_eq!(
            brief_of("1 × ml.c4.4xlarge", "1 × ml.c4.4xlarge: takes about 8.9 days, over the 12 h allowed."),
            "Takes about 8.9 days, over the 12 h allowed."
        );
        assert_eq!(
            brief_of("A", "It would do the work, but “Which family?” is answered “M”. More."),
            "“Which family?” is answered “M”."
        );
        assert_eq!(brief_of("1 × ml.c4.large", "ml.c4.large is old. More."), "ml.c4.large is old.");
        assert_eq!(brief_of("A", "Too late: it costs 1.5 times more. Then."), "Too late: it costs 1.5 times more.");
    }

    #[test]
    fn hardware_stands_below_a_type() {
        assert_eq!(hardware("2 × ml.g4dn.xlarge").as_deref(), Some("1 × T4, 4 vCPU, 16 GiB"));
        assert_eq!(hardware("1 × ml.m5.large").as_deref(), Some("2 vCPU, 8 GiB"));
        assert_eq!(hardware("A serverless endpoint"), None);
    }
}
