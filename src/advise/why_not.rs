//! Why not ml.X? For any type: the checks it fails with their figures, else the question that left it out, else by how
//! much it loses.

use super::figures::{self, Figure, FigureKind};
use super::finding::{Finding, findings};
use super::pareto;
use super::pick::Pick;
use crate::decide::{Branch, KEPT, Outcome, Question, Shortlist, Side, Step, rank, walk};
use crate::facts::instance::{self, InstanceType, Use};
use crate::job::{Delivery, Job, View};
use crate::sizing::{Candidate, Check, How, Needs};
use crate::units::{Seconds, text};

/// What speaks against a type.
#[derive(Debug, Clone)]
pub enum Why {
    /// Nothing: it is the one that is recommended.
    Recommended,
    /// SageMaker's API does not list it for this use.
    NotForUse(Use),
    /// What it has is not on record, so that it cannot be sized.
    NoFigures,
    /// It fails these checks, in its best count.
    Fails(Vec<Finding>),
    /// It passes every check; the flow took another way than it at this question.
    LeftOut {
        /// The question.
        question: &'static Question,
        /// The branch taken, which does not keep it.
        taken: &'static Branch,
        /// Why that branch was taken.
        because: String,
    },
    /// It passes every check; the answer has no instance of one's own: serverless, at the edge, or no hosting option.
    NoInstances(&'static Branch),
    /// It passes every check and reaches the last step, where it loses.
    Loses(Loss),
}

/// By how much a type loses against the recommended. Ratios above 1 are worse.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Loss {
    /// Its cost over that of the recommended; nothing where either is unknown.
    pub cost: Option<f64>,
    /// Its time, or latency, over that of the recommended.
    pub time: f64,
    /// Its score over that of the recommended: cost and time weighed by what matters, with what is unsure about it.
    pub score: f64,
    /// What weighs most against it beside time and cost; nothing where nothing does.
    pub against: Option<&'static str>,
}

/// What speaks against a type on one side.
#[derive(Debug, Clone)]
pub struct WhyNot {
    /// Training or serving.
    pub side: Side,
    /// The type.
    pub instance: &'static InstanceType,
    /// Its best candidate: the one that comes furthest; nothing where it cannot be sized.
    pub candidate: Option<Candidate>,
    /// What speaks against it.
    pub why: Why,
}

/// One walk of a job with all its candidates, of which any type can be asked.
#[derive(Debug)]
pub struct Audit<'a> {
    job: &'a Job,
    view: View,
    needs: Needs,
    outcome: Outcome,
}

impl<'a> Audit<'a> {
    /// Walks the job once.
    #[must_use]
    pub fn of(job: &'a Job, view: View) -> Self {
        let needs = Needs::of(job);
        Self { job, view, outcome: walk(job, view, &needs), needs }
    }

    /// What speaks against every type of the catalogue on a side, the nearest to the answer first: what passes every
    /// check before what fails, what came further in the flow before what was left out, the better before the worse.
    #[must_use]
    pub fn every(&self, side: Side) -> Vec<WhyNot> {
        let shortlist = match side {
            Side::Training => &self.outcome.training,
            _ => &self.outcome.serving,
        };
        let Some(shortlist) = shortlist else { return Vec::new() };
        let mut all: Vec<(Key, WhyNot)> = Vec::with_capacity(instance::all().len());
        for instance in instance::all() {
            let not = self.on_side(side, shortlist, instance);
            all.push((self.key(side, &not), not));
        }
        all.sort_by(|(a, _), (b, _)| {
            (a.group.cmp(&b.group))
                .then_with(|| a.shortfall.total_cmp(&b.shortfall))
                .then_with(|| a.score.total_cmp(&b.score))
        });
        all.into_iter().map(|(_, not)| not).collect()
    }

    fn key(&self, side: Side, not: &WhyNot) -> Key {
        let group = match not.why {
            Why::Recommended => 0,
            Why::Loses(_) => 1,
            Why::LeftOut { .. } | Why::NoInstances(_) => 2,
            Why::Fails(_) => 3,
            Why::NoFigures | Why::NotForUse(_) => 4,
        };
        let (shortfall, score) = not.candidate.as_ref().map_or((0.0, 0.0), |one| {
            let score = rank::score(self.job, self.view, side, one);
            (one.failed.shortfall(), score)
        });
        Key { group, shortfall, score }
    }

    /// The figures of a type's best candidate; none where it cannot be sized.
    #[must_use]
    pub fn figures(&self, not: &WhyNot) -> Vec<Figure> {
        let Some(one) = not.candidate.as_ref() else { return Vec::new() };
        let mut figures = figures::of_candidate(self.job, &self.needs, not.side, one);
        if one.failed.has(Check::Speed) {
            // Without a speed there is no time, no rate and no cost.
            figures.retain(|figure| figure.kind.is_memory() || figure.kind == FigureKind::Disk);
        }
        figures
    }

    /// How a figure of a type's best candidate came about.
    #[must_use]
    pub fn how(&self, not: &WhyNot, figure: FigureKind) -> Option<How> {
        figures::how(self.job, not.side, not.candidate.as_ref()?, figure)
    }

    /// Those of a side's finalists, in every count, that no other beats in both time and cost, the cheapest first.
    #[must_use]
    pub fn line(&self, side: Side) -> Vec<Candidate> {
        pareto::line(&self.outcome, side)
    }

    /// What speaks against a type, for each side that is asked for.
    #[must_use]
    pub fn why_not(&self, instance: &'static InstanceType) -> Vec<WhyNot> {
        let sides = [(Side::Training, &self.outcome.training), (Side::Serving, &self.outcome.serving)];
        sides
            .into_iter()
            .filter_map(|(side, shortlist)| Some(self.on_side(side, shortlist.as_ref()?, instance)))
            .collect()
    }

    fn on_side(&self, side: Side, shortlist: &Shortlist, instance: &'static InstanceType) -> WhyNot {
        let use_ = match side {
            Side::Training => Use::Training,
            // A batch that is required is looked at as one, though the job's requests cannot wait for it.
            _ if self.job.serving.delivery == Delivery::Schedule
                || self.outcome.trail.took("option") == Some("batch") =>
            {
                Use::Transform
            }
            _ => Use::Hosting,
        };
        // The candidate that comes furthest: passing before failing, late before early, better before worse.
        let best = shortlist
            .candidates
            .iter()
            .enumerate()
            .zip(&shortlist.dropped)
            .filter(|((_, one), _)| one.instance.index == instance.index)
            .min_by(|((_, a), a_step), ((_, b), b_step)| {
                (b.passes().cmp(&a.passes()))
                    .then_with(|| if a.passes() { b_step.cmp(a_step) } else { core::cmp::Ordering::Equal })
                    .then_with(|| rank::order(self.job, self.view, side, a, b))
            });
        let why = match best {
            None if instance.uses.allows(use_) => Why::NoFigures,
            None => Why::NotForUse(use_),
            Some(((_, one), _)) if !one.passes() => Why::Fails(findings(self.job, side, one)),
            Some((one, step)) => self.passing(side, shortlist, one, *step),
        };
        WhyNot { side, instance, candidate: best.map(|((_, one), _)| one.clone()), why }
    }

    /// What speaks against a candidate that passes every check and was dropped by a step.
    fn passing(&self, side: Side, shortlist: &Shortlist, (at, one): (usize, &Candidate), step: u8) -> Why {
        let trail = &self.outcome.trail;
        if side == Side::Serving
            && let Some(branch) = trail.step("option").and_then(Step::branch)
            && matches!(branch.id, "serverless" | "edge" | "processing")
        {
            return Why::NoInstances(branch);
        }
        if let Some(because) = &shortlist.refused {
            // The branch that is required stands in the way: at its own question, or at that of the hosting option.
            let own = self.job.required.and_then(|required| trail.step(required.question));
            let step = own.into_iter().chain(trail.step("option")).next();
            if let Some((step, taken)) = step.and_then(|step| Some((step, step.branch()?))) {
                return Why::LeftOut { question: step.question, taken, because: because.clone() };
            }
        }
        let best = shortlist.best.as_ref().filter(|best| best.passes());
        let asked = trail.steps.get(usize::from(step)).filter(|_| step != KEPT);
        let last = |asked: &&Step| matches!(asked.question.id, "size" | "serving-size");
        // It has lost to nobody where a later question has a branch that the person requires, and it is in another.
        let required = self.job.required.filter(|_| shortlist.unmet.contains(&at));
        let required =
            required.and_then(|required| trail.step(required.question)).filter(|_| asked.as_ref().is_some_and(last));
        let asked = required.or(asked);
        match (asked.and_then(|asked| Some((asked, asked.branch()?))), best) {
            // The last step keeps the best of those that were left, so what it drops has lost to it.
            (Some((asked, _)), Some(best)) if last(&asked) => {
                let score = |one: &Candidate| rank::score(self.job, self.view, side, one);
                let time = |one: &Candidate| one.time.likely.value().max(one.latency.likely.value()).max(1e-9);
                let cost = one.likely_cost() / best.likely_cost();
                Why::Loses(Loss {
                    cost: Some(cost).filter(|cost| cost.is_finite()),
                    time: time(one) / time(best),
                    score: score(one) / score(best),
                    against: rank::held_against(self.job, self.view, side, one, best),
                })
            }
            (Some((asked, taken)), _) => Why::LeftOut {
                question: asked.question,
                taken,
                because: asked
                    .verdict()
                    .and_then(|verdict| verdict.reasons.first())
                    .map_or_else(String::new, |reason| reason.text.clone()),
            },
            (None, _) => Why::Recommended,
        }
    }

    /// Every sentence of what speaks against a type.
    #[must_use]
    pub fn sentences(&self, not: &WhyNot) -> Vec<String> {
        not.sentences(self.job)
    }
}

/// By what types are put in order.
#[derive(Debug, Clone, Copy)]
struct Key {
    group: u8,
    shortfall: f64,
    score: f64,
}

/// Type and count: `2 × ml.g5.2xlarge`.
pub(super) fn name(candidate: &Candidate) -> String {
    Pick::exactly(candidate).title()
}

impl WhyNot {
    /// What speaks against it, a sentence each.
    #[must_use]
    pub fn sentences(&self, job: &Job) -> Vec<String> {
        let bare = self.instance.name;
        let called = self.candidate.as_ref().map_or_else(|| bare.to_owned(), name);
        let one = match &self.why {
            Why::Fails(findings) => {
                return findings
                    .iter()
                    .map(|finding| finding.sentence(job, if finding.measure.is_some() { &called } else { bare }))
                    .collect();
            }
            Why::Recommended => [&called, " is what is recommended."].concat(),
            Why::NotForUse(_) if self.instance.vcpu == 0 => [bare, " is no instance: it is attached to one."].concat(),
            Why::NotForUse(use_) => ["SageMaker does not take ", bare, " for ", use_.name(), "."].concat(),
            Why::NoFigures => ["What ", bare, " has is not on record."].concat(),
            Why::LeftOut { question, taken, because } => {
                [&called, " passes every check, but “", question.title, "” was answered “", taken.label, "”. ", because]
                    .concat()
            }
            Why::NoInstances(branch) => [bare, " would do, but no instance is chosen: ", branch.label, "."].concat(),
            Why::Loses(loss) => [&called, " passes every check; ", &loss.words(self.candidate.as_ref()), "."].concat(),
        };
        vec![one]
    }
}

impl Loss {
    /// `it costs about $12 (30 % dearer) and takes about 2 h (1.5 times slower)`.
    fn words(self, candidate: Option<&Candidate>) -> String {
        let run = candidate.is_some_and(|one| one.time.likely.value() > 0.0);
        let span = candidate.map_or(Seconds::ZERO, |one| if run { one.time.likely } else { one.latency.likely });
        let mut words = match self.cost.zip(candidate.and_then(|one| one.cost)) {
            Some((ratio, cost)) => {
                let month = if run { "" } else { " a month" };
                [
                    "it costs about ",
                    &text::money(cost.likely),
                    month,
                    " (",
                    &text::compare(ratio, "dearer", "cheaper"),
                    ")",
                ]
                .concat()
            }
            None => "its price is not on record".to_owned(),
        };
        words.push_str(if run { " and takes about " } else { " and answers in about " });
        words.push_str(&text::span(span));
        // An estimate does not tell times apart that are this near.
        if (self.time - 1.0).abs() > 0.05 {
            words.extend([" (", &text::compare(self.time, "slower", "faster"), ")"]);
        }
        if let Some(against) = self.against.filter(|_| self.cost.is_some_and(|cost| cost <= 1.0)) {
            words.extend([", but ", against]);
        }
        words
    }
}

/// What speaks against a type, for each side that is asked for. For many types of one job make one [`Audit`].
#[must_use]
pub fn why_not(job: &Job, view: View, instance: &'static InstanceType) -> Vec<WhyNot> {
    Audit::of(job, view).why_not(instance)
}
