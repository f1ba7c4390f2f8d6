//! What charts show: for an action, the metrics by whose course one sees that it is called for. A chart tells one of the
//! action's conditions; what else it needs is told in words.

use crate::study::chart::{Chart, Line, POINTS};
use crate::study::draw::Draw;

/// How a metric runs.
#[derive(Debug, Clone, Copy)]
pub enum Course {
    /// Between these all the time.
    Level(u16, u16),
    /// From one to the other.
    Runs(u16, u16),
    /// From one to the other, and after that share of the time, in percent, nothing is reported.
    Ends(u16, u16, usize),
    /// From one in the quiet hours to the other at noon.
    Daily(u16, u16),
    /// Climbs from one to the other in so many steps and stays there.
    Steps(u16, u16, usize),
    /// One, but for short peaks at the other, so many of them.
    Peaks(u16, u16, usize),
    /// Jumps between both all the time.
    Jumps(u16, u16),
}

/// A metric and its course.
#[derive(Debug)]
pub struct Shown {
    metric: &'static str,
    unit: &'static str,
    course: Course,
    limit: Option<u16>,
}

/// What a chart shows.
#[derive(Debug)]
pub struct Exhibit {
    /// The action that it calls for.
    pub action: &'static str,
    /// The condition that it tells.
    pub is: &'static str,
    /// What has to be told beside it, so that the key rests on nothing untold: sentences, of which one is told.
    pub says: &'static [&'static str],
    /// What it shows, read as a whole.
    pub reads: &'static str,
    /// The sign by which one knows it, in a few words.
    pub sign: &'static str,
    /// The ends of its time.
    over: (&'static str, &'static str),
    shown: &'static [Shown],
}

const fn of(metric: &'static str, unit: &'static str, course: Course) -> Shown {
    Shown { metric, unit, course, limit: None }
}

const fn percent(metric: &'static str, course: Course) -> Shown {
    of(metric, "%", course)
}

const fn limited(metric: &'static str, unit: &'static str, course: Course, limit: u16) -> Shown {
    Shown { metric, unit, course, limit: Some(limit) }
}

const RUN: (&str, &str) = ("0 min", "60 min");
const DAY: (&str, &str) = ("0:00", "24:00");
const DAYS: (&str, &str) = ("Monday", "Wednesday");

const CPU: &str = "CPUUtilization";
const GPU: &str = "GPUUtilization";
const MEMORY: &str = "MemoryUtilization";
const GPU_MEMORY: &str = "GPUMemoryUtilization";
const LATENCY: &str = "ModelLatency";
const CALLS: &str = "Invocations";
const FLEET: &str = "Instances in service";

use Course::{Daily, Ends, Jumps, Level, Peaks, Runs, Steps};

/// Every exhibit.
pub static EXHIBITS: &[Exhibit] = &[
    Exhibit {
        action: "more-host-memory",
        is: "host-memory+crash+reads+batch:host-full",
        reads: "Main memory climbs to 100 % while the table is loaded, and then the job is gone; the cores were hardly used.",
        sign: "main memory that is full when the job dies",
        says: &[
            "The job runs XGBoost, which loads the whole table before it trains.",
            "XGBoost reads the complete table into memory at the start of the job.",
        ],
        over: RUN,
        shown: &[percent(MEMORY, Ends(18, 100, 55)), percent(CPU, Ends(14, 17, 55))],
    },
    Exhibit {
        action: "prepare-on-cpu",
        is: "cpu+gpu-use+speed:cpu-bound",
        reads: "Every core is at its limit while the GPU does a quarter of what it could: it waits for prepared images.",
        sign: "full cores beside a waiting GPU",
        says: &[
            "Each epoch decodes and augments all of its images anew.",
            "Images are decoded and augmented while training runs.",
        ],
        over: RUN,
        shown: &[percent(CPU, Level(96, 99)), percent(GPU, Level(16, 29))],
    },
    Exhibit {
        action: "faster-storage",
        is: "reads+gpu-use+speed:io-bound",
        reads: "Most of the time goes to I/O wait, and both CPU and GPU idle: the reads are slow, not the arithmetic.",
        sign: "a high I/O wait while CPU and GPU idle",
        says: &[
            "In every epoch, the job reads {6|9|12} million small files from Amazon S3 in another order.",
            "The training data are {8|10|14} million small objects in Amazon S3, which each epoch reads at random.",
        ],
        over: RUN,
        shown: &[percent("I/O wait", Level(64, 78)), percent(CPU, Level(7, 14)), percent(GPU, Level(10, 22))],
    },
    Exhibit {
        action: "add-instances",
        is: "gpu-use+gpu-memory:busy",
        reads: "The GPUs work without a pause, half of their memory is free, and the CPU keeps up: nothing is wasted that could be saved.",
        sign: "GPUs at their limit with memory to spare",
        says: &[],
        over: RUN,
        shown: &[percent(GPU, Level(95, 99)), percent(GPU_MEMORY, Level(46, 52)), percent(CPU, Level(30, 38))],
    },
    Exhibit {
        action: "smaller-batch",
        is: "gpu-memory+crash:full",
        reads: "GPU memory fills within a minute and the job ends, while main memory is nearly empty: activations of the batch do not fit.",
        sign: "GPU memory that is full when the job ends",
        says: &[],
        over: ("0 s", "120 s"),
        shown: &[percent(GPU_MEMORY, Ends(6, 100, 40)), percent(MEMORY, Ends(20, 24, 40))],
    },
    Exhibit {
        action: "debugger-rules",
        is: "loss+gpu-use:nan",
        reads: "The loss explodes and is then no number any more, while the GPU works as usual: learning fails, not the hardware.",
        sign: "a loss that grows without end",
        says: &[],
        over: RUN,
        shown: &[of("train:loss", "", Ends(2, 960, 50)), percent(GPU, Level(70, 76))],
    },
    Exhibit {
        action: "add-copies",
        is: "load:saturated",
        reads: "CPU use and ModelLatency rise and fall with the traffic: at night a request is fast, at noon it waits for a core.",
        sign: "cores and latency that follow the traffic to their limit",
        says: &[],
        over: DAY,
        shown: &[of(CALLS, "a second", Daily(30, 520)), percent(CPU, Daily(8, 99)), of(LATENCY, "ms", Daily(25, 1100))],
    },
    Exhibit {
        action: "faster-device",
        is: "load:single-slow",
        reads: "There is never more than one request in progress and the CPU is nearly idle, yet each answer is above the limit.",
        sign: "late answers with a single request in progress",
        says: &[],
        over: DAY,
        shown: &[
            of("Requests in progress", "", Level(1, 1)),
            percent(CPU, Level(9, 14)),
            limited(LATENCY, "ms", Level(590, 640), 200),
        ],
    },
    Exhibit {
        action: "memory-size",
        is: "memory-full",
        reads: "With each worker that starts, memory takes one more step, until the last one finds none; the CPU is not the limit.",
        sign: "memory that grows by one step with each worker",
        says: &[
            "The container starts one worker after another, each with its own copy of the model, and some of them die.",
            "Each worker loads its own copy of the model, and the log reports workers that died.",
        ],
        over: ("0 min", "10 min"),
        shown: &[of("Workers", "", Steps(1, 4, 3)), percent(MEMORY, Steps(27, 99, 3)), percent(CPU, Level(24, 33))],
    },
    Exhibit {
        action: "throttled",
        is: "load:throttle",
        reads: "Each time the concurrency reaches 100 %, throttling errors appear; between the peaks, the endpoint is nearly unused.",
        sign: "concurrency at 100 % together with throttling errors",
        says: &[],
        over: DAY,
        shown: &[
            percent("ServerlessConcurrentExecutionsUtilization", Peaks(12, 100, 4)),
            of("ThrottlingException", "a minute", Peaks(0, 34, 4)),
        ],
    },
    Exhibit {
        action: "retrain-drift",
        is: "accuracy-falls",
        reads: "Accuracy falls month after month while latency stays level: the endpoint is healthy, and its model is out of date.",
        sign: "accuracy that falls while latency stays level",
        says: &[],
        over: ("January", "June"),
        shown: &[percent("Accuracy by Model Monitor", Runs(94, 78)), of(LATENCY, "ms", Level(38, 42))],
    },
    Exhibit {
        action: "rebuild-cuda",
        is: "load:gpu-unused",
        reads: "The GPU and its memory stay empty while all cores are full: the model runs on the CPU of a GPU instance.",
        sign: "an unused GPU beside full cores",
        says: &[
            "Last {week|month}, the endpoint was moved from C5 to {G5|G4dn} instances to make its answers faster.",
            "The endpoint has {G5|G4dn} instances since {Monday|Tuesday}, and its answers have not become faster.",
        ],
        over: DAY,
        shown: &[percent(CPU, Level(94, 99)), percent(GPU, Level(0, 0)), percent(GPU_MEMORY, Level(0, 1))],
    },
    Exhibit {
        action: "batch-on-gpu",
        is: "load:one-by-one",
        reads: "Dozens of requests wait, though the GPU is only a quarter busy and the CPU as well: each pass computes one input.",
        sign: "waiting requests in front of a half-idle GPU",
        says: &[],
        over: DAY,
        shown: &[percent(GPU, Level(20, 27)), of("Waiting requests", "", Level(41, 66)), percent(CPU, Level(17, 24))],
    },
    Exhibit {
        action: "target-tracking",
        is: "n:varies",
        reads: "Traffic grows tenfold until noon, the number of instances stays the same, and the CPU follows the traffic.",
        sign: "daily traffic on a fixed number of instances",
        says: &[],
        over: DAY,
        shown: &[of(CALLS, "a second", Daily(50, 540)), of(FLEET, "", Level(5, 5)), percent(CPU, Daily(9, 98))],
    },
    Exhibit {
        action: "scheduled-scaling",
        is: "n:known-peak",
        reads: "The peak comes at the same hour each day, and errors come with it: new instances are ready when it is over.",
        sign: "peaks with errors at the same hour each day",
        says: &[],
        over: DAYS,
        shown: &[of(CALLS, "a second", Peaks(40, 460, 3)), of("Invocation5XXErrors", "a second", Peaks(0, 120, 3))],
    },
    Exhibit {
        action: "longer-cooldown",
        is: "n:flapping",
        reads: "Instances leave in each short pause and come back minutes later: scaling in follows every dip of the traffic.",
        sign: "instances that come and go with each short pause",
        says: &[],
        over: ("0 h", "2 h"),
        shown: &[of(CALLS, "a second", Jumps(60, 420)), of(FLEET, "", Jumps(2, 6))],
    },
    Exhibit {
        action: "backlog",
        is: "n:queue",
        reads: "The queue grows through the day and is empty at night, while three instances run at all times.",
        sign: "a queue that grows by day beside a fixed fleet",
        says: &[],
        over: DAY,
        shown: &[of("ApproximateBacklogSize", "", Daily(0, 420)), of(FLEET, "", Level(3, 3))],
    },
    Exhibit {
        action: "zero-copies",
        is: "n:idle-gpu",
        reads: "One short period of traffic a day, and a GPU instance that is billed for all 24 hours.",
        sign: "hours without one request beside a running GPU",
        says: &[],
        over: DAY,
        shown: &[of(CALLS, "a minute", Peaks(0, 46, 1)), of("GPU instances in service", "", Level(1, 1))],
    },
];

/// What shows that an action is called for.
#[must_use]
pub fn of_action(id: &str) -> Option<&'static Exhibit> {
    EXHIBITS.iter().find(|exhibit| exhibit.action == id)
}

/// The next round number from which an axis may end.
fn top(highest: u16, unit: &str) -> u16 {
    const ROUND: [u16; 12] = [2, 4, 6, 10, 20, 40, 60, 100, 200, 600, 1000, 1500];
    if unit == "%" { 100 } else { ROUND.into_iter().find(|top| *top >= highest).unwrap_or(highest) }
}

impl Shown {
    fn drawn(&self, apart: usize, draw: &mut Draw) -> Line {
        let near = |value: u16, draw: &mut Draw| {
            // A few per cent of its own size, so that no chart looks ruled.
            let room = value / 16;
            let value = value - room + draw.below(usize::from(room) * 2 + 1) as u16;
            if self.unit == "%" { value.min(100) } else { value }
        };
        let between = |low: u16, high: u16, draw: &mut Draw| low + draw.below(usize::from(high - low) + 1) as u16;
        let along = |from: u16, to: u16, share: f64| {
            (f64::from(from) + (f64::from(to) - f64::from(from)) * share).round() as u16
        };
        // No two charts of a kind have the same peaks.
        let scale = if self.unit == "%" { 16 } else { 14 + draw.below(5) as u16 };
        let tall = |value: u16| if value < 20 { value } else { value * scale / 16 };
        let last = POINTS - 1;
        let at = |point: usize| point as f64 / last as f64;
        let value = |point: usize, draw: &mut Draw| match self.course {
            Level(low, high) => Some(between(low, high, draw)),
            Runs(from, to) => Some(along(from, tall(to), at(point))),
            Ends(from, to, share) => {
                let to = tall(to);
                let end = last * share / 100;
                (point <= end).then(|| along(from, to, point as f64 / end.max(1) as f64))
            }
            Daily(low, high) => {
                let high = tall(high);
                let share = (4.0 * at(point) * (1.0 - at(point))).powi(2);
                Some(if (0.02..0.98).contains(&share) {
                    near(along(low, high, share), draw)
                } else {
                    along(low, high, share)
                })
            }
            Steps(low, high, steps) => {
                // The last step is reached well before the end, so that one sees that it stays.
                let step = (point * (steps + 2) / POINTS).min(steps);
                Some(along(low, high, step as f64 / steps.max(1) as f64))
            }
            Peaks(low, high, times) => {
                // Every line of a chart has its peaks at the same times.
                let every = POINTS / times;
                let peak = point % every == (every / 2 + apart) % every;
                Some(if peak { tall(high) } else { near(low, draw) })
            }
            Jumps(low, high) => Some(if (point / 2 + apart).is_multiple_of(2) { low } else { tall(high) }),
        };
        let values: Vec<Option<u16>> = (0..POINTS).map(|point| value(point, draw)).collect();
        let highest = values.iter().flatten().copied().max().unwrap_or(0);
        let mut line = Line {
            metric: self.metric,
            unit: self.unit,
            values,
            top: top(highest, self.unit),
            limit: self.limit,
            run: String::new(),
        };
        line.run = self.words(&line);
        line
    }

    fn words(&self, line: &Line) -> String {
        let unit = if self.unit.is_empty() { String::new() } else { format!(" {}", self.unit) };
        let (low, high) = line.range();
        match self.course {
            Level(..) if low == high => format!("stays at {low}{unit}"),
            Level(..) => format!("stays between {low} and {high}{unit}"),
            Runs(from, to) if from > to => format!("falls from {high} to {low}{unit}"),
            Runs(..) => format!("rises from {low} to {high}{unit}"),
            Ends(..) => format!("rises from {low} to {high}{unit}, and then nothing is reported any more"),
            Daily(..) => format!("rises from {low} to {high}{unit} in the middle of the day and falls again"),
            Steps(_, _, steps) => format!("climbs from {low} to {high}{unit} in {steps} steps and stays there"),
            Peaks(_, _, 1) => format!("is near {low}{unit} but for one short peak of {high}"),
            Peaks(_, _, times) if self.metric == CALLS && times == 3 => {
                format!("is near {low}{unit} and jumps to {high} at the same hour of each day")
            }
            Peaks(_, _, times) => format!("is near {low}{unit} but for {times} short peaks of {high}"),
            Jumps(..) => format!("jumps between {low} and {high}{unit} every few minutes"),
        }
    }
}

/// Where a line lies as a whole, as a share of its axis.
fn lies(line: &Line) -> f64 {
    let (low, high) = line.range();
    (f64::from(low) + f64::from(high)) / 2.0 / f64::from(line.top.max(1))
}

/// How a chart runs in the metric in which it differs most from what would call for another exhibit's action; nothing where
/// both show the same, or have no metric in common.
#[must_use]
pub fn differs(chart: &Chart, other: &Exhibit) -> Option<String> {
    let apart = |line: &Line, shown: &Shown| {
        let other = shown.drawn(0, &mut Draw::of(&[]));
        (lies(line) - lies(&other)).abs()
    };
    let common = chart.lines.iter().filter_map(|line| {
        let shown = other.shown.iter().find(|shown| shown.metric == line.metric && shown.unit == line.unit)?;
        Some((line, apart(line, shown)))
    });
    let (line, apart) = common.max_by(|one, other| one.1.total_cmp(&other.1))?;
    (apart > 0.25).then(|| format!("In the chart, {}.", line.words()))
}

impl Exhibit {
    /// The chart with its values drawn.
    #[must_use]
    pub fn drawn(&self, draw: &mut Draw) -> Chart {
        let apart = draw.below(3);
        let (from, to) = self.over;
        Chart { from, to, lines: self.shown.iter().map(|shown| shown.drawn(apart, draw)).collect() }
    }
}
