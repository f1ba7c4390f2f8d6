//! The catalogue as HTML.

use leptos::prelude::*;
use sagefit::app::pages::catalogue::Catalogue;
use sagefit::app::{render_part, state::state};
use sagefit::facts::instance;
use sagefit::job::{Answers, View};

use crate::check::{check, tags, text};

/// The page that looks at what an address asks for.
fn page(look: &str) -> String {
    let look = look.to_owned();
    let html = render_part(Answers::default(), View::Today, move || {
        state().catalogue.set(look);
        view! { <Catalogue/> }.into_any()
    });
    check(&html, "catalogue");
    html
}

#[test]
fn the_table_says_how_many_types_there_are_and_draws_the_first() {
    let html = page("");
    assert!(text(&html).contains(&format!("{} types", instance::all().len())));
    assert_eq!(tags(&html, "aria-label=\"Compare ml.").len(), 60);
    assert!(html.contains("Show 60 more"));
}

#[test]
fn filters_of_a_link_are_shown_and_hold() {
    let html = page("?q=p4d&letter=p&vcpu=many&sort=-price");
    assert_eq!(tags(&html, "aria-label=\"Compare ml.p4d").len(), tags(&html, "aria-label=\"Compare ml.").len());
    assert!(html.contains("aria-sort=\"descending\"") && html.contains("Enter a number"));
    assert!(tags(&html, "details").iter().any(|tag| tag.contains("open")), "the fold that holds a filter is open");
    assert!(text(&page("?q=nothing+of+the+kind")).contains("No type passes these filters."));
}

#[test]
fn four_are_compared_with_what_differs_said() {
    let html = page("?compare=ml.g5.xlarge_ml.g5.2xlarge_ml.g4dn.xlarge_ml.g6.xlarge_ml.c5.xlarge");
    assert_eq!(html.matches("from the comparison").count(), 4);
    assert!(html.contains("catalogue-differs") && html.contains("(differs)"));
    assert!(tags(&html, "aria-label=\"Compare ml.p4d.24xlarge\"").iter().all(|tag| tag.contains("disabled")));
}

#[test]
fn every_type_and_the_families_are_pages() {
    for one in instance::all() {
        let html = page(&format!("/{}", one.name));
        let title = html.split("</h1>").next().unwrap_or_default();
        assert!(title.contains(&format!(">{}", one.name)), "{}", one.name);
    }
    let families = text(&page("/families"));
    for word in ["ml.g5", "balanced CPU and memory", "All types of G"] {
        assert!(families.contains(word), "{word}");
    }
}

#[test]
fn a_type_says_what_it_is_where_it_is_sold_and_which_examples_pick_it() {
    // AWS: one A10G with 24 GB, 4 vCPU, 16 GiB.
    let said = text(&page("/ml.g5.xlarge"));
    for words in [
        "1 × NVIDIA A10G 24 GB, 4 vCPU and 16 GiB",
        "us-east-1",
        "Where it is sold",
        "XGBoost",
        "others do not pick it",
    ] {
        assert!(said.contains(words), "{words}");
    }
}
