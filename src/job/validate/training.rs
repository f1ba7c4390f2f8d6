//! Reads the training side.

use super::super::assumed::Assumption;
use super::super::choices::{
    Access, DataFormat, DataStore, DistributionLibrary, FileLayout, Optimizer, Precision, Symptom, YesNo,
};
use super::super::field::Field;
use super::super::training::Training;
use super::super::work::{Kind, Work};
use super::reader::Reader;
use super::seen;
use crate::facts::limit;
use crate::facts::model::Model;
use crate::units::{Gb, Gib, Seconds, Usd, text};

/// Bytes of an average photograph in a training set (ImageNet: 138 GB for 1.28 M images).
const BYTES_PER_IMAGE: f64 = 110_000.0;
/// Bytes of English text a token stands for.
const BYTES_PER_TOKEN: f64 = 4.0;
/// Bytes of speech that one position of 20 ms stands for: 17.4 kB a second (LibriSpeech, 960 h in 60 GB of FLAC).
const BYTES_PER_SOUND: f64 = 350.0;
/// Bytes a value takes as CSV text, on average.
const BYTES_PER_VALUE: f64 = 8.0;
/// Tokens for each parameter that make pre-training compute-optimal (Hoffmann et al., arXiv:2203.15556).
const TOKENS_PER_PARAMETER: f64 = 20.0;

/// What was found out about the size of the training set, in every form it is asked for.
struct Extent {
    data: Gb,
    rows: f64,
    columns: f64,
    images: f64,
    tokens: f64,
}

/// Reads size, rows, columns, images and tokens; each missing one follows from the others.
fn extent(reader: &mut Reader<'_>, work: &Work, sequence: f64) -> Extent {
    let size = reader.amount(Field::DataSize).map(|gb| gb * 1e9);
    let said_rows = reader.number(Field::Rows);
    let columns = reader.number_or(Field::Columns, 100.0);
    let said_images = reader.number(Field::Images);
    reader.second = work.model.and_then(Model::positions_a_second);
    // Texts that were counted are as long as the sequence.
    let texts = said_rows.filter(|_| work.kind.is_transformer()).map(|texts| texts * sequence);
    let said_tokens = reader.amount(Field::Tokens).map(|millions| millions * 1e6).or(texts);
    let table_rows = said_rows.filter(|_| !work.kind.is_transformer());
    let per_token = if work.model.is_some_and(Model::hears) { BYTES_PER_SOUND } else { BYTES_PER_TOKEN };
    let bytes = size
        .or(table_rows.map(|rows| rows * columns * BYTES_PER_VALUE))
        .or(said_images.map(|images| images * BYTES_PER_IMAGE))
        .or(said_tokens.map(|tokens| tokens * per_token))
        .or((work.kind == Kind::LlmPretrain).then_some(work.parameters * TOKENS_PER_PARAMETER * BYTES_PER_TOKEN))
        .unwrap_or(1e9);
    let extent = Extent {
        data: Gb(bytes / 1e9),
        rows: said_rows.unwrap_or((bytes / (columns * BYTES_PER_VALUE)).max(1.0)),
        columns,
        images: said_images.unwrap_or((bytes / BYTES_PER_IMAGE).max(1.0)),
        tokens: said_tokens.unwrap_or((bytes / per_token).max(1.0)),
    };
    for (field, value) in [
        (Field::DataSize, extent.data.value()),
        (Field::Rows, extent.rows.round()),
        (Field::Images, extent.images.round()),
        (Field::Tokens, extent.tokens / 1e6),
    ] {
        reader.assume(field, Assumption::Number(value));
    }
    extent
}

const fn usual_epochs(kind: Kind) -> f64 {
    match kind {
        Kind::Cnn => 90.0,
        Kind::LlmPretrain => 1.0,
        Kind::Transformer | Kind::LlmFull | Kind::LlmLora | Kind::LlmQlora => 3.0,
        Kind::Trees => 1.0,
        Kind::Linear | Kind::Classic | Kind::SmallNetwork => 10.0,
    }
}

/// The batch that people usually take: of larger pictures as many fewer as their activations are larger.
fn usual_batch(kind: Kind, pixels: f64) -> f64 {
    match kind {
        Kind::Cnn => (64.0 * (224.0 / pixels).powi(2)).floor().clamp(1.0, 64.0),
        Kind::Transformer => 8.0,
        Kind::LlmPretrain | Kind::LlmFull | Kind::LlmLora | Kind::LlmQlora => 1.0,
        _ => 256.0,
    }
}

/// Whether activations are computed again in the backward pass. Where nobody says so, each type keeps them if it has the room.
fn recompute(reader: &mut Reader<'_>, kind: Kind) -> bool {
    if !kind.is_llm() {
        return reader.yes_or(Field::Recompute, false);
    }
    reader.assume(Field::Recompute, Assumption::Words("Where memory is short"));
    reader.choice(Field::Recompute, YesNo::from_key).is_none_or(|said| said == YesNo::Yes)
}

/// Reads the training side; assumptions depend on the kind of work.
pub(super) fn read(reader: &mut Reader<'_>, work: &Work) -> Training {
    let kind = work.kind;
    let pixels = reader.number_or(Field::ImageSize, super::serving::usual_pixels(work));
    let usual_sequence =
        if kind.is_llm() { 2048.0 } else { work.model.map_or(512.0, |m| f64::from(m.sequence).clamp(1.0, 2048.0)) };
    let sequence = reader.number_or(Field::SequenceLength, usual_sequence);
    let extent = extent(reader, work, sequence);
    let checkpoints = work.algorithm.is_none_or(|algorithm| algorithm.checkpoints);
    let spot_run = reader.amount(Field::TrainingSeconds).zip(reader.number(Field::BillableSeconds));
    if spot_run.is_some_and(|(training, billed)| billed > training) {
        reader.error(Field::BillableSeconds, "The billed time cannot be longer than the training time.");
    }
    let said = reader.number(Field::Entities);
    let (entities, vector) = (said.unwrap_or(100_000.0), reader.number_or(Field::VectorLength, 128.0));
    // Vectors in 32 bits.
    let model = entities * vector * 4e-9;
    if work.key == "ip-insights" && model > limit::IP_INSIGHTS_MODEL_GB {
        let [entities, vector] = [text::count(entities), text::count(vector)];
        let [gb, most] = [text::figure(model), text::figure(limit::IP_INSIGHTS_MODEL_GB)];
        let why = format!(
            "{entities} vectors of {vector} numbers are a model of {gb} GB. IP Insights holds at most {most} GB."
        );
        reader.error(if said.is_some() { Field::Entities } else { Field::VectorLength }, why);
    }
    if kind.is_transformer() || kind == Kind::Cnn {
        reader.assume(Field::BatchSize, Assumption::AtLeast(usual_batch(kind, pixels)));
    }
    let share = reader.number_or(Field::MeasuredShare, 100.0);
    let deadline = reader.number(Field::Deadline).map(Seconds::from_hours);
    let measured_time = reader.amount(Field::ExpectedHours).map(Seconds::from_hours);
    let current = reader.instance(Field::CurrentInstance);
    // A deadline that the run of today misses says that it takes too long.
    let late = current.is_some() && measured_time.zip(deadline).is_some_and(|(takes, most)| takes > most);
    let symptom = seen::symptom(reader, current).or(late.then_some(Symptom::Slow));
    Training {
        data: extent.data,
        format: reader.choice(Field::DataFormat, DataFormat::from_key),
        rows: extent.rows,
        columns: extent.columns,
        images: extent.images,
        tokens: extent.tokens,
        store: reader.choice_or(Field::DataStore, DataStore::S3),
        layout: reader.choice_or(Field::FileLayout, FileLayout::FewLarge),
        access: reader.choice_or(Field::Access, Access::Sequential),
        sequence,
        pixels,
        epochs: reader.number_or(Field::Epochs, usual_epochs(kind)),
        trees: reader.number_or(Field::Trees, 500.0),
        batch: reader.number_or(Field::BatchSize, usual_batch(kind, pixels)),
        precision: reader.choice_or(Field::Precision, Precision::Mixed),
        optimizer: reader
            .choice_or(Field::Optimizer, if kind == Kind::Cnn { Optimizer::Momentum } else { Optimizer::Adam }),
        recompute: recompute(reader, kind),
        cells: reader.number_or(Field::Cells, 40.0),
        layers: reader.number_or(Field::Layers, 2.0),
        entities,
        vector,
        deadline,
        budget: reader.amount(Field::Budget).map(Usd),
        max_instances: reader.number_or(Field::MaxInstances, 16.0) as u32,
        interruption: reader.yes_or(Field::Interruption, false),
        checkpoints: reader.yes_or(Field::Checkpoints, checkpoints),
        library: reader.choice(Field::DistributionLibrary, DistributionLibrary::from_key),
        runs_per_month: reader.number_or(Field::RunsPerMonth, 1.0),
        current,
        current_count: reader.number_or(Field::CurrentCount, 1.0) as u32,
        symptom,
        gpu_use: reader.number(Field::GpuUse).map(|percent| percent / 100.0),
        measured_time,
        measured_epoch: reader.amount(Field::EpochSeconds).map(|seconds| Seconds(seconds * 100.0 / share)),
        host_memory: reader.amount(Field::HostMemory).map(Gib),
        device_memory: reader.amount(Field::DeviceMemory).map(Gib),
        spot_run: spot_run.map(|(training, billed)| (Seconds(training), Seconds(billed))),
    }
}
