//! The parts of the page, one file each with its style beside it in `style/`.

pub mod answer;
pub mod candidates;
pub mod changes;
pub mod code;
pub mod conflict;
pub mod current;
pub mod difference;
pub mod field;
pub mod figures;
pub mod flow;
pub mod footer;
pub mod gallery;
pub mod header;
pub mod headline;
pub mod job_form;
pub mod measured;
pub mod more_fields;
pub mod next_steps;
pub mod notes;
pub mod numbers;
pub mod segmented;
pub mod tabs;
pub mod why_not;
pub mod year;
