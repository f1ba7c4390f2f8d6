//! Prints the page with its first example answered, as HTML: the build puts it into `index.html`, so that the answer is
//! painted before the program has come.

use sagefit::app;
use sagefit::job::View;
use sagefit::job::gallery::{Example, GALLERY};

fn main() {
    let answers = GALLERY.first().map(Example::answers).unwrap_or_default();
    // Marks between texts are for a page that takes over from its HTML; this one is replaced.
    let html = app::render(answers, View::Today).replace("<!---->", "").replace("<!>", "");
    println!("{html}");
}
