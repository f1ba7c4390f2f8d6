//! Disk that training needs, and what a type has.

use super::estimate::{Estimate, How};
use crate::facts::instance::InstanceType;
use crate::facts::limit;
use crate::job::{DataStore, Job, Kind};
use crate::units::{Gb, text};

/// Bytes of a checkpoint for each trained parameter: weights and two Adam states in 32 bits, rounded up.
const CHECKPOINT: f64 = 12.0;

/// Disk of each instance: the data where it is copied, the model that is tuned, and two checkpoints, the newer written before the older is
/// deleted. Data beyond what is copied in File mode, and that of a file system, stays where it lies.
#[must_use]
pub fn training(job: &Job) -> Estimate<Gb> {
    let training = &job.training;
    let copied = training.store == DataStore::S3 && training.data.value() <= limit::FILE_MODE_GB;
    let data = if copied { training.data.value() } else { 0.0 };
    let kind = job.work.kind;
    let tuned = matches!(kind, Kind::LlmFull | Kind::LlmLora | Kind::LlmQlora);
    // Adapters are saved without the model they belong to: about a fiftieth of its parameters.
    let saved = job.work.parameters * if matches!(kind, Kind::LlmLora | Kind::LlmQlora) { 0.02 } else { 1.0 };
    let mut how = How::new(
        "data copied + model + two checkpoints",
        "botocore, ResourceConfig: types with NVMe mount it instead of an EBS volume, and no larger one can be asked for",
        "whether data is copied or streamed",
    )
    .term("data", data, if copied { "copied in File mode" } else { "streamed, not copied" }.to_owned());
    if tuned {
        let text = format!("2 B × {} parameters", text::count(job.work.parameters));
        how = how.term("model", 2.0 * job.work.parameters / 1e9, text);
    }
    if kind.is_deep() {
        let text = format!("2 × 12 B × {} parameters", text::count(saved));
        how = how.term("checkpoints", 2.0 * CHECKPOINT * saved / 1e9, text);
    }
    Estimate::sum(how, 1.5, 1.3)
}

/// The NVMe disks of a type, which then gets no EBS volume; nothing where the volume is as large as is asked for.
#[must_use]
pub fn fixed(instance: &InstanceType) -> Option<Gb> {
    (instance.local_nvme_gb > 0).then(|| Gb(f64::from(instance.local_nvme_gb)))
}
