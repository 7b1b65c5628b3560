//! All owners beside each other, measure by measure.

use leptos::prelude::*;

use crate::charts::{
    Chart, GridCellText, GridColumn, GridColumnText, GridRowText, GridText, OwnerGrid, Size,
    Target, owner_grid_chart,
};
use crate::metrics::{
    Figure, Measure, Owners, Ratio, RatioCode, Reason, Standout, Table, TeamHomogeneity,
    TeamMeasure, standout_findings, standouts,
};
use crate::ui::components::{ChartFrame, ChartView, Tip};
use crate::ui::export::Exporter;
use crate::words::team::{self as words, GridSaid};
use crate::words::{Sentence, figures, funnel};

use super::super::plain::{counting_shown, table_shown};
use super::data::TeamData;
use super::versus::named;

/// The owners with what may be said of them.
#[derive(Clone, PartialEq)]
struct Judged {
    owners: Owners,
    tested: TeamHomogeneity,
    named: Vec<Standout>,
}

impl Judged {
    /// The columns that anybody records, and what was won of what is closed.
    fn columns(&self) -> Vec<GridColumn> {
        let is_known = |one: &&TeamMeasure| one.not_compared != Some(Reason::NotRecorded);
        let measures = self.owners.measures.iter().filter(is_known);
        let timed = measures.map(|one| GridColumn { measure: Some(one.measure), team: one.team });
        let closed = self.owners.losses_recorded.then(|| {
            let sum =
                |of: fn(&crate::metrics::OwnerRow) -> u64| self.owners.rows.iter().map(of).sum();
            let (won, lost): (u64, u64) = (sum(|row| row.won), sum(|row| row.lost));
            GridColumn { measure: None, team: Some(Ratio::nested(won, won + lost)) }
        });
        timed.chain(closed).collect()
    }

    fn grid(&self) -> OwnerGrid {
        let columns = self.columns();
        let rows = self.owners.rows.iter().map(|row| {
            let of = |column: &GridColumn| match column.measure {
                Some(measure) => row.of(measure)?.ratio.ok(),
                None => row.win_rate(self.owners.losses_recorded),
            };
            columns.iter().map(of).collect()
        });
        OwnerGrid { rows: rows.collect(), columns }
    }
}

/// All owners, measure by measure.
#[component]
pub fn GridFrame(data: TeamData) -> impl IntoView {
    let app = data.app;
    let language = app.i18n.language;
    let judged = Memo::new(move |_| {
        let (owners, tested) = (data.owners.get()?, data.tested.get()?);
        let named = standouts(&owners, &tested);
        Some(Judged { owners, tested, named })
    });
    let table = Signal::derive(move || data.owners.with(|owners| Some(owners.as_ref()?.table())));
    let test_table = Signal::derive(move || judged.with(|one| one.as_ref().map(tests)));
    let finding = Signal::derive(move || {
        judged.with(|one| one.as_ref().map(|one| said_of(data, one)).unwrap_or_default())
    });
    let draw = move |size| {
        let drawn = judged.with(|one| one.as_ref().map(|one| drawn(data, one, size)));
        drawn.unwrap_or_else(|| Chart::empty(size))
    };
    let tip = move |target| judged.with(|one| told_of(data, one.as_ref()?, target));
    let (people, methods) = counting_shown(app, table);
    let (of_tests, how_tested) = counting_shown(app, test_table);
    let rule = Signal::derive(move || {
        std::iter::once(words::grid_rule(language).to_owned()).chain(people.get()).collect()
    });
    let methods =
        Signal::derive(move || [of_tests.get(), how_tested.get(), methods.get()].concat());
    let population = data.population.into();
    let tests = table_shown(app, Figure::Homogeneity, test_table, population);
    view! {
        <ChartFrame
            name=figures::caption(language, Figure::Owners)
            finding=finding
            table=table_shown(app, Figure::Owners, table, population)
            beside=vec![tests]
            rule=rule
            methods=methods
            foot=Signal::derive(move || words::tick_is_team(language).to_owned())
            export=Exporter::new("owners", draw)
        >
            <ChartView draw=draw tip=tip />
        </ChartFrame>
    }
}

/// The test of the team, with what may be said of those who stand out.
fn tests(one: &Judged) -> Table {
    let mut table = one.tested.table();
    table.findings.extend(standout_findings(&one.named, &one.tested));
    table
}

fn said_of(data: TeamData, one: &Judged) -> Sentence {
    let said = GridSaid { owners: &one.owners, tested: &one.tested, named: &one.named };
    data.app.i18n.say(|locale| words::grid_finding(locale, &said, |id| data.name(id)))
}

fn drawn(data: TeamData, one: &Judged, size: Size) -> Chart {
    let i18n = data.app.i18n;
    let grid = one.grid();
    let own = grid.rows.iter().zip(&one.owners.rows);
    let mut rows: Vec<GridRowText> = own
        .map(|(ratios, row)| GridRowText {
            name: data.name(row.owner),
            under: words::customers_so_far(i18n.language, &i18n.counted(row.won)),
            cells: grid
                .columns
                .iter()
                .zip(ratios)
                .map(|(column, ratio)| {
                    let is_named = |standout: &Standout| {
                        standout.owner == row.owner && Some(standout.measure) == column.measure
                    };
                    let cell = cell(data, *ratio, column.measure);
                    GridCellText { is_named: one.named.iter().any(is_named), ..cell }
                })
                .collect(),
        })
        .collect();
    let won: u64 = one.owners.rows.iter().map(|row| row.won).sum();
    rows.push(GridRowText {
        name: words::team(i18n.language).to_owned(),
        under: words::customers_so_far(i18n.language, &i18n.counted(won)),
        cells: grid.columns.iter().map(|column| cell(data, column.team, column.measure)).collect(),
    });
    let text = GridText {
        name: "owners".to_owned(),
        label: said_of(data, one).text(),
        columns: grid.columns.iter().map(|column| head(data, one, column.measure)).collect(),
        rows,
    };
    owner_grid_chart(&grid, &text, size)
}

fn cell(data: TeamData, ratio: Option<Ratio>, measure: Option<Measure>) -> GridCellText {
    let i18n = data.app.i18n;
    let value = |value: String, counts: String| GridCellText { value, counts, is_named: false };
    let why = |why| i18n.say(|locale| figures::reason(locale, why));
    match ratio.map(|ratio| (ratio, ratio.rate())) {
        Some((ratio, Some(rate))) => {
            let (x, n) = (i18n.count(ratio.numerator), i18n.count(ratio.denominator));
            value(i18n.rate(rate), funnel::out_of(i18n.language, &x, &n))
        }
        Some((_, None)) if measure.is_none() => value(why(Reason::NoneDecided), String::new()),
        Some((_, None)) => value(why(Reason::NoTrials), String::new()),
        None => value(why(Reason::NotRecorded), String::new()),
    }
}

fn head(data: TeamData, one: &Judged, measure: Option<Measure>) -> GridColumnText {
    let i18n = data.app.i18n;
    let language = i18n.language;
    let Some(measure) = measure else {
        let lines = [words::by_close_date(language), "", words::without_a_word(language)];
        return GridColumnText {
            name: words::won_of_closed(language).to_owned(),
            lines: lines.map(str::to_owned),
            is_said: false,
        };
    };
    let known = one.owners.measure(measure);
    let days = known.and_then(|known| known.within_days);
    let untimed = matches!(measure, Measure::Of(RatioCode::R2 | RatioCode::RsR2));
    let time = match days {
        None if untimed && !data.is_typed.get() => words::with_an_outcome(language).to_owned(),
        days => i18n.say(|locale| words::equal_time(locale, days)),
    };
    let younger = known.map_or(0, |known| known.left_out.0);
    let is_said = one.tested.names(measure);
    let verdict = match known.and_then(|known| known.not_compared) {
        Some(why) => i18n.say(|locale| figures::reason(locale, why)),
        None if is_said => words::differ(language).to_owned(),
        None if one.tested.only_left_open(measure) => words::only_what_is_open(language).to_owned(),
        None => words::cannot_tell(language).to_owned(),
    };
    GridColumnText {
        name: named(i18n, measure).0.to_owned(),
        lines: [time, words::younger_left_out(language, &i18n.counted(younger)), verdict],
        is_said,
    }
}

/// What a place of the grid tells, and the opportunities that it leads to.
fn told_of(data: TeamData, one: &Judged, target: Target) -> Option<Tip> {
    let Target::Cell { row, column } = target else { return None };
    let owner = one.owners.rows.get(row)?;
    let grid = one.grid();
    let column_of = grid.columns.get(column)?;
    let text = cell(data, *grid.rows.get(row)?.get(column)?, column_of.measure);
    let head = head(data, one, column_of.measure);
    let mut lines = vec![format!("{} · {}", data.name(owner.owner), head.name)];
    lines.push(format!("{} {}", text.value, text.counts).trim().to_owned());
    let leads_to = (!data.is_typed.get()).then(|| data.deals_of(owner.owner).print());
    lines.extend(leads_to.as_ref().map(|_| funnel::bar_open(data.app.i18n.language).to_owned()));
    Some(Tip { lines, leads_to })
}
