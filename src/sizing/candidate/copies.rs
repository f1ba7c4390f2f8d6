//! Copies of a model on one instance: how many devices each takes, and how language models answer on them.

use super::{Check, Checks, Tokens};
use crate::facts::instance::InstanceType;
use crate::facts::price::Price;
use crate::job::Job;
use crate::sizing::endpoint::{self, Service};
use crate::sizing::{Needs, USABLE};
use crate::units::{Band, Gib, Usd};

/// How a language model's copies answer, and what their tokens cost.
pub(super) fn tokens(job: &Job, chat: &endpoint::Chat, price: Option<&Price>) -> Tokens {
    let (alone, serving) = (chat.curve.alone(), &job.serving);
    Tokens {
        concurrency: chat.chosen.callers,
        devices: chat.devices,
        first: alone.first,
        next: alone.next,
        first_loaded: chat.chosen.first,
        next_loaded: chat.chosen.next,
        million: price
            .map(|price| chat.million_tokens(Usd(price.usd_per_hour.value()), serving.prompt, serving.answer)),
    }
}

/// What each device keeps, and how many hold one copy; language models are split over the devices of one instance where
/// they must be, or answer more requests so.
pub(super) fn device_memory(
    needs: &Needs,
    instance: &InstanceType,
    service: Option<&Service>,
    failed: &mut Checks,
) -> (Band<Gib>, u32) {
    let (Some(device), Some(_)) = (&needs.serving.device, instance.accelerator) else {
        return (Band::exact(Gib::ZERO), 0);
    };
    let devices = endpoint::devices_for_copy(&needs.serving, instance, service);
    failed.note(Check::DeviceMemory, devices.is_none());
    let shared = devices.unwrap_or_else(|| u32::from(instance.accelerator_count.max(1)));
    (device.band.scale(1.0 / f64::from(shared)), devices.unwrap_or(0))
}

/// How many copies of a model one instance holds, at least one: they share its devices, or its own memory.
pub(super) fn copies(job: &Job, needs: &Needs, instance: &InstanceType) -> f64 {
    let on_devices = needs.serving.device.as_ref().filter(|_| instance.accelerator.is_some()).map(|device| {
        let devices = f64::from(instance.accelerator_count.max(1));
        let each = endpoint::devices_for_copy(&needs.serving, instance, None).map_or(devices, f64::from);
        if each > 1.0 {
            (devices / each).floor()
        } else {
            devices * (instance.accelerator_memory() * USABLE / device.band.high).floor()
        }
    });
    // A model as it is unpacked, and half a GiB for its server.
    let each = job.serving.model.to_gib() * 1.5 + Gib(0.5);
    on_devices.unwrap_or_else(|| ((instance.memory * USABLE - Gib(1.0)) / each).floor()).max(1.0)
}
