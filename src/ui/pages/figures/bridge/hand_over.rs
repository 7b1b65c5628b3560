//! The hand-over: passed, taken up, moved on, won; the balls by the days until somebody took them up, by
//! source and by person; and those that nobody took up.

use leptos::prelude::*;

use crate::charts::{BallsText, Chart, Size, Target, balls_chart, deals_a_ball};
use crate::domain::OwnerId;
use crate::metrics::{Ball, BallFate, Behind, Code, Figure, Handover, TakenUp, handover};
use crate::ui::components::{ChartFrame, ChartView, Tip};
use crate::ui::export::Exporter;
use crate::ui::i18n::I18n;
use crate::ui::pages::figures::team::{Listed, OpportunityList};
use crate::ui::route::Page;
use crate::ui::slices::in_turn;
use crate::words::bridge::hand_over as words;
use crate::words::{Language, Sentence, figures, taken_up};

use super::super::plain::{counting_shown, table_shown};
use super::super::{computed, list_behind, tip_of_list};
use super::data::BridgeData;
use super::passed::{Group, Of, by_person, by_source, chain, chain_tip, group_tip};

/// The hand-over with the names of those who have the balls and of where they come from.
#[derive(Clone, PartialEq)]
pub struct Passed {
    pub found: Handover,
    pub by_source: Vec<Group>,
    pub by_person: Vec<Group>,
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
                named.map(ToString::to_string)
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
        let of_source = |(source, balls): (Option<String>, Vec<Ball>)| Group {
            name: source.clone().unwrap_or_else(|| words::no_source(language).to_owned()),
            of: Of::Source(source),
            balls,
        };
        let by_source = by_source.into_iter().map(of_source).collect();
        let by_person = app.store.read(|workspace| {
            let of_owner = |(id, balls): (Option<OwnerId>, Vec<Ball>)| {
                let owner = id.and_then(|id| workspace.owners.get(id));
                let name = owner.map(|owner| owner.name.clone());
                let name = name.unwrap_or_else(|| words::nobody(language).to_owned());
                Group { name, of: Of::Person(id), balls }
            };
            by_owner.into_iter().map(of_owner).collect::<Vec<_>>()
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
    let told = move |tip: fn(BridgeData, &Passed, Target) -> Option<Tip>| {
        move |target| passed.with(|one| tip(data, one.as_ref()?, target))
    };
    let any =
        Memo::new(move |_| passed.with(|one| one.as_ref().is_some_and(|one| one.found.passed > 0)));
    let (rule, methods) = counting_shown(app, table);
    let inside = move || {
        any.get().then(|| {
            view! {
                <div class="cols cols-5-7">
                    <div>
                        <ChartView draw=with(chain) tip=told(chain_tip) />
                    </div>
                    <div>
                        <Legend language=language />
                        <ChartView draw=with(by_days) tip=told(ball_tip) />
                    </div>
                </div>
                <div class="cols cols-half">
                    <div>
                        <h3 class="small5">{words::by_source(language)}</h3>
                        <ChartView draw=with(by_source) tip=told(|data, one, target| group_tip(data, &one.by_source, target)) />
                    </div>
                    <div>
                        <h3 class="small5">{words::by_person(language)}</h3>
                        <ChartView draw=with(by_person) tip=told(|data, one, target| group_tip(data, &one.by_person, target)) />
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
fn ball_tip(data: BridgeData, one: &Passed, target: Target) -> Option<Tip> {
    let (app, found) = (data.app, &one.found);
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

/// How many were passed, taken up and won, as a sentence.
pub fn said_of(i18n: I18n, found: &Handover) -> Sentence {
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
