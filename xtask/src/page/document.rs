//! The study page as a document of its own: the same program under another address, with a title of its own, so that a
//! search engine, a bookmark and a first paint have something to hold on to.

use super::html::tags;
use super::parts::Parts;
use anyhow::{Context, Result, ensure};

/// What the study page is called, and what it says of itself.
const TITLE: &str = "Sagefit study: learn to choose SageMaker instances";
const DESCRIPTION: &str = "Learn to choose SageMaker instances: short lessons with jobs to change, questions that an engine makes and checks, cards, and a mock exam. Runs in your browser; nothing is sent anywhere.";

/// The study page, made of `index.html`. The program reads `data-page`.
pub fn study(index: &str, parts: &Parts) -> Result<String> {
    let start = index.find("<title>").context("index.html has no title")? + "<title>".len();
    let end = index.find("</title>").context("index.html has an open title")?;
    let page = [&index[..start], TITLE, &index[end..]].concat();

    let metas = tags(&page, "meta");
    let description = metas.iter().find(|tag| tag.attribute("name") == Some("description"));
    let span = description.context("index.html does not describe itself")?.span.clone();
    let meta = format!("<meta name=\"description\" content=\"{DESCRIPTION}\">");
    let page = [&page[..span.start], &meta, &page[span.end..]].concat();

    // What this page shows first is loaded with the program, not after it.
    let preload = |file: &String| {
        format!("<link rel=\"preload\" href=\"./{file}\" as=\"fetch\" type=\"application/wasm\" crossorigin>")
    };
    let preloads: String = parts.get("study").into_iter().flatten().map(preload).collect();
    ensure!(page.contains("<body"), "index.html has no <body>");
    Ok(page.replacen("</head>", &format!("{preloads}</head>"), 1).replacen("<body", "<body data-page=\"study\"", 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const INDEX: &str =
        "<head><title>One</title><meta name=description content='for all'></head><body class=a><p>x</p></body>";

    #[test]
    fn the_study_page_names_itself_and_loads_its_part() {
        let parts = Parts::from([("study".to_owned(), vec!["a.wasm".to_owned(), "b.wasm".to_owned()])]);
        let page = study(INDEX, &parts).unwrap();
        assert!(page.contains(&format!("<title>{TITLE}</title>")) && !page.contains("for all"), "{page}");
        assert!(page.contains("<body data-page=\"study\" class=a>"), "{page}");
        let loaded: Vec<_> = tags(&page, "link").iter().filter_map(|tag| tag.attribute("href")).collect();
        assert_eq!(loaded, ["./a.wasm", "./b.wasm"]);
    }

    #[test]
    fn a_page_without_its_places_is_refused() {
        for index in ["<body>", "<title>a</title><body>", "<title>a</title><meta name=description>"] {
            assert!(study(index, &Parts::new()).is_err(), "{index}");
        }
    }
}
