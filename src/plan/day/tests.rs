//! Shapes of a day, and the days of real jobs.

use super::*;
use crate::advise::advise;
use crate::job::gallery::GALLERY;
use crate::job::{Answers, View, link};
use proptest::prelude::*;

fn job(text: &str) -> Job {
    link::parse(text).answers.validate().unwrap_or_else(|errors| panic!("{text}: {errors:?}"))
}

const MEASURED: &str = "task=serve&algorithm=xgboost&requests_per_second=12&peak_requests_per_second=60&latency_ms=500&measured_requests_per_second=20";

#[test]
fn policy_of_a_measured_endpoint() {
    let job = job(MEASURED);
    let (policy, scales) = policy(&job, &advise(&job, View::Today)).unwrap();
    // 20 a second x 60 = 1200 a minute; 20 x 0.5 x 60 = 600 is the target; ceil(60 / (20 x 0.5)) = 6 at the peak, twice
    // that at most; two in two zones at least. The default model is 0.1 GB: 240 + 1.8 s are 5 minutes. Traffic that
    // follows the day: 300 s of cooldown out, 600 s in.
    assert!(scales);
    assert_eq!((policy.capacity, policy.target), (1200.0, 600.0));
    assert_eq!((policy.least, policy.most, policy.start_up), (2, 12, 5));
    assert_eq!((policy.out_cooldown, policy.in_cooldown), (5, 10));
}

#[test]
fn scaling_costs_less_than_a_fixed_fleet_where_traffic_follows_the_day() {
    let job = job(MEASURED);
    let day = Day::of(&job, &advise(&job, View::Today)).unwrap();
    let (scaled, fixed) = day.usd.unwrap();
    assert!(scaled < fixed, "{scaled:?} {fixed:?}");
    // Six run at the peak, and two at night.
    assert_eq!((day.sum.fewest, day.sum.most, day.fixed), (2, 6, 6));
    // Half of what an instance can do is kept free: a slow rise makes nobody wait.
    assert_eq!(day.sum.waited, 0.0);
    // 12 a second for 86 400 s.
    assert!((day.sum.arrived - 1_036_800.0).abs() < 1.0, "{}", day.sum.arrived);
}

#[test]
fn sudden_peaks_make_requests_wait_and_known_ones_do_not() {
    let of = |shape: &str| {
        let job = job(&format!("{MEASURED}&traffic={shape}&availability=single"));
        Day::of(&job, &advise(&job, View::Today)).unwrap()
    };
    assert!(of("spiky").sum.waited > 0.0);
    let known = of("known-peaks");
    assert_eq!(known.policy.raised.len(), 2);
    // The first peak begins at 08:00; five minutes of start and ten more before that.
    assert_eq!(known.policy.raised[0].from, 480 - 15);
    assert_eq!(known.sum.waited, 0.0);
}

#[test]
fn an_asynchronous_endpoint_goes_down_to_nothing() {
    // 26 requests a day of ten minutes each: four hours and a third of work for one instance.
    let job = job(
        "task=serve&algorithm=cnn&answer_needed=minutes&payload_mb=900&processing_seconds=600&requests_per_second=0.0003&traffic=rare&acceleration=whole",
    );
    let day = Day::of(&job, &advise(&job, View::Today)).unwrap();
    assert_eq!(day.sum.fewest, 0);
    let answered: f64 = day.minutes.iter().map(|minute| minute.answered).sum();
    assert!(answered > 20.0 && day.sum.hours >= answered / 6.0, "{answered} {:?}", day.sum);
}

#[test]
fn idle_nights_have_no_requests() {
    let job = job(&format!("{MEASURED}&idle_at_night=yes"));
    let day = traffic::day(&job.serving);
    assert!(day[..360].iter().all(|minute| *minute == 0.0) && day[360..].iter().all(|minute| *minute > 0.0));
    assert!((day.iter().sum::<f64>() - 12.0 * 86_400.0).abs() < 1.0);
}

#[test]
fn every_day_of_the_gallery_is_told() {
    let mut told = 0;
    for example in GALLERY {
        let answers: Answers = example.answers();
        let job = answers.validate().unwrap();
        for view in [View::Today, View::Book] {
            if let Some(day) = Day::of(&job, &advise(&job, view)) {
                let words = day.words().join(" ");
                assert!(words.contains("in the day") && !words.contains("unknown"), "{}: {words}", example.name);
                told += 1;
            }
        }
    }
    assert!(told >= 6, "{told}");
}

proptest! {
    #[test]
    fn a_day_has_the_average_and_the_peak_that_were_said(
        average in 0.001..1000.0f64, more in 1.0..30.0f64,
        shape in prop::sample::select(vec!["steady", "daily", "spiky", "known-peaks", "rare"]),
    ) {
        let peak = average * more;
        let job = job(&format!("task=serve&algorithm=xgboost&requests_per_second={average}&peak_requests_per_second={peak}&traffic={shape}"));
        let day = traffic::day(&job.serving);
        prop_assert_eq!(day.len(), traffic::DAY);
        let (sum, highest) = (day.iter().sum::<f64>(), day.iter().copied().fold(0.0, f64::max));
        prop_assert!((sum / (average * 86_400.0) - 1.0).abs() < 1e-6, "{} {}", sum, average);
        prop_assert!((highest / (peak * 60.0) - 1.0).abs() < 1e-6, "{} {}", highest, peak);
        prop_assert!(day.iter().all(|minute| *minute >= 0.0));
    }
}

#[test]
fn a_rate_measured_on_another_type_is_scaled_before_it_makes_the_target() {
    let job = job(&format!("{MEASURED}&current_instance=ml.c5.9xlarge"));
    let advice = advise(&job, View::Today);
    let pick = advice.answer(Side::Serving).and_then(crate::advise::Answer::pick).unwrap();
    // Of 20 a second on 36 vCPUs a smaller type takes its share.
    assert!(pick.instance.name != "ml.c5.9xlarge" && pick.rate.likely.value() < 20.0);
    let target = (pick.rate.likely.value() * 0.5 * 60.0).round();
    assert!(advice.decisions().contains(&format!("scale:target={target}")), "{:?}", advice.decisions());
}

/// What a month of an endpoint that goes down to none is said to cost, against the simulated policy under arrivals at
/// random: a year of minutes of a small generator (Knuth's MMIX), an arrival in each with the rate's probability.
#[test]
fn the_cost_of_a_month_is_what_its_policy_pays_for() {
    for (rate, work, traffic) in [("0.0003", "30", "rare"), ("0.001", "1", "rare"), ("0.005", "60", "steady")] {
        let job = job(&format!(
            "task=serve&algorithm=cnn&answer_needed=minutes&payload_mb=9&processing_seconds={work}&requests_per_second={rate}&traffic={traffic}&acceleration=whole"
        ));
        let advice = advise(&job, View::Today);
        let pick = advice.answer(Side::Serving).and_then(crate::advise::Answer::pick).unwrap();
        let (policy, _) = policy(&job, &advice).unwrap();
        let mut state = 42_u64;
        let mut arrivals = Vec::new();
        for _ in 0..525_600 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let drawn = (state >> 11) as f64 / (1_u64 << 53) as f64;
            arrivals.push(f64::from(u8::from(drawn < job.serving.average.value() * 60.0)));
        }
        let hours = sum(&simulate(&arrivals, &policy, 0)).hours;
        let usd = pick.price.unwrap().usd_per_hour.over(Seconds::from_hours(hours / 12.0), 1.0);
        let ratio = pick.cost.unwrap().likely / usd;
        assert!((0.85..1.15).contains(&ratio), "{rate}/s of {work} s: {ratio}");
    }
}
