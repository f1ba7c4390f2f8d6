//! Rows S1 to S7 and S15: training.

use sagefit::job::View;

use crate::harness::{Page, browse};
use crate::native::{answers, example};

const BERT: &str = "BERT-large fine-tune";

/// Opens an example of the gallery by its name.
async fn open(page: &Page, name: &str, view: &str) {
    page.open_job(&format!("{}{view}", example(name).link)).await;
}

#[test]
fn s01_the_family_step_names_every_letter() {
    browse(async |page| {
        open(page, BERT, "").await;
        let step = page.step("Which family?").await;
        for family in ["T, tiny", "M, balanced", "C, compute", "R, memory", "G, GPUs for less", "P, the strongest GPUs"]
        {
            assert!(step.contains(family), "{family} is not in: {step}");
        }
        assert!(step.contains("t tiny and burstable, m balanced, c compute, r memory, g and p GPUs"), "{step}");
    });
}

#[test]
fn s02_the_form_asks_for_what_decides_and_each_changes_the_answer() {
    browse(async |page| {
        open(page, BERT, "").await;
        for label in ["Training data", "Epochs", "Finish within", "Spend at most"] {
            page.find("textbox", label).await;
        }
        // A model of the library brings its parameters, which may be said all the same.
        page.fill("Find a field", "parameters").await;
        page.find("textbox", "Parameters").await;
        page.find("combobox", "Algorithm").await;
        page.find("radiogroup", "What matters more").await;
        let first = page.headlines().await;
        page.fill("Finish within", "0.5").await;
        let script = "return nameOf(find('heading', '*', find('region', 'Answer'))) !== arguments[0]";
        page.until("an hour less changes the answer", script, &[first[0].clone().into()]).await;
        let hurried = page.headlines().await;
        page.fill("Parameters", "7000").await;
        page.until("a larger network changes the answer", script, &[hurried[0].clone().into()]).await;
    });
}

#[test]
fn s03_the_flow_is_a_list_of_questions_and_each_says_why_it_is_asked() {
    browse(async |page| {
        open(page, BERT, "").await;
        let steps = page.questions().await;
        assert!(steps.len() >= 8, "{steps:?}");
        let first = page.step("Training or inference?").await;
        assert!(first.contains("Asking the right questions in the right order is what saves money"), "{first}");
        for question in ["CPU or GPU?", "One device or many?", "Which family?", "How is it paid?"] {
            let step = page.step(question).await;
            let why = step.split_once("Why it is asked").map_or("", |(_, why)| why);
            assert!(why.len() > 60, "{question}: {step}");
        }
    });
}

#[test]
fn s04_cpu_or_gpu_comes_first_and_bert_takes_the_gpu() {
    browse(async |page| {
        open(page, BERT, "").await;
        page.took("CPU or GPU?", "GPU").await;
        let steps = page.questions().await;
        let place = |question: &str| steps.iter().position(|step| step.contains(question)).expect("the step");
        for later in ["One device or many?", "Does it fit in memory?", "Which family?"] {
            assert!(place("CPU or GPU?") < place(later), "{steps:?}");
        }
        let step = page.step("CPU or GPU?").await;
        assert!(step.contains("Why: GPU") && step.contains("Not taken") && step.contains("CPU"), "{step}");
    });
}

#[test]
fn s05_distribution_settles_the_count() {
    browse(async |page| {
        page.open_job("task=train&algorithm=xgboost&data_gb=600&view=book").await;
        page.took("One device or many?", "Several instances").await;
        let headline = page.headlines().await.concat();
        let count: u32 = headline.split(' ').next().and_then(|count| count.parse().ok()).expect("a count");
        assert!(count > 1, "{headline}");
        open(page, BERT, "").await;
        page.took("One device or many?", "One device").await;
        assert!(page.headlines().await.concat().starts_with("1 ×"));
    });
}

#[test]
fn s06_the_memory_is_checked_with_its_figures() {
    browse(async |page| {
        open(page, BERT, "").await;
        let step = page.step("Does it fit in memory?").await;
        assert!(step.contains("GiB"), "{step}");
        page.open_job("task=train&algorithm=llm-full&parameters_millions=7000&tokens_millions=10&view=book").await;
        page.took("Does it fit in memory?", "Split the model").await;
        page.click("button", "GPU memory *").await;
        page.says("region", "Answer", "Main uncertainty: ").await;
    });
}

#[test]
fn s07_time_and_cost_are_asked_and_the_list_narrows_to_one() {
    browse(async |page| {
        open(page, BERT, "").await;
        let mut left: Vec<u32> = Vec::new();
        for question in [
            "What does the algorithm allow?",
            "CPU or GPU?",
            "One device or many?",
            "Does it fit in memory?",
            "Which family?",
            "Right for time and cost?",
        ] {
            let step = page.step(question).await;
            let words: Vec<&str> = step.split_whitespace().collect();
            let count = words.windows(3).find(|words| words[1].starts_with("type") && words[2].starts_with("left"));
            // The words before stand close to the number, as in `paragraph.31`.
            left.extend(
                count
                    .and_then(|words| words[0].rsplit(|sign: char| !sign.is_ascii_digit()).next()?.parse::<u32>().ok()),
            );
        }
        assert!(left.len() >= 3 && left.windows(2).all(|pair| pair[1] <= pair[0]), "{left:?}");
        assert_eq!(left.last(), Some(&1), "{left:?}");
        page.answers(&answers(example(BERT).link), View::Today).await;
    });
}

#[test]
fn s15_the_next_steps_hold_a_trial_in_a_lower_environment() {
    browse(async |page| {
        for (name, heading, words) in [
            (BERT, "Trial of the training", "lower environment"),
            ("Fraud endpoint", "Trial of the endpoint", "outside production"),
        ] {
            open(page, name, "").await;
            page.click("tab", "Next steps").await;
            page.find("heading", heading).await;
            page.says("tabpanel", "Next steps", words).await;
        }
    });
}
