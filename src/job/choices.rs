//! The closed sets a person chooses from: each value with the key that links and JSON carry and the label of the form.

/// One value of a choice: the key of links and JSON, and the label of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// As links and JSON carry it.
    pub key: &'static str,
    /// As the form shows it.
    pub label: &'static str,
}

/// What every closed set can do.
pub(crate) trait Chosen: Copy {
    /// The value of a key.
    fn of_key(key: &str) -> Option<Self>;
    /// The label of the form.
    fn name(self) -> &'static str;
}

/// Defines an enum together with its keys and labels, so that the three cannot drift apart.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $key:literal, $label:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// Every value, in the order of the form.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
            /// Every value with its key and label, in the order of the form.
            pub const CHOICES: &'static [$crate::job::Choice] = &[$($crate::job::Choice { key: $key, label: $label },)+];

            /// The key of links and JSON.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }
            /// The label of the form.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)+ }
            }
            /// The value of a key.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$variant),)+ _ => None }
            }
        }

        impl $crate::job::choices::Chosen for $name {
            fn of_key(key: &str) -> Option<Self> {
                Self::from_key(key)
            }
            fn name(self) -> &'static str {
                self.label()
            }
        }
    };
}

// What is drawn has closed sets of its own.
pub(crate) use choices;

choices! {
    /// What the instances are for.
    Task {
        /// Train a model.
        Train = "train", "Train";
        /// Serve a trained model.
        Serve = "serve", "Serve";
        /// Train it, then serve it.
        Both = "both", "Both";
    }
}
choices! {
    /// Which of the two truths is asked for.
    View {
        /// What a careful engineer answers in November 2026.
        Today = "today", "Today";
        /// What the study chapter and the MLS-C01 exam expect.
        Book = "book", "Book";
    }
}
choices! {
    /// What matters more where two answers are both good.
    Priority {
        /// Finish sooner, answer faster.
        Time = "time", "Fastest";
        /// The cheapest that is not needlessly slow.
        Balanced = "balanced", "Balanced";
        /// The lowest bill.
        Cost = "cost", "Cheapest";
    }
}
choices! {
    /// A yes or a no.
    YesNo {
        /// Yes.
        Yes = "yes", "Yes";
        /// No.
        No = "no", "No";
    }
}
choices! {
    /// The library the code is written with.
    Framework {
        /// PyTorch, also under Hugging Face Transformers.
        PyTorch = "pytorch", "PyTorch";
        /// TensorFlow or Keras.
        TensorFlow = "tensorflow", "TensorFlow";
        /// Apache MXNet.
        MxNet = "mxnet", "MXNet";
        /// scikit-learn.
        ScikitLearn = "scikit-learn", "scikit-learn";
        /// JAX.
        Jax = "jax", "JAX";
        /// Anything else.
        Other = "other", "Another";
    }
}
choices! {
    /// How a training set is written.
    DataFormat {
        /// Comma-separated text.
        Csv = "csv", "CSV";
        /// Columnar Parquet.
        Parquet = "parquet", "Parquet";
        /// Sparse text rows.
        LibSvm = "libsvm", "LibSVM";
        /// RecordIO or TFRecord: many records in few files.
        RecordIo = "recordio", "RecordIO or TFRecord";
        /// One JSON object a line.
        JsonLines = "json-lines", "JSON Lines";
        /// Image files.
        Images = "images", "Image files";
        /// Plain text.
        Text = "text", "Plain text";
        /// Sound or film.
        Media = "media", "Sound or video";
    }
}
choices! {
    /// Where the training set lies.
    DataStore {
        /// Amazon S3.
        S3 = "s3", "Amazon S3";
        /// Amazon EFS.
        Efs = "efs", "Amazon EFS";
        /// Amazon FSx for Lustre.
        Fsx = "fsx", "FSx for Lustre";
    }
}
choices! {
    /// How the training set is cut into files.
    FileLayout {
        /// Files of about 50 MB or more.
        FewLarge = "few-large", "Few large files";
        /// Many files of well under 1 MB.
        ManySmall = "many-small", "Many small files";
    }
}
choices! {
    /// The order in which training reads its data.
    Access {
        /// From front to back.
        Sequential = "sequential", "Sequentially";
        /// In random order.
        Random = "random", "In random order";
    }
}
choices! {
    /// The number format of training or inference.
    Precision {
        /// 32-bit floats.
        Fp32 = "fp32", "32-bit (fp32)";
        /// 16-bit with 32-bit master weights.
        Mixed = "mixed", "Mixed 16-bit (fp16, bf16)";
        /// Pure 16-bit.
        Half = "half", "Pure 16-bit";
        /// 8-bit integers.
        Int8 = "int8", "8-bit (int8)";
        /// 4-bit weights.
        Int4 = "int4", "4-bit (int4, nf4)";
    }
}
choices! {
    /// The optimiser: its state is often the largest part of training memory.
    Optimizer {
        /// Adam or AdamW: two values kept for each parameter.
        Adam = "adam", "Adam, AdamW";
        /// Adam with 8-bit state.
        Adam8bit = "adam-8bit", "8-bit Adam";
        /// SGD with momentum: one value kept.
        Momentum = "momentum", "SGD with momentum";
        /// Plain SGD: nothing kept.
        Sgd = "sgd", "SGD";
        /// Adafactor: a little over nothing kept.
        Adafactor = "adafactor", "Adafactor";
    }
}
choices! {
    /// Which processors may be used at all.
    Hardware {
        /// Whatever fits.
        Any = "any", "Any";
        /// CPU instances only (quota, budget or policy).
        Cpu = "cpu", "CPU only";
        /// GPU instances only.
        Gpu = "gpu", "GPU only";
    }
}
choices! {
    /// A library the training must be distributed with.
    DistributionLibrary {
        /// SageMaker's distributed data parallel library.
        SageMakerDataParallel = "smddp", "SageMaker data parallel (SMDDP)";
        /// SageMaker's model parallel library.
        SageMakerModelParallel = "smp", "SageMaker model parallel (SMP)";
        /// Horovod.
        Horovod = "horovod", "Horovod";
        /// PyTorch DistributedDataParallel or FSDP.
        PyTorchDistributed = "ddp", "PyTorch DDP or FSDP";
    }
}
choices! {
    /// What goes wrong with the run as it is today.
    Symptom {
        /// It works but takes too long.
        Slow = "slow", "It takes too long";
        /// The instance's own memory runs out.
        HostMemory = "host-memory", "Runs out of memory";
        /// CUDA reports out of memory.
        DeviceMemory = "device-memory", "CUDA out of memory";
        /// GPUs idle while CPUs are fully busy with preparing data.
        GpuWaitsForCpu = "gpu-waits-for-cpu", "GPU idle, CPU at its limit";
        /// GPUs idle while data is read.
        GpuWaitsForData = "gpu-waits-for-data", "GPU idle, waiting for data";
        /// The network between instances is at its limit.
        NetworkFull = "network-full", "The network between instances is full";
        /// The job waits minutes for its data before it starts.
        SlowStart = "slow-start", "Waits long for its data before it starts";
        /// GPU use is low and nobody knows why.
        LowUse = "low-use", "GPU use is low, cause unknown";
        /// The instance is mostly idle.
        Idle = "idle", "The instance is mostly idle";
        /// Some trials of a tuning job fail.
        TrialsFail = "trials-fail", "Some tuning trials run out of memory";
        /// The account's quota refuses the instances.
        Quota = "quota", "ResourceLimitExceeded (quota)";
        /// An own container does not see the GPU.
        GpuNotSeen = "gpu-not-seen", "Own container does not see the GPU";
        /// Models are loaded and unloaded all the time on a multi-model endpoint.
        Thrashing = "thrashing", "Models load and unload all the time";
    }
}
choices! {
    /// When an answer is needed.
    Delivery {
        /// The caller waits for it.
        Now = "now", "At once, the caller waits";
        /// Minutes later is fine.
        Minutes = "minutes", "Minutes later is fine";
        /// A whole data set on a schedule.
        Schedule = "schedule", "A whole data set at a time";
    }
}
choices! {
    /// How requests come over a day.
    Traffic {
        /// Level day and night.
        Steady = "steady", "Steady";
        /// Follows the day.
        Daily = "daily", "Follows the day";
        /// Sudden peaks.
        Spiky = "spiky", "Sudden peaks";
        /// Peaks at times that are known beforehand.
        Known = "known-peaks", "Peaks at known times";
        /// Now and then, with long gaps.
        Rare = "rare", "Rare, with long gaps";
    }
}
choices! {
    /// Where the application that asks for predictions runs.
    Application {
        /// Its own fleet, which calls the endpoint.
        OwnFleet = "own-fleet", "On its own fleet";
        /// On the machines that also run the model.
        Together = "together", "On the same machines as the model";
        /// There is none of ours: clients call the endpoint.
        None = "none", "Clients call the endpoint directly";
    }
}
choices! {
    /// How much of an accelerator one copy of the model keeps busy.
    Acceleration {
        /// None: a CPU is fast enough.
        None = "none", "None, a CPU is enough";
        /// A part of one GPU.
        Part = "part", "Part of a GPU";
        /// One whole GPU or more.
        Whole = "whole", "A whole GPU or more";
    }
}
choices! {
    /// What an outage may cost.
    Availability {
        /// Minutes without answers are acceptable.
        Single = "single", "A short outage is acceptable";
        /// It must answer while one zone is down.
        High = "high", "Must survive the loss of a zone";
    }
}
choices! {
    /// Where the model is deployed to.
    Target {
        /// An AWS Region.
        Cloud = "cloud", "In an AWS Region";
        /// A device outside AWS.
        Edge = "edge", "On devices at the edge";
    }
}
choices! {
    /// How a new model or type reaches the users.
    Rollout {
        /// It replaces the old one.
        Replace = "replace", "Replace the old one";
        /// A share of the users gets its answers.
        Share = "share", "A share of users sees it first";
        /// It gets copies of requests; nobody sees its answers.
        Shadow = "shadow", "It gets copies, nobody sees its answers";
    }
}
