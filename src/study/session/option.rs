//! What is said under an option of a question: the hardware before it is answered, the reason in a line afterwards.

use crate::facts::instance;
use crate::study::exam::Chosen;
use crate::study::question::{Choice, Question};
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

/// What is said of the answer itself: why what was chosen fails, or how many things are in their place; nothing where all is
/// right or nothing was chosen.
#[must_use]
pub fn of_answer(question: &Question, chosen: Chosen) -> String {
    if chosen.is_none() || question.is_right(chosen) {
        return String::new();
    }
    let choices = || question.choices.iter().enumerate();
    if question.form.is_placed() {
        let placed = choices().filter(|(at, choice)| chosen.place_of(*at) == Some(choice.goes)).count();
        return format!("{placed} of {} in their place.", question.choices.len());
    }
    let wrong = choices().find(|(at, choice)| chosen.has(*at) && !choice.keyed);
    let why = wrong.map_or("", |(_, choice)| choice.why.as_str());
    // The rule stands under the option; here stands why it does not hold in this story.
    why.split_once(". ").map_or(why, |(_, rest)| rest).to_owned()
}

/// What a reason says beyond another: its sentences that do not stand there already.
#[must_use]
pub fn beyond(why: &str, said: &str) -> String {
    let more = why.split_inclusive(". ").filter(|sentence| !said.contains(sentence.trim_end()));
    more.collect::<String>().trim_end().to_owned()
}

/// A story in pieces, each with whether it is a clue.
#[must_use]
pub fn marked(story: &str, clues: &[String]) -> Vec<(String, bool)> {
    let mut pieces = Vec::new();
    let mut rest = story;
    while let Some((at, clue)) = clues.iter().filter_map(|clue| Some((rest.find(clue.as_str())?, clue))).min() {
        let (before, after) = rest.split_at(at);
        let (clue, after) = after.split_at(clue.len());
        pieces.push((before.to_owned(), false));
        pieces.push((clue.to_owned(), true));
        rest = after;
    }
    pieces.push((rest.to_owned(), false));
    pieces.retain(|(text, _)| !text.is_empty());
    pieces
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
    fn clues_are_marked_and_nothing_is_lost() {
        let story = "A bank trains. The CPU is full. It must be done at noon.";
        let clues = ["The CPU is full.".to_owned(), "It must be done at noon.".to_owned()];
        let pieces = marked(story, &clues);
        assert_eq!(pieces.iter().map(|(text, _)| text.as_str()).collect::<String>(), story);
        let said: Vec<&str> = pieces.iter().filter(|(_, clue)| *clue).map(|(text, _)| text.as_str()).collect();
        assert_eq!(said, ["The CPU is full.", "It must be done at noon."]);
        assert_eq!(marked(story, &[]), [(story.to_owned(), false)]);
    }

    #[test]
    fn a_reason_says_once_what_was_said() {
        assert_eq!(beyond("The rule. The clue.", "The rule. Tempting."), "The clue.");
        assert_eq!(beyond("The rule.", "The rule. Tempting."), "");
    }

    #[test]
    fn hardware_stands_below_a_type() {
        assert_eq!(hardware("2 × ml.g4dn.xlarge").as_deref(), Some("1 × T4, 4 vCPU, 16 GiB"));
        assert_eq!(hardware("1 × ml.m5.large").as_deref(), Some("2 vCPU, 8 GiB"));
        assert_eq!(hardware("A serverless endpoint"), None);
    }
}
