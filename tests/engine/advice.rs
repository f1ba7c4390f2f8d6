//! Properties of what is said beside the answer, on random jobs:
//!
//! - what is recommended is the same with and without its reasons
//! - every change that flips the answer flips it, and one step less does not; idle inputs never do
//! - every sentence of "why not" names a check that fails, a question that left the type out, or a loss that is one
//! - every set that cannot be met together is minimal, and every value stated for it makes the job possible
//! - a later deadline never makes the cheapest answer dearer; a larger budget never removes a candidate
//! - nothing beats a candidate of the Pareto line, and something on it is as good as any that is not

use proptest::prelude::*;
use proptest::test_runner::Config;
use sagefit::advise;
use sagefit::advise::{Audit, Headline, IDLE, Pick, Search, Why, changes, conflict, pick};
use sagefit::decide::{Side, rank};
use sagefit::facts::instance::{self, Use};
use sagefit::job::{Answers, Field, Job, View};
use sagefit::sizing::{Candidate, Check, Needs, candidate};

use crate::support::{any_job, cases, job, value};

fn config(share: u32) -> Config {
    Config { cases: (cases() / share).max(20), failure_persistence: None, ..Config::default() }
}

fn view() -> impl Strategy<Value = View> {
    prop::sample::select(View::ALL)
}

/// What the whole advice recommends for each side.
fn recommended(job: &Job, view: View) -> Vec<(Side, Pick)> {
    advise(job, view).answers.iter().map(|answer| (answer.side, answer.recommended())).collect()
}

fn with(answers: &Answers, field: Field, text: &str) -> Answers {
    let mut answers = answers.clone();
    answers.set(field, text);
    answers
}

fn fits(answers: &Answers, view: View) -> bool {
    answers.validate().is_ok_and(|job| recommended(&job, view).iter().all(|(_, pick)| *pick != Pick::Nothing))
}

/// Every candidate of a side as the walk makes them.
fn candidates(job: &Job, view: View, side: Side, option: Option<&str>) -> Vec<Candidate> {
    let needs = Needs::of(job);
    match side {
        Side::Training => candidate::training(job, &needs, view),
        _ => candidate::serving(job, &needs, view, sagefit::decide::mode(option.unwrap_or_default())),
    }
}

proptest! {
    #![proptest_config(config(8))]

    #[test]
    fn the_short_way_comes_to_the_same((_, job) in any_job(), view in view()) {
        let picks = pick(&job, view);
        let short: Vec<(Side, Pick)> = [Side::Training, Side::Serving]
            .into_iter()
            .filter_map(|side| Some((side, picks.side(side)?)))
            .collect();
        prop_assert_eq!(recommended(&job, view), short);
    }

    #[test]
    fn idle_inputs_flip_nothing(
        (answers, job) in any_job(),
        (field, text) in prop::sample::select(&IDLE[..]).prop_flat_map(|field| (Just(field), value(field))),
        view in view(),
    ) {
        // A value that contradicts another field makes no job.
        if let Ok(other) = with(&answers, field, &text).validate() {
            prop_assert_eq!(recommended(&job, view), recommended(&other, view));
        }
    }

    #[test]
    fn a_later_deadline_never_makes_the_cheapest_dearer((answers, _) in any_job(), hours in 0.01..1000.0f64, factor in 1.0..100.0f64) {
        let answers = with(&answers, Field::Task, "train");
        prop_assume!(answers.validate().is_ok());
        let cheapest = |hours: f64| {
            let text = format!("{hours:.4}");
            let job = with(&answers, Field::Deadline, &text).validate().unwrap();
            let all = candidates(&job, View::Today, Side::Training, None);
            all.iter().filter(|one| one.passes()).map(Candidate::likely_cost).fold(f64::INFINITY, f64::min)
        };
        prop_assert!(cheapest(hours * factor) <= cheapest(hours));
    }

    #[test]
    fn a_larger_budget_never_removes_a_candidate((answers, _) in any_job(), usd in 0.01..10_000.0f64, factor in 1.0..100.0f64) {
        let passing = |usd: f64| {
            let job = with(&answers, Field::Budget, &format!("{usd:.4}")).validate().unwrap();
            let side = if answers.trains() { Side::Training } else { Side::Serving };
            let all = candidates(&job, View::Today, side, None);
            all.iter().filter(|one| one.passes()).map(|one| (one.instance.name, one.count)).collect::<Vec<_>>()
        };
        let more = passing(usd * factor);
        prop_assert!(passing(usd).iter().all(|one| more.contains(one)));
    }

    #[test]
    fn the_pareto_line_is_not_beaten((_, job) in any_job(), view in view()) {
        let point = |one: &Candidate| {
            let time = one.time.likely.value();
            (if time > 0.0 { time } else { one.latency.likely.value() }, one.likely_cost())
        };
        let audit = Audit::of(&job, view);
        for answer in advise(&job, view).answers {
            let line = audit.line(answer.side);
            for other in answer.ranking.iter().filter(|other| other.cost.is_some() && point(other).0 > 0.0).map(point) {
                let beaten = |a: (f64, f64), b: (f64, f64)| b.0 <= a.0 && b.1 <= a.1 && a != b;
                prop_assert!(line.iter().all(|one| !beaten(point(one), other)));
                prop_assert!(line.iter().any(|one| point(one).0 <= other.0 && point(one).1 <= other.1));
            }
            prop_assert!(line.iter().map(Candidate::likely_cost).is_sorted());
        }
    }
}

proptest! {
    // Each case asks the engine hundreds of times.
    #![proptest_config(config(200))]

    #[test]
    fn every_change_flips_and_one_step_less_does_not((answers, job) in any_job(), view in view()) {
        let now = recommended(&job, view);
        let mut search = Search::new(&answers, view).unwrap();
        let mut early = None;
        while search.step() {
            if early.is_none() && search.settled(3) {
                early = Some(search.changes().iter().take(3).cloned().collect::<Vec<_>>());
            }
        }
        let found = search.changes();
        prop_assert!(search.settled(3));
        prop_assert!(early.is_none_or(|early| early == found[..early.len()]));
        for change in found {
            let then = with(&answers, change.field, &change.value).validate();
            prop_assert!(then.is_ok(), "{:?}", change);
            let then = recommended(&then.unwrap(), view);
            prop_assert_ne!(&then, &now, "{:?}", change);
            prop_assert!(then.contains(&(change.side, change.becomes)), "{} became {} of {}", change.sentence(), then.iter().map(|(_, pick)| pick.title()).collect::<Vec<_>>().join(", "), sagefit::job::link::write(&answers, view, ""));
            if let Some(less) = &change.less {
                let less = with(&answers, change.field, less).validate().map(|job| recommended(&job, view));
                prop_assert!(less.as_ref().is_ok_and(|less| *less == now), "{:?}: {:?}", change, less);
            }
            prop_assert!(found.iter().filter(|other| other.field == change.field).count() == 1);
        }
    }

    #[test]
    fn every_why_not_is_true((_, job) in any_job(), view in view()) {
        let advice = advise(&job, view);
        let audit = Audit::of(&job, view);
        let all: Vec<(Side, Vec<Candidate>)> = advice
            .answers
            .iter()
            .map(|answer| {
                let mut all = candidates(&job, view, answer.side, advice.trail.took("option"));
                candidate::admit(&mut all);
                (answer.side, all)
            })
            .collect();
        for instance in instance::all() {
            for not in audit.why_not(instance) {
                let (_, all) = all.iter().find(|(side, _)| *side == not.side).unwrap();
                let answer = advice.answer(not.side).unwrap();
                let own: Vec<&Candidate> = all.iter().filter(|one| one.instance == instance).collect();
                let sentences = audit.sentences(&not);
                prop_assert!(!sentences.is_empty() && sentences.iter().all(|text| text.ends_with('.')));
                match &not.why {
                    Why::Recommended => prop_assert_eq!(answer.pick().map(|pick| pick.instance), Some(instance)),
                    Why::NotForUse(use_) => prop_assert!(!instance.uses.allows(*use_)),
                    Why::NoFigures => prop_assert!(instance.vcpu == 0 && instance.uses.allows(Use::Training) | instance.uses.allows(Use::Hosting) | instance.uses.allows(Use::Transform), "{} {:?} {:?}", instance.name, not.side, job),
                    Why::Fails(findings) => {
                        prop_assert!(own.iter().all(|one| !one.passes()), "{} passes in some count", instance.name);
                        let count = not.candidate.as_ref().unwrap().count;
                        let attached = not.candidate.as_ref().unwrap().attached;
                        let same = own.iter().find(|one| one.count == count && one.attached == attached).unwrap();
                        prop_assert_eq!(findings.iter().map(|finding| finding.check).collect::<Vec<Check>>(), same.failed.iter().collect::<Vec<_>>());
                        prop_assert_eq!(findings.len(), sentences.len());
                        for measure in findings.iter().filter_map(|finding| finding.measure) {
                            prop_assert!(measure.needed > measure.there, "{:?}", measure);
                        }
                    }
                    Why::LeftOut { question, taken, because } => {
                        prop_assert!(own.iter().any(|one| one.passes()));
                        prop_assert_eq!(advice.trail.took(question.id), Some(taken.id));
                        prop_assert!(!because.is_empty());
                        prop_assert_ne!(answer.pick().map(|pick| pick.instance), Some(instance));
                    }
                    Why::NoInstances(branch) => {
                        prop_assert_eq!(advice.trail.took("option"), Some(branch.id));
                        prop_assert!(answer.pick().is_none());
                    }
                    Why::Loses(loss) => {
                        let best = answer.pick().unwrap();
                        let one = not.candidate.as_ref().unwrap();
                        prop_assert!(one.passes() && one.instance != best.instance);
                        // What is nearer to a limit that none is sure to keep ranks first, then what was seen of the run of
                        // today, before any score; that is then what is said.
                        let nearer = best.failed.shortfall() < one.failed.shortfall();
                        if !nearer && view == View::Today && best.seen_against.is_none() && one.seen_against.is_some() {
                            prop_assert_eq!(loss.against, one.seen_against);
                        } else {
                            let score = |one| rank::score(&job, view, not.side, one);
                            prop_assert!(nearer || score(one) >= score(best) && loss.score >= 1.0, "{:?}", loss);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn every_conflict_is_minimal_and_every_value_makes_it_possible((answers, job) in any_job(), view in view()) {
        let none = recommended(&job, view).iter().any(|(_, pick)| *pick == Pick::Nothing);
        let found = conflict(&answers, view);
        prop_assert_eq!(found.is_some(), none);
        let Some(found) = found else { return Ok(()) };
        let mut others = answers.clone();
        found.others.iter().for_each(|one| others.set(one.field, &one.value));
        prop_assert!(!fits(&others, view), "the set alone can be met: {:?}", found);
        for one in &found.requirements {
            prop_assert!(fits(&with(&others, one.field, one.given_up), view), "{:?} can be spared: {:?}", one.field, found);
            let mut set = answers.clone();
            one.remedy.iter().for_each(|setting| set.set(setting.field, &setting.value));
            prop_assert!(fits(&set, view), "{:?} is not enough", one);
            prop_assert_eq!(one.remedy.first().map(|first| first.field), Some(one.field));
        }
    }
}

#[test]
fn changes_are_found_where_arithmetic_says_so() {
    // 20 requests a second at the peak on a measured 100 with a factor of 0.5: one instance takes 50. The peak that needs
    // a third beside the two of high availability is the first readable number above 2 × 50: 110.
    let answers = crate::support::answers(
        "task=serve&algorithm=xgboost&peak_requests_per_second=20&requests_per_second=5&measured_requests_per_second=100&current_instance=ml.c5.large",
    );
    let found = changes(&answers, View::Today);
    let peak = found.iter().find(|change| change.field == Field::RatePeak).expect("the peak changes the count");
    assert_eq!((peak.value.as_str(), peak.less.as_deref()), ("110", Some("100")), "{peak:?}");
}

#[test]
fn today_against_the_recommended() {
    // ml.m5.large has 8 GiB; 60 GB are 55.9 GiB: times 1.4 and a system of 1 GiB they do not fit.
    let job = job("task=train&algorithm=xgboost&data_gb=60&current_instance=ml.m5.large");
    let advice = advise(&job, View::Today);
    let current = advise::current(&job, &advice.trail, &advice.answers[0]).expect("today was said");
    assert!(current.memory_left_gib.today < 8.0 - 55.9 && current.memory_left_gib.then > 0.0);
    assert!(current.today.failed.has(Check::HostMemory) && !current.same);
    let Headline::Instances(pick) = &advice.answers[0].headline else { panic!("it fits somewhere") };
    assert_eq!(current.usd.map(|usd| usd.then), pick.cost.map(|cost| cost.likely.value()));
    // Who runs on what is recommended has nothing to change.
    let job = self::job(&format!(
        "task=train&algorithm=xgboost&data_gb=60&current_instance={}&current_count={}",
        pick.instance.name, pick.count
    ));
    let advice = advise(&job, View::Today);
    let current = advise::current(&job, &advice.trail, &advice.answers[0]).expect("today was said");
    assert!(current.same && current.seconds.is_some_and(|shift| shift.delta() == 0.0));
}
