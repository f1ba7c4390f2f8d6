//! Error messages: what ran out. Their figures are of one allocation, or of the machine, and say nothing of the job.

use core::ops::Range;

use super::{Span, Sure};
use crate::job::Field;

/// What messages say where a device has no memory left, in small letters.
const DEVICE: &[&str] = &[
    "cuda out of memory",
    "outofmemoryerror: cuda",
    "hip out of memory",
    "cublas_status_alloc_failed",
    "cuda_error_out_of_memory",
    "cudaerrormemoryallocation",
    "resourceexhaustederror",
    "resource_exhausted: out of memory",
    "out of device memory",
    "failed to alloc device memory",
    "tokens that can be stored in kv cache",
    "larger than the available kv cache memory",
    "oom when allocating tensor",
    "no available memory for the cache blocks",
];

/// What messages say where the instance has no memory left.
const HOST: &[&str] = &[
    "memoryerror",
    "killed process",
    "oomkilled",
    "oom-kill",
    "code 137",
    "code: 137",
    "status 137",
    "exit 137",
    "cannot allocate memory",
    "std::bad_alloc",
    "outofmemoryerror: java",
    "java.lang.outofmemoryerror",
    "instance type with more memory",
    "out of memory",
];

/// Which memory a message says ran out, as a symptom of the form.
pub(super) fn symptom(message: &str) -> Option<&'static str> {
    let small = message.to_lowercase();
    let says = |parts: &[&str]| parts.iter().any(|part| small.contains(part));
    if says(DEVICE) { Some("device-memory") } else { says(HOST).then_some("host-memory") }
}

/// What begins a message that a program printed, and no person wrote.
fn printed(line: &str) -> bool {
    let line = line.trim_start();
    let name = line.split([':', ' ']).next().unwrap_or_default();
    let error = name.ends_with("Error") && line.get(name.len()..).is_some_and(|rest| rest.starts_with(':'));
    let known =
        ["Out of memory: Killed process", "Container exited with code", "OOMKilled", "NRT_RESOURCE", "dmem_alloc"];
    error || known.iter().any(|part| line.contains(part))
}

/// A text with its messages blanked byte for byte, so that places stay, and what they say.
pub(super) fn without(text: &str) -> (String, Vec<Span>) {
    let mut kept = String::with_capacity(text.len());
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let at = start..start + line.len();
        start = at.end;
        let Some(symptom) = symptom(line).filter(|_| printed(line)) else {
            kept.push_str(line);
            continue;
        };
        found.push(span(symptom, at.start..at.start + line.trim_end().len()));
        blank(line, &mut kept);
    }
    (kept, found)
}

/// Blanks a line but for the names of types, which say where it happened.
fn blank(line: &str, kept: &mut String) {
    for piece in line.split_inclusive(' ') {
        if piece.starts_with("ml.") {
            kept.push_str(piece);
        } else {
            kept.extend(piece.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        }
    }
}

fn span(symptom: &str, at: Range<usize>) -> Span {
    Span {
        at,
        field: Field::Symptom,
        value: symptom.to_owned(),
        sure: Sure::Said,
        why: "by an error message".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_printed_is_told_from_what_a_person_writes() {
        for line in ["MemoryError: Unable to allocate 57.2 GiB", "torch.cuda.OutOfMemoryError: CUDA out of memory."] {
            let (kept, found) = without(line);
            assert_eq!((found.len(), kept.len(), kept.trim()), (1, line.len(), ""));
        }
        let written = "Training BERT runs out of memory on 40 GB of text";
        assert_eq!(without(written), (written.to_owned(), Vec::new()));
    }

    #[test]
    fn letters_beyond_ascii_keep_their_places() {
        let text = "MemoryError: größer als 3 GB\nWir haben 5 GB";
        let (kept, _) = without(text);
        assert_eq!(kept.len(), text.len());
        assert_eq!(kept.find("Wir"), text.find("Wir"));
    }
}
