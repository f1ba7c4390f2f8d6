//! Waiting: how latency grows with load.

use super::device::Device;
use super::pass::Pass;
use crate::units::{Band, RequestsPerSecond, Seconds};

/// An endpoint as requests queue for it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Load {
    /// Requests that come in a second.
    pub arriving: f64,
    /// Requests that all its servers together answer in a second.
    pub capacity: f64,
    /// Requests that it works on at a time.
    pub servers: f64,
    /// How much the work of requests varies: the squared coefficient of variation, 0 where all are alike, 1 as at random.
    pub variation: f64,
}

impl Load {
    /// The share of the time that a server is busy.
    #[must_use]
    pub fn busy(&self) -> f64 {
        self.arriving / self.capacity.max(1e-12)
    }

    /// The share of requests that find every server busy (Sakasegawa's approximation of Erlang C).
    #[must_use]
    pub fn waiting(&self) -> f64 {
        let servers = self.servers.max(1.0);
        self.busy().min(1.0).powf((2.0 * (servers + 1.0)).sqrt() - 1.0)
    }

    /// What a request waits on average, over all requests: M/G/c.
    ///
    /// (1 + cs^2)/2 x busy^(sqrt(2(c+1)) - 1) / (c (1 - busy)) x service time (Sakasegawa 1977; Allen and Cunneen for
    /// the first factor). Nothing where more comes than can be answered.
    #[must_use]
    pub fn mean_wait(&self) -> Option<Seconds> {
        Some(self.wait_of_waiting()? * self.waiting())
    }

    /// What a request waits that has to.
    fn wait_of_waiting(&self) -> Option<Seconds> {
        let spare = self.capacity - self.arriving;
        (spare > 0.0 && self.capacity > 0.0).then(|| Seconds((1.0 + self.variation) / 2.0 / spare))
    }

    /// What all but one request in twenty wait at most: the waits of those that have to wait are close to exponential.
    #[must_use]
    pub fn wait_95(&self) -> Option<Seconds> {
        Some(self.wait_of_waiting()? * (self.waiting() / 0.05).ln().max(0.0))
    }
}

/// How long the slowest of twenty requests takes beyond the usual one where nothing waits: 99th percentiles of public
/// runs lie 2 to 7 % above the mean.
pub const SPREAD: f64 = 1.05;

/// Latency at the 95th percentile under load: what one request takes alone, and its wait. Nothing where more comes than
/// can be answered.
///
/// The band is that of a request alone, and of a rate as far off as that: where it is slower, the queue is longer too.
#[must_use]
pub fn latency_95(alone: Band<Seconds>, rate: Band<RequestsPerSecond>, load: Load) -> Option<Band<Seconds>> {
    let at = |alone: Seconds, capacity: f64| likely_95(alone, Load { capacity, ..load });
    let likely = at(alone.likely, load.capacity)?;
    let scale = |rate_then: RequestsPerSecond| load.capacity * (rate_then / rate.likely.max(RequestsPerSecond(1e-12)));
    let low = at(alone.low, scale(rate.high)).map_or(likely, |low| low.min(likely));
    // Where the slow end of the band could not keep up at all, the queue grows for as long as the peak lasts: it is
    // said as ten times the likely value.
    let high = at(alone.high, scale(rate.low)).map_or(likely * 10.0, |high| high.max(likely).min(likely * 10.0));
    Some(Band { low, likely, high })
}

/// The same without a band.
#[must_use]
pub fn likely_95(alone: Seconds, load: Load) -> Option<Seconds> {
    load.wait_95().map(|wait| alone * SPREAD + wait)
}

/// So many callers that each wait for their answer before they ask again, before a server that puts waiting requests
/// into one batch (Triton, dynamic batching): while one half is computed, the other comes together. Gives the latency and
/// the rate of requests.
#[must_use]
pub fn batched(
    device: &Device,
    pass: impl Fn(f64) -> Pass,
    callers: f64,
    largest: f64,
    input_bytes: f64,
) -> (Seconds, RequestsPerSecond) {
    // Without `clamp`, whose message of wrong ends writes floats of any size.
    let batch = (callers / 2.0).max(1.0).min(largest.max(1.0));
    // The way in of one batch goes on beside the computing of the other.
    let time = device.seconds(&pass(batch)).max(way_in(batch * input_bytes)).max(Seconds(1e-9));
    let rate = batch / time.value();
    (Seconds(callers.max(1.0) / rate), RequestsPerSecond(rate))
}

/// The way of so many bytes through a model server to the device: 1.9 GB/s in public runs of Triton.
#[must_use]
pub fn way_in(bytes: f64) -> Seconds {
    Seconds(bytes / 1.9e9)
}
