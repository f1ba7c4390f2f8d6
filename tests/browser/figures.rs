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
    advise::how(job, answer.side, candidate, figure).unwrap_or_else(|| panic!("{}", figure.name()))
}

#[test]
fn a_figure_of_each_kind_opens_its_derivation() {
    for name in ["BERT-large fine-tune", "XGBoost, 60 GB", "Fraud endpoint"] {
        browse(async |page| {
            page.open_job(example(name).link).await;
            let job = example(name).answers().validate().expect("a job");
            let advice = advice(&example(name).answers(), View::Today);
            for kind in KINDS.iter().filter(|(job, _)| *job == name).map(|(_, kind)| *kind) {
                let figure = advice.answers[0].figures.iter().find(|figure| figure.kind == kind);
                let figure = figure.unwrap_or_else(|| panic!("{}", kind.name()));
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
fn numbers_say_how_sure_and_points_under_load_are_read_by_keyboard() {
    browse(async |page| {
        page.open_job(example("LLM chat").link).await;
        page.click("tab", "Numbers").await;
        page.says("region", "How sure this is", "of 100 simulated cases").await;
        let job = example("LLM chat").answers().validate().expect("a job");
        let sure = advise::sure(&job, sagefit::decide::Side::Serving).expect("instances");
        page.says("region", "How sure this is", &sure.sentences(sagefit::decide::Side::Serving)).await;
        page.says("figure", "*under load, one instance", "The instance is sized at this point.").await;
        page.until("the first point has the focus", "const point = find('img', 'One request alone*'); point?.focus(); return point !== null && document.activeElement === point", &[]).await;
        page.says("figure", "*under load, one instance", "One request alone:").await;
        page.keys(Key::Tab).await;
        page.until("the next point says its figures", "return find('figure', '*under load, one instance').querySelector('[role=status]').textContent.includes('at a time')", &[]).await;
        assert_eq!(page.complaints().await, Vec::<String>::new());
    });
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
        page.says("status", "No instance type matches.*", "ml.g5.2xlarge").await;
        page.fill("Why not …?", "").await;
        page.find("columnheader", "Price*").await;
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
        for said in [&format!("Why not {second}?"), "vCPU", "Main uncertainty:", "Source:"] {
            page.says("tabpanel", "Candidates*", said).await;
        }
        page.pick("Show", "Does not fit").await;
        let fails = "return find('rowheader', 'Do not fit*') !== null && all('row', '*').every(row => !row.classList.contains('candidates-pick'))";
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
        page.until("what fits", "return find('rowheader', 'Do not fit*') === null", &[]).await;
        tab_to("Price").await;
        page.keys(Key::Enter).await;
        let sorted = "return find('columnheader', 'Price*').getAttribute('aria-sort')";
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

/// What the points of the plot are called: their role is that of a button.
const POINTS: &str = "const points = [...(find('group', 'Points*')?.querySelectorAll('[role=button]') ?? [])];";

#[test]
fn every_point_of_the_plot_is_listed_on_request() {
    browse(async |page| {
        page.open("").await;
        page.click("tab", "Candidates*").await;
        page.find("group", "Points*").await;
        page.click("button", "The points in words").await;
        let same = format!(
            "{POINTS} const words = [...find('tabpanel', 'Candidates*').querySelectorAll('ol > li')].map(item => tidy(item.textContent));
            return points.length > 1 && words.length === points.length && points.every(point => words.includes(nameOf(point)))"
        );
        page.until("a line for each point", &same, &[]).await;
    });
}

#[test]
fn a_point_says_its_figures_to_the_mouse_and_to_the_keyboard() {
    browse(async |page| {
        page.open("").await;
        page.click("tab", "Candidates*").await;
        page.find("group", "Points*").await;
        // What a tooltip says stands in the point's own name too.
        let told = "const [name, ...lines] = [...document.querySelectorAll('.plot-tip text')].map(line => tidy(line.textContent));
            return name !== undefined && arguments[0].startsWith(name + ': ' + lines[0]) && arguments[0].includes('(' + lines[1] + ')')";
        let first: String = page.js(&format!("{POINTS} points[0].focus(); return nameOf(points[0])"), &[]).await;
        page.until("the tooltip of the first point", told, &[first.as_str().into()]).await;
        page.keys(Key::Right).await;
        let second: String = page
            .js(&format!("{POINTS} return document.activeElement === points[1] ? nameOf(points[1]) : ''"), &[])
            .await;
        assert!(!second.is_empty() && second != first, "the arrow leads from {first} to {second}");
        page.until("the tooltip of the second point", told, &[second.as_str().into()]).await;
        page.keys(Key::Left).await;
        page.until("the first again", told, &[first.as_str().into()]).await;
        page.keys(Key::Escape).await;
        page.until("Escape hides it", "return document.querySelector('.plot-tip') === null", &[]).await;
        let script = format!("{}\n{POINTS} return points.at(-1)", include_str!("harness/find.js"));
        let last = page.driver().execute(script, Vec::new()).await.expect("a script").element().expect("a point");
        page.driver().action_chain().move_to_element_center(&last).perform().await.expect("the mouse is moved");
        let last: String = page.js(&format!("{POINTS} return nameOf(points.at(-1))"), &[]).await;
        page.until("the tooltip under the mouse", told, &[last.as_str().into()]).await;
    });
}

#[test]
fn two_types_are_compared_and_chosen_in_the_table() {
    browse(async |page| {
        page.open("").await;
        page.click("tab", "Candidates*").await;
        let first = advice(&example("BERT-large fine-tune").answers(), View::Today).answers.remove(0);
        let name = |at: usize| first.ranking[at].instance.name;
        let compared = "return all('columnheader', '*', find('table', 'Two side by side')).map(head => tidy(head.querySelector('b').textContent))";
        page.find("table", "Two side by side").await;
        let both: Vec<String> = page.js(compared, &[]).await;
        assert_eq!(both.len(), 2);
        assert_eq!(format!("ml.{}", both[0]), name(0));
        // The one that is not compared yet takes the place of the second.
        let third = (1..4).map(name).find(|name| !name.ends_with(&both[1])).expect("a third");
        page.click("checkbox", &format!("Compare {third}")).await;
        let same = format!("{compared}.join() === arguments[0]");
        page.until("the third is compared", &same, &[format!("{},{}", both[0], third.replace("ml.", "")).into()]).await;
        // The cheaper of the two is marked, for screen readers in words.
        let costs = [0, 1].map(|at| {
            if at == 0 {
                &first.ranking[0]
            } else {
                first.ranking.iter().find(|one| one.instance.name == third).expect("ranked")
            }
            .likely_cost()
        });
        let better: usize = page
            .js("const row = all('row', '*', find('table', 'Two side by side')).find(row => nameOf(row).startsWith('Price')); return [...row.querySelectorAll('td')].findIndex(cell => cell.textContent.includes('(better)'))", &[])
            .await;
        assert_eq!(better, usize::from(costs[1] < costs[0]), "{costs:?}");
        page.click("button", "Swap one*").await;
        page.until("another one", &format!("{compared}[1] !== arguments[0]"), &[third.replace("ml.", "").into()]).await;
        page.click("checkbox", &format!("Compare {}", name(0))).await;
        page.says("region", "Two side by side", "Tick two types").await;
    });
}

#[test]
fn the_candidates_are_saved_as_they_are_shown() {
    browse(async |page| {
        page.open("").await;
        page.click("tab", "Candidates*").await;
        page.fill("Why not …?", "g5").await;
        page.until("only g5", "return all('checkbox', 'Compare*').every(box => nameOf(box).includes('g5'))", &[]).await;
        let kept = "const make = URL.createObjectURL; URL.createObjectURL = blob => { blob.text().then(text => { window.saved = text; }); return make(blob); };
            HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; };";
        let _: serde_json::Value = page.js(kept, &[]).await;
        page.click("button", "Export as CSV").await;
        page.until("a file", "return window.saved !== undefined", &[]).await;
        let (text, name): (String, String) = page.js("return [window.saved, window.savedAs]", &[]).await;
        assert!(
            name.starts_with("sagefit-training-") && name.ends_with(&format!("-{}.csv", sagefit::facts::DATA_DATE)),
            "{name}"
        );
        let lines: Vec<&str> = text.lines().collect();
        let types = sagefit::facts::instance::all().iter().filter(|one| one.name.contains("g5")).count();
        assert_eq!(lines.len(), types + 1, "a heading and a line for each g5");
        assert!(
            lines[0].starts_with("type,count,hardware,cost_usd_low")
                && lines[1..].iter().all(|line| line.contains("g5"))
        );
        assert_eq!(page.complaints().await, Vec::<String>::new());
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
