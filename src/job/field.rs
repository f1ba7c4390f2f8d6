//! What a field of the form is, and the list of them.

use super::choices::Choice;

/// What may stand in a field.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// A number between two bounds; `whole` refuses fractions.
    Number {
        /// The least that makes sense.
        min: f64,
        /// The most that makes sense.
        max: f64,
        /// Whether only whole numbers make sense.
        whole: bool,
    },
    /// One of a closed set.
    Choice(&'static [Choice]),
    /// A model of the model library, by its id.
    Model,
    /// The name of an instance type, such as `ml.g5.2xlarge`.
    InstanceType,
    /// The code of an AWS Region.
    Region,
}

/// Which part of the form a field stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// What the job is.
    Job,
    /// The training data.
    Data,
    /// The training run.
    Run,
    /// What it may take and cost.
    Limits,
    /// Requests and answers.
    Traffic,
    /// The models that are served.
    Models,
    /// The application and its availability.
    Operation,
    /// What was seen so far.
    Seen,
}

impl Group {
    /// All groups in the order of the form.
    pub const ALL: [Self; 8] =
        [Self::Job, Self::Data, Self::Run, Self::Traffic, Self::Models, Self::Operation, Self::Limits, Self::Seen];

    /// The heading of the group.
    #[must_use]
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Job => "Model and Region",
            Self::Data => "Training data",
            Self::Run => "Training run",
            Self::Limits => "Limits",
            Self::Traffic => "Traffic",
            Self::Models => "Models served",
            Self::Operation => "Operation",
            Self::Seen => "What you have seen so far",
        }
    }
}

/// Lists the fields once: the enum, its order and its number.
macro_rules! fields {
    ($($name:ident),+ $(,)?) => {
        /// A field of the form. What each means stands in its [`Spec`](super::fields::Spec).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[expect(missing_docs, reason = "the spec of a field is its documentation; a second text would drift")]
        pub enum Field { $($name,)+ }

        impl Field {
            /// Every field, in the order of the form.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];
        }
    };
}

fields![
    Task,
    Algorithm,
    Model,
    Parameters,
    Framework,
    Priority,
    Region, // job
    ActiveParameters,
    NetworkLayers,
    HiddenSize,
    AttentionHeads,
    KvHeads,
    HeadSize,
    Vocabulary,
    Gmacs,
    Activations, // network
    DataSize,
    DataFormat,
    Rows,
    Columns,
    Images,
    Tokens,
    DataStore,
    FileLayout,
    Access, // data
    SequenceLength,
    ImageSize,
    Epochs,
    Trees,
    BatchSize,
    Precision,
    Optimizer,
    Recompute,
    Cells,
    Layers,
    Entities,
    VectorLength, // run
    Delivery,
    RateAverage,
    RatePeak,
    TrafficShape,
    NightIdle,
    ColdStart,
    Latency,
    Payload,
    ProcessingTime,
    Records,
    RequestBatch,
    PromptTokens,
    AnswerTokens,
    FirstTokenLimit,
    TokenLimit,
    Concurrency,
    CachedPrompt,
    DenoisingSteps,
    Guidance,
    AudioSeconds, // traffic
    Models,
    ModelFrameworks,
    PipelineSteps,
    HotModelRate,
    ModelSize,
    Acceleration, // models
    Application,
    TwoFleets,
    Availability,
    Target,
    Arm,
    CompiledFor,
    Rollout,
    SafetyFactor,
    MeasuredRate, // operation
    Deadline,
    Budget,
    MaxInstances,
    Hardware,
    PTypes,
    Neuron,
    Interruption,
    Checkpoints,
    DistributionLibrary,
    RunsPerMonth,
    SteadyUsage,
    Branch, // limits
    CurrentInstance,
    CurrentCount,
    Symptom,
    CpuUse,
    GpuUse,
    NetworkFull,
    DiskWait,
    ExpectedHours,
    EpochSeconds,
    MeasuredShare,
    MeasuredLatency,
    HostMemory,
    DeviceMemory,
    TrainingSeconds,
    BillableSeconds, // seen
];

/// A set of fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FieldSet(u128);

impl FieldSet {
    /// Whether a field is in the set.
    #[must_use]
    pub const fn has(self, field: Field) -> bool {
        self.0 & (1 << field as u8) != 0
    }
    /// Adds a field.
    pub const fn add(&mut self, field: Field) {
        self.0 |= 1 << field as u8;
    }
    /// Adds a field, or takes it out where it is in the set.
    pub const fn turn(&mut self, field: Field) {
        self.0 ^= 1 << field as u8;
    }
    /// The fields of the set, in the order of the form.
    pub fn iter(self) -> impl Iterator<Item = Field> {
        Field::ALL.iter().copied().filter(move |field| self.has(*field))
    }
    /// Takes a field out.
    pub const fn remove(&mut self, field: Field) {
        self.0 &= !(1 << field as u8);
    }
    /// How many fields the set holds.
    #[must_use]
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }
    /// Whether the set is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}
