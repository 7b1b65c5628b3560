//! HubSpot's exports. Beside the stage a deal is in, it can hold `Date entered "Stage
//! (Pipeline)"`, a column for every stage: the true history. Older portals write single quotes,
//! some write both.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::{Field, StageUse, put};
use crate::transfer::RowKind;
use crate::transfer::header;
use crate::transfer::name::header_form;
use crate::transfer::read::Sheet;

/// What HubSpot calls a deal's name and stage, in its languages and to programs.
const NAMES: [&str; 6] = [
    "Deal Name",
    "Nom de la transaction",
    "Nome trattativa",
    "Nome della trattativa",
    "Nombre del negocio",
    "dealname",
];
const STAGES: [&str; 8] = [
    "Deal Stage",
    "Phase de la transaction",
    "Étape de la transaction",
    "Fase trattativa",
    "Fase della trattativa",
    "Etapa del negocio",
    "Deal-Phase",
    "dealstage",
];
const IDS: [&str; 7] = [
    "Record ID",
    "ID de fiche d'informations",
    "ID record",
    "ID de registro",
    "Datensatz-ID",
    "hs_object_id",
    "Record ID - Contact",
];
/// Columns that only HubSpot has beside its people and companies.
const BESIDE: [&str; 10] = [
    "Lifecycle Stage",
    "Contact owner",
    "Company owner",
    "Lead Status",
    "Associated Company",
    "Associated Company IDs",
    "Primary Associated Company ID",
    "Company Domain Name",
    "Phase du cycle de vie",
    "Fase del ciclo di vita",
];

/// What stands before the stage in the header of a column of entry dates.
const ENTERED: &str = "date entered|data di ingresso|data di ingresso in|data di ingresso nella fase|\
    data di entrata|data di entrata in|data di entrata nella fase|data ingresso|\
    date d entree|date d entree dans|date d entree dans la phase|date d entree a l etape|\
    date d entree dans l etape|date entree|fecha de entrada|fecha de entrada en|\
    fecha de ingreso|fecha de ingreso a|eintrittsdatum|eingetreten am|datum der eingabe|\
    datum des eintritts in|eintrittsdatum in";

pub(super) fn knows(sheet: &Sheet) -> bool {
    let has = |names: &[&str]| names.iter().any(|name| sheet.column(name).is_some());
    let entered = || sheet.headers().iter().any(|header| entered_stage(header).is_some());
    let deals = has(&NAMES) && has(&STAGES) && (has(&IDS) || has(&["Pipeline"]) || entered());
    deals || (has(&["Deal-Name"]) && has(&STAGES)) || (has(&IDS) && has(&BESIDE))
}

pub(super) fn fields(sheet: &Sheet, rows: RowKind) -> Vec<Field> {
    let guessed = header::guess(sheet.headers(), rows);
    let mut fields = super::values::refined(guessed, sheet, rows);
    put(&mut fields, sheet.column("Associated Company (Primary)"), Field::Account);
    if rows != RowKind::Deal {
        return fields;
    }
    let names = StageNames::of_sheet(sheet, sheet.column("Pipeline"));
    for (column, header) in sheet.headers().iter().enumerate() {
        if let Some(stage) = entered_stage(header) {
            fields[column] = Field::StageEnteredOn(names.of(stage, "").into_owned());
        }
    }
    fields
}

/// The stages of a new portal. Where a stage of SPANCO ends is the firm's to say: the preview shows
/// this and lets it be changed.
pub(super) fn stage(value: &str) -> Option<StageUse> {
    super::usual_stage(split_pipeline(value).0)
}

/// `Stage (Pipeline)` out of `Date entered 'Stage (Pipeline)'`, or the stage's own id out of the
/// name that programs use.
fn entered_stage(header: &str) -> Option<&str> {
    const QUOTES: [char; 8] = ['"', '\'', '‘', '’', '“', '”', '«', '»'];
    let to_programs = ["hs_v2_date_entered_", "hs_date_entered_"];
    if let Some(id) = to_programs.iter().find_map(|name| header.strip_prefix(name)) {
        return (id != "current_stage").then_some(id);
    }
    let header = header.trim();
    let inside = header.strip_suffix(QUOTES)?;
    // The apostrophe of `d'entrée` opens nothing: a quote comes after a space.
    let (at, quote) = inside.char_indices().find(|(at, letter)| {
        QUOTES.contains(letter) && inside[..*at].ends_with([' ', '\u{a0}', '\u{202f}'])
    })?;
    let words = header_form(&inside[..at]);
    let stage = inside[at + quote.len_utf8()..].trim();
    let known = ENTERED.split('|').any(|known| known == words);
    (known && !stage.is_empty()).then_some(stage)
}

/// `Stage` and `Pipeline` out of `Stage (Pipeline)`.
fn split_pipeline(stage: &str) -> (&str, Option<&str>) {
    let parts = stage.strip_suffix(')').and_then(|inside| inside.rsplit_once(" ("));
    match parts {
        Some((stage, pipeline)) => (stage.trim(), Some(pipeline)),
        None => (stage, None),
    }
}

/// What a stage is called in the mapping: by its name alone while the file has one pipeline, else
/// with the pipeline, since a name may stand for different things in two.
#[derive(Clone, Debug, Default)]
pub(in crate::transfer) struct StageNames {
    pipelines: BTreeSet<String>,
}

impl StageNames {
    /// By the pipelines that stand in `column`, and in the headers of entry dates.
    pub(in crate::transfer) fn of_sheet(sheet: &Sheet, column: Option<usize>) -> Self {
        let cells = sheet.rows().iter().filter_map(|row| Some(row.cell(column?)));
        let labels = sheet.headers().iter().filter_map(|header| entered_stage(header));
        let labels = labels.filter_map(|label| split_pipeline(label).1);
        let pipelines = cells.chain(labels).filter(|name| !name.is_empty()).map(header_form);
        Self { pipelines: pipelines.collect() }
    }

    /// The name of a stage as a cell or header writes it, in this pipeline where it says none.
    pub(in crate::transfer) fn of<'a>(&self, stage: &'a str, pipeline: &str) -> Cow<'a, str> {
        let (name, own) = split_pipeline(stage);
        let own = own.filter(|own| self.pipelines.contains(&header_form(own)));
        match (self.pipelines.len(), own) {
            (0 | 1, Some(_)) => Cow::Borrowed(name),
            (0 | 1, None) | (_, Some(_)) => Cow::Borrowed(stage),
            (_, None) if pipeline.is_empty() => Cow::Borrowed(stage),
            (_, None) => Cow::Owned(format!("{stage} ({pipeline})")),
        }
    }
}
