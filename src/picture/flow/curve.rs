//! Lines as the text of an SVG path.

use core::fmt::Write;

/// A curve from one point to another that leaves and arrives level.
pub(super) fn level(from: (i32, i32), to: (i32, i32)) -> String {
    let ((x, y), (to_x, to_y)) = (from, to);
    if y == to_y {
        return format!("M{x} {y}H{to_x}");
    }
    let middle = (x + to_x) / 2;
    format!("M{x} {y}C{middle} {y} {middle} {to_y} {to_x} {to_y}")
}

/// A line through points of which each two neighbours share a coordinate, its corners rounded.
pub(super) fn cornered(points: &[(i32, i32)], radius: i32) -> String {
    let mut path = String::new();
    let Some(((x, y), rest)) = points.split_first() else { return path };
    let mut at = (*x, *y);
    // Writing to a string does not fail.
    let _ = write!(path, "M{x} {y}");
    for (index, corner) in rest.iter().enumerate() {
        let Some(next) = rest.get(index + 1) else {
            let _ = write!(path, "L{} {}", corner.0, corner.1);
            break;
        };
        let radius = radius.min(length(at, *corner) / 2).min(length(*corner, *next) / 2);
        let before = toward(*corner, at, radius);
        let after = toward(*corner, *next, radius);
        let _ = write!(path, "L{} {}Q{} {} {} {}", before.0, before.1, corner.0, corner.1, after.0, after.1);
        at = *corner;
    }
    path
}

/// How far apart two points on a level or upright line are.
const fn length(a: (i32, i32), b: (i32, i32)) -> i32 {
    (a.0 - b.0).abs() + (a.1 - b.1).abs()
}

/// The point so far from one toward another.
const fn toward(from: (i32, i32), to: (i32, i32), by: i32) -> (i32, i32) {
    (from.0 + (to.0 - from.0).signum() * by, from.1 + (to.1 - from.1).signum() * by)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn level_curves() {
        assert_eq!(level((0, 5), (30, 5)), "M0 5H30");
        assert_eq!(level((0, 5), (30, 65)), "M0 5C15 5 15 65 30 65");
    }

    #[test]
    fn corners_are_rounded_and_ends_kept() {
        assert_eq!(cornered(&[(0, 0), (20, 0), (20, 40)], 8), "M0 0L12 0Q20 0 20 8L20 40");
        assert_eq!(cornered(&[(0, 0), (4, 0), (4, 40)], 8), "M0 0L2 0Q4 0 4 2L4 40");
        assert_eq!(cornered(&[], 8), "");
    }
}
