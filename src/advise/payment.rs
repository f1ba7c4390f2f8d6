//! The ways to pay for an answer, side by side: on demand, managed Spot and a Savings Plan.

use super::Answer;
use crate::decide::{Side, Trail};
use crate::facts::limit;
use crate::job::Job;
use crate::sizing::cost::MONTH_HOURS;
use crate::units::{Seconds, Usd, text};

/// A way to pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaidBy {
    /// By the hour, without a commitment.
    OnDemand,
    /// Managed Spot training.
    Spot,
    /// A SageMaker Savings Plan.
    SavingsPlan,
}

impl PaidBy {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::OnDemand => "On demand",
            Self::Spot => "Managed Spot",
            Self::SavingsPlan => "Savings Plan",
        }
    }
}

/// A way to pay with what it comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Payment {
    /// The way.
    pub by: PaidBy,
    /// The least that it can come to, of one run or one month.
    pub least: Usd,
    /// The most.
    pub most: Usd,
    /// Whether the flow takes this way.
    pub taken: bool,
    /// What it means for this job.
    pub means: String,
}

impl Payment {
    /// The price in words: `$6.23`, or `$0.62 or more` where only the largest saving is known.
    #[must_use]
    pub fn price(&self) -> String {
        let least = text::money(self.least);
        if self.least == self.most { least } else { [&least, " or more"].concat() }
    }
}

fn less(percent: f64) -> f64 {
    1.0 - percent / 100.0
}

/// The ways to pay for an answer; none where its price is not on record.
#[must_use]
pub fn payments(job: &Job, trail: &Trail, answer: &Answer) -> Vec<Payment> {
    let Some(cost) = answer.pick().and_then(|pick| pick.cost).map(|cost| cost.likely) else { return Vec::new() };
    let training = answer.side == Side::Training;
    let taken = trail.took(if training { "payment" } else { "commitment" });
    let plan = taken == Some("savings-plan");
    let mut ways = vec![Payment {
        by: PaidBy::OnDemand,
        least: cost,
        most: cost,
        taken: taken != Some("spot") && !plan,
        means: "no commitment, no interruption".to_owned(),
    }];
    if training {
        ways.push(spot(job, cost, taken == Some("spot")));
    }
    ways.push(Payment {
        by: PaidBy::SavingsPlan,
        least: cost * less(limit::SAVINGS_PLAN_CEILING),
        most: cost,
        taken: plan,
        means: format!(
            "for steady use, 1 or 3 years; up to {} % less, no rate on record",
            text::figure(limit::SAVINGS_PLAN_CEILING)
        ),
    });
    ways
}

fn spot(job: &Job, cost: Usd, taken: bool) -> Payment {
    let training = &job.training;
    if let Some((time, billed)) = training.spot_run {
        // The saving of the person's own run: 1 − billed / trained.
        let own = cost * (billed / time);
        let saved = text::figure(((1.0 - billed / time) * 100.0).round());
        let means = format!("your own run saved {saved} %");
        return Payment { by: PaidBy::Spot, least: own, most: own, taken, means };
    }
    let most = text::figure(limit::SPOT_CEILING_PERCENT);
    let can = if training.checkpoints { "may stop and resumes from checkpoints" } else { "may stop and starts again" };
    let means = format!("{can}; up to {most} % less, no rate on record");
    Payment { by: PaidBy::Spot, least: cost * less(limit::SPOT_CEILING_PERCENT), most: cost, taken, means }
}

/// How many instances run over a month, where their number follows the traffic.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fleet {
    /// The fewest.
    pub least: u32,
    /// The most.
    pub most: u32,
    /// What a month costs on average.
    pub average: Usd,
    /// What a month costs where all of them always run.
    pub full: Usd,
}

impl Fleet {
    /// `2 to 3 instances, $1076 a month on average, $1614 at full count`.
    #[must_use]
    pub fn words(&self) -> String {
        let (average, full) = (text::money(self.average), text::money(self.full));
        format!("{} to {} instances, {average} a month on average, {full} at full count", self.least, self.most)
    }
}

/// How many instances of an endpoint run over a month; nothing where all of them always do, or for a run.
#[must_use]
pub fn fleet(answer: &Answer) -> Option<Fleet> {
    let pick = answer.pick().filter(|pick| answer.side == Side::Serving && pick.time.likely.value() == 0.0)?;
    let (cost, month) = (pick.cost?, pick.price?.usd_per_hour.over(Seconds::from_hours(MONTH_HOURS), 1.0));
    let count = |usd: Usd| (usd / month).round() as u32;
    // An endpoint that goes down to none has none at the least, whatever share of the month it runs.
    let least = if pick.running.is_some() { 0 } else { count(cost.low) };
    let most = count(cost.high).max(pick.count);
    (cost.likely < cost.high).then_some(Fleet { least, most, average: cost.likely, full: cost.high })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advise::advise;
    use crate::job::{View, link};

    fn paid(text: &str) -> (Vec<Payment>, Answer) {
        let job = link::parse(text).answers.validate().unwrap();
        let mut advice = advise(&job, View::Today);
        let answer = advice.answers.remove(0);
        (payments(&job, &advice.trail, &answer), answer)
    }

    const BERT: &str = "task=train&algorithm=transformer&model=bert-large&data_gb=0.4&epochs=3&deadline_hours=24";

    #[test]
    fn spot_is_as_cheap_as_the_ceiling_and_no_cheaper() {
        let (ways, answer) = paid(&format!("{BERT}&interruption_ok=yes"));
        let cost = answer.pick().and_then(|pick| pick.cost).unwrap().likely.value();
        let spot = ways.iter().find(|way| way.by == PaidBy::Spot).unwrap();
        assert!(
            spot.taken && (spot.least.value() - 0.1 * cost).abs() < 1e-9 && spot.means.contains("no rate on record")
        );
        let plan = ways.iter().find(|way| way.by == PaidBy::SavingsPlan).unwrap();
        assert!(!plan.taken && (plan.least.value() - 0.36 * cost).abs() < 1e-9);
        assert_eq!(ways.iter().filter(|way| way.taken).count(), 1);
    }

    #[test]
    fn the_saving_of_ones_own_run_is_taken_as_it_is() {
        let (ways, answer) = paid(&format!("{BERT}&training_seconds=1000&billable_seconds=300"));
        let cost = answer.pick().and_then(|pick| pick.cost).unwrap().likely.value();
        let spot = ways.iter().find(|way| way.by == PaidBy::Spot).unwrap();
        assert_eq!(spot.least, spot.most);
        assert!((spot.least.value() - 0.3 * cost).abs() < 1e-9 && spot.means.contains("70 %"), "{spot:?}");
    }

    #[test]
    fn endpoints_have_no_spot() {
        let (ways, _) = paid("task=serve&algorithm=xgboost&requests_per_second=10&latency_ms=100&steady_usage=yes");
        assert_eq!(ways.iter().map(|way| way.by).collect::<Vec<_>>(), [PaidBy::OnDemand, PaidBy::SavingsPlan]);
        assert!(ways.iter().any(|way| way.taken && way.by == PaidBy::SavingsPlan));
    }

    #[test]
    fn a_count_that_follows_the_traffic_is_said_with_its_average() {
        let link = "task=serve&algorithm=xgboost&requests_per_second=800&peak_requests_per_second=4000&traffic=daily&latency_ms=100&availability=high";
        let (_, answer) = paid(link);
        let pick = answer.pick().unwrap();
        if let Some(fleet) = fleet(&answer) {
            assert_eq!(fleet.most, pick.count);
            assert!(fleet.least >= 2 && fleet.least < fleet.most, "{fleet:?}");
            let each = pick.price.unwrap().usd_per_hour.value() * 730.5;
            assert!((fleet.full.value() - each * f64::from(fleet.most)).abs() < 1e-6 * each);
            assert!(fleet.average < fleet.full);
        } else {
            panic!("the count of {} does not follow the traffic", answer.title());
        }
    }
}
