use super::*;
use crate::advise::advise;
use crate::decide::graph;
use crate::job::View;
use crate::job::gallery::GALLERY;

fn trails() -> Vec<Trail> {
    let jobs = GALLERY.iter().filter_map(|example| example.answers().validate().ok());
    jobs.map(|job| advise(&job, View::Today).trail).collect()
}

fn whole(trail: &Trail) -> Map {
    map(&graph::questions(), &graph::edges(), trail)
}

#[test]
fn what_is_drawn_is_the_graph() {
    for trail in trails() {
        let map = whole(&trail);
        let questions: Vec<&str> = graph::questions().iter().map(|question| question.id).collect();
        assert_eq!(map.nodes.len(), questions.len());
        for node in &map.nodes {
            let question = graph::question(node.question).unwrap();
            let ways: Vec<&str> = node.ways.iter().map(|way| way.branch).collect();
            assert_eq!(ways, question.branches.iter().map(|branch| branch.id).collect::<Vec<_>>());
        }
        let mut drawn: Vec<_> =
            map.edges.iter().map(|drawn| (drawn.edge.from, drawn.edge.branch, drawn.edge.to)).collect();
        let mut due: Vec<_> = graph::edges().iter().map(|edge| (edge.from, edge.branch, edge.to)).collect();
        drawn.sort_unstable();
        due.sort_unstable();
        assert_eq!(drawn, due);
    }
}

#[test]
fn what_is_lit_is_the_trail() {
    for trail in trails() {
        let map = whole(&trail);
        assert_eq!(map.edges.iter().filter(|drawn| drawn.lit).count(), trail.steps.len() - 1);
        let lit: Vec<(&str, &str)> = map
            .nodes
            .iter()
            .flat_map(|node| node.ways.iter().filter(|way| way.lit).map(|way| (node.question, way.branch)))
            .collect();
        let mut due: Vec<(&str, &str)> =
            trail.steps.iter().map(|step| (step.question.id, step.branch().unwrap().id)).collect();
        due.sort_unstable();
        let mut found = lit.clone();
        found.sort_unstable();
        assert_eq!(found, due);
        assert!(map.nodes.iter().all(|node| node.lit == trail.step(node.question).is_some()));
    }
}

fn boxes(map: &Map) -> Vec<Area> {
    map.nodes.iter().flat_map(|node| node.ways.iter().map(|way| way.area).chain([node.area])).collect()
}

#[test]
fn nothing_overlaps_and_nothing_sticks_out() {
    for trail in trails() {
        let map = whole(&trail);
        let boxes = boxes(&map);
        for (at, area) in boxes.iter().enumerate() {
            assert!(area.x >= 0 && area.y >= 0 && area.right() <= map.width && area.bottom() <= map.height);
            assert!(boxes.iter().skip(at + 1).all(|other| !area.overlaps(*other)), "{area:?}");
        }
        for node in &map.nodes {
            let texts = node
                .title
                .iter()
                .map(|line| (line, node.area))
                .chain(node.ways.iter().flat_map(|way| way.label.iter().map(|line| (line, way.area))));
            for (line, area) in texts {
                assert!(line.y > area.y && line.y < area.bottom(), "{line:?} in {area:?}");
            }
        }
    }
}

#[test]
fn lines_that_go_around_cross_no_box() {
    let map = whole(&trails()[0]);
    let places = places(&graph::questions(), &graph::edges());
    let far: Vec<Edge> = graph::edges().into_iter().filter(|edge| is_far(&places, edge)).collect();
    assert!(!far.is_empty());
    let mut taken = Vec::new();
    for edge in far {
        let points = route::around(&map.nodes, &edge, &taken).unwrap();
        taken.push(edge.to);
        for (a, b) in points.iter().zip(points.iter().skip(1)) {
            let run = Area { x: a.0.min(b.0), y: a.1.min(b.1), w: (a.0 - b.0).abs(), h: (a.1 - b.1).abs() };
            for area in boxes(&map) {
                assert!(!area.overlaps(run), "{edge:?} crosses {area:?} by {run:?}");
            }
        }
    }
}

#[test]
fn the_same_trail_gives_the_same_map() {
    for trail in trails() {
        assert_eq!(whole(&trail), whole(&trail));
    }
}
