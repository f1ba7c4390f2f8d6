//! Where the other view differs, and why.

use super::{Advice, Answer};
use crate::facts::instance::Status;
use crate::job::View;
use crate::units::{Seconds, text};

/// How the other view differs from the one shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The other view's answers, such as `1 × ml.p3.2xlarge`.
    pub titles: Vec<String>,
    /// Why they differ, a sentence each.
    pub because: Vec<String>,
    /// The questions that are answered otherwise, by id.
    pub questions: Vec<&'static str>,
}

impl Advice {
    /// How `other`, the advice of the other view, differs; nothing where it gives the same answer by the same steps.
    #[must_use]
    pub fn difference(&self, other: &Self) -> Option<Difference> {
        let titles: Vec<String> = other.answers.iter().map(Answer::title).collect();
        let same = titles == self.answers.iter().map(Answer::title).collect::<Vec<_>>();
        let questions: Vec<&'static str> = other
            .trail
            .steps
            .iter()
            .filter(|step| self.trail.took(step.question.id) != step.branch().map(|branch| branch.id))
            .map(|step| step.question.id)
            .collect();
        if same && questions.is_empty() {
            return None;
        }
        Some(Difference { because: because(self, other, &questions), titles, questions })
    }
}

/// Why: the book's rule at the first question that is answered otherwise, what became of the book's types, and what the
/// book's answer costs beside today's.
fn because(shown: &Advice, other: &Advice, questions: &[&'static str]) -> Vec<String> {
    let (today, book) = if other.view == View::Book { (shown, other) } else { (other, shown) };
    let rule = questions.iter().find_map(|id| book.trail.reasons(id).first());
    let mut because: Vec<String> = rule.map(|reason| reason.text.clone()).into_iter().collect();
    because.extend(
        book.answers
            .iter()
            .filter_map(Answer::pick)
            .flat_map(|candidate| candidate.attached.into_iter().chain([candidate.instance]))
            .filter(|instance| instance.status != Status::Current)
            .filter_map(|instance| Some((instance, instance.standing()?.note)))
            .map(|(instance, note)| format!("{}: {}.", instance.name, note.trim_end_matches('.'))),
    );
    if because.is_empty() {
        because.push(match other.view {
            View::Book => "The exam chooses among the types of its time.".to_owned(),
            View::Today => "Newer types do the same work for less.".to_owned(),
        });
    }
    because.extend(book.answers.iter().filter_map(|answer| costs(answer, today.answer(answer.side)?)));
    because
}

/// What the book's answer costs beside today's; nothing where either has no price, or both cost the same.
fn costs(book: &Answer, today: &Answer) -> Option<String> {
    let of = |answer: &Answer| {
        let pick = answer.pick()?;
        Some((pick.cost?.likely, pick.time.likely > Seconds::ZERO))
    };
    let ((book, run), (today, other)) = (of(book)?, of(today)?);
    let ratio = book / today;
    let same = run != other || (0.995..=1.005).contains(&ratio);
    let each = if run { "a run" } else { "a month" };
    (!same).then(|| {
        format!(
            "At about {} {each}, the book’s answer is {} than today’s at {}.",
            text::money(book),
            text::compare(ratio, "more expensive", "cheaper"),
            text::money(today)
        )
    })
}
