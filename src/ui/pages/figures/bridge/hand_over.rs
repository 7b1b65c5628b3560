//! The hand-over: passed, taken up, moved on, won; the balls by the days until somebody took them up, by
//! source and by person; and those that nobody took up.

use leptos::prelude::*;

use crate::charts::{
    BallsText, BarRow, BarRowText, BarsText, Chart, Size, Target, balls_chart, bars_chart,
    deals_a_ball,
};
use crate::domain::{OwnerId, Stage};
use crate::metrics::{Ball, BallFate, Behind, Code, Figure, Handover, TakenUp, handover};
use crate::ui::components::{ChartFrame, ChartView, Tip};
use crate::ui::export::Exporter;
use crate::ui::i18n::I18n;
use crate::ui::pages::figures::team::{Listed, OpportunityList};
use crate::ui::route::Page;
use crate::ui::slices::in_turn;
use crate::words::bridge::hand_over as words;
use crate::words::{Language, Sentence, figures, funnel, taken_up};

use super::super::plain::{counting_shown, table_shown};
use super::super::{computed, list_behind, tip_of_list};
use super::data::BridgeData;

/// The hand-over with the names of those who have the balls and of where they come from.
#[derive(Clone, PartialEq)]
struct Passed {
    found: Handover,
    by_source: Vec<(String, Vec<Ball>)>,
    by_person: Vec<(String, Vec<Ball>)>,
}

/// From marketing to sales.
#[component]
pub fn HandOverFrame(data: BridgeData) -> impl IntoView {
    let app = data.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let passed = in_turn(move || {
        let found = computed(app, data.population, |columns, chosen, today| {
            let found = handover(columns, chosen, today);
            let source = |code: Code| {
                let named = code.place().and_then(|place| columns.sources.values().get(place));
                named.map_or_else(|| words::no_source(language).to_owned(), ToString::to_string)
            };
            let owner = |code: Code| {
                code.place().and_then(|place| columns.owners.values().get(place)).copied()
            };
            (
                grouped(&found.balls, |ball| source(ball.source)),
                grouped(&found.balls, |ball| owner(ball.owner)),
                found,
            )
        });
        let (by_source, by_owner, found) = found?;
        let by_person = app.store.read(|workspace| {
            let name = |id: Option<OwnerId>| {
                let owner = id.and_then(|id| workspace.owners.get(id));
                owner.map_or_else(|| words::nobody(language).to_owned(), |owner| owner.name.clone())
            };
            by_owner.into_iter().map(|(id, balls)| (name(id), balls)).collect::<Vec<_>>()
        })?;
        Some(Passed { found, by_source, by_person })
    });
    let table = Signal::derive(move || passed.with(|one| Some(one.as_ref()?.found.table())));
    let finding = Signal::derive(move || {
        passed.with(|one| one.as_ref().map(|one| said_of(i18n, &one.found)).unwrap_or_default())
    });
    let with = move |draw: fn(I18n, &Passed, Size) -> Chart| {
        move |size| {
            let drawn = passed.with(|one| one.as_ref().map(|one| draw(i18n, one, size)));
            drawn.unwrap_or_else(|| Chart::empty(size))
        }
    };
    let foot = Signal::derive(move || {
        let deals =
            passed.with(|one| one.as_ref().map_or(1, |one| deals_a_ball(&fates(&one.found))));
        words::ball_is(language, &i18n.counted(deals))
    });
    let tip = move |target| passed.with(|one| tip(data, &one.as_ref()?.found, target));
    let any =
        Memo::new(move |_| passed.with(|one| one.as_ref().is_some_and(|one| one.found.passed > 0)));
    let (rule, methods) = counting_shown(app, table);
    let inside = move || {
        any.get().then(|| {
            view! {
                <div class="cols cols-5-7">
                    <div>
                        <ChartView draw=with(chain) tip=|_| None />
                    </div>
                    <div>
                        <Legend language=language />
                        <ChartView draw=with(by_days) tip=tip />
                    </div>
                </div>
                <div class="cols cols-half">
                    <div>
                        <h3 class="small5">{words::by_source(language)}</h3>
                        <ChartView draw=with(by_source) tip=|_| None />
                    </div>
                    <div>
                        <h3 class="small5">{words::by_person(language)}</h3>
                        <ChartView draw=with(by_person) tip=|_| None />
                    </div>
                </div>
                <Waiting data=data passed=passed />
            }
        })
    };
    view! {
        <ChartFrame
            name=figures::caption(language, Figure::Handover)
            finding=finding
            table=table_shown(app, Figure::Handover, table, data.population.into())
            rule=rule
            methods=methods
            foot=foot
            export=Exporter::new("handover", with(by_days))
        >
            {inside}
        </ChartFrame>
    }
}

/// Balls by what they have in common, those with most first.
fn grouped<T: PartialEq>(balls: &[Ball], of: impl Fn(&Ball) -> T) -> Vec<(T, Vec<Ball>)> {
    let mut groups: Vec<(T, Vec<Ball>)> = Vec::new();
    for ball in balls {
        let key = of(ball);
        match groups.iter_mut().find(|(one, _)| *one == key) {
            Some((_, group)) => group.push(*ball),
            None => groups.push((key, vec![*ball])),
        }
    }
    groups.sort_by_key(|(_, group)| std::cmp::Reverse(group.len()));
    groups
}

#[component]
fn Legend(language: Language) -> impl IntoView {
    view! {
        <p class="legend">
            <span><i class="key-goal"></i>{words::goal_key(language)}</span>
            <span><i class="key-moved"></i>{words::advanced_key(language)}</span>
            <span><i class="key-waits"></i>{words::open_key(language)}</span>
            <span><i class="key-fell"></i>{words::fallen_key(language)}</span>
        </p>
    }
}

/// The balls of a row, those of one fate together.
fn balls_of(found: &Handover, soon: TakenUp) -> Vec<&Ball> {
    let mut own: Vec<&Ball> = found.balls.iter().filter(|ball| ball.taken_up() == soon).collect();
    own.sort_by_key(|ball| ball.fate);
    own
}

fn fates(found: &Handover) -> Vec<Vec<BallFate>> {
    let fates = |soon| balls_of(found, soon).into_iter().map(|ball| ball.fate).collect();
    TakenUp::ALL.map(fates).to_vec()
}

/// The deal that a ball is, or how many a row counts, with the list of them.
fn tip(data: BridgeData, found: &Handover, target: Target) -> Option<Tip> {
    let app = data.app;
    let (i18n, language) = (app.i18n, app.i18n.language);
    match target {
        Target::Row(row) => {
            let soon = *TakenUp::ALL.get(row)?;
            let count = balls_of(found, soon).len();
            let line = format!("{}: {}", taken_up(language, soon), i18n.count(count));
            let leads_to = list_behind(app, Behind::PassedAndTaken(soon));
            (count > 0).then(|| tip_of_list(app, vec![line], leads_to))
        }
        Target::Cell { row, column } => {
            let ball = *balls_of(found, *TakenUp::ALL.get(row)?).get(column)?;
            let fate = match ball.fate {
                BallFate::Goal => words::goal_key(language),
                BallFate::Advanced => words::advanced_key(language),
                BallFate::Open => words::open_key(language),
                BallFate::Fallen => words::fallen_key(language),
            };
            let listed =
                app.store.read(|workspace| Listed::of(workspace, ball.id, fate.to_owned()))??;
            let address = app.address.link(Page::Opportunity(ball.id)).print();
            let lines = [listed.company, listed.title, listed.said].into_iter();
            let lines = lines.filter(|line| !line.is_empty()).collect();
            Some(Tip { lines, leads_to: Some(address) })
        }
        _ => None,
    }
}

fn by_days(i18n: I18n, one: &Passed, size: Size) -> Chart {
    let language = i18n.language;
    let rows = fates(&one.found);
    let text = rows
        .iter()
        .zip(TakenUp::ALL)
        .map(|(fates, soon)| [taken_up(language, soon).to_owned(), i18n.count(fates.len())]);
    let text = BallsText {
        name: "balls".to_owned(),
        label: said_of(i18n, &one.found).text(),
        rows: text.collect(),
    };
    balls_chart(&rows, &text, size)
}

/// Each of the four, of all that were passed: counts so far, which have no interval.
fn chain(i18n: I18n, one: &Passed, size: Size) -> Chart {
    let language = i18n.language;
    let Handover { passed, taken_up, advanced, won, .. } = one.found;
    let steps = [
        (words::passed(language), passed, None, None),
        (words::taken(language), taken_up, Some(passed), None),
        (words::advanced(language), advanced, Some(passed), Some(Stage::Prospect)),
        (words::goals(language), won, Some(passed), Some(Stage::Order)),
    ];
    let bars = steps.map(|(_, count, _, stage)| BarRow { solid: count, outlined: 0, stage });
    let row = |(name, count, of, _): (&str, u64, Option<u64>, Option<Stage>)| BarRowText {
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

fn by_source(i18n: I18n, one: &Passed, size: Size) -> Chart {
    groups(i18n, ("sources", words::by_source(i18n.language)), &one.by_source, size)
}

fn by_person(i18n: I18n, one: &Passed, size: Size) -> Chart {
    groups(i18n, ("people", words::by_person(i18n.language)), &one.by_person, size)
}

/// Who or what has how many: solid those taken up.
fn groups(
    i18n: I18n,
    (name, label): (&str, &str),
    all: &[(String, Vec<Ball>)],
    size: Size,
) -> Chart {
    let taken = |balls: &[Ball]| balls.iter().filter(|ball| ball.days.is_some()).count() as u64;
    let bars: Vec<BarRow> = all
        .iter()
        .map(|(_, balls)| {
            let (taken, passed) = (taken(balls), balls.len() as u64);
            BarRow { solid: taken, outlined: passed - taken, stage: None }
        })
        .collect();
    let row = |(name, balls): &(String, Vec<Ball>)| {
        let won = balls.iter().filter(|ball| ball.fate == BallFate::Goal).count();
        BarRowText {
            name: name.clone(),
            value: i18n.count(balls.len()),
            note: words::of_these(i18n.language, &i18n.count(taken(balls)), &i18n.count(won)),
        }
    };
    let text = BarsText {
        name: name.to_owned(),
        label: label.to_owned(),
        rows: all.iter().map(row).collect(),
    };
    bars_chart(&bars, None, &text, size)
}

fn said_of(i18n: I18n, found: &Handover) -> Sentence {
    let language = i18n.language;
    let (taken, won) = (i18n.count(found.taken_up), i18n.count(found.won));
    Sentence::marked(&words::said(language, &i18n.counted(found.passed), &taken, &won))
}

/// Those that nobody took up, the longest waiting first.
#[component]
fn Waiting(data: BridgeData, passed: Signal<Option<Passed>>) -> impl IntoView {
    let app = data.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let rows = Signal::derive(move || {
        let waits = |ball: &&Ball| ball.days.is_none() && matches!(ball.fate, BallFate::Open);
        let balls: Vec<Ball> = passed.with(|one| {
            let balls = one.iter().flat_map(|one| &one.found.balls);
            balls.filter(waits).copied().collect()
        });
        let listed = app.store.read(|workspace| {
            let row = |ball: &Ball| {
                let day = ball.passed_on.date().map(|day| i18n.day(day)).unwrap_or_default();
                Listed::of(workspace, ball.id, words::waits_since(language, &day))
            };
            balls.iter().filter_map(row).collect::<Vec<_>>()
        });
        listed.unwrap_or_default()
    });
    let any = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    move || {
        any.get().then(|| {
            view! {
                <h3 class="small5">{words::waiting(language)}</h3>
                <OpportunityList rows=rows />
            }
        })
    }
}
