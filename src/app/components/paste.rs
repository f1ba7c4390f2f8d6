//! The box for what a person has: text, configuration, code or output, with what was read of it marked in it.

mod found;
mod marked;

use leptos::html::Textarea;
use leptos::prelude::*;

use crate::app::state::{State, state};
use crate::job::{Answers, Field};
use crate::read::{LONGEST_TEXT, Reading, Secret, Span, Sure, read};
use crate::units::text;
use found::Found;
use marked::Marked;

/// What the box holds. `Copy`, so that every handler may hold it.
#[derive(Debug, Clone, Copy)]
struct Paste {
    /// What was read of the text.
    reading: Memo<Reading>,
    /// The values that the person gave instead; nothing for what is not to be used.
    mended: RwSignal<Vec<(Field, Option<String>)>>,
}

impl Paste {
    /// The value that will be used of a field.
    fn value(self, field: Field) -> Option<String> {
        let mended =
            self.mended.with(|mended| mended.iter().find(|(one, _)| *one == field).map(|(_, value)| value.clone()));
        mended.unwrap_or_else(|| self.reading.with(|reading| reading.value(field).map(str::to_owned)))
    }

    /// Takes another value for a field, or none.
    fn mend(self, field: Field, value: Option<String>) {
        self.mended.update(|mended| {
            mended.retain(|(one, _)| *one != field);
            mended.push((field, value));
        });
    }

    /// The answers with what was read and mended.
    fn answers(self, before: &Answers) -> Answers {
        let mut answers = before.clone();
        for field in self.fields() {
            if let Some(value) = self.value(field) {
                answers.set(field, &value);
            }
        }
        answers
    }

    /// The fields that were read, in the order of the text.
    fn fields(self) -> Vec<Field> {
        self.reading.with(|reading| {
            let mut fields: Vec<Field> = Vec::new();
            for span in &reading.spans {
                if !fields.contains(&span.field) {
                    fields.push(span.field);
                }
            }
            fields
        })
    }
}

/// The box.
#[component]
pub fn PasteBox() -> impl IntoView {
    let state = state();
    let typed = RwSignal::new(String::new());
    let removed = RwSignal::new(Vec::<(Secret, usize)>::new());
    let reading = Memo::new(move |_| typed.with(|typed| read(typed)));
    let paste = Paste { reading, mended: RwSignal::new(Vec::new()) };
    // Secrets do not even stay in the box.
    let take = move |text: &str| {
        let reading = read(text);
        removed.set(reading.secrets.clone());
        paste.mended.set(Vec::new());
        typed.set(if reading.secrets.is_empty() && !reading.cut { text.to_owned() } else { reading.text });
    };
    let given = state.pasted.get_untracked().unwrap_or_default();
    take(&given);
    // What is pasted while the box is open takes the place of what was in it.
    Effect::new(move |first: Option<()>| {
        let given = state.pasted.get().unwrap_or_default();
        if first.is_some() && !given.is_empty() {
            take(&given);
        }
    });
    let line: NodeRef<Textarea> = NodeRef::new();
    Effect::new(move |_| {
        if let Some(line) = line.get() {
            let _focused = line.focus();
        }
    });
    let empty = Memo::new(move |_| typed.with(|typed| typed.trim().is_empty()));
    let asks = Memo::new(move |_| reading.with(|reading| reading.options.len() > 1));
    let close = move || state.pasted.set(None);
    view! {
        <section
            class="paste"
            aria-labelledby="paste-title"
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    close();
                }
            }
        >
            <h2 id="paste-title" aria-live="polite">{move || title(paste, empty.get())}</h2>
            <p class="paste-about">
                "Marked words became fields. The text stays in this browser. "
                <a href="#/jobs">"Many jobs in a file"</a>
            </p>
            <div class="paste-sides">
                <div>
                    <label for="paste-text">"Text, config.json, code or output"</label>
                    <textarea
                        id="paste-text"
                        rows="6"
                        node_ref=line
                        spellcheck="false"
                        placeholder="Paste a job description, a practice question, a config.json, a describe output or code"
                        prop:value=move || typed.get()
                        on:input:target=move |event| take(&event.target().value())
                    ></textarea>
                    {move || secrets(&removed.get()).map(|said| view! { <p class="paste-note" role="status">{said}</p> })}
                    {move || reading.with(|reading| reading.cut).then(|| {
                        view! { <p class="paste-note">{format!("Only the first {} kB were read.", text::count(LONGEST_TEXT as f64 / 1000.0))}</p> }
                    })}
                    <Show when=move || asks.get()>
                        <p class="paste-note">
                            "This text has options. "
                            <a href="#/study/your-question" on:click=move |_| state.question.set(typed.get_untracked())>"Open it as a practice question"</a>
                        </p>
                    </Show>
                    <Show when=move || !empty.get()>
                        <Marked reading=reading/>
                    </Show>
                </div>
                <div>
                    <Found paste=paste/>
                </div>
            </div>
            <p class="paste-ways">
                <button
                    type="button"
                    class="paste-use"
                    disabled=move || paste.fields().is_empty()
                    on:click=move |_| use_it(state, paste, &Answers::default())
                >
                    "Use these"
                </button>
                <button
                    type="button"
                    disabled=move || paste.fields().is_empty()
                    on:click=move |_| use_it(state, paste, &state.answers.get_untracked())
                >
                    "Add to this job"
                </button>
                <button type="button" on:click=move |_| close()>"Close"</button>
            </p>
        </section>
    }
}

/// Opens the job that was read; undo leads back to the one before.
fn use_it(state: State, paste: Paste, before: &Answers) {
    state.open(untrack(|| paste.answers(before)));
    state.pasted.set(None);
}

/// How much was found, and how much of it a person has to settle.
fn title(paste: Paste, empty: bool) -> String {
    if empty {
        return "Paste what you have".to_owned();
    }
    let found = paste.fields().len();
    let settle = paste.reading.with(Reading::to_settle);
    let open =
        settle.iter().filter(|field| paste.mended.with(|mended| mended.iter().all(|(one, _)| one != *field))).count();
    let things = match found {
        0 => return "Nothing found that the form asks for".to_owned(),
        1 => "One thing found".to_owned(),
        found => format!("{found} things found"),
    };
    if open == 0 { things } else { format!("{things}, {open} to settle") }
}

/// What was taken out of the text.
fn secrets(removed: &[(Secret, usize)]) -> Option<String> {
    if removed.is_empty() {
        return None;
    }
    let named: Vec<String> = removed
        .iter()
        .map(|(secret, count)| format!("{count} {}{}", secret.words(), if *count == 1 { "" } else { "s" }))
        .collect();
    Some(format!("Removed and not kept: {}.", named.join(", ")))
}

/// The number of a field in the text, from 1.
fn number(fields: &[Field], field: Field) -> usize {
    fields.iter().position(|one| *one == field).map_or(0, |at| at + 1)
}

/// A value as the form would say it: the label of a choice, else the value with its unit.
fn said(span: &Span) -> String {
    let spec = span.field.spec();
    let value = match spec.kind {
        crate::job::field::Kind::Choice(choices) => {
            choices.iter().find(|choice| choice.key == span.value).map_or(span.value.as_str(), |choice| choice.label)
        }
        _ => span.value.as_str(),
    };
    let unit = if spec.unit.is_empty() { String::new() } else { format!(" {}", spec.unit) };
    let sure = if span.sure == Sure::Implied { ", implied" } else { "" };
    format!("{}: {value}{unit}{sure}", spec.label)
}
