//! Plots of texts: topics, classes, pairs and language models.

use super::{Plot, plot};

/// What texts are about is found.
pub const TOPICS: &[Plot] = &[
    plot("a newspaper archive", "find out what old articles are about", "article topic model", "articles").big(),
    plot("a patent office", "find the topics of patents", "patent topic model", "patents").big(),
    plot("a web archive", "find out what old pages are about", "web page topic model", "web pages").big(),
    plot("a scientific publisher", "find the topics of papers", "paper topic model", "papers").big(),
    plot("a social network", "find the topics that people discuss", "discussion topic model", "posts").big(),
    plot("a law firm", "find the topics of old case files", "case topic model", "case files"),
    plot("a consumer agency", "find out what complaints are about", "complaint topic model", "complaints"),
    plot("a research council", "find the topics of grant proposals", "proposal topic model", "proposals"),
    plot("a parliament library", "find out what speeches are about", "speech topic model", "speeches"),
    plot("a software company", "find the themes of support tickets", "ticket theme model", "support tickets"),
];

/// Words become vectors.
pub const WORDS: &[Plot] = &[
    plot("a dictionary publisher", "learn word vectors from a large corpus", "word embedding model", "sentences"),
    plot("a medical library", "learn word vectors from abstracts", "medical embedding model", "abstracts"),
    plot("a job portal", "learn word vectors from vacancies", "vacancy embedding model", "vacancy texts"),
    plot("a search company", "learn word vectors from queries", "query embedding model", "search queries"),
    plot("a recipe site", "learn word vectors from recipes", "recipe embedding model", "recipe texts"),
    plot(
        "a chemistry publisher",
        "learn word vectors from journal articles",
        "chemistry embedding model",
        "journal articles",
    ),
    plot("a law library", "learn word vectors from judgments", "legal embedding model", "judgments"),
];

/// Texts are put into classes.
pub const TEXTS: &[Plot] = &[
    // Traffic all day.
    plot("a social network", "flag abusive posts", "post moderation model", "posts")
        .asked(5.0, 1500.0)
        .nightly(40.0)
        .queued()
        .big(),
    plot("a web mail provider", "filter phishing emails", "phishing filter model", "emails")
        .asked(5.0, 1500.0)
        .nightly(40.0)
        .queued()
        .big(),
    plot("a video portal", "hide abusive comments", "comment moderation model", "comments")
        .asked(5.0, 1500.0)
        .nightly(40.0)
        .queued()
        .big(),
    plot("a games company", "filter insults in game chats", "chat filter model", "chat messages")
        .asked(5.0, 1500.0)
        .each("game", 150)
        .big(),
    plot("a maker of smart speakers", "recognise what people ask for", "speech intent model", "voice transcripts")
        .asked(5.0, 1500.0)
        .each("language", 40)
        .big(),
    plot("an online marketplace", "find offers of forbidden goods", "listing moderation model", "offer texts")
        .asked(2.0, 900.0)
        .nightly(40.0)
        .queued()
        .big(),
    plot("a helpdesk software vendor", "assign tickets to teams", "ticket routing model", "support tickets")
        .asked(1.0, 450.0)
        .nightly(5.0)
        .queued()
        .each("customer", 3000),
    plot("a messenger service", "detect scam messages", "scam detection model", "reported messages")
        .asked(5.0, 1500.0)
        .big(),
    plot("a web forum", "flag abusive posts", "post moderation model", "forum posts")
        .asked(0.4, 120.0)
        .nightly(2.0)
        .queued(),
    // Some times a second.
    plot(
        "a survey software vendor",
        "sort free-text answers by subject",
        "survey classification model",
        "survey answers",
    )
    .asked(0.4, 120.0)
    .nightly(5.0)
    .queued()
    .each("customer", 2000),
    plot("a reputation management firm", "judge the mood of reviews", "review sentiment model", "reviews")
        .asked(0.4, 60.0)
        .nightly(12.0)
        .queued()
        .each("client", 400),
    plot("a travel portal", "sort reviews into good and bad", "review classification model", "hotel reviews")
        .asked(0.4, 60.0)
        .nightly(2.0)
        .queued(),
    plot("a bank", "recognise what customers ask for in a chat", "intent model", "chat messages").asked(0.4, 60.0),
    plot("an online grocer", "judge the mood of customer comments", "comment sentiment model", "customer comments")
        .asked(0.04, 30.0)
        .queued(),
    plot("a job portal", "sort vacancies by occupation", "occupation classification model", "vacancy texts")
        .asked(0.4, 60.0)
        .nightly(5.0)
        .queued(),
    // A few an hour.
    plot("a news agency", "tag stories by subject", "story tagging model", "news stories").asked(0.0, 15.0).queued(),
    plot("an insurer", "route incoming letters to the right desk", "letter routing model", "letter texts")
        .asked(0.0, 6.0)
        .queued(),
    plot("a software vendor", "assign support tickets to teams", "ticket assignment model", "support tickets")
        .asked(0.0, 6.0)
        .queued(),
    plot(
        "a pharmaceutical company",
        "find side effects in safety reports",
        "side-effect detection model",
        "safety reports",
    )
    .asked(0.0, 1.0)
    .queued(),
    plot("a ministry", "sort petitions by department", "petition classification model", "petitions")
        .rare()
        .queued()
        .small(),
    plot("a law publisher", "classify court decisions", "decision classification model", "court decisions")
        .rare()
        .queued(),
    plot("a city council", "route citizens' complaints to the right office", "complaint routing model", "complaints")
        .rare()
        .queued()
        .small(),
    plot("a book publisher", "sort manuscripts by genre", "genre classification model", "manuscripts")
        .rare()
        .queued()
        .small(),
    // Training alone.
    plot("a digital library", "classify scanned books by subject", "book classification model", "book texts").big(),
];

/// Texts become other texts.
pub const SEQUENCES: &[Plot] = &[
    plot(
        "a translation agency",
        "translate manuals from German to English",
        "manual translation model",
        "sentence pairs",
    ),
    plot("a news service", "shorten articles to a headline", "headline model", "articles and headlines"),
    plot("a hospital", "turn doctors' notes into short summaries", "note summarization model", "notes and summaries"),
    plot("a customs office", "translate declarations of goods", "declaration translation model", "declaration pairs"),
    plot("a subtitling studio", "translate subtitles", "subtitle translation model", "subtitle pairs"),
    plot(
        "a patent office",
        "translate abstracts from Korean to English",
        "abstract translation model",
        "sentence pairs",
    ),
    plot("a weather service", "turn forecasts into short texts", "forecast text model", "forecasts and texts"),
];

/// Pairs are compared.
pub const PAIRS: &[Plot] = &[
    plot("a film portal", "match viewers with films", "film matching model", "ratings"),
    plot(
        "a question-and-answer site",
        "find questions that were asked before",
        "question matching model",
        "question pairs",
    ),
    plot("a recruitment firm", "match candidates with jobs", "candidate matching model", "applications and jobs"),
    plot("a fashion retailer", "match outfits that go together", "outfit matching model", "outfit pairs"),
    plot("a university library", "match readers with papers", "paper recommendation model", "loan records"),
    plot("a volunteer agency", "match volunteers with projects", "volunteer matching model", "past placements"),
];

/// A language model writes.
pub const WRITING: &[Plot] = &[
    plot("a telecoms provider", "draft replies to customer questions", "reply drafting model", "past conversations")
        .asked(0.2, 10.0),
    plot("a tax office", "answer questions about tax forms", "tax question model", "guidance texts").asked(0.2, 10.0),
    plot("a software company", "explain error messages to users", "error explanation model", "support conversations")
        .asked(0.2, 10.0),
    plot("a school publisher", "write exercises for pupils", "exercise writing model", "exercises").asked(0.2, 10.0),
    plot("a travel portal", "write itineraries", "itinerary model", "trip descriptions").asked(0.2, 10.0),
    plot("a bank", "answer questions about accounts and cards", "banking assistant model", "past conversations")
        .asked(0.2, 10.0),
    plot("a language school", "correct students' essays", "essay correction model", "corrected essays").asked(0.2, 5.0),
    plot("a job portal", "improve letters of application", "letter improvement model", "application letters")
        .asked(0.2, 10.0),
    plot("a hospital group", "draft discharge letters", "discharge letter model", "discharge letters").asked(0.2, 2.0),
    plot("a law firm", "draft summaries of contracts", "contract summary model", "contracts").rare(),
    plot(
        "an engineering firm",
        "answer questions about standards",
        "standards assistant model",
        "standards and comments",
    )
    .rare(),
    plot("an electronics retailer", "write product descriptions", "product description model", "product texts")
        .asked(0.0, 1.0)
        .queued(),
];

/// A language model is trained from scratch.
pub const CORPORA: &[Plot] = &[
    plot(
        "a national library",
        "complete texts in the national language",
        "national language model",
        "books and newspapers",
    ),
    plot("a search company", "answer questions in full sentences", "search answer model", "web pages"),
    plot("a scientific publisher", "answer questions about research papers", "research question model", "papers"),
    plot("a software company", "complete program code", "code completion model", "source files"),
    plot(
        "a research consortium",
        "answer questions in all languages of Europe",
        "multilingual language model",
        "web pages",
    ),
    plot("a financial data provider", "answer questions about companies", "company question model", "reports and news"),
    plot("a start-up", "write and translate texts in Arabic", "Arabic language model", "web pages"),
    plot("a biotech company", "design protein sequences", "protein design model", "protein sequences"),
];
