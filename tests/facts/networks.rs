//! Networks on images in the model library, against timm's published benchmark tables and their publishers.

use std::collections::BTreeSet;

use sagefit::facts::model::{self, Model};

use crate::models::{get, near};

/// timm's published benchmark tables (results/*.csv): parameters in millions, pixels, GMAC, activations in millions.
const TIMM: &[(&str, f64, f64, f64, f64)] = &[
    ("mobilenet-v3-small", 2.54, 224.0, 0.06, 1.42),
    ("mobilenet-v2", 3.5, 224.0, 0.31, 6.68),
    ("efficientnet-b0", 5.29, 224.0, 0.4, 6.75),
    ("mobilenet-v3-large", 5.48, 224.0, 0.23, 4.41),
    ("efficientnet-b1", 7.79, 240.0, 0.71, 10.88),
    ("densenet-121", 7.98, 224.0, 2.87, 6.9),
    ("efficientnet-b2", 9.11, 256.0, 0.89, 12.81),
    ("resnet-18", 11.69, 224.0, 1.82, 2.48),
    ("efficientnet-b3", 12.23, 300.0, 1.87, 23.83),
    ("efficientnet-b4", 19.34, 320.0, 3.13, 34.76),
    ("regnet-y-3.2gf", 19.44, 224.0, 3.2, 11.26),
    ("densenet-201", 20.01, 224.0, 4.34, 7.85),
    ("efficientnet-v2-s", 21.46, 288.0, 4.75, 20.13),
    ("resnet-34", 21.8, 224.0, 3.67, 3.74),
    ("inception-v3", 23.83, 299.0, 5.73, 8.97),
    ("resnext-50", 25.03, 224.0, 4.26, 14.4),
    ("resnet-50", 25.56, 224.0, 4.11, 11.11),
    ("convnext-t", 28.59, 224.0, 4.47, 13.44),
    ("efficientnet-b5", 30.39, 416.0, 8.27, 80.68),
    ("regnet-y-8gf", 39.18, 224.0, 8.0, 17.97),
    ("efficientnet-b6", 43.04, 528.0, 19.4, 167.39),
    ("resnext-101", 44.18, 224.0, 8.01, 21.23),
    ("resnet-101", 44.55, 224.0, 7.83, 16.23),
    ("efficientnet-v2-m", 54.14, 320.0, 11.01, 39.97),
    ("resnet-152", 60.19, 224.0, 11.56, 22.56),
    ("efficientnet-b7", 66.35, 600.0, 38.33, 289.94),
    ("convnext-b", 88.59, 224.0, 15.38, 28.75),
    ("efficientnet-v2-l", 118.52, 384.0, 36.1, 101.16),
    ("vgg-16", 138.36, 224.0, 15.47, 13.56),
    ("convnext-l", 197.77, 224.0, 34.4, 43.13),
    ("vit-ti-16", 5.72, 224.0, 1.26, 5.97),
    ("vit-s-16", 22.05, 224.0, 4.61, 11.95),
    ("swin-t", 28.29, 224.0, 4.51, 17.06),
    ("vit-b-16", 86.57, 224.0, 17.58, 23.9),
    ("swin-b", 87.77, 224.0, 15.47, 36.63),
    ("vit-l-16", 304.33, 224.0, 61.6, 63.52),
    ("vit-h-14", 632.05, 224.0, 167.43, 139.43),
];

#[test]
fn image_networks_agree_with_timm() {
    for (id, parameters, pixels, gmacs, activations) in TIMM {
        let (model, area) = (get(id), (pixels / 224.0) * (pixels / 224.0));
        near(id, "parameters", model.parameters / 1e6, *parameters, 0.003);
        // Rounded to hundredths, and with what batch norms multiply. At other sizes borders of odd widths add up.
        let (work, outputs) = if *pixels == 224.0 { (0.04, 0.003) } else { (0.12, 0.08) };
        let counted = f64::from(model.gmacs) * area;
        assert!((counted - gmacs).abs() <= 0.01 + work * gmacs, "{id}: {counted} GMAC, timm {gmacs}");
        near(id, "activations", f64::from(model.activations_millions) * area, *activations, outputs);
    }
    // Every other network on images is in one of the two lists below.
    let known: BTreeSet<_> = TIMM
        .iter()
        .map(|row| row.0)
        .chain(OTHERS.iter().chain(COUNTED).map(|row| row.0))
        .chain(["vgg-19", "u-net"])
        .collect();
    let tokens = |model: &Model| model.hidden > 0 && model.detail().is_some_and(|detail| detail.patch > 0);
    for model in model::all().iter().filter(|model| model.gmacs > 0.0) {
        assert!(known.contains(model.id) || tokens(model), "{} has no second source", model.id);
    }
}

/// Parameters in millions, pixels, and GMAC of torchvision's model pages (`_ops`), Ultralytics' tables (half of their
/// FLOPs) and papers (Stable Diffusion: arXiv:2305.15798, without attention scores; XL: 2.6 B parameters, 6 TFLOP).
const OTHERS: &[(&str, f64, f64, f64)] = &[
    ("faster-rcnn-resnet-50", 41.755_286, 800.0, 134.38),
    ("mask-rcnn-resnet-50", 44.401_393, 800.0, 182.4),
    ("retinanet-resnet-50", 34.014_999, 800.0, 151.54),
    ("ssd-300", 35.641_826, 300.0, 34.858),
    ("ssdlite-mobilenet-v3", 3.440_06, 320.0, 0.583),
    ("deeplab-v3-resnet-50", 42.004_074, 520.0, 178.722),
    ("deeplab-v3-resnet-101", 60.996_202, 520.0, 258.743),
    ("fcn-resnet-50", 35.322_218, 520.0, 152.717),
    ("yolov8n", 3.2, 640.0, 8.7 / 2.0),
    ("yolov8s", 11.2, 640.0, 28.6 / 2.0),
    ("yolov8m", 25.9, 640.0, 78.9 / 2.0),
    ("yolov8l", 43.7, 640.0, 165.2 / 2.0),
    ("yolov8x", 68.2, 640.0, 257.8 / 2.0),
    ("yolo11n", 2.6, 640.0, 6.5 / 2.0),
    ("yolo11m", 20.1, 640.0, 68.0 / 2.0),
    ("yolo11x", 56.9, 640.0, 194.9 / 2.0),
    ("stable-diffusion-1.5-unet", 859.52, 512.0, 339.0),
    ("stable-diffusion-xl-unet", 2600.0, 1024.0, 3000.0),
    ("yolo11s", 9.4, 640.0, 21.5 / 2.0),
    ("yolo11l", 25.3, 640.0, 86.9 / 2.0),
    ("yolo12n", 2.6, 640.0, 6.5 / 2.0),
    ("yolo12s", 9.3, 640.0, 21.4 / 2.0),
    ("yolo12m", 20.2, 640.0, 67.5 / 2.0),
    ("yolo12l", 26.4, 640.0, 88.9 / 2.0),
    ("yolo12x", 59.1, 640.0, 199.0 / 2.0),
    ("efficientdet-d0", 3.9, 512.0, 2.5),
    ("efficientdet-d2", 8.1, 768.0, 11.0),
    ("efficientdet-d4", 20.7, 1024.0, 55.0),
    ("efficientdet-d7", 51.9, 1536.0, 325.0),
    ("detr-resnet-50", 41.3, 800.0, 86.0),
    ("rt-detr-r18", 20.0, 640.0, 60.0 / 2.0),
    ("rt-detr-r50", 42.6, 640.0, 136.0 / 2.0),
];

/// Networks that were counted by their layers, with the area's work recomputed here: parameters in millions, pixels,
/// multiply-adds in 10^9. Stable Diffusion 2.1 and SDXL's distilled forms have the layers of 1.5 and XL at other sizes. SAM's
/// encoders read 64 x 64 patches of 16 pixels, four layers with attention over all, the rest in windows (arXiv:2304.02643).
const COUNTED: &[(&str, f64, f64, f64)] = &[
    ("stable-diffusion-2.1-unet", 865.9, 768.0, 309.0 * 2.25 + 61.0 * 2.25 * 2.25),
    ("sdxl-turbo", 2567.5, 512.0, 2809.0 / 4.0 + 376.0 / 16.0),
    ("sdxl-lightning", 2567.5, 1024.0, 3185.0),
    (
        "sam-vit-b",
        93.7,
        1024.0,
        4.096 * (12.0 * 12.0 * 0.768 * 0.768) + 4.0 * 2.0 * 0.768 * 16.777 + 8.0 * 2.0 * 0.768 * 0.803,
    ),
    (
        "sam-vit-l",
        312.3,
        1024.0,
        4.096 * (12.0 * 24.0 * 1.024 * 1.024) + 4.0 * 2.0 * 1.024 * 16.777 + 20.0 * 2.0 * 1.024 * 0.803,
    ),
    (
        "sam-vit-h",
        641.1,
        1024.0,
        4.096 * (12.0 * 32.0 * 1.28 * 1.28) + 4.0 * 2.0 * 1.28 * 16.777 + 28.0 * 2.0 * 1.28 * 0.803,
    ),
    // Published with the checkpoints as frames a second only: 12 N a token of the widths and strides in its configuration.
    ("sam-2-hiera-b", 80.8, 1024.0, 276.0),
    ("sam-2-hiera-l", 224.4, 1024.0, 811.0),
];

#[test]
fn networks_without_a_published_count_are_counted_by_their_layers() {
    for (id, parameters, pixels, gmacs) in COUNTED {
        let (model, area) = (get(id), (pixels / 224.0) * (pixels / 224.0));
        near(id, "parameters", model.parameters / 1e6, *parameters, 0.01);
        near(id, "GMAC", f64::from(model.gmacs) * area, *gmacs, 0.1);
    }
}

/// Diffusion transformers: 12 h^2 parameters a token and layer (16 with attention to a text beside them, more where a layer
/// has a second attention), 2 h n^2 multiply-adds of attention.
#[test]
fn denoising_transformers_have_the_work_of_their_tokens() {
    for (id, each, pixels) in [
        ("flux.1-dev", 12.0, 1024.0_f64),
        ("flux.1-schnell", 12.0, 1024.0),
        ("stable-diffusion-3-medium", 12.0, 1024.0),
        ("stable-diffusion-3.5-medium", 12.0 + 4.0 * 13.0 / 24.0, 1024.0),
        ("stable-diffusion-3.5-large", 12.0, 1024.0),
        ("stable-diffusion-3.5-large-turbo", 12.0, 1024.0),
        ("pixart-sigma-xl", 16.0, 1024.0),
        ("qwen-image", 12.0, 1328.0),
    ] {
        let model = get(id);
        let (layers, hidden) = (f64::from(model.layers), f64::from(model.hidden));
        let tokens = (pixels / 16.0).powi(2) + f64::from(model.sequence);
        let active = each * layers * hidden * hidden;
        near(id, "parameters a token passes", model.active(), active, 0.01);
        let gmacs = (active * tokens + 2.0 * layers * hidden * tokens * tokens) / 1e9;
        near(id, "GMAC", f64::from(model.gmacs) * (pixels / 224.0).powi(2), gmacs, 0.02);
    }
    // 50 steps of Flux.1 dev at 1024 pixels are 3719.5 TFLOP (arXiv:2503.06923, table of FLUX.1-dev).
    near(
        "flux.1-dev",
        "TFLOP",
        50.0 * 2e-3 * f64::from(get("flux.1-dev").gmacs) * (1024.0_f64 / 224.0).powi(2),
        3719.5,
        0.03,
    );
}

#[test]
fn detectors_and_generators_agree_with_their_publishers() {
    for (id, parameters, pixels, gmacs) in OTHERS {
        let (model, area) = (get(id), (pixels / 224.0) * (pixels / 224.0));
        near(id, "parameters", model.parameters / 1e6, *parameters, 0.015);
        // The scores of attention are about a tenth of Stable Diffusion's work.
        let tolerance = if id.starts_with("stable") { 0.1 } else { 0.01 };
        near(id, "GMAC", f64::from(model.gmacs) * area, *gmacs, tolerance);
    }
    // VGG-19: 144 M parameters (arXiv:1409.1556), 19.6 GMAC in the tables of most libraries.
    near("vgg-19", "parameters", get("vgg-19").parameters, 144e6, 0.005);
    near("vgg-19", "GMAC", get("vgg-19").gmacs.into(), 19.6, 0.005);
}
