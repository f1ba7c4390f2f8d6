//! A day of requests, minute by minute, in the shape that was said.

use crate::job::{Serving, Traffic};
use crate::sizing::running::MORNING;

/// Minutes of a day.
pub const DAY: usize = 1440;

/// Centres and half widths in minutes of what stands out of a day.
const fn bumps(traffic: Traffic) -> &'static [(u16, u16)] {
    match traffic {
        // Least at four in the morning, most twelve hours later.
        Traffic::Steady | Traffic::Daily => &[(960, 720)],
        Traffic::Spiky => &[(610, 12), (875, 9), (1210, 15)],
        Traffic::Known => &[(540, 60), (1080, 60)],
        Traffic::Rare => &[(425, 8), (640, 8), (790, 8), (1010, 8), (1265, 8)],
    }
}

/// The minutes at which a peak begins that is known beforehand; nothing for any other traffic.
pub fn known_peaks(traffic: Traffic) -> impl Iterator<Item = (usize, usize)> {
    let known = traffic == Traffic::Known;
    let minutes = |&(centre, half): &(u16, u16)| (usize::from(centre - half), usize::from(centre + half));
    bumps(traffic).iter().filter(move |_| known).map(minutes)
}

/// How much of a bump a minute has: (1 - (d / half)^2)^2, 1 at its centre, 0 and level at its edge. Distances go round
/// midnight.
fn bump(minute: usize, (centre, half): (u16, u16)) -> f64 {
    let away = minute.abs_diff(usize::from(centre));
    let away = away.min(DAY - away) as f64 / f64::from(half);
    let part = (1.0 - away * away).max(0.0);
    part * part
}

/// Requests in each minute of a day, with the average and the peak that were said.
///
/// Our model of the shapes: a base load with bumps on it, as high and as low as average and peak demand. Where the
/// bumps are too wide for that, they are made narrower by squaring; where even one minute at the peak is too much for
/// the average, the average holds and the peak is lower.
#[must_use]
pub fn day(serving: &Serving) -> Vec<f64> {
    let (average, peak) = (serving.average.value() * 60.0, serving.peak.value().max(serving.average.value()) * 60.0);
    let asleep = if serving.night_idle { MORNING } else { 0 };
    let awake = (DAY - asleep) as f64;
    let average = (average * DAY as f64 / awake).min(peak);
    let mut shape: Vec<f64> = (asleep..DAY)
        .map(|minute| bumps(serving.traffic).iter().map(|one| bump(minute, *one)).fold(0.0, f64::max))
        .collect();
    let mean = |shape: &[f64]| shape.iter().sum::<f64>() / awake;
    let mut share = mean(&shape);
    for _ in 0..16 {
        if share <= average / peak.max(1e-12) {
            break;
        }
        shape.iter_mut().for_each(|part| *part *= *part);
        share = mean(&shape);
    }
    let swing = (peak - average) / (1.0 - share).max(1e-9);
    let mut day = vec![0.0; asleep];
    day.extend(shape.iter().map(|part| (average + swing * (part - share)).max(0.0)));
    // What could not become less than nothing is taken off everywhere.
    let too_much = day.iter().sum::<f64>() / (average * awake).max(1e-12);
    if too_much > 1.0 {
        day.iter_mut().for_each(|minute| *minute /= too_much);
    }
    day
}

/// The same day in whole requests: where few come, what counts is the gaps between them. The sum stays, to a request.
#[must_use]
pub fn whole(day: &[f64]) -> Vec<f64> {
    let mut sum = 0.0;
    let mut before = 0.0;
    let count = |minute: &f64| {
        sum += minute;
        let now = f64::round(sum);
        let came = now - before;
        before = now;
        came
    };
    day.iter().map(count).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sizing::running::PEAKS;

    #[test]
    fn peaks_take_the_share_of_the_day_that_their_instances_are_paid_for() {
        for (traffic, share) in [(Traffic::Known, PEAKS.0), (Traffic::Spiky, PEAKS.1)] {
            let drawn = (0..DAY).map(|minute| bumps(traffic).iter().map(|one| bump(minute, *one)).fold(0.0, f64::max));
            let drawn = drawn.sum::<f64>() / DAY as f64;
            assert!((drawn - share).abs() < 0.005, "{traffic:?}: {drawn}");
        }
    }
}
