//! "Your path": a column for each step, the branches stacked, one lit line through those taken.

mod telling;

use super::curve::{cornered, level};
use super::wrap::{HEADING, LABEL, SMALL, wrap};
use super::{Area, Line, count, lines};
use crate::decide::{Side, Step, Trail};

/// The least width of a column, and the most.
const COLUMN: (i32, i32) = (148, 264);
/// Between columns: room for the line.
const GAP: i32 = 30;
/// Between boxes.
const BETWEEN: i32 = 10;
/// From a box's edge to its text.
const INSET: i32 = 12;
/// The least height of a box.
const BOX: i32 = 60;
/// The height of the box that stands for the branches not shown.
const MORE: i32 = 36;
/// How far outside the columns the line runs where it goes on in the next row.
const LANE: i32 = 12;

/// What a box stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The branch taken.
    Taken,
    /// A branch not taken.
    Other,
    /// The branches not shown.
    More,
}

/// A box with its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// What it stands for.
    pub role: Role,
    /// Where it is.
    pub area: Area,
    /// The branch's label.
    pub label: Vec<Line>,
    /// The reason in a few words.
    pub brief: Vec<Line>,
}

impl Placed {
    /// The height at which the lit line meets it: the same for low and high boxes, so that the line runs level.
    const fn meets(&self) -> i32 {
        self.area.y + BOX / 2
    }
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The question's id.
    pub question: &'static str,
    /// What a screen reader says of the taken box.
    pub name: String,
    /// The question.
    pub title: Vec<Line>,
    /// `step 3`.
    pub step: Line,
    /// The boxes, downwards.
    pub boxes: Vec<Placed>,
}

impl Column {
    /// The box of the branch taken.
    fn taken(&self) -> Option<&Placed> {
        self.boxes.iter().find(|placed| placed.role == Role::Taken)
    }
}

/// A lit line between two steps, or the part of it that lies in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lit {
    /// The question it comes from.
    pub from: &'static str,
    /// The question it goes to.
    pub to: &'static str,
    /// The line, as the text of an SVG path.
    pub line: String,
}

/// A row of steps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// The side's name, where this row begins a side of two.
    pub heading: Option<Line>,
    /// The steps.
    pub columns: Vec<Column>,
    /// The lines between them.
    pub lit: Vec<Lit>,
    /// The line that comes from the row before.
    pub enters: Option<Lit>,
    /// The line that goes on in the next row.
    pub leaves: Option<Lit>,
    /// Its height.
    pub height: i32,
}

/// The whole picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// Its width.
    pub width: i32,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// Lays a trail out in a width.
#[must_use]
pub fn path(trail: &Trail, width: i32) -> Path {
    laid_out(&(1..).zip(&trail.steps).collect::<Vec<_>>(), width, true)
}

/// Lays some steps of a trail out in a width, those of these questions.
#[must_use]
pub fn part(trail: &Trail, questions: &[&str], width: i32) -> Path {
    let numbered = (1..).zip(&trail.steps);
    let some: Vec<(i32, &Step)> = numbered.filter(|(_, step)| questions.contains(&step.question.id)).collect();
    laid_out(&some, width, true)
}

/// Lays out the branches that a trail took, and none beside them: a picture of few lines.
#[must_use]
pub fn taken(trail: &Trail, width: i32) -> Path {
    laid_out(&(1..).zip(&trail.steps).collect::<Vec<_>>(), width, false)
}

fn laid_out(numbered: &[(i32, &Step)], width: i32, whole: bool) -> Path {
    // The root stands with the side that it leads to.
    let trained = numbered.iter().any(|(_, step)| step.question.side == Side::Training);
    let begins = numbered.iter().position(|(_, step)| trained && step.question.side == Side::Serving);
    let sides: Vec<&[(i32, &Step)]> = match begins.and_then(|at| numbered.split_at_checked(at)) {
        Some((training, serving)) => vec![training, serving],
        None => vec![numbered],
    };
    let fitting = ((width + GAP) / (COLUMN.0 + GAP)).max(2);
    // Rows of like length rather than a full one and a rest.
    let across = sides.iter().map(|side| balanced(count(side), fitting)).max().unwrap_or(fitting);
    let column = ((width - GAP * (across - 1)) / across.max(1)).min(COLUMN.1);
    let mut rows: Vec<Row> = Vec::new();
    for side in &sides {
        for (at, steps) in side.chunks(usize::try_from(across).unwrap_or(1)).enumerate() {
            let named = (sides.len() > 1 && at == 0).then(|| steps.first()).flatten();
            rows.push(row(steps, named.map(|(_, step)| step.question.side), column, whole));
        }
    }
    carry(&mut rows);
    Path { width, rows }
}

/// How many of `steps` go in a row where at most `fitting` do.
const fn balanced(steps: i32, fitting: i32) -> i32 {
    let rows = (steps + fitting - 1) / fitting;
    if rows == 0 { 1 } else { (steps + rows - 1) / rows }
}

fn row(steps: &[(i32, &Step)], side: Option<Side>, width: i32, whole: bool) -> Row {
    let heading = side.map(|side| if side == Side::Serving { "Serving" } else { "Training" });
    let heading = heading.map(|text| Line { x: 0, y: 16, text: text.to_owned() });
    let top = if heading.is_some() { 40 } else { 0 };
    let titles: Vec<Vec<String>> = steps.iter().map(|(_, step)| wrap(step.question.title, HEADING, width)).collect();
    let tallest = titles.iter().map(|title| count(title)).max().unwrap_or(0);
    let step_line = top + tallest * 19 + 13;
    let columns: Vec<Column> = (0..)
        .zip(steps.iter().zip(titles))
        .map(|(at, ((number, step), title))| {
            let x = at * (width + GAP);
            let chosen = step.branch().map_or("", |branch| branch.label);
            let brief = step.verdict().map_or("", |verdict| verdict.brief.as_str());
            Column {
                question: step.question.id,
                name: format!("Step {number}: {} {chosen}, {brief}", step.question.title),
                title: lines(title, x, top + 14, 19),
                step: Line { x, y: step_line, text: format!("step {number}") },
                boxes: boxes(step, x, step_line + 18, width, whole),
            }
        })
        .collect();
    let bottom = columns.iter().filter_map(|column| column.boxes.last()).map(|placed| placed.area.bottom()).max();
    let lit = columns
        .iter()
        .zip(columns.iter().skip(1))
        .filter_map(|(from, to)| {
            let (start, end) = (from.taken()?, to.taken()?);
            let line = level((start.area.right(), start.meets()), (end.area.x, end.meets()));
            Some(Lit { from: from.question, to: to.question, line })
        })
        .collect();
    Row { heading, columns, lit, height: bottom.unwrap_or(top) + 2, ..Row::default() }
}

/// The boxes of a step, downwards from `top`.
fn boxes(step: &Step, x: i32, top: i32, width: i32, whole: bool) -> Vec<Placed> {
    let text = width - 2 * INSET;
    let shown = if whole { telling::shown(step) } else { vec![step.taken] };
    let hidden = if whole { step.question.branches.len() - shown.len() } else { 0 };
    let mut y = top;
    let mut boxes = Vec::with_capacity(shown.len() + 1);
    for at in shown {
        let Some((branch, verdict)) = step.question.branches.get(at).zip(step.verdicts.get(at)) else { continue };
        let (label, brief) = (wrap(branch.label, LABEL, text), wrap(&verdict.brief, SMALL, text));
        let below = y + 24 + (count(&label) - 1) * 18 + 18;
        let h = (below + (count(&brief) - 1) * 16 + 18 - y).max(BOX);
        boxes.push(Placed {
            role: if at == step.taken { Role::Taken } else { Role::Other },
            area: Area { x, y, w: width, h },
            label: lines(label, x + INSET, y + 24, 18),
            brief: lines(brief, x + INSET, below, 16),
        });
        y += h + BETWEEN;
    }
    if hidden > 0 {
        let label = vec![Line { x: x + INSET, y: y + 23, text: format!("{hidden} more") }];
        boxes.push(Placed { role: Role::More, area: Area { x, y, w: width, h: MORE }, label, brief: Vec::new() });
    }
    boxes
}

/// Carries the line from each row to the next: around the end, below, and in from the left.
fn carry(rows: &mut [Row]) {
    let mut rest = rows;
    while let Some((row, next)) = rest.split_first_mut() {
        if let (Some(from), Some(into)) = (row.columns.last(), next.first_mut())
            && let (Some(start), Some(to)) = (from.taken(), into.columns.first())
            && let Some(end) = to.taken()
        {
            let (right, level, below) = (start.area.right(), start.meets(), row.height + 18);
            row.height += 40;
            let lane = right + LANE;
            let out = [(right, level), (lane, level), (lane, below), (-LANE, below), (-LANE, row.height)];
            let enter = [(-LANE, 0), (-LANE, end.meets()), (end.area.x, end.meets())];
            into.enters = Some(Lit { from: from.question, to: to.question, line: cornered(&enter, 8) });
            row.leaves = Some(Lit { from: from.question, to: to.question, line: cornered(&out, 8) });
        }
        rest = next;
    }
}

#[cfg(test)]
mod tests;
