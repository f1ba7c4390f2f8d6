//! Candidates for an endpoint or a scheduled run.

use super::copies::{copies, device_memory, tokens};
use super::{Candidate, Check, Checks, NamedTypes, OfType, of_type};
use crate::facts::instance::{self, Arch, InstanceType, Use};
use crate::facts::price::Price;
use crate::job::{Acceleration, Application, Availability, Field, Hardware, Job, Traffic, View};
use crate::sizing::endpoint::{self, Service, queue::SPREAD};
use crate::sizing::seen::{BASELINE, Seen};
use crate::sizing::sharing::{self, Sharing};
use crate::sizing::{Needs, USABLE, cost, host, running};
use crate::units::{Band, RequestsPerSecond, Seconds, UsdPerHour};

/// How the model is hosted, as far as candidates differ by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// An endpoint that answers while the caller waits.
    RealTime,
    /// A queue before the endpoint.
    Asynchronous,
    /// A job over a whole data set.
    Batch,
}

impl Mode {
    /// What SageMaker's API calls the use.
    #[must_use]
    pub const fn use_(self) -> Use {
        if matches!(self, Self::Batch) { Use::Transform } else { Use::Hosting }
    }
}

/// A count above this is not told any more exactly.
pub const MOST: u32 = 100_000;

/// A scheduled run is to be done within this time: a night.
pub const NIGHT: Seconds = Seconds::from_hours(8.0);

/// What a batch job takes before its first record: the instance, the image of a server that is several GB, the model, and the
/// server's own start. At least what a training job with a small image takes; people report 8 min for a job whose model ran for
/// 3 s, on a GPU and on a CPU type alike (github.com/fourTheorem/podwhisperer, issue 9). One report is little: the band
/// is wide.
pub const BATCH_START: Band<Seconds> = Band { low: Seconds(120.0), likely: Seconds(300.0), high: Seconds(600.0) };

/// Every type that can host, with its count for the peak and its checks; in the book view CPU types also with an
/// Elastic Inference accelerator.
#[must_use]
pub fn serving(job: &Job, needs: &Needs, view: View, mode: Mode) -> Vec<Candidate> {
    let use_ = mode.use_();
    let seen = Seen::of(job, needs);
    let hosted = Hosted::of(job, view, mode);
    let mut candidates = Vec::with_capacity(512);
    let named = NamedTypes::for_serving(job, view);
    for instance in instance::all() {
        if !instance.uses.allows(use_) || instance.vcpu == 0 {
            continue;
        }
        let of_type = checks(job, view, use_, named, instance);
        candidates.push(one(job, needs, hosted, (instance, None), of_type, seen.as_ref()));
        if view == View::Book && instance.is_cpu() && needs.serving.flops.is_some() {
            let attached = accelerator_for(job, needs, instance);
            if attached.is_some() {
                candidates.push(one(job, needs, hosted, (instance, attached), of_type, seen.as_ref()));
            }
        }
    }
    candidates
}

/// One type, in the count that the peak needs; nothing where the type cannot host or has no figures.
#[must_use]
pub fn serving_on(
    job: &Job,
    needs: &Needs,
    view: View,
    mode: Mode,
    instance: &'static InstanceType,
) -> Option<Candidate> {
    let use_ = mode.use_();
    let sized = instance.uses.allows(use_) && instance.vcpu > 0;
    let of_type = checks(job, view, use_, NamedTypes::for_serving(job, view), instance);
    let seen = Seen::of(job, needs);
    sized.then(|| one(job, needs, Hosted::of(job, view, mode), (instance, None), of_type, seen.as_ref()))
}

/// What depends on the type alone.
fn checks(job: &Job, view: View, use_: Use, named: NamedTypes, instance: &InstanceType) -> OfType {
    let mut of_type = of_type(job, view, use_, instance);
    let failed = &mut of_type.failed;
    container_checks(job, view, instance, failed);
    if view == View::Today {
        let accelerator = instance.accelerator.is_some();
        failed.note(
            Check::Hardware,
            match job.serving.acceleration {
                Some(Acceleration::None) => accelerator,
                Some(Acceleration::Part | Acceleration::Whole) => !accelerator && job.hardware != Hardware::Cpu,
                None => false,
            },
        );
        // Work of a second and more is a network's on an accelerator, unless it was seen on a CPU: it says nothing of CPUs.
        let long = job.work.kind.is_deep() && job.serving.processing.is_some_and(|work| work.value() >= 1.0);
        let seen_on_cpu = job.hardware == Hardware::Cpu || job.serving.current.is_some_and(InstanceType::is_cpu);
        failed.note(Check::Speed, long && !accelerator && !seen_on_cpu);
        // Servers of language models ask for Ampere or newer (DJL Serving, instance type selection).
        let old_gpu = instance.is_gpu() && instance.accelerator.is_some_and(|one| one.bf16_tflops.is_none());
        failed.note(Check::Container, old_gpu && job.work.kind.is_llm());
        // AWS serves from Inferentia; Trainium is left to training.
        failed.note(
            Check::Container,
            instance.is_neuron() && !(instance.family.starts_with("inf") && job.work.kind.is_deep()),
        );
    }
    // What was measured on the type of today is known to do, whatever AWS names.
    let serving = &job.serving;
    let measured = serving.measured.is_some() || serving.measured_latency.is_some();
    let known = measured && serving.current.is_some_and(|current| current.index == instance.index);
    failed.note(Check::Named, !known && (named.above(instance) || named.other_gpu(instance)));
    of_type
}

/// The smallest Elastic Inference accelerator whose memory holds the model, and that answers in time where one does
/// (Developer Guide, ei).
fn accelerator_for(job: &Job, needs: &Needs, instance: &InstanceType) -> Option<&'static InstanceType> {
    let needed = needs.serving.device.as_ref()?.band.likely;
    let sizes = ["ml.eia2.medium", "ml.eia2.large", "ml.eia2.xlarge"].into_iter().filter_map(instance::by_name);
    let mut holding = sizes.filter(|accelerator| accelerator.accelerator_memory() >= needed);
    let in_time = |accelerator: &&InstanceType| {
        endpoint::of(job, &needs.serving, instance, Some(accelerator))
            .is_some_and(|service| endpoint::in_time(service.latency.likely, job.serving.latency))
    };
    holding.clone().find(in_time).or_else(|| holding.next())
}

/// Arm wants its own container; Neo runs where it compiled for; multi-model endpoints on GPU want one GPU and Triton.
fn container_checks(job: &Job, view: View, instance: &InstanceType, failed: &mut Checks) {
    let serving = &job.serving;
    let wrong_family = serving.compiled_for.is_some_and(|target| target.family != instance.family);
    let many = serving.models > 1.0 && !matches!(Sharing::of(job, view), Sharing::Separate | Sharing::Components);
    let many_on_gpu = many
        && instance.is_gpu()
        && !(matches!(instance.family, "p2" | "p3" | "g4dn" | "g5") && instance.accelerator_count == 1);
    let many_on_neuron = many && instance.is_neuron();
    let arm = instance.arch == Arch::Arm && !serving.arm;
    failed.note(Check::Container, wrong_family || many_on_gpu || many_on_neuron || arm);
    let idle_device = instance.accelerator.is_some() && endpoint::is_classic(job.work.kind) && job.work.key != "knn";
    // Built-in algorithms say where they can serve.
    let refused = job.work.algorithm.is_some_and(|algorithm| !algorithm.serves_on(instance));
    failed.note(Check::Algorithm, idle_device || refused);
}

fn one(
    job: &Job,
    needs: &Needs,
    hosted: Hosted,
    (instance, attached): (&'static InstanceType, Option<&'static InstanceType>),
    OfType { mut failed, confirmed, price }: OfType,
    seen: Option<&Seen>,
) -> Candidate {
    let serving = &job.serving;
    let host = host::serving_on(job, &needs.serving, instance);
    failed.measure(Check::HostMemory, host.high.value(), (instance.memory * USABLE).value());
    let service = endpoint::of(job, &needs.serving, instance, attached);
    let (device, devices) = device_memory(needs, instance, service.as_ref(), &mut failed);
    failed.note(Check::Speed, service.is_none());
    let none = Service {
        latency: Band::exact(Seconds::ZERO),
        rate: Band::exact(RequestsPerSecond::ZERO),
        servers: 1.0,
        variation: 0.0,
        room: 1.0,
        chat: None,
    };
    let mut service = service.unwrap_or(none);
    match seen {
        Some(seen) => seen.apply(&mut service, instance),
        // On the kind of device that it runs on today nobody called it too slow.
        None if instance.is_cpu() => {
            service.latency = service.latency.scale(needs.serving.larger);
            service.rate = service.rate.scale(1.0 / needs.serving.larger);
        }
        None => {}
    }
    let rate = service.rate.likely;
    // Without a speed there is neither a count nor a cost.
    let price = price.filter(|_| rate.value() > 0.0);
    // Of each endpoint; the most of one, and the sums of all.
    let (mut count, mut share) = (0.0, 1.0);
    let (mut least, mut average, mut most) = (0.0, 0.0, 0.0);
    for (endpoints, part) in hosted.endpoints.into_iter().filter(|(endpoints, _)| *endpoints > 0.0) {
        let (enough, floor, usual) = one_endpoint(job, hosted, &service, part);
        if enough > count {
            (count, share) = (enough, part);
        }
        (least, average, most) = (least + endpoints * floor, average + endpoints * usual, most + endpoints * enough);
    }
    let mode = hosted.mode;
    if hosted.components && mode != Mode::Batch {
        // Each model has a copy in memory at all times, two where a zone may be lost.
        let all = serving.models * if serving.availability == Availability::High { 2.0 } else { 1.0 };
        let held = (all / copies(job, needs, instance)).ceil();
        (count, least, average, most) = (count.max(held), least.max(held), average.max(held), most.max(held));
    }
    let running = (hosted.stops && rate.value() > 0.0).then(|| running::share(job, service.latency.likely));
    if let Some((low, likely)) = running {
        // While one runs it is there for all; more only work where there is work.
        let busy = if mode == Mode::Asynchronous { average } else { 0.0 };
        average = (average.max(least) * likely).max(busy);
        least = (least * low).max(busy);
    }
    // A limit that was set is one for all endpoints.
    let counted = if job.assumes(Field::MaxInstances) { count } else { most };
    failed.measure(Check::Count, if counted.is_finite() { counted } else { 1e6 }, f64::from(serving.max_instances));
    let count = if rate.value() > 0.0 { count.clamp(1.0, f64::from(MOST)) as u32 } else { 1 };
    // Endpoints on burstable types do not scale: one alone must take the peak, and its credits the average.
    let credits = serving.average.value() > rate.value() * BASELINE;
    let stays_small = serving.availability == Availability::Single && count == 1 && !credits;
    failed.note(Check::Scaling, instance.burstable && mode == Mode::RealTime && !stays_small);
    let mut time = Band::exact(Seconds::ZERO);
    // What is attached is paid for beside the instance.
    let paid = price.map(|price| {
        let attached = attached.map_or(UsdPerHour(0.0), cost::attached);
        Price { usd_per_hour: UsdPerHour(price.usd_per_hour.value() + attached.value()), ..price }
    });
    let cost = if mode == Mode::Batch {
        let requests = (serving.records / serving.request_batch).ceil();
        let records = |rate: RequestsPerSecond| Seconds(requests / (rate.value() * f64::from(count)).max(1e-9));
        time = Band { low: records(service.rate.high), likely: records(rate), high: records(service.rate.low) }
            .plus(BATCH_START);
        failed.estimate(Check::Deadline, time.low.value(), time.likely.value(), NIGHT.value());
        paid.as_ref().map(|price| cost::run(price, time, count))
    } else {
        if mode == Mode::RealTime {
            let (low, likely) = (service.latency.low, service.latency.likely);
            failed.estimate(Check::Latency, low.value() * SPREAD, likely.value() * SPREAD, serving.latency.value());
            if let Some((takes, allowed)) = service.chat.and_then(|chat| chat.misses(job)) {
                failed.estimate(Check::Latency, takes.value() * (low / likely), takes.value(), allowed.value());
            }
        }
        paid.as_ref().map(|price| cost::month(price, least, average, most))
    };
    failed.note(Check::Price, price.is_none() && !failed.has(Check::Region));
    if let Some((budget, cost)) = serving.budget.zip(cost) {
        failed.measure(Check::Budget, cost.likely.value(), budget.value());
    }
    Candidate {
        seen_against: None,
        as_slow_as_today: false,
        running: running.map(|(_, likely)| likely),
        instance,
        count,
        endpoints: hosted.endpoints.iter().map(|(endpoints, _)| *endpoints).sum::<f64>() as u32,
        share,
        attached,
        batch: None,
        sharded: devices > 1,
        host,
        device,
        time,
        latency: service.latency,
        loaded: (mode == Mode::RealTime).then(|| service.under(serving.peak * share, f64::from(count))).flatten(),
        rate: service.rate,
        chat: service.chat.map(|chat| tokens(job, &chat, price.as_ref())),
        confirmed,
        price,
        cost,
        failed,
    }
}

/// How the job is hosted, as far as it is the same for every type.
#[derive(Clone, Copy)]
struct Hosted {
    mode: Mode,
    /// Whether an endpoint goes down to none while nobody asks.
    stops: bool,
    endpoints: [(f64, f64); 2],
    /// Whether models share instances as inference components.
    components: bool,
}

impl Hosted {
    fn of(job: &Job, view: View, mode: Mode) -> Self {
        let components = Sharing::of(job, view) == Sharing::Components;
        Self { mode, stops: stops(job, view, mode), endpoints: sharing::endpoints(job, view), components }
    }
}

/// Instances of an endpoint that gets such a share of all requests: for the peak, the least, and the average.
fn one_endpoint(job: &Job, hosted: Hosted, service: &Service, share: f64) -> (f64, f64, f64) {
    let serving = &job.serving;
    let rate = service.rate.likely;
    let (count, least, average) = counts(job, hosted, rate * (1.0 / share));
    // A rate that was measured as the most before latency rises has its waiting in it, where latency was not measured too.
    let waiting = serving.measured.is_none() || serving.measured_latency.is_some();
    if hosted.mode == Mode::RealTime && waiting && rate.value() > 0.0 {
        let enough = service.count_for(serving.peak * share, serving.latency, count);
        // What the average takes has its own waiting: fewer where traffic falls, and never more than the peak takes.
        let usual = if average < count {
            let awake = if hosted.stops { running::awake(job) } else { 1.0 };
            let load = serving.average * (share / awake);
            service.count_for(load, serving.latency, average.floor().max(1.0)).max(average).min(enough)
        } else {
            enough
        };
        return (enough, least, usual);
    }
    (count, least, average)
}

fn stops(job: &Job, view: View, mode: Mode) -> bool {
    match mode {
        Mode::Asynchronous => true,
        Mode::RealTime => running::real_time_stops(job, view),
        Mode::Batch => false,
    }
}

/// Instances for the peak, the least that run, and the average: ceil(peak / (MAX_RPS x safety factor)), at least two
/// where a zone may be lost (Developer Guide, endpoint-scaling-loadtest, deployment-best-practices).
fn counts(job: &Job, hosted: Hosted, rate: RequestsPerSecond) -> (f64, f64, f64) {
    let serving = &job.serving;
    let each = rate.value();
    match hosted.mode {
        Mode::Batch => {
            let requests = (serving.records / serving.request_batch).ceil();
            ((requests / each / NIGHT.value()).ceil().max(1.0), 0.0, 0.0)
        }
        Mode::Asynchronous => {
            let count = (serving.average.value() / each).ceil().max(1.0);
            let busy = (serving.average.value() / each).min(count);
            (count, 1.0, busy)
        }
        Mode::RealTime => {
            let least = if serving.availability == Availability::High { 2.0 } else { 1.0 };
            let target = each * serving.safety;
            let count = (serving.peak.value() / target).ceil().max(least);
            let follows = serving.traffic != Traffic::Steady && serving.application != Application::Together;
            let awake = if hosted.stops { running::awake(job) } else { 1.0 };
            let average = if follows { on_average(job, awake, target, least, count) } else { count };
            (count, least, average.min(count))
        }
    }
}

/// Instances on average while an endpoint is awake, each of which takes `target` requests a second.
///
/// Peaks that stand out of an even load have all instances for their time and leave the least for the rest: an average load
/// that never is says less than both together.
fn on_average(job: &Job, awake: f64, target: f64, least: f64, count: f64) -> f64 {
    let serving = &job.serving;
    let (average, peak) = (serving.average.value() / awake, serving.peak.value());
    let enough = |rate: f64| (rate / target).ceil().max(least);
    let share = match serving.traffic {
        Traffic::Known => running::PEAKS.0,
        Traffic::Spiky => running::PEAKS.1,
        _ => return enough(average),
    };
    let even = ((average - share * peak) / (1.0 - share)).max(0.0);
    let share = ((average - even) / (peak - even).max(1e-12)).clamp(0.0, 1.0);
    share * count + (1.0 - share) * enough(even)
}
