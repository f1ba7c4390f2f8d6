//! The first answer as ready HTML: rendered natively, put into `index.html`, replaced when the program starts.
//!
//! It must never show a wrong answer: where the address or the storage holds another job, or another page, a small
//! script before it hides it (`style/base.css`), since a browser may paint what it has read so far, and one after it
//! takes it away. It is `inert`, so that nothing typed into it can be lost.

use anyhow::{Result, bail};
use sagefit::app::{example, render, screen::Page};
use sagefit::job::View;

/// Under which name the page keeps the last job; `src/app/browser/storage.rs` says the same, and a test of the page looks.
const LAST_JOB: &str = "sagefit.1.last-job";
/// Before which tag of `index.html` it is put.
const PLACE: &str = "<noscript>";

/// The page with the first answer in it, and the scripts that hide it and take it away where it would be wrong.
pub fn put_into(page: &str) -> Result<String> {
    with(page, &render(Page::Advise, &example(), View::Today))
}

fn with(page: &str, html: &str) -> Result<String> {
    let Some(at) = page.find(PLACE) else { bail!("index.html has no {PLACE}") };
    let (before, after) = page.split_at(at);
    Ok(format!(
        "{before}<script>try{{if(location.hash.length>1||localStorage.getItem(\"{LAST_JOB}\"))document.documentElement.dataset.other=\"\"}}catch{{}}</script>\
         <div id=\"first-paint\" inert>{html}</div>\
         <script>if(document.documentElement.matches(\"[data-other]\"))document.getElementById(\"first-paint\").remove()</script>{after}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_stands_before_the_rest_of_the_body() {
        let page = with("<body><noscript>no</noscript></body>", "<h1>1</h1>").unwrap();
        assert!(page.starts_with("<body><script>"), "hidden before any of it is painted: {page}");
        assert!(page.contains("</script><div id=\"first-paint\" inert><h1>1</h1></div><script>"), "{page}");
        assert!(page.ends_with("</script><noscript>no</noscript></body>"), "{page}");
        assert!(with("<body></body>", "").is_err());
    }

    #[test]
    fn the_name_of_the_storage_is_the_page_s_own() {
        let storage = include_str!("../../../src/app/browser/storage.rs");
        assert!(storage.contains(&format!("\"{LAST_JOB}\"")));
    }
}
