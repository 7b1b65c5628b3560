//! The words of the plan's drawings: formatted numbers and names, handed to `charts/`.

use crate::charts::{
    AheadText, ChanceMarkText, ChanceText, Chart, ExpectedRow, ExpectedRowText, ExpectedText,
    GoalText, LeverText, LeversText, SaidText, Size, ahead_chart, chance_chart, expected_chart,
    goal_chart, levers_chart, said_chart,
};
use crate::domain::{Currency, Stage};
use crate::metrics::{
    AheadMonth, Cell, ChanceCurve, Column, Coverage, Covered, Figure, Lever, LeverEffect, Part,
    PlanMark, RowKey, Scorecard, Table, WhatIf,
};
use crate::words::{figures, outlook, plan};

use super::i18n::I18n;

/// Draws how probable it is to win as many, by how many enter.
#[must_use]
pub fn draw_chance(i18n: I18n, curve: &ChanceCurve, size: Size) -> Chart {
    let language = i18n.language;
    let name = |mark, count: &str| match mark {
        PlanMark::Today => plan::today_mark(language, count),
        PlanMark::Expected => plan::expected_mark(language, count),
        PlanMark::Surely => plan::surely_mark(language, count),
    };
    let marks = curve.marks.iter().map(|(mark, entering, chance)| ChanceMarkText {
        name: name(*mark, &i18n.count(*entering)),
        chance: i18n.say(|locale| locale.whole_chance(*chance)),
    });
    let customers = plan::customers(language, &i18n.counted(curve.wanted));
    let text = ChanceText {
        name: "chance".to_owned(),
        label: plan::curve_label(language, &customers, &i18n.count(curve.end())),
        all: i18n.say(|locale| locale.format.percent(1.0, 0)),
        numbers: [0, 1, 2, 3, 4].map(|quarter| i18n.count(curve.end() * quarter / 4)),
        marks: marks.collect(),
    };
    chance_chart(curve, &text, size)
}

/// Draws what each lever brings.
#[must_use]
pub fn draw_levers(i18n: I18n, found: &WhatIf, size: Size) -> Chart {
    let language = i18n.language;
    let rows = found.effects.iter().map(|effect| LeverText {
        name: plan::lever(language, effect.lever),
        step: lever_step(i18n, effect),
        work: i18n.say(|locale| locale.added(effect.work)),
        gain: i18n.say(|locale| locale.added(effect.gain)),
        interval: effect.band.map_or_else(String::new, |band| {
            let [low, high] = [band.low, band.high].map(|end| i18n.say(|locale| locale.short(end)));
            format!("{low}–{high}")
        }),
    });
    let text = LeversText {
        name: "levers".to_owned(),
        label: figures::caption(language, Figure::WhatIf).to_owned(),
        work: plan::more_work(language).to_owned(),
        gain: plan::more_customers(language).to_owned(),
        rows: rows.collect(),
    };
    levers_chart(&found.effects, &text, size)
}

/// From where to where a lever is turned; where somebody has shown more, to there.
fn lever_step(i18n: I18n, effect: &LeverEffect) -> String {
    let place = |at: f64| match effect.lever {
        Lever::Volume => i18n.count(at.round() as u64),
        Lever::Factor(_) => i18n.rate(at),
    };
    let (from, to) = (place(effect.from), place(effect.to));
    match effect.possible {
        Some(step) => plan::step_possible(i18n.language, &from, &to, &place(step.to)),
        None => plan::step(i18n.language, &from, &to),
    }
}

/// Draws a goal, what is won of it, and what is expected.
#[must_use]
pub fn draw_goal(
    i18n: I18n,
    currency: Option<Currency>,
    (coverage, covered): (&Coverage, Option<Covered>),
    size: Size,
) -> Chart {
    let language = i18n.language;
    let exact = |minor: f64| i18n.money(minor.round() as i64, currency);
    let money = |minor: f64| i18n.say(|locale| locale.about_money(minor, currency));
    let won = coverage.won_minor as f64;
    let sum = money(won + coverage.expected_minor);
    let expected = match covered {
        Some(covered) => {
            let [low, high] = [covered.interval.low, covered.interval.high];
            outlook::sum_between(language, &sum, &money(won + low), &money(won + high))
        }
        None => sum,
    };
    let goal = exact(coverage.target.minor as f64);
    let text = GoalText {
        name: "goal".to_owned(),
        label: figures::caption(language, Figure::Coverage).to_owned(),
        won: outlook::won_so_far(language, &exact(won)),
        goal: outlook::goal_mark(language, &goal),
        expected,
    };
    goal_chart(coverage, covered, &text, size)
}

/// Draws what the open ones of each stage are expected to bring, as the figure `forecast` says.
#[must_use]
pub fn draw_expected(i18n: I18n, currency: Option<Currency>, table: &Table, size: Size) -> Chart {
    let language = i18n.language;
    let cell = |stage: Stage, column: Column| {
        let place = table.columns.iter().position(|one| *one == column);
        let row = table.rows.iter().find(|row| row.key == RowKey::Stage(stage));
        place.zip(row).map_or(Cell::Blank, |(place, row)| row.cells[place])
    };
    let minor = |cell: Cell| match cell {
        Cell::Minor(minor) => Some(minor),
        _ => None,
    };
    let rows = Stage::OPEN.map(|stage| {
        let ends = [Part::Low, Part::High].map(|end| minor(cell(stage, Column::Part(end))));
        let expected = minor(cell(stage, Column::Expected));
        ExpectedRow { stage, expected: expected.map(|sum| (sum, ends[0].zip(ends[1]))) }
    });
    let money = |minor: f64| i18n.say(|locale| locale.about_money(minor, currency));
    let texts = rows.map(|row| {
        let of = |column| cell(row.stage, column);
        ExpectedRowText {
            name: i18n.stage(row.stage),
            count: match of(Column::Count) {
                Cell::Count(count) => i18n.count(count),
                _ => String::new(),
            },
            days: match of(Column::WaitingDays) {
                Cell::Days(days) => i18n.count(days.round() as u64),
                _ => String::new(),
            },
            chance: match of(Column::PWon) {
                Cell::Chance(chance) => i18n.rate(chance),
                _ => String::new(),
            },
            expected: match (row.expected, of(Column::Expected)) {
                (Some((sum, _)), _) => money(sum),
                (None, Cell::NotMeasurable(why)) => i18n.say(|one| figures::reason(one, why)),
                (None, _) => String::new(),
            },
            interval: row.expected.and_then(|(_, ends)| ends).map_or_else(String::new, |ends| {
                outlook::between(language, &money(ends.0), &money(ends.1))
            }),
        }
    });
    let text = ExpectedText {
        name: "expected".to_owned(),
        label: figures::caption(language, Figure::Forecast).to_owned(),
        heads: [
            outlook::open_head(language),
            outlook::days_head(language),
            outlook::chance_head(language),
            outlook::expected_head(language),
        ]
        .map(str::to_owned),
        rows: texts.into(),
    };
    expected_chart(&rows, &text, size)
}

/// Draws what is expected by month.
#[must_use]
pub fn draw_months(
    i18n: I18n,
    currency: Option<Currency>,
    months: &[AheadMonth],
    size: Size,
) -> Chart {
    let names = months.iter().map(|month| {
        let sum = month.expected_minor();
        let sum = sum.map(|minor| i18n.say(|locale| locale.about_money(minor, currency)));
        (i18n.month(month.first_day), sum.unwrap_or_default())
    });
    let text = AheadText {
        name: "months".to_owned(),
        label: figures::caption(i18n.language, Figure::ForecastByMonth).to_owned(),
        months: names.collect(),
    };
    ahead_chart(months, &text, size)
}

/// Draws what was said on earlier days on which anything could be said, and what came.
#[must_use]
pub fn draw_said(i18n: I18n, scorecard: &Scorecard, size: Size) -> Chart {
    let language = i18n.language;
    let said = scorecard.days.iter().filter(|day| day.said.is_some()).copied();
    let scorecard = Scorecard { days: said.collect() };
    let days = scorecard.days.iter().map(|day| {
        let came = outlook::wins(language, &i18n.counted(day.came));
        let said = day.said.map_or_else(String::new, |(_, low, high)| {
            outlook::between(language, &i18n.count(low), &i18n.count(high))
        });
        (i18n.day(day.on), came, said)
    });
    let text = SaidText {
        name: "said".to_owned(),
        label: figures::caption(language, Figure::Scorecard).to_owned(),
        days: days.collect(),
    };
    said_chart(&scorecard, &text, size)
}
