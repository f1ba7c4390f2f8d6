//! Which hosting option?

use super::flow;
use crate::job::View;
use crate::study::draft::Draft;
use crate::study::draw::Draw;

/// One branch of four of the option or the models; or two, of the option and of how it scales.
pub fn draft(topic: &'static str, view: View, draw: &mut Draw) -> Option<Draft> {
    if topic == "scaling" {
        return flow::two(topic, ["option", "scaling"], view, draw);
    }
    flow::one(topic, view, draw)
}
