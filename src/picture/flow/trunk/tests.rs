use super::*;
use crate::advise::Shown;
use crate::job::View;
use crate::job::gallery::GALLERY;
use crate::picture::flow::story::Story;

/// Every example in both views, with and without the other path.
fn trunks() -> Vec<(String, Trunk)> {
    let mut found = Vec::new();
    for example in GALLERY {
        let shown = Shown::of(example.answers().validate().unwrap(), example.answers());
        for view in [View::Today, View::Book] {
            for both in [false, true] {
                let what = format!("{} ({}, both {both})", example.name, view.key());
                found.extend(Story::of(&shown, view, both).trunks.into_iter().map(|trunk| (what.clone(), trunk)));
            }
        }
    }
    found
}

const WIDTHS: [i32; 5] = [640, 704, 960, 1248, 1312];

#[test]
fn nothing_overlaps_and_nothing_sticks_out() {
    for (what, trunk) in trunks() {
        for width in WIDTHS {
            let drawn = draw(&trunk, width);
            let mut areas: Vec<(String, Area)> = vec![("card".to_owned(), drawn.card)];
            areas.extend(drawn.other.map(|area| ("other card".to_owned(), area)));
            for stop in &drawn.stops {
                areas.push((format!("{} head", stop.id), stop.head));
                areas.push((format!("{} count", stop.id), stop.count));
                areas.extend(stop.lane.map(|area| (format!("{} lane", stop.id), area)));
                areas.extend(
                    stop.leaves.iter().enumerate().map(|(at, leaf)| (format!("{} leaf {at}", stop.id), leaf.area)),
                );
                if let Some((x, y)) = stop.ring {
                    areas.push((format!("{} ring", stop.id), Area { x: x - 8, y: y - 8, w: 16, h: 16 }));
                }
            }
            for (at, (name, area)) in areas.iter().enumerate() {
                let inside = area.x >= 0 && area.y >= 0 && area.right() <= width && area.bottom() <= drawn.height;
                assert!(inside, "{what} in {width}: {name} {area:?} of {}", drawn.height);
                for (other_name, other) in areas.iter().skip(at + 1) {
                    assert!(!area.overlaps(*other), "{what} in {width}: {name} {area:?} and {other_name} {other:?}");
                }
            }
        }
    }
}

#[test]
fn text_has_room() {
    for (what, trunk) in trunks() {
        for width in WIDTHS {
            for stop in draw(&trunk, width).stops {
                assert!(stop.head.w >= 130, "{what} in {width}: {} has {} px", stop.id, stop.head.w);
                for leaf in stop.leaves.iter().map(|leaf| leaf.area).chain(stop.lane) {
                    assert!(leaf.w >= 90, "{what} in {width}: a branch of {} has {} px", stop.id, leaf.w);
                }
            }
        }
    }
}

#[test]
fn every_stop_and_every_branch_is_drawn_once_and_in_order() {
    for (what, trunk) in trunks() {
        for width in WIDTHS {
            let drawn = draw(&trunk, width);
            let due: Vec<&str> = trunk.stops.iter().map(|stop| stop.asked.id).collect();
            assert_eq!(drawn.stops.iter().map(|stop| stop.id).collect::<Vec<_>>(), due, "{what}");
            for (stop, placed) in trunk.stops.iter().zip(&drawn.stops) {
                let in_lane = trunk.other.iter().flat_map(|other| &other.lane).find(|(id, _)| *id == stop.asked.id);
                let hidden =
                    stop.leaves.iter().filter(|leaf| in_lane.is_some_and(|(_, lane)| lane.label == leaf.label));
                assert_eq!(placed.leaves.len() + hidden.count(), stop.leaves.len(), "{what}: {}", placed.id);
                assert_eq!(placed.lane.is_some(), in_lane.is_some(), "{what}: {}", placed.id);
            }
        }
    }
}

#[test]
fn thickness_follows_the_number_of_types() {
    // 6 + 28 · log10: 1 is 6, 10 is 34, 100 is 62, 442 is 6 + 28 · 2.645 = 80.
    assert_eq!([1, 10, 100, 442].map(thickness), [6, 34, 62, 80]);
    assert_eq!(thickness(0), 0);
    // 2 + 5 · log10: 1 is 2, 10 is 7, 100 is 12.
    assert_eq!([0, 1, 10, 100].map(ribbon), [2, 2, 7, 12]);
}

#[test]
fn the_same_trunk_gives_the_same_picture() {
    for (_, trunk) in trunks() {
        assert_eq!(draw(&trunk, 1312), draw(&trunk, 1312));
    }
}

#[test]
fn rows_hold_all_questions() {
    for questions in 0..9 {
        for width in 640..1313 {
            let rows = rows(questions, width);
            assert_eq!(rows.iter().sum::<i32>(), questions);
            assert!(rows.iter().all(|row| *row > 0 || questions == 0));
        }
    }
    assert_eq!(rows(5, 1312), [5]);
}
