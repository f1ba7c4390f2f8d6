//! The scaling configuration of an endpoint in production (S16).

use super::{Section, SectionKind, said};
use crate::advise::{Advice, Answer, Headline};
use crate::facts::limit;
use crate::job::{Availability, Job, Traffic, View};
use crate::sizing::Candidate;
use crate::units::{RequestsPerSecond, Seconds, text};

/// What Application Auto Scaling is told of an endpoint.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Config {
    /// Whether the backlog of an asynchronous endpoint is followed, not the invocations.
    pub backlog: bool,
    /// The least that run.
    pub least: u32,
    /// The most that may run.
    pub most: u32,
    /// What is kept for each instance: invocations a minute, or requests in the backlog.
    pub target: f64,
    /// Pause after adding instances.
    pub out_cooldown: Seconds,
    /// Pause after taking instances away.
    pub in_cooldown: Seconds,
}

/// The value of the guide's example: so many requests wait for each instance (async-inference-autoscale).
const BACKLOG: f64 = 5.0;
/// Where traffic comes in waves instances are taken away with more care: the guide's example
/// (endpoint-auto-scaling-add-code-define).
const IN_WAVES: Seconds = Seconds(600.0);

/// Requests a minute that each instance is held to: MAX_RPS x safety factor x 60 (endpoint-scaling-loadtest), in whole
/// numbers where they are not few. Near none a minute it would never scale in.
pub(super) fn target(rate: RequestsPerSecond, safety: f64) -> f64 {
    let target = rate.value() * safety * 60.0;
    if target >= 10.0 { target.round() } else { target.max(0.1) }
}

impl Config {
    /// The configuration of an advice; nothing where the number is fixed, or nothing runs all the time.
    ///
    /// Target: MAX_RPS x safety factor x 60 (endpoint-scaling-loadtest). Minimum: two in two zones where one may be lost
    /// (deployment-best-practices), none for asynchronous endpoints. Maximum: twice what the peak needs as estimated, as
    /// far as is allowed.
    #[must_use]
    pub fn of(job: &Job, advice: &Advice, pick: &Candidate) -> Option<Self> {
        let backlog = match advice.trail.took("scaling")? {
            "target-tracking" | "scheduled" => false,
            "backlog" => true,
            _ => return None,
        };
        let serving = &job.serving;
        let least = match serving.availability {
            _ if backlog => 0,
            Availability::High => limit::AVAILABLE_INSTANCES_MIN as u32,
            Availability::Single => 1,
        };
        let waves = serving.traffic != Traffic::Steady;
        Some(Self {
            backlog,
            least,
            most: pick.count.saturating_mul(2).clamp(2, serving.max_instances.max(2)).max(pick.count).max(least),
            target: if backlog { BACKLOG } else { target(pick.rate.likely, serving.safety) },
            out_cooldown: Seconds(limit::COOLDOWN_S),
            in_cooldown: if waves { IN_WAVES } else { Seconds(limit::COOLDOWN_S) },
        })
    }
}

/// The scaling in production; nothing where there is nothing to scale.
pub(super) fn section(job: &Job, advice: &Advice, answer: &Answer) -> Option<Section> {
    let mut steps: Vec<String> = said(advice, "scaling").into_iter().collect();
    match &answer.headline {
        Headline::Instances(pick) => instances(job, advice, pick, &mut steps),
        Headline::Serverless { .. } => steps = serverless(job),
        _ => return None,
    }
    steps.extend(said(advice, "commitment"));
    (!steps.is_empty()).then_some(Section {
        kind: SectionKind::Scaling,
        tables: Vec::new(),
        steps,
        source: "Study chapter, row S16; SageMaker Developer Guide, endpoint-auto-scaling, endpoint-scaling-loadtest, deployment-best-practices, async-inference-autoscale",
    })
}

fn instances(job: &Job, advice: &Advice, pick: &Candidate, steps: &mut Vec<String>) {
    let serving = &job.serving;
    let runs = advice.trail.took("scaling") != Some("none");
    if let Some(config) = Config::of(job, advice, pick) {
        steps.push(format!(
            "Minimum {}, maximum {}: the estimate for the peak is {}, and the maximum leaves room for twice that.",
            config.least, config.most, pick.count
        ));
        let peak = serving.peak.value() * pick.share;
        let at_peak = (peak * 60.0 / config.target.max(1e-9)).ceil();
        if !config.backlog && at_peak < f64::from(pick.count) && pick.count > config.least {
            steps.push(format!(
                "At that target {} would run at the peak. Your latency needs {}, so start with a target of {}.",
                text::figure(at_peak),
                pick.count,
                text::figure((peak * 60.0 / f64::from(pick.count)).floor())
            ));
        }
        steps.push(format!(
            "Cooldowns: {} s after scaling out, {} s after scaling in. Adjust both after a test in both directions.",
            text::figure(config.out_cooldown.value()),
            text::figure(config.in_cooldown.value())
        ));
        if config.backlog {
            steps.push("Its policy follows ApproximateBacklogSizePerInstance at 5. A second policy, a step on HasBacklogWithoutCapacity, starts the first instance when the queue is no longer empty. A request may wait 6 h in the queue.".to_owned());
        } else {
            steps.push(zero(serving.night_idle || serving.traffic == Traffic::Rare, advice.view).to_owned());
        }
    }
    if serving.availability == Availability::High && runs && pick.count > 1 {
        steps.push(
            "Availability Zones: use a VPC with subnets in two or more zones. SageMaker spreads two or more instances over them. When a zone fails, several small instances lose less capacity than one large one."
                .to_owned(),
        );
    }
    if pick.instance.burstable {
        steps.push(
            "Burstable T types are not scaled automatically: change to an M or C type before you scale.".to_owned(),
        );
    }
    if pick.attached.is_some() {
        steps
            .push("The Elastic Inference accelerator does not scale on its own: each new instance has one.".to_owned());
    }
    if runs && !pick.instance.burstable {
        steps.push(
            "To change the type of a scaled endpoint, deregister the scalable target first, then register it again."
                .to_owned(),
        );
    }
    if runs {
        let figure = text::rate(pick.rate.likely);
        steps.push(if serving.measured.is_some() {
            format!("Each instance handles at most {figure}, as you measured.")
        } else {
            format!("Each instance handles an estimated {figure} at most. Replace that figure after the load test.")
        });
    }
}

/// Where a real-time endpoint may go down to nothing.
const fn zero(idle: bool, view: View) -> &'static str {
    match (idle, view) {
        (true, View::Today) => {
            "Scale to zero: only with inference components (minimum 0 and a step on NoCapacityInvocationFailures). Requests fail until the first instance answers. Without them, delete the endpoint on a schedule, or make it asynchronous."
        }
        (false, View::Today) => {
            "No scale to zero: a real-time endpoint keeps at least one instance, unless its models are inference components."
        }
        (_, View::Book) => {
            "No scale to zero: a real-time endpoint keeps at least one instance. Asynchronous and serverless endpoints need none."
        }
    }
}

/// Serverless endpoints scale by themselves, up to their concurrency: requests a second x seconds each (Little's law).
fn serverless(job: &Job) -> Vec<String> {
    let serving = &job.serving;
    let each = serving.processing.unwrap_or(serving.latency);
    let at_once = (serving.peak.value() * each.value()).ceil().max(1.0);
    let most = at_once.min(limit::SERVERLESS_CONCURRENCY_MAX);
    let mut steps = vec![
        format!(
            "It scales automatically, from zero: {} at the peak × {} each = {} concurrent requests, so MaxConcurrency {}.",
            text::rate(serving.peak),
            text::span(each),
            text::figure(at_once),
            text::figure(most)
        ),
        "Requests above that are throttled. Watch Invocation4XXErrors and request a higher account quota in time."
            .to_owned(),
    ];
    if at_once > most {
        steps.push(
            "One serverless endpoint handles at most 200 concurrent requests. Spread the rest over more endpoints, or use instances.".to_owned(),
        );
    }
    if !serving.cold_start {
        steps.push("Provisioned concurrency keeps that many warm, so that no request waits for a start. You pay for it all the time; target tracking on SageMakerVariantProvisionedConcurrencyUtilization follows the traffic.".to_owned());
    }
    steps
}
