//! Whole pages.

use sagefit::app::render;
use sagefit::app::state::Page;
use sagefit::job::View;
use sagefit::job::gallery::GALLERY;

use crate::check::check;

#[test]
fn every_example_is_answered_in_both_views() {
    for example in GALLERY {
        for view in [View::Today, View::Book] {
            let html = render(Page::Advise, example.answers(), view);
            check(&html, &format!("{} ({})", example.name, view.key()));
            assert_eq!(html.matches("<main>").count(), 1);
        }
    }
}
