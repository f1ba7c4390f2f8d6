//! Days worked out by hand. One instance answers 120 requests a minute and is kept at 60; a new one takes 3 minutes.

use super::*;
use proptest::prelude::*;

fn policy() -> Policy {
    Policy {
        capacity: 120.0,
        metric: Metric::Invocations,
        target: 60.0,
        least: 1,
        most: 10,
        start_up: 3,
        out_cooldown: 5,
        in_cooldown: 5,
        raised: Vec::new(),
    }
}

/// So many minutes of so many requests, one after the other.
fn traffic(parts: &[(usize, f64)]) -> Vec<f64> {
    parts.iter().flat_map(|&(minutes, each)| std::iter::repeat_n(each, minutes)).collect()
}

/// The minutes at which the number that runs changes, with the number.
fn steps(day: &[Minute]) -> Vec<(usize, u32)> {
    let running = |now: usize| day[now].running;
    (1..day.len()).filter(|now| running(*now) != running(now - 1)).map(|now| (now, running(now))).collect()
}

fn queues(day: &[Minute], from: usize, until: usize) -> Vec<f64> {
    day[from..until].iter().map(|minute| minute.queue).collect()
}

#[test]
fn scale_out() {
    let day = simulate(&traffic(&[(10, 50.0), (30, 170.0)]), &policy(), 1);
    // 170 > 60 in minutes 10, 11, 12: three of three. ceil(170 / 60) = 3, so two more; they start in 13, 14, 15 and
    // answer from 16.
    assert_eq!(steps(&day), [(16, 3)]);
    assert_eq!(day[12].starting, 0);
    assert_eq!([day[13].starting, day[15].starting, day[16].starting], [2, 2, 0]);
    // Each minute 170 come and 120 are answered: 50 more wait. At 16 three answer 360: 300 + 170 - 360 = 110, then none.
    assert_eq!(queues(&day, 9, 19), [0.0, 50.0, 100.0, 150.0, 200.0, 250.0, 300.0, 110.0, 0.0, 0.0]);
    // 170 / 3 = 57 is below 60 and above 54: nothing more happens.
    let sum = sum(&day);
    // 50 of minute 10 wait; from 11 to 15 the queue before a minute's own requests is answered first: of minute 11's 170
    // wait 100, then 150, and from 13 on all 170 (the queue is 200, 250, 300); of 16's 110.
    assert_eq!(sum.waited, 50.0 + 100.0 + 150.0 + 170.0 * 3.0 + 110.0);
    assert_eq!((sum.fullest, sum.queue, sum.most, sum.fewest), (15, 300.0, 3, 1));
    // By the end of 15, 500 + 6 x 120 = 1220 of 500 + 6 x 170 are answered: 720 of those from minute 10 on, which is all
    // of 10 to 13 (680) and a part of 14. So 14 still waits, one minute; by the end of 13 (480) minute 12 waits.
    assert_eq!(sum.longest, 1);
    // Paid: 40 minutes of one, two more from 13 on (27 minutes): 94 minutes.
    assert!((sum.hours - 94.0 / 60.0).abs() < 1e-9, "{sum:?}");
}

#[test]
fn scale_in() {
    let day = simulate(&traffic(&[(20, 170.0), (30, 50.0)]), &policy(), 3);
    // 50 / 3 = 17 < 54 in minutes 20 to 34: fifteen. ceil(50 / 60) = 1 from 35 on.
    assert_eq!(steps(&day), [(35, 1)]);
    assert_eq!(sum(&day).waited, 0.0);
}

#[test]
fn a_little_below_the_target_takes_nothing_away() {
    // 110 / 2 = 55: below 60, but not below nine tenths of it; 118 / 2 = 59 likewise. 100 / 2 = 50 < 54, but
    // ceil(100 / 60) = 2.
    for each in [110.0, 118.0, 100.0] {
        assert_eq!(steps(&simulate(&traffic(&[(60, each)]), &policy(), 2)), []);
    }
}

#[test]
fn cooldown_of_a_step_out() {
    let arrivals = traffic(&[(4, 100.0), (20, 300.0)]);
    let day = simulate(&arrivals, &policy(), 1);
    // 100 > 60 in 0, 1, 2: ceil(100 / 60) = 2, ready at 2 + 1 + 3 = 6. That step is done at 6; with 5 minutes of cooldown
    // the next decision falls at the end of minute 11: ceil(300 / 60) = 5, ready at 11 + 1 + 3 = 15.
    assert_eq!(steps(&day), [(6, 2), (15, 5)]);
    // Without it at the end of minute 6: ready at 10.
    let day = simulate(&arrivals, &Policy { out_cooldown: 0, ..policy() }, 1);
    assert_eq!(steps(&day), [(6, 2), (10, 5)]);
}

#[test]
fn cooldown_of_a_step_in() {
    let policy = Policy { in_cooldown: 30, ..policy() };
    let day = simulate(&traffic(&[(20, 240.0), (40, 60.0)]), &policy, 10);
    // 240 / 10 < 54 in 0 to 14: ceil(240 / 60) = 4 from 15. 60 / 4 < 54 in 20 to 34, but the cooldown lasts until
    // 15 + 30 = 45: one from 46.
    assert_eq!(steps(&day), [(15, 4), (46, 1)]);
}

#[test]
fn a_step_out_ends_the_cooldown_of_a_step_in() {
    let policy = Policy { in_cooldown: 30, ..policy() };
    let day = simulate(&traffic(&[(16, 60.0), (6, 240.0), (20, 60.0)]), &policy, 4);
    // 60 / 4 < 54 in 0 to 14: one from 15, cooldown until 45. 240 > 60 in 16, 17, 18: ceil(240 / 60) = 4 from
    // 18 + 1 + 3 = 22. From there 60 / 4 < 54 in 22 to 36: one from 37, not only from 46.
    assert_eq!(steps(&day), [(15, 1), (22, 4), (37, 1)]);
}

#[test]
fn start_up_delay() {
    let day = simulate(&traffic(&[(10, 50.0), (30, 170.0)]), &Policy { start_up: 10, ..policy() }, 1);
    // Decided at the end of 12 as in `scale_out`, ready at 12 + 1 + 10 = 23; until then 13 minutes of 50 more waiting.
    assert_eq!(steps(&day), [(23, 3)]);
    assert_eq!(day[22].queue, 650.0);
}

#[test]
fn minimum_2() {
    let quiet = traffic(&[(120, 10.0)]);
    assert_eq!(steps(&simulate(&quiet, &Policy { least: 2, ..policy() }, 2)), []);
    // With a minimum of one, the second goes after fifteen minutes.
    assert_eq!(steps(&simulate(&quiet, &policy(), 2)), [(15, 1)]);
}

#[test]
fn maximum() {
    let day = simulate(&traffic(&[(40, 300.0)]), &Policy { most: 2, ..policy() }, 1);
    // ceil(300 / 60) = 5, but two are the most: ready at 2 + 1 + 3 = 6. Six minutes of 180 more waiting, then 34 of 60.
    assert_eq!(steps(&day), [(6, 2)]);
    assert_eq!(day[39].queue, 6.0 * 180.0 + 34.0 * 60.0);
}

#[test]
fn backlog_from_zero_to_zero() {
    // 10 s a request: 6 a minute, a sixth of a minute each. The target is 5 for each instance.
    let policy = Policy { capacity: 6.0, metric: Metric::Backlog(1.0 / 6.0), target: 5.0, least: 0, ..policy() };
    let day = simulate(&traffic(&[(5, 0.0), (1, 12.0), (34, 0.0)]), &policy, 0);
    // 12 wait in 5, 6, 7: ceil(12 / 5) = 3, ready at 7 + 1 + 3 = 11. They answer 18 a minute: all 12 at 11. From then on
    // the backlog is below 13.5 for fifteen minutes, 11 to 25: none from 26.
    assert_eq!(steps(&day), [(11, 3), (26, 0)]);
    let sum = sum(&day);
    // What came in 5 waits through the ends of 5 to 10.
    assert_eq!((sum.waited, sum.longest), (12.0, 5));
}

#[test]
fn raised_on_a_schedule() {
    let policy = Policy { raised: vec![Raised { from: 30, until: 60, least: 4 }], ..policy() };
    let day = simulate(&traffic(&[(90, 10.0)]), &policy, 1);
    // Asked for at 30, ready at 30 + 1 + 3 = 34; lowered at the end of 60, as the metric has long been low.
    assert_eq!(steps(&day), [(34, 4), (61, 1)]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn requests_are_conserved(
        arrivals in prop::collection::vec(prop_oneof![0.0..50.0f64, 0.0..2000.0f64], 1..400),
        capacity in 0.1..500.0f64, share in 0.05..1.0f64, least in 0..4u32, more in 0..20u32,
        start_up in 0..20usize, cooldowns in (0..30usize, 0..30usize), begin in 0..10u32, backlog in any::<bool>(),
    ) {
        let metric = if backlog { Metric::Backlog(1.0 / capacity) } else { Metric::Invocations };
        let policy = Policy {
            capacity, metric, target: capacity * share, least, most: least.max(1) + more, start_up,
            out_cooldown: cooldowns.0, in_cooldown: cooldowns.1, raised: Vec::new(),
        };
        let day = simulate(&arrivals, &policy, begin.max(least));
        prop_assert_eq!(day.len(), arrivals.len());
        let mut waiting = 0.0;
        for minute in &day {
            let can = capacity * f64::from(minute.running);
            // What came is answered or waits, no more is answered than can be, and nothing waits beside an idle instance.
            prop_assert!((waiting + minute.arrived - minute.answered - minute.queue).abs() < 1e-6);
            prop_assert!(minute.answered <= can + 1e-9 && minute.queue >= 0.0);
            prop_assert!(minute.queue == 0.0 || minute.answered >= can - 1e-9);
            prop_assert!(minute.running >= least.min(begin.max(least)) && minute.running + minute.starting <= policy.most);
            waiting = minute.queue;
        }
        let (came, answered): (f64, f64) =
            (arrivals.iter().sum(), day.iter().map(|minute| minute.answered).sum());
        prop_assert!((came - answered - waiting).abs() < 1e-6 * came.max(1.0));
        let sum = sum(&day);
        prop_assert!(sum.waited <= sum.arrived + 1e-9 && sum.longest < day.len());
    }
}
