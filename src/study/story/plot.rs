//! Who wants what, and what they know: the people of the stories.

/// Somebody with a problem that a model solves.
#[derive(Debug, Clone, Copy, Default)]
pub struct Plot {
    /// Who: `a mobile operator`.
    pub who: &'static str,
    /// What the model is for, as a verb: `predict which subscribers will cancel`.
    pub to: &'static str,
    /// What it learns from or is asked about, in the plural: `call and billing records`.
    pub data: &'static str,
}

const fn plot(who: &'static str, to: &'static str, data: &'static str) -> Plot {
    Plot { who, to, data }
}

/// What a model is for, as far as stories differ by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Something is predicted from tables.
    Tables,
    /// Alike things are put together.
    Groups,
    /// The nearest things are looked up.
    Neighbours,
    /// Many columns become few.
    Columns,
    /// What is unusual is found.
    Anomalies,
    /// What texts are about is found.
    Topics,
    /// Series are continued.
    Forecasts,
    /// Words become vectors.
    Words,
    /// Texts are put into classes.
    Texts,
    /// Texts become other texts.
    Sequences,
    /// Pairs are compared.
    Pairs,
    /// Odd log-ins are found.
    Logins,
    /// Images are put into classes.
    Images,
    /// Things are found in images.
    Objects,
    /// Pixels are put into classes.
    Pixels,
    /// A language model writes.
    Writing,
}

impl Theme {
    /// The plots of a theme.
    #[must_use]
    pub const fn plots(self) -> &'static [Plot] {
        match self {
            Self::Tables => TABLES,
            Self::Groups => GROUPS,
            Self::Neighbours => NEIGHBOURS,
            Self::Columns => COLUMNS,
            Self::Anomalies => ANOMALIES,
            Self::Topics => TOPICS,
            Self::Forecasts => FORECASTS,
            Self::Words => WORDS,
            Self::Texts => TEXTS,
            Self::Sequences => SEQUENCES,
            Self::Pairs => PAIRS,
            Self::Logins => LOGINS,
            Self::Images => IMAGES,
            Self::Objects => OBJECTS,
            Self::Pixels => PIXELS,
            Self::Writing => WRITING,
        }
    }
}

const TABLES: &[Plot] = &[
    plot("a mobile operator", "predict which subscribers will cancel", "call and billing records"),
    plot("a card issuer", "score card payments for fraud", "payment records"),
    plot("a regional bank", "predict which loans will default", "loan histories"),
    plot("a parcel carrier", "estimate when a parcel will arrive", "delivery scans"),
    plot("a car insurer", "price new policies by risk", "claims and policies"),
    plot("an online shoe shop", "predict which orders will come back", "orders and returns"),
    plot("a hotel chain", "predict which bookings will be cancelled", "booking records"),
    plot("an electricity supplier", "predict which bills will be paid late", "meter readings and bills"),
    plot("a hospital group", "predict which patients will come back within a month", "discharge records"),
    plot("a job portal", "rank vacancies for each visitor", "clicks and applications"),
    plot("a used-car dealer", "estimate the resale price of a car", "sales records"),
    plot("an airline", "predict which passengers will miss a connection", "flight and ticket records"),
    plot("a maker of pumps", "predict which pumps will fail next week", "service records"),
    plot("an advertising exchange", "predict which adverts will be clicked", "click logs"),
];

const GROUPS: &[Plot] = &[
    plot("a supermarket chain", "sort its customers into groups that buy alike", "till receipts"),
    plot("a streaming service", "group viewers by taste", "viewing histories"),
    plot("a city's bicycle scheme", "group its stations by how they are used", "rental records"),
    plot("a pharmacy chain", "group its branches by what they sell", "sales records"),
    plot("a charity", "sort its donors into groups", "donation records"),
    plot("a chip maker", "group wafers that fail alike", "test measurements"),
];

const NEIGHBOURS: &[Plot] = &[
    plot("a furniture shop", "find the articles most like the one shown", "article descriptions"),
    plot("a music archive", "find recordings that sound alike", "sound features"),
    plot("a patent office", "find earlier patents like a new one", "patent features"),
    plot("an estate agent", "find homes like the one that a visitor liked", "property listings"),
    plot("a maker of spare parts", "match a part to the most similar ones in stock", "part measurements"),
];

const COLUMNS: &[Plot] = &[
    plot("a wind farm", "shrink hundreds of sensor columns to a few", "sensor readings"),
    plot("a genetics laboratory", "reduce thousands of markers to a few", "marker tables"),
    plot("a pollster", "shrink its long questionnaires to a few factors", "questionnaire answers"),
    plot("an oil refinery", "reduce its process columns before modelling", "process readings"),
    plot("a fund manager", "find the few factors behind many share prices", "daily prices"),
];

const ANOMALIES: &[Plot] = &[
    plot("a water utility", "spot unusual flows in its pipes", "flow readings"),
    plot("a data centre", "spot unusual power draw", "power readings"),
    plot("a payment processor", "spot unusual bursts of transactions", "transaction counts"),
    plot("a railway", "spot odd vibrations in its axles", "vibration readings"),
    plot("a brewery", "spot odd temperatures during fermentation", "temperature logs"),
    plot("a content network", "spot unusual drops in traffic", "traffic counters"),
];

const TOPICS: &[Plot] = &[
    plot("a newspaper archive", "find what its old articles are about", "articles"),
    plot("a law firm", "find the topics of old case files", "case files"),
    plot("a consumer agency", "find what complaints are about", "complaints"),
    plot("a research council", "find the topics of grant proposals", "proposals"),
    plot("a parliament library", "find what speeches are about", "speeches"),
    plot("a software house", "find the themes of its support tickets", "support tickets"),
];

const FORECASTS: &[Plot] = &[
    plot("a bakery chain", "forecast tomorrow's sales of each branch", "sales series"),
    plot("a grid operator", "forecast the load of each substation", "load series"),
    plot("a taxi firm", "forecast demand in each district", "trip counts"),
    plot("a book wholesaler", "forecast the demand for each title", "sales series"),
    plot("a call centre", "forecast the calls of each hour", "call counts"),
    plot("a dairy", "forecast how much milk each shop will order", "order series"),
    plot("a spare-parts depot", "forecast the demand for each part", "demand series"),
];

const WORDS: &[Plot] = &[
    plot("a dictionary publisher", "learn word vectors from its corpus", "sentences"),
    plot("a medical library", "learn word vectors from abstracts", "abstracts"),
    plot("a job portal", "learn word vectors from vacancies", "vacancy texts"),
    plot("a search company", "learn word vectors from queries", "search queries"),
    plot("a recipe site", "learn word vectors from recipes", "recipe texts"),
];

const TEXTS: &[Plot] = &[
    plot("a travel portal", "sort reviews into good and bad", "hotel reviews"),
    plot("an insurer", "route incoming letters to the right desk", "scanned letters"),
    plot("a software vendor", "assign support tickets to teams", "support tickets"),
    plot("a news agency", "tag stories by subject", "news stories"),
    plot("a web forum", "flag abusive posts", "forum posts"),
    plot("a ministry", "sort petitions by department", "petitions"),
    plot("a bank", "recognise what customers ask for in a chat", "chat messages"),
    plot("a pharmaceutical company", "find side effects in reports", "safety reports"),
    plot("an online grocer", "judge the mood of customer comments", "customer comments"),
    plot("a law publisher", "classify court decisions", "court decisions"),
];

const SEQUENCES: &[Plot] = &[
    plot("a translation bureau", "translate manuals from German to English", "sentence pairs"),
    plot("a news service", "shorten articles to a headline", "articles and headlines"),
    plot("a hospital", "turn doctors' notes into short summaries", "notes and summaries"),
    plot("a customs office", "translate declarations of goods", "declaration pairs"),
    plot("a subtitling studio", "translate subtitles", "subtitle pairs"),
];

const PAIRS: &[Plot] = &[
    plot("a film portal", "match viewers with films", "ratings"),
    plot("a questions-and-answers site", "find questions asked before", "question pairs"),
    plot("a recruiting firm", "match candidates with posts", "applications and posts"),
    plot("a fashion retailer", "match outfits that go together", "outfit pairs"),
    plot("a university library", "match readers with papers", "loans"),
];

const LOGINS: &[Plot] = &[
    plot("a web mail provider", "notice log-ins from odd addresses", "log-ins"),
    plot("an online bank", "notice accounts used from unusual addresses", "account log-ins"),
    plot("a games company", "notice stolen accounts", "game log-ins"),
    plot("a cloud reseller", "notice misused access keys", "access logs"),
];

const IMAGES: &[Plot] = &[
    plot("a museum", "sort photographs by what they show", "photographs"),
    plot("a fruit grower", "grade apples on a conveyor", "apple pictures"),
    plot("a bottling plant", "reject bottles with a crooked label", "bottle pictures"),
    plot("a dermatology clinic", "tell harmless moles from suspicious ones", "skin pictures"),
    plot("a wildlife trust", "name the animals in camera-trap pictures", "camera-trap pictures"),
    plot("a tile factory", "find cracked tiles", "tile pictures"),
    plot("an online marketplace", "file each offer under the right category", "offer pictures"),
    plot("an eye hospital", "grade scans of the retina", "retina scans"),
    plot("a bird observatory", "name the birds in visitors' pictures", "bird pictures"),
    plot("a textile mill", "spot weaving faults", "fabric pictures"),
];

const OBJECTS: &[Plot] = &[
    plot("a road authority", "find damaged signs in street pictures", "street pictures"),
    plot("a shelf supplier", "count products on shop shelves", "shelf pictures"),
    plot("a container port", "find containers in crane pictures", "crane pictures"),
    plot("a solar park", "find broken panels from the air", "aerial pictures"),
    plot("a building contractor", "find workers without a helmet", "site pictures"),
];

const PIXELS: &[Plot] = &[
    plot("a forestry agency", "outline burnt areas in satellite images", "satellite images"),
    plot("a radiology group", "outline tumours in scans", "scans"),
    plot("a tractor maker", "tell crop from weed pixel by pixel", "field images"),
    plot("a map publisher", "outline roofs in aerial images", "aerial images"),
    plot("a robotics firm", "outline the floor in camera images", "camera images"),
];

const WRITING: &[Plot] = &[
    plot("a telecoms provider", "draft replies to customer questions", "past conversations"),
    plot("a law firm", "draft summaries of contracts", "contracts"),
    plot("a tax office", "answer questions about tax forms", "guidance texts"),
    plot("a software company", "explain error messages to users", "tickets and answers"),
    plot("a school publisher", "write exercises for pupils", "exercises"),
    plot("an engineering office", "answer questions about standards", "standards and comments"),
    plot("a travel agency", "write itineraries", "trip descriptions"),
    plot("a hospital group", "draft discharge letters", "letters"),
    plot("an electronics retailer", "write product descriptions", "product texts"),
];
