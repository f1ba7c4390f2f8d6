//! Nonsense in every field, and every choice left open: said beside the field, and nothing is lost.

use std::collections::BTreeMap;

use sagefit::job::field::Kind;
use sagefit::job::gallery::GALLERY;
use sagefit::job::{Answers, Field, View, link};
use serde_json::json;

use crate::harness::{Page, browse};
use crate::native::answers;

/// Jobs under which, together with the gallery's, every field applies.
const MORE: [&str; 5] = [
    "task=serve&algorithm=transformer&model=whisper-large-v3",
    "task=serve&algorithm=transformer&model=stable-diffusion-xl-unet",
    "task=train&algorithm=ip-insights",
    "task=serve&algorithm=llm-lora&model=llama-3.1-8b&application=together",
    "task=train&algorithm=cnn&model=resnet-50&epoch_seconds=600&current_instance=ml.p3.2xlarge",
];

/// Each field with the first job that asks for it, by job.
fn asked() -> BTreeMap<String, Vec<Field>> {
    let jobs: Vec<&str> = GALLERY.iter().map(|example| example.link).chain(MORE).collect();
    let mut asked: BTreeMap<String, Vec<Field>> = BTreeMap::new();
    for field in Field::ALL.iter().copied() {
        let job = jobs.iter().find(|job| (field.spec().applies)(&answers(job)));
        let job = job.unwrap_or_else(|| panic!("no job asks for {field:?}"));
        asked.entry((*job).to_owned()).or_default().push(field);
    }
    asked
}

async fn open_all_fields(page: &Page, job: &str) {
    page.open_job(job).await;
    open_groups(page).await;
}

/// Opens every group of the fields that are not asked first.
async fn open_groups(page: &Page) {
    page.click("button", "More").await;
    page.find("group", "More fields").await;
    let open = "const closed = [...find('group', 'More fields').querySelectorAll('h3 button[aria-expanded=false]')]; closed.forEach(one => one.click()); return closed.length === 0";
    page.until("all groups are open", open, &[]).await;
}

/// What the engine says is wrong with a field.
fn complaint(answers: &Answers, field: Field) -> String {
    let errors = answers.validate().expect_err("nonsense is no job");
    let error = errors.into_iter().find(|error| error.field == field);
    error.unwrap_or_else(|| panic!("{field:?} takes nonsense for sense")).message
}

/// Waits until a field is marked as wrong and described by this message.
async fn complains(page: &Page, label: &str, message: &str) {
    let script = "const field = find('textbox', arguments[0]) ?? find('combobox', arguments[0]);
        const beside = (field?.getAttribute('aria-describedby') ?? '').split(' ').map(id => document.getElementById(id));
        return field?.getAttribute('aria-invalid') === 'true' && beside.some(text => text && isShown(text) && tidy(text.textContent).toLowerCase().includes(arguments[1].toLowerCase()))";
    page.until(&format!("{label} says “{message}”"), script, &[json!(label), json!(message)]).await;
}

const FINE: &str = "const field = find('textbox', arguments[0]) ?? find('combobox', arguments[0]); return field !== null && field.getAttribute('aria-invalid') !== 'true'";

#[test]
fn nonsense_typed_into_any_field_is_said_and_the_answer_stays() {
    let typed = |field: &Field| matches!(field.spec().kind, Kind::Number { .. } | Kind::InstanceType);
    let mut walked = 0;
    for (job, fields) in asked() {
        let fields: Vec<Field> = fields.into_iter().filter(typed).collect();
        walked += fields.len();
        browse(async |page| {
            open_all_fields(page, &job).await;
            let before = page.headlines().await;
            for field in fields {
                let label = field.spec().label;
                // The last begins with a number, which is an answer of its own while it is typed.
                for (nonsense, stays) in [("a few, I think", true), ("-3", true), ("1e999", false)] {
                    let mut wrong = answers(&job);
                    wrong.set(field, nonsense);
                    page.fill(label, nonsense).await;
                    complains(page, label, &complaint(&wrong, field)).await;
                    let kept: String = page
                        .js(
                            "return (find('textbox', arguments[0]) ?? find('combobox', arguments[0])).value",
                            &[json!(label)],
                        )
                        .await;
                    assert_eq!(kept, nonsense, "{label}");
                    let now = page.headlines().await;
                    assert!(!now.is_empty() && (now == before || !stays), "{label}: {before:?} became {now:?}");
                }
                page.fill(label, answers(&job).get(field).unwrap_or_default()).await;
                page.until(&format!("{label} is right again"), FINE, &[json!(label)]).await;
            }
            assert_eq!(page.complaints().await, Vec::<String>::new());
        });
    }
    assert!(walked > 35, "{walked} fields were typed into");
}

#[test]
fn nonsense_chosen_by_a_link_is_said_and_shown_as_it_came() {
    let chosen = |field: &Field| matches!(field.spec().kind, Kind::Choice(_) | Kind::Model | Kind::Region);
    for (job, fields) in asked() {
        browse(async |page| {
            page.open_job(&job).await;
            for field in fields.iter().filter(|field| chosen(field) && !matches!(field, Field::Task | Field::Priority))
            {
                let mut wrong = answers(&job);
                wrong.set(*field, "stone soup");
                if !(field.spec().applies)(&wrong) || wrong.validate().is_ok() {
                    continue;
                }
                page.go(&format!("#/advise?{}", link::write(&wrong, View::Today, ""))).await;
                let label = field.spec().label;
                complains(page, label, &complaint(&wrong, *field)).await;
                let kept: String = page.js("return find('combobox', arguments[0]).value", &[json!(label)]).await;
                assert_eq!(kept, "stone soup", "{label}");
                assert!(!page.headlines().await.is_empty(), "{label}");
            }
            assert_eq!(page.complaints().await, Vec::<String>::new());
        });
    }
}

#[test]
fn every_choice_may_be_left_open() {
    let mut walked = 0;
    for (job, fields) in asked() {
        let lists = |field: &&Field| {
            let choice = matches!(field.spec().kind, Kind::Choice(_) | Kind::Region);
            // Without an algorithm the page asks what runs: `form` looks at that.
            choice && !matches!(field, Field::Task | Field::Priority | Field::Algorithm)
        };
        let lists: Vec<Field> = fields.iter().filter(lists).copied().collect();
        walked += lists.len();
        browse(async |page| {
            for field in lists {
                open_all_fields(page, &job).await;
                let label = field.spec().label;
                let values: Vec<String> = page
                    .js(
                        "return [...find('combobox', arguments[0]).options].map(option => option.value)",
                        &[json!(label)],
                    )
                    .await;
                assert_eq!(values.first().map(String::as_str), Some(""), "{label}: the first leaves it open");
                let last = values.last().expect("a value");
                page.select(label, last).await;
                let mut changed = answers(&job);
                changed.set(field, last);
                if changed.validate().is_ok() {
                    page.answers(&changed, View::Today).await;
                }
                page.select(label, "").await;
                changed.set(field, "");
                page.answers(&changed, View::Today).await;
                page.until(label, FINE, &[json!(label)]).await;
                page.address(&format!("&{}=", field.spec().key), false).await;
            }
            assert_eq!(page.complaints().await, Vec::<String>::new());
        });
    }
    assert!(walked > 25, "{walked} choices were left open");
}

#[test]
fn every_field_explains_itself_and_what_it_assumes() {
    browse(async |page| {
        open_all_fields(page, "task=both&algorithm=transformer").await;
        let job = answers("task=both&algorithm=transformer");
        let asked = |field: &&Field| !matches!(field, Field::Task | Field::Priority) && (field.spec().applies)(&job);
        for field in Field::ALL.iter().filter(asked) {
            let spec = field.spec();
            page.click("button", &format!("About {}", spec.label)).await;
            page.says("form", "Your job", &format!("{} Assumed: {}.", spec.field.help(), spec.field.assumed())).await;
        }
    });
}
