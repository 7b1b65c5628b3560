//! The drawings of the ledger: pictures of the demo firm, and that nothing leaves the sheet.

use imbuto::charts::{
    LedgerRowText, LedgerSumText, LedgerText, LostRowText, LostText, MonthsPanelText, MonthsText,
    ReadingText, ReadingsText, Size, TermText, ledger_chart, lost_chart, months_chart,
    readings_chart,
};
use imbuto::domain::Stage;
use imbuto::metrics::{
    Chosen, Columns, ControlChart, ControlPoint, EqualTime, Grain, Ledger, LostReasons, RatioCode,
    ReadAs, Readings, Step, Why, lost_reasons, readings, stage_ledger,
};
use imbuto::stats::Group;
use jiff::civil::date;
use proptest::prelude::*;

use super::figures::LABELS;
use super::pictures::check;
use super::read::{hittable, within};
use crate::fixture::{cases, workspace};
use crate::metrics::random::any_lines;

const WIDE: Size = Size::wide(1216);
const PHONE: Size = Size::wide(358);

/// A firm whose deals went on, jumped, wait, were lost for some reason and stepped back.
fn firm() -> Columns {
    let lines = [
        (14, "S@01-01 P@01-09 A@02-01 N@02-20 C@03-01 won@03-20"),
        (5, "S@01-01 A@02-01 N@02-20 won@03-20"),
        (9, "S@01-01 P@01-09 A@02-01 P@02-09"),
        (31, "S@02-01"),
        (16, "S@01-01 lost@01-20 reason=Prezzo"),
        (7, "S@01-01 P@01-09 lost@01-20 reason=Rinviato"),
        (4, "S@01-01 P@01-09 A@01-12 lost@01-20"),
        (6, "S@01-01 P@01-09 A@01-12 N@01-20 lost@02-20 reason=Prezzo"),
    ];
    let all = lines.iter().flat_map(|(count, line)| {
        (0..*count).map(move |at| format!("d{}x{at} {line}", line.len()))
    });
    Columns::of(&workspace(&all.collect::<Vec<_>>().join("\n")))
}

fn ledger_words(ledger: &Ledger) -> LedgerText {
    let words = ["entrate", "avanti", "con un salto", "ancora qui", "perse"];
    let term = |count: u64, word: &str, share: &str| TermText {
        count: count.to_string(),
        word: word.to_owned(),
        share: share.to_owned(),
    };
    let rows = ledger.lines().map(|(stage, line)| {
        let mut terms = Step::SUM.into_iter().zip(words).map(|(step, word)| {
            let count = line.count(step);
            let share = count as f64 * 100.0 / line.entered.max(1) as f64;
            term(count, word, &format!("{share:.0} %"))
        });
        LedgerRowText {
            stage: LABELS[stage.index()].to_owned(),
            over: if line.over > 0 {
                format!("{} l’hanno saltata", line.over)
            } else {
                String::new()
            },
            terms: std::array::from_fn(|_| terms.next().unwrap_or_default()),
            back: match line.back {
                0 => TermText::default(),
                back => term(back, "tornate indietro", ""),
            },
        }
    });
    let sum = [
        term(ledger.all(), "trattative", ""),
        term(ledger.won, "clienti", "9,9 % finora"),
        term(ledger.open, "aperte", ""),
        term(ledger.lost, "perse", ""),
    ];
    LedgerText {
        name: "ledger".to_owned(),
        label: "Il registro".to_owned(),
        rows: rows.collect(),
        sum: LedgerSumText { name: "In tutto".to_owned(), terms: sum },
    }
}

fn lost_words(lost: &LostReasons) -> LostText {
    let counts = |at: [u64; 5]| lost.stages().map(|stage| at[stage.index()].to_string()).collect();
    let rows = lost.rows.iter().map(|row| LostRowText {
        reason: match &row.why {
            Why::Written(reason) => reason.clone(),
            Why::Others(count) => format!("Altri {count} motivi"),
            Why::NotWritten => "Motivo non scritto".to_owned(),
        },
        counts: counts(row.at),
        all: row.count().to_string(),
    });
    let all = lost.all();
    LostText {
        name: "lost".to_owned(),
        label: "Perché si perde".to_owned(),
        reasons: "motivo scritto".to_owned(),
        stages: lost.stages().map(|stage| LABELS[stage.index()].to_owned()).collect(),
        all: "perse".to_owned(),
        rows: rows.collect(),
        sum: LostRowText {
            reason: "In tutto".to_owned(),
            counts: counts(all),
            all: all.iter().sum::<u64>().to_string(),
        },
    }
}

fn readings_words(readings: &Readings) -> ReadingsText {
    let panels = ReadAs::ALL.map(|way| {
        let counts: Vec<u64> = readings.0.iter().map(|one| one.count(way)).collect();
        let quotients = counts.windows(2).map(|pair| format!("({} : {})", pair[1], pair[0]));
        ReadingText {
            name: format!("{way:?}"),
            counts: counts.iter().map(u64::to_string).collect(),
            quotients: std::iter::once(String::new()).chain(quotients).collect(),
        }
    });
    let (name, label) = ("readings".to_owned(), "Tre letture".to_owned());
    ReadingsText { name, label, panels: panels.into() }
}

/// The months of a ratio: of how many so many went on, and whether that is outside.
pub fn months(cases: &[(u64, u64, bool)]) -> ControlChart {
    let (x, n) = cases.iter().fold((0, 0), |(x, n), (went_on, of, _)| (x + went_on, n + of));
    let months = cases.iter().zip(1_i8..).map(|((successes, trials, is_outside), month)| {
        let group = Group { successes: *successes, trials: *trials };
        ControlPoint {
            first_day: date(2026, month, 1),
            cases: EqualTime { group, ..EqualTime::default() },
            band: (trials / 3, *trials),
            tails: (0.5, 0.5),
            is_outside: *is_outside,
        }
    });
    ControlChart {
        code: RatioCode::R1,
        grain: Grain::Month,
        within_days: 29,
        rate: x as f64 / n as f64,
        level: 0.996,
        points: months.collect(),
    }
}

fn months_words(charts: &[ControlChart]) -> MonthsText {
    let names = ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott"];
    let panels = charts.iter().map(|chart| MonthsPanelText {
        name: "Qualificazione".to_owned(),
        rate: "nell’insieme 67 %, 80 su 120, entro 29 giorni".to_owned(),
        months: names.iter().take(chart.points.len()).map(|name| (*name).to_owned()).collect(),
    });
    let (name, label) = ("months".to_owned(), "Mese per mese".to_owned());
    MonthsText { name, label, panels: panels.collect() }
}

#[test]
fn pictures_of_the_ledger() {
    let columns = firm();
    let ledger = stage_ledger(&columns, Chosen::everything());
    let text = ledger_words(&ledger);
    check("ledger", &ledger_chart(&ledger, &text, WIDE));
    check("ledger-phone", &ledger_chart(&ledger, &text, PHONE));
    let lost = lost_reasons(&columns, Chosen::everything());
    let text = lost_words(&lost);
    check("lost-reasons", &lost_chart(&lost, &text, WIDE));
    check("lost-reasons-phone", &lost_chart(&lost, &text, PHONE));
    let read = readings(&columns, Chosen::everything());
    check("readings", &readings_chart(&read, &ReadAs::ALL, &readings_words(&read), WIDE));
}

#[test]
fn pictures_of_months() {
    let calm =
        months(&[(8, 12, false), (7, 10, false), (9, 14, false), (6, 9, false), (5, 8, false)]);
    let loud =
        months(&[(8, 12, false), (1, 20, true), (9, 14, false), (6, 9, false), (5, 8, false)]);
    let charts = [calm, loud];
    let text = months_words(&charts);
    let chart = months_chart(&charts, &text, WIDE);
    within(&chart);
    assert!(chart.svg().contains("stroke-warn"), "a month outside is marked");
    assert!(!months_chart(&charts[..1], &text, WIDE).svg().contains("stroke-warn"));
    check("months", &chart);
    check("months-phone", &months_chart(&charts, &text, PHONE));
}

/// The bar of a line is as long as who entered, and each part as long as its share.
#[test]
fn the_parts_of_a_bar_add_up() {
    let columns =
        Columns::of(&workspace("a S@01-01 P@01-02\nb S@01-01\nc S@01-01 lost@01-02\nd S@01-01"));
    let ledger = stage_ledger(&columns, Chosen::everything());
    let chart = ledger_chart(&ledger, &LedgerText::default(), WIDE);
    within(&chart);
    assert!(chart.hotspots.is_empty(), "without words there is nothing to press");
    let text = ledger_words(&ledger);
    let svg = ledger_chart(&ledger, &text, WIDE).svg();
    let wide = |mark: &str| {
        let lines =
            svg.lines().filter(|line| line.contains("height=\"56\"") && line.contains(mark));
        let width = lines.filter_map(|line| line.split("width=\"").nth(1)?.split('"').next());
        width.filter_map(|width| width.parse::<f64>().ok()).next().unwrap_or_default()
    };
    let (on, here) = (wide("fill-p"), wide("-open-S"));
    assert!((here / on - 2.0).abs() < 0.01, "{here} of {on}");
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn they_stay_on_their_sheets(lines in any_lines(), width in 0_u32..1500) {
        let columns = Columns::of(&workspace(&lines.join("\n")));
        let size = Size::wide(width);
        let ledger = stage_ledger(&columns, Chosen::everything());
        let chart = ledger_chart(&ledger, &ledger_words(&ledger), size);
        within(&chart);
        hittable(&chart);
        let lost = lost_reasons(&columns, Chosen::everything());
        let chart = lost_chart(&lost, &lost_words(&lost), size);
        within(&chart);
        hittable(&chart);
        let read = readings(&columns, Chosen::everything());
        let chart = readings_chart(&read, &ReadAs::ALL, &readings_words(&read), size);
        within(&chart);
        hittable(&chart);
        prop_assert!(lost.stages().all(|stage| stage < Stage::Order));
    }
}
