//! What Sagefit is, how it decides, where its facts are from, and what it does not know.

mod chapter;
mod licences;
mod sources;

use leptos::prelude::*;

use crate::facts::{CATALOGUE_DATE, DATA_DATE, instance};
use crate::units::text;
use chapter::ChapterMap;
use licences::Licences;
use sources::Sources;

/// What Sagefit is, where its facts are from, and what it does not know.
#[component]
pub fn About() -> impl IntoView {
    let types = instance::all().len();
    view! {
        <article class="about">
            <h1 id="about">"About Sagefit"</h1>
            <p class="about-lead">
                "Sagefit recommends a SageMaker instance type for your job, how many to use, and why. It runs in your browser and sends nothing anywhere. Your last job, kept jobs, study progress and own prices are stored in this browser only."
            </p>
            <Part title="How it decides">
                <p>
                    "Sagefit asks the questions an engineer asks, in order: which processor the algorithm supports, one or several, memory, family, size. Each question rules types out. The types that remain are ranked by the priority you chose. The flow on the page is drawn from the rules that decide."
                </p>
                <p>
                    "Every estimate is a range with a likely value, because such formulas are often off by a factor of two. Select a figure to see its formula with your numbers, its source and its main uncertainty. Inputs that you leave open are assumed, and the form shows each assumed value."
                </p>
                <p>
                    "The catalogue has " <strong>{types} " instance types"</strong> " as of " {text::date(CATALOGUE_DATE)}
                    ". Most prices are of " {text::date(DATA_DATE)} ". Each figure names its own date and Region."
                </p>
            </Part>
            <Part title="Book and Today">
                <p>
                    "Book answers as the instance-choice chapter and its exam do, with Elastic Inference, Inf1, P2 and P3. Today answers with the types of "
                    {text::date(CATALOGUE_DATE)} ". Where the two differ, the page says why."
                </p>
                <p>
                    "MLS-C01 was last held on 31 March 2026, according to third parties; AWS has no page that says so. Its successor for this skill is MLA-C01, Machine Learning Engineer, Associate."
                </p>
            </Part>
            <Part title="What it does not know">
                <ul>
                    <li>"Your code. A slow data loader, a custom layer or a small batch can cost more than the wrong type. Measure before you decide."</li>
                    <li>"Whether a type is in stock, and what the quota of your account allows."</li>
                    <li>
                        "Your discounts, and the prices of every Region, until you enter them under " <a href="#/catalogue/prices">"Your prices"</a>
                        ". A figure says when its price is missing or estimated from the EC2 price."
                    </li>
                    <li>"Speeds that nobody published. A type without a published speed for a kind of work is left out and listed as such."</li>
                    <li>"The cost of storage, network and logs. All costs here are instance costs."</li>
                </ul>
            </Part>
            <Part title="The chapter, and where you meet it"><ChapterMap/></Part>
            <Part title="Sources"><Sources/></Part>
            <Part title="Licence">
                <p>
                    "Sagefit is free software under the MIT licence or the Apache licence 2.0, as you choose. It is not an Amazon product; AWS and SageMaker are trademarks of Amazon."
                </p>
                <Licences/>
            </Part>
        </article>
    }
}

/// A part of the page: its heading at the left, its text beside it.
#[component]
fn Part(title: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="part">
            <div class="part-head"><h2>{title}</h2></div>
            <div class="part-body">{children()}</div>
        </section>
    }
}
