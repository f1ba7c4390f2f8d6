//! `CreateTrainingJob`, as the trail says.

use super::placeholder::Placeholder;
use super::setup::{Group, Setup, base_name};
use super::tree::{Call, Request, Tree, object};
use crate::advise::Advice;
use crate::facts::limit;
use crate::job::{DataFormat, DataStore, DistributionLibrary, Framework, Job, Kind, View};
use crate::sizing::{Candidate, Estimate, disk};
use crate::units::{Gb, Seconds};

/// Seconds of an hour.
const HOUR: f64 = 3600.0;
/// The longest a job may run: 28 days (botocore, `StoppingCondition`).
const LONGEST: f64 = limit::TRAINING_MAX_DAYS * 24.0 * HOUR;
/// How far over the high end of the estimate a run is stopped: beyond that it hangs, or is not the job that was sized.
const SLACK: f64 = 1.5;
/// What the SDK asks for where nothing is said (sagemaker-core, `Compute.volume_size_in_gb`).
const USUAL_VOLUME: f64 = 30.0;
/// The largest EBS volume of gp2.
const LARGEST_VOLUME: f64 = 16_384.0;
/// Types that a job may name in order (botocore, `InstancePreferences`).
const PREFERENCES: usize = 5;
/// How long a warm pool waits for the next run.
const KEEP_WARM: f64 = 1800.0;

/// When a run is stopped, and, for Spot, how long it may take with the waiting.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Limits {
    /// `MaxRuntimeInSeconds`.
    pub run: f64,
    /// `MaxWaitTimeInSeconds`, for Spot alone.
    pub wait: Option<f64>,
}

/// The limits of a run that takes `high` at most. A built-in algorithm that writes no checkpoints may wait an hour at most
/// (Developer Guide, managed Spot training); `MaxWaitTimeInSeconds` holds the run too, so that it is never the smaller
/// (botocore, `StoppingCondition`).
pub(super) fn limits(high: Seconds, deadline: Option<Seconds>, spot: bool, hour_at_most: bool) -> Limits {
    let hours = (high.value() * SLACK / HOUR).ceil().max(1.0);
    let run = (hours * HOUR).min(LONGEST);
    if !spot {
        return Limits { run, wait: None };
    }
    if hour_at_most {
        let run = run.min(limit::SPOT_BUILTIN_WAIT_S);
        return Limits { run, wait: Some(limit::SPOT_BUILTIN_WAIT_S) };
    }
    let wait = deadline.map_or(run * 2.0, |deadline| deadline.value().floor());
    Limits { run, wait: Some(wait.min(LONGEST).max(run)) }
}

/// GB of the volume to ask for; nothing for a type with NVMe, which mounts its own disks.
pub(super) fn volume(job: &Job, candidate: &Candidate) -> Option<f64> {
    let needed: Estimate<Gb> = disk::training(job);
    let needed = needed.band.high.value().ceil();
    disk::fixed(candidate.instance).is_none().then(|| needed.clamp(USUAL_VOLUME, LARGEST_VOLUME))
}

/// How the devices of a run share its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Distribution {
    /// They do not, or the algorithm sees to it.
    None,
    /// `torchrun`.
    Torch,
    /// SageMaker's data parallel library.
    DataParallel,
    /// SageMaker's model parallel library.
    ModelParallel,
    /// Horovod under MPI.
    Horovod,
    /// TensorFlow's strategy for several machines.
    MultiWorker,
}

impl Distribution {
    /// How the devices of a candidate share the work.
    pub(super) fn of(job: &Job, advice: &Advice, candidate: &Candidate) -> Self {
        let many = candidate.devices().max(candidate.count) > 1;
        if job.work.algorithm.is_some() || !job.work.kind.is_deep() || !many {
            return Self::None;
        }
        let horovod = advice.trail.decisions().iter().any(|decision| decision == "distribution:horovod");
        match (job.training.library, job.work.framework) {
            _ if horovod => Self::Horovod,
            (Some(DistributionLibrary::SageMakerDataParallel), _) => Self::DataParallel,
            (Some(DistributionLibrary::SageMakerModelParallel), _) => Self::ModelParallel,
            (Some(DistributionLibrary::Horovod), _) => Self::Horovod,
            (None, Some(Framework::TensorFlow)) if candidate.count > 1 => Self::MultiWorker,
            (None, Some(Framework::TensorFlow | Framework::MxNet | Framework::Jax | Framework::Other)) => Self::None,
            _ => Self::Torch,
        }
    }
}

/// The hyperparameters by which AWS's framework images are told script and distribution: those that the SageMaker SDK 2
/// sends (`sagemaker.estimator.Framework`, `sagemaker.pytorch.PyTorch`).
///
/// Where one of several types is chosen at the start, the type is left out: `torchrun` does without.
fn toolkit(job: &Job, distribution: Distribution, candidate: &Candidate, any: bool) -> Tree {
    let yes = || Tree::text("true");
    let tree = object()
        .with("sagemaker_program", Tree::Own(Placeholder::EntryScript))
        .with("sagemaker_submit_directory", Tree::Own(Placeholder::SourceArchive))
        .with("sagemaker_region", Tree::text(job.region.code()));
    let instance = || Tree::text(candidate.instance.name);
    match distribution {
        Distribution::None => tree,
        Distribution::Torch if any => tree.with("sagemaker_torch_distributed_enabled", yes()),
        Distribution::Torch => {
            tree.with("sagemaker_torch_distributed_enabled", yes()).with("sagemaker_instance_type", instance())
        }
        Distribution::DataParallel => {
            tree.with("sagemaker_distributed_dataparallel_enabled", yes()).with("sagemaker_instance_type", instance())
        }
        Distribution::ModelParallel => tree
            .with("sagemaker_torch_distributed_enabled", yes())
            .with("sagemaker_instance_type", instance())
            .with("mp_parameters", Tree::Text(["{\"hybrid_shard_degree\": ", &shards(candidate), "}"].concat())),
        Distribution::Horovod => tree
            .with("sagemaker_mpi_enabled", yes())
            .with("sagemaker_mpi_num_of_processes_per_host", Tree::Text(processes(candidate).to_string())),
        Distribution::MultiWorker => tree
            .with("sagemaker_multi_worker_mirrored_strategy_enabled", yes())
            .with("sagemaker_instance_type", instance()),
    }
}

/// Devices over which the states are split: all of them.
pub(super) fn shards(candidate: &Candidate) -> String {
    candidate.devices().to_string()
}

/// Processes on each instance: one for each device.
pub(super) fn processes(candidate: &Candidate) -> u32 {
    candidate.instance.device_count().max(1)
}

/// The MIME type that built-in algorithms are told.
fn content_type(job: &Job) -> Option<&'static str> {
    Some(match job.training.format? {
        DataFormat::Csv => "text/csv",
        DataFormat::Parquet => "application/x-parquet",
        DataFormat::LibSvm => "text/libsvm",
        DataFormat::RecordIo if job.work.kind == Kind::Cnn => "application/x-recordio",
        DataFormat::RecordIo => "application/x-recordio-protobuf",
        DataFormat::JsonLines => "application/jsonlines",
        DataFormat::Images => "application/x-image",
        DataFormat::Text | DataFormat::Media => return None,
    })
}

/// The channel with the training data.
fn channel(job: &Job, advice: &Advice, candidate: &Candidate) -> Tree {
    let source = match advice.trail.took("input") {
        Some("fsx" | "efs") => {
            let kind = if job.training.store == DataStore::Efs { "EFS" } else { "FSxLustre" };
            object().with(
                "FileSystemDataSource",
                object()
                    .with("FileSystemId", Tree::Own(Placeholder::FileSystem))
                    .with("FileSystemAccessMode", Tree::text("ro"))
                    .with("FileSystemType", Tree::text(kind))
                    .with("DirectoryPath", Tree::Own(Placeholder::FileSystemPath)),
            )
        }
        _ => {
            let shared = candidate.count > 1 && job.work.algorithm.is_some_and(|algorithm| algorithm.sharded);
            let distribution = if shared { "ShardedByS3Key" } else { "FullyReplicated" };
            object().with(
                "S3DataSource",
                object()
                    .with("S3DataType", Tree::text("S3Prefix"))
                    .with("S3Uri", Tree::Own(Placeholder::TrainingData))
                    .with("S3DataDistributionType", Tree::text(distribution)),
            )
        }
    };
    let name = if job.work.algorithm.is_some() { "train" } else { "training" };
    let kind = job.work.algorithm.and_then(|_| content_type(job)).map(Tree::text);
    object().with("ChannelName", Tree::text(name)).with("DataSource", source).with_some("ContentType", kind)
}

/// The input mode that the trail chose; a file system is always read as files.
fn input_mode(advice: &Advice) -> &'static str {
    match advice.trail.took("input") {
        Some("fastfile") => "FastFile",
        Some("pipe") => "Pipe",
        _ => "File",
    }
}

/// The job's request with its resources, for a candidate that takes `high` at most.
fn request(
    job: &Job,
    advice: &Advice,
    (candidate, high): (&Candidate, Seconds),
    resources: Tree,
    name: &str,
    spot: bool,
) -> Tree {
    let built_in = job.work.algorithm;
    let no_checkpoints = built_in.is_some_and(|algorithm| !algorithm.checkpoints);
    let limits = limits(high, job.training.deadline, spot, no_checkpoints);
    let hyper = match built_in {
        None => {
            let any = resources.get("InstancePreferences").is_some();
            Some(toolkit(job, Distribution::of(job, advice, candidate), candidate, any))
        }
        // The only one that XGBoost demands (Developer Guide, XGBoost hyperparameters).
        Some(algorithm) if algorithm.id == "xgboost" => {
            Some(object().with("num_round", Tree::Text((job.training.trees as u64).to_string())))
        }
        Some(_) => None,
    };
    let network = matches!(advice.trail.took("input"), Some("fsx" | "efs")).then(|| {
        object()
            .with("SecurityGroupIds", Tree::List(vec![Tree::Own(Placeholder::SecurityGroup)]))
            .with("Subnets", Tree::List(vec![Tree::Own(Placeholder::Subnet)]))
    });
    let checkpoints = (spot && job.training.checkpoints && !no_checkpoints).then(|| {
        object().with("S3Uri", Tree::Own(Placeholder::Checkpoints)).with("LocalPath", Tree::text("/opt/ml/checkpoints"))
    });
    object()
        .with("TrainingJobName", Tree::Naming(name.to_owned()))
        .with(
            "AlgorithmSpecification",
            object()
                .with("TrainingImage", Tree::Own(Placeholder::TrainingImage))
                .with("TrainingInputMode", Tree::text(input_mode(advice))),
        )
        .with("RoleArn", Tree::Own(Placeholder::Role))
        .with_some("HyperParameters", hyper)
        .with("InputDataConfig", Tree::List(vec![channel(job, advice, candidate)]))
        .with("OutputDataConfig", object().with("S3OutputPath", Tree::Own(Placeholder::Output)))
        .with("ResourceConfig", resources)
        .with_some("VpcConfig", network)
        .with(
            "StoppingCondition",
            object()
                .with("MaxRuntimeInSeconds", Tree::Number(limits.run))
                .with_some("MaxWaitTimeInSeconds", limits.wait.map(Tree::Number)),
        )
        .with_some("EnableManagedSpotTraining", spot.then_some(Tree::Bool(true)))
        .with_some("CheckpointConfig", checkpoints)
}

/// Up to five types in order (botocore, `InstancePreferences` and `InstancePools`): the candidate, then the next of the ranking. One image
/// serves all of them, so that they have devices of the same kind.
pub(super) fn preferred<'a>(candidate: &'a Candidate, ranking: &'a [Candidate]) -> Vec<&'a Candidate> {
    let instance = candidate.instance;
    let alike = ranking.iter().filter(|other| {
        let other = other.instance;
        other != instance
            && other.is_gpu() == instance.is_gpu()
            && other.is_neuron() == instance.is_neuron()
            && other.arch == instance.arch
    });
    core::iter::once(candidate).chain(alike).take(PREFERENCES).collect()
}

/// The resources of a job that takes the first of several types that is free, each with its own count; a volume where
/// any of them has no disks of its own.
fn resources(job: &Job, types: &[&Candidate]) -> Tree {
    let one = |one: &&Candidate| {
        object().with("InstanceType", Tree::text(one.instance.name)).with("InstanceCount", Tree::whole(one.count))
    };
    let size = types.iter().find_map(|one| volume(job, one));
    object()
        .with("InstancePreferences", Tree::List(types.iter().map(one).collect()))
        .with_some("VolumeSizeInGB", size.map(Tree::Number))
}

/// Fills a setup with the training job.
pub(super) fn fill(job: &Job, advice: &Advice, candidate: &Candidate, ranking: &[Candidate], setup: &mut Setup) {
    let payment = advice.trail.took("payment");
    let spot = payment == Some("spot");
    let name = base_name(job);
    let size = volume(job, candidate);
    let one = object()
        .with("InstanceType", Tree::text(candidate.instance.name))
        .with("InstanceCount", Tree::whole(candidate.count))
        .with_some("VolumeSizeInGB", size.map(Tree::Number))
        .with_some(
            "KeepAlivePeriodInSeconds",
            (payment == Some("warm-pool")).then(|| Tree::Number(KEEP_WARM.min(limit::WARM_POOL_KEEP_S))),
        );
    let train = Request::new(
        "training-job",
        Call::TrainingJob,
        request(job, advice, (candidate, candidate.time.high), one, &name, spot),
    );
    setup.groups.push(Group::new("train", "Start the training job", true, vec![train]));
    let note = |text: &str| text.to_owned();
    setup
        .notes
        .push(note("Training job names are unique within an account and Region: change the name for the next run."));
    if size.is_none() {
        setup.notes.push(note("No volume is requested: the type has its own NVMe disks."));
    }
    if spot {
        setup.notes.push(note("Managed Spot: MaxWaitTimeInSeconds includes waiting and running. It does not support InstancePreferences, a list of types in order of preference."));
    } else if payment != Some("warm-pool")
        && matches!(Distribution::of(job, advice, candidate), Distribution::None | Distribution::Torch)
        && advice.view == View::Today
    {
        let types = preferred(candidate, ranking);
        // The slowest of them must have its time.
        let slowest = types.iter().fold(candidate.time.high, |high, one| high.max(one.time.high));
        if types.len() > 1 {
            let any = resources(job, &types);
            let body = request(job, advice, (candidate, slowest), any, &[&name, "-any"].concat(), false);
            let any = Request::new("training-job-any", Call::TrainingJob, body);
            setup.groups.push(Group::new(
                "train-any",
                "Or: on the first of several types that is free",
                false,
                vec![any],
            ));
        }
    }
    if job.work.algorithm.is_some() {
        setup.notes.push(note(
            "Add the algorithm's own hyperparameters and channels, as its page in the Developer Guide lists them.",
        ));
    }
    if setup.image.is_none() {
        setup.notes.push(note("SageMaker has no image for this framework: use your own."));
    }
}
