//! Reads what is trained or served.

use super::super::assumed::Assumption;
use super::super::choices::Framework;
use super::super::field::Field;
use super::super::work::{Form, Kind, Sizes, Work};
use super::reader::Reader;
use crate::facts::model::{self, Model};
use crate::units::text;

/// A usual number of parameters for a kind of network, where neither a model nor a number was given.
const fn usual_parameters(kind: Kind) -> f64 {
    match kind {
        Kind::Trees | Kind::Linear | Kind::Classic => 0.0,
        Kind::SmallNetwork => 2e6,
        Kind::Cnn => 25.6e6,
        Kind::Transformer => 110e6,
        Kind::LlmPretrain | Kind::LlmFull | Kind::LlmLora | Kind::LlmQlora => 8e9,
    }
}

/// Reads the sizes of the network; what the model brings is not said, but not assumed either.
fn sizes(reader: &mut Reader<'_>, model: Option<&Model>) -> Sizes {
    let mut size = |field, own: fn(&Model) -> f64| {
        let said = reader.amount(field);
        if let Some(own) = model.map(own).filter(|own| said.is_none() && *own > 0.0) {
            reader.known(field);
            reader.assume(field, Assumption::OfModel(own));
        }
        said
    };
    let sizes = Sizes {
        layers: size(Field::NetworkLayers, |model| f64::from(model.layers)),
        hidden: size(Field::HiddenSize, |model| f64::from(model.hidden)),
        heads: size(Field::AttentionHeads, |model| f64::from(model.heads)),
        kv_heads: size(Field::KvHeads, |model| f64::from(model.kv_heads)),
        head_size: size(Field::HeadSize, Model::head),
        vocabulary: size(Field::Vocabulary, |model| f64::from(model.vocabulary)),
        gmacs: size(Field::Gmacs, |model| f64::from(model.gmacs)),
        activations_millions: size(Field::Activations, |model| f64::from(model.activations_millions)),
    };
    let heads = sizes.heads.or(model.map(|model| f64::from(model.heads)).filter(|heads| *heads > 0.0));
    if let Some((heads, kv_heads)) = heads.zip(sizes.kv_heads)
        && heads % kv_heads != 0.0
    {
        let why =
            format!("{} attention heads are shared out evenly. Enter a number that divides them.", text::count(heads));
        reader.error(Field::KvHeads, why);
    }
    sizes
}

/// The parameters of transformer layers: 4 matrices of hidden x hidden for attention, 8 for the feed-forward layer, and
/// the embedding (Kaplan et al., arXiv:2001.08361).
fn of_layers(sizes: &Sizes) -> Option<f64> {
    let (layers, hidden) = sizes.layers.zip(sizes.hidden)?;
    Some(12.0 * layers * hidden * hidden + sizes.vocabulary.unwrap_or(0.0) * hidden)
}

/// Reads all parameters, and those that one token passes.
fn parameters(reader: &mut Reader<'_>, work: &Work) -> (f64, f64) {
    let said = reader.amount(Field::Parameters).map(|millions| millions * 1e6);
    let all = said
        .or(work.model.map(|model| model.parameters))
        .or_else(|| of_layers(&work.sizes))
        .unwrap_or_else(|| usual_parameters(work.kind));
    let active = reader.amount(Field::ActiveParameters).map(|millions| millions * 1e6);
    if said.zip(active).is_some_and(|(all, active)| active > all) {
        reader.error(Field::ActiveParameters, "A token cannot pass more parameters than there are.");
    }
    if active.is_none() && work.model.is_some() {
        reader.known(Field::ActiveParameters);
    }
    let own = |value| if work.model.is_some() { Assumption::OfModel(value) } else { Assumption::Number(value) };
    reader.assume(Field::Parameters, own(all / 1e6));
    let share = work.model.map_or(1.0, |model| model.active() / model.parameters);
    reader.assume(Field::ActiveParameters, own(all * share / 1e6));
    // Where nobody said how many there are in all, there are at least those.
    let all = if said.is_none() && work.model.is_none() { all.max(active.unwrap_or(0.0)) } else { all };
    (all, active.unwrap_or(all * share))
}

/// The work that a model stands for where no algorithm was said. A model that leaves several ways open is asked about: no
/// other work is assumed in its place.
fn of_model(reader: &mut Reader<'_>) -> Option<Work> {
    let answers = reader.answers();
    if answers.get(Field::Algorithm).is_some() {
        return None;
    }
    answers.get(Field::Model)?;
    if let Some(key) = answers.algorithm() {
        reader.known(Field::Algorithm);
        let work = Work::of(key);
        if let Some(work) = &work {
            reader.assume(Field::Algorithm, Assumption::Words(work.name));
        }
        return work;
    }
    let why = if answers.library_model().is_some() {
        "This model is trained in four ways. Choose llm-pretrain, llm-full, llm-lora or llm-qlora."
    } else {
        "The model is not in the library. Choose what kind of network it is, for example cnn, transformer or llm-lora."
    };
    reader.error(Field::Algorithm, why);
    None
}

/// Reads algorithm, model, parameters, sizes and framework.
pub(super) fn read(reader: &mut Reader<'_>) -> Work {
    let said = reader.choice(Field::Algorithm, Work::of).or_else(|| of_model(reader));
    let assumed = reader.answers().usual();
    if said.is_none() && assumed != "xgboost" {
        reader.assume(Field::Algorithm, Assumption::Words("a network, since it runs on a GPU"));
    }
    let mut work = said.or_else(|| Work::of(assumed)).unwrap_or(Work {
        key: "xgboost",
        name: "XGBoost",
        kind: Kind::Trees,
        form: Form::Table,
        algorithm: None,
        model: None,
        label: None,
        parameters: 0.0,
        active_parameters: 0.0,
        sizes: Sizes::default(),
        framework: None,
    });
    // What the library lacks is the name of one's own model, whose sizes other fields ask for.
    let name = reader.text(Field::Model);
    work.model = name.and_then(|name| model::by_id(name).or_else(|| model::named(name)));
    work.kind = Kind::with(work.key, work.model);
    work.form = Form::of(work.key, work.kind, work.model);
    work.label = name.filter(|_| work.model.is_none()).map(str::to_owned);
    work.sizes = sizes(reader, work.model);
    (work.parameters, work.active_parameters) = parameters(reader, &work);
    work.framework = reader.choice(Field::Framework, Framework::from_key);
    work
}
