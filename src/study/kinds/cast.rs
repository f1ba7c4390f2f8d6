//! Who a story is about: somebody with a model that suits what is told, by name or not.

use crate::study::actions::Piece;
use crate::study::draw::Draw;
use crate::study::story::plot::{Plot, Theme};
use crate::study::story::words;

/// What a story may be about, where nothing in it speaks of one kind of data.
const ANY: &[Theme] =
    &[Theme::Tables, Theme::Tables, Theme::Images, Theme::Objects, Theme::Texts, Theme::Forecasts, Theme::Anomalies];

const IMAGES: &[Theme] = &[Theme::Images, Theme::Objects];
const TEXTS: &[Theme] = &[Theme::Texts];
const TABLES: &[Theme] = &[Theme::Tables];
const DEEP: &[Theme] = &[Theme::Images, Theme::Objects, Theme::Texts];

/// Words of a story, with what it may be about then: nobody forecasts sales with a network for pictures.
const SUITS: &[(&str, &[Theme])] = &[
    // Columns whose statistics are compared.
    ("Model Monitor", TABLES),
    ("input columns", TABLES),
    ("rift of the input data", TABLES),
    ("live features", TABLES),
    ("live input", TABLES),
    ("image", IMAGES),
    ("vision", IMAGES),
    ("convolutional", IMAGES),
    ("JPEG", IMAGES),
    ("videos", IMAGES),
    ("cameras", IMAGES),
    ("scan of", IMAGES),
    ("pre-train a language model", &[Theme::Corpora]),
    ("trained from scratch", &[Theme::Corpora]),
    ("anguage model", &[Theme::Writing]),
    ("generative", &[Theme::Writing]),
    ("BERT", TEXTS),
    ("LDA", &[Theme::Topics]),
    ("Sequence-to-Sequence", &[Theme::Sequences]),
    ("Object2Vec", &[Theme::Pairs]),
    ("ong documents", TEXTS),
    ("transformer", TEXTS),
    ("earest-neighbour", &[Theme::Neighbours]),
    ("Random Cut Forest", &[Theme::Anomalies]),
    ("XGBoost", TABLES),
    ("LightGBM", TABLES),
    ("boosted trees", TABLES),
    ("Linear Learner", TABLES),
    ("Factorization Machines", TABLES),
    ("PCA", &[Theme::Columns]),
    ("CSV", TABLES),
    ("JSON text", TABLES),
    ("scikit-learn", TABLES),
    ("clustering library", &[Theme::Groups]),
    ("Llama", &[Theme::Writing]),
    ("long generations", &[Theme::Writing]),
    ("customer records", TABLES),
    ("KB of features", TABLES),
    ("decision tree", TABLES),
    ("new records", TABLES),
    ("archive has", DEEP),
    ("devices in the field", IMAGES),
    ("Devices without", IMAGES),
    ("Weights of", &[Theme::Writing]),
    ("looks up vectors", &[Theme::Neighbours]),
    ("with files of", DEEP),
    ("network fits", DEEP),
    ("CUDA", DEEP),
    // Operators to compile are parts of networks.
    ("operators", DEEP),
    ("Neuron", DEEP),
    ("Inferentia", DEEP),
    ("AWS chips", DEEP),
    // Nobody trains the prices of used cars for weeks on a hundred nodes.
    ("nodes fail", &[Theme::Corpora, Theme::Writing]),
    ("Pre-training", &[Theme::Corpora]),
    ("Adam", &[Theme::Corpora, Theme::Writing]),
    ("gradients", DEEP),
    ("H100", DEEP),
    ("P5", DEEP),
    ("GPU", DEEP),
    ("epoch", DEEP),
];

/// Somebody with a model in use that suits these sentences.
pub(super) fn somebody<'a>(sentences: impl Iterator<Item = &'a str>, draw: &mut Draw) -> Option<&'static Plot> {
    let sentences: Vec<&str> = sentences.collect();
    let said = |word: &str| sentences.iter().any(|sentence| sentence.contains(word));
    let themes = SUITS.iter().find(|(word, _)| said(word)).map_or(ANY, |(_, themes)| themes);
    let plots = draw.one(themes)?.plots();
    // Nobody gives a museum the traffic of an advertising exchange, and a social network a dozen requests a day.
    let asks: Vec<fn(&Plot) -> bool> = BEARS.iter().filter(|(words, _)| said(words)).map(|(_, bears)| *bears).collect();
    let bears = |plot: &&'static Plot| asks.iter().all(|bears| bears(plot));
    let fitting: Vec<&'static Plot> = plots.iter().filter(bears).collect();
    if let Some(plot) = draw.one(&fitting) {
        return Some(plot);
    }
    let fitting: Vec<&'static Plot> = themes.iter().flat_map(|theme| theme.plots()).filter(bears).collect();
    draw.one(&fitting).copied().or_else(|| draw.one(plots))
}

/// Words of a story, with what somebody must have of whom they are told.
type Bears = (&'static str, fn(&Plot) -> bool);

/// Words that do not suit everybody.
const BEARS: &[Bears] = &[
    (" a second", Plot::is_often_asked),
    ("in every second", Plot::is_often_asked),
    (" requests a day", Plot::is_seldom_asked),
    (" requests an hour", Plot::is_seldom_asked),
    ("Most hours see no request", Plot::is_seldom_asked),
    ("All requests of a day", Plot::is_seldom_asked),
    ("Testers use", Plot::is_seldom_asked),
    ("is a scan of", Plot::takes_large_requests),
    ("videos of up to", Plot::takes_large_requests),
    ("Requests with files of", Plot::takes_large_requests),
    ("million new records", Plot::has_nights_of_millions),
    ("million customer records", Plot::has_nights_of_millions),
    ("cameras that have no", Plot::is_on_devices),
    ("Machines in the field", Plot::is_on_devices),
    ("devices in the field", Plot::is_on_devices),
];

/// Who is meant where the story does not say more: what it is called first and afterwards.
const ANYBODY: &[(&str, &str)] = &[
    ("a company", "the company"),
    ("a company", "the company"),
    ("a startup", "the startup"),
    ("a software company", "the company"),
    ("an online business", "the business"),
    ("an organization", "the organization"),
];

/// The names of a story's people and model.
pub(super) struct Cast {
    who: &'static str,
    the: String,
    plot: &'static Plot,
}

impl Cast {
    /// Somebody with a name in two of three stories, anybody in the others.
    pub(super) fn of(plot: &'static Plot, draw: &mut Draw) -> Self {
        let (who, the) = draw
            .one(ANYBODY)
            .filter(|_| draw.chance(33))
            .map_or_else(|| (plot.who, words::definite(plot.who)), |(who, the)| (*who, (*the).to_owned()));
        // Further on, a team may act for it.
        let the = if draw.chance(25) { "the team".to_owned() } else { the };
        Self { who, the, plot }
    }

    pub(super) fn tell(&self, text: &str) -> String {
        let (who, the) = (words::capital(self.who), words::capital(&self.the));
        let a_model = words::article(self.plot.model);
        let big = words::capital(&a_model);
        let names = [
            ("who", self.who),
            ("Who", who.as_str()),
            ("the", self.the.as_str()),
            ("The", the.as_str()),
            ("to", self.plot.to),
            ("data", self.plot.data),
            ("model", self.plot.model),
            ("a_model", a_model.as_str()),
            ("A_model", big.as_str()),
        ];
        words::fill(text, &names)
    }
}

/// A story as it is read.
pub(super) struct Told {
    pub(super) text: String,
    pub(super) clues: Vec<String>,
    pub(super) forms: Vec<&'static str>,
}

/// A story told of somebody.
pub(super) fn told(story: &[Piece], cast: &Cast) -> Told {
    let sentences: Vec<String> = story.iter().map(|piece| cast.tell(&piece.text)).collect();
    let deciding = sentences.iter().zip(story).filter(|(_, piece)| piece.decides);
    Told {
        text: sentences.join(" "),
        clues: deciding.map(|(sentence, _)| sentence.clone()).collect(),
        forms: story.iter().flat_map(|piece| piece.forms.iter().copied()).collect(),
    }
}
