//! The page of many jobs as HTML.

use leptos::prelude::*;
use sagefit::app::pages::jobs::Jobs;
use sagefit::app::{render, render_part, state::Page};
use sagefit::job::{Answers, View};

use crate::check::{check, tags, text};

#[test]
fn it_says_what_it_takes_and_shows_nothing_before_a_file_is_there() {
    let html = render_part(Answers::default(), View::Today, || view! { <Jobs/> }.into_any());
    check(&html, "many jobs");
    assert!(text(&html).contains("Up to 10 000 jobs"));
    assert_eq!(tags(&html, "type=\"file\"").len(), 1);
    assert!(!html.contains("<progress") && !html.contains("<table"));
}

#[test]
fn its_page_and_that_of_the_catalogue_are_whole() {
    for page in [Page::Jobs, Page::Catalogue] {
        check(&render(page, Answers::default(), View::Today), page.title());
    }
}
