//! What is said about the rows of the table.

use super::rows::{Group, Row, Table, known, number};
use super::sift::Sift;
use crate::facts::instance::{self, InstanceType};
use crate::units::text;

/// What the button says that shows more rows: `Two more, both more expensive`.
#[must_use]
pub fn more_words(table: &Table, group: Group, all: &[u16], drawn: usize) -> String {
    let left: Vec<&Row> = all.iter().skip(drawn).filter_map(|at| table.row(*at)).collect();
    if drawn == 0 {
        return match left.len() {
            1 => "Show it".to_owned(),
            count if count > 60 => "Show the first 60".to_owned(),
            _ => "Show all".to_owned(),
        };
    }
    let dearer = group == Group::Ranked && left.iter().all(|row| row.ratio.is_some_and(|ratio| ratio > 1.0));
    let note = match (dearer, left.len()) {
        (false, _) => "",
        (_, 1) => ", more expensive",
        (_, 2) => ", both more expensive",
        _ => ", all more expensive",
    };
    format!("{} more{note}", number(left.len()))
}

/// How many are shown of each group; read out when it changes.
#[must_use]
pub fn status(shown: &[(u16, Group)], sift: &Sift) -> String {
    if *sift == Sift::default() {
        return String::new();
    }
    if shown.is_empty() {
        let any = Sift { name: sift.name.clone(), ..Sift::default() };
        return if instance::all().iter().any(|one| any.shows(one, true)) {
            "No type passes these filters: choose “All” and “Any” to see the rest.".to_owned()
        } else {
            "No instance type matches. A name looks like ml.g5.2xlarge.".to_owned()
        };
    }
    let count = |group: Group| shown.iter().filter(|(_, one)| *one == group).count();
    let [ranked, left_out, fails] = Group::ALL.map(count);
    let fit = if ranked == 1 { "1 fits" } else { &format!("{ranked} fit") };
    let fail = if fails == 1 { "1 does not fit" } else { &format!("{fails} do not fit") };
    format!("{} of {} types: {fit}, {left_out} would fit but a question left them out, {fail}.", shown.len(), known())
}

/// What the type has, and where that was read.
#[must_use]
pub fn has(instance: &InstanceType) -> String {
    let mut parts = Vec::new();
    if instance.vcpu > 0 {
        parts.push(format!("{} vCPU, {}", instance.vcpu, text::memory(instance.memory)));
    }
    if let Some(accelerator) = instance.accelerator {
        let memory = text::memory(instance.accelerator_memory());
        parts.push(format!("{} × {} with {memory}", instance.device_count(), accelerator.short));
    }
    let mut said = format!("{}.", parts.join(", "));
    if let Some(standing) = instance.standing().filter(|standing| !standing.note.is_empty()) {
        said.extend([" ", standing.note]);
    }
    if let Some(record) = instance.record() {
        said.extend([" Source: ", record.source.title, "."]);
    }
    said
}
