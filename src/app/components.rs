//! The parts of the page, one component a file; its style stands in `style/` under the same name.

pub mod answer;
pub mod aside;
pub mod candidates;
pub mod code;
pub mod copy_button;
pub mod derivation;
pub mod flow;
pub mod footer;
pub mod gauge;
pub mod hand_over;
pub mod header;
pub mod job;
pub mod jump;
pub mod measured;
pub mod next_steps;
pub mod notes;
pub mod numbers;
pub mod range_bar;
pub mod report;
pub mod segmented;
pub mod since;
pub mod switch;
pub mod tabs;
pub mod theme;
pub mod turn;
pub mod width;
