//! Networks on images.

use super::read::{chip, layout, precision};
use super::{rate, time, trains};
use crate::devices::{Machine, find, table};
use crate::group::{Group, Outcome};
use crate::models;
use crate::row::Row;
use sagefit::sizing::Doubt;
use sagefit::sizing::endpoint::FINDING;
use sagefit::sizing::speed;
use sagefit::sizing::training_time::{Images, Sharding};
use std::sync::LazyLock;

/// Throughput and time of networks on images.
pub struct Networks {
    /// Those that find or outline things, else those that name the whole image.
    pub detectors: bool,
}

/// A network that finds or outlines things in images, by its name in [`SHAPES`].
fn detector(row: &Row) -> Option<&'static str> {
    Some(match row.model.as_str() {
        "SSD" if row.method.starts_with("TensorFlow") => "ssd320",
        "SSD" => "ssd300",
        "MaskRCNN" | "maskrcnn" => "mask-rcnn",
        "Efficientdet" => "efficientdet",
        "nnUNet" if row.notes_say("dim=3") => "nnunet3d",
        "nnUNet" => "nnunet2d",
        _ => return None,
    })
}

/// Training images of ImageNet (ILSVRC 2012).
const IMAGENET: f64 = 1_281_167.0;
/// Epochs to 75.9 % with ResNet-50 in MLPerf and DAWNBench entries.
const TO_TARGET: f64 = 40.0;

/// What one image costs: parameters, multiply-adds in 10^9, activations in millions.
type Shape = (f64, f64, f64);

/// Networks of rows that are in no library, at the image size they are trained with.
static SHAPES: LazyLock<Vec<(String, Shape)>> = LazyLock::new(|| {
    table(include_str!("shapes.csv"), |cells| {
        let at = |column: usize| cells[column].parse::<f64>().unwrap_or(0.0);
        (cells[0].clone(), (at(1), at(2), at(3)))
    })
});

fn plain(name: &str) -> String {
    name.to_ascii_lowercase().chars().filter(|character| character.is_alphanumeric()).collect()
}

fn shape(row: &Row) -> Option<Shape> {
    if let (Some(gmacs), Some(activations)) = (row.noted("gmacs_fwd"), row.noted("macts_M")) {
        return Some((row.params.unwrap_or(0.0), gmacs, activations)).filter(|_| gmacs > 0.0 && activations > 0.0);
    }
    if let Some(name) = detector(row) {
        let (parameters, gmacs, activations) = SHAPES.iter().find(|(known, _)| known == name)?.1;
        return Some((parameters, gmacs * FINDING, activations * FINDING));
    }
    let wanted = plain(&row.model);
    let own = SHAPES.iter().filter(|(name, _)| wanted.contains(&plain(name))).max_by_key(|(name, _)| name.len());
    if let Some((_, shape)) = own {
        return Some(*shape);
    }
    let known = models::find(&row.model).filter(|built| built.gmacs > 0.0 && built.activations_millions > 0.0)?;
    // Many networks are called after another one; U-Nets are of quite different sizes.
    let named_alike = row.params.is_some_and(|given| !(0.9..1.1).contains(&(known.parameters / given)));
    if named_alike || known.name == "unet" {
        return None;
    }
    let area = (row.seq.unwrap_or(224.0) / 224.0).powi(2);
    Some((known.parameters, known.gmacs * area, known.activations_millions * area))
}

impl Group for Networks {
    fn name(&self) -> &'static str {
        if self.detectors { "training: detectors and U-Nets" } else { "training: networks on images" }
    }

    fn predict(&self, row: &Row) -> Outcome {
        let unit = row.unit.as_str();
        let throughput = row.metric.starts_with("throughput") && matches!(unit, "img/s" | "samples/s");
        let duration = ["time_to_train", "time_to_target", "time_to_accuracy", "batch_time_forward_backward"]
            .contains(&row.metric.as_str());
        if self.detectors != detector(row).is_some() {
            return Outcome::NotMine;
        }
        if !trains(row) || !(throughput || duration) || !(unit == "img/s" || shape(row).is_some()) {
            return Outcome::NotMine;
        }
        if row.workload.starts_with("CIFAR") {
            return Outcome::skipped("networks of its own for images of 32 pixels");
        }
        predict(row).unwrap_or_else(Outcome::skipped)
    }
}

fn predict(row: &Row) -> Result<Outcome, &'static str> {
    let (parameters, gmacs, activations_millions) = shape(row).ok_or("operations and activations are not known")?;
    if row.method.contains("cuDNN None") {
        return Err("without cuDNN");
    }
    if let Some(Machine::Instance(instance)) = find(&row.machine)
        && instance.is_cpu()
    {
        // So many instances of CPUs, as the engine lets them work together.
        let rate_of_one = speed::cpu(instance).value() / (6e9 * gmacs);
        return match row.metric.as_str() {
            "throughput" | "throughput_mean" => Ok(rate(rate_of_one * row.devices.powf(0.85), Doubt::TRAIN_ON_CPU)),
            _ => Err("epochs on CPUs are not stated"),
        };
    }
    let (format, _) = precision(row);
    let chip = chip(row, format)?;
    let layout = layout(row, &chip, Sharding::Whole);
    let batch = row.batch.map_or(128.0, |batch| if batch > 1024.0 { batch / layout.devices } else { batch });
    let network = Images { parameters, gmacs, activations_millions, batch: batch.clamp(1.0, 1024.0) };
    let step = network.step(&chip, &layout).total();
    let images = network.batch * layout.devices / step;
    let epochs = match row.metric.as_str() {
        "throughput" | "throughput_mean" => return Ok(rate(images, Doubt::TRAIN_IMAGES)),
        "batch_time_forward_backward" => return Ok(time(step, Doubt::TRAIN_IMAGES, row)),
        "time_to_train" => {
            if !(row.notes_say("90e)") || row.notes_say("90 epochs")) {
                return Err("its epochs are not stated");
            }
            90.0
        }
        _ if row.model.to_ascii_lowercase().contains("resnet") && !row.model.contains("152") => TO_TARGET,
        _ => return Err("its epochs to the target are not stated"),
    };
    Ok(time(epochs * IMAGENET / images, Doubt::TRAIN_IMAGES, row))
}
