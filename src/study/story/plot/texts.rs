//! Plots of texts: topics, classes, pairs and language models.

use super::{Plot, plot};

/// What texts are about is found.
pub const TOPICS: &[Plot] = &[
    plot("a newspaper archive", "find out what old articles are about", "articles").big(),
    plot("a patent office", "find the topics of patents", "patents").big(),
    plot("a web archive", "find out what old pages are about", "web pages").big(),
    plot("a scientific publisher", "find the topics of papers", "papers").big(),
    plot("a social network", "find the topics that people discuss", "posts").big(),
    plot("a law firm", "find the topics of old case files", "case files"),
    plot("a consumer agency", "find out what complaints are about", "complaints"),
    plot("a research council", "find the topics of grant proposals", "proposals"),
    plot("a parliament library", "find out what speeches are about", "speeches"),
    plot("a software company", "find the themes of support tickets", "support tickets"),
];

/// Words become vectors.
pub const WORDS: &[Plot] = &[
    plot("a dictionary publisher", "learn word vectors from a large corpus", "sentences"),
    plot("a medical library", "learn word vectors from abstracts", "abstracts"),
    plot("a job portal", "learn word vectors from vacancies", "vacancy texts"),
    plot("a search company", "learn word vectors from queries", "search queries"),
    plot("a recipe site", "learn word vectors from recipes", "recipe texts"),
    plot("a chemistry publisher", "learn word vectors from journal articles", "journal articles"),
    plot("a law library", "learn word vectors from judgments", "judgments"),
];

/// Texts are put into classes.
pub const TEXTS: &[Plot] = &[
    // Traffic all day.
    plot("a social network", "flag abusive posts", "posts").asked(5.0, 1500.0).nightly(40.0).queued().big(),
    plot("a web mail provider", "filter phishing emails", "emails").asked(5.0, 1500.0).nightly(40.0).queued().big(),
    plot("a video portal", "hide abusive comments", "comments").asked(5.0, 1500.0).nightly(40.0).queued().big(),
    plot("a games company", "filter insults in game chats", "chat messages").asked(5.0, 1500.0).each("game", 150).big(),
    plot("a maker of smart speakers", "recognise what people ask for", "voice transcripts")
        .asked(5.0, 1500.0)
        .each("language", 40)
        .big(),
    plot("an online marketplace", "find offers of forbidden goods", "offer texts")
        .asked(2.0, 900.0)
        .nightly(40.0)
        .queued()
        .big(),
    plot("a helpdesk software vendor", "assign tickets to teams", "support tickets")
        .asked(1.0, 450.0)
        .nightly(5.0)
        .queued()
        .each("customer", 3000),
    plot("a messenger service", "detect scam messages", "reported messages").asked(5.0, 1500.0).big(),
    plot("a web forum", "flag abusive posts", "forum posts").asked(0.4, 120.0).nightly(2.0).queued(),
    // Some times a second.
    plot("a survey software vendor", "sort free-text answers by subject", "survey answers")
        .asked(0.4, 120.0)
        .nightly(5.0)
        .queued()
        .each("customer", 2000),
    plot("a reputation management firm", "judge the mood of reviews", "reviews")
        .asked(0.4, 60.0)
        .nightly(12.0)
        .queued()
        .each("client", 400),
    plot("a travel portal", "sort reviews into good and bad", "hotel reviews").asked(0.4, 60.0).nightly(2.0).queued(),
    plot("a bank", "recognise what customers ask for in a chat", "chat messages").asked(0.4, 60.0),
    plot("an online grocer", "judge the mood of customer comments", "customer comments").asked(0.04, 30.0).queued(),
    plot("a job portal", "sort vacancies by occupation", "vacancy texts").asked(0.4, 60.0).nightly(5.0).queued(),
    // A few an hour.
    plot("a news agency", "tag stories by subject", "news stories").asked(0.0, 15.0).queued(),
    plot("an insurer", "route incoming letters to the right desk", "letter texts").asked(0.0, 6.0).queued(),
    plot("a software vendor", "assign support tickets to teams", "support tickets").asked(0.0, 6.0).queued(),
    plot("a pharmaceutical company", "find side effects in safety reports", "safety reports").asked(0.0, 1.0).queued(),
    plot("a ministry", "sort petitions by department", "petitions").rare().queued().small(),
    plot("a law publisher", "classify court decisions", "court decisions").rare().queued(),
    plot("a city council", "route citizens' complaints to the right office", "complaints").rare().queued().small(),
    plot("a book publisher", "sort manuscripts by genre", "manuscripts").rare().queued().small(),
    // Training alone.
    plot("a digital library", "classify scanned books by subject", "book texts").big(),
];

/// Texts become other texts.
pub const SEQUENCES: &[Plot] = &[
    plot("a translation agency", "translate manuals from German to English", "sentence pairs"),
    plot("a news service", "shorten articles to a headline", "articles and headlines"),
    plot("a hospital", "turn doctors' notes into short summaries", "notes and summaries"),
    plot("a customs office", "translate declarations of goods", "declaration pairs"),
    plot("a subtitling studio", "translate subtitles", "subtitle pairs"),
    plot("a patent office", "translate abstracts from Korean to English", "sentence pairs"),
    plot("a weather service", "turn forecasts into short texts", "forecasts and texts"),
];

/// Pairs are compared.
pub const PAIRS: &[Plot] = &[
    plot("a film portal", "match viewers with films", "ratings"),
    plot("a question-and-answer site", "find questions that were asked before", "question pairs"),
    plot("a recruitment firm", "match candidates with jobs", "applications and jobs"),
    plot("a fashion retailer", "match outfits that go together", "outfit pairs"),
    plot("a university library", "match readers with papers", "loan records"),
    plot("a volunteer agency", "match volunteers with projects", "past placements"),
];

/// A language model writes.
pub const WRITING: &[Plot] = &[
    plot("a telecoms provider", "draft replies to customer questions", "past conversations").asked(0.2, 10.0),
    plot("a tax office", "answer questions about tax forms", "guidance texts").asked(0.2, 10.0),
    plot("a software company", "explain error messages to users", "support conversations").asked(0.2, 10.0),
    plot("a school publisher", "write exercises for pupils", "exercises").asked(0.2, 10.0),
    plot("a travel portal", "write itineraries", "trip descriptions").asked(0.2, 10.0),
    plot("a bank", "answer questions about accounts and cards", "past conversations").asked(0.2, 10.0),
    plot("a language school", "correct students' essays", "corrected essays").asked(0.2, 5.0),
    plot("a job portal", "improve letters of application", "application letters").asked(0.2, 10.0),
    plot("a hospital group", "draft discharge letters", "discharge letters").asked(0.2, 2.0),
    plot("a law firm", "draft summaries of contracts", "contracts").rare(),
    plot("an engineering firm", "answer questions about standards", "standards and comments").rare(),
    plot("an electronics retailer", "write product descriptions", "product texts").asked(0.0, 1.0).queued(),
];

/// A language model is trained from scratch.
pub const CORPORA: &[Plot] = &[
    plot("a national library", "complete texts in the national language", "books and newspapers"),
    plot("a search company", "answer questions in full sentences", "web pages"),
    plot("a scientific publisher", "answer questions about research papers", "papers"),
    plot("a software company", "complete program code", "source files"),
    plot("a research consortium", "answer questions in all languages of Europe", "web pages"),
    plot("a financial data provider", "answer questions about companies", "reports and news"),
    plot("a start-up", "write and translate texts in Arabic", "web pages"),
    plot("a biotech company", "design protein sequences", "protein sequences"),
];
