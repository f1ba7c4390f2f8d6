//! Boosted trees.

use crate::sizing::speed;

/// Whose implementation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Library {
    /// XGBoost with histograms.
    XgBoost,
    /// LightGBM.
    LightGbm,
    /// CatBoost.
    CatBoost,
    /// H2O.
    H2o,
}

/// Seconds for 100 trees of depth 10 on 8 columns, fitted to 370 public runs on c5, c5a, c7a, c7i, m5, m7i and r4
/// (GBM-perf: airline data, 100 thousand to 100 million rows).
struct Fit {
    /// However few rows there are.
    floor: f64,
    /// For each thread that must be kept in step.
    thread: f64,
    /// A million rows on one core of ml.m5.
    million: f64,
    /// Cores of one socket work together at cores to this power.
    exponent: f64,
    /// The floor and a million rows on a GPU.
    gpu: (f64, f64),
}

impl Library {
    const fn fit(self) -> Fit {
        match self {
            Self::XgBoost => Fit { floor: 0.27, thread: 0.0, million: 14.9, exponent: 0.42, gpu: (0.8, 0.5) },
            Self::LightGbm => Fit { floor: 0.72, thread: 0.076, million: 13.2, exponent: 0.72, gpu: (4.5, 1.8) },
            Self::CatBoost => Fit { floor: 3.6, thread: 0.01, million: 63.0, exponent: 0.6, gpu: (1.6, 1.8) },
            Self::H2o => Fit { floor: 10.0, thread: 0.045, million: 130.0, exponent: 1.0, gpu: (7.0, 2.0) },
        }
    }
}

/// Columns cost nothing below so many: the pass over the rows itself costs as much as this many columns do.
const ROW_ITSELF: f64 = 45.0;
/// A second thread on a core adds a tenth.
const SECOND_THREAD: f64 = 1.1;
/// Cores of further sockets count half in the exponent: memory of another socket is far.
const FURTHER: f64 = 0.5;

/// What is trained.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trees {
    /// Rows.
    pub rows: f64,
    /// Columns; of sparse data those that hold a value.
    pub columns: f64,
    /// Boosting rounds.
    pub trees: f64,
    /// Depth.
    pub depth: f64,
    /// Whose implementation.
    pub library: Library,
}

/// The CPU of one machine.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cores {
    /// Physical cores in use.
    pub cores: f64,
    /// Threads in use.
    pub threads: f64,
    /// Cores of one socket.
    pub socket: f64,
    /// Speed of a core beside ml.m5.
    pub speed: f64,
}

impl Trees {
    /// The part of the fit's unit: 100 trees of depth 10; each level is one pass over the rows.
    const fn passes(&self) -> f64 {
        self.trees / 100.0 * (self.depth / 10.0)
    }

    fn millions(&self) -> f64 {
        self.rows / 1e6 * (self.columns + ROW_ITSELF) / (8.0 + ROW_ITSELF)
    }

    /// Seconds on CPUs of `machines` machines that each hold their part of the rows. Machines work together no better than
    /// the cores of one: the public runs are all of single machines.
    #[must_use]
    pub fn on_cpu(&self, cores: &Cores, machines: f64) -> f64 {
        let fit = self.library.fit();
        let within = cores.cores.min(cores.socket).max(1.0);
        let further = (cores.cores / within).max(1.0);
        let twice = if cores.threads > cores.cores { SECOND_THREAD } else { 1.0 };
        let together = within.powf(fit.exponent) * further.powf(fit.exponent * FURTHER) * twice * cores.speed;
        let rows = fit.million * self.millions() / (together * speed::power(machines.max(1.0), fit.exponent));
        self.passes() * (fit.floor + fit.thread * cores.threads + rows)
    }

    /// Bytes a GPU keeps for them: each value as one byte of its histogram's bin, gradients and positions of the rows.
    #[must_use]
    pub const fn gpu_bytes(&self) -> f64 {
        self.rows * (self.columns + 32.0)
    }

    /// Seconds on one GPU of any make: the bandwidth of A10, L4, V100, A100 and H100 made little difference.
    #[must_use]
    pub fn on_gpu(&self) -> f64 {
        let fit = self.library.fit();
        self.passes() * (fit.gpu.0 + fit.gpu.1 * self.millions())
    }
}
