//! What the values of a stage or status column stand for. Only exact words are filled; the rest is
//! the person's to say, or a preset's, which shows what it fills.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::name::{folded, header_form};
use crate::domain::{Settings, Stage};

/// What a value of the stage column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StageUse {
    /// It stands in this stage. [`Stage::Order`] is the same as [`Won`](Self::Won).
    Stage(Stage),
    /// It is won.
    Won,
    /// It is lost.
    Lost {
        /// The stage it was lost from, where the value itself says so; it then counts as entered.
        at: Option<Stage>,
    },
    /// Rows with this value are left out.
    LeaveOut,
}

/// What a value of the status column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum StatusUse {
    Open,
    Won,
    Lost,
    LeaveOut,
}

/// A distinct value of the stage or status column, or a stage that a column gives entry dates of.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Value {
    /// Of the stage column.
    Stage(String),
    /// Of the status column.
    Status(String),
}

impl Value {
    /// The same for all values that are the same to the eye.
    pub(super) fn alike(&self) -> Self {
        match self {
            Self::Stage(text) => Self::Stage(folded(text)),
            Self::Status(text) => Self::Status(folded(text)),
        }
    }
}

/// What a [`Value`] is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueUse {
    /// A stage.
    Stage(StageUse),
    /// A status.
    Status(StatusUse),
}

/// Who said what a value stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilledBy {
    /// It is a SPANCO code, or a label or word that this app uses itself.
    ExactWord,
    /// The preset proposes it.
    Preset,
    /// It is what this word usually means.
    UsualWord,
    /// The person, now or when the mapping was remembered.
    Person,
}

/// A distinct value, and what it is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MappedValue {
    /// The value as the file writes it.
    pub value: Value,
    /// In how many rows it stands; 0 for a stage that only has a column of entry dates.
    pub rows_count: usize,
    /// What it is taken for and who said so; `None` blocks the import.
    pub used_as: Option<(ValueUse, FilledBy)>,
}

/// Uses of values by their text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Uses {
    pub(super) stages: BTreeMap<String, StageUse>,
    pub(super) statuses: BTreeMap<String, StatusUse>,
}

/// The labels of the six stages in the app's languages. The words live elsewhere; what a file may
/// say exactly is part of reading it.
const LABELS: [(Stage, &[&str]); 6] = [
    (Stage::Suspect, &["suspect", "sospetto"]),
    (Stage::Prospect, &["prospect"]),
    (Stage::Approach, &["approach", "approccio", "approche"]),
    (Stage::Negotiation, &["negotiation", "negoziazione", "négociation"]),
    (Stage::Conclusion, &["conclusion", "conclusione"]),
    (Stage::Order, &["order", "ordine", "ordre"]),
];

/// The stage that a value names exactly: by code, by the firm's own label or by the app's.
pub(super) fn exact_stage(value: &str, settings: &Settings) -> Option<StageUse> {
    let value = folded(value);
    let own = settings.stage_labels.iter().filter(|(_, label)| folded(label) == value);
    let own: Vec<Stage> = own.map(|(stage, _)| *stage).collect();
    let stage = match own.as_slice() {
        [stage] => Some(*stage),
        [] => Stage::from_code(&value.to_uppercase()).or_else(|| {
            let label =
                LABELS.iter().find(|(_, labels)| labels.iter().any(|label| folded(label) == value));
            // A label that the firm gave to another stage says nothing certain any more.
            label
                .map(|(stage, _)| *stage)
                .filter(|stage| !settings.stage_labels.contains_key(stage))
        }),
        _ => None,
    };
    stage.map(StageUse::Stage)
}

/// Whether a value is a word of this app for a stage.
pub(super) fn exact_stage_word(value: &str) -> bool {
    let value = folded(value);
    let labels = LABELS.iter().flat_map(|(_, labels)| labels.iter());
    Stage::from_code(&value.to_uppercase()).is_some() || labels.into_iter().any(|it| *it == value)
}

/// The status that a value names exactly.
pub(super) fn exact_status(value: &str) -> Option<StatusUse> {
    // Accents are of no account among these words.
    match header_form(value).as_str() {
        "open" | "aperta" | "aperto" | "ouvert" | "ouverte" => Some(StatusUse::Open),
        "won" | "vinta" | "vinto" | "gagne" | "gagnee" => Some(StatusUse::Won),
        "lost" | "persa" | "perso" | "perdu" | "perdue" => Some(StatusUse::Lost),
        _ => None,
    }
}
