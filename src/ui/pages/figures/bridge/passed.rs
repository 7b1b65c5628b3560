//! What was passed, step by step; by source and by person: bars, each with the list of those it counts.

use crate::charts::{BarRow, BarRowText, BarsText, Chart, Size, Target, bars_chart};
use crate::domain::{OwnerId, Stage};
use crate::metrics::{Among, Ball, Behind, Handover};
use crate::ui::components::Tip;
use crate::ui::i18n::I18n;
use crate::words::bridge::hand_over as words;
use crate::words::funnel;

use super::super::{list_behind, list_of, tip_of_list};
use super::data::BridgeData;
use super::hand_over::{Passed, said_of};

/// Balls that have a source or a person in common.
#[derive(Clone, PartialEq)]
pub struct Group {
    pub name: String,
    pub of: Of,
    pub balls: Vec<Ball>,
}

/// What they have in common.
#[derive(Clone, PartialEq)]
pub enum Of {
    Source(Option<String>),
    Person(Option<OwnerId>),
}

impl Group {
    fn count(&self, some: Among) -> u64 {
        self.balls.iter().filter(|ball| some.has(ball)).count() as u64
    }

    /// How many were taken up and won.
    fn said(&self, i18n: I18n) -> String {
        let [taken, won] = [Among::TakenUp, Among::Won].map(|some| i18n.count(self.count(some)));
        words::of_these(i18n.language, &taken, &won)
    }
}

/// A step of the chain: its name, how many took it, of how many, and of which stage it is.
type Link = (&'static str, u64, Option<u64>, Option<Stage>);

fn links(i18n: I18n, found: &Handover) -> [Link; 4] {
    let language = i18n.language;
    let Handover { passed, taken_up, advanced, won, .. } = *found;
    [
        (words::passed(language), passed, None, None),
        (words::taken(language), taken_up, Some(passed), None),
        (words::advanced(language), advanced, Some(passed), Some(Stage::Prospect)),
        (words::goals(language), won, Some(passed), Some(Stage::Order)),
    ]
}

/// Each of the four, of all that were passed: counts so far, which have no interval.
pub fn chain(i18n: I18n, one: &Passed, size: Size) -> Chart {
    let language = i18n.language;
    let steps = links(i18n, &one.found);
    let bars = steps.map(|(_, count, _, stage)| BarRow { solid: count, outlined: 0, stage });
    let row = |(name, count, of, _): Link| BarRowText {
        name: name.to_owned(),
        value: i18n.count(count),
        note: of.map_or_else(String::new, |of| {
            funnel::out_of(language, &i18n.count(count), &i18n.count(of))
        }),
    };
    let text = BarsText {
        name: "chain".to_owned(),
        label: said_of(i18n, &one.found).text(),
        rows: steps.map(row).to_vec(),
    };
    bars_chart(&bars, None, &text, size)
}

/// Where they come from.
pub fn by_source(i18n: I18n, one: &Passed, size: Size) -> Chart {
    groups(i18n, ("sources", words::by_source(i18n.language)), &one.by_source, size)
}

/// Who has them.
pub fn by_person(i18n: I18n, one: &Passed, size: Size) -> Chart {
    groups(i18n, ("people", words::by_person(i18n.language)), &one.by_person, size)
}

/// Who or what has how many: solid those taken up.
fn groups(i18n: I18n, (name, label): (&str, &str), all: &[Group], size: Size) -> Chart {
    let bar = |group: &Group| {
        let (taken, passed) = (group.count(Among::TakenUp), group.balls.len() as u64);
        BarRow { solid: taken, outlined: passed - taken, stage: None }
    };
    let bars: Vec<BarRow> = all.iter().map(bar).collect();
    let row = |group: &Group| BarRowText {
        name: group.name.clone(),
        value: i18n.count(group.balls.len()),
        note: group.said(i18n),
    };
    let text = BarsText {
        name: name.to_owned(),
        label: label.to_owned(),
        rows: all.iter().map(row).collect(),
    };
    bars_chart(&bars, None, &text, size)
}

/// What a step of the chain tells, and the list of those that took it.
pub fn chain_tip(data: BridgeData, one: &Passed, target: Target) -> Option<Tip> {
    let Target::Cell { row, .. } = target else { return None };
    let i18n = data.app.i18n;
    let (name, count, of, _) = *links(i18n, &one.found).get(row)?;
    let behind = match row {
        0 => Behind::Passed,
        1 => Behind::PassedAnd(Among::TakenUp),
        2 => Behind::PassedAnd(Among::Advanced),
        _ => Behind::PassedAnd(Among::Won),
    };
    let counted = match of {
        Some(of) => funnel::out_of(i18n.language, &i18n.count(count), &i18n.count(of)),
        None => i18n.count(count),
    };
    let line = format!("{name}: {counted}");
    (count > 0).then(|| tip_of_list(data.app, vec![line], list_behind(data.app, behind)))
}

/// What a source or a person tells, and the list of those that were passed.
pub fn group_tip(data: BridgeData, all: &[Group], target: Target) -> Option<Tip> {
    let Target::Cell { row, .. } = target else { return None };
    let app = data.app;
    let group = all.get(row)?;
    let leads_to = list_of(app, |query| {
        let behind = match &group.of {
            Of::Source(None) => Behind::PassedAnd(Among::NoSource),
            Of::Person(None) => Behind::PassedAnd(Among::Nobodys),
            Of::Source(Some(source)) => {
                query.source = Some(source.clone());
                Behind::Passed
            }
            Of::Person(Some(owner)) => {
                query.owner = Some(*owner);
                Behind::Passed
            }
        };
        query.behind = Some(behind);
    });
    let line = format!("{}: {}", group.name, app.i18n.count(group.balls.len()));
    Some(tip_of_list(app, vec![line, group.said(app.i18n)], leads_to))
}
