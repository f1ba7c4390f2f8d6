//! Encoder-decoders: one pass of the encoder over what was sent, then one of the decoder for each token it writes.

use super::device::Device;
use super::pass::{Layers, Pass};
use super::processor::Processor;
use crate::job::Precision;
use crate::sizing::shape::Transformer;
use crate::units::Seconds;

/// One request to an encoder-decoder.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Written {
    /// Layers of the encoder.
    pub encoder: Layers,
    /// Layers of the decoder, each with attention to itself and to what was read.
    pub decoder: Layers,
    /// Tokens that the encoder reads at a time; positions of sound.
    pub read: f64,
    /// Tokens that the decoder writes for them.
    pub tokens: f64,
    /// How many such parts follow each other: windows of a recording.
    pub parts: f64,
    /// Requests at a time.
    pub batch: f64,
    /// CPU seconds that prepare one part of one request before the encoder sees it.
    pub prepare: f64,
}

/// CPU seconds of turning a window of 30 s of sound into what Whisper reads: batches of all its sizes take 25 to 40 ms more
/// a recording than their passes (Open ASR Leaderboard, TheWhisper; facts/truth).
pub const SOUND: f64 = 0.03;

/// Steps that the host starts for a decoder layer beside those of [`Pass`]: attention to what was read.
const CROSS: f64 = 3.0;

/// The layers of both sides, given the parameters of all and how many layers the decoder has of them: a decoder layer has
/// a second attention of 4 h^2.
#[must_use]
pub fn sides(shape: &Transformer, parameters: f64, decoder_layers: f64) -> (Layers, Layers) {
    let table = shape.vocabulary * shape.hidden;
    let decoder_layers = decoder_layers.max(1.0).min(shape.layers.max(1.0));
    let encoder_layers = (shape.layers - decoder_layers).max(0.0);
    let attention = 4.0 * shape.hidden * shape.heads * shape.head_size;
    let beside = (parameters - table).max(parameters * 0.3);
    let forward = ((beside - attention * (encoder_layers + 2.0 * decoder_layers)) / shape.layers.max(1.0)).max(0.0);
    let side = |layers: f64, each: f64| {
        let weights = layers * each;
        Layers { layers, hidden: shape.hidden, weights, passed: weights, kept: shape.kv_heads / shape.heads.max(1.0) }
    };
    let mut decoder = side(decoder_layers, 2.0 * attention + forward);
    // The table of words is multiplied with for each next word.
    decoder.weights += table;
    decoder.passed += table;
    (side(encoder_layers, attention + forward), decoder)
}

impl Written {
    /// The encoder's pass over one part.
    #[must_use]
    pub fn encode(&self) -> Pass {
        Pass::texts(self.encoder, self.batch, self.read)
    }

    /// The decoder's pass for one token, on average over those of a part.
    #[must_use]
    pub fn step(&self) -> Pass {
        let one = Pass::next_token(self.decoder, self.batch, self.tokens / 2.0);
        // Keys and values of what was read are computed once a part and read for each token.
        let read = Pass::next_token(self.decoder, self.batch, self.read);
        Pass {
            steps: one.steps + CROSS * self.decoder.layers,
            operations: one.operations + 4.0 * self.read * self.decoder.layers * self.decoder.hidden * self.batch,
            cache: one.cache + read.cache,
            ..one
        }
    }

    /// Floating point operations of the whole request.
    #[must_use]
    pub fn operations(&self) -> f64 {
        self.parts * (self.encode().operations + self.step().operations * self.tokens)
    }

    /// Seconds on a device: the host's part, and the device's.
    #[must_use]
    pub fn on_device(&self, device: &Device) -> (Seconds, Seconds) {
        let (encode, step) = (self.encode(), self.step());
        let launch = device.launches(&encode) + device.launches(&step) * self.tokens;
        let work = device.work(&encode) + device.work(&step) * self.tokens;
        (launch * self.parts + Seconds(self.prepare * self.batch * self.parts), work * self.parts)
    }

    /// Seconds on so many threads of a CPU.
    #[must_use]
    pub fn on_processor(&self, processor: &Processor, precision: Precision, threads: f64) -> Seconds {
        let encode = processor.seconds(&self.encode(), precision, threads);
        let step = processor.seconds(&self.step(), precision, threads);
        (encode + step * self.tokens + Seconds(self.prepare * self.batch)) * self.parts
    }
}
