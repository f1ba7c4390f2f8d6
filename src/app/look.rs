//! How a person looks at the page: what is unfolded, sorted and zoomed. None of it changes the answer.

use super::components::candidates::{Group, Order, Sift};
use super::screen::Tab;
use crate::decide::Side;
use crate::facts::instance::InstanceType;
use crate::job::Field;
use crate::job::field::FieldSet;
use crate::plan::code::Form;

/// How far copying the link got.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Copying {
    /// Nothing was copied lately.
    #[default]
    Idle,
    /// The link is in the clipboard.
    Done,
    /// The browser refused: the link is shown, selected, to be copied by hand.
    ByHand(String),
}

/// What each of the two sides may have of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OfSide {
    /// The figure whose derivation is open, by its name: it stays open while the job changes.
    pub figure: Option<&'static str>,
    /// The order of the candidates.
    pub order: Order,
    /// How often more rows of each group of candidates were asked for.
    pub more: [u8; Group::ALL.len()],
    /// The type whose row is open.
    pub row: Option<&'static InstanceType>,
    /// Whether the points of the plot are listed.
    pub points: bool,
}

/// Which code to paste is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CodeLook {
    /// Its form.
    pub form: Form,
    /// Training's and serving's: the answer (0) or which alternative.
    pub choices: [usize; 2],
}

impl CodeLook {
    /// What a side shows: the answer (0) or which alternative.
    #[must_use]
    pub const fn choice(&self, side: Side) -> usize {
        let [training, serving] = self.choices;
        if matches!(side, Side::Serving) { serving } else { training }
    }

    /// Shows another of a side.
    pub const fn choose(&mut self, side: Side, at: usize) {
        let [training, serving] = &mut self.choices;
        *(if matches!(side, Side::Serving) { serving } else { training }) = at;
    }
}

/// How the page is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// The open tab.
    pub tab: Tab,
    /// Fields whose explanation is open.
    pub help: FieldSet,
    /// Whether the questions that are not asked first are open.
    pub more: bool,
    /// Whether every example is shown.
    pub examples: bool,
    /// The field about to be filled with an instance type: only then are hundreds of names put into the page.
    pub names: Option<Field>,
    /// Whether the whole map is shown in place of the path.
    pub map: bool,
    /// The zoom of the map in percent.
    pub zoom: i32,
    /// The step that is open in the picture.
    pub step: Option<&'static str>,
    /// The steps that are open in the list.
    pub steps: Vec<&'static str>,
    /// Whether the page is being printed, so that everything stands open.
    pub printing: bool,
    /// The width in pixels that the flow may take; 0 where it is not shown.
    pub flow_width: i32,
    /// The width in pixels that a plot may take; 0 where it is not shown.
    pub plot_width: i32,
    /// Training's own and serving's own.
    pub sides: [OfSide; 2],
    /// Which candidates are shown.
    pub sift: Sift,
    /// What was typed into the field of the model library, while that is open.
    pub library: Option<String>,
    /// Which code to paste is shown.
    pub code: CodeLook,
    /// How far copying the link got.
    pub copying: Copying,
    /// The date of the facts that the job came with, by a link or a file; empty where it came without.
    pub since: String,
}

impl Default for Look {
    /// A page as it starts, before the browser has said how wide it is: the content of a page 1440 px wide.
    fn default() -> Self {
        Self {
            tab: Tab::default(),
            help: FieldSet::default(),
            more: false,
            examples: false,
            names: None,
            map: false,
            zoom: 100,
            step: None,
            steps: Vec::new(),
            printing: false,
            flow_width: 1312,
            plot_width: 460,
            sides: [OfSide::default(); 2],
            sift: Sift::default(),
            library: None,
            code: CodeLook::default(),
            copying: Copying::Idle,
            since: String::new(),
        }
    }
}

impl Look {
    /// What a side has of its own.
    #[must_use]
    pub const fn side(&self, side: Side) -> &OfSide {
        let [training, serving] = &self.sides;
        if matches!(side, Side::Serving) { serving } else { training }
    }

    /// The same, to be changed.
    pub const fn side_mut(&mut self, side: Side) -> &mut OfSide {
        let [training, serving] = &mut self.sides;
        if matches!(side, Side::Serving) { serving } else { training }
    }

    /// Shows other candidates, from the first on.
    pub fn sift(&mut self, change: impl FnOnce(&mut Sift)) {
        change(&mut self.sift);
        for side in &mut self.sides {
            side.more = [0; Group::ALL.len()];
        }
    }

    /// Opens a step in the picture, or closes it where it is open.
    pub fn turn_step(&mut self, question: &'static str) {
        self.step = if self.step == Some(question) { None } else { Some(question) };
    }
}
