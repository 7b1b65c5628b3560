//! HubSpot's export of deals. Beside the stage a deal is in, it can hold `Date entered "Stage
//! (Pipeline)"`, a column for every stage: the true history. Older portals write single quotes,
//! some write both.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::{Field, StageUse, put};
use crate::domain::Stage;
use crate::transfer::header;
use crate::transfer::name::{header_form, squeezed};
use crate::transfer::read::Sheet;

pub(super) fn knows(sheet: &Sheet) -> bool {
    let has = |header| sheet.column(header).is_some();
    let entered = || sheet.headers().iter().any(|header| entered_stage(header).is_some());
    has("Deal Name") && has("Deal Stage") && (has("Record ID") || has("Pipeline") || entered())
}

pub(super) fn fields(sheet: &Sheet) -> Vec<Field> {
    let mut fields = header::guess(sheet.headers());
    put(&mut fields, sheet.column("Record ID"), Field::ExternalId);
    put(&mut fields, sheet.column("Deal Name"), Field::Title);
    put(&mut fields, sheet.column("Deal Stage"), Field::Stage);
    put(&mut fields, sheet.column("Pipeline"), Field::Pipeline);
    put(&mut fields, sheet.column("Deal owner"), Field::Owner);
    put(&mut fields, sheet.column("Associated Company (Primary)"), Field::Account);
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
    match squeezed(split_pipeline(value).0).as_str() {
        "appointmentscheduled" => Some(StageUse::Stage(Stage::Prospect)),
        "qualifiedtobuy" | "presentationscheduled" => Some(StageUse::Stage(Stage::Approach)),
        "decisionmakerboughtin" => Some(StageUse::Stage(Stage::Negotiation)),
        "contractsent" => Some(StageUse::Stage(Stage::Conclusion)),
        "closedwon" => Some(StageUse::Won),
        "closedlost" => Some(StageUse::Lost { at: None }),
        _ => None,
    }
}

/// `Stage (Pipeline)` out of `Date entered 'Stage (Pipeline)'`.
fn entered_stage(header: &str) -> Option<&str> {
    const QUOTES: [char; 6] = ['"', '\'', '‘', '’', '“', '”'];
    let (words, rest) = header.split_at_checked("date entered ".len())?;
    let stage = rest.trim().strip_prefix(QUOTES)?.strip_suffix(QUOTES)?;
    (words.eq_ignore_ascii_case("date entered ") && !stage.is_empty()).then_some(stage)
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
