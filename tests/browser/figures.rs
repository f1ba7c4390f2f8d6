//! Figures and types can be followed: each kind of number opens how it came about, each type why not.

use sagefit::advise::{self, Answer, FigureKind};
use sagefit::job::{Field, Job, View};
use sagefit::sizing::How;
use thirtyfour::prelude::*;

use crate::harness::{Page, browse};
use crate::native::{advice, answers, example};

/// The kinds of figures, each with a job that has it.
const KINDS: [(&str, FigureKind); 8] = [
    ("BERT-large fine-tune", FigureKind::Time),
    ("BERT-large fine-tune", FigureKind::Cost),
    ("BERT-large fine-tune", FigureKind::GpuMemory),
    ("BERT-large fine-tune", FigureKind::Disk),
    ("XGBoost, 60 GB", FigureKind::Memory),
    ("Fraud endpoint", FigureKind::Latency),
    ("Fraud endpoint", FigureKind::PeakLatency),
    ("Fraud endpoint", FigureKind::Rate),
];

/// The engine's own words of how a figure of an answer came about.
fn how(job: &Job, answer: &Answer, figure: FigureKind) -> How {
    let candidate = answer.headline.candidate().expect("a candidate");
    advise::how(job, answer.side, candidate, figure).expect(figure.name())
}

#[test]
fn a_figure_of_each_kind_opens_its_derivation() {
    for name in ["BERT-large fine-tune", "XGBoost, 60 GB", "Fraud endpoint"] {
        browse(async |page| {
            page.open_job(example(name).link).await;
            let job = example(name).answers().validate().expect("a job");
            let advice = advice(&example(name).answers(), View::Today);
            for kind in KINDS.iter().filter(|(job, _)| *job == name).map(|(_, kind)| *kind) {
                let figure = advice.answers[0].figures.iter().find(|figure| figure.kind == kind).expect(kind.name());
                let how = how(&job, &advice.answers[0], kind);
                let name = if kind == FigureKind::Cost { "Price" } else { kind.name() };
                page.click("button", &format!("{name} {}*", figure.value)).await;
                for said in [how.formula, how.source, how.doubt, &how.terms[0].text] {
                    page.says("region", "Answer", said).await;
                }
            }
            page.click("tab", "Numbers").await;
            for figure in &advice.answers[0].figures {
                let how = how(&job, &advice.answers[0], figure.kind);
                for said in [&figure.value, &figure.band, how.formula, how.source] {
                    page.says("tabpanel", "Numbers", said).await;
                }
            }
        });
    }
}

#[test]
fn a_name_typed_says_why_not() {
    browse(async |page| {
        page.open("").await;
        page.click("tab", "Candidates*").await;
        page.fill("Why not …?", "p4d.24xl").await;
        page.says("tabpanel", "Candidates*", "Why not ml.p4d.24xlarge?").await;
        // The sentence is the engine's own.
        let job = example("BERT-large fine-tune").answers().validate().expect("a job");
        let instance = sagefit::facts::instance::by_name("ml.p4d.24xlarge").expect("a type");
        for not in advise::why_not(&job, View::Today, instance) {
            for sentence in not.sentences(&job) {
                page.says("tabpanel", "Candidates*", &sentence).await;
            }
        }
        page.fill("Why not …?", "ml.quantum").await;
        page.says("status", "There is no such type.*", "ml.g5.2xlarge").await;
        page.fill("Why not …?", "").await;
        page.find("columnheader", "cost*").await;
    });
}

#[test]
fn every_type_is_in_the_table_and_opens_with_its_own_figures() {
    browse(async |page| {
        page.open("").await;
        page.click("tab", "Candidates*").await;
        let first = advice(&example("BERT-large fine-tune").answers(), View::Today).answers.remove(0);
        let second = first.ranking.get(1).expect("a runner-up").instance.name;
        // What would change the answer may name the same type: the row of the table is meant.
        let (panel, row) = (("tabpanel", "Candidates*"), format!("*{second}"));
        let there = "const panel = find('tabpanel', 'Candidates*'); return panel !== null && find('button', arguments[0], panel) !== null";
        page.until("the row of the runner-up", there, &[row.as_str().into()]).await;
        page.click_in(panel, "button", &row).await;
        for said in [&format!("Why not {second}?"), "vCPU", "Wide because of", "Source:"] {
            page.says("tabpanel", "Candidates*", said).await;
        }
        page.pick("Show", "Does not fit").await;
        let fails = "return find('rowheader', 'Do not fit') !== null && all('row', '*').every(row => !row.classList.contains('candidates-pick'))";
        page.until("what fails alone", fails, &[]).await;
        page.pick("Computes on", "Accelerator").await;
        page.until("Trainium", "return all('rowheader', '*').some(head => nameOf(head).startsWith('ml.trn'))", &[])
            .await;
        page.until("no GPU", "return all('rowheader', '*').every(head => !nameOf(head).startsWith('ml.g5'))", &[])
            .await;
    });
}

/// The first cells of the table's rows.
async fn rows(page: &Page) -> Vec<String> {
    page.js(
        "return all('rowheader', '*', find('tabpanel', 'Candidates*')).map(nameOf).filter(name => name.includes('ml.'))",
        &[],
    )
    .await
}

#[test]
fn the_table_is_sorted_filtered_and_opened_with_keys_alone() {
    browse(async |page| {
        page.open("").await;
        page.find("tab", "Candidates*").await.focus().await.expect("a focus");
        page.keys(Key::Enter).await;
        page.find("textbox", "Why not …?").await;
        let before = rows(page).await;
        let focused = "return nameOf(document.activeElement)";
        let tab_to = async |name: &str| {
            for _ in 0..20 {
                page.keys(Key::Tab).await;
                if page.js::<String>(focused, &[]).await.starts_with(name) {
                    return;
                }
            }
            panic!("Tab never comes to {name}");
        };
        tab_to("Why not").await;
        page.keys("g5").await;
        let only = "return all('rowheader', '*', find('tabpanel', 'Candidates*')).map(nameOf).filter(name => name.includes('ml.')).every(name => name.includes('g5'))";
        page.until("only g5", only, &[]).await;
        assert_eq!(page.js::<String>("return document.activeElement.value", &[]).await, "g5");
        for _ in 0..2 {
            page.keys(Key::Backspace).await;
        }
        page.until("all again", "return find('textbox', 'Why not …?').value === ''", &[]).await;
        tab_to("All").await;
        page.keys(Key::Right).await;
        page.until("what fits", "return find('rowheader', 'Do not fit') === null", &[]).await;
        tab_to("cost").await;
        page.keys(Key::Enter).await;
        let sorted = "return find('columnheader', 'cost*').getAttribute('aria-sort')";
        page.until("rising", &format!("{sorted} === 'ascending'"), &[]).await;
        page.keys(Key::Enter).await;
        page.until("falling", &format!("{sorted} === 'descending'"), &[]).await;
        page.keys(Key::Enter).await;
        page.until("the order of the advice", &format!("{sorted} === 'none'"), &[]).await;
        assert_eq!(rows(page).await.first(), before.first());
        tab_to(before[1].as_str()).await;
        page.keys(Key::Enter).await;
        page.until("the row is open", "return document.activeElement.getAttribute('aria-expanded') === 'true'", &[])
            .await;
        page.says("tabpanel", "Candidates*", "Why not ml.").await;
        page.keys(Key::Enter).await;
        page.until("the row is closed", "return document.activeElement.getAttribute('aria-expanded') === 'false'", &[])
            .await;
    });
}

#[test]
fn every_point_of_the_plot_is_listed_on_request() {
    browse(async |page| {
        page.open("").await;
        page.click("tab", "Candidates*").await;
        page.until("the plot", "return document.querySelector('circle') !== null", &[]).await;
        page.click("button", "The points in words").await;
        let same = "const panel = find('tabpanel', 'Candidates*'); const points = [...panel.querySelectorAll('circle title')].map(title => tidy(title.textContent));
            const words = [...panel.querySelectorAll('ol > li')].map(item => tidy(item.textContent));
            return points.length > 1 && words.length === points.length && points.every(point => words.some(said => said.startsWith(point + ' (')))";
        page.until("a line for each point", same, &[]).await;
    });
}

#[test]
fn what_would_change_it_changes_the_answer_and_its_link() {
    browse(async |page| {
        let start = example("BERT-large fine-tune");
        page.open_job(start.link).await;
        let change = advise::changes(&start.answers(), View::Today).remove(0);
        let key = change.field.spec().key;
        page.click_in(
            ("region", "What would change this answer"),
            "button",
            &format!("{}*", change.field.spec().label),
        )
        .await;
        let mut changed = start.answers();
        changed.set(change.field, &change.value);
        page.answers(&changed, View::Today).await;
        assert_eq!(page.headlines().await[0].replace(',', ""), change.becomes.title());
        page.address(&format!("{key}={}", change.value), true).await;
        let kept = page.address_job().await;
        assert_eq!(kept.answers, changed);
        page.driver().back().await.expect("back");
        page.answers(&start.answers(), View::Today).await;
    });
}

#[test]
fn a_model_is_found_by_typing_and_taken_with_keys() {
    browse(async |page| {
        page.open("").await;
        page.fill("Model", "roberta la").await;
        page.find("option", "RoBERTa-large*").await;
        page.keys(Key::Down).await;
        let at = "const line = find('combobox', 'Model'); const option = document.getElementById(line.getAttribute('aria-activedescendant')); return option?.getAttribute('aria-selected') === 'true'";
        page.until("an option is chosen", at, &[]).await;
        page.keys(Key::Enter).await;
        page.until("the list is closed", "return find('listbox', 'Models') === null", &[]).await;
        let mut job = example("BERT-large fine-tune").answers();
        job.set(Field::Model, "roberta-large");
        page.answers(&job, View::Today).await;
        page.address("model=roberta-large", true).await;
        assert_eq!(page.js::<String>("return find('combobox', 'Model').value", &[]).await, "RoBERTa-large");

        // A full name needs no list, however its words are parted.
        page.fill("Model", "bert base").await;
        page.keys(Key::Tab).await;
        job.set(Field::Model, "bert-base");
        page.answers(&job, View::Today).await;
        assert_eq!(page.address_job().await.answers.get(Field::Model), Some("bert-base"));
        assert_eq!(page.complaints().await, Vec::<String>::new());
    });
}

#[test]
fn a_model_is_taken_with_the_mouse_and_left_open_again() {
    browse(async |page| {
        page.open("").await;
        page.click("combobox", "Model").await;
        page.find("group", "Images, convolutions").await;
        page.click("option", "BERT-base*").await;
        page.until("the list is closed", "return find('listbox', 'Models') === null", &[]).await;
        page.address("model=bert-base", true).await;
        page.fill("Model", "").await;
        page.address("model=", false).await;
        let mut job = example("BERT-large fine-tune").answers();
        job.set(Field::Model, "");
        page.answers(&job, View::Today).await;
        page.keys(Key::Escape).await;
        page.until("the list is closed", "return find('listbox', 'Models') === null", &[]).await;
    });
}

#[test]
fn a_model_that_nobody_knows_is_the_name_of_ones_own() {
    browse(async |page| {
        page.open("").await;
        let before = page.headlines().await;
        page.fill("Model", "my own transformer").await;
        page.says("listbox", "Models", "Not in the library").await;
        assert_eq!(page.headlines().await, before);
        page.keys(Key::Tab).await;
        // The name of one's own model: no error, and a usual size stands in until its parameters are said.
        let mut own = answers(example("BERT-large fine-tune").link);
        own.set(Field::Model, "my own transformer");
        page.answers(&own, View::Today).await;
        page.find("textbox", "Parameters").await;
        page.fill("Model", "BERT-large").await;
        page.answers(&answers(example("BERT-large fine-tune").link), View::Today).await;
    });
}
