//! The strips of a chart of metrics: a path each, in a box that is stretched to the width that there is.

use std::fmt::Write;

use super::Line;

/// The box of a strip.
pub const BOX: (u32, u32) = (240, 60);

/// The path of a line: it stops where nothing is reported any more.
#[must_use]
pub fn path(line: &Line) -> String {
    let steps = line.values.len().saturating_sub(1).max(1);
    let mut path = String::new();
    for (at, value) in line.values.iter().enumerate() {
        let Some(value) = value else { break };
        let across = BOX.0 as usize * at / steps;
        let _written = write!(path, "{}{across} {}", if at == 0 { 'M' } else { 'L' }, height(line, *value));
    }
    path
}

/// How far below the upper edge a value is drawn.
#[must_use]
pub fn height(line: &Line, value: u16) -> u32 {
    BOX.1.saturating_sub(BOX.1 * u32::from(value) / u32::from(line.top.max(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_ends_where_nothing_is_reported() {
        let line = Line {
            metric: "CPUUtilization",
            unit: "%",
            values: vec![Some(0), Some(50), Some(100), None, None],
            top: 100,
            limit: None,
            run: String::new(),
        };
        // Five points over 240: 60 apart; 0 % lies on the lower edge, 100 % on the upper.
        assert_eq!(path(&line), "M0 60L60 30L120 0");
    }
}
