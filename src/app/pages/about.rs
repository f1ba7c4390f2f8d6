//! What Sagefit is, where its facts are from, and what it does not know.

mod chapter;
mod sources;

use crate::app::html::{Html, html};
use crate::facts::{CATALOGUE_DATE, DATA_DATE, instance};
use crate::units::text;
use chapter::chapter_map;
use sources::sources;

/// The page about the page.
pub fn about(html: &mut Html) {
    html.raw("<article class=\"about\"><h1 id=\"about\">About Sagefit</h1><p class=\"about-lead\">Sagefit tells which SageMaker instance to use for a job, how many, and why. It works in your browser: nothing you type is sent anywhere.</p>");
    html.raw("<h2>How it decides</h2>");
    html.raw("<p>It asks the questions a careful engineer asks, in order: what the algorithm can use, CPU or GPU, one or many, memory, family, size, and whether the choice is good in time and cost. Each question rules types out, and what is left at the end is ranked by what you said matters. The flow on the page is drawn from the same rules that decide.</p>");
    html.raw("<p>Every estimate is a band with a likely value, because formulas of this kind are often off by a factor of two. Select a figure to see its formula with your numbers, its source, and the input that makes the band wide. What you leave open is filled with an assumption, and the page says which.</p>");
    html.raw("<p>");
    html!(
        html,
        "It knows ",
        instance::all().len(),
        " SageMaker instance types as of ",
        text::date(CATALOGUE_DATE),
        ". Most prices are of ",
        text::date(DATA_DATE),
        "; each figure names its own date and Region."
    );
    html.raw("</p>");
    html.raw("<h2>Book and Today</h2>");
    html.raw("<p>Book gives the answer of the instance-choice chapter and of its exam: Elastic Inference, Inf1, P2 and P3 among them. Today gives the answer for November 2026. Where the two differ the page says why.</p>");
    html.raw("<p>MLS-C01 was last held on 31 March 2026. That is reported by third parties; we found no AWS page that says so. Its successor for this skill is MLA-C01, Machine Learning Engineer, Associate.</p>");
    html.raw("<h2>What it does not know</h2>");
    html.raw("<ul>");
    html.raw("<li>Your code. A slow data loader, a custom layer or a poor batch size can cost more than the wrong type: measure before you fix a choice.</li>");
    html.raw("<li>Whether a type is in stock, and what your account's quota allows.</li>");
    html.raw("<li>Your discounts, and every Region's prices. Where a price is missing or worked out from EC2's, the figure says so.</li>");
    html.raw("<li>Speeds that nobody published. A type whose speed for a kind of work is not on record is left out and listed as such.</li>");
    html.raw("<li>Storage, network and logging costs. The dollars here are those of the instances.</li></ul>");
    html.raw("<h2>The chapter, and where you meet it</h2>");
    chapter_map(html);
    html.raw("<h2>Sources</h2>");
    sources(html);
    html.raw("<h2>Licence</h2>");
    html.raw("<p>Sagefit is free software under the MIT licence or the Apache licence 2.0, as you choose. It is no product of Amazon; AWS and SageMaker are marks of Amazon.</p></article>");
}
