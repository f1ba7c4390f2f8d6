//! Reads what goes wrong today: as it was said, else as the utilizations show it.

use super::super::choices::{Symptom, YesNo};
use super::super::field::Field;
use super::reader::Reader;
use crate::facts::instance::InstanceType;

/// A GPU below this waits for something; CPUs above the other are what it waits for (Amazon SageMaker Debugger's rules
/// `LowGPUUtilization` and `CPUBottleneck` take 70 % and 90 %; we leave the doubtful third out).
const GPU_WAITS: f64 = 50.0;
const CPU_FULL: f64 = 85.0;
/// What is used less than this is mostly idle.
const IDLE: f64 = 15.0;

/// What goes wrong; nothing where nobody says and no figure shows it.
pub(super) fn symptom(reader: &mut Reader<'_>, current: Option<&InstanceType>) -> Option<Symptom> {
    let said = reader.choice(Field::Symptom, Symptom::from_key);
    let (cpu, gpu) = (reader.number(Field::CpuUse), reader.number(Field::GpuUse));
    let mut yes = |field| reader.choice(field, YesNo::from_key) == Some(YesNo::Yes);
    let (network, disk) = (yes(Field::NetworkFull), yes(Field::DiskWait));
    let seen = current.and_then(|on| {
        let gpu = gpu.filter(|_| on.accelerator.is_some());
        match (cpu, gpu) {
            _ if network => Some(Symptom::NetworkFull),
            _ if disk => Some(Symptom::GpuWaitsForData),
            (Some(cpu), Some(gpu)) if gpu < GPU_WAITS && cpu > CPU_FULL => Some(Symptom::GpuWaitsForCpu),
            (Some(cpu), Some(gpu)) if gpu < IDLE && cpu < IDLE => Some(Symptom::Idle),
            (_, Some(gpu)) if gpu < GPU_WAITS => Some(Symptom::LowUse),
            (Some(cpu), None) if cpu < IDLE && on.accelerator.is_none() => Some(Symptom::Idle),
            _ => None,
        }
    });
    said.or(seen)
}
