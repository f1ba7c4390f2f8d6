use super::*;
use crate::advise::advise;
use crate::job::View;
use crate::job::gallery::GALLERY;

fn trails() -> Vec<Trail> {
    let jobs = GALLERY.iter().filter_map(|example| example.answers().validate().ok());
    jobs.flat_map(|job| [advise(&job, View::Today).trail, advise(&job, View::Book).trail]).collect()
}

const WIDTHS: [i32; 5] = [320, 640, 736, 1000, 1312];

#[test]
fn the_columns_are_the_steps_and_the_lines_lead_from_each_to_the_next() {
    for trail in trails() {
        let steps: Vec<&str> = trail.steps.iter().map(|step| step.question.id).collect();
        for width in WIDTHS {
            let path = path(&trail, width);
            let columns: Vec<&str> =
                path.rows.iter().flat_map(|row| &row.columns).map(|column| column.question).collect();
            assert_eq!(columns, steps);
            let drawn: Vec<(&str, &str)> = path
                .rows
                .iter()
                .flat_map(|row| row.lit.iter().chain(&row.leaves))
                .map(|lit| (lit.from, lit.to))
                .collect();
            let due: Vec<(&str, &str)> = steps.iter().copied().zip(steps.iter().copied().skip(1)).collect();
            assert_eq!(drawn, due);
            for (row, next) in path.rows.iter().zip(path.rows.iter().skip(1)) {
                let ends = |lit: &Option<Lit>| lit.as_ref().map(|lit| (lit.from, lit.to));
                assert_eq!(ends(&row.leaves), ends(&next.enters));
            }
        }
    }
}

#[test]
fn every_column_lights_the_branch_taken_and_counts_the_rest() {
    for trail in trails() {
        for (column, step) in path(&trail, 1312).rows.iter().flat_map(|row| &row.columns).zip(&trail.steps) {
            let lit: Vec<&Placed> = column.boxes.iter().filter(|placed| placed.role == Role::Taken).collect();
            assert_eq!(lit.len(), 1);
            let words =
                |lines: &[Line]| lines.iter().map(|line| line.text.as_str()).collect::<String>().trim_end().to_owned();
            assert_eq!(words(&lit[0].label), step.branch().unwrap().label);
            assert_eq!(words(&lit[0].brief), step.verdict().unwrap().brief);
            let others = column.boxes.iter().filter(|placed| placed.role == Role::Other).count();
            let more = column.boxes.iter().find(|placed| placed.role == Role::More);
            let more: usize = more.map_or(0, |placed| words(&placed.label).replace(" more", "").parse().unwrap());
            assert!(others <= 3);
            assert_eq!(1 + others + more, step.question.branches.len());
        }
    }
}

#[test]
fn nothing_overlaps_and_nothing_sticks_out() {
    for trail in trails() {
        for width in WIDTHS {
            for row in path(&trail, width).rows {
                let boxes: Vec<Area> =
                    row.columns.iter().flat_map(|column| &column.boxes).map(|placed| placed.area).collect();
                for (at, area) in boxes.iter().enumerate() {
                    assert!(area.x >= 0 && area.right() <= width && area.bottom() <= row.height, "{area:?} in {width}");
                    assert!(boxes.iter().skip(at + 1).all(|other| !area.overlaps(*other)), "{area:?}");
                }
                for column in &row.columns {
                    let top = column.boxes[0].area.y;
                    assert!(column.title.iter().chain([&column.step]).all(|line| line.y < top));
                    for placed in &column.boxes {
                        let inside = |line: &Line| line.y > placed.area.y && line.y < placed.area.bottom() - 8;
                        assert!(placed.label.iter().chain(&placed.brief).all(inside), "{placed:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_same_trail_gives_the_same_picture() {
    for trail in trails() {
        assert_eq!(path(&trail, 1312), path(&trail, 1312));
    }
}

#[test]
fn both_sides_have_a_heading_each() {
    for trail in trails() {
        let rows = path(&trail, 1312).rows;
        let headings: Vec<&str> =
            rows.iter().filter_map(|row| row.heading.as_ref()).map(|line| line.text.as_str()).collect();
        let both = trail.step("algorithm").is_some() && trail.step("option").is_some();
        assert_eq!(headings, if both { vec!["Training", "Serving"] } else { vec![] });
    }
}

#[test]
fn rows_are_of_like_length() {
    assert_eq!(balanced(12, 7), 6);
    assert_eq!(balanced(12, 4), 4);
    assert_eq!(balanced(11, 6), 6);
    assert_eq!(balanced(0, 6), 1);
}

#[test]
fn on_paper_every_step_has_the_branch_taken_alone() {
    for trail in trails() {
        for width in WIDTHS {
            let (whole, paper) = (path(&trail, width), taken(&trail, width));
            let labels = |path: &Path| -> Vec<String> {
                let columns = path.rows.iter().flat_map(|row| &row.columns);
                columns.filter_map(|column| Some(column.taken()?.label.first()?.text.clone())).collect()
            };
            assert_eq!(labels(&paper), labels(&whole));
            assert!(paper.rows.iter().flat_map(|row| &row.columns).all(|column| column.boxes.len() == 1));
            let lines = |path: &Path| path.rows.iter().map(|row| row.lit.len()).sum::<usize>();
            assert_eq!(lines(&paper), lines(&whole));
        }
    }
}
